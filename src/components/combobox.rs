//! What is typed to find one of many, by the combobox pattern of the WAI-ARIA practices: the focus
//! stays in the field, and what of the list is meant stands in `aria-activedescendant`.
//!
//! It keeps no state. What is pressed or typed it tells as an [`Act`]; the page says what becomes
//! of it.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::button::{Weight, button};
use super::words::p;

/// What somebody did with it.
pub enum Act {
    /// Typed; all that is in the field now.
    Type(String),
    /// Asked for the list.
    Open,
    /// Moved the mark; to begin with, where there is no list yet, into it.
    Move(Move),
    /// Took the marked line, or the best one where none is marked.
    Take,
    /// Took this line.
    Pick(usize),
    /// Wants the list no more.
    Close,
    /// Went elsewhere.
    Leave,
    /// Asked for all there is, or no more; by a key or by a pointer.
    All(bool),
    /// Wants the field to be empty.
    Clear,
}

/// Where the mark goes. From where, only the page can tell: on a slow device the list that was drawn last may
/// be an older one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Move {
    /// To the next line, and from the last one to the first.
    Next,
    /// To the line before, and from the first one to the last.
    Back,
    First,
    Last,
}

impl Move {
    /// The line that is marked then, in a list of so many; nothing in an empty one.
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
    /// What tells it apart.
    pub key: &'static str,
    /// What it says.
    pub label: &'static str,
    /// The words by which it was found.
    pub found_by: &'static str,
}

/// A field with a list, a way to all there is and one to empty it.
pub struct Combobox {
    /// Its id and the beginning of the ids of its parts.
    pub id: &'static str,
    /// The id of what names it.
    pub named_by: &'static str,
    /// What helps to fill it in.
    pub hint: AttrValue,
    /// What was typed.
    pub value: String,
    /// The lines of the list; without any it is closed.
    pub lines: Vec<Entry>,
    /// The marked line.
    pub marked: Option<usize>,
    /// What is told of it, politely.
    pub said: String,
    /// The words of the way to all there is, and of that to empty it.
    pub ways: [&'static str; 2],
    /// Told what was done.
    pub onact: Callback<Act>,
}

/// The id of a line.
pub fn line_id(id: &str, line: usize) -> String {
    format!("{id}-{line}")
}

impl Combobox {
    /// Draws it.
    pub fn html(self) -> Html {
        let Self {
            id,
            named_by,
            hint,
            value,
            lines,
            marked,
            said,
            ways: [all, clear],
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
        // The focus stays where it is while something of the list is pressed.
        let hold = Callback::from(|event: MouseEvent| event.prevent_default());
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
                <div class="asides">
                    <button type="button" class="button-quiet" aria-expanded={expanded}
                        aria-controls={list.clone()} onmousedown={hold.clone()} onclick={onall}>{ all }</button>
                    if !empty {
                        { button(Weight::Quiet, clear, onclear) }
                    }
                </div>
                <div class="said" role="status">{ p(said) }</div>
                <ul class="options" id={list} role="listbox" aria-labelledby={named_by}
                    hidden={!open} onmousedown={hold}>
                    { for lines.into_iter().enumerate().map(line) }
                </ul>
            </div>
        }
    }
}

/// What a key means, where it means something to a list that is `open`, of which a line may be `marked`.
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
        // In the words themselves as long as no line is marked.
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
        for (way, marked, count, there) in [
            (Move::Next, None, 3, Some(0)),
            (Move::Next, Some(0), 3, Some(1)),
            (Move::Next, Some(2), 3, Some(0)),
            (Move::Back, None, 3, Some(2)),
            (Move::Back, Some(2), 3, Some(1)),
            (Move::Back, Some(0), 3, Some(2)),
            (Move::First, Some(2), 3, Some(0)),
            (Move::Last, Some(0), 3, Some(2)),
            // A line of a longer list, which is gone.
            (Move::Next, Some(7), 3, Some(0)),
            (Move::Back, Some(7), 3, Some(2)),
            (Move::Next, Some(0), 0, None),
            (Move::Last, None, 0, None),
        ] {
            assert_eq!(way.from(marked, count), there, "{way:?} {marked:?} {count}");
        }
    }
}
