//! The addresses of the app. Addresses are URL fragments, so that any static host can serve the app from any
//! folder. No address ever holds an answer of a resident.

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
            /// Frequent questions, with the given one unfolded.
            Questions(Option<Topic>),
            /// The page for an unknown address.
            NotFound,
        }

        impl Route {
            /// The pages with one fixed address each, and their paths.
            const PATHS: &[(Self, &str)] = &[$((Self::$page, $path),)*];
        }
    };
}

routes! {
    /// The home page with its three entrances.
    Home = "",
    /// The calculator.
    Donate = "donasi",
    /// Calculations side by side.
    Compare = "donasi/banding",
    /// The pledge letter.
    Pledge = "donasi/surat",
    /// The paper for a board.
    Board = "donasi/direksi",
    /// A city's budget.
    Budget = "anggaran",
    /// The field mode, for staff who assist residents.
    Field = "dampingi",
    /// The self-test: checks that this device computes correctly.
    SelfTest = "dampingi/uji",
    /// The screening of a list of residents.
    Roster = "dampingi/daftar",
    /// The sharing out of a fund.
    Fund = "dampingi/dana",
    /// The page that opens the code of a result.
    Code = "kode",
    /// Every figure with its source.
    Sources = "sumber",
    /// The privacy statement.
    Privacy = "privasi",
}

/// The first segment of the check's paths; the step follows.
const CHECK: &str = "cek";

/// The first segment of the paths of frequent questions; the topic follows.
const QUESTIONS: &str = "tanya";

impl Route {
    /// Returns the page of a fragment, with or without `#`, and its query: the text after `?`, for the page
    /// to read. A fragment that names no page is tried again with percent-encoding undone, trailing
    /// punctuation removed and letters in lower case, because messengers change addresses in these ways.
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

    /// Returns the page at exactly this path.
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

    /// Returns the fragment of the page, beginning with `#/`, without a query.
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

/// Splits a fragment into its path and the text after its question mark.
fn split(fragment: &str) -> (&str, Option<&str>) {
    let fragment = fragment.trim_start_matches('#');
    match fragment.split_once('?') {
        Some((path, query)) => (path, Some(query)),
        None => (fragment, None),
    }
}

/// Decodes percent-encoded ASCII bytes and leaves others as they are: all paths are ASCII.
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

    /// Addresses as messengers and mail programs change them.
    #[test]
    fn an_address_that_was_changed_on_its_way_leads_to_its_page() {
        let amount_query = "v=1&jumlah=1";
        for (fragment, query) in [
            ("#/donasi?v=1&jumlah=1", Some(amount_query)),
            ("#/DONASI?v=1&jumlah=1", Some(amount_query)),
            ("#/Donasi", None),
            ("#/donasi.", None),
            ("#/donasi),", None),
            ("#/donasi\u{200b}", None),
            ("#/donasi%20", None),
            ("#%2Fdonasi", None),
            ("#%2fdonasi?v=1&jumlah=1", Some(amount_query)),
            ("#%252Fdonasi", None),
            ("#%23%2Fdonasi", None),
            ("#/donasi%3Fv=1&jumlah=1", Some(amount_query)),
            ("#/donasi%253Fv=1&jumlah=1", Some(amount_query)),
            ("#/donasi/?v=1&jumlah=1", Some(amount_query)),
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
    fn an_unknown_address_leads_to_not_found() {
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
