//! What can be said of one clause: which cases decide, whether it ever decides, where only order decides.

use super::places::Places;
use super::reading::{Example, Reading};
use super::solve::Found;
use crate::authoring::diagnostic::{Code, Diagnostic};
use crate::authoring::document::Sink;
use crate::expr::Cond;
use crate::programme::{Clause, Ledger, Programme, Verdict};
use std::collections::{BTreeMap, BTreeSet};

/// Everything about one clause.
pub fn examine(programme: &Programme, clause: &Clause, places: &Places, sink: &mut Sink) {
    if clause.cases.is_empty() {
        return;
    }
    let reading = Reading::of(programme, clause);
    let mut reached: BTreeMap<usize, Example> = BTreeMap::new();
    let mut open = Vec::new();
    for case in 0..clause.cases.len() {
        match reading.decided_by(case) {
            Found::Yes(example) => {
                reached.insert(case, example);
            }
            Found::Never => never_first(&reading, case, places, sink),
            Found::Open => open.push(case),
        }
    }
    unsettled(&reading, &open, places, sink);
    if open.is_empty() {
        decides(&reading, &reached, places, sink);
    }
    order(&reading, &reached, places, sink);
}

fn tell(reading: &Reading<'_>, case: usize, places: &Places, sink: &mut Sink, code: Code, message: String, help: String) {
    if let Some(place) = places.case(&reading.programme.header().id, &reading.clause.id, case) {
        sink.push(Diagnostic::new(code, place.span.clone(), message).help(help));
    }
}

fn never_first(reading: &Reading<'_>, case: usize, places: &Places, sink: &mut Sink) {
    let mut world = reading.world(BTreeSet::new());
    let holds = reading.clause.cases.get(case).map(|own| world.cond(&own.when, None).yes);
    let formula = super::formula::Formula::and([reading.given(&mut world)].into_iter().chain(holds));
    let example = reading.example(&world, &formula, |_| true);
    let (why, help) = match example {
        Found::Yes(example) => {
            let taken = (0..case)
                .find(|earlier| reading.decides(&example.facts, *earlier))
                .map_or(String::new(), |i| format!(", and case {} decides", i + 1));
            ("an earlier one always takes what it could decide", format!("for example {}: its guard holds{taken}", example.text))
        }
        _ => (
            "no facts within their bounds meet its guard",
            "correct the guard or the bounds of its facts, or take the case away".to_owned(),
        ),
    };
    let message = format!("this case is never the first to hold: {why}{}", reading.reserve());
    tell(reading, case, places, sink, Code::NeverFirst, message, help);
}

fn unsettled(reading: &Reading<'_>, cases: &[usize], places: &Places, sink: &mut Sink) {
    let Some(first) = cases.first() else { return };
    let numbers = cases.iter().map(|case| (case + 1).to_string()).collect::<Vec<_>>().join(", ");
    let message = format!("whether case {numbers} of this clause ever decides is beyond this analysis{}", reading.reserve());
    tell(reading, *first, places, sink, Code::Unsettled, message, "write a case file that it decides, or simplify the guards".to_owned());
}

/// A clause that asks something of the applicant must be able to tell two applicants apart.
fn decides(reading: &Reading<'_>, reached: &BTreeMap<usize, Example>, places: &Places, sink: &mut Sink) {
    let clause = reading.clause;
    let verdict = |case: &usize| clause.cases.get(*case).map(|c| c.verdict);
    let verdicts: BTreeSet<Verdict> = reached.keys().filter_map(verdict).collect();
    let silent = verdicts.iter().all(|v| matches!(v, Verdict::Need | Verdict::NotApplicable));
    let Some(span) = places.clause(&reading.programme.header().id, &clause.id) else { return };
    let Some(example) = reached.values().next() else { return };
    let example = format!("for example {}", example.text);
    if silent {
        let told = verdicts.iter().map(|v| format!("`{}`", v.id())).collect::<Vec<_>>().join(" or ");
        let message = format!("the clause never decides: it only ever comes to {told}{}", reading.reserve());
        sink.push(Diagnostic::new(Code::NeverDecides, span, message).help(example));
        return;
    }
    // What is only to be told (`requires`), or for information alone, need not tell anybody apart.
    let asks = matches!(clause.ledger, Ledger::Machine | Ledger::Attested) && clause.cases.iter().all(|c| c.requires.is_empty());
    if let (true, Some(only), 1) = (asks, verdicts.first().filter(|v| **v != Verdict::Info), verdicts.len()) {
        let message = format!("the clause comes to `{}` whatever the facts are{}", only.id(), reading.reserve());
        sink.push(Diagnostic::new(Code::NeverDecides, span, message).help(example));
    }
}

/// Two cases of other verdicts that hold at once, though neither is a part of the other: their order is a decision. That a clause first
/// says whom it does not concern is none.
fn order(reading: &Reading<'_>, reached: &BTreeMap<usize, Example>, places: &Places, sink: &mut Sink) {
    let clause = reading.clause;
    for (later, other) in clause.cases.iter().enumerate().filter(|(i, c)| c.when != Cond::Const(true) && reached.contains_key(i)) {
        for (earlier, own) in clause.cases.iter().enumerate().take(later) {
            if own.verdict == other.verdict || own.verdict == Verdict::NotApplicable {
                continue;
            }
            let both = |later_too: bool| {
                let mut world = reading.world(BTreeSet::new());
                let first = reading.first(&mut world, earlier)?;
                let sides = world.cond(&other.when, None);
                let formula = super::formula::Formula::and([first, if later_too { sides.yes } else { sides.no }]);
                reading.example(&world, &formula, |facts| reading.decides(facts, earlier)).yes()
            };
            if let Some(example) = both(true).filter(|_| both(false).is_some()) {
                let message = format!(
                    "this case and case {} can hold at once, and only their order makes it `{}` and not `{}`",
                    earlier + 1,
                    own.verdict.id(),
                    other.verdict.id()
                );
                tell(reading, later, places, sink, Code::OrderDecides, message, format!("for example {}", example.text));
            }
        }
    }
}
