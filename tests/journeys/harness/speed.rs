//! Measures Chromium: a slower processor, keys in a steady rhythm, and a trace of the browser's threads.
//! For measurements only: no journey passes or fails by a time.

use std::time::Duration;

use serde::Deserialize;
use serde_json::{Value, json};

use super::{failure::Result, find::Find, page::Page};

/// A trace event of Chromium: one thing that a thread did.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct TraceEvent {
    pub(crate) name: String,
    pub(crate) pid: u64,
    pub(crate) tid: u64,
    /// The start, in microseconds.
    pub(crate) ts: f64,
    /// The duration, in microseconds.
    pub(crate) dur: f64,
    #[serde(default)]
    pub(crate) args: Value,
}

impl TraceEvent {
    pub(crate) fn end(&self) -> f64 {
        self.ts + self.dur
    }
}

impl Page {
    /// Makes the page's main thread `times` times slower than on this machine.
    pub(crate) async fn slow_down(&self, times: u32) -> Result {
        self.step(format!("slow down {times} times"));
        self.driver()
            .cdp()
            .send_raw("Emulation.setCPUThrottlingRate", json!({ "rate": times }))
            .await?;
        Ok(())
    }

    /// Types at the end of the field's content, with a pause of `rhythm` after each key. Chromium only.
    pub(crate) async fn type_steadily(&self, find: Find, text: &str, rhythm: Duration) -> Result {
        self.step(format!("type {text:?} into {find}, a key each {rhythm:?}"));
        self.find(&find).await?.focus().await?;
        for key in text.chars() {
            let key = key.to_string();
            let chromium = self.driver().cdp();
            for event in [
                json!({ "type": "keyDown", "key": key, "text": key }),
                json!({ "type": "keyUp", "key": key }),
            ] {
                chromium.send_raw("Input.dispatchKeyEvent", event).await?;
            }
            tokio::time::sleep(rhythm).await;
        }
        Ok(())
    }

    /// The events of a traced Chromium since the last call, in the order of their start.
    pub(crate) async fn trace(&self) -> Result<Vec<TraceEvent>> {
        let mut events: Vec<TraceEvent> = Vec::new();
        // The driver fetches the trace only with every second answer.
        for _ in 0..2 {
            let entries = self.driver().get_log("performance").await?;
            let traced = entries
                .iter()
                .filter_map(|entry| serde_json::from_str::<Value>(&entry.message).ok())
                .filter(|entry| entry["message"]["method"] == "Tracing.dataCollected")
                // Events without a duration are of no use here.
                .filter_map(|mut entry| {
                    serde_json::from_value(entry["message"]["params"].take()).ok()
                });
            events.extend(traced);
        }
        events.sort_by(|one, other| one.ts.total_cmp(&other.ts));
        Ok(events)
    }
}
