//! What a clause may come to, and whether two notices say the same.

use crate::authoring::deep::{alike, compare, never_first, possible_verdicts, Apart};
use crate::authoring::tests::tiny::{day, programme, wan, Edit};
use crate::facts::Facts;
use crate::programme::{Programme, Verdict};
use crate::value::{Scalar, Value};

fn facts(programme: &Programme, given: &[(&str, Value)]) -> Facts {
    let mut facts = Facts::unknown(programme);
    for (name, value) in given {
        let ix = programme.vocabulary().find(name).expect(name);
        assert_eq!(facts.set(programme, ix, value.clone()), Ok(()), "{name}");
    }
    facts
}

fn people(n: i64) -> (&'static str, Value) {
    ("people", Value::Scalar(Scalar::Int(n)))
}

const PARK: (&str, Value) = ("tiny_category", Value::Choice(0));
const FARM: (&str, Value) = ("tiny_category", Value::Choice(1));
const LIGHT: (&str, Value) = ("topics", Value::Set(0b10));

/// Holds what a clause may come to with some facts against what is expected.
fn expect(edits: &[Edit<'_>], clause: usize, given: &[(&str, Value)], expected: &[Verdict]) {
    let programme = programme(edits);
    let found = possible_verdicts(&programme, clause, &facts(&programme, given), true);
    assert_eq!(found.map(|f| f.into_iter().collect::<Vec<_>>()), Some(expected.to_vec()), "{clause}: {given:?}");
}

#[test]
fn what_a_clause_may_still_come_to_is_what_some_answers_make_of_it() {
    use Verdict::{Attested, Fail, Info, Need, NotApplicable, Pass, Warn};
    let start = ("start", day(2021, 1, 1));
    let total = |n: i64| ("total_investment_wan", wan(n));
    let civil = |n: i64| ("civil_wan", wan(n));
    expect(&[], 1, &[], &[Pass, Warn, NotApplicable]);
    expect(&[], 1, &[PARK], &[Pass, Warn]);
    expect(&[], 1, &[FARM], &[NotApplicable]);
    expect(&[], 1, &[PARK, people(4)], &[Warn]);
    expect(&[], 1, &[PARK, people(5), start.clone()], &[Pass, Warn]);
    expect(&[], 1, &[PARK, people(5), start.clone(), LIGHT], &[Pass]);
    expect(&[], 1, &[PARK, people(5), start.clone(), ("topics", Value::Set(0))], &[Warn]);
    expect(&[], 1, &[PARK, people(5), ("start", day(2020, 12, 31)), LIGHT], &[Warn]);
    expect(&[], 0, &[total(100), civil(0)], &[Pass]);
    expect(&[], 0, &[total(99)], &[Fail]);
    expect(&[], 0, &[total(200)], &[Pass, Fail]);
    expect(&[], 0, &[total(200), civil(150)], &[Fail]);
    expect(&[], 3, &[], &[Info]);
    let open = "when = 'topics overlaps {water, light} and people >= 5 and start >= 2021-01-01'";
    let named = |key: &str| format!("{open}\n{key} = [\"people\"]");
    let (requires, if_known) = (named("requires"), named("if_known"));
    expect(&[("1.toml", open, &requires)], 1, &[PARK, LIGHT, start.clone()], &[Warn, Need]);
    expect(&[("1.toml", open, &requires)], 1, &[PARK, LIGHT, start.clone(), people(5)], &[Pass]);
    expect(&[("1.toml", open, &if_known)], 1, &[PARK, LIGHT, start.clone()], &[Warn]);
    expect(&[("1.toml", open, &if_known)], 1, &[PARK, LIGHT, start, people(5)], &[Pass]);
    let declared = [("1.toml", "any(bills where paid_wan > 1万元 and not given(ended))", "truthful")];
    let (yes, no) = (("truthful", Value::Bool(true)), ("truthful", Value::Bool(false)));
    expect(&declared, 2, &[], &[Fail, Warn, Attested]);
    expect(&declared, 2, std::slice::from_ref(&yes), &[Warn, Attested]);
    expect(&declared, 2, &[yes.clone(), ("story", Value::Text(" ".into()))], &[Warn]);
    expect(&declared, 2, &[yes, ("story", Value::Text("有".into()))], &[Attested]);
    expect(&declared, 2, &[no], &[Fail]);
}

#[test]
fn what_contradicts_itself_is_counted_or_not_and_records_are_beyond_it() {
    let programme = programme(&[("1.toml", "net_wan >= 100万元", "net_wan >= 0万元")]);
    let given = facts(&programme, &[("total_investment_wan", wan(100))]);
    let found = |consistent: bool| possible_verdicts(&programme, 0, &given, consistent).map(|f| f.len());
    assert_eq!((found(true), found(false)), (Some(1), Some(2)), "civil works are a part of the total");
    assert_eq!(possible_verdicts(&programme, 2, &given, true), None);
    assert_eq!(possible_verdicts(&programme, 9, &given, true), None);
}

/// What the comparison of the tiny notice with the same after an edit says of a clause; both after others.
fn compared(both: &[Edit<'_>], clause: usize, edit: Edit<'_>) -> Apart {
    let one = programme(both);
    let mut edits = both.to_vec();
    edits.push(edit);
    compare(&one, &programme(&edits), clause)
}

#[test]
fn two_notices_are_told_apart_by_facts_or_say_the_same() {
    let apart = |text: &str| Apart::For(text.to_owned());
    let guard = "when = 'net_wan >= 100万元'";
    assert_eq!(compared(&[], 0, ("1.toml", guard, "when = 'net_wan >= 100.0000万元'")), Apart::Same);
    assert_eq!(compared(&[], 0, ("1.toml", guard, "when = 'not net_wan < 100万元'")), Apart::Same);
    assert_eq!(compared(&[], 1, ("1.toml", "people >= 5", "people > 4")), Apart::Same);
    assert_eq!(
        compared(&[], 0, ("1.toml", guard, "when = 'net_wan >= 100.0001万元'")),
        apart("total_investment_wan = 100万元, civil_wan = 0万元")
    );
    assert_eq!(
        compared(&[], 1, ("1.toml", "people >= 5", "people >= 6")),
        apart("tiny_category = park, people = 5, start = 2021-06-15, topics = {water}")
    );
    assert_eq!(compared(&[], 0, ("1.toml", "扩大规模", "扩大")), Apart::Same, "what a clause advises is said beside its cases");
    assert_eq!(compared(&[], 0, ("1.toml", "不足100万元", "少于100万元")), apart("total_investment_wan = 0万元, civil_wan = 0万元"));
    let share = [("1.toml", guard, "when = 'civil_wan / total_investment_wan < 50%'")];
    assert_eq!(compared(&share, 0, ("1.toml", "< 50%", "< 60%")), Apart::Open);
    assert_eq!(compared(&[], 9, ("1.toml", "people >= 5", "people >= 6")), Apart::Open);
}

#[test]
fn without_what_is_only_read_if_known_notices_may_say_something_else() {
    let guard = "when = 'net_wan >= 100万元'\nverdict = \"pass\"";
    let known = |name: &str, cond: &str| format!("when = '{cond}'\nverdict = \"info\"\nif_known = [\"{name}\"]\n\n[[clause.case]]\n");
    let one = format!("{}{guard}", known("people", "people >= 0"));
    let apart = compared(&[("1.toml", guard, &one)], 0, ("1.toml", "net_wan >= 100万元", "net_wan >= 100.0001万元"));
    assert_eq!(apart, Apart::For("people unknown, total_investment_wan = 100万元, civil_wan = 0万元".to_owned()));
    let days = "start >= 1950-01-01 or start < 1950-01-01";
    let two = format!("{}{}{guard}", known("people", "people >= 0"), known("start", days));
    let apart = compared(&[("1.toml", guard, &two)], 0, ("1.toml", "net_wan >= 100万元", "net_wan >= 100.0001万元"));
    let both = "people unknown, total_investment_wan = 100万元, civil_wan = 0万元, start unknown";
    assert_eq!(apart, Apart::For(both.to_owned()));
}

#[test]
fn two_notices_say_the_same_of_somebody_or_not() {
    let (one, other) = (programme(&[]), programme(&[("1.toml", "people >= 5", "people >= 6")]));
    let start = ("start", day(2021, 1, 1));
    let said = |given: &[(&str, Value)]| alike(&one, &other, 1, &facts(&one, given));
    assert!(said(&[PARK, people(6), start.clone(), LIGHT]) && said(&[PARK, people(4), start.clone(), LIGHT]));
    assert!(!said(&[PARK, people(5), start.clone(), LIGHT]), "one lets it pass, the other warns");
    assert!(said(&[PARK]) && said(&[FARM]) && said(&[PARK, start.clone(), LIGHT]), "both ask for the same");
    assert!(!said(&[PARK, people(5)]), "one still asks, the other has decided");
    assert!(!alike(&one, &other, 9, &facts(&one, &[])), "there is no such clause");
    let third = programme(&[("1.toml", "people >= 5 and start >= 2021-01-01", "start >= 2021-01-01")]);
    assert!(!alike(&one, &third, 1, &facts(&one, &[PARK, LIGHT])), "one asks for the people, the other does not");
}

#[test]
fn a_case_that_an_earlier_one_always_takes_is_never_first() {
    assert!((0..5).all(|clause| !never_first(&programme(&[]), clause)));
    let taken = "when = 'net_wan >= 100万元'\nverdict = \"pass\"\n\n[[clause.case]]\nwhen = 'net_wan > 200万元'";
    let programme = programme(&[("1.toml", "when = 'net_wan >= 100万元'", taken)]);
    assert!(never_first(&programme, 0) && !never_first(&programme, 1));
}
