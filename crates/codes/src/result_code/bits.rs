//! Writes and reads numbers of a few bits each, one after the other, the highest bit first.

/// Writes bits.
#[derive(Default)]
pub(super) struct Writer(Vec<bool>);

impl Writer {
    /// Appends the lowest `width` bits of a number.
    pub(super) fn put(&mut self, value: u64, width: u32) {
        for place in (0..width).rev() {
            self.0
                .push(value.checked_shr(place).is_some_and(|rest| rest & 1 == 1));
        }
    }

    /// Returns all bits as bytes; the last byte is filled up with zeros.
    pub(super) fn bytes(&self) -> Vec<u8> {
        self.0
            .chunks(8)
            .map(|bits| {
                let places = [128, 64, 32, 16, 8, 4, 2, 1];
                bits.iter().zip(places).fold(
                    0,
                    |byte, (bit, place)| if *bit { byte | place } else { byte },
                )
            })
            .collect()
    }
}

/// Reads bits.
pub(super) struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Reader<'a> {
    /// Starts at the first bit.
    pub(super) const fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, at: 0 }
    }

    /// Reads the next `width` bits, at most 64, as a number; `None` if fewer are left.
    pub(super) fn take(&mut self, width: u32) -> Option<u64> {
        let mut value = 0;
        for _ in 0..width {
            let byte = *self.bytes.get(self.at / 8)?;
            let bit = byte
                .rotate_left(1)
                .rotate_left(u32::try_from(self.at % 8).ok()?)
                & 1;
            value = (value << 1) | u64::from(bit);
            self.at = self.at.checked_add(1)?;
        }
        Some(value)
    }

    /// The number of bytes that are read in whole or in part.
    pub(super) const fn bytes_read(&self) -> usize {
        self.at.div_ceil(8)
    }
}
