//! Gifts side by side, on a page and as sheets.

use lindungi_exports::comparison::{Scenario, name, rows, sheets};
use lindungi_exports::sheet::Cell;
use lindungi_rules::policy::fixture;
use lindungi_text::Lang;

use crate::asks::{answered, given, million, monthly};

#[test]
fn rows_and_sheets_say_the_same() {
    let asks = [million(), monthly()];
    let quotes = asks.each_ref().map(answered);
    let gifts = asks.each_ref().map(given);
    let scenarios = [0, 1].map(|index| Scenario {
        gift: &gifts[index].0,
        giving: &gifts[index].1,
        ask: &asks[index],
        quote: &quotes[index],
    });
    for lang in Lang::ALL {
        let rows = rows(*lang, &scenarios);
        let of = |name: &str| rows.iter().find(|row| row.name == name).expect("a row");
        assert!(!of(lang.compare_workers()).is_same());
        assert_eq!(
            of(lang.compare_workers()).cells,
            [Cell::Count(4), Cell::Count(6)]
        );
        assert!(of(lang.compare_months()).is_same());
        let [compared, by_month, figures] = sheets(*lang, fixture(), &scenarios);
        assert_eq!(compared.head[1..], ["A", "B"]);
        assert_eq!(compared.rows.len(), rows.len() + 1);
        for (row, written) in rows.iter().zip(&compared.rows[1..]) {
            assert_eq!(written[0], Cell::Text(row.name.to_owned()));
            assert_eq!(written[1..], row.cells);
        }
        assert_eq!(by_month.rows.len(), 12);
        for (column, quote) in quotes.iter().enumerate() {
            let costs = by_month.rows.iter().map(|row| match row[column + 1] {
                Cell::Rupiah(cost) => cost.to_u64(),
                _ => 0,
            });
            assert_eq!(costs.sum::<u64>(), quote.total.to_u64());
        }
        assert!(!figures.rows.is_empty());
    }
    assert_eq!(name(Lang::Id, 1, &scenarios[1]), "B. Rp100.000 sebulan");
}
