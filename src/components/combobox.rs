//! A text field with a list of matches, after the combobox pattern of the WAI-ARIA practices: the focus
//! stays in the field, and `aria-activedescendant` names the marked line.
//!
//! The component keeps no state: it reports each action as an [`Act`], and the page decides what follows.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::button::{Weight, button};
use super::words::p;

/// An action of the user.
pub enum Act {
    /// Typed; holds the whole text of the field.
    Type(String),
    /// Asked for the list.
    Open,
    /// Moved the mark. If the list is closed, it opens first.
    Move(Move),
    /// Took the marked line, or the best match if no line is marked.
    Take,
    /// Took the line of this index.
    Pick(usize),
    /// Closed the list.
    Close,
    /// Left the field.
    Leave,
    /// Pressed the button that shows or hides the whole list; true if by keyboard.
    All(bool),
    /// Pressed the button that empties the field.
    Clear,
}

/// A movement of the mark. Only the page knows where the mark is: on a slow device the list on the screen
/// may be out of date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Move {
    /// To the next line; from the last one to the first.
    Next,
    /// To the previous line; from the first one to the last.
    Back,
    First,
    Last,
}

impl Move {
    /// Returns the line that is marked after the move in a list of `count` lines, or `None` if the list is
    /// empty.
    pub fn from(self, marked: Option<usize>, count: usize) -> Option<usize> {
        let last = count.checked_sub(1)?;
        Some(match (self, marked) {
            (Self::Next, Some(line)) if line < last => line + 1,
            (Self::Back, Some(line)) if (1..=last).contains(&line) => line - 1,
            (Self::Next | Self::First, _) => 0,
            (Self::Back | Self::Last, _) => last,
        })
    }
}

/// A line of the list.
pub struct Entry {
    /// The identity of the line among the others.
    pub key: &'static str,
    /// The text of the line.
    pub label: &'static str,
    /// The words by which the line was found; shown if they differ from the label.
    pub found_by: &'static str,
}

/// A text field with a list, a button for the whole list and a button that empties the field.
pub struct Combobox {
    /// The id of the input, and the prefix of the ids of the list and its lines.
    pub id: &'static str,
    /// The id of the element that labels the field.
    pub named_by: &'static str,
    /// A hint on how to fill in the field.
    pub hint: AttrValue,
    /// The text of the field.
    pub value: String,
    /// The lines of the list. Without lines the list is closed.
    pub lines: Vec<Entry>,
    /// The index of the marked line.
    pub marked: Option<usize>,
    /// The message about the matches, in an ARIA status region.
    pub message: String,
    /// The labels of the two buttons: show the whole list, empty the field.
    pub button_labels: [&'static str; 2],
    /// Called with each action.
    pub onact: Callback<Act>,
}

/// Returns the id of a line.
pub fn line_id(id: &str, line: usize) -> String {
    format!("{id}-{line}")
}

impl Combobox {
    /// Draws the field, its buttons and the list.
    pub fn html(self) -> Html {
        let Self {
            id,
            named_by,
            hint,
            value,
            lines,
            marked,
            message,
            button_labels: [all, clear],
            onact,
        } = self;
        let count = lines.len();
        let open = count > 0;
        let oninput = onact.reform(|event: InputEvent| {
            Act::Type(event.target_unchecked_into::<HtmlInputElement>().value())
        });
        let onkeydown = {
            let onact = onact.clone();
            Callback::from(move |event: KeyboardEvent| {
                if let Some(act) = key(&event, open, marked.is_some()) {
                    event.prevent_default();
                    onact.emit(act);
                }
            })
        };
        let onblur = onact.reform(|_: FocusEvent| Act::Leave);
        // Keeps the focus in the field while the list or its button is pressed.
        let keep_focus = Callback::from(|event: MouseEvent| event.prevent_default());
        let onall = onact.reform(|event: MouseEvent| Act::All(event.detail() == 0));
        let onclear = onact.reform(|_: MouseEvent| Act::Clear);
        let list = format!("{id}-daftar");
        let expanded = if open { "true" } else { "false" };
        let empty = value.is_empty();
        let line = |(index, line): (usize, Entry)| {
            let onclick = onact.reform(move |_: MouseEvent| Act::Pick(index));
            html! {
                <li key={line.key} id={line_id(id, index)} role="option" {onclick}
                    aria-selected={if marked == Some(index) { "true" } else { "false" }}>
                    { line.label }
                    if line.found_by != line.label {
                        <span class="hint">{ line.found_by }</span>
                    }
                </li>
            }
        };
        html! {
            <div class="field combobox">
                { super::hint(id, Some(hint)) }
                <div class="typed">
                    <input type="text" {id} role="combobox" {value} aria-labelledby={named_by} aria-autocomplete="list"
                        aria-describedby={super::described_by(id, true, false)}
                        aria-expanded={expanded} aria-controls={list.clone()}
                        aria-activedescendant={marked.filter(|_| open).map(|line| line_id(id, line))}
                        {oninput} {onkeydown} {onblur} />
                </div>
                <div class="secondary-actions">
                    <button type="button" class="button-quiet" aria-expanded={expanded}
                        aria-controls={list.clone()} onmousedown={keep_focus.clone()} onclick={onall}>{ all }</button>
                    if !empty {
                        { button(Weight::Quiet, clear, onclear) }
                    }
                </div>
                <div class="said" role="status">{ p(message) }</div>
                <ul class="options" id={list} role="listbox" aria-labelledby={named_by}
                    hidden={!open} onmousedown={keep_focus}>
                    { for lines.into_iter().enumerate().map(line) }
                </ul>
            </div>
        }
    }
}

/// Returns the action of a key, or `None` if the key keeps its usual effect. `open`: the list is open;
/// `marked`: a line is marked.
fn key(event: &KeyboardEvent, open: bool, marked: bool) -> Option<Act> {
    if event.shift_key() || event.ctrl_key() || event.meta_key() {
        return None;
    }
    let alt = event.alt_key();
    match event.key().as_str() {
        "ArrowDown" if alt => Some(Act::Open),
        "ArrowDown" => Some(Act::Move(Move::Next)),
        "Escape" if open => Some(Act::Close),
        "ArrowUp" if open && alt => Some(Act::Close),
        "ArrowUp" if open => Some(Act::Move(Move::Back)),
        // As long as no line is marked, Home and End move the caret in the text.
        "Home" if open && marked => Some(Act::Move(Move::First)),
        "End" if open && marked => Some(Act::Move(Move::Last)),
        "Enter" if open => Some(Act::Take),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::Move;

    #[test]
    fn goes_round_and_stays_in_the_list() {
        for (step, marked, count, expected) in [
            (Move::Next, None, 3, Some(0)),
            (Move::Next, Some(0), 3, Some(1)),
            (Move::Next, Some(2), 3, Some(0)),
            (Move::Back, None, 3, Some(2)),
            (Move::Back, Some(2), 3, Some(1)),
            (Move::Back, Some(0), 3, Some(2)),
            (Move::First, Some(2), 3, Some(0)),
            (Move::Last, Some(0), 3, Some(2)),
            // A mark that is beyond the end, as the list has become shorter.
            (Move::Next, Some(7), 3, Some(0)),
            (Move::Back, Some(7), 3, Some(2)),
            (Move::Next, Some(0), 0, None),
            (Move::Last, None, 0, None),
        ] {
            assert_eq!(
                step.from(marked, count),
                expected,
                "{step:?} {marked:?} {count}"
            );
        }
    }
}
