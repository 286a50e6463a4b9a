//! The language of an answer.

use std::env;

use lindungi_text::Lang;

/// The language of the environment: Indonesian if the locale says so, else English. The locale is the first
/// of `LC_ALL`, `LC_MESSAGES` and `LANG` that is not empty.
pub(crate) fn of_environment() -> Lang {
    let wanted = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .filter_map(env::var_os)
        .find(|value| !value.is_empty());
    match wanted {
        Some(locale) if locale.to_string_lossy().starts_with(Lang::Id.code()) => Lang::Id,
        _ => Lang::En,
    }
}
