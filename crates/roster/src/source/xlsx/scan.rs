//! Looks at XML as it passes by, before calamine takes it in: how far it is from one cell to the next, since
//! calamine holds what stands between them; how many attributes a tag has, since readers look through them
//! for each that they want; and what is held of styles and lists, which take more in memory than in the file.
//! Nothing else of the XML matters here.

use crate::limit::{
    ATTRIBUTES, HELD_BYTES, Limit, ROW_CELLS, SHEET_ROWS, STRETCH_BYTES, STYLE_BYTES, TAG_BYTES,
    TEXT_BYTES,
};
use crate::refused::Refused;
use crate::source::xlsx::parts::Role;

/// The longest name of an element with its prefix.
const NAME: usize = 256;

/// The longest name of an attribute, and number, that is looked for.
const WORD: usize = 32;

/// The XML of one part, in pieces of any size.
pub(super) struct Scan {
    role: Role,
    at: At,
    /// The name of the element that is read.
    name: Vec<u8>,
    /// The last two bytes, by which the ends of comments and the like are found.
    last: [u8; 2],
    /// Bytes since the last cell, row or shared text.
    since: u64,
    rows: u64,
    /// Cells that began in the row.
    in_row: u64,
    cells: Cells,
    /// Attributes of the tag that is read.
    attributes: usize,
    /// The name of its last attribute, and the value.
    attribute: Vec<u8>,
    value: Vec<u8>,
    /// Bytes of the tag that is read, and of the longest so far.
    tag: u64,
    longest: u64,
    /// Bytes that its tags take when they are held.
    held: u64,
}

/// The place in the XML.
#[derive(Clone, Copy)]
enum At {
    Text,
    /// After `<`, in the name.
    Name,
    /// In an element, after its name.
    Element,
    /// In a value between such quotes.
    Value(u8),
    /// In a comment and the like, which ends by these and `>`.
    Until(&'static [u8]),
}

/// The part of a sheet that passes by: before, among or after its cells.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Cells {
    Ahead,
    Here,
    Over,
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
            cells: Cells::Ahead,
            attributes: 0,
            attribute: Vec::new(),
            value: Vec::new(),
            tag: 0,
            longest: 0,
            held: 0,
        }
    }

    /// Rows that began.
    pub(super) fn rows(&self) -> u64 {
        self.rows
    }

    /// Bytes that its tags take when they are held, beside those of the XML.
    pub(super) fn held(&self) -> u64 {
        self.held
    }

    /// Lets a piece pass by.
    pub(super) fn pass(&mut self, piece: &[u8]) -> Result<(), Refused> {
        if self.role == Role::Unread {
            return Ok(());
        }
        for byte in piece {
            // calamine reads nothing after the cells of a sheet.
            if self.role == Role::Sheet && self.cells == Cells::Over {
                break;
            }
            self.since += 1;
            if self.since > STRETCH_BYTES && self.role != Role::Lists {
                return Err(match (self.role, self.rows) {
                    (Role::Texts, _) => Refused::limit(Limit::Cell),
                    // There is no cell yet.
                    (_, 0) => self.damaged(),
                    (_, row) => Refused::limit_in(Limit::Cell, row, None),
                });
            }
            let named = matches!(self.at, At::Name);
            self.step(*byte)?;
            self.last = match self.at {
                // The dashes that begin a comment do not end it as well.
                At::Until(_) if named => [0; 2],
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
                self.named()?;
                if byte == b'>' {
                    self.ended();
                    At::Text
                } else {
                    At::Element
                }
            }
            // No name has quotes, but a `>` between quotes does not end the tag.
            (At::Name, b'"' | b'\'') => {
                self.named()?;
                self.value.clear();
                At::Value(byte)
            }
            (At::Name, _) => self.naming(byte)?,
            (At::Element, b'>') => {
                self.ended();
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
                self.valued()?;
                At::Element
            }
            (At::Value(quote), _) if self.role == Role::Texts => {
                keep(&mut self.value, byte);
                At::Value(quote)
            }
            (At::Until(end), b'>') if self.last.ends_with(end) => At::Text,
            (at, _) => at,
        };
        Ok(())
    }

    fn naming(&mut self, byte: u8) -> Result<At, Refused> {
        if self.name.len() < NAME {
            self.name.push(byte);
        } else if self.role != Role::Sheet {
            // The end of the name, which is cut off, may make it an element that counts. In a sheet such names
            // do no harm: nothing between two cells may be long.
            return Err(self.damaged());
        }
        Ok(match self.name.as_slice() {
            b"?" => At::Until(b"?"),
            b"!--" => At::Until(b"--"),
            b"![CDATA[" => At::Until(b"]]"),
            // No workbook has a DOCTYPE. It may hold anything, so that its end is not looked for.
            b"!D" | b"!d" if self.role == Role::Lists => return Err(self.damaged()),
            b"!D" | b"!d" => At::Until(b"no end"),
            _ => At::Name,
        })
    }

    /// An element begins or ends. Its name may have a prefix.
    fn named(&mut self) -> Result<(), Refused> {
        self.attributes = 0;
        self.attribute.clear();
        let ends = self.ends();
        match self.local() {
            b"c" => {
                self.since = 0;
                self.in_row += u64::from(!ends);
            }
            // Whatever is announced, each takes its room.
            b"si" => {
                self.since = 0;
                self.held += if ends { 0 } else { TEXT_BYTES };
            }
            b"row" => {
                self.since = 0;
                self.in_row = 0;
                self.rows += u64::from(!ends);
            }
            // Only the first are read.
            b"sheetData" => {
                self.cells = match (self.cells, ends) {
                    (Cells::Ahead, false) => Cells::Here,
                    (Cells::Here, true) => Cells::Over,
                    (cells, _) => cells,
                }
            }
            _ => {}
        }
        // Rows and cells with nothing in them are looked at for nothing.
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
            // The next name begins.
            b' ' | b'\t' | b'\r' | b'\n' => {}
            _ if self.role == Role::Texts => keep(&mut self.attribute, byte),
            _ => {}
        }
        Ok(())
    }

    /// A value ends. calamine makes room for as many texts as `uniqueCount` announces, so that is bounded.
    fn valued(&mut self) -> Result<(), Refused> {
        if self.role == Role::Texts && self.local() == b"sst" && self.attribute == b"uniqueCount" {
            let digits = str::from_utf8(&self.value).unwrap_or_default();
            let texts: u64 = digits.trim_start_matches('+').parse().unwrap_or_default();
            if self.value.len() == WORD || texts.saturating_mul(TEXT_BYTES) > HELD_BYTES {
                return Err(Refused::limit(Limit::Held));
            }
        }
        self.attribute.clear();
        Ok(())
    }

    /// A tag ends.
    fn ended(&mut self) {
        if self.role != Role::Lists || self.ends() {
            return;
        }
        self.longest = self.longest.max(self.tag);
        // calamine copies the name of a font and a form of numbers into each style.
        let style = if self.local() == b"xf" {
            STYLE_BYTES + 2 * self.longest
        } else {
            0
        };
        self.held = self.held.saturating_add(TAG_BYTES + style);
    }

    fn ends(&self) -> bool {
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

/// Keeps as much of a word as it takes to tell it from those that are looked for.
fn keep(word: &mut Vec<u8>, byte: u8) {
    if word.len() < WORD {
        word.push(byte);
    }
}
