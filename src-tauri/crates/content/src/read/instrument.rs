//! Reads one file of `instruments/`. Its prompts are in `prompt`.

use super::prompt::prompt;
use super::{Ids, Table, file};
use crate::{Group, Instrument, Kind, Mistake, Phase, Section, Source};

/// What an instrument may refer to; none when that file could not be read.
pub(crate) struct Known<'k> {
    pub(crate) phases: Option<&'k [Phase]>,
    pub(crate) sources: Option<&'k [Source]>,
}

/// The instrument of a file called `id`.toml; none when it is not TOML.
pub(crate) fn instrument(
    name: &str,
    id: &str,
    text: &str,
    known: &Known,
    mistakes: &mut Vec<Mistake>,
) -> Option<Instrument> {
    file(name, text, "instrument", mistakes, |table| {
        let instrument = Instrument {
            id: same_as_file(table, id),
            version: version(table),
            title: table.text("title"),
            group: table.word("group").unwrap_or(Group::Learning),
            purpose: table.text("purpose"),
            time: table.some_text("time"),
            roles: table.words("roles"),
            phases: phases(table, known),
            sources: sources(table, known),
            headline: table.some_id("headline"),
            sections: sections(table),
        };
        check_headline(table, &instrument);
        instrument
    })
}

fn same_as_file(table: &mut Table, file: &str) -> String {
    let id = table.id("id");
    if !id.is_empty() && id != file {
        table.note(
            "id",
            format!("the id `{id}` is not the name of the file"),
            format!("Call the file {id}.toml, or the instrument `{file}`."),
        );
    }
    id
}

fn version(table: &mut Table) -> u32 {
    let version = table.number("version");
    if version == Some(0) {
        table.note("version", "`version` is 0", "Count versions from 1.");
    }
    version.unwrap_or_default()
}

fn phases(table: &mut Table, known: &Known) -> Vec<String> {
    let phases = table.some_texts("phases");
    for (id, at) in &phases {
        if known
            .phases
            .is_some_and(|known| known.iter().all(|phase| phase.id != *id))
        {
            table.page.note(
                *at,
                format!("there is no phase `{id}`"),
                "Use the id of a phase in phases.toml.",
            );
        }
    }
    phases.into_iter().map(|(id, _)| id).collect()
}

fn sources(table: &mut Table, known: &Known) -> Vec<String> {
    let sources = table.texts("sources");
    for (key, at) in &sources {
        if known
            .sources
            .is_some_and(|known| known.iter().all(|source| source.key != *key))
        {
            table.page.note(
                *at,
                format!("there is no source `{key}`"),
                "Use the key of a source in sources.toml, or add it there.",
            );
        }
    }
    sources.into_iter().map(|(key, _)| key).collect()
}

fn sections(table: &mut Table) -> Vec<Section> {
    let (mut ids, mut prompts) = (Ids::default(), Ids::default());
    table.tables("section", "section", |table| {
        let id = table.id("id");
        ids.take(table.page, &id, table.place("id"));
        Section {
            id,
            title: table.text("title"),
            why: table.some_text("why"),
            prompts: table.tables("prompt", "prompt", |table| prompt(table, &mut prompts)),
        }
    })
}

fn check_headline(table: &Table, instrument: &Instrument) {
    let Some(headline) = &instrument.headline else {
        return;
    };
    if !instrument
        .prompt(headline)
        .is_some_and(|prompt| prompt.kind == Kind::Line)
    {
        table.note(
            "headline",
            format!("the headline `{headline}` is not a `line` prompt"),
            "Name a prompt of this instrument whose kind is `line`.",
        );
    }
}
