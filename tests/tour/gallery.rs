//! The gallery: every kind of question in every state, from top to bottom, at either size of text. What must not live
//! here: screens that ship.

use ithaca_tests::{Computer, Keychain, Light, Outcome};

use crate::guide::{Found, Guide};
use crate::{NOW, open};

/// The states of the gallery (ui/src/screens/Gallery/states.ts), apart from those that are only there to be measured.
const STATES: [&str; 10] = [
    "empty",
    "filled",
    "error",
    "long",
    "rtl",
    "months",
    "read",
    "read-long",
    "sheet",
    "sheet-empty",
];

pub(crate) async fn pictured(light: Light, found: &mut Found) -> Outcome {
    let computer = Computer::new(Keychain::None, light)?.at(NOW);
    let window = open(&computer).await?;
    let mut guide = Guide::new(&window, light, found);
    window.see("Start a journal").await?;
    for state in STATES {
        window.go(&format!("#/gallery/{state}")).await?;
        let here = format!("nav a[href='#/gallery/{state}'][aria-current]");
        window.see_css(&here).await?;
        guide.look_through(&format!("gallery-{state}")).await?;
    }
    window.close().await
}
