//! What has the focus after each act, in tables of one line an act: what is done by which keys, what the page then says, and
//! what has the focus, by its kind and how its name begins. It is never nowhere, and never where nobody sees it. What must not
//! live here: what the acts are for.

use ithaca_tests::{Outcome, Role, Trouble, Window};

use super::visit;
use crate::acts::answer;

pub(crate) mod making;
pub(crate) mod writing;

/// Does what a table says in a room, and tells where the focus was elsewhere.
///
/// A line is `ACT | what the page says then | what has the focus`. The acts: `press BUTTON`, `press BUTTON in: GROUP`,
/// `follow LINK`, `tick BOX`, `choose RADIO`, `type TEXT into: FIELD`, `keys TEXT`, `pick OPTION from: LIST`, `escape`. In a text, `⏎` is Enter.
pub(crate) async fn held(
    window: &Window,
    told: &mut Vec<String>,
    room: &str,
    table: &str,
) -> Outcome {
    visit(window, room).await?;
    acts(window, told, room, table).await
}

/// The same, where one is already.
pub(crate) async fn acts(
    window: &Window,
    told: &mut Vec<String>,
    room: &str,
    table: &str,
) -> Outcome {
    for line in table.trim().lines() {
        let parts: Vec<&str> = line.split('|').map(str::trim).collect();
        let [act, says, focus] = parts[..] else {
            return Err(Trouble::new(format!("Not an act: {line}")));
        };
        does(window, act).await?;
        window.see(says).await?;
        if let Some(found) = window.focus_is_not(focus).await? {
            told.push(format!("{room}: {act}: {found} has the focus, not {focus}"));
        }
    }
    Ok(())
}

async fn does(window: &Window, act: &str) -> Outcome {
    let (verb, rest) = act.split_once(' ').unwrap_or((act, ""));
    let halves = |by: &str| rest.split_once(by).unwrap_or((rest, ""));
    match verb {
        "press" => match halves(" in: ") {
            (button, "") => window.enter(&Role::Button.named(button)).await,
            (button, group) => {
                window
                    .enter(&Role::Button.named(button).within(group))
                    .await
            }
        },
        "follow" => window.enter(&Role::Link.named(rest)).await,
        "tick" => window.enter(&Role::Checkbox.named(rest)).await,
        "choose" => window.enter(&Role::Radio.named(rest)).await,
        "type" => {
            let (text, field) = halves(" into: ");
            answer(window, field, &text.replace('⏎', "\n")).await
        }
        "keys" => window.keys(&rest.replace('⏎', "\n")).await,
        "pick" => {
            let (option, list) = halves(" from: ");
            let list = Role::Select.named(list);
            window.focus(&list).await?;
            window.select(&list, option).await
        }
        "escape" => window.escape().await,
        _ => Err(Trouble::new(format!("Nobody does this: {act}"))),
    }
}
