//! Screens lists of residents, in a worker of its own. Loaded by `public/roster.js`; here is only what it
//! needs of the browser: files that are read piece by piece, and where the screened list is kept. What it
//! does stands in `lindungi_screening`.

use std::cell::{OnceCell, RefCell};
use std::io::{self, Cursor, Read, Seek, SeekFrom};
use std::rc::Rc;

use js_sys::{Array, Date as Clock, Uint8Array};
use lindungi_roster::{Format, say, template};
use lindungi_rules::policy::{Date, current};
use lindungi_screening::protocol::{self, Ask, FileAsked, Progress, Told};
use lindungi_screening::{Screened, Screening, Store};
use lindungi_text::Lang;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, DedicatedWorkerGlobalScope, FileReaderSync};

/// So many bytes of a file are read at once.
const PIECE: f64 = 1_048_576.0;

/// How often it is told how far it is, in milliseconds.
const TOLD_EVERY: f64 = 100.0;

/// What CSV for a roster of no file is divided by.
const SEMICOLON: Format = Format::Csv { delimiter: b';' };

/// What is open.
#[derive(Default)]
struct Desk {
    lang: Lang,
    screening: Option<Screening>,
    screened: Option<Screened>,
    /// The screened list.
    written: Pieces,
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
    fn hear(&mut self, ask: Ask, file: Option<Blob>) {
        match ask {
            Ask::Speak(code, words) => self.speak(&code, words),
            Ask::Open => self.open(file),
            Ask::Run(run) => self.run(&run),
            Ask::Tell => self.tell(),
            Ask::Filter(filter) => {
                if let Some(screened) = &mut self.screened {
                    tell(&Told::Left(screened.filter(&filter)), None);
                }
            }
            Ask::Rows(from, count) => {
                if let Some(screened) = &self.screened {
                    tell(
                        &Told::Rows(from, screened.table(self.lang, from, count)),
                        None,
                    );
                }
            }
            Ask::Row(at) => {
                let screened = self.screened.as_ref();
                if let Some(row) = screened.and_then(|it| it.explain(self.lang, at)) {
                    tell(&Told::Row(row), None);
                }
            }
            Ask::File(asked) => match self.file(asked) {
                Ok(Some(file)) => tell(&Told::File(asked), Some(&file)),
                Ok(None) => {}
                Err(why) => tell(&Told::Refused(why), None),
            },
        }
    }

    fn speak(&mut self, code: &str, words: Option<String>) {
        if let Some(lang) = Lang::from_code(code)
            && (lang.is_held() || words.is_some_and(|words| lindungi_text::load(lang, words)))
        {
            self.lang = lang;
        }
    }

    fn open(&mut self, file: Option<Blob>) {
        let Some(file) = file.map(Sliced::new) else {
            return;
        };
        match Screening::open(Box::new(file)) {
            Ok(screening) => {
                tell(&Told::Opened(screening.opened()), None);
                self.screening = Some(screening);
                self.screened = None;
            }
            Err(why) => tell(&Told::Refused(say::refused(self.lang, why)), None),
        }
    }

    fn run(&mut self, run: &protocol::Run) {
        let (Some(screening), Some(as_of)) = (&mut self.screening, Date::parse(&run.as_of)) else {
            return;
        };
        let how = lindungi_screening::How {
            mapping: screening.mapping(&run.mapping),
            as_of,
            policy: current(),
            lang: self.lang,
        };
        let written = Pieces::default();
        match screening.run(how, Box::new(written.clone()), &mut following()) {
            Ok(screened) => {
                self.screened = Some(screened);
                self.written = written;
                self.tell();
            }
            Err(why) => tell(&Told::Refused(say::refused(self.lang, why)), None),
        }
    }

    /// Tells what the list came to.
    fn tell(&self) {
        if let (Some(screened), Some(screening)) = (&self.screened, &self.screening) {
            let mut summary = screened.summary(self.lang);
            summary.replaced = screening.replaced();
            tell(&Told::Done(summary), None);
        }
    }

    /// A file that is asked for; nothing where there is none.
    fn file(&mut self, asked: FileAsked) -> Result<Option<Blob>, String> {
        let policy = current();
        let made = match asked {
            FileAsked::Csv => return Ok(self.written.whole()),
            FileAsked::Xlsx => {
                let (Some(screening), Some(screened)) = (&mut self.screening, &self.screened)
                else {
                    return Ok(None);
                };
                let bytes = screening.xlsx(screened.how(), screened.rows(), &mut |_| {})?;
                return Ok(blob(&bytes));
            }
            FileAsked::Template => {
                template::template(Cursor::new(Vec::new()), Format::Xlsx, policy)
            }
            FileAsked::TemplateCsv => {
                template::template(Cursor::new(Vec::new()), SEMICOLON, policy)
            }
            FileAsked::Example => template::example(Cursor::new(Vec::new()), SEMICOLON, policy),
        };
        // Into memory, everything can be written.
        Ok(made.ok().and_then(|file| blob(file.get_ref())))
    }
}

/// Tells now and then how far it is.
fn following() -> impl FnMut(lindungi_screening::Progress) {
    let began = Clock::now();
    let mut last = began;
    move |progress| {
        let now = Clock::now();
        if now - last < TOLD_EVERY {
            return;
        }
        last = now;
        let progress = Progress {
            rows: progress.rows,
            read: progress.read,
            size: progress.size,
            millis: bytes_of(now - began),
        };
        tell(&Told::Progress(progress), None);
    }
}

/// Tells the page something; a file may go with it.
fn tell(told: &Told, file: Option<&Blob>) {
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
    fn append(&mut self, bytes: &[u8]) {
        self.0
            .parts
            .push(&blob(bytes).map_or(JsValue::NULL, JsValue::from));
    }

    fn read(&self, from: u64, to: u64) -> Option<Vec<u8>> {
        slice(&self.whole()?, number_of(from), number_of(to))
    }
}

fn main() {}
