//! Prints a tree so that it reads back as the same tree.

use super::ast::{Ast, Node};

/// The expression, fully bracketed where precedence would otherwise decide.
pub fn print(ast: &Ast) -> String {
    let joined = |parts: &[Ast], word: &str| parts.iter().map(inner).collect::<Vec<_>>().join(word);
    match &ast.node {
        Node::Or(parts) => joined(parts, " or "),
        Node::And(parts) => joined(parts, " and "),
        Node::Not(part) => format!("not {}", inner(part)),
        Node::Chain(operands, operators) => {
            let mut out = String::new();
            for (i, operand) in operands.iter().enumerate() {
                if let Some(op) = i.checked_sub(1).and_then(|i| operators.get(i)) {
                    out.push_str(&format!(" {op} "));
                }
                out.push_str(&inner(operand));
            }
            out
        }
        Node::In(a, b, negated) => format!("{} {}in {}", inner(a), if *negated { "not " } else { "" }, inner(b)),
        Node::Overlaps(a, b) => format!("{} overlaps {}", inner(a), inner(b)),
        Node::Binary(op, a, b) => format!("{} {op} {}", inner(a), inner(b)),
        Node::Number(text) | Node::Date(text) | Node::Month(text) | Node::Name(text) => text.clone(),
        Node::Quantity(digits, unit) => format!("{digits}{unit}"),
        Node::Set(words) => format!("{{{}}}", words.iter().map(|(w, _)| w.as_str()).collect::<Vec<_>>().join(", ")),
        Node::Call(name, args) => format!("{name}({})", args.iter().map(print).collect::<Vec<_>>().join(", ")),
        Node::Query { kind, list, value, cond } => {
            let value = value.as_ref().map_or(String::new(), |v| format!(": {}", inner(v)));
            let cond = cond.as_ref().map_or(String::new(), |c| format!(" where {}", print(c)));
            format!("{kind}({}{value}{cond})", list.0)
        }
        Node::Bool(value) => value.to_string(),
        Node::Broken => "?".to_owned(),
    }
}

fn inner(ast: &Ast) -> String {
    match &ast.node {
        Node::Or(_) | Node::And(_) | Node::Not(_) | Node::Chain(..) | Node::In(..) | Node::Overlaps(..) | Node::Binary(..) => {
            format!("({})", print(ast))
        }
        _ => print(ast),
    }
}
