//! The journey `by-keyboard`: every room of the sample journal without a mouse. Whatever answers a press is come to by Tab or
//! an arrow and is seen to have the focus; the focus is never lost; Back leads to where one was. What a room is for belongs to
//! the other journeys.

mod acts;

use acts::{follow, press};
use ithaca_tests::{Computer, Keychain, Light, Outcome, Role, Trouble, Window, project};
use serde_json::json;

const NOW: &str = "2026-05-11T09:30:00Z";

/// Every address of route.ts. What stands in capitals is looked up in the sample.
const ROOMS: &[(&str, &str)] = &[
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

/// What the sample has not got: nothing has been changed in it or made by oneself, and it is not kept.
const NOT_IN_THE_SAMPLE: &[&str] = &[
    "revision", "ownTry", "ownPrint", "ownForm", "keys", "backups", "damaged", "bring",
];

fn fail_unless(holds: bool, what: &str) -> Outcome {
    holds.then_some(()).ok_or_else(|| Trouble::new(what))
}

#[test]
fn every_address_is_walked_through_or_said_not_to_be() -> Outcome {
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
    for name in names {
        let walked = ROOMS.iter().any(|(room, _)| *room == name);
        fail_unless(
            walked != NOT_IN_THE_SAMPLE.contains(&name),
            &format!("`{name}` of route.ts belongs into one of the two lists here."),
        )?;
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn every_room_without_a_mouse() -> Outcome {
    let computer = Computer::new(Keychain::None, Light::Day)?.at(NOW);
    let window = computer.open(&project::program("ithaca")?).await?;
    window.resize(1280, 800).await?;
    let mut told = Vec::new();
    window.see("Explore a sample journal").await?;
    walk(&window, "the welcome", &mut told).await?;
    press(&window, "Explore a sample journal").await?;
    window.see("Gwen Pritchard").await?;
    for room in rooms(&window).await? {
        window.go(&room).await?;
        there(&window, &room).await?;
        walk(&window, &room, &mut told).await?;
    }
    over_a_page(&window, &mut told).await?;
    fail_unless(told.is_empty(), &told.join("\n"))?;
    keeps_the_focus(&window).await?;
    comes_back(&window).await?;
    window.close().await
}

/// The addresses of the rooms, with what the sample calls its things.
async fn rooms(window: &Window) -> Outcome<Vec<String>> {
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
    let known = [
        ("GWEN", gwen),
        ("NEXT", next),
        ("LAST", last),
        ("DRAFT", draft),
        ("DONE", done),
    ];
    Ok(ROOMS
        .iter()
        .map(|(_, address)| {
            let named = known
                .iter()
                .fold((*address).to_owned(), |address, (name, id)| {
                    address.replace(name, id)
                });
            format!("#/{named}")
        })
        .collect())
}

/// The id a link leads to: the first that says this, itself or what it stands in, in this room.
async fn id(window: &Window, room: &str, selector: &str, says: &str) -> Outcome<String> {
    window.go(room).await?;
    let script = "const [selector, says] = arguments;
        const one = [...document.querySelectorAll(selector)].find((each) => each.textContent.includes(says));
        return (one?.matches('a') ? one : one?.querySelector('h3 a'))?.getAttribute('href').split('/')[2] ?? null";
    let what = format!("“{says}” in {room}");
    let found = window
        .wait_for(&what, script, vec![json!(selector), json!(says)])
        .await?;
    Ok(found.as_str().unwrap_or_default().to_owned())
}

/// Waits until a room is there: its heading, and that nothing in it has changed for some frames.
async fn there(window: &Window, room: &str) -> Outcome {
    let script = "const [address, done] = arguments;
        const quiet = 5;
        let still = 0;
        const watcher = new MutationObserver(() => (still = 0));
        watcher.observe(document.body, { childList: true, subtree: true });
        const look = () => {
            const here = location.hash.startsWith(address) && document.querySelector('main h1');
            still = here ? still + 1 : 0;
            if (still < quiet) return requestAnimationFrame(look);
            watcher.disconnect();
            done(true);
        };
        look();";
    window.run_async(script, vec![json!(room)]).await.map(drop)
}

async fn walk(window: &Window, place: &str, told: &mut Vec<String>) -> Outcome {
    let found = window.tab_through().await?;
    told.extend(found.into_iter().map(|one| format!("{place}: {one}")));
    Ok(())
}

/// What opens over a page keeps the focus to itself while it is open, and gives it back.
async fn over_a_page(window: &Window, told: &mut Vec<String>) -> Outcome {
    window.go("#/today").await?;
    there(window, "#/today").await?;
    press(window, "Note").await?;
    window.see("What would you like to keep?").await?;
    walk(window, "the quick note", told).await?;
    window.escape().await?;
    window.no_longer_see("What would you like to keep?").await?;
    window.key('?').await?;
    window
        .see("Show these keys, anywhere but in a field")
        .await?;
    walk(window, "the keys", told).await?;
    window.escape().await?;
    window.control('k').await?;
    window.see("Go to").await?;
    walk(window, "the search box", told).await?;
    window.escape().await
}

/// After what takes itself away, the focus is on what is named here, and never nowhere.
async fn keeps_the_focus(window: &Window) -> Outcome {
    window.go("#/wheels/of/life/areas").await?;
    for (button, then) in [
        ("Down: Work", "button Down: Work"),
        ("Take off: Money", "div Money is off the wheel."),
        ("Bring back: Money", "div Money is on the wheel again."),
    ] {
        press(window, button).await?;
        has_focus(window, then).await?;
    }
    window.go("#/tags").await?;
    window.go("#/goals").await?;
    press(window, "Say more").await?;
    has_focus(window, "textarea What").await?;
    window.go("#/journal").await?;
    press(window, "Choose several").await?;
    has_focus(window, "button Choose all shown").await?;
    window.press(&Role::Link.named("Wheels")).await?;
    there(window, "#/wheels").await?;
    press(window, "Make another set").await?;
    has_focus(window, "input What is this set called?").await
}

async fn has_focus(window: &Window, expected: &str) -> Outcome {
    let script = "const at = document.activeElement;
        const said = at?.getAttribute('aria-label') ?? at?.labels?.[0]?.textContent ?? at?.textContent ?? '';
        return `${at?.tagName.toLowerCase()} ${said.replace(/[\\u2066-\\u2069]/g, '').replace(/\\s+/g, ' ').trim()}`.startsWith(arguments[0])";
    let what = format!("the focus on {expected}");
    window
        .wait_for(&what, script, vec![json!(expected)])
        .await
        .map(drop)
}

/// Three rooms on and three back: to the entry one opened, as far down the journal as one was, with what was chosen there.
async fn comes_back(window: &Window) -> Outcome {
    follow(window, "Journal").await?;
    there(window, "#/journal").await?;
    let far = "const link = [...document.querySelectorAll('main h3 a')].at(-2);
        link.focus(); link.scrollIntoView({ block: 'center' });
        return [Math.round(scrollY), link.getAttribute('href')]";
    let before = window.run(far, Vec::new()).await?;
    fail_unless(
        before[0].as_u64() > Some(1000),
        "The journal is too short to go down in.",
    )?;
    window.key(char::from(fantoccini::key::Key::Enter)).await?;
    window
        .wait_for(
            "the entry",
            "return location.hash === arguments[0]",
            vec![before[1].clone()],
        )
        .await?;
    there(window, "#/entry").await?;
    follow(window, "Library").await?;
    there(window, "#/library").await?;
    follow(window, "Wheels").await?;
    there(window, "#/wheels").await?;
    for room in ["#/library", "#/entry", "#/journal"] {
        window.back().await?;
        there(window, room).await?;
    }
    let again = "return document.activeElement?.getAttribute('href') === arguments[0][1]
        && Math.abs(scrollY - arguments[0][0]) < 4";
    window
        .wait_for("the same place in the journal", again, vec![before])
        .await
        .map(drop)
}
