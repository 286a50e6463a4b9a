//! Screens lists of residents, in a worker of its own. Loaded by `public/roster.js`; here is only what it
//! needs of the browser: files that are read piece by piece, and where the screened list is kept. What it
//! does stands in `lindungi_roster_service`.

use std::cell::{Cell, OnceCell, RefCell};
use std::io::{self, Cursor, Read, Seek, SeekFrom};
use std::rc::Rc;

use js_sys::{Array, Date as Clock, Uint8Array};
use lindungi_roster::{Format, Refused, say, template};
use lindungi_roster_service::protocol::{
    self, Beginning, FileKind, HandIn, Progress, Reply, Request, Run,
};
use lindungi_roster_service::{Followed, How, OpenList, ScreenedList, Store, Unwritten};
use lindungi_rules::policy::current;
use lindungi_text::Lang;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{Blob, DedicatedWorkerGlobalScope, FileReaderSync};

/// So many bytes of a file are read at once. Each time the browser is asked, and waited for.
const PIECE: f64 = 4_194_304.0;

/// How often it is told how far it is, in milliseconds.
const TOLD_EVERY: f64 = 100.0;

/// So many of the list to hand in are shown and printed.
const LISTED: usize = 500;

/// What CSV for a roster of no file is divided by.
const SEMICOLON: Format = Format::Csv { delimiter: b';' };

/// What is open.
#[derive(Default)]
struct Desk {
    lang: Lang,
    screening: Option<OpenList>,
    screened: Option<ScreenedList>,
    /// The screened list.
    written: Pieces,
    /// Why what was asked last is refused.
    refused: Option<Refused>,
    clock: Rc<Stopwatch>,
}

thread_local! {
    static DESK: RefCell<Desk> = RefCell::default();
}

/// Does what the page asks; a file may come with it.
#[wasm_bindgen]
pub fn hear(message: &[u8], file: Option<Blob>) {
    if let Some(ask) = protocol::unpack(message) {
        DESK.with_borrow_mut(|desk| desk.hear(ask, file));
    }
}

impl Desk {
    fn hear(&mut self, ask: Request, file: Option<Blob>) {
        match ask {
            Request::Speak { code, sentences } => self.speak(&code, sentences),
            Request::Open => {
                if let Some(file) = file {
                    let opened = self.open(file);
                    self.told_unless(opened);
                }
            }
            // Why a file is not open has been told.
            Request::Run(_) | Request::Write(_) if self.screening.is_none() => {}
            Request::Run(run) => {
                let ran = self.run(&run);
                self.told_unless(ran);
            }
            Request::Tell => {
                self.tell();
                if let Some(why) = self.refused {
                    tell(&Reply::Refused(say::refused(self.lang, why)), None);
                }
            }
            Request::Filter(filter) => {
                if let Some(screened) = &mut self.screened {
                    tell(&Reply::Left(screened.filter(&filter)), None);
                }
            }
            Request::Rows { from, count } => {
                if let Some(screened) = &self.screened {
                    let rows = screened.table(self.lang, from, count);
                    tell(&Reply::Rows { from, rows }, None);
                }
            }
            Request::Row(at) => {
                let screened = self.screened.as_ref();
                if let Some(row) = screened.and_then(|it| it.explain(self.lang, at)) {
                    tell(&Reply::Row(row), None);
                }
            }
            Request::Write(run) => match self.write(&run) {
                Ok(bytes) => tell(&Reply::Written, blob(&bytes).as_ref()),
                Err(why) => tell(&Reply::Refused(why.words(self.lang)), None),
            },
            Request::Begin(beginning) => {
                if let Some(file) = begun(beginning) {
                    tell(&Reply::Beginning(beginning), Some(&file));
                }
            }
            Request::Plan(fund) => {
                if let Some(screened) = &self.screened {
                    tell(&Reply::Planned(screened.planned(self.lang, &fund)), None);
                }
            }
            Request::Listed(asked) => {
                if let Some(screened) = &self.screened {
                    tell(&Reply::Listed(screened.listed(&asked, LISTED)), None);
                }
            }
            Request::HandIn(asked, kind) => self.hand_in(&asked, kind),
        }
    }

    /// Tells the list to hand in, as a file.
    fn hand_in(&mut self, asked: &HandIn, kind: FileKind) {
        let (Some(screening), Some(screened)) = (&mut self.screening, &self.screened) else {
            return;
        };
        let written = Pieces::default();
        let store = Box::new(written.clone());
        match screening.hand_in(screened, self.lang, asked, kind, store) {
            Ok(()) => tell(&Reply::HandedIn(kind), written.whole().as_ref()),
            Err(why) => tell(&Reply::NotHandedIn(why.words(self.lang)), None),
        }
    }

    fn speak(&mut self, code: &str, words: Option<String>) {
        if let Some(lang) = Lang::from_code(code)
            && (lang.is_loaded() || words.is_some_and(|words| lindungi_text::load(lang, words)))
        {
            self.lang = lang;
        }
    }

    /// Tells why something is refused, where it is.
    fn told_unless(&mut self, done: Result<(), Refused>) {
        self.refused = done.err();
        if let Some(why) = self.refused {
            tell(&Reply::Refused(say::refused(self.lang, why)), None);
        }
    }

    fn open(&mut self, file: Blob) -> Result<(), Refused> {
        self.clock.start();
        let followed = following(Rc::clone(&self.clock));
        let screening = OpenList::open(Box::new(Sliced::new(file)), followed)?;
        tell(&Reply::Opened(screening.opened()), None);
        self.screening = Some(screening);
        self.screened = None;
        Ok(())
    }

    fn run(&mut self, run: &Run) -> Result<(), Refused> {
        if let Some(screening) = &mut self.screening {
            let how = how(run, screening, self.lang);
            self.clock.start();
            let written = Pieces::default();
            self.screened = Some(screening.run(how, Box::new(written.clone()))?);
            self.written = written;
        }
        self.tell();
        Ok(())
    }

    /// Tells what the list came to.
    fn tell(&self) {
        if let Some(screened) = &self.screened {
            let summary = screened.summary(self.lang);
            tell(&Reply::Done(summary), self.written.whole().as_ref());
        }
    }

    /// The screened list as XLSX, or why there is none.
    fn write(&mut self, run: &Run) -> Result<Vec<u8>, Unwritten> {
        self.clock.start();
        let screening = self.screening.as_mut();
        screening.map_or_else(
            || Ok(Vec::new()),
            |screening| screening.xlsx(how(run, screening, self.lang)),
        )
    }
}

/// How a list is screened.
fn how(run: &Run, screening: &OpenList, lang: Lang) -> How {
    How {
        mapping: screening.mapping(&run.mapping),
        as_of: run.as_of,
        policy: current(),
        lang,
    }
}

/// A list to begin with. Into memory, everything can be written.
fn begun(beginning: Beginning) -> Option<Blob> {
    let (into, policy) = (Cursor::new(Vec::new()), current());
    let made = match beginning {
        Beginning::Template => template::template(into, Format::Xlsx, policy),
        Beginning::TemplateCsv => template::template(into, SEMICOLON, policy),
        Beginning::Example => template::example(into, SEMICOLON, policy),
    };
    blob(made.ok()?.get_ref())
}

/// Since when something goes on, and when it was told last how far it is, in milliseconds.
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

/// Tells now and then how far it is.
fn following(clock: Rc<Stopwatch>) -> Followed {
    Box::new(move |progress| {
        let now = Clock::now();
        if now - clock.last.get() < TOLD_EVERY {
            return;
        }
        clock.last.set(now);
        let progress = Progress {
            rows: progress.rows,
            read: progress.read,
            size: progress.size,
            millis: bytes_of(now - clock.began.get()),
        };
        tell(&Reply::Progress(progress), None);
    })
}

/// Tells the page something; a file may go with it.
fn tell(told: &Reply, file: Option<&Blob>) {
    let message = Array::of1(&Uint8Array::from(protocol::pack(told).as_slice()));
    if let Some(file) = file {
        message.push(file);
    }
    if let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() {
        // It is refused only for what cannot be sent, and these can.
        let _ = scope.post_message(&message);
    }
}

fn blob(bytes: &[u8]) -> Option<Blob> {
    Blob::new_with_u8_array_sequence(&Array::of1(&Uint8Array::from(bytes))).ok()
}

/// The bytes of a part of a file.
fn slice(file: &Blob, from: f64, to: f64) -> Option<Vec<u8>> {
    let part = file.slice_with_f64_and_f64(from, to).ok()?;
    let read = FileReaderSync::new()
        .ok()?
        .read_as_array_buffer(&part)
        .ok()?;
    Some(Uint8Array::new(&read).to_vec())
}

/// A number of bytes as JavaScript has it.
#[expect(
    clippy::cast_precision_loss,
    reason = "no file is longer than such a number is exact"
)]
fn number_of(bytes: u64) -> f64 {
    bytes as f64
}

/// A number of JavaScript that is whole and not negative.
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
    /// Where the piece begins.
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
        let held = self
            .at
            .checked_sub(self.from)
            .and_then(|at| usize::try_from(at).ok());
        if held.and_then(|at| self.piece.get(at)).is_none() {
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

/// What is written, kept by the browser and not in this memory.
#[derive(Clone, Default)]
struct Pieces(Rc<Parts>);

#[derive(Default)]
struct Parts {
    parts: Array,
    whole: OnceCell<Option<Blob>>,
}

impl Pieces {
    /// All of it, once nothing is added any more.
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
