//! The months of a quote as a table.

use lindungi_rules::cover::MonthCost;
use lindungi_text::{Lang, format};
use yew::prelude::*;

use crate::components::words::{table, td};

/// Draws one row for each month: the contribution of one worker and the total of all.
pub fn schedule(lang: Lang, months: &[MonthCost]) -> Html {
    let row = |month: &MonthCost| {
        html! {
            <tr key={month.month.to_string()}>
                <th scope="row">
                    { format::month(lang, month.month) }
                    if month.relief {
                        <span class="hint">{ lang.donate_schedule_relief() }</span>
                    }
                </th>
                { td(format::rupiah(month.per_worker)) }
                { td(format::rupiah(month.total)) }
            </tr>
        }
    };
    table(
        &[
            lang.donate_schedule_month(),
            lang.donate_schedule_per_worker(),
            lang.donate_schedule_total(),
        ],
        months.iter().map(row).collect(),
    )
}
