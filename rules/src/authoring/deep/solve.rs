//! Whether a formula can hold: flags by trying their values, inequalities by elimination, both exhaustively.

use super::formula::{Atom, Formula};
use super::linear::{Bounds, Linear, Solved, System, Var};
use super::world::World;

/// What became of a search.
#[derive(Debug)]
pub enum Found<T> {
    /// Something that the caller accepted.
    Yes(T),
    /// There is nothing.
    Never,
    /// Neither was shown.
    Open,
}

impl<T> Found<T> {
    /// What was found.
    pub fn yes(self) -> Option<T> {
        match self {
            Found::Yes(found) => Some(found),
            Found::Never | Found::Open => None,
        }
    }

    /// Whether it was shown that there is nothing.
    pub fn is_never(&self) -> bool {
        matches!(self, Found::Never)
    }
}

/// Values for every flag (still possible ones, a bit each) and variable.
pub struct Values {
    /// The flags.
    pub flags: Vec<u64>,
    /// The variables.
    pub variables: Vec<i128>,
}

/// What has been taken to hold so far.
#[derive(Clone)]
struct State {
    flags: Vec<u64>,
    bounds: Vec<Bounds>,
    rows: Vec<Linear>,
    unmodelled: Vec<(usize, bool)>,
}

/// A search with what it has spent.
struct Search<'s, 'p, T> {
    world: &'s World<'p>,
    last: Vec<Var>,
    steps: usize,
    doubt: bool,
    accept: &'s mut dyn FnMut(&Values) -> Option<T>,
}

/// Looks for values under which a formula holds. `accept` makes something of them, or refuses them; values refused leave the question
/// open, for what the formula says was then not the whole.
pub fn find<T>(world: &World<'_>, formula: &Formula, accept: &mut dyn FnMut(&Values) -> Option<T>) -> Found<T> {
    let state = State {
        flags: world.domains(),
        bounds: world.variables.iter().map(|v| v.bounds).collect(),
        rows: world.links.clone(),
        unmodelled: Vec::new(),
    };
    let last = world.variables.iter().enumerate().filter(|(_, v)| v.of.is_some()).map(|(var, _)| var).rev().collect();
    let mut search = Search { world, last, steps: 0, doubt: false, accept };
    match search.go(state, vec![formula]) {
        Some(found) => Found::Yes(found),
        None if search.doubt => Found::Open,
        None => Found::Never,
    }
}

impl<T> Search<'_, '_, T> {
    fn go(&mut self, mut state: State, open: Vec<&Formula>) -> Option<T> {
        self.steps += 1;
        if self.steps > self.world.patience {
            self.doubt = true;
            return None;
        }
        let rows = state.rows.len();
        let choices = state.take(self.world, open)?;
        if state.rows.len() > rows && self.system(&state).never() {
            return None;
        }
        let Some((at, parts)) = choices.iter().enumerate().min_by_key(|(_, parts)| parts.len()) else { return self.settle(&state) };
        let mut tried: Vec<Formula> = Vec::new();
        for part in parts {
            let rest = choices.iter().enumerate().filter(|(other, _)| *other != at);
            let open: Vec<Choice<'_>> = rest.map(|(_, parts)| parts.clone()).collect();
            if let Some(found) = self.branch(state.clone(), part, &tried, &open) {
                return Some(found);
            }
            // What follows need not look again where this one held.
            tried.push(part.negated());
        }
        None
    }

    fn branch(&mut self, state: State, part: &Formula, tried: &[Formula], rest: &[Choice<'_>]) -> Option<T> {
        let again: Vec<Formula> = rest.iter().map(|parts| Formula::Or(parts.iter().map(|p| (*p).clone()).collect())).collect();
        self.go(state, again.iter().chain(tried).chain([part]).collect())
    }

    fn system<'a>(&'a self, state: &'a State) -> System<'a> {
        System { bounds: &state.bounds, rows: state.rows.clone(), last: &self.last }
    }

    /// Everything is chosen: values for the variables, natural ones where there is a choice.
    fn settle(&mut self, state: &State) -> Option<T> {
        let candidates = |var: Var, (lo, hi): Bounds, point: &[i128]| {
            let Some(variable) = self.world.variables.get(var) else { return Vec::new() };
            if let Some((function, of)) = &variable.of {
                return function.apply(of.at(point)).filter(|value| (lo..=hi).contains(value)).into_iter().collect();
            }
            // A bound may come from a computed variable, which is bound to this one within a few days only.
            let near = (0..5).flat_map(|n| [lo + n, hi - n]).chain([lo + (hi - lo) / 2]);
            let mut out: Vec<i128> = Vec::new();
            for value in [variable.natural.clamp(lo, hi)].into_iter().chain(near).filter(|v| (lo..=hi).contains(v)) {
                if !out.contains(&value) {
                    out.push(value);
                }
            }
            out
        };
        match self.system(state).solve(&candidates) {
            Solved::Point(variables) => {
                let found = (self.accept)(&Values { flags: state.flags.clone(), variables });
                self.doubt |= found.is_none();
                found
            }
            Solved::Never => None,
            Solved::Open => {
                self.doubt = true;
                None
            }
        }
    }
}

/// The first number from `lo` of which something holds that holds of all after it; `hi` when of none before.
fn first_that(mut lo: i128, mut hi: i128, holds: impl Fn(i128) -> bool) -> i128 {
    while lo < hi {
        let middle = lo + (hi - lo) / 2;
        if holds(middle) {
            hi = middle;
        } else {
            lo = middle + 1;
        }
    }
    lo
}

/// Alternatives of which one must hold.
type Choice<'f> = Vec<&'f Formula>;

impl State {
    /// Takes formulas to hold; gives the choices that are left, or nothing when they cannot hold.
    fn take<'f>(&mut self, world: &World<'_>, open: Vec<&'f Formula>) -> Option<Vec<Choice<'f>>> {
        let mut queue = open;
        let mut choices: Vec<Choice<'f>> = Vec::new();
        loop {
            while let Some(formula) = queue.pop() {
                match formula {
                    Formula::And(parts) => queue.extend(parts),
                    Formula::Or(parts) => choices.push(parts.iter().collect()),
                    Formula::Atom(atom) => self.hold(atom)?,
                }
            }
            self.tighten(world)?;
            let mut left = Vec::new();
            for choice in choices {
                let possible: Choice<'f> = choice.into_iter().filter(|part| self.may(part)).collect();
                match possible.as_slice() {
                    [] => return None,
                    [only] => queue.push(only),
                    many if many.iter().any(|part| self.must(part)) => {}
                    _ => left.push(possible),
                }
            }
            choices = left;
            if queue.is_empty() {
                return Some(choices);
            }
        }
    }

    /// Lets the inequalities narrow the bounds of their variables; none when nothing is left of one.
    fn tighten(&mut self, world: &World<'_>) -> Option<()> {
        for _ in 0..3 {
            self.compute(world)?;
            for row in &self.rows {
                let most = row.most(&self.bounds);
                for (var, c) in &row.terms {
                    let (lo, hi) = self.bounds.get_mut(*var)?;
                    let rest = most.saturating_sub(c.saturating_mul(if *c > 0 { *hi } else { *lo }));
                    match *c > 0 {
                        true => *lo = (*lo).max(-rest.div_euclid(*c)),
                        false => *hi = (*hi).min(rest.div_euclid(-*c)),
                    }
                    if lo > hi {
                        return None;
                    }
                }
            }
        }
        Some(())
    }

    /// Lets computed variables and what they are computed from narrow each other: functions of days never fall.
    fn compute(&mut self, world: &World<'_>) -> Option<()> {
        for (var, (function, of)) in world.variables.iter().enumerate().filter_map(|(var, v)| Some((var, v.of.as_ref()?))) {
            let ends = (function.apply(of.least(&self.bounds)), function.apply(of.most(&self.bounds)));
            let (lo, hi) = self.bounds.get_mut(var)?;
            (*lo, *hi) = ((*lo).max(ends.0?), (*hi).min(ends.1?));
            let (lo, hi) = (*lo, *hi);
            if lo > hi {
                return None;
            }
            let [(base, 1)] = of.terms.as_slice() else { continue };
            let (from, to) = *self.bounds.get(*base)?;
            let at = |x: i128| function.apply(x.saturating_add(of.constant));
            // The first that reaches `lo`, and the last before one that passes `hi`.
            let first = first_that(from, to, |x| at(x).is_some_and(|y| y >= lo));
            let last = to.min(first_that(from, to.saturating_add(1), |x| at(x).is_some_and(|y| y > hi)) - 1);
            if first > last {
                return None;
            }
            *self.bounds.get_mut(*base)? = (first, last);
        }
        Some(())
    }

    fn hold(&mut self, atom: &Atom) -> Option<()> {
        match atom {
            Atom::Among(flag, values, _) => {
                let slot = self.flags.get_mut(*flag)?;
                *slot &= values;
                (*slot != 0).then_some(())
            }
            Atom::AtLeastZero(linear) => {
                if let [(var, c)] = linear.terms.as_slice() {
                    let (lo, hi) = self.bounds.get_mut(*var)?;
                    match *c > 0 {
                        true => *lo = (*lo).max(-linear.constant.div_euclid(*c)),
                        false => *hi = (*hi).min(linear.constant.div_euclid(-*c)),
                    }
                    return (lo <= hi).then_some(());
                }
                if !self.rows.contains(linear) {
                    self.rows.push(linear.clone());
                }
                (linear.most(&self.bounds) >= 0).then_some(())
            }
            Atom::Unmodelled(id, holds) => {
                if self.unmodelled.contains(&(*id, !holds)) {
                    return None;
                }
                self.unmodelled.push((*id, *holds));
                Some(())
            }
        }
    }

    fn may(&self, formula: &Formula) -> bool {
        match formula {
            Formula::And(parts) => parts.iter().all(|p| self.may(p)),
            Formula::Or(parts) => parts.iter().any(|p| self.may(p)),
            Formula::Atom(Atom::Among(flag, values, _)) => self.flags.get(*flag).is_some_and(|left| left & values != 0),
            Formula::Atom(Atom::AtLeastZero(linear)) => linear.most(&self.bounds) >= 0,
            Formula::Atom(Atom::Unmodelled(id, holds)) => !self.unmodelled.contains(&(*id, !holds)),
        }
    }

    fn must(&self, formula: &Formula) -> bool {
        match formula {
            Formula::And(parts) => parts.iter().all(|p| self.must(p)),
            Formula::Or(parts) => parts.iter().any(|p| self.must(p)),
            Formula::Atom(Atom::Among(flag, values, _)) => self.flags.get(*flag).is_some_and(|left| left & !values == 0),
            Formula::Atom(Atom::AtLeastZero(linear)) => linear.least(&self.bounds) >= 0 || self.rows.contains(linear),
            Formula::Atom(Atom::Unmodelled(id, holds)) => self.unmodelled.contains(&(*id, *holds)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::authoring::deep::world::{Function, Variable};

    #[test]
    fn years_are_those_of_their_days() {
        let sources = crate::authoring::embedded();
        let library = crate::authoring::assemble(&sources).library;
        let mut world = World::new(&library.programmes()[0], std::collections::BTreeSet::new());
        for day in [44_558, 44_195] {
            world.variables.push(Variable { bounds: (18_262, 91_311), natural: day, of: None, owner: None, endless: true });
        }
        let fixed = |var: usize, day: i128| {
            let above = Formula::at_least_zero(Linear::times(var, 1).plus(&Linear::number(day), -1).unwrap());
            let below = Formula::at_least_zero(Linear::number(day).plus(&Linear::times(var, 1), -1).unwrap());
            Formula::and([above, below])
        };
        let years: Vec<Linear> = (0..2).map(|var| world.compute(Function::YearOfDay, Linear::times(var, 1)).unwrap()).collect();
        let gap = years[0].plus(&years[1], -1).unwrap();
        let later = Formula::at_least_zero(gap.plus(&Linear::number(1), -1).unwrap());
        let formula = Formula::and([fixed(0, 44_558), fixed(1, 44_195), Formula::or([later.clone(), gap_below(&gap)])]);
        let found = find(&world, &formula, &mut |values| Some(values.variables.clone()));
        assert!(!matches!(found, Found::Yes(_)), "{found:?}");
    }

    #[test]
    fn the_first_is_found_that_something_holds_of() {
        for first in 0..=10 {
            assert_eq!(first_that(0, 10, |x| x >= first), first);
        }
        assert_eq!(first_that(0, 10, |_| false), 10);
    }

    fn gap_below(gap: &Linear) -> Formula {
        Formula::at_least_zero(gap.clone()).negated()
    }
}
