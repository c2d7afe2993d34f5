//! Where the focus is while one writes and puts in order what was written: entries, questions, tags, filters, the bin.

/// In a long form: beside an answer, on to the next page and back, at its end, in the bin.
const FORM: (&str, &str) = (
    "new/grow",
    "
    type Rest into: What is it about?                    | Saved                              | input What is it about?
    press Find a question                                | Arrow keys and Enter put           | input Find
    escape                                               |                                    | textarea What do you want
    press Borrow:                                        |                                    | textarea What do you want
    press Star this entry                                | Take the star off                  | button Take the star off
    press Take the star off                              | Star this entry                    | button Star this entry
    type quiet⏎ into: Add a tag                          | Tagged “quiet”.                    | input Add a tag
    press Take the tag “quiet” off                       | The tag “quiet” is off.            | input Add a tag
    press Continue                                       | Step 2 of                          | main
    follow Back                                          | Step 1 of                          | main
    follow Check                                         | Check your answers                 | main
    press Finish                                         | Open it again                      | main
    press Open it again                                  | Step 1 of                          | main
    press Move to the bin                                | You can take it back               | button Keep it
    press Keep it                                        |                                    | button Move to the bin
    press Move to the bin                                | You can take it back               | button Keep it
    press Move to the bin in: Move this entry            | Moved to the bin.                  | button Undo: take
    press Undo: take                                     | Taken out of the bin:              | a Rest
    ",
);

/// Rows that are added, taken out and brought back.
const ROWS: (&str, &str) = (
    "new/supervision-log",
    "
    press Continue                                       | Step 2 of                          | main
    type Ring back into: What                            | Saved                              | textarea What
    press Add another action                             |                                    | textarea What
    keys Write it down                                   | Saved                              | textarea What
    press Remove action 2: Write it down                 | Action 2 removed.                  | textarea What
    press Undo: remove action 2                          |                                    | textarea What
    press Remove action 2: Write it down                 | Action 2 removed.                  | textarea What
    press Remove action 1: Ring back                     | Action 1 removed.                  | button Add another action
    press Undo: remove action 1                          |                                    | textarea What
    ",
);

/// A tick with a note, a number that is cleared.
const TICKS: (&str, &str) = (
    "new/initial-meeting",
    "
    tick Why mentoring, and why now                      | Saved                              | input Why mentoring
    press Add a note: Why mentoring, and why now         |                                    | textarea Note: Why mentoring
    ",
);

const QUESTIONS: (&str, &str) = (
    "questions",
    "
    press Star:                                          | Starred.                           | button Starred:
    press Starred:                                       | No longer starred.                 | button Star:
    press Add your own to                                |                                    | input Your question, in
    press Leave it                                       |                                    | button Add your own to
    press Add your own to                                |                                    | input Your question, in
    keys What would you miss?⏎                           | What would you miss?               | button Add your own to
    press Change: What would you miss?                   |                                    | input Your question, in
    press Leave it                                       |                                    | button Change: What would you miss?
    press Delete: What would you miss?                   | is deleted.                        | button Undo: bring back
    press Undo: bring back                               | is back.                           | p
    press Begin a family                                 |                                    | input What will you call it?
    press Leave it                                       |                                    | button Begin a family
    press Begin a family                                 |                                    | input What will you call it?
    keys For trains⏎                                     | For trains                         | button Begin a family
    press Rename: For trains                             |                                    | input What will you call it?
    keys , by night⏎                                     | For trains, by night               | button Rename: For trains, by night
    press Delete the family: For trains, by night        | is deleted.                        | button Undo: bring back
    press Undo: bring back                               | is back.                           | p
    type zzzz into: Find a question                      | No question with                   | input Find a question
    press Show them all                                  |                                    | input Find a question
    tick Only starred                                    | Nothing is starred yet.            | input Only starred
    press Show them all                                  |                                    | input Find a question
    ",
);

/// Several entries at once, so that there are tags.
const SEVERAL: (&str, &str) = (
    "journal",
    "
    press Choose several                                 | None chosen                        | button Choose all shown
    press Choose all shown                               | entries chosen                     | button Choose none
    press Choose none                                    | None chosen                        | button Choose all shown
    press Choose all shown                               | entries chosen                     | button Choose none
    press Tag them                                       | Add a tag                          | button Tag them
    type work⏎ into: Add a tag                           | tagged “work”.                     | button Undo:
    press Undo:                                          | As it was before.                  | p As it was before.
    press Tag them                                       | Add a tag                          | button Tag them
    type work⏎ into: Add a tag                           | tagged “work”.                     | button Undo:
    press Tag them                                       | Add a tag                          | button Tag them
    type rest⏎ into: Add a tag                           | tagged “rest”.                     | button Undo:
    press Done choosing                                  |                                    | button Choose several
    ",
);

const TAGS: (&str, &str) = (
    "tags",
    "
    press Rename the tag “rest”                          | New name                           | input New name
    press Cancel                                         |                                    | button Rename the tag “rest”
    press Rename the tag “rest”                          | New name                           | input New name
    keys s⏎                                              | is called “rests” now.             | button Undo: The tag is called
    press Undo:                                          | As it was before.                  | h1 Tags
    press Merge the tag “rest” into another              | Into which?                        | select Into which?
    press Cancel                                         |                                    | button Merge the tag “rest”
    press Merge the tag “rest” into another              | Into which?                        | select Into which?
    pick work from: Into which?                          |                                    | select Into which?
    press Merge                                          | “rest” is part of “work” now.      | button Undo:
    press Undo:                                          | As it was before.                  | h1 Tags
    press Remove the tag “rest” from every entry         | is gone; its entries stay.         | button Undo:
    press Undo:                                          | As it was before.                  | h1 Tags
    ",
);

const FILTERS: (&str, &str) = (
    "journal",
    "
    pick Tagged “work” from: Tagged                      | Keep this filter                   | select Tagged
    press Keep this filter                               | What is it called?                 | input What is it called?
    press Cancel                                         |                                    | button Keep this filter
    press Keep this filter                               | What is it called?                 | input What is it called?
    keys Work⏎                                           | Kept as “Work”.                    | select Kept filters
    press Forget the filter “Work”                       | The filter “Work” is forgotten.    | button Undo: The filter
    press Undo:                                          | Kept as “Work”.                    | select Kept filters
    press Choose several                                 | None chosen                        | button Choose all shown
    press Choose all shown                               | entries chosen                     | button Choose none
    press Move them to the bin                           | moved to the bin.                  | button Undo:
    press Undo:                                          | taken out of the bin.              | p
    press Choose all shown                               | entries chosen                     | button Choose none
    press Move them to the bin                           | moved to the bin.                  | button Undo:
    ",
);

const BIN: (&str, &str) = (
    "bin",
    "
    press Take it out:                                   | Taken out of the bin:              | a
    press Delete for good:                               | It cannot be brought back          | button Keep it
    press Keep it                                        |                                    | button Delete for good:
    press Delete for good:                               | It cannot be brought back          | button Keep it
    press Delete for good in: Delete “                   | is deleted for good.               | p “
    press Empty the bin                                  | cannot be brought back             | button Keep them
    press Keep them                                      |                                    | button Empty the bin
    press Empty the bin                                  | cannot be brought back             | button Keep them
    press Delete for good in: Empty the bin?             | The bin is emptied.                | p The bin is emptied.
    ",
);

const REMINDERS: (&str, &str) = (
    "settings/reminders",
    "
    tick The afternoon before a session                  |                                    | input The afternoon before
    tick Quiet hours                                     |                                    | input Quiet hours
    tick Quiet hours                                     | Until                              | input Quiet hours
    ",
);

pub(crate) const ALL: &[(&str, &str)] = &[
    FORM, ROWS, TICKS, QUESTIONS, SEVERAL, TAGS, FILTERS, BIN, REMINDERS,
];
