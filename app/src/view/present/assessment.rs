//! What the answers come to for the notice chosen: computed for every view, never kept.

use crate::model::Model;
use preflight_rules::fact::{FactIx, Vocabulary};
use preflight_rules::sanity::{contradictions, Contradiction};
use preflight_rules::{evaluate, Facts, Lang, Programme, Report};

/// A notice, the facts it reads, and what follows.
pub(super) struct Assessment<'a> {
    pub model: &'a Model,
    pub lang: Lang,
    pub programme: &'a Programme,
    pub facts: Facts,
    pub report: Report,
    pub contradictions: Vec<Contradiction>,
}

impl<'a> Assessment<'a> {
    /// For the notice chosen.
    pub fn new(model: &'a Model) -> Option<Assessment<'a>> {
        let programme = model.programme()?;
        let vocabulary = model.library.vocabulary();
        let facts = model.drafts.answers(vocabulary).bind(vocabulary, programme);
        Some(Assessment {
            model,
            lang: model.lang,
            programme,
            report: evaluate(programme, &facts, model.as_of.date()),
            contradictions: contradictions(programme, &facts),
            facts,
        })
    }

    /// The vocabulary that answers are given in.
    pub fn vocabulary(&self) -> &'a Vocabulary {
        self.model.library.vocabulary()
    }

    /// A fact of the notice as a fact that answers are given in.
    pub fn given(&self, fact: FactIx) -> Option<FactIx> {
        self.vocabulary().find(&self.programme.vocabulary().get(fact)?.name)
    }
}
