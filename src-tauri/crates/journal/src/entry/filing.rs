//! With whom an entry is filed. Whether it may be filed otherwise belongs to `entries`.

use rusqlite::{Connection, Result, params};

/// Files an entry with somebody, or with nobody.
pub(crate) fn set_relationship(
    connection: &Connection,
    id: &str,
    with: Option<&str>,
) -> Result<()> {
    connection
        .prepare_cached("UPDATE entry SET relationship = ?2 WHERE id = ?1")?
        .execute(params![id, with])?;
    Ok(())
}
