//! What expressions weigh, by hand: one for each part, and a list's records twenty times.

use super::*;
use crate::expr::{Factor, Op};
use crate::fact::{FactDecl, FieldIx, Kind};
use crate::fixture::{at, bool, case, clause, fact, field, int, number, programme};
use crate::programme::Verdict;
use crate::value::Scalar;

const LIST: FactIx = FactIx(2);

/// 0 yes or no, 1 what is derived of it, 2 records of a yes or no and of what is derived of that.
fn vocabulary() -> Vec<FactDecl> {
    let derived = FactDecl { derived: Some(Derivation::Cond(Cond::Is(at(0)))), ..fact("d", bool()) };
    let mut also = field("g", bool());
    also.derived = Some(Derivation::Cond(Cond::Not(Box::new(Cond::Is(Place::Field(FieldIx(0)))))));
    vec![fact("p", bool()), derived, fact("l", Kind::Rows(vec![field("f", bool()), also])), fact("n", int(0, 9))]
}

fn is(ix: u16) -> Cond {
    Cond::Is(at(ix))
}

fn of_field(ix: u16) -> Place {
    Place::Field(FieldIx(ix))
}

#[test]
fn every_part_of_a_condition_weighs_one() {
    let vocabulary = Vocabulary::new(vocabulary());
    let mut weights = Weights::new(&vocabulary, &[FactIx(1)]);
    let n = || Term::Of(at(3));
    for (cond, weight) in [
        (Cond::Const(true), 1),
        (is(0), 2),
        (is(1), 3),
        (Cond::Not(Box::new(is(0))), 3),
        (Cond::And(vec![is(0), is(0), is(1)]), 8),
        (Cond::Or(vec![is(0), Cond::Const(true)]), 4),
        (Cond::Compare(Op::Lt, n(), number(1)), 4),
        (Cond::Same(at(0), at(0), vec![(0, 0), (1, 1)]), 5),
        (Cond::Any(LIST, Box::new(Cond::Is(of_field(0)))), 2 * 20 + 1 + 1),
        (Cond::All(LIST, Box::new(Cond::Is(of_field(1)))), 4 * 20 + 1 + 1),
        (Cond::Any(LIST, Box::new(Cond::Given(FieldIx(0)))), 2 * 20 + 1 + 1),
        (is(4), u32::MAX),
        (Cond::Is(of_field(0)), u32::MAX),
        (Cond::Any(LIST, Box::new(Cond::Is(of_field(2)))), u32::MAX),
    ] {
        assert_eq!(weights.cond(&cond, None), weight, "{cond:?}");
    }
}

#[test]
fn every_part_of_a_figure_weighs_one() {
    let vocabulary = Vocabulary::new(vocabulary());
    let mut weights = Weights::new(&vocabulary, &[FactIx(1)]);
    let n = || Box::new(Term::Of(at(3)));
    for (term, weight) in [
        (number(1), 1),
        (*n(), 2),
        (Term::Add(n(), n()), 5),
        (Term::Times(n(), Factor(Scalar::Int(2))), 3),
        (Term::Max(vec![*n(), number(1), *n()]), 6),
        (Term::Count(LIST, Box::new(Cond::Is(of_field(0)))), 2 * 20 + 1 + 1),
        (Term::Sum(LIST, Box::new(Term::Of(of_field(1))), Box::new(Cond::Const(true))), (4 + 1) * 20 + 1 + 1),
        (Term::Of(at(4)), u32::MAX),
    ] {
        assert_eq!(weights.term(&term, None), weight, "{term:?}");
    }
    assert_eq!(weights.term(&Term::OrElse(FieldIx(0), n()), Some(LIST)), 4);
    assert_eq!(weights.records(LIST, &Cond::Const(true)), 20 + 1);
}

#[test]
fn judging_weighs_the_derived_facts_and_the_guards_asked_for() {
    let mut programme = programme(vocabulary());
    programme.derived_order = vec![FactIx(1)];
    let guards = [is(0), Cond::Not(Box::new(is(0)))].map(|when| case(when, Verdict::Pass)).to_vec();
    programme.clauses = vec![clause(guards), clause(vec![case(is(1), Verdict::Fail)])];
    // The facts 1 + 2 + 1 + 1, the fields 1 + 3.
    let derived = 5 + 4;
    assert_eq!(Weights::new(&programme.vocabulary, &programme.derived_order).derived(), derived);
    assert_eq!(judging(&programme, programme.clauses.iter().take(0)), derived);
    assert_eq!(judging(&programme, programme.clauses.iter()), derived + 2 + 3 + 3);
}
