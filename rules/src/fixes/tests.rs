//! Plans for small notices, where the smallest can be seen by eye.

use super::*;
use crate::date::Date;
use crate::expr::{Cond, Op, Place, Term};
use crate::fact::{FactDecl, FieldIx, Kind};
use crate::fixture::{at, bool, case, choices, clause, fact, facts, field, int, money, number, programme};
use crate::programme::{Case, Clause, Mend};

/// 0 the category, 1 and 2 yes or no, 3 a number, 4 money, 5 an enum of three, 6 a set, 7 and 8 days, 9 records of an amount that may count.
fn small(clauses: Vec<Clause>) -> Programme {
    let abc = || choices(&["a", "b", "c"]);
    let rows = Kind::Rows(vec![field("amount", money(0, 900)), field("counts", bool())]);
    let all = vec![
        fact("category", Kind::Choice(abc())),
        fact("p", bool()),
        FactDecl { change: When::NextRound, ..fact("q", bool()) },
        fact("n", int(0, 99)),
        fact("m", money(0, 9_000)),
        fact("x", Kind::Choice(abc())),
        fact("s", Kind::Set(abc())),
        fact("from", Kind::Date),
        fact("to", Kind::Date),
        fact("l", rows),
    ];
    let mut programme = programme(all);
    programme.clauses = clauses;
    programme
}

fn is(ix: u16) -> Cond {
    Cond::Is(at(ix))
}

/// Passes when this holds and fails otherwise.
fn demand(cond: Cond) -> Clause {
    clause(vec![case(cond, Verdict::Pass), case(Cond::Const(true), Verdict::Fail)])
}

fn least(ix: u16, n: i64) -> Cond {
    Cond::Compare(Op::Ge, Term::Of(at(ix)), number(n))
}

fn int_of(n: i64) -> Value {
    Value::Scalar(Scalar::Int(n))
}

fn day(text: &str) -> Value {
    Value::Scalar(Scalar::Date(Date::parse(text).expect("a day")))
}

fn fixes(clauses: Vec<Clause>, given: &[(u16, Value)]) -> Fixes {
    let programme = small(clauses);
    smallest(&programme, &facts(&programme, given))
}

/// Each plan as its changes: fact, values, gap.
fn plans(clauses: Vec<Clause>, given: &[(u16, Value)]) -> Vec<Vec<(u16, Vec<Value>, Option<Scalar>)>> {
    let change = |c: Change| (c.fact.0, c.to, c.gap);
    fixes(clauses, given).plans.into_iter().map(|plan| plan.changes.into_iter().map(change).collect()).collect()
}

const NO: Value = Value::Bool(false);
const YES: Value = Value::Bool(true);

#[test]
fn nothing_is_proposed_where_nothing_fails() {
    assert_eq!(fixes(vec![demand(is(1))], &[(1, YES)]), Fixes::default());
    assert_eq!(fixes(vec![demand(is(1))], &[]), Fixes::default(), "what is not known has not failed");
}

#[test]
fn a_figure_moves_to_the_nearest_that_serves_and_no_further() {
    let wan = |n: i64| Scalar::Money(n.into());
    let enough = Cond::Compare(Op::Ge, Term::Of(at(4)), Term::Lit(wan(500)));
    assert_eq!(plans(vec![demand(enough)], &[(4, Value::Scalar(wan(480)))]), [[(4, vec![Value::Scalar(wan(500))], Some(wan(20)))]]);
    assert_eq!(plans(vec![demand(least(3, 12))], &[(3, int_of(5))]), [[(3, vec![int_of(12)], Some(Scalar::Int(7)))]]);
    let most = Cond::Compare(Op::Lt, Term::Of(at(3)), number(12));
    assert_eq!(plans(vec![demand(most)], &[(3, int_of(20))]), [[(3, vec![int_of(11)], Some(Scalar::Int(9)))]]);
    let apart = Cond::Compare(Op::Ge, Term::Sub(Box::new(Term::Of(at(8))), Box::new(Term::Of(at(7)))), number(90));
    let mended = plans(vec![demand(apart)], &[(7, day("2021-05-31")), (8, day("2021-06-10"))]);
    let (earlier, later) = ((7, vec![day("2021-03-12")], Some(Scalar::Int(80))), (8, vec![day("2021-08-29")], Some(Scalar::Int(80))));
    assert_eq!(mended, [[earlier], [later]]);
}

#[test]
fn one_fact_that_serves_two_clauses_is_one_change_from_where_it_was() {
    let both = vec![demand(least(3, 12)), demand(is(1)), demand(least(3, 20))];
    let found = fixes(both, &[(1, YES), (3, int_of(5))]);
    assert_eq!(found.plans.len(), 1);
    assert_eq!((&found.plans[0].clears, found.plans[0].changes.len()), (&vec![0, 2], 1));
    assert_eq!((&found.plans[0].changes[0].to, found.plans[0].changes[0].gap), (&vec![int_of(20)], Some(Scalar::Int(15))));
}

#[test]
fn a_plan_is_done_when_its_last_change_is() {
    let found = fixes(vec![demand(is(2)), demand(is(1))], &[(1, NO), (2, NO)]);
    let changes: Vec<_> = found.plans[0].changes.iter().map(|c| (c.fact.0, c.when)).collect();
    assert_eq!(changes, [(1, When::BeforeDeadline), (2, When::NextRound)]);
    assert_eq!((found.plans.len(), found.plans[0].when), (1, When::NextRound));
    // What a case says of its own mending goes before the fact's label.
    let own = Case { change: Some(When::NextRound), ..case(Cond::Const(true), Verdict::Fail) };
    let found = fixes(vec![clause(vec![case(is(1), Verdict::Pass), own])], &[(1, NO)]);
    assert_eq!(found.plans[0].when, When::NextRound);
}

#[test]
fn the_easiest_plan_comes_first_and_the_fewest_changes_are_enough() {
    let either = demand(Cond::Or(vec![is(2), is(1)]));
    let of = |found: &Fixes| found.plans.iter().map(|p| p.changes.iter().map(|c| c.fact.0).collect::<Vec<_>>()).collect::<Vec<_>>();
    assert_eq!(of(&fixes(vec![either.clone()], &[(1, NO), (2, NO)])), [[1], [2]]);
    // The number alone would do for the second clause; with the first, one change does for both.
    let second = demand(Cond::Or(vec![is(2), least(3, 12)]));
    assert_eq!(of(&fixes(vec![either, second], &[(1, NO), (2, NO), (3, int_of(0))])), [[2]]);
}

#[test]
fn two_facts_move_together_where_no_single_one_is_enough() {
    let both = demand(Cond::And(vec![is(1), is(2)]));
    let found = fixes(vec![both], &[(1, NO), (2, NO)]);
    assert_eq!(found.plans.iter().map(|p| p.changes.len()).collect::<Vec<_>>(), [2]);
    let three = demand(Cond::And(vec![is(1), is(2), least(3, 12)]));
    let found = fixes(vec![three], &[(1, NO), (2, NO), (3, int_of(0))]);
    assert_eq!((found.plans, found.stuck), (vec![], vec![0]), "three at once are not looked for");
}

#[test]
fn values_of_an_enum_that_serve_alike_are_one_plan() {
    let not_a = demand(Cond::In(at(5), 0b110));
    assert_eq!(plans(vec![not_a.clone()], &[(5, Value::Choice(0))]), [[(5, vec![Value::Choice(1), Value::Choice(2)], None)]]);
    // Another clause leaves only one of them.
    let also = demand(Cond::In(at(5), 0b101));
    assert_eq!(plans(vec![not_a, also], &[(5, Value::Choice(0))]), [[(5, vec![Value::Choice(2)], None)]]);
    let named = Case { mend: Some(vec![Mend { fact: FactIx(5), to: Some(2) }]), ..case(Cond::Const(true), Verdict::Fail) };
    let by_author = clause(vec![case(Cond::In(at(5), 0b110), Verdict::Pass), named]);
    assert_eq!(plans(vec![by_author], &[(5, Value::Choice(0))]), [[(5, vec![Value::Choice(2)], None)]]);
}

#[test]
fn a_set_changes_by_as_few_values_as_can_be() {
    let with_c = demand(Cond::Overlaps(at(6), 0b100));
    assert_eq!(plans(vec![with_c], &[(6, Value::Set(0b011))]), [[(6, vec![Value::Set(0b111)], None)]]);
}

#[test]
fn the_best_verdict_within_reach_is_sought_and_a_failure_is_none() {
    let better = clause(vec![case(least(3, 50), Verdict::Pass), case(least(3, 20), Verdict::Warn), case(Cond::Const(true), Verdict::Fail)]);
    assert_eq!(plans(vec![better], &[(3, int_of(0))]), [[(3, vec![int_of(50)], Some(Scalar::Int(50)))]]);
    let only = clause(vec![case(least(3, 20), Verdict::Todo), case(Cond::Const(true), Verdict::Fail)]);
    assert_eq!(plans(vec![only], &[(3, int_of(0))]), [[(3, vec![int_of(20)], Some(Scalar::Int(20)))]]);
}

#[test]
fn a_record_is_added_that_makes_up_what_is_short() {
    let wan = |n: i64| Scalar::Money(n.into());
    let amount = || Box::new(Term::Of(Place::Field(FieldIx(0))));
    let total = || Term::Sum(FactIx(9), amount(), Box::new(Cond::Is(Place::Field(FieldIx(1)))));
    let short = Term::Sub(Box::new(Term::Lit(wan(500))), Box::new(total()));
    let lacking = Case { gap: Some(short), ..case(Cond::Const(true), Verdict::Fail) };
    let enough = Cond::Compare(Op::Ge, total(), Term::Lit(wan(500)));
    let rows = Value::Rows(vec![vec![Some(Value::Scalar(wan(480))), Some(YES)]]);
    let of = vec![clause(vec![case(enough, Verdict::Pass), lacking])];
    assert_eq!(plans(of, &[(9, rows)]), [[(9, vec![], Some(wan(20)))]]);
}

#[test]
fn a_deadline_is_not_mended_and_no_plan_may_miss_one() {
    let deadline = |cond| Clause { kind: ClauseKind::Deadline, ..demand(cond) };
    assert_eq!(fixes(vec![deadline(is(1))], &[(1, NO)]), Fixes::default());
    // The only way out would miss a deadline that is met now.
    let early = Cond::Compare(Op::Lt, Term::Of(at(3)), number(10));
    let found = fixes(vec![demand(least(3, 20)), deadline(early.clone())], &[(3, int_of(5))]);
    assert_eq!((found.plans, found.stuck), (vec![], vec![0]));
    // One that is missed already is no hindrance.
    let late = fixes(vec![demand(least(3, 20)), deadline(early)], &[(3, int_of(15))]);
    assert_eq!(late.plans.len(), 1);
}

#[test]
fn what_cannot_be_mended_stands_in_the_way() {
    let never = demand(Cond::Const(false));
    let found = fixes(vec![demand(is(1)), never], &[(1, NO)]);
    assert_eq!(found, Fixes { plans: vec![], stuck: vec![1] });
    // The category is chosen, never mended; and two clauses that want opposites clear only one at a time.
    assert_eq!(fixes(vec![demand(Cond::In(at(0), 0b10))], &[(0, Value::Choice(0))]).stuck, [0]);
    let opposites = vec![demand(is(1)), demand(Cond::Or(vec![Cond::Not(Box::new(is(1))), is(2)])), demand(Cond::Not(Box::new(is(2))))];
    let found = fixes(opposites, &[(1, NO), (2, NO)]);
    assert_eq!((found.plans, found.stuck), (vec![], vec![0]));
}

#[test]
fn a_plan_has_six_changes_at_most_and_there_are_six_plans_at_most() {
    let many = |count: u16| {
        let mut programme = programme((0..=count).map(|i| fact(&format!("f{i}"), bool())).collect());
        programme.clauses = (1..=count).map(|i| demand(is(i))).collect();
        let given: Vec<_> = (1..=count).map(|i| (i, NO)).collect();
        smallest(&programme, &facts(&programme, &given))
    };
    assert_eq!(many(6).plans.iter().map(|p| p.changes.len()).collect::<Vec<_>>(), [6]);
    assert_eq!((many(7).plans, many(7).stuck.len()), (vec![], 7));
    let any = |count: u16| {
        let mut programme = programme((0..=count).map(|i| fact(&format!("f{i}"), bool())).collect());
        programme.clauses = vec![demand(Cond::Or((1..=count).map(is).collect()))];
        let given: Vec<_> = (1..=count).map(|i| (i, NO)).collect();
        smallest(&programme, &facts(&programme, &given)).plans.len()
    };
    assert_eq!((any(5), any(9)), (5, 6));
}

#[test]
fn work_is_spent_and_not_overspent() {
    let work = Work::new();
    assert!((0..4).all(|_| work.spend(100_000_000)) && work.spend(0));
    assert!(!work.spend(1));
}
