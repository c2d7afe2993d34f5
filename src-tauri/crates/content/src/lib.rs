//! What Ithaca says and asks: phases, instruments, sources and the sample, read from `content/` and checked strictly.
//!
//! Here live the types a screen is drawn from, their readers, and the question whether answers fit an instrument.
//! Nothing here knows about storage, windows or the time of day, so that a website could read the same words.

mod answers;
mod gathered;
mod instrument;
mod mistake;
mod phase;
mod prompt;
mod read;
mod sample;
mod source;
mod words;

pub use answers::{AnswerMistake, Answers, LINE_LIMIT, Misfit, TEXT_LIMIT};
pub use gathered::Content;
pub use instrument::{Instrument, Section};
pub use mistake::Mistake;
pub use phase::{Phase, Task};
pub use prompt::{FollowUp, FollowUpKind, Item, Kind, Prompt, StatementGroup};
pub use sample::{Sample, SampleEntry, SamplePhase, SampleRelationship, SampleTick};
pub use source::Source;
pub use words::{EntryState, Group, RelationshipKind, Rhythm, Role};
