//! The text of the letter of commitment (*surat komitmen*), line by line, for one A4 page.
//!
//! The letter states the pledge, what it does and the calculation. What is not certain stands in footnotes, so
//! that the pledge itself reads without doubts. The layout is decided elsewhere.

use lindungi_rules::cover::{self, Ask, Gift, Giving, Quote, ReliefChoice, Terms, Want, tariff};
use lindungi_rules::policy::{Date, Payer, Policy, Rupiah};
use lindungi_text::benefits::{self, Event};
use lindungi_text::{Lang, format, gifts, names, spelled_out};

use crate::footnotes::Footnotes;

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
    /// The gift as entered.
    pub gift: &'a Gift,
    /// The steps from the gift to the question.
    pub giving: &'a Giving,
    /// The question to the calculator.
    pub ask: &'a Ask,
    /// The answer to the question.
    pub quote: &'a Quote,
    /// The giver.
    pub giver: Giver<'a>,
    /// The receiver of the letter, as typed; may be empty.
    pub addressee: &'a str,
    /// The number of the letter, as typed; may be empty.
    pub number: &'a str,
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
    /// The number of the letter; left out if it was not typed.
    pub number: Option<String>,
    /// The receiver; left out if none was typed.
    pub addressee: Option<String>,
    /// The words before the giver.
    pub opening: &'static str,
    /// Name, position and organisation of the giver.
    pub giver: Vec<Blank>,
    /// The sentence of the pledge.
    pub pledge: String,
    /// The terms, with the total in figures and in words.
    pub terms: Vec<Term>,
    /// The benefits in each event, with their conditions.
    pub benefits: Vec<Event>,
    /// The contributions that are due, by month.
    pub schedule: Table,
    /// How the pledge is carried out, one paragraph each.
    pub notes: Vec<String>,
    /// The closing sentence.
    pub closing: &'static str,
    /// The places to sign: for the giver, and for a witness or recipient.
    pub signatures: [Signature; 2],
    /// What is not certain, each beginning with the mark that stands in the text.
    pub footnotes: Vec<String>,
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
    pub title: String,
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
    pub mark: Option<String>,
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

/// The number of characters above which a letter is long.
const LONG: usize = 800;

impl Letter {
    /// True if the letter fits its page only in smaller print.
    pub fn is_long(&self) -> bool {
        let typed = self.number.iter().chain(&self.addressee);
        let giver = self.giver.iter().filter_map(|blank| blank.value.as_ref());
        let terms = self.terms.iter().map(|term| &term.value);
        let texts = typed.chain(giver).chain(terms).chain(&self.notes);
        let letters: usize = texts.map(|text| text.chars().count()).sum();
        self.schedule.rows.len() > 1 || letters > LONG
    }
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
    let mut footnotes = Footnotes::default();
    // In the order in which they stand in the letter, so that the marks count upwards.
    let schedule = table(lang, policy, input, &mut footnotes);
    let channel = channel(lang, policy, input, &mut footnotes);
    let notes = std::iter::once(channel)
        .chain(remainder(lang, input))
        .chain([lang.letter_decides(city)])
        .collect();
    let mut footnotes = footnotes.into_lines();
    footnotes.push(lang.letter_nature().to_owned());
    Some(Letter {
        title: lang.letter_title(),
        about: lang.letter_about(city),
        place: typed(input.place),
        date: format::date(lang, input.date),
        number: typed(input.number),
        addressee: typed(input.addressee),
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
        benefits: benefits::in_short(lang, &cover::benefits(policy, input.today)),
        schedule,
        notes,
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
        footnotes,
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
    term(
        lang.donate_occasion(),
        gifts::way(lang, input.gift, input.giving),
    );
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
        let times = format::count(quote.months.into());
        let given = lang.letter_payments(&format::rupiah(sum), &times, &amount);
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

fn table(lang: Lang, policy: &Policy, input: &LetterInput, footnotes: &mut Footnotes) -> Table {
    let quote = input.quote;
    let computed = lang.letter_computed(&format::date(lang, input.today), &policy.version);
    let title = footnotes.marked(lang.letter_schedule(), computed);
    let mark = relief(lang, policy, input)
        .map(|condition| footnotes.marked(lang.donate_schedule_relief(), condition));
    let row = |run: EqualMonths| Row {
        time: schedule::span(lang, run.from, run.until),
        mark: mark.clone().filter(|_| run.relief),
        months: format::count(u64::from(run.months)),
        per_worker: format::rupiah(run.per_worker),
        all_workers: format::rupiah(run.all_workers),
        sum: format::rupiah(run.sum),
    };
    Table {
        title,
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

/// The sentence on how the money is passed on. That nothing in writing was found is a footnote; zakat has a
/// way of its own, which is written down.
fn channel(lang: Lang, policy: &Policy, input: &LetterInput, footnotes: &mut Footnotes) -> String {
    let GiftOffices {
        baznas,
        branch,
        phone,
    } = GiftOffices::of(lang, policy);
    if matches!(input.gift, Gift::Zakat { .. } | Gift::ZakatGiven { .. }) {
        return lang.letter_zakat(baznas);
    }
    footnotes.marked(
        &lang.letter_channel(baznas, branch),
        lang.letter_channel_open(phone),
    )
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
