//! Drives the release build in real browsers through their drivers (the `WebDriver` protocol).
//!
//! | file | its one job |
//! |---|---|
//! | `journey` | how a journey is declared |
//! | `page`, `find` | the page, and ways to name an element |
//! | `act`, `look`, `wait`, `watch`, `state` | what a journey does, reads, waits for, asserts |
//! | `module` | calls the JavaScript module in the page |
//! | `speed` | measures Chromium |
//! | `viewport`, `axe`, `shots` | the checks and pictures of a state |
//! | `run`, `record` | journeys × engines as tests, the report of a failure, the summary of a run |
//! | `server`, `deploy` | the static host of one journey, with the page's clock; a newer build |
//! | `browser`, `engines`, `pool`, `client`, `process` | browsers, their drivers, and how they end |
//! | `environment`, `scratch`, `failure` | variables and programs, folders, errors |
//!
//! Environment variables name the build (`LINDUNGI_DIST`), the JavaScript module (`LINDUNGI_MODULE`),
//! axe-core (`LINDUNGI_AXE`), the app as one file (`LINDUNGI_SINGLE`; `LINDUNGI_SINGLE_ALL` if both engines
//! are to open it for every journey), programs that are not on the `PATH` (see `environment`), the engines to
//! run (`LINDUNGI_ENGINES`), and a folder for screenshots of every state (`LINDUNGI_SHOTS`,
//! `LINDUNGI_SHOTS_DARK`).

mod act;
mod axe;
mod browser;
mod client;
mod deploy;
mod engines;
mod environment;
mod failure;
mod find;
mod journey;
mod look;
mod module;
mod page;
mod pool;
mod process;
mod record;
mod run;
mod scratch;
mod server;
mod shots;
mod speed;
mod state;
mod viewport;
mod wait;
mod watch;

pub(crate) use engines::Engine;
pub(crate) use failure::{Failure, Result, ensure};
pub(crate) use find::{Find, button, checkbox, css, field, heading, link, radio, role, text};
pub(crate) use journey::{Journey, Wasm, Withheld};
pub(crate) use look::Focused;
pub(crate) use page::Page;
pub(crate) use run::{once, run};
pub(crate) use scratch::Scratch;
pub(crate) use speed::TraceEvent;
pub(crate) use thirtyfour::Key;
pub(crate) use watch::{Requests, Storage};
