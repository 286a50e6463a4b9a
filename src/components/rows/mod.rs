//! A virtual table: only the rows in view are drawn, so that a million rows scroll like a hundred.
//!
//! The table holds no rows. The table reports which rows are in view, and its parent passes those rows in.
//! The Tab key stops once at the table and not at each row; arrow keys move from row to row, to the button
//! that opens a row.

mod keys;
mod scale;

use gloo::timers::callback::Timeout;
use web_sys::HtmlElement;
use yew::prelude::*;

use scale::Scale;

/// The number of rows that are drawn above and below the view.
const AROUND: u32 = 12;

/// The time without scrolling after which the scroll bar is set to its true position, in milliseconds.
const STILL: u32 = 200;

/// The properties of [`Rows`].
#[derive(Properties, PartialEq)]
pub struct RowsProps {
    /// The accessible name of the table.
    pub label: AttrValue,
    /// The number of the current list. With another number the table starts again at the top.
    pub turn: u32,
    /// The number of rows of the whole list.
    pub count: u32,
    /// The header row.
    pub head: Html,
    /// The index of the first row in `rows`, from 0.
    pub from: u32,
    /// The rows that are drawn at present, from `from` on.
    pub rows: Html,
    /// The index of the row that is open, from 0. When this changes, the row comes into view.
    pub opened: Option<u32>,
    /// Called with the index of the first row to draw and the number of rows, when these change.
    pub onview: Callback<(u32, u32)>,
}

/// A table that draws only the rows in view.
pub struct Rows {
    /// The element that scrolls.
    view: NodeRef,
    /// The element that is as tall as all rows (see `Scale`).
    all: NodeRef,
    /// The element that holds the rows that are drawn.
    drawn: NodeRef,
    /// The scroll position in the whole list, in pixels.
    at: f64,
    /// The scroll position of the element, in pixels; in a long list smaller than `at`.
    last: f64,
    requested: (u32, u32),
    still: Option<Timeout>,
}

/// A scroll event of [`Rows`].
pub enum Moved {
    /// The table was scrolled.
    Scrolled,
    /// The table has not been scrolled for `STILL` milliseconds.
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
            requested: (0, 0),
            still: None,
        }
    }

    fn changed(&mut self, context: &Context<Self>, before: &RowsProps) -> bool {
        if before.turn != context.props().turn {
            self.at = 0.0;
            self.last = 0.0;
            self.requested = (0, 0);
            if let Some(view) = self.view.cast::<HtmlElement>() {
                view.set_scroll_top(0);
            }
        }
        let opened = context.props().opened;
        if let Some(opened) = opened.filter(|_| before.opened != opened) {
            self.bring_into_view(context, opened);
        }
        true
    }

    fn update(&mut self, context: &Context<Self>, moved: Moved) -> bool {
        let Some((view, scale, _)) = self.measure(context) else {
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
                let target = pixels(scale.squeezed(self.at));
                if (f64::from(view.scroll_top()) - f64::from(target)).abs() > 1.0 {
                    view.set_scroll_top(target);
                    self.last = f64::from(view.scroll_top());
                }
            }
        }
        self.place_rows(context);
        false
    }

    fn rendered(&mut self, context: &Context<Self>, _: bool) {
        self.place_rows(context);
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
    /// Returns the element that scrolls, the scale of the table and the height of a row in pixels.
    fn measure(&self, context: &Context<Self>) -> Option<(HtmlElement, Scale, f64)> {
        let view = self.view.cast::<HtmlElement>()?;
        // The header is as tall as a row.
        let head = view.query_selector(".rows-head").ok()??;
        let row = head.get_bounding_client_rect().height().max(1.0);
        let scale = Scale::new(row * f64::from(context.props().count));
        Some((view, scale, row))
    }

    /// Scrolls to the row at `index`, unless it is in view.
    fn bring_into_view(&mut self, context: &Context<Self>, index: u32) {
        let Some((view, scale, row)) = self.measure(context) else {
            return;
        };
        // The header covers as much as one row.
        let window = (f64::from(view.client_height()) - row).max(row);
        let top = f64::from(index) * row;
        if top >= self.at && top + row <= self.at + window {
            return;
        }
        self.at = (top - (window - row) / 2.0).max(0.0);
        let target = pixels(scale.squeezed(self.at));
        view.set_scroll_top(target);
        self.last = f64::from(view.scroll_top());
        if (self.last - f64::from(target)).abs() > 1.0 {
            // The list ends before that.
            self.at = scale.stretched(self.last);
        }
    }

    /// Moves the drawn rows to their place, and calls `onview` if other rows have come into view. Measures
    /// before it moves anything, or the browser would compute the layout twice.
    fn place_rows(&mut self, context: &Context<Self>) {
        let Some((view, scale, row)) = self.measure(context) else {
            return;
        };
        let window = f64::from(view.client_height());
        let top = self.last + f64::from(context.props().from) * row - self.at;
        let set = |node: &NodeRef, name: &str, pixels: f64| {
            if let Some(node) = node.cast::<HtmlElement>() {
                // Setting a style property of this name never fails.
                let _ = node.style().set_property(name, &format!("{pixels:.1}px"));
            }
        };
        set(&self.all, "height", scale.element_height());
        set(&self.drawn, "top", top);

        // The range grows in steps, so that not every scroll event asks for other rows.
        let few = AROUND / 2;
        let first = index(self.at / row).saturating_sub(AROUND) / few * few;
        let last = index((self.at + window) / row) + 1 + AROUND;
        let requested = (first, last.next_multiple_of(few) - first);
        if requested != self.requested && context.props().count > 0 {
            self.requested = requested;
            context.props().onview.emit(requested);
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
