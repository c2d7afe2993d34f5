//! What the lists of tables share: columns, closed lists of words, and which rows belong to what is taken. What must not
//! live here: a table.

use super::{Column, Kind};

pub(super) const fn must(name: &'static str, kind: Kind) -> Column {
    Column {
        name,
        kind,
        optional: false,
    }
}

pub(super) const fn may(name: &'static str, kind: Kind) -> Column {
    Column {
        name,
        kind,
        optional: true,
    }
}

/// A name the program gives, in content/ or of its own.
pub(super) const KEY: Kind = Kind::Line(100);

pub(super) const ID: Column = must("id", Kind::Id);
pub(super) const CREATED: Column = must("created_at", Kind::Moment);
pub(super) const POSITION: Column = must("position", Kind::Whole);
pub(super) const RELATIONSHIP: Column = must("relationship", Kind::Ref("relationship"));
/// Of everything; of a relationship by its column of that name.
pub(super) const ITS: [Option<&str>; 3] = [Some("1"), Some("relationship = ?1"), None];
/// A person's own, whoever they meet.
pub(super) const OWN: [Option<&str>; 3] = [Some("1"), None, None];

/// Of the entries that are taken.
pub(super) const OF_ENTRIES: [Option<&str>; 3] = [
    Some("entry IN (SELECT id FROM entry WHERE binned_at IS NULL)"),
    Some("entry IN (SELECT id FROM entry WHERE binned_at IS NULL AND relationship = ?1)"),
    Some(
        "entry IN (SELECT id FROM entry WHERE binned_at IS NULL AND id IN (SELECT value FROM json_each(?1)))",
    ),
];

pub(super) const ROLE: Kind = Kind::Word(&["mentee", "mentor", "both"]);
pub(super) const RELATION: Kind = Kind::Word(&[
    "one-to-one",
    "reciprocal",
    "peer",
    "group",
    "two-by-two",
    "team",
    "at-a-distance",
]);
pub(super) const RHYTHM: Kind = Kind::Word(&[
    "weekly",
    "fortnightly",
    "every-three-weeks",
    "monthly",
    "every-six-weeks",
    "quarterly",
    "as-needed",
]);
pub(super) const WRITTEN: Kind = Kind::Word(&["draft", "done"]);
