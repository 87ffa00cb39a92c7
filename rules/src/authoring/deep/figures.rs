//! Comparisons in guards that the bounds of their facts settle for everybody: figures that nobody can reach, or that everybody does.

use super::example::told;
use super::formula::Formula;
use super::places::Places;
use super::reading::scope;
use super::solve::{find, Found};
use super::world::World;
use crate::authoring::diagnostic::{Code, Diagnostic};
use crate::authoring::document::{Sink, Str};
use crate::authoring::expression::ast::{Ast, Node};
use crate::authoring::expression::{parse, Scope};
use crate::fact::{FactIx, Kind};
use crate::probe::base_facts;
use crate::programme::{Clause, Programme};
use std::collections::BTreeSet;

/// The comparisons in a clause's guards.
pub fn examine(programme: &Programme, clause: &Clause, places: &Places, sink: &mut Sink) {
    for case in 0..clause.cases.len() {
        let Some(guard) = places.case(&programme.header().id, &clause.id, case).and_then(|place| place.when.as_ref()) else { continue };
        let (tree, faults) = parse(&guard.text);
        if faults.is_empty() {
            let mut parts = Vec::new();
            split(&tree, None, &mut parts);
            parts.iter().for_each(|(part, list)| one(programme, clause, guard, part, list.as_deref(), sink));
        }
    }
}

/// The comparisons of a guard, each with the list whose records it is asked of.
fn split(tree: &Ast, list: Option<&str>, out: &mut Vec<(Ast, Option<String>)>) {
    match &tree.node {
        Node::Or(parts) | Node::And(parts) => parts.iter().for_each(|part| split(part, list, out)),
        Node::Not(part) => split(part, list, out),
        Node::Chain(operands, operators) => {
            for ((pair, op), height) in operands.windows(2).zip(operators).zip(std::iter::repeat(tree.height)) {
                let (Some(first), Some(last)) = (pair.first(), pair.last()) else { continue };
                let range = first.range.start..last.range.end;
                out.push((Ast { node: Node::Chain(pair.to_vec(), vec![op]), range, height }, list.map(str::to_owned)));
            }
        }
        // As a condition stands only `any` or `all`.
        Node::Query { list, cond: Some(cond), .. } => split(cond, Some(&list.0), out),
        Node::Query { .. } | Node::Bool(_) | Node::Broken => {}
        _ => out.push((tree.clone(), list.map(str::to_owned))),
    }
}

fn one(programme: &Programme, clause: &Clause, guard: &Str, part: &Ast, list: Option<&str>, sink: &mut Sink) {
    let vocabulary = programme.vocabulary();
    let list = list.and_then(|name| vocabulary.find(name));
    let fields = list.and_then(|ix| vocabulary.get(ix)).map(|d| d.kind.fields());
    let Ok(cond) = (Scope { vocabulary, fields }).cond(part, &mut Vec::new()) else { return };
    let mut named = Vec::new();
    base_facts(programme, &cond, &mut named);
    named.extend(list);
    let try_side = |holds: bool| {
        let mut world = World::new(programme, BTreeSet::new());
        let sides = world.cond(&cond, list.map(|list| (list, 0)));
        let there = list.map(|list| world.exists(list, 0));
        let formula =
            Formula::and([scope(programme, clause, &mut world), if holds { sides.yes } else { sides.no }].into_iter().chain(there));
        find(&world, &formula, &mut |values| Some(world.facts(values, &named)))
    };
    let (never, example) = match (try_side(true), try_side(false)) {
        (Found::Never, Found::Yes(example)) => ("never", example),
        (Found::Yes(example), Found::Never) => ("always", example),
        _ => return,
    };
    // That the category is one of the clause's own is no figure.
    if named == [programme.category_fact()] {
        return;
    }
    let text = guard.text.get(part.range.clone()).unwrap_or_default();
    let message = format!("`{text}` {never} holds within the bounds of its facts");
    let bounds = bounds(programme, &named);
    let help = format!("for example {}{bounds}; correct the figure or the bounds", told(programme, &example, &named));
    sink.push(Diagnostic::new(Code::OutOfReach, guard.part(part.range.clone()), message).help(help));
}

/// The bounds of the numbers among some facts.
fn bounds(programme: &Programme, named: &[FactIx]) -> String {
    let one = |ix: &FactIx| {
        let decl = programme.vocabulary().get(*ix)?;
        let (Kind::Int { min, max, .. } | Kind::Money { min, max, .. }) = &decl.kind else { return None };
        let value = |scalar| super::example::written(&decl.kind, &crate::value::Value::Scalar(scalar));
        Some(format!("; `{}` goes from {} to {}", decl.name, value(*min), value(*max)))
    };
    named.iter().filter_map(one).collect()
}
