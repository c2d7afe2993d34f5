//! The closed lists of words that content files and the window share: roles, kinds of relationship, rhythms, sessions.
//! Only names here; what follows from them belongs to whoever asks.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A closed list of words, each written in a content file as it stands here.
pub(crate) trait Words: Copy + 'static {
    /// What one of them is called in a message.
    const NOUN: &'static str;
    /// Every word with its value.
    const ALL: &'static [(&'static str, Self)];
}

/// Who somebody is in a relationship, and whom an instrument or a task is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum Role {
    /// The one who is mentored.
    Mentee,
    /// The one who mentors.
    Mentor,
    /// Both at once, as in reciprocal mentoring; of an instrument, that it is for either.
    Both,
}

impl Role {
    /// Whether something meant for `roles` concerns a person in this role. An empty list is for everyone.
    pub fn is_among(self, roles: &[Role]) -> bool {
        self == Role::Both
            || roles.is_empty()
            || roles.contains(&self)
            || roles.contains(&Role::Both)
    }
}

impl Words for Role {
    const NOUN: &'static str = "role";
    const ALL: &'static [(&'static str, Self)] = &[
        ("mentee", Role::Mentee),
        ("mentor", Role::Mentor),
        ("both", Role::Both),
    ];
}

/// Where an instrument stands among the others when a person looks for one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum Group {
    /// Finding someone, and whether it fits.
    Beginning,
    /// What the two agree.
    Contract,
    /// Before, in and after a meeting.
    Sessions,
    /// Goals, plans and what stands in their way.
    Goals,
    /// What a person learns, about the work and about themselves.
    Learning,
    /// Giving it and taking it.
    Feedback,
    /// Looking back, and ending.
    Review,
    /// The mentor's own practice.
    Practice,
    /// Starting a small scheme: hidden until a person asks for it.
    Scheme,
    /// What a person put into the journal's folder themselves. No file says so: where it lies does.
    Own,
}

impl Group {
    /// Every group, in the order a person meets them.
    pub const IN_ORDER: [Group; 10] = [
        Group::Beginning,
        Group::Contract,
        Group::Sessions,
        Group::Goals,
        Group::Learning,
        Group::Feedback,
        Group::Review,
        Group::Practice,
        Group::Scheme,
        Group::Own,
    ];
}

impl Words for Group {
    const NOUN: &'static str = "group";
    const ALL: &'static [(&'static str, Self)] = &[
        ("beginning", Group::Beginning),
        ("contract", Group::Contract),
        ("sessions", Group::Sessions),
        ("goals", Group::Goals),
        ("learning", Group::Learning),
        ("feedback", Group::Feedback),
        ("review", Group::Review),
        ("practice", Group::Practice),
        ("scheme", Group::Scheme),
    ];
}

/// The kind of a mentoring relationship.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum RelationshipKind {
    /// One mentor, one mentee.
    OneToOne,
    /// Two people who mentor each other.
    Reciprocal,
    /// Two people at the same stage.
    Peer,
    /// One mentor, several mentees.
    Group,
    /// Two mentors, two mentees.
    TwoByTwo,
    /// A mentor for a team.
    Team,
    /// Mostly by telephone, video or writing.
    AtADistance,
}

impl Words for RelationshipKind {
    const NOUN: &'static str = "kind of relationship";
    const ALL: &'static [(&'static str, Self)] = &[
        ("one-to-one", RelationshipKind::OneToOne),
        ("reciprocal", RelationshipKind::Reciprocal),
        ("peer", RelationshipKind::Peer),
        ("group", RelationshipKind::Group),
        ("two-by-two", RelationshipKind::TwoByTwo),
        ("team", RelationshipKind::Team),
        ("at-a-distance", RelationshipKind::AtADistance),
    ];
}

/// How often two people mean to meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum Rhythm {
    /// Every week.
    Weekly,
    /// Every two weeks.
    Fortnightly,
    /// Every three weeks.
    EveryThreeWeeks,
    /// Every month.
    Monthly,
    /// Every six weeks.
    EverySixWeeks,
    /// Every three months.
    Quarterly,
    /// When one of them asks.
    AsNeeded,
}

impl Words for Rhythm {
    const NOUN: &'static str = "rhythm";
    const ALL: &'static [(&'static str, Self)] = &[
        ("weekly", Rhythm::Weekly),
        ("fortnightly", Rhythm::Fortnightly),
        ("every-three-weeks", Rhythm::EveryThreeWeeks),
        ("monthly", Rhythm::Monthly),
        ("every-six-weeks", Rhythm::EverySixWeeks),
        ("quarterly", Rhythm::Quarterly),
        ("as-needed", Rhythm::AsNeeded),
    ];
}

/// Whether an entry is still being written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum EntryState {
    /// Still being written.
    Draft,
    /// Closed by its writer; it can be opened again.
    Done,
}

impl Words for EntryState {
    const NOUN: &'static str = "state of an entry";
    const ALL: &'static [(&'static str, Self)] =
        &[("draft", EntryState::Draft), ("done", EntryState::Done)];
}

/// Whether a relationship goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum RelationshipState {
    /// The two meet.
    Active,
    /// The two mean to meet again.
    Paused,
    /// They have said goodbye, or it was broken off.
    Ended,
}

impl Words for RelationshipState {
    const NOUN: &'static str = "state of a relationship";
    const ALL: &'static [(&'static str, Self)] = &[
        ("active", RelationshipState::Active),
        ("paused", RelationshipState::Paused),
        ("ended", RelationshipState::Ended),
    ];
}

/// How two people meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum SessionMethod {
    /// In one place.
    InPerson,
    /// By video.
    Video,
    /// By telephone.
    Telephone,
    /// In writing.
    Writing,
}

impl Words for SessionMethod {
    const NOUN: &'static str = "way to meet";
    const ALL: &'static [(&'static str, Self)] = &[
        ("in-person", SessionMethod::InPerson),
        ("video", SessionMethod::Video),
        ("telephone", SessionMethod::Telephone),
        ("writing", SessionMethod::Writing),
    ];
}

/// What became of a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum SessionState {
    /// It is to take place, or nobody has said yet that it did.
    Planned,
    /// It took place.
    Held,
    /// It was called off.
    Cancelled,
}

impl Words for SessionState {
    const NOUN: &'static str = "state of a session";
    const ALL: &'static [(&'static str, Self)] = &[
        ("planned", SessionState::Planned),
        ("held", SessionState::Held),
        ("cancelled", SessionState::Cancelled),
    ];
}

/// Whose text it is, where two people answer alone and then agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum ContractSide {
    /// What the journal's owner answered alone.
    Mine,
    /// What the other person answered alone.
    Theirs,
    /// What the two agreed.
    Agreed,
}

impl Words for ContractSide {
    const NOUN: &'static str = "side";
    const ALL: &'static [(&'static str, Self)] = &[
        ("mine", ContractSide::Mine),
        ("theirs", ContractSide::Theirs),
        ("agreed", ContractSide::Agreed),
    ];
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written_alike<T: Words + Serialize>() {
        for (word, value) in T::ALL {
            assert_eq!(serde_json::to_value(value).unwrap(), *word, "{}", T::NOUN);
        }
    }

    #[test]
    fn a_word_in_a_file_is_the_word_on_the_wire() {
        written_alike::<Role>();
        written_alike::<Group>();
        written_alike::<RelationshipKind>();
        written_alike::<Rhythm>();
        written_alike::<EntryState>();
        written_alike::<RelationshipState>();
        written_alike::<SessionMethod>();
        written_alike::<SessionState>();
        written_alike::<ContractSide>();
    }

    #[test]
    fn a_person_who_is_both_sees_what_either_sees() {
        assert!(Role::Both.is_among(&[Role::Mentor]));
        assert!(Role::Mentee.is_among(&[Role::Both]));
        assert!(Role::Mentee.is_among(&[]));
        assert!(!Role::Mentee.is_among(&[Role::Mentor]));
    }
}
