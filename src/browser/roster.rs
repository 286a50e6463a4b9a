//! The worker that screens lists of residents. Messages are bytes, with an optional file; only the page of
//! lists knows their meaning.

use gloo::utils::window;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, MessageEvent};

use super::dynamic;

/// The function of `public/boot.js` that starts a worker.
const START: &str = "lindungiRoster";

/// A worker. Dropping it stops it, even in the middle of a task.
pub struct Worker {
    inner: web_sys::Worker,
    _on_message: Closure<dyn Fn(MessageEvent)>,
    _on_error: Closure<dyn Fn(JsValue)>,
}

/// A message from a worker, and the file that comes with it.
pub type Message = (Vec<u8>, Option<Blob>);

impl Worker {
    /// Starts a worker. `on_message` is called with each message, and with `None` if the worker fails.
    /// Returns `None` if the browser cannot start one.
    pub fn start(on_message: impl Fn(Option<Message>) + Clone + 'static) -> Option<Self> {
        let worker = dynamic::call(&window(), START, &JsValue::UNDEFINED)?;
        let worker = worker.dyn_into::<web_sys::Worker>().ok()?;
        let on_error = on_message.clone();
        let on_message = Closure::new(move |event: MessageEvent| {
            let parts = Array::from(&event.data());
            let bytes = parts.get(0).dyn_into::<Uint8Array>().ok();
            let file = parts.get(1).dyn_into::<Blob>().ok();
            on_message(bytes.map(|bytes| (bytes.to_vec(), file)));
        });
        let on_error = Closure::new(move |_: JsValue| on_error(None));
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        Some(Self {
            inner: worker,
            _on_message: on_message,
            _on_error: on_error,
        })
    }

    /// Sends a message, with a file if there is one.
    pub fn send(&self, message: &[u8], file: Option<&Blob>) {
        let message = Array::of1(&Uint8Array::from(message));
        if let Some(file) = file {
            message.push(file);
        }
        // Sending fails only for values that cannot be cloned; bytes and files can.
        let _ = self.inner.post_message(&message);
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.inner.set_onmessage(None);
        self.inner.set_onerror(None);
        self.inner.terminate();
    }
}
