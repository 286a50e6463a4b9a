//! The service for one list of residents: it opens the list, screens it, and then provides the data that a
//! page shows. `lindungi_roster` reads, assesses and writes lists.
//!
//! - [`protocol`]: the messages between the page and its worker
//! - [`OpenList`]: an open list: its columns, and its screening
//! - [`ScreenedList`]: a screened list: its summary, its filtered rows, and the explanation of one row
//! - `fund`: a fund for the residents of the list, and the list to hand in
//! - [`File`]: the file that is read, with its progress; [`Store`]: holds the text of the screened list, in
//!   which `places` finds each row
//! - `limit`: the greatest size of a spreadsheet; [`WriteFailed`]: the reason why a file is not written
//! - [`ScreeningSettings`]: the settings of a screening
//! - [`words`]: findings, problems and groups in a language
//!
//! The service runs in a worker of the browser, but uses no browser function: files arrive as [`File`], and
//! the service reads no clock. The code that runs for each row is not generic over outside types, so it is
//! compiled in this crate, optimised for speed.

#[cfg(test)]
mod fixtures;
mod fund;
mod limit;
mod opened;
mod places;
pub mod protocol;
mod screened;
mod settings;
mod store;
mod watch;
pub mod words;

pub use limit::WriteFailed;
pub use opened::OpenList;
pub use screened::ScreenedList;
pub use settings::ScreeningSettings;
pub use store::Store;
pub use watch::{File, OnProgress, Progress};
