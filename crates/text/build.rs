//! Reads `locales/*.toml` and generates one method for each sentence.
//!
//! The build fails if a sentence is missing in a language, or if its placeholders differ between languages.
//! Code that does not pass a value for a placeholder does not compile.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// The reference language, to which the others are compared. It comes first.
const FIRST: &str = "id";

/// The prefix of the keys about a language itself. They are always compiled in, because they are needed to
/// choose a language before it is loaded.
const OF_ITSELF: &str = "meta_";

/// The `cfg` that is set if the languages after the first are loaded when needed.
const LOADS: &str = "loads_languages";

fn main() {
    let crate_folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let root = crate_folder
        .ancestors()
        .nth(2)
        .expect("the crate stands in crates/");
    let folder = root.join("locales");
    println!("cargo::rerun-if-changed={}", folder.display());
    println!("cargo::rustc-check-cfg=cfg({LOADS})");
    if loads_languages() {
        println!("cargo::rustc-cfg={LOADS}");
    }
    let mut faults = Vec::new();
    let locales = locales(&folder, &mut faults);
    compare(&locales, &mut faults);
    if faults.is_empty() {
        let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
        fs::write(out.join("sentences.rs"), rust(&locales)).expect("OUT_DIR can be written");
    }
    for fault in faults {
        println!("cargo::error={fault}");
    }
}

/// Returns true if only the first language is compiled in and another is loaded when it is chosen: for
/// WebAssembly, unless the feature `all-languages` is on.
fn loads_languages() -> bool {
    env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|target| target == "wasm32")
        && env::var_os("CARGO_FEATURE_ALL_LANGUAGES").is_none()
}

/// A language: its code, and its sentences by key (`home.title` becomes `home_title`).
struct Locale {
    code: String,
    sentences: BTreeMap<String, String>,
}

fn locales(folder: &Path, faults: &mut Vec<String>) -> Vec<Locale> {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder)
        .expect("locales/ stands at the top level")
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.extension().is_some_and(|ending| ending == "toml"))
        .collect();
    paths.sort_by_key(|path| {
        (
            path.file_stem().is_none_or(|code| code != FIRST),
            path.clone(),
        )
    });
    paths
        .iter()
        .filter_map(|path| {
            let text = fs::read_to_string(path).expect("a locale is UTF-8");
            let code = path.file_stem()?.to_str()?.to_owned();
            let name = format!("locales/{code}.toml");
            match text.parse::<toml::Table>() {
                Ok(table) => {
                    let mut sentences = BTreeMap::new();
                    flatten("", &table, &name, &mut sentences, faults);
                    Some(Locale { code, sentences })
                }
                Err(error) => {
                    let line = error.span().map_or(0, |span| {
                        text.get(..span.start)
                            .map_or(0, |before| before.lines().count())
                    });
                    faults.push(format!("{name}:{line}: {}", error.message()));
                    None
                }
            }
        })
        .collect()
}

fn flatten(
    prefix: &str,
    table: &toml::Table,
    file: &str,
    into: &mut BTreeMap<String, String>,
    faults: &mut Vec<String>,
) {
    for (key, value) in table {
        let key = if prefix.is_empty() {
            key.clone()
        } else {
            format!("{prefix}_{key}")
        };
        match value {
            toml::Value::Table(inner) => flatten(&key, inner, file, into, faults),
            // A loaded language is sent with one sentence per line.
            toml::Value::String(text) if !text.trim().is_empty() && !text.contains('\n') => {
                if into.insert(key.clone(), text.clone()).is_some() {
                    faults.push(format!(
                        "{file}: two sentences are called {key}; rename one"
                    ));
                }
            }
            _ => faults.push(format!(
                "{file}: {key} is not a sentence; write one in quotes, on one line"
            )),
        }
    }
}

fn compare(locales: &[Locale], faults: &mut Vec<String>) {
    let Some((first, others)) = locales.split_first() else {
        return;
    };
    for other in others {
        for (key, sentence) in &first.sentences {
            match other.sentences.get(key) {
                None => faults.push(format!(
                    "locales/{}.toml: {key} is missing; translate it from locales/{FIRST}.toml",
                    other.code
                )),
                Some(translated) if placeholders(translated) != placeholders(sentence) => {
                    faults.push(format!(
                        "locales/{}.toml: {key} must hold exactly these placeholders: {:?}",
                        other.code,
                        placeholders(sentence)
                    ));
                }
                Some(_) => {}
            }
        }
        for key in other
            .sentences
            .keys()
            .filter(|key| !first.sentences.contains_key(*key))
        {
            faults.push(format!("locales/{}.toml: {key} is not in locales/{FIRST}.toml; take it out or add it there", other.code));
        }
    }
}

/// The names in braces.
fn placeholders(sentence: &str) -> BTreeSet<&str> {
    sentence
        .split('{')
        .skip(1)
        .filter_map(|rest| rest.split_once('}').map(|(name, _)| name))
        .collect()
}

fn rust(locales: &[Locale]) -> String {
    let mut out = String::new();
    let variant = |code: &str| {
        let (head, tail) = code.split_at(1);
        format!("{}{tail}", head.to_uppercase())
    };
    out.push_str("/// A language of the app.\n#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]\npub enum Lang {\n");
    for (index, locale) in locales.iter().enumerate() {
        let default = if index == 0 { "#[default] " } else { "" };
        let _ = writeln!(
            out,
            "    /// {}\n    {default}{},",
            locale.sentences["meta_name"],
            variant(&locale.code)
        );
    }
    out.push_str("}\n\nimpl Lang {\n    /// Every language, the first one first.\n    pub const ALL: &'static [Self] = &[");
    for locale in locales {
        let _ = write!(out, "Self::{}, ", variant(&locale.code));
    }
    out.push_str("];\n\n    /// The code of the language, which is also the name of its file.\n    pub const fn code(self) -> &'static str {\n        match self {");
    for locale in locales {
        let _ = write!(
            out,
            "Self::{} => {:?}, ",
            variant(&locale.code),
            locale.code
        );
    }
    out.push_str("}\n    }\n");
    let Some(first) = locales.first() else {
        return out;
    };
    let loads = loads_languages();
    for (index, (key, sentence)) in first.sentences.iter().enumerate() {
        let names = placeholders(sentence);
        let words = if loads && !key.starts_with(OF_ITSELF) {
            format!("loaded(self, {index}, {sentence:?})")
        } else {
            let all: Vec<&String> = locales
                .iter()
                .map(|locale| &locale.sentences[key])
                .collect();
            format!("compiled_in(self, &{all:?})")
        };
        if names.is_empty() {
            let _ = write!(
                out,
                "\n    /// “{sentence}”\n    pub fn {key}(self) -> &'static str {{\n        {words}\n    }}\n"
            );
        } else {
            let arguments: Vec<String> = names.iter().map(|name| format!("{name}: &str")).collect();
            let pairs: Vec<String> = names
                .iter()
                .map(|name| format!("({name:?}, {name})"))
                .collect();
            let _ = write!(
                out,
                "\n    /// “{sentence}”\n    pub fn {key}(self, {}) -> String {{\n        fill({words}, &[{}])\n    }}\n",
                arguments.join(", "),
                pairs.join(", ")
            );
        }
    }
    out.push_str("}\n\n/// The number of sentences.\n");
    let _ = writeln!(
        out,
        "#[cfg({LOADS})]\nconst COUNT: usize = {};",
        first.sentences.len()
    );
    out
}
