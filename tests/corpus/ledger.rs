//! Every clause of the specification stands in the ledger once, and nothing else does.
//!
//! `inventory/*.txt` lists the ids of the specification, one a line, in its order.

use preflight_rules::wire::ledger;
use preflight_tests::{library, Misses};
use std::collections::BTreeMap;

const INVENTORY: [(&str, usize, &str); 5] = [
    ("js2021", 71, include_str!("inventory/js2021.txt")),
    ("jl761", 77, include_str!("inventory/jl761.txt")),
    ("js2023", 71, include_str!("inventory/js2023.txt")),
    ("js2014", 117, include_str!("inventory/js2014.txt")),
    ("js125", 78, include_str!("inventory/js125.txt")),
];

#[test]
fn the_inventory_is_whole() {
    let counts: Vec<_> = INVENTORY.iter().map(|(document, _, text)| (*document, text.lines().count())).collect();
    let expected: Vec<_> = INVENTORY.iter().map(|(document, count, _)| (*document, *count)).collect();
    assert_eq!(counts, expected);
    assert_eq!(counts.iter().map(|(_, count)| count).sum::<usize>(), 414);
}

#[test]
fn every_clause_stands_in_the_ledger_once() {
    let mut misses = Misses::new();
    for (document, _, text) in INVENTORY {
        let Some(entries) = ledger(library(), document) else {
            misses.note(format!("{document}: no ledger"));
            continue;
        };
        let mut times: BTreeMap<&str, usize> = text.lines().map(|id| (id, 0)).collect();
        for entry in &entries {
            match times.get_mut(entry.clause.as_str()) {
                Some(count) => *count += 1,
                None => misses.note(format!("{}: not in the specification", entry.clause)),
            }
            misses.unless(!entry.title.is_empty() && !entry.text.is_empty(), format!("{}: says nothing", entry.clause));
        }
        for (id, count) in times.into_iter().filter(|(_, count)| *count != 1) {
            misses.note(format!("{id}: {count} times"));
        }
    }
    misses.finish("ledger");
}

#[test]
fn a_ledger_keeps_the_order_of_the_text() {
    let mut misses = Misses::new();
    for (document, _, text) in INVENTORY {
        let entries = ledger(library(), document).unwrap_or_default();
        let place = |id: &str| text.lines().position(|line| line == id);
        for pair in entries.windows(2) {
            let (a, b) = (pair[0].clause.as_str(), pair[1].clause.as_str());
            misses.unless(place(a) < place(b), format!("{a} stands before {b}"));
        }
    }
    misses.finish("clauses out of order");
}
