//! The four ways to ask a quote.

use lindungi_rules::amount::Period;
use lindungi_rules::cover::{MONTHS_MOST, WORKERS_MOST, Want};
use lindungi_text::Lang;

use crate::given::{self, Given};
use crate::refused::{Code, Refused};

/// The values of a quote's question that are given. They must be exactly one of the four ways to ask.
#[derive(Debug, Clone, Default)]
pub struct QuoteInput<'a> {
    /// The whole sum of money.
    pub amount: Option<Given<'a>>,
    /// The sum of money for each month.
    pub monthly: Option<Given<'a>>,
    /// The number of workers.
    pub workers: Option<Given<'a>>,
    /// The number of months.
    pub months: Option<Given<'a>>,
}

impl QuoteInput<'_> {
    /// Reads the question. In messages `dashes` stands before each name: `--` for an option, nothing for a
    /// key.
    ///
    /// # Errors
    /// None or more than one of the four ways, or a value that cannot be read.
    pub fn want(self, lang: Lang, dashes: &str) -> Result<Want, Refused> {
        let [amount, monthly, months, workers] =
            ["amount", "monthly", "months", "workers"].map(|name| format!("{dashes}{name}"));
        let time = |given| given::number(lang, &months, given, MONTHS_MOST);
        let people = |given| given::number(lang, &workers, given, WORKERS_MOST);
        let sum = |place: &str, given, asked| given::amount(lang, place, given, asked);
        match (self.amount, self.monthly, self.workers, self.months) {
            (Some(whole), None, None, Some(n)) => {
                Ok(Want::AmountForMonths(sum(&amount, whole, None)?, time(n)?))
            }
            (None, None, Some(w), Some(n)) => Ok(Want::WorkersForMonths(people(w)?, time(n)?)),
            (Some(whole), None, Some(w), None) => Ok(Want::AmountForWorkers(
                sum(&amount, whole, None)?,
                people(w)?,
            )),
            (None, Some(each), None, Some(n)) => Ok(Want::MonthlyForMonths(
                sum(&monthly, each, Some(Period::Month))?,
                time(n)?,
            )),
            _ => Err(Refused::of(
                Code::Combination,
                lang.cli_want(&amount, &monthly, &months, &workers),
            )),
        }
    }
}
