//! Expressions that no notice of today has, and what is not known of them.

use super::*;
use crate::fixture::{bool, choices, fact, field, int, money, programme};

const SET: FactIx = FactIx(0);
const LIST: FactIx = FactIx(1);

/// A set of three values, and records of an amount, a yes or no and a text.
fn small() -> Programme {
    let fields = vec![field("amount", money(0, 100)), field("counts", bool()), field("note", Kind::Text)];
    programme(vec![fact("set", Kind::Set(choices(&["a", "b", "c"]))), fact("list", Kind::Rows(fields)), fact("n", int(0, 9))])
}

fn truth(given: &[(FactIx, Value)], cond: &Cond) -> Truth {
    let programme = small();
    let facts = facts(&programme, given);
    Env::new(&programme, &facts, &Derived::compute(&programme, &facts)).truth(cond)
}

fn range(given: &[(FactIx, Value)], term: &Term) -> (Option<Scalar>, Option<Scalar>) {
    let programme = small();
    let facts = facts(&programme, given);
    let range = Env::new(&programme, &facts, &Derived::compute(&programme, &facts)).range(term);
    (range.lo, range.hi)
}

fn facts(programme: &Programme, given: &[(FactIx, Value)]) -> Facts {
    let mut facts = Facts::unknown(programme);
    given.iter().for_each(|(ix, value)| facts.set(programme, *ix, value.clone()).expect("a value of its type"));
    facts
}

fn rows(counts: &[Option<bool>]) -> (FactIx, Value) {
    (LIST, Value::Rows(counts.iter().map(|counts| vec![None, counts.map(Value::Bool), None]).collect()))
}

#[test]
fn a_set_is_another_one_or_meets_it() {
    let set = Place::Fact(SET);
    let is = |bits, mask| truth(&[(SET, Value::Set(bits))], &Cond::SetIs(set, mask));
    assert_eq!([is(0b011, 0b011), is(0b011, 0b001), is(0b001, 0b011)], [Truth::Yes, Truth::No, Truth::No]);
    let meets = |bits, mask| truth(&[(SET, Value::Set(bits))], &Cond::Overlaps(set, mask));
    assert_eq!([meets(0b011, 0b110), meets(0b001, 0b110), meets(0, 0b111)], [Truth::Yes, Truth::No, Truth::No]);
    assert_eq!([truth(&[], &Cond::SetIs(set, 0)), truth(&[], &Cond::Overlaps(set, 0b111))], [Truth::Unknown; 2]);
}

#[test]
fn a_set_that_is_not_known_has_from_none_to_all_of_its_values() {
    let size = Term::Size(Place::Fact(SET));
    assert_eq!(range(&[], &size), (Some(Scalar::Int(0)), Some(Scalar::Int(3))));
    assert_eq!(range(&[(SET, Value::Set(0b101))], &size), (Some(Scalar::Int(2)), Some(Scalar::Int(2))));
}

#[test]
fn records_that_may_count_widen_the_count_upwards() {
    let count = Term::Count(LIST, Box::new(Cond::Is(Place::Field(FieldIx(1)))));
    let bounds = |counts: &[Option<bool>]| range(&[rows(counts)], &count);
    let ints = |lo, hi| (Some(Scalar::Int(lo)), Some(Scalar::Int(hi)));
    assert_eq!(bounds(&[]), ints(0, 0));
    assert_eq!(bounds(&[Some(true), Some(false), Some(true)]), ints(2, 2));
    assert_eq!(bounds(&[Some(true), None, None, Some(false)]), ints(1, 3));
    assert_eq!(range(&[], &count), (Some(Scalar::Int(0)), None));
}

#[test]
fn only_an_absence_that_is_allowed_says_that_there_is_none() {
    // The amount must be filled in: where it is not, it is not known, and neither is whether it is given.
    let given = Cond::Any(LIST, Box::new(Cond::Given(FieldIx(0))));
    assert_eq!(truth(&[rows(&[None])], &given), Truth::Unknown);
    let mut programme = small();
    let mut facts_of_list = programme.vocabulary().facts().to_vec();
    if let Kind::Rows(fields) = &mut facts_of_list[1].kind {
        fields[0].optional = true;
    }
    programme.vocabulary = crate::fact::Vocabulary::new(facts_of_list);
    let facts = facts(&programme, &[rows(&[None])]);
    assert_eq!(Env::new(&programme, &facts, &Derived::compute(&programme, &facts)).truth(&given), Truth::No);
}

#[test]
fn a_set_of_facts_holds_as_many_as_a_programme_may_have_and_no_more() {
    let mut set = FactSet::default();
    assert!(set.is_empty());
    let last = FactSet::CAPACITY as u16 - 1;
    [0, last, last + 1, u16::MAX].map(FactIx).into_iter().for_each(|ix| set.insert(ix));
    assert_eq!(set.iter().collect::<Vec<_>>(), [FactIx(0), FactIx(last)]);
    assert!(!set.is_empty() && set.contains(FactIx(last)));
    assert!(!set.contains(FactIx(1)) && !set.contains(FactIx(last + 1)) && !set.contains(FactIx(u16::MAX)));
}

#[test]
fn a_total_hangs_on_the_records_that_may_count_and_on_no_others() {
    let programme = small();
    let total = Term::Sum(LIST, Box::new(Term::Of(Place::Field(FieldIx(0)))), Box::new(Cond::Is(Place::Field(FieldIx(1)))));
    let enough = Cond::Compare(crate::expr::Op::Ge, total, Term::Lit(Scalar::Money(50.into())));
    let missing = |given: &[(FactIx, Value)]| {
        let facts = facts(&programme, given);
        let derived = Derived::compute(&programme, &facts);
        Env::new(&programme, &facts, &derived).missing(&enough).iter().collect::<Vec<_>>()
    };
    assert_eq!([missing(&[]), missing(&[rows(&[Some(true)])]), missing(&[rows(&[None])])], [vec![LIST], vec![LIST], vec![LIST]]);
    assert_eq!(missing(&[rows(&[Some(false), Some(false)])]), []);
}
