//! Content in another language: what a translation says takes the place of the English, what it leaves out stays English,
//! and whatever is not words, or translates what is not there, is a mistake with its file and line.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod good;

use content::{Content, Extent, Kind, Languages, Locale};
use proptest::prelude::*;

fn good() -> Content {
    Content::parse(&good::good()).unwrap()
}

fn owned((path, text): (&str, &str)) -> (String, String) {
    (path.to_owned(), text.to_owned())
}

fn welsh(path: &str, text: &str) -> Languages {
    let files = [owned((path, text))];
    Languages::from(good()).and(Locale::Cy, &files).unwrap()
}

fn mistakes(path: &str, text: &str) -> Vec<String> {
    let files = [owned((path, text))];
    let found = Languages::from(good()).and(Locale::Cy, &files);
    let found = found.err().unwrap_or_default();
    found.iter().map(ToString::to_string).collect()
}

const GROW: &str = "instruments/grow.toml";

/// Every text of it that can be translated.
const WHOLE: &str = r#"
title = "TYFU"
purpose = "O ddymuniad i gam."

[[section]]
id = "goal"
title = "Nod"

[[section.prompt]]
id = "topic"
label = "Am beth?"
borrow = ["Pam nawr?"]

[[section.prompt]]
id = "smart"
label = "Allwch chi weithio gydag ef?"
items = [{ id = "timely", label = "Mae dyddiad iddo" }, { id = "specific", label = "Penodol" }]

[[section]]
id = "way"
title = "Y ffordd ymlaen"

[[section.prompt]]
id = "sure"
label = "Pa mor sicr ydych chi?"

[section.prompt.follow_up]
label = "Beth fyddai’n ei godi?"

[[section.prompt]]
id = "life"
label = "Sut mae hi?"
areas = [{ id = "work", label = "Gwaith" }, { id = "rest", label = "Gorffwys" }, { id = "home", label = "Cartref" }]

[[section.prompt]]
id = "at-work"
label = "Pa mor wir yw pob un?"
low = "Ddim o gwbl"

[[section.prompt.group]]
id = "heard"
title = "Cael eich clywed"
statements = [{ id = "asked", label = "Gofynnir i mi" }, { id = "answered", label = "Atebir fi" }]

[[section.prompt.group]]
id = "trusted"
title = "Cael eich trystio"
statements = [{ id = "keys", label = "Gen i mae’r allweddi" }]
"#;

#[test]
fn what_a_translation_says_takes_the_place_of_the_english_and_nothing_else_does() {
    let languages = welsh(GROW, WHOLE);
    let english = languages.content(Locale::En).instrument("grow").unwrap();
    let welsh = languages.content(Locale::Cy).instrument("grow").unwrap();
    assert_eq!(
        (welsh.title.as_str(), welsh.wording.as_str()),
        ("TYFU", "cy")
    );
    assert_eq!(english.wording, "en");
    // By id, in the order of the English.
    let smart = welsh.prompt("smart").unwrap();
    assert_eq!(
        (
            smart.items()[0].id.as_str(),
            smart.items()[0].label.as_str()
        ),
        ("specific", "Penodol")
    );
    let sure = welsh.prompt("sure").unwrap();
    assert_eq!(sure.follow_up().unwrap().label, "Beth fyddai’n ei godi?");
    let Kind::Statements { low, groups, .. } = &welsh.prompt("at-work").unwrap().kind else {
        panic!("it is of statements")
    };
    assert_eq!(
        (low.as_deref(), groups[1].title.as_str()),
        (Some("Ddim o gwbl"), "Cael eich trystio")
    );
    // The two ask for the same answers.
    let shape = |instrument: &content::Instrument| {
        let prompts = instrument.prompts();
        prompts
            .map(|prompt| (prompt.id.clone(), prompt.optional, prompt.items().len()))
            .collect::<Vec<_>>()
    };
    assert_eq!(shape(english), shape(welsh));
    assert_eq!(languages.worded("grow", 1, "cy"), Some(welsh));
    assert_eq!(languages.worded("grow", 1, "en"), Some(english));
    assert_eq!(languages.worded("grow", 1, "cy-2"), None);
}

fn extent(languages: &Languages, path: &str) -> Extent {
    let (_, extents) = languages.extents().next().unwrap();
    let mut extents = extents.iter();
    extents.find(|extent| extent.file == path).unwrap().clone()
}

#[test]
fn what_is_translated_is_counted_against_what_there_is() {
    let whole = extent(&welsh(GROW, WHOLE), GROW);
    assert_eq!((whole.given, whole.of), (22, 22));
    let title = extent(&welsh(GROW, "title = \"TYFU\"\n"), GROW);
    assert_eq!((title.given, title.of), (1, 22));
    let phases = "[[phase]]\nid = \"building-rapport\"\nfocus = [\"Yr hyn a rannwch\"]\n";
    let phases = extent(&welsh("phases.toml", phases), "phases.toml");
    assert_eq!((phases.given, phases.of), (1, 7));
    let questions = "[[family]]\nid = \"next\"\ntitle = \"Nesaf\"\n";
    let questions = extent(&welsh("questions.toml", questions), "questions.toml");
    assert_eq!((questions.given, questions.of), (1, 7));
}

#[test]
fn a_page_is_translated_as_a_whole_or_by_its_head() {
    let head = "+++\ntitle = \"TYFU\"\n+++\n";
    let languages = welsh("library/grow.md", head);
    let (english, page) = (
        languages.content(Locale::En).page("grow").unwrap(),
        languages.content(Locale::Cy).page("grow").unwrap(),
    );
    assert_eq!((page.title.as_str(), &page.text), ("TYFU", &english.text));
    let sentence = "Dywedwch beth yr hoffech, ac yna holi. ".repeat(25);
    let text = format!("{head}\n## Dechrau\n\nGyda [y ffurflen](instrument:grow). {sentence}");
    let languages = welsh("library/grow.md", &text);
    let page = languages.content(Locale::Cy).page("grow").unwrap();
    assert!(page.text.starts_with("## Dechrau"), "{}", page.text);
    let lost = text.replace("instrument:grow", "instrument:grew");
    let found = mistakes("library/grow.md", &lost);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].starts_with("cy/library/grow.md:7: "), "{found:?}");
}

#[test]
fn a_later_edition_is_a_wording_of_its_own() {
    let languages = welsh(GROW, "edition = 2\ntitle = \"TYFU\"\n");
    let welsh = languages.content(Locale::Cy).instrument("grow").unwrap();
    assert_eq!(welsh.wording, "cy-2");
    assert_eq!(
        mistakes(GROW, "title = \"TYFU\"\nedition = 0\n"),
        ["cy/instruments/grow.toml:2: `edition` is 0. Count editions from 1."]
    );
}

#[test]
fn an_instrument_nobody_translated_keeps_its_english_wording() {
    let languages = welsh(GROW, WHOLE);
    let log = languages.content(Locale::Cy).instrument("log").unwrap();
    assert_eq!(log.wording, "en");
}

const TAKE_OUT: &str = "Take it out, or write it in English first.";

#[test]
fn each_mistake_is_named_with_its_file_and_line() {
    let prompt = |more: &str| {
        format!("[[section]]\nid = \"goal\"\n\n[[section.prompt]]\nid = \"topic\"\n{more}\n")
    };
    let slips: [(&str, String, &str); 12] = [
        (GROW, "title = \"A\"\nversion = 2\n".into(), "2: `version` is not a key of a translated instrument. Take it out; the keys are edition, title, purpose, time, section."),
        (GROW, "time = \"Awr\"\n".into(), &format!("1: a translated instrument has no `time` in English. {TAKE_OUT}")),
        (GROW, "[[section]]\nid = \"gaol\"\ntitle = \"Nod\"\n".into(), "2: there is no section `gaol` here in English. Use an id the English has in this place."),
        (GROW, prompt("kind = \"text\""), "6: `kind` is not a key of a prompt. Take it out; the keys are id, label, help, borrow."),
        (GROW, prompt("help = \"Yma.\""), &format!("6: prompt `topic` has no `help` in English. {TAKE_OUT}")),
        (GROW, prompt("borrow = [\"Un\", \"Dau\"]"), "6: `borrow` of prompt `topic` has 2 texts, not 1. Translate every one the English has, in its order."),
        (GROW, prompt("label = \"\""), "6: `label` of prompt `topic` is empty. Write it."),
        (GROW, prompt("").replace("topic", "smart") + "items = [{ id = \"smartt\", label = \"A\" }]\n", "7: there is no item `smartt` here in English. Use an id the English has in this place."),
        (GROW, prompt("") + "[[section.prompt]]\nid = \"topic\"\n", "8: the id `topic` is used twice. It is on line 5 too; give one of them another id."),
        ("phases.toml", "[[phase]]\nid = \"building-rapport\"\n\n[[phase.task]]\nid = \"met\"\nlabel = \"Cwrdd\"\n".into(), "5: there is no task `met` here in English. Use an id the English has in this place."),
        ("instruments/grew.toml", "title = \"A\"\n".into(), "1: there is no instrument `grew` in English. Give the file the name of an English one."),
        ("sample.toml", String::new(), "1: this file is not one that is translated. Take it out. Translated are phases.toml, questions.toml, instruments/ID.toml and library/ID.md."),
    ];
    for (path, text, expected) in slips {
        assert_eq!(
            mistakes(path, &text),
            [format!("cy/{path}:{expected}")],
            "{text}"
        );
    }
}

#[test]
fn what_is_built_in_has_no_mistakes_and_is_welsh_where_it_says_so() {
    let languages = Languages::built_in().unwrap();
    let (english, welsh) = (languages.content(Locale::En), languages.content(Locale::Cy));
    let names = |content: &Content| {
        content
            .phases
            .iter()
            .map(|phase| phase.title.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(
        names(welsh),
        [
            "Meithrin perthynas",
            "Pennu cyfeiriad",
            "Gwneud cynnydd",
            "Dirwyn i ben",
            "Symud ymlaen"
        ]
    );
    assert_ne!(names(english), names(welsh));
    assert_eq!(
        welsh.instrument("learning-log").unwrap().title,
        "Cofnod dysgu"
    );
    assert_eq!(
        welsh.instrument("wheel-of-life").unwrap().title,
        "Olwyn bywyd"
    );
    assert_eq!(welsh.instrument("grow"), english.instrument("grow"));
}

proptest! {
    /// Whatever stands in a translation, it is read or named, and never changes what an answer has to fit.
    #[test]
    fn no_translation_changes_the_shape(lines in proptest::collection::vec("[a-z]{0,6} ?=? ?[\"\\[\\]{}a-z0-9]{0,12}", 0..8)) {
        let files = [owned((GROW, &lines.join("\n")))];
        if let Ok(languages) = Languages::from(good()).and(Locale::Cy, &files) {
            let of = |locale| languages.content(locale).instrument("grow").unwrap().clone();
            let (english, mut welsh) = (of(Locale::En), of(Locale::Cy));
            welsh.title.clone_from(&english.title);
            welsh.purpose.clone_from(&english.purpose);
            welsh.wording.clone_from(&english.wording);
            prop_assert_eq!(english, welsh);
        }
    }
}
