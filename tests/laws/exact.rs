//! How often the engine asks for more than it must: every situation of every clause with few facts, each fact unknown or with a value
//! that the guards tell apart, against the analysis of all that the unknown facts may be.

use crate::cautious::CAUTIOUS;
use crate::oracle::shown;
use crate::support::inputs::{contradictory, set};
use crate::support::{every_clause, Inputs};
use preflight_rules::authoring::deep::possible_verdicts;
use preflight_rules::{judge_clause, Facts, Verdict};
use preflight_tests::{rules_dir, Misses};
use std::collections::{BTreeMap, BTreeSet};

/// Most situations of a clause; those with more are sampled elsewhere.
const MOST: usize = 12_000;

/// Clauses that ask for a fact whose every value but those that contradict what is known comes to the same. An answer that contradicts
/// itself is told as a mistake where it is given, so nothing wrong follows; the question is merely asked a little longer.
const UNTIL_CONTRADICTED: [&str; 3] = ["jl761/一(一)1b", "js2021/二.4b", "js2023/四(一)2b"];

/// What was counted.
#[derive(Default)]
struct Counted {
    clauses: usize,
    situations: usize,
    need: usize,
    in_vain: usize,
    but_for_contradictions: usize,
}

#[test]
fn the_engine_asks_for_nothing_in_vain() {
    let (mut misses, mut counted) = (Misses::new(), Counted::default());
    let mut until: BTreeMap<String, usize> = BTreeMap::new();
    for inputs in every_clause() {
        let size = inputs.domains.iter().fold(1usize, |n, (_, values)| n.saturating_mul(values.len() + 1));
        // Clauses that read records are sampled in `needs` and `oracle`.
        if size > MOST || possible_verdicts(inputs.programme, inputs.index, &Facts::unknown(inputs.programme), false).is_none() {
            continue;
        }
        counted.clauses += 1;
        for facts in (0..size).map(|number| situation(&inputs, number)).filter(|facts| !contradictory(inputs.programme, facts)) {
            counted.situations += 1;
            let (verdict, _) = judge_clause(inputs.programme, &facts, inputs.index).expect("a clause");
            let possible = |consistent| possible_verdicts(inputs.programme, inputs.index, &facts, consistent);
            let (Some(all), Some(sane)) = (possible(false), possible(true)) else {
                misses.note(format!("{}: beyond the analysis: {}", inputs.id(), shown(inputs.programme, &facts)));
                continue;
            };
            let one = |some: &BTreeSet<Verdict>| some.len() == 1 && !some.contains(&Verdict::Need);
            if verdict != Verdict::Need {
                misses.unless(
                    all == BTreeSet::from([verdict]),
                    format!("{}: {verdict:?}, but {all:?}: {}", inputs.id(), shown(inputs.programme, &facts)),
                );
                continue;
            }
            counted.need += 1;
            if one(&all) {
                counted.in_vain += 1;
                misses.note(format!("{}: need in vain: {}", inputs.id(), shown(inputs.programme, &facts)));
            } else if one(&sane) {
                counted.but_for_contradictions += 1;
                *until.entry(inputs.id()).or_default() += 1;
            }
        }
    }
    assert!(counted.situations > 5_000, "only {} situations", counted.situations);
    misses.equal("clauses that ask until contradicted", until.keys().map(String::as_str).collect::<Vec<_>>(), UNTIL_CONTRADICTED.to_vec());
    misses.finish("facts that are asked for in vain");
    fresh(&counted);
}

/// `docs/proof/needs.md`: what was counted.
fn fresh(counted: &Counted) {
    let all = every_clause().len();
    let cautious = CAUTIOUS.iter().map(|c| format!("- {}: {}\n", c.clause, c.why)).collect::<String>();
    let until = UNTIL_CONTRADICTED.map(|clause| format!("- {clause}\n")).concat();
    let page = format!(
        "# Nothing is asked in vain

Three-valued logic may ask for a fact though every value of it comes to the same. How often it does was counted on the notices: every situation of
every clause with few facts, each fact unknown or with a value that the guards tell apart, against the analysis of all that the unknown facts may be.

`cargo test -p preflight-tests --test laws asks_for_nothing`; with `PREFLIGHT_BLESS=1` it writes this page. It runs every day
and holds the page to what it counts, so these are the figures of this version.

| clauses of the notices | counted wholly | situations | come to `need` | of them in vain | in vain but for contradictions |
| ---: | ---: | ---: | ---: | ---: | ---: |
| {all} | {} | {} | {} | {} | {} |

In all other situations the verdict is the one that every completion comes to. No implied comparison had to be added.

The last column: every completion that contradicts nothing agrees, and only completions that would be refused as a mistake of input do not. These clauses
then ask until the fact is given:

{until}
The clauses that were not counted wholly have more facts or read records; they are sampled (`tests/laws/needs.rs`). Two constellations of records are known
in which one day is asked for in vain (`tests/laws/cautious.rs`):

{cautious}",
        counted.clauses, counted.situations, counted.need, counted.in_vain, counted.but_for_contradictions
    );
    let path = rules_dir().join("../docs/proof/needs.md");
    if std::env::var_os("PREFLIGHT_BLESS").is_some() {
        std::fs::write(&path, &page).expect("the page can be written");
    }
    assert_eq!(std::fs::read_to_string(&path).unwrap_or_default(), page, "docs/proof/needs.md is stale; PREFLIGHT_BLESS=1 writes it");
}

/// The situation of this number: each fact unknown, or one of its values.
fn situation(inputs: &Inputs, mut number: usize) -> Facts {
    let mut facts = Facts::unknown(inputs.programme);
    for (ix, values) in &inputs.domains {
        if let Some(value) = (number % (values.len() + 1)).checked_sub(1).and_then(|i| values.get(i)) {
            set(inputs.programme, &mut facts, *ix, value);
        }
        number /= values.len() + 1;
    }
    facts
}
