//! The journey `every-form`: opens each instrument, answers every question it asks, finishes it and finds it in the
//! journal, with axe-core on every page. It takes its list from content/, so a new file is covered by itself. In short,
//! as many instruments as it takes to meet every kind of question; with `--long`, all of them.

use std::collections::BTreeSet;

use content::{Content, Instrument, Kind, Prompt, Section};
use ithaca_tests::{Computer, Keychain, Light, Outcome, Role, Trouble, Window, project};

/// A Monday in spring, half past nine.
const NOW: &str = "2026-05-11T09:30:00Z";

#[tokio::test(flavor = "multi_thread")]
async fn every_instrument_can_be_filled_in_and_finished() -> Outcome {
    let content = Content::built_in().map_err(|mistakes| Trouble::new(mistakes[0].to_string()))?;
    let computer = Computer::new(Keychain::None, Light::Day)?.at(NOW);
    let window = computer.open(&project::program("ithaca")?).await?;
    window
        .press(&Role::Button.named("Explore a sample journal"))
        .await?;
    window.see("Where things are").await?;
    for instrument in chosen(&content) {
        fill_in(&window, instrument)
            .await
            .map_err(|trouble| Trouble::new(format!("{}: {trouble:?}", instrument.id)))?;
    }
    window.close().await
}

/// All of them, or the fewest first ones that ask every kind of question.
fn chosen(content: &Content) -> Vec<&Instrument> {
    if std::env::var_os("ITHACA_LONG").is_some() {
        return content.instruments.iter().collect();
    }
    let mut met = BTreeSet::new();
    content
        .instruments
        .iter()
        .filter(|instrument| {
            let before = met.len();
            met.extend(instrument.prompts().map(|prompt| kind(&prompt.kind)));
            met.len() > before
        })
        .collect()
}

/// What a kind is called in a content file.
fn kind(kind: &Kind) -> String {
    let named = serde_json::to_value(kind).unwrap_or_default();
    named["kind"].as_str().unwrap_or_default().to_owned()
}

async fn fill_in(window: &Window, instrument: &Instrument) -> Outcome {
    window.go(&format!("#/new/{}", instrument.id)).await?;
    for section in &instrument.sections {
        fill_in_section(window, section, &headline(instrument)).await?;
        window
            .axe(&format!("{}, {}", instrument.id, section.id))
            .await?;
        window.press(&Role::Button.named("Continue")).await?;
    }
    window.see("Check your answers").await?;
    window.no_longer_see("Not answered").await?;
    window.axe(&format!("{}, check", instrument.id)).await?;
    window.press(&Role::Button.named("Finish")).await?;
    window.see("Open it again").await?;
    window.axe(&format!("{}, read", instrument.id)).await?;
    window.go("#/journal").await?;
    window.see(&headline(instrument)).await
}

/// What an entry of this instrument is called in the journal, once its headline is answered.
fn headline(instrument: &Instrument) -> String {
    match &instrument.headline {
        Some(_) => format!("All of {}", instrument.id),
        None => instrument.title.clone(),
    }
}

async fn fill_in_section(window: &Window, section: &Section, headline: &str) -> Outcome {
    if let Some(first) = section.prompts.first() {
        window.see(&first.label).await?;
    }
    // Every ruler and every list of choices gets its first value, the lowest: that asks every follow-up there is.
    choose_everywhere(window).await?;
    for prompt in &section.prompts {
        answer(window, prompt, headline).await?;
    }
    Ok(())
}

/// Presses the first radio of every group and every checkbox, as clicks on the real controls.
async fn choose_everywhere(window: &Window) -> Outcome {
    let script = "const form = document.querySelector('main form'); const groups = new Set();
        for (const radio of form.querySelectorAll('input[type=radio]'))
            if (!groups.has(radio.name)) { groups.add(radio.name); radio.click(); }
        for (const box of form.querySelectorAll('input[type=checkbox]')) if (!box.checked) box.click();
        return true";
    window.run(script, Vec::new()).await.map(drop)
}

/// Types what has to be typed: words, dates, and what a low score asks on.
async fn answer(window: &Window, prompt: &Prompt, headline: &str) -> Outcome {
    let label = prompt.label.as_str();
    match &prompt.kind {
        Kind::Text => {
            window
                .type_into(&label.into(), "One thing.\nAnd another.")
                .await
        }
        Kind::Line => window.type_into(&label.into(), headline).await,
        Kind::Date => answer_date(window, label).await,
        Kind::Scale {
            min,
            follow_up: Some(more),
            ..
        } => {
            let asked = format!("You chose {min}. {}", more.label);
            window
                .type_into(&asked.as_str().into(), "A little more.")
                .await
        }
        _ => Ok(()),
    }
}

async fn answer_date(window: &Window, label: &str) -> Outcome {
    window
        .type_into(&Role::Field.named("Day").within(label), "1")
        .await?;
    window
        .select(&Role::Select.named("Month").within(label), "June")
        .await
}
