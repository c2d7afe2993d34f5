//! The shape of a wheel in two figures, neither of them good or bad. What they are called belongs to the window.
//!
//! **Bumpiness** is the mean absolute step between neighbouring areas, once round the circle: how far, on average, the
//! rim jumps from one area to the next. It asks what the exercise asks ("how bumpy would the ride be?") and so depends on
//! the order of the areas. It is the circular form of the mean successive difference (J. von Neumann, R. H. Kent,
//! H. R. Bellinson and B. I. Hart, "The Mean Square Successive Difference", Annals of Mathematical Statistics 12, 1941),
//! with the step itself in place of its square: a figure in points can be checked by eye against the drawing.
//!
//! **Balance** is Gini's mean difference: the mean distance between any two areas (C. Gini, "Variabilità e mutabilità",
//! 1912; S. Yitzhaki, "Gini's Mean Difference: A Superior Measure of Variability for Non-Normal Distributions", Metron 61,
//! 2003). It is the same figure without the order: all pairs in place of neighbours. A standard deviation would need
//! squares to explain; the distance from highest to lowest would hang on two areas alone.

use super::compare::Score;

/// The fewest scored areas that have a shape.
const FEWEST: usize = 3;

/// The mean step between neighbours in tenths of a point, halves rounded up, 0 to 100. An area without a score has no step
/// to either side. None with fewer than three scores, or without two neighbours that both have one.
pub(crate) fn bumpiness(scores: &[Score]) -> Option<u32> {
    let next = scores.iter().cycle().skip(1);
    mean(scores, scores.iter().zip(next))
}

/// The mean distance between any two areas in tenths of a point, halves rounded up, 0 to 100. None with fewer than three
/// scores.
pub(crate) fn balance(scores: &[Score]) -> Option<u32> {
    let pairs = scores
        .iter()
        .enumerate()
        .flat_map(|(place, one)| scores.iter().skip(place + 1).map(move |other| (one, other)));
    mean(scores, pairs)
}

fn mean<'a>(scores: &[Score], pairs: impl Iterator<Item = (&'a Score, &'a Score)>) -> Option<u32> {
    if scores.iter().flatten().count() < FEWEST {
        return None;
    }
    let (mut sum, mut count) = (0_u32, 0_u32);
    for (one, other) in pairs {
        if let (Some(one), Some(other)) = (one, other) {
            sum += u32::from(one.abs_diff(*other));
            count += 1;
        }
    }
    (count > 0).then(|| (20 * sum + count) / (2 * count))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn of(scores: &[u8]) -> Vec<Score> {
        scores.iter().copied().map(Some).collect()
    }

    #[test]
    fn the_reference_wheel_has_figures_one_can_add_up_by_hand() {
        // 7 5 6 3 8 6 8 7 round: 2+1+3+5+2+2+1+0 = 16 over 8.
        let wheel = of(&[7, 5, 6, 3, 8, 6, 8, 7]);
        assert_eq!(bumpiness(&wheel), Some(20));
        // 28 pairs, 54 points between them.
        assert_eq!(balance(&wheel), Some(19));
        // In order, the same numbers make a smoother wheel that is no better balanced.
        let sorted = of(&[3, 5, 6, 6, 7, 7, 8, 8]);
        assert_eq!((bumpiness(&sorted), balance(&sorted)), (Some(13), Some(19)));
    }

    #[test]
    fn what_has_no_score_has_no_step_and_a_wheel_of_two_has_no_shape() {
        assert_eq!(bumpiness(&[Some(1), Some(9), None]), None);
        assert_eq!(balance(&[Some(1), Some(9), None]), None);
        // Two steps only: 1 to 3 and 3 to 9; nothing leads across the gap.
        let gap = [Some(1), Some(3), Some(9), None];
        assert_eq!(bumpiness(&gap), Some(40));
        assert_eq!(balance(&gap), Some(53));
        let apart = [Some(1), None, Some(3), None, Some(9), None];
        assert_eq!(bumpiness(&apart), None);
        assert_eq!(bumpiness(&[]), None);
    }

    fn any_wheel() -> impl Strategy<Value = Vec<Score>> {
        prop::collection::vec(prop::option::weighted(0.85, 0_u8..=10), 3..=16)
    }

    proptest! {
        #[test]
        fn both_lie_between_nought_and_ten_and_are_nought_only_when_nothing_differs(wheel in any_wheel()) {
            for figure in [bumpiness(&wheel), balance(&wheel)].into_iter().flatten() {
                prop_assert!(figure <= 100);
            }
            let scored: Vec<u8> = wheel.iter().copied().flatten().collect();
            let level = scored.windows(2).all(|two| two[0] == two[1]);
            if let Some(balance) = balance(&wheel) {
                prop_assert_eq!(balance == 0, level);
            }
        }

        #[test]
        fn neither_minds_where_one_begins_and_balance_not_even_the_order(wheel in any_wheel(), by in 0_usize..16) {
            let mut turned = wheel.clone();
            turned.rotate_left(by % wheel.len());
            prop_assert_eq!(bumpiness(&turned), bumpiness(&wheel));
            let mut sorted = wheel.clone();
            sorted.sort_unstable();
            prop_assert_eq!(balance(&sorted), balance(&wheel));
        }
    }
}
