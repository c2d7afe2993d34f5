//! The session: setting a journal up and typing a canary into every kind of field there is, in the words the window shows.
//! What must not live here: what is looked for afterwards, days and choices that hold no words.

use ithaca_tests::{Outcome, Role, Seek, Shipped, Trouble};

use super::canaries::Canaries;

const SAVED: &str = "Saved ";

fn button(name: &str) -> Seek {
    Role::Button.named(name)
}

fn press(window: &Shipped, name: &str) -> Outcome {
    window.press(&button(name))
}

fn follow(window: &Shipped, name: &str) -> Outcome {
    window.press(&Role::Link.named(name))
}

/// Types a canary the journal is to keep.
fn put(window: &Shipped, canaries: &mut Canaries, field: &str) -> Outcome<String> {
    put_into(window, canaries, &field.into())
}

fn put_into(window: &Shipped, canaries: &mut Canaries, field: &Seek) -> Outcome<String> {
    let word = canaries.kept(&field.to_string());
    window.type_into(field, &word)?;
    Ok(word)
}

/// From the welcome to the first page. The passphrase, with a canary in it, and the twelve words.
pub(crate) fn set_up(window: &Shipped, canaries: &mut Canaries) -> Outcome<(String, Vec<String>)> {
    press(window, "Start a journal")?;
    window.see("What is your journal called?")?;
    press(window, "Continue")?;
    let passphrase = format!("quince ladder {}", canaries.passing("the passphrase"));
    window.type_into(&"Passphrase".into(), &passphrase)?;
    window.type_into(&"The same again".into(), &passphrase)?;
    press(window, "Continue")?;
    window.see("Write down twelve recovery words")?;
    let words = shown_words(window)?;
    press(window, "I have written them down")?;
    window.see("Type three of them back")?;
    for place in asked_places(window)? {
        let word = words.get(place - 1).map(String::as_str);
        let field = format!("Word {place}");
        window.type_into(&field.as_str().into(), word.unwrap_or_default())?;
    }
    press(window, "Open my journal")?;
    window.see("A clean page")?;
    Ok((passphrase, words))
}

fn shown_words(window: &Shipped) -> Outcome<Vec<String>> {
    let words = window.list("Your twelve recovery words")?;
    if words.len() == 12 {
        return Ok(words);
    }
    Err(Trouble::new(format!("{} words are shown.", words.len())))
}

fn asked_places(window: &Shipped) -> Outcome<Vec<usize>> {
    let mut places: Vec<usize> = window
        .text()
        .iter()
        .filter_map(|said| said.strip_prefix("Word ")?.parse().ok())
        .collect();
    places.sort_unstable();
    places.dedup();
    if places.len() == 3 {
        return Ok(places);
    }
    Err(Trouble::new(format!("The places asked for: {places:?}")))
}

/// Every kind of field, screen by screen.
pub(crate) fn fill_in_everything(window: &Shipped, canaries: &mut Canaries) -> Outcome {
    let name = begin(window, canaries)?;
    set_a_goal(window, canaries)?;
    agree(window, canaries, &name)?;
    plan_a_meeting(window, canaries, &name)?;
    walk_on(window, canaries, &name)?;
    write_a_log(window, canaries)?;
    meet_first(window, canaries)?;
    work_through(window, canaries)?;
    name_an_area(window, canaries)?;
    add_a_question(window, canaries)?;
    make_a_form(window, canaries)?;
    search(window, canaries)
}

fn begin(window: &Shipped, canaries: &mut Canaries) -> Outcome<String> {
    follow(window, "Begin a mentoring relationship")?;
    let name = put(window, canaries, "The other person’s name")?;
    window.press(&Role::Radio.named("I am the mentee"))?;
    press(window, "Begin this relationship")?;
    window.see(&format!("The path with {name}"))?;
    Ok(name)
}

fn set_a_goal(window: &Shipped, canaries: &mut Canaries) -> Outcome {
    follow(window, "Goals")?;
    window.see("A new goal")?;
    put(window, canaries, "What")?;
    press(window, "Say more")?;
    put(window, canaries, "How will you know?")?;
    press(window, "Add it")?;
    window.see("Added: ")
}

/// One point each alone, and both names under it.
fn agree(window: &Shipped, canaries: &mut Canaries, name: &str) -> Outcome {
    const WHY: &str = "What we want from it";
    follow(window, "Contract")?;
    window.press(&Role::Radio.named("On my own"))?;
    put(window, canaries, WHY)?;
    window.see(SAVED)?;
    press(window, &format!("Go on with {name}"))?;
    press(window, &format!("Start from mine: {WHY}"))?;
    put(window, canaries, "Name")?;
    window.see(SAVED)
}

/// A line, a long answer, a tag; and what was copied.
fn write_a_log(window: &Shipped, canaries: &mut Canaries) -> Outcome {
    begin_to_write(window, "Learning log")?;
    put(window, canaries, "What will you call this one?")?;
    put(window, canaries, "What did you manage?")?;
    window.key("ctrl+a")?;
    window.key("ctrl+c")?;
    put(window, canaries, "Add a tag")?;
    window.key("Return")?;
    window.see("Tagged ")
}

fn begin_to_write(window: &Shipped, instrument: &str) -> Outcome {
    follow(window, "Today")?;
    follow(window, "Everything there is to write")?;
    follow(window, instrument)
}

/// A note beside a tick.
fn meet_first(window: &Shipped, canaries: &mut Canaries) -> Outcome {
    begin_to_write(window, "First meeting")?;
    window.press(&Role::Checkbox.named("Why mentoring, and why now"))?;
    press(window, "Add a note: Why mentoring, and why now")?;
    put(window, canaries, "Note: Why mentoring, and why now")?;
    window.see(SAVED)
}

fn plan_a_meeting(window: &Shipped, canaries: &mut Canaries, name: &str) -> Outcome {
    follow(window, name)?;
    follow(window, "Sessions")?;
    follow(window, "Plan the first session")?;
    put(window, canaries, "Where?")?;
    window.type_into(&"At what time?".into(), "16:00")?;
    press(window, "Plan it")?;
    window.see("Planned: ")
}

/// What is thought at the end of a phase.
fn walk_on(window: &Shipped, canaries: &mut Canaries, name: &str) -> Outcome {
    follow(window, name)?;
    follow(window, "Finish this phase")?;
    put(window, canaries, "How at ease are we when we meet?")?;
    press(window, "Move on to setting direction")?;
    window.see("On to setting direction.")
}

/// A row of what is to be done.
fn work_through(window: &Shipped, canaries: &mut Canaries) -> Outcome {
    begin_to_write(window, "GROW")?;
    follow(window, "Way forward")?;
    put(window, canaries, "What")?;
    window.see(SAVED)
}

fn name_an_area(window: &Shipped, canaries: &mut Canaries) -> Outcome {
    follow(window, "Wheels")?;
    follow(window, "Change the areas")?;
    put(window, canaries, "Add an area")?;
    window.key("Return")?;
    window.see(" is on the wheel")
}

fn add_a_question(window: &Shipped, canaries: &mut Canaries) -> Outcome {
    follow(window, "Questions")?;
    press(window, "Begin a family")?;
    let family = put(window, canaries, "What will you call it?")?;
    press(window, "Keep it")?;
    press(window, &format!("Add your own to {family}"))?;
    put(window, canaries, "Your question, in")?;
    press(window, "Keep it")?;
    window.see("Saved.")
}

fn make_a_form(window: &Shipped, canaries: &mut Canaries) -> Outcome {
    follow(window, "Today")?;
    follow(window, "Everything there is to write")?;
    follow(window, "Make your own form")?;
    press(window, "Begin with an empty form")?;
    put(window, canaries, "What is it called?")?;
    put(window, canaries, "What is it for, in a sentence?")?;
    window.see(SAVED)
}

/// What was looked for is remembered, in the journal.
fn search(window: &Shipped, canaries: &mut Canaries) -> Outcome {
    window.key("ctrl+k")?;
    let word = canaries.passing("the search");
    // A field that opens a list is one to choose from.
    window.type_into(&Role::Select.named("Find anything"), &word)?;
    window.see(&format!("Nothing has “{word}” in it."))?;
    window.key("Escape")
}

/// Half a sentence is on the page, and not yet saved, when the journal is locked.
pub(crate) fn lock_in_the_middle(window: &Shipped, canaries: &mut Canaries) -> Outcome {
    begin_to_write(window, "Learning log")?;
    put(window, canaries, "What was hard?")?;
    window.key("ctrl+l")?;
    window.see("Use my recovery words")
}
