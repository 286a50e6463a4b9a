//! The addresses of the app. They stand in the fragment, so that any static host and any folder
//! serves them, and they never hold an answer.

use lindungi_text::faq::Topic;

use crate::pages::check::Step;

/// A page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Route {
    /// The three doors.
    Home,
    /// The self-check.
    Check(Step),
    /// The calculator.
    Donate,
    /// Calculations side by side.
    Compare,
    /// The pledge letter.
    Pledge,
    /// A city's budget.
    Budget,
    /// For those who assist residents.
    Field,
    /// Whether this device computes as it should.
    SelfTest,
    /// Where a list of residents is screened.
    Roster,
    /// Where a fund is shared out.
    Fund,
    /// Where the code of a result is opened.
    Code,
    /// Every figure with its source.
    Sources,
    /// What happens with answers: nothing.
    Privacy,
    /// Questions that people have; one of them unfolded.
    Questions(Option<Topic>),
    /// No such address.
    NotFound,
}

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
        match path.split_once('/') {
            None => match path {
                "" => Self::Home,
                "cek" => Self::Check(Step::Start),
                "donasi" => Self::Donate,
                "anggaran" => Self::Budget,
                "dampingi" => Self::Field,
                "kode" => Self::Code,
                "sumber" => Self::Sources,
                "privasi" => Self::Privacy,
                "tanya" => Self::Questions(None),
                _ => Self::NotFound,
            },
            Some(("dampingi", "daftar")) => Self::Roster,
            Some(("dampingi", "dana")) => Self::Fund,
            Some(("donasi", "banding")) => Self::Compare,
            Some(("donasi", "surat")) => Self::Pledge,
            Some(("dampingi", "uji")) => Self::SelfTest,
            Some(("cek", step)) => Step::from_slug(step).map_or(Self::NotFound, Self::Check),
            Some(("tanya", topic)) => {
                let topic = Topic::from_slug(topic);
                topic.map_or(Self::NotFound, |topic| Self::Questions(Some(topic)))
            }
            Some(_) => Self::NotFound,
        }
    }

    /// The fragment of the page, with `#`.
    pub fn href(self) -> String {
        match self {
            Self::Home | Self::NotFound => "#/".to_owned(),
            Self::Check(Step::Start) => "#/cek".to_owned(),
            Self::Check(step) => format!("#/cek/{}", step.slug()),
            Self::Donate => "#/donasi".to_owned(),
            Self::Compare => "#/donasi/banding".to_owned(),
            Self::Pledge => "#/donasi/surat".to_owned(),
            Self::Budget => "#/anggaran".to_owned(),
            Self::Field => "#/dampingi".to_owned(),
            Self::SelfTest => "#/dampingi/uji".to_owned(),
            Self::Roster => "#/dampingi/daftar".to_owned(),
            Self::Fund => "#/dampingi/dana".to_owned(),
            Self::Code => "#/kode".to_owned(),
            Self::Sources => "#/sumber".to_owned(),
            Self::Privacy => "#/privasi".to_owned(),
            Self::Questions(None) => "#/tanya".to_owned(),
            Self::Questions(Some(topic)) => format!("#/tanya/{}", topic.slug()),
        }
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
        let pages = [
            Route::Home,
            Route::Donate,
            Route::Compare,
            Route::Pledge,
            Route::Budget,
            Route::Field,
            Route::SelfTest,
            Route::Roster,
            Route::Fund,
            Route::Code,
            Route::Sources,
            Route::Privacy,
            Route::Questions(None),
        ];
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
