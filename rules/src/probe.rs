//! Values of facts that guards tell apart: each constant they compare with, a step to either side, and the ends.
//!
//! One source for what the checker tries (dead cases), what the search for fixes tries, and what the laws are tested on.

use crate::date::{Date, Month, Span};
use crate::decimal::{difference, normal, product, sum};
use crate::expr::{Cond, Place, Term};
use crate::fact::{Derivation, FactIx, Kind};
use crate::gather::Gather;
use crate::order;
use crate::programme::Programme;
use crate::value::{Scalar, Value};
use rust_decimal::Decimal;

/// The most constants, spans and masks of a pool: twice what any notice has. What is made of them grows faster than they do.
const MOST: usize = 48;

/// The constants and spans in some guards, each once.
#[derive(Default)]
struct Pool {
    scalars: Vec<Scalar>,
    spans: Vec<Span>,
    masks: Vec<u64>,
}

/// The facts given that a condition rests on, through derived facts and record fields, each once.
pub fn base_facts(programme: &Programme, cond: &Cond, out: &mut Vec<FactIx>) {
    crate::expr::cond_facts(cond, &mut |ix| base(programme, ix, out));
}

/// The facts given that a term rests on.
pub fn base_facts_of_term(programme: &Programme, term: &Term, out: &mut Vec<FactIx>) {
    crate::expr::term_facts(term, &mut |ix| base(programme, ix, out));
}

fn base(programme: &Programme, ix: FactIx, out: &mut Vec<FactIx>) {
    let Some(decl) = programme.vocabulary().get(ix) else { return };
    match &decl.derived {
        Some(Derivation::Cond(cond)) => base_facts(programme, cond, out),
        Some(Derivation::Term(term)) => base_facts_of_term(programme, term, out),
        None if out.contains(&ix) => {}
        None => {
            out.push(ix);
            for field in decl.kind.fields() {
                match &field.derived {
                    Some(Derivation::Cond(cond)) => base_facts(programme, cond, out),
                    Some(Derivation::Term(term)) => base_facts_of_term(programme, term, out),
                    None => {}
                }
            }
        }
    }
}

/// Values of a fact that these guards tell apart. Empty for a list.
pub fn probes(programme: &Programme, ix: FactIx, guards: &[&Cond]) -> Vec<Value> {
    programme.vocabulary().get(ix).map_or_else(Vec::new, |decl| probes_of(programme, &decl.kind, guards))
}

/// Values of a type, a record's field for instance, that these guards tell apart. Empty for a list.
pub fn probes_of(programme: &Programme, kind: &Kind, guards: &[&Cond]) -> Vec<Value> {
    let mut pool = Pool::default();
    guards.iter().for_each(|guard| pool.cond(programme, guard));
    let scalars = |scalars: Vec<Scalar>| {
        let mut out: Vec<Value> = Vec::new();
        for scalar in scalars {
            let value = Value::Scalar(scalar);
            if crate::facts::check(kind, &value).is_ok() && !out.contains(&value) {
                out.push(value);
            }
        }
        out
    };
    match kind {
        Kind::Bool(_) => vec![Value::Bool(true), Value::Bool(false)],
        Kind::Choice(values) => (0..values.len()).map(|i| Value::Choice(i as u16)).gather(),
        Kind::Set(values) => sets(values.len(), &pool.masks),
        Kind::Text => vec![Value::Text("有".into()), Value::Text("".into())],
        Kind::Date => scalars(pool.dates()),
        Kind::Month => scalars(pool.months()),
        Kind::Money { min, max, places } => scalars(pool.money(*min, *max, *places)),
        Kind::Int { min, max, .. } => scalars(pool.ints(*min, *max)),
        Kind::Percent | Kind::Rows(_) => Vec::new(),
    }
}

fn enter<T: PartialEq>(pool: &mut Vec<T>, value: T) {
    if pool.len() < MOST && !pool.contains(&value) {
        pool.push(value);
    }
}

/// The empty set, each value alone, each group that a guard names, and all.
fn sets(len: usize, masks: &[u64]) -> Vec<Value> {
    let all = if len >= 64 { u64::MAX } else { (1 << len) - 1 };
    let mut out = vec![0, all];
    (0..len).map(|i| 1u64 << i).add_to(&mut out);
    masks.iter().flat_map(|m| [*m & all, !*m & all]).add_to(&mut out);
    crate::order::sort_by_key(&mut out, |set| *set);
    out.dedup();
    out.into_iter().map(Value::Set).gather()
}

impl Pool {
    fn cond(&mut self, programme: &Programme, cond: &Cond) {
        match cond {
            Cond::Const(_) | Cond::Given(_) | Cond::In(..) | Cond::Same(..) | Cond::Filled(_) => {}
            Cond::Is(place) => self.place(programme, *place),
            Cond::Not(inner) => self.cond(programme, inner),
            Cond::And(parts) | Cond::Or(parts) => parts.iter().for_each(|c| self.cond(programme, c)),
            Cond::Compare(_, a, b) => {
                self.term(programme, a);
                self.term(programme, b);
            }
            Cond::Overlaps(_, mask) | Cond::SetIs(_, mask) => enter(&mut self.masks, *mask),
            Cond::Any(list, inner) | Cond::All(list, inner) => {
                self.place(programme, Place::Fact(*list));
                self.cond(programme, inner);
            }
        }
    }

    fn term(&mut self, programme: &Programme, term: &Term) {
        match term {
            Term::Lit(scalar) => enter(&mut self.scalars, *scalar),
            Term::Of(place) | Term::Size(place) => self.place(programme, *place),
            Term::Add(a, b) | Term::Sub(a, b) | Term::Ratio(a, b) | Term::MonthsInclusive(a, b) => {
                self.term(programme, a);
                self.term(programme, b);
            }
            Term::Times(a, _) | Term::Year(a) | Term::OrElse(_, a) => self.term(programme, a),
            Term::Shift(a, span) => {
                enter(&mut self.spans, *span);
                self.term(programme, a);
            }
            Term::Min(terms) | Term::Max(terms) => terms.iter().for_each(|t| self.term(programme, t)),
            Term::Count(list, cond) => {
                self.place(programme, Place::Fact(*list));
                self.cond(programme, cond);
            }
            Term::Sum(list, term, cond) => {
                self.place(programme, Place::Fact(*list));
                self.term(programme, term);
                self.cond(programme, cond);
            }
        }
    }

    fn place(&mut self, programme: &Programme, place: Place) {
        let Place::Fact(ix) = place else { return };
        let Some(decl) = programme.vocabulary().get(ix) else { return };
        let fields = decl.kind.fields().iter().filter_map(|f| f.derived.as_ref());
        for derivation in decl.derived.iter().chain(fields) {
            match derivation {
                Derivation::Cond(cond) => self.cond(programme, cond),
                Derivation::Term(term) => self.term(programme, term),
            }
        }
    }

    fn dates(&self) -> Vec<Scalar> {
        let mut dates: Vec<Date> = self.scalars.iter().filter_map(|s| if let Scalar::Date(d) = s { Some(*d) } else { None }).gather();
        // A year of nothing in particular, with both its ends, for guards that compare dates among themselves.
        let around = [(2021, 6, 15), (2021, 12, 31), (2022, 1, 1)].into_iter().filter_map(|(y, m, d)| Date::new(y, m, d));
        around.add_to(&mut dates);
        let shifted: Vec<Date> = dates.iter().flat_map(|d| self.spans.iter().flat_map(|s| [d.shift(*s), d.shift(s.negated())])).gather();
        dates.extend(shifted);
        let near = dates.iter().flat_map(|d| [d.shift(Span::Days(-1)), *d, d.shift(Span::Days(1))]);
        order::set(near).into_iter().map(Scalar::Date).gather()
    }

    fn months(&self) -> Vec<Scalar> {
        let mut months: Vec<Month> = self.scalars.iter().filter_map(|s| if let Scalar::Month(m) = s { Some(*m) } else { None }).gather();
        if months.is_empty() {
            months.extend(Month::new(2021, 6));
        }
        let lengths: Vec<i64> = self.scalars.iter().filter_map(|s| if let Scalar::Int(n) = s { Some(*n) } else { None }).gather();
        let spaced: Vec<Month> = months
            .iter()
            .flat_map(|m| {
                lengths.iter().flat_map(|n| [n.saturating_sub(1), *n, 1i64.saturating_sub(*n), n.saturating_neg()].map(|n| m.plus(n)))
            })
            .gather();
        let near = months.iter().flat_map(|m| [m.plus(-1), *m, m.plus(1)]);
        near.chain(spaced).map(Scalar::Month).gather()
    }

    fn money(&self, min: Scalar, max: Scalar, places: u32) -> Vec<Scalar> {
        let step = Decimal::new(1, places);
        let constants = self.scalars.iter().filter_map(|s| if let Scalar::Money(m) = s { Some(*m) } else { None });
        let near = constants.flat_map(|c| [Some(c), difference(c, step), sum(c, step), product(c, Decimal::TWO)]);
        [min, max, Scalar::Money(step)].into_iter().chain(near.flatten().map(|m| Scalar::Money(normal(m)))).gather()
    }

    fn ints(&self, min: Scalar, max: Scalar) -> Vec<Scalar> {
        let constants = self.scalars.iter().filter_map(|s| if let Scalar::Int(n) = s { Some(*n) } else { None });
        let near = constants.flat_map(|c| [c.saturating_sub(1), c, c.saturating_add(1)]).map(Scalar::Int);
        [min, max].into_iter().chain(near).gather()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::expr::{Factor, Op};
    use crate::fact::{FactDecl, FieldIx};
    use crate::fixture::{at, bool, choices, fact, field, int, money, number, programme};

    fn of(kind: Kind, guards: &[Cond]) -> Vec<Value> {
        probes_of(&programme(vec![fact("p", bool())]), &kind, &guards.iter().collect::<Vec<_>>())
    }

    fn ints(kind: Kind, guards: &[Cond]) -> Vec<i64> {
        let number = |value: &Value| if let Value::Scalar(Scalar::Int(n)) = value { *n } else { panic!("{value:?}") };
        let mut all: Vec<i64> = of(kind, guards).iter().map(number).collect();
        all.sort_unstable();
        all
    }

    #[test]
    fn a_number_is_tried_at_its_ends_and_around_what_it_is_compared_with() {
        let at_least = |n| Cond::Compare(Op::Ge, Term::Of(at(0)), number(n));
        assert_eq!(ints(int(0, 9), &[at_least(5)]), [0, 4, 5, 6, 9]);
        assert_eq!(ints(int(0, 9), &[at_least(9), at_least(9), at_least(50)]), [0, 8, 9], "what is out of bounds is left out");
        let nested = Cond::Not(Box::new(Cond::And(vec![Cond::Const(true), Cond::Or(vec![at_least(3)])])));
        assert_eq!(ints(int(0, 9), &[nested]), [0, 2, 3, 4, 9]);
        let figures =
            Term::Max(vec![Term::Times(Box::new(number(4)), Factor(Scalar::Int(2))), Term::Add(Box::new(number(7)), Box::new(number(7)))]);
        assert_eq!(ints(int(0, 9), &[Cond::Compare(Op::Lt, figures, Term::Of(at(0)))]), [0, 3, 4, 5, 6, 7, 8, 9]);
        let amount = Cond::Compare(Op::Ge, Term::Of(at(0)), Term::Lit(Scalar::Money(500.into())));
        let tried: Vec<String> = of(money(0, 2_000), &[amount])
            .iter()
            .map(|v| if let Value::Scalar(Scalar::Money(m)) = v { m.to_string() } else { panic!("{v:?}") })
            .collect();
        assert_eq!(tried, ["0", "2000", "0.01", "500", "499.99", "500.01", "1000"]);
    }

    #[test]
    fn a_set_is_tried_empty_full_one_by_one_and_as_guards_group_it() {
        let bits = |len: usize, masks: &[u64]| {
            let of = |value| if let Value::Set(bits) = value { bits } else { panic!("{value:?}") };
            sets(len, masks).into_iter().map(of).collect::<Vec<_>>()
        };
        assert_eq!(bits(3, &[]), [0b000, 0b001, 0b010, 0b100, 0b111]);
        assert_eq!(bits(3, &[0b1011]), [0b000, 0b001, 0b010, 0b011, 0b100, 0b111], "a group, and what it leaves");
        assert_eq!(bits(4, &[0b0011])[3..5], [0b0011, 0b0100]);
        assert!(bits(4, &[0b0011]).contains(&0b1100));
        assert_eq!(bits(64, &[]).last(), Some(&u64::MAX));
        let kind = || Kind::Set(choices(&["a", "b", "c"]));
        let alone = of(kind(), &[Cond::Const(true)]).len();
        assert_eq!(of(kind(), &[Cond::Overlaps(at(0), 0b011)]).len(), alone + 1);
        assert_eq!(of(kind(), &[Cond::SetIs(at(0), 0b011), Cond::Overlaps(at(0), 0b101)]).len(), alone + 2);
    }

    #[test]
    fn a_pool_takes_each_once_and_no_more_than_there_is_room_for() {
        let mut pool = vec![1];
        [1, 2].into_iter().for_each(|n| enter(&mut pool, n));
        assert_eq!(pool, [1, 2]);
        (0..100).for_each(|n| enter(&mut pool, n));
        assert_eq!((pool.len(), pool.last()), (MOST, Some(&(MOST as i32 - 1))));
    }

    #[test]
    fn dates_are_tried_with_the_days_beside_them_and_at_the_distances_named() {
        let day = |text| Date::parse(text).expect("a day");
        let of = |guard: Cond| {
            of(Kind::Date, &[guard])
                .iter()
                .map(|v| if let Value::Scalar(Scalar::Date(d)) = v { *d } else { panic!("{v:?}") })
                .collect::<Vec<_>>()
        };
        let since = |term| Cond::Compare(Op::Ge, Term::Of(at(0)), term);
        let written = || Box::new(Term::Lit(Scalar::Date(day("2023-05-10"))));
        let plain = of(since(*written()));
        for near in ["2023-05-09", "2023-05-10", "2023-05-11", "2021-12-31", "2022-01-01"] {
            assert!(plain.contains(&day(near)), "{near}");
        }
        assert!(!plain.contains(&day("2023-08-10")));
        let shifted = of(since(Term::Shift(written(), Span::Months(3))));
        for near in ["2023-08-09", "2023-08-10", "2023-08-11", "2023-02-10"] {
            assert!(shifted.contains(&day(near)), "{near}");
        }
    }

    #[test]
    fn what_rests_on_a_fact_is_followed_through_what_is_derived() {
        let derived = FactDecl { derived: Some(Derivation::Cond(Cond::Is(at(0)))), ..fact("d", bool()) };
        let mut computed = field("f", bool());
        computed.derived = Some(Derivation::Term(Term::Of(at(3))));
        let list = fact("l", Kind::Rows(vec![field("g", bool()), computed]));
        let programme = programme(vec![fact("p", bool()), derived, list, fact("n", int(0, 9))]);
        let facts = |cond: &Cond| {
            let mut out = Vec::new();
            base_facts(&programme, cond, &mut out);
            out.iter().map(|ix| ix.0).collect::<Vec<_>>()
        };
        assert_eq!(facts(&Cond::And(vec![Cond::Is(at(1)), Cond::Is(at(0))])), [0], "each once");
        let any = Cond::Any(FactIx(2), Box::new(Cond::Is(Place::Field(FieldIx(1)))));
        assert_eq!((facts(&any), facts(&Cond::Is(at(9)))), (vec![2, 3], vec![]));
        // What a derived field or fact is compared with is tried as well.
        let mut enough = field("f", bool());
        enough.derived = Some(Derivation::Cond(Cond::Compare(Op::Ge, Term::Of(at(0)), number(5))));
        let programme = crate::fixture::programme(vec![fact("n", int(0, 9)), fact("l", Kind::Rows(vec![enough]))]);
        let any = Cond::Any(FactIx(1), Box::new(Cond::Const(true)));
        assert_eq!(probes(&programme, FactIx(0), &[&any]).len(), 5, "0, 9 and 4 to 6");
    }
}
