//! The tables of people, of a relationship and of what is written in it. What must not live here: tables that are the
//! person's own, whoever they meet.

use content::LINE_LIMIT;

use super::columns::{
    CREATED, ID, ITS, KEY, POSITION, RELATION, RELATIONSHIP, RHYTHM, ROLE, WRITTEN, may, must,
};
use super::{Kind, Table};
use crate::{names, sessions};

pub(super) const TABLES: &[Table] = &[
    Table {
        name: "person",
        key: &["id"],
        columns: &[ID, must("name", Kind::Name(names::LIMIT)), CREATED],
        // Whom an entry is about is somebody it may not be said of elsewhere: with some entries only their authors go.
        // Whose journal it is stands at the head of the file, and is "me" wherever a row means them.
        of: [
            Some("me = 0"),
            Some(
                "me = 0 AND (id IN (SELECT person FROM relationship_person WHERE relationship = ?1) \
                 OR id IN (SELECT author FROM entry WHERE relationship = ?1 AND binned_at IS NULL) \
                 OR id IN (SELECT about FROM entry WHERE relationship = ?1 AND binned_at IS NULL))",
            ),
            Some(
                "me = 0 AND id IN (SELECT author FROM entry WHERE binned_at IS NULL \
                 AND id IN (SELECT value FROM json_each(?1)))",
            ),
        ],
    },
    Table {
        name: "relationship",
        key: &["id"],
        columns: &[
            ID,
            must("role", ROLE),
            must("kind", RELATION),
            must("started", Kind::Day),
            may("ends", Kind::Day),
            must("rhythm", RHYTHM),
            must("state", Kind::Word(&["active", "paused", "ended"])),
            may("ended", Kind::Day),
            must("early", Kind::Whole),
            must("thoughts", Kind::Thoughts),
            CREATED,
        ],
        of: [Some("1"), Some("id = ?1"), None],
    },
    Table {
        name: "relationship_person",
        key: &["relationship", "person"],
        columns: &[RELATIONSHIP, must("person", Kind::Ref("person")), POSITION],
        of: ITS,
    },
    Table {
        name: "phase_change",
        key: &["id"],
        columns: &[
            ID,
            RELATIONSHIP,
            POSITION,
            must("phase", KEY),
            must("date", Kind::Day),
            must("thoughts", Kind::Thoughts),
            CREATED,
        ],
        of: ITS,
    },
    Table {
        name: "task_tick",
        key: &["relationship", "task"],
        columns: &[
            RELATIONSHIP,
            must("task", KEY),
            must("date", Kind::Day),
            CREATED,
        ],
        of: ITS,
    },
    Table {
        name: "session",
        key: &["id"],
        columns: &[
            ID,
            RELATIONSHIP,
            must("date", Kind::Day),
            must("time", Kind::Time),
            must("zone", KEY),
            must("starts_at", Kind::Moment),
            must("minutes", Kind::Whole),
            must(
                "method",
                Kind::Word(&["in-person", "video", "telephone", "writing"]),
            ),
            must("place", Kind::Line(sessions::PLACE_LIMIT)),
            may("worksheet", KEY),
            must("state", Kind::Word(&["planned", "held", "cancelled"])),
            must("changes", Kind::Whole),
            CREATED,
        ],
        of: ITS,
    },
    Table {
        name: "instrument_version",
        key: &["instrument", "version"],
        columns: &[
            must("instrument", KEY),
            must("version", Kind::Whole),
            CREATED,
        ],
        of: [
            Some("1"),
            Some(
                "(instrument, version) IN (SELECT instrument, version FROM entry \
                 WHERE relationship = ?1 AND binned_at IS NULL)",
            ),
            Some(
                "(instrument, version) IN (SELECT instrument, version FROM entry \
                 WHERE binned_at IS NULL AND id IN (SELECT value FROM json_each(?1)))",
            ),
        ],
    },
    Table {
        name: "instrument_wording",
        key: &["instrument", "version", "wording"],
        columns: &[
            must("instrument", KEY),
            must("version", Kind::Whole),
            must("wording", KEY),
            must("title", Kind::Text),
            must("purpose", Kind::Text),
            may("time", Kind::Text),
            must("definition", Kind::Instrument),
            CREATED,
        ],
        of: [
            Some("1"),
            Some(
                "(instrument, version, wording) IN (SELECT instrument, version, wording FROM entry \
                 WHERE relationship = ?1 AND binned_at IS NULL)",
            ),
            Some(
                "(instrument, version, wording) IN (SELECT instrument, version, wording FROM entry \
                 WHERE binned_at IS NULL AND id IN (SELECT value FROM json_each(?1)))",
            ),
        ],
    },
    Table {
        name: "entry",
        key: &["id"],
        columns: &[
            ID,
            must("instrument", KEY),
            must("version", Kind::Whole),
            must("wording", KEY),
            may("relationship", Kind::Ref("relationship")),
            may("session", Kind::Ref("session")),
            must("author", Kind::Ref("person")),
            may("about", Kind::Ref("person")),
            must("state", WRITTEN),
            must("date", Kind::Day),
            must("answers", Kind::Answers),
            CREATED,
            must("saved_at", Kind::Moment),
        ],
        of: [
            Some("binned_at IS NULL"),
            Some("binned_at IS NULL AND relationship = ?1"),
            Some("binned_at IS NULL AND id IN (SELECT value FROM json_each(?1))"),
        ],
    },
    Table {
        name: "entry_revision",
        key: &["id"],
        columns: &[
            ID,
            must("entry", Kind::Ref("entry")),
            POSITION,
            must("at", Kind::Moment),
            must("state", WRITTEN),
            must("answers", Kind::Answers),
        ],
        // What an entry said before goes with everything that belongs to it, not with a copy of some entries: that is
        // often for somebody else.
        of: [
            Some("entry IN (SELECT id FROM entry WHERE binned_at IS NULL)"),
            Some("entry IN (SELECT id FROM entry WHERE binned_at IS NULL AND relationship = ?1)"),
            None,
        ],
    },
    Table {
        name: "goal",
        key: &["id"],
        columns: &[
            ID,
            may("relationship", Kind::Ref("relationship")),
            may("parent", Kind::Ref("goal")),
            POSITION,
            must("what", Kind::Line(LINE_LIMIT)),
            must("success", Kind::Text),
            may("starts", Kind::Day),
            may("due", Kind::Day),
            may("review", Kind::Day),
            must("state", Kind::Word(&["open", "reached", "dropped"])),
            must("came", Kind::Text),
            may("closed", Kind::Day),
            may("entry", Kind::Ref("entry")),
            must("made", Kind::Day),
            CREATED,
        ],
        of: ITS,
    },
    Table {
        name: "milestone",
        key: &["id"],
        columns: &[
            ID,
            must("goal", Kind::Ref("goal")),
            POSITION,
            must("what", Kind::Line(LINE_LIMIT)),
            may("due", Kind::Day),
            may("reached", Kind::Day),
            CREATED,
        ],
        of: [
            Some("1"),
            Some("goal IN (SELECT id FROM goal WHERE relationship = ?1)"),
            None,
        ],
    },
    Table {
        name: "action",
        key: &["id"],
        columns: &[
            ID,
            may("relationship", Kind::Ref("relationship")),
            may("goal", Kind::Ref("goal")),
            may("session", Kind::Ref("session")),
            may("entry", Kind::Ref("entry")),
            must("what", Kind::Line(LINE_LIMIT)),
            must("owner", Kind::Word(&["me", "them", "both"])),
            may("due", Kind::Day),
            must("state", Kind::Word(&["open", "done", "dropped"])),
            must("came", Kind::Text),
            may("closed", Kind::Day),
            must("made", Kind::Day),
            CREATED,
        ],
        of: ITS,
    },
    Table {
        name: "contract",
        key: &["id"],
        columns: &[
            ID,
            RELATIONSHIP,
            POSITION,
            may("mine", Kind::Ref("entry")),
            may("theirs", Kind::Ref("entry")),
            may("agreed", Kind::Ref("entry")),
            may("signed", Kind::Day),
            may("review", Kind::Day),
            CREATED,
        ],
        of: ITS,
    },
];
