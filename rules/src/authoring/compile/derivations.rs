//! Derived facts and fields: typed, ordered, and followed to what they rest on.

use super::facts::RawFact;
use super::Checker;
use crate::authoring::diagnostic::{Code, Diagnostic};
use crate::authoring::document::{Sink, Str};
use crate::authoring::expression::{self, ScalarType, Scope, Typed};
use crate::expr::{cond_facts, term_facts, Cond};
use crate::fact::{Derivation, FactDecl, FactIx, Kind, Vocabulary};
use std::collections::{BTreeMap, BTreeSet};

/// A vocabulary and the order in which its derived facts are computed.
pub struct Built {
    /// The vocabulary.
    pub vocabulary: Vocabulary,
    /// Derived facts, each after those it reads.
    pub order: Vec<FactIx>,
}

/// Types the derivations and orders them.
pub fn build(raws: &[&RawFact], sink: &mut Sink) -> Built {
    let plain = Vocabulary::new(raws.iter().map(|r| r.decl.clone()).collect());
    let mut decls: Vec<FactDecl> = plain.facts().to_vec();
    let checker = Checker::new(&plain);
    for (raw, decl) in raws.iter().zip(&mut decls) {
        if let Kind::Rows(fields) = &mut decl.kind {
            for (position, text) in &raw.field_derived {
                let earlier = fields.get(..*position).unwrap_or(&[]).to_vec();
                let wanted = fields.get(*position).map(|f| f.kind.clone());
                let scope = Scope { vocabulary: &plain, fields: Some(&earlier) };
                let (typed, faults) = expression::read(&text.text, |ast, faults| scope.typed(ast, faults));
                checker.report(text, faults, sink);
                let derivation = typed.and_then(|typed| derivation(typed, wanted.as_ref(), text, sink));
                let asks_a_list = derivation
                    .as_ref()
                    .is_some_and(|d| facts_read(d).iter().any(|ix| plain.get(*ix).is_some_and(|f| !f.kind.fields().is_empty())));
                if asks_a_list {
                    let diagnostic = Diagnostic::new(
                        Code::Cycle,
                        text.part(0..text.text.len()),
                        "a record's derived field reads a list, perhaps its own",
                    );
                    sink.push(
                        diagnostic.help("read the record's other fields and single facts; ask the list in a derived fact or a clause"),
                    );
                }
                if let Some(field) = fields.get_mut(*position) {
                    field.derived = derivation;
                }
            }
        }
        if let Some(text) = &raw.derived {
            let typed = checker.shown(text, sink);
            decl.derived = typed.and_then(|typed| derivation(typed, Some(&decl.kind), text, sink));
        }
    }
    let order = order(raws, &decls, sink);
    Built { vocabulary: Vocabulary::new(decls), order }
}

fn derivation(typed: Typed, kind: Option<&Kind>, text: &Str, sink: &mut Sink) -> Option<Derivation> {
    let fits = |scalar: ScalarType| match kind {
        Some(Kind::Int { .. }) => scalar == ScalarType::Int,
        Some(Kind::Money { .. }) => scalar == ScalarType::Money,
        Some(Kind::Percent) => scalar == ScalarType::Percent,
        Some(Kind::Date) => scalar == ScalarType::Date,
        Some(Kind::Month) => scalar == ScalarType::Month,
        _ => false,
    };
    match typed {
        Typed::Cond(cond) if matches!(kind, Some(Kind::Bool(_))) => Some(Derivation::Cond(cond)),
        Typed::Term(term, scalar) if fits(scalar) => Some(Derivation::Term(term)),
        _ => {
            let wanted = kind.map_or("?", Kind::name);
            sink.push(
                Diagnostic::new(Code::Type, text.span.clone(), format!("the derivation is not of the declared type `{wanted}`"))
                    .help("correct the expression, or the `type`"),
            );
            None
        }
    }
}

/// The facts a derivation reads directly.
fn facts_read(derivation: &Derivation) -> BTreeSet<FactIx> {
    let mut out = BTreeSet::new();
    let mut note = |ix| {
        out.insert(ix);
    };
    match derivation {
        Derivation::Cond(cond) => cond_facts(cond, &mut note),
        Derivation::Term(term) => term_facts(term, &mut note),
    }
    out
}

/// The facts a derivation reads, those behind a list's derived fields included.
fn reads(derivation: &Derivation, decls: &[FactDecl]) -> BTreeSet<FactIx> {
    let direct = facts_read(derivation);
    let lists = direct.iter().filter_map(|list| decls.get(usize::from(list.0)));
    let behind: Vec<FactIx> = lists.flat_map(|d| d.kind.fields().iter().filter_map(|f| f.derived.as_ref()).flat_map(facts_read)).collect();
    direct.into_iter().chain(behind).collect()
}

fn order(raws: &[&RawFact], decls: &[FactDecl], sink: &mut Sink) -> Vec<FactIx> {
    let needs: BTreeMap<FactIx, BTreeSet<FactIx>> =
        decls.iter().enumerate().filter_map(|(i, d)| d.derived.as_ref().map(|der| (FactIx(i as u16), reads(der, decls)))).collect();
    let mut order: Vec<FactIx> = Vec::new();
    loop {
        let ready = |ix: &FactIx| {
            !order.contains(ix) && needs.get(ix).is_some_and(|n| n.iter().all(|m| !needs.contains_key(m) || order.contains(m)))
        };
        let next: Vec<FactIx> = needs.keys().copied().filter(|ix| ready(ix)).collect();
        if next.is_empty() {
            break;
        }
        order.extend(next);
    }
    let mut told: Vec<FactIx> = Vec::new();
    for ix in needs.keys().filter(|ix| !order.contains(ix)) {
        let circle = circle(*ix, &needs);
        let (Some(raw), false) = (raws.get(usize::from(ix.0)), circle.is_empty() || circle.iter().any(|c| told.contains(c))) else {
            continue;
        };
        let span = raw.derived.as_ref().map_or_else(|| raw.name.span.clone(), |d| d.span.clone());
        let others = circle.iter().skip(1).filter_map(|c| raws.get(usize::from(c.0))).map(|r| format!("`{}`", r.decl.name));
        let through = others.collect::<Vec<_>>().join(", ");
        let message = match through.is_empty() {
            true => format!("`{}` is derived from itself", raw.decl.name),
            false => format!("`{}` is derived from itself, through {through}", raw.decl.name),
        };
        sink.push(Diagnostic::new(Code::Cycle, span, message).help("break the circle: one of them must be given"));
        told.extend(circle);
    }
    order
}

/// The facts of a circle through this one, beginning with it; none when there is no such circle.
fn circle(start: FactIx, needs: &BTreeMap<FactIx, BTreeSet<FactIx>>) -> Vec<FactIx> {
    let mut seen = BTreeSet::from([start]);
    let mut paths = vec![vec![start]];
    while let Some(path) = paths.pop() {
        for next in path.last().and_then(|last| needs.get(last)).into_iter().flatten() {
            if *next == start {
                return path;
            }
            if needs.contains_key(next) && seen.insert(*next) {
                paths.push(path.iter().copied().chain([*next]).collect());
            }
        }
    }
    Vec::new()
}

/// The names that a set of names rests on, through derivations.
pub fn closure(used: &BTreeSet<String>, built: &Vocabulary) -> BTreeSet<String> {
    let mut out = used.clone();
    loop {
        let mut more = BTreeSet::new();
        for decl in built.facts().iter().filter(|d| out.contains(&d.name)) {
            let derivations = decl.derived.iter().chain(decl.kind.fields().iter().filter_map(|f| f.derived.as_ref()));
            for ix in derivations.flat_map(|d| reads(d, built.facts())) {
                more.extend(built.get(ix).map(|d| d.name.clone()));
            }
        }
        let before = out.len();
        out.extend(more);
        if out.len() == before {
            return out;
        }
    }
}

/// Whether a term or condition reads nothing at all: a constant.
pub fn is_constant(cond: &Cond) -> bool {
    let mut reads = false;
    cond_facts(cond, &mut |_| reads = true);
    !reads
}
