//! The addresses of the app. They stand in the fragment, so that any static host and any folder
//! serves them, and they never hold an answer.

use lindungi_text::faq::Topic;

use crate::check::Step;

/// Declares the pages that have one address each, with their addresses.
macro_rules! routes {
    ($($(#[$doc:meta])* $page:ident = $path:literal,)*) => {
        /// A page.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Route {
            $($(#[$doc])* $page,)*
            /// The self-check, at a step.
            Check(Step),
            /// Questions that people have; one of them unfolded.
            Questions(Option<Topic>),
            /// No such address.
            NotFound,
        }

        impl Route {
            /// The pages that have one address, with its path.
            const PATHS: &[(Self, &str)] = &[$((Self::$page, $path),)*];
        }
    };
}

routes! {
    /// The three doors.
    Home = "",
    /// The calculator.
    Donate = "donasi",
    /// Calculations side by side.
    Compare = "donasi/banding",
    /// The pledge letter.
    Pledge = "donasi/surat",
    /// A city's budget.
    Budget = "anggaran",
    /// For those who assist residents.
    Field = "dampingi",
    /// Whether this device computes as it should.
    SelfTest = "dampingi/uji",
    /// Where a list of residents is screened.
    Roster = "dampingi/daftar",
    /// Where a fund is shared out.
    Fund = "dampingi/dana",
    /// Where the code of a result is opened.
    Code = "kode",
    /// Every figure with its source.
    Sources = "sumber",
    /// The promise of privacy.
    Privacy = "privasi",
}

/// The path of the check, before its steps.
const CHECK: &str = "cek";

/// The path of the questions that people have, before the topic of one.
const QUESTIONS: &str = "tanya";

impl Route {
    /// The page at this fragment, with or without `#`, and the text behind a question mark, which is for the
    /// page. A fragment that is no page as it is, is read as it was before messengers encoded it, put signs
    /// behind it or changed its letters.
    pub fn read(fragment: &str) -> (Self, Option<String>) {
        let (path, query) = split(fragment);
        match Self::at(path) {
            Self::NotFound => {
                let decoded = decoded(&decoded(fragment));
                let (path, inside) = split(&decoded);
                let path = path.to_ascii_lowercase();
                let path = path.trim_start_matches(['#', '/']);
                let of_a_path = |sign: char| sign.is_ascii_alphanumeric() || "/-".contains(sign);
                let path = path.split(|sign| !of_a_path(sign)).next();
                let page = Self::at(path.unwrap_or_default());
                (page, query.or(inside).map(str::to_owned))
            }
            page => (page, query.map(str::to_owned)),
        }
    }

    /// The page at this path.
    fn at(path: &str) -> Self {
        let path = path.trim_matches('/');
        if let Some((page, _)) = Self::PATHS.iter().find(|(_, own)| *own == path) {
            return *page;
        }
        match path.split_once('/').unwrap_or((path, "")) {
            (CHECK, "") => Self::Check(Step::Start),
            (CHECK, step) => Step::from_slug(step).map_or(Self::NotFound, Self::Check),
            (QUESTIONS, "") => Self::Questions(None),
            (QUESTIONS, topic) => {
                Topic::from_slug(topic).map_or(Self::NotFound, |topic| Self::Questions(Some(topic)))
            }
            _ => Self::NotFound,
        }
    }

    /// The fragment of the page, with `#`.
    pub fn href(self) -> String {
        let (first, rest) = match self {
            Self::Check(step) => (CHECK, step.slug()),
            Self::Questions(topic) => (QUESTIONS, topic.map_or("", Topic::slug)),
            _ => {
                let path = Self::PATHS.iter().find(|(page, _)| *page == self);
                (path.map_or("", |(_, path)| path), "")
            }
        };
        let between = if rest.is_empty() { "" } else { "/" };
        ["#/", first, between, rest].concat()
    }
}

/// The path of a fragment, and the text behind its question mark.
fn split(fragment: &str) -> (&str, Option<&str>) {
    let fragment = fragment.trim_start_matches('#');
    match fragment.split_once('?') {
        Some((path, query)) => (path, Some(query)),
        None => (fragment, None),
    }
}

/// Undoes the encoding by percent signs, as far as it comes to ASCII: no path has more.
fn decoded(text: &str) -> String {
    let mut parts = text.split('%');
    let mut decoded = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let byte = part
            .get(..2)
            .and_then(|digits| u8::from_str_radix(digits, 16).ok());
        match byte.filter(u8::is_ascii) {
            Some(byte) => {
                decoded.push(char::from(byte));
                decoded.push_str(&part[2..]);
            }
            None => decoded.extend(["%", part]),
        }
    }
    decoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_address_leads_back_to_its_page() {
        let steps = Step::all().into_iter().map(Route::Check);
        let pages = Route::PATHS.iter().map(|(page, _)| *page);
        let pages = pages.chain([Route::Questions(None)]);
        let topics = Topic::ALL.map(|topic| Route::Questions(Some(topic)));
        for route in steps.chain(pages).chain(topics) {
            assert_eq!(Route::read(&route.href()), (route, None));
        }
    }

    /// As messengers and mail programs leave addresses.
    #[test]
    fn an_address_that_was_changed_on_its_way_leads_to_its_page() {
        let asked = "v=1&jumlah=1";
        for (fragment, query) in [
            ("#/donasi?v=1&jumlah=1", Some(asked)),
            ("#/DONASI?v=1&jumlah=1", Some(asked)),
            ("#/Donasi", None),
            ("#/donasi.", None),
            ("#/donasi),", None),
            ("#/donasi\u{200b}", None),
            ("#/donasi%20", None),
            ("#%2Fdonasi", None),
            ("#%2fdonasi?v=1&jumlah=1", Some(asked)),
            ("#%252Fdonasi", None),
            ("#%23%2Fdonasi", None),
            ("#/donasi%3Fv=1&jumlah=1", Some(asked)),
            ("#/donasi%253Fv=1&jumlah=1", Some(asked)),
            ("#/donasi/?v=1&jumlah=1", Some(asked)),
            ("#/donasi%", None),
            ("#/donasi%3", None),
            ("#/donasi%e2%80%a6", None),
        ] {
            let read = Route::read(fragment);
            assert_eq!(
                read,
                (Route::Donate, query.map(str::to_owned)),
                "{fragment}"
            );
        }
        let read = Route::read("#%2FANGGARAN%3Fv%3D1%26target%3D2");
        assert_eq!(read, (Route::Budget, Some("v=1&target=2".to_owned())));
    }

    #[test]
    fn an_unknown_address_is_told_as_such() {
        for fragment in [
            "#/x",
            "#/cek/x",
            "#/donasi/x",
            "#/dampingi/x",
            "#x",
            "#/cek/hasil/x",
            "#/tanya/x",
        ] {
            assert_eq!(Route::read(fragment), (Route::NotFound, None), "{fragment}");
        }
        assert_eq!(Route::read(""), (Route::Home, None));
    }
}
