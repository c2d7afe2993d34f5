//! The tour: a picture of every screen into `target/tour/`, by day and by lamplight, in two sizes of window, the main ones
//! with text twice as large, each looked at by axe-core. What a screen does is tested by the journeys.

use ithaca_tests::{Computer, Keychain, Light, Outcome, Role, Trouble, Window, project};
use serde_json::json;

/// A Monday in spring, half past nine. The sample counts its days back from here.
const NOW: &str = "2026-05-11T09:30:00Z";
/// The shapes of window, by what stands in the picture's name.
const USUAL: (u32, u32) = (1280, 800);
const SMALL: (u32, u32) = (900, 650);

/// A place to stop at, and whether it is shown with text twice as large too.
struct Stop {
    name: &'static str,
    main: bool,
}

const fn stop(name: &'static str) -> Stop {
    Stop { name, main: false }
}

const fn main_stop(name: &'static str) -> Stop {
    Stop { name, main: true }
}

/// What axe-core found, gathered, so that one tour tells all of it.
#[derive(Default)]
struct Found(Vec<String>);

#[tokio::test(flavor = "multi_thread")]
async fn every_screen_is_pictured_and_checked() -> Outcome {
    let mut found = Found::default();
    for light in [Light::Day, Light::Lamp] {
        cover(light, &mut found).await?;
        sample(light, &mut found).await?;
        fresh(light, &mut found).await?;
    }
    let Found(troubles) = found;
    if troubles.is_empty() {
        return Ok(());
    }
    Err(Trouble::new(troubles.join("\n\n")))
}

/// The welcome and the questions of a new journal, up to its clean first page, and the locked cover.
async fn fresh(light: Light, found: &mut Found) -> Outcome {
    let computer = Computer::new(Keychain::Unlocked, light)?.at(NOW);
    let window = computer.open(&project::program("ithaca")?).await?;
    window.resize(USUAL.0, USUAL.1).await?;
    press(&window, "Start a journal").await?;
    window.see("What is your journal called?").await?;
    look(&window, light, &stop("setup-name"), found).await?;
    press(&window, "Continue").await?;
    window.see("How should it open?").await?;
    look(&window, light, &stop("setup-how"), found).await?;
    window
        .press(&Role::Radio.named("With this computer’s login"))
        .await?;
    press(&window, "Continue").await?;
    window.see("Write down twelve recovery words").await?;
    look(&window, light, &main_stop("setup-words"), found).await?;
    let script = "return [...document.querySelectorAll('main ol li, ol li')].map((item) => item.lastElementChild.textContent.trim())";
    let words = window.run(script, Vec::new()).await?;
    press(&window, "I have written them down").await?;
    window.see("Type three of them back").await?;
    look(&window, light, &stop("setup-typed"), found).await?;
    type_back(&window, &words).await?;
    window.see("A clean page").await?;
    look(&window, light, &main_stop("today-clean"), found).await?;
    window.go("#/journal").await?;
    window.see("Nothing written yet.").await?;
    look(&window, light, &stop("journal-empty"), found).await?;
    window.go("#/settings").await?;
    window.see("Back up this journal").await?;
    look(&window, light, &stop("settings"), found).await?;
    window.control('l').await?;
    window.see("Use my recovery words").await?;
    look(&window, light, &stop("locked-login"), found).await?;
    press(&window, "Use my recovery words").await?;
    window.see("In the order on your paper").await?;
    look(&window, light, &main_stop("locked-words"), found).await?;
    window.close().await
}

async fn type_back(window: &Window, words: &serde_json::Value) -> Outcome {
    for place in 1..=12_usize {
        let field = format!("Word {place}");
        let asked = "return [...document.querySelectorAll('label')].some((label) => label.textContent.trim() === arguments[0])";
        if window.run(asked, vec![json!(field)]).await? == json!(true) {
            let word = words[place - 1].as_str().unwrap_or_default();
            window.type_into(&field.as_str().into(), word).await?;
        }
    }
    press(window, "Open my journal").await
}

/// The first screen of all, and what a computer without a keychain is told.
async fn cover(light: Light, found: &mut Found) -> Outcome {
    let computer = Computer::new(Keychain::None, light)?.at(NOW);
    let window = computer.open(&project::program("ithaca")?).await?;
    window.resize(USUAL.0, USUAL.1).await?;
    window.see("Start a journal").await?;
    look(&window, light, &main_stop("welcome"), found).await?;
    press(&window, "Restore a backup").await?;
    window.see("Which backup?").await?;
    look(&window, light, &stop("restore-file"), found).await?;
    press(&window, "Back").await?;
    press(&window, "Start a journal").await?;
    press(&window, "Continue").await?;
    window.see("Choose a passphrase").await?;
    press(&window, "Continue").await?;
    window.see("Type a passphrase").await?;
    look(&window, light, &stop("setup-passphrase-errors"), found).await?;
    window.close().await
}

/// Every screen of an open journal, from the sample.
async fn sample(light: Light, found: &mut Found) -> Outcome {
    let computer = Computer::new(Keychain::None, light)?.at(NOW);
    let window = computer.open(&project::program("ithaca")?).await?;
    window.resize(USUAL.0, USUAL.1).await?;
    press(&window, "Explore a sample journal").await?;
    window.see("Sample journal.").await?;
    window.see("Where things are").await?;
    look(&window, light, &main_stop("today"), found).await?;
    window.press(&Role::Link.named("Gwen Pritchard")).await?;
    window.see("The path with Gwen").await?;
    look(&window, light, &main_stop("path"), found).await?;
    window.go("#/journal").await?;
    window.see_css("main h3 a").await?;
    look(&window, light, &main_stop("journal"), found).await?;
    window.go("#/write").await?;
    window.see("Take what helps today.").await?;
    look(&window, light, &main_stop("write"), found).await?;
    window.go("#/begin").await?;
    window.see("What is your part?").await?;
    look(&window, light, &stop("begin"), found).await?;
    press(&window, "Begin this relationship").await?;
    window.see("Choose your part in it.").await?;
    look(&window, light, &stop("begin-errors"), found).await?;
    window.go("#/settings").await?;
    window.see("How the pages look").await?;
    look(&window, light, &stop("settings-sample"), found).await?;
    entries(&window, light, found).await?;
    forms(&window, light, found).await?;
    kept(&window, light, found).await?;
    window.close().await
}

/// Finished entries to read: the newest of each instrument.
async fn entries(window: &Window, light: Light, found: &mut Found) -> Outcome {
    for (name, instrument) in [
        ("entry-wheel", "Wheel of life"),
        ("entry-log", "Learning log"),
        ("entry-meeting", "First meeting"),
    ] {
        window.go("#/journal").await?;
        window.see_css("main h3 a").await?;
        window.run(OPEN_NEWEST, vec![json!(instrument)]).await?;
        window.see("Open it again").await?;
        look(
            window,
            light,
            &Stop {
                name,
                main: name == "entry-wheel",
            },
            found,
        )
        .await?;
    }
    Ok(())
}

/// Follows the first finished entry of an instrument in the journal.
const OPEN_NEWEST: &str = "
    const entries = [...document.querySelectorAll('main article')];
    const says = (entry) => entry.querySelector('p.meta')?.textContent ?? '';
    const title = (entry) => entry.querySelector('h3')?.textContent ?? '';
    const one = entries.find((entry) => !says(entry).includes('Draft') && (says(entry) + title(entry)).includes(arguments[0]));
    location.hash = one.querySelector('h3 a').getAttribute('href')";

/// Instruments being filled in, and their check page.
async fn forms(window: &Window, light: Light, found: &mut Found) -> Outcome {
    window.go("#/new/wheel-of-life").await?;
    window
        .see("How content are you with each part of your life?")
        .await?;
    for (area, score) in [
        ("Work", "6"),
        ("Money", "5"),
        ("Health", "7"),
        ("Rest", "4"),
        ("Friends", "8"),
    ] {
        window.press(&Role::Radio.named(score).within(area)).await?;
    }
    window.see("Saved").await?;
    look(window, light, &main_stop("form-wheel"), found).await?;
    window.go("#/new/initial-meeting").await?;
    window.see("What brings the mentee here?").await?;
    window
        .press(&Role::Checkbox.named("Why mentoring, and why now"))
        .await?;
    press(window, "Add a note: How things stand today").await?;
    window
        .type_into(
            &"Note: How things stand today".into(),
            "Three weeks in, and still learning names.",
        )
        .await?;
    window.see("Saved").await?;
    look(window, light, &stop("form-meeting"), found).await?;
    window.go("#/new/learning-log").await?;
    window
        .type_into(&"What will you call this one?".into(), "Counting to seven")
        .await?;
    let text = "I asked, and then I waited.\n\nIt took seven seconds, and they felt like a minute.";
    window
        .type_into(&"What did you manage?".into(), text)
        .await?;
    window.see("Saved").await?;
    look(window, light, &main_stop("form-log"), found).await?;
    window.press(&Role::Link.named("Check")).await?;
    window.see("Check your answers").await?;
    look(window, light, &main_stop("check"), found).await?;
    window.go("#/new/professional-assessment").await?;
    window.see("Move on by itself").await?;
    window.run(SCORE_SOME, Vec::new()).await?;
    window.see("Saved").await?;
    look(window, light, &main_stop("form-statements"), found).await
}

/// Scores the first ten statements, each a little differently.
const SCORE_SOME: &str = "
    const rulers = [...document.querySelectorAll('main form fieldset')].filter((set) => set.querySelector(':scope > .scale__ruler, :scope > * > .scale__ruler'));
    rulers.slice(0, 10).forEach((set, place) => set.querySelectorAll('input[type=radio]')[3 + (place * 5) % 7].click())";

/// What becomes of an entry: changed, compared with what it said, moved to the bin.
async fn kept(window: &Window, light: Light, found: &mut Found) -> Outcome {
    window.go("#/new/note").await?;
    let question = "What would you like to keep?";
    window
        .type_into(&question.into(), "She asks before she answers.")
        .await?;
    press(window, "Continue").await?;
    window.see("Check your answers").await?;
    press(window, "Finish").await?;
    press(window, "Open it again").await?;
    window
        .replace(&question.into(), "She waits before she answers.")
        .await?;
    window.see("Saved").await?;
    window
        .press(&Role::Link.named("What it said before"))
        .await?;
    window.see("A moment is kept when").await?;
    look(window, light, &stop("history"), found).await?;
    window
        .press(&Role::Link.named("Monday 11 May, 09:3"))
        .await?;
    window.see("Make it say this again").await?;
    look(window, light, &main_stop("history-compare"), found).await?;
    window.press(&Role::Link.named("All moments")).await?;
    window.press(&Role::Link.named("Go to the entry")).await?;
    press(window, "Move to the bin").await?;
    window.see("You can take it back for 30 days.").await?;
    look(window, light, &stop("bin-ask"), found).await?;
    let ask = "Move this entry to the bin?";
    window
        .press(&Role::Button.named("Move to the bin").within(ask))
        .await?;
    window.see("Moved to the bin.").await?;
    look(window, light, &stop("bin-undo"), found).await?;
    window.go("#/bin").await?;
    window.see("Take it out").await?;
    look(window, light, &main_stop("bin"), found).await
}

/// Pictures of this screen in every shape, and axe-core on it.
async fn look(window: &Window, light: Light, at: &Stop, found: &mut Found) -> Outcome {
    let lit = if light == Light::Lamp { "-dark" } else { "" };
    picture(window, &format!("{}{lit}", at.name)).await?;
    check(window, &format!("{}{lit}", at.name), found).await;
    window.resize(SMALL.0, SMALL.1).await?;
    picture(window, &format!("{}{lit}-900", at.name)).await?;
    window.resize(USUAL.0, USUAL.1).await?;
    if at.main {
        text_size(window, "200%").await?;
        picture(window, &format!("{}{lit}-200", at.name)).await?;
        check(window, &format!("{}{lit} at 200 %", at.name), found).await;
        text_size(window, "").await?;
    }
    Ok(())
}

async fn check(window: &Window, place: &str, found: &mut Found) {
    if let Err(trouble) = window.axe(place).await {
        found.0.push(format!("{trouble:?}"));
    }
}

async fn picture(window: &Window, name: &str) -> Outcome {
    window.run("scrollTo(0, 0)", Vec::new()).await?;
    window
        .shot(&project::pictures("tour")?.join(format!("{name}.png")))
        .await
}

/// The same as the person's own setting does: everything is measured in the root's text.
async fn text_size(window: &Window, size: &str) -> Outcome {
    window
        .run(
            "document.documentElement.style.fontSize = arguments[0]",
            vec![json!(size)],
        )
        .await
        .map(drop)
}

async fn press(window: &Window, button: &str) -> Outcome {
    window.press(&Role::Button.named(button)).await
}
