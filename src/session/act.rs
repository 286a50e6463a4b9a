//! The changes of the session. Nothing here touches the browser: the next session depends only on the act
//! and the day.

use lindungi_rules::eligibility::Verdict;
use lindungi_rules::policy::Date;
use lindungi_text::Lang;

use super::{AnswerOrigin, Erased, OpenList, PageState, Session};
use crate::browser::display::Display;
use crate::browser::field_mode::FieldMode;
use crate::browser::offline::Offline;
use crate::check::Answers;
use crate::drafts::Drafts;

/// An edit as a function of the current value, so that of two edits in a row neither overwrites the other.
pub type Edit<T> = Box<dyn FnOnce(&mut T)>;

/// A change of the session.
pub enum Act {
    /// Change the language; `None` if its sentences could not be loaded.
    SetLanguage(Option<Lang>),
    /// Change the size of the text or the contrast.
    SetDisplay(Display),
    /// A page was opened: start with a new page state.
    OpenPage,
    /// Edit the answers.
    Answer(Edit<Answers>),
    /// Edit the state of the open page.
    EditPage(Edit<PageState>),
    /// Edit the forms of givers and offices.
    EditDrafts(Edit<Drafts>),
    /// Apply what was typed since the last act; more keys may follow.
    TakeTyped,
    /// End the typing: no key was pressed for a while.
    EndTyping,
    /// Erase the answers; in field mode also the forms and the list.
    Erase,
    /// Erase as `Erase` does, but keep the answers, to be restored until they are forgotten.
    SetAside,
    /// Restore the answers that were erased last, unless they are forgotten.
    Restore,
    /// Forget the answers that were erased.
    Forget,
    /// Erase as `Erase` does, and load the answers of a sample.
    LoadSample(Box<Answers>),
    /// Mark the resident as counted, with the day and the verdict.
    Count(Date, Verdict),
    /// Set the open list of residents; `None` closes it.
    SetList(Option<OpenList>),
    /// Change the settings of field mode.
    SetFieldMode(FieldMode),
    /// Take over the settings of another tab, and erase if that tab has erased.
    Follow {
        /// The field mode that the other tab has set.
        field_mode: FieldMode,
        /// The text size and contrast that the other tab has set.
        display: Display,
        /// True if the other tab has erased the answers.
        erased: bool,
    },
    /// Update the day.
    CheckDay,
    /// Announce the new day if the day has changed since the page was opened.
    AnnounceDay,
    /// The offline cache has changed.
    SetOffline(Offline),
    /// A part of the app was loaded, so that the page can be drawn which the answers allow.
    PartLoaded,
}

impl Act {
    /// Returns true if the act happens by itself and so does not end the typing of a giver.
    fn is_background(&self) -> bool {
        matches!(
            self,
            Self::SetOffline(_)
                | Self::Forget
                | Self::PartLoaded
                | Self::CheckDay
                | Self::AnnounceDay
                | Self::Follow { .. }
        )
    }

    /// Returns true if the act resets the state of the page and cancels the photo that is being read.
    pub(super) fn leaves_page(&self) -> bool {
        match self {
            Self::OpenPage | Self::Erase | Self::SetAside | Self::LoadSample(_) => true,
            Self::Follow { erased, .. } => *erased,
            _ => false,
        }
    }
}

impl Session {
    /// Returns the session after an act on the day `today`. The edits in `typed` were made since the last
    /// act and are applied first.
    #[must_use]
    pub(super) fn after(&self, act: Act, typed: Vec<Edit<Drafts>>, today: Date) -> Self {
        let mut next = self.clone();
        let was_typing = self.typing || !typed.is_empty();
        next.typing = matches!(act, Act::TakeTyped) || was_typing && act.is_background();
        for edit in typed {
            edit(&mut next.drafts);
        }
        next.today = today;
        next.apply(act);
        next
    }

    fn apply(&mut self, act: Act) {
        match act {
            Act::SetLanguage(lang) => {
                self.lang = lang.unwrap_or(self.lang);
                self.language_failed = lang.is_none();
            }
            Act::SetDisplay(display) => self.display = display,
            Act::OpenPage => {
                self.page = PageState::default();
                self.opened = self.today;
                self.new_day = None;
                self.language_failed = false;
                self.drafts.link_errors = None;
            }
            Act::Answer(edit) => {
                edit(&mut self.answers);
                self.erased = Erased::Nothing;
            }
            Act::EditPage(edit) => edit(&mut self.page),
            Act::EditDrafts(edit) => edit(&mut self.drafts),
            Act::Erase => {
                self.erase();
                self.erased = Erased::Gone;
            }
            Act::SetAside => {
                let erased = Box::new((self.answers.clone(), self.answer_origin));
                let restorable = !self.answers.untouched();
                self.erase();
                self.erased = if restorable {
                    Erased::Restorable(erased)
                } else {
                    Erased::Gone
                };
            }
            Act::Restore => {
                if let Erased::Restorable(erased) = std::mem::take(&mut self.erased) {
                    (self.answers, self.answer_origin) = *erased;
                }
            }
            Act::Forget => self.forget(),
            Act::LoadSample(answers) => {
                self.erase();
                self.answers = *answers;
                self.answer_origin = AnswerOrigin::Sample;
                self.erased = Erased::Nothing;
            }
            Act::Count(day, verdict) => self.answer_origin = AnswerOrigin::Counted(day, verdict),
            Act::SetList(list) => self.list = list,
            Act::SetFieldMode(field_mode) => {
                self.field_mode = field_mode;
                self.forget();
            }
            Act::Follow {
                field_mode,
                display,
                erased,
            } => {
                if erased {
                    // If either tab was in field mode, the forms and the list are erased too.
                    self.field_mode.on |= field_mode.on;
                    self.erase();
                    self.erased = Erased::Gone;
                }
                // In field mode a setting of another tab does not end the time for restoring.
                if field_mode.on && !self.field_mode.on {
                    self.forget();
                }
                self.field_mode = field_mode;
                self.display = display;
            }
            Act::AnnounceDay => {
                self.new_day = (self.opened != self.today).then_some(self.today);
            }
            Act::TakeTyped | Act::EndTyping | Act::CheckDay | Act::PartLoaded => {}
            Act::SetOffline(offline) => self.offline = offline,
        }
    }

    /// Forgets the answers that were erased.
    fn forget(&mut self) {
        if matches!(self.erased, Erased::Restorable(_)) {
            self.erased = Erased::Gone;
        }
    }

    /// Erases the answers; in field mode also the forms and the list.
    fn erase(&mut self) {
        self.page = PageState::default();
        self.answers = Answers::default();
        self.answer_origin = AnswerOrigin::default();
        if self.field_mode.on {
            self.drafts = Drafts::default();
            self.list = None;
        }
    }
}
