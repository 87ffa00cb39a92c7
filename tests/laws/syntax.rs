//! Expressions: printing what was parsed and parsing it again changes nothing, and nothing that can be written makes the front end panic.

use crate::support::{property, Dice};
use preflight_rules::authoring::expression::{parse, print};
use preflight_rules::authoring::{compile, embedded, Code, Sources};
use preflight_tests::{library, Misses};
use proptest::prelude::*;
use std::collections::BTreeSet;

/// The keys whose values are expressions.
const KEYS: [&str; 6] = ["when", "derived", "gap", "holds", "held", "needed"];

/// Every expression of the notices.
fn expressions() -> BTreeSet<String> {
    fn walk(value: &toml::Value, out: &mut BTreeSet<String>) {
        match value {
            toml::Value::Table(table) => {
                for (key, value) in table {
                    match value {
                        toml::Value::String(text) if KEYS.contains(&key.as_str()) => drop(out.insert(text.clone())),
                        other => walk(other, out),
                    }
                }
            }
            toml::Value::Array(items) => items.iter().for_each(|item| walk(item, out)),
            _ => {}
        }
    }
    let mut out = BTreeSet::new();
    for file in embedded().files() {
        let table: toml::Table = toml::from_str(&file.text).unwrap_or_else(|e| panic!("{}: {e}", file.path));
        walk(&toml::Value::Table(table), &mut out);
    }
    out
}

/// Expressions of the language, built up from its parts.
fn generated() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        "[a-z][a-z_]{0,8}"
            .prop_filter("a keyword", |w| !["and", "or", "not", "in", "where", "overlaps", "true", "false", "sum", "count", "any", "all"]
                .contains(&w.as_str())),
        "[0-9]{1,6}",
        "[0-9]{1,6}(\\.[0-9]{1,3})?(万元|亿元|元|%)",
        "[0-9]{1,2}(年|个月|天)",
        "20[0-9]{2}-[01][0-9]-[0-3][0-9]",
        "20[0-9]{2}-[01][0-9]",
        Just("true".to_owned()),
        Just("5g".to_owned()),
    ];
    leaf.prop_recursive(5, 60, 3, |inner| {
        let join = |ops: &'static [&'static str]| {
            (inner.clone(), prop::sample::select(ops), inner.clone()).prop_map(|(a, op, b)| format!("({a}) {op} ({b})"))
        };
        let bare = |ops: &'static [&'static str]| {
            (inner.clone(), prop::sample::select(ops), inner.clone()).prop_map(|(a, op, b)| format!("{a} {op} ({b})"))
        };
        prop_oneof![
            join(&["and", "or", "+", "-", "*", "/", "==", "!=", "<", "<=", ">", ">=", "in", "not in", "overlaps"]),
            bare(&["and", "or"]),
            (inner.clone(), inner.clone(), inner.clone()).prop_map(|(a, b, c)| format!("({a}) < ({b}) <= ({c})")),
            inner.clone().prop_map(|a| format!("not ({a})")),
            prop::collection::vec("[a-z]{1,6}|5g", 0..4).prop_map(|words| format!("{{{}}}", words.join(", "))),
            prop::collection::vec(inner.clone(), 0..3).prop_map(|args| format!("f({})", args.join(", "))),
            (prop::sample::select(&["count", "any", "all"][..]), inner.clone()).prop_map(|(q, c)| format!("{q}(rows where {c})")),
            (inner.clone(), inner).prop_map(|(v, c)| format!("sum(rows: ({v}) where {c})")),
        ]
    })
}

fn stable(text: &str) -> Result<(), String> {
    let (tree, faults) = parse(text);
    if !faults.is_empty() {
        return Err(format!("`{text}` is not read: {faults:?}"));
    }
    let printed = print(&tree);
    let (again, faults) = parse(&printed);
    if !faults.is_empty() || print(&again) != printed {
        return Err(format!("`{text}` is printed as `{printed}`, which is read as `{}` ({faults:?})", print(&again)));
    }
    Ok(())
}

#[test]
fn printing_is_stable() {
    let mut misses = Misses::new();
    let all = expressions();
    assert!(all.len() > 100, "only {} expressions were found", all.len());
    all.iter().filter_map(|text| stable(text).err()).for_each(|miss| misses.note(miss));
    misses.finish("expressions of the notices");
    property(3_000, &generated(), |text| stable(&text).map_err(TestCaseError::fail));
}

#[test]
fn printed_notices_compile_to_the_same_rules() {
    let mut printed = Sources::default();
    let all: Vec<(String, String)> =
        expressions().into_iter().map(|text| (format!("'{text}'"), format!("'{}'", print(&parse(&text).0)))).collect();
    let mut changed = 0;
    for file in embedded().files() {
        let mut text = file.text.clone();
        for (from, to) in &all {
            changed += text.matches(from.as_str()).count();
            text = text.replace(from.as_str(), to);
        }
        printed.add_at(&file.key, &file.path, text);
    }
    assert!(changed > 100, "only {changed} expressions were replaced");
    assert_eq!(&compile(&printed).library, library());
}

/// Pieces that, many times over, are deep, long or both.
const PIECES: [&str; 24] = [
    "(",
    "not ",
    "1 + ",
    "1 - ",
    "2 * ",
    "a < ",
    "a and ",
    "a or ",
    "{a, ",
    "f(",
    "min(a, ",
    "any(r where ",
    "sum(r: a where ",
    "count(",
    "a in {",
    "a not in ",
    "a overlaps ",
    "土",
    "（",
    "=",
    "\"",
    ")",
    "-",
    "0",
];

#[test]
fn no_text_makes_the_parser_panic() {
    let tokens = "(\\(|\\)|\\{|\\}|,|:|==|<=?|\\+|-|\\*|/|and |or |not |in |where |overlaps |sum|any|count|[a-z]{1,3}|[0-9]{1,3}|万元|%|天|20[0-9]{2}-[0-9]{2}| ){0,40}";
    property(3_000, &prop_oneof![tokens, any::<String>(), "\\PC{0,300}"], |text| {
        let (tree, _) = parse(&text);
        let _ = print(&tree);
        Ok(())
    });
    for piece in PIECES {
        for times in [1, 39, 40, 41, 63, 64, 65, 100_000 / piece.len()] {
            let text = piece.repeat(times);
            let _ = print(&parse(&text).0);
            let _ = print(&parse(&format!("{text}a{}", ")".repeat(times))).0);
        }
    }
}

/// The sources of one notice, with one file replaced.
fn with(key: &str, text: &str) -> Sources {
    let mut sources = embedded();
    ["notices/jl761", "notices/js2023", "policy"].iter().for_each(|prefix| sources.remove(prefix));
    sources.add(key, text);
    sources
}

#[test]
fn endless_expressions_in_a_notice_are_reported() {
    let (key, clauses) = ("notices/js2021/clauses/0-heading.toml", "notices/js2021/clauses/0-heading.toml");
    let original = embedded().files().iter().find(|f| f.key == clauses).map(|f| f.text.clone()).expect("the heading's clauses");
    for piece in PIECES.iter().filter(|p| !p.contains(['"', '\''])) {
        let text = format!("{original}\n[[clause]]\nid = \"x\"\n[[clause.case]]\nwhen = '{}a'\n", piece.repeat(50_000 / piece.len()));
        assert!(!compile(&with(key, &text)).is_clean(), "`{piece}` many times over is no expression");
    }
}

#[test]
fn damaged_notices_are_reported_not_a_panic() {
    let mut dice = Dice::of("notices");
    let sources = embedded();
    let files: Vec<_> = sources.files().iter().filter(|f| f.key.starts_with("notices/js2021") || f.key.starts_with("vocabulary")).collect();
    for round in 0..60 {
        let file = dice.pick(&files);
        let mut text: Vec<char> = file.text.chars().collect();
        for _ in 0..1 + dice.below(4) {
            let at = dice.below(text.len());
            match dice.below(5) {
                0 if round % 3 == 0 => text.truncate(at),
                1 => text.insert(at, *dice.pick(&['"', '\'', '[', ']', '=', '{', '}', '\n', '万', '\u{0}', '5'])),
                2 => drop(text.drain(at..(at + 40).min(text.len()))),
                3 => text.swap(at, 0),
                _ => text[at] = char::from_u32(dice.roll() as u32 % 0x3000).unwrap_or('?'),
            }
            if text.is_empty() {
                break;
            }
        }
        let compiled = compile(&with(&file.key, &text.into_iter().collect::<String>()));
        for diagnostic in &compiled.diagnostics {
            assert!(!diagnostic.message.is_empty(), "round {round}: {diagnostic:?}");
        }
    }
}

#[test]
fn a_record_that_asks_its_own_list_is_reported() {
    let key = "notices/js2023/facts.toml";
    let mut sources = embedded();
    let original = sources.files().iter().find(|f| f.key == key).map(|f| f.text.clone()).expect("the facts of js2023");
    let circle = original.replace("derived = '2020-01-01 <= item_date <= 2022-12-31'", "derived = 'any(factory_spend where in_calendar)'");
    assert_ne!(circle, original, "the record's derived field is not found");
    sources.add(key, circle);
    let found = compile(&sources).diagnostics;
    assert!(found.iter().any(|d| d.code == Code::Cycle), "{found:?}");
}
