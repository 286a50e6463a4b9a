//! The rows of a list, read ahead by a thread of their own: while rows are screened, those after them are
//! already told apart into cells.

use std::fs::File;
use std::panic;
use std::sync::mpsc::{Receiver, SyncSender, channel, sync_channel};
use std::thread;

use lindungi_roster::source::Rows;
use lindungi_roster::{Refused, Row, Source};
use lindungi_text::Lang;

use crate::files;
use crate::output::Failure;

/// A batch is full with so many rows,
const ROWS: usize = 512;

/// or with so many bytes of cells, and then the last row that it took.
const BYTES: usize = 1 << 18;

/// So many batches wait to be taken. No more rows are in memory, however long the list.
const WAITING: usize = 2;

/// A row that was longer than that gives its room back.
const LONG: usize = 1 << 14;

/// Takes each row of the list, in their order.
///
/// # Errors
/// Why the list cannot be read, once all rows before that place were taken; or what the row was not taken
/// for.
pub(crate) fn each(
    lang: Lang,
    source: &mut Source<File>,
    mut take: impl FnMut(&Row) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let (filled, batches) = sync_channel::<Batch>(WAITING);
    let (emptied, spare) = channel();
    thread::scope(|scope| {
        let reader = scope.spawn(move || read(source, &filled, &spare));
        for batch in batches {
            for row in batch.rows() {
                take(row)?;
            }
            // At the end nobody fills it again.
            let _ = emptied.send(batch);
        }
        let read = reader.join().unwrap_or_else(|it| panic::resume_unwind(it));
        read.map_err(|why| files::unread(lang, why))
    })
}

fn read(
    source: &mut Source<File>,
    filled: &SyncSender<Batch>,
    spare: &Receiver<Batch>,
) -> Result<(), Refused> {
    let mut rows = source.rows()?;
    loop {
        let mut batch = spare.try_recv().unwrap_or_default();
        let more = batch.fill(&mut rows);
        // Rows before a fault are taken like all others. Where nobody takes them any more, it is over.
        if filled.send(batch).is_err() || !more? {
            return Ok(());
        }
    }
}

/// Rows that go from one thread to the other together, and back to be filled again.
#[derive(Default)]
struct Batch {
    rows: Vec<Row>,
    filled: usize,
}

impl Batch {
    fn rows(&self) -> impl Iterator<Item = &Row> {
        self.rows.iter().take(self.filled)
    }

    /// Fills it; says whether there may be more rows.
    fn fill(&mut self, from: &mut Rows<'_, File>) -> Result<bool, Refused> {
        self.filled = 0;
        self.rows.resize_with(ROWS, Row::default);
        let mut bytes = 0;
        for row in &mut self.rows {
            if row.size() > LONG {
                *row = Row::default();
            }
            if bytes >= BYTES {
                // The rooms behind it are looked at too.
                continue;
            }
            if !from.next(row)? {
                return Ok(false);
            }
            bytes += row.size();
            self.filled += 1;
        }
        Ok(true)
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use super::*;

    /// What stands in each cell of a row: each twenty-first row is long, and some are longer than a batch.
    fn cell(number: usize) -> String {
        let length = match number {
            _ if number.is_multiple_of(2_100) => 30_000,
            _ if number.is_multiple_of(21) => LONG + 1,
            _ => number % 40,
        };
        format!("{number} {}", "x".repeat(length))
    }

    /// A list of so many rows, and what follows them.
    fn list(rows: usize, end: &str) -> Source<File> {
        let mut file = tempfile::tempfile().expect("a file");
        let mut text = "usia,a,b,c,d,e,f,g,h,i,j\n".to_owned();
        for number in 0..rows {
            text.push_str(&cell(number));
            text.push_str(&[",", &cell(number)].concat().repeat(10));
            text.push('\n');
        }
        text.push_str(end);
        file.write_all(text.as_bytes()).expect("written");
        Source::open(file).unwrap_or_else(|_| panic!("it is a list"))
    }

    /// Takes rows until one is not to be taken; says how many were, and how it ended.
    fn taken(source: &mut Source<File>, most: usize) -> (usize, Result<(), Failure>) {
        let mut taken = 0;
        let end = each(Lang::En, source, |row| {
            if taken == most {
                return Err(Failure::Refused("enough".to_owned()));
            }
            assert!(row.cell(0) == cell(taken) && row.cell(10) == cell(taken));
            assert_eq!(row.number(), taken as u64 + 2);
            taken += 1;
            Ok(())
        });
        (taken, end)
    }

    #[test]
    fn every_row_comes_in_its_order_and_as_often_as_asked() {
        let mut source = list(5_000, "");
        for _ in 0..2 {
            let (taken, end) = taken(&mut source, usize::MAX);
            assert!(end.is_ok());
            assert_eq!(taken, 5_000);
        }
        let (taken, end) = taken(&mut list(0, ""), usize::MAX);
        assert!(end.is_ok() && taken == 0);
    }

    #[test]
    fn where_a_row_is_not_taken_it_ends_with_that() {
        for most in [0, 1, ROWS, 3_000] {
            let (taken, end) = taken(&mut list(5_000, ""), most);
            assert_eq!(taken, most);
            assert!(matches!(end, Err(Failure::Refused(why)) if why == "enough"));
        }
    }

    #[test]
    fn rows_before_a_fault_are_taken_and_then_it_is_told() {
        for rows in [0, 1, ROWS, 900] {
            let (taken, end) = taken(&mut list(rows, "40,\"open"), usize::MAX);
            assert_eq!(taken, rows);
            assert!(
                matches!(end, Err(Failure::Refused(why)) if why.contains(&(rows + 2).to_string()))
            );
        }
    }
}
