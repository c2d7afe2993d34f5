//! What a person is promised of the report for help: not a word of theirs is in it, whatever they wrote and wherever.

use serde_json::json;

use crate::desk::Machine;
use crate::testing::TestDesk;
use crate::views::{Preferences, UnlockRequest};

/// Nobody says this by chance.
const CANARY: &str = "zqxheron";

fn machine() -> Machine {
    Machine {
        version: "0.1.0",
        display: "x11",
        webview: format!("2.52.1 {CANARY}"),
    }
}

fn told(test: &TestDesk) -> String {
    let report = test.desk.report(&machine()).unwrap();
    let low = report.to_lowercase();
    assert!(!low.contains(CANARY), "{report}");
    // Nor where anything lies, nor anything that could lead there.
    assert!(!low.contains('/') && !low.contains('\\'), "{report}");
    assert!(!low.contains("my journal"), "{report}");
    report
}

#[test]
fn a_report_says_what_helps_and_not_a_word_of_anybodys() {
    let test = TestDesk::empty();
    assert!(told(&test).contains("journal: none"));
    test.create(crate::views::ProtectionRequest::Keychain);
    let gwen = test.relationship(CANARY).id;
    let answers = json!({"first": format!("I saw the {CANARY}."), "headline": CANARY});
    let id = test.entry("note", Some(&gwen), answers).id;
    test.desk.tag_entries(vec![id], CANARY).unwrap();
    test.desk.note_search(CANARY).unwrap();
    let wanted = Preferences {
        known: vec![format!("/home/{CANARY}")],
        ..test.desk.start_up().preferences
    };
    test.desk.set_preferences(&wanted).unwrap();
    let report = told(&test);
    for line in [
        "ithaca: 0.1.0",
        "webview: 2.52.1",
        "journal: open",
        "opens by: [Keychain, Recovery]",
        "entries: 1",
        "relationships: 1",
        "tags: 1",
        "schema: 4",
    ] {
        assert!(
            report.lines().any(|said| said == line),
            "{line} in {report}"
        );
    }
    test.desk.lock();
    assert!(told(&test).contains("journal: locked"));
    test.desk.unlock(UnlockRequest::Keychain).unwrap();
    let to = test.folder.path().join("report.txt");
    test.desk
        .save_report(&machine(), &to.to_string_lossy())
        .unwrap();
    let saved = std::fs::read_to_string(to).unwrap();
    assert_eq!(saved.trim_end(), told(&test));
}
