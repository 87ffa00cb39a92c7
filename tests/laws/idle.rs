//! Whatever value an idle fact is given, nothing changes; and what rests on a fact is all that can change with it.

use crate::support::inputs::{set, values};
use crate::support::Dice;
use preflight_rules::attention::{idle, uses};
use preflight_rules::date::Date;
use preflight_rules::expr::Cond;
use preflight_rules::fact::FactIx;
use preflight_rules::value::Value;
use preflight_rules::{evaluate, Facts, Programme};
use preflight_tests::{library, Misses};

/// Situations tried for one notice.
const ROUNDS: usize = 24;

/// The facts that are given, each with values that some guard tells apart.
fn domains(programme: &'static Programme) -> Vec<(FactIx, Vec<Value>)> {
    let guards: Vec<&Cond> = programme.clauses().iter().flat_map(|c| c.cases.iter().map(|case| &case.when)).collect();
    let given = programme.vocabulary().iter().filter(|(_, decl)| decl.derived.is_none());
    given.map(|(ix, _)| (ix, values(programme, ix, &guards, 20))).collect()
}

/// Facts of which about so many in ten are known.
fn some(programme: &Programme, domains: &[(FactIx, Vec<Value>)], tenths: usize, dice: &mut Dice) -> Facts {
    let mut facts = Facts::unknown(programme);
    for (ix, values) in domains {
        if *ix == programme.category_fact() || dice.below(10) < tenths {
            set(programme, &mut facts, *ix, dice.pick(values));
        }
    }
    facts
}

/// What a report decides.
fn decided(programme: &Programme, facts: &Facts) -> String {
    let report = evaluate(programme, facts, Date::parse("2021-06-15").expect("a day"));
    let verdicts: Vec<_> = report.findings.iter().map(|f| f.verdict).collect();
    format!("{verdicts:?} {:?} {:?} {:?} {:?}", report.materials, report.routes, report.deadlines, report.window)
}

#[test]
fn no_value_of_an_idle_fact_changes_anything() {
    let (mut misses, mut dice) = (Misses::new(), Dice::of("idle"));
    for programme in library().programmes() {
        let id = &programme.header().id;
        let domains = domains(programme);
        let asked: Vec<FactIx> = domains.iter().map(|(ix, _)| *ix).collect();
        let (mut found, mut known) = (0, 0);
        for round in 0..ROUNDS {
            let facts = some(programme, &domains, 3 + round % 8, &mut dice);
            let before = decided(programme, &facts);
            known += asked.iter().filter(|ix| facts.is_known(**ix)).count();
            for ix in idle(programme, &facts, &asked) {
                found += 1;
                assert!(facts.is_known(ix) && ix != programme.category_fact());
                let name = &programme.vocabulary().get(ix).expect("a fact").name;
                let mut other = facts.clone();
                for value in domains.iter().filter(|(d, _)| *d == ix).flat_map(|(_, values)| values) {
                    set(programme, &mut other, ix, value);
                    misses.unless(decided(programme, &other) == before, format!("{id}: {name} = {value:?} is not idle"));
                }
                other.unset(ix);
                misses.unless(decided(programme, &other) == before, format!("{id}: {name} is missed"));
            }
        }
        assert!(found > 50, "{id}: only {found} of {known} facts were idle: the law was hardly tried");
        assert!(found < known, "{id}: everything is idle");
    }
    misses.finish("idle facts change nothing");
}

#[test]
fn a_fact_changes_only_what_rests_on_it() {
    let (mut misses, mut dice) = (Misses::new(), Dice::of("uses"));
    for programme in library().programmes() {
        let domains = domains(programme);
        let uses = uses(programme);
        for round in 0..ROUNDS {
            let mut facts = some(programme, &domains, 3 + round % 8, &mut dice);
            let day = Date::parse("2021-06-15").expect("a day");
            let before = evaluate(programme, &facts, day);
            let (ix, values) = dice.pick(&domains);
            set(programme, &mut facts, *ix, dice.pick(values));
            let after = evaluate(programme, &facts, day);
            let of = &uses[usize::from(ix.0)];
            let name = &programme.vocabulary().get(*ix).expect("a fact").name;
            for (a, b) in before.findings.iter().zip(&after.findings) {
                misses.unless(a == b || of.clauses.contains(&a.clause), format!("{name} is said not to touch clause {}", a.clause));
            }
            for (i, (a, b)) in before.materials.iter().zip(&after.materials).enumerate() {
                misses.unless(a == b || of.materials.contains(&i), format!("{name} is said not to touch material {i}"));
            }
            for route in before.routes.iter().chain(&after.routes) {
                let kept = before.routes.contains(route) == after.routes.contains(route);
                misses.unless(kept || of.routes.contains(route), format!("{name} is said not to touch route {route}"));
            }
            for date in before.deadlines.iter().chain(&after.deadlines) {
                let kept = before.deadlines.contains(date) == after.deadlines.contains(date);
                misses.unless(kept || of.dates.contains(&date.entry), format!("{name} is said not to touch date {}", date.entry));
            }
        }
        let touched = uses.iter().filter(|u| !u.clauses.is_empty()).count();
        assert!(touched * 2 > domains.len(), "hardly any fact is used");
    }
    misses.finish("what rests on a fact");
}
