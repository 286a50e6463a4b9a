//! Content that is drawn late: when it is opened, when typing pauses, or after other parts. Each kind keeps
//! a state and so is a component.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use super::folded;

/// A function that draws content.
#[derive(Clone)]
pub struct Drawing(Rc<dyn Fn() -> Html>);

impl Drawing {
    fn new(draw: impl Fn() -> Html + 'static) -> Self {
        Self(Rc::new(draw))
    }
}

impl PartialEq for Drawing {
    /// Always false: two contents can only be compared after drawing them.
    fn eq(&self, _: &Self) -> bool {
        false
    }
}

/// The properties of [`Fold`].
#[derive(Properties, PartialEq)]
pub struct FoldProps {
    title: &'static str,
    content: Drawing,
}

/// Folded content that is drawn when it is opened for the first time.
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
        // The click event comes before the element opens, also when a key opens it.
        let onclick = context.link().callback(|_: MouseEvent| ());
        let body = if self.opened {
            (content.0)()
        } else {
            Html::default()
        };
        folded(title, Some(onclick), body)
    }
}

/// Folds content up and draws it only when it is opened. Content that was never opened is not printed.
pub fn fold_on_demand(title: &'static str, content: impl Fn() -> Html + 'static) -> Html {
    html! { <Fold {title} content={Drawing::new(content)} /> }
}

/// The properties of [`Deferred`].
#[derive(Properties, PartialEq)]
pub struct DeferredProps {
    waits: bool,
    part: Drawing,
}

/// A part that can wait until typing pauses.
pub struct Deferred;

impl Component for Deferred {
    type Message = ();
    type Properties = DeferredProps;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn changed(&mut self, context: &Context<Self>, _: &DeferredProps) -> bool {
        !context.props().waits
    }

    fn view(&self, context: &Context<Self>) -> Html {
        (context.props().part.0)()
    }
}

/// Draws a part. While `waits` is true, the part stays as it was drawn last.
pub fn deferred(waits: bool, part: impl Fn() -> Html + 'static) -> Html {
    html! { <Deferred {waits} part={Drawing::new(part)} /> }
}

/// The time between two turns, in milliseconds: several frames, so that the browser can draw one part and
/// handle input before the next part.
const TURN: u32 = 40;

/// The properties of [`InTurn`].
#[derive(Properties, PartialEq)]
pub struct InTurnProps {
    turn: u32,
    part: Drawing,
}

/// A part that is drawn after other parts.
pub struct InTurn {
    /// The number of turns before this part is drawn.
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

/// Draws a part after the given number of turns, and at once from then on. A page of thousands of elements
/// that is drawn in one go does not react to input until it is complete.
pub fn in_turn(turn: u32, part: impl Fn() -> Html + 'static) -> Html {
    html! { <InTurn {turn} part={Drawing::new(part)} /> }
}
