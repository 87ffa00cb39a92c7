//! What the answers lead to.

use super::assessment::Assessment;
use super::finding::{finding, sign, FindingView, DECIDING};
use crate::model::Draft;
use crate::names;
use crate::words;
use preflight_rules::wording::{self, Writer};
use preflight_rules::{ClauseKind, Verdict};
use std::rc::Rc;
use yew::AttrValue;

/// What the answers lead to. Deadlines are not here: a closed window never hides that the conditions are met.
#[derive(Clone, Debug, PartialEq)]
pub struct VerdictView {
    /// The outcome's id; `contradiction` while the answers contradict each other.
    pub outcome: &'static str,
    /// The same in words.
    pub headline: AttrValue,
    /// The same in a sentence, to be read out.
    pub summary: AttrValue,
    /// How many clauses have each verdict.
    pub counts: Vec<Count>,
    /// What contradicts what; while there are any there are no findings.
    pub contradictions: Vec<NextFact>,
    /// How many fields cannot be read.
    pub unreadable: usize,
    /// The facts to give next.
    pub next_facts: Vec<NextFact>,
    /// The clauses to look at.
    pub deciding: Vec<Rc<FindingView>>,
    /// The other clauses; none unless they are to be shown.
    pub rest: Vec<Rc<FindingView>>,
    /// How many other clauses there are.
    pub rest_count: usize,
    /// The other clauses are shown.
    pub show_all: bool,
}

/// How many clauses have a verdict.
#[derive(Clone, Debug, PartialEq)]
pub struct Count {
    /// The verdict's id.
    pub verdict: &'static str,
    /// A sign for it.
    pub sign: &'static str,
    /// A word for it.
    pub word: &'static str,
    /// How many.
    pub count: usize,
}

/// A field to go to, with what is to be said about it.
#[derive(Clone, Debug, PartialEq)]
pub struct NextFact {
    /// The name of the field's control.
    pub field: AttrValue,
    /// What people read.
    pub label: AttrValue,
}

/// What the answers lead to.
pub(super) fn verdict(a: &Assessment<'_>) -> VerdictView {
    let writer = Writer::new(a.programme, &a.facts);
    let unreadable = unreadable(a);
    if !a.contradictions.is_empty() {
        return contradictory(a, &writer, unreadable);
    }
    let findings: Vec<_> = a.report.findings.iter().zip(a.programme.clauses()).filter(|(_, c)| c.kind != ClauseKind::Deadline).collect();
    let counts: Vec<Count> = Verdict::BY_URGENCY
        .iter()
        .map(|v| Count {
            verdict: v.id(),
            sign: sign(*v),
            word: wording::verdict(*v, a.lang),
            count: findings.iter().filter(|(f, _)| f.verdict == *v).count(),
        })
        .filter(|c| c.count > 0)
        .collect();
    let view = |verdict: &dyn Fn(Verdict) -> bool| -> Vec<Rc<FindingView>> {
        findings.iter().filter(|(f, _)| verdict(f.verdict)).map(|(f, c)| Rc::new(finding(a, &writer, c, f))).collect()
    };
    let deciding: Vec<_> = DECIDING.iter().flat_map(|wanted| view(&|v| v == *wanted)).collect();
    let headline = wording::outcome(a.report.outcome, a.lang);
    let said: Vec<String> = counts.iter().map(|c| format!("{} {}", c.word, c.count)).collect();
    VerdictView {
        outcome: a.report.outcome.id(),
        headline: headline.into(),
        summary: a.lang.pick(format!("{headline}：{}", said.join("，")), format!("{headline}: {}", said.join(", "))).into(),
        counts,
        contradictions: Vec::new(),
        unreadable,
        next_facts: next_facts(a),
        rest_count: findings.len() - deciding.len(),
        rest: if a.model.show_all { view(&|v| !DECIDING.contains(&v)) } else { Vec::new() },
        deciding,
        show_all: a.model.show_all,
    }
}

/// Figures that contradict each other have no outcome: the command line refuses them too.
fn contradictory(a: &Assessment<'_>, writer: &Writer<'_>, unreadable: usize) -> VerdictView {
    let place = |c: &preflight_rules::sanity::Contradiction| NextFact {
        field: a.programme.vocabulary().get(c.fact).map_or_else(String::new, |d| names::fact(&d.name)).into(),
        label: writer.contradiction(c).get(a.lang).to_owned().into(),
    };
    let headline = words::CONTRADICTORY.get(a.lang);
    VerdictView {
        outcome: "contradiction",
        headline: headline.into(),
        summary: format!("{headline}{}{}", a.lang.pick("。", ". "), words::CONTRADICTORY_HELP.get(a.lang)).into(),
        counts: Vec::new(),
        contradictions: a.contradictions.iter().map(place).collect(),
        unreadable,
        next_facts: Vec::new(),
        deciding: Vec::new(),
        rest: Vec::new(),
        rest_count: 0,
        show_all: a.model.show_all,
    }
}

fn next_facts(a: &Assessment<'_>) -> Vec<NextFact> {
    let decls = a.report.next_facts.iter().filter_map(|ix| a.programme.vocabulary().get(*ix));
    decls.map(|d| NextFact { field: names::fact(&d.name).into(), label: d.label.get(a.lang).to_owned().into() }).collect()
}

/// Fields of this notice that hold something that cannot be read.
fn unreadable(a: &Assessment<'_>) -> usize {
    let given = a.programme.vocabulary().facts().iter().filter_map(|d| a.vocabulary().find(&d.name));
    given.filter(|fact| a.model.drafts.get(*fact).and_then(Draft::complaint).is_some()).count()
}
