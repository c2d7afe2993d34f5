//! The tags of an entry of another program: which of them it may have here, and how many it may not. What must not live here:
//! which tags there are in the journal.

use std::collections::HashSet;

use crate::search::alike;
use crate::{names, tags};

/// The most tags of one entry.
const TAGS: usize = 50;

/// Tags that stay behind.
#[derive(Default)]
pub(super) struct Left {
    pub(super) count: u32,
    /// The first of them, or as much of it as is shown.
    pub(super) first: String,
}

/// Names a tag may have here, each once; and what else was given. What says nothing is no tag.
pub(super) fn fit(given: &[String]) -> (Vec<String>, Left) {
    let (mut kept, mut left) = (Vec::new(), Left::default());
    let mut seen = HashSet::new();
    for given in given {
        let given = given.trim_start_matches(['#', '@', ' ']);
        let name = given.split_whitespace().collect::<Vec<_>>().join(" ");
        if name.is_empty() || !seen.insert(alike(&name)) {
            continue;
        }
        match names::tidy(&name) {
            Ok(name) if kept.len() < TAGS && name.chars().nth(tags::LIMIT).is_none() => {
                kept.push(name);
            }
            _ => {
                if left.count == 0 {
                    left.first = name.chars().take(120).collect();
                }
                left.count = left.count.saturating_add(1);
            }
        }
    }
    (kept, left)
}
