//! The text of a file as UTF-8.

use std::io::{self, ErrorKind, Read, Seek, SeekFrom};

use encoding_rs::{Decoder, DecoderResult, UTF_16BE, UTF_16LE};

/// How text is written as bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Encoding {
    /// UTF-8, with or without a mark. Whether it is any is seen row by row.
    Utf8,
    /// UTF-16 with the mark `FF FE`.
    Utf16Le,
    /// UTF-16 with the mark `FE FF`.
    Utf16Be,
}

impl Encoding {
    /// The mark of UTF-8.
    pub(super) const MARK: &[u8] = b"\xef\xbb\xbf";

    /// By the mark at the beginning.
    pub(super) fn of(start: &[u8]) -> Self {
        match start {
            [0xff, 0xfe, ..] => Self::Utf16Le,
            [0xfe, 0xff, ..] => Self::Utf16Be,
            _ => Self::Utf8,
        }
    }
}

/// So many bytes are decoded at once.
const CHUNK: usize = 1 << 14;

/// The text of a file from its beginning, without a mark. What is no UTF-16 gives an error of the
/// kind [`ErrorKind::InvalidData`].
pub(super) struct Text<R> {
    file: R,
    decoding: Option<Decoding>,
}

struct Decoding {
    decoder: Decoder,
    raw: Vec<u8>,
    /// How much of `raw` is decoded.
    taken: usize,
    /// Decoded, and not yet given.
    text: Vec<u8>,
    given: usize,
    /// Whether the file is at its end.
    ended: bool,
    /// Whether the decoder is.
    finished: bool,
}

impl<R: Read + Seek> Text<R> {
    pub(super) fn new(mut file: R, encoding: Encoding) -> io::Result<Self> {
        let decoder = match encoding {
            Encoding::Utf8 => None,
            Encoding::Utf16Le => Some(UTF_16LE),
            Encoding::Utf16Be => Some(UTF_16BE),
        };
        file.seek(SeekFrom::Start(0))?;
        Ok(Self {
            file,
            decoding: decoder.map(|encoding| Decoding {
                decoder: encoding.new_decoder_with_bom_removal(),
                raw: Vec::new(),
                taken: 0,
                text: Vec::new(),
                given: 0,
                ended: false,
                finished: false,
            }),
        })
    }
}

impl<R: Read> Read for Text<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        match &mut self.decoding {
            // The reader of CSV passes over a mark of UTF-8 by itself.
            None => self.file.read(into),
            Some(decoding) => decoding.read(&mut self.file, into),
        }
    }
}

impl Decoding {
    fn read(&mut self, file: &mut impl Read, into: &mut [u8]) -> io::Result<usize> {
        while self.given == self.text.len() && !self.finished {
            self.decode(file)?;
        }
        let rest = self.text.get(self.given..).unwrap_or_default();
        let count = rest.len().min(into.len());
        for (to, from) in into.iter_mut().zip(rest) {
            *to = *from;
        }
        self.given += count;
        Ok(count)
    }

    fn decode(&mut self, file: &mut impl Read) -> io::Result<()> {
        if self.taken == self.raw.len() && !self.ended {
            self.raw.resize(CHUNK, 0);
            let read = file.read(&mut self.raw)?;
            self.raw.truncate(read);
            self.taken = 0;
            self.ended = read == 0;
        }
        self.text.resize(2 * CHUNK, 0);
        self.given = 0;
        let raw = self.raw.get(self.taken..).unwrap_or_default();
        let (result, taken, written) =
            self.decoder
                .decode_to_utf8_without_replacement(raw, &mut self.text, self.ended);
        self.taken += taken;
        self.text.truncate(written);
        match result {
            DecoderResult::InputEmpty => self.finished = self.ended,
            DecoderResult::OutputFull => {}
            DecoderResult::Malformed(..) => return Err(ErrorKind::InvalidData.into()),
        }
        Ok(())
    }
}
