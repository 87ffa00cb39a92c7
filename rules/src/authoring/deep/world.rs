//! What the formulas speak of: every fact and record field as flags and whole-number variables.

use super::formula::{Flag, Formula};
use super::linear::{Bounds, Linear, Var};
use crate::date::{Date, Month, Span};
use crate::expr::Place;
use crate::fact::{Derivation, FactIx, FieldIx, Kind};
use crate::programme::Programme;
use crate::value::Scalar;
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};

/// Decimals that money is reckoned with here; more than any fact or figure has.
pub const DECIMALS: u32 = 12;
/// Records tried for each list.
pub const ROWS: usize = 2;

/// A fact, or a field of a record of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Spot {
    /// A fact.
    Fact(FactIx),
    /// A field of a list's record, by its position.
    Field(FactIx, usize, FieldIx),
}

/// A spot in one of two worlds that differ in a single fact.
pub type Key = (Spot, bool);

/// A question with few answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Asked {
    /// A bool (1 is yes), or the value of an enum by its position.
    Value,
    /// Whether a set has the value of this position.
    Has(u16),
    /// Whether a text is written.
    Written,
    /// Whether an optional field is given.
    Given,
    /// How many records a list has.
    Rows,
}

/// What a variable is computed from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Function {
    /// A day so many months later.
    Months(i32),
    /// The year of a day.
    YearOfDay,
    /// The year of a month.
    YearOfMonth,
}

/// A whole-number variable.
#[derive(Clone, Debug)]
pub struct Variable {
    /// Its values.
    pub bounds: Bounds,
    /// A natural value, for examples.
    pub natural: i128,
    /// What it is computed from; none for a fact or field.
    pub of: Option<(Function, Linear)>,
    /// The fact it is or belongs to; none for a computed one.
    pub owner: Option<FactIx>,
    /// Its bounds are those of the calendar, which settle nothing.
    pub endless: bool,
}

/// The flags and variables of some formulas, and what is unknown.
#[derive(Clone)]
pub struct World<'p> {
    /// The programme.
    pub programme: &'p Programme,
    /// Facts that are unknown.
    pub unknown: BTreeSet<FactIx>,
    /// Facts that count as not answered where a case is read only if they are, though any value may be true.
    pub unanswered: BTreeSet<FactIx>,
    /// The fact in which the second world differs.
    pub twin: Option<FactIx>,
    /// Whether the second world is spoken of.
    pub second: bool,
    /// Whether every formula says exactly what the condition says, no more.
    pub exact: bool,
    flags: BTreeMap<(Key, Asked), (Flag, u64)>,
    vars: BTreeMap<Key, Var>,
    computed: BTreeMap<(Function, Linear), Var>,
    /// Every variable.
    pub variables: Vec<Variable>,
    /// Most steps of one search; beyond it nothing is claimed.
    pub patience: usize,
    /// What binds computed variables to what they are computed from.
    pub links: Vec<Linear>,
    unmodelled: usize,
}

impl<'p> World<'p> {
    /// Nothing spoken of yet.
    pub fn new(programme: &'p Programme, unknown: BTreeSet<FactIx>) -> World<'p> {
        World {
            programme,
            unknown,
            unanswered: BTreeSet::new(),
            twin: None,
            second: false,
            exact: true,
            flags: BTreeMap::new(),
            vars: BTreeMap::new(),
            computed: BTreeMap::new(),
            variables: Vec::new(),
            patience: 60_000,
            links: Vec::new(),
            unmodelled: 0,
        }
    }

    fn key(&self, spot: Spot) -> Key {
        let (Spot::Fact(fact) | Spot::Field(fact, ..)) = spot;
        (spot, self.second && self.twin == Some(fact))
    }

    /// The type at a spot.
    pub fn kind(&self, spot: Spot) -> Option<&'p Kind> {
        match spot {
            Spot::Fact(ix) => self.programme.vocabulary().get(ix).map(|d| &d.kind),
            Spot::Field(list, _, field) => self.programme.vocabulary().get(list)?.kind.fields().get(usize::from(field.0)).map(|f| &f.kind),
        }
    }

    /// A place, with the record at hand.
    pub fn spot(&self, place: Place, row: Option<(FactIx, usize)>) -> Option<Spot> {
        match (place, row) {
            (Place::Fact(ix), _) => Some(Spot::Fact(ix)),
            (Place::Field(field), Some((list, row))) => Some(Spot::Field(list, row, field)),
            (Place::Field(_), None) => None,
        }
    }

    /// Whether the spot's fact is unknown.
    pub fn is_unknown(&self, spot: Spot) -> bool {
        matches!(spot, Spot::Fact(ix) if self.unknown.contains(&ix))
    }

    /// That a flag has one of these values (a bit each).
    pub fn among(&mut self, spot: Spot, asked: Asked, values: u64) -> Formula {
        let size = match (asked, self.kind(spot)) {
            (Asked::Value, Some(Kind::Choice(choices))) => choices.len(),
            (Asked::Rows, _) => ROWS + 1,
            _ => 2,
        };
        let all = if size >= 64 { u64::MAX } else { (1u64 << size) - 1 };
        let (next, key) = (self.flags.len(), (self.key(spot), asked));
        let (flag, all) = *self.flags.entry(key).or_insert((next, all));
        Formula::among(flag, values, all)
    }

    /// The flag, when some formula speaks of it.
    pub fn flag(&self, spot: Spot, asked: Asked) -> Option<Flag> {
        self.flags.get(&(self.key(spot), asked)).map(|(flag, _)| *flag)
    }

    /// All values of each flag, in order.
    pub fn domains(&self) -> Vec<u64> {
        let mut out = vec![0; self.flags.len()];
        for (flag, all) in self.flags.values() {
            if let Some(slot) = out.get_mut(*flag) {
                *slot = *all;
            }
        }
        out
    }

    /// Something that is not modelled: it may hold or not.
    pub fn unmodelled(&mut self) -> Formula {
        self.unmodelled += 1;
        self.exact = false;
        Formula::Atom(super::formula::Atom::Unmodelled(self.unmodelled, true))
    }

    /// The value at a spot as a linear form in the units of its type; none where the type has none.
    pub fn scalar(&mut self, spot: Spot) -> Option<Linear> {
        let (bounds, natural, unit) = match self.kind(spot)? {
            Kind::Int { min, max, .. } => ((whole(*min)?, whole(*max)?), whole(*min)?, 1),
            Kind::Money { min, max, places } => {
                let unit = 10i128.checked_pow(DECIMALS.checked_sub(*places)?)?;
                let (min, max) = (whole(*min)?, whole(*max)?);
                ((-(-min).div_euclid(unit), max.div_euclid(unit)), -(-min).div_euclid(unit), unit)
            }
            Kind::Date => ((day(Date::new(1950, 1, 1)?), day(Date::new(2150, 1, 1)?)), day(Date::new(2021, 6, 15)?), 1),
            Kind::Month => ((month(Month::new(1950, 1)?), month(Month::new(2150, 1)?)), month(Month::new(2021, 6)?), 1),
            _ => return None,
        };
        let (key, next) = (self.key(spot), self.variables.len());
        let var = *self.vars.entry(key).or_insert(next);
        if var == next {
            let (Spot::Fact(owner) | Spot::Field(owner, ..)) = spot;
            let endless = matches!(self.kind(spot), Some(Kind::Date | Kind::Month));
            self.variables.push(Variable { bounds, natural, of: None, owner: Some(owner), endless });
        }
        Some(Linear::times(var, unit))
    }

    /// The variable of a spot with the worth of one step, when some formula speaks of it.
    pub fn variable(&self, spot: Spot) -> Option<Var> {
        self.vars.get(&self.key(spot)).copied()
    }

    /// Whether a variable is an unknown fact, or computed from one.
    pub fn rests_on_unknown(&self, var: Var) -> bool {
        let Some(variable) = self.variables.get(var) else { return false };
        let behind = variable.of.iter().flat_map(|(_, of)| of.terms.iter()).any(|(var, _)| self.rests_on_unknown(*var));
        behind || variable.owner.is_some_and(|ix| self.unknown.contains(&ix))
    }

    /// How a place is derived, with the record at hand.
    pub fn derivation(&self, place: Place, row: Option<(FactIx, usize)>) -> Option<&'p Derivation> {
        match (place, row) {
            (Place::Fact(ix), _) => self.programme.vocabulary().get(ix)?.derived.as_ref(),
            (Place::Field(field), Some((list, _))) => {
                self.programme.vocabulary().get(list)?.kind.fields().get(usize::from(field.0))?.derived.as_ref()
            }
            (Place::Field(_), None) => None,
        }
    }

    /// A function of a linear form, as a variable of its own that is bound to it by what always holds of the two.
    pub fn compute(&mut self, function: Function, of: Linear) -> Option<Linear> {
        if of.terms.is_empty() {
            return Some(Linear::number(function.apply(of.constant)?));
        }
        if let Some(var) = self.computed.get(&(function, of.clone())) {
            return Some(Linear::times(*var, 1));
        }
        let var = self.variables.len();
        let bounds: Vec<Bounds> = self.variables.iter().map(|v| v.bounds).collect();
        let (lo, hi) = (function.apply(of.least(&bounds))?, function.apply(of.most(&bounds))?);
        self.variables.push(Variable { bounds: (lo, hi), natural: lo, of: Some((function, of.clone())), owner: None, endless: true });
        self.computed.insert((function, of.clone()), var);
        // scale · var - slope · of lies between two numbers.
        let (scale, slope, least, most) = match function {
            Function::Months(n) => (10_000, 10_000, days(n) - 40_000, days(n) + 40_000),
            Function::YearOfDay => (146_097, 400, 1_900 * 146_097 - 146_097 - 1_200, 1_900 * 146_097 + 1_200),
            Function::YearOfMonth => (12, 1, 12 * 1_900 - 11, 12 * 1_900),
        };
        let between = Linear::times(var, scale).plus(&of, -slope)?;
        self.links.push(between.plus(&Linear::number(least), -1)?);
        self.links.push(Linear::number(most).plus(&between, -1)?);
        Some(Linear::times(var, 1))
    }
}

/// Days in so many months, in ten-thousandths.
fn days(months: i32) -> i128 {
    i128::from(months) * 304_369
}

impl Function {
    /// Its value; none outside the calendar.
    pub fn apply(self, x: i128) -> Option<i128> {
        match self {
            Function::Months(n) => Some(day(to_day(x)?.shift(Span::Months(n)))),
            Function::YearOfDay => Some(to_day(x)?.year().into()),
            Function::YearOfMonth => Some(to_month(x)?.year().into()),
        }
    }
}

/// A scalar as a whole number: money in the smallest unit, days and months since 1900.
pub fn whole(scalar: Scalar) -> Option<i128> {
    Some(match scalar {
        Scalar::Int(n) => n.into(),
        Scalar::Money(m) | Scalar::Percent(m) => {
            let m = m.normalize();
            m.mantissa().checked_mul(10i128.checked_pow(DECIMALS.checked_sub(m.scale())?)?)?
        }
        Scalar::Date(date) => day(date),
        Scalar::Month(m) => month(m),
    })
}

/// Days since 1900-01-01.
pub fn day(date: Date) -> i128 {
    Date::FIRST.days_until(date).into()
}

/// The day of a number.
pub fn to_day(n: i128) -> Option<Date> {
    Some(Date::FIRST.shift(Span::Days(i32::try_from(n).ok()?)))
}

/// Months since January 1900.
pub fn month(month: Month) -> i128 {
    i128::from(Month::FIRST.months_inclusive(month)) - 1
}

/// The month of a number.
pub fn to_month(n: i128) -> Option<Month> {
    Some(Month::FIRST.plus(i64::try_from(n).ok()?))
}

/// So many steps of money with these decimals.
pub fn to_money(steps: i128, places: u32) -> Option<Scalar> {
    Decimal::try_from_i128_with_scale(steps, places).ok().map(|m| Scalar::Money(m.normalize()))
}
