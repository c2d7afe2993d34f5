//! The computer's clipboard, as far as a locked journal is concerned: what was copied out of it must not lie there after it
//! is locked, and what comes from elsewhere is nobody's business.
//!
//! What lives here: what is asked of a clipboard, and whether what lies on it was copied here. What must not: reading it at
//! any other moment.

use secrecy::{ExposeSecret, SecretString};

/// Where copied text lies.
pub trait Clipboard: Send + Sync {
    /// The text on it; none when there is none, or it cannot be read.
    fn text(&self) -> Option<SecretString>;
    /// Takes everything off it. Where that fails there is nothing further to do.
    fn clear(&self);
    /// Takes what is marked in our own pages from where a press of the middle button would paste it, on desktops that have
    /// such a place. What other programs put there stays.
    fn unmark(&self);
}

/// No clipboard: for what runs without a window.
pub(crate) struct NoClipboard;

impl Clipboard for NoClipboard {
    fn text(&self) -> Option<SecretString> {
        None
    }

    fn clear(&self) {}

    fn unmark(&self) {}
}

/// Takes `copied` off the clipboard, if it still lies there.
pub(crate) fn clear_of(clipboard: &dyn Clipboard, copied: &SecretString) {
    if clipboard.text().is_some_and(|lies| same(&lies, copied)) {
        clipboard.clear();
    }
}

/// The window knows what was selected; how line ends and spaces came to the clipboard is the webview's doing.
fn same(one: &SecretString, other: &SecretString) -> bool {
    let mut one = one.expose_secret().split_whitespace().peekable();
    let other = other.expose_secret().split_whitespace();
    one.peek().is_some() && one.eq(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_copied_is_known_again_whatever_became_of_its_spaces() {
        let same = |one: &str, other: &str| same(&one.into(), &other.into());
        assert!(same("Rest\n\nwas low.", " Rest was  low. "));
        assert!(!same("Rest was low.", "Rest was high."));
        assert!(!same("", ""), "an empty clipboard is left alone");
    }
}
