//! Counts rows by the text in a column.

use foldhash::HashMap;

use crate::outcome::{RowVerdict, Verdicts};

/// The number of groups counted apart; all further groups are counted together.
pub(crate) const MAX_GROUPS: usize = 500;

/// The number of spellings of names that are remembered.
const MAX_SPELLINGS: usize = 4 * MAX_GROUPS;

/// The number of bytes kept of a name.
const MAX_NAME_BYTES: usize = 100;

/// The groups of a column. The first group holds the rows with an empty cell.
#[derive(Default)]
pub(crate) struct Groups {
    names: Vec<String>,
    /// The group of each lowercased name.
    known: HashMap<String, u16>,
    /// The group of each name as written, so that few names have to be lowercased.
    written: HashMap<Vec<u8>, u16>,
    /// The rows of each group, by verdict.
    rows: Vec<Verdicts>,
    /// The name being looked up, kept to save an allocation.
    name: String,
}

impl Groups {
    /// Counts a row with this verdict, and returns its group.
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

    /// The group of a name in a new spelling, or in one that there was no room to remember.
    fn first_seen(&mut self, cell: &[u8]) -> u16 {
        let group = self.group(String::from_utf8_lossy(cell).trim());
        if self.written.len() < MAX_SPELLINGS && cell.len() <= MAX_NAME_BYTES {
            self.written.insert(cell.to_owned(), group);
        }
        group
    }

    /// The names as first written. The name past [`MAX_GROUPS`] stands for all further groups.
    pub(crate) fn names(&self) -> &[String] {
        &self.names
    }

    /// The rows of each group, by verdict.
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
        if self.names.len() > MAX_GROUPS {
            // The group of all further names.
            if self.names.len() == MAX_GROUPS + 1 {
                self.add("");
            }
            return last(&self.names);
        }
        let end = cell.floor_char_boundary(MAX_NAME_BYTES);
        let group = self.add(cell.get(..end).unwrap_or_default());
        if self.name.len() <= 2 * MAX_NAME_BYTES {
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

/// The last index, which is at most [`MAX_GROUPS`] + 1 and so fits.
fn last(names: &[String]) -> u16 {
    u16::try_from(names.len().saturating_sub(1)).unwrap_or(u16::MAX)
}
