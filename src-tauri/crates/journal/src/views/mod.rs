//! The wire types: what the window is told and what it says, one file a topic, made for the screens and generated for
//! TypeScript. Nothing here reads, decides or keeps anything.

pub mod bin;
pub mod entries;
pub mod history;
pub mod journals;
pub mod path;
pub mod preferences;
pub mod problem;
pub mod relationships;
pub mod today;

pub use bin::{BinView, BinnedEntry};
pub use entries::{
    Answers, Draft, EntryCard, EntryView, InstrumentCard, JournalView, Month, Offer, PreviousWheel,
    Saved,
};
pub use history::{Difference, HistoryView, Restored, Revision, RevisionView, Said};
pub use journals::{
    BackedUp, JournalCard, JournalState, KeychainView, KeychainWhy, Opened, ProtectionRequest,
    RecoveryWordsView, Setup, Slot, StartUp, Strength, UnlockRequest,
};
pub use path::{PathPhase, PathTask, PathView, PhaseMark, TaskEntry};
pub use preferences::{Appearance, Preferences};
pub use problem::{Code, Problem};
pub use relationships::{NewRelationship, PhaseName, Places, RelationshipCard};
pub use today::{Standing, TodayView};
