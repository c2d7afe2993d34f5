//! Walking through a page by Tab and the arrow keys, as somebody does who has no mouse: what answers a press must be come to,
//! look different with the focus, and not lie under something else. And what has the focus after something was done. Which pages
//! are walked through is a journey's business.

use serde_json::json;

use crate::window::in_time;
use crate::{Outcome, Trouble, Window, keys};

const BEGIN: &str = concat!(
    include_str!("tabbing/sight.js"),
    include_str!("tabbing/begin.js")
);
const ARROWS: &str = include_str!("tabbing/arrows.js");
const END: &str = include_str!("tabbing/end.js");
const FOCUS: &str = concat!(
    include_str!("tabbing/sight.js"),
    include_str!("tabbing/focus.js")
);
const OPEN_FOLDS: &str =
    "for (const fold of document.querySelectorAll('details')) fold.open = true";
/// More than there is: the focus may stop at what scrolls, too.
const SPARE: u64 = 12;

impl Window {
    /// Walks through everything on the page, or in the dialog over it, with what is folded opened: what is wrong with it,
    /// each in a sentence.
    ///
    /// # Errors
    /// When the window is gone.
    pub async fn tab_through(&self) -> Outcome<Vec<String>> {
        self.run(OPEN_FOLDS, Vec::new()).await?;
        self.settle().await?;
        let count = self.run(BEGIN, Vec::new()).await?.as_u64();
        let count = count.ok_or_else(|| Trouble::new("The page has nothing to press."))?;
        keys::tab(&self.client, count + SPARE).await?;
        loop {
            let group = self.run(ARROWS, Vec::new()).await?;
            let Some(times) = group["times"].as_u64() else {
                break;
            };
            keys::arrow(&self.client, group["key"] == json!("down"), times).await?;
        }
        let asked = self.client.execute_async(END, Vec::new());
        let told = in_time("what the focus came to", asked).await?;
        let told = told.as_array().into_iter().flatten();
        Ok(told
            .filter_map(|one| one.as_str().map(str::to_owned))
            .collect())
    }

    /// What has the focus once the page is quiet, unless it is what was expected (its kind and how its name begins, as
    /// `button Undo`) and can be seen.
    ///
    /// # Errors
    /// When the window is gone.
    pub async fn focus_is_not(&self, expected: &str) -> Outcome<Option<String>> {
        let found = self.run_async(FOCUS, vec![json!(expected)]).await?;
        Ok(found.as_str().map(str::to_owned))
    }
}
