//! The wire types: what the window is told and what it says, one file a topic, made for the screens and generated for
//! TypeScript. Nothing here reads, decides or keeps anything.

pub mod actions;
pub mod around;
pub mod backups;
pub mod bin;
pub mod bring;
pub mod calendar;
pub mod contract;
pub mod entries;
pub mod forms;
pub mod goals;
pub mod history;
pub mod journals;
pub mod keys;
pub mod library;
pub mod menu;
pub mod over_time;
pub mod packs;
pub mod path;
pub mod practice;
pub mod preferences;
pub mod problem;
pub mod questions;
pub mod relationships;
pub mod reminders;
pub mod reviews;
pub mod search;
pub mod sessions;
pub mod settings;
pub mod tags;
pub mod take;
pub mod today;
pub mod wheels;

pub use actions::{
    ActionCard, ActionDraft, ActionState, ActionsView, MyActions, Named, Owner, WrittenIn,
};
pub use around::{Licence, Moved, NoteAnywhere, NoteTrouble};
pub use backups::{
    BackupCard, BackupKind, BackupLook, BackupNotice, BackupNoticeKind, BackupPlace, BackupsView,
    Salvaged, Tended,
};
pub use bin::{BinView, BinnedEntry};
pub use bring::{BringFrom, BringPreview, Brought, BroughtBack, Came, CameView, SkipWhy, Skipped};
pub use calendar::{CalendarRequest, CalendarWritten};
pub use contract::{ContractText, ContractView, EarlierContract};
pub use entries::{
    Answers, Carried, Draft, EntryCard, EntryView, InstrumentCard, JournalView, Month, Offer,
    PreviousWheel, Saved,
};
pub use forms::{BinnedForm, FormCard, FormFile, FormMistake, FormSaved, FormView, FormsView};
pub use goals::{
    GoalDraft, GoalState, GoalView, GoalsView, MilestoneDraft, MilestoneView, Removed,
};
pub use history::{Difference, HistoryView, Restored, Revision, RevisionView, Said};
pub use journals::{
    BackedUp, JournalCard, JournalState, KeychainView, KeychainWhy, Opened, ProtectionRequest,
    RecoveryWordsView, Setup, Slot, StartUp, Strength, UnlockRequest,
};
pub use keys::{KeysView, NewWords, OldKeyView, PlaceKind, PlaceView};
pub use library::{LibraryPart, LibraryView, PageCard, PageView};
pub use menu::{MenuAct, MenuBar, MenuWord};
pub use over_time::{
    Cell, Chart, ChartKind, DrawingFile, OverTimeView, PhaseBand, TimeLine, TimeRange, YearEntry,
    YearSession, YearView,
};
pub use packs::{PackMistake, PackTrouble, PackView, PacksView};
pub use path::{Moving, PathPhase, PathStep, PathTask, PathView, PhaseMark, TaskEntry, Thought};
pub use practice::{Measure, PracticeEntry, PracticeShelf, PracticeView};
pub use preferences::{Appearance, FirstDay, Language, Letters, Preferences, Shortcut};
pub use problem::{Code, Problem};
pub use questions::{FamilyDraft, FamilyView, QuestionDraft, QuestionView, QuestionsView};
pub use relationships::{
    Erasing, KnownBackup, NewRelationship, Person, PhaseName, Places, RelationshipCard,
    RelationshipEdit, RelationshipName, RelationshipView,
};
pub use reminders::{QuietHours, Reminder, ReminderKind, ReminderSettings, ReminderWords};
pub use reviews::{GoalReview, ReviewsView};
pub use search::{
    FoundKind, Hit, Indexing, Piece, SearchChoices, SearchFilter, SearchNote, SearchRequest,
    SearchState, SearchView, Whose,
};
pub use sessions::{
    EntryMark, InRow, Planned, SessionCard, SessionDraft, SessionView, SessionsView, When,
};
pub use settings::JournalSettings;
pub use tags::{EntryMarks, JournalFilter, KeptFilter, TagGone, TagView, Tagged, TagsView};
pub use take::{
    DocumentWords, TakeForm, TakeFormat, TakeOffer, TakePreview, TakeRequest, TakeWhat, Taken,
};
pub use today::{DueDate, DueGoal, DueWhat, Standing, TodayView};
pub use wheels::{
    AreaChange, AreaRow, AreaScore, AreaView, Inherited, Snapshot, SnapshotCard, WheelLine,
    WheelSetCard, WheelSetDraft, WheelsView,
};
