//! What several commands take. Values are read by `lindungi_json::given` and not by the reader of the
//! command line, so that a refusal is in the chosen language and never repeats an income.

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, ValueEnum};
use lindungi_json::question::USUAL_SECTOR;
use lindungi_rules::cover::{ReliefChoice, Terms};
use lindungi_rules::policy::{Payer, Rupiah, Sector};
use lindungi_text::Lang;

use crate::lang;

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
    #[arg(long, default_value = USUAL_SECTOR.name(),
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
    words(names, from_name)
}

/// One of these words.
pub(crate) fn words<T: Clone + Send + Sync + 'static>(
    names: Vec<&'static str>,
    from_name: fn(&str) -> Option<T>,
) -> impl TypedValueParser<Value = T> {
    PossibleValuesParser::new(names).try_map(move |name| from_name(&name).ok_or("no such word"))
}
