//! `./dev bench`, its second half: whether opening a long instrument, typing in a long answer and drawing the largest wheel
//! keep within one frame, and how soon a history of a thousand wheels stands, measured in the
//! real window of a release build. How the main thread is watched is in `frames.js`; this says what is done, and prints it.
#![allow(clippy::print_stdout)] // a program of the developer's, whose purpose is to print

use std::process::ExitCode;
use std::time::Duration;

use ithaca_tests::{Computer, Keychain, Light, Outcome, Role, Trouble, Window, project};
use serde_json::{Value, json};

const WATCH: &str = include_str!("../frames.js");
/// One frame at 60 a second.
const FRAME: f64 = 1000.0 / 60.0;
const OPENINGS: usize = 15;
const STROKES: usize = 40;
/// Questions at the top of a long page.
const NEAR: u32 = 12;
/// Where the caret is, as a part of the text. At the start is hardest: the webview lays out all lines below.
const PLACES: [(&str, f64); 3] = [("end", 1.0), ("middle", 0.5), ("start", 0.0)];
const PAUSE: Duration = Duration::from_millis(120);
const WORDS: usize = 5000;
/// How many wheels a long history has, and how soon it stands. Made some at a time: a script has a time limit.
const WHEELS: usize = 1000;
const SOME: usize = 50;
const OPENED: f64 = 100.0;

/// What one act took: the longest block of the main thread, and the time until it could be seen. Milliseconds.
struct Took {
    block: Vec<f64>,
    painted: Vec<f64>,
    complete: Vec<f64>,
}

impl Took {
    fn read(all: &[Value]) -> Outcome<Self> {
        let every =
            |key: &str| -> Vec<f64> { all.iter().filter_map(|one| one[key].as_f64()).collect() };
        if all.is_empty() || all.iter().any(|one| one["block"].is_null()) {
            return Err(Trouble::new(format!("The page measured nothing: {all:?}")));
        }
        Ok(Self {
            block: every("block"),
            painted: every("painted"),
            complete: every("complete"),
        })
    }
}

fn median(values: &[f64]) -> f64 {
    let mut values = values.to_vec();
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}

fn worst(values: &[f64]) -> f64 {
    values.iter().copied().fold(0.0, f64::max)
}

fn line(what: &str, took: &Took, aim: bool) {
    let (middle, most) = (median(&took.block), worst(&took.block));
    let held = match (aim, middle <= FRAME, most <= FRAME) {
        (false, ..) => "",
        (true, _, true) => "   one frame: held",
        (true, true, false) => "   one frame: held by the median",
        (true, false, _) => "   one frame: missed",
    };
    let complete = if took.complete.is_empty() {
        String::new()
    } else {
        format!("{:>10.0}", median(&took.complete))
    };
    println!(
        "{what:<40}{middle:>8.0}{most:>8.0}{:>10.0}{complete:>10}{held}",
        median(&took.painted)
    );
}

async fn ask(window: &Window, what: &str, detail: Value) -> Outcome<Value> {
    let answer = window.run_async(WATCH, vec![json!(what), detail]).await?;
    match answer["error"].as_str() {
        Some(error) => Err(Trouble::new(format!("{what}: {error}"))),
        None => Ok(answer),
    }
}

/// Opens a page of the gallery again and again, each time from an empty one.
async fn open(window: &Window, to: &str, questions: u32) -> Outcome<Took> {
    let mut all = Vec::new();
    // The first time reads code and fonts; it does not count.
    for turn in 0..=OPENINGS {
        let took = ask(window, "open", json!({ "to": to, "questions": questions })).await?;
        if turn > 0 {
            all.push(took);
        }
        ask(window, "open", json!({ "to": "nothing", "questions": 0 })).await?;
    }
    Took::read(&all)
}

/// Prose as people write it, of this many words: the library's pages, each paragraph in one line. A sentence said again and
/// again would let the webview remember all its words.
fn prose(words: usize) -> Outcome<String> {
    let mut pages: Vec<_> = std::fs::read_dir(project::root().join("content/en/library"))?
        .map(|page| page.map(|page| page.path()))
        .collect::<Result<_, _>>()?;
    pages.sort();
    let mut paragraphs = Vec::new();
    let mut left = words;
    for page in pages {
        for paragraph in std::fs::read_to_string(page)?.split("\n\n") {
            let taken: Vec<_> = paragraph.split_whitespace().take(left).collect();
            left -= taken.len();
            paragraphs.push(taken.join(" "));
        }
    }
    if left > 0 {
        return Err(Trouble::new(format!("The library is {left} words short.")));
    }
    Ok(paragraphs.join("\n\n").trim().to_owned())
}

/// Types letter by letter where the caret is put, with a pause after each as a person makes.
async fn type_in(window: &Window, words: usize, caret: f64, bare: bool) -> Outcome<Took> {
    let field = json!({ "text": prose(words)?, "caret": caret, "bare": bare });
    ask(window, "field", field).await?;
    for letter in "and so it went on ".chars().cycle().take(STROKES) {
        window.key(letter).await?;
        tokio::time::sleep(PAUSE).await;
    }
    let all = ask(window, "strokes", json!(null)).await?;
    Took::read(all.as_array().map_or(&[], Vec::as_slice))
}

/// Types in a new note, which is saved as it is typed; or on the same page in a field that only looks the same, with none of
/// our script.
async fn type_in_note(window: &Window, words: usize, caret: f64, bare: bool) -> Outcome<Took> {
    window.go("#/journal").await?;
    window.see_css("main h3 a").await?;
    window.go("#/new/note").await?;
    window.see_css("main textarea").await?;
    type_in(window, words, caret, bare).await
}

/// Types one score after another into the largest drawing there is, each another than the last.
async fn draw(window: &Window) -> Outcome<Took> {
    window.go("#/gallery/sixteen").await?;
    window.see_css("main svg.wheel").await?;
    ask(window, "score", json!(null)).await?;
    for digit in "0918273645".chars().cycle().take(STROKES) {
        window.key(digit).await?;
        tokio::time::sleep(PAUSE).await;
    }
    let all = ask(window, "strokes", json!(null)).await?;
    Took::read(all.as_array().map_or(&[], Vec::as_slice))
}

/// Opens a room that shows a long history again and again; the first time reads code and does not count.
async fn history(window: &Window, what: &str, to: &str, drawn: &str, count: u32) -> Outcome {
    let mut all = Vec::new();
    for turn in 0..=OPENINGS {
        let wanted = json!({ "to": to, "drawn": drawn, "count": count });
        let took = ask(window, "history", wanted).await?;
        if turn > 0 {
            all.push(took);
        }
    }
    let took = Took::read(&all)?;
    line(what, &took, false);
    let (middle, most) = (median(&took.complete), worst(&took.complete));
    let held = if most <= OPENED {
        "held"
    } else if middle <= OPENED {
        "held by the median"
    } else {
        "missed"
    };
    println!(
        "{:<40}{middle:>8.0}{most:>8.0}   {OPENED:.0} ms: {held}",
        "  until it stands"
    );
    Ok(())
}

async fn wheels(window: &Window) -> Outcome {
    line(
        "type a score, 16 areas, 3 wheels",
        &draw(window).await?,
        true,
    );
    window.go("#/wheels").await?;
    window.see_css("main h1").await?;
    for from in (0..WHEELS).step_by(SOME) {
        ask(window, "wheels", json!({ "from": from, "count": SOME })).await?;
    }
    let (room, lines) = ("main svg.wheel", "main figure svg");
    history(window, "the room of 1,000 wheels", "#/wheels", room, 1).await?;
    history(window, "1,000 wheels over time", "#/over-time", lines, 8).await
}

async fn measure() -> Outcome {
    let program = project::root().join("target/release/ithaca-journeys");
    let computer = Computer::new(Keychain::None, Light::Day)?;
    let window = computer.open(&program).await?;
    window.resize(1280, 800).await?;
    let sample = Role::Button.named("Explore a sample journal");
    window.press(&sample).await?;
    window.see("Where things are").await?;
    println!("milliseconds                              block   worst   painted  complete");
    window.go("#/gallery/nothing").await?;
    window.see_css("main h1").await?;
    line(
        "open an empty page",
        &open(&window, "nothing-else", 0).await?,
        false,
    );
    let steps = open(&window, "three-hundred-steps", 10).await?;
    line("open 300 questions in thirty steps", &steps, true);
    // What a window shows and as much again: those far below are put up when somebody comes near.
    let page = open(&window, "three-hundred", NEAR).await?;
    line("open 300 questions on one page", &page, true);
    line(
        "type in an empty answer",
        &type_in_note(&window, 0, 1.0, false).await?,
        false,
    );
    for (place, caret) in PLACES {
        let bare = type_in_note(&window, WORDS, caret, true).await?;
        line(&format!("5,000 words, {place}, bare field"), &bare, false);
        let ours = type_in_note(&window, WORDS, caret, false).await?;
        line(&format!("5,000 words, {place}, our answer"), &ours, true);
        let beyond = |of: fn(&[f64]) -> f64| of(&ours.block) - of(&bare.block);
        let (middle, most) = (beyond(median), beyond(worst));
        println!(
            "{:<40}{middle:>+8.0}{most:>+8.0}",
            "  ours beyond the bare field"
        );
    }
    wheels(&window).await?;
    println!(
        "\nblock: the longest time the page's own thread was busy, median and worst of {OPENINGS} openings or {STROKES} letters; \
         painted: until the first frame was drawn; complete: until all of it was there. One frame is {FRAME:.1} ms; the page's \
         clock counts whole milliseconds. A bare field looks as ours and runs none of our script: what it takes is the \
         webview's own."
    );
    window.close().await
}

#[tokio::main(flavor = "multi_thread")]
async fn main() -> ExitCode {
    match measure().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            println!("{trouble:?}");
            ExitCode::FAILURE
        }
    }
}
