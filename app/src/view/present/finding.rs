//! What one clause comes to.

use super::assessment::Assessment;
use crate::names;
use preflight_rules::report::Finding;
use preflight_rules::wording::{self, Writer};
use preflight_rules::{Clause, Verdict};
use yew::AttrValue;

/// What one clause comes to.
#[derive(Clone, Debug, PartialEq)]
pub struct FindingView {
    /// The clause's full id.
    pub clause: AttrValue,
    /// The name of its element.
    pub id: AttrValue,
    /// The verdict's id.
    pub verdict: &'static str,
    /// A sign for it.
    pub sign: &'static str,
    /// A word for it.
    pub word: &'static str,
    /// The clause's short name.
    pub title: AttrValue,
    /// Document number and place in the text.
    pub locator: AttrValue,
    /// What the clause is.
    pub kind: &'static str,
    /// Who decides it.
    pub decider: &'static str,
    /// What it says, in our words.
    pub statement: AttrValue,
    /// Why the verdict is as it is.
    pub explanation: AttrValue,
    /// How we read an open point.
    pub reading: AttrValue,
    /// A text it leans on that is not held.
    pub not_held: AttrValue,
    /// The way out.
    pub remedy: Option<RemedyView>,
}

/// The way out.
#[derive(Clone, Debug, PartialEq)]
pub struct RemedyView {
    /// What to do, with how far off.
    pub text: AttrValue,
    /// When it can be done.
    pub when: &'static str,
}

/// The verdicts to look at, the gravest first.
pub(super) const DECIDING: [Verdict; 5] = [Verdict::Fail, Verdict::Need, Verdict::FailFixable, Verdict::Todo, Verdict::Warn];

/// A sign for a verdict, so that colour is never alone.
pub(super) fn sign(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Pass => "✓",
        Verdict::Fail => "✕",
        Verdict::FailFixable => "△",
        Verdict::Warn => "!",
        Verdict::Need => "?",
        Verdict::NotApplicable => "–",
        Verdict::Info => "i",
        Verdict::Todo => "○",
        Verdict::Attested => "✎",
    }
}

/// The view of a finding.
pub(super) fn finding(a: &Assessment<'_>, writer: &Writer<'_>, clause: &Clause, finding: &Finding) -> FindingView {
    let full = a.programme.clause_id(clause);
    let lang = a.lang;
    let text = |t: &Option<preflight_rules::Text>| t.as_ref().map_or_else(AttrValue::default, |t| t.get(lang).to_owned().into());
    let remedy = writer.remedy(finding, lang).zip(finding.remedy.as_ref());
    FindingView {
        id: names::finding(&full).into(),
        verdict: finding.verdict.id(),
        sign: sign(finding.verdict),
        word: wording::verdict(finding.verdict, lang),
        title: clause.title.get(lang).to_owned().into(),
        locator: format!("{} {}", a.programme.header().number, clause.id).into(),
        kind: wording::clause_kind(clause.kind, lang),
        decider: wording::ledger(clause.ledger, lang),
        statement: clause.text.get(lang).to_owned().into(),
        explanation: writer.explanation(finding, lang).into(),
        reading: text(&clause.reading),
        not_held: text(&clause.not_held),
        remedy: remedy.map(|(text, remedy)| RemedyView { text: text.into(), when: wording::change(remedy.when, lang) }),
        clause: full.into(),
    }
}
