//! Reading aloud by the browser. Only voices on the device are used: some browsers send the text to a
//! server for other voices, and nothing may leave the device.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::utils::{document, window};
use js_sys::Reflect;
use lindungi_text::Lang;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlElement, SpeechSynthesis, SpeechSynthesisUtterance, SpeechSynthesisVoice};

use super::tick::{self, SECOND, Ticks};

/// The seconds of silence after which the reading counts as ended.
const SILENT: u32 = 2;

/// The minimum number of seconds before a reading counts as too long.
const AT_LEAST: usize = 30;

/// The letters that the slowest voice reads in a second.
const SLOWEST: usize = 3;

thread_local! {
    /// Ends the present reading.
    static FOLLOWED: RefCell<Option<Rc<dyn Fn()>>> = const { RefCell::new(None) };
}

/// Returns true if the device has a local voice for this language.
pub fn can(lang: Lang) -> bool {
    voice(lang).is_some()
}

/// Calls `found` when the list of voices has changed, which may take a while, until the listener is
/// dropped. `None` if the browser cannot speak.
pub fn on_voices(found: impl Fn() + 'static) -> Option<EventListener> {
    let speech = speech()?;
    Some(EventListener::new(&speech, "voiceschanged", move |_| {
        found();
    }))
}

/// Reads aloud the visible text of the element of this id, and calls `ended` at its end.
pub fn read(lang: Lang, id: &str, ended: impl Fn() + 'static) {
    let words = document()
        .get_element_by_id(id)
        .and_then(|element| element.dyn_into::<HtmlElement>().ok())
        .map(|element| element.inner_text())
        .unwrap_or_default();
    say(lang, &words, ended);
}

/// Reads a text aloud in place of the present one, and calls `ended` at its end.
pub fn say(lang: Lang, words: &str, ended: impl Fn() + 'static) {
    let Some((speech, voice)) = speech().zip(voice(lang)) else {
        return ended();
    };
    stop();
    // Each line is a separate utterance: some browsers stop in the middle of a long text.
    let mut last = None;
    for line in words.lines().filter(|line| !line.trim().is_empty()) {
        if let Ok(utterance) = SpeechSynthesisUtterance::new_with_text(line) {
            utterance.set_lang(lang.meta_html());
            utterance.set_voice(Some(&voice));
            speech.speak(&utterance);
            last = Some(utterance);
        }
    }
    match last {
        Some(last) => follow(speech, &last, words.len(), ended),
        None => ended(),
    }
}

/// Calls `ended` once, when the last line has ended in any way: some browsers refuse to speak, stop without
/// an event, or never report the end.
fn follow(
    speech: SpeechSynthesis,
    last: &SpeechSynthesisUtterance,
    letters: usize,
    ended: impl Fn() + 'static,
) {
    let watched: Rc<RefCell<Option<Ticks>>> = Rc::default();
    let end: Rc<dyn Fn()> = {
        let watched = Rc::clone(&watched);
        Rc::new(move || {
            if watched.take().is_some() {
                ended();
            }
        })
    };
    let (silent, passed) = (Cell::new(0), Cell::new(0));
    let most = AT_LEAST + letters / SLOWEST;
    let too_long = Rc::clone(&end);
    let ticks = tick::each(SECOND, move || {
        let speaks = speech.speaking() || speech.pending();
        silent.set(if speaks { 0 } else { silent.get() + 1 });
        passed.set(passed.get() + 1);
        if silent.get() > SILENT || passed.get() > most {
            speech.cancel();
            too_long();
        }
    });
    watched.replace(Some(ticks));
    FOLLOWED.set(Some(Rc::clone(&end)));
    for event in ["end", "error"] {
        let end = Rc::clone(&end);
        EventListener::once(last, event, move |_| end()).forget();
    }
}

/// Stops reading.
pub fn stop() {
    if let Some(end) = FOLLOWED.take() {
        end();
    }
    if let Some(speech) = speech() {
        speech.cancel();
    }
}

/// Returns the speech synthesis of the browser, or `None` if it has none.
fn speech() -> Option<SpeechSynthesis> {
    let speech = Reflect::get(&window(), &JsValue::from_str("speechSynthesis")).ok()?;
    speech.dyn_into().ok()
}

fn voice(lang: Lang) -> Option<SpeechSynthesisVoice> {
    speech()?.get_voices().iter().find_map(|voice| {
        let voice: SpeechSynthesisVoice = voice.unchecked_into();
        let language = voice.lang().to_ascii_lowercase().replace('_', "-");
        let fits = language.split('-').next() == Some(lang.meta_html());
        (fits && voice.local_service()).then_some(voice)
    })
}
