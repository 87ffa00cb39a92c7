//! Cases that no facts can reach, found by trying every combination of values that the guards of a clause tell apart.

use super::Document;
use crate::authoring::diagnostic::{Code, Diagnostic};
use crate::authoring::document::Sink;
use crate::eval::{Derived, Env};
use crate::expr::Cond;
use crate::fact::FactIx;
use crate::facts::Facts;
use crate::probe::probes;
use crate::programme::{Clause, Programme};
use crate::truth::Truth;
use crate::value::Value;

/// Most combinations tried for one clause; beyond it nothing is claimed.
const MOST: usize = 60_000;

/// Reports the cases that can never decide.
pub fn unreachable_cases(id: &str, programme: &Programme, documents: &[Document<'_>], sink: &mut Sink) {
    for clause in programme.clauses() {
        for (case, met) in dead_cases(programme, clause) {
            if let Some(span) = case_span(id, documents, &clause.id, case) {
                let message = match met {
                    false => "this case can never decide: no answers of those whom the clause concerns meet its guard",
                    true => "this case can never decide: the ones before it take every situation it could be in",
                };
                sink.push(Diagnostic::new(Code::Unreachable, span, message).help("correct the guards, or take the case away"));
            }
        }
    }
}

fn case_span(id: &str, documents: &[Document<'_>], clause: &str, case: usize) -> Option<crate::authoring::source::Span> {
    let mut ignored = Sink::new();
    for document in documents.iter().filter(|d| d.within(id).is_some_and(|w| w.starts_with("clauses/"))) {
        for table in document.root().tables(&mut ignored, "clause") {
            if table.str(&mut ignored, "id").is_some_and(|t| t.text == clause) {
                return table.tables(&mut ignored, "case").into_iter().nth(case).map(|t| t.span);
            }
        }
    }
    None
}

/// The facts given that the clause's guards rest on, through derived facts; none when a list is among them.
fn inputs(programme: &Programme, clause: &Clause) -> Option<Vec<FactIx>> {
    let mut facts = Vec::new();
    for case in &clause.cases {
        crate::probe::base_facts(programme, &case.when, &mut facts);
    }
    let lists = facts.iter().any(|ix| programme.vocabulary().get(*ix).is_some_and(|d| !d.kind.fields().is_empty()));
    (!lists).then_some(facts)
}

/// The cases that never decide, each with whether anything meets its guard at all.
fn dead_cases(programme: &Programme, clause: &Clause) -> Vec<(usize, bool)> {
    let Some(inputs) = inputs(programme, clause) else { return Vec::new() };
    let domains: Vec<Vec<Value>> = inputs.iter().map(|ix| domain(programme, clause, *ix)).collect();
    if domains.iter().any(Vec::is_empty) {
        return Vec::new();
    }
    let size = domains.iter().map(Vec::len).try_fold(1usize, |n, d| n.checked_mul(d)).filter(|n| *n <= MOST);
    let Some(size) = size else { return Vec::new() };
    let mut reached = vec![false; clause.cases.len()];
    let mut met = reached.clone();
    for mut number in 0..size {
        let mut facts = Facts::unknown(programme);
        for (ix, domain) in inputs.iter().zip(&domains) {
            if let Some(value) = domain.get(number % domain.len()) {
                let _ = facts.set(programme, *ix, value.clone());
            }
            number /= domain.len();
        }
        let derived = Derived::compute(programme, &facts);
        let env = Env::new(programme, &facts, &derived);
        let meets: Vec<bool> = clause.cases.iter().map(|case| env.truth(&case.when) == Truth::Yes).collect();
        let first = meets.iter().position(|meets| *meets);
        // With the facts of an *if known* case absent, the cases behind it are read.
        let without = clause.cases.iter().zip(&meets).position(|(case, meets)| case.if_known.is_empty() && *meets);
        for at in first.into_iter().chain(without) {
            if let Some(reached) = reached.get_mut(at) {
                *reached = true;
            }
        }
        for (met, meets) in met.iter_mut().zip(meets) {
            *met |= meets;
        }
    }
    let both = reached.into_iter().zip(met).enumerate();
    both.filter(|(_, (reached, _))| !reached).map(|(at, (_, met))| (at, met)).collect()
}

/// Values of a fact that the clause's guards tell apart.
fn domain(programme: &Programme, clause: &Clause, ix: FactIx) -> Vec<Value> {
    let conds: Vec<&Cond> = clause.cases.iter().map(|c| &c.when).collect();
    let mut values = probes(programme, ix, &conds);
    if ix == programme.category_fact() && clause.categories != u64::MAX {
        values.retain(|v| matches!(v, Value::Choice(i) if clause.categories >> i & 1 == 1));
    }
    values
}
