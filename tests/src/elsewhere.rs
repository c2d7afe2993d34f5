//! Another program on the display: a bare window that has the keyboard while Ithaca stands behind it, a real key pressed over it
//! (xdotool), what it would paste. What Ithaca does with the key is not this file's business.

use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use x11rb::connection::Connection;
use x11rb::protocol::Event;
use x11rb::protocol::xproto::{
    ConnectionExt, CreateWindowAux, EventMask, InputFocus, Window as XWindow, WindowClass,
};
use x11rb::rust_connection::RustConnection;
use x11rb::wrapper::ConnectionExt as _;
use x11rb::{COPY_DEPTH_FROM_PARENT, CURRENT_TIME, NONE};

use crate::{Computer, Outcome, Trouble};

/// How long whoever has the clipboard may take to answer.
const PATIENCE: Duration = Duration::from_secs(30);

/// How long between two looks.
const EACH: Duration = Duration::from_millis(10);

/// See the module. Dropping it ends that program.
pub struct Elsewhere {
    x: RustConnection,
    window: XWindow,
    display: String,
}

impl Elsewhere {
    /// Opens a window of another program and gives it the keyboard.
    ///
    /// # Errors
    /// When the display takes none.
    pub fn open(computer: &Computer) -> Outcome<Self> {
        let display = computer.display().to_owned();
        let (x, screen) = x11rb::connect(Some(&display))?;
        let screen = x.setup().roots.get(screen);
        let (root, visual) = screen
            .map(|screen| (screen.root, screen.root_visual))
            .ok_or_else(|| Trouble::new("The display has no screen."))?;
        let window = x.generate_id()?;
        let hears = CreateWindowAux::new().event_mask(EventMask::KEY_PRESS);
        x.create_window(
            COPY_DEPTH_FROM_PARENT,
            window,
            root,
            0,
            0,
            120,
            90,
            0,
            WindowClass::INPUT_OUTPUT,
            visual,
            &hears,
        )?
        .check()?;
        x.map_window(window)?.check()?;
        let other = Self { x, window, display };
        other.take_keyboard()?;
        Ok(other)
    }

    /// Gives it the keyboard again.
    ///
    /// # Errors
    /// When its window is gone.
    pub fn take_keyboard(&self) -> Outcome {
        let none = CURRENT_TIME;
        self.x
            .set_input_focus(InputFocus::PARENT, self.window, none)?
            .check()?;
        self.x.sync()?;
        let has = self.x.get_input_focus()?.reply()?.focus == self.window;
        has.then_some(())
            .ok_or_else(|| Trouble::new("The other program has not got the keyboard."))
    }

    /// Presses these keys at once, by their names, as somebody does who looks at this program.
    ///
    /// # Errors
    /// When there is no keyboard.
    pub fn key(&self, keys: &str) -> Outcome {
        let mut command = Command::new("xdotool");
        command.env("DISPLAY", &self.display);
        command.args(["key", "--", keys]).stdin(Stdio::null());
        let pressed = command.status()?.success();
        pressed
            .then_some(())
            .ok_or_else(|| Trouble::new(format!("xdotool could not press {keys}.")))
    }

    /// Waits until a press of its middle button would paste this; none where nothing is marked anywhere.
    ///
    /// # Errors
    /// When something else is marked, or whoever has marked it does not answer.
    pub fn pastes_marked(&self, text: Option<&str>) -> Outcome {
        self.pastes_of(b"PRIMARY", text)
    }

    /// Waits until it would paste this; none where nothing lies on the clipboard.
    ///
    /// # Errors
    /// When something else lies there, or whoever has the clipboard does not answer.
    pub fn pastes(&self, text: Option<&str>) -> Outcome {
        self.pastes_of(b"CLIPBOARD", text)
    }

    fn pastes_of(&self, place: &[u8], text: Option<&str>) -> Outcome {
        let begun = Instant::now();
        loop {
            let pasted = self.pasted(place)?;
            if pasted.as_deref() == text {
                return Ok(());
            }
            if begun.elapsed() > PATIENCE {
                let place = String::from_utf8_lossy(place);
                return Err(Trouble::new(format!("At {place} lies {pasted:?}.")));
            }
            thread::sleep(EACH);
        }
    }

    fn pasted(&self, place: &[u8]) -> Outcome<Option<String>> {
        let atom = |name: &[u8]| Outcome::Ok(self.x.intern_atom(false, name)?.reply()?.atom);
        let (place, text) = (atom(place)?, atom(b"UTF8_STRING")?);
        let into = atom(b"ITHACA_PASTED")?;
        self.x
            .convert_selection(self.window, place, text, into, CURRENT_TIME)?
            .check()?;
        let begun = Instant::now();
        while begun.elapsed() < PATIENCE {
            match self.x.poll_for_event()? {
                Some(Event::SelectionNotify(answer)) if answer.property == NONE => return Ok(None),
                Some(Event::SelectionNotify(_)) => {
                    let held = self
                        .x
                        .get_property(true, self.window, into, text, 0, 1024)?;
                    let text = String::from_utf8_lossy(&held.reply()?.value).into_owned();
                    return Ok(Some(text).filter(|text| !text.is_empty()));
                }
                Some(_) => {}
                None => thread::sleep(EACH),
            }
        }
        Err(Trouble::new("Whoever has the clipboard does not answer."))
    }

    /// How many keys came to this program itself since it was asked last.
    ///
    /// # Errors
    /// When the display is gone.
    pub fn heard(&self) -> Outcome<usize> {
        self.x.sync()?;
        let mut heard = 0;
        while let Some(event) = self.x.poll_for_event()? {
            heard += usize::from(matches!(event, Event::KeyPress(_)));
        }
        Ok(heard)
    }
}
