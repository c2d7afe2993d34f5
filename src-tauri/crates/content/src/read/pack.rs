//! Reads one instrument of a person's own. It is held to the same rules as a built-in one, and to bounds besides, because it may
//! come from anybody. Who may have which id is decided here; finding the files is the journal's.

use std::collections::{BTreeMap, BTreeSet};

use super::instrument::{check_headline, sections};
use super::prompt::Asked;
use super::{Known, Page, Table, check_carried};
use crate::{Group, Instrument, Mistake, OWN_WORDING};

/// How the ids of one's own instruments begin in a journal. No built-in one does, now or later, so that the versions of
/// the two are never taken for each other.
pub(super) const OWN: &str = "own-";

/// The id in a journal of what a file calls by this one.
pub(crate) fn own_id(id: &str) -> String {
    if id.starts_with(OWN) {
        id.to_owned()
    } else {
        format!("{OWN}{id}")
    }
}

/// What is there already, besides what files may refer to.
pub(crate) struct Others<'o> {
    pub(crate) known: Known<'o>,
    pub(crate) built_in: &'o [Instrument],
    /// One's own read before, by id, each with its file.
    pub(crate) own: &'o BTreeMap<String, String>,
}

/// The instrument of a file in a person's own folder; none when it is not TOML.
pub(crate) fn pack(
    name: &str,
    text: &str,
    others: &Others,
    mistakes: &mut Vec<Mistake>,
) -> Option<Instrument> {
    let page = Page {
        own: true,
        ..Page::of(name, text)
    };
    let read = page.read("instrument", mistakes, |table| whole(table, others));
    let (instrument, carrying) = read?;
    if !carrying.is_empty() {
        let mut names: BTreeSet<String> = others.known.instruments.clone();
        names.insert(instrument.id.clone());
        let mut sound: Vec<&Instrument> = others.built_in.iter().collect();
        sound.push(&instrument);
        check_carried(&carrying, &names, &sound, mistakes);
    }
    Some(instrument)
}

fn whole(table: &mut Table, others: &Others) -> (Instrument, Vec<super::carry::Carrying>) {
    let id = id(table, others);
    let mut asked = Asked::of(&id);
    // Read, so that a copy of a built-in form may keep it; one's own stand together all the same.
    let _ = table.some_word::<Group>("group");
    let instrument = Instrument {
        id: id.clone(),
        version: version(table),
        title: table.text("title"),
        group: Group::Own,
        purpose: table.text("purpose"),
        time: table.some_text("time"),
        roles: table.words("roles"),
        phases: others.known.phases(table),
        sources: others.known.sources(table),
        source: table.some_text("source"),
        library: others.known.page(table),
        sides: false,
        wording: OWN_WORDING.to_owned(),
        headline: table.some_id("headline"),
        sections: sections(table, &mut asked),
    };
    check_headline(table, &instrument);
    (instrument, asked.carrying)
}

fn id(table: &mut Table, others: &Others) -> String {
    let id = table.id("id");
    let own = own_id(&id);
    if others.known.instruments.contains(&id) {
        table.note(
            "id",
            format!(
                "`{id}` is one of Ithaca’s own instruments, which nothing can take the place of"
            ),
            format!("Give this one another id, such as `my-{id}`."),
        );
    } else if let Some(file) = others.own.get(&own).filter(|_| !id.is_empty()) {
        table.note(
            "id",
            format!("{file} has the id `{id}` too"),
            "Give one of them another id, or take one of the files out.",
        );
    }
    own
}

/// A person need not count: the journal goes on by itself when the questions have changed.
fn version(table: &mut Table) -> u32 {
    let version = table.some_number::<u16>("version");
    if version == Some(0) {
        table.note("version", "`version` is 0", "Count versions from 1.");
    }
    version.map_or(1, u32::from)
}
