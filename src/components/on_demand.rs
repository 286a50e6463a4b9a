//! What is drawn only when it is asked for, or only when there is time. Both keep a state of their own,
//! and so are components.

use std::rc::Rc;

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
