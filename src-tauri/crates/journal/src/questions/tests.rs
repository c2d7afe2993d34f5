//! What a person is promised about the question bank.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate, TimeDelta};
use proptest::prelude::*;

use super::draw;
use crate::error::{Error, Thing};
use crate::testing::TestDesk;
use crate::views::{Code, FamilyDraft, FamilyView, QuestionDraft, QuestionsView};

fn question(family: &str, text: &str) -> QuestionDraft {
    QuestionDraft {
        id: None,
        family: family.into(),
        text: text.into(),
    }
}

fn family(title: &str) -> FamilyDraft {
    FamilyDraft {
        id: None,
        title: title.into(),
    }
}

fn texts(family: &FamilyView) -> Vec<&str> {
    family
        .questions
        .iter()
        .map(|one| one.text.as_str())
        .collect()
}

fn own(view: &QuestionsView) -> &FamilyView {
    view.families.iter().find(|family| family.own).unwrap()
}

#[test]
fn own_questions_stand_beside_those_there_are() {
    let test = TestDesk::open();
    let view = test
        .desk
        .save_own_question(question("next", " And what else? "))
        .unwrap();
    assert_eq!(
        texts(&view.families[1]),
        ["What is the smallest first step?", "And what else?"]
    );
    assert!(view.families[1].questions[1].own && !view.families[1].own);
    let mine = test.desk.save_own_family(family("Mine")).unwrap();
    let mine = own(&mine).id.clone();
    let view = test
        .desk
        .save_own_question(question(&mine, "¿Y 日本?"))
        .unwrap();
    let written = own(&view).questions[0].clone();
    let moved = QuestionDraft {
        id: Some(written.id),
        ..question("supposing", "And then?")
    };
    let view = test.desk.save_own_question(moved).unwrap();
    assert_eq!(texts(&view.families[0]).last(), Some(&"And then?"));
    assert!(own(&view).questions.is_empty());
    let renamed = FamilyDraft {
        id: Some(mine),
        title: "Ours".into(),
    };
    assert_eq!(
        own(&test.desk.save_own_family(renamed).unwrap()).title,
        "Ours"
    );
}

#[test]
fn what_cannot_be_a_question_is_refused() {
    let test = TestDesk::open();
    let refused = |question| test.desk.save_own_question(question).unwrap_err();
    assert_eq!(refused(question("next", " ")).code(), Code::WhatMissing);
    let long = refused(question("next", &"x".repeat(content::LINE_LIMIT + 1)));
    assert_eq!(
        (long.code(), long.detail().as_deref()),
        (Code::TextTooLong, Some("text"))
    );
    assert!(matches!(
        refused(question("nowhere", "x")),
        Error::NotFound(Thing::Family)
    ));
    assert_eq!(
        test.desk.save_own_family(family(" ")).unwrap_err().code(),
        Code::NameMissing
    );
    let star = test.desk.star_question("nowhere".into(), true);
    assert!(matches!(star, Err(Error::NotFound(Thing::Question))));
    let shipped = test.desk.delete_own_question("first-step".into());
    assert!(matches!(shipped, Err(Error::NotFound(Thing::Question))));
}

#[test]
fn a_family_goes_with_its_questions_and_comes_back_with_their_stars() {
    let test = TestDesk::open();
    let mine = own(&test.desk.save_own_family(family("Mine")).unwrap())
        .id
        .clone();
    test.desk
        .save_own_question(question(&mine, "One?"))
        .unwrap();
    test.clock.pass(TimeDelta::minutes(1));
    let view = test
        .desk
        .save_own_question(question(&mine, "Two?"))
        .unwrap();
    test.desk
        .star_question(own(&view).questions[1].id.clone(), true)
        .unwrap();
    test.desk.star_question("no-fear".into(), true).unwrap();
    let before = test.desk.questions().unwrap();
    assert!(before.families[0].questions[0].starred && own(&before).questions[1].starred);
    let removed = test.desk.delete_own_family(mine).unwrap();
    assert_eq!(test.desk.questions().unwrap().families.len(), 2);
    test.desk.put_back(&removed).unwrap();
    assert_eq!(test.desk.questions().unwrap(), before);
    let one = own(&before).questions[1].id.clone();
    let removed = test.desk.delete_own_question(one).unwrap();
    assert_eq!(texts(own(&test.desk.questions().unwrap())), ["One?"]);
    test.desk.put_back(&removed).unwrap();
    assert_eq!(test.desk.questions().unwrap(), before);
    test.desk.star_question("no-fear".into(), false).unwrap();
    assert!(!test.desk.questions().unwrap().families[0].questions[0].starred);
}

#[test]
fn a_question_outlives_the_family_it_was_written_in() {
    let test = TestDesk::open();
    test.desk
        .save_own_question(question("next", "Mine?"))
        .unwrap();
    let mut newer = crate::testing::content();
    newer.questions.pop();
    let test = test.restart_with(newer);
    test.desk
        .unlock(crate::views::UnlockRequest::Keychain)
        .unwrap();
    let view = test.desk.questions().unwrap();
    assert_eq!(texts(&view.families[0]).last(), Some(&"Mine?"));
}

#[test]
fn the_day_s_question_stays_the_day_whatever_is_written_or_starred() {
    let test = TestDesk::open();
    for _ in 0..40 {
        let first = test.desk.questions().unwrap().of_the_day.unwrap();
        for family in test.desk.questions().unwrap().families {
            for one in family.questions {
                test.desk.star_question(one.id, true).unwrap();
            }
        }
        let view = test
            .desk
            .save_own_question(question("next", "And another?"))
            .unwrap();
        let now = view.of_the_day.unwrap();
        assert_eq!((now.id, now.text), (first.id, first.text));
        test.clock.pass(TimeDelta::days(1));
    }
}

fn bank(size: usize) -> Vec<String> {
    (0..size)
        .map(|number| format!("question-{number}"))
        .collect()
}

fn days(from: u64, count: u64) -> impl Iterator<Item = NaiveDate> {
    let first = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap();
    (from..from + count).map(move |number| first + Days::new(number))
}

#[test]
fn over_a_year_most_questions_have_their_day_and_starred_ones_more_often() {
    let ids = bank(120);
    let asked: Vec<_> = ids
        .iter()
        .map(|id| (id.as_str(), id.ends_with('0')))
        .collect();
    let drawn: Vec<_> = days(0, 365 * 4)
        .map(|day| draw(&asked, day).unwrap())
        .collect();
    let seen: BTreeSet<_> = drawn.iter().collect();
    assert!(seen.len() > 110, "{}", seen.len());
    let starred = drawn.iter().filter(|place| asked[**place].1).count();
    assert!(
        (200..350).contains(&starred),
        "{starred} of {}: 12 of 120 draw twice",
        drawn.len()
    );
}

proptest! {
    #[test]
    fn no_question_comes_twice_within_a_week(from in 0_u64..20_000, size in 100_usize..200) {
        let ids = bank(size);
        let asked: Vec<_> = ids.iter().map(|id| (id.as_str(), false)).collect();
        let week: Vec<_> = days(from, 7).map(|day| draw(&asked, day).unwrap()).collect();
        prop_assert_eq!(week.iter().collect::<BTreeSet<_>>().len(), 7);
    }

    #[test]
    fn a_question_added_changes_only_the_days_it_wins(from in 0_u64..20_000, size in 60_usize..120) {
        let ids = bank(size);
        let more: Vec<_> = ids.iter().map(|id| (id.as_str(), false)).collect();
        let fewer = &more[..size - 1];
        for day in days(from, 7) {
            let (with, without) = (draw(&more, day).unwrap(), draw(fewer, day).unwrap());
            prop_assert!(with == without || with == size - 1);
        }
    }

    #[test]
    fn a_bank_of_few_has_a_question_every_day(from in 0_u64..20_000, size in 0_usize..4) {
        let ids = bank(size);
        let asked: Vec<_> = ids.iter().map(|id| (id.as_str(), true)).collect();
        for day in days(from, 7) {
            prop_assert_eq!(draw(&asked, day).is_some(), size > 0);
        }
    }
}
