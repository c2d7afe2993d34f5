//! Every table that goes out of the journal, column by column: what a value may be and which rows belong to what is
//! taken. Writing and reading go by this list, and a test holds it against the schema, so that a new table or column
//! cannot be forgotten. What must not live here: files, and anything about one format.

mod columns;
mod own;
#[cfg(test)]
mod tests;
mod working;

/// One table. Those that others point at come first.
pub(crate) struct Table {
    /// As it is called in the database and in the file.
    pub(crate) name: &'static str,
    /// What tells its rows apart.
    pub(crate) key: &'static [&'static str],
    pub(crate) columns: &'static [Column],
    /// Which rows belong to everything, to a relationship, to some entries; none of them where it says nothing. `?1` is
    /// the relationship, or the entries as a list in JSON.
    pub(crate) of: [Option<&'static str>; 3],
}

/// One column.
pub(crate) struct Column {
    pub(crate) name: &'static str,
    pub(crate) kind: Kind,
    /// Whether it may be empty; what a file leaves out is.
    pub(crate) optional: bool,
}

/// What a value may be.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Kind {
    /// One of the journal's own ids.
    Id,
    /// Any text, as long as an answer may be.
    Text,
    /// A text of at most so many characters.
    Line(usize),
    /// What somebody or something is called, in at most so many characters.
    Name(usize),
    /// The same, or nothing: what the program itself calls something.
    NameOrNone(usize),
    /// A whole number.
    Whole,
    /// "YYYY-MM-DD".
    Day,
    /// A moment in UTC.
    Moment,
    /// "HH:MM".
    Time,
    /// One of a closed list.
    Word(&'static [&'static str]),
    /// Answers by prompt.
    Answers,
    /// An instrument.
    Instrument,
    /// What a list of entries is narrowed to.
    Filter,
    /// Questions with what was thought about them.
    Thoughts,
    /// The id of a row of another table.
    Ref(&'static str),
}

/// All of them.
pub(crate) fn all() -> impl Iterator<Item = &'static Table> {
    working::TABLES.iter().chain(own::TABLES)
}

/// The table of this name.
pub(crate) fn named(name: &str) -> Option<&'static Table> {
    all().find(|table| table.name == name)
}
