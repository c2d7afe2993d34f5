//! The one window: made from the configuration, hidden until its first screen is drawn, back where it was. It shows
//! Ithaca and nothing else: it cannot be led away, opens no second one and downloads nothing.

use tauri::webview::NewWindowResponse;
use tauri::{
    AppHandle, LogicalSize, Manager, PhysicalPosition, PhysicalRect, PhysicalSize, Runtime, Url,
    WebviewWindow, WebviewWindowBuilder, plugin::TauriPlugin,
};
use tauri_plugin_window_state::StateFlags;

const MAIN: &str = "main";

/// Remembers size, place and whether the window filled the screen. Not whether it was visible: the window is shown by
/// `ready`, once there is something to see.
pub(crate) fn state_plugin<R: Runtime>() -> TauriPlugin<R> {
    tauri_plugin_window_state::Builder::default()
        .with_state_flags(StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED)
        .build()
}

/// Opens the window, still hidden.
pub(crate) fn open(app: &tauri::App) -> tauri::Result<()> {
    let config = app
        .config()
        .app
        .windows
        .iter()
        .find(|window| window.label == MAIN);
    let Some(config) = config else {
        return Err(tauri::Error::WindowNotFound);
    };
    let builder = WebviewWindowBuilder::from_config(app, config)?
        .on_navigation(is_ours)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false);
    // WebDriver cannot drive an incognito webview on WebKitGTK; the journeys wipe this folder afterwards.
    #[cfg(feature = "journeys")]
    let builder = builder
        .incognito(false)
        .data_directory(app.path().app_local_data_dir()?.join("journeys-webview"));
    let window = builder.build()?;
    come_back_locked(&window)
}

/// `WebKitGTK` says to its own window that the page's process died; macOS says it to the whole program (in `lib`), and Windows to
/// nobody here: there the page stays empty, and the journal locks when its time has come.
#[cfg(target_os = "linux")]
fn come_back_locked(window: &WebviewWindow) -> tauri::Result<()> {
    use webkit2gtk::WebViewExt;
    let again: tauri::Webview = window.as_ref().clone();
    window.with_webview(move |webview| {
        let died = move |_: &_, _| begin_anew(&again);
        webview.inner().connect_web_process_terminated(died);
    })
}

#[cfg(not(target_os = "linux"))]
#[allow(clippy::unnecessary_wraps)] // on Linux it can fail
fn come_back_locked(_window: &WebviewWindow) -> tauri::Result<()> {
    Ok(())
}

/// The page runs in a process of its own. When that died, the journal is locked and the page begins anew: at the door, with
/// everything that was saved behind it.
#[cfg(any(target_os = "linux", target_os = "macos"))]
pub(crate) fn begin_anew(webview: &tauri::Webview) {
    let webview = webview.clone();
    // Not on this thread: closing the journal waits for its database.
    drop(std::thread::spawn(move || {
        crate::leaving::lock(webview.app_handle());
        let _ = webview.reload();
    }));
}

/// Whether an address is of the pages this program carries: `tauri://localhost`, where a webview needs it as
/// `http://tauri.localhost`. A journal may hold any address, and none of them may ever stand in this window.
fn is_ours(url: &Url) -> bool {
    let (scheme, host) = if cfg!(any(windows, target_os = "android")) {
        ("http", "tauri.localhost")
    } else {
        ("tauri", "localhost")
    };
    url.scheme() == scheme && url.host_str() == Some(host) && url.port().is_none()
}

/// Shows the window and gives it the keyboard: after the first screen is drawn, or when a second start asks for it.
pub(crate) fn bring_forward<R: Runtime>(app: &AppHandle<R>) {
    if let Some(window) = app.get_webview_window(MAIN) {
        // Nothing to do about a desktop that refuses: the window is there all the same.
        let _ = window.show();
        let _ = window.unminimize();
        let _ = window.set_focus();
    }
}

/// Asks the window to close, as its own button does: it saves and locks first.
pub(crate) fn close<R: Runtime>(app: &AppHandle<R>) {
    if let Some(window) = app.get_webview_window(MAIN) {
        let _ = window.close();
    }
}

/// As large as at the first start, in the middle of its screen.
pub(crate) fn reset<R: Runtime>(app: &AppHandle<R>) {
    let config = app.config().app.windows.iter();
    let config = config.clone().find(|window| window.label == MAIN);
    if let (Some(window), Some(config)) = (app.get_webview_window(MAIN), config) {
        // Nothing to do about a desktop that refuses: one that tiles its windows does.
        let _ = window.unmaximize();
        let _ = window.set_size(LogicalSize::new(config.width, config.height));
        let _ = to_the_middle(&window, config.width, config.height);
    }
}

/// A system takes a new size when it comes to it, and until then says the old one: the middle goes by what was asked for.
fn to_the_middle<R: Runtime>(
    window: &WebviewWindow<R>,
    width: f64,
    height: f64,
) -> tauri::Result<()> {
    let Some(monitor) = window.current_monitor()? else {
        return window.center();
    };
    let inside = LogicalSize::new(width, height).to_physical::<u32>(monitor.scale_factor());
    let (outer, inner) = (window.outer_size()?, window.inner_size()?);
    let edge = |outer: u32, inner: u32| outer.saturating_sub(inner);
    let size = PhysicalSize::new(
        inside.width + edge(outer.width, inner.width),
        inside.height + edge(outer.height, inner.height),
    );
    window.set_position(middle(monitor.work_area(), size))
}

/// Where something of this size begins that stands in the middle. What does not fit begins where the room does.
fn middle(room: &PhysicalRect<i32, u32>, size: PhysicalSize<u32>) -> PhysicalPosition<i32> {
    let before = |room: u32, size: u32| i32::try_from(room.saturating_sub(size) / 2).unwrap_or(0);
    PhysicalPosition::new(
        room.position.x + before(room.size.width, size.width),
        room.position.y + before(room.size.height, size.height),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_is_of_this_screen_and_never_above_it() {
        let room = |width, height| PhysicalRect {
            position: PhysicalPosition::new(1400, 30),
            size: PhysicalSize::new(width, height),
        };
        let at = |room| middle(&room, PhysicalSize::new(1280, 800));
        assert_eq!(at(room(1400, 970)), PhysicalPosition::new(1460, 115));
        assert_eq!(at(room(1024, 700)), PhysicalPosition::new(1400, 30));
    }

    #[test]
    fn only_our_own_pages_may_stand_in_the_window() {
        // Each system's webview has its own way to write it; the other way is somebody else's here.
        let both = ["tauri://localhost", "http://tauri.localhost"];
        let [ours, theirs] = if cfg!(windows) {
            [both[1], both[0]]
        } else {
            both
        };
        for after in ["", "/index.html#/today"] {
            let address = format!("{ours}{after}");
            assert!(is_ours(&address.parse().unwrap()), "{address}");
        }
        for after in [".example.org/", ":81/", "@example.org/"] {
            let address = format!("{ours}{after}");
            assert!(!is_ours(&address.parse().unwrap()), "{address}");
        }
        for address in [
            theirs,
            "tauri://example.org/",
            "http://localhost/",
            "https://example.org/?tauri://localhost",
            "https://tauri:localhost@example.org/",
            "file:///etc/passwd",
            "data:text/html,x",
            "about:blank",
            "javascript:alert(1)",
        ] {
            assert!(!is_ours(&address.parse().unwrap()), "{address}");
        }
    }
}
