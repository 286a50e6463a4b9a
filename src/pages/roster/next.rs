//! What to do next with a screened list: one main button, the files, and everything else as a row of links.

use lindungi_roster::outcome::RowVerdict;
use lindungi_roster_service::protocol::{Filter, Summary};
use lindungi_rules::policy::Outcome;
use lindungi_text::{Lang, format};
use yew::prelude::*;

use super::ids::TAKE;
use super::model::{Act, Model, Screened, Step};
use super::pressed::pressed;
use crate::browser::page;
use crate::components::button::{Weight, button};
use crate::components::words::{hint, p};

/// One row in this many makes it worth mending the file before anything else.
const MANY: u64 = 10;

/// The next step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Next {
    /// Mend the rows that could not be read.
    Mend,
    /// Choose a column for what is unknown in every row.
    Columns,
    /// Share a fund out among the residents.
    Fund,
    /// Download the list: it has nobody for whom a fund could pay.
    Download,
}

impl Next {
    fn of(summary: &Summary) -> Self {
        let rows = &summary.verdicts;
        let read = rows.total() - rows.invalid;
        let unknown_everywhere = summary
            .reasons
            .iter()
            .any(|reason| reason.of.outcome == Outcome::Unknown && reason.rows == read);
        if rows.invalid > 0 && rows.invalid >= rows.total() / MANY {
            Self::Mend
        } else if read > 0 && unknown_everywhere {
            Self::Columns
        } else if rows.likely + rows.needs_check > 0 {
            Self::Fund
        } else {
            Self::Download
        }
    }
}

/// Draws the section.
pub(super) fn html(lang: Lang, model: &Model, result: &Screened, act: &Callback<Act>) -> Html {
    let summary = &*result.summary;
    let next = Next::of(summary);
    let to = |step| pressed(act, move || Act::Go(step));
    let unread = Filter {
        verdict: Some(RowVerdict::Invalid),
        ..Filter::default()
    };
    let (why, main) = match next {
        Next::Mend => (
            lang.screen_next_mend(&format::count(summary.verdicts.invalid)),
            Some((
                lang.screen_to_unread(),
                pressed(act, move || Act::Look(unread.clone())),
            )),
        ),
        Next::Columns => (
            lang.screen_next_columns().to_owned(),
            Some((lang.screen_back(), to(Step::Columns))),
        ),
        Next::Fund => (
            lang.screen_next_fund().to_owned(),
            Some((lang.fund_of_list(), to(Step::Fund))),
        ),
        Next::Download => (lang.screen_next_download().to_owned(), None),
    };
    let fits = summary.xlsx.is_none();
    let file = if main.is_some() {
        Weight::Second
    } else {
        Weight::Main
    };
    let filter = result.filter.clone();
    let rows = pressed(act, move || Act::Look(filter.clone()));
    let csv = pressed(act, || Act::Csv);
    let print = Callback::from(|_: MouseEvent| page::print());
    html! {
        <section class="screen-only next-step" aria-labelledby={TAKE}>
            <h3 id={TAKE} tabindex="-1">{ lang.screen_next() }</h3>
            { p(why) }
            <div class="actions">
                { for main.map(|(words, onclick)| button(Weight::Main, words, onclick)) }
                if fits && model.writing.is_none() {
                    { button(file, lang.screen_xlsx(), pressed(act, || Act::Xlsx)) }
                }
                if !fits {
                    { button(file, lang.screen_csv(), csv.clone()) }
                }
            </div>
            <div class="more-steps">
                { button(Weight::Quiet, lang.screen_to_rows(), rows) }
                if fits {
                    { button(Weight::Quiet, lang.screen_csv(), csv) }
                }
                { button(Weight::Quiet, lang.screen_print(), print) }
                if next != Next::Fund {
                    { button(Weight::Quiet, lang.fund_of_list(), to(Step::Fund)) }
                }
                if next != Next::Columns {
                    { button(Weight::Quiet, lang.screen_back(), to(Step::Columns)) }
                }
                { button(Weight::Quiet, lang.screen_again(), to(Step::Choose)) }
                { button(Weight::Quiet, lang.screen_forget(), pressed(act, || Act::Close)) }
            </div>
            { hint(lang.screen_csv_nik()) }
            { for summary.xlsx.iter().map(|why| hint(why.clone())) }
            if result.lang != lang {
                { hint(lang.screen_in_language(written(lang, result.lang))) }
            }
        </section>
    }
}

/// Names the language `of` of the explanations in the files, in the reader's language `lang`.
fn written(lang: Lang, of: Lang) -> &'static str {
    match of {
        Lang::Id => lang.screen_in_indonesian(),
        Lang::En => lang.screen_in_english(),
    }
}

#[cfg(test)]
mod tests {
    use lindungi_roster::outcome::Verdicts;
    use lindungi_roster_service::protocol::Count;
    use lindungi_rules::eligibility::Finding;
    use lindungi_rules::policy::Criterion;

    use super::*;

    #[test]
    fn the_next_step_follows_from_the_counts() {
        let unknown = |rows| Count {
            of: Finding {
                criterion: Criterion::Income,
                outcome: Outcome::Unknown,
                remedy: None,
            },
            label: String::new(),
            rows,
        };
        for ((likely, needs_check, other_route, invalid), unknown_rows, expected) in [
            ((66, 99, 30, 5), 20, Next::Fund),
            ((60, 90, 30, 20), 20, Next::Mend),
            ((1, 0, 0, 1), 0, Next::Mend),
            ((0, 195, 0, 5), 195, Next::Columns),
            ((0, 195, 0, 5), 194, Next::Fund),
            ((0, 0, 7, 0), 0, Next::Download),
            ((0, 0, 0, 3), 0, Next::Mend),
            ((0, 0, 0, 0), 0, Next::Download),
        ] {
            let summary = Summary {
                verdicts: Verdicts {
                    likely,
                    needs_check,
                    other_route,
                    invalid,
                },
                reasons: vec![unknown(unknown_rows)],
                ..Summary::default()
            };
            assert_eq!(Next::of(&summary), expected, "{:?}", summary.verdicts);
        }
    }
}
