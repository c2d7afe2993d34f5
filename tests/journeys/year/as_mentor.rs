//! The mentor's year, in a journal of its own: with Layla, whose name is written in Arabic, and Owen beside her. Shorter than
//! the mentee's; what only a mentor has is here. What must not live here: how a step is taken.

use ithaca_tests::{Outcome, Role};

use super::acts::{answer, choose, finish_in_session, follow, give_day, press, see_all};
use super::meetings::{self, Log, Plan, Round};
use super::worksheets::{Promise, Sheet};
use super::{Year, agreement, path, reviews};

/// All of it.
pub(crate) async fn lives(year: &Year<'_>) -> Outcome {
    begins(year).await?;
    agrees(year).await?;
    is_in_two_places(year).await?;
    meets(year).await?;
    looks_back(year).await?;
    parts(year).await
}

async fn begins(year: &Year<'_>) -> Outcome {
    begin_with(year, "Owen Rees").await?;
    begin_with(year, year.name).await?;
    path::talk_first(year).await?;
    path::weigh_the_first_meeting(year).await
}

async fn begin_with(year: &Year<'_>, name: &str) -> Outcome {
    let window = year.window;
    follow(window, "Someone new").await?;
    window
        .put_into(&"The other person’s name".into(), name)
        .await?;
    window.press(&Role::Radio.named("I mentor")).await?;
    press(window, "Begin this relationship").await?;
    let first = name.split(' ').next().unwrap_or(name);
    window.see(&format!("The path with {first}")).await
}

async fn agrees(year: &Year<'_>) -> Outcome {
    agreement::reached(year).await?;
    agreement::signed(year, (12, "January"), "12 July 2026").await?;
    agreement::seen_on_paper(year, &["12 July 2026"]).await?;
    path::moves_on(year, "setting direction", None).await
}

/// Two sessions at the same hour: it is told, and both are kept; one relationship then ends before it began.
async fn is_in_two_places(year: &Year<'_>) -> Outcome {
    let window = year.window;
    let first = Plan {
        day: (26, "January"),
        worksheet: "GROW",
        told: "Session one, Monday 26 January at 16:00",
    };
    meetings::plan_first(year, &first).await?;
    let owen = year.beside("Owen Rees", "Owen");
    owen.room("Sessions").await?;
    follow(window, "Plan the first session").await?;
    give_day(window, "Which day?", (26, "January")).await?;
    window.replace(&"At what time?".into(), "16:30").await?;
    press(window, "Plan it").await?;
    let told = format!("You also meet {} then", year.first_name);
    see_all(window, &[&told, "Both stay planned unless you change one."]).await?;
    press(window, "Keep both").await?;
    let named = "Session one, Monday 26 January at 16:30";
    window.see(&format!("Planned: {named}.")).await?;
    meetings::call_off_and_undo(&owen, named).await?;
    year.comes_to("2026-01-25T18:00:00Z", "Sunday 25 January")
        .await?;
    let both = [
        "ليلى حداد 🌿, tomorrow at 16:00",
        "Owen Rees, tomorrow at 16:30",
    ];
    see_all(window, &both).await?;
    let early = "It ended early, on 25 January 2026.";
    reviews::ends(&owen, "Sooner than we meant", early).await
}

async fn meets(year: &Year<'_>) -> Outcome {
    let window = year.window;
    year.today().await?;
    window.no_longer_see("Owen Rees, tomorrow").await?;
    meetings::prepare_as_mentor(year, "What is your hunch?").await?;
    meetings::hold(year, &FIRST).await?;
    let sheet = [
        "Mentee",
        year.name,
        "1, on 26 January 2026",
        "Read what she sends",
        "9 February 2026",
    ];
    meetings::see_log_on_paper(year, "Session one", &sheet).await?;
    looks_at_own_part(year).await?;
    meetings::hold(year, &SECOND).await?;
    path::moves_on(year, "progression", None).await?;
    year.comes_to("2026-03-10T09:00:00Z", "Tuesday 10 March")
        .await?;
    meetings::log_afterwards(year, "Session three", "A quarrel, told twice.").await?;
    year.comes_to("2026-04-02T09:00:00+01:00", "Thursday 2 April")
        .await?;
    meetings::log_unplanned(year, (1, "April"), "She rang between trains.").await?;
    meetings::plan_one_more(year, &FIFTH_PLAN).await?;
    meetings::hold(year, &FIFTH).await?;
    meetings::hold(year, &SIXTH).await
}

const FIRST: Round = Round {
    begins: ("2026-01-26T16:00:00Z", "Monday 26 January"),
    named: "Session one",
    sheet: Sheet::Grow,
    log: Log {
        topics: "Whether to move.",
        promises: &[Promise {
            what: "Read what she sends",
            who: "I",
            by: (9, "February"),
        }],
        next: Some((16, "February")),
        line: "She has decided already",
    },
    next: Some((
        "Monday 16 February",
        Plan {
            day: (16, "February"),
            worksheet: "OSKAR",
            told: "Session two, Monday 16 February at 16:00",
        },
    )),
};
const SECOND: Round = Round {
    begins: ("2026-02-16T16:00:00Z", "Monday 16 February"),
    named: "Session two",
    sheet: Sheet::Oskar,
    log: Log {
        topics: "What works on Tuesdays.",
        promises: &[],
        next: Some((9, "March")),
        line: "More of that",
    },
    next: Some((
        "Monday 9 March",
        Plan {
            day: (9, "March"),
            worksheet: "Nothing in particular",
            told: "Session three, Monday 9 March at 16:00",
        },
    )),
};
const FIFTH_PLAN: Plan = Plan {
    day: (20, "April"),
    worksheet: "OSCAR",
    told: "Session five, Monday 20 April at 16:00",
};
const FIFTH: Round = Round {
    begins: ("2026-04-20T16:00:00+01:00", "Monday 20 April"),
    named: "Session five",
    sheet: Sheet::Oscar,
    log: Log {
        topics: "Two days without meetings.",
        promises: &[],
        next: Some((11, "May")),
        line: "A manager to be told",
    },
    next: Some((
        "Monday 11 May",
        Plan {
            day: (11, "May"),
            worksheet: "Explore, understand, act",
            told: "Session six, Monday 11 May at 16:00",
        },
    )),
};
const SIXTH: Round = Round {
    begins: ("2026-05-11T16:00:00+01:00", "Monday 11 May"),
    named: "Session six",
    sheet: Sheet::ThreeStage,
    log: Log {
        topics: "Leeds.",
        promises: &[],
        next: None,
        line: "She will go and look",
    },
    next: None,
};

/// After a meeting, for the mentor alone: it lies among the practice papers.
async fn looks_at_own_part(year: &Year<'_>) -> Outcome {
    let window = year.window;
    year.room("Sessions").await?;
    follow(window, "Session one").await?;
    follow(window, "Look back at your own part").await?;
    let share = "Of every ten minutes, how many did the mentee talk?";
    choose(window, share, "4").await?;
    follow(window, "Next time").await?;
    let line = "How were you as a mentor today, in a line?";
    answer(window, line, "Louder than I meant").await?;
    finish_in_session(window, "Written for it").await?;
    follow(window, "Practice").await?;
    see_all(window, &["26 January", "4 of 10"]).await
}

async fn looks_back(year: &Year<'_>) -> Outcome {
    let window = year.window;
    year.comes_to("2026-07-10T09:00:00+01:00", "Friday 10 July")
        .await?;
    let look = format!("Look at how it is going with {}", year.first_name);
    see_all(window, &[&look, "Due 12 July"]).await?;
    reviews::asks_how_it_goes(year).await?;
    let due = "The next review is due on 12 July 2026, in two days.";
    let well = "Well, now that I talk less.";
    reviews::looks_back(year, due, None, well, "Ask, then wait").await?;
    let words = "When she asks for it.";
    agreement::agreed_afresh(year, words, (10, "July"), "10 January 2027").await?;
    follow(window, "Everyone").await?;
    see_all(window, &["11 May", "10 Jan 2027", "One has ended"]).await
}

async fn parts(year: &Year<'_>) -> Outcome {
    path::moves_back(
        year,
        "setting direction",
        (
            "Who keeps this going between meetings: who rings, books and remembers?",
            "She does, now.",
        ),
    )
    .await?;
    path::moves_on(year, "progression", None).await?;
    path::moves_on(year, "winding up", None).await?;
    path::moves_on(year, "moving on", None).await?;
    path::remembers(
        year,
        "Six steps",
        &["Back to setting direction 10 July 2026"],
    )
    .await?;
    reviews::closes(year, (10, "July")).await?;
    let ended = "It ended on 10 July 2026.";
    reviews::ends(year, "We have come to the end", ended).await?;
    year.today().await?;
    see_all(year.window, &["Two ended"]).await
}
