//! The text of the letter of commitment (*surat komitmen*), line by line, for one A4 page.
//!
//! The letter states the pledge and the calculation, and no more: an intention, at today's tariff, passed
//! on by ways that were not seen in writing. The layout is decided elsewhere.

use lindungi_rules::cover::{Ask, Quote, ReliefChoice, Terms, Want, tariff};
use lindungi_rules::policy::{Date, Payer, Policy, Rupiah};
use lindungi_text::{Lang, format, names, spelled_out};

use crate::gift_offices::GiftOffices;
use crate::schedule::{self, EqualMonths};

/// The largest number of characters of each typed text with which the letter stays on one page.
pub const TYPED_MOST: usize = 60;

/// The giver, as typed; each field may be empty.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Giver<'a> {
    /// The person who signs.
    pub name: &'a str,
    /// An organisation or company.
    pub organisation: &'a str,
    /// The person's position in the organisation or company.
    pub position: &'a str,
}

/// The input of a letter.
#[derive(Debug, Clone, Copy)]
pub struct LetterInput<'a> {
    /// The question to the calculator.
    pub ask: &'a Ask,
    /// The answer to the question.
    pub quote: &'a Quote,
    /// True if the money is zakat and infaq, which are passed on in their own way.
    pub zakat: bool,
    /// The giver.
    pub giver: Giver<'a>,
    /// The purpose of the remainder, as typed; may be empty.
    pub remainder_for: &'a str,
    /// The place of signing, as typed; may be empty.
    pub place: &'a str,
    /// The date of the letter.
    pub date: Date,
    /// The day of the calculation.
    pub today: Date,
}

/// The text of a letter, from top to bottom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// The title.
    pub title: &'static str,
    /// The subject.
    pub about: String,
    /// The place of signing; `None` leaves a line to write on.
    pub place: Option<String>,
    /// The date, which stands after the place.
    pub date: String,
    /// The words before the giver.
    pub opening: &'static str,
    /// Name, position and organisation of the giver.
    pub giver: Vec<Blank>,
    /// The sentence of the pledge.
    pub pledge: String,
    /// The terms, with the total in figures and in words.
    pub terms: Vec<Term>,
    /// The contributions that are due, by month.
    pub schedule: Table,
    /// The conditions of the pledge, one paragraph each.
    pub notes: Vec<String>,
    /// The closing sentence.
    pub closing: &'static str,
    /// The places to sign: for the giver, and for a witness or recipient.
    pub signatures: [Signature; 2],
}

/// A line that the giver fills in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Blank {
    /// The label.
    pub name: &'static str,
    /// The typed text; `None` leaves a line to write on.
    pub value: Option<String>,
}

/// One of the terms.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// The label.
    pub name: &'static str,
    /// The value as text.
    pub value: String,
}

/// The schedule as a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// The heading.
    pub title: &'static str,
    /// The column headings.
    pub head: [&'static str; 5],
    /// One row for each run of equal months.
    pub rows: Vec<Row>,
    /// The label of the total.
    pub sum_name: &'static str,
    /// The total of all rows.
    pub sum: String,
}

/// Months that cost the same, a cell for each column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The first and the last month, or the only one.
    pub time: String,
    /// The remark that these months are counted with relief, or `None`.
    pub mark: Option<&'static str>,
    /// The number of months.
    pub months: String,
    /// The contribution of one worker a month.
    pub per_worker: String,
    /// The contributions of all workers a month.
    pub all_workers: String,
    /// The contributions of all workers for all these months.
    pub sum: String,
}

/// A place to sign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    /// The role of the person who signs.
    pub role: &'static str,
    /// The name below the signature; `None` leaves a line to write on.
    pub name: Option<String>,
    /// The position below the name, if there is one.
    pub position: Option<String>,
}

/// Returns the letter, or `None` if the quote covers nobody.
pub fn letter(lang: Lang, policy: &Policy, input: &LetterInput) -> Option<Letter> {
    let LetterInput { quote, giver, .. } = input;
    if quote.nobody.is_some() {
        return None;
    }
    let city = &policy.city.name;
    let [name, organisation, position] =
        [giver.name, giver.organisation, giver.position].map(typed);
    Some(Letter {
        title: lang.letter_title(),
        about: lang.letter_about(city),
        place: typed(input.place),
        date: format::date(lang, input.date),
        opening: lang.letter_opening(),
        giver: vec![
            Blank {
                name: lang.letter_name(),
                value: name.clone(),
            },
            Blank {
                name: lang.letter_position(),
                value: position.clone(),
            },
            Blank {
                name: lang.letter_organisation(),
                value: organisation,
            },
        ],
        pledge: lang.letter_pledge(city, &format::workers(lang, quote.workers)),
        terms: terms(lang, input, schedule::time(lang, quote)?),
        schedule: table(lang, quote),
        notes: notes(lang, policy, input),
        closing: lang.letter_closing(),
        signatures: [
            Signature {
                role: lang.letter_giver(),
                name,
                position,
            },
            Signature {
                role: lang.letter_witness(),
                name: None,
                position: None,
            },
        ],
    })
}

/// The typed text on one line, or `None` if it is empty.
fn typed(text: &str) -> Option<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    (!words.is_empty()).then(|| words.join(" "))
}

fn terms(lang: Lang, input: &LetterInput, time: String) -> Vec<Term> {
    let LetterInput { ask, quote, .. } = input;
    let mut terms = Vec::new();
    let mut term = |name, value| terms.push(Term { name, value });
    term(lang.donate_workers(), format::count(quote.workers));
    term(lang.letter_time(), time);
    let programmes = if ask.terms.jht {
        lang.donate_with_jht()
    } else {
        lang.donate_without_jht()
    };
    term(lang.donate_programmes(), programmes.to_owned());
    let months = format::months(lang, u64::from(quote.months));
    let each = lang.donate_per_worker_for(&format::rupiah(quote.per_worker), &months);
    term(lang.donate_per_worker(), each);
    let amount = format::rupiah(quote.amount);
    if let Want::MonthlyForMonths(sum, _) = ask.want {
        let given = lang.letter_monthly_of(&format::rupiah(sum), &amount);
        term(lang.letter_monthly(), given);
    }
    term(lang.letter_total(), format::rupiah(quote.total));
    term(lang.letter_words(), spelled_out::rupiah(lang, quote.total));
    if !quote.remainder.is_zero() {
        let left = lang.letter_remainder_of(&amount, &format::rupiah(quote.remainder));
        term(lang.donate_remainder(), left);
    }
    terms
}

fn table(lang: Lang, quote: &Quote) -> Table {
    let row = |run: EqualMonths| Row {
        time: schedule::span(lang, run.from, run.until),
        mark: run.relief.then(|| lang.donate_schedule_relief()),
        months: format::count(u64::from(run.months)),
        per_worker: format::rupiah(run.per_worker),
        all_workers: format::rupiah(run.all_workers),
        sum: format::rupiah(run.sum),
    };
    Table {
        title: lang.letter_schedule(),
        head: [
            lang.letter_column_time(),
            lang.letter_column_months(),
            lang.letter_column_each(),
            lang.letter_column_all(),
            lang.letter_column_sum(),
        ],
        rows: schedule::runs_of_equal_months(quote)
            .into_iter()
            .map(row)
            .collect(),
        sum_name: lang.letter_total(),
        sum: format::rupiah(quote.total),
    }
}

fn notes(lang: Lang, policy: &Policy, input: &LetterInput) -> Vec<String> {
    let GiftOffices {
        baznas,
        branch,
        phone,
    } = GiftOffices::of(lang, policy);
    let mut notes = vec![if input.zakat {
        lang.letter_zakat(baznas)
    } else {
        lang.letter_channel(baznas, branch, phone)
    }];
    notes.extend(remainder(lang, input));
    notes.extend(relief(lang, policy, input));
    notes.push(lang.letter_decides(&policy.city.name));
    notes.push(lang.letter_computed(&format::date(lang, input.today), &policy.version));
    notes.push(lang.letter_nature().to_owned());
    notes
}

/// The sentence on the remainder: its purpose as typed, else the cover that it would pay for. `None` if
/// nothing is left over, or too little for one more worker.
fn remainder(lang: Lang, input: &LetterInput) -> Option<String> {
    let quote = input.quote;
    if quote.remainder.is_zero() {
        return None;
    }
    if let Some(purpose) = typed(input.remainder_for) {
        return Some(lang.letter_remainder_for(purpose.trim_end_matches('.')));
    }
    let extra = quote.extra?;
    Some(lang.donate_extra(
        &format::rupiah(extra.left),
        &format::months(lang, u64::from(extra.months)),
        &format::rupiah(extra.total),
    ))
}

/// The condition of the relief, and the total without it. `None` if no month is reduced: the relief was not
/// chosen, or is not in force.
fn relief(lang: Lang, policy: &Policy, input: &LetterInput) -> Option<String> {
    let LetterInput { ask, quote, .. } = input;
    if !quote.schedule.iter().any(|month| month.relief) {
        return None;
    }
    let full = format::rupiah(total_without_relief(policy, &ask.terms, quote)?);
    let sector = names::sector(lang, ask.terms.sector);
    Some(match ask.terms.payer {
        Some(Payer::Own) => lang.letter_relief_own(&full, sector),
        _ => lang.letter_relief_unsure(&full, sector),
    })
}

/// The cost of the same cover without relief.
fn total_without_relief(policy: &Policy, terms: &Terms, quote: &Quote) -> Option<Rupiah> {
    let full = Terms {
        relief: ReliefChoice::Off,
        ..*terms
    };
    let mut one = Rupiah::ZERO;
    for cost in &quote.schedule {
        one = one.checked_add(tariff(&full, policy, cost.month)?.total)?;
    }
    one.checked_mul(quote.workers)
}
