//! How much is read and written. Past a limit a roster is refused as a whole, with the limit named,
//! so that no file, whatever it claims to hold, takes more memory than these allow.

/// Bytes of a file.
pub const FILE_BYTES: u64 = 200_000_000;

/// Rows below the header.
pub const ROWS: u64 = 2_000_000;

/// Columns.
pub const COLUMNS: usize = 200;

/// Bytes of a cell, in UTF-8.
pub const CELL_BYTES: usize = 32_767;

/// Bytes of an XLSX file, unpacked.
pub const UNPACKED_BYTES: u64 = 1_000_000_000;

/// Bytes of those parts of an XLSX file, unpacked, that are held in memory as a whole: the texts that
/// cells share, and what they look like. The sheets themselves pass by.
pub const HELD_BYTES: u64 = 256_000_000;

/// Rows of an XLSX sheet, its header among them, as spreadsheets have it.
pub const SHEET_ROWS: u64 = 1_048_576;

/// Cells of a row of an XLSX sheet, whatever is in them, as spreadsheets have it.
pub(crate) const ROW_CELLS: u64 = 16_384;

/// Bytes of a row of CSV as it is written: every cell as long as may be, all of it quotes.
pub(crate) const ROW_BYTES: u64 = 2 * (COLUMNS * CELL_BYTES) as u64;

/// Bytes of an XLSX file's list of what it holds.
pub(crate) const DIRECTORY_BYTES: u64 = 8_000_000;

/// Bytes of a sheet's XML from one cell to the next: a cell as long as may be, each letter of it
/// written as an entity, and what a text of many formats has around it.
pub(crate) const STRETCH_BYTES: u64 = 1_000_000;

/// Attributes of an XML tag. Spreadsheets write some seventy at the most.
pub(crate) const ATTRIBUTES: usize = 256;

/// Bytes of a list by which a workbook says where its parts stand.
pub(crate) const LIST_BYTES: u64 = 4_000_000;

/// Bytes of memory that a shared text takes besides its letters, at the most.
pub(crate) const TEXT_BYTES: u64 = size_of::<[u64; 3]>() as u64;

/// Bytes of memory that a tag of styles and lists takes besides its letters, at the most.
pub(crate) const TAG_BYTES: u64 = 128;

/// Bytes of memory that the style of a cell takes besides the names that are copied into it, at the most.
pub(crate) const STYLE_BYTES: u64 = 512;

/// What there is too much of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Limit {
    /// [`FILE_BYTES`].
    File,
    /// [`ROWS`].
    Rows,
    /// [`COLUMNS`].
    Columns,
    /// [`CELL_BYTES`].
    Cell,
    /// [`UNPACKED_BYTES`].
    Unpacked,
    /// [`HELD_BYTES`].
    Held,
    /// [`SHEET_ROWS`], of a roster that is written.
    Sheet,
}

impl Limit {
    /// Every one of them.
    pub const ALL: [Self; 7] = [
        Self::File,
        Self::Rows,
        Self::Columns,
        Self::Cell,
        Self::Unpacked,
        Self::Held,
        Self::Sheet,
    ];

    /// How many it is, of what it counts.
    pub const fn most(self) -> u64 {
        match self {
            Self::File => FILE_BYTES,
            Self::Rows => ROWS,
            Self::Columns => COLUMNS as u64,
            Self::Cell => CELL_BYTES as u64,
            Self::Unpacked => UNPACKED_BYTES,
            Self::Held => HELD_BYTES,
            Self::Sheet => SHEET_ROWS,
        }
    }
}
