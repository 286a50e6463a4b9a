//! Screens lists of residents in a web worker that `public/roster.js` starts. Only the parts that need the
//! browser are here: files that are read piece by piece, and the place of the screened list. The work
//! itself is done by `lindungi_roster_service`.

use std::cell::{Cell, OnceCell, RefCell};
use std::io::{self, Cursor, Read, Seek, SeekFrom};
use std::rc::Rc;

use js_sys::{Array, Date as Clock, Uint8Array};
use lindungi_roster::{Format, Refused, say, template};
use lindungi_roster_service::protocol::{
    self, Beginning, FileKind, HandIn, Progress, Reply, Request, Run,
};
use lindungi_roster_service::{
    OnProgress, OpenList, ScreenedList, ScreeningSettings, Store, WriteFailed,
};
use lindungi_rules::policy::current;
use lindungi_text::Lang;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{Blob, DedicatedWorkerGlobalScope, FileReaderSync};

/// The number of bytes of a file that are read at once. Each read waits for the browser.
const PIECE: f64 = 4_194_304.0;

/// The shortest time between two messages on the progress, in milliseconds.
const PROGRESS_INTERVAL: f64 = 100.0;

/// The most rows of the list to hand in that the page shows and prints.
const MAX_LISTED: usize = 500;

/// The format of a CSV file that is not made from another list.
const SEMICOLON: Format = Format::Csv { delimiter: b';' };

/// The state of the worker: the open list and its results.
#[derive(Default)]
struct WorkerState {
    lang: Lang,
    open_list: Option<OpenList>,
    screened: Option<ScreenedList>,
    /// The screened list as CSV.
    csv: Pieces,
    /// The refusal of the last opening or screening, if it was refused.
    refused: Option<Refused>,
    clock: Rc<Stopwatch>,
}

thread_local! {
    static STATE: RefCell<WorkerState> = RefCell::default();
}

/// Handles a request of the page, with the file that comes with it.
#[wasm_bindgen]
pub fn hear(message: &[u8], file: Option<Blob>) {
    if let Some(request) = protocol::unpack(message) {
        STATE.with_borrow_mut(|state| state.handle(request, file));
    }
}

impl WorkerState {
    fn handle(&mut self, request: Request, file: Option<Blob>) {
        match request {
            Request::Speak { code, sentences } => self.speak(&code, sentences),
            Request::Open => {
                if let Some(file) = file {
                    let result = self.open(file);
                    self.send_refusal(result);
                }
            }
            // No list is open, and the page already knows why.
            Request::Run(_) | Request::Write(_) if self.open_list.is_none() => {}
            Request::Run(run) => {
                let result = self.run(&run);
                self.send_refusal(result);
            }
            Request::Tell => {
                self.send_results();
                if let Some(why) = self.refused {
                    send(&Reply::Refused(say::refused(self.lang, why)), None);
                }
            }
            Request::Filter(filter) => {
                if let Some(screened) = &mut self.screened {
                    send(&Reply::Left(screened.filter(&filter)), None);
                }
            }
            Request::Rows { from, count } => {
                if let Some(screened) = &self.screened {
                    let rows = screened.table(self.lang, from, count);
                    send(&Reply::Rows { from, rows }, None);
                }
            }
            Request::Row(at) => {
                let screened = self.screened.as_ref();
                if let Some(row) = screened.and_then(|it| it.explain(self.lang, at)) {
                    send(&Reply::Row(row), None);
                }
            }
            Request::Write(run) => match self.write(&run) {
                Ok(bytes) => send(&Reply::Written, blob(&bytes).as_ref()),
                Err(why) => send(&Reply::Refused(why.words(self.lang)), None),
            },
            Request::Begin(beginning) => {
                if let Some(file) = beginning_file(beginning, self.lang) {
                    send(&Reply::Beginning(beginning), Some(&file));
                }
            }
            Request::Plan(fund) => {
                if let Some(screened) = &self.screened {
                    send(&Reply::Planned(screened.planned(self.lang, &fund)), None);
                }
            }
            Request::Listed(hand_in) => {
                if let Some(screened) = &self.screened {
                    send(&Reply::Listed(screened.listed(&hand_in, MAX_LISTED)), None);
                }
            }
            Request::HandIn(hand_in, kind) => self.hand_in(&hand_in, kind),
        }
    }

    /// Sends the list to hand in to the page, as a file.
    fn hand_in(&mut self, hand_in: &HandIn, kind: FileKind) {
        let (Some(open_list), Some(screened)) = (&mut self.open_list, &self.screened) else {
            return;
        };
        let written = Pieces::default();
        let store = Box::new(written.clone());
        match open_list.hand_in(screened, self.lang, hand_in, kind, store) {
            Ok(()) => send(&Reply::HandedIn(kind), written.whole().as_ref()),
            Err(why) => send(&Reply::NotHandedIn(why.words(self.lang)), None),
        }
    }

    fn speak(&mut self, code: &str, words: Option<String>) {
        if let Some(lang) = Lang::from_code(code)
            && (lang.is_loaded() || words.is_some_and(|words| lindungi_text::load(lang, words)))
        {
            self.lang = lang;
        }
    }

    /// Keeps the refusal, if there is one, and sends it to the page.
    fn send_refusal(&mut self, result: Result<(), Refused>) {
        self.refused = result.err();
        if let Some(why) = self.refused {
            send(&Reply::Refused(say::refused(self.lang, why)), None);
        }
    }

    fn open(&mut self, file: Blob) -> Result<(), Refused> {
        self.clock.start();
        let on_progress = progress_sender(Rc::clone(&self.clock));
        let open_list = OpenList::open(Box::new(Sliced::new(file)), on_progress)?;
        send(&Reply::Opened(open_list.opened()), None);
        self.open_list = Some(open_list);
        self.screened = None;
        Ok(())
    }

    fn run(&mut self, run: &Run) -> Result<(), Refused> {
        if let Some(open_list) = &mut self.open_list {
            let settings = settings(run, open_list, self.lang);
            self.clock.start();
            let csv = Pieces::default();
            self.screened = Some(open_list.run(settings, Box::new(csv.clone()))?);
            self.csv = csv;
        }
        self.send_results();
        Ok(())
    }

    /// Sends the summary and the screened list to the page.
    fn send_results(&self) {
        if let Some(screened) = &self.screened {
            let summary = screened.summary(self.lang);
            send(&Reply::Done(summary), self.csv.whole().as_ref());
        }
    }

    /// The screened list as XLSX, or the reason why it is not written. Empty if no list is open.
    fn write(&mut self, run: &Run) -> Result<Vec<u8>, WriteFailed> {
        self.clock.start();
        let open_list = self.open_list.as_mut();
        open_list.map_or_else(
            || Ok(Vec::new()),
            |open_list| open_list.xlsx(settings(run, open_list, self.lang)),
        )
    }
}

/// The settings of a screening.
fn settings(run: &Run, open_list: &OpenList, lang: Lang) -> ScreeningSettings {
    ScreeningSettings {
        mapping: open_list.mapping(&run.mapping),
        as_of: run.as_of,
        policy: current(),
        lang,
    }
}

/// A template or an example of a list, as a file. Writing into memory does not fail.
fn beginning_file(beginning: Beginning, lang: Lang) -> Option<Blob> {
    let (into, policy) = (Cursor::new(Vec::new()), current());
    let written = match beginning {
        Beginning::Template => template::template(into, Format::Xlsx, policy, lang),
        Beginning::TemplateCsv => template::template(into, SEMICOLON, policy, lang),
        Beginning::Example => template::example(into, SEMICOLON, policy),
    };
    blob(written.ok()?.get_ref())
}

/// The times at which the work began and the last progress was sent, in milliseconds since 1970.
#[derive(Default)]
struct Stopwatch {
    began: Cell<f64>,
    last: Cell<f64>,
}

impl Stopwatch {
    fn start(&self) {
        self.began.set(Clock::now());
        self.last.set(Clock::now());
    }
}

/// Sends the progress to the page, at most once in [`PROGRESS_INTERVAL`].
fn progress_sender(clock: Rc<Stopwatch>) -> OnProgress {
    Box::new(move |progress| {
        let now = Clock::now();
        if now - clock.last.get() < PROGRESS_INTERVAL {
            return;
        }
        clock.last.set(now);
        let progress = Progress {
            rows: progress.rows,
            read: progress.read,
            size: progress.size,
            millis: bytes_of(now - clock.began.get()),
        };
        send(&Reply::Progress(progress), None);
    })
}

/// Sends a reply to the page, with a file if there is one.
fn send(reply: &Reply, file: Option<&Blob>) {
    let message = Array::of1(&Uint8Array::from(protocol::pack(reply).as_slice()));
    if let Some(file) = file {
        message.push(file);
    }
    if let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() {
        // This fails only for values that cannot be sent; bytes and files can.
        let _ = scope.post_message(&message);
    }
}

fn blob(bytes: &[u8]) -> Option<Blob> {
    Blob::new_with_u8_array_sequence(&Array::of1(&Uint8Array::from(bytes))).ok()
}

/// The bytes from `from` to `to` of a file; `None` if they cannot be read.
fn slice(file: &Blob, from: f64, to: f64) -> Option<Vec<u8>> {
    let part = file.slice_with_f64_and_f64(from, to).ok()?;
    let read = FileReaderSync::new()
        .ok()?
        .read_as_array_buffer(&part)
        .ok()?;
    Some(Uint8Array::new(&read).to_vec())
}

/// A number of bytes as a JavaScript number.
#[expect(
    clippy::cast_precision_loss,
    reason = "no file is longer than such a number is exact"
)]
fn number_of(bytes: u64) -> f64 {
    bytes as f64
}

/// A JavaScript number that is whole and not negative, as an integer.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "it is whole and not negative"
)]
fn bytes_of(number: f64) -> u64 {
    number as u64
}

/// A file of the browser, read piece by piece.
struct Sliced {
    file: Blob,
    size: u64,
    at: u64,
    piece: Vec<u8>,
    /// The place in the file at which the piece begins.
    from: u64,
}

impl Sliced {
    fn new(file: Blob) -> Self {
        let size = bytes_of(file.size());
        Self {
            file,
            size,
            at: 0,
            piece: Vec::new(),
            from: 0,
        }
    }
}

impl Read for Sliced {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if self.at >= self.size {
            return Ok(0);
        }
        let offset = self
            .at
            .checked_sub(self.from)
            .and_then(|at| usize::try_from(at).ok());
        if offset.and_then(|at| self.piece.get(at)).is_none() {
            let from = number_of(self.at);
            self.piece = slice(&self.file, from, from + PIECE)
                .filter(|piece| !piece.is_empty())
                .ok_or(io::ErrorKind::NotFound)?;
            self.from = self.at;
        }
        let at = usize::try_from(self.at - self.from).unwrap_or_default();
        let count = self.piece.get(at..).unwrap_or_default().read(into)?;
        self.at += count as u64;
        Ok(count)
    }
}

impl Seek for Sliced {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let (base, by) = match to {
            SeekFrom::Start(at) => (at, 0),
            SeekFrom::Current(by) => (self.at, by),
            SeekFrom::End(by) => (self.size, by),
        };
        self.at = base
            .checked_add_signed(by)
            .ok_or(io::ErrorKind::InvalidInput)?;
        Ok(self.at)
    }
}

/// Written bytes, kept by the browser and not in the memory of this module.
#[derive(Clone, Default)]
struct Pieces(Rc<Parts>);

#[derive(Default)]
struct Parts {
    parts: Array,
    whole: OnceCell<Option<Blob>>,
}

impl Pieces {
    /// All bytes as one file. To be called once nothing is added any more, since the file is kept.
    fn whole(&self) -> Option<Blob> {
        let parts = &self.0.parts;
        let whole = || Blob::new_with_blob_sequence(parts).ok();
        self.0.whole.get_or_init(whole).clone()
    }
}

impl Store for Pieces {
    fn append(&mut self, bytes: &[u8]) -> io::Result<()> {
        let part = blob(bytes).ok_or(io::ErrorKind::StorageFull)?;
        self.0.parts.push(&part);
        Ok(())
    }

    fn read(&self, from: u64, to: u64) -> Option<Vec<u8>> {
        slice(&self.whole()?, number_of(from), number_of(to))
    }
}

fn main() {}
