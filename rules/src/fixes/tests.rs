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

/// A change: fact, values, gap.
type Told = (u16, Vec<Value>, Option<Scalar>);

/// Each plan as its changes.
fn plans(clauses: Vec<Clause>, given: &[(u16, Value)]) -> Vec<Vec<Told>> {
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
fn the_nearer_of_two_sides_is_taken() {
    let either = || demand(Cond::Or(vec![least(3, 50), Cond::Compare(Op::Le, Term::Of(at(3)), number(2))]));
    let to = |n| plans(vec![either()], &[(3, int_of(n))]);
    assert_eq!(to(40), [[(3, vec![int_of(50)], Some(Scalar::Int(10)))]]);
    assert_eq!(to(10), [[(3, vec![int_of(2)], Some(Scalar::Int(8)))]]);
}

#[test]
fn a_day_is_sought_about_the_applicants_own_days() {
    let apart = Term::Sub(Box::new(Term::Of(at(8))), Box::new(Term::Of(at(7))));
    let eve = clause(vec![
        case(Cond::Compare(Op::Eq, apart, number(1)), Verdict::Pass),
        Case { mend: Some(vec![Mend { fact: FactIx(7), to: None }]), ..case(Cond::Const(true), Verdict::Fail) },
    ]);
    let mended = plans(vec![eve], &[(7, day("2010-05-01")), (8, day("2010-03-12"))]);
    assert_eq!(mended, [[(7, vec![day("2010-03-11")], Some(Scalar::Int(51)))]]);
}

#[test]
fn months_move_by_months_over_the_years() {
    let month = |text: &str| Value::Scalar(Scalar::Month(crate::date::Month::parse(text).expect("a month")));
    let mut programme = programme(vec![fact("category", bool()), fact("first", Kind::Month), fact("last", Kind::Month)]);
    let long = Term::MonthsInclusive(Box::new(Term::Of(at(1))), Box::new(Term::Of(at(2))));
    let only = Case { mend: Some(vec![Mend { fact: FactIx(1), to: None }]), ..case(Cond::Const(true), Verdict::Fail) };
    programme.clauses = vec![clause(vec![case(Cond::Compare(Op::Ge, long, number(24)), Verdict::Pass), only])];
    let found = smallest(&programme, &facts(&programme, &[(1, month("2021-03")), (2, month("2021-12"))]));
    assert_eq!(
        found.plans.iter().map(|p| (&p.changes[0].to, p.changes[0].gap)).collect::<Vec<_>>(),
        [(&vec![month("2020-01")], Some(Scalar::Int(14)))]
    );
    let of = |text: &str| nearest_value::distance_between(&Kind::Month, &month("2021-12"), &month(text));
    assert_eq!([of("2022-01"), of("2021-12"), of("2019-11")], [1, 0, 25].map(|n| Some(Scalar::Int(n))));
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
    let mut programme = programme(vec![fact("category", bool()), fact("s", Kind::Set(choices(&["a", "b", "c", "d"])))]);
    let mut to = |cond: Cond, now: u64| {
        programme.clauses = vec![demand(cond)];
        let found = smallest(&programme, &facts(&programme, &[(1, Value::Set(now))]));
        found.plans.into_iter().flat_map(|p| p.changes).flat_map(|c| c.to).collect::<Vec<_>>()
    };
    assert_eq!(to(Cond::Overlaps(at(1), 0b0100), 0b0011), [Value::Set(0b0111)], "one more");
    assert_eq!(to(Cond::Not(Box::new(Cond::Overlaps(at(1), 0b0100))), 0b0111), [Value::Set(0b0011)], "one less");
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
fn every_record_that_could_be_added_is_tried() {
    let fields = vec![field("a", bool()), field("b", bool()), field("c", Kind::Choice(choices(&["x", "y", "z"])))];
    let mut programme = programme(vec![fact("category", bool()), fact("l", Kind::Rows(fields))]);
    let of = |ix| Place::Field(FieldIx(ix));
    let mut added = |a: bool, b: bool, c: u64| {
        let flag = |ix, wanted| if wanted { Cond::Is(of(ix)) } else { Cond::Not(Box::new(Cond::Is(of(ix)))) };
        let row = Cond::And(vec![flag(0, a), flag(1, b), Cond::In(of(2), 1 << c)]);
        programme.clauses = vec![demand(Cond::Any(FactIx(1), Box::new(row)))];
        smallest(&programme, &facts(&programme, &[(1, Value::Rows(Vec::new()))])).plans.len()
    };
    for (a, b) in [(true, true), (true, false), (false, true), (false, false)] {
        assert_eq!([added(a, b, 0), added(a, b, 1), added(a, b, 2)], [1; 3], "{a} {b}");
    }
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
fn a_search_that_leads_nowhere_ends() {
    // Seven clauses, each to be mended in ten ways of its own: a million ways to make six changes, none of which is enough.
    let mut programme = programme((0..=70).map(|i| fact(&format!("f{i}"), bool())).collect());
    programme.clauses = (0..7).map(|i| demand(Cond::Or((1..=10).map(|j| is(i * 10 + j)).collect()))).collect();
    let given: Vec<_> = (1..=70).map(|i| (i, NO)).collect();
    let found = smallest(&programme, &facts(&programme, &given));
    assert_eq!((found.plans, found.stuck.len()), (vec![], 7));
}

#[test]
fn work_is_spent_and_not_overspent() {
    let work = Work::new();
    assert!((0..4).all(|_| work.spend(100_000_000)) && work.spend(0));
    assert!(!work.spend(1));
}

#[test]
fn plans_of_other_lengths_or_times_are_never_one() {
    let change = |fact: u16, to: u16, when| Change { fact: FactIx(fact), to: vec![Value::Choice(to)], gap: None, when };
    let plan = |changes: Vec<Change>, when| Plan { changes, when, clears: vec![0] };
    use When::{BeforeDeadline, NextRound};
    let one = || plan(vec![change(5, 1, BeforeDeadline)], BeforeDeadline);
    let more = plan(vec![change(5, 2, BeforeDeadline), change(6, 1, BeforeDeadline)], BeforeDeadline);
    let later = plan(vec![change(5, 2, BeforeDeadline)], NextRound);
    assert_eq!((merged(vec![one(), more]).len(), merged(vec![one(), later]).len()), (2, 2));
    assert_eq!(merged(vec![one(), plan(vec![change(6, 1, BeforeDeadline)], BeforeDeadline)]).len(), 2, "another fact");
    let either = merged(vec![one(), plan(vec![change(5, 2, BeforeDeadline)], BeforeDeadline)]);
    assert_eq!(either.iter().map(|p| p.changes[0].to.len()).collect::<Vec<_>>(), [2]);
}
