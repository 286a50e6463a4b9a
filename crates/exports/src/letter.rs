//! The letter of commitment (*surat komitmen*): what stands on it, line by line, for one A4 page.
//!
//! It says what is pledged and how it was worked out, and no more: an intention, by today's tariff,
//! passed on by ways that were not seen in writing. How it is drawn is not known here.

use lindungi_rules::cover::{Ask, Quote, ReliefChoice, Terms, Want, tariff};
use lindungi_rules::policy::{Date, Payer, Policy, Rupiah};
use lindungi_text::{Lang, format, names, words};

use crate::channel::Channel;
use crate::schedule::{self, EqualMonths};

/// The most characters of each typed text with which the letter stays on one page.
pub const TYPED_MOST: usize = 60;

/// Who gives, as typed; each may be empty.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Giver<'a> {
    /// The person who signs.
    pub name: &'a str,
    /// An organisation or company.
    pub organisation: &'a str,
    /// The person's position in it.
    pub position: &'a str,
}

/// What the letter is made from.
#[derive(Debug, Clone, Copy)]
pub struct LetterInput<'a> {
    /// What was asked.
    pub ask: &'a Ask,
    /// What was answered to it.
    pub quote: &'a Quote,
    /// Whether the money is zakat and infaq, which has its own way to pass it on.
    pub zakat: bool,
    /// Who gives.
    pub giver: Giver<'a>,
    /// What the remainder is for, as typed; may be empty.
    pub remainder_for: &'a str,
    /// Where it is signed, as typed; may be empty.
    pub place: &'a str,
    /// The day that stands on it.
    pub date: Date,
    /// The day on which the quote was worked out.
    pub today: Date,
}

/// The letter, from top to bottom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// What it is.
    pub title: &'static str,
    /// What it is about.
    pub about: String,
    /// Where it is signed; none is a line to write on.
    pub place: Option<String>,
    /// The day, after the place.
    pub date: String,
    /// The words before the giver.
    pub opening: &'static str,
    /// Who gives.
    pub giver: Vec<Blank>,
    /// What is pledged.
    pub pledge: String,
    /// The terms, with the total in figures and in words.
    pub terms: Vec<Term>,
    /// What is due when.
    pub schedule: Table,
    /// What must be known with it, one paragraph each.
    pub notes: Vec<String>,
    /// The last words.
    pub closing: &'static str,
    /// Who signs: the giver, and a witness or receiver.
    pub signatures: [Signature; 2],
}

/// Something to be filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Blank {
    /// What it asks for.
    pub name: &'static str,
    /// What was typed; none is a line to write on.
    pub value: Option<String>,
}

/// One of the terms.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// What it is called.
    pub name: &'static str,
    /// What it is.
    pub value: String,
}

/// The schedule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// Its heading.
    pub title: &'static str,
    /// The head of each column.
    pub head: [&'static str; 5],
    /// One line for each stretch of equal months.
    pub rows: Vec<Row>,
    /// The words before the total.
    pub sum_name: &'static str,
    /// The total of all lines.
    pub sum: String,
}

/// Months that cost the same, a cell for each column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Which months.
    pub time: String,
    /// What sets them apart: that they are counted with relief.
    pub mark: Option<&'static str>,
    /// How many.
    pub months: String,
    /// One worker, each month.
    pub per_worker: String,
    /// All workers, each month.
    pub all_workers: String,
    /// All workers, all of these months.
    pub sum: String,
}

/// A place to sign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    /// As whom.
    pub role: &'static str,
    /// The name below it; none is a line to write on.
    pub name: Option<String>,
    /// What stands below the name.
    pub position: Option<String>,
}

/// The letter; `None` where the quote covers nobody.
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

/// What was typed, on one line; nothing where it is empty.
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
    term(lang.letter_words(), words::rupiah(lang, quote.total));
    if !quote.remainder.is_zero() {
        let left = lang.letter_remainder_of(&amount, &format::rupiah(quote.remainder));
        term(lang.donate_remainder(), left);
    }
    terms
}

fn table(lang: Lang, quote: &Quote) -> Table {
    let row = |stretch: EqualMonths| Row {
        time: schedule::span(lang, stretch.from, stretch.until),
        mark: stretch.relief.then(|| lang.donate_schedule_relief()),
        months: format::count(u64::from(stretch.months)),
        per_worker: format::rupiah(stretch.per_worker),
        all_workers: format::rupiah(stretch.all_workers),
        sum: format::rupiah(stretch.sum),
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
        rows: schedule::stretches(quote).into_iter().map(row).collect(),
        sum_name: lang.letter_total(),
        sum: format::rupiah(quote.total),
    }
}

fn notes(lang: Lang, policy: &Policy, input: &LetterInput) -> Vec<String> {
    let Channel {
        baznas,
        branch,
        phone,
    } = Channel::of(lang, policy);
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

/// What the remainder is for: as the giver says, else what it would be enough for.
fn remainder(lang: Lang, input: &LetterInput) -> Option<String> {
    let quote = input.quote;
    if quote.remainder.is_zero() {
        return None;
    }
    if let Some(said) = typed(input.remainder_for) {
        return Some(lang.letter_remainder_for(said.trim_end_matches('.')));
    }
    let extra = quote.extra?;
    Some(lang.donate_extra(
        &format::rupiah(extra.left),
        &format::months(lang, u64::from(extra.months)),
        &format::rupiah(extra.total),
    ))
}

/// On what condition the marked months are reduced, and the total without it. Nothing where none
/// is: it was not chosen, or is not in force.
fn relief(lang: Lang, policy: &Policy, input: &LetterInput) -> Option<String> {
    let LetterInput { ask, quote, .. } = input;
    if !quote.schedule.iter().any(|month| month.relief) {
        return None;
    }
    let full = format::rupiah(in_full(policy, &ask.terms, quote)?);
    let sector = names::sector(lang, ask.terms.sector);
    Some(match ask.terms.payer {
        Some(Payer::Own) => lang.letter_relief_own(&full, sector),
        _ => lang.letter_relief_unsure(&full, sector),
    })
}

/// What the same cover costs without relief.
fn in_full(policy: &Policy, terms: &Terms, quote: &Quote) -> Option<Rupiah> {
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
