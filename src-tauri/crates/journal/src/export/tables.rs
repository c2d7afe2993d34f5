//! Every table that goes out of the journal, column by column: what a value may be and which rows belong to what is
//! taken. Writing and reading go by this list, and a test holds it against the schema, so that a new table or column
//! cannot be forgotten. What must not live here: files, and anything about one format.

/// One table. Those that others point at come first.
pub(crate) struct Table {
    /// As it is called in the database and in the file.
    pub(crate) name: &'static str,
    /// What tells its rows apart.
    pub(crate) key: &'static [&'static str],
    pub(crate) columns: &'static [Column],
    /// Which rows belong to everything, to a relationship, to some entries; none of them where it says nothing. `?1` is
    /// the relationship, or the entries as a list in JSON.
    pub(crate) of: [Option<&'static str>; 3],
}

/// One column.
pub(crate) struct Column {
    pub(crate) name: &'static str,
    pub(crate) kind: Kind,
    /// Whether it may be empty; what a file leaves out is.
    pub(crate) optional: bool,
}

/// What a value may be.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Kind {
    /// One of the journal's own ids.
    Id,
    /// Any text.
    Text,
    /// A whole number.
    Whole,
    /// "YYYY-MM-DD".
    Day,
    /// A moment in UTC.
    Moment,
    /// "HH:MM".
    Time,
    /// One of a closed list.
    Word(&'static [&'static str]),
    /// Answers by prompt.
    Answers,
    /// An instrument.
    Instrument,
    /// What a list of entries is narrowed to.
    Filter,
    /// Questions with what was thought about them.
    Thoughts,
    /// The id of a row of another table.
    Ref(&'static str),
}

const fn must(name: &'static str, kind: Kind) -> Column {
    Column {
        name,
        kind,
        optional: false,
    }
}

const fn may(name: &'static str, kind: Kind) -> Column {
    Column {
        name,
        kind,
        optional: true,
    }
}

const ID: Column = must("id", Kind::Id);
const CREATED: Column = must("created_at", Kind::Moment);
const POSITION: Column = must("position", Kind::Whole);
const RELATIONSHIP: Column = must("relationship", Kind::Ref("relationship"));
/// Of everything; of a relationship by its column of that name.
const ITS: [Option<&str>; 3] = [Some("1"), Some("relationship = ?1"), None];
/// A person's own, whoever they meet.
const OWN: [Option<&str>; 3] = [Some("1"), None, None];

/// Of the entries that are taken.
const OF_ENTRIES: [Option<&str>; 3] = [
    Some("entry IN (SELECT id FROM entry WHERE binned_at IS NULL)"),
    Some("entry IN (SELECT id FROM entry WHERE binned_at IS NULL AND relationship = ?1)"),
    Some(
        "entry IN (SELECT id FROM entry WHERE binned_at IS NULL AND id IN (SELECT value FROM json_each(?1)))",
    ),
];

const ROLE: Kind = Kind::Word(&["mentee", "mentor", "both"]);
const RELATION: Kind = Kind::Word(&[
    "one-to-one",
    "reciprocal",
    "peer",
    "group",
    "two-by-two",
    "team",
    "at-a-distance",
]);
const RHYTHM: Kind = Kind::Word(&[
    "weekly",
    "fortnightly",
    "every-three-weeks",
    "monthly",
    "every-six-weeks",
    "quarterly",
    "as-needed",
]);
const WRITTEN: Kind = Kind::Word(&["draft", "done"]);

/// All of them.
pub(crate) const TABLES: &[Table] = &[
    Table {
        name: "person",
        key: &["id"],
        columns: &[ID, must("name", Kind::Text), CREATED],
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
            must("phase", Kind::Text),
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
            must("task", Kind::Text),
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
            must("zone", Kind::Text),
            must("starts_at", Kind::Moment),
            must("minutes", Kind::Whole),
            must(
                "method",
                Kind::Word(&["in-person", "video", "telephone", "writing"]),
            ),
            must("place", Kind::Text),
            may("worksheet", Kind::Text),
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
            must("instrument", Kind::Text),
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
            must("instrument", Kind::Text),
            must("version", Kind::Whole),
            must("wording", Kind::Text),
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
            must("instrument", Kind::Text),
            must("version", Kind::Whole),
            must("wording", Kind::Text),
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
            must("what", Kind::Text),
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
            must("what", Kind::Text),
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
            must("what", Kind::Text),
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
    Table {
        name: "wheel_set",
        key: &["id"],
        columns: &[
            must("id", Kind::Text),
            must("name", Kind::Text),
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
            must("id", Kind::Text),
            POSITION,
            must("name", Kind::Text),
            must("retired", Kind::Whole),
            may("split_from", Kind::Text),
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
            must("name", Kind::Text),
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
            must("name", Kind::Text),
            must("filter", Kind::Filter),
            CREATED,
        ],
        of: OWN,
    },
    Table {
        name: "own_family",
        key: &["id"],
        columns: &[ID, must("title", Kind::Text), CREATED],
        of: OWN,
    },
    Table {
        name: "own_question",
        key: &["id"],
        columns: &[
            ID,
            must("family", Kind::Text),
            must("text", Kind::Text),
            CREATED,
        ],
        of: OWN,
    },
    Table {
        name: "question_star",
        key: &["question"],
        columns: &[must("question", Kind::Text), CREATED],
        of: OWN,
    },
    Table {
        name: "own_instrument",
        key: &["id"],
        columns: &[
            must("id", Kind::Text),
            may("used", Kind::Instrument),
            may("draft", Kind::Instrument),
            may("based_on", Kind::Text),
            CREATED,
            must("changed_at", Kind::Moment),
        ],
        of: [Some("binned_at IS NULL"), None, None],
    },
];

/// The table of this name.
pub(crate) fn named(name: &str) -> Option<&'static Table> {
    TABLES.iter().find(|table| table.name == name)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use rusqlite::Connection;

    use super::*;

    /// What stays in the journal: its own settings, the index of the search (it is made anew), what
    /// came from where, and what is cut from an entry at each save or says that it is in the
    /// bin, where nothing is taken from.
    const STAYS: [&str; 6] = [
        "setting.key",
        "setting.value",
        "entry.title",
        "entry.excerpt",
        "entry.binned_at",
        "own_instrument.binned_at",
    ];

    #[test]
    fn every_column_of_the_schema_goes_out_or_is_named_as_staying() {
        let mut connection = Connection::open_in_memory().unwrap();
        crate::schema::migrations()
            .to_latest(&mut connection)
            .unwrap();
        let mut columns = connection
            .prepare(
                "SELECT t.name || '.' || c.name, c.\"notnull\" = 0 FROM pragma_table_list AS t, \
                 pragma_table_info(t.name) AS c WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite_%'",
            )
            .unwrap();
        let mut there: BTreeSet<(String, bool)> = columns
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
            .unwrap()
            .map(Result::unwrap)
            .collect();
        let index = |name: &str| {
            [
                "findable.",
                "find_stale.",
                "of_relationship.",
                "entry_search",
                "import",
            ]
            .iter()
            .any(|table| name.starts_with(table))
        };
        there.retain(|(name, _)| {
            !STAYS.contains(&name.as_str()) && name != "person.me" && !index(name)
        });
        let listed: BTreeSet<(String, bool)> = TABLES
            .iter()
            .flat_map(|table| table.columns.iter().map(move |column| (table, column)))
            .map(|(table, column)| (format!("{}.{}", table.name, column.name), column.optional))
            .collect();
        assert_eq!(listed, there);
    }

    #[test]
    fn what_a_row_points_at_comes_before_it() {
        for (at, table) in TABLES.iter().enumerate() {
            for column in table.columns {
                if let Kind::Ref(to) = column.kind {
                    assert!(
                        TABLES[..=at].iter().any(|before| before.name == to),
                        "{}.{}",
                        table.name,
                        column.name
                    );
                }
            }
            assert!(named(table.name).is_some());
        }
    }
}
