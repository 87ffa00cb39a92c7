//! A comparison seen from the applicant's side: own figure, how it stands, the figure it is held against.

use preflight_rules::explain::{Operand, Reason};
use preflight_rules::expr::{Cond, Op, Place, Term};
use preflight_rules::fact::{FactDecl, FactIx};
use preflight_rules::report::Finding;
use preflight_rules::value::{Scalar, Value};
use preflight_rules::{Clause, Programme};

/// The applicant's figure, how it stands, and what it is held against; none when nothing of the applicant's was compared.
pub fn sides(reason: &Reason) -> Option<(&Operand, Op, &Operand)> {
    let Reason::Compared { left, op, right } = reason else { return None };
    let own = |o: &Operand| o.from.is_some() || !o.parts.is_empty();
    match (own(left), own(right)) {
        (true, _) => Some((left, *op, right)),
        (false, true) => Some((right, mirrored(*op), left)),
        (false, false) => None,
    }
}

/// The same standing, seen from the other side.
pub fn mirrored(op: Op) -> Op {
    match op {
        Op::Lt => Op::Gt,
        Op::Le => Op::Ge,
        Op::Gt => Op::Lt,
        Op::Ge => Op::Le,
        Op::Eq | Op::Ne => op,
    }
}

/// The fact that a side is, if it is one.
pub fn fact(operand: &Operand) -> Option<FactIx> {
    match operand.from {
        Some(Place::Fact(ix)) => Some(ix),
        _ => None,
    }
}

/// The declaration of that fact.
pub fn declared<'p>(programme: &'p Programme, operand: &Operand) -> Option<&'p FactDecl> {
    programme.vocabulary().get(fact(operand)?)
}

/// Whether a value is a day or a month.
pub fn is_time(value: &Value) -> bool {
    matches!(value, Value::Scalar(Scalar::Date(_) | Scalar::Month(_)))
}

/// Whether a comparison is about days, months or lengths of time.
pub fn about_time(reason: &Reason) -> bool {
    let side = |o: &Operand| match o.value {
        Scalar::Date(_) | Scalar::Month(_) => true,
        Scalar::Int(_) => o.parts.iter().any(|(_, v)| is_time(v)),
        Scalar::Money(_) | Scalar::Percent(_) => false,
    };
    matches!(reason, Reason::Compared { left, right, .. } if side(left) || side(right))
}

/// The factor that a guard of the finding's clause gives a fact before comparing it: 2 in `part * 2 < total`.
pub fn factor(clause: &Clause, finding: &Finding, of: FactIx) -> Option<Scalar> {
    let upto = finding.case.map_or(0, |case| case + 1);
    clause.cases.iter().take(upto).find_map(|case| in_cond(&case.when, of))
}

fn in_cond(cond: &Cond, of: FactIx) -> Option<Scalar> {
    match cond {
        Cond::Not(inner) => in_cond(inner, of),
        Cond::And(parts) | Cond::Or(parts) => parts.iter().find_map(|part| in_cond(part, of)),
        Cond::Compare(_, a, b) => in_term(a, of).or_else(|| in_term(b, of)),
        _ => None,
    }
}

fn in_term(term: &Term, of: FactIx) -> Option<Scalar> {
    match term {
        Term::Times(inner, factor) if **inner == Term::Of(Place::Fact(of)) => Some(factor.0),
        _ => None,
    }
}
