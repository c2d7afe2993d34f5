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
    let control = char::from(Key::Control);
    let keys = KeyActions::new("keyboard".to_owned())
        .then(KeyAction::Down { value: control })
        .then(KeyAction::Down { value: letter })
        .then(KeyAction::Up { value: letter })
        .then(KeyAction::Up { value: control });
    client.perform_actions(keys).await?;
    Ok(())
}
