//! Systems of linear inequalities over whole numbers, decided by elimination (Fourier and Motzkin, each row tightened to whole numbers).

use std::collections::BTreeMap;

/// A variable by its position among the bounds.
pub type Var = usize;

/// `Σ coefficient · variable + constant`, without zero coefficients, in order of variable.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Linear {
    /// The variables with their coefficients.
    pub terms: Vec<(Var, i128)>,
    /// The rest.
    pub constant: i128,
}

/// Smallest and largest value of a variable, both included.
pub type Bounds = (i128, i128);

/// Most rows that elimination may make of a system; beyond it nothing is claimed.
const MOST: usize = 1_500;

impl Linear {
    /// A number.
    pub fn number(constant: i128) -> Linear {
        Linear { terms: Vec::new(), constant }
    }

    /// So many times a variable.
    pub fn times(var: Var, coefficient: i128) -> Linear {
        Linear { terms: if coefficient == 0 { Vec::new() } else { vec![(var, coefficient)] }, constant: 0 }
    }

    /// `self + factor · other`; none when a number grows too large.
    pub fn plus(&self, other: &Linear, factor: i128) -> Option<Linear> {
        let mut terms: BTreeMap<Var, i128> = self.terms.iter().copied().collect();
        for (var, coefficient) in &other.terms {
            let slot = terms.entry(*var).or_default();
            *slot = slot.checked_add(coefficient.checked_mul(factor)?)?;
        }
        let constant = self.constant.checked_add(other.constant.checked_mul(factor)?)?;
        Some(Linear { terms: terms.into_iter().filter(|(_, c)| *c != 0).collect(), constant })
    }

    /// The coefficient of a variable; 0 when it has none.
    pub fn coefficient(&self, var: Var) -> i128 {
        self.terms.iter().find(|(v, _)| *v == var).map_or(0, |(_, c)| *c)
    }

    /// The largest value within bounds.
    pub fn most(&self, bounds: &[Bounds]) -> i128 {
        self.reach(bounds, |c, (lo, hi)| if c > 0 { hi } else { lo })
    }

    /// The smallest value within bounds.
    pub fn least(&self, bounds: &[Bounds]) -> i128 {
        self.reach(bounds, |c, (lo, hi)| if c > 0 { lo } else { hi })
    }

    fn reach(&self, bounds: &[Bounds], end: impl Fn(i128, Bounds) -> i128) -> i128 {
        let at = |var: Var, c: i128| bounds.get(var).map_or(0, |b| end(c, *b));
        self.terms.iter().fold(self.constant, |sum, (var, c)| sum.saturating_add(c.saturating_mul(at(*var, *c))))
    }

    /// The value at a point.
    pub fn at(&self, point: &[i128]) -> i128 {
        self.terms.iter().fold(self.constant, |sum, (var, c)| sum.saturating_add(c.saturating_mul(point.get(*var).copied().unwrap_or(0))))
    }

    /// The same condition `≥ 0` with the smallest whole coefficients.
    fn tight(mut self) -> Linear {
        let divisor = self.terms.iter().fold(0, |d, (_, c)| gcd(d, c.abs()));
        if divisor > 0 {
            self.terms.iter_mut().for_each(|(_, c)| *c /= divisor);
            self.constant = self.constant.div_euclid(divisor);
        }
        self
    }
}

fn gcd(a: i128, b: i128) -> i128 {
    if b == 0 {
        a
    } else {
        gcd(b, a % b)
    }
}

/// Values to try for a variable between two ends, with the values so far.
pub type Candidates<'a> = &'a dyn Fn(Var, Bounds, &[i128]) -> Vec<i128>;

/// What became of a system.
pub enum Solved {
    /// A point that meets it and that the caller accepted.
    Point(Vec<i128>),
    /// No point meets it.
    Never,
    /// Neither was shown.
    Open,
}

/// A system: every row `≥ 0`, every variable within its bounds.
pub struct System<'a> {
    /// The bounds, one a variable.
    pub bounds: &'a [Bounds],
    /// The rows.
    pub rows: Vec<Linear>,
    /// Variables to eliminate first, in this order, and so to be given values last.
    pub last: &'a [Var],
}

/// A variable with the rows that bound it once those eliminated after it have values.
type Stage = (Var, Vec<Linear>);

impl System<'_> {
    /// Whether no point meets the system; false also when that was not shown.
    pub fn never(&self) -> bool {
        matches!(self.stages(), Ok(None))
    }

    /// Looks for a point among the candidates.
    pub fn solve(&self, candidates: Candidates<'_>) -> Solved {
        let stages = match self.stages() {
            Ok(Some(stages)) => stages,
            Ok(None) => return Solved::Never,
            Err(TooLarge) => return Solved::Open,
        };
        let mut point: Vec<i128> = vec![0; self.bounds.len()];
        let staged: Vec<Var> = stages.iter().map(|(var, _)| *var).collect();
        for (var, bounds) in self.bounds.iter().enumerate().filter(|(var, _)| !staged.contains(var)) {
            let value = candidates(var, *bounds, &point).first().copied().unwrap_or(bounds.0);
            if let Some(slot) = point.get_mut(var) {
                *slot = value;
            }
        }
        if settle(&stages, self.bounds, candidates, &mut point) {
            Solved::Point(point)
        } else {
            Solved::Open
        }
    }

    /// The stages of elimination; none when the system has no solution.
    fn stages(&self) -> Result<Option<Vec<Stage>>, TooLarge> {
        let mut rows: BTreeMap<Vec<(Var, i128)>, i128> = BTreeMap::new();
        if !self.rows.iter().all(|row| keep(&mut rows, row.clone(), self.bounds)) {
            return Ok(None);
        }
        let mut stages = Vec::new();
        let mut first = self.last.iter().copied();
        loop {
            let Some(var) = first.next().or_else(|| self.next(&rows)) else { return Ok(Some(self.with_bases(stages))) };
            let (with, without): (BTreeMap<_, _>, BTreeMap<_, _>) =
                rows.into_iter().partition(|(terms, _)| terms.iter().any(|(v, _)| *v == var));
            rows = without;
            let mut own: Vec<Linear> = with.into_iter().map(|(terms, constant)| Linear { terms, constant }).collect();
            let (lo, hi) = self.bounds.get(var).copied().unwrap_or((0, 0));
            own.push(Linear { terms: vec![(var, 1)], constant: -lo });
            own.push(Linear { terms: vec![(var, -1)], constant: hi });
            for below in own.iter().filter(|row| row.coefficient(var) > 0) {
                for above in own.iter().filter(|row| row.coefficient(var) < 0) {
                    let (up, down) = (below.coefficient(var), -above.coefficient(var));
                    let scaled = Linear::default().plus(below, down).and_then(|row| row.plus(above, up)).ok_or(TooLarge)?;
                    if !keep(&mut rows, scaled, self.bounds) {
                        return Ok(None);
                    }
                }
            }
            if rows.len() > MOST {
                return Err(TooLarge);
            }
            stages.push((var, own));
        }
    }

    /// What is given a value last is computed from others; those are to be chosen among their candidates even where no row is left.
    fn with_bases(&self, mut stages: Vec<Stage>) -> Vec<Stage> {
        let computes = |row: &&Linear| row.terms.iter().any(|(var, _)| self.last.contains(var));
        for (var, _) in self.rows.iter().filter(computes).flat_map(|row| &row.terms) {
            if !stages.iter().any(|(staged, _)| staged == var) {
                stages.push((*var, Vec::new()));
            }
        }
        stages
    }

    /// The variable to eliminate next: the one that makes the fewest rows.
    fn next(&self, rows: &BTreeMap<Vec<(Var, i128)>, i128>) -> Option<Var> {
        let mut counts: BTreeMap<Var, (usize, usize)> = BTreeMap::new();
        for (var, c) in rows.keys().flatten() {
            let slot = counts.entry(*var).or_default();
            *(if *c > 0 { &mut slot.0 } else { &mut slot.1 }) += 1;
        }
        counts.into_iter().min_by_key(|(_, (below, above))| (below + 1) * (above + 1)).map(|(var, _)| var)
    }
}

/// More rows or larger numbers than are worked with.
struct TooLarge;

/// Keeps a row unless the bounds see to it; false when no point meets it.
fn keep(rows: &mut BTreeMap<Vec<(Var, i128)>, i128>, row: Linear, bounds: &[Bounds]) -> bool {
    let row = row.tight();
    if row.most(bounds) < 0 {
        return false;
    }
    if row.least(bounds) < 0 {
        let slot = rows.entry(row.terms).or_insert(row.constant);
        *slot = (*slot).min(row.constant);
    }
    true
}

/// Gives the variables values from the last stage back, trying the candidates of each.
fn settle(stages: &[Stage], bounds: &[Bounds], candidates: Candidates<'_>, point: &mut Vec<i128>) -> bool {
    let Some(((var, rows), before)) = stages.split_last() else { return true };
    let (mut lo, mut hi) = bounds.get(*var).copied().unwrap_or((0, 0));
    if let Some(slot) = point.get_mut(*var) {
        *slot = 0;
    }
    for row in rows {
        let (c, rest) = (row.coefficient(*var), row.at(point));
        match c > 0 {
            true => lo = lo.max(-rest.div_euclid(c)),
            false => hi = hi.min(rest.div_euclid(-c)),
        }
    }
    if lo > hi {
        return false;
    }
    candidates(*var, (lo, hi), point).into_iter().any(|value| {
        if let Some(slot) = point.get_mut(*var) {
            *slot = value;
        }
        settle(before, bounds, candidates, point)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ends(_: Var, (lo, hi): Bounds, _: &[i128]) -> Vec<i128> {
        vec![lo, hi]
    }

    fn row(terms: &[(Var, i128)], constant: i128) -> Linear {
        Linear { terms: terms.to_vec(), constant }
    }

    #[test]
    fn a_circle_of_smaller_ones_is_refused_and_a_chain_is_met() {
        let bounds = [(0, 1_000_000_000_000); 3];
        let less = |a, b| row(&[(a, -1), (b, 1)], -1);
        let circle =
            System { bounds: &bounds, rows: vec![less(0, 1), less(1, 2), less(2, 0)].into_iter().map(Linear::tight).collect(), last: &[] };
        assert!(circle.never());
        let chain = System { bounds: &bounds, rows: vec![less(0, 1), less(1, 2)], last: &[] };
        let Solved::Point(point) = chain.solve(&ends) else { panic!("a chain has a point") };
        assert!(point[0] < point[1] && point[1] < point[2]);
    }

    #[test]
    fn whole_numbers_are_whole() {
        let bounds = [(0, 10), (0, 10)];
        // 2x ≥ 5 and 2x ≤ 5.
        assert!(System { bounds: &bounds, rows: vec![row(&[(0, 2)], -5), row(&[(0, -2)], 5)], last: &[] }.never());
        // x + y = 20 only at the ends.
        let system = System { bounds: &bounds, rows: vec![row(&[(0, 1), (1, 1)], -20)], last: &[] };
        assert!(matches!(system.solve(&ends), Solved::Point(p) if p == [10, 10]));
    }
}
