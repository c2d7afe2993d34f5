//! Steps of the contract: mine, theirs, agreed, signed, on paper, and agreed afresh. What must not live here: the other
//! forms.

use ithaca_tests::{Outcome, Role, Window};

use super::Year;
use super::acts::{answer, follow, give_day, press, see_all, see_on_paper};

/// The two points that are agreed.
const WHY: &str = "What we want from it";
const OFTEN: &str = "How often";

/// Alone, and then together: what the other said, and what both agree.
pub(crate) async fn reached(year: &Year<'_>) -> Outcome {
    let (window, other) = (year.window, year.first_name);
    year.room("Contract").await?;
    window.press(&Role::Radio.named("On my own")).await?;
    answer(window, WHY, "To say no without losing sleep.").await?;
    answer(window, OFTEN, "Every three weeks.").await?;
    window.see("Two points answered.").await?;
    press(window, &format!("Go on with {other}")).await?;
    window.see("0 of 31 points agreed.").await?;
    press(window, &format!("Write what {other} said: {OFTEN}")).await?;
    let theirs = format!("What {other} said: {OFTEN}");
    answer(window, &theirs, "Once a month, if I am honest.").await?;
    press(window, &format!("Done: {OFTEN}")).await?;
    press(window, &format!("Start from mine: {WHY}")).await?;
    let open = format!("Not agreed yet. Write it together: {OFTEN}");
    answer(window, &open, "Every three weeks, and then we look.").await?;
    window.see("2 of 31 points agreed.").await?;
    window.see("Saved ").await
}

/// Not without a name; then by both.
pub(crate) async fn signed(year: &Year<'_>, day: (u32, &str), look: &str) -> Outcome {
    let window = year.window;
    press(window, "Sign it").await?;
    window.see("Write the name of the one who signs.").await?;
    sign(window, "One of you signs", "Ana Duarte", day).await?;
    sign(window, "And the other", year.name, day).await?;
    press(window, "Sign it").await?;
    let again = format!("Look at it again on {look}.");
    see_all(window, &["Signed. It stands as it is", &again]).await
}

async fn sign(window: &Window, who: &str, name: &str, day: (u32, &str)) -> Outcome {
    let field = Role::Field.named("Name").within(who);
    window.put_into(&field, name).await?;
    give_day(window, who, day).await
}

/// As a document: between whom, what, until when.
pub(crate) async fn seen_on_paper(year: &Year<'_>, words: &[&str]) -> Outcome {
    year.room("Contract").await?;
    follow(year.window, "Print it").await?;
    let between = format!("Ana Duarte and {}", year.name);
    see_on_paper(year.window, &[&between, "Agreed and signed"]).await?;
    year.room("Contract").await?;
    follow(year.window, "Print it").await?;
    see_on_paper(year.window, words).await
}

/// It begins with what was agreed; one point changes, and it is signed again. The old one is kept.
pub(crate) async fn agreed_afresh(
    year: &Year<'_>,
    words: &str,
    day: (u32, &str),
    look: &str,
) -> Outcome {
    let window = year.window;
    year.room("Contract").await?;
    press(window, "Agree it afresh").await?;
    window
        .see("A new agreement, with the words of the last.")
        .await?;
    press(window, &format!("Change Agreed: {OFTEN}")).await?;
    let agreed = format!("Agreed, in these words: {OFTEN}");
    window.replace(&agreed.as_str().into(), words).await?;
    window.see("Saved ").await?;
    signed(year, day, look).await?;
    window.see("First agreement").await
}
