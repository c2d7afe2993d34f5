//! What the catalogue asks of the instruments for starting a small scheme.

use crate::counted::{Counted, Row};

#[rustfmt::skip] // a table, a row a line
pub(crate) const ROWS: &[Row] = &[
    ("scheme-design", Counted::Points("steps whole people running"), &[8, 11, 8, 7]),
    ("scheme-resources", Counted::Points("money"), &[9]),
    ("scheme-policies", Counted::Points("nine aims not-a-manager still-apply principles valued"), &[9, 5, 6, 7, 11, 4]),
    ("scheme-roles", Counted::Points("steering organiser"), &[9, 7]),
    ("scheme-selection", Counted::Texts("first"), &[3]),
    ("scheme-selection", Counted::Points("both mentees mentors"), &[6, 3, 3]),
    ("scheme-training", Counted::Points("mentors mentees five"), &[9, 8, 5]),
    ("scheme-matching", Counted::Points("go-by both-choose no-fault"), &[7, 5, 5]),
    ("scheme-promotion", Counted::Prompts("audience offer place time-asked"), &[4, 3, 1, 2]),
    ("scheme-inclusion", Counted::Points("ten-actions seven-areas"), &[10, 7]),
    ("scheme-evaluation", Counted::Points("limits ways"), &[3, 7]),
    ("scheme-monitoring", Counted::Points("sources people running knowing"), &[8, 5, 5, 5]),
    ("scheme-lessons", Counted::Points("messages three-places hard"), &[7, 3, 5, 3, 11, 6]),
];
