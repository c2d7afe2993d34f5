//! The steps of the journey `by-keyboard`, by what they are about: every room walked through, what has the focus after each
//! act, Back. Here is what all of them need. What must not live here: what a room is for.

pub(crate) mod held;
pub(crate) mod ones_own;
pub(crate) mod rooms;

use ithaca_tests::{Outcome, Role, Trouble, Window};
use serde_json::json;

pub(crate) fn fail_unless(holds: bool, what: &str) -> Outcome {
    holds.then_some(()).ok_or_else(|| Trouble::new(what))
}

/// The id a link leads to: the first that says this, itself or what it stands in, in this room.
pub(crate) async fn id(window: &Window, room: &str, selector: &str, says: &str) -> Outcome<String> {
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

/// Goes to a room and waits until it is there, in place of the one before.
pub(crate) async fn visit(window: &Window, room: &str) -> Outcome {
    let script = "const heading = document.querySelector('main h1');
        if (heading && location.hash !== arguments[0]) heading.left = true;
        location.hash = arguments[0]";
    window.run(script, vec![json!(room)]).await?;
    there(window, room).await
}

/// Waits until a room is there: its heading, and that nothing in it has changed for some frames.
pub(crate) async fn there(window: &Window, room: &str) -> Outcome {
    let script = "const [address, done] = arguments;
        const quiet = 5;
        let still = 0;
        const watcher = new MutationObserver(() => (still = 0));
        watcher.observe(document.body, { childList: true, subtree: true });
        const look = () => {
            const heading = document.querySelector('main h1');
            const here = location.hash.startsWith(address) && heading && !heading.left;
            still = here ? still + 1 : 0;
            if (still < quiet) return requestAnimationFrame(look);
            watcher.disconnect();
            done(true);
        };
        look();";
    window.run_async(script, vec![json!(room)]).await.map(drop)
}

/// Walks through the room that is open and tells what is wrong in it.
pub(crate) async fn walk(window: &Window, place: &str, told: &mut Vec<String>) -> Outcome {
    let found = window.tab_through().await?;
    told.extend(found.into_iter().map(|one| format!("{place}: {one}")));
    Ok(())
}

/// Presses a button by its key.
pub(crate) async fn enter(window: &Window, button: &str) -> Outcome {
    window.enter(&Role::Button.named(button)).await
}
