//! The mentee's year, from the first talk with Gwen to the goodbye. What must not live here: how a step is taken.

use ithaca_tests::{Outcome, Role};

use super::acts::{answer, follow, press, see_all};
use super::meetings::{self, Log, Plan, Round};
use super::worksheets::{Promise, Sheet};
use super::{Year, agreement, goals, path, reviews};

/// All of it.
pub(crate) async fn lives(year: &Year<'_>) -> Outcome {
    begins(year).await?;
    agrees(year).await?;
    meets_with_grow(year).await?;
    meets_with_oskar(year).await?;
    meets_with_oscar(year).await?;
    turns_back(year).await?;
    meets_with_oskar_again(year).await?;
    looks_back(year).await?;
    parts(year).await
}

async fn begins(year: &Year<'_>) -> Outcome {
    let window = year.window;
    follow(window, "Begin a mentoring relationship").await?;
    window
        .type_into(&"The other person’s name".into(), year.name)
        .await?;
    window.press(&Role::Radio.named("I am the mentee")).await?;
    window
        .select(
            &Role::Select.named("How often will you meet?"),
            "Every three weeks",
        )
        .await?;
    press(window, "Begin this relationship").await?;
    window.see("The path with Gwen").await?;
    path::talk_first(year).await?;
    path::weigh_the_first_meeting(year).await
}

async fn agrees(year: &Year<'_>) -> Outcome {
    agreement::reached(year).await?;
    agreement::signed(year, (12, "January"), "12 July 2026").await?;
    let sheet = [
        "To be read again on",
        "12 July 2026",
        "To say no without losing sleep.",
        "Every three weeks, and then we look.",
    ];
    agreement::seen_on_paper(year, &sheet).await?;
    let thought = (
        "How at ease are we when we meet?",
        "More than I thought after one talk.",
    );
    path::moves_on(year, "setting direction", Some(thought)).await
}

async fn meets_with_grow(year: &Year<'_>) -> Outcome {
    let plan = Plan {
        day: (26, "January"),
        worksheet: "GROW",
        told: "Session one, Monday 26 January at 16:00",
    };
    meetings::plan_first(year, &plan).await?;
    year.comes_to("2026-01-23T09:00:00Z", "Friday 23 January")
        .await?;
    let next = [
        "Gwen Pritchard, Monday 26 January at 16:00",
        "in three days",
    ];
    see_all(year.window, &next).await?;
    meetings::prepare(year, "The hours I say yes to.").await?;
    let round = Round {
        begins: ("2026-01-26T16:02:00Z", "Monday 26 January"),
        named: "Session one",
        sheet: Sheet::Grow,
        log: Log {
            topics: "Whom I say yes to, and why.",
            promises: &[Promise {
                what: "Send her paper on meetings",
                who: "Gwen",
                by: (9, "February"),
            }],
            next: Some((16, "February")),
            line: "Yes is a habit",
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
    meetings::hold(year, &round).await?;
    let sheet = [
        "1, on 26 January 2026",
        "Yes is a habit",
        "Whom I say yes to, and why.",
        "Send her paper on meetings",
        "9 February 2026",
        "16 February 2026",
    ];
    meetings::see_log_on_paper(year, "Session one", &sheet).await
}

/// What was promised comes back: on Today in words, and in the preparation, where it is ticked off.
async fn meets_with_oskar(year: &Year<'_>) -> Outcome {
    let window = year.window;
    year.comes_to("2026-02-06T08:00:00Z", "Friday 6 February")
        .await?;
    see_all(window, &["Ask Sara for an hour", "Overdue since Monday"]).await?;
    meetings::prepare_in_full(year, ("Ask Sara for an hour", "She gave me two.")).await?;
    see_all(window, &["She gave me two.", "Send her paper on meetings"]).await?;
    year.today().await?;
    window.see("Look at what you prepared").await?;
    window.no_longer_see("Ask Sara for an hour").await?;
    let round = Round {
        begins: ("2026-02-16T16:00:00Z", "Monday 16 February"),
        named: "Session two",
        sheet: Sheet::Oskar,
        log: Log {
            topics: "The Tuesday meeting.",
            promises: &[],
            next: Some((9, "March")),
            line: "Small and often",
        },
        next: Some((
            "Monday 9 March",
            Plan {
                day: (9, "March"),
                worksheet: "OSCAR",
                told: "Session three, Monday 9 March at 16:00",
            },
        )),
    };
    meetings::hold(year, &round).await?;
    goals::set_one(year).await?;
    goals::promise_something(year).await?;
    goals::take_a_step(year).await?;
    goals::delete_and_undo(year).await?;
    path::moves_on(year, "progression", None).await
}

/// An action is ticked off on Today itself; a likelihood of 5 is asked what would raise it.
async fn meets_with_oscar(year: &Year<'_>) -> Outcome {
    let window = year.window;
    year.comes_to("2026-02-27T08:00:00Z", "Friday 27 February")
        .await?;
    see_all(window, &["Speak first, once", "Overdue since Tuesday"]).await?;
    window
        .press(&Role::Checkbox.named("Speak first, once"))
        .await?;
    let came = "What came of it?: Speak first, once";
    answer(window, came, "My voice shook, and it was over.").await?;
    window.see("Done 27 February").await?;
    let round = Round {
        begins: ("2026-03-09T16:00:00Z", "Monday 9 March"),
        named: "Session three",
        sheet: Sheet::Oscar,
        log: Log {
            topics: "Two days without meetings.",
            promises: &[],
            next: Some((30, "March")),
            line: "Block the days",
        },
        next: Some((
            "Monday 30 March",
            Plan {
                day: (30, "March"),
                worksheet: "Explore, understand, act",
                told: "Session four, Monday 30 March at 16:00",
            },
        )),
    };
    meetings::hold(year, &round).await
}

/// The clocks have gone forward: the session is still at four. Then the goal is no longer the goal.
async fn turns_back(year: &Year<'_>) -> Outcome {
    let round = Round {
        begins: ("2026-03-30T16:05:00+01:00", "Monday 30 March"),
        named: "Session four",
        sheet: Sheet::ThreeStage,
        log: Log {
            topics: "An offer from Leeds.",
            promises: &[],
            next: Some((20, "April")),
            line: "Leeds, or not",
        },
        next: Some((
            "Monday 20 April",
            Plan {
                day: (20, "April"),
                worksheet: "OSKAR",
                told: "Session five, Monday 20 April at 16:00",
            },
        )),
    };
    meetings::hold(year, &round).await?;
    let why = (
        "How much of what we talk about is the mentee’s choice?",
        "All of it, since Leeds.",
    );
    path::moves_back(year, "setting direction", why).await?;
    year.comes_to("2026-04-13T09:00:00+01:00", "Monday 13 April")
        .await?;
    path::moves_on(year, "progression", None).await?;
    let way = [
        "Back to setting direction 30 March 2026",
        "All of it, since Leeds.",
        "On to progression 13 April 2026",
        "More than I thought after one talk.",
    ];
    path::remembers(year, "Four steps", &way).await
}

async fn meets_with_oskar_again(year: &Year<'_>) -> Outcome {
    let fifth = Round {
        begins: ("2026-04-20T16:00:00+01:00", "Monday 20 April"),
        named: "Session five",
        sheet: Sheet::OskarAgain,
        log: Log {
            topics: "What has got better by itself.",
            promises: &[],
            next: Some((11, "May")),
            line: "Seven, from four",
        },
        next: Some((
            "Monday 11 May",
            Plan {
                day: (11, "May"),
                worksheet: "Nothing in particular",
                told: "Session six, Monday 11 May at 16:00",
            },
        )),
    };
    meetings::hold(year, &fifth).await?;
    let sixth = Round {
        begins: ("2026-05-11T16:00:00+01:00", "Monday 11 May"),
        named: "Session six",
        sheet: Sheet::None,
        log: Log {
            topics: "Nothing much, and that was good.",
            promises: &[],
            next: None,
            line: "Tea",
        },
        next: None,
    };
    meetings::hold(year, &sixth).await?;
    year.window.see("Nothing is planned yet.").await
}

/// The review is due by the agreement; the agreement is made afresh; half a year on, a second review has the first beside it.
async fn looks_back(year: &Year<'_>) -> Outcome {
    let window = year.window;
    year.comes_to("2026-07-14T09:00:00+01:00", "Tuesday 14 July")
        .await?;
    let due = ["Look at how it is going with Gwen", "Overdue since Sunday"];
    see_all(window, &due).await?;
    let first = "We laugh more than I expected.";
    let overdue = "A review was due on 12 July 2026.";
    reviews::looks_back(year, overdue, None, first, "Shorter, and more often").await?;
    let words = "Once a month from now on.";
    agreement::agreed_afresh(year, words, (14, "July"), "14 January 2027").await?;
    year.today().await?;
    window
        .no_longer_see("Look at how it is going with Gwen")
        .await?;
    year.comes_to("2026-12-18T09:00:00Z", "Friday 18 December")
        .await?;
    let before = ["On 14 July you wrote:", first];
    let next = "The next review is due on 14 January 2027, in 27 days.";
    let second = "Well enough to stop.";
    reviews::looks_back(year, next, Some(&before), second, "Nothing, thank you").await
}

async fn parts(year: &Year<'_>) -> Outcome {
    goals::reach_it(year).await?;
    path::moves_on(year, "winding up", None).await?;
    path::moves_on(year, "moving on", None).await?;
    reviews::closes(year, (18, "December")).await?;
    reviews::ends(
        year,
        "We have come to the end",
        "It ended on 18 December 2026.",
    )
    .await?;
    year.today().await?;
    see_all(year.window, &["One ended", "With no one so far"]).await
}
