//! How wide the columns of a table are on a sheet, in twentieths of a point, as word processors count. What must not live
//! here: how a table is drawn.

/// A sheet of A4.
pub(crate) const WIDTH: u32 = 11_906;
pub(crate) const HEIGHT: u32 = 16_838;
/// Its margins of 2.5 cm.
pub(crate) const MARGIN: i32 = 1_418;
/// What is left between the margins.
pub(crate) const INNER: usize = 9_070;

/// A letter of ten points, and what stands beside a text in its cell.
const LETTER: usize = 125;
const BESIDE: usize = 260;

/// Room for each column: for its longest word, so that none is broken, and of what is left the more the longer its texts
/// are. A day needs little of it, what came of something much.
pub(crate) fn widths(head: &[String], rows: &[Vec<String>]) -> Vec<usize> {
    let count = |text: &str| text.chars().count();
    let column = |at: usize| {
        let cells = rows.iter().filter_map(move |row| row.get(at));
        cells.chain(head.get(at))
    };
    let word = |at: usize| {
        column(at)
            .flat_map(|cell| cell.split_whitespace().map(count))
            .max()
    };
    let whole = |at: usize| column(at).map(|cell| count(cell)).max();
    let columns = 0..head.len();
    let most = INNER / head.len().max(1);
    let least: Vec<usize> = columns
        .clone()
        .map(|at| (word(at).unwrap_or_default() * LETTER + BESIDE).min(most))
        .collect();
    let shares: Vec<usize> = columns
        .map(|at| whole(at).unwrap_or_default().clamp(4, 40))
        .collect();
    let left = INNER.saturating_sub(least.iter().sum());
    let all: usize = shares.iter().sum();
    let each = least.iter().zip(&shares);
    each.map(|(least, share)| least + left * share / all.max(1))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_has_room_for_its_longest_word_and_all_of_them_for_the_sheet() {
        let row = |cells: [&str; 4]| cells.map(str::to_owned).to_vec();
        let head = row(["What", "Who", "State", "What came of it"]);
        let long =
            "She said yes, and then she said what it was that she had been afraid of all along";
        let made = widths(&head, &[row([long, "Bartholomew", "Reached", long])]);
        assert!(made[1] >= 11 * 125 && made[2] >= 7 * 125, "{made:?}");
        assert!(made[0] > made[1] && made[3] > made[2]);
        assert!(made.iter().sum::<usize>() <= INNER);
        let endless = "x".repeat(500);
        let made = widths(&head, &[row([&endless, &endless, &endless, &endless])]);
        assert!(made.iter().sum::<usize>() <= INNER);
    }
}
