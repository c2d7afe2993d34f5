//! What is promised of entries of other programs: they come in as notes with their days, tags and stars, a second time
//! nothing comes, all of it goes again in one step, and what is no text, too large or too deep changes nothing.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::{any_journal::desk, bring, copy, look, said};
use crate::export::tests::{out, take};
use crate::testing::TestDesk;
use crate::views::{BringFrom, Code, EntryCard, SkipWhy, Skipped, TakeFormat, TakeWhat};

pub(super) fn file(test: &TestDesk, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
    let file = out(test).join("from").join(name);
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    fs::write(&file, bytes).unwrap();
    file
}

fn cards(test: &TestDesk) -> Vec<EntryCard> {
    let months = test.desk.journal_list(None).unwrap().months;
    months.into_iter().flat_map(|month| month.entries).collect()
}

/// Day, title, text, tags and star of every entry, by day.
pub(super) fn notes(test: &TestDesk) -> Vec<Value> {
    let marks = test.desk.tags().unwrap();
    let mut notes: Vec<Value> = cards(test)
        .iter()
        .map(|card| {
            let entry = test.desk.entry(card.id.clone()).unwrap();
            let marks = marks.marks.get(&card.id).cloned().unwrap_or_default();
            let mut tags: Vec<_> = marks
                .tags
                .iter()
                .map(|tag| {
                    test.desk
                        .tags()
                        .unwrap()
                        .tags
                        .iter()
                        .find(|one| one.id == *tag)
                        .unwrap()
                        .name
                        .clone()
                })
                .collect();
            tags.sort();
            let said = |prompt: &str| entry.answers.0.get(prompt).cloned().unwrap_or_default();
            json!([
                entry.date,
                said("headline"),
                said("first"),
                tags,
                marks.starred
            ])
        })
        .collect();
    notes.sort_by_key(ToString::to_string);
    notes
}

/// Comes in, comes a second time as nothing, and goes without a trace.
pub(super) fn round(
    from: &Path,
    wanted: &[Value],
    program: BringFrom,
    left_out: &[(SkipWhy, u32)],
) {
    let test = desk();
    test.entry("note", None, json!({"headline": "Mine"}));
    let before = said(&copy(&test));
    let preview = look(&test, from);
    assert_eq!(preview.from, program);
    assert_eq!(preview.entries as usize, wanted.len());
    let skipped: Vec<_> = preview
        .skipped
        .iter()
        .map(|one| (one.why, one.count))
        .collect();
    assert_eq!(skipped, left_out);
    assert_eq!(said(&copy(&test)), before, "looking changed something");
    let brought = bring(&test, from).unwrap();
    let mut all = notes(&test);
    all.retain(|note| note[1] != "Mine");
    assert_eq!(all, wanted);
    let second = look(&test, from);
    assert_eq!((second.entries, second.here as usize), (0, wanted.len()));
    assert!(!second.anything);
    test.desk.take_back(brought.import).unwrap();
    assert_eq!(said(&copy(&test)), before);
    // What was taken back may come again.
    assert_eq!(bring(&test, from).unwrap().entries as usize, wanted.len());
}

#[test]
fn a_folder_of_markdown_comes_in_page_by_page() {
    let test = desk();
    let page = "---\ntitle: \"On: asking\"\ndate: 2025-11-02\ntags: [Work, '#work', care]\nstarred: true\n---\n\n# On: asking\n\nI asked.\r\nHe answered.\n";
    file(&test, "a.md", page);
    file(
        &test,
        "deep/er/2025-11-03 A walk.markdown",
        "Without a heading.\n",
    );
    file(&test, "deep/2025-11-04.md", "# Siân\n\n漢字 🌊");
    file(&test, "empty/2025-11-05 .md", " \n");
    file(&test, "picture.jpg", b"\xff\xd8");
    file(&test, "broken.md", b"\xff\xfe\xfd");
    file(&test, "huge.md", "x".repeat(900_000));
    file(&test, ".obsidian/2025-11-06 hidden.md", "Hidden.");
    let folder = out(&test).join("from");
    #[cfg(unix)]
    std::os::unix::fs::symlink("/etc", folder.join("link")).unwrap();
    let wanted = [
        json!([
            "2025-11-02",
            "On: asking",
            "I asked.\nHe answered.",
            ["Work", "care"],
            true
        ]),
        json!(["2025-11-03", "A walk", "Without a heading.", [], false]),
        json!(["2025-11-04", "Siân", "漢字 🌊", [], false]),
    ];
    let left_out = [
        (SkipWhy::Empty, 1),
        (SkipWhy::TooLong, 1),
        (SkipWhy::NotText, 1),
        (SkipWhy::NotMarkdown, 1),
    ];
    round(&folder, &wanted, BringFrom::Markdown, &left_out);
    let one = [json!(["2025-11-04", "Siân", "漢字 🌊", [], false])];
    round(
        &folder.join("deep/2025-11-04.md"),
        &one,
        BringFrom::Markdown,
        &[],
    );
}

#[test]
fn what_stands_at_the_head_of_a_page_comes_in_or_is_said_to_stay_out() {
    let test = desk();
    let pages = [
        ("a", "---\n\nMonday was hard.\n\n---\n\nTuesday was not.\n"),
        ("b", "---\nMonday: hard\n---\nTuesday.\n"),
        ("c", "---\ntitle: C\nmood: low\nplace:\n---\nText.\n"),
        ("d", "---\ntitle: D\ndate: last Monday\n---\nText.\n"),
        ("e", "---\ntitle: E\nstarred: true\ntags: [a]\n---\nText.\n"),
    ];
    for (name, page) in pages {
        file(&test, &format!("2025-11-02 {name}.md"), page);
    }
    let folder = out(&test).join("from");
    let head = Skipped {
        why: SkipWhy::Head,
        count: 2,
        first: "mood".into(),
    };
    assert_eq!(look(&test, &folder).skipped, [head]);
    bring(&test, &folder).unwrap();
    let texts: Vec<_> = notes(&test)
        .iter()
        .map(|note| note[2].as_str().unwrap().to_owned())
        .collect();
    let whole = |page: &str| page.trim().to_owned();
    let plain = || "Text.".to_owned();
    assert_eq!(
        texts,
        [
            plain(),
            plain(),
            plain(),
            whole(pages[0].1),
            whole(pages[1].1)
        ]
    );
}

#[test]
fn a_page_about_somebody_who_is_here_is_tied_to_them_and_to_nobody_else() {
    let test = desk();
    let sian = test.relationship("Siân Pritchard").id;
    test.relationship("Tomasz");
    test.relationship("Tomasz");
    for (name, with) in [
        ("a", "\"sian pritchard\""),
        ("b", "Tomasz"),
        ("c", "Siân"),
        ("d", "Nobody"),
    ] {
        let page = format!("---\ndate: 2025-11-02\nwith: {with}\n---\n\nAbout {name}.\n");
        file(&test, &format!("{name}.md"), page);
    }
    let folder = out(&test).join("from");
    let preview = look(&test, &folder);
    assert_eq!(preview.tied, ["Siân Pritchard"]);
    let nobody = Skipped {
        why: SkipWhy::Nobody,
        count: 3,
        first: "Tomasz".into(),
    };
    assert_eq!(preview.skipped, [nobody]);
    let brought = bring(&test, &folder).unwrap();
    let tied: Vec<_> = cards(&test)
        .into_iter()
        .filter_map(|card| Some((card.title, card.relationship?.id)))
        .collect();
    assert_eq!(tied, [("a".to_owned(), sian)]);
    // A second time nothing comes, and nobody is named for it.
    assert_eq!(look(&test, &folder).tied, Vec::<String>::new());
    test.desk.take_back(brought.import).unwrap();
    assert!(cards(&test).is_empty());
}

#[test]
fn pages_that_ithaca_wrote_are_known_again_where_they_were_written() {
    let test = desk();
    let entry = test.entry("note", None, json!({"headline": "Mine", "first": "Words."}));
    let taken = take(
        &test,
        TakeWhat::Everything,
        TakeFormat::Markdown,
        &out(&test),
    )
    .unwrap();
    let folder = PathBuf::from(taken.to);
    assert_eq!(
        (look(&test, &folder).entries, look(&test, &folder).here),
        (0, 1)
    );
    let other = desk();
    bring(&other, &folder).unwrap();
    let said = notes(&other);
    assert_eq!(
        (said[0][0].as_str(), &said[0][1]),
        (Some("2026-03-12"), &json!("Mine"))
    );
    assert!(said[0][2].as_str().unwrap().contains("Words."));
    assert_eq!(look(&other, &folder).here, 1);
    assert!(other.desk.entry(entry.id).is_err(), "it is another entry");
}

#[test]
fn day_one_comes_in_by_the_day_on_the_wall_and_without_its_pictures() {
    let test = desk();
    let day_one = json!({"metadata": {"version": "1.0"}, "entries": [
        {"uuid": "A1", "creationDate": "2025-07-01T23:30:00Z", "timeZone": "Europe/London", "starred": true,
         "tags": ["Work"], "text": "# A late train\\.\nIt came\\. ![](dayone-moment://F00)\n\n![kept](x.png)",
         "photos": [{"md5": "x"}]},
        {"uuid": "A2", "creationDate": "2025-07-02T09:00:00Z", "text": "No heading"},
        {"uuid": "A2", "creationDate": "2025-07-02T09:00:00Z", "text": "No heading"},
        {"uuid": "A3", "creationDate": "+99999-01-01T00:00:00Z", "text": "Nobody lived then"},
        {"uuid": "A4", "creationDate": "2025-07-03T09:00:00Z", "text": "  "},
        {"text": 7}
    ]});
    let from = file(&test, "Journal.json", day_one.to_string());
    let wanted = [
        json!(["2025-07-02", "", "No heading", [], false])
            .to_string()
            .replace("\"\"", "null"),
        json!([
            "2025-07-02",
            "A late train.",
            "It came\\. \n\n![kept](x.png)",
            ["Work"],
            true
        ])
        .to_string(),
    ];
    let left_out = [
        (SkipWhy::Empty, 1),
        (SkipWhy::DateMissing, 1),
        (SkipWhy::Unreadable, 1),
        (SkipWhy::Picture, 1),
    ];
    let second = desk();
    let preview = look(&second, &from);
    assert_eq!((preview.entries, preview.here), (2, 1));
    let skipped: Vec<_> = preview
        .skipped
        .iter()
        .map(|one| (one.why, one.count))
        .collect();
    assert_eq!(skipped, left_out);
    bring(&second, &from).unwrap();
    let mut said: Vec<_> = notes(&second).iter().map(ToString::to_string).collect();
    said.sort_by_key(|note| note.contains("late"));
    assert_eq!(said, wanted);
    assert_eq!(
        (look(&second, &from).entries, look(&second, &from).here),
        (0, 3)
    );
}

#[test]
fn jrnl_comes_in_from_json_and_from_text() {
    let test = desk();
    let wanted = [
        json!([
            "2025-05-04",
            "A walk with @gwen.",
            "By the river.\n\nHome late.",
            ["gwen"],
            true
        ]),
        json!(["2025-05-05", "Short.", null, [], false]),
    ];
    let as_json = json!({"tags": {"@gwen": 1}, "entries": [
        {"title": "A walk with @gwen.", "body": "By the river.\n\nHome late.\n", "date": "2025-05-04", "time": "09:10",
         "tags": ["@gwen"], "starred": true},
        {"title": "Short.", "body": "", "date": "2025-05-05", "time": "21:00", "tags": [], "starred": false}
    ]});
    let json = file(&test, "jrnl.json", as_json.to_string());
    round(&json, &wanted, BringFrom::Jrnl, &[]);
    let as_text = "[2025-05-04 09:10:00 AM] A walk with @gwen. *\nBy the river.\n\nHome late.\n\n[2025-05-05 21:00] Short.\n";
    let typed = file(&test, "journal.txt", as_text);
    round(&typed, &wanted, BringFrom::Jrnl, &[]);
}

#[test]
fn what_cannot_be_read_is_refused_and_changes_nothing() {
    let test = desk();
    test.entry("note", None, json!({"headline": "Mine"}));
    let before = said(&copy(&test));
    let deep = "[".repeat(100_000);
    let sparse = file(&test, "sparse.md", "");
    File::options()
        .write(true)
        .open(&sparse)
        .unwrap()
        .set_len(1 << 30)
        .unwrap();
    let empty = out(&test).join("empty");
    fs::create_dir_all(&empty).unwrap();
    let cases = [
        (sparse, Code::FileTooLarge),
        (
            file(&test, "a.zip", b"PK\x03\x04\x14\0\0\0"),
            Code::FileNotReadable,
        ),
        (
            file(&test, "a.md", b"\x7fELF\x02\x01\x01\0"),
            Code::FileNotReadable,
        ),
        (file(&test, "b.md", b"Si\xc3n"), Code::FileNotReadable),
        (file(&test, "a.html", "<html>"), Code::FileNotReadable),
        (
            file(
                &test,
                "deep.json",
                format!("{{\"metadata\": {{}}, \"entries\": {deep}"),
            ),
            Code::FileNotReadable,
        ),
        (
            file(&test, "other.json", "{\"entries\": []}"),
            Code::FileNotReadable,
        ),
        (empty, Code::FileNotReadable),
    ];
    for (from, code) in cases {
        assert_eq!(
            bring(&test, &from).unwrap_err().code(),
            code,
            "{}",
            from.display()
        );
    }
    assert_eq!(said(&copy(&test)), before);
}

#[test]
fn a_page_built_to_be_slow_is_text_like_any_other() {
    let test = desk();
    let bombs = [
        "<div>".repeat(39_000),
        ">".repeat(190_000),
        "[".repeat(190_000),
        "**a ".repeat(45_000),
        "- ".repeat(90_000),
        format!("---\na: &a [{}]\n---\nb", "*a,".repeat(50_000)),
    ];
    for (at, bomb) in bombs.iter().enumerate() {
        file(&test, &format!("2025-01-0{} {at}.md", at + 1), bomb);
    }
    let folder = out(&test).join("from");
    assert_eq!(bring(&test, &folder).unwrap().entries, 6);
    while test.desk.index_some().unwrap().left > 0 {}
    for card in cards(&test) {
        let shown = test.desk.entry(card.id).unwrap();
        assert!(!format!("{shown:?}").contains("<script"));
    }
}
