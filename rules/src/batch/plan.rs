//! A notice compiled: instructions over registers, and the clauses that read them.

use super::domain::Domain;
use super::kernels::{Binary, Unary};
use crate::expr::{Cond, Op};
use crate::fact::FactIx;
use crate::programme::{Programme, Verdict};

/// Where a figure stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    /// A constant, by position in [`Plan::constants`].
    Constant(usize),
    /// The column of a fact.
    Column(FactIx),
    /// What an earlier instruction gave.
    Register(usize),
}

/// Where a truth stands: what an earlier instruction gave, perhaps turned into its contrary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Flag {
    /// The instruction, counted among those that give truths.
    pub register: usize,
    /// Turned.
    pub turned: bool,
}

/// An instruction. Each writes a register of its own, so equal instructions are one (value numbering).
#[derive(Clone, Debug, PartialEq)]
pub enum Step<'p> {
    /// A figure of one figure.
    Unary(Unary, Figure),
    /// A figure of two.
    Binary(Binary, Figure, Figure),
    /// How many values a set has.
    Size(FactIx),
    /// Always or never.
    Const(bool),
    /// A comparison.
    Compare(Op, Figure, Figure),
    /// An enum or set has one of these values; a yes-or-no fact has value 0 when it is yes, a text when it is written.
    Among(FactIx, u64),
    /// A set has exactly these values.
    Exactly(FactIx, u64),
    /// Two enums have values that go together.
    Same(FactIx, FactIx, &'p [(u16, u16)]),
    /// All of them.
    And(Vec<Flag>),
    /// Any of them.
    Or(Vec<Flag>),
    /// What columns cannot tell, record by record.
    Ask(&'p Cond),
}

impl Step<'_> {
    /// Whether it gives a figure; otherwise it gives a truth.
    pub fn gives_figure(&self) -> bool {
        matches!(self, Step::Unary(..) | Step::Binary(..) | Step::Size(_))
    }
}

/// A case: see [`crate::programme::Case`].
#[derive(Clone, Debug)]
pub struct CasePlan<'p> {
    pub(super) when: Flag,
    pub(super) verdict: Verdict,
    pub(super) requires: &'p [FactIx],
    pub(super) if_known: &'p [FactIx],
}

/// A clause: see [`crate::programme::Clause`].
#[derive(Clone, Debug)]
pub struct ClausePlan<'p> {
    /// Whether it concerns the category; none when it concerns all.
    pub(super) scope: Option<Flag>,
    pub(super) cases: Vec<CasePlan<'p>>,
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Nothing: no instruction reads the fact; only whether it is known may count.
    Nothing,
    /// Whole numbers.
    Numbers(Domain),
    /// So many bitmaps.
    Bitmaps(usize),
}

/// A notice compiled for many records. Made once, used for any number of tables.
#[derive(Clone, Debug)]
pub struct Plan<'p> {
    pub(super) programme: &'p Programme,
    pub(super) steps: Vec<Step<'p>>,
    pub(super) constants: Vec<i64>,
    pub(super) clauses: Vec<ClausePlan<'p>>,
    /// One a fact.
    pub(super) shapes: Vec<Shape>,
    /// The facts that [`Step::Ask`] reads.
    pub(super) asked: Vec<FactIx>,
}

impl<'p> Plan<'p> {
    /// The notice.
    pub fn programme(&self) -> &'p Programme {
        self.programme
    }

    /// How many instructions it has, and how many of them ask record by record.
    pub fn extent(&self) -> (usize, usize) {
        (self.steps.len(), self.steps.iter().filter(|step| matches!(step, Step::Ask(_))).count())
    }

    pub(super) fn shape(&self, fact: FactIx) -> Shape {
        self.shapes.get(usize::from(fact.0)).copied().unwrap_or(Shape::Nothing)
    }
}
