//! Tables as text, in aligned columns.

/// The alignment of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    /// For words.
    Left,
    /// For numbers.
    Right,
}

/// Writes rows as lines, with each column as wide as its widest cell. No line ends with spaces.
pub(crate) fn lines<const N: usize>(sides: [Side; N], rows: &[[String; N]]) -> String {
    let widths: [usize; N] = std::array::from_fn(|column| {
        rows.iter()
            .map(|row| row[column].chars().count())
            .max()
            .unwrap_or_default()
    });
    let mut out = String::new();
    for row in rows {
        let cells: Vec<String> = (0..N)
            .map(|column| {
                let (cell, width) = (&row[column], widths[column]);
                match sides[column] {
                    Side::Left => format!("{cell:<width$}"),
                    Side::Right => format!("{cell:>width$}"),
                }
            })
            .collect();
        out.push_str(cells.join("  ").trim_end());
        out.push('\n');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_as_wide_as_they_need_to_be() {
        let rows = [["a".into(), "1".into()], ["bé".into(), "10".into()]];
        assert_eq!(lines([Side::Left, Side::Right], &rows), "a    1\nbé  10\n");
        assert_eq!(lines([Side::Right, Side::Left], &rows), " a  1\nbé  10\n");
    }
}
