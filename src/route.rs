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
    /// The page at this fragment, with or without `#`. What stands behind a question mark is not for
    /// it.
    pub fn read(fragment: &str) -> Self {
        let path = fragment.trim_start_matches('#');
        let path = path.split('?').next().unwrap_or_default();
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
            assert_eq!(Route::read(&route.href()), route);
        }
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
            assert_eq!(Route::read(fragment), Route::NotFound, "{fragment}");
        }
        assert_eq!(Route::read(""), Route::Home);
    }
}
