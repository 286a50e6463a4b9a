//! Decodes the text of a file to UTF-8.

use std::io::{self, ErrorKind, Read, Seek, SeekFrom};

use encoding_rs::{Decoder, DecoderResult, UTF_16BE, UTF_16LE};

/// The encoding of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Encoding {
    /// UTF-8, with or without a byte order mark. Each row is checked when it is read.
    Utf8,
    /// UTF-16 with the byte order mark `FF FE`.
    Utf16Le,
    /// UTF-16 with the byte order mark `FE FF`.
    Utf16Be,
}

impl Encoding {
    /// The byte order mark of UTF-8.
    pub(super) const BOM: &[u8] = b"\xef\xbb\xbf";

    /// The encoding by the mark at the beginning of the file; UTF-8 without a mark.
    pub(super) fn of(start: &[u8]) -> Self {
        match start {
            [0xff, 0xfe, ..] => Self::Utf16Le,
            [0xfe, 0xff, ..] => Self::Utf16Be,
            _ => Self::Utf8,
        }
    }
}

/// The number of bytes decoded at once.
const CHUNK: usize = 1 << 14;

/// The text of a file from its beginning, without a byte order mark. Invalid UTF-16 gives an error of the
/// kind [`ErrorKind::InvalidData`].
pub(super) struct Text<R> {
    file: R,
    decoding: Option<Decoding>,
}

struct Decoding {
    decoder: Decoder,
    raw: Vec<u8>,
    /// The number of bytes of `raw` that are decoded.
    decoded: usize,
    /// Decoded text; `consumed` bytes of it have been read.
    text: Vec<u8>,
    consumed: usize,
    /// True when the file is at its end.
    ended: bool,
    /// True when the decoder is at its end.
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
                decoded: 0,
                text: Vec::new(),
                consumed: 0,
                ended: false,
                finished: false,
            }),
        })
    }
}

impl<R: Read> Read for Text<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        match &mut self.decoding {
            // The CSV reader skips the UTF-8 mark by itself.
            None => self.file.read(into),
            Some(decoding) => decoding.read(&mut self.file, into),
        }
    }
}

impl Decoding {
    fn read(&mut self, file: &mut impl Read, into: &mut [u8]) -> io::Result<usize> {
        while self.consumed == self.text.len() && !self.finished {
            self.decode(file)?;
        }
        let rest = self.text.get(self.consumed..).unwrap_or_default();
        let count = rest.len().min(into.len());
        for (to, from) in into.iter_mut().zip(rest) {
            *to = *from;
        }
        self.consumed += count;
        Ok(count)
    }

    fn decode(&mut self, file: &mut impl Read) -> io::Result<()> {
        if self.decoded == self.raw.len() && !self.ended {
            self.raw.resize(CHUNK, 0);
            let read = file.read(&mut self.raw)?;
            self.raw.truncate(read);
            self.decoded = 0;
            self.ended = read == 0;
        }
        self.text.resize(2 * CHUNK, 0);
        self.consumed = 0;
        let raw = self.raw.get(self.decoded..).unwrap_or_default();
        let (result, decoded, written) =
            self.decoder
                .decode_to_utf8_without_replacement(raw, &mut self.text, self.ended);
        self.decoded += decoded;
        self.text.truncate(written);
        match result {
            DecoderResult::InputEmpty => self.finished = self.ended,
            DecoderResult::OutputFull => {}
            DecoderResult::Malformed(..) => return Err(ErrorKind::InvalidData.into()),
        }
        Ok(())
    }
}
