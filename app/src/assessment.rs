//! What the answers come to for a notice: computed anew whenever it is looked at, never kept.

use crate::model::{Entry, Model};
use crate::words;
use preflight_rules::attention::{is_idle, uses, Uses};
use preflight_rules::fact::{FactDecl, FactIx, Vocabulary};
use preflight_rules::gather::Gather;
use preflight_rules::sanity::{contradictions, Contradiction};
use preflight_rules::value::Value;
use preflight_rules::wording::{self, Writer};
use preflight_rules::{evaluate, Clause, ClauseKind, Facts, Finding, Lang, Programme, Report, Verdict};
use std::cell::OnceCell;

/// A notice, the facts it reads, and what follows.
pub struct Assessment<'a> {
    /// The state it is made from.
    pub model: &'a Model,
    /// The language of the page.
    pub lang: Lang,
    /// The notice.
    pub programme: &'a Programme,
    /// What is known.
    pub facts: Facts,
    /// What it comes to.
    pub report: Report,
    /// Answers that contradict each other; while there are any, the report counts for nothing.
    pub contradictions: Vec<Contradiction>,
    uses: OnceCell<Vec<Uses>>,
}

/// The verdicts to look at, the gravest first.
pub const DECIDING: [Verdict; 5] = [Verdict::Fail, Verdict::Need, Verdict::FailFixable, Verdict::Todo, Verdict::Warn];

impl<'a> Assessment<'a> {
    /// For the notice chosen.
    pub fn new(model: &'a Model) -> Option<Assessment<'a>> {
        let programme = model.programme()?;
        let vocabulary = model.library.vocabulary();
        let facts = model.answers().bind(vocabulary, programme);
        Some(Assessment::of(model, programme, facts))
    }

    /// For a notice and facts of it.
    pub fn of(model: &'a Model, programme: &'a Programme, facts: Facts) -> Assessment<'a> {
        Assessment {
            model,
            lang: model.lang(),
            programme,
            report: evaluate(programme, &facts, model.as_of.date()),
            contradictions: contradictions(programme, &facts),
            facts,
            uses: OnceCell::new(),
        }
    }

    /// For a notice and one of its categories, whichever is chosen: the facts of a category are what choosing it would answer.
    pub fn of_category(model: &'a Model, programme: &'a Programme, category: &str) -> Option<Assessment<'a>> {
        let mut facts = model.answers().bind(model.library.vocabulary(), programme);
        let kind = &programme.vocabulary().get(programme.category_fact())?.kind;
        let _ = facts.set(programme, programme.category_fact(), Value::Choice(kind.choice(category)?));
        Some(Assessment::of(model, programme, facts))
    }

    /// The same with some facts changed: facts of the library's vocabulary with values.
    pub fn with(&self, changes: &[(FactIx, Value)]) -> Assessment<'a> {
        let vocabulary = self.vocabulary();
        let mut answers = self.model.answers();
        for (fact, value) in changes {
            if let Some(decl) = vocabulary.get(*fact) {
                // A value that does not suit is left out: trying it would show nothing.
                let _ = answers.set(vocabulary, &decl.name, value.clone());
            }
        }
        Assessment::of(self.model, self.programme, answers.bind(vocabulary, self.programme))
    }

    /// The vocabulary that answers are given in.
    pub fn vocabulary(&self) -> &'a Vocabulary {
        self.model.library.vocabulary()
    }

    /// A fact of the notice as a fact that answers are given in.
    pub fn given(&self, fact: FactIx) -> Option<FactIx> {
        self.vocabulary().find(&self.decl(fact)?.name)
    }

    /// A fact that answers are given in as a fact of the notice.
    pub fn here(&self, given: FactIx) -> Option<FactIx> {
        self.programme.vocabulary().find(&self.vocabulary().get(given)?.name)
    }

    /// A fact of the notice.
    pub fn decl(&self, fact: FactIx) -> Option<&'a FactDecl> {
        self.programme.vocabulary().get(fact)
    }

    /// Whether a known fact changes nothing as things stand.
    pub fn is_idle(&self, fact: FactIx) -> bool {
        is_idle(self.programme, &self.facts, fact, self.uses())
    }

    /// The clauses that use a fact.
    pub fn used_by(&self, fact: FactIx) -> &[usize] {
        self.uses().get(usize::from(fact.0)).map_or(&[], |uses| &uses.clauses)
    }

    fn uses(&self) -> &[Uses] {
        self.uses.get_or_init(|| uses(self.programme))
    }

    /// Makes sentences of it.
    pub fn writer(&self) -> Writer<'_> {
        Writer::new(self.programme, &self.facts)
    }

    /// Every finding that counts for the outcome, with its clause, in the order of the text.
    pub fn findings(&self) -> impl Iterator<Item = (&Finding, &'a Clause)> {
        let all = self.report.findings.iter().zip(self.programme.clauses());
        all.filter(|(_, clause)| clause.kind != ClauseKind::Deadline)
    }

    /// How many clauses have each verdict, the gravest first; verdicts that none has are left out.
    pub fn counts(&self) -> Vec<(Verdict, usize)> {
        let count = |v: &Verdict| (*v, self.findings().filter(|(f, _)| f.verdict == *v).count());
        Verdict::BY_URGENCY.iter().map(count).filter(|(_, n)| *n > 0).gather()
    }

    /// How many of the facts that still matter are said not to be known.
    pub fn unsure(&self) -> usize {
        let unsure =
            |fact: &&FactIx| self.given(**fact).and_then(|g| self.model.drafts.get(g)).is_some_and(|d| *d.entry() == Entry::Unsure);
        self.report.next_facts.iter().filter(unsure).count()
    }

    /// How many clauses have a verdict.
    pub fn count(&self, verdict: Verdict) -> usize {
        self.findings().filter(|(f, _)| f.verdict == verdict).count()
    }

    /// The outcome's id; `contradiction` while the answers contradict each other.
    pub fn outcome(&self) -> &'static str {
        if self.contradictions.is_empty() {
            self.report.outcome.id()
        } else {
            "contradiction"
        }
    }

    /// The outcome in words.
    pub fn headline(&self) -> String {
        words::begin(match self.contradictions.is_empty() {
            true => wording::outcome(self.report.outcome, self.lang),
            false => words::CONTRADICTORY.get(self.lang),
        })
    }

    /// Outcome and counts in a sentence, to be read out.
    pub fn summary(&self) -> String {
        let mut said = self.headline();
        if !self.contradictions.is_empty() {
            return said;
        }
        for (i, (verdict, count)) in self.counts().into_iter().enumerate() {
            said.push_str(match (i, self.lang) {
                (0, Lang::Zh) => "：",
                (0, Lang::En) => ": ",
                (_, Lang::Zh) => "，",
                (_, Lang::En) => ", ",
            });
            said.push_str(wording::verdict(verdict, self.lang));
            said.push_str(&format!(" {count}"));
        }
        said
    }
}
