//! Facts that the site around the frame gives (a bureau's own filing dates) lie over the answers: they count wherever answers count, and
//! are nobody's answers. They stand in no draft, so drafts, copies, undo, progress files and links are without them. What the visitor
//! answers, or begins to answer, counts instead.

use super::{Draft, Framed, Model};
use preflight_rules::fact::FactIx;
use preflight_rules::{Answers, Lang};

impl Model {
    /// What the site around the frame gives for a fact, whether or not it counts.
    pub fn offered(&self, fact: FactIx) -> Option<&Draft> {
        self.framed.as_ref()?.given.iter().find(|(given, _)| *given == fact).map(|(_, draft)| draft)
    }

    /// The same, while it counts: the visitor has not answered, and does not want to.
    pub fn given(&self, fact: FactIx) -> Option<&Draft> {
        let own = self.drafts.get(fact).is_some() || self.framed.as_ref().is_some_and(|framed| framed.own.contains(&fact));
        self.offered(fact).filter(|_| !own)
    }

    /// What stands for a fact: the visitor's answer, or what is given.
    pub fn draft(&self, fact: FactIx) -> Option<&Draft> {
        self.drafts.get(fact).or_else(|| self.given(fact))
    }

    /// What is known, ready for any notice: answers, and what is given.
    pub fn answers(&self) -> Answers {
        let vocabulary = self.library.vocabulary();
        let mut answers = self.drafts.answers(vocabulary);
        for (fact, _) in self.framed.iter().flat_map(|framed| &framed.given) {
            if let (Some(decl), Some(value)) = (vocabulary.get(*fact), self.given(*fact).and_then(Draft::value)) {
                // A value was checked against the same declaration when it was read.
                let _ = answers.set(vocabulary, &decl.name, value.clone());
            }
        }
        answers
    }

    /// The visitor answers a fact, or leaves it to what is given.
    pub fn answers_itself(&mut self, fact: FactIx, own: bool) {
        if let Some(framed) = &mut self.framed {
            framed.own.retain(|f| *f != fact);
            if own {
                framed.own.push(fact);
            }
        }
    }

    /// Other answers are worked on: what is given counts again where they say nothing.
    pub fn answers_anew(&mut self) {
        if let Some(framed) = &mut self.framed {
            framed.own.clear();
        }
    }

    /// The name of the site around the frame.
    pub fn host_name(&self, lang: Lang) -> &str {
        self.framed.as_ref().map_or("", |framed: &Framed| framed.name(lang))
    }
}
