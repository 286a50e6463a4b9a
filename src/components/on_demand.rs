//! What is drawn only when it is asked for, when there is time, or when it is its turn. All keep a state of
//! their own, and so are components.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use super::folded;

/// Something that is drawn, if it is.
#[derive(Clone)]
pub struct Drawing(Rc<dyn Fn() -> Html>);

impl Drawing {
    fn new(draw: impl Fn() -> Html + 'static) -> Self {
        Self(Rc::new(draw))
    }
}

impl PartialEq for Drawing {
    /// What it comes to is not known before it is drawn.
    fn eq(&self, _: &Self) -> bool {
        false
    }
}

/// What a fold needs.
#[derive(Properties, PartialEq)]
pub struct FoldProps {
    title: &'static str,
    content: Drawing,
}

/// What is folded, and not there before it is opened for the first time.
pub struct Fold {
    opened: bool,
}

impl Component for Fold {
    type Message = ();
    type Properties = FoldProps;

    fn create(_: &Context<Self>) -> Self {
        Self { opened: false }
    }

    fn update(&mut self, _: &Context<Self>, (): ()) -> bool {
        !std::mem::replace(&mut self.opened, true)
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let FoldProps { title, content } = context.props();
        // The press comes before it opens, and a key that opens it is one too.
        let onclick = context.link().callback(|_: MouseEvent| ());
        let drawn = if self.opened {
            (content.0)()
        } else {
            Html::default()
        };
        folded(title, Some(onclick), drawn)
    }
}

/// Draws what is folded only from when it is asked for. It is never on paper unless it was.
pub fn fold_on_demand(title: &'static str, content: impl Fn() -> Html + 'static) -> Html {
    html! { <Fold {title} content={Drawing::new(content)} /> }
}

/// What a part needs that can wait.
#[derive(Properties, PartialEq)]
pub struct PatientProps {
    waits: bool,
    part: Drawing,
}

/// A part that can wait.
pub struct Patient;

impl Component for Patient {
    type Message = ();
    type Properties = PatientProps;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn changed(&mut self, context: &Context<Self>, _: &PatientProps) -> bool {
        !context.props().waits
    }

    fn view(&self, context: &Context<Self>) -> Html {
        (context.props().part.0)()
    }
}

/// Draws a part, which stays as it is drawn for as long as it `waits`.
pub fn patient(waits: bool, part: impl Fn() -> Html + 'static) -> Html {
    html! { <Patient {waits} part={Drawing::new(part)} /> }
}

/// From one turn to the next, in milliseconds: some frames, so that each draws the part of one turn, and what
/// is pressed meanwhile is answered.
const TURN: u32 = 40;

/// What a part needs that has its turn.
#[derive(Properties, PartialEq)]
pub struct InTurnProps {
    turn: u32,
    part: Drawing,
}

/// A part that has its turn.
pub struct InTurn {
    /// Turns of others before it.
    left: u32,
    next: Option<Timeout>,
}

impl Component for InTurn {
    type Message = ();
    type Properties = InTurnProps;

    fn create(context: &Context<Self>) -> Self {
        let left = context.props().turn;
        let mut this = Self { left, next: None };
        this.wait(context);
        this
    }

    fn update(&mut self, context: &Context<Self>, (): ()) -> bool {
        self.left -= 1;
        self.wait(context);
        self.left == 0
    }

    fn view(&self, context: &Context<Self>) -> Html {
        if self.left > 0 {
            return Html::default();
        }
        (context.props().part.0)()
    }
}

impl InTurn {
    fn wait(&mut self, context: &Context<Self>) {
        let link = context.link().clone();
        self.next = (self.left > 0).then(|| Timeout::new(TURN, move || link.send_message(())));
    }
}

/// Draws a part after so many turns of others, and from then on at once. A page of thousands of elements
/// that is drawn all at once answers nobody until it is there.
pub fn in_turn(turn: u32, part: impl Fn() -> Html + 'static) -> Html {
    html! { <InTurn {turn} part={Drawing::new(part)} /> }
}
