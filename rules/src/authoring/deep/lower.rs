//! From conditions to formulas: when a condition certainly holds and when it certainly does not, with some facts unknown.

use super::formula::Formula;
use super::terms::Alternative;
use super::world::{Asked, Spot, World, ROWS};
use crate::expr::{Cond, Op, Place, Term};
use crate::fact::{Derivation, FactIx, Kind};
use crate::value::Scalar;

/// The record at hand, by its list and position.
pub type Row = Option<(FactIx, usize)>;

/// When a condition certainly holds and when it certainly does not; with every fact known, one is the other's negation.
#[derive(Clone, Debug)]
pub struct Sides {
    /// It holds.
    pub yes: Formula,
    /// It does not.
    pub no: Formula,
}

impl Sides {
    /// What is known either way.
    pub fn known(yes: Formula) -> Sides {
        Sides { no: yes.negated(), yes }
    }

    fn unknown() -> Sides {
        Sides { yes: Formula::FALSE, no: Formula::FALSE }
    }

    fn flipped(self) -> Sides {
        Sides { yes: self.no, no: self.yes }
    }
}

/// All of some.
fn all(parts: Vec<Sides>) -> Sides {
    let (yes, no): (Vec<Formula>, Vec<Formula>) = parts.into_iter().map(|s| (s.yes, s.no)).unzip();
    Sides { yes: Formula::and(yes), no: Formula::or(no) }
}

/// Any of some.
fn any(parts: Vec<Sides>) -> Sides {
    all(parts.into_iter().map(Sides::flipped).collect()).flipped()
}

impl World<'_> {
    /// A condition.
    pub fn cond(&mut self, cond: &Cond, row: Row) -> Sides {
        match cond {
            Cond::Const(value) => Sides::known(Formula::constant(*value)),
            Cond::Not(inner) => self.cond(inner, row).flipped(),
            Cond::And(parts) => all(parts.iter().map(|c| self.cond(c, row)).collect()),
            Cond::Or(parts) => any(parts.iter().map(|c| self.cond(c, row)).collect()),
            Cond::Is(place) => match self.derivation(*place, row) {
                Some(Derivation::Cond(inner)) => self.cond(inner, row),
                _ => self.flagged(*place, row, |world, spot| world.among(spot, Asked::Value, 0b10)),
            },
            Cond::In(place, values) => self.flagged(*place, row, |world, spot| world.among(spot, Asked::Value, *values)),
            Cond::Filled(place) => self.flagged(*place, row, |world, spot| world.among(spot, Asked::Written, 0b10)),
            Cond::Given(field) => self.flagged(Place::Field(*field), row, |world, spot| world.among(spot, Asked::Given, 0b10)),
            Cond::Overlaps(place, values) => self.flagged(*place, row, |world, spot| {
                let has = world.has(spot).into_iter().enumerate().filter(|(i, _)| values >> i & 1 == 1);
                Formula::or(has.map(|(_, has)| has).collect::<Vec<_>>())
            }),
            Cond::SetIs(place, values) => self.flagged(*place, row, |world, spot| {
                let has = world.has(spot).into_iter().enumerate();
                Formula::and(has.map(|(i, has)| if values >> i & 1 == 1 { has } else { has.negated() }).collect::<Vec<_>>())
            }),
            Cond::Same(a, b, pairs) => match (self.spot(*a, row), self.spot(*b, row)) {
                (Some(a), Some(b)) if !self.is_unknown(a) && !self.is_unknown(b) => {
                    let one = |world: &mut Self, spot, i: u16| world.among(spot, Asked::Value, 1u64 << i);
                    Sides::known(Formula::or(
                        pairs.iter().map(|(i, j)| Formula::and([one(self, a, *i), one(self, b, *j)])).collect::<Vec<_>>(),
                    ))
                }
                _ => Sides::unknown(),
            },
            Cond::Compare(op, a, b) => self.compare(*op, a, b, row),
            Cond::Any(list, inner) => self.records(*list, inner, false),
            Cond::All(list, inner) => self.records(*list, inner, true),
        }
    }

    fn flagged(&mut self, place: Place, row: Row, formula: impl FnOnce(&mut Self, Spot) -> Formula) -> Sides {
        match self.spot(place, row) {
            Some(spot) if !self.is_unknown(spot) => Sides::known(formula(self, spot)),
            _ => Sides::unknown(),
        }
    }

    /// A flag for each value that a set may have.
    fn has(&mut self, spot: Spot) -> Vec<Formula> {
        let Some(Kind::Set(choices)) = self.kind(spot) else { return Vec::new() };
        (0..choices.len() as u16).map(|i| self.among(spot, Asked::Has(i), 0b10)).collect()
    }

    /// That a list has the record of this position.
    pub fn exists(&mut self, list: FactIx, row: usize) -> Formula {
        self.among(Spot::Fact(list), Asked::Rows, !((1u64 << (row + 1)) - 1))
    }

    fn records(&mut self, list: FactIx, inner: &Cond, every: bool) -> Sides {
        if self.unknown.contains(&list) {
            return Sides::unknown();
        }
        let one = |world: &mut Self, row: usize| {
            let (there, holds) = (Sides::known(world.exists(list, row)), world.cond(inner, Some((list, row))));
            if every {
                any(vec![there.flipped(), holds])
            } else {
                all(vec![there, holds])
            }
        };
        let each: Vec<Sides> = (0..ROWS).map(|row| one(self, row)).collect();
        if every {
            all(each)
        } else {
            any(each)
        }
    }

    fn compare(&mut self, op: Op, a: &Term, b: &Term, row: Row) -> Sides {
        if let (Term::Size(place), Term::Lit(Scalar::Int(n))) = (a, b) {
            return self.sized(op, *place, *n, row);
        }
        if let (Term::Lit(Scalar::Int(n)), Term::Size(place)) = (a, b) {
            return self.sized(mirrored(op), *place, *n, row);
        }
        let (Some(left), Some(right)) = (self.term(a, row), self.term(b, row)) else {
            return Sides { yes: self.unmodelled(), no: self.unmodelled() };
        };
        let (mut yes, mut no) = (Vec::new(), Vec::new());
        let single = left.len() * right.len() == 1;
        for (l, r) in left.iter().flat_map(|l| right.iter().map(move |r| (l, r))) {
            let sides = self.compared(op, l, r, single);
            yes.push(Formula::and([l.when.clone(), r.when.clone(), sides.yes]));
            no.push(Formula::and([l.when.clone(), r.when.clone(), sides.no]));
        }
        Sides { yes: Formula::or(yes), no: Formula::or(no) }
    }

    /// How many values a set has, compared with a number; one that is unknown has from none to all of them.
    fn sized(&mut self, op: Op, place: Place, n: i64, row: Row) -> Sides {
        let Some(spot) = self.spot(place, row) else { return Sides::unknown() };
        if self.is_unknown(spot) {
            let most = self.kind(spot).map_or(0, |kind| kind.choices().len());
            let gap = |size: usize| super::linear::Linear::number(size as i128 - i128::from(n));
            return Sides { yes: settled(op, &gap(0), &gap(most)), no: settled(op.negated(), &gap(0), &gap(most)) };
        }
        let has = self.has(spot);
        Sides::known(size(&has, op, n).unwrap_or_else(|| self.unmodelled()))
    }

    /// Two alternatives compared. What is unknown is taken at its worst, or where there are several alternatives at its best.
    fn compared(&mut self, op: Op, left: &Alternative, right: &Alternative, single: bool) -> Sides {
        let Some(gap) = left.value.plus(&right.value, -1) else { return Sides { yes: self.unmodelled(), no: self.unmodelled() } };
        let open: Vec<_> = gap.terms.iter().map(|(var, _)| *var).filter(|var| self.rests_on_unknown(*var)).collect();
        if open.is_empty() || !single {
            self.exact &= open.is_empty();
            return Sides::known(settled(op, &gap, &gap));
        }
        // The least and the most that the gap may be; a value without an end decides nothing.
        let end = |world: &Self, most: bool| {
            let mut out = gap.clone();
            for var in &open {
                let (c, variable) = (gap.coefficient(*var), world.variables.get(*var)?);
                if variable.endless {
                    return None;
                }
                let at = if (c > 0) == most { variable.bounds.1 } else { variable.bounds.0 };
                out.terms.retain(|(v, _)| v != var);
                out.constant = out.constant.checked_add(c.checked_mul(at)?)?;
            }
            Some(out)
        };
        match (end(self, false), end(self, true)) {
            (Some(least), Some(most)) => Sides { yes: settled(op, &least, &most), no: settled(op.negated(), &least, &most) },
            _ => Sides::unknown(),
        }
    }
}

/// When `gap op 0` holds for every gap between the least and the most.
fn settled(op: Op, least: &super::linear::Linear, most: &super::linear::Linear) -> Formula {
    let above = |gap: &super::linear::Linear, by: i128| {
        let mut gap = gap.clone();
        gap.constant = gap.constant.saturating_sub(by);
        Formula::at_least_zero(gap)
    };
    match op {
        Op::Ge => above(least, 0),
        Op::Gt => above(least, 1),
        Op::Lt => above(most, 0).negated(),
        Op::Le => above(most, 1).negated(),
        Op::Eq => Formula::and([above(least, 0), above(most, 1).negated()]),
        Op::Ne => Formula::or([above(least, 1), above(most, 0).negated()]),
    }
}

fn mirrored(op: Op) -> Op {
    match op {
        Op::Lt => Op::Gt,
        Op::Gt => Op::Lt,
        Op::Le => Op::Ge,
        Op::Ge => Op::Le,
        same => same,
    }
}

/// That so many of some flags are set; none when that takes too many words.
fn size(has: &[Formula], op: Op, n: i64) -> Option<Formula> {
    Some(match op {
        Op::Ge => at_least(has, n)?,
        Op::Gt => at_least(has, n.saturating_add(1))?,
        Op::Lt => at_least(has, n)?.negated(),
        Op::Le => at_least(has, n.saturating_add(1))?.negated(),
        Op::Eq => Formula::and([at_least(has, n)?, at_least(has, n.saturating_add(1))?.negated()]),
        Op::Ne => Formula::or([at_least(has, n)?.negated(), at_least(has, n.saturating_add(1))?]),
    })
}

fn at_least(has: &[Formula], n: i64) -> Option<Formula> {
    if n <= 0 {
        return Some(Formula::TRUE);
    }
    if n as u64 > has.len() as u64 {
        return Some(Formula::FALSE);
    }
    let Some((first, rest)) = has.split_first() else { return Some(Formula::FALSE) };
    if n == 1 {
        return Some(Formula::or(has.to_vec()));
    }
    // The number of ways to choose grows fast; guards ask for a few of a few.
    if has.len() > 10 && n > 2 {
        return None;
    }
    Some(Formula::or([Formula::and([first.clone(), at_least(rest, n - 1)?]), at_least(rest, n)?]))
}
