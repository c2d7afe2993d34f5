//! What hands do in a window: press, type, choose. Each act first waits for its thing, and is tried again when the page
//! changed under it, as a person would; a failure says which act it was. Seeing is in `window.rs`.

use std::time::Instant;

use fantoccini::elements::Element;
use fantoccini::error::{CmdError, ErrorStatus};
use fantoccini::key::Key;
use serde_json::json;

use crate::window::{BEAT, PATIENCE};
use crate::{Outcome, Role, Seek, Window, keys, screen};

impl Window {
    /// Presses a button, follows a link, ticks a box, chooses a radio: once it is there and can be used.
    ///
    /// # Errors
    /// When it does not come, or something lies over it.
    pub async fn press(&self, seek: &Seek) -> Outcome {
        let begun = Instant::now();
        loop {
            self.act("press", seek, async |element: Element| {
                element.click().await
            })
            .await?;
            // A page that is a new one has met nothing, and was met.
            let met = "return window.hands?.met ?? true";
            if self.run(met, Vec::new()).await? == json!(true) {
                return Ok(());
            }
            if begun.elapsed() > PATIENCE {
                return Err(self.in_vain(&format!("{seek} to be met")).await);
            }
        }
    }

    /// Gives it the focus, as whoever comes by Tab does.
    ///
    /// # Errors
    /// When it does not come, or does not take the focus.
    pub async fn focus(&self, seek: &Seek) -> Outcome {
        let focus = "const at = arguments[0].control ?? arguments[0]; at.focus(); return document.activeElement === at";
        let begun = Instant::now();
        loop {
            let element = serde_json::to_value(self.find(seek).await?)?;
            let taken = self.run(focus, vec![element]).await;
            if taken.is_ok_and(|taken| taken == json!(true)) {
                return Ok(());
            }
            if begun.elapsed() > PATIENCE {
                return Err(self.in_vain(&format!("the focus on {seek}")).await);
            }
        }
    }

    /// Gives it the focus and presses Enter; what is ticked or chosen, the space bar.
    ///
    /// # Errors
    /// When it does not come, or does not take the focus.
    pub async fn enter(&self, seek: &Seek) -> Outcome {
        self.focus(seek).await?;
        let ticks = matches!(seek.role, Role::Checkbox | Role::Radio);
        self.key(if ticks { ' ' } else { Key::Enter.into() }).await
    }

    /// Types this into a field, key by key, after what it holds; a line break is the Enter key.
    ///
    /// # Errors
    /// When the field does not come.
    pub async fn type_into(&self, label: &Seek, text: &str) -> Outcome {
        let keys = text.replace('\n', &Key::Enter);
        self.act("type into", label, async |element: Element| {
            element.send_keys(&keys).await
        })
        .await
    }

    /// Puts this into a field in one go, as an input method or a paste does: what the driver's keys cannot type.
    ///
    /// # Errors
    /// When the field does not come, or takes nothing.
    pub async fn put_into(&self, label: &Seek, text: &str) -> Outcome {
        let element = serde_json::to_value(self.find(label).await?)?;
        let put =
            "arguments[0].focus(); return document.execCommand('insertText', false, arguments[1])";
        let done = self.run(put, vec![element, json!(text)]).await?;
        if done == json!(true) {
            return Ok(());
        }
        Err(self.in_vain(&format!("{label} to take {text}")).await)
    }

    /// Empties a field, then types this into it.
    ///
    /// # Errors
    /// When the field does not come.
    pub async fn replace(&self, label: &Seek, text: &str) -> Outcome {
        self.act("empty", label, async |element: Element| {
            element.clear().await
        })
        .await?;
        self.type_into(label, text).await
    }

    /// Chooses an option of a list by its words.
    ///
    /// # Errors
    /// When list or option do not come.
    pub async fn select(&self, list: &Seek, option: &str) -> Outcome {
        let what = format!("choose {option} in");
        self.act(&what, list, async |element: Element| {
            element.select_by_label(option).await
        })
        .await
    }

    /// What a field holds.
    ///
    /// # Errors
    /// When the field does not come.
    pub async fn value(&self, label: &Seek) -> Outcome<String> {
        Ok(self
            .find(label)
            .await?
            .prop("value")
            .await?
            .unwrap_or_default())
    }

    /// Whether a tick or radio is on.
    ///
    /// # Errors
    /// When it does not come.
    pub async fn is_on(&self, seek: &Seek) -> Outcome<bool> {
        let script = "const at = arguments[0]; return (at.control ?? at).checked === true";
        let element = serde_json::to_value(self.find_any(seek).await?)?;
        Ok(self.run(script, vec![element]).await? == json!(true))
    }

    /// One letter, typed into whatever has the focus, where its caret is.
    ///
    /// # Errors
    /// When the window is gone.
    pub async fn key(&self, letter: char) -> Outcome {
        keys::letter(&self.client, letter).await
    }

    /// This text, key by key, into whatever has the focus; a line break is the Enter key.
    ///
    /// # Errors
    /// When the window is gone.
    pub async fn keys(&self, text: &str) -> Outcome {
        for letter in text.chars() {
            let enter = letter == '\n';
            self.key(if enter { Key::Enter.into() } else { letter })
                .await?;
        }
        Ok(())
    }

    /// Control and a letter.
    ///
    /// # Errors
    /// When the window is gone.
    pub async fn control(&self, letter: char) -> Outcome {
        keys::control(&self.client, letter).await
    }

    /// Keys as they come from a keyboard, by their names, to the menu bar before the page: `ctrl+l`, or `F10` and arrows.
    ///
    /// # Errors
    /// When the window is gone.
    #[allow(clippy::unused_async)] // the other ways of acting on a window all wait
    pub async fn strike(&self, keys: &[&str]) -> Outcome {
        screen::press(&self.display, keys)
    }

    /// Escape, into whatever has the focus.
    ///
    /// # Errors
    /// When the window is gone.
    pub async fn escape(&self) -> Outcome {
        keys::escape(&self.client).await
    }

    /// Alt and the arrow that points back.
    ///
    /// # Errors
    /// When the window is gone.
    pub async fn back(&self) -> Outcome {
        keys::back(&self.client).await
    }

    async fn act(
        &self,
        what: &str,
        seek: &Seek,
        how: impl AsyncFn(Element) -> Result<(), CmdError>,
    ) -> Outcome {
        let begun = Instant::now();
        loop {
            let element = self.find(seek).await?;
            let acted = tokio::time::timeout(PATIENCE, how(element)).await;
            match acted.unwrap_or(Err(CmdError::WaitTimeout)) {
                Ok(()) => return Ok(()),
                Err(error) if may_pass(&error) && begun.elapsed() < PATIENCE => {}
                Err(error) => {
                    let what = format!("a chance to {what} {seek} ({error:?})");
                    return Err(self.in_vain(&what).await);
                }
            }
            tokio::time::sleep(BEAT).await;
        }
    }
}

/// The page changed between finding and acting, or something lay over it for a moment. In each case nothing was done.
fn may_pass(error: &CmdError) -> bool {
    error.is_stale_element_reference()
        || matches!(error, CmdError::Standard(said) if said.error == ErrorStatus::ElementClickIntercepted)
        || error.is_element_not_interactable()
}
