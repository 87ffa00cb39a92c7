//! Runs a plan over a table, block by block.

use super::kernels::compare;
use super::lanes::{Ranges, Truths, View};
use super::plan::{ClausePlan, Figure, Flag, Plan, Step};
use super::table::Table;
use super::verdicts::{Cells, Verdicts};
use super::LANES;
use crate::eval::{Derived, Env};
use crate::expr::Cond;
use crate::fact::FactIx;
use crate::facts::Facts;
use crate::gather::Gather;
use crate::programme::Verdict;

impl Plan<'_> {
    /// The verdict on every clause for every record of a table that was made for this plan.
    pub fn run(&self, table: &Table<'_>) -> Verdicts {
        let mut verdicts = Verdicts::default();
        self.run_into(table, &mut verdicts);
        verdicts
    }

    /// The same into a result that is there already, whose memory is used again.
    pub fn run_into(&self, table: &Table<'_>, verdicts: &mut Verdicts) {
        verdicts.clear(table.records(), self.clauses.len());
        let figures = self.steps.iter().filter(|step| step.gives_figure()).count();
        let mut machine = Machine {
            table,
            block: 0,
            constants: self.constants.iter().map(|value| Ranges::all(*value)).gather(),
            figures: vec![Ranges::all(0); figures],
            truths: vec![Truths::default(); self.steps.len() - figures],
            derived: Vec::new(),
        };
        for block in 0..table.records().div_ceil(LANES) {
            machine.enter(block);
            machine.run(&self.steps);
            for clause in &self.clauses {
                verdicts.push(machine.judge(clause));
            }
        }
    }
}

/// The registers, for one block of a table.
struct Machine<'t> {
    table: &'t Table<'t>,
    block: usize,
    constants: Vec<Ranges>,
    figures: Vec<Ranges>,
    truths: Vec<Truths>,
    /// The derived facts of each record of the block, as far as the evaluator is asked about them.
    derived: Vec<Derived>,
}

impl<'t> Machine<'t> {
    fn enter(&mut self, block: usize) {
        self.block = block;
        let plan = self.table.plan;
        self.derived.clear();
        self.kept().map(|facts| Derived::some(plan.programme, facts, |fact| plan.asked.contains(&fact))).add_to(&mut self.derived);
    }

    /// What is kept of the records of the block for the evaluator.
    fn kept(&self) -> impl Iterator<Item = &'t Facts> {
        self.table.kept.iter().skip(self.block * LANES).take(LANES)
    }

    /// Every instruction in turn; each writes the next register of its kind.
    fn run(&mut self, steps: &[Step<'_>]) {
        let (mut figure, mut truth) = (0, 0);
        for step in steps {
            if step.gives_figure() {
                self.figure(figure, step);
                figure += 1;
            } else {
                let found = self.truth(step);
                if let Some(register) = self.truths.get_mut(truth) {
                    *register = found;
                }
                truth += 1;
            }
        }
    }

    fn figure(&mut self, register: usize, step: &Step<'_>) {
        // What an instruction reads was written before it.
        let Some((earlier, later)) = self.figures.split_at_mut_checked(register) else { return };
        let Some(out) = later.first_mut() else { return };
        let sources = Sources { table: self.table, block: self.block, constants: &self.constants, registers: earlier };
        match step {
            Step::Unary(by, a) => {
                if let Some(a) = sources.view(*a) {
                    by.run(a, out);
                }
            }
            Step::Binary(by, a, b) => {
                if let (Some(a), Some(b)) = (sources.view(*a), sources.view(*b)) {
                    by.run(a, b, out);
                }
            }
            Step::Size(set) => sources.size(*set, out),
            _ => {}
        }
    }

    fn truth(&self, step: &Step<'_>) -> Truths {
        match step {
            Step::Const(value) => Truths::all(*value),
            Step::Compare(op, a, b) => {
                let sources = Sources { table: self.table, block: self.block, constants: &self.constants, registers: &self.figures };
                match (sources.view(*a), sources.view(*b)) {
                    (Some(a), Some(b)) => compare(*op, a, b),
                    _ => Truths::default(),
                }
            }
            Step::Among(fact, mask) => Truths::known(self.known(*fact), self.among(*fact, *mask)),
            Step::Exactly(fact, mask) => {
                let has_none_else = !self.among(*fact, !mask);
                let has_all =
                    self.words(*fact).enumerate().filter(|(value, _)| mask >> value & 1 == 1).fold(u64::MAX, |all, (_, w)| all & w);
                Truths::known(self.known(*fact), has_none_else & has_all)
            }
            Step::Same(a, b, pairs) => {
                let together = |(x, y): &(u16, u16)| self.among(*a, 1 << x) & self.among(*b, 1 << y);
                Truths::known(self.known(*a) & self.known(*b), pairs.iter().fold(0, |any, pair| any | together(pair)))
            }
            Step::And(parts) => parts.iter().fold(Truths::all(true), |all, part| all.and(self.flag(*part))),
            Step::Or(parts) => parts.iter().fold(Truths::all(false), |any, part| any.or(self.flag(*part))),
            Step::Ask(cond) => self.ask(cond),
            Step::Unary(..) | Step::Binary(..) | Step::Size(_) => Truths::default(),
        }
    }

    fn flag(&self, flag: Flag) -> Truths {
        let truths = self.truths.get(flag.register).copied().unwrap_or_default();
        if flag.turned {
            truths.turned()
        } else {
            truths
        }
    }

    fn known(&self, fact: FactIx) -> u64 {
        self.table.known(fact, self.block)
    }

    /// The lanes in which all of some facts are known.
    fn all_known(&self, facts: &[FactIx]) -> u64 {
        facts.iter().fold(u64::MAX, |all, fact| all & self.known(*fact))
    }

    fn words(&self, fact: FactIx) -> impl Iterator<Item = u64> + '_ {
        let bitmaps = self.table.column(fact).map_or(&[][..], |column| &column.bitmaps);
        bitmaps.iter().map(|bitmap| bitmap.get(self.block).copied().unwrap_or(0))
    }

    /// The lanes in which a fact has one of some values.
    fn among(&self, fact: FactIx, mask: u64) -> u64 {
        self.words(fact).enumerate().filter(|(value, _)| mask >> value & 1 == 1).fold(0, |any, (_, word)| any | word)
    }

    /// A condition by the evaluator for one record, for each of them.
    fn ask(&self, cond: &Cond) -> Truths {
        let mut truths = Truths::default();
        for (lane, (facts, derived)) in self.kept().zip(&self.derived).enumerate() {
            truths.note(lane, Env::new(self.table.plan.programme, facts, derived).truth(cond));
        }
        truths
    }

    /// Reads a clause from the top, as `judge.rs` does: for each verdict the lanes in which it alone remains possible.
    fn judge(&self, clause: &ClausePlan<'_>) -> Cells {
        let mut cells = Cells::default();
        let scope = clause.scope.map_or(Truths::all(true), |scope| self.flag(scope));
        cells.add(Verdict::NotApplicable, !scope.yes);
        let mut open = !scope.no;
        if clause.cases.is_empty() {
            cells.add(Verdict::Info, open);
        }
        for case in &clause.cases {
            let when = self.flag(case.when);
            let live = open & self.all_known(case.if_known);
            let (may, have) = (live & !when.no, self.all_known(case.requires));
            cells.add(case.verdict, may & have);
            cells.add(Verdict::Need, may & !have);
            open &= !(live & when.yes);
        }
        cells.settled()
    }
}

/// Where the operands of an instruction are found.
struct Sources<'s> {
    table: &'s Table<'s>,
    block: usize,
    constants: &'s [Ranges],
    registers: &'s [Ranges],
}

impl<'s> Sources<'s> {
    fn view(&self, figure: Figure) -> Option<View<'s>> {
        match figure {
            Figure::Constant(at) => self.constants.get(at).map(Ranges::view),
            Figure::Register(at) => self.registers.get(at).map(Ranges::view),
            Figure::Column(fact) => {
                let column = self.table.column(fact)?;
                let exact = *column.known.get(self.block)? == u64::MAX;
                Some(View::of(column.lo.get(self.block)?, column.hi.get(self.block)?, exact))
            }
        }
    }

    /// How many values a set has; from none to all where it is not known.
    fn size(&self, set: FactIx, out: &mut Ranges) {
        let Some(column) = self.table.column(set) else { return };
        let known = column.known.get(self.block).copied().unwrap_or(0);
        out.exact = known == u64::MAX;
        for (lane, (lo, hi)) in out.lo.iter_mut().zip(&mut out.hi).enumerate() {
            let has = |bitmap: &Vec<u64>| bitmap.get(self.block).copied().unwrap_or(0) >> lane & 1;
            *lo = column.bitmaps.iter().map(has).sum::<u64>() as i64;
            *hi = if known >> lane & 1 == 1 { *lo } else { column.bitmaps.len() as i64 };
        }
    }
}
