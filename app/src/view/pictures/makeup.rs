//! What a figure is made of: the whole it is taken from, what of it counts and what does not.

use super::comparison::fact;
use super::scale::{minus, negative, plus, positive};
use super::words;
use preflight_rules::explain::{Bound, Operand};
use preflight_rules::expr::{Place, Term};
use preflight_rules::fact::{Derivation, FactIx, FieldIx};
use preflight_rules::gather::Gather;
use preflight_rules::value::{Scalar, Value};
use preflight_rules::{Lang, Programme};

/// A piece of a whole.
pub struct Piece {
    /// What people read.
    pub name: String,
    /// How much.
    pub amount: Scalar,
    /// It is part of the figure compared.
    pub counts: bool,
}

/// A whole and its pieces, those that do not count first; the pieces add up to the whole, and none is below 0.
pub struct Makeup {
    /// How much in all.
    pub whole: Scalar,
    /// What people call it.
    pub name: String,
    /// Its pieces.
    pub pieces: Vec<Piece>,
}

/// What a figure is made of, when its parts tell: a whole less some parts, a sum of parts, or those records of a list that count.
pub fn makeup(programme: &Programme, operand: &Operand, lang: Lang) -> Option<Makeup> {
    if operand.bound != Bound::Exactly || negative(operand.value) {
        return None;
    }
    let parts: Option<Vec<(FactIx, Scalar)>> = operand.parts.iter().map(|(ix, v)| scalar(v).map(|s| (*ix, s))).collect();
    let made = match parts {
        Some(parts) if parts.len() > 1 => difference(programme, operand, &parts, lang).or_else(|| sum(programme, operand, &parts, lang)),
        _ => records(programme, operand, lang),
    }?;
    let telling = made.pieces.iter().filter(|p| positive(p.amount)).count() > 1;
    (telling && made.pieces.iter().all(|p| !negative(p.amount))).then_some(made)
}

fn scalar(value: &Value) -> Option<Scalar> {
    match value {
        Value::Scalar(scalar) => Some(*scalar),
        _ => None,
    }
}

fn label(programme: &Programme, ix: FactIx, lang: Lang) -> String {
    programme.vocabulary().get(ix).map_or_else(String::new, |d| d.label.get(lang).to_owned())
}

/// What people call a figure: its fact's label, or what it is computed from.
pub fn name(programme: &Programme, operand: &Operand, lang: Lang) -> String {
    if let Some(ix) = fact(operand) {
        return label(programme, ix, lang);
    }
    let labels: Vec<String> = operand.parts.iter().map(|(ix, _)| label(programme, *ix, lang)).gather();
    let lessened = operand.parts.split_first().is_some_and(|((_, first), rest)| {
        let first = scalar(first);
        !rest.is_empty() && rest.iter().try_fold(first, |left, (_, v)| Some(minus(left?, scalar(v)?))) == Some(Some(operand.value))
    });
    labels.join(if lessened { " − " } else { lang.pick("、", ", ") })
}

/// The first part less all the others.
fn difference(programme: &Programme, operand: &Operand, parts: &[(FactIx, Scalar)], lang: Lang) -> Option<Makeup> {
    let ((whole_ix, whole), rest) = parts.split_first()?;
    let left = rest.iter().try_fold(*whole, |left, (_, part)| minus(left, *part))?;
    if left != operand.value {
        return None;
    }
    let mut pieces: Vec<Piece> =
        rest.iter().map(|(ix, amount)| Piece { name: label(programme, *ix, lang), amount: *amount, counts: false }).gather();
    pieces.push(Piece { name: name(programme, operand, lang), amount: left, counts: true });
    Some(Makeup { whole: *whole, name: label(programme, *whole_ix, lang), pieces })
}

/// All parts together.
fn sum(programme: &Programme, operand: &Operand, parts: &[(FactIx, Scalar)], lang: Lang) -> Option<Makeup> {
    let ((_, first), rest) = parts.split_first()?;
    if rest.iter().try_fold(*first, |sum, (_, part)| plus(sum, *part))? != operand.value {
        return None;
    }
    let pieces = parts.iter().map(|(ix, amount)| Piece { name: label(programme, *ix, lang), amount: *amount, counts: true }).gather();
    Some(Makeup { whole: operand.value, name: name(programme, operand, lang), pieces })
}

/// Those records of a list that count, out of all.
fn records(programme: &Programme, operand: &Operand, lang: Lang) -> Option<Makeup> {
    let derived = programme.vocabulary().get(fact(operand)?)?.derived.as_ref()?;
    let Derivation::Term(Term::Sum(list, amount, _)) = derived else { return None };
    let Term::Of(Place::Field(FieldIx(field))) = **amount else { return None };
    let (_, value) = operand.parts.iter().find(|(ix, _)| ix == list)?;
    let Value::Rows(rows) = value else { return None };
    let mut amounts = rows.iter().map(|row| row.get(usize::from(field)).and_then(Option::as_ref).and_then(scalar));
    let first = amounts.next()??;
    let whole = amounts.try_fold(first, |sum, amount| plus(sum, amount?))?;
    let pieces = vec![
        Piece { name: words::the_rest(lang).to_owned(), amount: minus(whole, operand.value)?, counts: false },
        Piece { name: name(programme, operand, lang), amount: operand.value, counts: true },
    ];
    Some(Makeup { whole, name: label(programme, *list, lang), pieces })
}
