//! Damage, one piece at a time.

use super::*;
use crate::expr::{Cond, Term};
use crate::fact::FieldIx;
use crate::fixture::{at, bool, choices, fact, field, number, programme};
use crate::text::Text;
use crate::value::Scalar;

fn sound(facts: Vec<FactDecl>, order: &[u16]) -> bool {
    let mut p = programme(facts);
    p.derived_order = order.iter().copied().map(FactIx).collect();
    is_sound(&Library { programmes: vec![p], ..Library::default() })
}

fn derived(name: &str, of: Cond) -> FactDecl {
    FactDecl { derived: Some(Derivation::Cond(of)), ..fact(name, bool()) }
}

fn is(ix: u16) -> Cond {
    Cond::Is(at(ix))
}

/// A list with a plain field before and after one that is derived.
fn list(of: Derivation) -> FactDecl {
    let mut middle = field("b", bool());
    middle.derived = Some(of);
    fact("list", Kind::Rows(vec![field("a", bool()), middle, field("c", bool())]))
}

#[test]
fn types_keep_within_what_evaluation_can_hold() {
    let ids: Vec<String> = (0..65).map(|i| format!("v{i}")).collect();
    let values = |n: usize| choices(&ids.iter().take(n).map(String::as_str).collect::<Vec<_>>());
    let money = |min, places| Kind::Money { min, max: Scalar::Money(9.into()), places };
    let int = |max| Kind::Int { min: Scalar::Int(0), max, unit: Text::default() };
    for (kind, good) in [
        (Kind::Choice(values(64)), true),
        (Kind::Choice(values(65)), false),
        (Kind::Set(values(65)), false),
        (int(Scalar::Int(9)), true),
        (int(Scalar::Money(9.into())), false),
        (money(Scalar::Money(0.into()), 12), true),
        (money(Scalar::Money(0.into()), 13), false),
        (money(Scalar::Int(0), 2), false),
        (Kind::Rows(vec![field("a", bool()), field("b", Kind::Choice(values(64)))]), true),
        (Kind::Rows(vec![field("a", bool()), field("b", Kind::Choice(values(65)))]), false),
        (Kind::Rows(vec![field("a", Kind::Rows(Vec::new()))]), false),
    ] {
        assert_eq!(sound(vec![fact("f", kind.clone())], &[]), good, "{kind:?}");
        let shared = Library { vocabulary: Vocabulary::new(vec![fact("f", kind.clone())]), ..Library::default() };
        assert_eq!(is_sound(&shared), good, "in the vocabulary: {kind:?}");
    }
    let many = |n: usize| sound((0..n).map(|i| fact(&format!("f{i}"), bool())).collect(), &[]);
    assert!(many(FactSet::CAPACITY) && !many(FactSet::CAPACITY + 1));
}

#[test]
fn what_is_derived_comes_after_what_it_reads() {
    let chain = || vec![derived("a", Cond::Const(true)), derived("b", is(0))];
    assert!(sound(chain(), &[0, 1]) && !sound(chain(), &[1, 0]));
    assert!(!sound(chain(), &[0]), "one that is never computed");
    assert!(!sound(chain(), &[0, 1, 1]), "more than there are");
    assert!(!sound(vec![derived("a", is(0))], &[0]), "of itself");
    assert!(!sound(vec![fact("a", bool()), derived("b", is(0))], &[2]), "of what is not there");
    // A figure as well as a yes or no, and what the fields of a list that it counts read.
    let counted = Derivation::Term(Term::Count(FactIx(1), Box::new(Cond::Const(true))));
    let count = FactDecl { derived: Some(counted), ..fact("n", bool()) };
    let all = |reads: u16| vec![derived("a", Cond::Const(true)), list(Derivation::Cond(is(reads))), count.clone()];
    assert!(sound(all(0), &[0, 2]) && !sound(all(0), &[2, 0]));
    assert!(!sound(all(2), &[0, 2]), "of its own records");
}

#[test]
fn a_derived_field_reads_those_before_it_and_no_list() {
    let reads = |ix: u16| sound(vec![list(Derivation::Cond(Cond::Is(Place::Field(FieldIx(ix)))))], &[]);
    assert_eq!([reads(0), reads(1), reads(2)], [true, false, false]);
    let counts = |list_at: u16| {
        let count = Term::Count(FactIx(list_at), Box::new(Cond::Const(true)));
        let enough = Cond::Compare(crate::expr::Op::Ge, count, number(1));
        let other = fact("other", Kind::Rows(vec![field("a", bool())]));
        sound(vec![list(Derivation::Cond(enough)), other], &[])
    };
    assert_eq!([counts(0), counts(1)], [false, false], "its own and another's records");
    assert!(sound(vec![list(Derivation::Cond(is(1))), fact("p", bool())], &[]), "a plain fact may be read");
}

#[cfg(feature = "authoring")]
/// What the checker made, with something of it changed.
fn changed(change: impl Fn(&mut Programme)) -> bool {
    use crate::authoring::{compile, embedded};
    let mut library = compile(&embedded()).library;
    library.programmes.iter_mut().for_each(change);
    is_sound(&library)
}

#[cfg(feature = "authoring")]
#[test]
fn what_the_checker_makes_is_sound_and_what_rests_on_itself_is_not() {
    assert!(changed(|_| {}));
    assert!(!changed(|p| p.derived_order.clear()), "a derived fact that is never computed");
    assert!(!changed(|p| p.derived_order.push(FactIx(u16::MAX))), "a fact that does not exist");
    let turned = |p: &mut Programme, make: &dyn Fn(FactIx) -> Cond| {
        let mut facts = p.vocabulary.facts().to_vec();
        for (i, decl) in facts.iter_mut().enumerate() {
            let cond = make(FactIx(i as u16));
            match &mut decl.kind {
                Kind::Rows(fields) => {
                    fields.iter_mut().filter(|f| f.derived.is_some()).for_each(|f| f.derived = Some(Derivation::Cond(cond.clone())))
                }
                _ => decl.derived = decl.derived.is_some().then_some(Derivation::Cond(cond)),
            }
        }
        p.vocabulary = Vocabulary::new(facts);
    };
    assert!(!changed(|p| turned(p, &|ix| Cond::Is(Place::Fact(ix)))), "facts derived from themselves");
    assert!(!changed(|p| turned(p, &|ix| Cond::Any(ix, Box::new(Cond::Const(true))))), "records that ask their own list");
}
