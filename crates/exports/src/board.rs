//! The text of a paper for a board that decides on a gift: one A4 page with the question, three figures, what
//! the money does, its cost over time, and what is assumed and open. Sources are footnotes. The layout is
//! decided elsewhere.

use lindungi_rules::cover::{self, Ask, Benefits, Gift, Giving, Quote, ReliefChoice, Want};
use lindungi_rules::percent;
use lindungi_rules::policy::{Date, FigureId, Month, Number, Policy, Rupiah, StatementId};
use lindungi_text::benefits::{self, Event};
use lindungi_text::{Lang, format, gifts, names};

use crate::footnotes::Footnotes;
use crate::gift_offices::GiftOffices;
use crate::schedule::{self, plus};

/// The input of a paper.
#[derive(Debug, Clone, Copy)]
pub struct BoardInput<'a> {
    /// The gift as entered.
    pub gift: &'a Gift,
    /// The steps from the gift to the question.
    pub giving: &'a Giving,
    /// The question to the calculator.
    pub ask: &'a Ask,
    /// The answer to the question.
    pub quote: &'a Quote,
    /// The statements of law that apply to the gift.
    pub statements: &'a [StatementId],
    /// The name of whoever puts the question, as typed; may be empty.
    pub asked_by: &'a str,
    /// The day of the calculation.
    pub today: Date,
}

/// The text of a paper, from top to bottom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Board {
    /// The name of whoever puts the question; `None` leaves a line to write on.
    pub asked_by: Option<String>,
    /// The date.
    pub date: String,
    /// The question to decide.
    pub question: String,
    /// The three numbers to remember, each with its words.
    pub figures: [(String, String); 3],
    /// The way of giving, with its sums.
    pub way: String,
    /// The share of those who wait; `None` if their number is not known.
    pub share: Option<String>,
    /// The heading of the events, with its marks.
    pub events_title: String,
    /// The benefits in each event, with their conditions.
    pub events: Vec<Event>,
    /// The cost over time.
    pub costs: Costs,
    /// The assumptions of the calculation.
    pub assumed: Vec<String>,
    /// The open points.
    pub open: Vec<String>,
    /// The sources, each behind its mark, in the language of their titles.
    pub sources: Vec<String>,
    /// The day and the data of the calculation, and what the paper is not.
    pub closing: String,
}

/// The cost over time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Costs {
    /// The heading.
    pub title: &'static str,
    /// The column headings.
    pub head: [&'static str; 3],
    /// One row for each month, quarter or year.
    pub rows: Vec<CostRow>,
    /// The label of the total.
    pub sum_name: &'static str,
    /// The number of all months.
    pub months: String,
    /// The total.
    pub sum: String,
}

/// The cost of a month, a quarter or a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CostRow {
    /// The month, quarter or year.
    pub time: String,
    /// The number of months in it.
    pub months: String,
    /// The contributions of all workers.
    pub sum: String,
}

/// The most months that are shown one by one, and the most that are shown by quarter.
const BY_MONTH: usize = 6;
const BY_QUARTER: usize = 24;

/// The least share in percent that is shown as a number.
const LEAST_SHARE: Number = Number::new(1, 1);

/// The most rows of costs, and the most open points, that fit in the usual print.
const USUAL_ROWS: usize = 7;
const USUAL_OPEN: usize = 2;

impl Board {
    /// True if the paper fits its page only in smaller print.
    pub fn is_long(&self) -> bool {
        self.costs.rows.len() > USUAL_ROWS || self.open.len() > USUAL_OPEN
    }
}

/// Returns the paper, or `None` if the quote covers nobody.
pub fn board(lang: Lang, policy: &Policy, input: &BoardInput) -> Option<Board> {
    let BoardInput { ask, quote, .. } = input;
    if quote.nobody.is_some() {
        return None;
    }
    let city = &policy.city.name;
    let workers = format::workers(lang, quote.workers);
    let months = format::months(lang, quote.months.into());
    let total = format::rupiah(quote.total);
    let typed: Vec<&str> = input.asked_by.split_whitespace().collect();
    let benefits = cover::benefits(policy, input.today);
    let mut notes = Footnotes::default();
    // In the order in which they stand on the paper, so that the marks count upwards.
    let tariff = quote.figures.iter().chain(&input.giving.figures);
    let tariff: Vec<&str> = tariff.map(|figure| &*figure.source).collect();
    let per_month = per_month(lang, quote, &marks(policy, &mut notes, &tariff));
    let share = share(lang, policy, quote.workers, &mut notes);
    let events_title = [
        lang.donate_impact_title(),
        &marks(policy, &mut notes, &of_benefits(&benefits)),
    ]
    .concat();
    let open = open(lang, policy, input, &mut notes);
    Some(Board {
        asked_by: (!typed.is_empty()).then(|| typed.join(" ")),
        date: format::date(lang, input.today),
        question: lang.board_question(city, &months, &total, &workers),
        figures: [
            (workers, lang.board_workers(&months)),
            (total, lang.board_total(&schedule::time(lang, quote)?)),
            per_month,
        ],
        way: gifts::way(lang, input.gift, input.giving),
        share,
        events_title,
        events: benefits::in_short(lang, &benefits),
        costs: costs(lang, quote),
        assumed: assumed(lang, policy, ask, quote),
        open,
        sources: notes.into_lines(),
        closing: lang.board_closing(&format::date(lang, input.today), &policy.version),
    })
}

/// The contribution of one worker a month, with the marks of its sources; if it changes, the lowest and the
/// highest.
fn per_month(lang: Lang, quote: &Quote, marks: &str) -> (String, String) {
    let each = || quote.schedule.iter().map(|cost| cost.per_worker);
    let (least, most) = (each().min(), each().max());
    let number = match (least, most) {
        (Some(least), Some(most)) if least != most => {
            [format::rupiah(least), format::amount(most)].join("–")
        }
        (Some(only), _) => format::rupiah(only),
        _ => String::new(),
    };
    (number, [lang.board_each(), marks].concat())
}

/// The share of the workers who are on record and not in the plan of the city.
fn share(lang: Lang, policy: &Policy, workers: u64, notes: &mut Footnotes) -> Option<String> {
    let count = |id| {
        let figure = policy.latest(id)?;
        Some((&*figure.source, figure.value.count()?))
    };
    let (of_plan, planned) = count(FigureId::ProgrammePlanned)?;
    let (of_record, recorded) = count(FigureId::ProgrammeRecorded)?;
    let waiting = recorded.checked_sub(planned).filter(|rest| *rest > 0)?;
    let marks = marks(policy, notes, &[of_record, of_plan]);
    let waiting_words = format::workers(lang, waiting);
    let words = if workers > waiting {
        lang.donate_path_more(&waiting_words, &format::workers(lang, workers))
    } else {
        let part = percent::of(workers, waiting)?;
        let part = if part.decimal().is_zero() {
            lang.board_share_small(&format::percent(lang, LEAST_SHARE))
        } else {
            format::percent(lang, part)
        };
        lang.board_share(&part, &waiting_words)
    };
    Some([words, marks].concat())
}

/// The sources of the benefits that the paper names.
fn of_benefits(benefits: &Benefits) -> Vec<&str> {
    let unnamed = [
        FigureId::JkkWageFullMonths,
        FigureId::JkkWageLaterShare,
        FigureId::JkkReportDays,
        FigureId::ScholarshipYears,
        FigureId::LapseMonths,
    ]
    .map(FigureId::name);
    let named = benefits
        .figures
        .iter()
        .filter(|figure| !unnamed.contains(&&*figure.id));
    named.map(|figure| &*figure.source).collect()
}

fn costs(lang: Lang, quote: &Quote) -> Costs {
    let months = quote.schedule.len();
    let period = |month: Month| {
        if months <= BY_MONTH {
            format::month(lang, month)
        } else if months <= BY_QUARTER {
            let quarter = (month.number() + 2) / 3;
            lang.board_quarter(&quarter.to_string(), &month.year().to_string())
        } else {
            month.year().to_string()
        }
    };
    let mut rows: Vec<(String, u64, Rupiah)> = Vec::new();
    for cost in &quote.schedule {
        let time = period(cost.month);
        match rows.last_mut() {
            Some((last, count, sum)) if *last == time => {
                *count += 1;
                *sum = plus(*sum, cost.total);
            }
            _ => rows.push((time, 1, cost.total)),
        }
    }
    let row = |(time, count, sum)| CostRow {
        time,
        months: format::count(count),
        sum: format::rupiah(sum),
    };
    Costs {
        title: lang.board_costs(),
        head: [
            lang.board_time(),
            lang.letter_column_months(),
            lang.donate_schedule_total(),
        ],
        rows: rows.into_iter().map(row).collect(),
        sum_name: lang.letter_column_sum(),
        months: format::count(quote.months.into()),
        sum: format::rupiah(quote.total),
    }
}

fn assumed(lang: Lang, policy: &Policy, ask: &Ask, quote: &Quote) -> Vec<String> {
    let mut assumed = Vec::new();
    if let Want::MonthlyForMonths(sum, _) = ask.want {
        let (times, all) = (
            format::count(quote.months.into()),
            format::rupiah(quote.amount),
        );
        let payments = lang.letter_payments(&format::rupiah(sum), &times, &all);
        assumed.push([lang.letter_monthly(), ": ", &payments].concat());
    }
    if !quote.remainder.is_zero() {
        let left = lang.letter_remainder_of(
            &format::rupiah(quote.amount),
            &format::rupiah(quote.remainder),
        );
        assumed.push([lang.donate_remainder(), ": ", &left, "."].concat());
    }
    let programmes = if ask.terms.jht {
        lang.donate_with_jht()
    } else {
        lang.donate_without_jht()
    };
    assumed.push([lang.donate_programmes(), ": ", programmes, "."].concat());
    assumed.push(lang.donate_schedule_assumed().to_owned());
    assumed.push(lang.letter_decides(&policy.city.name));
    assumed
}

/// Returns the open points: the relief, the law of this way of giving, and the way to pass the money on.
fn open(lang: Lang, policy: &Policy, input: &BoardInput, notes: &mut Footnotes) -> Vec<String> {
    let GiftOffices {
        baznas,
        branch,
        phone,
    } = GiftOffices::of(lang, policy);
    let mut open = Vec::new();
    let reduced = input.quote.schedule.iter().any(|month| month.relief);
    let doubted = input.statements.contains(&StatementId::ReliefDonor);
    if reduced && input.ask.terms.relief == ReliefChoice::On && !doubted {
        open.push(lang.donate_relief_donor().to_owned());
    }
    for id in input.statements {
        if let Some(statement) = policy.statement(*id) {
            let marks = marks(policy, notes, &[&*statement.source]);
            open.push([names::statement(lang, *id), &marks].concat());
        }
    }
    open.push(
        if matches!(input.gift, Gift::Zakat { .. } | Gift::ZakatGiven { .. }) {
            lang.letter_zakat(baznas)
        } else {
            lang.donate_give_text(baznas, branch, phone)
        },
    );
    open
}

/// Returns the marks of sources, which become footnotes.
fn marks(policy: &Policy, notes: &mut Footnotes, ids: &[&str]) -> String {
    let titles = ids.iter().map(|id| match policy.source(id) {
        Some(source) => citation(&source.title).to_owned(),
        None => (*id).to_owned(),
    });
    notes.marks(titles)
}

/// Returns the part of a source's title that names the rule or the publication, without the place where it
/// was read: `PP 44/2015, iuran JKK peserta BPU`. The page of sources has the whole.
fn citation(title: &str) -> &str {
    let ends = [", menurut ", " (menurut ", " menurut ", ": ", "; "];
    let end = ends.iter().filter_map(|end| title.find(end)).min();
    end.map_or(title, |end| &title[..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_citation_is_the_name_of_the_rule() {
        for (title, expected) in [
            (
                "PP 44/2015, iuran JKK peserta BPU, menurut dua salinan (a.html di b/c)",
                "PP 44/2015, iuran JKK peserta BPU",
            ),
            (
                "Tafsiran Lindungi atas PP 50/2025 Pasal 3 (menurut CNBC Indonesia) dan GN Lingkaran: yang dikecualikan",
                "Tafsiran Lindungi atas PP 50/2025 Pasal 3",
            ),
            ("Fatwa MUI 102/2025", "Fatwa MUI 102/2025"),
        ] {
            assert_eq!(citation(title), expected);
        }
    }
}
