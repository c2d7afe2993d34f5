//! The journey `every-form`: opens each instrument, answers every question it asks, finishes it and finds it in the
//! journal, with axe-core on every page. It takes its list from content/, so a new file is covered by itself. In short,
//! as many instruments as it takes to meet every kind of question; with `--long`, all of them.

use std::collections::BTreeSet;

use content::{Content, Instrument, Kind, Prompt, Section};
use ithaca_tests::{Computer, Keychain, Light, Outcome, Role, Trouble, Window, project};
use serde_json::json;

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
            met.extend(prompts(instrument).map(|prompt| kind(&prompt.kind)));
            met.len() > before
        })
        .collect()
}

/// The sections a person fills in alone: those for both together stand on the contract's own screen.
fn asked(instrument: &Instrument) -> impl Iterator<Item = &Section> {
    instrument
        .sections
        .iter()
        .filter(|section| !section.together)
}

fn prompts(instrument: &Instrument) -> impl Iterator<Item = &Prompt> {
    asked(instrument).flat_map(|section| &section.prompts)
}

/// What a kind is called in a content file.
fn kind(kind: &Kind) -> String {
    let named = serde_json::to_value(kind).unwrap_or_default();
    named["kind"].as_str().unwrap_or_default().to_owned()
}

async fn fill_in(window: &Window, instrument: &Instrument) -> Outcome {
    window.go(&format!("#/new/{}", instrument.id)).await?;
    for section in asked(instrument) {
        fill_in_section(window, section, &headline(instrument)).await?;
        window
            .axe(&format!("{}, {}", instrument.id, section.id))
            .await?;
        window.press(&Role::Button.named("Continue")).await?;
    }
    window.see("Check your answers").await?;
    window.no_longer_see("Not answered").await?;
    window.no_longer_see("Left empty").await?;
    window.axe(&format!("{}, check", instrument.id)).await?;
    window.press(&Role::Button.named("Finish")).await?;
    window.see("Open it again").await?;
    window.axe(&format!("{}, read", instrument.id)).await?;
    see_on_paper(window, instrument).await?;
    window.go("#/journal").await?;
    window.see(&headline(instrument)).await
}

/// Its print preview shows every question that was answered, and nothing to press on the sheet.
async fn see_on_paper(window: &Window, instrument: &Instrument) -> Outcome {
    window.press(&Role::Link.named("Print")).await?;
    window.see("On paper").await?;
    window.see_css("main article.sheet").await?;
    let script = "const sheet = document.querySelector('main article.sheet');
        const says = sheet.innerText.replace(/\\s+/g, ' ');
        return arguments[0].filter((asked) => !says.includes(asked.replace(/\\s+/g, ' ')))
            .concat([...sheet.querySelectorAll('a, button, input')].map((one) => one.outerHTML))";
    let asked: Vec<&str> = prompts(instrument)
        .filter(|prompt| Some(&prompt.id) != instrument.headline.as_ref())
        .map(|prompt| prompt.label.as_str())
        .collect();
    let wrong = window.run(script, vec![json!(asked)]).await?;
    if wrong != json!([]) {
        return Err(Trouble::new(format!(
            "On paper it lacks, or has to press: {wrong}"
        )));
    }
    window.axe(&format!("{}, on paper", instrument.id)).await
}

/// What an entry of this instrument is called in the journal, once its headline is answered.
fn headline(instrument: &Instrument) -> String {
    match &instrument.headline {
        Some(_) => format!("All of {}", instrument.id),
        None => instrument.title.clone(),
    }
}

async fn fill_in_section(window: &Window, section: &Section, headline: &str) -> Outcome {
    // A page puts up its questions one after the other, and those far below when somebody comes near.
    for prompt in &section.prompts {
        window.see(&prompt.label).await?;
        // Every ruler and every list of choices gets its first value, the lowest: that asks every follow-up there is.
        choose_everywhere(window).await?;
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
        // What asks about open ones has no row until one is wanted.
        Kind::Actions { open: true } => {
            let add = Role::Button.named("Add an action").within(label);
            window.press(&add).await?;
            answer_row(window, label).await
        }
        Kind::Actions { open: false } => answer_row(window, label).await,
        Kind::Goals { .. } => {
            answer_row(window, label).await?;
            let know = Role::Field.named("How will you know?").within(label);
            window.type_into(&know, "I will be asked.").await
        }
        Kind::Signature => {
            let name = Role::Field.named("Name").within(label);
            window.type_into(&name, "Ana Duarte").await?;
            answer_date(window, label).await
        }
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

/// The first row of a question that has rows.
async fn answer_row(window: &Window, label: &str) -> Outcome {
    let what = Role::Field.named("What").within(label);
    window.type_into(&what, "Ask somebody").await?;
    answer_date(window, label).await
}

async fn answer_date(window: &Window, label: &str) -> Outcome {
    window
        .type_into(&Role::Field.named("Day").within(label), "1")
        .await?;
    window
        .select(&Role::Select.named("Month").within(label), "June")
        .await
}

/// What two people agree has a screen of its own: each point answered alone, then agreed; signed, and on paper.
#[tokio::test(flavor = "multi_thread")]
async fn every_point_of_the_contract_can_be_agreed() -> Outcome {
    let content = Content::built_in().map_err(|mistakes| Trouble::new(mistakes[0].to_string()))?;
    let computer = Computer::new(Keychain::None, Light::Day)?.at(NOW);
    let window = computer.open(&project::program("ithaca")?).await?;
    window
        .press(&Role::Button.named("Explore a sample journal"))
        .await?;
    window.press(&Role::Link.named("Tomasz Wilk")).await?;
    window.press(&Role::Link.named("Contract")).await?;
    for instrument in content.instruments.iter().filter(|one| one.sides) {
        agree_on_all(&window, instrument).await?;
    }
    window.close().await
}

async fn agree_on_all(window: &Window, instrument: &Instrument) -> Outcome {
    let points: Vec<&Prompt> = asked(instrument)
        .flat_map(|section| &section.prompts)
        .collect();
    window.press(&Role::Radio.named("On my own")).await?;
    for point in &points {
        let field = point.label.as_str().into();
        window.replace(&field, "As it suits us both.").await?;
    }
    window.axe("the contract, on one’s own").await?;
    window.press(&Role::Radio.named("Together")).await?;
    for point in &points {
        let start = format!("Start from mine: {}", point.label);
        window.press(&Role::Button.named(&start)).await?;
    }
    let all = format!("All {} points agreed.", points.len());
    window.see(&all).await?;
    for prompt in instrument
        .sections
        .iter()
        .filter(|section| section.together)
        .flat_map(|section| &section.prompts)
    {
        if prompt.kind == Kind::Signature {
            answer(window, prompt, "").await?;
        }
    }
    window.axe("the contract, together").await?;
    window.press(&Role::Button.named("Sign it")).await?;
    window.see("Signed. It stands as it is").await?;
    window.axe("the contract, signed").await?;
    window.press(&Role::Link.named("Print it")).await?;
    window.see_css("main article.sheet").await?;
    window.axe("the contract, on paper").await
}
