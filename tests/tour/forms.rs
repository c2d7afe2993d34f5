//! Instruments being filled in, their check page, and all of one at once. What must not live here: finished entries.

use ithaca_tests::{Outcome, Role};

use crate::guide::Guide;
use crate::reading::open_newest;

pub(crate) async fn pictured(guide: &mut Guide<'_>) -> Outcome {
    wheel(guide).await?;
    meeting(guide).await?;
    log(guide).await?;
    statements(guide).await?;
    worksheet(guide).await?;
    preparations(guide).await?;
    distance(guide).await
}

async fn wheel(guide: &mut Guide<'_>) -> Outcome {
    let window = guide.window;
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
    guide.look_well("form-wheel").await
}

async fn meeting(guide: &mut Guide<'_>) -> Outcome {
    let window = guide.window;
    window.go("#/new/initial-meeting").await?;
    window.see("What brings the mentee here?").await?;
    window
        .press(&Role::Checkbox.named("Why mentoring, and why now"))
        .await?;
    guide.press("Add a note: How things stand today").await?;
    window
        .type_into(
            &"Note: How things stand today".into(),
            "Three weeks in, and still learning names.",
        )
        .await?;
    window.see("Saved").await?;
    guide.look("form-meeting").await
}

async fn log(guide: &mut Guide<'_>) -> Outcome {
    let window = guide.window;
    window.go("#/new/learning-log").await?;
    window
        .type_into(&"What will you call this one?".into(), "Counting to seven")
        .await?;
    let text = "I asked, and then I waited.\n\nIt took seven seconds, and they felt like a minute.";
    window
        .type_into(&"What did you manage?".into(), text)
        .await?;
    window.see("Saved").await?;
    guide.look_well("form-log").await?;
    guide.follow("Check").await?;
    window.see("Check your answers").await?;
    guide.look_well("check").await
}

async fn statements(guide: &mut Guide<'_>) -> Outcome {
    let window = guide.window;
    window.go("#/new/professional-assessment").await?;
    window.see("Move on by itself").await?;
    window.run(SCORE_SOME, Vec::new()).await?;
    window.see("Saved").await?;
    guide.look_well("form-statements").await
}

/// Scores the first ten statements, each a little differently.
const SCORE_SOME: &str = "
    const rulers = [...document.querySelectorAll('main form fieldset')].filter((set) => set.querySelector(':scope > .scale__ruler, :scope > * > .scale__ruler'));
    rulers.slice(0, 10).forEach((set, place) => set.querySelectorAll('input[type=radio]')[3 + (place * 5) % 7].click())";

/// OSKAR for the second time: what was said last time stands beside it.
async fn worksheet(guide: &mut Guide<'_>) -> Outcome {
    let (window, gwen) = (guide.window, guide.person("Gwen").await?);
    window.go(&format!("#/new/oskar/with/{gwen}")).await?;
    window
        .type_into(&"What is better?".into(), "The ironing board is folded.")
        .await?;
    window.see("Saved").await?;
    guide.look_well("form-oskar").await?;
    guide.follow("Affirm and action").await?;
    window.see("What deserves to be said?").await?;
    guide.look("form-oskar-actions").await
}

/// The mentee's, half done, and the mentor's with the question bank open beside it.
async fn preparations(guide: &mut Guide<'_>) -> Outcome {
    let window = guide.window;
    open_newest(guide, "Before a meeting", false).await?;
    window.see("What is on your mind?").await?;
    guide.look("form-prepare-mentee").await?;
    let tomasz = guide.person("Tomasz").await?;
    window
        .go(&format!("#/new/prepare-mentor/with/{tomasz}"))
        .await?;
    guide.follow("What to bring").await?;
    window.see("What will you ask?").await?;
    guide.press("Find a question").await?;
    window.see("Close the question bank").await?;
    guide.look_well("form-prepare-mentor").await
}

/// One made of lists to tick, step by step, and all of it at once.
async fn distance(guide: &mut Guide<'_>) -> Outcome {
    let window = guide.window;
    window.go("#/new/virtual-session").await?;
    for mind in [
        "Neither of us spends hours on the road",
        "Machines that fail",
    ] {
        window.press(&Role::Checkbox.named(mind)).await?;
    }
    window.see("Saved").await?;
    guide.look_well("form-distance").await?;
    guide.follow("See it all").await?;
    window.see("What will you try next time?").await?;
    guide.look_well("form-whole").await
}
