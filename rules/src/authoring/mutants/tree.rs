//! Every small change of an expression: one node at a time.

use super::literals::Figures;
use crate::authoring::expression::ast::{Ast, Node};
use crate::authoring::expression::print;

/// An expression with one change, and what was changed.
pub struct Variant {
    /// The whole expression.
    pub tree: Ast,
    /// `before → after`, of the smallest part that shows it.
    pub what: String,
}

/// Every variant of an expression. `figures` says how numbers, dates and values change.
pub fn variants(tree: &Ast, figures: &Figures<'_>) -> Vec<Variant> {
    let mut out = own(tree, figures);
    for (part, put) in parts(tree) {
        let scope = figures.within(tree);
        out.extend(variants(part, &scope).into_iter().map(|variant| Variant { tree: put(variant.tree), what: variant.what }));
    }
    out
}

fn with(tree: &Ast, node: Node) -> Ast {
    Ast { node, ..tree.clone() }
}

fn not(tree: &Ast) -> Ast {
    with(tree, Node::Not(Box::new(tree.clone())))
}

/// The changes of a node itself.
fn own(tree: &Ast, figures: &Figures<'_>) -> Vec<Variant> {
    let mut changed: Vec<Node> = Vec::new();
    match &tree.node {
        Node::Or(all) | Node::And(all) => {
            changed.push(if matches!(tree.node, Node::Or(_)) { Node::And(all.clone()) } else { Node::Or(all.clone()) });
            for i in 0..all.len() {
                let mut fewer = all.clone();
                let alone = fewer.remove(i);
                changed.push(match (fewer.as_slice(), &tree.node) {
                    ([only], _) => only.node.clone(),
                    (_, Node::Or(_)) => Node::Or(fewer.clone()),
                    _ => Node::And(fewer.clone()),
                });
                // Conditions that only stand for themselves are negated here, where they are surely conditions.
                if matches!(alone.node, Node::Name(_) | Node::Call(..) | Node::Overlaps(..) | Node::Query { .. }) {
                    let mut negated = all.clone();
                    if let Some(slot) = negated.get_mut(i) {
                        *slot = not(&alone);
                    }
                    changed.push(if matches!(tree.node, Node::Or(_)) { Node::Or(negated) } else { Node::And(negated) });
                }
            }
        }
        Node::Not(inner) => changed.push(inner.node.clone()),
        Node::Chain(operands, operators) => {
            for (i, op) in operators.iter().enumerate() {
                for other in other_operators(op) {
                    let mut operators = operators.clone();
                    if let Some(slot) = operators.get_mut(i) {
                        *slot = other;
                    }
                    changed.push(Node::Chain(operands.clone(), operators));
                }
            }
        }
        Node::In(of, set, negated) => changed.push(Node::In(of.clone(), set.clone(), !negated)),
        Node::Binary("+", a, b) => changed.push(Node::Binary("-", a.clone(), b.clone())),
        Node::Binary("-", a, b) => changed.push(Node::Binary("+", a.clone(), b.clone())),
        Node::Call(name, args) => {
            let other = match name.as_str() {
                "min" => Some("max"),
                "max" => Some("min"),
                _ => None,
            };
            changed.extend(other.map(|other| Node::Call(other.to_owned(), args.clone())));
        }
        Node::Query { kind, list, value, cond } => {
            let other = match kind.as_str() {
                "any" => Some("all"),
                "all" => Some("any"),
                _ => None,
            };
            let same = |kind: String, cond| Node::Query { kind, list: list.clone(), value: value.clone(), cond };
            changed.extend(other.map(|other| same(other.to_owned(), cond.clone())));
            if let Some(cond) = cond {
                changed.push(same(kind.clone(), Some(Box::new(not(cond)))));
            }
        }
        Node::Bool(value) => changed.push(Node::Bool(!value)),
        Node::Set(_) | Node::Name(_) | Node::Number(_) | Node::Quantity(..) | Node::Date(_) | Node::Month(_) => {
            changed.extend(figures.others(&tree.node));
        }
        Node::Overlaps(..) | Node::Binary(..) | Node::Broken => {}
    }
    let before = print(tree);
    changed
        .into_iter()
        .map(|node| {
            let tree = with(tree, node);
            Variant { what: format!("{before} → {}", print(&tree)), tree }
        })
        .collect()
}

/// The operators that an operator may be taken for.
fn other_operators(op: &str) -> &'static [&'static str] {
    match op {
        "<" => &["<=", ">=", ">"],
        "<=" => &["<", ">", ">="],
        ">" => &[">=", "<=", "<"],
        ">=" => &[">", "<", "<="],
        "==" => &["!="],
        _ => &["=="],
    }
}

/// Puts a changed part back into its whole.
type Put<'t> = Box<dyn Fn(Ast) -> Ast + 't>;

/// The parts of a node, each with the way back.
fn parts(tree: &Ast) -> Vec<(&Ast, Put<'_>)> {
    let at = |all: &[Ast], i: usize, part: Ast| {
        let mut all = all.to_vec();
        if let Some(slot) = all.get_mut(i) {
            *slot = part;
        }
        all
    };
    let mut out: Vec<(&Ast, Put<'_>)> = Vec::new();
    let mut push = |part, put| out.push((part, put));
    match &tree.node {
        Node::Or(all) => all.iter().enumerate().for_each(|(i, p)| push(p, Box::new(move |n| with(tree, Node::Or(at(all, i, n)))))),
        Node::And(all) => all.iter().enumerate().for_each(|(i, p)| push(p, Box::new(move |n| with(tree, Node::And(at(all, i, n)))))),
        Node::Chain(all, ops) => {
            all.iter().enumerate().for_each(|(i, p)| push(p, Box::new(move |n| with(tree, Node::Chain(at(all, i, n), ops.clone())))))
        }
        Node::Call(name, all) => {
            all.iter().enumerate().for_each(|(i, p)| push(p, Box::new(move |n| with(tree, Node::Call(name.clone(), at(all, i, n))))))
        }
        Node::Not(part) => push(part, Box::new(move |n| with(tree, Node::Not(Box::new(n))))),
        Node::In(a, b, negated) => {
            push(b, Box::new(move |n| with(tree, Node::In(a.clone(), Box::new(n), *negated))));
        }
        Node::Overlaps(a, b) => push(b, Box::new(move |n| with(tree, Node::Overlaps(a.clone(), Box::new(n))))),
        Node::Binary(op, a, b) => {
            push(a, Box::new(move |n| with(tree, Node::Binary(op, Box::new(n), b.clone()))));
            push(b, Box::new(move |n| with(tree, Node::Binary(op, a.clone(), Box::new(n)))));
        }
        Node::Query { kind, list, value, cond: Some(cond) } => push(
            cond,
            Box::new(move |n| {
                with(tree, Node::Query { kind: kind.clone(), list: list.clone(), value: value.clone(), cond: Some(Box::new(n)) })
            }),
        ),
        _ => {}
    }
    out
}
