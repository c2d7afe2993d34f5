//! The harness of the journeys: a small private computer (display, message bus, keychain, home) and a real window on it
//! that is driven the way a person would, by `WebDriver`.
//!
//! What lives here: starting and ending those processes, finding things by what they say, pictures, accessibility checks,
//! measurements. What must not: what Ithaca should do (that is in `journeys/`), and sleeping for luck: everything waits
//! for something it can name.

mod axe;
mod children;
mod computer;
mod desktop;
mod elsewhere;
mod frame;
mod hands;
mod keys;
mod language;
pub mod leaks;
pub mod measure;
mod notices;
pub mod project;
mod prompts;
mod reader;
mod screen;
mod seeking;
mod services;
mod shipped;
mod tabbing;
mod trouble;
mod window;
mod wire;

pub use children::until_gone;
pub use computer::{Computer, Keychain, Light};
pub use desktop::News;
pub use elsewhere::Elsewhere;
pub use frame::Frame;
pub use seeking::{Role, Seek};
pub use shipped::{Limited, Shipped};
pub use trouble::{Outcome, Trouble};
pub use window::Window;
pub use wire::Wire;
