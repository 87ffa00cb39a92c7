//! One comparison as a sentence.

use super::value::{scalar, value};
use crate::explain::{Bound, Operand, Reason};
use crate::expr::{Op, Place};
use crate::fact::{FactDecl, FactIx, Kind};
use crate::gather::Gather;
use crate::programme::Programme;
use crate::text::Lang;
use crate::value::{Scalar, Value};

/// The statement in words: `不含土建的投资 480 万元 < 500 万元`. What a figure was computed from is named the first time only; `told` keeps
/// which figures have been.
pub fn reason(programme: &Programme, reason: &Reason, told: &mut Vec<String>, lang: Lang) -> String {
    let decl = |ix: FactIx| programme.vocabulary().get(ix);
    let label = |ix: FactIx| decl(ix).map_or("?", |d| d.label.get(lang));
    let of = |ix: FactIx, v: &Value| decl(ix).map_or(String::new(), |d| value(&d.kind, v, lang));
    match reason {
        Reason::Compared { left, op, right } => {
            let (l, r) = (operand(programme, left, told, lang), operand(programme, right, told, lang));
            format!("{l} {} {r}", sign(*op))
        }
        Reason::Flag { fact, value } => is(label(*fact), if *value { lang.pick("是", "yes") } else { lang.pick("否", "no") }, lang),
        Reason::Among { fact, value, .. } => is(label(*fact), &of(*fact, &Value::Choice(*value)), lang),
        Reason::Shares { fact, value, with, holds } => {
            let said = is(label(*fact), &of(*fact, &Value::Set(*value)), lang);
            if *holds {
                return said;
            }
            let wanted = of(*fact, &Value::Set(*with));
            lang.pick(format!("{said}，其中没有{wanted}"), format!("{said}; not among them: {wanted}"))
        }
        Reason::Value { fact, value } => is(label(*fact), &of(*fact, value), lang),
        Reason::Written { fact, holds: true } => lang.pick(format!("{}：已写", label(*fact)), format!("{}: written", label(*fact))),
        Reason::Written { fact, holds: false } => {
            lang.pick(format!("{}：未写", label(*fact)), format!("{}: nothing written", label(*fact)))
        }
        Reason::Records { list, matched, total } => {
            let label = label(*list);
            lang.pick(format!("{label}：{total} 条中 {matched} 条属此情形"), format!("{label}: {matched} of {total} rows are of this kind"))
        }
    }
}

fn is(label: &str, value: &str, lang: Lang) -> String {
    lang.pick(format!("{label}：{value}"), format!("{label}: {value}"))
}

fn sign(op: Op) -> &'static str {
    match op {
        Op::Eq => "=",
        Op::Ne => "≠",
        Op::Lt => "<",
        Op::Le => "≤",
        Op::Gt => ">",
        Op::Ge => "≥",
    }
}

fn operand(programme: &Programme, operand: &Operand, told: &mut Vec<String>, lang: Lang) -> String {
    let decl: Option<&FactDecl> = match operand.from {
        Some(Place::Fact(ix)) => programme.vocabulary().get(ix),
        _ => None,
    };
    let shown = match decl.map(|d| &d.kind) {
        Some(kind @ Kind::Int { .. }) => value(kind, &Value::Scalar(operand.value), lang),
        _ => scalar(operand.value, lang),
    };
    let shown = match operand.bound {
        Bound::Exactly => shown,
        Bound::AtLeast => lang.pick(format!("至少 {shown}"), format!("at least {shown}")),
        Bound::AtMost => lang.pick(format!("至多 {shown}"), format!("at most {shown}")),
    };
    let named = match decl {
        Some(decl) => format!("{} {shown}", decl.label.get(lang)),
        None => shown,
    };
    let parts: Vec<String> = operand.parts.iter().filter_map(|(ix, v)| part(programme, *ix, v, lang)).gather();
    if parts.is_empty() {
        return named;
    }
    let whole = lang.pick(format!("{named}〔{}〕", parts.join("，")), format!("{named} [{}]", parts.join(", ")));
    if told.contains(&whole) {
        return named;
    }
    told.push(whole.clone());
    whole
}

/// A fact that a figure was computed from.
fn part(programme: &Programme, ix: FactIx, v: &Value, lang: Lang) -> Option<String> {
    let decl = programme.vocabulary().get(ix)?;
    match v {
        Value::Scalar(Scalar::Int(_) | Scalar::Money(_) | Scalar::Percent(_) | Scalar::Date(_) | Scalar::Month(_))
        | Value::Rows(_)
        | Value::Set(_) => Some(format!("{} {}", decl.label.get(lang), value(&decl.kind, v, lang))),
        _ => None,
    }
}
