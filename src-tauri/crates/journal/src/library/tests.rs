//! The library: its contents, finding, and its pages.
#![allow(clippy::unwrap_used)]

use content::Content;

use super::*;

fn content() -> Content {
    Content::built_in().unwrap()
}

fn ids(view: &LibraryView) -> Vec<&str> {
    let pages = view.parts.iter().flat_map(|part| &part.pages);
    pages.map(|page| page.id.as_str()).collect()
}

#[test]
fn the_contents_hold_every_page_once_in_the_order_of_the_book() {
    let content = content();
    let all: Vec<&str> = content
        .library
        .iter()
        .map(|page| page.id.as_str())
        .collect();
    assert_eq!(ids(&contents(&content, None)), all);
    assert_eq!(
        ids(&contents(&content, Some(" , "))),
        all,
        "nothing to find"
    );
}

#[test]
fn finding_asks_for_every_word_and_minds_no_capitals() {
    let content = content();
    let found = contents(&content, Some("GROW whitmore"));
    assert!(ids(&found).contains(&"grow"));
    assert!(ids(&found).len() < content.library.len());
    assert!(contents(&content, Some("zzyzx")).parts.is_empty());
    assert!(
        contents(&content, Some(&"grow ".repeat(10_000)))
            .parts
            .iter()
            .any(|part| !part.pages.is_empty())
    );
}

#[test]
fn what_was_found_stands_in_its_words() {
    let content = content();
    let found = contents(&content, Some("whitmore"));
    let page = found
        .parts
        .iter()
        .flat_map(|part| &part.pages)
        .find(|page| page.id == "grow")
        .unwrap();
    let around = page.found.as_ref().unwrap();
    assert!(around.contains("Whitmore"), "{around}");
    assert!(around.chars().count() <= 2 * AROUND + 2, "{around}");
}

#[test]
fn the_words_around_are_cut_between_words() {
    let text = format!("{} needle {}", "before ".repeat(30), "after ".repeat(30));
    let cut = around(&text, &["needle".to_owned()]).unwrap();
    assert!(
        cut.starts_with("…before") && cut.ends_with("after…"),
        "{cut}"
    );
    assert_eq!(
        around("a needle", &["needle".to_owned()]).unwrap(),
        "a needle"
    );
    assert_eq!(around("nothing", &["needle".to_owned()]), None);
    let long = "ا".repeat(500) + "needle" + &"é".repeat(500);
    assert!(
        around(&long, &["needle".to_owned()])
            .unwrap()
            .contains("needle")
    );
}

#[test]
fn every_page_can_be_read_and_leads_to_its_neighbours() {
    let content = content();
    for (place, known) in content.library.iter().enumerate() {
        let page = page(&content, &known.id).unwrap();
        assert!(page.html.contains("<p>"), "{}", page.id);
        assert_eq!(page.sources.len(), known.sources.len(), "{}", page.id);
        assert_eq!(
            page.instruments.len(),
            known.instruments.len(),
            "{}",
            page.id
        );
        assert_eq!(page.previous.is_none(), place == 0);
        assert_eq!(page.next.is_none(), place + 1 == content.library.len());
    }
    assert!(matches!(
        page(&content, "no-such"),
        Err(Error::NotFound(Thing::Page))
    ));
}

#[test]
fn a_page_keeps_its_headings_and_its_links_within_and_nothing_else() {
    let html = markdown::page_to_html(
        "## Why\n\n[GROW](library:grow), [a form](instrument:note), [them](https://www.example.org/), \
         [no](javascript:alert(1)), <b onclick=x>bold</b>",
    );
    for part in [
        "<h2>Why</h2>",
        "href=\"library:grow\"",
        "href=\"instrument:note\"",
        "href=\"https://www.example.org/\"",
    ] {
        assert!(html.contains(part), "{part} in {html}");
    }
    for part in ["javascript", "<b"] {
        assert!(!html.contains(part), "{part} in {html}");
    }
    // Somebody's own HTML is words, and no element.
    assert!(html.contains("&lt;b onclick=x&gt;bold&lt;/b&gt;"), "{html}");
}
