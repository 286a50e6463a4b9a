//! Rosters, read, screened and written again. Files are built here, XLSX byte by byte where they are
//! hostile, and what is written is read by readers of others.

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
