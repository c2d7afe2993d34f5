//! What the catalogue asks of the instruments for the two together.

use crate::counted::{Counted, Row};

#[rustfmt::skip] // a table, a row a line
pub(crate) const ROWS: &[Row] = &[
    // Beginning
    ("is-it-right", Counted::Points("three-kinds"), &[3, 3, 3, 3, 3, 4]),
    ("is-it-right", Counted::Points("manager-or-mentor"), &[2, 2, 2, 2, 2, 2, 2, 3]),
    ("is-it-right", Counted::Points("not-the-answer what-people-use-it-for"), &[7, 9]),
    ("is-it-right", Counted::Texts("so"), &[2]),
    ("find-a-mentor", Counted::Points("need steps"), &[7, 5]),
    ("find-a-mentor", Counted::Texts("first-message after-meeting"), &[1, 2]),
    ("role-mentee", Counted::Points("learning to-the-table doing owing"), &[6, 6, 6, 5]),
    ("fit-check", Counted::Prompts("four-questions"), &[4]),
    ("fit-check", Counted::Points("four-questions"), &[7]),
    ("initial-meeting", Counted::Points("purpose relationship way-of-working mentor mentee ground-rules"), &[6, 2, 5, 3, 4, 6]),
    ("initial-meeting", Counted::Points("before-you-part"), &[7]),
    ("values-and-assumptions", Counted::AllTexts, &[9]),
    ("first-impressions", Counted::Scales, &[5]),
    ("first-impressions", Counted::Texts("five-questions"), &[5]),
    ("learning-preferences", Counted::AllPrompts, &[11]),
    ("reciprocal", Counted::Points("difference who-leads"), &[4, 4]),
    ("reciprocal", Counted::Texts("give-and-get"), &[2]),
    // Contract
    ("session-contract", Counted::AllPrompts, &[3]),
    ("etiquette", Counted::Points("ten-principles"), &[10]),
    ("ethics", Counted::Points("private limits someone-else codes"), &[6, 7, 6, 4]),
    ("contract", Counted::Texts("what-for how-we-meet who-does-what private what-we-bring if-it-is-hard"), &[5, 7, 4, 6, 4, 5]),
    ("contract", Counted::Prompts("together"), &[3]),
    // Sessions
    ("session-checklist", Counted::Points("settle-once each-time keep-track"), &[4, 3, 4]),
    ("virtual-session", Counted::Points("frame-of-mind gain-and-lose equipment in-the-way video"), &[7, 6, 6, 4, 5, 9]),
    ("virtual-session", Counted::Points("phone-and-writing"), &[4, 4]),
    ("three-stage", Counted::Texts("exploration understanding action"), &[2, 2, 3]),
    ("oscar", Counted::Sections, &[5]),
    ("prepare-mentee", Counted::Prompts("since-last-time on-your-mind the-meeting"), &[1, 1, 2]),
    ("prepare-mentee", Counted::Borrowed("on-your-mind"), &[6]),
    ("prepare-mentor", Counted::Prompts("last-time frame-of-mind what-to-bring in-the-room"), &[3, 2, 2, 3]),
    ("prepare-mentor", Counted::Points("in-the-room"), &[6]),
    ("grow", Counted::Sections, &[4]),
    ("grow", Counted::Borrowed("goal reality options way-forward"), &[12, 12, 10, 8]),
    ("grow", Counted::Points("goal"), &[5]),
    ("grow", Counted::Scales, &[1]),
    ("oskar", Counted::Sections, &[5]),
    ("oskar", Counted::Borrowed("outcome scaling know-how affirm-and-action review"), &[9, 5, 9, 3, 6, 4]), // affirming, then action
    ("oskar", Counted::Scales, &[1]),
    ("oskar", Counted::Points("affirm-and-action"), &[6]),
    ("meeting-log", Counted::Prompts("the-meeting since-last-time this-time before-next-time"), &[4, 2, 3, 4]),
    // Goals and plans
    ("goal-check", Counted::Points("smart"), &[5]),
    ("goal-check", Counted::Prompts("three-parts wanting"), &[3, 2]),
    ("change", Counted::Points("what-pulls what-helps"), &[13, 5]),
    ("action-plan", Counted::Prompts("big-picture goals where-you-are dates steps for-the-record"), &[2, 2, 1, 6, 3, 5]),
    // Learning
    ("learning-log", Counted::AllTexts, &[6]),
    ("learning-log", Counted::Points("what-next"), &[5]),
    ("note", Counted::AllPrompts, &[2]),
    ("wheel-of-life", Counted::Areas, &[8]),
    ("professional-assessment", Counted::Statements, &[4, 4, 5, 5, 4, 4, 5, 4]),
    ("professional-assessment", Counted::Texts("one-area"), &[4]),
    ("capabilities", Counted::Points("yourself others getting-things-done"), &[8, 5, 11]),
    ("inclusion-reflection", Counted::Texts("ten-actions being-included leading-together six-traits"), &[5, 3, 8, 5]),
    ("inclusion-reflection", Counted::Points("ten-actions"), &[10]),
    ("inclusive-traits", Counted::Scales, &[6]),
    // Feedback
    ("feedback-prepare", Counted::Points("ask-first boost while-you-talk"), &[2, 5, 12]),
    ("feedback-received", Counted::AllTexts, &[7]),
    // Review and ending
    ("relationship-health", Counted::Scales, &[9]),
    ("mentee-evaluation", Counted::AllTexts, &[6]),
    ("mentee-evaluation", Counted::Scales, &[1]),
    ("mentor-evaluation", Counted::Prompts("being-a-mentor the-two-of-you the-time a-scheme"), &[4, 3, 3, 5]),
    ("mentor-evaluation", Counted::Prompts("again"), &[2]),
    ("closing", Counted::Prompts("what-you-did what-travels what-it-is-like marking-it what-next"), &[4, 3, 3, 2, 4]),
    ("early-ending", Counted::AllTexts, &[5]),
    ("review", Counted::Prompts("the-two-of-you the-work keeping-it-well next-time"), &[3, 2, 2, 5]),
    ("review", Counted::Points("keeping-it-well"), &[4]),
];
