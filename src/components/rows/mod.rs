//! A table of which only what is in view is drawn, so that a million rows scroll like a hundred.
//!
//! It says which rows are in view and is given these; it holds no row itself. Of a million rows none is a
//! stop of the tab key: the table is one, and arrows go from row to row, to what opens it.

mod keys;
mod scale;

use gloo::timers::callback::Timeout;
use web_sys::HtmlElement;
use yew::prelude::*;

use scale::Scale;

/// So many rows are drawn above and below what is in view.
const AROUND: u32 = 12;

/// How long nothing moves until the scroll bar is put where it belongs, in milliseconds.
const STILL: u32 = 200;

/// What the table needs.
#[derive(Properties, PartialEq)]
pub struct RowsProps {
    /// What it is called.
    pub label: AttrValue,
    /// Tells its rows from others that stood here before: it begins anew with another.
    pub turn: u32,
    /// How many rows it has.
    pub count: u32,
    /// Its header, a row.
    pub head: Html,
    /// The first row that is given.
    pub from: u32,
    /// The rows that are given.
    pub rows: Html,
    /// Called with the first of the rows that are in view, and with how many these are.
    pub onview: Callback<(u32, u32)>,
}

/// The table.
pub struct Rows {
    /// What scrolls.
    view: NodeRef,
    /// What stands for all rows.
    all: NodeRef,
    /// What is drawn.
    drawn: NodeRef,
    /// How far it is scrolled among all rows, in pixels.
    at: f64,
    /// How far it looks.
    last: f64,
    asked: (u32, u32),
    still: Option<Timeout>,
}

/// What happens to it.
pub enum Moved {
    /// It was scrolled.
    Scrolled,
    /// It stands still.
    Still,
}

impl Component for Rows {
    type Message = Moved;
    type Properties = RowsProps;

    fn create(_: &Context<Self>) -> Self {
        Self {
            view: NodeRef::default(),
            all: NodeRef::default(),
            drawn: NodeRef::default(),
            at: 0.0,
            last: 0.0,
            asked: (0, 0),
            still: None,
        }
    }

    fn changed(&mut self, context: &Context<Self>, before: &RowsProps) -> bool {
        if before.turn != context.props().turn {
            self.at = 0.0;
            self.last = 0.0;
            self.asked = (0, 0);
            if let Some(view) = self.view.cast::<HtmlElement>() {
                view.set_scroll_top(0);
            }
        }
        true
    }

    fn update(&mut self, context: &Context<Self>, moved: Moved) -> bool {
        let Some((view, scale, _)) = self.measured(context) else {
            return false;
        };
        match moved {
            Moved::Scrolled => {
                let now = f64::from(view.scroll_top());
                let window = f64::from(view.client_height());
                self.at = scale.scrolled(self.at, self.last, now, window);
                self.last = now;
                let link = context.link().clone();
                self.still = Some(Timeout::new(STILL, move || link.send_message(Moved::Still)));
            }
            Moved::Still => {
                let belongs = pixels(scale.squeezed(self.at));
                if (f64::from(view.scroll_top()) - f64::from(belongs)).abs() > 1.0 {
                    view.set_scroll_top(belongs);
                    self.last = f64::from(view.scroll_top());
                }
            }
        }
        self.placed(context);
        false
    }

    fn rendered(&mut self, context: &Context<Self>, _: bool) {
        self.placed(context);
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let RowsProps {
            label,
            count,
            head,
            rows,
            ..
        } = context.props();
        let onscroll = context.link().callback(|_: Event| Moved::Scrolled);
        let view = self.view.clone();
        let onkeydown = Callback::from(move |event: KeyboardEvent| keys::pressed(&view, &event));
        html! {
            <div class="rows" ref={&self.view} tabindex="0" role="region" aria-label={label} {onscroll} {onkeydown}>
                <div class="rows-table" role="table" aria-label={label} aria-rowcount={(count + 1).to_string()}>
                    <div class="rows-head" role="rowgroup">{ head.clone() }</div>
                    <div class="rows-all" role="presentation" ref={&self.all}>
                        <div class="rows-drawn" role="rowgroup" ref={&self.drawn}>{ rows.clone() }</div>
                    </div>
                </div>
            </div>
        }
    }
}

impl Rows {
    /// What scrolls, how it is squeezed, and how tall a row is.
    fn measured(&self, context: &Context<Self>) -> Option<(HtmlElement, Scale, f64)> {
        let view = self.view.cast::<HtmlElement>()?;
        // The header is as tall as a row.
        let head = view.query_selector(".rows-head").ok()??;
        let row = head.get_bounding_client_rect().height().max(1.0);
        let scale = Scale::new(row * f64::from(context.props().count));
        Some((view, scale, row))
    }

    /// Puts what is drawn to its place, and asks for the rows that are in view, where these are others than
    /// before. What is measured is measured before anything moves, or all would be laid out twice.
    fn placed(&mut self, context: &Context<Self>) {
        let Some((view, scale, row)) = self.measured(context) else {
            return;
        };
        let window = f64::from(view.client_height());
        let top = self.last + f64::from(context.props().from) * row - self.at;
        let set = |node: &NodeRef, name: &str, pixels: f64| {
            if let Some(node) = node.cast::<HtmlElement>() {
                // A style of this name is never refused.
                let _ = node.style().set_property(name, &format!("{pixels:.1}px"));
            }
        };
        set(&self.all, "height", scale.made());
        set(&self.drawn, "top", top);

        // Only every few rows something changes.
        let few = AROUND / 2;
        let first = index(self.at / row).saturating_sub(AROUND) / few * few;
        let last = index((self.at + window) / row) + 1 + AROUND;
        let asked = (first, last.next_multiple_of(few) - first);
        if asked != self.asked && context.props().count > 0 {
            self.asked = asked;
            context.props().onview.emit(asked);
        }
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "it is never negative, and what is past the last row is asked of nobody"
)]
fn index(rows: f64) -> u32 {
    rows.max(0.0) as u32
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "no table is made as tall as that"
)]
fn pixels(at: f64) -> i32 {
    at as i32
}
