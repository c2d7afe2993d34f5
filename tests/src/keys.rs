//! Keys by themselves, pressed as a person presses them, down and up, into whatever has the focus.

use fantoccini::Client;
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::key::Key;

use crate::Outcome;

/// One letter.
pub(crate) async fn letter(client: &Client, letter: char) -> Outcome {
    let keys = KeyActions::new("keyboard".to_owned())
        .then(KeyAction::Down { value: letter })
        .then(KeyAction::Up { value: letter });
    client.perform_actions(keys).await?;
    Ok(())
}

/// Control and a letter at once.
pub(crate) async fn control(client: &Client, letter: char) -> Outcome {
    held(client, Key::Control, letter).await
}

/// Alt and the arrow that points back.
pub(crate) async fn back(client: &Client) -> Outcome {
    held(client, Key::Alt, char::from(Key::Left)).await
}

/// Escape.
pub(crate) async fn escape(client: &Client) -> Outcome {
    letter(client, char::from(Key::Escape)).await
}

/// Tab, so many times.
pub(crate) async fn tab(client: &Client, times: u64) -> Outcome {
    again(client, Key::Tab, times).await
}

/// The arrow that points down, or else the one to the right, so many times.
pub(crate) async fn arrow(client: &Client, down: bool, times: u64) -> Outcome {
    again(client, if down { Key::Down } else { Key::Right }, times).await
}

async fn again(client: &Client, key: Key, times: u64) -> Outcome {
    let value = char::from(key);
    let keys = (0..times).fold(KeyActions::new("keyboard".to_owned()), |keys, _| {
        keys.then(KeyAction::Down { value })
            .then(KeyAction::Up { value })
    });
    client.perform_actions(keys).await?;
    Ok(())
}

async fn held(client: &Client, first: Key, letter: char) -> Outcome {
    let first = char::from(first);
    let keys = KeyActions::new("keyboard".to_owned())
        .then(KeyAction::Down { value: first })
        .then(KeyAction::Down { value: letter })
        .then(KeyAction::Up { value: letter })
        .then(KeyAction::Up { value: first });
    client.perform_actions(keys).await?;
    Ok(())
}
