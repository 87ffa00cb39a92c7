//! What rests on a fact of a small notice, and which answers are idle.

use super::*;
use crate::expr::Op;
use crate::fact::Kind;
use crate::fixture::{self, at as place, bool, case, choices, clause, fact, facts, int, number, programme};
use crate::programme::{Case, ClosesOn, DateRole, Entry, Material, Route, Template};
use crate::text::Text;
use crate::value::{Scalar, Value};

const YES: Value = Value::Bool(true);
const NO: Value = Value::Bool(false);

fn is(ix: u16) -> Cond {
    Cond::Is(place(ix))
}

/// 0, 2 and 3 yes or no, 1 the category of two, 4 a number, 5 a day.
fn small(clauses: Vec<Clause>) -> Programme {
    let category = fact("category", Kind::Choice(choices(&["a", "b"])));
    let mut all = vec![fact("p", bool()), category, fact("q", bool()), fact("r", bool()), fact("n", int(0, 9))];
    all.push(fact("day", Kind::Date));
    let mut programme = programme(all);
    programme.category_fact = FactIx(1);
    programme.categories = vec![fixture::category("a"), fixture::category("b")];
    programme.clauses = clauses;
    programme
}

fn demand(cond: Cond) -> Clause {
    clause(vec![case(cond, Verdict::Pass), case(Cond::Const(true), Verdict::Fail)])
}

fn entry(categories: u64) -> Entry {
    Entry {
        id: String::new(),
        clause: String::new(),
        role: DateRole::Bureau,
        categories,
        opens: None,
        closes: None,
        closes_on: ClosesOn::Inclusive,
        opens_fact: None,
        closes_fact: Some(FactIx(5)),
        recurs: None,
        who: Text::default(),
        what: Text::default(),
        to: Text::default(),
    }
}

fn material(needed: Cond, held: Cond) -> Material {
    let (id, title, clauses) = (String::new(), Text::default(), Vec::new());
    Material { id, title, held, needed, categories: u64::MAX, clauses, advisory: false, note: None }
}

fn route(when: Cond) -> Route {
    Route { id: String::new(), when, steps: Vec::new(), note: None, clause: String::new() }
}

/// Which of the facts are idle.
fn idle_of(programme: &Programme, given: &[(u16, Value)]) -> Vec<u16> {
    let all: Vec<FactIx> = (0..6).chain(0..6).map(FactIx).collect();
    idle(programme, &facts(programme, given), &all).iter().map(|ix| ix.0).collect()
}

#[test]
fn everything_that_reads_a_fact_rests_on_it_once() {
    let words = |ix: u16| Template { zh: vec![Piece::Shown(place(ix)), Piece::Lit(String::new())], en: vec![Piece::Term(number(1))] };
    let told = Case { say: Some(words(2)), gap: Some(Term::Of(place(4))), ..case(is(0), Verdict::Fail) };
    let asking = Case { requires: vec![FactIx(3)], ..case(Cond::And(vec![is(0), is(0)]), Verdict::Pass) };
    let aside = Case { if_known: vec![FactIx(2)], needs: vec![FactIx(3)], ..case(Cond::Const(true), Verdict::Need) };
    let mut of_b = clause(vec![told]);
    of_b.categories = 0b10;
    let mut programme = small(vec![of_b, clause(vec![asking, aside])]);
    programme.materials = vec![material(is(0), is(2)), Material { categories: 0b01, ..material(is(3), is(3)) }];
    programme.calendar = vec![entry(u64::MAX), Entry { opens_fact: Some(FactIx(5)), ..entry(0b01) }];
    programme.routes = vec![route(is(0)), route(is(3))];
    let uses = uses(&programme);
    let clauses: Vec<&[usize]> = uses.iter().map(|u| u.clauses.as_slice()).collect();
    assert_eq!(clauses, [&[0, 1][..], &[0], &[0, 1], &[1], &[0], &[]]);
    let materials: Vec<&[usize]> = uses.iter().map(|u| u.materials.as_slice()).collect();
    assert_eq!(materials, [&[0][..], &[1], &[0], &[1], &[], &[]]);
    let dates: Vec<&[usize]> = uses.iter().map(|u| u.dates.as_slice()).collect();
    assert_eq!(dates, [&[][..], &[1], &[], &[], &[], &[0, 1]]);
    let routes: Vec<&[usize]> = uses.iter().map(|u| u.routes.as_slice()).collect();
    assert_eq!(routes, [&[0][..], &[], &[], &[1], &[], &[]]);
}

#[test]
fn a_fact_is_idle_when_no_value_of_it_changes_anything() {
    let either = || vec![demand(Cond::Or(vec![is(0), is(2)]))];
    assert_eq!(idle_of(&small(either()), &[(0, YES), (2, NO)]), [2], "the other decides");
    assert_eq!(idle_of(&small(either()), &[(0, NO), (2, NO)]), [0u16; 0], "either could");
    assert_eq!(idle_of(&small(either()), &[(0, YES)]), [0u16; 0], "what is not given is not idle");
    assert_eq!(idle_of(&small(Vec::new()), &[(0, YES), (1, Value::Choice(0))]), [0], "the category never is");
    // Unknown or not, it says need; but it could decide.
    let both = vec![demand(Cond::Compare(Op::Ge, Term::Of(place(4)), number(5)))];
    assert_eq!(idle_of(&small(both), &[(4, Value::Scalar(Scalar::Int(7)))]), [0u16; 0]);
}

#[test]
fn what_a_case_waits_for_is_not_idle_where_the_clause_applies() {
    let warning = Case { if_known: vec![FactIx(2)], ..case(is(2), Verdict::Warn) };
    let of = |categories| {
        let clause = clause(vec![warning.clone(), case(Cond::Const(true), Verdict::Pass)]);
        small(vec![Clause { categories, ..clause }])
    };
    assert_eq!(idle_of(&of(u64::MAX), &[(2, NO)]), [0u16; 0], "another value would warn");
    assert_eq!(idle_of(&of(0b10), &[(1, Value::Choice(0)), (2, NO)]), [2], "not for this category");
    assert_eq!(idle_of(&of(0b10), &[(1, Value::Choice(1)), (2, NO)]), [0u16; 0]);
    // A fact that no case waits for is idle beside one that does.
    let other = clause(vec![warning, case(Cond::Or(vec![is(0), Cond::Const(true)]), Verdict::Pass)]);
    assert_eq!(idle_of(&small(vec![other]), &[(0, NO)]), [0]);
}

#[test]
fn dates_routes_and_things_to_hand_in_keep_a_fact_from_being_idle() {
    let mut programme = small(Vec::new());
    programme.calendar = vec![entry(0b10)];
    let day = (5, Value::Scalar(Scalar::Date(crate::date::Date::FIRST)));
    assert_eq!(idle_of(&programme, &[(1, Value::Choice(1)), day.clone()]), [0u16; 0]);
    assert_eq!(idle_of(&programme, &[(1, Value::Choice(0)), day.clone()]), [5], "another category's date");
    assert_eq!(idle_of(&programme, &[day]), [0u16; 0]);

    let mut programme = small(Vec::new());
    programme.routes = vec![route(Cond::Or(vec![is(0), is(2)]))];
    assert_eq!(idle_of(&programme, &[(0, YES), (2, YES)]), [0, 2], "each while the other is there");
    assert_eq!(idle_of(&programme, &[(0, NO), (2, YES)]), [0]);
    assert_eq!(idle_of(&programme, &[(2, YES)]), [0u16; 0]);

    let mut programme = small(Vec::new());
    programme.materials = vec![material(is(0), is(2))];
    assert_eq!(idle_of(&programme, &[(0, YES), (2, NO)]), [0u16; 0], "it could be at hand");
    assert_eq!(idle_of(&programme, &[(0, NO), (2, YES)]), [2], "what is not needed need not be at hand");
    assert_eq!(idle_of(&programme, &[(0, YES), (2, YES)]), [0u16; 0], "it could be not needed");
}
