//! The lines that come from answers: wheels by their sets of areas, scales by the line they are drawn on, statements by their
//! groups. Only finished entries, and only mine.

use std::collections::BTreeMap;

use content::{Content, Instrument, Kind, Prompt, StatementGroup};
use rusqlite::Connection;
use serde_json::Value;

use super::line::{Basis, Reading, line, per_cent};
use super::{Given, Whose, given, versions};
use crate::book::Stop;
use crate::views::{Chart, ChartKind};
use crate::wheel_set::{self, BUILT_IN};
use crate::wheels;

/// Every chart with something on it: wheels, then scales, then statements.
pub(super) fn charts(
    connection: &Connection,
    content: &Content,
    whose: &Whose<'_>,
) -> Result<Vec<Chart>, Stop> {
    let (mut round, mut added) = (Vec::new(), Vec::new());
    let mut tracks: Vec<(&str, Vec<(&Instrument, &Prompt)>)> = Vec::new();
    for instrument in &content.instruments {
        for prompt in instrument.prompts() {
            match &prompt.kind {
                Kind::Wheel { .. } if instrument.id == wheels::WHEEL => {
                    round.extend(by_set(connection, content, prompt, whose)?);
                }
                Kind::Wheel { .. } => {
                    let given = given(connection, &instrument.id, &prompt.id, whose)?;
                    let areas = prompt.items().iter();
                    let areas: Vec<_> = areas.map(|area| (&*area.id, &*area.label)).collect();
                    let id = format!("{} {}", instrument.id, prompt.id);
                    round.extend(wheel(id, &instrument.title, &areas, &given));
                }
                Kind::Statements { .. } => {
                    added.extend(statements(connection, instrument, prompt, whose)?);
                }
                Kind::Scale {
                    track: Some(track), ..
                } => match tracks.iter_mut().find(|(known, _)| known == track) {
                    Some((_, prompts)) => prompts.push((instrument, prompt)),
                    None => tracks.push((track, vec![(instrument, prompt)])),
                },
                _ => {}
            }
        }
    }
    let mut charts = round;
    for (track, prompts) in tracks {
        let Some(found) = scale(connection, track, &prompts, whose)? else {
            continue;
        };
        // What one instrument asks at once stands together.
        match charts.last_mut() {
            Some(last) if last.entries == found.entries => last.lines.extend(found.lines),
            _ => charts.push(found),
        }
    }
    charts.extend(added);
    Ok(charts)
}

/// A chart of these answers; none where no line has anything.
fn chart(
    id: String,
    kind: ChartKind,
    title: &str,
    given: &[&Given],
    lines: Vec<crate::views::TimeLine>,
) -> Option<Chart> {
    (!lines.is_empty()).then(|| Chart {
        id,
        kind,
        title: title.to_owned(),
        days: given.iter().map(|one| one.day).collect(),
        entries: given.iter().map(|one| one.entry.clone()).collect(),
        lines,
    })
}

/// The wheels of the room, a chart for each set of areas.
fn by_set(
    connection: &Connection,
    content: &Content,
    prompt: &Prompt,
    whose: &Whose<'_>,
) -> Result<Vec<Chart>, Stop> {
    let mut sets: BTreeMap<u32, String> = BTreeMap::new();
    let mut of_set: BTreeMap<String, Vec<Given>> = BTreeMap::new();
    for one in given(connection, wheels::WHEEL, &prompt.id, whose)? {
        let set = match sets.get(&one.version) {
            Some(set) => set.clone(),
            None => wheel_set::of_version(connection, one.version)?,
        };
        sets.insert(one.version, set.clone());
        of_set.entry(set).or_default().push(one);
    }
    let mut charts = Vec::new();
    for (set, given) in of_set {
        let name = wheel_set::get(connection, &set)?.map_or_else(String::new, |set| set.name);
        let areas = wheels::areas_of(connection, content, &set)?;
        let areas: Vec<_> = areas.iter().map(|area| (&*area.id, &*area.name)).collect();
        charts.extend(wheel(format!("wheel {set}"), &name, &areas, &given));
    }
    let built_in = format!("wheel {BUILT_IN}");
    charts.sort_by_key(|chart| chart.id != built_in);
    Ok(charts)
}

fn wheel(id: String, title: &str, areas: &[(&str, &str)], given: &[Given]) -> Option<Chart> {
    let lines = areas.iter().filter_map(|(area, name)| {
        let score = |one: &Given| whole(one.answer.get(*area)?.get("score")?);
        let readings: Vec<_> = given
            .iter()
            .map(|one| Some(Reading::on(0, 10, score(one)?)))
            .collect();
        line(area, name, &readings)
    });
    let lines = lines.collect();
    let given: Vec<_> = given.iter().collect();
    chart(id, ChartKind::Wheel, title, &given, lines)
}

/// What was answered to the questions that are drawn on one line, whatever instrument asked.
fn scale(
    connection: &Connection,
    track: &str,
    prompts: &[(&Instrument, &Prompt)],
    whose: &Whose<'_>,
) -> Result<Option<Chart>, Stop> {
    let mut all = Vec::new();
    for (instrument, prompt) in prompts {
        let given = given(connection, &instrument.id, &prompt.id, whose)?;
        let asked = versions(connection, &instrument.id, &given)?;
        for one in given {
            let reading = asked.get(&one.version).and_then(|asked| {
                let Kind::Scale { min, max, .. } = asked.prompt(&prompt.id)?.kind else {
                    return None;
                };
                Some(Reading::on(min, max, whole(&one.answer)?))
            });
            all.push((one, reading, *instrument, *prompt));
        }
    }
    all.sort_by(|(one, ..), (other, ..)| (one.day, &one.entry).cmp(&(other.day, &other.entry)));
    let Some((.., instrument, prompt)) = all.last() else {
        return Ok(None);
    };
    let readings: Vec<_> = all.iter().map(|(_, reading, ..)| reading.clone()).collect();
    let lines = line(track, &prompt.label, &readings).into_iter().collect();
    let given: Vec<_> = all.iter().map(|(one, ..)| one).collect();
    Ok(chart(
        format!("track {track}"),
        ChartKind::Scale,
        &instrument.title,
        &given,
        lines,
    ))
}

/// The groups of statements as they are today, each in percent of the most it could add up to then.
fn statements(
    connection: &Connection,
    instrument: &Instrument,
    prompt: &Prompt,
    whose: &Whose<'_>,
) -> Result<Option<Chart>, Stop> {
    let Kind::Statements { groups, .. } = &prompt.kind else {
        return Ok(None);
    };
    let given = given(connection, &instrument.id, &prompt.id, whose)?;
    let asked = versions(connection, &instrument.id, &given)?;
    let reading = |group: &str, one: &Given| {
        let Kind::Statements {
            min, max, groups, ..
        } = &asked.get(&one.version)?.prompt(&prompt.id)?.kind
        else {
            return None;
        };
        let group = groups.iter().find(|each| each.id == group)?;
        percentage(group, (*min, *max), &one.answer)
    };
    let lines = groups.iter().filter_map(|group| {
        let readings: Vec<_> = given.iter().map(|one| reading(&group.id, one)).collect();
        line(&group.id, &group.title, &readings)
    });
    let (id, lines) = (format!("{} {}", instrument.id, prompt.id), lines.collect());
    let given: Vec<_> = given.iter().collect();
    let title = &instrument.title;
    Ok(chart(id, ChartKind::Statements, title, &given, lines))
}

/// None for a group that is not complete: a sum with holes would look like a low one. None below nought, where a part of
/// the maximum says nothing.
fn percentage<'a>(
    group: &'a StatementGroup,
    (min, max): (i32, i32),
    answer: &Value,
) -> Option<Reading<'a>> {
    let scores = group
        .statements
        .iter()
        .map(|statement| whole(answer.get(&statement.id)?));
    let total = scores.sum::<Option<i32>>()?;
    let most = max * i32::try_from(group.statements.len()).ok()?;
    if min < 0 || most <= 0 {
        return None;
    }
    Some(Reading {
        value: per_cent(total, most),
        min: 0,
        max: 100,
        basis: Basis {
            scale: (min, max),
            parts: group.statements.iter().map(|one| &*one.id).collect(),
        },
    })
}

fn whole(value: &Value) -> Option<i32> {
    i32::try_from(value.as_i64()?).ok()
}
