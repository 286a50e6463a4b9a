//! Reads the rows of a list ahead, in a thread of its own: while rows are screened, the rows after them are
//! already read and split into cells.

use std::fs::File;
use std::panic;
use std::sync::mpsc::{Receiver, SyncSender, channel, sync_channel};
use std::thread;

use lindungi_roster::source::Rows;
use lindungi_roster::{Refused, Row, Source};
use lindungi_text::Lang;

use crate::files;
use crate::output::Failure;

/// The most rows in a batch.
const ROWS: usize = 512;

/// The number of bytes of cells after which a batch takes no more rows. The row that passes the number
/// still belongs to the batch.
const BYTES: usize = 1 << 18;

/// The most batches that wait for the receiver, so that memory stays bounded however long the list is.
const WAITING: usize = 2;

/// The size of a row, in bytes, above which its memory is freed before the row is filled again.
const LONG: usize = 1 << 14;

/// Calls `take` with each row of the list, in order.
///
/// # Errors
/// The list cannot be read (after all rows before the fault were taken), or `take` fails.
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
            // This fails once the reader has ended, and then no batch is needed any more.
            let _ = emptied.send(batch);
        }
        let read = reader.join().unwrap_or_else(|it| panic::resume_unwind(it));
        read.map_err(|why| files::read_failed(lang, why))
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
        // Rows before a fault are sent too. A failed send means that the receiver has stopped: no error
        // here.
        if filled.send(batch).is_err() || !more? {
            return Ok(());
        }
    }
}

/// Rows that one thread sends to the other, and that come back to be filled again.
#[derive(Default)]
struct Batch {
    rows: Vec<Row>,
    filled: usize,
}

impl Batch {
    fn rows(&self) -> impl Iterator<Item = &Row> {
        self.rows.iter().take(self.filled)
    }

    /// Fills the batch. Returns whether more rows may follow.
    fn fill(&mut self, from: &mut Rows<'_, File>) -> Result<bool, Refused> {
        self.filled = 0;
        self.rows.resize_with(ROWS, Row::default);
        let mut bytes = 0;
        for row in &mut self.rows {
            if row.size() > LONG {
                *row = Row::default();
            }
            if bytes >= BYTES {
                // No more rows are read, but the loop goes on to free the long rows behind this one.
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

    /// The text of each cell of row `number`. Each 21st row is long, each 2,100th longer than a batch.
    fn cell(number: usize) -> String {
        let length = match number {
            _ if number.is_multiple_of(2_100) => 30_000,
            _ if number.is_multiple_of(21) => LONG + 1,
            _ => number % 40,
        };
        format!("{number} {}", "x".repeat(length))
    }

    /// A list of `rows` rows, with `end` after the last.
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

    /// Takes `max` rows and refuses the next. Returns the number of rows taken and the result of `each`.
    fn take_rows(source: &mut Source<File>, max: usize) -> (usize, Result<(), Failure>) {
        let mut count = 0;
        let result = each(Lang::En, source, |row| {
            if count == max {
                return Err(Failure::Refused("enough".to_owned()));
            }
            assert!(row.cell(0) == cell(count) && row.cell(10) == cell(count));
            assert_eq!(row.number(), count as u64 + 2);
            count += 1;
            Ok(())
        });
        (count, result)
    }

    #[test]
    fn every_row_comes_in_its_order_and_as_often_as_asked() {
        let mut source = list(5_000, "");
        for _ in 0..2 {
            let (count, result) = take_rows(&mut source, usize::MAX);
            assert!(result.is_ok());
            assert_eq!(count, 5_000);
        }
        let (count, result) = take_rows(&mut list(0, ""), usize::MAX);
        assert!(result.is_ok() && count == 0);
    }

    #[test]
    fn where_a_row_is_not_taken_it_ends_with_that() {
        for max in [0, 1, ROWS, 3_000] {
            let (count, result) = take_rows(&mut list(5_000, ""), max);
            assert_eq!(count, max);
            assert!(matches!(result, Err(Failure::Refused(why)) if why == "enough"));
        }
    }

    #[test]
    fn rows_before_a_fault_are_taken_and_then_it_is_told() {
        for rows in [0, 1, ROWS, 900] {
            let (count, result) = take_rows(&mut list(rows, "40,\"open"), usize::MAX);
            assert_eq!(count, rows);
            assert!(
                matches!(result, Err(Failure::Refused(why)) if why.contains(&(rows + 2).to_string()))
            );
        }
    }
}
