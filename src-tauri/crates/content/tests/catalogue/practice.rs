//! What the catalogue asks of the instruments for the mentor's own practice.

use crate::counted::{Counted, Row};

#[rustfmt::skip] // a table, a row a line
pub(crate) const ROWS: &[Row] = &[
    ("role-mentor", Counted::Points("why with-people in-the-room beyond-the-room keep-to own-practice"), &[5, 7, 8, 4, 6, 6]),
    ("mentor-session-reflection", Counted::Scales, &[1]),
    ("mentor-session-reflection", Counted::AllTexts, &[9]),
    ("listening-questioning", Counted::Points("stance signals purposes"), &[7, 3, 9]),
    ("mentor-behaviours", Counted::Statements, &[3, 3, 3, 4, 3, 3, 2]),
    ("mentor-behaviours", Counted::Points("unhelpful"), &[9]),
    ("helping-learning", Counted::Points("as-they-are what-they-bring worth-it a-say"), &[6, 3, 2, 4]),
    ("helping-learning", Counted::Sections, &[5]), // the assumptions, and a look back
    ("mentor-competencies", Counted::Statements, &[5, 3, 3, 5, 5, 2, 3]),
    ("mentor-competencies", Counted::Texts("action-planning problem-solving yourself their-development rapport limits looking-back"), &[1, 1, 1, 1, 1, 1, 1]),
    ("competence-categories", Counted::Scales, &[8]),
    ("competence-categories", Counted::AllTexts, &[9]),
    ("practice-map", Counted::Statements, &[11, 4, 4, 4, 4, 5, 6, 5]),
    ("practice-map", Counted::Texts("process knowledge professional self skills values communication helping"), &[1, 1, 1, 1, 1, 1, 1, 1]),
    ("team-mentoring", Counted::Points("shape goals"), &[4, 8]),
    ("supervision-agreement", Counted::Points("agreement what-for how ground-rules"), &[7, 5, 5, 7]),
    ("supervision-prepare", Counted::Prompts("since meetings list"), &[2, 3, 3]),
    ("supervision-log", Counted::Prompts("talked from-here"), &[4, 4]),
    ("choosing-supervisor", Counted::Points("agreement keeping-it-going learning right-and-wrong manner own-work groups"), &[7, 10, 10, 10, 7, 6, 4]),
    ("learning-plan", Counted::Prompts("goal plan"), &[2, 3]),
    ("learning-plan", Counted::Points("evidence"), &[4]),
    ("mentor-development-plan", Counted::Prompts("needs plan review"), &[4, 3, 3]),
    ("practice-record", Counted::Prompts("period done learned"), &[4, 4, 2]),
];
