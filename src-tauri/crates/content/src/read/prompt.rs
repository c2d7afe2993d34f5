//! Reads one prompt of an instrument: the keys every prompt has, and those that only its kind has.

use super::carry::{Carrying, carry};
use super::{Ids, Table};
use crate::{FollowUp, FollowUpKind, Item, Kind, Prompt, StatementGroup};

const KINDS: [&str; 12] = [
    "text",
    "line",
    "date",
    "choice",
    "choices",
    "checklist",
    "scale",
    "statements",
    "wheel",
    "actions",
    "goals",
    "signature",
];

/// The areas a wheel can have: fewer are no wheel, more cannot be told apart in the drawing.
const AREAS: std::ops::RangeInclusive<usize> = 3..=16;

/// The most prompts a form of one's own may have.
const MOST_PROMPTS: usize = 200;

/// How far the numbers of such a form may go, and how many of them a scale may have: each is drawn.
const FARTHEST: std::ops::RangeInclusive<i32> = -100..=100;
const MOST_STEPS: i32 = 21;

/// What was asked so far in the instrument that is being read.
pub(super) struct Asked<'i> {
    instrument: &'i str,
    ids: Ids,
    /// The prompts of goals.
    goals: Vec<String>,
    /// Whether two people answer it, each alone.
    pub(super) sides: bool,
    /// Whether this section of it is filled in by both together.
    pub(super) together: bool,
    pub(super) carrying: Vec<Carrying>,
    /// How many prompts there were.
    count: usize,
}

impl<'i> Asked<'i> {
    /// Nothing yet, in the instrument with this id.
    pub(super) fn of(instrument: &'i str) -> Self {
        Asked {
            instrument,
            ids: Ids::default(),
            goals: Vec::new(),
            sides: false,
            together: false,
            carrying: Vec::new(),
            count: 0,
        }
    }
}

pub(super) fn prompt(table: &mut Table, asked: &mut Asked) -> Prompt {
    asked.count += 1;
    if table.page.own && asked.count == MOST_PROMPTS + 1 {
        let next = format!("Keep {MOST_PROMPTS}, and put the others into another file.");
        table.note("id", format!("this is prompt number {}", asked.count), next);
    }
    let id = table.id("id");
    asked.ids.take(table.page, &id, table.place("id"));
    let kind = table.text("kind");
    table.rename(noun(&kind));
    check_sides(table, &kind, asked);
    Prompt {
        label: table.text("label"),
        help: table.some_text("help"),
        optional: table.flag("optional"),
        borrow: table
            .some_texts("borrow")
            .into_iter()
            .map(|(text, _)| text)
            .collect(),
        carry: carry(table, (asked.instrument, &id), &kind, &mut asked.carrying),
        kind: only_of_kind(table, &kind, &id, asked),
        id,
    }
}

/// Two answers to one point stand side by side and become one text, so it is asked in words or as a choice.
fn check_sides(table: &Table, kind: &str, asked: &Asked) {
    let alone = asked.sides && !asked.together;
    if alone && KINDS.contains(&kind) && !["text", "line", "choice"].contains(&kind) {
        table.note(
            "kind",
            format!(
                "{} cannot be answered by each alone and then agreed",
                table.name()
            ),
            "Use text, line or choice, or put it into a section with `together = true`.",
        );
    }
}

fn noun(kind: &str) -> &'static str {
    match kind {
        "text" => "text prompt",
        "line" => "line prompt",
        "date" => "date prompt",
        "choice" => "choice prompt",
        "choices" => "choices prompt",
        "checklist" => "checklist prompt",
        "scale" => "scale prompt",
        "statements" => "statements prompt",
        "wheel" => "wheel prompt",
        "actions" => "actions prompt",
        "goals" => "goals prompt",
        "signature" => "signature prompt",
        _ => "prompt",
    }
}

fn only_of_kind(table: &mut Table, kind: &str, id: &str, asked: &mut Asked) -> Kind {
    match kind {
        "text" => Kind::Text,
        "line" => Kind::Line,
        "date" => Kind::Date,
        "choice" => Kind::Choice {
            items: items(table, "items", "item"),
        },
        "choices" => Kind::Choices {
            items: items(table, "items", "item"),
        },
        "checklist" => Kind::Checklist {
            items: items(table, "items", "item"),
            notes: table.flag("notes"),
        },
        "scale" => scale(table, &mut asked.ids),
        "statements" => statements(table),
        "wheel" => wheel(table),
        "actions" => Kind::Actions {
            open: table.flag("open"),
        },
        "goals" => goals(table, id, asked),
        "signature" => Kind::Signature,
        _ => unknown(table, kind),
    }
}

fn goals(table: &mut Table, id: &str, asked: &mut Asked) -> Kind {
    let open = table.flag("open");
    let under = table.some_id("under");
    if let Some(named) = under.as_ref().filter(|named| !asked.goals.contains(named)) {
        table.note(
            "under",
            format!("there is no earlier goals prompt `{named}`"),
            "Name a prompt that stands before this one and whose kind is `goals`.",
        );
    }
    asked.goals.push(id.to_owned());
    Kind::Goals { open, under }
}

fn unknown(table: &mut Table, kind: &str) -> Kind {
    table.tolerate_the_rest();
    if !kind.is_empty() {
        table.note(
            "kind",
            format!("`{kind}` is not a kind of prompt"),
            format!("Use one of: {}.", KINDS.join(", ")),
        );
    }
    Kind::Text
}

fn items(table: &mut Table, key: &'static str, noun: &'static str) -> Vec<Item> {
    items_among(table, key, noun, &mut Ids::default())
}

/// Items whose ids must differ from others read before.
fn items_among(
    table: &mut Table,
    key: &'static str,
    noun: &'static str,
    ids: &mut Ids,
) -> Vec<Item> {
    table.tables(key, noun, |table| {
        let id = table.id("id");
        ids.take(table.page, &id, table.place("id"));
        Item {
            id,
            label: table.text("label"),
        }
    })
}

fn wheel(table: &mut Table) -> Kind {
    let areas = items(table, "areas", "area");
    if !areas.is_empty() && !AREAS.contains(&areas.len()) {
        let what = format!("{} has {} areas", table.name(), areas.len());
        table.note(
            "areas",
            what,
            format!("Give it {} to {}.", AREAS.start(), AREAS.end()),
        );
    }
    Kind::Wheel { areas }
}

fn statements(table: &mut Table) -> Kind {
    let ends = Ends::read(table);
    let (mut groups, mut statements) = (Ids::default(), Ids::default());
    Kind::Statements {
        min: ends.min.unwrap_or_default(),
        max: ends.max.unwrap_or_default(),
        low: table.some_text("low"),
        high: table.some_text("high"),
        groups: table.tables("group", "group of statements", |table| {
            let id = table.id("id");
            groups.take(table.page, &id, table.place("id"));
            StatementGroup {
                id,
                title: table.text("title"),
                statements: items_among(table, "statements", "statement", &mut statements),
            }
        }),
    }
}

/// The two ends of a scale as far as they could be read.
struct Ends {
    min: Option<i32>,
    max: Option<i32>,
}

impl Ends {
    fn read(table: &mut Table) -> Ends {
        let (min, max) = (table.number("min"), table.number("max"));
        let ends = Ends { min, max };
        if let Some((min, max)) = ends.both().filter(|(min, max)| min >= max) {
            table.note(
                "min",
                format!("{} goes from {min} to {max}", table.name()),
                "Make `min` lower than `max`.",
            );
        }
        ends.check_drawable(table);
        ends
    }

    fn check_drawable(&self, table: &Table) {
        let Some((min, max)) = self.both().filter(|(min, max)| table.page.own && min < max) else {
            return;
        };
        let within = FARTHEST.contains(&min) && FARTHEST.contains(&max);
        if !within || max - min >= MOST_STEPS {
            let what = format!("{} goes from {min} to {max}", table.name());
            let (first, last) = (FARTHEST.start(), FARTHEST.end());
            let next = format!(
                "Use at most {MOST_STEPS} numbers, none below {first} and none above {last}."
            );
            table.note("max", what, next);
        }
    }

    fn both(&self) -> Option<(i32, i32)> {
        self.min.zip(self.max)
    }
}

fn scale(table: &mut Table, ids: &mut Ids) -> Kind {
    let ends = Ends::read(table);
    let range = ends.both().filter(|(min, max)| min < max);
    Kind::Scale {
        min: ends.min.unwrap_or_default(),
        max: ends.max.unwrap_or_default(),
        low: table.some_text("low"),
        high: table.some_text("high"),
        track: table.some_id("track"),
        follow_up: table.some_table("follow_up", "follow-up", |table| {
            follow_up(table, range, ids)
        }),
    }
}

fn follow_up(table: &mut Table, range: Option<(i32, i32)>, ids: &mut Ids) -> FollowUp {
    let below = table.number::<i32>("below");
    if let Some(((min, max), below)) = range.zip(below) {
        // Below the lowest it would never be asked.
        if below <= min || below > max {
            table.note(
                "below",
                format!("the threshold {below} is outside its scale"),
                format!("Use {} to {max}.", min + 1),
            );
        }
    }
    let id = table.id("id");
    ids.take(table.page, &id, table.place("id"));
    let label = table.text("label");
    let kind = table.word("kind").unwrap_or(FollowUpKind::Text);
    FollowUp {
        below: below.unwrap_or_default(),
        id,
        label,
        kind,
    }
}
