//! An open list, and its screening.

use std::rc::Rc;

use lindungi_roster::columns::{Column, Mapping};
use lindungi_roster::source::{Preview, Rows, SourceFormat};
use lindungi_roster::{Format, Layout, Refused, Row, ScreenedRow, Screener, Source, Writer};

use crate::limit::{WriteFailed, fits, refused};
use crate::places::Places;
use crate::protocol::Opened;
use crate::screened::ScreenedList;
use crate::settings::ScreeningSettings;
use crate::store::{Pending, Store};
use crate::watch::{File, OnProgress, Watch, Watched};

/// The number of rows shown before a list is screened.
const PREVIEW: usize = 5;

/// The number of rows after which the written text is checked for being enough to store.
pub(crate) const STORED_EVERY: u64 = 2048;

/// An open list.
pub struct OpenList {
    source: Source<Watched>,
    preview: Preview,
    watch: Rc<Watch>,
}

impl OpenList {
    /// Opens a file; `on_progress` is called with the progress of reading.
    ///
    /// # Errors
    /// The file is not a list that can be read.
    pub fn open(file: Box<dyn File>, on_progress: OnProgress) -> Result<Self, Refused> {
        let watched = Watched::new(file, on_progress)?;
        let watch = watched.watch();
        let mut source = Source::open(watched)?;
        let preview = source.preview(PREVIEW)?;
        watch.sheets.get_or_init(|| source.packed().to_vec());
        Ok(Self {
            source,
            preview,
            watch,
        })
    }

    /// The columns and first rows, to show before the screening.
    pub fn opened(&self) -> Opened {
        let column = |field| self.preview.mapping.column(field);
        Opened {
            headers: self.preview.headers.clone(),
            rows: self.preview.rows.clone(),
            mapping: Column::ALL
                .map(|field| column(field).and_then(|column| u16::try_from(column).ok()))
                .to_vec(),
        }
    }

    /// The mapping with these columns, which are in the order of [`Column::ALL`].
    pub fn mapping(&self, columns: &[Option<u16>]) -> Mapping {
        let mut mapping = self.preview.mapping;
        for (field, column) in Column::ALL.into_iter().zip(columns) {
            mapping.set(field, column.map(usize::from));
        }
        mapping
    }

    /// Screens the list, and keeps the screened list as CSV in a store.
    ///
    /// # Errors
    /// The list cannot be screened, or the store has no room.
    pub fn run(
        &mut self,
        settings: ScreeningSettings,
        mut store: Box<dyn Store>,
    ) -> Result<ScreenedList, Refused> {
        let kind = self.preview.kind;
        let pending = Pending::default();
        let headers = &self.preview.headers;
        let layout = layout(&settings);
        let writer = Writer::new(pending.clone(), Format::csv(kind), headers, layout);
        let mut writer = writer.map_err(refused)?;
        let mut places = Places::new(writer.place().unwrap_or_default());
        let screener = self.each(settings, |count, row, found| {
            let record = found.record;
            writer.row(row, found).map_err(refused)?;
            places.push(row.number(), record, writer.place().unwrap_or_default());
            if count % STORED_EVERY == 0 {
                pending.store(&mut *store, false)?;
            }
            Ok::<(), Refused>(())
        })?;
        writer.finish(&screener.summary()).map_err(refused)?;
        pending.store(&mut *store, true)?;
        let headers = &self.preview.headers;
        Ok(ScreenedList::new(
            settings,
            kind.delimiter(),
            headers,
            &screener,
            places,
            store,
        ))
    }

    /// Writes the screened list as XLSX. For this the list is screened a second time.
    ///
    /// # Errors
    /// The list cannot be screened, or the file is too large or cannot be written.
    pub fn xlsx(&mut self, settings: ScreeningSettings) -> Result<Vec<u8>, WriteFailed> {
        let headers = &self.preview.headers;
        let columns = headers.len() as u64;
        let layout = layout(&settings);
        let mut writer = Writer::new(Vec::new(), Format::Xlsx, headers, layout)?;
        let screener = self.each(settings, |count, row, found| {
            // The caller has checked the size of the text before.
            if !fits(count, columns, 0) {
                return Err(WriteFailed::TooLarge);
            }
            Ok(writer.row(row, found)?)
        })?;
        Ok(writer.finish(&screener.summary())?)
    }

    /// The column headings.
    pub(crate) fn headers(&self) -> &[String] {
        &self.preview.headers
    }

    /// The rows below the header, read again from the first.
    pub(crate) fn rows(&mut self) -> Result<Rows<'_, Watched>, Refused> {
        self.source.rows()
    }

    /// The kind of file.
    pub(crate) fn kind(&self) -> SourceFormat {
        self.preview.kind
    }

    /// Screens each row, and calls `each` with the number of rows so far, the row and its result.
    fn each<E: From<Refused>>(
        &mut self,
        settings: ScreeningSettings,
        mut each: impl FnMut(u64, &Row, ScreenedRow<'_>) -> Result<(), E>,
    ) -> Result<Screener<'static>, E> {
        let mut screener =
            Screener::new(settings.check(), settings.mapping, &self.preview.headers)?;
        self.watch.rows.set(0);
        let mut rows = self.source.rows()?;
        let mut row = Row::default();
        let mut count = 0;
        while rows.next(&mut row)? {
            count += 1;
            each(count, &row, screener.screen(&row))?;
            self.watch.rows.set(count);
        }
        Ok(screener)
    }
}

/// The layout of the files: for an office.
fn layout(settings: &ScreeningSettings) -> Layout<'_> {
    Layout {
        check: settings.check(),
        mapping: &settings.mapping,
        for_office: true,
    }
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;
    use std::io::{self, Cursor};

    use lindungi_roster::template;
    use lindungi_rules::policy::{Date, fixture};
    use lindungi_text::Lang;

    use super::*;
    use crate::watch::Progress;

    fn settings(open_list: &OpenList) -> ScreeningSettings {
        ScreeningSettings {
            mapping: open_list.mapping(&open_list.opened().mapping),
            as_of: Date::parse("2026-11-22").expect("a day"),
            policy: fixture(),
            lang: Lang::Id,
        }
    }

    #[test]
    fn it_is_told_how_far_the_rows_are_read() {
        for format in [Format::Csv { delimiter: b';' }, Format::Xlsx] {
            let file = template::example(Cursor::new(Vec::new()), format, fixture());
            let file = file.expect("written");
            let reports = Rc::new(RefCell::new(Vec::new()));
            let sink = Rc::clone(&reports);
            let on_progress = Box::new(move |progress| sink.borrow_mut().push(progress));
            let mut open_list = OpenList::open(Box::new(file), on_progress).expect("opened");
            let size = open_list.watch.size;
            assert!(reports.take().iter().all(|progress| progress.size == size));

            let settings = settings(&open_list);
            open_list
                .run(settings, Box::new(Vec::new()))
                .expect("screened");
            let reports = reports.take();
            // Of an XLSX only the sheet is read again.
            let last = reports.last().expect("a report");
            assert_eq!(last.read, last.size);
            assert_eq!(last.size < size, format == Format::Xlsx);
            let ordered =
                |pair: &[Progress]| pair[0].rows <= pair[1].rows && pair[0].read <= pair[1].read;
            let rows = reports.iter().filter(|progress| progress.size == last.size);
            let rows: Vec<Progress> = rows.copied().collect();
            assert!(rows.windows(2).all(ordered), "{rows:?}");
        }
    }

    /// A store without room.
    struct Full;

    impl Store for Full {
        fn append(&mut self, _: &[u8]) -> io::Result<()> {
            Err(io::ErrorKind::StorageFull.into())
        }

        fn read(&self, _: u64, _: u64) -> Option<Vec<u8>> {
            None
        }
    }

    #[test]
    fn a_list_for_which_there_is_no_room_is_refused() {
        let file = Cursor::new(b"ktp,usia\nkota jambi,40\n".to_vec());
        let mut open_list = OpenList::open(Box::new(file), Box::new(|_| {})).expect("opened");
        let settings = settings(&open_list);
        let refused = open_list.run(settings, Box::new(Full)).err();
        let full = Refused::Unreadable(io::ErrorKind::StorageFull);
        assert_eq!(refused, Some(full));
    }
}
