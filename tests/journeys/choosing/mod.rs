//! Several entries at once, for the journey `find-and-take-away`: chosen in the journal, tagged, taken away in every form and
//! sealed, moved to the bin and back; then a relationship. What a copy may hold is in `forms`.

mod forms;

use std::path::{Path, PathBuf};

use ithaca_tests::{Computer, Keychain, Light, Outcome, Role, Trouble, Window, project};
use serde_json::json;

use crate::acts::{follow, press};
use crate::setup::PASSPHRASE;
use crate::{NOW, run, taken};
use forms::{CALENDAR, Chosen, FORMS, JSON, Who};

/// Entries of the sample, as the journal's list calls them: with a wheel, with scales, with statements, with actions, alone
/// and with two different people.
const CHOSEN: [(&str, &str); 5] = [
    ("A flat tyre called Rest", "13 March 2026"),
    ("Saying no to the regional call", "9 March 2026"),
    ("Mostly tea", "3 March 2026"),
    ("Ask Tomasz how it’s going, for him", "14 February 2026"),
    ("Somebody else gets there first", "6 February 2026"),
];
/// One of them that has something to count.
const COUNTED: usize = 3;
const OTHER: &str = "So much for the free evening";
const TAG: &str = "to keep";
const WITH: &str = "Gwen Pritchard";

#[tokio::test(flavor = "multi_thread")]
async fn several_at_once() -> Outcome {
    let computer = Computer::new(Keychain::Unlocked, Light::Day)?.at(NOW);
    let window = computer.open(&project::program("ithaca")?).await?;
    press(&window, "Explore a sample journal").await?;
    window.see("By myself").await?;
    let chosen = choose(&window).await?;
    tag(&window).await?;
    let whole = everything(&computer, &window, "Before").await?;
    as_chosen(&computer, &window, &chosen, &whole).await?;
    sealed(&computer, &window, &chosen, &whole).await?;
    undone_at_once(&window).await?;
    out_of_the_bin(&computer, &window, &chosen, &whole).await?;
    a_relationship(&computer, &window, &whole).await?;
    window.close().await
}

/// From the journal's list, each by its box; what they are known by comes from their links.
async fn choose(window: &Window) -> Outcome<Chosen> {
    follow(window, "Journal").await?;
    press(window, "Choose several").await?;
    let mut chosen = Vec::new();
    for (title, day) in CHOSEN {
        let called = format!("Choose: {title}, {day}");
        window.press(&Role::Checkbox.named(&called)).await?;
        let link = "const called = (box) => box.ariaLabel.replace(/[\\u2066-\\u2069]/g, '');
            const box = [...document.querySelectorAll('article [type=checkbox]')].find((box) => called(box) === arguments[0]);
            return box?.checked && box.closest('article').querySelector('h3 a').hash.replace('#/entry/', '')";
        let id = window.wait_for(&called, link, vec![json!(called)]).await?;
        chosen.push((id.as_str().unwrap_or_default().to_owned(), title));
    }
    window.see("5 entries chosen").await?;
    Ok(Chosen(chosen))
}

async fn tag(window: &Window) -> Outcome {
    press(window, "Tag them").await?;
    window.type_into(&"Add a tag".into(), TAG).await?;
    press(window, "Add").await?;
    window.see(&format!("5 entries tagged “{TAG}”.")).await
}

/// All there is, for a reader to hold against what was chosen.
async fn everything(computer: &Computer, window: &Window, name: &str) -> Outcome<PathBuf> {
    window.go("#/take").await?;
    window.see("Take everything away").await?;
    let to = computer.home().join(name).with_extension("json");
    taken(computer, window, JSON, &to).await?;
    Ok(to)
}

/// In every form: the chosen ones, whole, and nothing of any other.
async fn as_chosen(computer: &Computer, window: &Window, chosen: &Chosen, whole: &Path) -> Outcome {
    to_the_chosen(window, chosen).await?;
    window.axe("taking entries away").await?;
    for form in &FORMS {
        let copy = form.take(computer, window, "chosen").await?;
        window.see("5 entries in").await?;
        form.read(whole, &copy, &Who::Chosen(chosen))?;
        // The control: to whoever chose one fewer, this copy has one too many.
        let mut fewer = chosen.clone();
        fewer.0.remove(COUNTED);
        if form.read(whole, &copy, &Who::Chosen(&fewer)).is_ok() {
            let called = form.called;
            return Err(Trouble::new(format!("{called} may hold one more.")));
        }
    }
    Ok(())
}

/// The same choice again, and the way to take it away.
async fn to_the_chosen(window: &Window, chosen: &Chosen) -> Outcome {
    let again = choose(window).await?;
    if again.0 != chosen.0 {
        return Err(Trouble::new("The same titles are other entries now."));
    }
    follow(window, "Take them away").await?;
    window.see("Take these entries away").await?;
    window.see("5 entries").await
}

/// By the tick, with a passphrase; opened by a program that is not ours.
async fn sealed(computer: &Computer, window: &Window, chosen: &Chosen, whole: &Path) -> Outcome {
    let seal = Role::Checkbox.named("Encrypt it with a passphrase");
    window.press(&seal).await?;
    window.no_longer_see("The copy is not encrypted.").await?;
    window.type_into(&"Passphrase".into(), PASSPHRASE).await?;
    window
        .type_into(&"The same again".into(), PASSPHRASE)
        .await?;
    let to = computer.home().join("Chosen.json.age");
    taken(computer, window, JSON, &to).await?;
    let Some(opened) = forms::unsealed(&to, PASSPHRASE)? else {
        return Ok(());
    };
    FORMS[0].read(whole, &opened, &Who::Chosen(chosen))
}

/// Moved to the bin by mistake: one press, and they are in the list again.
async fn undone_at_once(window: &Window) -> Outcome {
    choose(window).await?;
    to_the_bin(window).await?;
    press(window, "Undo: 5 entries moved to the bin.").await?;
    window.see("5 entries taken out of the bin.").await?;
    for (title, _) in CHOSEN {
        window.see(title).await?;
    }
    Ok(())
}

/// What goes is gone from the list; what was not chosen stays.
async fn to_the_bin(window: &Window) -> Outcome {
    press(window, "Move them to the bin").await?;
    window.see("5 entries moved to the bin.").await?;
    for (title, day) in CHOSEN {
        let called = json!(format!("Choose: {title}, {day}"));
        let gone = "return ![...document.querySelectorAll('article [type=checkbox]')]
            .some((box) => box.ariaLabel.replace(/[\\u2066-\\u2069]/g, '') === arguments[0])";
        let what = format!("“{title}” to leave the list");
        window.wait_for(&what, gone, vec![called]).await?;
    }
    window.see(OTHER).await
}

/// Moved there again: the search and a whole copy know nothing of them, until each is taken out, and is as it was.
async fn out_of_the_bin(
    computer: &Computer,
    window: &Window,
    chosen: &Chosen,
    whole: &Path,
) -> Outcome {
    let (named, _) = CHOSEN[0];
    found(window, named, true).await?;
    choose(window).await?;
    to_the_bin(window).await?;
    found(window, named, false).await?;
    found(window, OTHER, true).await?;
    let rest = everything(computer, window, "Rest").await?;
    FORMS[0].read(whole, &rest, &Who::AllBut(chosen))?;
    follow(window, "Journal").await?;
    follow(window, "The bin, 5 entries").await?;
    for (title, _) in CHOSEN {
        press(window, &format!("Take it out: {title}")).await?;
        window
            .see(&format!("Taken out of the bin: {title}"))
            .await?;
    }
    window.see("The bin is empty.").await?;
    found(window, named, true).await?;
    let after = everything(computer, window, "After").await?;
    run(&["same".as_ref(), whole.as_os_str(), after.as_os_str()]).map(drop)
}

/// Looked for as it stands; found as an entry, or nothing is.
async fn found(window: &Window, title: &str, is: bool) -> Outcome {
    window.go("#/search").await?;
    let phrase = format!("\"{title}\"");
    window.replace(&"Find".into(), &phrase).await?;
    if !is {
        return window.see(&format!("Nothing has “{phrase}” in it.")).await;
    }
    let hit = "return [...document.querySelectorAll('main .hit a')]
        .some((at) => at.hash.startsWith('#/entry/') && at.textContent.includes(arguments[0]))";
    window
        .wait_for(&format!("{title} to be found"), hit, vec![json!(title)])
        .await
        .map(drop)
}

/// What there is with somebody, from their page: all of it, and nothing of anybody else.
async fn a_relationship(computer: &Computer, window: &Window, whole: &Path) -> Outcome {
    let link = "const path = [...document.querySelectorAll('nav a[href^=\"#/path/\"]')];
        return path.find((at) => at.textContent.includes('Gwen'))?.hash.split('/')[2]";
    let id = window
        .wait_for("the pages with Gwen", link, Vec::new())
        .await?;
    window
        .go(&format!(
            "#/relationship/{}",
            id.as_str().unwrap_or_default()
        ))
        .await?;
    follow(window, "Take away what there is with Gwen").await?;
    window.see("What it holds").await?;
    for form in FORMS.iter().chain([&CALENDAR]) {
        let copy = form.take(computer, window, "with").await?;
        form.read(whole, &copy, &Who::With(WITH))?;
    }
    Ok(())
}
