//! Observes what the app does besides drawing: requests, storage, errors.

use std::{collections::BTreeMap, time::Duration};

use serde::Deserialize;
use serde_json::{Value, json};

use super::{
    engines::Engine,
    failure::{Failure, Result, ensure},
    page::Page,
    server::{CLOCK, HOST_PAGE, Served, is_part as is_part_of_code},
};

/// If no new request came for this time, none is pending.
const QUIET: Duration = Duration::from_millis(150);

/// Everything that the page has kept on the device.
#[derive(Clone, Debug, Default, Deserialize, PartialEq)]
pub(crate) struct Storage {
    pub(crate) local: BTreeMap<String, String>,
    pub(crate) session: BTreeMap<String, String>,
    /// Names of databases (`indexedDB`).
    pub(crate) databases: Vec<String>,
    /// Names of caches (`caches`), which a service worker fills.
    pub(crate) caches: Vec<String>,
    pub(crate) cookies: String,
    /// The state of this page's history entry.
    pub(crate) history: Value,
}

/// Every request since the journey began.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Requests {
    origin: String,
    /// The requests that reached the server.
    pub(crate) served: Vec<Served>,
    /// The addresses that the browser reports as requested, on this server or elsewhere, in any order.
    pub(crate) seen: Vec<String>,
}

impl Requests {
    /// The addresses that are not on the server.
    pub(crate) fn elsewhere(&self) -> Vec<&str> {
        self.seen
            .iter()
            .map(String::as_str)
            .filter(|address| !address.starts_with(&format!("{}/", self.origin)))
            .collect()
    }

    /// Fails if there was a request to anything but the server.
    pub(crate) fn none_elsewhere(&self) -> Result {
        let elsewhere = self.elsewhere();
        ensure(
            elsewhere.is_empty(),
            format!(
                "the page asked others than its own server: {}",
                elsewhere.join(", ")
            ),
        )
    }

    /// Fails if there was a request after `earlier`, other than for the app's own parts and languages,
    /// which carry no data.
    pub(crate) fn none_since(&self, earlier: &Self) -> Result {
        let served = self
            .served
            .iter()
            .skip(earlier.served.len())
            .map(|request| request.path.as_str());
        let seen = self.seen.iter().map(String::as_str).filter(|address| {
            let times = |all: &[String]| all.iter().filter(|other| other == address).count();
            times(&self.seen) > times(&earlier.seen)
        });
        let since: Vec<_> = served.chain(seen).filter(|path| !is_part(path)).collect();
        ensure(
            since.is_empty(),
            format!("there were requests after loading: {}", since.join(", ")),
        )
    }
}

impl Page {
    /// Reads everything that the page has kept on the device.
    pub(crate) async fn storage(&self) -> Result<Storage> {
        #[derive(Deserialize)]
        struct Answer {
            storage: Option<Storage>,
            error: Option<String>,
        }
        let answer: Answer = self
            .eval_async(include_str!("js/storage.js"), vec![])
            .await?;
        answer
            .storage
            .ok_or_else(|| Failure::new(answer.error.unwrap_or_default()))
    }

    /// Deletes what the page has kept on the device.
    pub(super) async fn forget(&self) -> Result {
        let script = "localStorage.clear(); sessionStorage.clear(); return null";
        self.eval::<Value>(script, vec![]).await.map(drop)
    }

    /// The places where these texts occur in what a script on the page can reach, such as the memory of the
    /// app and what is kept on the device. An empty list means that none occurs.
    pub(crate) async fn reach(&self, texts: &[&str]) -> Result<Vec<String>> {
        #[derive(Deserialize)]
        struct Answer {
            found: Option<Vec<String>>,
            error: Option<String>,
        }
        let answer: Answer = self
            .eval_async(include_str!("js/reach.js"), vec![json!(texts)])
            .await?;
        answer
            .found
            .ok_or_else(|| Failure::new(answer.error.unwrap_or_default()))
    }

    /// Every request since the journey began, read once no more arrive.
    pub(crate) async fn requests(&self) -> Result<Requests> {
        // A pending request would look like a new one later.
        let mut earlier = self.requests_so_far().await?;
        loop {
            tokio::time::sleep(QUIET).await;
            let now = self.requests_so_far().await?;
            if now == earlier {
                return Ok(now);
            }
            earlier = now;
        }
    }

    async fn requests_so_far(&self) -> Result<Requests> {
        if self.engine() == Engine::Chromium {
            // Empties the log, which also has requests that the page itself cannot see.
            let addresses = self.network_log().await?;
            self.kept_requests().borrow_mut().extend(addresses);
        }
        let mut seen = self.kept_requests().borrow().clone();
        seen.extend(self.resources().await?);
        // Without what a browser loads from itself, such as its empty first page.
        seen.retain(|address| {
            !(address.ends_with(CLOCK) || address.ends_with(HOST_PAGE))
                && (address.starts_with("http") || address.starts_with("ws"))
        });
        Ok(Requests {
            origin: self.server().origin(),
            served: self.server().log(),
            seen,
        })
    }

    /// Every error on the page since the journey began: uncaught errors, rejections, violations of the
    /// policy, the console's errors, files that did not load.
    pub(crate) async fn errors(&self) -> Result<Vec<String>> {
        let mut errors = self.kept_errors().borrow().clone();
        errors.extend(self.collected_errors().await?);
        if self.engine() == Engine::Chromium {
            let was_offline = self.server().was_offline();
            let logged: Vec<_> = self
                .driver()
                .browser_log()
                .await?
                .into_iter()
                .filter(|entry| match entry.source.as_deref() {
                    // The page collects these itself.
                    Some("console-api") => false,
                    Some("network") => !was_offline,
                    _ => true,
                })
                .map(|entry| format!("browser: {}", entry.message))
                .collect();
            self.kept_errors()
                .borrow_mut()
                .extend(logged.iter().cloned());
            errors.extend(logged);
        }
        Ok(errors)
    }

    /// Keeps the errors and requests that the page has collected, before the journey leaves the page.
    pub(super) async fn keep_errors(&self) -> Result {
        let errors = self.collected_errors().await?;
        self.kept_errors().borrow_mut().extend(errors);
        let seen = self.resources().await?;
        self.kept_requests().borrow_mut().extend(seen);
        self.eval::<Value>(
            "performance.clearResourceTimings();\
             if (window.__journey) __journey.errors.length = __journey.requests.length = 0;\
             return null",
            vec![],
        )
        .await
        .map(drop)
    }

    async fn collected_errors(&self) -> Result<Vec<String>> {
        self.eval("return window.__journey?.errors ?? []", vec![])
            .await
    }

    async fn resources(&self) -> Result<Vec<String>> {
        let script = "return performance.getEntriesByType('resource').map((entry) => entry.name)\
             .concat(window.__journey?.requests ?? [])";
        self.eval(script, vec![]).await
    }

    async fn network_log(&self) -> Result<Vec<String>> {
        let entries = self.driver().get_log("performance").await?;
        Ok(entries
            .iter()
            .filter_map(|entry| serde_json::from_str::<Value>(&entry.message).ok())
            .filter(|entry| entry["message"]["method"] == "Network.requestWillBeSent")
            .filter_map(|entry| {
                entry["message"]["params"]["request"]["url"]
                    .as_str()
                    .map(ToOwned::to_owned)
            })
            .collect())
    }
}

/// Tells whether the path is a part or language of the app that is loaded later, with nothing added to its
/// name.
fn is_part(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    let whole = |ending: &str| name.ends_with(ending) && !name.contains('?');
    is_part_of_code(name) || (name.starts_with("en-") && whole(".txt"))
}
