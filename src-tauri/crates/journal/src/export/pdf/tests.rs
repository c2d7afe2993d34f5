//! Sheets, read by another program than the one that made them (poppler).

use std::rc::Rc;

use proptest::prelude::*;

use super::Sheets;
use super::flow::{self, HEIGHT, INNER, Item, MARGIN, Mark, Words};
use super::setting::Setter;
use super::sheet::Sheet;
use crate::export::document::{Document, Part};
use crate::export::prose::Piece;
use crate::export::tests::words;
use crate::testing::poppler;

fn document(title: &str, parts: Vec<Part>) -> Document {
    Document {
        title: title.to_owned(),
        facts: vec![("With".to_owned(), "Gwen Pritchard".to_owned())],
        parts,
    }
}

fn made(documents: &[Document]) -> Vec<u8> {
    let words = words();
    let mut sheets = Sheets::new("Everything", &words);
    for document in documents {
        sheets.add(document).unwrap();
    }
    sheets.finish().unwrap()
}

fn row(cells: &[&str]) -> Vec<String> {
    cells.iter().map(|cell| (*cell).to_owned()).collect()
}

fn long(says: &str, times: usize) -> String {
    vec![says; times].join(" ")
}

/// What is read aloud of a file: what each thing is, and what it says.
fn told(file: &[u8]) -> Option<String> {
    poppler::says("pdfinfo", &["-struct-text"], file)
}

/// Word by word.
fn words_of(text: &str) -> Vec<&str> {
    text.split_whitespace().collect()
}

#[test]
fn every_word_of_an_entry_is_on_its_sheets_and_each_entry_begins_one() {
    let text = "She said *yes*, and **that** was **_it_**: the office, a flat file, a fjord, affluent.\n\n1. first\n2. second\n   line two\n\n- a dot\n  - a dot within\n\n> A quotation\n\nŵ ŷ tŷ Siân Łukasz Žižek Đorđe";
    let pages = made(&[
        document(
            "A long day at the library",
            vec![
                Part::Section("What happened".into()),
                Part::Question("What was said?".into()),
                Part::Text(text.into()),
                Part::Question("Which of these?".into()),
                Part::Ticks(vec![
                    (true, "Confidentiality".into(), String::new()),
                    (false, "How often".into(), "not yet".into()),
                ]),
                Part::Line("7 of 10".into()),
                Part::Text(long("Asking is not weak.", 900)),
            ],
        ),
        document("Another", vec![Part::Text("It is short.".into())]),
    ]);
    let Some(pages) = poppler::pages(&pages) else {
        return;
    };
    let says = pages.join(" ");
    let begins = "A long day at the library With: Gwen Pritchard What happened What was said? She said yes, and \
         that was it: the office, a flat file, a fjord, affluent. 1. first 2. second line two • a dot • a dot \
         within A quotation ŵ ŷ tŷ Siân Łukasz Žižek Đorđe Which of these? ☒ Confidentiality ☐ How often: not yet \
         7 of 10 Asking is not weak.";
    let is = words_of(&says)[..words_of(begins).len()].join(" ");
    assert_eq!(is, words_of(begins).join(" "));
    assert_eq!(says.matches("Asking").count(), 900);
    let last = pages.len() - 1;
    assert!(last >= 2, "{pages:?}");
    for (at, page) in pages[..last].iter().enumerate() {
        assert!(
            page.contains(&format!("Page {} of {last}", at + 1)),
            "{page}"
        );
        assert!(page.contains("A long day at the library"), "{page}");
    }
    let another = "Another With: Gwen Pritchard It is short. Another Page 1 of 1";
    assert_eq!(words_of(&pages[last]).join(" "), another);
}

#[test]
fn whoever_has_it_read_aloud_is_told_what_each_thing_is() {
    let file = made(&[document(
        "Action plan",
        vec![
            Part::Section("The plan".into()),
            Part::Question("Who does what?".into()),
            Part::Table {
                head: row(&["What", "Who"]),
                rows: vec![row(&["Ask Rhian", "Me"])],
            },
            Part::Text("- one\n- two".into()),
        ],
    )]);
    let Some(says) = told(&file) else { return };
    let lines = says.lines().map(str::trim).filter(|line| !line.is_empty());
    let lines: Vec<_> = lines
        .map(|line| line.trim_end_matches(':').trim_end_matches(" (block)"))
        .filter(|line| !line.starts_with('/'))
        .collect();
    let wanted = [
        "Document",
        "Sect",
        "H1 \"Action plan\"",
        "\"Action plan\"",
        "P",
        "\"With: Gwen Pritchard\"",
        "H2 \"The plan\"",
        "\"The plan\"",
        "H3 \"Who does what?\"",
        "\"Who does what?\"",
        "Table",
        "TR",
        "TH",
        "\"What\"",
        "TH",
        "\"Who\"",
        "TR",
        "TD",
        "\"Ask Rhian\"",
        "TD",
        "\"Me\"",
        "L",
        "LI",
        "Lbl",
        "\"•\"",
        "LBody",
        "\"one\"",
        "LI",
        "Lbl",
        "\"•\"",
        "LBody",
        "\"two\"",
    ];
    assert_eq!(lines, wanted, "{says}");
}

#[test]
fn the_number_of_a_point_is_whole_however_long_it_is() {
    let says = "20261123. Met Gwen";
    let file = made(&[document("Days", vec![Part::Text(says.into())])]);
    let Some(pages) = poppler::pages(&file) else {
        return;
    };
    assert!(words_of(&pages[0]).join(" ").contains(says), "{pages:?}");
}

#[test]
fn a_paragraph_that_changes_its_look_at_every_letter_is_set_too() {
    let text = format!("**{}**", "x*y*".repeat(33_000));
    let file = made(&[document("Marks", vec![Part::Text(text)])]);
    assert!(file.starts_with(b"%PDF-"));
}

#[test]
fn a_line_to_sign_on_stays_with_what_stands_under_it() {
    let mut setter = Setter::default();
    let words = words();
    for above in 0..60 {
        let mut parts = vec![Part::Line("above".into()); above];
        parts.push(Part::Signed {
            name: "Nia".into(),
            date: "10 March 2026".into(),
        });
        let mut sheet = Sheet::new(&mut setter, &words);
        sheet.document(&document("Contract", parts));
        for page in flow::pages(&sheet.items) {
            // The rule to sign on, and then what stands under it.
            let rule = page
                .iter()
                .position(|mark| matches!(mark, Mark::Rule { .. }));
            assert!(
                rule.is_none_or(|rule| rule + 3 < page.len()),
                "after {above} lines"
            );
        }
    }
}

#[test]
fn what_runs_from_the_right_is_copied_with_all_its_letters() {
    // With two letters that become one, at the end of a word and within one.
    let says = "ليلى قالت لا والسلام";
    let file = made(&[document("Yes", vec![Part::Line(says.into())])]);
    let Some(pages) = poppler::pages(&file) else {
        return;
    };
    // Poppler puts marks around what runs the other way, and turns the two letters of one sign round.
    let plain = pages[0].replace(|mark| matches!(mark, '\u{202a}'..='\u{202e}'), "");
    assert!(plain.contains(&says.replace("لا", "ال")), "{plain}");
}

#[test]
fn the_entries_stand_in_the_list_at_the_side_with_the_page_each_begins_on() {
    let long = vec![Part::Text(long("Asking is not weak.", 900))];
    let file = made(&[document("One & only", long), document("Two", Vec::new())]);
    let (Some(says), Some(pages)) = (
        poppler::says("pdftohtml", &["-xml", "-stdout", "-i"], &file),
        poppler::pages(&file),
    ) else {
        return;
    };
    let (_, list) = says.split_once("<outline>").unwrap();
    let (list, _) = list.split_once("</outline>").unwrap();
    let page = pages.len();
    assert!(page > 2);
    assert_eq!(
        words_of(list).join(" "),
        format!("<item page=\"1\">One &amp; only</item> <item page=\"{page}\">Two</item>")
    );
}

#[test]
fn a_table_goes_on_under_its_head_and_loses_no_row_and_no_word() {
    let came = long("It went well and then it did not.", 4);
    let mut rows: Vec<_> = (0..60)
        .map(|at| row(&[&format!("thing{at} to do"), "Me", &came]))
        .collect();
    rows.push(row(&["the last", "Me", &long("on", 4_000)]));
    let table = Part::Table {
        head: row(&["What", "Who", "Outcome"]),
        rows,
    };
    let Some(pages) = poppler::pages(&made(&[document("Plan", vec![table])])) else {
        return;
    };
    assert!(pages.len() > 4);
    for page in &pages {
        assert_eq!(page.matches("Outcome").count(), 1, "{page}");
    }
    let says = pages.join(" ");
    let says = words_of(&says);
    for at in 0..60 {
        let called = format!("thing{at}");
        assert_eq!(says.iter().filter(|word| **word == called).count(), 1);
    }
    assert_eq!(says.iter().filter(|word| **word == "well").count(), 240);
    assert_eq!(says.iter().filter(|word| **word == "on").count(), 4_000);
}

fn words_set(setter: &mut Setter, says: &str, keep: bool) -> Item {
    let look = if keep {
        super::sheet::SECTION
    } else {
        super::sheet::TEXT
    };
    Item::Words(Words {
        lines: setter.set(&[Piece::plain(says)], look, INNER),
        leaf: 0,
        left: 0.0,
        mark: None,
        before: 6.0,
        keep,
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    /// Whatever somebody typed or pasted, wherever it stands: there is a file.
    #[test]
    fn anything_that_can_be_typed_comes_out_as_sheets(
        title in any::<String>(), text in any::<String>(), marks in "[-*_#>`\\[\\]() \n0-9.a\u{5d0}\u{301}\u{200d}\u{1f600}]{0,60}",
        cells in proptest::collection::vec(any::<String>(), 3)
    ) {
        let parts = vec![
            Part::Section(text.clone()),
            Part::Text(marks),
            Part::Text(text.clone()),
            Part::Ticks(vec![(true, text.clone(), title.clone())]),
            Part::Table { head: row(&["What", "Who", "When"]), rows: vec![cells] },
            Part::Signed { name: text.clone(), date: title.clone() },
        ];
        let file = made(&[document(&title, parts)]);
        prop_assert!(file.starts_with(b"%PDF-") && file.ends_with(b"%%EOF"));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]
    /// Whatever is put on pages: each line stands there once and in its order, none over the edge; no heading ends a page,
    /// and no page begins or ends with a single line of a longer paragraph.
    #[test]
    fn every_line_stands_once_within_the_margins_and_no_heading_alone(
        lengths in proptest::collection::vec((1_usize..400, any::<bool>()), 1..30)
    ) {
        let mut setter = Setter::default();
        let items: Vec<_> = lengths
            .iter()
            .map(|(words, keep)| {
                let says = long("word", if *keep { *words.min(&20) } else { *words });
                words_set(&mut setter, &says, *keep)
            })
            .collect();
        let pages = flow::pages(&items);
        let mut wanted = items.iter().enumerate().flat_map(|(at, item)| {
            let Item::Words(words) = item else { unreachable!() };
            (0..words.lines.count()).map(move |line| (at, line))
        });
        let find = |lines: &Rc<super::setting::Lines>| items.iter().position(|item| {
            matches!(item, Item::Words(words) if Rc::ptr_eq(&words.lines, lines))
        }).unwrap();
        for (number, page) in pages.iter().enumerate() {
            prop_assert!(!page.is_empty());
            let mut above = MARGIN - 0.1;
            let mut first = None;
            let mut last = None;
            for mark in page {
                let Mark::Line { lines, line, top, .. } = mark else { unreachable!() };
                prop_assert!(*top >= above, "one line over another");
                above = *top + lines.height(*line) - 0.01;
                let is = (find(lines), *line);
                prop_assert_eq!(wanted.next(), Some(is));
                first.get_or_insert(is);
                last = Some(is);
            }
            prop_assert!(above <= HEIGHT - MARGIN, "over the edge");
            let (_, begins) = first.unwrap();
            let (ends, line) = last.unwrap();
            let Item::Words(words) = &items[ends] else { unreachable!() };
            let count = words.lines.count();
            let ended = number + 1 == pages.len();
            let alone_before = words.keep && ends + 1 < items.len() && !ended;
            // Headings that follow each other down a whole page have nowhere to go.
            let all_headings = page.iter().all(|mark| {
                let Mark::Line { lines, .. } = mark else { unreachable!() };
                matches!(&items[find(lines)], Item::Words(words) if words.keep)
            });
            prop_assert!(!alone_before || all_headings, "a heading at the foot of a page");
            prop_assert!(count < 4 || line > 0, "one line alone at the foot");
            let begun = page.len();
            prop_assert!(begun > 1 || begins == 0 || count < 3, "one line alone at the head");
        }
        prop_assert_eq!(wanted.next(), None);
    }
}
