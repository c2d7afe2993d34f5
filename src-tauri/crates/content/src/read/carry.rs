//! Earlier answers that prompts ask for: read with their prompt, and held against the prompt they name once every
//! instrument is read. A mistake in one file brings no blame on another: where either instrument has mistakes of its own,
//! nothing is said about whether the two prompts fit.

use std::collections::BTreeSet;

use super::{Table, own_id};
use crate::{Carry, CarryHow, FollowUpKind, Instrument, Item, Kind, Mistake};

/// A prompt that asks for an earlier answer, and where it says so.
pub(crate) struct Carrying {
    file: String,
    /// Whether it stands in one of a person’s own.
    own: bool,
    /// The instrument and the prompt that ask, by id.
    asks: (String, String),
    carry: Carry,
    /// The lines of `instrument`, `prompt` and `how`.
    lines: [usize; 3],
}

/// Reads the key `carry` of a prompt of this kind.
pub(super) fn carry(
    table: &mut Table,
    asks: (&str, &str),
    kind: &str,
    all: &mut Vec<Carrying>,
) -> Option<Carry> {
    let own = table.page.own;
    let read = table.some_table("carry", "carry", |table| {
        let named = table.id("instrument");
        // One of a person’s own calls itself as its file does.
        let itself = own && own_id(&named) == asks.0;
        let carry = Carry {
            instrument: if itself { asks.0.to_owned() } else { named },
            prompt: table.id("prompt"),
            how: table.word("how").unwrap_or(CarryHow::Show),
        };
        let lines = ["instrument", "prompt", "how"].map(|key| table.page.line(table.place(key)));
        (carry, lines)
    });
    let (carry, lines) = read?;
    if matches!(
        kind,
        "statements" | "wheel" | "actions" | "goals" | "signature"
    ) {
        table.note(
            "carry",
            format!("{} cannot carry an earlier answer", table.name()),
            "Take `carry` out; text, line, date, choice, choices, checklist and scale prompts can.",
        );
        return None;
    }
    let named = !carry.instrument.is_empty() && !carry.prompt.is_empty();
    all.extend(named.then(|| Carrying {
        file: table.page.file.to_owned(),
        own,
        asks: (asks.0.to_owned(), asks.1.to_owned()),
        carry: carry.clone(),
        lines,
    }));
    Some(carry)
}

/// Notes every earlier answer that is not there or does not fit. `names` are the instruments that have a file, `sound`
/// those without mistakes.
pub(crate) fn check_carried(
    all: &[Carrying],
    names: &BTreeSet<String>,
    sound: &[&Instrument],
    mistakes: &mut Vec<Mistake>,
) {
    for carrying in all {
        if let Some((line, what, next)) = carrying.mistake(names, sound) {
            mistakes.push(Mistake {
                file: carrying.file.clone(),
                line,
                what,
                next,
            });
        }
    }
}

type Found = Option<(usize, String, String)>;

impl Carrying {
    fn mistake(&self, names: &BTreeSet<String>, sound: &[&Instrument]) -> Found {
        let Carry {
            instrument, prompt, ..
        } = &self.carry;
        if !names.contains(instrument) {
            let what = format!("there is no instrument `{instrument}`");
            let next = if self.own {
                "Use the id of this instrument, or of one of Ithaca’s."
            } else {
                "Use the name of a file in instruments/."
            };
            let next = next.to_owned();
            return Some((self.lines[0], what, next));
        }
        let of = |id: &str| sound.iter().find(|instrument| instrument.id == id);
        let other = of(instrument)?;
        let Some(earlier) = asked(other, prompt) else {
            let what = format!("instrument `{instrument}` has no prompt `{prompt}`");
            let next = if self.own {
                "Use the id of a prompt or follow-up of that instrument.".to_owned()
            } else {
                format!("Use the id of a prompt or follow-up of instruments/{instrument}.toml.")
            };
            return Some((self.lines[1], what, next));
        };
        if self.carry.how == CarryHow::Show {
            return None;
        }
        let own = &of(&self.asks.0)?.prompt(&self.asks.1)?.kind;
        let (what, next) = misfit(own, &earlier, prompt)?;
        Some((self.lines[2], what, next.to_owned()))
    }
}

/// What kind of answer a prompt, or a follow-up, was given.
fn asked(instrument: &Instrument, id: &str) -> Option<Kind> {
    if let Some(prompt) = instrument.prompt(id) {
        return Some(prompt.kind.clone());
    }
    let mut follow_ups = instrument.prompts().filter_map(|prompt| prompt.follow_up());
    let follow_up = follow_ups.find(|follow_up| follow_up.id == id)?;
    Some(match follow_up.kind {
        FollowUpKind::Text => Kind::Text,
        FollowUpKind::Line => Kind::Line,
    })
}

/// Why an earlier answer cannot begin a new one, and what to do; none when it can.
fn misfit(own: &Kind, earlier: &Kind, prompt: &str) -> Option<(String, &'static str)> {
    match (own, earlier) {
        // What was settled last time is not settled this time because nobody took the tick out.
        (Kind::Checklist { .. }, _) => {
            let what = format!("a checklist cannot be filled from `{prompt}`");
            Some((what, "Use \"show\": it stands beside, to be ticked afresh."))
        }
        (Kind::Text, Kind::Text) | (Kind::Line, Kind::Line) | (Kind::Date, Kind::Date) => None,
        (Kind::Choice { items: own }, Kind::Choice { items: earlier })
        | (Kind::Choices { items: own }, Kind::Choices { items: earlier }) => {
            let what = format!("it cannot be filled from `{prompt}`, which has other items");
            let next = "Give both prompts the same ids, or use \"show\".";
            (ids(own) != ids(earlier)).then_some((what, next))
        }
        (
            Kind::Scale { min, max, .. },
            Kind::Scale {
                min: first,
                max: last,
                ..
            },
        ) => {
            let what =
                format!("it cannot be filled from `{prompt}`, which goes from {first} to {last}");
            let next = "Give both scales the same ends, or use \"show\".";
            ((min, max) != (first, last)).then_some((what, next))
        }
        _ => {
            let what = format!("it cannot be filled from `{prompt}`, which is of another kind");
            Some((what, "Make both prompts the same kind, or use \"show\"."))
        }
    }
}

fn ids(items: &[Item]) -> BTreeSet<&str> {
    items.iter().map(|item| item.id.as_str()).collect()
}
