//! What stands beside a verdict: why, what would mend it, and what to hand in.

use super::*;
use crate::explain::Reason::{Among, Flag};
use crate::expr::{Op, Term};
use crate::fact::Kind;
use crate::fixture::{self, at, bool, case, choices, clause, fact, facts, int, money, number, programme};
use crate::programme::{Case, Material};
use crate::text::Text;
use rust_decimal::Decimal;

/// 0 the category, 1 and 2 yes or no, 3 a number to 9, 4 money; the second and third are ever harder to change.
fn small(clauses: Vec<Clause>) -> Programme {
    let category = fact("category", Kind::Choice(choices(&["a", "b"])));
    let all = vec![category, fact("p", bool()), fact("q", bool()), fact("n", int(-9, 9)), fact("m", money(-9, 9))];
    let changes = [Change::Never, Change::BeforeDeadline, Change::NextRound, Change::Never, Change::BeforeDeadline];
    let all = all.into_iter().zip(changes).map(|(decl, change)| crate::fact::FactDecl { change, ..decl });
    let mut programme = programme(all.collect());
    programme.categories = vec![fixture::category("a"), fixture::category("b")];
    programme.clauses = clauses;
    programme
}

fn day() -> Date {
    Date::parse("2021-10-01").expect("a day")
}

fn finding_of(clause: Clause, given: &[(u16, Value)]) -> Finding {
    let programme = small(vec![clause]);
    evaluate(&programme, &facts(&programme, given), day()).findings.remove(0)
}

fn is(fact: u16) -> Cond {
    Cond::Is(at(fact))
}

fn flag(fact: u16, value: bool) -> Reason {
    Flag { fact: FactIx(fact), value }
}

fn otherwise(verdict: Verdict) -> Case {
    case(Cond::Const(true), verdict)
}

const NO: Value = Value::Bool(false);
const YES: Value = Value::Bool(true);

#[test]
fn the_guard_that_held_comes_first_and_those_passed_over_add_what_is_new() {
    let three = |first: Case| clause(vec![first, case(is(2), Verdict::Pass), otherwise(Verdict::Fail)]);
    let given = [(1, NO), (2, YES)];
    assert_eq!(finding_of(three(case(is(1), Verdict::Warn)), &given).reasons, [flag(2, true), flag(1, false)]);
    // Whether the clause applies at all, and what was passed over unasked, is no reason.
    assert_eq!(finding_of(three(case(is(1), Verdict::NotApplicable)), &given).reasons, [flag(2, true)]);
    let aside = Case { if_known: vec![FactIx(3)], ..case(is(1), Verdict::Warn) };
    assert_eq!(finding_of(three(aside.clone()), &given).reasons, [flag(2, true)]);
    let known = [(1, NO), (2, YES), (3, Value::Scalar(Scalar::Int(1)))];
    assert_eq!(finding_of(three(aside), &known).reasons, [flag(2, true), flag(1, false)]);
    // The same fact again says nothing new.
    let both = Cond::And(vec![is(1), is(2)]);
    let again = clause(vec![case(both, Verdict::Warn), case(Cond::Not(Box::new(is(1))), Verdict::Pass), otherwise(Verdict::Fail)]);
    assert_eq!(finding_of(again, &given).reasons, [flag(1, false)]);
    let found = finding_of(three(case(is(1), Verdict::Warn)), &[(1, NO), (2, NO)]);
    assert_eq!((found.case, found.reasons), (Some(2), vec![flag(1, false), flag(2, false)]));
}

#[test]
fn a_clause_of_another_category_says_which_one_it_is() {
    let of_b = Clause { categories: 0b10, ..clause(vec![otherwise(Verdict::Pass)]) };
    let found = finding_of(of_b.clone(), &[(0, Value::Choice(0))]);
    assert_eq!(found.verdict, Verdict::NotApplicable);
    assert_eq!(found.reasons, [Among { fact: FactIx(0), value: 0, among: 0b1, holds: true }]);
    let open = finding_of(of_b.clone(), &[]);
    assert_eq!((open.verdict, open.reasons, open.needs), (Verdict::Need, vec![], vec![FactIx(0)]));
    let own = finding_of(of_b, &[(0, Value::Choice(1))]);
    assert_eq!((own.verdict, own.reasons), (Verdict::Pass, vec![]));
}

#[test]
fn only_what_is_missing_is_told_as_a_gap() {
    let gap_of = |term: Term, given: (u16, Value)| {
        let lacking = Case { gap: Some(term), ..otherwise(Verdict::Fail) };
        let clause = Clause { fix: Some(Text::default()), ..clause(vec![lacking]) };
        finding_of(clause, &[given]).remedy.expect("a remedy").gap
    };
    for n in [-1, 0, 1] {
        let (int, money) = (Scalar::Int(n), Scalar::Money(Decimal::new(n, 2)));
        assert_eq!(gap_of(Term::Of(at(3)), (3, Value::Scalar(int))), (n > 0).then_some(int));
        assert_eq!(gap_of(Term::Of(at(4)), (4, Value::Scalar(money))), (n > 0).then_some(money));
    }
    let date = Scalar::Date(day());
    assert_eq!(gap_of(Term::Lit(date), (1, NO)), Some(date), "a day to reach is always ahead");
    assert_eq!(gap_of(Term::Of(at(3)), (1, NO)), None, "what is not known is no figure");
}

#[test]
fn a_remedy_goes_with_what_is_not_as_it_should_be_and_can_be_mended() {
    let clause_of = |verdict| Clause { fix: Some(Text::default()), ..clause(vec![otherwise(verdict)]) };
    for verdict in Verdict::ALL {
        let wanted = [Verdict::Fail, Verdict::FailFixable, Verdict::Warn, Verdict::Todo].contains(verdict);
        assert_eq!(finding_of(clause_of(*verdict), &[]).remedy.is_some(), wanted, "{verdict:?}");
    }
    assert_eq!(finding_of(clause(vec![otherwise(Verdict::Fail)]), &[]).remedy, None);
}

#[test]
fn a_remedy_waits_as_long_as_the_hardest_fact_that_decided() {
    let when = |cases: Vec<Case>, given: &[(u16, Value)]| {
        finding_of(Clause { fix: Some(Text::default()), ..clause(cases) }, given).remedy.expect("a remedy").when
    };
    let (easy, hard) = (|| case(is(1), Verdict::Pass), || case(is(2), Verdict::Pass));
    // By the guard that held, when there is one: those passed over do not matter.
    let not = |fact| case(Cond::Not(Box::new(is(fact))), Verdict::Fail);
    assert_eq!(when(vec![hard(), not(1), otherwise(Verdict::Pass)], &[(1, NO), (2, NO)]), Change::BeforeDeadline);
    assert_eq!(when(vec![easy(), not(2), otherwise(Verdict::Pass)], &[(1, NO), (2, NO)]), Change::NextRound);
    // Otherwise by all that were passed over.
    assert_eq!(when(vec![easy(), hard(), otherwise(Verdict::Fail)], &[(1, NO), (2, NO)]), Change::NextRound);
    assert_eq!(when(vec![easy(), otherwise(Verdict::Fail), hard()], &[(1, NO), (2, NO)]), Change::BeforeDeadline);
    // The category is chosen, not mended; what a case says itself goes before the facts.
    let of_category = case(Cond::And(vec![Cond::In(at(0), 0b1), Cond::Not(Box::new(is(1)))]), Verdict::Fail);
    assert_eq!(when(vec![of_category, otherwise(Verdict::Pass)], &[(0, Value::Choice(0)), (1, NO)]), Change::BeforeDeadline);
    let own = Case { change: Some(Change::Never), ..not(1) };
    assert_eq!(when(vec![own, otherwise(Verdict::Pass)], &[(1, NO)]), Change::Never);
}

#[test]
fn a_thing_to_hand_in_is_held_wanting_or_not_needed() {
    let material = |categories| Material {
        id: "m".to_owned(),
        title: Text::default(),
        held: is(1),
        needed: is(2),
        categories,
        clauses: Vec::new(),
        advisory: false,
        note: None,
    };
    let status = |categories, given: &[(u16, Value)]| {
        let mut programme = small(Vec::new());
        programme.materials = vec![material(categories)];
        evaluate(&programme, &facts(&programme, given), day()).materials
    };
    use MaterialStatus::{Held, NotNeeded, Todo};
    assert_eq!(status(u64::MAX, &[(1, YES), (2, YES)]), [Held]);
    assert_eq!(status(u64::MAX, &[(1, NO), (2, YES)]), [Todo]);
    assert_eq!(status(u64::MAX, &[(2, YES)]), [Todo]);
    assert_eq!(status(u64::MAX, &[(1, YES), (2, NO)]), [NotNeeded]);
    assert_eq!(status(u64::MAX, &[(1, YES)]), [Held], "until it is known not to be needed it is");
    assert_eq!(status(0b10, &[(0, Value::Choice(0)), (1, YES), (2, YES)]), [NotNeeded]);
    assert_eq!(status(0b10, &[(0, Value::Choice(1)), (1, YES), (2, YES)]), [Held]);
    assert_eq!(status(0b10, &[(1, NO), (2, YES)]), [Todo], "every category is possible");
    assert_eq!(status(u64::MAX, &[(0, Value::Choice(0)), (1, NO), (2, YES)]), [Todo]);
}

#[test]
fn a_way_of_filing_is_left_out_only_when_it_is_known_not_to_be_the_applicants() {
    let mut programme = small(Vec::new());
    let route = |when| crate::programme::Route { id: String::new(), when, steps: Vec::new(), note: None, clause: String::new() };
    programme.routes = vec![route(is(1)), route(Cond::Not(Box::new(is(1))))];
    let routes = |given: &[(u16, Value)]| evaluate(&programme, &facts(&programme, given), day()).routes;
    assert_eq!([routes(&[]), routes(&[(1, YES)]), routes(&[(1, NO)])], [vec![0, 1], vec![0], vec![1]]);
}

#[test]
fn the_case_that_decides_is_named_and_a_derived_figure_told() {
    let mut programme = small(vec![clause(vec![case(is(1), Verdict::Fail), case(is(2), Verdict::Warn), otherwise(Verdict::Pass)])]);
    let by = |given: &[(u16, Value)]| deciding(&programme, &facts(&programme, given), 0);
    assert_eq!([by(&[(1, YES)]), by(&[(1, NO), (2, YES)]), by(&[(1, NO), (2, NO)])], [Some(0), Some(1), Some(2)]);
    assert_eq!((by(&[]), deciding(&programme, &facts(&programme, &[]), 1)), (None, None));

    let mut decls = programme.vocabulary.facts().to_vec();
    decls[3].derived = Some(crate::fact::Derivation::Term(Term::Max(vec![number(2), number(5)])));
    programme.vocabulary = crate::fact::Vocabulary::new(decls);
    assert_eq!(derived(&programme, &facts(&programme, &[]), FactIx(3)), Some(Scalar::Int(5)));
    assert_eq!(derived(&programme, &facts(&programme, &[]), FactIx(4)), None);
}

#[test]
fn what_was_asked_for_by_a_case_before_the_last_is_still_asked_for() {
    // The first and the last possible verdicts agree; the one between does not, so its fact matters, and so does the first.
    let compare = |n| Cond::Compare(Op::Ge, Term::Of(at(3)), number(n));
    let cases = vec![case(is(1), Verdict::Pass), case(compare(5), Verdict::Fail), otherwise(Verdict::Pass)];
    let found = finding_of(clause(cases), &[]);
    assert_eq!((found.verdict, found.case, found.needs), (Verdict::Need, None, vec![FactIx(1), FactIx(3)]));
    // Where all behind a guard say the same as it does, it does not matter.
    let cases = vec![case(compare(5), Verdict::Fail), case(is(1), Verdict::Pass), otherwise(Verdict::Pass)];
    assert_eq!(finding_of(clause(cases), &[]).needs, [FactIx(3)]);
}

#[test]
fn a_case_that_asks_names_what_it_asks_for_wherever_it_stands() {
    let asks = || Case { needs: vec![FactIx(4)], ..case(is(1), Verdict::Need) };
    let before = clause(vec![asks(), otherwise(Verdict::Pass)]);
    assert_eq!(finding_of(before.clone(), &[]).needs, [FactIx(1), FactIx(4)]);
    assert_eq!(finding_of(before, &[(1, YES)]).needs, [FactIx(4)]);
    let last = Case { when: Cond::Const(true), ..asks() };
    assert_eq!(finding_of(clause(vec![case(is(2), Verdict::Pass), last]), &[]).needs, [FactIx(2), FactIx(4)]);
}
