//! The choice who comes first among residents of one priority.

use lindungi_rules::cover::{LOT_MOST, Order};
use lindungi_text::Lang;
use yew::prelude::*;

use super::model::Act;
use super::pressed::pressed;
use crate::browser::chance;
use crate::components::button::{Weight, button};
use crate::components::choices::{Choice, Choices};
use crate::components::text_field::{InputContent, TextField};
use crate::components::words::hint;

/// The id of the field for the number of the lots.
pub(super) const LOT: &str = "undian";

/// The least number that is drawn by chance: all of them have four digits, which are easy to read out.
const LEAST_DRAWN: u32 = 1_000;

/// The number of different numbers that are drawn by chance.
const DRAWN: u32 = 9_000;

/// The kind of order.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum By {
    #[default]
    List,
    Decile,
    Age,
    Lot,
}

impl By {
    const ALL: [Self; 4] = [Self::List, Self::Decile, Self::Age, Self::Lot];

    const fn value(self) -> &'static str {
        match self {
            Self::List => "urutan",
            Self::Decile => "desil",
            Self::Age => "umur",
            Self::Lot => "undian",
        }
    }

    fn label(self, lang: Lang) -> &'static str {
        match self {
            Self::List => lang.fund_order_by_list(),
            Self::Decile => lang.fund_order_by_decile(),
            Self::Age => lang.fund_order_by_age(),
            Self::Lot => lang.fund_order_by_lot(),
        }
    }
}

/// The choice of an order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct OrderForm {
    by: By,
    /// The number of the lots, as typed.
    number: String,
}

impl OrderForm {
    /// The order; `None` if the number of the lots cannot be read.
    pub(super) fn order(&self) -> Option<Order> {
        match self.by {
            By::List => Some(Order::List),
            By::Decile => Some(Order::Decile),
            By::Age => Some(Order::Oldest),
            By::Lot => number(&self.number).map(Order::Lot),
        }
    }

    /// Chooses an order. The first choice of lots draws a number.
    pub(super) fn choose(&mut self, by: By) {
        self.by = by;
        if by == By::Lot && self.number.is_empty() {
            self.draw();
        }
    }

    /// Sets the number of the lots, as typed.
    pub(super) fn number(&mut self, typed: String) {
        self.number = typed;
    }

    /// Draws another number for the lots.
    pub(super) fn draw(&mut self) {
        self.number = (LEAST_DRAWN + chance::number_below(DRAWN)).to_string();
    }

    /// Draws the choice, as parts of a form.
    pub(super) fn html(&self, lang: Lang, act: &Callback<Act>) -> Html {
        let onchoose = act.reform(|value: &'static str| {
            let mut all = By::ALL.into_iter();
            Act::Order(all.find(|by| by.value() == value).unwrap_or_default())
        });
        let choices = Choices {
            id: "giliran",
            legend: lang.fund_order_legend().into(),
            answers: By::ALL
                .map(|by| Choice::new(by.value(), by.label(lang)))
                .into(),
            chosen: Some(self.by.value()),
            onchoose,
            error: None,
        };
        html! {
            <>
                <div class="pills">
                    { choices.html() }
                </div>
                if matches!(self.by, By::Decile | By::Age) {
                    { hint(lang.fund_order_unknown()) }
                }
                if self.by == By::Lot {
                    { self.field(lang, act) }
                    <p>{ button(Weight::Second, lang.fund_lot_draw(), pressed(act, || Act::Draw)) }</p>
                }
            </>
        }
    }

    fn field(&self, lang: Lang, act: &Callback<Act>) -> Html {
        let wrong = number(&self.number).is_none();
        let field = TextField {
            id: LOT,
            label: lang.fund_lot_number(),
            content: InputContent::Number,
            hint: Some(lang.fund_lot_hint().into()),
            value: self.number.clone(),
            oninput: act.reform(Act::Number),
            onleave: Callback::noop(),
            error: wrong.then(|| lang.fund_lot_wrong(&LOT_MOST.to_string()).into()),
        };
        field.html()
    }
}

/// Reads the number of the lots.
fn number(typed: &str) -> Option<u32> {
    let typed = typed.trim();
    let is_digits = typed.bytes().all(|byte| byte.is_ascii_digit());
    let number = typed.parse().ok().filter(|_| is_digits)?;
    (number <= LOT_MOST).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_of_the_lots_is_read_in_digits_only() {
        for (typed, expected) in [
            ("4821", Some(4821)),
            (" 0 ", Some(0)),
            ("007", Some(7)),
            ("999999", Some(999_999)),
            ("1000000", None),
            ("", None),
            ("+5", None),
            ("-1", None),
            ("4.821", None),
            ("dua", None),
        ] {
            assert_eq!(number(typed), expected, "{typed}");
        }
    }
}
