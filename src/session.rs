//! What every page needs to know, and what outlives a page: the language, the day, the answers and
//! the calculator's form. In memory only.

use std::rc::Rc;

use lindungi_rules::policy::{self, Date, Policy};
use lindungi_text::Lang;
use yew::prelude::*;

use crate::browser;
use crate::browser::display::Display;
use crate::pages::check::Sheet;
use crate::pages::donate::Form;
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
    /// Whether the answers have just been erased, which the next page says.
    pub erased: bool,
    /// The calculator's form.
    pub form: Form,
}

/// An edit of what is there when it is applied, so that two in a row never undo one another.
pub type Edit<T> = Box<dyn FnOnce(&mut T)>;

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
    /// Erase the answers.
    Erase,
    /// Edit the calculator's form.
    Calculate(Edit<Form>),
}

impl Session {
    /// A new session: nothing answered.
    pub fn new() -> Self {
        let display = Display::remembered();
        display.show();
        Self {
            display,
            mute: false,
            lang: browser::language::remembered().unwrap_or_default(),
            today: browser::clock::today(),
            sheet: Sheet::default(),
            erased: false,
            form: Form::default(),
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

    /// Whether no answer can change the verdict any more.
    pub fn settled(&self) -> bool {
        self.sheet.open(self.policy(), self.day()).is_empty()
    }
}

impl Reducible for Session {
    type Action = Act;

    fn reduce(self: Rc<Self>, act: Act) -> Rc<Self> {
        let mut next = (*self).clone();
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
                next.today = browser::clock::today();
                next.mute = false;
            }
            Act::Answer(edit) => {
                edit(&mut next.sheet);
                next.erased = false;
            }
            Act::Erase => {
                next.sheet = Sheet::default();
                next.erased = true;
            }
            Act::Calculate(edit) => edit(&mut next.form),
        }
        Rc::new(next)
    }
}

/// The session, as pages get it.
pub type Handle = UseReducerHandle<Session>;

/// Erases a resident's answers and opens a page.
pub fn erase(session: &Handle, then: Route) -> Callback<MouseEvent> {
    let session = session.clone();
    Callback::from(move |_: MouseEvent| {
        session.dispatch(Act::Erase);
        browser::address::open(then);
    })
}

/// Edits a resident's answers.
pub fn answer(session: &Handle, edit: impl FnOnce(&mut Sheet) + 'static) {
    session.dispatch(Act::Answer(Box::new(edit)));
}

/// Edits the calculator's form.
pub fn calculate(session: &Handle, edit: impl FnOnce(&mut Form) + 'static) {
    session.dispatch(Act::Calculate(Box::new(edit)));
}
