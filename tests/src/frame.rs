//! How large the window is and where on the screen it stands. What is in it is not this file's business.

use std::time::Instant;

use serde_json::json;

use crate::window::{BEAT, PATIENCE, in_time};
use crate::{Outcome, Window, screen};

/// A window's left and upper edge on the screen, its width and its height, in pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Frame {
    /// From the left edge of the screen.
    pub left: u32,
    /// From its upper edge.
    pub top: u32,
    /// How wide.
    pub width: u32,
    /// How high.
    pub height: u32,
}

impl Window {
    /// Makes the window this many CSS pixels wide and high, and waits until the page has noticed.
    ///
    /// # Errors
    /// When it refuses.
    pub async fn resize(&self, width: u32, height: u32) -> Outcome {
        in_time(
            "the window to change its size",
            self.client.set_window_size(width, height),
        )
        .await?;
        let script = "return innerWidth === arguments[0] && innerHeight === arguments[1]";
        let what = format!("a window of {width}×{height}");
        self.wait_for(&what, script, vec![json!(width), json!(height)])
            .await
            .map(drop)
    }

    /// Puts the window there, as large as that.
    ///
    /// # Errors
    /// When it does not come to stand so.
    pub async fn put(&self, frame: Frame) -> Outcome {
        let Frame {
            left,
            top,
            width,
            height,
        } = frame;
        let asked = self.client.set_window_rect(left, top, width, height);
        in_time("the window to move", asked).await?;
        self.stands(frame).await
    }

    /// Waits until the window stands there, as large as that: by the screen's own word, and by its page's.
    ///
    /// # Errors
    /// When it does not.
    pub async fn stands(&self, frame: Frame) -> Outcome {
        let begun = Instant::now();
        loop {
            // None, while the window is still hidden.
            let now = self.frame();
            if now.as_ref().is_ok_and(|now| *now == frame) {
                break;
            }
            if begun.elapsed() > PATIENCE {
                return Err(self.in_vain(&format!("{frame:?}, not {now:?}")).await);
            }
            tokio::time::sleep(BEAT).await;
        }
        let script = "return innerWidth === arguments[0] && innerHeight === arguments[1]";
        let inside = vec![json!(frame.width), json!(frame.height)];
        self.wait_for(&format!("a page of {frame:?}"), script, inside)
            .await
            .map(drop)
    }

    /// Where the window stands now.
    ///
    /// # Errors
    /// When there is none.
    pub fn frame(&self) -> Outcome<Frame> {
        screen::frame(&self.display)
    }
}
