//! The options that several commands share. Values are read by `lindungi_json::given` and not by clap, so
//! that a refusal is in the chosen language and never repeats an income.

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, ValueEnum};
use lindungi_json::question::USUAL_SECTOR;
use lindungi_rules::cover::{ReliefChoice, Terms};
use lindungi_rules::policy::{Payer, Rupiah, Sector};
use lindungi_text::Lang;

use crate::lang;

/// The options of every command but `screen`, which has its own `--lang`.
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
    /// The chosen language, or else the language of the environment.
    pub(crate) fn lang(&self) -> Lang {
        self.lang.unwrap_or_else(lang::of_environment)
    }

    /// Tells whether the answer is to be JSON.
    pub(crate) fn json(&self) -> bool {
        self.json
    }
}

/// The terms of cover: payer, sector, JHT and relief.
#[derive(Debug, Args)]
pub(crate) struct TermsArgs {
    /// Payer of the contributions
    #[arg(long, value_name = "PAYER", value_parser = vocabulary(Payer::NAMES, Payer::from_name))]
    pub(crate) payer: Option<Payer>,

    /// Sector of the work, on which the contribution relief depends
    #[arg(long, default_value = USUAL_SECTOR.name(),
        value_parser = vocabulary(Sector::NAMES, Sector::from_name))]
    sector: Sector,

    /// Include old-age savings (JHT)
    #[arg(long)]
    jht: bool,

    /// Turn the contribution relief on or off [default: as is usual for the payer]
    ///
    /// The usual setting is on for self, and off for donor or without a payer. A city never gets the
    /// relief, whatever is chosen.
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

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Switch {
    On,
    Off,
}

fn languages() -> impl TypedValueParser<Value = Lang> {
    vocabulary(Lang::ALL.iter().map(|lang| lang.code()), Lang::from_code)
}

/// Parses one word of a closed set.
fn vocabulary<T: Clone + Send + Sync + 'static>(
    names: impl IntoIterator<Item = &'static (impl AsRef<str> + ?Sized + 'static)>,
    from_name: fn(&str) -> Option<T>,
) -> impl TypedValueParser<Value = T> {
    let names: Vec<&'static str> = names.into_iter().map(AsRef::as_ref).collect();
    words(names, from_name)
}

/// Parses one of these words, by `from_name`.
pub(crate) fn words<T: Clone + Send + Sync + 'static>(
    names: Vec<&'static str>,
    from_name: fn(&str) -> Option<T>,
) -> impl TypedValueParser<Value = T> {
    PossibleValuesParser::new(names).try_map(move |name| from_name(&name).ok_or("no such word"))
}
