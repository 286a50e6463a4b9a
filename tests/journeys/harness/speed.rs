//! How fast things go in Chromium: a slower processor, keys in a steady rhythm, and what the browser's
//! threads did meanwhile. For measurements only: no journey's verdict knows a time.

use std::{sync::Arc, time::Duration};

use hyper::Method;
use serde::Deserialize;
use serde_json::{Value, json};
use thirtyfour::common::command::{Command, ExtensionCommand};

use super::{failure::Result, find::Find, page::Page};

/// Something that a thread did, as Chromium writes it down.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Did {
    pub(crate) name: String,
    pub(crate) pid: u64,
    pub(crate) tid: u64,
    /// When it began, in microseconds.
    pub(crate) ts: f64,
    /// How long it took, in microseconds.
    pub(crate) dur: f64,
    #[serde(default)]
    pub(crate) args: Value,
}

/// Keys with pauses between them, in one command: a driver that is asked anew for each key has questions
/// of its own to the page, which then stand in the trace.
#[derive(Debug)]
struct Typing(Value);

impl ExtensionCommand for Typing {
    fn parameters_json(&self) -> Option<Value> {
        Some(self.0.clone())
    }

    fn method(&self) -> Method {
        Method::POST
    }

    fn endpoint(&self) -> Arc<str> {
        "/actions".into()
    }
}

impl Did {
    pub(crate) fn end(&self) -> f64 {
        self.ts + self.dur
    }
}

impl Page {
    /// Makes the page's main thread so many times slower than this machine is.
    pub(crate) async fn slow_down(&self, times: u32) -> Result {
        self.step(format!("slow down {times} times"));
        self.driver()
            .cdp()
            .send_raw("Emulation.setCPUThrottlingRate", json!({ "rate": times }))
            .await?;
        Ok(())
    }

    /// Types at the end of what the field holds, a key each time that `rhythm` has passed.
    pub(crate) async fn type_steadily(&self, find: Find, text: &str, rhythm: Duration) -> Result {
        self.step(format!("type {text:?} into {find}, a key each {rhythm:?}"));
        self.find(&find).await?.focus().await?;
        let half = json!({ "type": "pause", "duration": rhythm.as_millis() / 2 });
        let keys: Vec<Value> = text
            .chars()
            .flat_map(|key| {
                let press = |what: &str| json!({ "type": what, "value": key.to_string() });
                [press("keyDown"), half.clone(), press("keyUp"), half.clone()]
            })
            .collect();
        let typing =
            Typing(json!({ "actions": [{ "type": "key", "id": "keys", "actions": keys }] }));
        self.driver()
            .handle()
            .cmd(Command::ExtensionCommand(Box::new(typing)))
            .await?;
        Ok(())
    }

    /// What the threads of a traced Chromium did since this was asked last, in the order in which it
    /// began.
    pub(crate) async fn trace(&self) -> Result<Vec<Did>> {
        let mut did: Vec<Did> = Vec::new();
        // The driver fetches what was traced with every other answer.
        for _ in 0..2 {
            let entries = self.driver().get_log("performance").await?;
            let traced = entries
                .iter()
                .filter_map(|entry| serde_json::from_str::<Value>(&entry.message).ok())
                .filter(|entry| entry["message"]["method"] == "Tracing.dataCollected")
                // What has no duration is of no use here.
                .filter_map(|mut entry| {
                    serde_json::from_value(entry["message"]["params"].take()).ok()
                });
            did.extend(traced);
        }
        did.sort_by(|one, other| one.ts.total_cmp(&other.ts));
        Ok(did)
    }
}
