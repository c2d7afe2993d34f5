//! The areas of a set, changed in every way there is.

use proptest::prelude::*;

use super::*;

fn list(names: &[&str]) -> Vec<Area> {
    names
        .iter()
        .map(|name| fresh((*name).to_owned(), (*name).to_owned(), None))
        .collect()
}

fn change(areas: &[Area], change: AreaChange) -> Result<Vec<Area>, Error> {
    let mut count = 0;
    changed(areas, change, || {
        count += 1;
        Ok(format!("new-{count}"))
    })
}

fn shown(areas: &[Area]) -> Vec<&str> {
    let on = areas.iter().filter(|area| !area.retired);
    on.map(|area| area.name.as_str()).collect()
}

fn id(id: &str) -> String {
    id.to_owned()
}

#[test]
fn renaming_keeps_the_id() {
    let renamed = change(
        &list(&["a", "b", "c"]),
        AreaChange::Rename {
            id: id("b"),
            name: "  Bees ".into(),
        },
    );
    let renamed = renamed.unwrap();
    assert_eq!(
        (renamed[1].id.as_str(), renamed[1].name.as_str()),
        ("b", "Bees")
    );
}

#[test]
fn an_area_moves_among_those_on_the_wheel_and_past_the_end_is_the_end() {
    let mut areas = list(&["a", "b", "c", "d"]);
    areas[1].retired = true;
    let to = |to| change(&areas, AreaChange::Move { id: id("d"), to }).unwrap();
    assert_eq!(shown(&to(0)), ["d", "a", "c"]);
    assert_eq!(shown(&to(1)), ["a", "d", "c"]);
    assert_eq!(shown(&to(9)), ["a", "c", "d"]);
}

#[test]
fn a_split_leaves_two_parts_in_its_place_that_know_where_they_come_from() {
    let names = [id("Body"), id("b")];
    let split = change(
        &list(&["a", "b", "c"]),
        AreaChange::Split { id: id("b"), names },
    )
    .unwrap();
    assert_eq!(shown(&split), ["a", "Body", "b", "c"]);
    let parts: Vec<_> = split
        .iter()
        .filter(|area| area.split_from.as_deref() == Some("b"))
        .collect();
    assert_eq!(parts.len(), 2);
    assert_ne!(parts[0].id, parts[1].id);
    assert!(split.iter().any(|area| area.id == "b" && area.retired));
}

#[test]
fn a_wheel_has_three_to_sixteen_areas_of_different_names() {
    let three = list(&["a", "b", "c"]);
    let few = change(&three, AreaChange::Retire { id: id("a") });
    assert!(matches!(few, Err(Error::AreasTooFew)));
    let twice = change(&three, AreaChange::Add { name: " A ".into() });
    assert!(matches!(twice, Err(Error::AreaTwice)));
    let names: Vec<String> = (0..16).map(|n| format!("n{n}")).collect();
    let sixteen = list(&names.iter().map(String::as_str).collect::<Vec<_>>());
    let many = change(
        &sixteen,
        AreaChange::Add {
            name: "more".into(),
        },
    );
    assert!(matches!(many, Err(Error::AreasTooMany)));
    let names = [id("x"), id("y")];
    let many = change(
        &sixteen,
        AreaChange::Split {
            id: id("n0"),
            names,
        },
    );
    assert!(matches!(many, Err(Error::AreasTooMany)));
}

#[test]
fn a_name_has_one_to_forty_characters_in_any_script() {
    let areas = list(&["a", "b", "c"]);
    let rename = |name: &str| {
        let name = name.to_owned();
        change(&areas, AreaChange::Rename { id: id("a"), name })
    };
    assert!(rename(&"م".repeat(40)).is_ok());
    assert!(matches!(
        rename(&"م".repeat(41)),
        Err(Error::TooLong("area"))
    ));
    assert!(matches!(rename(" "), Err(Error::NameMissing)));
    assert!(matches!(rename("a\nb"), Err(Error::NameInvalid)));
}

#[test]
fn what_is_not_there_cannot_be_changed() {
    let gone = change(&list(&["a", "b", "c"]), AreaChange::Retire { id: id("z") });
    assert!(matches!(gone, Err(Error::NotFound(Thing::Area))));
}

fn any_change() -> impl Strategy<Value = AreaChange> {
    let id =
        prop::sample::select(vec!["a", "b", "c", "d", "new-1", "new-2"]).prop_map(str::to_owned);
    let name = "[a-f]{1,2}";
    prop_oneof![
        (id.clone(), name).prop_map(|(id, name)| AreaChange::Rename { id, name }),
        (id.clone(), 0_usize..20).prop_map(|(id, to)| AreaChange::Move { id, to }),
        name.prop_map(|name| AreaChange::Add { name }),
        (id.clone(), name, name).prop_map(|(id, one, other)| AreaChange::Split {
            id,
            names: [one, other]
        }),
        id.clone().prop_map(|id| AreaChange::Retire { id }),
        id.prop_map(|id| AreaChange::BringBack { id }),
    ]
}

proptest! {
    #[test]
    fn whatever_is_done_a_wheel_stays_one_no_id_is_lost_and_it_can_be_undone(
        changes in prop::collection::vec(any_change(), 1..30),
    ) {
        let mut areas = list(&["a", "b", "c", "d"]);
        let mut count = 0;
        for wanted in changes {
            let before = areas.clone();
            let Ok(after) = changed(&areas, wanted, || { count += 1; Ok(format!("new-{count}")) }) else { continue };
            prop_assert!((FEWEST..=MOST).contains(&shown(&after).len()));
            prop_assert!(before.iter().all(|area| after.iter().any(|kept| kept.id == area.id)));
            let undo = AreaChange::PutBack { areas: before.iter().map(AreaView::from).collect() };
            prop_assert_eq!(&change(&after, undo).unwrap(), &before);
            areas = after;
        }
    }
}
