//! Reads translated files: each says again, by the same ids, what an English one says, and nothing but its words. What it
//! leaves out stays English. A key or an id that the English has not got is a mistake, and so is any that is not words:
//! kinds, ranges, ids and versions are the English file's alone.

use super::library::{checked, parts};
use super::{Ids, Known, Page, Table, file};
use crate::language::Locale;
use crate::{Family, Instrument, Item, Kind, Mistake, Page as LibraryPage, Phase, Prompt, Section};

/// Lays translated phases over the English ones; how many texts were given comes back, as from all of these.
pub(crate) fn phases(
    name: &str,
    text: &str,
    phases: &mut [Phase],
    mistakes: &mut Vec<Mistake>,
) -> usize {
    let mut laid = Laid::default();
    file(name, text, "translated list of phases", mistakes, |root| {
        laid.each(root, "phase", "phase", phases, |it| &it.id, phase);
    });
    laid.given
}

fn phase(laid: &mut Laid, table: &mut Table, phase: &mut Phase) {
    laid.text(table, "title", &mut phase.title);
    laid.text(table, "purpose", &mut phase.purpose);
    laid.some_text(table, "nudge", &mut phase.nudge);
    laid.lines(table, "focus", &mut phase.focus);
    laid.lines(table, "aware", &mut phase.aware);
    laid.lines(table, "questions", &mut phase.questions);
    laid.each(
        table,
        "task",
        "task",
        &mut phase.tasks,
        |it| &it.id,
        |laid, table, task| {
            laid.text(table, "label", &mut task.label);
        },
    );
}

/// Lays translated questions over the English ones.
pub(crate) fn questions(
    name: &str,
    text: &str,
    families: &mut [Family],
    mistakes: &mut Vec<Mistake>,
) -> usize {
    let mut laid = Laid::default();
    file(
        name,
        text,
        "translated list of questions",
        mistakes,
        |root| {
            laid.each(
                root,
                "family",
                "family of questions",
                families,
                |it| &it.id,
                family,
            );
        },
    );
    laid.given
}

fn family(laid: &mut Laid, table: &mut Table, family: &mut Family) {
    laid.text(table, "title", &mut family.title);
    laid.text(table, "about", &mut family.about);
    laid.each(
        table,
        "questions",
        "question",
        &mut family.questions,
        |it| &it.id,
        |laid, table, question| laid.text(table, "text", &mut question.label),
    );
}

/// Lays a translated instrument over the English one, which is worded anew by it.
pub(crate) fn instrument(
    name: &str,
    text: &str,
    instrument: &mut Instrument,
    locale: Locale,
    mistakes: &mut Vec<Mistake>,
) -> usize {
    let mut laid = Laid::default();
    file(name, text, "translated instrument", mistakes, |table| {
        instrument.wording = wording(table, locale);
        laid.text(table, "title", &mut instrument.title);
        laid.text(table, "purpose", &mut instrument.purpose);
        laid.some_text(table, "time", &mut instrument.time);
        laid.each(
            table,
            "section",
            "section",
            &mut instrument.sections,
            |it| &it.id,
            section,
        );
    });
    laid.given
}

/// The language's code, and from the second edition of a translation on, which edition it is.
fn wording(table: &mut Table, locale: Locale) -> String {
    let edition = table.some_number::<u16>("edition");
    if edition == Some(0) {
        table.note("edition", "`edition` is 0", "Count editions from 1.");
    }
    match edition {
        None | Some(0 | 1) => locale.code().to_owned(),
        Some(edition) => format!("{}-{edition}", locale.code()),
    }
}

fn section(laid: &mut Laid, table: &mut Table, section: &mut Section) {
    laid.text(table, "title", &mut section.title);
    laid.some_text(table, "why", &mut section.why);
    laid.each(
        table,
        "prompt",
        "prompt",
        &mut section.prompts,
        |it| &it.id,
        prompt,
    );
}

fn prompt(laid: &mut Laid, table: &mut Table, prompt: &mut Prompt) {
    laid.text(table, "label", &mut prompt.label);
    laid.some_text(table, "help", &mut prompt.help);
    laid.lines(table, "borrow", &mut prompt.borrow);
    match &mut prompt.kind {
        Kind::Choice { items } | Kind::Choices { items } | Kind::Checklist { items, .. } => {
            laid.items(table, "items", "item", items);
        }
        Kind::Wheel { areas } => laid.items(table, "areas", "area", areas),
        Kind::Scale {
            low,
            high,
            follow_up,
            ..
        } => {
            laid.ends(table, low, high);
            if let Some(follow_up) = follow_up {
                table.some_table("follow_up", "translated follow-up", |table| {
                    laid.text(table, "label", &mut follow_up.label);
                });
            }
        }
        Kind::Statements {
            low, high, groups, ..
        } => {
            laid.ends(table, low, high);
            laid.each(
                table,
                "group",
                "group of statements",
                groups,
                |it| &it.id,
                |laid, table, group| {
                    laid.text(table, "title", &mut group.title);
                    laid.items(table, "statements", "statement", &mut group.statements);
                },
            );
        }
        Kind::Text
        | Kind::Line
        | Kind::Date
        | Kind::Actions { .. }
        | Kind::Goals { .. }
        | Kind::Signature => {}
    }
}

/// Lays a translated page of the library over the English one.
pub(crate) fn page(
    name: &str,
    text: &str,
    page: &mut LibraryPage,
    known: &Known,
    mistakes: &mut Vec<Mistake>,
) -> usize {
    let (file, mut laid) = (Page::of(name, text), Laid::default());
    if let Some((keys, body)) = parts(&file) {
        file.table(&keys, "translated page", |table| {
            laid.text(table, "title", &mut page.title);
            laid.text(table, "part", &mut page.part);
            laid.text(table, "about", &mut page.about);
        });
        if !file.text[body..].trim().is_empty() {
            page.text = checked(&file, body, known);
            laid.given += 1;
        }
    }
    mistakes.append(&mut file.mistakes.into_inner());
    laid.given
}

/// What was translated so far in the file that is being read.
#[derive(Default)]
struct Laid {
    given: usize,
}

impl Laid {
    fn text(&mut self, table: &mut Table, key: &'static str, english: &mut String) {
        if let Some(text) = table.some_text(key) {
            *english = text;
            self.given += 1;
        }
    }

    fn some_text(&mut self, table: &mut Table, key: &'static str, english: &mut Option<String>) {
        let Some(text) = table.some_text(key) else {
            return;
        };
        if english.is_none() {
            let what = format!("{} has no `{key}` in English", table.name());
            table.note(key, what, "Take it out, or write it in English first.");
            return;
        }
        *english = Some(text);
        self.given += 1;
    }

    fn ends(&mut self, table: &mut Table, low: &mut Option<String>, high: &mut Option<String>) {
        self.some_text(table, "low", low);
        self.some_text(table, "high", high);
    }

    /// Texts without ids go by their order, so all of them are translated or none.
    fn lines(&mut self, table: &mut Table, key: &'static str, english: &mut Vec<String>) {
        let lines = table.some_texts(key);
        if lines.is_empty() {
            return;
        }
        if lines.len() != english.len() {
            let (given, of) = (lines.len(), english.len());
            let what = format!("`{key}` of {} has {given} texts, not {of}", table.name());
            table.note(
                key,
                what,
                "Translate every one the English has, in its order.",
            );
            return;
        }
        self.given += lines.len();
        *english = lines.into_iter().map(|(text, _)| text).collect();
    }

    fn items<'t>(
        &mut self,
        table: &mut Table<'t>,
        key: &'static str,
        noun: &'static str,
        english: &mut [Item],
    ) {
        let label = |laid: &mut Self, table: &mut Table<'t>, item: &mut Item| {
            laid.text(table, "label", &mut item.label);
        };
        self.each(table, key, noun, english, |it| &it.id, label);
    }

    /// Tables that say which of the English ones they translate by its id.
    fn each<'t, T>(
        &mut self,
        table: &mut Table<'t>,
        key: &'static str,
        noun: &'static str,
        english: &mut [T],
        id_of: impl Fn(&T) -> &String,
        mut lay: impl FnMut(&mut Self, &mut Table<'t>, &mut T),
    ) {
        let mut ids = Ids::default();
        table.some_tables(key, noun, |table| {
            let id = table.id("id");
            ids.take(table.page, &id, table.place("id"));
            if let Some(english) = english.iter_mut().find(|it| *id_of(it) == id) {
                return lay(self, table, english);
            }
            table.tolerate_the_rest();
            if !id.is_empty() {
                let what = format!("there is no {noun} `{id}` here in English");
                table.note("id", what, "Use an id the English has in this place.");
            }
        });
    }
}

/// A page has a title, a part, what it is about, and its text.
pub(crate) const IN_PAGE: usize = 4;

/// How many texts there are to translate in the phases.
pub(crate) fn in_phases(phases: &[Phase]) -> usize {
    let of = |phase: &Phase| {
        let lists = phase.focus.len() + phase.aware.len() + phase.questions.len();
        2 + usize::from(phase.nudge.is_some()) + lists + phase.tasks.len()
    };
    phases.iter().map(of).sum()
}

/// How many texts there are to translate in the question bank.
pub(crate) fn in_questions(families: &[Family]) -> usize {
    let of = |family: &Family| 2 + family.questions.len();
    families.iter().map(of).sum()
}

/// How many texts there are to translate in an instrument.
pub(crate) fn in_instrument(instrument: &Instrument) -> usize {
    let section = |section: &Section| {
        let prompts: usize = section.prompts.iter().map(in_prompt).sum();
        1 + usize::from(section.why.is_some()) + prompts
    };
    let sections: usize = instrument.sections.iter().map(section).sum();
    2 + usize::from(instrument.time.is_some()) + sections
}

fn in_prompt(prompt: &Prompt) -> usize {
    let (ends, groups) = match &prompt.kind {
        Kind::Scale { low, high, .. } => ([low, high].into_iter().flatten().count(), 0),
        Kind::Statements {
            low, high, groups, ..
        } => ([low, high].into_iter().flatten().count(), groups.len()),
        _ => (0, 0),
    };
    let asked = 1 + usize::from(prompt.help.is_some()) + prompt.borrow.len();
    let offered = prompt.items().len() + groups + prompt.statements().count();
    asked + offered + ends + usize::from(prompt.follow_up().is_some())
}
