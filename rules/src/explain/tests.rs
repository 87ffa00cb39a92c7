//! What is said of a guard: the statements that settled it and no others.

use super::*;
use crate::eval::Derived;
use crate::fact::Kind;
use crate::fixture::{at, bool, choices, fact, facts, field, int, number, programme};
use crate::programme::Programme;

const SUM: u16 = 8;

/// 0 and 1 numbers to 9, 2 and 3 yes or no, 4 and 5 enums of two, 6 a set, 7 records of a yes or no, 8 the sum of 0 and 1, 9 whether 2, 10 a text.
fn small() -> Programme {
    let two = || Kind::Choice(choices(&["a", "b"]));
    let mut sum = fact("sum", int(0, 18));
    sum.derived = Some(Derivation::Term(Term::Add(Box::new(Term::Of(at(0))), Box::new(Term::Of(at(1))))));
    let mut also = fact("also", bool());
    also.derived = Some(Derivation::Cond(Cond::Is(at(2))));
    let mut all =
        vec![fact("m", int(0, 9)), fact("n", int(0, 9)), fact("p", bool()), fact("q", bool()), fact("x", two()), fact("y", two())];
    all.extend([fact("s", Kind::Set(choices(&["a", "b"]))), fact("l", Kind::Rows(vec![field("f", bool())])), sum, also]);
    all.push(fact("t", Kind::Text));
    let mut programme = programme(all);
    programme.derived_order = vec![FactIx(SUM), FactIx(9)];
    programme
}

fn told(given: &[(u16, Value)], cond: &Cond) -> Vec<Reason> {
    let programme = small();
    let facts = facts(&programme, given);
    reasons(&Env::new(&programme, &facts, &Derived::compute(&programme, &facts)), cond)
}

fn int_of(n: i64) -> Value {
    Value::Scalar(Scalar::Int(n))
}

fn flag(fact: u16, value: bool) -> Reason {
    Reason::Flag { fact: FactIx(fact), value }
}

fn is(fact: u16) -> Cond {
    Cond::Is(at(fact))
}

fn bools(p: bool, q: bool) -> [(u16, Value); 2] {
    [(2, Value::Bool(p)), (3, Value::Bool(q))]
}

/// A side of a comparison: value, how it is meant, whence, and what it rests on.
fn side(n: i64, bound: Bound, from: Option<u16>, parts: &[(u16, i64)]) -> Operand {
    let parts = parts.iter().map(|(ix, n)| (FactIx(*ix), int_of(*n))).collect();
    Operand { value: Scalar::Int(n), bound, from: from.map(at), parts }
}

#[test]
fn all_parts_are_told_where_all_count_and_the_first_where_one_is_enough() {
    let both = || vec![is(2), is(3)];
    assert_eq!(told(&bools(true, true), &Cond::And(both())), [flag(2, true), flag(3, true)]);
    assert_eq!(told(&bools(false, false), &Cond::Or(both())), [flag(2, false), flag(3, false)]);
    assert_eq!(told(&bools(true, false), &Cond::And(both())), [flag(3, false)]);
    assert_eq!(told(&bools(false, false), &Cond::And(both())), [flag(2, false)]);
    assert_eq!(told(&bools(false, true), &Cond::Or(both())), [flag(3, true)]);
    assert_eq!(told(&bools(true, true), &Cond::Or(both())), [flag(2, true)]);
    assert_eq!(told(&bools(true, false), &Cond::Not(Box::new(is(3)))), [flag(3, false)]);
    assert_eq!(told(&[], &Cond::And(both())), [], "what is not known settles nothing");
    assert_eq!(told(&bools(true, true), &Cond::And(vec![is(2), is(2)])), [flag(2, true)], "nothing is told twice");
    assert_eq!(told(&bools(true, true), &is(9)), [flag(2, true)], "a derived yes is told by what it rests on");
}

#[test]
fn a_comparison_is_told_as_it_stands() {
    let at_least = |n| Cond::Compare(Op::Ge, Term::Of(at(0)), number(n));
    let compared = |left, op, n| [Reason::Compared { left, op, right: side(n, Bound::Exactly, None, &[]) }];
    let known = || side(5, Bound::Exactly, Some(0), &[]);
    assert_eq!(told(&[(0, int_of(5))], &at_least(5)), compared(known(), Op::Ge, 5));
    assert_eq!(told(&[(0, int_of(5))], &at_least(6)), compared(known(), Op::Lt, 6));
    // A fact that is not known is between its bounds, and the end that settles it is told.
    assert_eq!(told(&[], &at_least(0)), compared(side(0, Bound::AtLeast, Some(0), &[]), Op::Ge, 0));
    assert_eq!(told(&[], &at_least(10)), compared(side(9, Bound::AtMost, Some(0), &[]), Op::Lt, 10));
    assert_eq!(told(&[], &at_least(5)), []);
    assert_eq!(told(&[], &Cond::Compare(Op::Ne, Term::Of(at(0)), number(10))), [], "no one value was compared");
}

#[test]
fn a_figure_is_told_with_the_facts_it_rests_on_each_once() {
    let both = [(0, int_of(2)), (1, int_of(3))];
    let sum = Term::Of(at(SUM));
    let parts = [(0, 2), (1, 3)];
    let equal = |term: Term, n| told(&both, &Cond::Compare(Op::Eq, term, number(n)));
    let compared = |left, n| [Reason::Compared { left, op: Op::Eq, right: side(n, Bound::Exactly, None, &[]) }];
    assert_eq!(equal(sum.clone(), 5), compared(side(5, Bound::Exactly, Some(SUM), &parts), 5));
    let more = Term::Add(Box::new(sum), Box::new(Term::Of(at(0))));
    assert_eq!(equal(more, 7), compared(side(7, Bound::Exactly, None, &parts), 7));
    assert_eq!(equal(Term::Of(at(1)), 3), compared(side(3, Bound::Exactly, Some(1), &[]), 3));
}

#[test]
fn enums_sets_and_texts_are_told_with_what_they_were_held_against() {
    let enums = [(4, Value::Choice(1)), (5, Value::Choice(1))];
    let among = |fact, among, holds| Reason::Among { fact: FactIx(fact), value: 1, among, holds };
    assert_eq!(told(&enums, &Cond::In(at(4), 0b10)), [among(4, 0b10, true)]);
    assert_eq!(told(&enums, &Cond::In(at(4), 0b01)), [among(4, 0b01, false)]);
    let same = |pairs| told(&enums, &Cond::Same(at(4), at(5), pairs));
    assert_eq!(same(vec![(1, 1)]), [among(4, 0b10, true), among(5, 0b10, true)]);
    let set = [(6, Value::Set(0b10))];
    let shares = |with, holds| [Reason::Shares { fact: FactIx(6), value: 0b10, with, holds }];
    assert_eq!(told(&set, &Cond::Overlaps(at(6), 0b11)), shares(0b11, true));
    assert_eq!(told(&set, &Cond::Overlaps(at(6), 0b01)), shares(0b01, false));
    assert_eq!(told(&set, &Cond::SetIs(at(6), 0b01)), shares(0b10, true));
    let size = Cond::Compare(Op::Ge, Term::Size(at(6)), number(1));
    assert_eq!(told(&set, &size), [Reason::Value { fact: FactIx(6), value: Value::Set(0b10) }]);
    let written = |text: &str| told(&[(10, Value::Text(text.into()))], &Cond::Filled(at(10)));
    assert_eq!([written("有"), written(" ")], [true, false].map(|holds| vec![Reason::Written { fact: FactIx(10), holds }]));
}

#[test]
fn records_are_counted_and_none_is_worth_a_word_only_when_all_were_wanted() {
    let list = FactIx(7);
    let rows = |all: &[bool]| [(7, Value::Rows(all.iter().map(|b| vec![Some(Value::Bool(*b))]).collect()))];
    let of = |matched, total| vec![Reason::Records { list, matched, total }];
    let field = || Box::new(Cond::Is(Place::Field(FieldIx(0))));
    let (any, all) = (Cond::Any(list, field()), Cond::All(list, field()));
    assert_eq!([told(&rows(&[true, false, true]), &any), told(&rows(&[false, false]), &any)], [of(2, 3), vec![]]);
    assert_eq!([told(&rows(&[true, true]), &all), told(&rows(&[false]), &all)], [of(2, 2), of(0, 1)]);
    let count = Cond::Compare(Op::Ge, number(1), Term::Count(list, field()));
    let [(_, value)] = rows(&[true]);
    assert_eq!(told(&rows(&[true]), &count), [Reason::Value { fact: list, value }]);
}

#[test]
fn a_statement_shows_its_facts_and_those_behind_its_figures() {
    let both = [(0, int_of(2)), (1, int_of(3))];
    let compared = told(&both, &Cond::Compare(Op::Ge, Term::Of(at(SUM)), Term::Of(at(1))));
    assert_eq!(compared.iter().map(shown).collect::<Vec<_>>(), [[SUM, 1, 0, 1].map(FactIx)]);
    assert_eq!(shown(&flag(3, true)), [FactIx(3)]);
}
