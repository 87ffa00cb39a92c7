//! At every threshold the verdict turns exactly where the clause says: on either side, one step apart, the engine is the oracle; and
//! every comparison in every guard was seen from both sides, each decided by another case.

use crate::cautious::SILENT;
use crate::support::completions::guards;
use crate::support::{every_clause, Dice, Inputs};
use preflight_rules::date::{Date, Month, Span};
use preflight_rules::expr::{Cond, Op, Place, Term};
use preflight_rules::fact::{Derivation, FactIx, Kind};
use preflight_rules::value::{Scalar, Value};
use preflight_rules::{evaluate, oracle, Facts, Programme, Verdict};
use preflight_tests::Misses;
use rust_decimal::Decimal;

/// Situations tried for each fact that a clause reads; and the most, while a comparison was not yet seen from both sides.
const ROUNDS: usize = 30;
const MOST_ROUNDS: usize = 3_000;

/// A comparison in a guard, perhaps made for each record of a list.
#[derive(Clone, PartialEq, Debug)]
struct Atom {
    cond: Cond,
    list: Option<FactIx>,
}

/// What is turned: a fact, or a field of a list's first record.
#[derive(Clone, Copy, PartialEq, Debug)]
struct Knob {
    fact: FactIx,
    field: Option<usize>,
}

/// Two situations one step of one knob apart (a yuan, a day, a month, one), with different verdicts.
struct Flip {
    knob: Knob,
    low: Facts,
    high: Facts,
}

#[test]
fn every_threshold_turns_the_verdict_where_it_says() {
    let mut misses = Misses::new();
    let mut dice = Dice::of("boundaries");
    let (mut seen, mut silent) = (0, Vec::new());
    for inputs in every_clause() {
        let mut open = atoms(&inputs);
        let knobs = knobs(&inputs);
        for round in 0..if knobs.is_empty() { 0 } else { MOST_ROUNDS } {
            if round >= ROUNDS && open.is_empty() {
                break;
            }
            for flip in knobs.iter().flat_map(|knob| flips(&inputs, *knob, &mut dice)) {
                agree(&inputs, &flip, &mut misses);
                open.retain(|atom| {
                    let crossed = crosses(inputs.programme, atom, &flip);
                    if crossed {
                        seen += 1;
                        misses.unless(in_its_place(inputs.programme, atom, &flip), format!("{}: {atom:?} turns elsewhere", inputs.id()));
                    }
                    !crossed
                });
            }
        }
        for atom in open {
            let text = format!("{:?}", atom.cond);
            let listed = SILENT.iter().any(|(clause, part, _)| *clause == inputs.id() && text.contains(part));
            misses.unless(listed, format!("{}: both sides of {text} were never seen to differ", inputs.id()));
            silent.push((inputs.id(), text));
        }
    }
    for (clause, part, why) in SILENT.iter().filter(|(clause, part, _)| !silent.iter().any(|(c, text)| c == clause && text.contains(part)))
    {
        misses.note(format!("{clause}: `{part}` is listed as never deciding ({why}) but does: take it off the list"));
    }
    assert!(seen > 40, "only {seen} thresholds were seen");
    misses.finish("thresholds");
}

/// The verdict and the case that decides it: two cases of one verdict say different things.
fn verdict(inputs: &Inputs, facts: &Facts) -> (Verdict, Option<usize>) {
    let (verdict, case, _) = oracle::complete(inputs.programme, inputs.clause(), facts, facts);
    (verdict, case)
}

fn agree(inputs: &Inputs, flip: &Flip, misses: &mut Misses) {
    for facts in [&flip.low, &flip.high] {
        let report = evaluate(inputs.programme, facts, Date::FIRST);
        let finding = &report.findings[inputs.index];
        misses.equal(
            format!("{}: beside a threshold of {:?}", inputs.id(), flip.knob),
            (finding.verdict, finding.case),
            verdict(inputs, facts),
        );
    }
}

/// Whether the comparison holds on one side only.
fn crosses(programme: &Programme, atom: &Atom, flip: &Flip) -> bool {
    let holds = |facts: &Facts| oracle::holds(programme, facts, atom.list.map(|list| (list, 0)), &atom.cond);
    matches!((holds(&flip.low), holds(&flip.high)), (Some(low), Some(high)) if low != high)
}

/// A fact held against a constant turns just there: below and at it for `<` and `>=`, at and above it for `<=` and `>`.
fn in_its_place(programme: &Programme, atom: &Atom, flip: &Flip) -> bool {
    let Cond::Compare(op, Term::Of(place), Term::Lit(constant)) = &atom.cond else { return true };
    let own = match place {
        Place::Fact(ix) => {
            flip.knob == Knob { fact: *ix, field: None } && programme.vocabulary().get(*ix).is_some_and(|d| d.derived.is_none())
        }
        Place::Field(ix) => flip.knob.field == Some(usize::from(ix.0)),
    };
    let constant = Some(Value::Scalar(*constant));
    let (low, high) = (value(&flip.low, flip.knob), value(&flip.high, flip.knob));
    !own || match op {
        Op::Lt | Op::Ge => high == constant,
        Op::Le | Op::Gt => low == constant,
        Op::Eq | Op::Ne => low == constant || high == constant,
    }
}

/// The facts that a clause reads and that can be turned step by step: ordered ones, those of records too; sets and lists by their size.
fn knobs(inputs: &Inputs) -> Vec<Knob> {
    let mut out = Vec::new();
    for (ix, _) in &inputs.domains {
        let kind = &inputs.programme.vocabulary().get(*ix).expect("a fact").kind;
        out.extend((ordered(kind) || matches!(kind, Kind::Set(_) | Kind::Rows(_))).then_some(Knob { fact: *ix, field: None }));
        let fields = kind.fields().iter().enumerate().filter(|(_, f)| f.derived.is_none() && ordered(&f.kind));
        out.extend(fields.map(|(i, _)| Knob { fact: *ix, field: Some(i) }));
    }
    out
}

fn ordered(kind: &Kind) -> bool {
    matches!(kind, Kind::Money { .. } | Kind::Int { .. } | Kind::Date | Kind::Month)
}

fn kind(programme: &Programme, knob: Knob) -> &Kind {
    let kind = &programme.vocabulary().get(knob.fact).expect("a fact").kind;
    knob.field.map_or(kind, |i| &kind.fields()[i].kind)
}

fn value(facts: &Facts, knob: Knob) -> Option<Value> {
    match (facts.get(knob.fact), knob.field) {
        (Some(Value::Rows(rows)), Some(i)) => rows.first()?.get(i)?.clone(),
        (value, _) => value.cloned(),
    }
}

fn turned(programme: &Programme, facts: &Facts, knob: Knob, to: Value) -> Option<Facts> {
    let mut out = facts.clone();
    let to = match (facts.get(knob.fact), knob.field) {
        (Some(Value::Rows(rows)), Some(i)) => {
            let mut rows = rows.clone();
            *rows.first_mut()?.get_mut(i)? = Some(to);
            Value::Rows(rows)
        }
        _ => to,
    };
    out.set(programme, knob.fact, to).ok().map(|()| out)
}

/// Where the verdict turns when one knob goes through its whole range, the rest as chance has it.
fn flips(inputs: &Inputs, knob: Knob, dice: &mut Dice) -> Vec<Flip> {
    let base = inputs.any(dice);
    let kind = kind(inputs.programme, knob);
    if !ordered(kind) {
        return first_element(inputs, knob, &base, dice).into_iter().collect();
    }
    let guards = guards(inputs, &base);
    let at = |step: i128| turned(inputs.programme, &base, knob, stepped(kind, step)?);
    let probes = preflight_rules::probe::probes_of(inputs.programme, kind, &guards.iter().collect::<Vec<_>>());
    let mut stops: Vec<(i128, (Verdict, Option<usize>))> =
        probes.iter().filter_map(steps).filter_map(|s| Some((s, verdict(inputs, &at(s)?)))).collect();
    stops.sort_by_key(|(step, _)| *step);
    let mut out = Vec::new();
    for pair in stops.windows(2).filter(|pair| pair[0].1 != pair[1].1) {
        let (mut low, mut high) = (pair[0].0, pair[1].0);
        while high - low > 1 {
            let middle = low + (high - low) / 2;
            match at(middle) {
                Some(facts) if verdict(inputs, &facts) != pair[0].1 => high = middle,
                _ => low = middle,
            }
        }
        out.extend(at(low).zip(at(high)).map(|(low, high)| Flip { knob, low, high }));
    }
    out
}

/// From nothing to one: an empty set or list, and one with a single element.
fn first_element(inputs: &Inputs, knob: Knob, base: &Facts, dice: &mut Dice) -> Option<Flip> {
    let (empty, one) = match base.get(knob.fact)? {
        Value::Set(_) => (Value::Set(0), Value::Set(1 << dice.below(kind(inputs.programme, knob).choices().len()))),
        Value::Rows(rows) => (Value::Rows(Vec::new()), Value::Rows(vec![rows.first()?.clone()])),
        _ => return None,
    };
    let (low, high) = (turned(inputs.programme, base, knob, empty)?, turned(inputs.programme, base, knob, one)?);
    (verdict(inputs, &low) != verdict(inputs, &high)).then_some(Flip { knob, low, high })
}

/// An ordered value as a number of steps: 1 yuan, 1 day, 1 month, 1.
pub fn steps(value: &Value) -> Option<i128> {
    let Value::Scalar(scalar) = value else { return None };
    Some(match scalar {
        Scalar::Money(amount) => i128::try_from((*amount * Decimal::from(10_000)).trunc()).ok()?,
        Scalar::Int(n) => i128::from(*n),
        Scalar::Date(date) => i128::from(Date::FIRST.days_until(*date)),
        Scalar::Month(month) => i128::from(month.year()) * 12 + i128::from(month.month()) - 1,
        Scalar::Percent(_) => return None,
    })
}

/// The value of a type that is so many steps.
pub fn stepped(kind: &Kind, steps: i128) -> Option<Value> {
    Some(Value::Scalar(match kind {
        Kind::Money { .. } => Scalar::Money(Decimal::try_from_i128_with_scale(steps, 4).ok()?.normalize()),
        Kind::Int { .. } => Scalar::Int(i64::try_from(steps).ok()?),
        Kind::Date => Scalar::Date(Date::FIRST.shift(Span::Days(i32::try_from(steps).ok()?))),
        Kind::Month => Scalar::Month(Month::new(i32::try_from(steps / 12).ok()?, u32::try_from(steps % 12).ok()? + 1)?),
        _ => return None,
    }))
}

/// Every comparison that a clause's guards come down to, through derived facts and fields.
fn atoms(inputs: &Inputs) -> Vec<Atom> {
    let mut out = Vec::new();
    inputs.clause().cases.iter().for_each(|case| in_cond(inputs.programme, &case.when, None, &mut out));
    out
}

fn in_cond(programme: &Programme, cond: &Cond, list: Option<FactIx>, out: &mut Vec<Atom>) {
    match cond {
        Cond::Is(place) => in_place(programme, *place, list, out),
        Cond::Not(inner) => in_cond(programme, inner, list, out),
        Cond::And(parts) | Cond::Or(parts) => parts.iter().for_each(|c| in_cond(programme, c, list, out)),
        Cond::Any(list, inner) | Cond::All(list, inner) => in_cond(programme, inner, Some(*list), out),
        Cond::Compare(_, a, b) => {
            let atom = Atom { cond: cond.clone(), list };
            if !out.contains(&atom) {
                out.push(atom);
            }
            in_term(programme, a, list, out);
            in_term(programme, b, list, out);
        }
        _ => {}
    }
}

fn in_term(programme: &Programme, term: &Term, list: Option<FactIx>, out: &mut Vec<Atom>) {
    match term {
        Term::Of(place) => in_place(programme, *place, list, out),
        Term::Add(a, b) | Term::Sub(a, b) | Term::Ratio(a, b) | Term::MonthsInclusive(a, b) => {
            in_term(programme, a, list, out);
            in_term(programme, b, list, out);
        }
        Term::Times(a, _) | Term::Shift(a, _) | Term::Year(a) | Term::OrElse(_, a) => in_term(programme, a, list, out),
        Term::Min(terms) | Term::Max(terms) => terms.iter().for_each(|t| in_term(programme, t, list, out)),
        Term::Count(list, cond) => in_cond(programme, cond, Some(*list), out),
        Term::Sum(list, term, cond) => {
            in_term(programme, term, Some(*list), out);
            in_cond(programme, cond, Some(*list), out);
        }
        Term::Lit(_) | Term::Size(_) => {}
    }
}

fn in_place(programme: &Programme, place: Place, list: Option<FactIx>, out: &mut Vec<Atom>) {
    let fields = list.and_then(|ix| programme.vocabulary().get(ix)).map_or(&[][..], |d| d.kind.fields());
    let (derived, list) = match place {
        Place::Fact(ix) => (programme.vocabulary().get(ix).and_then(|d| d.derived.as_ref()), None),
        Place::Field(ix) => (fields.get(usize::from(ix.0)).and_then(|f| f.derived.as_ref()), list),
    };
    match derived {
        Some(Derivation::Cond(cond)) => in_cond(programme, cond, list, out),
        Some(Derivation::Term(term)) => in_term(programme, term, list, out),
        None => {}
    }
}
