//! The state of the app, as pages get it: the language, the day, a resident's answers, the forms of givers, the
//! settings of staff. In memory only, but for what `browser` remembers.
//!
//! - `act`: the changes of it, without side effects
//! - `store`: the session in use; applies acts to it, with their effects on the browser
//! - `edits`: shorthands for the usual acts of pages
//! - `resident`: erasing, and beginning anew with the next resident
//! - `snapshot`: what people have entered, as a text and back

mod act;
mod edits;
mod resident;
pub mod snapshot;
mod store;

use std::any::Any;
use std::fmt;
use std::rc::Rc;

use lindungi_codes::result_code::ResultCodeError;
use lindungi_rules::eligibility::Verdict;
use lindungi_rules::policy::{self, Date, Policy};
use lindungi_text::Lang;

use crate::browser;
use crate::browser::display::Display;
use crate::browser::field_mode::FieldMode;
use crate::browser::offline::Offline;
use crate::check::{Answers, PaperSize};
use crate::drafts::Drafts;

pub use act::{Act, Edit};
pub use edits::{answer, calculate, edit_page, typed};
pub use resident::{anew, erase, hear, next, next_here};
pub use store::{Handle, last, use_session};

/// The state of the app.
#[derive(Debug, Clone, PartialEq)]
pub struct Session {
    /// The language.
    pub lang: Lang,
    /// Whether the language that was chosen last could not be loaded.
    pub language_failed: bool,
    /// The size of the text and the contrast.
    pub display: Display,
    /// Today, on this device.
    pub today: Date,
    /// A resident's answers.
    pub answers: Answers,
    /// The day on which the page was opened.
    opened: Date,
    /// The day that has begun since, which the page announces.
    pub new_day: Option<Date>,
    /// Whether the answers have just been erased, which the next page says.
    pub erased: bool,
    /// The state of the page that is open.
    pub page: PageState,
    /// The forms of givers.
    pub drafts: Drafts,
    /// Whether a giver is in the middle of typing.
    typing: bool,
    /// Whether the app is kept on this device.
    pub offline: Offline,
    /// The settings of staff who assist one resident after another.
    pub field_mode: FieldMode,
    /// Whose answers these are, as far as it matters to staff.
    pub whose: Whose,
    /// The list of residents that staff have open.
    pub list: Option<OpenList>,
}

/// A list of residents that is open. Only its page knows its type, so that the code for it is loaded with
/// the page.
#[derive(Clone)]
pub struct OpenList(pub Rc<dyn Any>);

impl PartialEq for OpenList {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::addr_eq(Rc::as_ptr(&self.0), Rc::as_ptr(&other.0))
    }
}

impl fmt::Debug for OpenList {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Nothing of its content, which is personal.
        f.write_str("OpenList")
    }
}

/// Whose answers they are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Whose {
    /// A resident's.
    #[default]
    Residents,
    /// A resident's, who is counted on this day with this verdict.
    Counted(Date, Verdict),
    /// Nobody's: they are a sample.
    Sample,
}

/// The state of the page that is open; a new page begins with a new one. Components with state of their own
/// would cost a phone more to load than these few fields.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PageState {
    /// The paper that the result is to be printed on.
    pub paper: PaperSize,
    /// Whether a text was copied, or could not be.
    pub copied: Option<bool>,
    /// The code as it was typed.
    pub code: String,
    /// The id of the field whose code could not be opened, and why.
    pub code_error: Option<(&'static str, CodeError)>,
    /// Whether a photo is being read.
    pub reading: bool,
    /// Whether a file is being made, or could not be.
    pub file: Option<FileState>,
}

/// Why a code, or the photo of one, could not be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodeError {
    /// The code is wrong.
    Code(ResultCodeError),
    /// The photo shows none.
    NoCode,
    /// The browser cannot decode a picture of this kind.
    NoPicture,
    /// The reader of photos cannot be loaded.
    NoReader,
}

/// The progress of a file that was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileState {
    /// It is being made.
    Working,
    /// It could not be made.
    Failed,
}

impl Session {
    /// A session in which nothing was entered yet, with the settings that this device remembers.
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
            erased: false,
            page: PageState::default(),
            drafts: Drafts::default(),
            typing: false,
            offline: browser::offline::now(),
            field_mode: FieldMode::remembered(),
            whose: Whose::default(),
            list: None,
        }
    }

    /// The policy.
    #[expect(
        clippy::unused_self,
        reason = "a session has one policy, today the one built in"
    )]
    pub fn policy(&self) -> &'static Policy {
        policy::current()
    }

    /// The day of the check: today; or, where the answers were read from a code and the policy is still the
    /// same, the day on which that was made.
    pub fn day(&self) -> Date {
        let earlier = self.answers.earlier.as_ref();
        earlier
            .filter(|earlier| earlier.policy == self.policy().version)
            .map_or(self.today, |earlier| earlier.as_of)
    }

    /// Whether anything was entered that erasing would take.
    pub fn has_input(&self) -> bool {
        self.typing
            || !self.answers.untouched()
            || self.page != PageState::default()
            || self.drafts != Drafts::default()
            || self.list.is_some()
    }

    /// Whether no further answer can change the verdict.
    pub fn is_decided(&self) -> bool {
        self.answers.open(self.policy(), self.day()).is_empty()
    }
}
