//! What Ithaca says and asks: phases, instruments, questions, the library, sources and the sample, read from `content/`
//! and checked strictly.
//!
//! Here live the types a screen is drawn from, their readers, and the question whether answers fit an instrument.
//! Nothing here knows about storage, windows or the time of day, so that a website could read the same words.

mod answers;
mod gathered;
mod instrument;
mod language;
mod library;
mod mistake;
mod pack;
mod phase;
mod prompt;
mod question;
mod read;
mod sample;
mod source;
mod translated;
mod words;
mod write;

pub use answers::{AnswerMistake, Answers, LINE_LIMIT, Misfit, ROWS_LIMIT, TEXT_LIMIT};
pub use gathered::Content;
pub use instrument::{Instrument, Section};
pub use language::{Extent, Languages, Locale};
pub use library::{LibraryLink, Page, library_link};
pub use mistake::Mistake;
pub use pack::{Misplaced, OWN_WORDING, PACK_LIMIT, Packs};
pub use phase::{Phase, Task};
pub use prompt::{Carry, CarryHow, FollowUp, FollowUpKind, Item, Kind, Prompt, StatementGroup};
pub use question::Family;
pub use sample::{Sample, SampleEntry, SamplePhase, SampleRelationship, SampleSession, SampleTick};
pub use source::Source;
pub use words::{ContractSide, EntryState, Group, RelationshipKind, RelationshipState};
pub use words::{Rhythm, Role, SessionMethod, SessionState};
