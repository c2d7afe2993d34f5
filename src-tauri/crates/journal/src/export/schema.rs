//! The JSON Schema of a copy, made from the list of tables: `docs/schema` holds it as it was made last. Only for the test
//! that keeps the two the same; what must not live here: checking a file (`import`).

use serde_json::{Map, Value, json};

use super::json::{FORMAT, VERSION};
use super::tables::{self, Column, Kind};

pub(crate) fn schema() -> Value {
    let tables: Map<String, Value> = tables::all()
        .map(|table| {
            let columns: Map<String, Value> = table
                .columns
                .iter()
                .map(|column| (column.name.to_owned(), value(column)))
                .collect();
            let must = table.columns.iter().filter(|column| !column.optional);
            let must: Vec<_> = must.map(|column| column.name).collect();
            let row = json!({"type": "object", "properties": columns, "required": must, "additionalProperties": false});
            (table.name.to_owned(), json!({"type": "array", "items": row}))
        })
        .collect();
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A copy of an Ithaca journal",
        "type": "object",
        "properties": {
            "format": {"const": FORMAT},
            "version": {"const": VERSION},
            "made": {"type": "string", "format": "date-time"},
            "scope": {"enum": ["everything", "relationship", "entries"]},
            "me": {
                "type": "object",
                "properties": {"name": {"type": "string", "maxLength": 120}},
                "required": ["name"],
                "additionalProperties": false
            },
            "tables": {"type": "object", "properties": tables, "additionalProperties": false}
        },
        "required": ["format", "version", "made", "scope", "me", "tables"],
        "additionalProperties": false
    })
}

fn value(column: &Column) -> Value {
    match column.kind {
        Kind::Id => json!({"type": "string", "format": "uuid"}),
        Kind::Text => json!({"type": "string"}),
        Kind::Line(most) | Kind::Name(most) | Kind::NameOrNone(most) => {
            json!({"type": "string", "maxLength": most})
        }
        Kind::Whole => json!({"type": "integer"}),
        Kind::Day => json!({"type": "string", "format": "date"}),
        Kind::Moment => json!({"type": "string", "format": "date-time"}),
        Kind::Time => json!({"type": "string", "pattern": "^[0-2][0-9]:[0-5][0-9]$"}),
        Kind::Word(words) => json!({"enum": words}),
        Kind::Answers | Kind::Instrument | Kind::Filter => json!({"type": "object"}),
        Kind::Thoughts => json!({"type": "array", "items": {"type": "object"}}),
        Kind::Ref(to) => json!({"type": "string", "description": format!("a row of {to}")}),
    }
}
