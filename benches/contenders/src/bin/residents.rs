//! Writes the roster that is measured: `residents FILE`.

use std::fs::File;
use std::io::{self, BufWriter};

use lindungi_contenders::residents::{ROWS, write};
use lindungi_rules::policy::current;

fn main() -> io::Result<()> {
    let file = std::env::args_os().nth(1);
    let file = File::create(file.ok_or(io::ErrorKind::InvalidInput)?)?;
    write(BufWriter::new(file), current(), ROWS)
}
