//! What several commands take, and how it is read. Values are read here and not by the reader of
//! the command line, so that a refusal is in the chosen language and never repeats an income.

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, ValueEnum};
use lindungi_rules::amount;
use lindungi_rules::cover::{ReliefChoice, Terms};
use lindungi_rules::policy::{Date, Month, Payer, Rupiah, Sector};
use lindungi_text::{Lang, errors, format};

use crate::lang;
use crate::output::{Failure, refused, shown};

/// What every command takes.
#[derive(Debug, Args)]
pub(crate) struct Common {
    /// Print one JSON object instead of text
    #[arg(long)]
    json: bool,

    /// Language of text and messages [default: that of the environment, else en]
    #[arg(long, value_parser = languages())]
    lang: Option<Lang>,
}

impl Common {
    /// The language chosen, else that of the environment.
    pub(crate) fn lang(&self) -> Lang {
        self.lang.unwrap_or_else(lang::of_environment)
    }

    /// Whether JSON is asked for.
    pub(crate) fn json(&self) -> bool {
        self.json
    }
}

/// On what terms cover is bought.
#[derive(Debug, Args)]
pub(crate) struct TermsArgs {
    /// Who pays
    #[arg(long, value_name = "PAYER", value_parser = vocabulary(Payer::NAMES, Payer::from_name))]
    pub(crate) payer: Option<Payer>,

    /// Sector of the work, as the contribution relief tells them apart
    #[arg(long, default_value = Sector::Other.name(),
        value_parser = vocabulary(Sector::NAMES, Sector::from_name))]
    sector: Sector,

    /// With old-age savings (JHT)
    #[arg(long)]
    jht: bool,

    /// With or without the contribution relief [default: as is usual for the payer]
    ///
    /// Usual is: on for self, off for donor and where no payer is named. A city never gets it,
    /// whatever is chosen.
    #[arg(long)]
    relief: Option<Switch>,
}

impl TermsArgs {
    /// The terms for this payer and income.
    pub(crate) fn terms(&self, payer: Option<Payer>, income: Option<Rupiah>) -> Terms {
        Terms {
            payer,
            sector: self.sector,
            jht: self.jht,
            relief: match self.relief {
                None => ReliefChoice::Usual,
                Some(Switch::On) => ReliefChoice::On,
                Some(Switch::Off) => ReliefChoice::Off,
            },
            income,
        }
    }
}

/// On or off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Switch {
    On,
    Off,
}

fn languages() -> impl TypedValueParser<Value = Lang> {
    vocabulary(Lang::ALL.iter().map(|lang| lang.code()), Lang::from_code)
}

/// One of a closed set of words.
fn vocabulary<T: Clone + Send + Sync + 'static>(
    names: impl IntoIterator<Item = &'static (impl AsRef<str> + ?Sized + 'static)>,
    from_name: fn(&str) -> Option<T>,
) -> impl TypedValueParser<Value = T> {
    let names: Vec<&'static str> = names.into_iter().map(AsRef::as_ref).collect();
    PossibleValuesParser::new(names).try_map(move |name| from_name(&name).ok_or("no such word"))
}

/// Reads an amount of money. The message never repeats what was typed.
pub(crate) fn amount(lang: Lang, option: &str, typed: &str) -> Result<Rupiah, Failure> {
    amount::parse(typed).map_err(|error| refused(option, errors::amount(lang, error)))
}

/// Reads a month.
pub(crate) fn month(lang: Lang, option: &str, typed: &str) -> Result<Month, Failure> {
    Month::parse(typed).ok_or_else(|| refused(option, lang.cli_month(&shown(typed))))
}

/// Reads a date.
pub(crate) fn date(lang: Lang, option: &str, typed: &str) -> Result<Date, Failure> {
    Date::parse(typed).ok_or_else(|| refused(option, lang.cli_date(&shown(typed))))
}

/// Reads a whole number from 1, written in digits only.
pub(crate) fn number<T>(lang: Lang, option: &str, typed: &str, most: T) -> Result<T, Failure>
where
    T: TryFrom<u64> + Into<u64> + Copy,
{
    let most = most.into();
    let digits = !typed.is_empty() && typed.bytes().all(|byte| byte.is_ascii_digit());
    digits
        .then(|| typed.parse::<u64>().ok())
        .flatten()
        .filter(|number| (1..=most).contains(number))
        .and_then(|number| T::try_from(number).ok())
        .ok_or_else(|| {
            refused(
                option,
                lang.cli_number("1", &format::count(most), &shown(typed)),
            )
        })
}
