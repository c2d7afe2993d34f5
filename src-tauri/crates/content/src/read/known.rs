//! What a file may refer to in other files: phases, sources, instruments, pages. Only whether a name is known; where an
//! instrument asks for an answer of another one is in `carry`.

use std::collections::BTreeSet;

use super::Table;
use crate::{Phase, Source};

/// What there is. No name is unknown in a list that could not be read.
pub(crate) struct Known<'k> {
    /// None when the phases could not be read.
    pub(crate) phases: Option<&'k [Phase]>,
    /// None when the sources could not be read.
    pub(crate) sources: Option<&'k [Source]>,
    /// Every instrument that has a file, sound or not.
    pub(crate) instruments: &'k BTreeSet<String>,
    /// Every page of the library that has a file, sound or not.
    pub(crate) pages: &'k BTreeSet<String>,
}

impl Known<'_> {
    /// The ids of phases under `phases`; none when the key is missing.
    pub(super) fn phases(&self, table: &mut Table) -> Vec<String> {
        let phases = table.some_texts("phases");
        for (id, at) in &phases {
            if self
                .phases
                .is_some_and(|known| known.iter().all(|phase| phase.id != *id))
            {
                table.page.note(
                    *at,
                    format!("there is no phase `{id}`"),
                    advice(
                        table,
                        &known_ids(self.phases, |phase| &phase.id),
                        "Use the id of a phase in phases.toml.",
                    ),
                );
            }
        }
        phases.into_iter().map(|(id, _)| id).collect()
    }

    /// The keys of sources under `sources`, at least one; a form of one's own need draw on nothing.
    pub(super) fn sources(&self, table: &mut Table) -> Vec<String> {
        let sources = if table.page.own {
            table.some_texts("sources")
        } else {
            table.texts("sources")
        };
        for (key, at) in &sources {
            if self
                .sources
                .is_some_and(|known| known.iter().all(|source| source.key != *key))
            {
                table.page.note(
                    *at,
                    format!("there is no source `{key}`"),
                    advice(
                        table,
                        &known_ids(self.sources, |source| &source.key),
                        "Use the key of a source in sources.toml, or add it there.",
                    ),
                );
            }
        }
        sources.into_iter().map(|(key, _)| key).collect()
    }

    /// The page of the library under `library`, if any.
    pub(super) fn page(&self, table: &mut Table) -> Option<String> {
        let id = table.some_id("library")?;
        if !self.pages.contains(&id) {
            table.note(
                "library",
                format!("there is no page `{id}`"),
                if table.page.own {
                    "Take `library` out, or name a page that is there.".to_owned()
                } else {
                    format!("Write library/{id}.md, or leave `library` out until it is there.")
                },
            );
        }
        Some(id)
    }

    /// The instruments under a key, at least one.
    pub(super) fn instruments(&self, table: &mut Table, key: &'static str) -> Vec<String> {
        let instruments = table.texts(key);
        for (id, at) in &instruments {
            if !self.instruments.contains(id) {
                table.page.note(
                    *at,
                    format!("there is no instrument `{id}`"),
                    "Use the name of a file in instruments/.",
                );
            }
        }
        instruments.into_iter().map(|(id, _)| id).collect()
    }
}

/// What to do about an unknown name: whoever writes a form of their own has no file to look it up in.
fn advice(table: &Table, known: &[&str], usual: &str) -> String {
    if table.page.own {
        format!("Use one of: {}.", known.join(", "))
    } else {
        usual.to_owned()
    }
}

fn known_ids<T>(list: Option<&[T]>, id: impl Fn(&T) -> &String) -> Vec<&str> {
    list.unwrap_or_default()
        .iter()
        .map(|thing| id(thing).as_str())
        .collect()
}
