//! Calculations side by side.

use lindungi_rules::cover::{Quote, ReliefChoice};
use lindungi_text::{Lang, format, names};
use yew::prelude::*;

use super::drafts::Drafts;
use super::entry::typing;
use super::form::{Asked, Form};
use super::pictures::people;
use crate::browser::{address, focus, page};
use crate::components::button::{Weight, button, way};
use crate::components::heading;
use crate::components::text_field::{Takes, TextField};
use crate::components::words::{h3, line, p, term};
use crate::kept::Pen;
use crate::pages::at_pause;
use crate::route::Route;
use crate::session::{self, Handle};

/// The most that stand side by side.
pub const MOST: usize = 4;

/// The longest name that is kept.
const NAME_MOST: usize = 60;

/// A calculation with a name.
#[derive(Debug, Clone, PartialEq)]
pub struct Scenario {
    /// What tells it apart while names change.
    pub key: u32,
    /// Its name as typed; none yet is its number.
    pub name: Option<String>,
    /// What was typed and chosen.
    pub form: Form,
}

/// What is compared.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Comparison {
    /// In the order in which they stand.
    pub scenarios: Vec<Scenario>,
    /// The key of the one that the calculator changes.
    pub editing: Option<u32>,
    /// The one that was removed last, and where it stood.
    pub removed: Option<(usize, Scenario)>,
    /// The key of the one that was moved last.
    pub moved: Option<u32>,
    /// The key of the next one.
    next: u32,
}

impl Scenario {
    fn empty() -> Self {
        Self {
            key: 0,
            name: None,
            form: Form::default(),
        }
    }

    fn keep(&mut self, pen: &mut Pen) {
        pen.number(&mut self.key);
        pen.some(&mut self.name, String::new, |name, pen| pen.text(name));
        self.form.keep(pen);
    }
}

impl Comparison {
    /// Writes or reads all that is compared.
    pub fn keep(&mut self, pen: &mut Pen) {
        pen.each(&mut self.scenarios, Scenario::empty, Scenario::keep);
        pen.some(&mut self.editing, || 0, |key, pen| pen.number(key));
        let new = || (0, Scenario::empty());
        pen.some(&mut self.removed, new, |(place, scenario), pen| {
            pen.number(place);
            scenario.keep(pen);
        });
        pen.number(&mut self.next);
    }

    /// Adds a calculation, as long as there is room.
    pub fn add(&mut self, form: Form) {
        if self.scenarios.len() < MOST {
            self.scenarios.push(Scenario {
                key: self.next,
                name: None,
                form,
            });
            self.next = self.next.wrapping_add(1);
            self.moved = None;
        }
    }

    /// Puts the calculator's form in the place of the one that it changes.
    pub fn save(&mut self, form: Form) {
        let editing = self.editing.take();
        if let Some(scenario) = editing.and_then(|key| self.find(key)) {
            scenario.form = form;
        }
    }

    /// Removes a calculation, which can be brought back.
    fn remove(&mut self, key: u32) {
        if let Some(place) = self.place(key) {
            self.removed = Some((place, self.scenarios.remove(place)));
            self.moved = None;
            if self.editing == Some(key) {
                self.editing = None;
            }
        }
    }

    /// Brings back the one that was removed last, to where it stood.
    fn bring_back(&mut self) {
        if self.scenarios.len() < MOST
            && let Some((place, scenario)) = self.removed.take()
        {
            let place = place.min(self.scenarios.len());
            self.scenarios.insert(place, scenario);
        }
    }

    /// Changes places with the one before or after it.
    fn shift(&mut self, key: u32, later: bool) {
        let place = self.place(key);
        let other = place.and_then(|place| {
            if later {
                place.checked_add(1)
            } else {
                place.checked_sub(1)
            }
        });
        if let Some((place, other)) = place.zip(other)
            && other < self.scenarios.len()
        {
            self.scenarios.swap(place, other);
            self.moved = Some(key);
            self.removed = None;
        }
    }

    fn place(&self, key: u32) -> Option<usize> {
        self.scenarios
            .iter()
            .position(|scenario| scenario.key == key)
    }

    /// The one of this key.
    pub fn find(&mut self, key: u32) -> Option<&mut Scenario> {
        let mut all = self.scenarios.iter_mut();
        all.find(|scenario| scenario.key == key)
    }

    /// What a calculation is called: its name, or else its number.
    pub fn name(&self, lang: Lang, key: u32) -> String {
        let mut all = self.scenarios.iter();
        let scenario = all.find(|scenario| scenario.key == key);
        scenario.map_or_else(String::new, |scenario| scenario.called(lang))
    }
}

impl Scenario {
    /// What it is called: its name, or else its number.
    fn called(&self, lang: Lang) -> String {
        match self.name.as_deref().map(str::trim) {
            None | Some("") => lang.compare_default_name(&(u64::from(self.key) + 1).to_string()),
            Some(name) => name.to_owned(),
        }
    }
}

/// Opens a page once what was asked for is in the drafts.
fn then(
    session: &Handle,
    to: Route,
    edit: impl Fn(&mut Drafts) + Clone + 'static,
) -> Callback<MouseEvent> {
    let session = session.clone();
    Callback::from(move |_: MouseEvent| {
        session::calculate(&session, edit.clone());
        address::open(to);
    })
}

/// The page: all of it at the next pause, since nothing but its own field shows a name before.
pub fn page(session: &Handle) -> Html {
    at_pause(session, side_by_side)
}

/// All that is compared.
fn side_by_side(session: &Handle) -> Html {
    let lang = session.lang;
    let compared = &session.drafts.compared;
    let most = MOST.to_string();
    let print = Callback::from(|_: MouseEvent| page::print());
    html! {
        <div class="comparison">
            <div class="prose">
                { heading(lang.compare_title()) }
                { line("lead screen-only", lang.compare_lead(&most)) }
                if compared.scenarios.is_empty() {
                    { p(lang.compare_empty(lang.take_add())) }
                }
                <div role="status">{ said(session) }</div>
            </div>
            <ol class="scenarios">
                { for compared.scenarios.iter().enumerate().map(|(place, each)| scenario(session, place, each)) }
            </ol>
            <div class="actions screen-only">
                if compared.scenarios.len() < MOST {
                    { way(Weight::Main, if compared.scenarios.is_empty() { lang.compare_back() } else { lang.compare_another() }, Route::Donate.href()) }
                } else {
                    { way(Weight::Main, lang.compare_back(), Route::Donate.href()) }
                }
                if !compared.scenarios.is_empty() {
                    { button(Weight::Second, lang.shell_print(), print) }
                }
            </div>
        </div>
    }
}

/// What has just been done, and the way back from it.
fn said(session: &Handle) -> Html {
    let (lang, compared) = (session.lang, &session.drafts.compared);
    if let Some((_, scenario)) = &compared.removed {
        let undo = {
            let session = session.clone();
            Callback::from(move |_: MouseEvent| {
                session::calculate(&session, |drafts| drafts.compared.bring_back());
                focus::on(crate::components::HEADING);
            })
        };
        return html! {
            <p class="notice">
                { lang.compare_removed(&scenario.called(lang)) }
                { " " }
                if compared.scenarios.len() < MOST {
                    { button(Weight::Quiet, lang.compare_undo(), undo) }
                }
            </p>
        };
    }
    match compared
        .moved
        .and_then(|key| Some((key, compared.place(key)?)))
    {
        Some((key, place)) => line(
            "unseen",
            lang.compare_moved(
                &compared.scenarios.len().to_string(),
                &compared.name(lang, key),
                &(place + 1).to_string(),
            ),
        ),
        None => Html::default(),
    }
}

fn scenario(session: &Handle, place: usize, scenario: &Scenario) -> Html {
    let (lang, policy) = (session.lang, session.policy());
    let all = &session.drafts.compared.scenarios;
    let key = scenario.key;
    let called = scenario.called(lang);
    let id = |part: &str| format!("{part}-{key}");
    let asked = scenario.form.asked(policy, session.today.month());
    let answer = asked.and_then(|asked| Ok((asked.quote(policy)?, asked)));
    let name = TextField {
        id: NAME_IDS.get(place).copied().unwrap_or_default(),
        label: lang.compare_name(),
        takes: Takes::Words,
        hint: None,
        value: scenario.name.clone().unwrap_or_else(|| called.clone()),
        oninput: typing(session, move |drafts, text| {
            if let Some(scenario) = drafts.compared.find(key) {
                scenario.name = Some(text.chars().take(NAME_MOST).collect());
            }
        }),
        onleave: Callback::noop(),
        error: None,
    };
    let shift = |later: bool| {
        let part = if later { "mundur" } else { "maju" };
        let (session, own) = (session.clone(), id(part));
        let back = id(if later { "maju" } else { "mundur" });
        let end = if later { all.len() - 2 } else { 1 };
        let at_end = place == end;
        Callback::from(move |_: MouseEvent| {
            session::calculate(&session, move |drafts| drafts.compared.shift(key, later));
            // Where it stands at the end now, there is no such button any more.
            focus::on(if at_end { &back } else { &own });
        })
    };
    let act = |words: &'static str| AttrValue::from(lang.compare_of(words, &called));
    let form = scenario.form.clone();
    let edit = then(session, Route::Donate, move |drafts| {
        drafts.form = form.clone();
        drafts.compared.editing = Some(key);
        drafts.linked = None;
    });
    let remove = {
        let session = session.clone();
        Callback::from(move |_: MouseEvent| {
            session::calculate(&session, move |drafts| drafts.compared.remove(key));
            focus::on(crate::components::HEADING);
        })
    };
    html! {
        <li key={key}>
            <div class="screen-only">{ name.html() }</div>
            <div class="print-only">{ h3(called.clone()) }</div>
            {
                match &answer {
                    Ok((quote, asked)) => told(lang, asked, quote),
                    Err(_) => line("notice", lang.compare_unanswered(lang.compare_edit())),
                }
            }
            <div class="asides screen-only">
                <button type="button" class="button-quiet" aria-label={act(lang.compare_edit())} onclick={edit}>{ lang.compare_edit() }</button>
                if place > 0 {
                    <button type="button" id={id("maju")} class="button-quiet" aria-label={act(lang.compare_earlier())} onclick={shift(false)}>{ lang.compare_earlier() }</button>
                }
                if place + 1 < all.len() {
                    <button type="button" id={id("mundur")} class="button-quiet" aria-label={act(lang.compare_later())} onclick={shift(true)}>{ lang.compare_later() }</button>
                }
                <button type="button" class="button-quiet" aria-label={act(lang.compare_remove())} onclick={remove}>{ lang.compare_remove() }</button>
            </div>
        </li>
    }
}

/// The fields of names, by the places of their calculations.
const NAME_IDS: [&str; MOST] = ["nama-1", "nama-2", "nama-3", "nama-4"];

/// A calculation in the same lines as the others.
fn told(lang: Lang, asked: &Asked, quote: &Quote) -> Html {
    let terms = &asked.ask.terms;
    let part = quote.extra.map(|extra| extra.months);
    let covered = quote.nobody.is_none();
    let relief =
        terms.relief == ReliefChoice::On && quote.schedule.iter().any(|month| month.relief);
    let until = quote
        .covered_until
        .map(|last| lang.donate_until_end(&format::month(lang, last)));
    let year = quote.per_worker_year().filter(|_| covered);
    html! { <>
        <dl class="lines">
            { term(lang.compare_workers(), format::workers(lang, quote.workers)) }
            { term(lang.compare_months(), format::months(lang, quote.months.into())) }
            { term(lang.compare_start(), format::month(lang, asked.ask.start)) }
            { term(lang.donate_until(), until.unwrap_or_else(|| NOTHING.to_owned())) }
            { term(lang.donate_total(), format::rupiah(quote.total)) }
            { term(lang.donate_remainder(), format::rupiah(quote.remainder)) }
            { term(lang.compare_worker_year(), year.map_or_else(|| NOTHING.to_owned(), format::rupiah)) }
            { term(lang.donate_programmes(), if terms.jht { lang.donate_with_jht() } else { lang.donate_without_jht() }) }
            { for terms.payer.map(|payer| term(lang.compare_payer(), names::payer(lang, payer))) }
            { term(
                lang.donate_relief_short(),
                if relief { lang.compare_relief_on() } else { lang.compare_relief_off() },
            ) }
        </dl>
        if covered {
            { people::html(lang, quote.workers, quote.months, part) }
        } else {
            { line("notice", lang.donate_nobody()) }
        }
    </> }
}

/// Where there is nothing to tell.
const NOTHING: &str = "–";

/// What the calculator says while it changes a calculation of the comparison.
pub fn editing(session: &Handle) -> Html {
    let (lang, drafts) = (session.lang, &session.drafts);
    let Some(key) = drafts.compared.editing else {
        return Html::default();
    };
    let save = then(session, Route::Compare, |drafts| {
        let form = drafts.form.clone();
        drafts.compared.save(form);
    });
    let cancel = then(session, Route::Compare, |drafts| {
        drafts.compared.editing = None;
    });
    html! {
        <div class="notice screen-only">
            { p(lang.compare_editing(&drafts.compared.name(lang, key))) }
            <div class="actions">
                { button(Weight::Second, lang.compare_save(), save) }
                { button(Weight::Quiet, lang.compare_cancel(), cancel) }
            </div>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(compared: &Comparison) -> Vec<u32> {
        compared
            .scenarios
            .iter()
            .map(|scenario| scenario.key)
            .collect()
    }

    fn four() -> Comparison {
        let mut compared = Comparison::default();
        for _ in 0..6 {
            compared.add(Form::default());
        }
        compared
    }

    #[test]
    fn there_is_room_for_four() {
        assert_eq!(keys(&four()), [0, 1, 2, 3]);
    }

    #[test]
    fn each_moves_to_either_end_and_no_further() {
        let mut compared = four();
        for _ in 0..5 {
            compared.shift(1, true);
        }
        assert_eq!(keys(&compared), [0, 2, 3, 1]);
        for _ in 0..5 {
            compared.shift(3, false);
        }
        assert_eq!(keys(&compared), [3, 0, 2, 1]);
        compared.shift(9, true);
        assert_eq!(keys(&compared), [3, 0, 2, 1]);
    }

    #[test]
    fn what_was_removed_comes_back_to_its_place() {
        let mut compared = four();
        compared.remove(1);
        assert_eq!(keys(&compared), [0, 2, 3]);
        compared.bring_back();
        assert_eq!(keys(&compared), [0, 1, 2, 3]);
        // Not where its place was filled meanwhile.
        compared.remove(0);
        compared.add(Form::default());
        compared.bring_back();
        assert_eq!(keys(&compared), [1, 2, 3, 4]);
    }

    #[test]
    fn a_name_stays_with_its_calculation() {
        let mut compared = four();
        if let Some(scenario) = compared.find(2) {
            scenario.name = Some(" Dua ".to_owned());
        }
        compared.shift(2, false);
        assert_eq!(compared.name(Lang::Id, 2), "Dua");
        assert_eq!(
            compared.name(Lang::Id, 0),
            Lang::Id.compare_default_name("1")
        );
    }
}
