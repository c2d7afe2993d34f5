//! What may be done to the areas of a set: rename, move, add, split, retire, bring back. Pure: one list becomes another.
//! An id never changes, and a list always has a number of areas that can be drawn.

use crate::error::{Error, Thing};
use crate::names;
use crate::views::{AreaChange, AreaView};
use crate::wheel_set::Area;

/// Fewer areas are no wheel (content/ is held to the same).
pub(crate) const FEWEST: usize = 3;
/// More cannot be told apart in the drawing.
pub(crate) const MOST: usize = 16;
/// The longest name of an area, in characters.
pub(crate) const LONGEST: usize = 40;

/// The list after a change. `mint` gives the id of an area nobody scored yet.
pub(crate) fn changed(
    areas: &[Area],
    change: AreaChange,
    mut mint: impl FnMut() -> Result<String, Error>,
) -> Result<Vec<Area>, Error> {
    let mut areas = areas.to_vec();
    match change {
        AreaChange::Rename { id, name } => find(&mut areas, &id)?.name = name,
        AreaChange::Move { id, to } => move_to(&mut areas, &id, to)?,
        AreaChange::Add { name } => areas.push(fresh(mint()?, name, None)),
        AreaChange::Split { id, names } => {
            let place = place(&areas, &id)?;
            areas[place].retired = true;
            for name in names.into_iter().rev() {
                areas.insert(place + 1, fresh(mint()?, name, Some(id.clone())));
            }
        }
        AreaChange::Retire { id } => find(&mut areas, &id)?.retired = true,
        AreaChange::BringBack { id } => find(&mut areas, &id)?.retired = false,
        AreaChange::PutBack { areas: before } => areas = before.into_iter().map(area).collect(),
    }
    checked(areas)
}

fn fresh(id: String, name: String, split_from: Option<String>) -> Area {
    Area {
        id,
        name,
        retired: false,
        split_from,
    }
}

fn area(view: AreaView) -> Area {
    Area {
        id: view.id,
        name: view.name,
        retired: view.retired,
        split_from: view.split_from,
    }
}

fn place(areas: &[Area], id: &str) -> Result<usize, Error> {
    let found = areas.iter().position(|area| area.id == id);
    found.ok_or(Error::NotFound(Thing::Area))
}

fn find<'a>(areas: &'a mut [Area], id: &str) -> Result<&'a mut Area, Error> {
    let place = place(areas, id)?;
    Ok(&mut areas[place])
}

/// To this place, from 0, among those on the wheel; past the end is the end.
fn move_to(areas: &mut Vec<Area>, id: &str, to: usize) -> Result<(), Error> {
    let moved = areas.remove(place(areas, id)?);
    let shown = areas.iter().enumerate().filter(|(_, area)| !area.retired);
    let before = shown.map(|(place, _)| place).nth(to);
    areas.insert(before.unwrap_or(areas.len()), moved);
    Ok(())
}

fn checked(mut areas: Vec<Area>) -> Result<Vec<Area>, Error> {
    let mut ids: Vec<&str> = areas.iter().map(|area| area.id.as_str()).collect();
    ids.sort_unstable();
    if ids.windows(2).any(|two| two[0] == two[1]) {
        return Err(Error::AreaTwice);
    }
    for area in &mut areas {
        area.name = names::tidy(&area.name)?;
        if area.name.chars().nth(LONGEST).is_some() {
            return Err(Error::TooLong("area"));
        }
    }
    let shown: Vec<String> = areas
        .iter()
        .filter(|area| !area.retired)
        .map(|area| area.name.to_lowercase())
        .collect();
    match shown.len() {
        0..FEWEST => return Err(Error::AreasTooFew),
        FEWEST..=MOST => {}
        _ => return Err(Error::AreasTooMany),
    }
    let twice = |(place, name): (usize, &String)| shown[..place].contains(name);
    if shown.iter().enumerate().any(twice) {
        return Err(Error::AreaTwice);
    }
    Ok(areas)
}

#[cfg(test)]
mod tests;
