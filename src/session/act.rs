//! The changes of the session. Nothing here touches the browser: an act and the day give the next session.

use lindungi_rules::eligibility::Verdict;
use lindungi_rules::policy::Date;
use lindungi_text::Lang;

use super::{OpenList, PageState, Session, Whose};
use crate::browser::display::Display;
use crate::browser::field_mode::FieldMode;
use crate::browser::offline::Offline;
use crate::check::Answers;
use crate::drafts::Drafts;

/// An edit, applied to the value of that moment, so that two in a row never undo one another.
pub type Edit<T> = Box<dyn FnOnce(&mut T)>;

/// A change of the session.
pub enum Act {
    /// Change the language; `None` where its sentences could not be loaded.
    SetLanguage(Option<Lang>),
    /// Change the size of the text or the contrast.
    SetDisplay(Display),
    /// A page was opened.
    OpenPage,
    /// Edit the answers.
    Answer(Edit<Answers>),
    /// Edit the state of the page.
    EditPage(Edit<PageState>),
    /// Edit the forms of givers.
    EditDrafts(Edit<Drafts>),
    /// Take over what was typed in between; more may come.
    TakeTyped,
    /// No key was pressed for a while.
    EndTyping,
    /// Erase the answers; in field mode everything that was entered.
    Erase,
    /// Erase everything and load the answers of a sample.
    LoadSample(Box<Answers>),
    /// Count the resident, on this day with this verdict.
    Count(Date, Verdict),
    /// Open a list of residents, or close it.
    SetList(Option<OpenList>),
    /// Change the settings of staff.
    SetFieldMode(FieldMode),
    /// Follow another tab, which has changed these settings and may have erased.
    Follow {
        /// What the other tab has set.
        field_mode: FieldMode,
        /// And this.
        display: Display,
        /// Whether it has erased.
        erased: bool,
    },
    /// Time has passed.
    CheckDay,
    /// Announce the day, where another one has begun since the page was opened.
    AnnounceDay,
    /// The offline cache has changed.
    SetOffline(Offline),
}

impl Act {
    /// Whether it goes on beside somebody who types, without ending that.
    fn is_background(&self) -> bool {
        matches!(
            self,
            Self::SetOffline(_) | Self::CheckDay | Self::AnnounceDay | Self::Follow { .. }
        )
    }

    /// Whether the state of the page goes with it, and what the page waits for.
    pub(super) fn leaves_page(&self) -> bool {
        match self {
            Self::OpenPage | Self::Erase | Self::LoadSample(_) => true,
            Self::Follow { erased, .. } => *erased,
            _ => false,
        }
    }
}

impl Session {
    /// Returns the session after an act on this day. `typed` was typed since the last act and comes before it.
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
                self.erased = false;
            }
            Act::EditPage(edit) => edit(&mut self.page),
            Act::EditDrafts(edit) => edit(&mut self.drafts),
            Act::Erase => {
                self.erase();
                self.erased = true;
            }
            Act::LoadSample(answers) => {
                self.erase();
                self.answers = *answers;
                self.whose = Whose::Sample;
                self.erased = false;
            }
            Act::Count(day, verdict) => self.whose = Whose::Counted(day, verdict),
            Act::SetList(list) => self.list = list,
            Act::SetFieldMode(field_mode) => self.field_mode = field_mode,
            Act::Follow {
                field_mode,
                display,
                erased,
            } => {
                if erased {
                    // In field mode, that of before or that of now, everything goes.
                    self.field_mode.on |= field_mode.on;
                    self.erase();
                    self.erased = true;
                }
                self.field_mode = field_mode;
                self.display = display;
            }
            Act::AnnounceDay => {
                self.new_day = (self.opened != self.today).then_some(self.today);
            }
            Act::TakeTyped | Act::EndTyping | Act::CheckDay => {}
            Act::SetOffline(offline) => self.offline = offline,
        }
    }

    /// Forgets what was entered: the answers, and in field mode everything.
    fn erase(&mut self) {
        self.page = PageState::default();
        self.answers = Answers::default();
        self.whose = Whose::default();
        if self.field_mode.on {
            self.drafts = Drafts::default();
            self.list = None;
        }
    }
}
