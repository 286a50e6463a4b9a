//! Links that messengers and mail programs have changed are read as the links that were sent. A link that
//! was also cut short is reported as damaged, never as a link of another format.

use lindungi_codes::link::{LinkError, read, write};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::test_runner::Config;

use super::{DAMAGED, usual};

/// A change that a program makes to a link on its way.
type Change = fn(&str) -> String;

/// Every change, with its name.
const CHANGES: &[(&str, Change)] = &[
    ("a full stop behind", |link| format!("{link}.")),
    ("a bracket and a comma behind", |link| format!("{link}),")),
    ("square brackets", |link| format!("[{link}]")),
    ("angle brackets", |link| format!("<{link}>")),
    ("quotes", |link| format!("\"{link}\"")),
    ("curly quotes", |link| format!("\u{201c}{link}\u{201d}")),
    ("bold in a chat", |link| format!("*{link}*")),
    ("italics in a chat", |link| format!("_{link}_")),
    ("struck through in a chat", |link| format!("~{link}~")),
    ("Markdown", |link| format!("{link})** dan lagi")),
    ("an exclamation mark behind", |link| format!("{link}!")),
    ("a semicolon behind", |link| format!("{link};")),
    ("a slash behind", |link| format!("{link}/")),
    ("an ellipsis behind", |link| format!("{link}\u{2026}")),
    ("words behind, on the next line", |link| {
        format!("{link}\nTerima kasih!")
    }),
    ("words behind, without a space", |link| {
        format!("{link}Terima kasih")
    }),
    ("zero-width characters", |link| {
        format!("\u{200b}{link}\u{200b}\u{feff}")
    }),
    ("marks of direction", |link| {
        format!("\u{202a}{link}\u{202c}")
    }),
    ("zero-width characters within", |link| {
        link.replace('&', "&\u{200b}")
    }),
    ("soft hyphens within", |link| link.replace('=', "=\u{ad}")),
    ("a line break within", |link| {
        link.replace("&mulai", "\r\n&mulai")
    }),
    ("a line break and an indent within", |link| {
        link.replacen('=', "=\n    ", 3)
    }),
    ("quoted in an answer", |link| {
        link.replace("&mulai", "\n> &mulai")
    }),
    ("spaces at each part", |link| link.replace('&', "& ")),
    ("encoded", encoded),
    ("encoded twice", |link| encoded(&encoded(link))),
    ("encoded three times", |link| {
        encoded(&encoded(&encoded(link)))
    }),
    ("encoded in small letters", |link| {
        encoded(link).to_lowercase()
    }),
    ("equals signs encoded", |link| link.replace('=', "%3D")),
    ("ampersands encoded", |link| link.replace('&', "%26")),
    ("encoded with the question mark before", |link| {
        format!("%3F{}", encoded(link))
    }),
    ("in HTML", |link| link.replace('&', "&amp;")),
    ("in a blog", |link| link.replace('&', "&#038;")),
    ("in JSON", |link| link.replace('&', "\\u0026")),
    ("in HTML twice", |link| link.replace('&', "&amp;amp;")),
    ("in HTML by number", |link| {
        link.replace('&', "&#38;").replace('=', "&#x3D;")
    }),
    ("in HTML and encoded", |link| {
        link.replace('&', "&amp;").replace('&', "%26")
    }),
    ("quoted-printable", |link| link.replace('=', "=3D")),
    ("quoted-printable in small letters", |link| {
        link.replace('=', "=3d")
    }),
    ("quoted-printable, broken", quoted_printable),
    ("quoted-printable, broken, line ends as spaces", |link| {
        quoted_printable(link).replace("\r\n", " ")
    }),
    ("quoted-printable HTML", |link| {
        quoted_printable(&link.replace('&', "&amp;"))
    }),
    ("capitals", str::to_uppercase),
    ("capitals at the beginning", |link| {
        link.replacen('v', "V", 1)
    }),
    ("capitals, encoded", |link| encoded(link).to_uppercase()),
    ("dashes made longer", |link| link.replace('-', "\u{2013}")),
    ("marks of networks", |link| {
        format!("{link}&utm_source=whatsapp&fbclid=IwAR0x_-y")
    }),
    ("marks of networks by a question mark", |link| {
        format!("{link}?utm_source=whatsapp")
    }),
    ("marks of networks before", |link| {
        format!("utm_source=ig_web&{link}")
    }),
    ("marks of networks, encoded", |link| {
        format!("{}%26utm_source%3Dwhatsapp", encoded(link))
    }),
    ("a second hash", |link| format!("#{link}")),
    ("a second question mark", |link| format!("?{link}")),
];

fn encoded(link: &str) -> String {
    form_urlencoded::byte_serialize(link.as_bytes()).collect()
}

/// Writes a link in quoted-printable as mail programs do, in short lines.
fn quoted_printable(link: &str) -> String {
    let printable = link.replace('=', "=3D");
    let mut lines = String::new();
    let mut length = 0;
    for character in printable.chars() {
        // An escape is never broken.
        if length >= 60 && character != '3' && character != 'D' {
            lines.push_str("=\r\n");
            length = 0;
        }
        lines.push(character);
        length += 1;
    }
    lines
}

#[test]
fn what_is_done_on_the_way_is_undone() {
    for (by, change) in CHANGES {
        for pairs in usual() {
            let sent = write(&pairs);
            let changed = change(&sent);
            assert_eq!(read(&changed), read(&sent), "{by}: {changed}");
        }
    }
}

/// A link that was cut short and also changed is reported as damaged, never as a link of another format.
#[test]
fn one_that_was_cut_too_is_reported_as_cut() {
    for (by, change) in CHANGES {
        for pairs in usual() {
            let sent = write(&pairs);
            for end in (1..sent.len()).step_by(7) {
                let changed = change(&sent[..end]);
                let read = read(&changed);
                assert!(read.errors.ends_with(&DAMAGED), "{by}: {changed}: {read:?}");
            }
        }
    }
}

/// A link of another format is reported as such after every change.
#[test]
fn another_form_is_reported_however_it_comes() {
    for (by, change) in CHANGES {
        for pairs in usual() {
            let changed = change(&write(&pairs).replacen("v=1", "v=2", 1));
            let errors = read(&changed).errors;
            assert_eq!(errors, [LinkError::Version], "{by}: {changed}");
        }
    }
}

/// Characters that programs put around a link or into it.
const SIGNS: &[char] = &[
    '.', ',', ')', '(', ']', '[', '>', '<', '"', '\'', '*', '_', '~', '!', '?', ';', ':', '`', '|',
    ' ', '\n', '\t', '\u{a0}', '\u{200b}', '\u{200d}', '\u{2060}', '\u{feff}', '\u{ad}',
    '\u{2026}', '\u{201d}',
];

proptest! {
    #![proptest_config(Config { cases: 4_000, failure_persistence: None, ..Config::default() })]

    /// A link that goes through several programs, one after another, is still read.
    #[test]
    fn several_hands_and_signs_leave_the_same_link(
        link in any::<Index>(),
        changes in prop::collection::vec(select(&[encoded as Change, |link| link.replace('&', "&amp;")][..]), 0..=3),
        capitals in any::<bool>(),
        printable in any::<bool>(),
        behind in prop::collection::vec(select(SIGNS), 0..4),
        within in prop::collection::vec((any::<Index>(), select(SIGNS)), 0..4),
    ) {
        let links = usual();
        let pairs: &Vec<_> = link.get(&links);
        let sent = write(pairs);
        let mut changed = sent.clone();
        // A full stop may be part of a number.
        for (at, sign) in within.into_iter().filter(|(_, sign)| *sign != '.') {
            let at = at.index(changed.chars().count());
            let at = changed.char_indices().nth(at).map_or(0, |(at, _)| at);
            changed.insert(at, sign);
        }
        changed.extend(behind);
        for change in changes {
            changed = change(&changed);
        }
        if capitals {
            changed = changed.to_uppercase();
        }
        if printable {
            changed = quoted_printable(&changed);
        }
        prop_assert_eq!(read(&changed), read(&sent), "{}", changed);
    }

    /// Repairs make no link out of other text: the check digits of a link that is read stand in the text.
    #[test]
    fn what_is_repaired_has_its_check_digits(text in "(%25|%3D|%26|&amp;|=3D|=\n|[a-z0-9=&.*]){0,60}") {
        let read = read(&text);
        if read.errors.is_empty() {
            let digits = write(&read.pairs);
            let digits = digits.rsplit('=').next().expect("there are some");
            prop_assert!(text.contains(digits), "{}", text);
        }
    }
}
