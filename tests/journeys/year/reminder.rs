//! A reminder on the desktop: the eve of a session, with the journal locked. When each kind is due is tested in the core.

use std::time::{Duration, Instant};

use ithaca_tests::{Computer, Outcome, Role, Trouble, Window};

use super::Year;
use super::acts::{follow, press};
use super::meetings::{self, Plan};

/// Planned in the afternoon, locked, and said once, before the evening, without a name.
pub(crate) async fn comes_on_the_eve(year: &Year<'_>) -> Outcome {
    let (window, computer) = (year.window, year.computer);
    follow(window, "Begin a mentoring relationship").await?;
    window
        .type_into(&"The other person’s name".into(), year.name)
        .await?;
    window.press(&Role::Radio.named("I am the mentee")).await?;
    press(window, "Begin this relationship").await?;
    window.see("The path with Gwen").await?;
    let plan = Plan {
        day: (26, "January"),
        worksheet: "GROW",
        told: "Session one, tomorrow at 16:00",
    };
    meetings::plan_first(year, &plan).await?;
    let later = Plan {
        day: (2, "February"),
        told: "Session two, Monday 2 February at 16:00",
        ..plan
    };
    meetings::plan_one_more(year, &later).await?;
    window.control('l').await?;
    window.see("Open with this computer’s login").await?;
    let said = told_at(year, "2026-01-25T17:01:00Z", 1).await?;
    computer.set_clock("2026-01-25T17:02:00Z")?;
    asks_now(window).await?;
    // The next that is due: had the first come twice, there would be three by then.
    let both = told_at(year, "2026-01-26T09:01:00Z", 2).await?;
    let right = said[0].contains("A session tomorrow")
        && both[1].contains("A session in a week")
        && !both.iter().any(|each| each.contains("Gwen"));
    if right {
        return Ok(());
    }
    Err(Trouble::new(format!("The reminders said: {both:?}")))
}

/// At this moment the window asks, and so many notifications have come.
async fn told_at(year: &Year<'_>, now: &str, many: usize) -> Outcome<Vec<String>> {
    year.computer.set_clock(now)?;
    asks_now(year.window).await?;
    told(year.computer, many).await
}

/// The window asks the core once a minute, and when it is drawn: drawn again, it asks at once.
async fn asks_now(window: &Window) -> Outcome {
    window
        .run("window.old = true; location.reload()", Vec::new())
        .await?;
    let new = "return window.old === undefined && document.readyState === 'complete'";
    window.wait_for("a new page", new, Vec::new()).await?;
    window.see("Open with this computer’s login").await
}

/// Waits for so many notifications on the desktop; more are a fault.
async fn told(computer: &Computer, many: usize) -> Outcome<Vec<String>> {
    let begun = Instant::now();
    loop {
        let said = computer.notifications()?;
        if said.len() == many {
            return Ok(said);
        }
        if said.len() > many || begun.elapsed() > Duration::from_secs(20) {
            let told = format!("{many} notifications were to come; these did: {said:?}");
            return Err(Trouble::new(told));
        }
        tokio::time::sleep(Duration::from_millis(40)).await;
    }
}
