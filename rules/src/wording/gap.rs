//! Gaps with their unit.

use super::value::money;
use crate::expr::{Place, Term};
use crate::fact::Kind;
use crate::programme::Programme;
use crate::text::{Lang, Text};
use crate::value::Scalar;

/// What a gap is counted in: 万元, days, or the unit of the fact it is about. Empty for a bare count.
pub fn gap_unit(programme: &Programme, term: &Term) -> Text {
    match term {
        Term::Lit(Scalar::Money(_)) | Term::Sum(..) => Text::new("万元", "万元"),
        Term::Lit(_) | Term::Ratio(..) | Term::Year(_) | Term::Size(_) | Term::Count(..) => Text::default(),
        Term::Of(Place::Fact(ix)) => match programme.vocabulary().get(*ix).map(|d| &d.kind) {
            Some(Kind::Money { .. }) => Text::new("万元", "万元"),
            Some(Kind::Int { unit, .. }) => unit.clone(),
            _ => Text::default(),
        },
        Term::Of(Place::Field(_)) | Term::OrElse(..) => Text::default(),
        Term::Sub(a, _) if is_date(programme, a) => Text::new("天", "days"),
        Term::MonthsInclusive(..) => Text::new("个月", "months"),
        Term::Add(a, b) | Term::Sub(a, b) => {
            let first = gap_unit(programme, a);
            if first.is_empty() {
                gap_unit(programme, b)
            } else {
                first
            }
        }
        Term::Times(a, _) | Term::Shift(a, _) => gap_unit(programme, a),
        Term::Min(terms) | Term::Max(terms) => terms.iter().map(|t| gap_unit(programme, t)).find(|u| !u.is_empty()).unwrap_or_default(),
    }
}

fn is_date(programme: &Programme, term: &Term) -> bool {
    match term {
        Term::Lit(Scalar::Date(_)) => true,
        Term::Of(Place::Fact(ix)) => programme.vocabulary().get(*ix).is_some_and(|d| d.kind == Kind::Date),
        Term::Shift(a, _) => is_date(programme, a),
        Term::Min(terms) | Term::Max(terms) => terms.iter().any(|t| is_date(programme, t)),
        _ => false,
    }
}

/// What the change of a fact is counted in.
pub fn change_unit(kind: &Kind) -> Text {
    match kind {
        Kind::Money { .. } | Kind::Rows(_) => Text::new("万元", "万元"),
        Kind::Int { unit, .. } => unit.clone(),
        Kind::Date => Text::new("天", "days"),
        Kind::Month => Text::new("个月", "months"),
        _ => Text::default(),
    }
}

/// A gap as people read it.
pub fn gap(gap: Scalar, unit: &Text, lang: Lang) -> String {
    match gap {
        Scalar::Money(amount) => money(amount, lang),
        Scalar::Int(n) if !unit.is_empty() => super::value::counted(n, unit, lang),
        other => super::value::scalar(other, lang),
    }
}
