//! Reads the questions of a tariff, a quote and zakat from JSON objects. Keys and words are the same as for
//! the options of the command line; a key that is left out or null is an option that is not given.

use lindungi_rules::amount::Period;
use lindungi_rules::cover::{Ask, ReliefChoice, Terms};
use lindungi_rules::policy::{Month, Payer, Rupiah, Sector};
use lindungi_text::Lang;

use crate::given::{self, Given};
use crate::object::{Key, Object};
use crate::refused::{Code, Refused};
use crate::want::QuoteInput;

/// The payer of a quote if none is named.
pub const USUAL_PAYER: Payer = Payer::Donor;

/// The sector if none is named.
pub const USUAL_SECTOR: Sector = Sector::Other;

/// The words that choose the relief.
const RELIEF: [&str; 2] = ["on", "off"];

/// Reads the question of a tariff: the month and the terms.
///
/// # Errors
/// The first fault of the text.
pub fn tariff(lang: Lang, written: &str) -> Result<(Month, Terms), Refused> {
    #[derive(Clone, Copy)]
    enum Of {
        Month,
        Income,
        Terms(Term),
    }
    const KEYS: [Key<Of>; 6] = [
        ("month", Of::Month),
        ("income", Of::Income),
        ("payer", Of::Terms(Term::Payer)),
        ("sector", Of::Terms(Term::Sector)),
        ("jht", Of::Terms(Term::Jht)),
        ("relief", Of::Terms(Term::Relief)),
    ];
    let mut words = Words::new(lang, Object::Question("tariff"));
    let (mut month, mut income) = (None, None);
    words
        .object
        .each(lang, written, &KEYS, |(key, of), given| {
            match of {
                Of::Month => month = Some(given),
                Of::Income => income = Some(given),
                Of::Terms(term) => words.take((key, term), &given)?,
            }
            Ok(())
        })?;
    let month = required_month(lang, "month", month)?;
    let income = income
        .map(|given| given::amount(lang, "income", given, Some(Period::Month)))
        .transpose()?;
    Ok((
        month,
        Terms {
            income,
            ..words.terms
        },
    ))
}

/// Reads the question of a quote.
///
/// # Errors
/// The first fault of the text.
pub fn quote(lang: Lang, written: &str) -> Result<Ask, Refused> {
    #[derive(Clone, Copy)]
    enum Of {
        Start,
        Amount,
        Monthly,
        Workers,
        Months,
        Terms(Term),
    }
    const KEYS: [Key<Of>; 9] = [
        ("start", Of::Start),
        ("amount", Of::Amount),
        ("monthly", Of::Monthly),
        ("workers", Of::Workers),
        ("months", Of::Months),
        ("payer", Of::Terms(Term::Payer)),
        ("sector", Of::Terms(Term::Sector)),
        ("jht", Of::Terms(Term::Jht)),
        ("relief", Of::Terms(Term::Relief)),
    ];
    let mut words = Words::new(lang, Object::Question("quote"));
    let (mut start, mut input) = (None, QuoteInput::default());
    words
        .object
        .each(lang, written, &KEYS, |(key, of), given| {
            match of {
                Of::Start => start = Some(given),
                Of::Amount => input.amount = Some(given),
                Of::Monthly => input.monthly = Some(given),
                Of::Workers => input.workers = Some(given),
                Of::Months => input.months = Some(given),
                Of::Terms(term) => words.take((key, term), &given)?,
            }
            Ok(())
        })?;
    Ok(Ask {
        start: required_month(lang, "start", start)?,
        want: input.want(lang, "")?,
        terms: Terms {
            payer: words.terms.payer.or(Some(USUAL_PAYER)),
            ..words.terms
        },
    })
}

fn required_month(lang: Lang, key: &str, given: Option<Given<'_>>) -> Result<Month, Refused> {
    let given = given.ok_or_else(|| missing(lang, key, "2026-11"))?;
    given::month(lang, key, given)
}

/// Reads the question of zakat: the income of a month, and that month.
///
/// # Errors
/// The first fault of the text.
pub fn zakat(lang: Lang, written: &str) -> Result<(Rupiah, Month), Refused> {
    #[derive(Clone, Copy)]
    enum Of {
        Income,
        Month,
    }
    const KEYS: [Key<Of>; 2] = [("income", Of::Income), ("month", Of::Month)];
    let (mut income, mut month) = (None, None);
    Object::Question("zakat").each(lang, written, &KEYS, |(_, of), given| {
        match of {
            Of::Income => income = Some(given),
            Of::Month => month = Some(given),
        }
        Ok(())
    })?;
    let income = income.ok_or_else(|| missing(lang, "income", "10000000"))?;
    let income = given::amount(lang, "income", income, Some(Period::Month))?;
    Ok((income, required_month(lang, "month", month)?))
}

/// The refusal of a question that lacks a required key.
pub(crate) fn missing(lang: Lang, key: &str, example: &str) -> Refused {
    Refused::of(Code::Missing, lang.module_missing(example, key)).about(key)
}

/// The keys of the terms, which a tariff and a quote share. Their values are closed sets.
#[derive(Clone, Copy)]
enum Term {
    Payer,
    Sector,
    Jht,
    Relief,
}

/// The terms read so far.
struct Words {
    lang: Lang,
    object: Object<'static>,
    terms: Terms,
}

impl Words {
    fn new(lang: Lang, object: Object<'static>) -> Self {
        let terms = Terms {
            payer: None,
            sector: USUAL_SECTOR,
            jht: false,
            relief: ReliefChoice::Usual,
            income: None,
        };
        Self {
            lang,
            object,
            terms,
        }
    }

    fn take(&mut self, (key, term): Key<Term>, given: &Given<'_>) -> Result<(), Refused> {
        let Self { lang, object, .. } = *self;
        match term {
            Term::Payer => {
                let payer = object.word(lang, key, given, Payer::NAMES, Payer::from_name);
                self.terms.payer = Some(payer?);
            }
            Term::Sector => {
                let sector = object.word(lang, key, given, Sector::NAMES, Sector::from_name);
                self.terms.sector = sector?;
            }
            Term::Jht => {
                self.terms.jht = match given {
                    Given::Other("true") => true,
                    Given::Other("false") => false,
                    _ => return Err(object.unknown_value(lang, key, "true, false")),
                }
            }
            Term::Relief => self.terms.relief = object.word(lang, key, given, &RELIEF, relief)?,
        }
        Ok(())
    }
}

fn relief(name: &str) -> Option<ReliefChoice> {
    match name {
        "on" => Some(ReliefChoice::On),
        "off" => Some(ReliefChoice::Off),
        _ => None,
    }
}
