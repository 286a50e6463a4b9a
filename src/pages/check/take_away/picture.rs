//! The slip as a picture, for a phone without a printer.

use lindungi_text::Lang;
use lindungi_text::share::Slip;
use lindungi_text::visit::AtHand;

use crate::browser::address;
use crate::browser::picture::Block;
use crate::components::qr::modules;
use crate::route::Route;

/// Returns the parts of the picture: the same as on paper, with the code on top.
pub fn blocks(lang: Lang, slip: &Slip, code: &str) -> Vec<Block> {
    let heading = |text: &str| Block::Heading(text.to_owned());
    let text = |text: &str| Block::Text(text.to_owned());
    let pair = |name: &str, words: &str| Block::Text([name, ": ", words].concat());
    let mut all = vec![
        Block::Title(slip.heading.clone()),
        Block::Lead(slip.verdict.title.to_owned()),
        text(&slip.next),
    ];
    if let Some((side, dark)) = modules(code) {
        all.push(Block::Code { side, dark });
    }
    all.push(text(code));
    all.extend(address::of(Route::Code).map(|address| Block::Text(lang.slip_opens(&address))));
    if !slip.places.is_empty() {
        all.push(heading(lang.result_where_title()));
    }
    all.extend(
        slip.places
            .iter()
            .chain(&slip.call)
            .map(|place| text(place)),
    );
    if !slip.papers.is_empty() {
        all.push(heading(lang.result_bring_title()));
    }
    all.extend(slip.papers.iter().map(|paper| Block::Box {
        text: paper.line(lang),
        ticked: paper.at_hand == AtHand::Has,
    }));
    all.extend(slip.with_whom.map(text));
    all.push(heading(lang.slip_answers()));
    all.extend(
        slip.answers
            .iter()
            .map(|answer| pair(answer.question, &answer.words)),
    );
    all.extend(slip.skipped_questions.as_deref().map(text));
    if !slip.reasons.is_empty() {
        all.push(heading(lang.result_reasons_title()));
    }
    all.extend(
        slip.reasons
            .iter()
            .map(|reason| pair(reason.name, &reason.words)),
    );
    all.extend([text(&slip.decides), text(&slip.checked)]);
    all
}
