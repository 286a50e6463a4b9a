//! Screening a list of residents: a file is chosen, its columns are checked, a worker screens it, and
//! what it came to is looked through and taken along. Nothing of it leaves the device.
//!
//! - `columns`: which column is what
//! - `summary`: what the list came to, in pictures and tables
//! - `table`: its rows, filtered, and one of them explained
//!
//! What is open stays in memory for as long as the page is open.

mod columns;
mod summary;
mod table;

use lindungi_roster::columns::Field;
use lindungi_screening::protocol::{
    self, Ask, Explained, FileAsked, Filter, Opened, Progress, Row, Run, Summary, Told,
};
use lindungi_text::format;
use web_sys::{Blob, File};
use yew::prelude::*;

use crate::browser::roster::{Message, Worker};
use crate::browser::{download, focus, language, page};
use crate::components::button::{Weight, button};
use crate::components::file_field::FileField;
use crate::components::heading;
use crate::components::words::{line, p};
use crate::session::Handle;

/// The heading of the step that is shown.
const STEP: &str = "langkah";

/// The heading of what went wrong.
const WRONG: &str = "ringkasan";

/// The heading of a row that is explained.
const ROW: &str = "baris";

/// What the page needs.
#[derive(Properties, PartialEq)]
struct RosterProps {
    session: Handle,
}

/// The page.
pub fn page(session: &Handle) -> Html {
    html! { <Roster session={session.clone()} /> }
}

/// How far one is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    Choose,
    Opening,
    Columns,
    Running,
    Result,
}

/// What is said above the step.
enum Notice {
    /// A title, and what is wrong.
    Refused(&'static str, String),
    Cancelled,
    Failed,
}

/// What happens.
enum Act {
    /// A file is chosen.
    Choose(Blob),
    /// The worker tells something, or fails.
    Told(Option<Message>),
    /// A field is another column.
    Map(usize, Option<u16>),
    Run,
    Cancel,
    /// To the columns again.
    Back,
    /// To the choice of a file again.
    Again,
    Filter(Filter),
    /// These rows are in view.
    View(u32, u32),
    /// The row at this place is explained.
    Explain(u32),
    Close,
    /// A file is wanted.
    Get(FileAsked),
}

/// What is open.
struct Roster {
    worker: Option<Worker>,
    file: Option<Blob>,
    /// One that is being opened; until it is, what was there stays.
    next: Option<Blob>,
    step: Step,
    /// The step to which one that is refused goes back.
    before: Step,
    notice: Option<Notice>,
    opened: Opened,
    /// The column of each field.
    mapping: Vec<Option<u16>>,
    /// Whether the mapping stays when the file is opened once more.
    keeps: bool,
    progress: Progress,
    summary: Summary,
    filter: Filter,
    /// How many rows the filter leaves.
    left: u32,
    /// The rows that are in view.
    view: (u32, u32),
    from: u32,
    rows: Vec<Row>,
    /// The row that is explained, and its place.
    row: Option<(u32, Explained)>,
    explaining: u32,
    /// Whether an XLSX is being made.
    making: bool,
    /// What takes the focus once it is drawn.
    focus: Option<&'static str>,
}

impl Component for Roster {
    type Message = Act;
    type Properties = RosterProps;

    fn create(_: &Context<Self>) -> Self {
        Self {
            worker: None,
            file: None,
            next: None,
            step: Step::Choose,
            before: Step::Choose,
            notice: None,
            opened: Opened::default(),
            mapping: Vec::new(),
            keeps: false,
            progress: Progress::default(),
            summary: Summary::default(),
            filter: Filter::default(),
            left: 0,
            view: (0, 0),
            from: 0,
            rows: Vec::new(),
            row: None,
            explaining: 0,
            making: false,
            focus: None,
        }
    }

    fn changed(&mut self, context: &Context<Self>, before: &RosterProps) -> bool {
        let lang = context.props().session.lang;
        if lang != before.session.lang && self.worker.is_some() {
            self.speak(context);
            if self.step == Step::Result {
                self.ask(context, &Ask::Tell);
                self.ask(context, &Ask::Rows(self.view.0, self.view.1));
                if self.row.is_some() {
                    self.ask(context, &Ask::Row(self.explaining));
                }
            }
        }
        true
    }

    fn update(&mut self, context: &Context<Self>, act: Act) -> bool {
        match act {
            Act::Choose(file) => self.choose(context, file),
            Act::Told(Some((bytes, file))) => match protocol::unpack(&bytes) {
                Some(told) => return self.told(context, told, file),
                None => self.fail(),
            },
            Act::Told(None) => self.fail(),
            Act::Map(field, column) => {
                if let Some(place) = self.mapping.get_mut(field) {
                    *place = column;
                }
            }
            Act::Run => self.run(context),
            Act::Cancel => {
                // It ends at once, whatever it is doing; the file is opened once more when it is needed.
                self.worker = None;
                self.go(Step::Columns);
                self.notice = Some(Notice::Cancelled);
            }
            Act::Back => self.go(Step::Columns),
            Act::Again => {
                self.before = self.step;
                self.go(Step::Choose);
            }
            Act::Filter(filter) => {
                self.filter = filter;
                self.row = None;
                self.ask(context, &Ask::Filter(self.filter.clone()));
            }
            Act::View(from, count) => {
                self.view = (from, count);
                self.ask(context, &Ask::Rows(from, count));
                return false;
            }
            Act::Explain(at) => {
                self.explaining = at;
                self.ask(context, &Ask::Row(at));
                return false;
            }
            Act::Close => {
                self.row = None;
                self.focus = Some(table::TABLE);
            }
            Act::Get(asked) => {
                self.notice = None;
                self.making = asked == FileAsked::Xlsx;
                self.ask(context, &Ask::File(asked));
            }
        }
        true
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        if let Some(id) = self.focus.take() {
            focus::on(id);
        }
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let lang = context.props().session.lang;
        html! {
            <div class="roster">
                { heading(lang.screen_title()) }
                { self.notice(context) }
                {
                    match self.step {
                        Step::Choose | Step::Opening => self.choice(context),
                        Step::Columns => columns::html(self, context),
                        Step::Running => self.running(context),
                        Step::Result => self.result(context),
                    }
                }
            </div>
        }
    }
}

impl Roster {
    /// Goes to a step, where its heading takes the focus.
    fn go(&mut self, step: Step) {
        self.step = step;
        self.notice = None;
        self.focus = Some(STEP);
    }

    fn speak(&self, context: &Context<Self>) {
        let lang = context.props().session.lang;
        let ask = Ask::Speak(lang.code().to_owned(), language::words(lang));
        if let Some(worker) = &self.worker {
            worker.ask(&protocol::pack(&ask), None);
        }
    }

    /// Starts a worker where there is none.
    fn wake(&mut self, context: &Context<Self>) {
        if self.worker.is_none() {
            let link = context.link().clone();
            self.worker = Worker::start(move |message| link.send_message(Act::Told(message)));
            self.speak(context);
        }
    }

    fn ask(&mut self, context: &Context<Self>, ask: &Ask) {
        self.wake(context);
        match &self.worker {
            Some(worker) => worker.ask(&protocol::pack(ask), None),
            None => self.fail(),
        }
    }

    fn choose(&mut self, context: &Context<Self>, file: Blob) {
        if !matches!(self.step, Step::Opening | Step::Choose) {
            self.before = self.step;
        }
        self.step = Step::Opening;
        self.notice = None;
        self.keeps = false;
        self.wake(context);
        if let Some(worker) = &self.worker {
            worker.ask(&protocol::pack(&Ask::Open), Some(&file));
        }
        self.next = Some(file);
    }

    fn run(&mut self, context: &Context<Self>) {
        self.progress = Progress::default();
        self.go(Step::Running);
        if self.worker.is_none() {
            // The worker before it was ended: the file is opened once more.
            self.wake(context);
            self.keeps = true;
            if let (Some(worker), Some(file)) = (&self.worker, &self.file) {
                worker.ask(&protocol::pack(&Ask::Open), Some(file));
            }
        }
        let run = Run {
            mapping: self.mapping.clone(),
            as_of: context.props().session.today.to_string(),
        };
        self.ask(context, &Ask::Run(run));
    }

    /// The worker stopped.
    fn fail(&mut self) {
        self.worker = None;
        self.making = false;
        let there = !self.opened.headers.is_empty() && self.step != Step::Opening;
        self.go(if there { Step::Columns } else { Step::Choose });
        self.notice = Some(Notice::Failed);
        self.focus = Some(WRONG);
    }

    fn told(&mut self, context: &Context<Self>, told: Told, file: Option<Blob>) -> bool {
        let lang = context.props().session.lang;
        match told {
            Told::Opened(_) if self.keeps => self.keeps = false,
            Told::Opened(opened) => {
                self.file = self.next.take();
                self.before = Step::Choose;
                self.mapping.clone_from(&opened.mapping);
                self.mapping.resize(Field::ALL.len(), None);
                self.opened = opened;
                self.go(Step::Columns);
            }
            Told::Refused(why) => {
                let title = match self.step {
                    Step::Opening => lang.screen_refused(),
                    _ => lang.screen_not_screened(),
                };
                self.step = match self.step {
                    Step::Opening => self.before,
                    Step::Running => Step::Columns,
                    step => step,
                };
                self.making = false;
                self.notice = Some(Notice::Refused(title, why));
                self.focus = Some(WRONG);
            }
            Told::Progress(progress) => self.progress = progress,
            Told::Done(summary) => {
                self.summary = summary;
                if self.step == Step::Running {
                    self.filter = Filter::default();
                    self.left = u32::try_from(self.total()).unwrap_or(u32::MAX);
                    self.rows.clear();
                    self.row = None;
                    self.go(Step::Result);
                }
            }
            Told::Left(left) => {
                self.left = left;
                self.rows.clear();
                self.ask(context, &Ask::Rows(self.view.0, self.view.1));
            }
            Told::Rows(from, rows) => {
                self.from = from;
                self.rows = rows;
            }
            Told::Row(row) => {
                self.row = Some((self.explaining, row));
                self.focus = Some(ROW);
            }
            Told::File(asked) => {
                self.making = false;
                if let Some(file) = file {
                    self.take(context, asked, file);
                }
            }
        }
        true
    }

    /// A file that was asked for is there.
    fn take(&mut self, context: &Context<Self>, asked: FileAsked, file: Blob) {
        let lang = context.props().session.lang;
        let (name, ending) = match asked {
            FileAsked::Csv => (lang.screen_file_name(), ".csv"),
            FileAsked::Xlsx => (lang.screen_file_name(), ".xlsx"),
            FileAsked::Template => (lang.screen_template_name(), ".xlsx"),
            FileAsked::TemplateCsv => (lang.screen_template_name(), ".csv"),
            FileAsked::Example => return self.choose(context, file),
        };
        download::hand(&[name, ending].concat(), &file);
    }

    /// How many rows there are.
    fn total(&self) -> u64 {
        self.summary.verdicts.iter().sum()
    }

    fn notice(&self, context: &Context<Self>) -> Html {
        let lang = context.props().session.lang;
        let (title, text) = match &self.notice {
            Some(Notice::Refused(title, why)) => (*title, why.clone()),
            Some(Notice::Failed) => (lang.screen_not_screened(), lang.screen_failed().to_owned()),
            Some(Notice::Cancelled) => {
                return html! { <div role="status">{ line("notice", lang.screen_cancelled()) }</div> };
            }
            None => return html! { <div role="status"></div> },
        };
        html! {
            <section class="summary" id={WRONG} tabindex="-1" aria-labelledby="ringkasan-judul">
                <h2 id="ringkasan-judul">{ title }</h2>
                { p(text) }
            </section>
        }
    }

    fn choice(&self, context: &Context<Self>) -> Html {
        let lang = context.props().session.lang;
        let link = context.link();
        let field = FileField {
            id: "berkas",
            label: lang.screen_choose(),
            drop: lang.screen_drop(),
            accept: ".csv,.xlsx,.txt,.tsv",
            onfile: link.callback(|file: File| Act::Choose(file.into())),
        };
        let get = |asked| link.callback(move |_: MouseEvent| Act::Get(asked));
        html! {
            <div class="prose">
                { line("lead", lang.screen_lead()) }
                { line("notice", lang.screen_private()) }
                { field.html() }
                <div role="status">
                    if self.step == Step::Opening {
                        { p(lang.screen_opening()) }
                    }
                </div>
                <h2>{ lang.screen_begin() }</h2>
                <div class="actions">
                    { button(Weight::Second, lang.screen_example(), get(FileAsked::Example)) }
                    { button(Weight::Quiet, lang.screen_template(), get(FileAsked::Template)) }
                    { button(Weight::Quiet, lang.screen_template_csv(), get(FileAsked::TemplateCsv)) }
                </div>
            </div>
        }
    }

    fn running(&self, context: &Context<Self>) -> Html {
        let lang = context.props().session.lang;
        let Progress {
            rows,
            read,
            size,
            millis,
        } = self.progress;
        let rate = rows.saturating_mul(1000) / millis.max(1);
        let rest = size.saturating_sub(read).saturating_mul(millis) / read.max(1);
        let cancel = context.link().callback(|_: MouseEvent| Act::Cancel);
        html! {
            <div class="prose">
                <h2 id={STEP} tabindex="-1">{ lang.screen_running() }</h2>
                <progress aria-labelledby={STEP} max={size.max(1).to_string()} value={read.to_string()} />
                { p(lang.screen_progress(&format::count(rate), &format::count(rows))) }
                { line("hint", lang.screen_left(&format::count(rest.div_ceil(1000)))) }
                <p>{ button(Weight::Second, lang.screen_cancel(), cancel) }</p>
            </div>
        }
    }

    fn result(&self, context: &Context<Self>) -> Html {
        let session = &context.props().session;
        let (lang, link) = (session.lang, context.link());
        let get = |asked| link.callback(move |_: MouseEvent| Act::Get(asked));
        let print = Callback::from(|_: MouseEvent| page::print());
        let total = format::count(self.total());
        html! {
            <>
                <h2 id={STEP} tabindex="-1">{ lang.screen_result() }</h2>
                { p(lang.screen_total(&format::date(lang, session.today), &total)) }
                if !self.summary.replaced.is_empty() {
                    { line("hint", lang.screen_replaced(&self.summary.replaced.join(", "))) }
                }
                { summary::html(lang, &self.summary) }
                <section class="downloads" aria-labelledby="bawa">
                    <h3 id="bawa">{ lang.screen_downloads() }</h3>
                    <div class="actions">
                        { button(Weight::Main, lang.screen_csv(), get(FileAsked::Csv)) }
                        if self.summary.xlsx.is_none() {
                            { button(Weight::Second, lang.screen_xlsx(), get(FileAsked::Xlsx)) }
                        }
                        { button(Weight::Quiet, lang.screen_print(), print) }
                        { button(Weight::Quiet, lang.screen_back(), link.callback(|_: MouseEvent| Act::Back)) }
                        { button(Weight::Quiet, lang.screen_again(), link.callback(|_: MouseEvent| Act::Again)) }
                    </div>
                    <div role="status">
                        if self.making {
                            { p(lang.screen_making()) }
                        }
                    </div>
                    if let Some(why) = &self.summary.xlsx {
                        { line("hint", why.clone()) }
                    }
                </section>
                { table::html(self, context) }
            </>
        }
    }
}
