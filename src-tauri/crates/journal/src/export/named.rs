//! What the rows of a copy name that stands in tables read after theirs: their forms, their authors, their tags. Somebody may
//! move an entry to the bin, or out of the relationship that is taken, when it is in the copy already and its form is not:
//! so these are decided by what was written, and not asked of the entries once more. What must not live here: reading rows.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::rows::{Fields, ME};
use super::scope::Scope;
use super::tables::{Kind, Table};

/// What was named so far.
#[derive(Default)]
pub(crate) struct Named {
    /// The form, its version and its wording.
    forms: BTreeSet<(String, i64, String)>,
    people: BTreeSet<String>,
    tags: BTreeSet<String>,
}

impl Named {
    /// Notes what a row names.
    pub(crate) fn note(&mut self, table: &Table, row: &Fields) {
        let text = |name: &str| row.get(name).and_then(Value::as_str);
        for column in table.columns {
            let all = match column.kind {
                Kind::Ref("person") => &mut self.people,
                Kind::Ref("tag") => &mut self.tags,
                _ => continue,
            };
            all.extend(text(column.name).filter(|id| *id != ME).map(str::to_owned));
        }
        if table.name == "entry"
            && let (Some(form), Some(version), Some(wording)) = (
                text("instrument"),
                row.get("version").and_then(Value::as_i64),
                text("wording"),
            )
        {
            let form = (form.to_owned(), version, wording.to_owned());
            self.forms.insert(form);
        }
    }

    /// Which rows of a table were named, as a condition and what `?1` stands for in it; none where they are not decided so.
    /// With everything all of them are taken, named or not. None of these tables points at another.
    pub(crate) fn of(&self, table: &Table, scope: &Scope) -> Option<(&'static str, String)> {
        if matches!(scope, Scope::Everything) {
            return None;
        }
        let (condition, of) = match table.name {
            "person" => (
                "me = 0 AND id IN (SELECT value FROM json_each(?1))",
                json!(self.people),
            ),
            "tag" => ("id IN (SELECT value FROM json_each(?1))", json!(self.tags)),
            "instrument_version" => (
                "(instrument, version) IN (SELECT value ->> 0, value ->> 1 FROM json_each(?1))",
                json!(self.forms),
            ),
            "instrument_wording" => (
                "(instrument, version, wording) IN (SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(?1))",
                json!(self.forms),
            ),
            _ => return None,
        };
        Some((condition, of.to_string()))
    }
}
