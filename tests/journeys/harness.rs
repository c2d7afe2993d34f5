//! The harness proves itself on the empty window: what a journey leans on works on this machine. Nothing of Ithaca here,
//! so when this fails, the machine or the harness is to blame and not the app.

use std::process::Stdio;

use ithaca_tests::{Computer, Keychain, Light, Outcome, Role, Trouble, project, until_gone};

/// Runs secret-tool on the computer, with this on its input, and says what it answered.
fn secret_tool(computer: &Computer, arguments: &[&str], input: &str) -> Outcome<(bool, String)> {
    use std::io::Write;
    let mut command = computer.command("secret-tool");
    command
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    let mut child = command.spawn()?;
    if let Some(mut stdin) = child.stdin.take() {
        stdin.write_all(input.as_bytes())?;
    }
    let output = child.wait_with_output()?;
    Ok((
        output.status.success(),
        String::from_utf8_lossy(&output.stdout).into_owned(),
    ))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_window_can_be_seen_driven_and_checked() -> Outcome {
    let computer = Computer::new(Keychain::None, Light::Day)?;
    let window = computer.open(&project::program("empty-window")?).await?;
    window.see("An empty window").await?;
    window.resize(900, 650).await?;
    window.type_into(&"Your name".into(), "Telemachus").await?;
    window.press(&Role::Button.named("Say it")).await?;
    window.see("Hello, Telemachus.").await?;
    window.axe("the empty window").await?;
    window
        .shot(&project::pictures("journeys")?.join("harness.png"))
        .await?;
    window.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_lamp_is_dark_and_a_killed_window_opens_again() -> Outcome {
    let computer = Computer::new(Keychain::None, Light::Lamp)?;
    let program = project::program("empty-window")?;
    let window = computer.open(&program).await?;
    window
        .wait_for(
            "a dark page",
            "return matchMedia('(prefers-color-scheme: dark)').matches",
            Vec::new(),
        )
        .await?;
    window.kill()?;
    let window = computer.open(&program).await?;
    window.see("An empty window").await?;
    window.control('l').await?;
    window.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_wrong_is_found_and_told() -> Outcome {
    let computer = Computer::new(Keychain::None, Light::Day)?;
    let window = computer.open(&project::program("empty-window")?).await?;
    window.see("An empty window").await?;
    window
        .run("document.querySelector('label').remove()", Vec::new())
        .await?;
    let Err(told) = window.axe("a page with a nameless field").await else {
        return Err(Trouble::new(
            "axe-core did not see that a field has no name.",
        ));
    };
    if format!("{told:?}").contains("label (critical)") {
        return window.close().await;
    }
    Err(told)
}

#[tokio::test(flavor = "multi_thread")]
async fn what_only_a_mouse_can_press_is_found_and_told() -> Outcome {
    let computer = Computer::new(Keychain::None, Light::Day)?;
    let window = computer.open(&project::program("empty-window")?).await?;
    window.see("An empty window").await?;
    if !window.tab_through().await?.is_empty() {
        return Err(Trouble::new("The empty window is called wrong."));
    }
    let spoil = "const put = (tag, text, style) => {
            const made = Object.assign(document.createElement(tag), { textContent: text });
            Object.assign(made.style, style);
            document.body.append(made);
            return made;
        };
        put('p', 'Press me', {}).onclick = () => {};
        put('button', 'Plain', { outline: '0' });
        put('button', 'Under', { position: 'fixed', bottom: '9px' });
        put('div', '', { position: 'fixed', inset: 'auto 0 0', height: '60vh' });";
    window.run(spoil, Vec::new()).await?;
    let told = window.tab_through().await?.join("\n");
    for wrong in [
        "not reached: p “Press me”",
        "looks the same with the focus: button “Plain”",
        "under div: button “Under”",
    ] {
        if !told.contains(wrong) {
            return Err(Trouble::new(format!("Not told: {wrong}. Told: {told}")));
        }
    }
    window.close().await
}

/// Whether it was used up or a journey failed in the middle.
#[test]
fn a_computer_ends_with_all_that_it_started() -> Outcome {
    let computer = Computer::new(Keychain::Unlocked, Light::Day)?;
    let (processes, folder) = (computer.processes(), computer.folder().to_owned());
    let failed = std::panic::catch_unwind(move || {
        let _used = computer;
        std::panic::resume_unwind(Box::new("a journey that failed"));
    });
    if failed.is_ok() || processes.len() < 3 || folder.exists() {
        return Err(Trouble::new(format!(
            "It ran only {processes:?}, or stays."
        )));
    }
    until_gone(&processes)
}

#[test]
fn the_keychain_is_there_or_is_not() -> Outcome {
    let with = Computer::new(Keychain::Unlocked, Light::Day)?;
    let (kept, _) = secret_tool(
        &with,
        &["store", "--label=Proof", "proof", "yes"],
        "a secret",
    )?;
    let (_, found) = secret_tool(&with, &["lookup", "proof", "yes"], "")?;
    let without = Computer::new(Keychain::None, Light::Day)?;
    let (none, _) = secret_tool(&without, &["lookup", "proof", "yes"], "")?;
    if kept && found == "a secret" && !none {
        return Ok(());
    }
    Err(Trouble::new(format!(
        "stored: {kept}, found: {found:?}, found without a keychain: {none}"
    )))
}
