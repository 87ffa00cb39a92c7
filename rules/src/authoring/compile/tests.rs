//! What is made of notice folders, and what is told of the mistakes in them that no file of the bad corpus has.

mod mistakes;

use super::rules_hash;
use crate::authoring::tests::tiny::{assembled, programme, sources, told, MORE};
use crate::authoring::{compile, render, Sources};
use crate::fact::{FieldIx, Kind};
use crate::programme::{Mend, Piece};
use crate::value::Scalar;

const NOTHING: [&str; 0] = [];

#[test]
fn a_notice_may_have_warnings_and_no_errors() {
    let (_, fine) = assembled(&[]);
    assert!(fine.is_clean() && fine.library.programme("tiny").is_some());
    let (_, warned) = assembled(&[("categories.toml", "zh = [\"农场\"]", "zh = []")]);
    assert_eq!(warned.diagnostics.iter().map(|d| d.code.id()).collect::<Vec<_>>(), ["W0401"]);
    assert!(warned.is_clean() && warned.library.programme("tiny").is_some());
    let (_, wrong) = assembled(&[("1.toml", "net_wan >= 100万元", "net_wan >= 100")]);
    assert!(!wrong.is_clean() && wrong.library.programme("tiny").is_none());
}

#[test]
fn what_stands_at_the_edge_of_a_rule_is_no_mistake() {
    assert_eq!(told(&[]), NOTHING);
    assert_eq!(told(&MORE), NOTHING);
    // A window of one day.
    assert_eq!(told(&[("calendar.toml", "opens = \"2021-03-01\"", "opens = \"2021-03-31\"")]), NOTHING);
    // A last case that says that it always decides.
    assert_eq!(
        told(&[("1.toml", "verdict = \"warn\"\nsay = { zh = \"请核对", "when = 'true'\nverdict = \"warn\"\nsay = { zh = \"请核对")]),
        NOTHING
    );
    // As many characters as there is room for.
    assert_eq!(told(&[("notice.toml", "试验 2021", &"字".repeat(30)), ("notice.toml", "Trial 2021", &"x".repeat(72))]), NOTHING);
    // Categories of a notice that is not at hand.
    assert_eq!(told(&[("plan.toml", "elsewhere = [\"tiny/park\"]", "elsewhere = [\"tiny/park\", \"other/mill\", \"tiny\"]")]), NOTHING);
    // Two clauses of a policy document.
    let second = "area = \"P1\"\n\n[[clause]]\nid = \"二\"\nkind = \"background\"\ntext = { zh = \"修路。\", en = \"Build roads.\" }";
    assert_eq!(told(&[("plan.toml", "area = \"P1\"", second)]), NOTHING);
}

#[test]
fn values_and_facts_are_as_many_as_there_is_room_for_and_no_more() {
    let values = |n: usize| (0..n).map(|i| format!("  {{ id = \"v{i}\", zh = \"值{i}\", en = \"v{i}\" }},\n")).collect::<String>();
    let set = |n: usize| {
        told(&[(
            "facts.toml",
            "  { id = \"light\", zh = \"灯\", en = \"Light\" },\n",
            &format!("  {{ id = \"light\", zh = \"灯\", en = \"Light\" }},\n{}", values(n)),
        )])
    };
    assert_eq!(set(62), NOTHING);
    assert_eq!(set(63), ["E0313 facts.toml:32 an enum or set has at most 64 values (group them, or ask with two facts)"]);
    let fact = |i: usize| {
        format!(
            "[[fact]]\nname = \"f{i}\"\ntype = \"bool\"\nsection = \"unit\"\nlabel = {{ zh = \"问\", en = \"Q\" }}\nchange = \"never\"\n\n"
        )
    };
    let many = |n: usize| {
        let facts = (0..n).map(fact).collect::<String>() + "[[fact]]\nname = \"story\"";
        let named = (0..n).map(|i| format!("\"f{i}\"")).collect::<Vec<_>>().join(", ");
        let about = format!("kind = \"background\"\nabout = [{named}]");
        told(&[("facts.toml", "[[fact]]\nname = \"story\"", &facts), ("1.toml", "kind = \"background\"", &about)])
    };
    assert_eq!(many(117), NOTHING, "with the eleven of the tiny notice 128");
    assert_eq!(many(118), ["E0313 notice.toml:1 the notice uses 129 facts, more than the 128 there is room for (take away the questions that no clause needs)"]);
}

#[test]
fn everything_that_a_notice_says_is_in_the_programme() {
    let direction = "sets = { tiny_category = \"farm\" }\n\n  [[category.direction]]\n  id = \"F1\"\n  zh = \"果\"\n  en = \"Fruit\"";
    let programme = programme(&[
        ("categories.toml", "sets = { tiny_category = \"farm\" }", direction),
        ("calendar.toml", "closes_on = \"inclusive\"", "closes_on = \"inclusive\"\nopens_fact = \"start\""),
        (
            "1.toml",
            "verdict = \"fail\"\nsay = { zh = \"净投资",
            "verdict = \"fail\"\nmend = [\"civil_wan\", \"tiny_category = farm\"]\nsay = { zh = \"净投资",
        ),
    ]);
    let find = |name: &str| programme.vocabulary().find(name).expect(name);
    let directions = &programme.categories()[1].directions;
    assert_eq!((directions.len(), directions[0].id.as_str(), directions[0].name.en.as_str()), (1, "F1", "Fruit"));
    assert_eq!((programme.calendar()[0].opens_fact, programme.calendar()[0].closes_fact), (Some(find("start")), None));
    let mends = [Mend { fact: find("civil_wan"), to: None }, Mend { fact: find("tiny_category"), to: Some(1) }];
    assert_eq!(programme.clauses()[0].cases[1].mend.as_deref(), Some(&mends[..]));
    assert_eq!(programme.routes()[0].steps[0].zh, "申报单位");
    assert_eq!(programme.nears()[0].answers[1].label.en, "no");
    let Some(Kind::Money { min, .. }) = programme.vocabulary().get(find("net_wan")).map(|d| &d.kind) else { panic!("no money") };
    assert_eq!(*min, Scalar::Money((-100_000_000_000i64).into()), "what is left over may be less than nothing");
}

#[test]
fn questions_are_asked_by_section_and_then_as_they_are_declared() {
    let (_, compiled) = assembled(&[]);
    let order = |vocabulary: &crate::fact::Vocabulary| vocabulary.facts().iter().map(|d| d.name.clone()).collect::<Vec<_>>();
    let expected = [
        "tiny_category",
        "applicant_province",
        "people",
        "total_investment_wan",
        "civil_wan",
        "net_wan",
        "bills",
        "start",
        "topics",
        "story",
        "truthful",
    ];
    assert_eq!(order(compiled.library.vocabulary()), expected);
    assert_eq!(order(compiled.library.programmes()[0].vocabulary()), expected);
    let programme = programme(&MORE);
    let name = |ix: &crate::fact::FactIx| programme.vocabulary().get(*ix).map(|d| d.name.clone()).expect("a fact");
    let computed: Vec<_> = programme.derived_order.iter().map(name).collect();
    assert_eq!(computed, ["share", "due", "until", "big", "twice", "net_wan", "four_times"], "each after those that it is derived from");
}

#[test]
fn a_relation_over_records_is_about_a_field() {
    let each = "[[sanity]]\nid = \"S2\"\neach = \"bills\"\nat = \"paid_wan\"\nholds = 'paid_wan <= total_investment_wan'\nsay = { zh = \"过大\", en = \"Too large\" }\n\n[[sanity]]\nid = \"S1\"";
    let programme = programme(&[("facts.toml", "[[sanity]]\nid = \"S1\"", each)]);
    let rules: Vec<_> = programme.sanity().iter().map(|s| (s.id.as_str(), s.at, s.field)).collect();
    let find = |name: &str| programme.vocabulary().find(name).expect(name);
    assert_eq!(rules, [("S2", find("bills"), Some(FieldIx(1))), ("S1", find("civil_wan"), None)]);
}

#[test]
fn braces_are_doubled_and_single_closing_ones_stand_for_themselves() {
    let pieces = |text: &str| {
        let programme = programme(&[("1.toml", "净投资 {net_wan}，不足100万元。", text)]);
        let say = programme.clauses()[0].cases[1].say.clone().expect("a sentence");
        let one = |piece: &Piece| if let Piece::Lit(words) = piece { words.clone() } else { "·".to_owned() };
        say.zh.iter().map(one).collect::<Vec<_>>()
    };
    assert_eq!(pieces("净 {net_wan}，{people}{story}"), ["净 ", "·", "，", "·", "·"]);
    assert_eq!(pieces("{net_wan}"), ["·"]);
    assert_eq!(pieces("{{净}} {{{net_wan}}} 元"), ["{净} {", "·", "} 元"]);
    assert_eq!(pieces("甲 } 乙 }"), ["甲 } 乙 }"]);
}

#[test]
fn a_notice_has_the_hash_of_its_content_whatever_it_says_of_itself() {
    let (own, other) = (programme(&[]), programme(&[("1.toml", "net_wan >= 100万元", "net_wan >= 101万元")]));
    assert!(own.rules_hash().starts_with("sha256:") && own.rules_hash().len() == 7 + 64, "{}", own.rules_hash());
    assert_ne!(own.rules_hash(), other.rules_hash());
    assert_eq!(own.rules_hash(), programme(&[]).rules_hash());
    for programme in [own, other] {
        assert_eq!(rules_hash(&programme), programme.rules_hash());
    }
}

#[test]
fn a_mistake_in_a_file_without_text_names_the_file_and_shows_no_line() {
    let mut files = sources(&[]);
    files.add("notices/tiny/materials.toml", "");
    files.add("notices/tiny/calendar.toml", "[[entry]\n");
    files.add("notices/tiny/notice.toml", "");
    let found = compile(&files).diagnostics;
    let shown = render(&files, &found, false);
    assert!(shown.contains("--> notices/tiny/calendar.toml:1:9\n"), "{shown}");
    assert!(shown.contains("1 | [[entry]\n"), "{shown}");
    assert!(shown.contains("--> notices/tiny/notice.toml\n"), "{shown}");
}

#[test]
fn files_are_replaced_taken_away_and_put_in_the_order_of_their_places() {
    let mut files = Sources::default();
    ["notices/b/1.toml", "notices/a-b/1.toml", "notices/a/2.toml", "notices/a/1.toml"].iter().for_each(|key| files.add(key, "x"));
    files.add("notices/a/1.toml", "y");
    let keys = |files: &Sources| files.files().iter().map(|f| format!("{}={}", f.key, f.text)).collect::<Vec<_>>();
    files.sort();
    assert_eq!(keys(&files), ["notices/a/1.toml=y", "notices/a/2.toml=x", "notices/a-b/1.toml=x", "notices/b/1.toml=x"]);
    files.remove("notices/a/");
    assert_eq!(keys(&files), ["notices/a-b/1.toml=x", "notices/b/1.toml=x"]);
}
