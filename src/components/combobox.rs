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
    /// Asked for the list, with this line marked.
    Open(Option<usize>),
    /// Moved to this line.
    Mark(usize),
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
                if let Some(act) = key(&event, count, marked) {
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
                    <input type="text" {id} role="combobox" autocomplete="off" autocapitalize="off"
                        spellcheck="false" {value} aria-labelledby={named_by} aria-autocomplete="list"
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

/// What a key means, where it means something to the list.
fn key(event: &KeyboardEvent, count: usize, marked: Option<usize>) -> Option<Act> {
    if event.shift_key() || event.ctrl_key() || event.meta_key() {
        return None;
    }
    let last = count.checked_sub(1);
    let alt = event.alt_key();
    match (event.key().as_str(), last) {
        ("ArrowDown", _) if alt => Some(Act::Open(None)),
        ("ArrowDown", None) => Some(Act::Open(Some(0))),
        ("Escape", Some(_)) => Some(Act::Close),
        ("ArrowUp", Some(_)) if alt => Some(Act::Close),
        ("ArrowDown", Some(last)) => Some(Act::Mark(match marked {
            Some(line) if line < last => line + 1,
            _ => 0,
        })),
        ("ArrowUp", Some(last)) => Some(Act::Mark(match marked {
            Some(line) if line > 0 => line - 1,
            _ => last,
        })),
        // In the words themselves as long as no line is marked.
        ("Home", Some(_)) => marked.map(|_| Act::Mark(0)),
        ("End", Some(last)) => marked.map(|_| Act::Mark(last)),
        ("Enter", Some(_)) => Some(Act::Take),
        _ => None,
    }
}
