//! What a person does again and again: setting a journal up, locking it, opening it, writing. In the words the window
//! shows. What is checked in between belongs to the journey that takes these steps.

use std::path::Path;
use std::time::Duration;

use ithaca_tests::{Outcome, Role, Trouble, Window};

/// A passphrase that passes the measure.
pub(crate) const PASSPHRASE: &str = "quince ladder harbour seventeen";

/// Begins an entry of this instrument, for oneself: from Today by the list of everything there is to write.
pub(crate) async fn begin_to_write(window: &Window, instrument: &str) -> Outcome {
    follow(window, "Today").await?;
    follow(window, "Everything there is to write").await?;
    follow(window, instrument).await
}

/// Presses a button.
pub(crate) async fn press(window: &Window, button: &str) -> Outcome {
    window.press(&Role::Button.named(button)).await
}

/// Follows a link.
pub(crate) async fn follow(window: &Window, link: &str) -> Outcome {
    window.press(&Role::Link.named(link)).await
}

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
    press(window, "Open my journal").await?;
    window.see("A clean page").await?;
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

/// Locks by the keyboard and sees that nothing of the journal shows any more.
pub(crate) async fn lock(window: &Window, hidden: &str) -> Outcome {
    window.control('l').await?;
    window.see("Use my recovery words").await?;
    window.no_longer_see(hidden).await
}

/// Opens by this computer's login.
pub(crate) async fn open_by_login(window: &Window) -> Outcome {
    press(window, "Open with this computer’s login").await?;
    opened(window).await
}

/// Opens by the passphrase.
pub(crate) async fn open_by_passphrase(window: &Window) -> Outcome {
    window
        .type_into(&"Your passphrase".into(), &format!("{PASSPHRASE}\n"))
        .await?;
    opened(window).await
}

/// Opens by the recovery words.
pub(crate) async fn open_by_words(window: &Window, words: &[String]) -> Outcome {
    press(window, "Use my recovery words").await?;
    window
        .type_into(&"Your twelve recovery words".into(), &words.join(" "))
        .await?;
    press(window, "Open the journal").await
}

/// Waits until the journal is open: its places are there.
pub(crate) async fn opened(window: &Window) -> Outcome {
    window.see("By myself").await
}

/// Waits for a text to be saved while it stands on the page.
pub(crate) async fn saved(window: &Window) -> Outcome {
    window.see("Saved 14:").await
}

/// Answers a long or short question.
pub(crate) async fn answer(window: &Window, question: &str, words: &str) -> Outcome {
    window.type_into(&question.into(), words).await
}

/// From the last page of an instrument over the check page to the finished entry.
pub(crate) async fn finish(window: &Window) -> Outcome {
    press(window, "Continue").await?;
    window.see("Check your answers").await?;
    press(window, "Finish").await?;
    window.see("Open it again").await
}

/// Two seconds after the last keystroke the power goes.
pub(crate) async fn power_cut_after_two_seconds(window: Window) -> Outcome {
    // Not waiting for luck: two seconds are what Ithaca promises.
    tokio::time::sleep(Duration::from_secs(2)).await;
    window.kill()
}

/// Looks for these words, in plain, in every file below a folder.
pub(crate) fn find_in_plain(folder: &Path, words: &str) -> Outcome<Vec<String>> {
    let wide: Vec<u8> = words.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(find_in_plain(&path, words)?);
        } else if path.is_file() {
            let bytes = std::fs::read(&path)?;
            let holds = |part: &[u8]| bytes.windows(part.len()).any(|window| window == part);
            if holds(words.as_bytes()) || holds(&wide) {
                found.push(path.display().to_string());
            }
        }
    }
    Ok(found)
}
