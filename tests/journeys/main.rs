//! Journeys through the real app in real browsers: Chromium, Firefox and `WebKitGTK`.
//!
//! Each file here holds the journeys of one kind and lists them in `pub(crate) fn all() -> Vec<Journey>`.
//! See `harness::Journey` for how a journey is declared, and `walk` for shared steps.
//!
//! | file | journeys |
//! |---|---|
//! | `resident`, `routes` | the check: likely, to be checked, every other route |
//! | `order` | which questions are asked, and the result as soon as nothing can change it |
//! | `occupation`, `earnings` | the work in everyday words; income by day, week and month |
//! | `display`, `aloud` | larger text, strong contrast; the device's own voice |
//! | `take_away`, `code`, `photo` | the result on one slip of paper, or as text; its code, opened again |
//! | `one_look` | the answer on the first screen, the rows below it, answers erased by mistake |
//! | `result`, `questions` | the parts of a result; questions that people have |
//! | `history` | Back, Forward, Change, reload, erasing |
//! | `donor` | the calculator in its four ways |
//! | `gifts` | every occasion to give, the law beside the number, the pictures |
//! | `links`, `takes` | links to calculations; files, opened by other readers |
//! | `compare`, `pledge`, `budget` | side by side; the letter; a city's budget |
//! | `field`, `tally` | field mode: the next resident, the countdown, samples; counts; the self-test |
//! | `input` | invalid input |
//! | `language` | both languages, and switching at any moment |
//! | `entry`, `embed` | links that people send; the calculator on another site |
//! | `privacy` | nothing leaves the device |
//! | `roster`, `fund` | lists of residents; a fund for a number of workers or the people of a list |
//! | `module` | the JavaScript module in a page |
//! | `shell` | pages, addresses, keyboard, the folder of a host, other days |
//! | `faults` | the app does not load, or stops |
//! | `altered` | translation and extensions change the page |
//! | `disk` | what the browser writes to disk |
//! | `offline` | without a network, and with a newer build |
//! | `missing` | parts of the app or of the browser are missing |
//! | `tabs` | two builds under one host, two tabs |
//! | `clocks` | a clock that is set, a sleep, midnight, the new year |
//! | `files`, `qr` | no journeys: files that the page offers; QR codes, read and drawn |

mod aloud;
mod altered;
mod budget;
mod clocks;
mod code;
mod compare;
mod disk;
mod display;
mod donor;
mod earnings;
mod embed;
mod entry;
mod faults;
mod field;
mod files;
mod fund;
mod gifts;
// Journeys use the harness as a vocabulary; not every item is in use at all times.
#[allow(dead_code, unused_imports, reason = "a vocabulary for journeys")]
mod harness;
mod history;
mod input;
mod language;
mod links;
mod missing;
mod module;
mod occupation;
mod offline;
mod one_look;
mod order;
mod paper;
mod photo;
mod pledge;
mod privacy;
mod qr;
mod questions;
mod resident;
mod result;
mod roster;
mod routes;
mod shell;
mod tabs;
mod take_away;
mod takes;
mod tally;
mod walk;

use std::process::ExitCode;

fn main() -> ExitCode {
    let kinds = [
        resident::all(),
        routes::all(),
        order::all(),
        occupation::all(),
        earnings::all(),
        display::all(),
        aloud::all(),
        take_away::all(),
        code::all(),
        photo::all(),
        result::all(),
        questions::all(),
        history::all(),
        donor::all(),
        gifts::all(),
        links::all(),
        takes::all(),
        compare::all(),
        pledge::all(),
        budget::all(),
        field::all(),
        tally::all(),
        input::all(),
        language::all(),
        entry::all(),
        embed::all(),
        privacy::all(),
        roster::all(),
        fund::all(),
        module::all(),
        shell::all(),
        faults::all(),
        altered::all(),
        disk::all(),
        offline::all(),
        one_look::all(),
        missing::all(),
        tabs::all(),
        clocks::all(),
    ];
    harness::run(kinds.into_iter().flatten().collect())
}
