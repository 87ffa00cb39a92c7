//! Whole columns at a time, from values that are typed already.

use super::domain::{scalar, Domain};
use super::lanes::Numbers;
use super::plan::Shape;
use super::table::Table;
use super::LANES;
use crate::fact::{FactIx, Kind};
use crate::facts::Refusal;
use crate::value::Value;

impl Table<'_> {
    /// The whole numbers of a fact, one a record from the first: a count, an amount in the fact's smallest step (hundredths of a
    /// 万元 for one with two places), days since 1900-01-01, months since January 1900; none where it is not known. After a refusal
    /// the numbers of some records may have been taken.
    pub fn numbers(&mut self, fact: FactIx, values: impl IntoIterator<Item = Option<i64>>) -> Result<(), Refusal> {
        let domain = Domain::of(self.given(fact)?).ok_or(Refusal::WrongType)?;
        if self.plan.asked.contains(&fact) {
            return self.each(fact, values, |number| Value::Scalar(scalar(domain.unit, number)));
        }
        let (records, shape) = (self.records(), self.plan.shape(fact));
        let Some(column) = self.column_mut(fact) else { return Err(Refusal::UnknownFact) };
        let mut values = values.into_iter().take(records);
        let (least, most) = domain.unknown();
        for (block, known) in column.known.iter_mut().enumerate() {
            let mut numbers = [least; LANES];
            *known = take(&mut values, &mut numbers, domain)?;
            if let (Shape::Numbers(_), Some(lo), Some(hi)) = (shape, column.lo.get_mut(block), column.hi.get_mut(block)) {
                *lo = numbers;
                if *known != u64::MAX {
                    *hi = numbers;
                    hi.iter_mut().enumerate().filter(|(lane, _)| *known >> lane & 1 == 0).for_each(|(_, end)| *end = most);
                }
            }
        }
        Ok(())
    }

    /// The values of an enum by position, or of a bool (0 is no, 1 is yes), one a record from the first; none where it is not known.
    /// After a refusal the values of some records may have been taken.
    pub fn choices(&mut self, fact: FactIx, values: impl IntoIterator<Item = Option<u16>>) -> Result<(), Refusal> {
        let kind = self.given(fact)?;
        let (flag, count) = match kind {
            Kind::Bool(_) => (true, 2),
            Kind::Choice(values) => (false, values.len()),
            _ => return Err(Refusal::WrongType),
        };
        if self.plan.asked.contains(&fact) {
            return self.each(fact, values, |choice| if flag { Value::Bool(choice == 1) } else { Value::Choice(choice) });
        }
        let records = self.records();
        let Some(column) = self.column_mut(fact) else { return Err(Refusal::UnknownFact) };
        let mut values = values.into_iter().take(records);
        for (block, known) in column.known.iter_mut().enumerate() {
            let mut words = [0u64; LANES];
            *known = sort(&mut values, &mut words, count)?;
            // The one bitmap of a bool is where it is yes.
            for (bitmap, word) in column.bitmaps.iter_mut().zip(words.iter().skip(usize::from(flag))) {
                if let Some(known) = bitmap.get_mut(block) {
                    *known = *word;
                }
            }
        }
        Ok(())
    }

    /// The type of a fact that can be given.
    fn given(&self, fact: FactIx) -> Result<&Kind, Refusal> {
        let decl = self.plan.programme.vocabulary().get(fact).ok_or(Refusal::UnknownFact)?;
        if decl.derived.is_some() {
            return Err(Refusal::Derived);
        }
        Ok(&decl.kind)
    }

    /// One by one, for facts that are asked record by record as well.
    fn each<T>(&mut self, fact: FactIx, values: impl IntoIterator<Item = Option<T>>, value: impl Fn(T) -> Value) -> Result<(), Refusal> {
        for (record, known) in values.into_iter().take(self.records()).enumerate() {
            match known {
                Some(known) => self.set(record, fact, &value(known))?,
                None => self.unset(record, fact),
            }
        }
        Ok(())
    }
}

/// The next 64 numbers, each within its bounds; gives the lanes in which they are known. Lanes after the last record count as known.
#[inline]
fn take(values: &mut impl Iterator<Item = Option<i64>>, numbers: &mut Numbers, domain: Domain) -> Result<u64, Refusal> {
    let (mut known, mut within) = (0, true);
    for (lane, place) in numbers.iter_mut().enumerate() {
        let Some(value) = values.next() else {
            known |= u64::MAX << lane;
            break;
        };
        if let Some(number) = value {
            within &= domain.least <= number && number <= domain.most;
            *place = number;
            known |= 1 << lane;
        }
    }
    within.then_some(known).ok_or(Refusal::OutOfRange)
}

/// The next 64 choices as a bitmap for each value; gives the lanes in which they are known, as above.
#[inline]
fn sort(values: &mut impl Iterator<Item = Option<u16>>, words: &mut [u64; LANES], count: usize) -> Result<u64, Refusal> {
    let (mut known, mut within) = (0, true);
    for lane in 0..LANES {
        let Some(value) = values.next() else {
            known |= u64::MAX << lane;
            break;
        };
        if let Some(value) = value.map(usize::from) {
            within &= value < count;
            known |= 1 << lane;
            if let Some(word) = words.get_mut(value) {
                *word |= 1 << lane;
            }
        }
    }
    within.then_some(known).ok_or(Refusal::OutOfRange)
}
