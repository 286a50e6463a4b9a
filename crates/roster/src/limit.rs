//! The limits of reading and writing. A roster past a limit is refused as a whole, and the limit is named,
//! so that no file takes more memory than these limits allow, whatever size it claims.

/// Bytes in a file.
pub const FILE_BYTES: u64 = 200_000_000;

/// Rows below the header.
pub const ROWS: u64 = 2_000_000;

/// Columns in a roster.
pub const COLUMNS: usize = 200;

/// Bytes in a cell, in UTF-8.
pub const CELL_BYTES: usize = 32_767;

/// Bytes in an XLSX file after unpacking.
pub const UNPACKED_BYTES: u64 = 1_000_000_000;

/// Bytes, after unpacking, in those parts of an XLSX file that are held in memory as a whole: shared texts
/// and styles. The sheets are streamed.
pub const HELD_BYTES: u64 = 256_000_000;

/// Rows in an XLSX sheet, with the header: the limit of spreadsheet programs.
pub const SHEET_ROWS: u64 = 1_048_576;

/// Cells in a row of an XLSX sheet, filled or empty: the limit of spreadsheet programs.
pub(crate) const ROW_CELLS: u64 = 16_384;

/// Bytes in a row of CSV as written, in the worst case: every cell has the greatest length and consists of
/// quotes.
pub(crate) const ROW_BYTES: u64 = 2 * (COLUMNS * CELL_BYTES) as u64;

/// Bytes in the directory of an XLSX file, which lists its parts.
pub(crate) const DIRECTORY_BYTES: u64 = 8_000_000;

/// Bytes of a sheet's XML between two cells. Large enough for the longest cell with each letter written as
/// an entity, and for the markup of a text with many formats.
pub(crate) const STRETCH_BYTES: u64 = 1_000_000;

/// Attributes in an XML tag. Spreadsheet programs write about seventy at most.
pub(crate) const ATTRIBUTES: usize = 256;

/// Bytes in a list of relationships, by which a workbook names its parts.
pub(crate) const LIST_BYTES: u64 = 4_000_000;

/// Greatest number of bytes in memory for a shared text, besides its letters.
pub(crate) const TEXT_BYTES: u64 = size_of::<[u64; 3]>() as u64;

/// Greatest number of bytes in memory for a tag of styles and lists, besides its letters.
pub(crate) const TAG_BYTES: u64 = 128;

/// Greatest number of bytes in memory for a cell style, besides the names that are copied into it.
pub(crate) const STYLE_BYTES: u64 = 512;

/// A limit that a roster can exceed.
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
    /// [`SHEET_ROWS`], for a roster that is written.
    Sheet,
}

impl Limit {
    /// All limits.
    pub const ALL: [Self; 7] = [
        Self::File,
        Self::Rows,
        Self::Columns,
        Self::Cell,
        Self::Unpacked,
        Self::Held,
        Self::Sheet,
    ];

    /// The greatest amount allowed, in the unit of the limit.
    pub const fn max(self) -> u64 {
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
