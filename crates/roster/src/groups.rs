//! Rows counted by what stands in a column.

use foldhash::HashMap;

use crate::outcome::{RowVerdict, Verdicts};

/// So many groups are told apart; the rest is counted together.
pub(crate) const MOST: usize = 500;

/// So many ways to write a name are remembered.
const SPELLINGS: usize = 4 * MOST;

/// So many bytes of a name are kept.
const NAME: usize = 100;

/// The groups of a column. The first is that of rows with nothing in it.
#[derive(Default)]
pub(crate) struct Groups {
    names: Vec<String>,
    /// By the name in small letters.
    known: HashMap<String, u16>,
    /// By the name as it is written, so that few are looked at letter by letter.
    written: HashMap<Vec<u8>, u16>,
    /// The rows of each group.
    rows: Vec<Verdicts>,
    /// The name that is looked up, so that it costs no allocation.
    name: String,
}

impl Groups {
    /// Counts a row of this verdict, and says in which group.
    pub(crate) fn count(&mut self, cell: &[u8], verdict: RowVerdict) -> u16 {
        let group = match self.written.get(cell) {
            Some(group) => *group,
            None => self.first_seen(cell),
        };
        if let Some(rows) = self.rows.get_mut(usize::from(group)) {
            rows.add(verdict, 1);
        }
        group
    }

    /// The group of a name that is written so for the first time, or where there was no room to
    /// remember it.
    fn first_seen(&mut self, cell: &[u8]) -> u16 {
        let group = self.group(String::from_utf8_lossy(cell).trim());
        if self.written.len() < SPELLINGS && cell.len() <= NAME {
            self.written.insert(cell.to_owned(), group);
        }
        group
    }

    /// As they are first written; the one past [`MOST`] stands for all others.
    pub(crate) fn names(&self) -> &[String] {
        &self.names
    }

    /// The rows of each group.
    pub(crate) fn rows(&self) -> &[Verdicts] {
        &self.rows
    }

    fn group(&mut self, cell: &str) -> u16 {
        if self.names.is_empty() {
            self.add("");
        }
        self.name.clear();
        self.name.extend(cell.chars().flat_map(char::to_lowercase));
        if self.name.is_empty() {
            return 0;
        }
        if let Some(group) = self.known.get(self.name.as_str()) {
            return *group;
        }
        if self.names.len() > MOST {
            // All others.
            if self.names.len() == MOST + 1 {
                self.add("");
            }
            return last(&self.names);
        }
        let end = cell.floor_char_boundary(NAME);
        let group = self.add(cell.get(..end).unwrap_or_default());
        if self.name.len() <= 2 * NAME {
            self.known.insert(self.name.clone(), group);
        }
        group
    }

    fn add(&mut self, name: &str) -> u16 {
        self.names.push(name.to_owned());
        self.rows.push(Verdicts::default());
        last(&self.names)
    }
}

/// The last index; [`MOST`] is far below what is counted here.
fn last(names: &[String]) -> u16 {
    u16::try_from(names.len().saturating_sub(1)).unwrap_or(u16::MAX)
}
