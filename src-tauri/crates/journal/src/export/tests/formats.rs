//! The forms a copy has for people and other programs, each read by another library than the one that wrote it.

use std::fs;
use std::path::PathBuf;

use content::ContractSide;
use serde_json::json;

use super::{out, take};
use crate::views::{Answers, TakeFormat, TakeWhat};

#[test]
fn a_document_is_read_by_another_program_with_its_headings_and_tables() {
    let test = crate::testing::working::desk();
    let row = crate::testing::working::row_with(
        1,
        "Ask \u{1}Rhian | *today*",
        json!({"who": "me", "by": "2026-03-20", "state": "done", "came": "She said yes.\nThen we ate."}),
    );
    let plan = test.entry("plan", None, json!({"actions": [row]}));
    let to = out(&test).join("plan.docx");
    let what = TakeWhat::Entries { ids: vec![plan.id] };
    let taken = take(&test, what, TakeFormat::Word, &to).unwrap();
    assert_eq!(
        (taken.files, taken.to.as_str()),
        (1, &*to.to_string_lossy())
    );
    let mut zip = zip::ZipArchive::new(fs::File::open(&to).unwrap()).unwrap();
    let mut xml = String::new();
    std::io::Read::read_to_string(&mut zip.by_name("word/document.xml").unwrap(), &mut xml)
        .unwrap();
    for says in [
        "Who does what?",
        "By when",
        "20 March 2026",
        "She said yes.</w:t><w:br",
        "Then we ate.",
        "Ask Rhian | *today*",
        "w:tbl",
        "Heading2",
    ] {
        assert!(xml.contains(says), "{says}: {xml}");
    }
    let mut foot = String::new();
    std::io::Read::read_to_string(&mut zip.by_name("word/footer1.xml").unwrap(), &mut foot)
        .unwrap();
    assert!(foot.contains("PAGE") && foot.contains("NUMPAGES"), "{foot}");
}

/// What a document says, word by word in its order, and how many lines it has to sign on.
fn read_word(file: &std::path::Path) -> (String, usize) {
    let mut zip = zip::ZipArchive::new(fs::File::open(file).unwrap()).unwrap();
    let mut xml = String::new();
    std::io::Read::read_to_string(&mut zip.by_name("word/document.xml").unwrap(), &mut xml)
        .unwrap();
    let texts = xml.split("<w:t ").skip(1).map(|rest| {
        let text = rest.split_once('>').unwrap().1;
        text.split_once("</w:t>").unwrap().0
    });
    let says: Vec<_> = texts.flat_map(str::split_whitespace).collect();
    let rows = xml.matches("w:val=\"40\"").count();
    (says.join(" "), rows)
}

#[test]
fn what_is_handed_over_says_all_that_was_said_and_has_lines_to_sign_on() {
    let test = crate::testing::meeting::desk();
    let gwen = test.relationship("Gwen Pritchard").id;
    let agreed = json!({
        "often": "Each month.\n\nIn *person*.", "where": "By the river", "review-on": "2026-09-01",
        "signed-one": {"name": "Nia", "date": "2026-03-10"},
        "signed-other": {"name": "Gwen Pritchard", "date": "2026-03-11"},
    });
    let agreed = Answers(agreed.as_object().unwrap().clone());
    let save = test
        .desk
        .save_contract(gwen.clone(), ContractSide::Agreed, agreed);
    save.unwrap();
    let log = json!({
        "met-on": "2026-03-12", "where": "At the library", "how-long": "An hour", "how": "video",
        "said": "That asking is not weak.",
    });
    test.entry("meeting-log", Some(&gwen), log);
    test.entry("review", Some(&gwen), json!({"next-review": "2026-06-01"}));
    let what = TakeWhat::Relationship { id: gwen };
    let taken = take(&test, what, TakeFormat::Word, &out(&test)).unwrap();
    let document = |called: &str| {
        let mut files = fs::read_dir(&taken.to)
            .unwrap()
            .map(|file| file.unwrap().path());
        let file = files.find(|file| file.to_string_lossy().contains(called));
        read_word(&file.unwrap())
    };
    let in_order = |(says, lines): (String, usize), wanted: &[&str], signed: usize| {
        let mut rest = says.as_str();
        for wanted in wanted {
            let (_, after) = rest
                .split_once(wanted)
                .unwrap_or_else(|| panic!("{wanted}: {says}"));
            rest = after;
        }
        assert_eq!(lines, signed, "{says}");
    };
    in_order(
        document("Contract"),
        &[
            "Contract",
            "With",
            "Gwen Pritchard",
            "Whose",
            "Agreed",
            "How we meet",
            "How often",
            "Each month.",
            "In",
            "person",
            "Where",
            "By the river",
            "Together",
            "When shall we look at it again?",
            "1 September 2026",
            "One",
            "Nia",
            "10 March 2026",
            "Signature",
            "Name",
            "Date",
            "The other",
            "Gwen Pritchard",
            "11 March 2026",
            "Signature",
        ],
        2,
    );
    in_order(
        document("Meeting log"),
        &[
            "Meeting log",
            "With",
            "Gwen Pritchard",
            "When?",
            "12 March 2026",
            "Where?",
            "At the library",
            "For how long?",
            "An hour",
            "In what way?",
            "By video",
            "What was said?",
            "That asking is not weak.",
        ],
        0,
    );
    in_order(
        document("Review"),
        &[
            "Review",
            "With",
            "Gwen Pritchard",
            "When next?",
            "1 June 2026",
        ],
        0,
    );
}

#[test]
fn what_stands_over_a_document_is_not_asked_again_in_it() {
    let test = crate::testing::working::desk();
    let said = json!({"headline": "A long morning", "first": "It was."});
    let note = test.entry("note", None, said);
    let to = out(&test).join("note.md");
    let what = TakeWhat::Entries { ids: vec![note.id] };
    take(&test, what, TakeFormat::Markdown, &to).unwrap();
    let page = fs::read_to_string(to).unwrap();
    assert!(page.contains("\n# A long morning\n") && page.contains("\nIt was.\n"));
    assert!(!page.contains("In a line?"), "{page}");
}

#[test]
fn a_table_never_hands_a_spreadsheet_a_formula() {
    let test = crate::testing::working::desk();
    let rows: Vec<_> = ["=1+1", "+1", "-1", "@a", "\tb", "a, \"b\"\nc"]
        .iter()
        .zip(1..)
        .map(|(what, number)| crate::testing::working::row(number, what))
        .collect();
    test.entry("plan", None, json!({"actions": rows}));
    test.entry("note", None, json!({"sure": 3}));
    let taken = take(&test, TakeWhat::Everything, TakeFormat::Csv, &out(&test)).unwrap();
    assert_eq!(taken.files, 3);
    let read = |name: &str| -> Vec<Vec<String>> {
        let mut file = csv::Reader::from_path(PathBuf::from(&taken.to).join(name)).unwrap();
        let lines = file
            .records()
            .map(|line| line.unwrap().iter().map(str::to_owned).collect());
        lines.collect()
    };
    // Without the mark Excel takes it for another encoding than UTF-8; a line ends as RFC 4180 says.
    let bytes = fs::read(PathBuf::from(&taken.to).join("scales.csv")).unwrap();
    assert!(bytes.starts_with("\u{feff}date,with,".as_bytes()));
    let ends = |of: &[u8], end: &[u8]| of.windows(end.len()).filter(|part| *part == end).count();
    assert_eq!((ends(&bytes, b"\r\n"), ends(&bytes, b"\n")), (2, 2));
    let mut said: Vec<_> = read("actions.csv")
        .into_iter()
        .map(|line| line[1].clone())
        .collect();
    said.sort();
    let mut wanted = vec!["'+1", "'-1", "'=1+1", "'@a", "a, \"b\"\nc"];
    // White space around a line is not kept by the journal itself.
    wanted.push(
        said.iter()
            .find(|line| line.ends_with('b') && line.len() <= 3)
            .unwrap(),
    );
    wanted.sort_unstable();
    assert_eq!(said, wanted);
    assert!(
        said.iter()
            .all(|line| !line.starts_with(['=', '+', '-', '@', '\t', '\r']))
    );
    let scales = read("scales.csv");
    assert_eq!((scales.len(), scales[0][6].as_str()), (1, "3"));
    assert_eq!(read("wheels.csv"), Vec::<Vec<String>>::new());
}

#[test]
fn a_copy_too_large_to_come_back_says_so_and_one_full_of_commas_is_not() {
    let test = crate::testing::meeting::desk();
    let gwen = test.relationship("Gwen Pritchard").id;
    let to = out(&test).join("all.json");
    for (said, too_large) in [
        (", [{ ".repeat(40_000), false),
        ("\u{1}".repeat(200_000), true),
    ] {
        let said = json!({"often": said, "where": said});
        let said = Answers(said.as_object().unwrap().clone());
        let side = ContractSide::Mine;
        test.desk.save_contract(gwen.clone(), side, said).unwrap();
        let taken = take(&test, TakeWhat::Everything, TakeFormat::Json, &to).unwrap();
        assert_eq!(taken.too_large, too_large);
        let looked = test.desk.look_at_bringing(&to.to_string_lossy(), None);
        assert_eq!(looked.is_err(), too_large);
    }
}

#[test]
fn a_page_is_written_where_it_was_asked_for_and_never_into_the_journal() {
    let test = crate::testing::meeting::desk();
    let save = |to: Option<PathBuf>| {
        let to = to.map(|to| to.to_string_lossy().into_owned());
        test.desk
            .save_page(|| to, |beside| Ok(fs::write(beside, "%PDF-1.7\n%%EOF")?))
    };
    assert_eq!(save(None).unwrap(), None);
    let to = out(&test).join("a.pdf");
    assert_eq!(save(Some(to.clone())).unwrap().as_deref(), to.to_str());
    assert_eq!(fs::read(to).unwrap(), b"%PDF-1.7\n%%EOF");
    let journal = fs::read_dir(test.journals()).unwrap().next().unwrap();
    let inside = journal.unwrap().path().join("a.pdf");
    let refused = save(Some(inside.clone())).unwrap_err();
    assert_eq!(refused.code(), crate::views::Code::InsideJournal);
    assert!(!inside.exists());
    test.desk.lock();
    let refused = test
        .desk
        .save_page(|| panic!("nothing is asked"), |_| Ok(()));
    assert_eq!(refused.unwrap_err().code(), crate::views::Code::Locked);
}

#[test]
fn a_copy_is_what_its_published_schema_says_and_nothing_else_is() {
    let test = crate::testing::meeting::desk();
    super::full(&test);
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../../docs/schema/ithaca-export-1.schema.json");
    let schema = serde_json::from_slice(&fs::read(path).unwrap()).unwrap();
    let schema = jsonschema::options()
        .should_validate_formats(true)
        .build(&schema)
        .unwrap();
    let copy = super::everything(&test);
    let wrong: Vec<_> = schema.iter_errors(&copy).map(|e| e.to_string()).collect();
    assert_eq!(wrong, [""; 0]);
    let one = |table: &str| format!("/tables/{table}/0");
    let tampered = [
        (one("entry") + "/id", json!("not an id")),
        (one("entry") + "/state", json!("half")),
        (one("entry") + "/answers", json!("words")),
        (one("session") + "/date", json!("2026-02-31")),
        (one("session") + "/minutes", json!("60")),
        (one("session") + "/secret", json!("more")),
        (one("relationship"), json!({})),
        ("/tables/setting".to_owned(), json!([])),
        ("/format".to_owned(), json!("another")),
    ];
    for (place, value) in tampered {
        let mut copy = copy.clone();
        let (within, name) = place.rsplit_once('/').unwrap();
        let within = copy.pointer_mut(within).unwrap();
        match within {
            serde_json::Value::Array(rows) => rows[0] = value,
            _ => within[name] = value,
        }
        assert!(!schema.is_valid(&copy), "{place}");
    }
}

#[test]
fn the_published_schema_is_that_of_the_tables() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../../docs/schema/ithaca-export-1.schema.json");
    let made = format!("{:#}\n", crate::export::schema::schema());
    if std::env::var_os("ITHACA_WRITE_SCHEMA").is_some() {
        fs::write(&path, &made).unwrap();
    }
    assert_eq!(
        fs::read_to_string(path).unwrap(),
        made,
        "write it anew with ITHACA_WRITE_SCHEMA=1"
    );
}
