//! To Welsh and back: what has Welsh words speaks them, what has none yet stays English, and what was begun in one language
//! keeps its questions in the other.

use ithaca_tests::{Outcome, Role, Window};
use serde_json::json;

use crate::acts::{answer, follow};

const ENGLISH: &str = "What did you manage?";
const WELSH: &str = "Beth lwyddoch chi i’w wneud?";

/// Goes to Settings and the part of it, by their names in the language that is spoken, and chooses another there.
async fn speak(
    window: &Window,
    [settings, part]: [&str; 2],
    group: &str,
    language: &str,
) -> Outcome {
    follow(window, settings).await?;
    follow(window, part).await?;
    let choice = Role::Radio.named(language).within(group);
    window.press(&choice).await
}

/// What a screen reader is told the page is written in.
async fn spoken(window: &Window, tag: &str) -> Outcome {
    let script = "return document.documentElement.lang === arguments[0]";
    let wanted = vec![json!(tag)];
    window
        .wait_for("the page’s language", script, wanted)
        .await
        .map(drop)
}

pub(crate) async fn to_welsh_and_back(window: &Window) -> Outcome {
    window.go("#/new/learning-log").await?;
    answer(window, ENGLISH, "I let him finish.").await?;
    follow(window, "Today").await?;

    let places = ["Settings", "Language and dates"];
    speak(window, places, "Which language Ithaca speaks", "Cymraeg").await?;
    window.see("Gosodiadau").await?;
    spoken(window, "cy").await?;
    window.axe("Settings in Welsh").await?;
    // Whoever chose by keyboard goes on from the choice they made.
    let script =
        "return document.activeElement?.closest('label')?.textContent.trim() === arguments[0]
        || document.activeElement?.labels?.[0]?.textContent.trim() === arguments[0]";
    let chosen = vec![json!("Cymraeg")];
    window
        .wait_for("the choice, where the keyboard is", script, chosen)
        .await?;
    window.go("#/new/learning-log").await?;
    window.see(WELSH).await?;
    window.axe("a form in Welsh").await?;
    // No Welsh yet: the library.
    follow(window, "Llyfrgell").await?;
    window.see("What mentoring is").await?;
    follow(window, "Dyddlyfr").await?;
    follow(window, "Learning log").await?;
    window.see(ENGLISH).await?;

    let places = ["Gosodiadau", "Iaith a dyddiadau"];
    let group = "Pa iaith y mae Ithaca yn ei siarad";
    speak(window, places, group, "English").await?;
    window.see("Which language Ithaca speaks").await?;
    spoken(window, "en-GB").await?;
    follow(window, "Journal").await?;
    window.no_longer_see("Dyddlyfr").await
}
