//! What every page needs to know, and what outlives a page: the language, the day, the answers, what
//! givers have typed and what staff have set. In memory only, but for what `browser` remembers.

use std::any::Any;
use std::cell::RefCell;
use std::fmt;
use std::rc::Rc;

use lindungi_rules::eligibility::Verdict;
use lindungi_rules::policy::{self, Date, Policy};
use lindungi_rules::slip::SlipError;
use lindungi_text::Lang;
use yew::prelude::*;

use crate::browser;
use crate::browser::display::Display;
use crate::browser::field::Field;
use crate::browser::offline::Offline;
use crate::browser::pause;
use crate::components::HEADING;
use crate::pages::check::{Paper, Sheet, Step};
use crate::pages::donate::Drafts;
use crate::route::Route;

/// The state of the app.
#[derive(Debug, Clone, PartialEq)]
pub struct Session {
    /// The language.
    pub lang: Lang,
    /// Whether the language that was last asked for could not be loaded.
    pub mute: bool,
    /// How the page is shown.
    pub display: Display,
    /// Today, on this device.
    pub today: Date,
    /// A resident's answers.
    pub sheet: Sheet,
    /// The day on which the page was opened.
    opened: Date,
    /// The day that has begun since, of which the page tells.
    pub turned: Option<Date>,
    /// Whether the answers have just been erased, which the next page says.
    pub erased: bool,
    /// What a page keeps until it is left.
    pub held: Held,
    /// What givers have typed and chosen.
    pub drafts: Drafts,
    /// Whether one of them is in the middle of typing, as far as it was taken over.
    typing: bool,
    /// Whether the app is kept on this device.
    pub offline: Offline,
    /// What staff have set who assist one resident after another.
    pub field: Field,
    /// Whose answers these are, as far as it matters to staff.
    pub whose: Whose,
    /// A list of residents that staff have open.
    pub list: Option<Kept>,
}

/// What a page has open and what outlives it. What it is, only that page knows, so that nothing of it is
/// loaded before.
#[derive(Clone)]
pub struct Kept(pub Rc<dyn Any>);

impl PartialEq for Kept {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::addr_eq(Rc::as_ptr(&self.0), Rc::as_ptr(&other.0))
    }
}

impl fmt::Debug for Kept {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Nothing of what is in it.
        f.write_str("Kept")
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

/// What a page keeps until it is left. A page with a component of its own for it would cost a phone
/// more to load than these few fields.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Held {
    /// The paper that the result is to be printed on.
    pub paper: Paper,
    /// Whether its text was copied, or could not be.
    pub copied: Option<bool>,
    /// The code as it was typed.
    pub code: String,
    /// The field of a code that could not be opened, and what is wrong.
    pub wrong: Option<(&'static str, Wrong)>,
    /// Whether a photo is being read.
    pub reading: bool,
    /// Whether a file is being made, or could not be.
    pub file: Option<FileState>,
}

/// The reason why a code, or the photo of one, could not be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wrong {
    /// The code is wrong.
    Code(SlipError),
    /// The photo shows no code.
    NoCode,
    /// The browser cannot open a picture of this kind.
    NoPicture,
    /// The part that reads photos cannot be loaded.
    NoReader,
}

/// How far a file is that was asked for, as long as it is not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileState {
    /// It is being made.
    Working,
    /// It could not be made.
    Failed,
}

/// An edit of what is there when it is applied, so that two in a row never undo one another.
pub type Edit<T> = Box<dyn FnOnce(&mut T)>;

thread_local! {
    /// What givers have typed and the session has not taken over yet. Whatever changes the session next takes
    /// it over first, so none comes too late.
    static TYPED: RefCell<Vec<Edit<Drafts>>> = const { RefCell::new(Vec::new()) };
    /// The latest session, for when the app stops; before the app begins, the session to begin with.
    static LAST: RefCell<Option<Rc<Session>>> = const { RefCell::new(None) };
}

/// The session as it was when the app stopped, with all that was typed.
pub fn last() -> Option<Session> {
    let mut last = LAST.with_borrow(|last| last.as_deref().cloned())?;
    for edit in TYPED.take() {
        edit(&mut last.drafts);
    }
    begin_with(last.clone());
    Some(last)
}

/// Begins with this session.
pub fn begin_with(session: Session) {
    LAST.set(Some(Rc::new(session)));
}

/// A change of it.
pub enum Act {
    /// Another language; nothing where its sentences could not be loaded.
    Speak(Option<Lang>),
    /// Show the page in another way.
    Show(Display),
    /// A page was opened: look at the calendar again.
    Open,
    /// Edit the answers.
    Answer(Edit<Sheet>),
    /// Edit what the page keeps.
    Hold(Edit<Held>),
    /// Erase the answers; in field mode everything that people have told.
    Erase,
    /// Put the answers of a sample in the place of everything.
    Sample(Box<Sheet>),
    /// A resident is counted.
    Count(Date, Verdict),
    /// A list of residents is open, or none any more.
    List(Option<Kept>),
    /// Staff have set this.
    Assist(Field),
    /// Another tab has set something, or erased.
    Hear {
        /// Whether the other tab has erased answers.
        erased: bool,
    },
    /// Time has passed: look at the calendar.
    Day,
    /// Tell people where another day has begun since the page was opened.
    Turn,
    /// Edit what givers have typed and chosen.
    Calculate(Edit<Drafts>),
    /// Take over what was typed, after which more may come.
    Type,
    /// No key came for a while.
    Pause,
    /// It stands otherwise with what is kept on the device.
    Keep(Offline),
}

impl Session {
    /// The session to begin with.
    pub fn begin() -> Self {
        LAST.take().map_or_else(Self::new, Rc::unwrap_or_clone)
    }

    /// A new session: nothing answered.
    pub fn new() -> Self {
        let display = Display::remembered();
        display.show();
        let field = Field::remembered();
        field.show();
        Self {
            display,
            field,
            mute: false,
            lang: browser::language::remembered().unwrap_or_default(),
            today: browser::clock::today(),
            sheet: Sheet::default(),
            opened: browser::clock::today(),
            turned: None,
            erased: false,
            held: Held::default(),
            drafts: Drafts::default(),
            typing: false,
            offline: browser::offline::now(),
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

    /// The day of the check: today, or where it was read from its code and the policy is still the
    /// same, the day on which it was made.
    pub fn day(&self) -> Date {
        let earlier = self.sheet.earlier.as_ref();
        earlier
            .filter(|earlier| earlier.policy == self.policy().version)
            .map_or(self.today, |earlier| earlier.as_of)
    }

    /// Forgets what the page has kept, and what it still waits for: somebody else may be answering
    /// when it comes.
    fn leave(&mut self) {
        self.held = Held::default();
        browser::photo::forget();
    }

    /// Forgets what people have told.
    fn erase(&mut self) {
        self.leave();
        self.sheet = Sheet::default();
        self.whose = Whose::default();
        if self.field.on {
            self.drafts = Drafts::default();
            self.list = None;
        }
    }

    /// Whether a giver is in the middle of typing.
    pub fn is_typing(&self) -> bool {
        self.typing || TYPED.with_borrow(|typed| !typed.is_empty())
    }

    /// Whether anything is there that somebody has told.
    pub fn told(&self) -> bool {
        self.is_typing()
            || !self.sheet.untouched()
            || self.held != Held::default()
            || self.drafts != Drafts::default()
            || self.list.is_some()
    }

    /// Whether no answer can change the verdict any more.
    pub fn settled(&self) -> bool {
        self.sheet.open(self.policy(), self.day()).is_empty()
    }
}

impl Reducible for Session {
    type Action = Act;

    fn reduce(self: Rc<Self>, act: Act) -> Rc<Self> {
        let mut next = (*self).clone();
        next.typing = matches!(act, Act::Type)
            || next.is_typing()
                && matches!(act, Act::Keep(_) | Act::Day | Act::Turn | Act::Hear { .. });
        for edit in TYPED.take() {
            edit(&mut next.drafts);
        }
        // Every act counts for the day on which it is done.
        let today = browser::clock::today();
        next.today = today;
        match act {
            Act::Speak(lang) => {
                next.lang = lang.unwrap_or(next.lang);
                next.mute = lang.is_none();
            }
            Act::Show(display) => {
                display.show();
                next.display = display;
            }
            Act::Open => {
                next.leave();
                next.opened = next.today;
                next.turned = None;
                next.mute = false;
                next.drafts.linked = None;
            }
            Act::Answer(edit) => {
                edit(&mut next.sheet);
                next.erased = false;
            }
            Act::Hold(edit) => edit(&mut next.held),
            Act::Erase => {
                next.erase();
                next.erased = true;
            }
            Act::Sample(sheet) => {
                next.erase();
                next.sheet = *sheet;
                next.whose = Whose::Sample;
                next.erased = false;
            }
            Act::Count(day, verdict) => next.whose = Whose::Counted(day, verdict),
            Act::List(list) => next.list = list,
            Act::Assist(field) => {
                field.show();
                next.field = field;
            }
            Act::Calculate(edit) => edit(&mut next.drafts),
            Act::Hear { erased } => {
                let field = Field::remembered();
                if erased {
                    // Where field mode was on before or is on now, everything goes.
                    next.field.on |= field.on;
                    next.erase();
                    next.erased = true;
                }
                field.show();
                next.field = field;
                next.display = Display::remembered();
                next.display.show();
            }
            Act::Turn => next.turned = (next.opened != today).then_some(today),
            Act::Type | Act::Pause | Act::Day => {}
            Act::Keep(offline) => next.offline = offline,
        }
        let next = Rc::new(next);
        LAST.set(Some(Rc::clone(&next)));
        next
    }
}

/// The session, as pages get it.
pub type Handle = UseReducerHandle<Session>;

/// Erases a resident's answers and opens a page. In field mode it begins anew.
pub fn erase(session: &Handle, then: Route) -> Callback<MouseEvent> {
    let session = session.clone();
    Callback::from(move |_: MouseEvent| {
        if session.field.on {
            next(&session);
        } else {
            session.dispatch(Act::Erase);
            browser::tabs::tell_erased();
            browser::address::open(then);
        }
    })
}

/// Begins anew for the next resident, at the first question, in every tab. Nothing of the last one is left:
/// what they told is erased at once, and the page is loaded anew, so that its memory goes too
/// (docs/decisions/19).
pub fn next(session: &Handle) {
    browser::tabs::tell_erased();
    next_here(session);
}

/// The same in this tab alone: in another somebody may be answering.
pub fn next_here(session: &Handle) {
    anew(session, Route::Check(first()));
}

/// The first question of today.
fn first() -> Step {
    Sheet::default().next(policy::current(), browser::clock::today())
}

/// The same, at another page.
pub fn anew(session: &Handle, at: Route) {
    browser::speech::stop();
    session.dispatch(Act::Erase);
    browser::address::replace(at);
    browser::focus::top(HEADING);
    browser::fresh::start();
}

/// Takes over what another tab has set or erased.
pub fn hear(session: &UseReducerDispatcher<Session>, erased: bool) {
    session.dispatch(Act::Hear { erased });
    let turn = session.clone();
    browser::press::afterwards(move || turn.dispatch(Act::Turn));
    if erased {
        let assists = Field::remembered().on;
        browser::speech::stop();
        if matches!(browser::address::route(), Route::Check(_)) {
            browser::address::replace(Route::Check(if assists { first() } else { Step::Start }));
        }
        if assists {
            browser::fresh::start();
        }
    }
    if let Some(lang) = browser::language::chosen() {
        let session = session.clone();
        browser::language::load(lang, move |loaded| {
            if loaded {
                session.dispatch(Act::Speak(Some(lang)));
            }
        });
    }
}

/// Edits a resident's answers.
pub fn answer(session: &Handle, edit: impl FnOnce(&mut Sheet) + 'static) {
    session.dispatch(Act::Answer(Box::new(edit)));
}

/// Edits what the page keeps.
pub fn hold(session: &Handle, edit: impl FnOnce(&mut Held) + 'static) {
    session.dispatch(Act::Hold(Box::new(edit)));
}

/// Edits what givers have typed and chosen.
pub fn calculate(session: &Handle, edit: impl FnOnce(&mut Drafts) + 'static) {
    session.dispatch(Act::Calculate(Box::new(edit)));
}

/// Edits what givers have typed and chosen by a key. The key is painted by itself, then what comes of it, and
/// at the next pause what takes long to draw (docs/decisions/17).
pub fn typed(session: &Handle, edit: impl FnOnce(&mut Drafts) + 'static) {
    let first = TYPED.with_borrow_mut(|typed| {
        typed.push(Box::new(edit));
        typed.len() == 1
    });
    if first {
        let session = session.clone();
        pause::shortly(move || {
            session.dispatch(Act::Type);
            pause::then(move || session.dispatch(Act::Pause));
        });
    }
}
