//! The form of a fund.

use yew::prelude::*;

use crate::components::choices::{Choice, Choices};
use crate::components::fold;
use crate::components::words::hint;
use crate::drafts::gift::Way;
use crate::drafts::inputs::Input;
use crate::giving::adjustments;
use crate::giving::fields::{self, change};
use crate::session::Handle;

/// Draws the fields for the amount of the fund, the workers and the months of cover. The workers are asked
/// only if `numbers` is true: otherwise a list provides them.
pub fn form(session: &Handle, numbers: bool) -> Html {
    let lang = session.lang;
    let way = session.drafts.fund.form().way;
    let answers = [
        (Way::Amount, lang.fund_by_amount()),
        (Way::RtFund, lang.fund_by_households()),
    ];
    let by = Choices {
        id: "dana",
        legend: lang.fund_by().into(),
        answers: answers
            .map(|(way, words)| Choice::new(way.word(), words))
            .into(),
        chosen: Some(way.word()),
        onchoose: change(session, |drafts, word: &'static str| {
            drafts.fund.form_mut().way = Way::from_word(word).unwrap_or(Way::Amount);
        }),
        error: None,
    };
    let amount = if way == Way::RtFund {
        Input::Households
    } else {
        Input::Budget
    };
    html! {
        <form class="calculator-form" novalidate=true onsubmit={|event: SubmitEvent| event.prevent_default()}>
            <div key="dana" class="pills">{ by.html() }</div>
            { field(session, amount) }
            if numbers {
                { field(session, Input::Workers) }
                { fold(lang.fund_known(), html! { <>
                    { hint(lang.fund_known_hint()) }
                    { for [Input::High, Input::Medium, Input::Low].map(|each| field(session, each)) }
                </> }) }
            }
            { field(session, Input::Months) }
        </form>
    }
}

fn field(session: &Handle, field: Input) -> Html {
    let form = session.drafts.fund.form();
    fields::field(
        session,
        &form.texts,
        |drafts| &mut drafts.fund.form_mut().texts,
        field,
    )
}

/// Draws the fields for the first month, the payer, the sector, the relief and the savings (JHT).
pub fn adjustments(session: &Handle) -> Html {
    adjustments::adjustments(session, &session.drafts.fund.form(), |drafts| {
        drafts.fund.form_mut()
    })
}
