//! The columns of the template: their headings, what may be written in them, and an example.

use lindungi_rules::eligibility::{EARLIEST_BIRTH, Fact};
use lindungi_rules::policy::{DECILES, Policy};
use lindungi_text::{Lang, names};
use lindungi_xlsx::{Accepts, Blank};

use super::COLUMNS;
use super::example::{Resident, villages};
use crate::cell_words;
use crate::columns::Column;
use crate::say;

/// The number of digits of a NIK.
const NIK_DIGITS: u32 = 16;

/// A column of the template.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Field {
    /// The row number, by which people find a row again.
    Number,
    /// The name, which no rule needs.
    Name,
    /// The NIK, which no rule needs.
    Nik,
    /// A field that is screened or counted.
    Column(Column),
}

impl Field {
    /// All columns, in their order.
    pub(super) const ALL: [Self; 3 + COLUMNS.len()] = {
        let [a, b, c, d, e, f, g, h] = COLUMNS;
        [
            Self::Number,
            Self::Name,
            Self::Nik,
            Self::Column(a),
            Self::Column(b),
            Self::Column(c),
            Self::Column(d),
            Self::Column(e),
            Self::Column(f),
            Self::Column(g),
            Self::Column(h),
        ]
    };

    /// The heading.
    pub(super) fn title(self, lang: Lang) -> &'static str {
        match self {
            Self::Number => lang.template_number(),
            Self::Name => lang.template_name(),
            Self::Nik => "NIK",
            Self::Column(column) => column.title(lang),
        }
    }

    /// What may be written, in a sentence or two.
    pub(super) fn guide(self, lang: Lang, policy: &Policy) -> String {
        let guide = match self {
            Self::Number => lang.template_number_guide(),
            Self::Name => lang.template_name_guide(),
            Self::Nik => lang.template_nik_guide(),
            Self::Column(Column::Kelurahan) => lang.template_village_guide(),
            Self::Column(Column::Occupation) => lang.template_occupation_guide(),
            Self::Column(Column::Fact(fact)) => match fact {
                Fact::Ktp => lang.template_ktp_guide(),
                Fact::BirthDate | Fact::Age => lang.template_birth_guide(),
                Fact::Work => lang.template_work_guide(),
                Fact::Income => lang.template_income_guide(),
                Fact::Membership => lang.template_membership_guide(),
                Fact::Decile => lang.template_decile_guide(),
            },
        };
        if !self.is_strict() {
            return guide.to_owned();
        }
        let words = self.choices(lang, policy).join(", ");
        [guide, " ", &lang.template_one_of(&words)].concat()
    }

    /// An example of a cell. There is none for a name or a NIK, which would be taken for somebody's.
    pub(super) fn example(self, lang: Lang, policy: &Policy) -> String {
        match self {
            Self::Number => 1.to_string(),
            Self::Name | Self::Nik => String::new(),
            Self::Column(Column::Fact(Fact::Ktp)) => policy.city.name.to_string(),
            Self::Column(column @ Column::Fact(Fact::BirthDate)) => {
                // As the cells of the list show it.
                let day = Resident::usual(policy).cell(column, lang, policy);
                let parts: Vec<&str> = day.rsplit('-').collect();
                parts.join("/")
            }
            Self::Column(column) => capital(&Resident::usual(policy).cell(column, lang, policy)),
        }
    }

    /// The words to choose from; empty if anything may be written.
    pub(super) fn choices(self, lang: Lang, policy: &Policy) -> Vec<String> {
        let Self::Column(column) = self else {
            return Vec::new();
        };
        let mut words = match column {
            Column::Kelurahan => {
                let mut names: Vec<String> =
                    villages(policy).map(|it| it.name.to_string()).collect();
                names.sort();
                return names;
            }
            Column::Occupation => {
                let all = policy.occupations.iter();
                let mut names: Vec<String> =
                    all.map(|it| capital(names::occupation(lang, it))).collect();
                names.sort();
                names.dedup();
                return names;
            }
            Column::Fact(Fact::Decile) => DECILES.map(|decile| decile.to_string()).collect(),
            Column::Fact(Fact::Ktp) => vec![
                policy.city.name.to_string(),
                cell_words::elsewhere(lang).to_owned(),
            ],
            Column::Fact(fact) => say::accepted(lang, fact, policy),
        };
        if !words.is_empty() {
            words.push(cell_words::unknown(lang).to_owned());
        }
        words.iter().map(|word| capital(word)).collect()
    }

    /// True if no other words than the [choices](Self::choices) can be read.
    pub(super) const fn is_strict(self) -> bool {
        matches!(
            self,
            Self::Column(Column::Fact(
                Fact::Ktp | Fact::Work | Fact::Membership | Fact::Decile
            ))
        )
    }

    /// The format of the cells to fill in; `None` for the usual one.
    pub(super) const fn blank(self) -> Option<Blank> {
        match self {
            Self::Nik => Some(Blank::Text),
            Self::Column(Column::Fact(Fact::BirthDate)) => Some(Blank::Day),
            Self::Column(Column::Fact(Fact::Income)) => Some(Blank::Rupiah),
            Self::Number | Self::Name | Self::Column(_) => None,
        }
    }

    /// What a cell accepts, if it offers no words.
    pub(super) const fn accepts(self) -> Accepts<'static> {
        match self {
            Self::Nik => Accepts::Letters(NIK_DIGITS),
            Self::Column(Column::Fact(Fact::BirthDate)) => Accepts::DayFrom(EARLIEST_BIRTH),
            Self::Number | Self::Name | Self::Column(_) => Accepts::Anything,
        }
    }
}

/// A word with a capital letter, as people begin a cell. The reader takes any letter case.
fn capital(word: &str) -> String {
    if word == "asn/tni/polri" {
        return "ASN/TNI/Polri".to_owned();
    }
    let mut letters = word.chars();
    let first = letters
        .next()
        .map(|letter| letter.to_uppercase().to_string());
    [&first.unwrap_or_default(), letters.as_str()].concat()
}
