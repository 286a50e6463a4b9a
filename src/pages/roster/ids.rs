//! The ids of elements that get the focus.

/// The heading of the current step.
pub(super) const STEP: &str = "langkah";

/// The field that takes a file.
pub(super) const FILE: &str = "berkas";

/// The section with an error.
pub(super) const WRONG: &str = "ringkasan";

/// The heading of the downloads.
pub(super) const TAKE: &str = "bawa";

/// The heading of the table of all rows.
pub(super) const ALL_ROWS: &str = "semua-baris";

/// The heading of the list to hand in.
pub(super) const HAND_IN: &str = "diserahkan";

/// The heading of the explained row.
pub(super) const ROW: &str = "baris";

/// Returns the id of the button that explains a row. `at` is the index of the row among those that match
/// the filter.
pub(super) fn row_id(at: u32) -> String {
    format!("baris-{at}")
}
