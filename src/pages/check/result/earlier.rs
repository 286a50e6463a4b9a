//! The notice above a result that was opened from a code: the day of the result, and whether the result is
//! still the same today.

use lindungi_rules::eligibility::{Assessment, assess};
use lindungi_text::{explain, format};
use yew::prelude::*;

use crate::browser::focus;
use crate::browser::focus::HEADING;
use crate::components::button::{Weight, button};
use crate::components::words::p;
use crate::session::{self, Handle};

/// Draws the notice; draws nothing above a check that was made here. `shown` is the result below the notice.
pub fn html(session: &Handle, shown: &Assessment) -> Html {
    let (lang, policy, answers) = (session.lang, session.policy(), &session.answers);
    let Some(earlier) = &answers.earlier else {
        return Html::default();
    };
    let date = format::date(lang, earlier.as_of);
    let mut lines = vec![lang.code_opened(&date)];
    let mut again = false;
    if earlier.policy != policy.version {
        lines.push(lang.code_changed(&policy.version, &earlier.policy));
    } else if earlier.as_of != session.today
        && let Ok(today) = assess(&answers.facts(session.today), policy, session.today)
    {
        lines.push(lang.code_then(&date));
        if !answers.open(policy, session.today).is_empty() {
            // Today more questions would have to be answered, so there is no result to compare with yet.
            return notice(session, lines, true);
        }
        let verdict = explain::verdict(lang, today.verdict).title;
        again = today.findings != shown.findings;
        lines.push(if today.verdict != shown.verdict {
            lang.code_differs(verdict)
        } else if again {
            lang.code_reasons(verdict)
        } else {
            lang.code_same().to_owned()
        });
    }
    notice(session, lines, again)
}

/// Draws the lines of the notice, and a button to check again as of today if `again` is true.
fn notice(session: &Handle, lines: Vec<String>, again: bool) -> Html {
    let recompute = {
        let session = session.clone();
        Callback::from(move |_: MouseEvent| {
            session::answer(&session, |answers| answers.earlier = None);
            focus::on(HEADING);
        })
    };
    html! {
        <div class="notice">
            { for lines.into_iter().map(p) }
            if again {
                <p>{ button(Weight::Second, session.lang.code_again(), recompute) }</p>
            }
        </div>
    }
}
