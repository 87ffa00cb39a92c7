//! The search against trying everything out.

use crate::authoring::deep::formula::{Atom, Formula};
use crate::authoring::deep::linear::{Linear, Solved, System, Var};
use crate::authoring::deep::solve::{find, Found};
use crate::authoring::deep::world::{day, month, Asked, Function, Spot, Variable, World};
use crate::date::{Date, Month};
use crate::fact::FactIx;
use crate::fixture::programme;
use std::collections::BTreeSet;

/// Numbers that look as if by chance, the same at each run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % n
    }

    fn from(&mut self, low: i128, high: i128) -> i128 {
        low + i128::from(self.below((high - low + 1) as u64))
    }
}

/// How many flags there are, two of two values and one of three, and how many variables.
const FLAGS: [Asked; 3] = [Asked::Value, Asked::Written, Asked::Rows];
const BOUNDS: [(i128, i128); 3] = [(-2, 3), (0, 4), (1, 5)];

fn atom(dice: &mut Dice, world: &mut World<'_>) -> Formula {
    match dice.below(7) {
        0 | 1 => {
            let flag = dice.below(3) as usize;
            world.among(Spot::Fact(FactIx(0)), FLAGS[flag], dice.below(8))
        }
        2 => Formula::Atom(Atom::Unmodelled(dice.below(2) as usize, dice.below(2) == 0)),
        _ => {
            let mut linear = Linear::number(dice.from(-7, 7));
            for var in 0..BOUNDS.len() {
                if dice.below(2) == 0 {
                    linear = linear.plus(&Linear::times(var, dice.from(-3, 3)), 1).expect("small");
                }
            }
            Formula::at_least_zero(linear)
        }
    }
}

fn formula(dice: &mut Dice, world: &mut World<'_>, depth: u32) -> Formula {
    if depth == 0 || dice.below(5) == 0 {
        return atom(dice, world);
    }
    let parts: Vec<Formula> = (0..2 + dice.below(2)).map(|_| formula(dice, world, depth - 1)).collect();
    match dice.below(5) {
        0 | 1 => Formula::or(parts),
        2 => Formula::or(parts).negated(),
        _ => Formula::and(parts),
    }
}

/// Whether a formula holds, of what is not modelled with these answers.
fn holds(formula: &Formula, flags: &[u64], point: &[i128], unmodelled: u64) -> bool {
    match formula {
        Formula::And(parts) => parts.iter().all(|p| holds(p, flags, point, unmodelled)),
        Formula::Or(parts) => parts.iter().any(|p| holds(p, flags, point, unmodelled)),
        Formula::Atom(Atom::Among(flag, values, _)) => flags[*flag] & values != 0,
        Formula::Atom(Atom::AtLeastZero(linear)) => linear.at(point) >= 0,
        Formula::Atom(Atom::Unmodelled(id, wanted)) => (unmodelled >> id & 1 == 1) == *wanted,
    }
}

/// Every point within the bounds.
fn points() -> Vec<Vec<i128>> {
    let mut out: Vec<Vec<i128>> = vec![Vec::new()];
    for (low, high) in BOUNDS {
        out = out.into_iter().flat_map(|point| (low..=high).map(move |v| [point.clone(), vec![v]].concat())).collect();
    }
    out
}

fn variable(bounds: (i128, i128)) -> Variable {
    Variable { bounds, natural: bounds.0, of: None, owner: None, endless: false }
}

#[test]
fn what_is_found_holds_and_where_nothing_is_found_there_is_nothing() {
    let programme = programme(Vec::new());
    let (mut dice, points) = (Dice(7), points());
    let (mut found, mut never, mut open) = (0, 0, 0);
    for round in 0..1_500 {
        let mut world = World::new(&programme, BTreeSet::new());
        world.variables.extend(BOUNDS.map(variable));
        FLAGS.iter().for_each(|asked| drop(world.among(Spot::Fact(FactIx(0)), *asked, 1)));
        let formula = formula(&mut dice, &mut world, 3);
        let one = |bits: u64, n: u64| 1u64 << (bits / n % 2);
        let flags: Vec<Vec<u64>> = (0..12).map(|bits| vec![one(bits, 1), one(bits, 2), 1 << (bits / 4)]).collect();
        let any = |flags: &[u64], point: &[i128]| (0..4).any(|unmodelled| holds(&formula, flags, point, unmodelled));
        let there_is = flags.iter().any(|flags| points.iter().any(|point| any(flags, point)));
        let accepted = find(&world, &formula, &mut |values| {
            // Whatever is left to a flag will do.
            let lowest: Vec<u64> = values.flags.iter().map(|left| 1 << left.trailing_zeros()).collect();
            let highest: Vec<u64> = values.flags.iter().map(|left| 1 << (63 - left.leading_zeros())).collect();
            let inside = values.variables.iter().zip(BOUNDS).all(|(v, (low, high))| (low..=high).contains(v));
            assert!(inside && any(&lowest, &values.variables) && any(&highest, &values.variables), "{round}: {formula:?}");
            Some(())
        });
        match accepted {
            Found::Yes(()) => found += 1,
            Found::Never => never += usize::from(!there_is),
            Found::Open => open += 1,
        }
        assert!(!there_is || matches!(accepted, Found::Yes(())), "{round}: {formula:?}: {accepted:?}");
    }
    assert_eq!((found, never, open), (990, 510, 0));
}

#[test]
fn what_is_refused_leaves_the_question_open_and_so_does_impatience() {
    let programme = programme(Vec::new());
    let mut world = World::new(&programme, BTreeSet::new());
    world.variables.extend(BOUNDS.map(variable));
    let either = |low: i128| Formula::at_least_zero(Linear::times(0, 1).plus(&Linear::number(low), -1).expect("small"));
    let formula = Formula::and([
        Formula::or([either(3), either(2).negated()]),
        Formula::or([either(-1).negated(), either(1)]),
        Formula::or([either(2), either(0).negated()]),
    ]);
    assert!(matches!(find(&world, &formula, &mut |_| None::<()>), Found::Open));
    let mut seen = Vec::new();
    let found = find(&world, &formula, &mut |values| {
        seen.push(values.variables[0]);
        (values.variables[0] == 3).then_some(())
    });
    assert!(matches!(found, Found::Yes(())) && seen.len() < 6, "{seen:?}");
    for (patience, enough) in [(1, false), (2, true), (3, true)] {
        world.patience = patience;
        let found = find(&world, &formula, &mut |values| (values.variables[0] == 3).then_some(()));
        assert!(if enough { matches!(found, Found::Yes(())) } else { matches!(found, Found::Open) }, "{patience}");
    }
    world.patience = 0;
    assert!(matches!(find(&world, &formula, &mut |_| Some(())), Found::Open));
}

#[test]
fn the_least_and_the_most_of_a_form() {
    let linear = Linear { terms: vec![(0, 2), (2, -3)], constant: 5 };
    assert_eq!((linear.least(&BOUNDS), linear.most(&BOUNDS)), (5 - 4 - 15, 5 + 6 - 3));
    assert_eq!((linear.at(&[1, 9, 2]), linear.coefficient(2), linear.coefficient(1)), (1, -3, 0));
}

#[test]
fn formulas_that_are_settled_are_constants() {
    let some = Formula::among(0, 0b01, 0b11);
    assert_eq!(Formula::among(0, 0b11, 0b11), Formula::TRUE);
    assert_eq!(Formula::among(0, 0b100, 0b11), Formula::FALSE);
    assert_eq!(Formula::at_least_zero(Linear::number(0)), Formula::TRUE);
    assert_eq!(Formula::at_least_zero(Linear::number(-1)), Formula::FALSE);
    assert_eq!(Formula::and([some.clone(), Formula::FALSE]), Formula::FALSE);
    assert_eq!(Formula::or([some.clone(), Formula::TRUE]), Formula::TRUE);
    assert_eq!(Formula::and([some.clone(), Formula::TRUE]), some);
    assert_eq!(Formula::or([Formula::FALSE, some.clone()]), some);
}

/// Every one of some is at most every one of others, with one variable between them all: as many rows as there are pairs once it is gone.
fn between(below: usize, above: usize) -> (Vec<(i128, i128)>, Vec<Linear>) {
    let less = |a: Var, b: Var| Linear::times(b, 1).plus(&Linear::times(a, 1), -1).expect("small");
    let rows = (1..=below).map(|i| less(i, 0)).chain((1..=above).map(|j| less(0, below + j))).collect();
    (vec![(0, 9); 1 + below + above], rows)
}

#[test]
fn so_many_rows_are_worked_with_and_no_more() {
    for (below, above, claimed) in [(30, 50, true), (31, 49, false), (40, 40, false)] {
        let (bounds, rows) = between(below, above);
        let system = System { bounds: &bounds, rows, last: &[0] };
        let solved = system.solve(&|_, (lo, hi), _| vec![lo, hi]);
        assert_eq!(matches!(solved, Solved::Point(_)), claimed, "{below} and {above}");
        assert!(!system.never());
    }
}

#[test]
fn what_is_computed_is_bound_closely_to_what_it_is_computed_from() {
    let programme = programme(Vec::new());
    let (first, last) = (day(Date::new(1950, 1, 1).unwrap()), day(Date::new(2150, 1, 1).unwrap()));
    let months = (month(Month::new(1950, 1).unwrap()), month(Month::new(2150, 1).unwrap()));
    for (function, bounds) in [
        (Function::Months(1), (first, last)),
        (Function::Months(-1), (first, last)),
        (Function::Months(12), (first, last)),
        (Function::Months(-37), (first, last)),
        (Function::YearOfDay, (first, last)),
        (Function::YearOfMonth, months),
    ] {
        let mut world = World::new(&programme, BTreeSet::new());
        world.variables.push(variable(bounds));
        let of = Linear::times(0, 1);
        let computed = world.compute(function, of.clone()).expect("a variable");
        assert_eq!(world.compute(function, of), Some(computed), "one and the same");
        let value = |x: i128| function.apply(x).expect("a day of the calendar");
        assert_eq!(world.variables[1].bounds, (value(bounds.0), value(bounds.1)));
        let slack: Vec<i128> =
            world.links.iter().map(|row| (bounds.0..=bounds.1).map(|x| row.at(&[x, value(x)])).min().expect("days")).collect();
        // In ten-thousandths of a day four days, in parts of a year three days, and months exactly.
        let most = match function {
            Function::Months(_) => 40_000,
            Function::YearOfDay => 1_200,
            Function::YearOfMonth => 0,
        };
        assert!(slack.len() == 2 && slack.iter().all(|least| (0..=most).contains(least)), "{function:?}: {slack:?}");
    }
}

#[test]
fn a_computed_value_and_what_it_is_computed_from_settle_each_other() {
    let programme = programme(Vec::new());
    let date = |y, m, d| day(Date::new(y, m, d).expect("a day"));
    let bounds = (date(1950, 1, 1), date(2150, 1, 1));
    let at_least = |form: &Linear, n: i128| Formula::at_least_zero(form.plus(&Linear::number(n), -1).expect("small"));
    let fixed = |form: &Linear, n: i128| Formula::and([at_least(form, n), at_least(form, n + 1).negated()]);
    for x in (bounds.0..bounds.1).step_by(97).chain([bounds.0, bounds.1, date(2020, 2, 29), date(2021, 12, 31), date(2022, 1, 1)]) {
        for function in [Function::YearOfDay, Function::Months(13), Function::Months(-1)] {
            let mut world = World::new(&programme, BTreeSet::new());
            world.variables.push(variable(bounds));
            let base = Linear::times(0, 1);
            let computed = world.compute(function, base.clone()).expect("a variable");
            let value = function.apply(x).expect("a day");
            let given = |n: i128| Formula::and([fixed(&base, x), fixed(&computed, n)]);
            let found = find(&world, &given(value), &mut |values| (values.variables == [x, value]).then_some(()));
            assert!(matches!(found, Found::Yes(())), "{function:?} of {x}");
            for other in [value - 1, value + 1] {
                assert!(find(&world, &given(other), &mut |_| Some(())).is_never(), "{function:?} of {x} is not {other}");
            }
            // The other way round: what is computed alone settles what it may be computed from.
            let from =
                find(&world, &fixed(&computed, value), &mut |values| (function.apply(values.variables[0]) == Some(value)).then_some(()));
            assert!(matches!(from, Found::Yes(())), "{function:?} comes to {value}");
        }
    }
}
