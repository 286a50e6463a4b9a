//! What was found: verdict, next step, every reason, what cover is worth, where to go, and what it
//! costs to pay oneself.

mod own;
mod reasons;
mod visit;

use lindungi_rules::eligibility::{Verdict, assess};
use lindungi_text::{benefits, explain, format, names};
use yew::prelude::*;

use super::Step;
use crate::browser::{address, page};
use crate::components::HEADING;
use crate::components::button::{Button, Way, Weight};
use crate::components::icon::{Glyph, Icon};
use crate::route::Route;
use crate::session::{Act, use_session};

/// The page.
#[component]
pub fn ResultPage() -> Html {
    let session = use_session();
    let (lang, policy, today) = (session.lang, session.policy(), session.today);
    let facts = session.sheet.facts(today);
    // Only answers that can be are taken, so there is always something to show.
    let Ok(assessment) = assess(&facts, policy, today) else {
        return Html::default();
    };
    let words = explain::verdict(lang, assessment.verdict);
    let (glyph, class) = match assessment.verdict {
        Verdict::Likely => (Glyph::Tick, "verdict likely"),
        Verdict::NeedsCheck => (Glyph::Look, "verdict needs-check"),
        Verdict::OtherRoute => (Glyph::Signpost, "verdict other-route"),
    };
    let print = Callback::from(|()| page::print());
    let erase = {
        let session = session.clone();
        Callback::from(move |()| {
            session.dispatch(Act::Erase);
            address::open(Route::Check(Step::Start));
        })
    };
    html! {
        <div class="result">
            <section {class}>
                <Icon {glyph} />
                <div>
                    <h1 id={HEADING} tabindex="-1">{ words.title }</h1>
                    <p>{ words.text }</p>
                    <p class="next">{ words.next }</p>
                </div>
            </section>
            <p class="decides">{ lang.result_decides(&policy.city.name) }</p>
            { reasons::section(lang, policy, &explain::explain(lang, &assessment, &facts, policy)) }
            if let Some(priority) = assessment.priority {
                <section aria-labelledby="urutan">
                    <h2 id="urutan">{ lang.result_priority_title() }</h2>
                    <p>{ names::priority(lang, priority) }</p>
                </section>
            }
            if assessment.verdict != Verdict::OtherRoute {
                <visit::Visit />
            }
            <section aria-labelledby="lindung">
                <h2 id="lindung">{ lang.result_cover_title() }</h2>
                <p>{ lang.result_cover_lead() }</p>
                <ul class="points">
                    { for benefits::lines(lang, policy, today).into_iter().enumerate().map(|(index, line)| html! { <li key={index}>{ line }</li> }) }
                </ul>
            </section>
            <own::PayOneself {facts} />
            <p class="hint">{ lang.result_checked(&format::date(lang, assessment.as_of), &assessment.policy) }</p>
            <div class="actions screen-only">
                <Button onclick={print} weight={Weight::Second}>{ lang.shell_print() }</Button>
                <Way href={Route::Check(Step::Review).href()} weight={Weight::Second}>{ lang.result_edit() }</Way>
                <Button onclick={erase} weight={Weight::Second}>{ lang.check_clear() }</Button>
            </div>
        </div>
    }
}
