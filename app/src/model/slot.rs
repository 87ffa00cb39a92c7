//! Which answer is meant.

use preflight_rules::fact::{FactIx, FieldIx};

/// A place for an answer: a fact of the library's vocabulary, or a field of one of its records.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slot {
    /// The fact.
    pub fact: FactIx,
    /// Within a list: the record and its field.
    pub cell: Option<Cell>,
}

/// A field of one record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The record, by its key: positions change when records are removed.
    pub row: u32,
    /// The field.
    pub field: FieldIx,
}

impl Slot {
    /// A fact.
    pub fn fact(fact: FactIx) -> Slot {
        Slot { fact, cell: None }
    }

    /// A field of a record of a list.
    pub fn cell(fact: FactIx, row: u32, field: FieldIx) -> Slot {
        Slot { fact, cell: Some(Cell { row, field }) }
    }
}
