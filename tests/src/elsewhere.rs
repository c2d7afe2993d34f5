//! Another program on the display, which has the keyboard while Ithaca stands behind it: a bare window, and a real key pressed
//! over it (xdotool). What Ithaca does with the key is not this file's business.

use std::process::{Command, Stdio};

use x11rb::COPY_DEPTH_FROM_PARENT;
use x11rb::connection::Connection;
use x11rb::protocol::xproto::{
    ConnectionExt, CreateWindowAux, EventMask, InputFocus, Window as XWindow, WindowClass,
};
use x11rb::rust_connection::RustConnection;
use x11rb::wrapper::ConnectionExt as _;

use crate::{Computer, Outcome, Trouble};

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
        let none = x11rb::CURRENT_TIME;
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

    /// How many keys came to this program itself since it was asked last.
    ///
    /// # Errors
    /// When the display is gone.
    pub fn heard(&self) -> Outcome<usize> {
        self.x.sync()?;
        let mut heard = 0;
        while let Some(event) = self.x.poll_for_event()? {
            heard += usize::from(matches!(event, x11rb::protocol::Event::KeyPress(_)));
        }
        Ok(heard)
    }
}
