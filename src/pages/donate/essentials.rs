//! The main form of the calculator.

use lindungi_codes::link::Way;
use lindungi_text::Lang;
use yew::prelude::*;

use crate::components::choices::{Choice, Choices};
use crate::components::icon::Glyph;
use crate::drafts::gift::{Occasion, inputs};
use crate::giving::fields::{self, change};
use crate::session::Handle;

/// Draws the choice of the occasion and the way to give, and the inputs that this way needs.
pub fn essentials(session: &Handle) -> Html {
    let (lang, form) = (session.lang, &session.drafts.gift);
    let occasion = Occasion::of(form.way);
    let choice = |occasion: Occasion| {
        let (name, words, glyph) = occasion_words(lang, occasion);
        Choice::new(name, words).with_icon(glyph)
    };
    let occasions = Choices {
        id: "cara",
        legend: lang.donate_occasion().into(),
        answers: Occasion::ALL.into_iter().map(choice).collect(),
        chosen: Some(occasion_words(lang, occasion).0),
        onchoose: change(session, move |drafts, value: &'static str| {
            let mut all = Occasion::ALL.into_iter();
            let chosen = all.find(|occasion| occasion_words(lang, *occasion).0 == value);
            if let Some([way, ..]) = chosen.map(Occasion::ways) {
                drafts.gift.way = *way;
            }
        }),
        error: None,
    };
    let ways = Choices {
        id: "tanya",
        legend: lang.donate_way().into(),
        answers: occasion
            .ways()
            .iter()
            .map(|way| Choice::new(way.word(), way_words(lang, *way)))
            .collect(),
        chosen: Some(form.way.word()),
        onchoose: change(session, |drafts, value: &'static str| {
            drafts.gift.way = Way::from_word(value).unwrap_or(Way::Amount);
        }),
        error: None,
    };
    let several = occasion.ways().len() > 1;
    let inputs = inputs(form.way).iter();
    html! {
        <form class="calculator-form" novalidate=true onsubmit={|event: SubmitEvent| event.prevent_default()}>
            // Keys, so that Yew keeps the radio button that has the focus.
            <div key="cara" class="tiles">{ occasions.html() }</div>
            <div key="tanya" class="pills">if several { { ways.html() } }</div>
            <div key="isian" class="calculator-form">
                { for inputs.map(|input| fields::field(session, &form.texts, |drafts| &mut drafts.gift.texts, *input)) }
            </div>
        </form>
    }
}

fn occasion_words(lang: Lang, occasion: Occasion) -> (&'static str, &'static str, Glyph) {
    match occasion {
        Occasion::Once => ("once", lang.donate_occasion_once(), Glyph::Hand),
        Occasion::Monthly => ("monthly", lang.donate_occasion_monthly(), Glyph::Month),
        Occasion::Payroll => ("payroll", lang.donate_occasion_payroll(), Glyph::Pair),
        Occasion::Share => ("share", lang.donate_occasion_share(), Glyph::Factory),
        Occasion::Zakat => ("zakat", lang.donate_occasion_zakat(), Glyph::Crescent),
        Occasion::RtFund => ("rt", lang.donate_occasion_rt(), Glyph::House),
    }
}

fn way_words(lang: Lang, way: Way) -> &'static str {
    match way {
        Way::Workers => lang.donate_way_workers(),
        Way::Duration => lang.donate_way_duration(),
        Way::Zakat => lang.donate_way_zakat(),
        Way::ZakatGiven => lang.donate_way_zakat_given(),
        _ => lang.donate_way_amount(),
    }
}
