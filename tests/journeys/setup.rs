//! Setting a journal up, from the welcome to its first page. What is done in it belongs to the journeys.

use ithaca_tests::{Outcome, Role, Trouble, Window};

use crate::acts::press;

/// A passphrase that passes the measure.
pub(crate) const PASSPHRASE: &str = "quince ladder harbour seventeen";

/// How a new journal is to open.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Lock {
    /// With this computer's login, where there is a choice.
    Login,
    /// With the passphrase, where there is no choice.
    Passphrase,
}

/// Makes a journal from the welcome on, and gives the twelve words that were to be written down.
pub(crate) async fn set_up(window: &Window, lock: Lock) -> Outcome<Vec<String>> {
    press(window, "Start a journal").await?;
    window.see("What is your journal called?").await?;
    press(window, "Continue").await?;
    match lock {
        Lock::Login => {
            window
                .press(&Role::Radio.named("With this computer’s login"))
                .await?;
            press(window, "Continue").await?;
        }
        Lock::Passphrase => choose_passphrase(window).await?,
    }
    write_down_words(window).await
}

async fn choose_passphrase(window: &Window) -> Outcome {
    window
        .see("Opening with this computer’s login is not on offer")
        .await?;
    let login = Role::Radio.named("With this computer’s login");
    if window.has(&login).await? {
        return Err(Trouble::new(
            "The login is offered where there is no keychain.",
        ));
    }
    window.type_into(&"Passphrase".into(), "mentoring").await?;
    window
        .type_into(&"The same again".into(), "mentoring")
        .await?;
    press(window, "Continue").await?;
    window.see("This would be guessed too soon.").await?;
    window.replace(&"Passphrase".into(), PASSPHRASE).await?;
    window
        .replace(&"The same again".into(), "something else")
        .await?;
    press(window, "Continue").await?;
    window.see("The two are not the same.").await?;
    window.replace(&"The same again".into(), PASSPHRASE).await?;
    press(window, "Continue").await
}

async fn write_down_words(window: &Window) -> Outcome<Vec<String>> {
    window.see("Write down twelve recovery words").await?;
    let words = copy_to_paper(window).await?;
    press(window, "Open my journal").await?;
    window.see("A clean page").await?;
    Ok(words)
}

/// From the twelve words on the page to three of them typed back. What is pressed then belongs to the page.
pub(crate) async fn copy_to_paper(window: &Window) -> Outcome<Vec<String>> {
    let script = "const list = document.querySelector('ol[aria-label=\"Your twelve recovery words\"]');
        const words = [...(list?.children ?? [])].map((item) => item.lastElementChild.textContent.trim());
        return words.length === 12 ? words : null";
    let said = window.wait_for("twelve words", script, Vec::new()).await?;
    let words: Vec<String> = said
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|word| word.as_str().map(str::to_owned))
        .collect();
    press(window, "I have written them down").await?;
    window.see("Type three of them back").await?;
    for place in asked(window).await? {
        let word = words
            .get(place - 1)
            .ok_or_else(|| Trouble::new(format!("Word {place} is asked for.")))?;
        window
            .type_into(&format!("Word {place}").as_str().into(), word)
            .await?;
    }
    Ok(words)
}

/// The places of the words that are asked for.
async fn asked(window: &Window) -> Outcome<Vec<usize>> {
    let script = "const places = [...document.querySelectorAll('label')]
        .map((label) => label.textContent.trim().match(/^Word (\\d+)$/)?.[1]).filter(Boolean).map(Number);
        return places.length === 3 ? places : null";
    let said = window.wait_for("three places", script, Vec::new()).await?;
    let places = said
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(serde_json::Value::as_u64);
    Ok(places
        .filter_map(|place| usize::try_from(place).ok())
        .collect())
}
