//! Where the focus is while one makes things and changes them: goals and what is to be done, areas, a form of one's own.

const GOALS: (&str, &str) = (
    "goals",
    "
    press Say more                                       | How will you know?                 | textarea What
    type Swim⏎ into: What                                | Added: Swim                        | textarea What
    keys Read⏎                                           | Added: Read                        | textarea What
    press Move up: Read                                  | Read is now                        | button Move
    press Move down: Read                                | Read is now                        | button Move
    press Add a step to: Swim                            |                                    | textarea What
    press Cancel                                         |                                    | button Add a step to: Swim
    press Add a step to: Swim                            |                                    | textarea What
    keys Buy goggles⏎                                    | Added: Buy goggles                 | button Add a step to: Swim
    press Add a milestone to: Swim                       |                                    | textarea What
    keys A mile⏎                                         | Added: A mile                      | button Add a milestone to: Swim
    tick A mile                                          | Reached                            | input A mile
    press Change: A mile                                 |                                    | textarea What
    press Calendar                                       | May 2026                           | button Monday 11 May 2026
    press Jun: next month                                | June 2026                          | button Jul: next month
    escape                                               |                                    | button Calendar
    press Calendar                                       | May 2026                           | button Monday 11 May 2026
    press Sunday 31 May 2026                             |                                    | button Calendar
    press Delete: A mile                                 | Deleted: A mile.                   | button Undo: delete A mile
    press Undo: delete A mile                            | It is back: A mile.                | button Change: A mile
    press Add an action to: Swim                         |                                    | textarea What
    keys Pack a towel⏎                                   | Added: Pack a towel                | button Add an action to: Swim
    tick Pack a towel                                    | Done                               | input Pack a towel
    tick Pack a towel                                    |                                    | input Pack a towel
    press Change: Pack a towel                           |                                    | textarea What
    press Let it go: Pack a towel                        | Let go                             | button Take it back: Pack a towel
    press Take it back: Pack a towel                     |                                    | button Change: Pack a towel
    press Change: Pack a towel                           |                                    | textarea What
    press Delete: Pack a towel                           | Deleted: Pack a towel.             | button Undo: delete Pack
    press Undo: delete Pack a towel                      | It is back: Pack a towel.          | button Change: Pack a towel
    press Change: Swim                                   |                                    | textarea What
    press Done                                           |                                    | button Change: Swim
    press Change: Swim                                   |                                    | textarea What
    press Let it go: Swim                                | Let go                             | button Take it back: Swim
    press Take it back: Swim                             |                                    | button Add a step to: Swim
    tick Reached: Buy goggles                            | Reached                            | input Reached: Buy goggles
    press Add an action                                  |                                    | textarea What
    keys Ring Gran⏎                                      | Added: Ring Gran                   | button Add an action
    tick Reached: Read                                   | Reached                            | input Reached: Read
    ",
);

/// Opened again: what is reached is folded away.
const CLOSED: (&str, &str) = (
    "goals",
    "
    press Done and let go                                | Open it again                      | summary
    press Open it again: Read                            | Open again: Read                   | input Reached: Read
    ",
);

const ACTIONS: (&str, &str) = (
    "actions",
    "
    tick Ring Gran                                       | What came of it?                   | input Ring Gran
    tick Ring Gran                                       |                                    | input Ring Gran
    ",
);

const AREAS: (&str, &str) = (
    "wheels/of/life/areas",
    "
    press Down: Work                                     | is number 2 now.                   | button Down: Work
    press Up: Work                                       | is number 1 now.                   | button Up: Work
    press Split in two: Rest                             | Both parts begin                   | input One part
    press Leave it                                       |                                    | button Split in two: Rest
    press Split in two: Rest                             | Both parts begin                   | input One part
    type Sleep⏎ into: The other part                     | is two areas now.                  | div
    press Undo                                           | As it was before.                  | div As it was before.
    press Take off: Money                                | is off the wheel.                  | div Money is off the wheel.
    press Bring back: Money                              | is on the wheel again.             | div Money is on the wheel again.
    type Music⏎ into: Add an area                        | is on the wheel, without           | input Add an area
    ",
);

const SETS: (&str, &str) = (
    "wheels",
    "
    press Make another set                               |                                    | input What is this set called?
    keys Small⏎                                          | Take this set away                 | main
    press Take this set away                             | is taken away.                     | button Bring back
    press Bring back                                     | is back.                           | p
    ",
);

const FORM: (&str, &str) = (
    "new/supervision-log",
    "
    press Copy and change                                | Copied from After supervision      | main
    press Move up: What was it like to talk about?       | is now number 3                    | button Move up: What was it like
    press Move down: What was it like to talk about?     | is now number 4                    | button Move down: What was it like
    press Change: What was it like to talk about?        | How to go about it                 | button Done: What was it like
    press Add one to: Questions to borrow                |                                    | textarea Questions to borrow, 4
    keys Why?                                            |                                    | textarea Questions to borrow, 4
    press Move up: Why?                                  |                                    | button Move up: Why?
    press Remove: Why?                                   | Removed: Why?                      | button Undo: remove: Why?
    press Undo: remove: Why?                             | It is back: Why?                   | button Add one to: Questions
    press Done: What was it like to talk about?          |                                    | button Change: What was it like
    press Remove: What was it like to talk about?        | Removed: What was it like          | button Undo: remove: What was it
    press Undo: remove: What was it like to talk about?  | It is back: What was it like       | button Change: What was it like
    press Add a question to                              |                                    | textarea The question
    press Remove: A question without words               | Removed: A question                | button Undo: remove: A question
    press Add a part                                     |                                    | textarea What is this part called?
    press Remove: Part 3                                 | Removed: Part 3                    | button Undo: remove: Part 3
    press Undo: remove: Part 3                           | It is back: Part 3                 | button Done: Part 3
    press Remove: Part 3                                 | Removed: Part 3                    | button Undo: remove: Part 3
    press Use this form                                  | It is in use                       | p It is in use
    press Remove this form                               | is removed.                        | button Undo: remove: After supervision
    press Undo: remove:                                  | is back.                           | p
    ",
);

/// A meeting: its clock, a question put into the preparation, to the meeting and back.
const SESSION: (&str, &str) = (
    "session/NEXT",
    "
    press Add:                                           | Saved                              | textarea What
    press Begin the session                              | Start the clock                    | main
    press Start the clock                                | Stop the clock                     | button Stop the clock
    press Stop the clock                                 | Start the clock                    | button Start the clock
    press Back to the preparation                        | Begin the session                  | main
    ",
);

/// A walk in five phases: a task that is done, and one that is not.
const PATH: (&str, &str) = (
    "path/GWEN",
    "
    press Walked in seven weeks                          | Both say yes, out loud             | summary Walked in seven weeks
    tick Both say yes, out loud                          | 8 of 9 tasks done.                 | input Both say yes
    tick Both say yes, out loud                          | 9 of 9 tasks done.                 | input Both say yes
    ",
);

pub(crate) const ALL: &[(&str, &str)] = &[GOALS, ACTIONS, CLOSED, AREAS, SETS, FORM, SESSION, PATH];
