//! The headline of a quote, for the screen and for messages.

use lindungi_codes::link::Way;
use lindungi_rules::cover::Quote;
use lindungi_text::{Lang, format};

/// Returns the main number of a quote (an amount, months or workers, depending on `way`) and a phrase for it.
pub fn headline_words(lang: Lang, way: Way, quote: &Quote) -> (String, String) {
    let months = format::months(lang, u64::from(quote.months));
    let workers = format::workers(lang, quote.workers);
    match way {
        Way::Workers | Way::RtFund => (
            format::rupiah(quote.total),
            lang.donate_costs(&months, &workers),
        ),
        Way::Duration => (months, lang.donate_lasts(&workers)),
        Way::Monthly | Way::Payroll => (workers, lang.donate_steady(&months)),
        Way::Amount | Way::Share | Way::Zakat | Way::ZakatGiven => {
            (workers, lang.donate_covers(&months))
        }
    }
}
