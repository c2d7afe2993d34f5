//! Searching as one types, beside the same question put to the index by hand on plain `SQLCipher`, and that beside the same
//! index in plain `SQLite`. Beside the index's own ranking too, which is why we do not use it. And what the index costs a
//! save: the mark that it makes, and what reading the words at once would make of it.

use std::path::Path;

use criterion::Criterion;
use journal::views::{EntryView, SearchFilter, SearchRequest};
use rusqlite::Connection;

use crate::prose::{Prose, RARE};
use crate::raw::Raw;
use crate::stage::{Stage, begin, draft};
use crate::turns;

/// With a hundred thousand entries it takes minutes more: `./dev bench --large`.
const LARGE: &str = "ITHACA_LARGE";
const NEWEST: &str = "SELECT rowid, title, body, about FROM entry_search WHERE entry_search MATCH ?1 \
     ORDER BY rowid DESC LIMIT 61";
const RANKED: &str = "SELECT rowid, title, body, about FROM entry_search WHERE entry_search MATCH ?1 \
     ORDER BY rank LIMIT 20";

pub(crate) fn all(criterion: &mut Criterion) -> Vec<String> {
    let prose = Prose::new();
    let mut sizes = vec![(1_000, "1,000 entries"), (10_000, "10,000 entries")];
    if std::env::var_os(LARGE).is_some() {
        sizes.push((100_000, "100,000 entries"));
    }
    let mut lines = Vec::new();
    for (entries, size) in sizes {
        let (stage, entry) = Stage::filled((1..entries).map(|seed| prose.text(seed)));
        stage.unlock();
        while stage.desk.index_some().unwrap().left > 0 {}
        lines.push(room(&stage, size));
        lines.extend(search(criterion, &stage, &prose, size));
        // Of a journal ten times as large there is no second one made to compare a save with.
        if entries <= 10_000 {
            let (other, _) = Stage::filled((1..entries).map(|seed| prose.text(seed)));
            lines.extend(save(criterion, &stage, &other, &entry, size));
        }
    }
    lines
}

/// How much of the journal's file is the index.
fn room(stage: &Stage, size: &str) -> String {
    let whole = std::fs::metadata(&stage.database).unwrap().len();
    let raw = Raw::open(&stage.database, &stage.key);
    let blobs = "SELECT (SELECT sum(length(block)) / 1e6 FROM entry_search_data), \
         (SELECT sum(length(c0) + length(c1) + length(c2) + length(c3)) / 1e6 FROM entry_search_content)";
    let (index, text): (f64, f64) = raw
        .0
        .query_row(blobs, [], |row| Ok((row.get(0)?, row.get(1)?)))
        .unwrap();
    format!(
        "the journal's file, {size}: {} MB, of which the index {index:.1} MB and its copy of the words {text:.1} MB",
        whole / 1_000_000
    )
}

fn search(criterion: &mut Criterion, stage: &Stage, prose: &Prose, size: &str) -> Vec<String> {
    let rare = prose.word(RARE);
    let mut lines = Vec::new();
    let encrypted = Raw::open(&stage.database, &stage.key).0;
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let plain = in_plain(&encrypted, &folder.path().join("plain.db"));
    for (kind, typed, expression) in [
        ("a rare word", rare.to_owned(), format!("\"{rare}\"")),
        (
            "the first two letters of many words",
            "th".to_owned(),
            "\"th\"*".to_owned(),
        ),
        (
            "a common word",
            "meeting".to_owned(),
            "\"meeting\"".to_owned(),
        ),
        (
            "the first five letters of one",
            "meeti".to_owned(),
            "\"meeti\"*".to_owned(),
        ),
        (
            "a word of the last weeks that begins as many do",
            "therap".to_owned(),
            "\"therap\"*".to_owned(),
        ),
        (
            "two words, the second begun",
            "asked wo".to_owned(),
            "\"asked\" AND \"wo\"*".to_owned(),
        ),
        (
            "a rare and a begun word",
            format!("{rare} th"),
            format!("\"{rare}\" AND \"th\"*"),
        ),
    ] {
        let expression = format!("{{title body about}} : ({expression})");
        let name = format!("search for {kind}, {size}");
        let request = SearchRequest {
            text: typed,
            filter: SearchFilter::default(),
            limit: 20,
        };
        lines.extend(turns::measure(
            criterion,
            &name,
            || stage.desk.search(&request).unwrap(),
            || rows(&encrypted, NEWEST, &expression),
        ));
        lines.extend(turns::beside(
            criterion,
            (
                &format!("  the same by hand, encrypted ({kind}, {size})"),
                "plain SQLite",
            ),
            || rows(&encrypted, NEWEST, &expression),
            || rows(&plain, NEWEST, &expression),
        ));
        lines.extend(turns::beside(
            criterion,
            (
                &format!("  by the index's own ranking ({kind}, {size})"),
                "the newest first",
            ),
            || rows(&encrypted, RANKED, &expression),
            || rows(&encrypted, NEWEST, &expression),
        ));
    }
    lines
}

fn rows(connection: &Connection, sql: &str, expression: &str) -> Vec<(i64, [String; 3])> {
    let _moment = connection.unchecked_transaction().unwrap();
    let mut found = connection.prepare_cached(sql).unwrap();
    let rows = found.query_map([expression], |row| {
        Ok((row.get(0)?, [row.get(1)?, row.get(2)?, row.get(3)?]))
    });
    rows.unwrap().map(Result::unwrap).collect()
}

/// The same index with nothing encrypted.
fn in_plain(encrypted: &Connection, path: &Path) -> Connection {
    encrypted
        .execute(
            "ATTACH DATABASE ?1 AS plain KEY ''",
            [path.to_str().unwrap()],
        )
        .unwrap();
    encrypted
        .execute_batch(
            "CREATE VIRTUAL TABLE plain.entry_search USING fts5 (title, body, about, facets, \
             tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'); \
             INSERT INTO plain.entry_search (entry_search, rank) VALUES ('secure-delete', 1); \
             INSERT INTO plain.entry_search (rowid, title, body, about, facets) \
             SELECT rowid, title, body, about, facets FROM main.entry_search ORDER BY rowid; \
             DETACH DATABASE plain",
        )
        .unwrap();
    Connection::open(path).unwrap()
}

fn save(
    criterion: &mut Criterion,
    stage: &Stage,
    other: &Stage,
    entry: &EntryView,
    size: &str,
) -> Vec<String> {
    // Opened before: a journal without them is refused as one of another make.
    other.unlock();
    {
        let raw = Raw::open(&other.database, &other.key);
        let triggers = "SELECT 'DROP TRIGGER ' || name FROM sqlite_schema WHERE type = 'trigger'";
        let mut names = raw.0.prepare(triggers).unwrap();
        let names: Vec<String> = names
            .query_map([], |row| row.get(0))
            .unwrap()
            .map(Result::unwrap)
            .collect();
        for drop in &names {
            raw.0.execute_batch(drop).unwrap();
        }
    }
    let same = begin(&other.desk);
    other.desk.save_entry(draft(&same, 0)).unwrap();
    let seed = std::cell::Cell::new(0);
    let next = || {
        seed.set(seed.get() + 1);
        seed.get()
    };
    let saves = || stage.desk.save_entry(draft(entry, next())).unwrap();
    let first = || {
        stage.desk.index_some().unwrap();
    };
    let marked = turns::beside(
        criterion,
        (
            &format!("save one entry with the mark for the index, {size}"),
            "an entry of a journal without an index",
        ),
        saves,
        || other.desk.save_entry(draft(&same, next())).unwrap(),
    );
    let at_once = turns::beside(
        criterion,
        (
            &format!("save one entry and read it into the index at once, {size}"),
            "saving it alone",
        ),
        || {
            saves();
            first();
        },
        saves,
    );
    [marked, at_once].into_iter().flatten().collect()
}
