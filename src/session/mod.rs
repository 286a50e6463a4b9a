//! The state of the app for its pages: the language, the day, a resident's answers, the forms of givers and
//! offices, the settings of field mode. In memory only, except for what `browser` remembers on the device.
//!
//! - `act`: the changes of the session, without side effects
//! - `store`: the current session; applies acts to it, with their effects on the browser
//! - `edits`: shorthands for the usual acts of pages
//! - `resident`: erasing the answers, and starting again for the next resident
//! - `snapshot`: everything that was entered, as text and back

mod act;
mod edits;
mod resident;
pub mod snapshot;
mod store;
#[cfg(test)]
mod tests;

use std::any::Any;
use std::fmt;
use std::rc::Rc;

use lindungi_codes::result_code::ResultCodeError;
use lindungi_rules::cover;
use lindungi_rules::eligibility::Verdict;
use lindungi_rules::policy::{self, Date, Month, Policy};
use lindungi_text::Lang;

use crate::browser;
use crate::browser::display::Display;
use crate::browser::field_mode::FieldMode;
use crate::browser::offline::Offline;
use crate::check::{Answers, PaperSize};
use crate::drafts::Drafts;

pub use act::{Act, Edit};
pub use edits::{answer, calculate, edit_page, typed};
pub use resident::{
    ASIDE, RESTORABLE, erase, follow_other_tab, next_resident, offer_to_restore, restart,
    restart_at, restart_this_tab, restore,
};
pub use store::{Handle, last, use_session};

/// The state of the app.
#[derive(Debug, Clone, PartialEq)]
pub struct Session {
    /// The language of the page.
    pub lang: Lang,
    /// True if the sentences of the language chosen last could not be loaded.
    pub language_failed: bool,
    /// The size of the text and the contrast.
    pub display: Display,
    /// Today, by the clock of the device.
    pub today: Date,
    /// A resident's answers.
    pub answers: Answers,
    /// The day on which the page was opened.
    opened: Date,
    /// The new day, if the day has changed since the page was opened; the page announces it.
    pub new_day: Option<Date>,
    /// The answers that have just been erased; the start of the check says so.
    pub erased: Erased,
    /// The state of the page that is open.
    pub page: PageState,
    /// The forms of givers and offices.
    pub drafts: Drafts,
    /// True while a giver is typing.
    typing: bool,
    /// The state of the offline copy of the app.
    pub offline: Offline,
    /// The settings of field mode, for staff who assist one resident after another.
    pub field_mode: FieldMode,
    /// The origin of the answers: a resident, a counted resident or a sample.
    pub answer_origin: AnswerOrigin,
    /// The list of residents that is open.
    pub list: Option<OpenList>,
}

/// An open list of residents. Only its page knows the type, so that the code for lists is loaded with that
/// page.
#[derive(Clone)]
pub struct OpenList(pub Rc<dyn Any>);

impl PartialEq for OpenList {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::addr_eq(Rc::as_ptr(&self.0), Rc::as_ptr(&other.0))
    }
}

impl fmt::Debug for OpenList {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Prints no content: the list is personal data.
        f.write_str("OpenList")
    }
}

/// The answers that have just been erased.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum Erased {
    /// None were erased since others were entered.
    #[default]
    Nothing,
    /// They are gone.
    Gone,
    /// They were erased seconds ago, and can still be restored.
    Restorable(Box<(Answers, AnswerOrigin)>),
}

/// The origin of the answers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum AnswerOrigin {
    /// A resident.
    #[default]
    Residents,
    /// A resident who is in the count of this day with this verdict.
    Counted(Date, Verdict),
    /// A sample, of no real person.
    Sample,
}

/// The state of the open page; each page starts with an empty one. Components with their own state would
/// make the app larger than these few fields do.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PageState {
    /// The paper size for printing the result.
    pub paper: PaperSize,
    /// The result of copying a text; `None` before it is copied.
    pub copied: Option<bool>,
    /// The result of drawing a picture; `None` before it is drawn.
    pub pictured: Option<bool>,
    /// The code of an earlier check, as typed.
    pub code: String,
    /// The id of the field whose code could not be opened, and the reason.
    pub code_error: Option<(&'static str, CodeError)>,
    /// True while a photo is being read.
    pub reading: bool,
    /// The state of a file that is being made; `None` if there is none or it is done.
    pub file: Option<FileState>,
}

/// The reason why a code, or the photo of a code, could not be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodeError {
    /// The code is wrong.
    Code(ResultCodeError),
    /// The photo shows no code.
    NoCode,
    /// The browser cannot decode this kind of picture.
    NoPicture,
    /// The part that reads photos cannot be loaded.
    NoReader,
}

/// The state of a file that is being made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileState {
    /// The file is being made.
    Working,
    /// The file could not be made.
    Failed,
}

impl Erased {
    /// Returns true while the answers can be restored.
    pub fn is_restorable(&self) -> bool {
        matches!(self, Self::Restorable(_))
    }
}

impl Session {
    /// Starts an empty session with the settings remembered on this device.
    pub fn new() -> Self {
        let today = browser::clock::today();
        Self {
            lang: browser::language::remembered().unwrap_or_default(),
            language_failed: false,
            display: Display::remembered(),
            today,
            answers: Answers::default(),
            opened: today,
            new_day: None,
            erased: Erased::default(),
            page: PageState::default(),
            drafts: Drafts::default(),
            typing: false,
            offline: browser::offline::now(),
            field_mode: FieldMode::remembered(),
            answer_origin: AnswerOrigin::default(),
            list: None,
        }
    }

    /// Returns the policy of the place.
    #[expect(
        clippy::unused_self,
        reason = "a session has one policy, today the one built in"
    )]
    pub fn policy(&self) -> &'static Policy {
        policy::current()
    }

    /// Returns the first month of cover that calculations assume.
    pub fn first_month(&self) -> Month {
        cover::first_month(self.today, self.policy()).month
    }

    /// Returns the day of the check: today; or, if the answers come from a code that was made under the
    /// same version of the policy, the day of that code.
    pub fn day(&self) -> Date {
        let earlier = self.answers.earlier.as_ref();
        earlier
            .filter(|earlier| earlier.policy == self.policy().version)
            .map_or(self.today, |earlier| earlier.as_of)
    }

    /// Returns true if anything was entered that erasing would delete.
    pub fn has_input(&self) -> bool {
        self.typing
            || !self.answers.untouched()
            || self.page != PageState::default()
            || self.drafts != Drafts::default()
            || self.list.is_some()
    }

    /// Returns true if no further answer can change the verdict.
    pub fn is_decided(&self) -> bool {
        self.answers.open(self.policy(), self.day()).is_empty()
    }
}
