//! What cover pays, each amount from the policy, each with the condition that goes with it.

use lindungi_rules::cover::{Cover, OtherDeath};

use crate::{Lang, format};

/// One line for each event, in an order in which people ask. Where no figure was in force the line
/// is left out: none ever shows an old number.
pub fn lines(lang: Lang, cover: &Cover) -> Vec<String> {
    let death = |death: &OtherDeath| {
        let months = death.waiting_months.to_string();
        [
            lang.result_cover_waiting(&format::rupiah(death.early), &months),
            lang.result_cover_death(&format::rupiah(death.full), &months),
        ]
    };
    let Cover {
        wage,
        accident_death,
        other_death,
        scholarship,
        lapse_months,
        ..
    } = cover;
    std::iter::once(lang.result_cover_care().to_owned())
        .chain(wage.as_ref().map(|wage| {
            lang.result_cover_wage(
                &format::rupiah(wage.full),
                &format::rupiah(wage.later),
                &wage.full_months.to_string(),
            )
        }))
        .chain(accident_death.as_ref().map(|death| {
            lang.result_cover_accident(&format::rupiah(death.total), &format::rupiah(death.base))
        }))
        .chain(other_death.iter().flat_map(death))
        .chain(scholarship.as_ref().map(|scholarship| {
            lang.result_cover_scholarship(
                &scholarship.until_age.to_string(),
                &scholarship.children.to_string(),
                &format::rupiah(scholarship.most),
                &scholarship.years.to_string(),
            )
        }))
        .chain(lapse_months.map(|months| lang.result_cover_lapse(&months.to_string())))
        .chain(std::iter::once(lang.result_cover_working().to_owned()))
        .collect()
}
