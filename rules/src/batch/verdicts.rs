//! What a plan found.

use super::LANES;
use crate::gather::Gather;
use crate::programme::Verdict;

/// The lanes of a block that have each verdict on a clause.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Cells([u64; Verdict::ALL.len()]);

impl Cells {
    pub(super) fn add(&mut self, verdict: Verdict, lanes: u64) {
        if let Some(cell) = self.0.get_mut(verdict as usize) {
            *cell |= lanes;
        }
    }

    fn of(&self, verdict: Verdict) -> u64 {
        self.0.get(verdict as usize).copied().unwrap_or(0)
    }

    /// One verdict a lane: the only one possible; `need` where there are several, and `info` where there is none.
    pub(super) fn settled(mut self) -> Cells {
        let (once, twice) = self.0.iter().fold((0, 0), |(once, twice), cell| (once | cell, twice | once & cell));
        for cell in &mut self.0 {
            *cell &= !twice;
        }
        self.add(Verdict::Need, twice);
        self.add(Verdict::Info, !once);
        self
    }
}

/// The verdict on every clause for every record.
#[derive(Clone, Debug, Default)]
pub struct Verdicts {
    records: usize,
    clauses: usize,
    /// Block by block, the clauses in order.
    cells: Vec<Cells>,
}

impl Verdicts {
    pub(super) fn clear(&mut self, records: usize, clauses: usize) {
        (self.records, self.clauses) = (records, clauses);
        self.cells.clear();
    }

    pub(super) fn push(&mut self, cells: Cells) {
        self.cells.push(cells);
    }

    /// How many records were judged.
    pub fn records(&self) -> usize {
        self.records
    }

    /// The verdict on a clause for a record.
    pub fn verdict(&self, record: usize, clause: usize) -> Option<Verdict> {
        if record >= self.records || clause >= self.clauses {
            return None;
        }
        let cells = self.cells.get(record / LANES * self.clauses + clause)?;
        Verdict::ALL.iter().copied().find(|verdict| cells.of(*verdict) >> (record % LANES) & 1 == 1)
    }

    /// The verdicts on every clause for a record, in clause order.
    pub fn of(&self, record: usize) -> Vec<Verdict> {
        (0..self.clauses).filter_map(|clause| self.verdict(record, clause)).gather()
    }

    /// How many records have a verdict on a clause.
    pub fn count(&self, clause: usize, verdict: Verdict) -> usize {
        let blocks = self.cells.chunks(self.clauses.max(1)).enumerate();
        let real = |block: usize| match self.records.saturating_sub(block * LANES) {
            rest if rest < LANES => (1 << rest) - 1,
            _ => u64::MAX,
        };
        let lanes = blocks.filter_map(|(block, cells)| Some(cells.get(clause)?.of(verdict) & real(block)));
        lanes.map(|lanes| lanes.count_ones() as usize).sum()
    }

    /// For each record a mask of the first 64 clauses that have one of these verdicts, the first clause lowest; at the end of `out`.
    pub fn masks(&self, verdicts: &[Verdict], out: &mut Vec<u64>) {
        for (block, cells) in self.cells.chunks(self.clauses.max(1)).enumerate() {
            let mut masks = [0u64; LANES];
            for (rows, first) in cells.chunks(8).zip((0..64).step_by(8)) {
                let lanes_of = |cells: &Cells| verdicts.iter().fold(0, |any, verdict| any | cells.of(*verdict));
                let mut words = [0u64; 8];
                words.iter_mut().zip(rows).for_each(|(word, cells)| *word = lanes_of(cells));
                for (lanes, shift) in masks.chunks_mut(8).zip((0..64).step_by(8)) {
                    let square = words.iter().rev().fold(0, |square, word| square << 8 | word >> shift & 0xff);
                    let turned = transposed(square);
                    for (mask, at) in lanes.iter_mut().zip((0..64).step_by(8)) {
                        *mask |= (turned >> at & 0xff) << first;
                    }
                }
            }
            out.extend(masks.iter().take(self.records.saturating_sub(block * LANES)));
        }
    }
}

/// Eight rows of eight bits, turned about their diagonal (Warren, Hacker's Delight, section 7-3).
fn transposed(mut x: u64) -> u64 {
    for (shift, mask) in [(7, 0x00aa_00aa_00aa_00aa), (14, 0x0000_cccc_0000_cccc), (28, 0x0000_0000_f0f0_f0f0)] {
        let t = (x ^ (x >> shift)) & mask;
        x ^= t ^ (t << shift);
    }
    x
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_square_is_turned_about_its_diagonal() {
        for (row, column) in [(0, 0), (0, 7), (3, 5), (7, 1)] {
            assert_eq!(transposed(1 << (8 * row + column)), 1 << (8 * column + row));
        }
    }

    #[test]
    fn several_possible_verdicts_are_a_need() {
        let mut cells = Cells::default();
        cells.add(Verdict::Pass, 0b0011);
        cells.add(Verdict::Fail, 0b0110);
        let settled = cells.settled();
        assert_eq!((settled.of(Verdict::Pass), settled.of(Verdict::Fail), settled.of(Verdict::Need)), (0b0001, 0b0100, 0b0010));
        assert_eq!(settled.of(Verdict::Info), !0b0111);
    }
}
