//! What results are narrowed by, as the index is asked for it: words of its own for what a thing belongs to, and places
//! for its day.

use std::ops::Range;

use chrono::NaiveDate;
use rusqlite::Connection;

use super::query::{End, Query};
use super::{KINDS, text};
use crate::error::Error;
use crate::findable::Marks;
use crate::views::{FoundKind, SearchFilter, Whose};
use crate::{dates, findable, phase_change, relationship};

/// A filter, read.
pub(crate) struct Narrow {
    filter: SearchFilter,
    from: Option<NaiveDate>,
    until: Option<NaiveDate>,
}

/// Some places of the index, of one relationship or of all.
pub(crate) struct Stretch {
    relationship: Option<String>,
    pub(crate) places: Range<i64>,
}

impl Narrow {
    pub(crate) fn by(filter: &SearchFilter) -> Result<Narrow, Error> {
        let day = |day: &Option<String>| day.as_deref().map(dates::parse).transpose();
        Ok(Narrow {
            from: day(&filter.from)?,
            until: day(&filter.until)?,
            filter: filter.clone(),
        })
    }

    /// Whether it narrows anything.
    pub(crate) fn is_any(&self) -> bool {
        self.filter != SearchFilter::default()
    }

    /// Whether it asks for something that only what was written in the journal has.
    pub(crate) fn is_about_the_journal(&self) -> bool {
        let kinds = SearchFilter {
            kinds: self.filter.kinds.clone(),
            ..SearchFilter::default()
        };
        self.filter != kinds
    }

    /// The marks only some entries have; they are no words of theirs, and not in the index.
    pub(crate) fn marks(&self) -> Marks<'_> {
        Marks {
            tag: self.filter.tag.as_deref(),
            starred: self.filter.starred,
        }
    }

    pub(crate) fn has(&self, kind: FoundKind) -> bool {
        self.filter.kinds.is_empty() || self.filter.kinds.contains(&kind)
    }

    /// Where the index is to be asked; none when nothing in it can be meant.
    pub(crate) fn stretches(
        &self,
        connection: &Connection,
    ) -> rusqlite::Result<Option<Vec<Stretch>>> {
        if !KINDS.iter().any(|(kind, _)| self.has(*kind)) {
            return Ok(None);
        }
        let wanted = self.filter.relationship.clone();
        let Some(phase) = &self.filter.phase else {
            return Ok(Some(vec![self.stretch(wanted, None, None)]));
        };
        let mut relationships = relationship::all(connection)?;
        relationships.retain(|one| wanted.as_ref().is_none_or(|wanted| *wanted == one.id));
        let mut stretches = Vec::new();
        for one in relationships {
            let steps = phase_change::walk(connection, &one.id)?;
            for (place, step) in steps
                .iter()
                .enumerate()
                .filter(|(_, step)| step.phase == *phase)
            {
                let next = steps.get(place + 1).map(|next| next.date);
                stretches.push(self.stretch(Some(one.id.clone()), Some(step.date), next));
            }
        }
        Ok(Some(stretches))
    }

    /// From a day on, until before another, and within what was asked for.
    fn stretch(
        &self,
        relationship: Option<String>,
        from: Option<NaiveDate>,
        before: Option<NaiveDate>,
    ) -> Stretch {
        let after = |day: NaiveDate| day.succ_opt().unwrap_or(day);
        let first = self.from.max(from);
        let ends = [self.until.map(after), before].into_iter().flatten();
        Stretch {
            relationship,
            places: first.map_or(i64::MIN, findable::first_place)
                ..ends.min().map_or(i64::MAX, findable::first_place),
        }
    }

    /// For the index: the words, and what they are narrowed by.
    pub(crate) fn expression(&self, query: &Query, stretch: &Stretch, end: End) -> String {
        let mut all = Vec::new();
        let words = query.expression(end);
        if !words.is_empty() {
            all.push(format!("{{title body about}} : ({words})"));
        }
        let kinds = KINDS.iter().filter(|(kind, _)| self.has(*kind));
        let kinds: Vec<_> = kinds.map(|(_, name)| text::kind_word(name)).collect();
        if words.is_empty() || kinds.len() < KINDS.len() {
            all.push(format!("facets : ({})", kinds.join(" OR ")));
        }
        let filter = &self.filter;
        let owner = filter.whose.map(|owner| match owner {
            Whose::Mine => text::MINE.to_owned(),
            Whose::Theirs => text::THEIRS.to_owned(),
        });
        let more = [
            stretch
                .relationship
                .as_ref()
                .map(|id| text::id_word('r', id)),
            owner,
        ];
        all.extend(
            more.into_iter()
                .flatten()
                .map(|word| format!("facets : {word}")),
        );
        all.join(" AND ")
    }
}
