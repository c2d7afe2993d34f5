//! The journey `find-and-take-away`: a thousand entries (ten thousand with `--long`) come from another program into a full
//! journal; they are found, narrowed and tagged, taken away in every form, each read by another reader than its writer, and
//! brought into an empty journal, which then holds the same. A few of them, chosen, go the same ways (`choosing`). What each
//! part does in every case is tested with it.

mod acts;
mod choosing;
#[allow(dead_code)] // what other journeys do besides
mod setup;

// The benches' own made-up prose: words as unevenly common as real ones are.
#[allow(dead_code, clippy::unwrap_used)]
#[path = "../../src-tauri/crates/journal/benches/journal/prose.rs"]
mod prose;

use std::collections::{HashMap, HashSet};
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use acts::{follow, press};
use ithaca_tests::{Computer, Keychain, Light, Outcome, Role, Trouble, Window, project};
use prose::{Prose, RARE};
use serde_json::{Value, json};
use setup::{Lock, set_up};

/// A Monday in spring.
const NOW: &str = "2026-03-16T09:30:00Z";
/// What takes a second each thousand entries may take this long with ten thousand, on a busy machine.
const LONG: Duration = Duration::from_mins(10);
const TAG: &str = "autumn";

/// Entries as another program had them.
struct Entries {
    count: u32,
    file: PathBuf,
    /// A word in few of them, in how many, and in how many of those that are tagged.
    word: String,
    with_word: usize,
    tagged: usize,
}

#[tokio::test(flavor = "multi_thread")]
async fn ten_years_of_writing() -> Outcome {
    let computer = Computer::new(Keychain::Unlocked, Light::Day)?.at(NOW);
    let entries = entries(&computer)?;
    let window = computer.open(&project::program("ithaca")?).await?;
    press(&window, "Explore a sample journal").await?;
    window.see("By myself").await?;
    bring(&computer, &window, &entries).await?;
    find(&window, &entries).await?;
    tag_and_choose(&window).await?;
    as_a_page(&computer, &window).await?;
    let copies = take(&computer, &window).await?;
    read(&entries, &copies)?;
    window.close().await?;

    let other = Computer::new(Keychain::Unlocked, Light::Lamp)?.at(NOW);
    let window = other.open(&project::program("ithaca")?).await?;
    set_up(&window, Lock::Login).await?;
    let copy = bring_all(&other, &window, &copies).await?;
    run(&["same".as_ref(), copies.json.as_os_str(), copy.as_os_str()])?;
    window.close().await
}

/// GTK finds its printer that is a file by what that is called, and calls it in the language of the system.
#[tokio::test(flavor = "multi_thread")]
async fn a_page_becomes_a_file_whatever_the_system_speaks() -> Outcome {
    let computer = Computer::new(Keychain::Unlocked, Light::Day)?.at(NOW);
    let computer = computer.speaking("de_DE")?;
    let window = computer.open(&project::program("ithaca")?).await?;
    press(&window, "Explore a sample journal").await?;
    window.see("By myself").await?;
    as_a_page(&computer, &window).await?;
    window.close().await
}

fn entries(computer: &Computer) -> Outcome<Entries> {
    let count = if std::env::var_os("ITHACA_LONG").is_some() {
        10_000
    } else {
        1_000
    };
    let prose = Prose::new();
    let texts: Vec<String> = (1..=count).map(|seed| prose.text(seed)).collect();
    let tagged = |at: usize| at.is_multiple_of(3);
    let mut holds: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, text) in texts.iter().enumerate() {
        for word in text.split([' ', '.', '\n']) {
            let with = holds.entry(word).or_default();
            if with.last() != Some(&at) {
                with.push(at);
            }
        }
    }
    let fits =
        |with: &Vec<usize>| (4..=60).contains(&with.len()) && with.iter().any(|at| tagged(*at));
    let (word, with) = (RARE..8 * RARE)
        .filter_map(|number| holds.get_key_value(prose.word(number)))
        .find(|(_, with)| fits(with))
        .ok_or_else(|| Trouble::new("No word is rare enough."))?;
    let entry = |(at, text): (usize, &String)| {
        let day = 1 + at % 28;
        let month = 1 + (at / 28) % 12;
        json!({
            "uuid": format!("E{at}"), "creationDate": format!("{}-{month:02}-{day:02}T20:00:00Z", 2025 - at / 336),
            "timeZone": "Europe/London", "text": format!("# Evening {}\n{text}", at + 1), "starred": at % 50 == 0,
            "tags": if tagged(at) { vec![TAG] } else { Vec::new() },
        })
    };
    let all: Vec<Value> = texts.iter().enumerate().map(entry).collect();
    let file = computer.home().join("Journal.json");
    let day_one = json!({"metadata": {"version": "1.0"}, "entries": all});
    std::fs::write(&file, day_one.to_string())?;
    Ok(Entries {
        count,
        file,
        with_word: with.len(),
        tagged: with.iter().filter(|at| tagged(**at)).count(),
        word: (*word).to_owned(),
    })
}

/// As the window writes a number.
fn figures(count: u32) -> String {
    format!("{},{:03}", count / 1_000, count % 1_000)
}

/// Waits as long as it takes while a bar goes on; what takes too long says so itself.
async fn in_time(window: &Window, text: &str) -> Outcome {
    let says = "return document.body.innerText.replace(/\\s+/g, ' ').includes(arguments[0])";
    let begun = Instant::now();
    while window.run(says, vec![json!(text)]).await? != json!(true) {
        if begun.elapsed() > LONG {
            return window.see(text).await;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    Ok(())
}

/// Looked at, brought in, taken back whole, and brought in again.
async fn bring(computer: &Computer, window: &Window, entries: &Entries) -> Outcome {
    follow(window, "Settings").await?;
    follow(window, "Take away, bring in").await?;
    follow(window, "Bring something in").await?;
    window.axe("bringing something in").await?;
    computer.answer_file_dialog(&entries.file)?;
    let count = format!("{} entries", figures(entries.count));
    for again in [true, false] {
        press(window, "Choose a file…").await?;
        in_time(window, "What it would bring").await?;
        window.see(&count).await?;
        window.see("A journal of Day One.").await?;
        window.axe("what would come in").await?;
        press(window, "Bring it in").await?;
        in_time(window, &format!("{count} brought in")).await?;
        if again {
            press(window, "Undo: take back what was brought in").await?;
            in_time(window, "Taken back.").await?;
        }
    }
    press(window, "Choose a file…").await?;
    in_time(window, "There is nothing new in it").await?;
    window.see(&format!("{count} left out")).await
}

/// A word as a phrase, then among what is tagged only; a result leads to its entry, and Back to the results.
async fn find(window: &Window, entries: &Entries) -> Outcome {
    window.go("#/search").await?;
    let field = "Find".into();
    window
        .type_into(&field, &format!("\"{}\"", entries.word))
        .await?;
    results(window, entries.with_word).await?;
    window.axe("results of a search").await?;
    window.select(&Role::Select.named("Tagged"), TAG).await?;
    results(window, entries.tagged).await?;
    let first = "return document.querySelector('main .hit a').textContent";
    let title = window.run(first, Vec::new()).await?;
    window
        .press(&Role::Link.named(title.as_str().unwrap_or_default()))
        .await?;
    window.see("Open it again").await?;
    window.see(&entries.word).await?;
    window.run("history.back()", Vec::new()).await?;
    results(window, entries.tagged).await?;
    press(window, "Take all filters away").await?;
    window.replace(&field, "meeting").await?;
    window.see("The best 100 results").await
}

async fn results(window: &Window, count: usize) -> Outcome {
    let says = if count == 1 {
        "1 result".to_owned()
    } else {
        format!("{count} results")
    };
    in_time(window, &says).await?;
    let there = "return document.querySelectorAll('main .hit').length === arguments[0]";
    window
        .wait_for("each of them", there, vec![json!(count)])
        .await
        .map(drop)
}

/// Several at once, chosen in the journal: a tag for all of them, and the way to take them away.
async fn tag_and_choose(window: &Window) -> Outcome {
    follow(window, "Journal").await?;
    press(window, "Choose several").await?;
    press(window, "Choose all shown").await?;
    press(window, "Tag them").await?;
    window.type_into(&"Add a tag".into(), "to keep").await?;
    press(window, "Add").await?;
    window.see("200 entries tagged “to keep”.").await?;
    follow(window, "Take them away").await?;
    window.see("Take these entries away").await?;
    window.see("200 entries").await
}

/// A sheet as it would be printed, in a file.
async fn as_a_page(computer: &Computer, window: &Window) -> Outcome {
    follow(window, "Journal").await?;
    window.press(&Role::Link.named("Our agreement")).await?;
    follow(window, "Print").await?;
    let to = computer.home().join("Our agreement.pdf");
    computer.answer_file_dialog(&to)?;
    press(window, "Save as PDF…").await?;
    in_time(window, "Our agreement.pdf").await?;
    says_what_it_showed(computer, window, &to).await
}

/// Read by another program (poppler's): every word of the sheet on the screen is in the file.
async fn says_what_it_showed(computer: &Computer, window: &Window, page: &Path) -> Outcome {
    let sheet = "for (const at of document.querySelectorAll('.sheet .hidden')) at.remove();
        return document.querySelector('.sheet').innerText";
    let shown = window.run(sheet, Vec::new()).await?;
    let read = computer.command("pdftotext").arg(page).arg("-").output()?;
    let said = String::from_utf8_lossy(&read.stdout);
    let said: HashSet<&str> = said.split_whitespace().collect();
    let shown: Vec<&str> = shown
        .as_str()
        .unwrap_or_default()
        .split_whitespace()
        .collect();
    let missing: Vec<_> = shown.iter().filter(|word| !said.contains(*word)).collect();
    if missing.is_empty() && shown.len() > 20 {
        return Ok(());
    }
    Err(Trouble::new(format!(
        "Of {} words on the sheet the file lacks {missing:?}.",
        shown.len()
    )))
}

/// Where each form of a copy is.
struct Copies {
    json: PathBuf,
    markdown: PathBuf,
    word: PathBuf,
    csv: PathBuf,
    pdf: PathBuf,
    calendar: PathBuf,
}

async fn take(computer: &Computer, window: &Window) -> Outcome<Copies> {
    follow(window, "Settings").await?;
    follow(window, "Take away, bring in").await?;
    follow(window, "Take everything away").await?;
    window.see("The copy is not encrypted.").await?;
    window.axe("taking everything away").await?;
    let home = computer.home();
    let json = home.join("All.json");
    taken(computer, window, "For Ithaca (JSON)", &json).await?;
    let pdf = home.join("All.pdf");
    taken(computer, window, "To read and to print (PDF)", &pdf).await?;
    let calendar = home.join("All.ics");
    taken(computer, window, "For a calendar (.ics)", &calendar).await?;
    Ok(Copies {
        json,
        pdf,
        calendar,
        markdown: folder(
            computer,
            window,
            "To read and to work with (Markdown)",
            "md",
        )
        .await?,
        word: folder(computer, window, "To hand over or to change (Word)", "docx").await?,
        csv: folder(computer, window, "To count with (CSV)", "csv").await?,
    })
}

/// In a folder of its own, where the program makes the one that is taken.
async fn folder(computer: &Computer, window: &Window, form: &str, name: &str) -> Outcome<PathBuf> {
    let folder = computer.home().join(name);
    std::fs::create_dir(&folder)?;
    taken(computer, window, form, &folder).await?;
    let made = std::fs::read_dir(&folder)?.next();
    Ok(made
        .ok_or_else(|| Trouble::new(format!("Nothing is in {name}.")))??
        .path())
}

/// By keys alone.
async fn taken(computer: &Computer, window: &Window, form: &str, to: &Path) -> Outcome {
    computer.answer_file_dialog(to)?;
    window.enter(&Role::Radio.named(form)).await?;
    window.enter(&Role::Button.named("Choose where…")).await?;
    in_time(window, &to.to_string_lossy()).await
}

/// Each form, read by nothing of ours.
fn read(entries: &Entries, copies: &Copies) -> Outcome {
    let Copies {
        json,
        markdown,
        word,
        csv,
        pdf,
        calendar,
    } = copies;
    let files = [&entries.file, json, markdown, word, csv, pdf, calendar];
    let files = files.map(|file| file.as_os_str());
    let said = run(&[&["whole".as_ref()], &files[..]].concat())?;
    let counted: Value = serde_json::from_str(&said)?;
    let more = |form: &str, than: u64| counted[form].as_u64().is_some_and(|count| count > than);
    let all = ["wheels", "scales", "actions", "sessions"]
        .iter()
        .all(|form| more(form, 0));
    if all && more("json", entries.count.into()) {
        return Ok(());
    }
    Err(Trouble::new(format!("Something is missing: {said}")))
}

fn run(arguments: &[&OsStr]) -> Outcome<String> {
    read_by("read_copies.py", arguments)
}

/// What a script beside this journey says of files.
fn read_by(script: &str, arguments: &[&OsStr]) -> Outcome<String> {
    let script = project::root().join("tests/journeys").join(script);
    let read = Command::new("/usr/bin/python3")
        .arg(script)
        .args(arguments)
        .output()?;
    if read.status.success() {
        return Ok(String::from_utf8_lossy(&read.stdout).into_owned());
    }
    let wrong = String::from_utf8_lossy(&read.stderr).into_owned();
    Err(Trouble::new(wrong))
}

/// Into an empty journal, and out again.
async fn bring_all(computer: &Computer, window: &Window, copies: &Copies) -> Outcome<PathBuf> {
    window.go("#/bring").await?;
    computer.answer_file_dialog(&copies.json)?;
    press(window, "Choose a file…").await?;
    in_time(window, "What it would bring").await?;
    window.see("relationships").await?;
    press(window, "Bring it in").await?;
    in_time(window, "entries brought in").await?;
    window.go("#/take").await?;
    let copy = computer.home().join("Again.json");
    taken(computer, window, "For Ithaca (JSON)", &copy).await?;
    Ok(copy)
}
