//! The display itself, as the X server sees it: which window is there, where it stands, asking it to close, giving it the
//! keyboard. What is inside a window is not this file's business.

use x11rb::connection::Connection;
use x11rb::protocol::xproto::{
    ClientMessageEvent, ConnectionExt, EventMask, ImageFormat, InputFocus, MapState,
    Window as XWindow,
};
use x11rb::rust_connection::RustConnection;
use x11rb::wrapper::ConnectionExt as _;

use crate::{Frame, Outcome, Trouble};

/// The windows that GTK and `WebKit` make for their own use are a few pixels wide.
pub(crate) const REAL_WIDTH: u16 = 200;

/// Asks the display's one window to close, as the button of its frame does: the program may still save, or refuse.
pub(crate) fn ask_to_close(display: &str) -> Outcome {
    let (x, screen) = x11rb::connect(Some(display))?;
    let protocols = x.intern_atom(false, b"WM_PROTOCOLS")?.reply()?.atom;
    let delete = x.intern_atom(false, b"WM_DELETE_WINDOW")?.reply()?.atom;
    let window = the_window(&x, screen)?;
    let ask = ClientMessageEvent::new(
        32,
        window,
        protocols,
        [delete, x11rb::CURRENT_TIME, 0, 0, 0],
    );
    x.send_event(false, window, EventMask::NO_EVENT, ask)?;
    x.sync()?;
    Ok(())
}

/// Gives the keyboard to the display's one window, as the person who looks at it would have it.
pub(crate) fn give_keyboard(display: &str) -> Outcome {
    let (x, screen) = x11rb::connect(Some(display))?;
    let window = the_window(&x, screen)?;
    x.set_input_focus(InputFocus::PARENT, window, x11rb::CURRENT_TIME)?
        .check()?;
    Ok(())
}

/// Presses keys as they come from a keyboard, one after the other, by their names: `F10`, `ctrl+l`. They go to the program's
/// frame before its page.
pub(crate) fn press(display: &str, keys: &[&str]) -> Outcome {
    give_keyboard(display)?;
    let mut command = std::process::Command::new("xdotool");
    command.env("DISPLAY", display).arg("key").args(keys);
    if command.status()?.success() {
        return Ok(());
    }
    Err(Trouble::new(format!("xdotool could not press {keys:?}.")))
}

/// Where the display's one window stands, and how large it is.
pub(crate) fn frame(display: &str) -> Outcome<Frame> {
    let (x, screen) = x11rb::connect(Some(display))?;
    let window = the_window(&x, screen)?;
    let at = x.get_geometry(window)?.reply()?;
    Ok(Frame {
        left: u32::try_from(at.x)?,
        top: u32::try_from(at.y)?,
        width: at.width.into(),
        height: at.height.into(),
    })
}

fn the_window(x: &RustConnection, screen: usize) -> Outcome<XWindow> {
    let root = x
        .setup()
        .roots
        .get(screen)
        .ok_or_else(|| Trouble::new("The display has no screen."))?
        .root;
    for window in x.query_tree(root)?.reply()?.children {
        let seen = x.get_window_attributes(window)?.reply()?.map_state == MapState::VIEWABLE;
        if seen && x.get_geometry(window)?.reply()?.width >= REAL_WIDTH {
            return Ok(window);
        }
    }
    Err(Trouble::new("There is no window."))
}

/// How bright one point of the display is: its red, green and blue together, 0 to 765.
pub(crate) fn brightness(display: &str, (left, top): (i16, i16)) -> Outcome<u32> {
    let (x, screen) = x11rb::connect(Some(display))?;
    let root = x
        .setup()
        .roots
        .get(screen)
        .ok_or_else(|| Trouble::new("The display has no screen."))?
        .root;
    let image = x.get_image(ImageFormat::Z_PIXMAP, root, left, top, 1, 1, u32::MAX)?;
    Ok(image
        .reply()?
        .data
        .iter()
        .take(3)
        .map(|part| u32::from(*part))
        .sum())
}
