//! Whole sentences, as people read them.

use super::*;
use crate::date::Date;
use crate::evaluate;
use crate::explain::{Bound, Operand, Reason};
use crate::expr::{Cond, Op, Place};
use crate::fact::{Change, Choice, Derivation, FactDecl, FactIx, FieldIx, Kind, Section};
use crate::fixture::{at, bool, case, clause, facts, field, money as money_kind, number as int, programme};
use crate::programme::{Case, Clause, ClauseKind, DateRole, Ledger, Sanity};
use crate::report::{MaterialStatus, Outcome, WindowState};
use crate::value::Scalar;
use std::collections::BTreeSet;

fn named(zh: &str, en: &str, kind: Kind) -> FactDecl {
    FactDecl { label: Text::new(zh, en), ..crate::fixture::fact(en, kind) }
}

fn two() -> Vec<Choice> {
    [("a", "甲类", "class A"), ("b", "乙类", "class B")].map(|(id, zh, en)| Choice { id: id.to_owned(), label: Text::new(zh, en) }).to_vec()
}

/// 0 the category, 1 investment, 2 whether it is own money, 3 people, 4 services with an amount, 5 wares, 6 a note, 7 twice the people.
fn small(clauses: Vec<Clause>) -> Programme {
    let people = Kind::Int { min: Scalar::Int(0), max: Scalar::Int(99_999), unit: Text::new("人", "people") };
    let mut twice = named("双倍人数", "twice the staff", people.clone());
    twice.derived = Some(Derivation::Term(Term::Add(Box::new(Term::Of(at(3))), Box::new(Term::Of(at(3))))));
    let mut programme = programme(vec![
        named("类别", "category", Kind::Choice(two())),
        named("投资", "investment", money_kind(0, 9_000)),
        named("自有资金", "own money", bool()),
        named("人数", "staff", people),
        named("服务", "services", Kind::Rows(vec![field("amount", money_kind(0, 9_000))])),
        named("产品", "wares", Kind::Set(two())),
        named("说明", "note", Kind::Text),
        twice,
    ]);
    programme.derived_order = vec![FactIx(7)];
    programme.clauses = clauses;
    programme
}

fn wan(n: i64) -> Value {
    Value::Scalar(Scalar::Money(n.into()))
}

fn lit(zh: &str, en: &str) -> Template {
    Template { zh: vec![Piece::Lit(zh.to_owned())], en: vec![Piece::Lit(en.to_owned())] }
}

/// The only clause's explanation and remedy, in both languages.
fn told(clause: Clause, given: &[(u16, Value)]) -> ([String; 2], [Option<String>; 2]) {
    let programme = small(vec![clause]);
    let facts = facts(&programme, given);
    let report = evaluate(&programme, &facts, Date::FIRST);
    let writer = Writer::new(&programme, &facts);
    let finding = &report.findings[0];
    (Lang::ALL.map(|lang| writer.explanation(finding, lang)), Lang::ALL.map(|lang| writer.remedy(finding, lang)))
}

fn least(n: i64) -> Cond {
    Cond::Compare(Op::Ge, Term::Of(at(1)), Term::Lit(Scalar::Money(n.into())))
}

fn threshold() -> Clause {
    let gap = Some(Term::Sub(Box::new(Term::Lit(Scalar::Money(500.into()))), Box::new(Term::Of(at(1)))));
    let low = Case { say: Some(lit("投资不足。", "Too little is invested.")), gap, ..case(Cond::Const(true), Verdict::Fail) };
    let fix = Some(Text::new("增加投资", "Invest more"));
    Clause { text: Text::new("投资五百万。", "Invest five million."), fix, ..clause(vec![case(least(500), Verdict::Pass), low]) }
}

#[test]
fn a_finding_is_told_by_the_authors_words_and_what_was_compared() {
    let (why, what) = told(threshold(), &[(1, wan(480))]);
    assert_eq!(why, ["投资不足。（投资 480 万元 < 500 万元）", "Too little is invested. (investment 4.8 million yuan < 5 million yuan)"]);
    assert_eq!(what.map(Option::unwrap_or_default), ["增加投资（相差 20 万元）", "Invest more (off by 200,000 yuan)"]);
    let (why, what) = told(threshold(), &[(1, wan(500))]);
    assert_eq!(why, ["（投资 500 万元 ≥ 500 万元）", "(investment 5 million yuan ≥ 5 million yuan)"]);
    assert_eq!(what, [None, None]);
    let (why, _) = told(threshold(), &[]);
    assert_eq!(why, ["尚缺：投资。", "Still missing: investment."]);
    // Without figures there is no gap, and without words the clause speaks for itself.
    let bare = Clause { cases: vec![case(Cond::Const(true), Verdict::Fail)], ..threshold() };
    let (why, what) = told(bare, &[]);
    assert_eq!(why, ["投资五百万。", "Invest five million."]);
    assert_eq!(what.map(Option::unwrap_or_default), ["增加投资", "Invest more"]);
}

#[test]
fn a_clause_of_another_category_says_for_which_it_is() {
    let of_b = Clause { categories: 0b10, ..threshold() };
    let (why, _) = told(of_b, &[(0, Value::Choice(0))]);
    assert_eq!(why, ["本条只适用于：乙类；所选为甲类。", "This clause is about class B only; the category chosen is class A."]);
    // A case that says so is told as any other.
    let aside = clause(vec![case(Cond::Is(at(2)), Verdict::NotApplicable), case(Cond::Const(true), Verdict::Pass)]);
    let (why, _) = told(aside, &[(2, Value::Bool(true))]);
    assert_eq!(why, ["（自有资金：是）", "(own money: yes)"]);
}

#[test]
fn several_reasons_are_joined_and_each_is_told_once() {
    let all = Cond::And(vec![Cond::Is(at(2)), least(100), Cond::In(at(0), 0b11), Cond::In(at(0), 0b01)]);
    let both = clause(vec![case(all, Verdict::Pass), case(Cond::Const(true), Verdict::Fail)]);
    let (why, _) = told(both.clone(), &[(0, Value::Choice(0)), (1, wan(100)), (2, Value::Bool(true))]);
    assert_eq!(why[0], "（自有资金：是；投资 100 万元 ≥ 100 万元；类别：甲类）");
    assert_eq!(why[1], "(own money: yes; investment 1 million yuan ≥ 1 million yuan; category: class A)");
    let (why, _) = told(both, &[]);
    assert_eq!(why, ["尚缺：类别、投资、自有资金。", "Still missing: category; investment; own money."]);
}

#[test]
fn every_kind_of_statement_is_a_sentence() {
    let programme = small(Vec::new());
    let (fact, value) = (FactIx, Value::Set);
    let side = |n, bound, from: Option<u16>, parts| Operand { value: Scalar::Int(n), bound, from: from.map(at), parts };
    let compared = |left, op| Reason::Compared { left, op, right: side(1, Bound::Exactly, None, Vec::new()) };
    let three = || vec![(FactIx(3), Value::Scalar(Scalar::Int(3)))];
    for (one, zh, en) in [
        (Reason::Flag { fact: fact(2), value: false }, "自有资金：否", "own money: no"),
        (Reason::Shares { fact: fact(5), value: 0b11, with: 0b10, holds: true }, "产品：甲类、乙类", "wares: class A, class B"),
        (
            Reason::Shares { fact: fact(5), value: 0b01, with: 0b10, holds: false },
            "产品：甲类，其中没有乙类",
            "wares: class A; not among them: class B",
        ),
        (Reason::Value { fact: fact(5), value: value(0) }, "产品：无", "wares: none"),
        (Reason::Written { fact: fact(6), holds: true }, "说明：已写", "note: written"),
        (Reason::Written { fact: fact(6), holds: false }, "说明：未写", "note: nothing written"),
        (Reason::Records { list: fact(4), matched: 1, total: 3 }, "服务：3 条中 1 条属此情形", "services: 1 of 3 rows are of this kind"),
        (compared(side(1, Bound::Exactly, Some(3), Vec::new()), Op::Eq), "人数 1 人 = 1", "staff 1 people = 1"),
        (compared(side(2, Bound::AtLeast, Some(3), Vec::new()), Op::Gt), "人数 至少 2 人 > 1", "staff at least 2 people > 1"),
        (compared(side(0, Bound::AtMost, None, Vec::new()), Op::Lt), "至多 0 < 1", "at most 0 < 1"),
        (compared(side(6, Bound::Exactly, None, three()), Op::Ne), "6〔人数 3 人〕 ≠ 1", "6 [staff 3 people] ≠ 1"),
        (
            compared(side(6, Bound::Exactly, Some(7), three()), Op::Le),
            "双倍人数 6 人〔人数 3 人〕 ≤ 1",
            "twice the staff 6 people [staff 3 people] ≤ 1",
        ),
        (
            // A yes says nothing beside a figure.
            compared(side(6, Bound::Exactly, None, vec![(FactIx(2), Value::Bool(true))]), Op::Ge),
            "6 ≥ 1",
            "6 ≥ 1",
        ),
    ] {
        let said = Lang::ALL.map(|lang| reason(&programme, &one, &mut Vec::new(), lang));
        assert_eq!(said, [zh, en], "{one:?}");
    }
    // What a figure rests on is named the first time only.
    let mut told = Vec::new();
    let sum = compared(side(6, Bound::Exactly, None, three()), Op::Ne);
    let said: Vec<String> = (0..2).map(|_| reason(&programme, &sum, &mut told, Lang::Zh)).collect();
    assert_eq!(said, ["6〔人数 3 人〕 ≠ 1", "6 ≠ 1"]);
}

#[test]
fn figures_are_set_into_a_sentence_and_blanks_before_characters_go() {
    let programme = small(Vec::new());
    let words = |text: &str| Piece::Lit(text.to_owned());
    let of = |ix| Piece::Term(Term::Of(at(ix)));
    let zh = vec![words("投资 "), of(1), words(" 的 "), of(3), words("，"), Piece::Shown(at(5)), words("，A b")];
    let sum = Term::Add(Box::new(Term::Of(at(3))), Box::new(int(1)));
    let en = vec![words("of "), of(1), words(", "), Piece::Term(sum), words(", "), Piece::Shown(at(2))];
    let template = Template { zh, en };
    let say = |given: &[(u16, Value)]| {
        let facts = facts(&programme, given);
        Lang::ALL.map(|lang| Writer::new(&programme, &facts).fill(&template, lang))
    };
    let people = (3, Value::Scalar(Scalar::Int(12_000)));
    let known = say(&[(1, wan(480)), people, (5, Value::Set(0b01)), (2, Value::Bool(true))]);
    assert_eq!(known, ["投资 480 万元的 12,000 人，甲类，A b", "of 4.8 million yuan, 12,001, yes"]);
    assert_eq!(say(&[]), ["投资（未填）的（未填），（未填），A b", "of (not given), (not given), (not given)"]);
}

#[test]
fn a_contradiction_is_told_with_its_record() {
    let mut programme = small(Vec::new());
    let amount = Place::Field(FieldIx(0));
    let rule = |id: &str, field, holds, say| Sanity { id: id.to_owned(), at: FactIx(4), field, holds, say };
    let of = |place| vec![Piece::Term(Term::Of(place)), Piece::Lit("!".to_owned())];
    programme.sanity = vec![
        rule("V1", None, Cond::Const(true), lit("甲", "A")),
        rule("V2", Some(FieldIx(0)), Cond::Compare(Op::Le, Term::Of(amount), Term::Of(at(1))), Template { zh: of(amount), en: of(at(1)) }),
    ];
    let rows = |amounts: &[Option<i64>]| Value::Rows(amounts.iter().map(|n| vec![n.map(wan)]).collect());
    let facts = facts(&programme, &[(1, wan(10)), (4, rows(&[Some(10), None, Some(11)]))]);
    let found = crate::sanity::contradictions(&programme, &facts);
    assert_eq!(found.iter().map(|c| (c.rule.as_str(), c.record)).collect::<Vec<_>>(), [("V2", Some((2, FieldIx(0))))]);
    assert_eq!(Writer::new(&programme, &facts).contradiction(&found[0]), Text::new("11 万元!", "100,000 yuan!"));
    let unknown = Contradiction { rule: "V9".to_owned(), ..found[0].clone() };
    assert_eq!(Writer::new(&programme, &facts).contradiction(&unknown), Text::default());
}

#[test]
fn a_gap_has_the_unit_of_what_it_is_a_gap_in() {
    let mut programme = small(Vec::new());
    let mut decls = programme.vocabulary.facts().to_vec();
    decls.push(named("日期", "day", Kind::Date));
    programme.vocabulary = crate::fact::Vocabulary::new(decls);
    let (day, people, money) = (|| Box::new(Term::Of(at(8))), || Box::new(Term::Of(at(3))), || Box::new(Term::Of(at(1))));
    let first = || Box::new(Term::Lit(Scalar::Date(Date::FIRST)));
    let unit = |term| gap_unit(&programme, &term).zh;
    assert_eq!([unit(*money()), unit(*people()), unit(Term::Of(at(2))), unit(int(3))], ["万元", "人", "", ""]);
    assert_eq!([unit(Term::Sub(day(), first())), unit(Term::Sub(first(), day()))], ["天", "天"]);
    assert_eq!(unit(Term::Sub(Box::new(Term::Min(vec![*day(), *first()])), day())), "天");
    let shifted = Term::Shift(day(), crate::date::Span::Days(1));
    assert_eq!(unit(Term::Sub(Box::new(shifted), day())), "天");
    assert_eq!([unit(Term::Sub(Box::new(int(9)), people())), unit(Term::Add(people(), Box::new(int(9))))], ["人", "人"]);
    assert_eq!([unit(Term::MonthsInclusive(day(), day())), unit(Term::Max(vec![int(1), *people()]))], ["个月", "人"]);
    assert_eq!(unit(Term::Sum(FactIx(4), money(), Box::new(Cond::Const(true)))), "万元");
    assert_eq!(unit(Term::Times(money(), crate::expr::Factor(Scalar::Int(2)))), "万元");
    let change = |kind: &Kind| change_unit(kind).zh;
    let of = |ix: u16| change(&programme.vocabulary.facts()[usize::from(ix)].kind);
    assert_eq!([of(1), of(4), of(3), of(8), of(2), change(&Kind::Month)], ["万元", "万元", "人", "天", "", "个月"]);
    let people = Text::new("人", "people");
    assert_eq!([gap(Scalar::Int(1_200_000), &people, Lang::Zh), gap(Scalar::Int(3), &Text::default(), Lang::En)], ["1,200,000 人", "3"]);
    assert_eq!(gap(Scalar::Money(3.into()), &people, Lang::Zh), "3 万元");
}

#[test]
fn values_are_shown_as_people_read_them() {
    let show = |kind: &Kind, value: &Value| Lang::ALL.map(|lang| shown_value(kind, value, lang));
    let days = Kind::Int { min: Scalar::Int(0), max: Scalar::Int(9), unit: Text::new("次", "entries") };
    assert_eq!(show(&days, &Value::Scalar(Scalar::Int(1))), ["1 次", "1 entry"]);
    assert_eq!(show(&days, &Value::Scalar(Scalar::Int(2))), ["2 次", "2 entries"]);
    assert_eq!(show(&crate::fixture::int(0, 9), &Value::Scalar(Scalar::Int(3))), ["3", "3"], "of nothing in particular");
    assert_eq!(show(&Kind::Rows(Vec::new()), &Value::Rows(vec![Vec::new()])), ["1 条", "1 row"]);
    assert_eq!(show(&Kind::Text, &Value::Text("一\n\u{1b}二".into())), ["一  二", "一  二"]);
    assert_eq!(show(&Kind::Text, &Value::Text(" ".into())), ["（空）", "(empty)"]);
    assert_eq!(show(&Kind::Choice(two()), &Value::Choice(1)), ["乙类", "class B"]);
    assert_eq!(show(&Kind::Set(two()), &Value::Set(0b11)), ["甲类、乙类", "class A, class B"]);
    let number_of = |text: &str| number(text.parse().expect("a number"));
    assert_eq!(["9999", "10000", "1234567", "-1234567.50", "0.10"].map(number_of), ["9999", "10,000", "1,234,567", "-1,234,567.5", "0.1"]);
}

#[test]
fn no_two_of_a_list_read_alike() {
    fn all_differ<T: Copy>(values: &[T], name: fn(T, Lang) -> &'static str) {
        for lang in Lang::ALL {
            let names: BTreeSet<&str> = values.iter().map(|v| name(*v, lang)).collect();
            assert_eq!(names.len(), values.len(), "{names:?}");
            assert!(names.iter().all(|n| !n.is_empty() && n.is_ascii() == (lang == Lang::En)), "{names:?}");
        }
    }
    all_differ(Verdict::ALL, verdict);
    all_differ(ClauseKind::ALL, clause_kind);
    all_differ(Ledger::ALL, ledger);
    all_differ(&[Outcome::Ready, Outcome::Fixable, Outcome::Incomplete, Outcome::Blocked], outcome);
    all_differ(&[Change::BeforeDeadline, Change::NextRound, Change::Never], change);
    all_differ(&[MaterialStatus::Todo, MaterialStatus::Held, MaterialStatus::NotNeeded], material_status);
    use Section::{Category, Cooperation, Documents, Investment, Project, Schedule, Specifics, Unit};
    all_differ(&[Category, Unit, Project, Investment, Schedule, Cooperation, Specifics, Documents], section);
    let states = [WindowState::Upcoming, WindowState::Open, WindowState::Closed, WindowState::Unknown];
    all_differ(&states, window_state);
    all_differ(&states, |state, lang| date_state(DateRole::Bureau, state, lang));
    // A window is open or closed; a day of the bureaus is under way or past.
    for lang in Lang::ALL {
        assert!(states.iter().all(|s| date_state(DateRole::Window, *s, lang) == window_state(*s, lang)));
        assert_ne!(date_state(DateRole::Bureau, WindowState::Open, lang), window_state(WindowState::Open, lang));
        assert_eq!(date_state(DateRole::Bureau, WindowState::Unknown, lang), window_state(WindowState::Unknown, lang));
    }
}
