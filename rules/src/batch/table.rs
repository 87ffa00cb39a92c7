//! Facts of many records in columns.

use super::domain::number;
use super::lanes::Numbers;
use super::plan::{Plan, Shape};
use super::LANES;
use crate::fact::FactIx;
use crate::facts::{check, Facts, Refusal};
use crate::gather::Gather;
use crate::value::Value;

/// The facts of many records, for one plan. Unknown until they are set.
pub struct Table<'a> {
    pub(super) plan: &'a Plan<'a>,
    records: usize,
    /// One a fact.
    columns: Vec<Column>,
    /// What is asked record by record; empty when the plan asks nothing.
    pub(super) kept: Vec<Facts>,
}

/// One fact of all records, in blocks of 64.
pub(super) struct Column {
    /// The lanes in which it is known. Lanes after the last record count as known, so that only real ones make a block inexact.
    pub(super) known: Vec<u64>,
    pub(super) lo: Vec<Numbers>,
    /// Not to be read where all lanes are known.
    pub(super) hi: Vec<Numbers>,
    /// A list of blocks for each value.
    pub(super) bitmaps: Vec<Vec<u64>>,
}

impl<'a> Table<'a> {
    /// So many records of which nothing is known.
    pub fn unknown(plan: &'a Plan<'a>, records: usize) -> Table<'a> {
        let blocks = records.div_ceil(LANES);
        let beyond = |block: usize| match records.saturating_sub(block * LANES) {
            real if real < LANES => u64::MAX << real,
            _ => 0,
        };
        let column = |shape: &Shape| {
            let (least, most) = if let Shape::Numbers(domain) = shape { domain.unknown() } else { (0, 0) };
            let numbers = if let Shape::Numbers(_) = shape { blocks } else { 0 };
            let values = if let Shape::Bitmaps(values) = shape { *values } else { 0 };
            Column {
                known: (0..blocks).map(beyond).gather(),
                lo: vec![[least; LANES]; numbers],
                hi: vec![[most; LANES]; numbers],
                bitmaps: vec![vec![0; blocks]; values],
            }
        };
        let kept = if plan.asked.is_empty() { Vec::new() } else { vec![Facts::unknown(plan.programme); records] };
        Table { plan, records, columns: plan.shapes.iter().map(column).gather(), kept }
    }

    /// The records whose facts are given; each was made for the plan's notice.
    pub fn of(plan: &'a Plan<'a>, records: &[Facts]) -> Table<'a> {
        let mut table = Table::unknown(plan, records.len());
        for (record, facts) in records.iter().enumerate() {
            for (fact, _) in plan.programme.vocabulary().iter() {
                if let Some(value) = facts.get(fact) {
                    table.put(record, fact, value);
                }
            }
        }
        table
    }

    /// How many records.
    pub fn records(&self) -> usize {
        self.records
    }

    /// Takes a value for a fact of a record; says why when it cannot.
    pub fn set(&mut self, record: usize, fact: FactIx, value: &Value) -> Result<(), Refusal> {
        let decl = self.plan.programme.vocabulary().get(fact).ok_or(Refusal::UnknownFact)?;
        if decl.derived.is_some() {
            return Err(Refusal::Derived);
        }
        check(&decl.kind, value)?;
        self.put(record, fact, value);
        Ok(())
    }

    /// Makes a fact of a record unknown.
    pub fn unset(&mut self, record: usize, fact: FactIx) {
        if let Some(facts) = self.kept.get_mut(record) {
            facts.unset(fact);
        }
        let shape = self.plan.shape(fact);
        if record >= self.records {
            return;
        }
        let (block, lane) = (record / LANES, record % LANES);
        let Some(column) = self.columns.get_mut(usize::from(fact.0)) else { return };
        if let Some(known) = column.known.get_mut(block) {
            *known &= !(1 << lane);
        }
        match shape {
            Shape::Numbers(domain) => {
                let (least, most) = domain.unknown();
                column.put_range(block, lane, least, most);
            }
            Shape::Bitmaps(_) => column.put_bits(block, lane, 0),
            Shape::Nothing => {}
        }
    }

    /// A value that suits its declaration.
    fn put(&mut self, record: usize, fact: FactIx, value: &Value) {
        if record >= self.records {
            return;
        }
        let (block, lane) = (record / LANES, record % LANES);
        let shape = self.plan.shape(fact);
        if self.plan.asked.contains(&fact) {
            if let Some(facts) = self.kept.get_mut(record) {
                // It suits: only a record or fact that is not there could be refused.
                let _ = facts.set(self.plan.programme, fact, value.clone());
            }
        }
        let Some(column) = self.columns.get_mut(usize::from(fact.0)) else { return };
        column.know(block, lane);
        match (shape, value) {
            (Shape::Numbers(domain), Value::Scalar(scalar)) => {
                if let Some(number) = number(domain.unit, *scalar) {
                    column.put_range(block, lane, number, number);
                }
            }
            (Shape::Bitmaps(_), Value::Bool(yes)) => column.put_bits(block, lane, u64::from(*yes)),
            (Shape::Bitmaps(_), Value::Text(text)) => column.put_bits(block, lane, u64::from(!text.trim().is_empty())),
            (Shape::Bitmaps(_), Value::Choice(choice)) => column.put_bits(block, lane, 1 << choice),
            (Shape::Bitmaps(_), Value::Set(bits)) => column.put_bits(block, lane, *bits),
            _ => {}
        }
    }

    pub(super) fn column(&self, fact: FactIx) -> Option<&Column> {
        self.columns.get(usize::from(fact.0))
    }

    pub(super) fn column_mut(&mut self, fact: FactIx) -> Option<&mut Column> {
        self.columns.get_mut(usize::from(fact.0))
    }

    /// Whether a fact of a record in a block is known, for all its lanes.
    pub(super) fn known(&self, fact: FactIx, block: usize) -> u64 {
        self.column(fact).and_then(|column| column.known.get(block)).copied().unwrap_or(0)
    }
}

impl Column {
    fn know(&mut self, block: usize, lane: usize) {
        if let Some(known) = self.known.get_mut(block) {
            *known |= 1 << lane;
        }
    }

    fn put_range(&mut self, block: usize, lane: usize, least: i64, most: i64) {
        for (ends, end) in [(&mut self.lo, least), (&mut self.hi, most)] {
            if let Some(slot) = ends.get_mut(block).and_then(|numbers| numbers.get_mut(lane)) {
                *slot = end;
            }
        }
    }

    fn put_bits(&mut self, block: usize, lane: usize, bits: u64) {
        for (value, bitmap) in self.bitmaps.iter_mut().enumerate() {
            if let Some(word) = bitmap.get_mut(block) {
                *word = *word & !(1 << lane) | (bits >> value & 1) << lane;
            }
        }
    }
}
