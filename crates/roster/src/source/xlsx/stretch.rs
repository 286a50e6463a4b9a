//! How far it is from one cell to the next in XML that passes by. calamine holds what stands between
//! them, so that it must not be much; nothing else of the XML matters here.

use crate::limit::{Limit, STRETCH_BYTES};
use crate::refused::Refused;

/// The longest name of an element that is looked for.
const NAME: usize = 32;

/// XML that passes by, in pieces of any size.
#[derive(Default)]
pub(super) struct Stretch {
    /// Bytes since the last cell, row or shared text.
    since: u64,
    at: At,
    /// The name of the element that is read.
    name: Vec<u8>,
    /// What was read last, for the ends of comments and the like.
    last: [u8; 2],
    rows: u64,
    /// Whether the cells are over.
    over: bool,
}

/// Where in the XML.
#[derive(Default, Clone, Copy)]
enum At {
    #[default]
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

impl Stretch {
    /// Rows that began.
    pub(super) fn rows(&self) -> u64 {
        self.rows
    }

    /// Lets a piece pass by.
    pub(super) fn pass(&mut self, piece: &[u8]) -> Result<(), Refused> {
        for byte in piece {
            if self.over {
                break;
            }
            self.since += 1;
            if self.since > STRETCH_BYTES {
                return Err(Refused::limit_in(Limit::Cell, self.rows, None));
            }
            let named = matches!(self.at, At::Name);
            self.step(*byte);
            self.last = match self.at {
                // What begins a comment does not end it.
                At::Until(_) if named => [0; 2],
                _ => [self.last[1], *byte],
            };
        }
        Ok(())
    }

    fn step(&mut self, byte: u8) {
        self.at = match (self.at, byte) {
            (At::Text, b'<') => {
                self.name.clear();
                At::Name
            }
            (At::Name, b'>' | b'/' | b' ' | b'\t' | b'\r' | b'\n') if !self.name.is_empty() => {
                self.named();
                if byte == b'>' { At::Text } else { At::Element }
            }
            (At::Name, _) => self.naming(byte),
            (At::Element, b'>') => At::Text,
            (At::Element, b'"' | b'\'') => At::Value(byte),
            (At::Value(quote), _) if byte == quote => At::Element,
            (At::Until(end), b'>') if self.last.ends_with(end) => At::Text,
            (at, _) => at,
        };
    }

    fn naming(&mut self, byte: u8) -> At {
        if self.name.len() < NAME {
            self.name.push(byte);
        }
        match self.name.as_slice() {
            b"?" => At::Until(b"?"),
            b"!--" => At::Until(b"--"),
            b"![CDATA[" => At::Until(b"]]"),
            // No workbook has a DOCTYPE. It may hold anything, so that its end is not looked for.
            b"!D" | b"!d" => At::Until(b"no end"),
            _ => At::Name,
        }
    }

    /// An element begins or ends. Its name may have a prefix.
    fn named(&mut self) {
        let name = self.name.as_slice();
        let ends = name.first() == Some(&b'/');
        let name = name.rsplit(|byte| *byte == b':').next().unwrap_or(name);
        match name.strip_prefix(b"/").unwrap_or(name) {
            b"c" | b"si" => self.since = 0,
            b"row" => {
                self.since = 0;
                self.rows += u64::from(!ends);
            }
            b"sheetData" => self.over = ends,
            _ => {}
        }
    }
}
