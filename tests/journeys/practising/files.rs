//! Forms as files: saved for somebody else, added, refused with the line of the mistake, and read from the journal's folder.

use std::path::{Path, PathBuf};

use ithaca_tests::{Computer, Outcome, Role, Trouble, Window};

use super::own_form::{ADDED, TITLE};
use crate::acts::{follow, press};

/// A form somebody wrote by hand, and the same with a slip in its last line but one.
const WALK: &str = "id = \"walk\"
title = \"After a walk\"
purpose = \"What came up.\"
roles = [\"both\"]
[[section]]
id = \"walk\"
title = \"The walk\"
[[section.prompt]]
id = \"where\"
kind = \"line\"
label = \"Where to?\"
";
const SLIP: &str = "broken.toml, line 10";
const SLIPPED: &str = "`lien` is not a kind of prompt";

fn broken() -> String {
    WALK.replace("\"line\"", "\"lien\"")
}

/// One's own forms, by the link under everything there is to write.
async fn own_forms(window: &Window) -> Outcome {
    follow(window, "Today").await?;
    follow(window, "Everything there is to write").await?;
    follow(window, "Make your own form").await?;
    window.see("Forms from others").await
}

/// Saves the form as a file, which holds the questions and nothing of what was answered.
pub(crate) async fn saved(computer: &Computer, window: &Window) -> Outcome<PathBuf> {
    own_forms(window).await?;
    window.axe("one’s own forms").await?;
    follow(window, TITLE).await?;
    window.see("The file is not encrypted.").await?;
    let file = computer.home().join("supervision.toml");
    computer.answer_file_dialog(&file)?;
    press(window, "Save as a file").await?;
    window.see("Saved in").await?;
    let text = std::fs::read_to_string(&file)?;
    let tells = ["Like putting down a bag", "The second silence", "Wait."];
    if !text.contains(ADDED) || tells.iter().any(|told| text.contains(told)) {
        return Err(Trouble::new(format!("The file holds this:\n{text}")));
    }
    Ok(file)
}

/// Adds it as if it came from somebody else: it is shown first.
pub(crate) async fn added(computer: &Computer, window: &Window, file: &Path) -> Outcome {
    computer.answer_file_dialog(file)?;
    own_forms(window).await?;
    press(window, "Add a form from a file").await?;
    window.see("In supervision.toml").await?;
    window.see(ADDED).await?;
    window.axe("what a file holds").await?;
    press(window, "Add this form").await?;
    window.see(&format!("Added: {TITLE}")).await
}

/// A broken one is named with its line and what to do, and adds nothing.
pub(crate) async fn refused(computer: &Computer, window: &Window) -> Outcome {
    let file = computer.home().join("broken.toml");
    std::fs::write(&file, broken())?;
    computer.answer_file_dialog(&file)?;
    press(window, "Add a form from a file").await?;
    window.see("broken.toml was not added.").await?;
    for each in [SLIP, SLIPPED, "Use one of: text, line"] {
        window.see(each).await?;
    }
    if window.has(&Role::Button.named("Add this form")).await? {
        return Err(Trouble::new("A broken form can be added."));
    }
    window.axe("a file that is no form").await
}

/// Files in the journal's folder are read again when Settings is told to: one sound, one not.
pub(crate) async fn in_the_folder(window: &Window) -> Outcome {
    follow(window, "Settings").await?;
    follow(window, "Forms").await?;
    window.see("From files in a folder").await?;
    let script =
        "return [...document.querySelectorAll('main .path')].map((at) => at.textContent.trim())
        .find((path) => path.endsWith('packs'))";
    let folder = window
        .wait_for("the folder’s name", script, Vec::new())
        .await?;
    let folder = Path::new(folder.as_str().unwrap_or_default());
    std::fs::create_dir_all(folder)?;
    std::fs::write(folder.join("walk.toml"), WALK)?;
    std::fs::write(folder.join("broken.toml"), broken())?;
    press(window, "Read them again").await?;
    for each in ["Read again just now.", "After a walk", SLIP, TITLE] {
        window.see(each).await?;
    }
    window.axe("Settings with forms of one’s own").await?;
    follow(window, "Today").await?;
    follow(window, "Everything there is to write").await?;
    follow(window, "After a walk").await?;
    window.see("Where to?").await
}
