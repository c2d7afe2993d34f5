//! Rows of text in columns that stand under their heads. What stands in them is not known here.

use std::fmt::Write as _;
use std::ops::RangeInclusive;

/// A line for the heads and a line for each row. The columns of figures stand to the right.
pub(crate) fn of<const N: usize>(
    heads: [&str; N],
    rows: &[[String; N]],
    figures: RangeInclusive<usize>,
) -> String {
    let widths: [usize; N] = std::array::from_fn(|column| {
        let cells = rows.iter().map(|row| row[column].chars().count());
        cells.chain([heads[column].len()]).max().unwrap_or_default()
    });
    let mut table = String::new();
    for row in std::iter::once(&heads.map(str::to_owned)).chain(rows) {
        let cells = row.iter().zip(widths).enumerate();
        let cells = cells.map(|(column, (cell, width))| {
            if figures.contains(&column) {
                format!("{cell:>width$}")
            } else {
                format!("{cell:<width$}")
            }
        });
        let line: Vec<String> = cells.collect();
        let _ = writeln!(table, "{}", line.join("  ").trim_end());
    }
    table
}

/// A reading age as a figure of a column.
pub(crate) fn years(age: Option<f64>) -> String {
    age.map_or_else(|| "–".to_owned(), |age| format!("{age:.1}"))
}
