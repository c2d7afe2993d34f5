//! Reads one file of `instruments/`. Its prompts are in `prompt`.

use super::carry::Carrying;
use super::pack::OWN;
use super::prompt::{Asked, prompt};
use super::{Ids, Known, Table, file};
use crate::{Group, Instrument, Kind, Locale, Mistake, Section};

/// The instrument of a file called `id`.toml, and the earlier answers it asks for; none when it is not TOML.
pub(crate) fn instrument(
    name: &str,
    id: &str,
    text: &str,
    known: &Known,
    mistakes: &mut Vec<Mistake>,
) -> Option<(Instrument, Vec<Carrying>)> {
    file(name, text, "instrument", mistakes, |table| {
        let mut asked = Asked::of(id);
        let instrument = Instrument {
            id: same_as_file(table, id),
            version: version(table),
            title: table.text("title"),
            group: table.word("group").unwrap_or(Group::Learning),
            purpose: table.text("purpose"),
            time: table.some_text("time"),
            roles: table.words("roles"),
            phases: known.phases(table),
            sources: known.sources(table),
            library: known.page(table),
            sides: sides(table, &mut asked),
            headline: table.some_id("headline"),
            source: None,
            wording: Locale::En.code().to_owned(),
            sections: sections(table, &mut asked),
        };
        check_headline(table, &instrument);
        (instrument, asked.carrying)
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
    if id.starts_with(OWN) {
        table.note(
            "id",
            format!("the id `{id}` begins as those of a person's own do"),
            format!("Let it not begin with {OWN}, so that the two can never meet."),
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

fn sides(table: &mut Table, asked: &mut Asked) -> bool {
    asked.sides = table.flag("sides");
    asked.sides
}

/// The sections, in the order of the screen.
pub(super) fn sections(table: &mut Table, asked: &mut Asked) -> Vec<Section> {
    let mut ids = Ids::default();
    table.tables("section", "section", |table| {
        let id = table.id("id");
        ids.take(table.page, &id, table.place("id"));
        Section {
            id,
            title: table.text("title"),
            why: table.some_text("why"),
            together: !table.page.own && together(table, asked),
            prompts: table.tables("prompt", "prompt", |table| prompt(table, asked)),
        }
    })
}

fn together(table: &mut Table, asked: &mut Asked) -> bool {
    asked.together = table.flag("together");
    if asked.together && !asked.sides {
        table.note(
            "together",
            format!(
                "{} is for both together, but nobody answers alone here",
                table.name()
            ),
            "Take `together` out, or write `sides = true` at the top of the instrument.",
        );
    }
    asked.together
}

/// Notes a headline that names no line.
pub(super) fn check_headline(table: &Table, instrument: &Instrument) {
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
