//! The service of one list of residents: it opens the list, screens it, and then gives whatever a page shows
//! of it. How lists are read, judged and written is in `lindungi_roster`.
//!
//! - [`protocol`]: the messages between the page and its worker
//! - [`OpenList`]: a list that is open: its columns; screening it
//! - [`ScreenedList`]: a list that is screened: its summary, its rows, filtered, and one of them explained
//! - `fund`: a fund for those of the list, and the list to hand in
//! - [`File`]: what is read, and watched while it is; [`Store`]: where the text of the screened list is kept,
//!   and `places`: where in it each row stands
//! - `limit`: how large a spreadsheet may be; [`Unwritten`]: why a file is not written
//! - [`words`]: findings, problems and groups in a language
//!
//! It runs in a worker of the browser and knows nothing of it: files come in as [`File`], and nothing here
//! asks a clock. Its parts that run for each row take no type from outside, so that they are built here, for
//! speed.

mod fund;
mod how;
mod limit;
#[cfg(test)]
mod made;
mod opened;
mod places;
pub mod protocol;
mod screened;
mod store;
mod watch;
pub mod words;

pub use how::How;
pub use limit::Unwritten;
pub use opened::OpenList;
pub use screened::ScreenedList;
pub use store::Store;
pub use watch::{File, Followed, Progress};
