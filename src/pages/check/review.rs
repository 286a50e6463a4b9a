//! All answers, to look over and to change.

use lindungi_rules::policy::{Date, Policy};
use lindungi_text::{Lang, format, names};
use yew::prelude::*;

use super::sheet::{AgeFact, Given, Pick};
use super::{Question, Sheet, Step, question};
use crate::components::button::{Weight, button, way};
use crate::components::heading;
use crate::components::words::line;
use crate::route::Route;
use crate::session::{self, Handle};

/// The page.
pub fn page(session: &Handle) -> Html {
    let (lang, policy, today) = (session.lang, session.policy(), session.today);
    let answered = |question: &Question| {
        let asked = question::title(lang, policy, *question);
        let answer = answer(lang, policy, &session.sheet, *question, today);
        let open = answer.is_none();
        let href = Route::Check(Step::Ask(*question)).href();
        html! {
            <div key={question.slug()} class={classes!("answer", open.then_some("open"))}>
                <dt>{ short(lang, *question) }</dt>
                <dd>{ answer.unwrap_or_else(|| lang.check_unanswered().to_owned()) }</dd>
                <dd><a {href}>
                        { if open { lang.check_answer_now() } else { lang.check_change() } }
                        <span class="unseen">{ ": " }{ asked }</span>
                    </a></dd>
            </div>
        }
    };
    let erase = session::erase(session, Route::Check(Step::Start));
    let missing = Question::ALL
        .iter()
        .copied()
        .find(|question| !session.sheet.answered(*question, today));
    html! {
        <div class="review">
            { heading(lang.check_review_title()) }
            { line("lead", lang.check_review_lead()) }
            <dl>{ for Question::ALL.iter().map(answered) }</dl>
            <div class="actions">
                if let Some(missing) = missing {
                    { way(Weight::Main, lang.check_resume(), Route::Check(Step::Ask(missing)).href()) }
                } else {
                    { way(Weight::Main, lang.check_see_result(), Route::Check(Step::Result).href()) }
                }
            </div>
            <div class="asides">
                { button(Weight::Quiet, lang.check_clear(), erase) }
            </div>
        </div>
    }
}

/// A question in a word or two.
fn short(lang: Lang, question: Question) -> &'static str {
    match question {
        Question::Ktp => lang.ask_ktp_short(),
        Question::Work => lang.ask_work_short(),
        Question::Age => lang.ask_age_short(),
        Question::Membership => lang.ask_membership_short(),
        Question::Income => lang.ask_income_short(),
        Question::Decile => lang.ask_decile_short(),
    }
}

/// An answer in words; `None` where there is none.
fn answer(
    lang: Lang,
    policy: &Policy,
    sheet: &Sheet,
    question: Question,
    today: Date,
) -> Option<String> {
    fn pick<T: Copy>(lang: Lang, pick: Pick<T>, words: impl Fn(T) -> String) -> Option<String> {
        match pick {
            Pick::Open => None,
            Pick::Unknown => Some(lang.check_unknown().to_owned()),
            Pick::Known(value) => Some(words(value)),
        }
    }
    let typed = |given: Given, words: Option<String>| match given {
        Given::Open => None,
        Given::Unknown => Some(lang.check_unknown().to_owned()),
        Given::Yes => words,
    };
    match question {
        Question::Ktp => pick(lang, sheet.ktp, |ktp| {
            names::ktp(lang, ktp, &policy.city.name)
        }),
        Question::Work => pick(lang, sheet.work, |work| names::work(lang, work).to_owned()),
        Question::Membership => pick(lang, sheet.membership, |membership| {
            names::membership(lang, membership).to_owned()
        }),
        Question::Age => {
            let words = sheet.age.read(today).ok().map(|age| match age {
                AgeFact::Years(years) => lang.ask_age_answer_years(&years.to_string()),
                AgeFact::Birth(born) => lang.ask_age_answer_birth(&format::date(lang, born)),
            });
            typed(sheet.age.given, words)
        }
        Question::Income => {
            let words = sheet
                .income
                .a_month()
                .map(|income| lang.count_per_month(&format::rupiah(income)));
            typed(sheet.income.given, words)
        }
        Question::Decile => {
            let words = sheet
                .read_decile()
                .map(|decile| lang.ask_decile_answer(&decile.to_string()));
            typed(sheet.decile.given, words)
        }
    }
}
