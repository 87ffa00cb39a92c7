//! Good files are read back; whatever is wrong with one is told apart; a right sum opens no door.

use super::*;
use crate::authoring::{compile, embedded};
use crate::date::Date;
use crate::expr::{Cond, Place};
use crate::fact::{Derivation, FactDecl, FactIx, Kind, Vocabulary};
use crate::programme::{Programme, Verdict};
use crate::text::Text;
use std::sync::OnceLock;

fn built_in() -> &'static Library {
    static LIBRARY: OnceLock<Library> = OnceLock::new();
    LIBRARY.get_or_init(|| compile(&embedded()).library)
}

fn file() -> &'static [u8] {
    static FILE: OnceLock<Vec<u8>> = OnceLock::new();
    FILE.get_or_init(|| write(built_in()))
}

#[test]
fn what_was_written_is_read_back() {
    let local = read(file()).expect("a file of this program");
    assert_eq!(local.library, *built_in());
    assert_eq!(local.sum, hex(&Sha256::digest(file())));
    assert_eq!(write(&local.library), file(), "the same library, the same bytes");
    assert!(local.library.has_english() && local.library.has_policies());
    assert!(file().len() * 10 < MOST_BYTES, "there is room for ten times what is built in: {}", file().len());
}

#[test]
fn another_version_is_told_by_its_number() {
    for has in [0, VERSION - 1, VERSION + 1, u32::MAX] {
        let mut bytes = file().to_vec();
        bytes[16..20].copy_from_slice(&has.to_le_bytes());
        assert_eq!(read(&bytes), Err(Refusal::Version { has }));
        let say = Refusal::Version { has }.say();
        for number in [has, VERSION] {
            assert!(say.zh.contains(&number.to_string()) && say.en.contains(&number.to_string()), "{say:?}");
        }
    }
}

#[test]
fn no_byte_can_be_changed() {
    let step = file().len() / 400;
    for at in (0..120).chain((120..file().len()).step_by(step)) {
        let mut bytes = file().to_vec();
        bytes[at] ^= 1 << (at % 8);
        let refusal = read(&bytes).expect_err("a changed byte");
        let expected = match at {
            0..16 => refusal == Refusal::NotSuch,
            16..20 => matches!(refusal, Refusal::Version { .. }),
            // The length, greater or smaller than what is there.
            52..56 => matches!(refusal, Refusal::Truncated | Refusal::Damaged),
            _ => refusal == Refusal::Damaged,
        };
        assert!(expected, "byte {at}: {refusal:?}");
    }
}

#[test]
fn a_file_that_is_cut_says_so_at_every_length() {
    for length in (1..120).chain((120..file().len()).step_by(4_001)).chain([file().len() - 1]) {
        assert_eq!(read(&file()[..length]), Err(Refusal::Truncated), "{length} bytes");
    }
    let mut more = file().to_vec();
    more.push(0);
    assert_eq!(read(&more), Err(Refusal::Damaged), "a byte too many");
}

#[test]
fn other_files_are_no_notices() {
    for other in [&b""[..], b"\0", b"<!doctype html>", b"Preflight notice", &file()[1..], &[0; 100]] {
        assert_eq!(read(other), Err(Refusal::NotSuch));
    }
    assert_eq!(read(&vec![0; MOST_BYTES]), Err(Refusal::NotSuch));
    assert_eq!(read(&vec![0; MOST_BYTES + 1]), Err(Refusal::TooLarge), "whatever it is");
}

#[test]
fn every_refusal_is_explained_in_both_languages() {
    let limits = [Limit::Structure, Limit::Number, Limit::Name, Limit::Link, Limit::Date, Limit::Phrase, Limit::Expression];
    let contents = limits.map(|limit| Refusal::Contents(Breach { limit, at: "js2023".into() }));
    let all = [Refusal::NotSuch, Refusal::Version { has: 9 }, Refusal::Damaged, Refusal::Truncated, Refusal::TooLarge];
    let mut seen: Vec<Text> = Vec::new();
    for refusal in all.into_iter().chain(contents) {
        let (say, mend) = (refusal.say(), refusal.mend());
        for text in [&say, &mend] {
            assert!(text.en.len() > 20 && text.en.is_ascii() && !text.zh.is_ascii(), "{text:?}");
        }
        assert!(!seen.contains(&say), "{say:?} is said twice");
        seen.push(say);
    }
}

/// What becomes of a library that somebody made by hand, with a right sum.
fn made(change: impl FnOnce(&mut Library)) -> Option<Limit> {
    let mut library = built_in().clone();
    // A part of it shows it as well as the whole, and sooner.
    library.programmes.remove(1);
    library.policies.clear();
    library.programmes.iter_mut().for_each(|p| p.clauses.truncate(12));
    for category in library.programmes.iter_mut().flat_map(|p| &mut p.categories) {
        category.cues.truncate(1);
        category.excludes.clear();
    }
    change(&mut library);
    match read(&write(&library)) {
        Ok(_) => None,
        Err(Refusal::Contents(breach)) => Some(breach.limit),
        Err(other) => panic!("{other:?}"),
    }
}

/// The same for its first notice.
fn notice(change: impl FnOnce(&mut Programme)) -> Option<Limit> {
    made(|library| change(&mut library.programmes[0]))
}

/// The same for the facts, of the vocabulary and of the notices alike.
fn facts(change: impl Fn(&mut FactDecl)) -> Option<Limit> {
    made(|library| {
        let changed = |vocabulary: &Vocabulary| {
            let mut facts = vocabulary.facts().to_vec();
            facts.iter_mut().for_each(&change);
            Vocabulary::new(facts)
        };
        library.vocabulary = changed(&library.vocabulary);
        library.programmes.iter_mut().for_each(|p| p.vocabulary = changed(&p.vocabulary));
    })
}

#[test]
fn what_is_left_alone_is_taken() {
    assert_eq!((made(|_| {}), notice(|_| {}), facts(|_| {})), (None, None, None));
}

#[test]
fn numbers_are_bounded() {
    assert_eq!(made(|l| l.programmes.clear()), Some(Limit::Number));
    let many = |l: &mut Library| {
        let one = l.programmes[0].clone();
        l.programmes = (0..33)
            .map(|i| {
                let mut p = one.clone();
                p.header.id = format!("n{i}");
                p
            })
            .collect();
    };
    assert_eq!(made(many), Some(Limit::Structure), "notices");
    assert_eq!(notice(|p| p.clauses.clear()), Some(Limit::Number));
    assert_eq!(notice(|p| p.clauses = vec![p.clauses[0].clone(); 501]), Some(Limit::Number));
    assert_eq!(notice(|p| p.routes = vec![p.routes[0].clone(); 201]), Some(Limit::Number));
    assert_eq!(notice(|p| p.materials = vec![p.materials[0].clone(); 2_001]), Some(Limit::Structure), "a list without measure");
    assert_eq!(notice(|p| p.categories.clear()), Some(Limit::Number));
}

#[test]
fn texts_say_what_they_show() {
    assert_eq!(notice(|p| p.clauses[0].text.zh = "长".repeat(2_001)), Some(Limit::Structure));
    for odd in ["\u{1b}[2J", "a\nb", "\u{202e}txt", "\0", "\u{85}"] {
        assert_eq!(notice(|p| p.header.short.zh = odd.into()), Some(Limit::Structure), "{odd:?}");
    }
    assert_eq!(notice(|p| p.header.title.en.clear()), Some(Limit::Structure), "no English, and none would come");
    assert_eq!(notice(|p| p.categories[0].cues[0].zh.push("长".repeat(61))), Some(Limit::Phrase));
    assert_eq!(notice(|p| p.categories[0].cues[0].zh.push("a*b*c*d*e".into())), Some(Limit::Phrase));
    assert_eq!(notice(|p| p.categories[0].cues[0].weight = u8::MAX), Some(Limit::Phrase));
}

#[test]
fn ids_are_plain_and_nobody_elses() {
    for odd in ["", "-", "a/b", "a b", "a?b", "a#b", "<b>", "\"", "名"] {
        assert_eq!(notice(|p| p.header.id = odd.into()), Some(Limit::Name), "notice {odd:?}");
        assert_eq!(notice(|p| p.categories[0].id = odd.into()), Some(Limit::Name), "category {odd:?}");
        assert_eq!(
            facts(|f| if f.name == "att_truthful" {
                f.name = odd.into()
            }),
            Some(Limit::Name),
            "fact {odd:?}"
        );
        if !["名", "-"].contains(&odd) {
            assert_eq!(notice(|p| p.clauses[0].id = odd.into()), Some(Limit::Name), "clause {odd:?}");
        }
    }
    assert_eq!(notice(|p| p.header.id = "drafts".into()), Some(Limit::Name));
    assert_eq!(made(|l| l.programmes[0].header.id = l.programmes[1].header.id.clone()), Some(Limit::Name));
    assert_eq!(notice(|p| p.clauses[0].id = p.clauses[1].id.clone()), Some(Limit::Name));
    assert_eq!(notice(|p| p.rules_hash = "sha256:js2021".into()), Some(Limit::Name));
    let twins = |f: &mut FactDecl| {
        if let Kind::Choice(values) = &mut f.kind {
            values[0].id = values[1].id.clone()
        }
    };
    assert_eq!(facts(twins), Some(Limit::Name));
    assert_eq!(notice(|p| p.category_fact = FactIx(1)), Some(Limit::Name), "no category can be chosen");
}

#[test]
fn links_lead_to_pages_and_windows_end_after_they_open() {
    for odd in ["javascript:alert(1)", " https://a", "data:text/html,x", "https://", "//a", "https://a b"] {
        let with = |p: &mut Programme| {
            p.contacts[0].link = true;
            p.contacts[0].value = odd.into();
        };
        assert_eq!(made(|l| with(&mut l.programmes[1])), Some(Limit::Link), "{odd}");
    }
    let day = |text| Date::parse(text);
    let turned = |p: &mut Programme| (p.calendar[0].opens, p.calendar[0].closes) = (day("2023-02-02"), day("2023-02-01"));
    assert_eq!(notice(turned), Some(Limit::Date));
}

/// A condition so many levels deep.
fn deep(levels: usize) -> Cond {
    (0..levels).fold(Cond::Const(true), |inner, _| Cond::Not(Box::new(inner)))
}

#[test]
fn expressions_end_soon() {
    let with_cases = |p: &Programme| p.clauses.iter().position(|c| !c.cases.is_empty()).expect("a clause with cases");
    let guarded = |make: &dyn Fn(&Programme) -> Cond| {
        made(|l| {
            let p = &mut l.programmes[1];
            let (cond, at) = (make(p), with_cases(p));
            p.clauses[at].cases[0].when = cond;
        })
    };
    assert_eq!(guarded(&|_| deep(60)), None);
    assert_eq!(guarded(&|_| deep(129)), Some(Limit::Structure));
    assert_eq!(guarded(&|_| Cond::Is(Place::Fact(FactIx(127)))), Some(Limit::Expression), "no such fact");
    assert_eq!(guarded(&|_| Cond::Or((0..200).map(|_| Cond::And(vec![Cond::Const(true); 600])).collect())), Some(Limit::Structure));
    let list = |p: &Programme| p.vocabulary.iter().find(|(_, d)| matches!(d.kind, Kind::Rows(_))).expect("a list").0;
    let nested = |p: &Programme| (0..6).fold(Cond::Const(true), |inner, _| Cond::Any(list(p), Box::new(inner)));
    assert_eq!(guarded(&nested), Some(Limit::Expression), "records times records times records");
}

#[test]
fn whoever_must_give_something_is_told_what() {
    let first = |verdict, needs: &[FactIx]| {
        notice(|p| {
            let case = p.clauses.iter_mut().flat_map(|clause| &mut clause.cases).next().expect("a case");
            (case.verdict, case.needs) = (verdict, needs.to_vec());
        })
    };
    assert_eq!(first(Verdict::Need, &[]), Some(Limit::Expression));
    assert_eq!(first(Verdict::Need, &[FactIx(0)]), None);
    assert_eq!(first(Verdict::Pass, &[FactIx(0)]), Some(Limit::Expression));
}

#[test]
fn facts_that_double_from_one_to_the_next_are_refused() {
    let chain = |length: usize| {
        notice(|p| {
            let mut facts = p.vocabulary.facts().to_vec();
            let flags = facts.iter().enumerate().filter(|(_, f)| matches!(f.kind, Kind::Bool(_)) && f.derived.is_none());
            let flags: Vec<FactIx> = flags.map(|(i, _)| FactIx(i as u16)).take(length).collect();
            assert_eq!(flags.len(), length);
            for pair in flags.windows(2) {
                let twice = Cond::Or(vec![Cond::Is(Place::Fact(pair[0])); 2]);
                facts[usize::from(pair[1].0)].derived = Some(Derivation::Cond(twice));
                p.derived_order.push(pair[1]);
            }
            p.vocabulary = Vocabulary::new(facts);
        })
    };
    assert_eq!((chain(4), chain(20)), (None, Some(Limit::Expression)));
}

#[test]
fn facts_are_those_that_answers_are_given_to() {
    let own = |l: &mut Library| {
        let mut facts = l.programmes[0].vocabulary.facts().to_vec();
        facts[0].label.zh.push('！');
        l.programmes[0].vocabulary = Vocabulary::new(facts);
    };
    assert_eq!(made(own), Some(Limit::Structure));
    assert_eq!(made(|l| l.programmes[0].derived_order = vec![FactIx(0); 2_000]), Some(Limit::Structure));
}
