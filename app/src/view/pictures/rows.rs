//! The rows of a time line: dates and periods known of the applicant, and what the notice holds them against.

use super::axis::{date, day, first_of, last_of, Day};
use super::comparison::{about_time, declared, fact, is_time, sides};
use super::words;
use preflight_rules::date::{Date, Month, Span};
use preflight_rules::explain::{shown, Operand, Reason};
use preflight_rules::expr::{Op, Place, Term};
use preflight_rules::fact::{Derivation, FactIx};
use preflight_rules::gather::Gather;
use preflight_rules::report::Finding;
use preflight_rules::value::{Scalar, Value};
use preflight_rules::wording;
use preflight_rules::{Facts, Lang, Programme, Text, Verdict};

/// A date or a period with what it is held against.
pub struct Row {
    /// The facts it shows.
    pub facts: Vec<FactIx>,
    /// What people read.
    pub label: String,
    /// Its date or dates, in words.
    pub when: String,
    /// First and last day.
    pub days: (Day, Day),
    /// From its last day to another that follows from it: the first anniversary, say.
    pub reaches: Option<Day>,
    /// Days that the notice, or another fact, holds it against.
    pub limits: Vec<Day>,
    /// How it stands to them: the verdict of the clause, its id where it must be said, and the words.
    pub said: Vec<(Verdict, String, String)>,
}

/// The first and last day of a date or month.
fn days_of(scalar: Scalar) -> Option<(Day, Day)> {
    match scalar {
        Scalar::Date(date) => Some((day(date), day(date))),
        Scalar::Month(month) => Some((first_of(month), last_of(month))),
        _ => None,
    }
}

/// The facts that comparisons of time in some findings show.
pub fn compared(findings: &[&Finding]) -> Vec<FactIx> {
    let reasons = findings.iter().filter(|f| f.verdict != Verdict::NotApplicable).flat_map(|f| &f.reasons);
    reasons.filter(|r| about_time(r)).flat_map(shown).gather()
}

/// The rows of the dates known, of some facts or of all, in the order of asking; months of one period make one row.
pub fn rows(programme: &Programme, facts: &Facts, only: Option<&[FactIx]>, lang: Lang) -> Vec<Row> {
    let wanted = |ix: FactIx| only.is_none_or(|only| only.contains(&ix));
    let month = |ix: FactIx| match facts.get(ix) {
        Some(Value::Scalar(Scalar::Month(month))) => Some(*month),
        _ => None,
    };
    let mut rows: Vec<Row> = Vec::new();
    for (ix, decl) in programme.vocabulary().iter() {
        let Some(Derivation::Term(Term::MonthsInclusive(a, b))) = &decl.derived else { continue };
        let (Term::Of(Place::Fact(a)), Term::Of(Place::Fact(b))) = (&**a, &**b) else { continue };
        let (Some(from), Some(to)) = (month(*a), month(*b)) else { continue };
        if from <= to && (wanted(*a) || wanted(*b) || wanted(ix)) {
            let length = wording::shown_value(&decl.kind, &Value::Scalar(Scalar::Int(from.months_inclusive(to))), lang);
            let when = words::joined(&[words::span(&from.to_string(), &to.to_string(), lang), length], lang);
            let days = (first_of(from), last_of(to));
            rows.push(Row { facts: vec![*a, *b, ix], label: decl.label.get(lang).to_owned(), when, days, ..empty() });
        }
    }
    for (ix, decl) in programme.vocabulary().iter() {
        let Some(value @ Value::Scalar(scalar)) = facts.get(ix) else { continue };
        if is_time(value) && wanted(ix) && !rows.iter().any(|row| row.facts.contains(&ix)) {
            let Some(days) = days_of(*scalar) else { continue };
            rows.push(Row {
                facts: vec![ix],
                label: decl.label.get(lang).to_owned(),
                when: wording::scalar(*scalar, lang),
                days,
                ..empty()
            });
        }
    }
    rows
}

fn empty() -> Row {
    Row { facts: Vec::new(), label: String::new(), when: String::new(), days: (0, 0), reaches: None, limits: Vec::new(), said: Vec::new() }
}

/// Adds to the rows what the findings compare them with; with `clauses`, each said with its clause's id.
pub fn hold_against(rows: &mut [Row], programme: &Programme, findings: &[&Finding], clauses: bool, lang: Lang) {
    for finding in findings.iter().filter(|f| f.verdict != Verdict::NotApplicable) {
        let clause = programme.clauses().get(finding.clause).filter(|_| clauses).map_or("", |c| &c.id);
        for reason in finding.reasons.iter().filter(|r| about_time(r)) {
            hold(rows, programme, reason, finding.verdict, clause, lang);
        }
    }
}

fn hold(rows: &mut [Row], programme: &Programme, reason: &Reason, verdict: Verdict, clause: &str, lang: Lang) -> Option<()> {
    let (own, op, bound) = sides(reason)?;
    let about = fact(own).or_else(|| own.parts.iter().find(|(_, v)| is_time(v)).map(|(ix, _)| *ix))?;
    let row = rows.iter_mut().find(|row| row.facts.contains(&about))?;
    let name = declared(programme, bound).map_or_else(String::new, |d| format!("{} ", d.label.get(lang)));
    let (limit, words) = match (own.value, bound.value) {
        (Scalar::Int(_), Scalar::Int(months)) => {
            // A length counts for a period only; a year beside a date is seen from the scale.
            let [start, _, length] = row.facts.as_slice() else { return None };
            if fact(own) != Some(*length) {
                return None;
            }
            let Some((_, Value::Scalar(Scalar::Month(first)))) = own.parts.iter().find(|(ix, _)| ix == start) else { return None };
            let kind = &declared(programme, own)?.kind;
            let limit = last_of(first.plus(months.checked_sub(1)?));
            (limit, words::stands_in_length(op, &wording::shown_value(kind, &Value::Scalar(bound.value), lang), lang))
        }
        (value, against) => {
            let (first, last) = days_of(against)?;
            let limit = if matches!(op, Op::Ge | Op::Lt) { first } else { last };
            let stands = words::stands_in_time(op, &format!("{name}{}", wording::scalar(against, lang)), lang);
            let mut parts = vec![subject(row, programme, own, about, lang) + &stands];
            parts.extend(
                gap(value, against)
                    .filter(|_| verdict != Verdict::Pass && matches!(op, Op::Lt | Op::Gt))
                    .map(|(gap, unit)| words::apart(&wording::gap(gap, &unit, lang), lang)),
            );
            (limit, words::joined(&parts, lang))
        }
    };
    if !row.limits.contains(&limit) {
        row.limits.push(limit);
    }
    let said = (verdict, clause.to_owned(), words);
    if !row.said.contains(&said) {
        row.said.push(said);
    }
    Some(())
}

/// What of a row is compared, where that is not the row itself: an end of a period, or a day that follows from a date.
fn subject(row: &mut Row, programme: &Programme, own: &Operand, about: FactIx, lang: Lang) -> String {
    let label = || programme.vocabulary().get(about).map_or("", |d| d.label.get(lang));
    match (own.value, own.parts.iter().find(|(ix, _)| *ix == about)) {
        (Scalar::Date(reached), Some((_, Value::Scalar(Scalar::Date(from))))) if reached != *from => {
            row.reaches = Some(row.reaches.map_or(day(reached), |seen| seen.max(day(reached))));
            let months = months_between(*from, reached);
            let step = months.map_or_else(String::new, |n| format!("{} = ", words::later(n, lang)));
            format!("{step}{reached} ")
        }
        _ if row.facts.len() > 1 => format!("{} ", label()),
        _ => String::new(),
    }
}

/// The whole months that lead from one day to another, if any do.
fn months_between(from: Date, to: Date) -> Option<i32> {
    let guess = (to.year() - from.year()) * 12 + to.month() as i32 - from.month() as i32;
    (guess > 0 && from.shift(Span::Months(guess)) == to).then_some(guess)
}

/// How far apart two dates or months are.
fn gap(a: Scalar, b: Scalar) -> Option<(Scalar, Text)> {
    let (apart, zh, en) = match (a, b) {
        (Scalar::Date(a), Scalar::Date(b)) => (a.days_until(b).abs(), "天", "days"),
        (Scalar::Month(a), Scalar::Month(b)) => (months_apart(a, b), "个月", "months"),
        _ => return None,
    };
    (apart > 0).then(|| (Scalar::Int(apart), Text::new(zh, en)))
}

fn months_apart(a: Month, b: Month) -> i64 {
    (a.months_inclusive(b) - 1).abs()
}

/// Every day that a row draws.
pub fn drawn(row: &Row) -> Vec<Day> {
    let mut days = vec![row.days.0, row.days.1];
    days.extend(row.reaches);
    days.extend(&row.limits);
    // Days beyond the calendar are at its end.
    days.into_iter().map(|d| day(date(d))).gather()
}
