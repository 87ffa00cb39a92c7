//! Each bound from both sides, on the smallest notice that keeps within all of them.

use super::*;
use crate::date::Date;
use crate::expr::{Cond, Term};
use crate::fact::{FactDecl, Vocabulary};
use crate::fixture::{at, bool, case, choices, clause, entry, fact, field, number, programme};
use crate::programme::{Case, Category, Contact, Entry, Exclude, Material, Mend, Near, NotHeld, Pointer, Route, Sanity, Target, Verdict};
use crate::text::Text;

fn category(id: &str) -> Category {
    let (name, who) = (Text::default(), Text::default());
    Category { id: id.to_owned(), name, who, directions: Vec::new(), sets: Vec::new(), cues: Vec::new(), excludes: Vec::new() }
}

fn names(count: usize) -> Vec<String> {
    (0..count).map(|i| format!("n{i}")).collect()
}

/// A notice with these categories.
fn notice_of(categories: &[String]) -> Programme {
    let ids: Vec<&str> = categories.iter().map(String::as_str).collect();
    let mut p = programme(vec![fact("category", Kind::Choice(choices(&ids))), fact("held", bool())]);
    p.header.id = "notice".to_owned();
    p.header.title = Text::new("通知", "Notice");
    p.header.short = Text::new("通知", "Notice");
    p.rules_hash = format!("sha256:{}", "0a".repeat(32));
    p.categories = ids.iter().map(|id| category(id)).collect();
    p.clauses = vec![clause(vec![case(Cond::Const(true), Verdict::Pass)])];
    p
}

fn library(programmes: Vec<Programme>) -> Library {
    Library { programmes, ..Library::default() }
}

/// What a change of that notice breaks.
fn broken(change: impl FnOnce(&mut Programme)) -> Option<Limit> {
    let mut p = notice_of(&names(1));
    change(&mut p);
    check(&library(vec![p])).err().map(|breach| breach.limit)
}

fn cue(zh: usize, en: usize) -> Cue {
    Cue { zh: vec!["词".to_owned(); zh], en: vec!["word".to_owned(); en], weight: 1 }
}

fn contact(id: String, value: &str) -> Contact {
    let (label, value, clause) = (Text::default(), value.to_owned(), String::new());
    Contact { id, label, value, year: 2021, clause, categories: u64::MAX, link: false }
}

fn material(id: String) -> Material {
    let (held, needed) = (Cond::Const(true), Cond::Const(true));
    Material { id, title: Text::default(), held, needed, categories: u64::MAX, clauses: Vec::new(), advisory: false, note: None }
}

fn sanity(at: u16) -> Sanity {
    Sanity { id: String::new(), at: FactIx(at), field: None, holds: Cond::Const(true), say: Template::default() }
}

fn target() -> Target {
    Target { notice: String::new(), category: String::new() }
}

fn pointer(cue: Cue) -> Pointer {
    Pointer { cue, to: target(), when_near: Vec::new(), why: Text::default() }
}

#[test]
fn the_smallest_notice_is_taken_and_a_breach_names_its_notice() {
    assert_eq!(broken(|_| {}), None);
    let (good, mut bad) = (notice_of(&names(1)), notice_of(&names(1)));
    bad.header.id = "other".to_owned();
    bad.clauses.clear();
    assert_eq!(check(&library(vec![good, bad])), Err(Breach { limit: Limit::Number, at: "other".to_owned() }));
    assert_eq!(check(&library(Vec::new())), Err(Breach { limit: Limit::Number, at: String::new() }));
}

#[test]
fn categories_and_phrases_are_counted_over_all_notices() {
    let two = |first: usize, second: usize| {
        let mut all = [notice_of(&names(first)), notice_of(&names(second))];
        all[1].header.id = "other".to_owned();
        check(&library(all.to_vec())).err().map(|breach| breach.limit)
    };
    assert_eq!((two(150, 50), two(150, 51)), (None, Some(Limit::Number)));
    let phrases = |zh: usize, en: usize| {
        broken(|p| {
            p.categories[0].cues = vec![cue(zh, 0)];
            let excluded = Exclude { cue: cue(0, en), why: Text::default(), to: Vec::new() };
            p.categories[0].excludes = vec![excluded];
            p.pointers = vec![pointer(cue(1, 0))];
        })
    };
    assert_eq!((phrases(10_000, 9_999), phrases(10_000, 10_000)), (None, Some(Limit::Number)));
}

#[test]
fn nothing_is_listed_without_measure() {
    let lists: [fn(&mut Programme, usize); 9] = [
        |p, n| p.calendar = names(n).iter().map(|id| entry(id)).collect(),
        |p, n| p.materials = names(n).into_iter().map(material).collect(),
        |p, n| p.contacts = names(n).into_iter().map(|id| contact(id, "")).collect(),
        |p, n| {
            let route = |id| Route { id, when: Cond::Const(true), steps: Vec::new(), note: None, clause: String::new() };
            p.routes = names(n).into_iter().map(route).collect();
        },
        |p, n| {
            let text = Text::default;
            p.not_held = (0..n).map(|_| NotHeld { text: text(), clauses: Vec::new(), missing: text(), handling: text() }).collect();
        },
        |p, n| p.sanity = vec![sanity(1); n],
        |p, n| p.nears = vec![Near { between: [target(), target()], question: Text::default(), answers: Vec::new() }; n],
        |p, n| p.pointers = vec![pointer(cue(1, 1)); n],
        |p, n| p.clauses[0].cases = vec![case(Cond::Const(true), Verdict::Pass); n],
    ];
    for (which, list) in lists.into_iter().enumerate() {
        assert_eq!((broken(|p| list(p, 200)), broken(|p| list(p, 201))), (None, Some(Limit::Number)), "list {which}");
    }
    let clauses = |n| broken(|p| p.clauses = names(n).into_iter().map(|id| Clause { id, ..clause(Vec::new()) }).collect());
    assert_eq!([clauses(0), clauses(500), clauses(501)], [Some(Limit::Number), None, Some(Limit::Number)]);
    assert_eq!(broken(|p| p.categories.clear()), Some(Limit::Number));
}

#[test]
fn a_notice_has_english_and_the_sum_of_its_rules() {
    assert_eq!(broken(|p| p.header.title.en.clear()), Some(Limit::Structure));
    assert_eq!(broken(|p| p.header.short.en.clear()), Some(Limit::Structure));
    let zeros = "0".repeat(64);
    for (hash, limit) in [
        (format!("sha256:{zeros}"), None),
        (format!("sha256:{zeros}0"), Some(Limit::Name)),
        (format!("sha256:{}", &zeros[1..]), Some(Limit::Name)),
        (format!("sha256:g{}", &zeros[1..]), Some(Limit::Name)),
        (format!("sha512:{zeros}"), Some(Limit::Name)),
        (zeros.clone(), Some(Limit::Name)),
    ] {
        assert_eq!(broken(|p| p.rules_hash = hash.clone()), limit, "{hash}");
    }
}

#[test]
fn ids_are_plain_where_addresses_are_made_of_them_and_never_signs() {
    let plain = |id: &str| ids(true, &mut [id].into_iter());
    let free = |id: &str| ids(false, &mut [id].into_iter());
    let (long, longer) = ("a".repeat(64), "a".repeat(65));
    for (id, as_plain, as_free) in [
        ("a_B-9", true, true),
        ("二.4a(三)", false, true),
        ("a.b", false, true),
        ("", false, false),
        ("-a", false, false),
        ("a-", true, true),
        ("a b", false, false),
        ("a/b", false, false),
        (&long, true, true),
        (&longer, false, false),
    ] {
        assert_eq!((plain(id), free(id)), (as_plain, as_free), "{id}");
    }
    assert!(ids(true, &mut ["b", "a", "c"].into_iter()) && !ids(true, &mut ["b", "a", "b"].into_iter()));
    type Rename = fn(&mut Programme);
    let twice: [Rename; 5] = [
        |p| p.clauses = vec![p.clauses[0].clone(); 2],
        |p| p.materials = vec![material("m".to_owned()); 2],
        |p| p.calendar = vec![entry("e"); 2],
        |p| p.contacts = vec![contact("c".to_owned(), ""); 2],
        |p| p.categories = vec![p.categories[0].clone(); 2],
    ];
    for (which, rename) in twice.into_iter().enumerate() {
        assert_eq!(broken(rename), Some(Limit::Name), "list {which}");
    }
    assert_eq!(broken(|p| p.header.id = "drafts".to_owned()), Some(Limit::Name));
}

#[test]
fn names_of_facts_fields_and_values_are_there_once() {
    let with = |facts: Vec<FactDecl>| {
        let library = Library { vocabulary: Vocabulary::new(facts), ..library(vec![notice_of(&names(1))]) };
        check(&library).err().map(|breach| breach.limit)
    };
    let rows = |names: [&str; 2]| fact("rows", Kind::Rows(names.map(|name| field(name, bool())).to_vec()));
    assert_eq!(with(vec![fact("a", bool()), fact("b", Kind::Set(choices(&["x", "y"]))), rows(["c", "d"])]), None);
    assert_eq!(with(vec![fact("a", bool()), fact("a", bool())]), Some(Limit::Name));
    assert_eq!(with(vec![fact("b", Kind::Set(choices(&["x", "x"])))]), Some(Limit::Name));
    assert_eq!(with(vec![rows(["c", "c"])]), Some(Limit::Name));
    let inner = |ids: &[&str]| fact("rows", Kind::Rows(vec![field("c", Kind::Choice(choices(ids)))]));
    assert_eq!((with(vec![inner(&["x", "y"])]), with(vec![inner(&["x", "x"])])), (None, Some(Limit::Name)));
}

#[test]
fn every_category_can_be_chosen() {
    assert_eq!(broken(|p| p.categories[0].id = "other".to_owned()), Some(Limit::Name));
    assert_eq!(broken(|p| p.category_fact = FactIx(1)), Some(Limit::Name));
    let derived = |p: &mut Programme| {
        let mut facts = p.vocabulary.facts().to_vec();
        facts[0].derived = Some(crate::fact::Derivation::Cond(Cond::Const(true)));
        p.vocabulary = Vocabulary::new(facts);
    };
    assert_eq!(broken(derived), Some(Limit::Name));
}

#[test]
fn links_are_pages_and_windows_do_not_end_before_they_begin() {
    for (value, good) in [("https://a", true), ("http://a/b", true), ("https://", false), ("ftp://a", false), ("https://a b", false)] {
        let linked = |link| broken(|p| p.contacts = vec![Contact { link, ..contact("c".to_owned(), value) }]);
        assert_eq!((linked(true), linked(false)), ((!good).then_some(Limit::Link), None), "{value}");
    }
    let day = |text| Date::parse(text);
    let window = |opens, closes| broken(|p| p.calendar = vec![Entry { opens, closes, ..entry("e") }]);
    let (first, second) = (day("2021-10-01"), day("2021-10-02"));
    assert_eq!([window(first, second), window(first, first), window(second, None)], [None; 3]);
    assert_eq!(window(second, first), Some(Limit::Date));
}

#[test]
fn a_phrase_is_short_light_and_bridges_few_gaps() {
    let with = |phrase: &str, weight| {
        let cue = Cue { zh: Vec::new(), en: vec!["word".to_owned(), phrase.to_owned()], weight };
        broken(|p| p.categories[0].cues = vec![cue, Cue { zh: vec!["词".to_owned()], en: Vec::new(), weight: 1 }])
    };
    let phrase = Some(Limit::Phrase);
    assert_eq!([with(&"a".repeat(120), 9), with(&"a".repeat(121), 9), with("a", 10)], [None, phrase, phrase]);
    assert_eq!([with("a*b*c*d", 1), with("a*b*c*d*e", 1)], [None, phrase]);
}

/// A case that asks for facts.
fn asking(p: &mut Programme, facts: Vec<FactIx>) {
    p.clauses[0].cases[0].verdict = Verdict::Need;
    p.clauses[0].cases[0].needs = facts;
}

#[test]
fn who_must_give_something_is_told_what() {
    assert_eq!(broken(|p| asking(p, vec![FactIx(1)])), None);
    assert_eq!(broken(|p| asking(p, Vec::new())), Some(Limit::Expression), "nothing is asked for");
    assert_eq!(broken(|p| p.clauses[0].cases[0].needs = vec![FactIx(1)]), Some(Limit::Expression), "what is decided asks for nothing");
}

#[test]
fn every_fact_that_is_named_is_there() {
    let (last, none) = (FactIx(1), FactIx(2));
    let places: [fn(&mut Programme, FactIx); 9] = [
        |p, ix| p.clauses[0].about = vec![ix],
        |p, ix| p.clauses[0].cases[0].requires = vec![ix],
        |p, ix| p.clauses[0].cases[0].if_known = vec![ix],
        |p, ix| asking(p, vec![ix]),
        |p, ix| p.clauses[0].cases[0].mend = Some(vec![Mend { fact: ix, to: None }]),
        |p, ix| p.categories[0].sets = vec![(ix, 0)],
        |p, ix| p.calendar = vec![Entry { opens_fact: Some(ix), ..entry("e") }],
        |p, ix| p.calendar = vec![Entry { closes_fact: Some(ix), ..entry("e") }],
        |p, ix| p.sanity = vec![sanity(ix.0)],
    ];
    for (which, place) in places.into_iter().enumerate() {
        assert_eq!((broken(|p| place(p, last)), broken(|p| place(p, none))), (None, Some(Limit::Expression)), "place {which}");
    }
}

#[test]
fn all_expressions_together_weigh_so_much_and_no_more() {
    // Two facts weigh one each; a conjunction weighs its parts and one.
    let parts = |n: u32| Cond::And(vec![Cond::Const(true); n as usize]);
    let room = HEAVIEST - 2 - 1;
    let guarded = |n: u32| broken(|p| p.clauses[0].cases[0].when = parts(n));
    assert_eq!((guarded(room), guarded(room + 1)), (None, Some(Limit::Expression)));
    // Whatever else there is takes of the same room; the guard that is left out weighs one.
    let half = parts(HEAVIEST / 2);
    let heavy: [fn(&mut Programme, &Cond); 6] = [
        |p, half| p.materials = vec![Material { held: half.clone(), ..material("m".to_owned()) }],
        |p, half| p.materials = vec![Material { needed: half.clone(), ..material("m".to_owned()) }],
        |p, half| {
            p.routes = vec![Route { id: "r".to_owned(), when: half.clone(), steps: Vec::new(), note: None, clause: String::new() }];
        },
        |p, half| p.sanity = vec![Sanity { holds: half.clone(), ..sanity(1) }],
        |p, half| p.clauses[0].cases.push(Case { when: half.clone(), ..case(Cond::Const(true), Verdict::Pass) }),
        |p, _| {
            let long = Term::Max(vec![number(1); HEAVIEST as usize / 2]);
            p.clauses[0].cases[0].gap = Some(long);
        },
    ];
    for (which, add) in heavy.into_iter().enumerate() {
        let with = |n: u32| {
            broken(|p| {
                add(p, &half);
                p.clauses[0].cases[0].when = parts(n);
            })
        };
        assert_eq!((with(10), with(HEAVIEST / 2)), (None, Some(Limit::Expression)), "place {which}");
    }
    let say = |pieces: Vec<Piece>| {
        broken(|p| {
            p.clauses[0].cases[0].say = Some(Template { zh: pieces.clone(), en: pieces.clone() });
            p.clauses[0].cases[0].when = parts(HEAVIEST - 100);
        })
    };
    assert_eq!(say(vec![Piece::Lit(String::new()); 40]), None);
    assert_eq!(say(vec![Piece::Lit(String::new()); 60]), Some(Limit::Expression));
    assert_eq!(say(vec![Piece::Shown(at(1)); 60]), Some(Limit::Expression));
    assert_eq!(say(vec![Piece::Term(number(1)); 60]), Some(Limit::Expression));
}
