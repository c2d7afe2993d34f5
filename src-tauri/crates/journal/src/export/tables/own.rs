//! The tables of what a person made or marked for themselves: wheels, tags and stars, filters, questions, forms. They
//! point at the tables of working together, and come after them. What must not live here: those.

use content::LINE_LIMIT;

use super::columns::{CREATED, ID, ITS, KEY, OF_ENTRIES, OWN, POSITION, may, must};
use super::{Kind, Table};
use crate::{names, tags, wheels};

pub(super) const TABLES: &[Table] = &[
    Table {
        name: "wheel_set",
        key: &["id"],
        columns: &[
            must("id", KEY),
            must("name", Kind::NameOrNone(names::LIMIT)),
            may("relationship", Kind::Ref("relationship")),
            may("removed_at", Kind::Moment),
            CREATED,
        ],
        of: ITS,
    },
    Table {
        name: "wheel_area",
        key: &["wheel_set", "id"],
        columns: &[
            must("wheel_set", Kind::Ref("wheel_set")),
            must("id", KEY),
            POSITION,
            must("name", Kind::Name(wheels::LONGEST)),
            must("retired", Kind::Whole),
            may("split_from", KEY),
        ],
        of: [
            Some("1"),
            Some("wheel_set IN (SELECT id FROM wheel_set WHERE relationship = ?1)"),
            None,
        ],
    },
    Table {
        name: "wheel_version",
        key: &["version"],
        columns: &[
            must("version", Kind::Whole),
            must("wheel_set", Kind::Ref("wheel_set")),
        ],
        of: [
            Some("1"),
            Some("wheel_set IN (SELECT id FROM wheel_set WHERE relationship = ?1)"),
            None,
        ],
    },
    Table {
        name: "tag",
        key: &["id"],
        columns: &[
            ID,
            must("name", Kind::Name(tags::LIMIT)),
            must("folded", Kind::Text),
            CREATED,
        ],
        of: [
            Some("1"),
            Some(
                "id IN (SELECT tag FROM entry_tag JOIN entry ON entry.id = entry_tag.entry \
                 WHERE entry.relationship = ?1 AND entry.binned_at IS NULL)",
            ),
            Some(
                "id IN (SELECT tag FROM entry_tag JOIN entry ON entry.id = entry_tag.entry \
                 WHERE entry.binned_at IS NULL AND entry.id IN (SELECT value FROM json_each(?1)))",
            ),
        ],
    },
    Table {
        name: "entry_tag",
        key: &["entry", "tag"],
        columns: &[
            must("entry", Kind::Ref("entry")),
            must("tag", Kind::Ref("tag")),
        ],
        of: OF_ENTRIES,
    },
    Table {
        name: "entry_star",
        key: &["entry"],
        columns: &[must("entry", Kind::Ref("entry")), CREATED],
        of: OF_ENTRIES,
    },
    Table {
        name: "kept_filter",
        key: &["id"],
        columns: &[
            ID,
            must("name", Kind::Name(tags::LIMIT)),
            must("filter", Kind::Filter),
            CREATED,
        ],
        of: OWN,
    },
    Table {
        name: "own_family",
        key: &["id"],
        columns: &[ID, must("title", Kind::Name(names::LIMIT)), CREATED],
        of: OWN,
    },
    Table {
        name: "own_question",
        key: &["id"],
        columns: &[
            ID,
            must("family", KEY),
            must("text", Kind::Line(LINE_LIMIT)),
            CREATED,
        ],
        of: OWN,
    },
    Table {
        name: "question_star",
        key: &["question"],
        columns: &[must("question", KEY), CREATED],
        of: OWN,
    },
    Table {
        name: "own_instrument",
        key: &["id"],
        columns: &[
            must("id", KEY),
            may("used", Kind::Instrument),
            may("draft", Kind::Instrument),
            may("based_on", KEY),
            CREATED,
            must("changed_at", Kind::Moment),
        ],
        of: [Some("binned_at IS NULL"), None, None],
    },
];
