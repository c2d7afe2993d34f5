//! The table `contract`: the agreements of a relationship, each with the three entries that hold its texts. What the
//! texts say and when one is signed belongs to `contracts`.

use chrono::{DateTime, FixedOffset, NaiveDate};
use content::ContractSide;
use rusqlite::{Connection, OptionalExtension, Result, Row, params};

use crate::column::{Day, Moment};

/// One row. An entry in the bin is none: what is agreed next is not written into it.
#[derive(Debug, Clone)]
pub(crate) struct Contract {
    pub(crate) id: String,
    pub(crate) position: u32,
    pub(crate) mine: Option<String>,
    pub(crate) theirs: Option<String>,
    pub(crate) agreed: Option<String>,
    pub(crate) signed: Option<NaiveDate>,
    pub(crate) review: Option<NaiveDate>,
}

impl Contract {
    /// The entry of a side.
    pub(crate) fn side(&self, side: ContractSide) -> Option<&str> {
        match side {
            ContractSide::Mine => self.mine.as_deref(),
            ContractSide::Theirs => self.theirs.as_deref(),
            ContractSide::Agreed => self.agreed.as_deref(),
        }
    }
}

/// Every one of a relationship, newest first.
pub(crate) const OF_RELATIONSHIP: &str = "SELECT id, position, \
     (SELECT id FROM entry WHERE id = contract.mine AND binned_at IS NULL) AS mine, \
     (SELECT id FROM entry WHERE id = contract.theirs AND binned_at IS NULL) AS theirs, \
     (SELECT id FROM entry WHERE id = contract.agreed AND binned_at IS NULL) AS agreed, \
     signed, review FROM contract WHERE relationship = ?1 ORDER BY position DESC";

fn from_row(row: &Row<'_>) -> Result<Contract> {
    Ok(Contract {
        id: row.get("id")?,
        position: row.get("position")?,
        mine: row.get("mine")?,
        theirs: row.get("theirs")?,
        agreed: row.get("agreed")?,
        signed: row.get::<_, Option<Day>>("signed")?.map(|day| day.0),
        review: row.get::<_, Option<Day>>("review")?.map(|day| day.0),
    })
}

/// Every contract of a relationship, newest first.
pub(crate) fn of_relationship(
    connection: &Connection,
    relationship: &str,
) -> Result<Vec<Contract>> {
    connection
        .prepare_cached(OF_RELATIONSHIP)?
        .query_map([relationship], from_row)?
        .collect()
}

/// The newest contract of a relationship.
pub(crate) fn newest(connection: &Connection, relationship: &str) -> Result<Option<Contract>> {
    connection
        .prepare_cached(OF_RELATIONSHIP)?
        .query_map([relationship], from_row)?
        .next()
        .transpose()
}

/// The days of the newest signed contract of a relationship: when it was signed, and when it is to be looked at again.
pub(crate) fn days_in_force(
    connection: &Connection,
    relationship: &str,
) -> Result<Option<(NaiveDate, NaiveDate)>> {
    connection
        .prepare_cached(
            "SELECT signed, review FROM contract \
             WHERE relationship = ?1 AND signed IS NOT NULL AND review IS NOT NULL ORDER BY position DESC LIMIT 1",
        )?
        .query_row([relationship], |row| {
            Ok((row.get::<_, Day>(0)?.0, row.get::<_, Day>(1)?.0))
        })
        .optional()
}

/// Begins a contract after the others of its relationship; it has no text yet.
pub(crate) fn insert(
    connection: &Connection,
    id: &str,
    relationship: &str,
    at: DateTime<FixedOffset>,
) -> Result<()> {
    connection
        .prepare_cached(
            "INSERT INTO contract (id, relationship, position, created_at) SELECT ?1, ?2, \
             1 + coalesce(max(position), 0), ?3 FROM contract WHERE relationship = ?2",
        )?
        .execute(params![id, relationship, Moment(at)])?;
    Ok(())
}

/// Says which entry holds the text of a side.
pub(crate) fn set_side(
    connection: &Connection,
    id: &str,
    side: ContractSide,
    entry: &str,
) -> Result<()> {
    let sql = match side {
        ContractSide::Mine => "UPDATE contract SET mine = ?2 WHERE id = ?1",
        ContractSide::Theirs => "UPDATE contract SET theirs = ?2 WHERE id = ?1",
        ContractSide::Agreed => "UPDATE contract SET agreed = ?2 WHERE id = ?1",
    };
    connection.prepare_cached(sql)?.execute([id, entry])?;
    Ok(())
}

/// Says that both have signed, and when to look at it again.
pub(crate) fn sign(
    connection: &Connection,
    id: &str,
    signed: NaiveDate,
    review: NaiveDate,
) -> Result<()> {
    connection
        .prepare_cached("UPDATE contract SET signed = ?2, review = ?3 WHERE id = ?1")?
        .execute(params![id, Day(signed), Day(review)])?;
    Ok(())
}

/// Which side of a contract an entry holds the text of, if of any.
pub(crate) fn side_of(connection: &Connection, entry: &str) -> Result<Option<ContractSide>> {
    for (side, sql) in [
        (ContractSide::Mine, "SELECT 1 FROM contract WHERE mine = ?1"),
        (
            ContractSide::Theirs,
            "SELECT 1 FROM contract WHERE theirs = ?1",
        ),
        (
            ContractSide::Agreed,
            "SELECT 1 FROM contract WHERE agreed = ?1",
        ),
    ] {
        if connection.prepare_cached(sql)?.exists([entry])? {
            return Ok(Some(side));
        }
    }
    Ok(None)
}
