//! Rosters are read, screened and written again. The input files are built here, hostile XLSX files byte by
//! byte; the output is read with independent readers.

mod columns;
mod facts;
mod foreign;
mod formulas;
mod fund;
mod hostile;
mod limits;
mod output;
mod properties;
mod run;
mod template;
mod text;
mod xlsx;
