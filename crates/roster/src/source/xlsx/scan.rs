//! Checks XML while it is unpacked, before calamine reads it. Three things are measured: the distance from
//! one cell to the next, because calamine holds the bytes between them; the number of attributes of a tag,
//! because readers search all attributes for each one that they need; and the memory for styles and lists,
//! which take more in memory than in the file. The rest of the XML is ignored.

use crate::limit::{
    ATTRIBUTES, HELD_BYTES, Limit, ROW_CELLS, SHEET_ROWS, STRETCH_BYTES, STYLE_BYTES, TAG_BYTES,
    TEXT_BYTES,
};
use crate::refused::Refused;
use crate::source::xlsx::parts::Role;

/// The greatest length of an element's name with its prefix.
const MAX_NAME_BYTES: usize = 256;

/// The number of bytes kept of an attribute's name or value, enough for those that are compared.
const MAX_WORD_BYTES: usize = 32;

/// The scan of one part's XML, which may arrive in pieces of any size.
pub(super) struct Scan {
    role: Role,
    at: At,
    /// The name of the current element.
    name: Vec<u8>,
    /// The last two bytes, which show the end of comments and similar sections.
    last: [u8; 2],
    /// Bytes since the last cell, row or shared text.
    since: u64,
    rows: u64,
    /// Cells begun in the current row.
    in_row: u64,
    cells: Cells,
    /// Attributes of the current tag.
    attributes: usize,
    /// The name of the last attribute, and its value.
    attribute: Vec<u8>,
    value: Vec<u8>,
    /// Bytes of the current tag, and of the longest tag so far.
    tag: u64,
    longest: u64,
    /// Bytes in memory for the tags, besides the bytes of the XML.
    held: u64,
}

/// The position in the XML.
#[derive(Clone, Copy)]
enum At {
    Text,
    /// After `<`, in the name.
    Name,
    /// In a tag, after the name of the element.
    Element,
    /// In a value with this kind of quote.
    Value(u8),
    /// In a comment or similar section, which ends with these bytes and `>`.
    Until(&'static [u8]),
}

/// The position in a sheet: before, among or after its cells.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Cells {
    Before,
    Among,
    After,
}

impl Scan {
    pub(super) fn of(role: Role) -> Self {
        Self {
            role,
            at: At::Text,
            name: Vec::new(),
            last: [0; 2],
            since: 0,
            rows: 0,
            in_row: 0,
            cells: Cells::Before,
            attributes: 0,
            attribute: Vec::new(),
            value: Vec::new(),
            tag: 0,
            longest: 0,
            held: 0,
        }
    }

    /// The number of rows begun.
    pub(super) fn rows(&self) -> u64 {
        self.rows
    }

    /// Bytes in memory for the tags, besides the bytes of the XML.
    pub(super) fn held(&self) -> u64 {
        self.held
    }

    /// Scans the next piece.
    pub(super) fn feed(&mut self, piece: &[u8]) -> Result<(), Refused> {
        if self.role == Role::Unread {
            return Ok(());
        }
        for byte in piece {
            // Calamine reads nothing after the cells of a sheet.
            if self.role == Role::Sheet && self.cells == Cells::After {
                break;
            }
            self.since += 1;
            if self.since > STRETCH_BYTES && self.role != Role::Lists {
                return Err(match (self.role, self.rows) {
                    (Role::Texts, _) => Refused::limit(Limit::Cell),
                    // No row has begun yet.
                    (_, 0) => self.damaged(),
                    (_, row) => Refused::limit_in(Limit::Cell, row, None),
                });
            }
            let was_name = matches!(self.at, At::Name);
            self.step(*byte)?;
            self.last = match self.at {
                // The dashes that open a comment must not close it as well.
                At::Until(_) if was_name => [0; 2],
                _ => [self.last[1], *byte],
            };
        }
        Ok(())
    }

    fn step(&mut self, byte: u8) -> Result<(), Refused> {
        self.tag += 1;
        self.at = match (self.at, byte) {
            (At::Text, b'<') => {
                self.name.clear();
                self.tag = 1;
                At::Name
            }
            (At::Name, b'>' | b'/' | b' ' | b'\t' | b'\r' | b'\n') if !self.name.is_empty() => {
                self.name_ended()?;
                if byte == b'>' {
                    self.tag_ended();
                    At::Text
                } else {
                    At::Element
                }
            }
            // A name has no quotes, but a `>` between quotes does not end the tag.
            (At::Name, b'"' | b'\'') => {
                self.name_ended()?;
                self.value.clear();
                At::Value(byte)
            }
            (At::Name, _) => self.in_name(byte)?,
            (At::Element, b'>') => {
                self.tag_ended();
                At::Text
            }
            (At::Element, b'"' | b'\'') => {
                self.value.clear();
                At::Value(byte)
            }
            (At::Element, _) => {
                self.in_element(byte)?;
                At::Element
            }
            (At::Value(quote), _) if byte == quote => {
                self.value_ended()?;
                At::Element
            }
            (At::Value(quote), _) if self.role == Role::Texts => {
                push_bounded(&mut self.value, byte);
                At::Value(quote)
            }
            (At::Until(end), b'>') if self.last.ends_with(end) => At::Text,
            (at, _) => at,
        };
        Ok(())
    }

    fn in_name(&mut self, byte: u8) -> Result<At, Refused> {
        if self.name.len() < MAX_NAME_BYTES {
            self.name.push(byte);
        } else if self.role != Role::Sheet {
            // The part of the name that is cut off might make the element count. In a sheet long names do
            // no harm, because the distance between two cells is limited.
            return Err(self.damaged());
        }
        Ok(match self.name.as_slice() {
            b"?" => At::Until(b"?"),
            b"!--" => At::Until(b"--"),
            b"![CDATA[" => At::Until(b"]]"),
            // No workbook has a DOCTYPE. A DOCTYPE may contain anything, so its end is not searched for.
            b"!D" | b"!d" if self.role == Role::Lists => return Err(self.damaged()),
            b"!D" | b"!d" => At::Until(b"no end"),
            _ => At::Name,
        })
    }

    /// Handles the name of an element that begins or ends, with or without a prefix.
    fn name_ended(&mut self) -> Result<(), Refused> {
        self.attributes = 0;
        self.attribute.clear();
        let is_end = self.is_end_tag();
        match self.local() {
            b"c" => {
                self.since = 0;
                self.in_row += u64::from(!is_end);
            }
            // Each text takes memory, whatever number of texts is declared.
            b"si" => {
                self.since = 0;
                self.held += if is_end { 0 } else { TEXT_BYTES };
            }
            b"row" => {
                self.since = 0;
                self.in_row = 0;
                self.rows += u64::from(!is_end);
            }
            // Calamine reads only the first one.
            b"sheetData" => {
                self.cells = match (self.cells, is_end) {
                    (Cells::Before, false) => Cells::Among,
                    (Cells::Among, true) => Cells::After,
                    (cells, _) => cells,
                }
            }
            _ => {}
        }
        // Limits empty rows and cells too, because reading them takes time.
        let is_sheet = self.role == Role::Sheet;
        if is_sheet && (self.rows > SHEET_ROWS || self.in_row > ROW_CELLS) {
            return Err(self.damaged());
        }
        Ok(())
    }

    fn in_element(&mut self, byte: u8) -> Result<(), Refused> {
        match byte {
            b'=' => {
                self.attributes += 1;
                if self.attributes > ATTRIBUTES {
                    return Err(self.damaged());
                }
            }
            // Space before the next name.
            b' ' | b'\t' | b'\r' | b'\n' => {}
            _ if self.role == Role::Texts => push_bounded(&mut self.attribute, byte),
            _ => {}
        }
        Ok(())
    }

    /// Handles the end of a value. Calamine reserves memory for the number of texts that `uniqueCount`
    /// declares, so this number is limited.
    fn value_ended(&mut self) -> Result<(), Refused> {
        if self.role == Role::Texts && self.local() == b"sst" && self.attribute == b"uniqueCount" {
            let digits = str::from_utf8(&self.value).unwrap_or_default();
            let texts: u64 = digits.trim_start_matches('+').parse().unwrap_or_default();
            if self.value.len() == MAX_WORD_BYTES || texts.saturating_mul(TEXT_BYTES) > HELD_BYTES {
                return Err(Refused::limit(Limit::Held));
            }
        }
        self.attribute.clear();
        Ok(())
    }

    /// Counts the memory of a tag at its end.
    fn tag_ended(&mut self) {
        if self.role != Role::Lists || self.is_end_tag() {
            return;
        }
        self.longest = self.longest.max(self.tag);
        // Calamine copies the name of a font and a number format into each style.
        let style = if self.local() == b"xf" {
            STYLE_BYTES + 2 * self.longest
        } else {
            0
        };
        self.held = self.held.saturating_add(TAG_BYTES + style);
    }

    fn is_end_tag(&self) -> bool {
        self.name.first() == Some(&b'/')
    }

    /// The name of the element without its prefix.
    fn local(&self) -> &[u8] {
        let name = self
            .name
            .rsplit(|byte| *byte == b':')
            .next()
            .unwrap_or(&self.name);
        name.strip_prefix(b"/").unwrap_or(name)
    }

    fn damaged(&self) -> Refused {
        Refused::Damaged { row: self.rows }
    }
}

/// Appends a byte unless the word already exceeds any word that is compared.
fn push_bounded(word: &mut Vec<u8>, byte: u8) {
    if word.len() < MAX_WORD_BYTES {
        word.push(byte);
    }
}
