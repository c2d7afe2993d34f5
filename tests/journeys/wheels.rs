//! The journey `wheels`: areas of one's own, three wheels over some months with areas renamed and split between them, what
//! they say together, what is to be done about it, how somebody else sees it, and the professional assessment by the
//! keyboard alone; axe-core on every page. What a wheel looks like in every case is tested with its parts.

mod acts;
mod setup;
mod taking;

use acts::{answer, finish, follow, give_day, press, stay_open};
use ithaca_tests::{Computer, Keychain, Light, Outcome, Role, Trouble, Window, project};
use serde_json::json;
use setup::{Lock, set_up};

#[tokio::test(flavor = "multi_thread")]
async fn three_wheels_over_some_months() -> Outcome {
    let computer = Computer::new(Keychain::Unlocked, Light::Day)?
        .in_zone("Europe/London")
        .at("2026-01-12T09:30:00Z");
    let window = computer.open(&project::program("ithaca")?).await?;
    set_up(&window, Lock::Login).await?;
    stay_open(&window).await?;
    areas_of_my_own(&window).await?;
    first(&window).await?;
    comes_to(&computer, &window, "2026-03-12T09:30:00Z").await?;
    renamed_and_split(&window).await?;
    second(&window).await?;
    comes_to(&computer, &window, "2026-05-14T09:30:00Z").await?;
    third(&window).await?;
    all_three(&window).await?;
    taking::all(&computer, &window).await?;
    what_came_of_it(&window).await?;
    as_gwen_sees_it(&window).await?;
    a_set_for_gwen(&window).await?;
    window.close().await
}

async fn comes_to(computer: &Computer, window: &Window, now: &str) -> Outcome {
    computer.set_clock(now)?;
    follow(window, "Today").await?;
    wheels(window).await
}

async fn wheels(window: &Window) -> Outcome {
    follow(window, "Wheels").await?;
    window.see("A snapshot, not a report card").await
}

/// Changed in every way there is, and each can be undone.
async fn areas_of_my_own(window: &Window) -> Outcome {
    wheels(window).await?;
    window.see("No wheel yet.").await?;
    window.axe("the empty room of wheels").await?;
    follow(window, "Change the areas").await?;
    window
        .replace(&"Name of area 1".into(), "The library\n")
        .await?;
    window.see("Now called The library.").await?;
    answer(window, "Add an area", "Rest\n").await?;
    window
        .see("Another area on this wheel has that name.")
        .await?;
    window.axe("areas, with an error").await?;
    window.replace(&"Add an area".into(), "Play\n").await?;
    window.see("Play is on the wheel").await?;
    press(window, "Up: Play").await?;
    window.see("Play is number 8 now.").await?;
    press(window, "Take off: Money").await?;
    window.see("Money is off the wheel.").await?;
    window.see("No longer on the wheel").await?;
    press(window, "Undo").await?;
    window.see("As it was before.").await?;
    press(window, "Take off: Money").await?;
    press(window, "Bring back: Money").await?;
    window.see("Money is on the wheel again.").await?;
    press(window, "Take off: Money").await?;
    window.axe("areas of one's own").await?;
    follow(window, "Back to the wheels").await
}

async fn score(window: &Window, scores: &[(&str, u8)]) -> Outcome {
    follow(window, "Score today").await?;
    window
        .see("How content are you with each part of your life?")
        .await?;
    for (area, score) in scores {
        let radio = Role::Radio.named(&score.to_string()).within(area);
        window.press(&radio).await?;
    }
    Ok(())
}

/// Scored by radios, with a note and another day; then how bumpy, what to work on, a goal and an action.
async fn first(window: &Window) -> Outcome {
    score(
        window,
        &[
            ("The library", 4),
            ("Health", 5),
            ("Rest", 6),
            ("Family", 7),
            ("Friends", 2),
            ("Learning", 4),
            ("Play", 3),
            ("Home", 8),
        ],
    )
    .await?;
    window
        .see("Home is highest at 8; Friends is lowest at 2.")
        .await?;
    press(window, "Add a note: Friends").await?;
    answer(window, "Note: Friends", "I had to think who.").await?;
    press(window, "I scored it on another day").await?;
    give_day(window, "The day it was scored", (10, "January")).await?;
    window.axe("a wheel being scored").await?;
    press(window, "Continue").await?;
    let bumpy = "If this were a real wheel, what would the ride be like?";
    answer(window, bumpy, "More of a potato than a wheel.").await?;
    window.axe("how bumpy").await?;
    press(window, "Continue").await?;
    window.press(&Role::Checkbox.named("Friends")).await?;
    let goal = "What do you want there, and how will you know?";
    let what = Role::Field.named("What").within(goal);
    window
        .type_into(&what, "Somebody to ring on a bad day")
        .await?;
    let action = "What will you do first, and when?";
    let what = Role::Field.named("What").within(action);
    window.type_into(&what, "Ring Lowri").await?;
    give_day(window, action, (19, "January")).await?;
    window.axe("what to work on").await?;
    finish(window).await?;
    window.see("10 January").await?;
    window.axe("a wheel, read").await?;
    wheels(window).await?;
    window.see("Bumpiness").await?;
    window.axe("the room with one wheel").await
}

async fn renamed_and_split(window: &Window) -> Outcome {
    follow(window, "Change the areas").await?;
    window
        .replace(&"Name of area 1".into(), "The day job\n")
        .await?;
    window.see("Now called “The day job”.").await?;
    press(window, "Split in two: Health").await?;
    window.replace(&"One part".into(), "Sleep").await?;
    window.type_into(&"The other part".into(), "Legs").await?;
    window.axe("an area being split").await?;
    press(window, "Split it").await?;
    window.see("Health is two areas now.").await?;
    answer(window, "Add an area", "The garden\n").await?;
    window.see("The garden is on the wheel").await?;
    follow(window, "Back to the wheels").await
}

/// Scored by typing; the wheel before lies under it, parts with what the whole had.
async fn second(window: &Window) -> Outcome {
    score(window, &[("The day job", 6)]).await?;
    window
        .see("“The day job” has risen from 4 to 6 since January.")
        .await?;
    press(window, "Type the numbers instead").await?;
    for (area, score) in [("Sleep", "7"), ("Legs", "3"), ("Friends", "12")] {
        let field = format!("Score for {area}, 0 to 10");
        window.replace(&field.as_str().into(), score).await?;
    }
    window.see("Type a whole number from 0 to 10.").await?;
    window.axe("a wheel being typed").await?;
    let friends = "Score for Friends, 0 to 10".into();
    window.replace(&friends, "3").await?;
    window
        .no_longer_see("Type a whole number from 0 to 10.")
        .await?;
    let garden = "Score for The garden, 0 to 10".into();
    window.type_into(&garden, "10").await?;
    follow(window, "Check").await?;
    window.see("Check your answers").await?;
    press(window, "Finish").await?;
    window.see("5, as Health").await?;
    window.see("no earlier score").await?;
    window.axe("a wheel with areas split since").await?;
    wheels(window).await?;
    row_says(window, "The day job", &["4", "as The library", "6", "up 2"]).await?;
    row_says(window, "Sleep", &["5", "as Health", "7"]).await?;
    row_says(window, "The garden", &["no earlier score", "10"]).await?;
    window.axe("the room with two wheels").await
}

async fn third(window: &Window) -> Outcome {
    score(
        window,
        &[
            ("The day job", 7),
            ("Sleep", 6),
            ("Legs", 3),
            ("Friends", 6),
        ],
    )
    .await?;
    window
        .see(
            "Two areas have risen since March, most of all Friends; Sleep has dropped from 7 to 6.",
        )
        .await?;
    follow(window, "Check").await?;
    window.see("Check your answers").await?;
    press(window, "Finish").await?;
    window.see("Open it again").await
}

/// A row of the room's table has these words, one after another.
async fn row_says(window: &Window, area: &str, says: &[&str]) -> Outcome {
    let script = "const row = [...document.querySelectorAll('main tbody tr')]
            .find((row) => row.querySelector('th')?.textContent.trim().endsWith(arguments[0]));
        const text = row?.innerText.replace(/\\s+/g, ' ') ?? '';
        let at = 0;
        return arguments[1].every((word) => (at = text.indexOf(word, at) + 1) > 0)";
    let what = format!("{says:?} for {area}");
    let asked = vec![json!(area), json!(says)];
    window.wait_for(&what, script, asked).await.map(drop)
}

/// All three over one another, then side by side, then joined; the setting is remembered.
async fn all_three(window: &Window) -> Outcome {
    wheels(window).await?;
    taking::choose_all(window).await?;
    window.see("dotted").await?;
    row_says(window, "The day job", &["4", "6", "7", "up 3"]).await?;
    window.axe("three wheels together").await?;
    window.press(&Role::Radio.named("Side by side")).await?;
    let drawn = "return document.querySelectorAll('main svg[role=img]').length === 3";
    window.wait_for("three drawings", drawn, Vec::new()).await?;
    window.axe("three wheels side by side").await?;
    window
        .press(&Role::Radio.named("The scores joined to an inner wheel"))
        .await?;
    let joined =
        "return !document.querySelector('main svg.wheel .now').getAttribute('d').includes('A')";
    window.wait_for("joined scores", joined, Vec::new()).await?;
    follow(window, "Today").await?;
    wheels(window).await?;
    window
        .wait_for("joined scores again", joined, Vec::new())
        .await?;
    window
        .press(&Role::Radio.named("Each segment filled to its score"))
        .await
}

/// What was agreed with oneself is a goal and an action like any other.
async fn what_came_of_it(window: &Window) -> Outcome {
    follow(window, "My goals").await?;
    window.see("Somebody to ring on a bad day").await?;
    window.see("Ring Lowri").await?;
    window.axe("goals from a wheel").await
}

/// Gwen's numbers for me, typed in, held against mine.
async fn as_gwen_sees_it(window: &Window) -> Outcome {
    follow(window, "Someone new").await?;
    let name = "The other person’s name".into();
    window.put_into(&name, "Gwen Pritchard").await?;
    window.press(&Role::Radio.named("I am the mentee")).await?;
    press(window, "Begin this relationship").await?;
    window.see("The path with Gwen").await?;
    wheels(window).await?;
    follow(window, "How Gwen sees me").await?;
    for (area, score) in [("The day job", 4), ("Sleep", 6), ("Friends", 8)] {
        let radio = Role::Radio.named(&score.to_string()).within(area);
        window.press(&radio).await?;
    }
    window.see("How Gwen sees me, Thursday 14 May").await?;
    window.axe("how Gwen sees me").await?;
    finish(window).await?;
    wheels(window).await?;
    window
        .press(&Role::Checkbox.named("Show How Gwen sees me, 14 May 2026"))
        .await?;
    window
        .press(&Role::Checkbox.named("Show 14 May 2026"))
        .await?;
    window
        .see("Gwen sees one area higher and one lower than you do; furthest apart is “The day job”, 7 by you and 4 by Gwen.")
        .await?;
    row_says(window, "Friends", &["6", "8", "Gwen 2 higher"]).await?;
    window.axe("mine beside Gwen's").await
}

/// A set of areas for one relationship, taken away and brought back.
async fn a_set_for_gwen(window: &Window) -> Outcome {
    press(window, "Make another set").await?;
    answer(window, "What is this set called?", "With Gwen").await?;
    window.press(&Role::Radio.named("Gwen Pritchard")).await?;
    window.axe("a set being made").await?;
    press(window, "Make it").await?;
    window.see("The areas of a wheel").await?;
    press(window, "Take off: Legs").await?;
    window.see("Legs is off the wheel.").await?;
    follow(window, "Back to the wheels").await?;
    window
        .see("Nothing has been scored with these areas yet.")
        .await?;
    follow(window, "Change the areas").await?;
    press(window, "Take this set away").await?;
    window.see("With Gwen is taken away.").await?;
    press(window, "Bring back With Gwen").await?;
    window.see("With Gwen is back.").await?;
    window.axe("the room with two sets").await
}

const TAB: char = '\u{E004}';
const SPACE: char = ' ';
const ENTER: char = '\u{E007}';

/// From the room to the finished assessment without a pointer: Tab, figures and Enter.
#[tokio::test(flavor = "multi_thread")]
async fn the_professional_assessment_by_keyboard_alone() -> Outcome {
    let computer = Computer::new(Keychain::None, Light::Lamp)?
        .in_zone("Europe/London")
        .at("2026-01-12T09:30:00Z");
    let window = computer.open(&project::program("ithaca")?).await?;
    set_up(&window, Lock::Passphrase).await?;
    wheels(&window).await?;
    tab_to(&window, "Fill it in").await?;
    window.key(ENTER).await?;
    window
        .see("How far is each of these true of you at work?")
        .await?;
    // The page begins at its top, and so does the focus.
    tab_to_radio(&window).await?;
    for statement in 0..35_u32 {
        let digit = char::from_digit(statement % 9 + 1, 10).unwrap_or('5');
        window.key(digit).await?;
        window.key(ENTER).await?;
    }
    window.see("35 of 35").await?;
    window.axe("the assessment, scored by keyboard").await?;
    go_on_to_the_check(&window).await?;
    tab_to(&window, "Finish").await?;
    window.key(ENTER).await?;
    window.see("Open it again").await?;
    window.axe("the assessment, read").await?;
    wheels(&window).await?;
    tab_to(&window, "Look at the assessments").await?;
    window.key(ENTER).await?;
    window
        .see("One so far. The next one can be held against it")
        .await?;
    window.axe("one assessment").await?;
    window.close().await
}

/// From page to page, each by its last button, until the answers are checked.
async fn go_on_to_the_check(window: &Window) -> Outcome {
    loop {
        let here = window.run("return location.hash", Vec::new()).await?;
        if here.as_str().is_some_and(|hash| hash.ends_with("/check")) {
            return window.see("Check your answers").await;
        }
        tab_to(window, "Continue").await?;
        window.key(SPACE).await?;
        let moved = "return location.hash !== arguments[0]";
        window.wait_for("the next page", moved, vec![here]).await?;
    }
}

/// Presses Tab until the focus is on the thing that says this.
async fn tab_to(window: &Window, says: &str) -> Outcome {
    let script = "const on = document.activeElement;
        return (on?.getAttribute('aria-label') ?? on?.textContent ?? '').trim().startsWith(arguments[0])";
    tab_until(window, says, script).await
}

async fn tab_to_radio(window: &Window) -> Outcome {
    tab_until(
        window,
        "a radio",
        "return document.activeElement?.type === 'radio'",
    )
    .await
}

async fn tab_until(window: &Window, what: &str, script: &str) -> Outcome {
    for _ in 0..120 {
        if window.run(script, vec![json!(what)]).await? == json!(true) {
            return Ok(());
        }
        window.key(TAB).await?;
    }
    Err(Trouble::new(format!(
        "The Tab key does not reach “{what}”."
    )))
}
