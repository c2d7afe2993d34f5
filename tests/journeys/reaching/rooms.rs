//! Every address of route.ts, by the journal it is walked through in: most in the sample, and in one's own those of what has
//! been changed, made or broken. What must not live here: walking.

use ithaca_tests::{Outcome, Trouble, Window, project};

use super::{fail_unless, id};

/// By the names of route.ts. What stands in capitals is looked up in the sample.
pub(crate) const OF_THE_SAMPLE: &[(&str, &str)] = &[
    ("today", "today"),
    ("actions", "actions"),
    ("begin", "begin"),
    ("relationships", "relationships"),
    ("relationship", "relationship/GWEN"),
    ("relationship", "relationship/GWEN/change"),
    ("relationship", "relationship/GWEN/end"),
    ("relationship", "relationship/GWEN/erase"),
    ("path", "path/GWEN"),
    ("moving", "moving/GWEN/winding-up"),
    ("planOn", "sessions/GWEN/plan/on/2026-05-20"),
    ("plan", "sessions/GWEN/plan"),
    ("unplanned", "sessions/GWEN/unplanned"),
    ("sessions", "sessions/GWEN"),
    ("session", "session/NEXT"),
    ("session", "session/LAST"),
    ("goals", "goals/with/GWEN"),
    ("contract", "contract/GWEN"),
    ("reviews", "reviews/GWEN"),
    ("journal", "journal"),
    ("bin", "bin"),
    ("write", "write/with/GWEN"),
    ("blank", "new/grow/print"),
    ("new", "new/grow"),
    ("new", "new/action-plan/with/GWEN"),
    ("new", "new/virtual-session/whole"),
    ("check", "entry/DRAFT/check"),
    ("history", "entry/DONE/history"),
    ("print", "entry/DONE/print"),
    ("entry", "entry/DONE"),
    ("entry", "entry/DRAFT"),
    ("questions", "questions"),
    ("library", "library"),
    ("library", "library/listening"),
    ("practice", "practice"),
    ("own", "own"),
    ("overTime", "over-time"),
    ("overTime", "over-time/with/GWEN"),
    ("year", "year"),
    ("wheelAreas", "wheels/of/life/areas"),
    ("wheelSheet", "wheels/of/life/print"),
    ("assessments", "wheels/assessment"),
    ("wheels", "wheels"),
    ("score", "score/wheel-of-life"),
    ("scoreAs", "score/wheel-of-life/as/GWEN"),
    ("setting", "settings/look"),
    ("setting", "settings/language"),
    ("setting", "settings/keyboard"),
    ("setting", "settings/reminders"),
    ("setting", "settings/forms"),
    ("setting", "settings/about"),
    ("settings", "settings"),
    ("search", "search"),
    ("tags", "tags"),
    ("take", "take"),
    ("take", "take/entry/DONE"),
];

/// The sample has nothing that was changed or made by oneself, and it is not kept. What stands in capitals was made on the way.
pub(crate) const OF_ONES_OWN: &[(&str, &str)] = &[
    ("history", "entry/CHANGED/history"),
    ("revision", "entry/CHANGED/history/EARLIER"),
    ("own", "own"),
    ("ownForm", "own/FORM"),
    ("ownTry", "own/FORM/try"),
    ("ownPrint", "own/FORM/print"),
    ("bring", "bring"),
    ("backups", "settings/backups"),
    ("keys", "settings/keys"),
];

/// Where a journal is damaged; it is walked through last.
pub(crate) const DAMAGED: (&str, &str) = ("damaged", "damaged");

/// What the sample calls its things.
pub(crate) async fn in_the_sample(window: &Window) -> Outcome<Vec<(&'static str, String)>> {
    let gwen = id(window, "#/today", "a[href^='#/path/']", "Gwen").await?;
    let sessions = format!("#/sessions/{gwen}");
    let next = id(window, &sessions, "main a[href^='#/session/']", "").await?;
    let last = id(
        window,
        &sessions,
        "main a[href^='#/session/']",
        "Session nine",
    )
    .await?;
    let entry = "main article:has(h3 a)";
    let draft = id(window, "#/journal", entry, "Draft").await?;
    let done = id(window, "#/journal", entry, "Learning log").await?;
    Ok(vec![
        ("GWEN", gwen),
        ("NEXT", next),
        ("LAST", last),
        ("DRAFT", draft),
        ("DONE", done),
    ])
}

/// The address of a room, with what stands in capitals named.
pub(crate) fn named(address: &str, known: &[(&str, String)]) -> String {
    let put = |address: String, (name, id): &(&str, String)| address.replace(name, id);
    format!("#/{}", known.iter().fold(address.to_owned(), put))
}

#[test]
fn every_address_is_walked_through() -> Outcome {
    let source = std::fs::read_to_string(project::root().join("ui/src/route.ts"))?;
    let (_, list) = source
        .split_once("ADDRESSES = {")
        .and_then(|(before, after)| Some((before, after.split_once("} as const")?.0)))
        .ok_or_else(|| Trouble::new("route.ts has no addresses."))?;
    let names: Vec<&str> = list
        .lines()
        .filter_map(|line| Some(line.trim().split_once(": '")?.0))
        .collect();
    fail_unless(names.len() > 40, "route.ts is read wrongly.")?;
    let walked: Vec<&str> = [OF_THE_SAMPLE, OF_ONES_OWN, &[DAMAGED]]
        .concat()
        .into_iter()
        .map(|(room, _)| room)
        .collect();
    for name in names {
        let what = format!("`{name}` of route.ts is walked through nowhere.");
        fail_unless(walked.contains(&name), &what)?;
    }
    Ok(())
}
