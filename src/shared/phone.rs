//! The telephone number of BPJS Ketenagakerjaan, which phones call at a touch.

use lindungi_rules::policy::{OfficeId, Policy};
use lindungi_text::Lang;
use yew::prelude::*;

/// Draws the link that calls the number.
pub fn link(lang: Lang, policy: &Policy) -> Html {
    let number = policy.phone(OfficeId::BpjsCall);
    html! { <a class="onward" href={address(number)}>{ lang.shell_call(number) }</a> }
}

/// Draws a paragraph in which the number, where it stands as a word of its own, is a link.
pub fn linked(policy: &Policy, words: &str) -> Html {
    html! { <p>{ parts(policy, words) }</p> }
}

/// Draws a text in which the number, where it stands as a word of its own, is a link.
pub fn parts(policy: &Policy, words: &str) -> Html {
    let number = policy.phone(OfficeId::BpjsCall);
    let Some((before, after)) = split(words, number) else {
        return html! { { words.to_owned() } };
    };
    html! { <>{ before.to_owned() }<a href={address(number)}>{ number.to_owned() }</a>{ after.to_owned() }</> }
}

/// Returns the text before and after the number; `None` if the number does not stand in it as a word.
fn split<'a>(words: &'a str, number: &str) -> Option<(&'a str, &'a str)> {
    let is_apart = |other: Option<char>| other.is_none_or(|other| !other.is_alphanumeric());
    words.match_indices(number).find_map(|(at, found)| {
        let (before, after) = (&words[..at], &words[at + found.len()..]);
        // A group of a longer number stands behind a point.
        let amount = before.ends_with('.') || after.starts_with('.') && after.len() > 1;
        let apart = is_apart(before.chars().next_back()) && is_apart(after.chars().next());
        (!number.is_empty() && apart && !amount).then_some((before, after))
    })
}

fn address(number: &str) -> String {
    let digits = number
        .chars()
        .filter(|each| each.is_ascii_digit() || *each == '+');
    ["tel:", &digits.collect::<String>()].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_number_itself_is_a_link() {
        let parts = |words| split(words, "175");
        assert_eq!(parts("Telepon 175."), Some(("Telepon ", ".")));
        assert_eq!(parts("di 175, atau"), Some(("di ", ", atau")));
        assert_eq!(parts("175"), Some(("", "")));
        for other in ["Rp175.000", "Rp1.175", "1750", "2175", "nomor a175", ""] {
            assert_eq!(parts(other), None, "{other}");
        }
        assert_eq!(split("Telepon", ""), None);
    }

    #[test]
    fn an_address_holds_digits_only() {
        assert_eq!(address("175"), "tel:175");
        assert_eq!(address("+62 21-175"), "tel:+6221175");
    }
}
