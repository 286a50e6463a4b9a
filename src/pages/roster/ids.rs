//! The ids of elements that take the focus.

/// The heading of the step that is shown.
pub(super) const STEP: &str = "langkah";

/// The field of the file.
pub(super) const FILE: &str = "berkas";

/// The heading of what went wrong.
pub(super) const WRONG: &str = "ringkasan";

/// The heading of what is taken along.
pub(super) const TAKE: &str = "bawa";

/// The heading of the table of all rows.
pub(super) const ALL_ROWS: &str = "semua-baris";

/// The heading of the list to hand in.
pub(super) const HAND_IN: &str = "diserahkan";

/// The heading of a row that is explained.
pub(super) const ROW: &str = "baris";

/// What a row at this place is opened with.
pub(super) fn row_id(at: u32) -> String {
    format!("baris-{at}")
}
