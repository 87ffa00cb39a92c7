//! From a checked notice to a plan. Derived facts are written out where they are used; equal instructions become one.

use super::domain::Domain;
use super::plan::{CasePlan, ClausePlan, Flag, Plan, Shape, Step};
use crate::expr::{cond_places, term_places, Cond, Place};
use crate::fact::{Derivation, FactIx, Kind};
use crate::gather::Gather;
use crate::programme::{Clause, Programme};

impl<'p> Plan<'p> {
    /// Compiles a notice.
    pub fn of(programme: &'p Programme) -> Plan<'p> {
        let nothing = programme.vocabulary().facts().iter().map(|_| Shape::Nothing).gather();
        let plan = Plan { programme, steps: Vec::new(), constants: Vec::new(), clauses: Vec::new(), shapes: nothing, asked: Vec::new() };
        let mut compiler = Compiler { plan };
        for clause in programme.clauses() {
            let compiled = compiler.clause(clause);
            compiler.plan.clauses.push(compiled);
        }
        compiler.plan
    }
}

/// A plan being made.
pub(super) struct Compiler<'p> {
    pub(super) plan: Plan<'p>,
}

impl<'p> Compiler<'p> {
    fn clause(&mut self, clause: &'p Clause) -> ClausePlan<'p> {
        let category = self.plan.programme.category_fact();
        let scope = (clause.categories != u64::MAX).then(|| self.among(category, clause.categories));
        let cases = clause.cases.iter().map(|case| CasePlan {
            when: self.flag(&case.when),
            verdict: case.verdict,
            requires: &case.requires,
            if_known: &case.if_known,
        });
        ClausePlan { scope, cases: cases.gather() }
    }

    /// The register of an instruction: of an equal one, where there is one.
    pub(super) fn register(&mut self, step: Step<'p>) -> usize {
        let alike = self.plan.steps.iter().filter(|other| other.gives_figure() == step.gives_figure());
        let found = alike.clone().position(|other| *other == step);
        let next = alike.count();
        if found.is_none() {
            self.plan.steps.push(step);
        }
        found.unwrap_or(next)
    }

    fn truth(&mut self, step: Step<'p>) -> Flag {
        Flag { register: self.register(step), turned: false }
    }

    /// The declaration of a fact is on hand as long as the notice is.
    fn kind(&self, fact: FactIx) -> Option<&'p Kind> {
        self.plan.programme.vocabulary().get(fact).map(|decl| &decl.kind)
    }

    pub(super) fn derivation(&self, fact: FactIx) -> Option<&'p Derivation> {
        self.plan.programme.vocabulary().get(fact)?.derived.as_ref()
    }

    fn read(&mut self, fact: FactIx, shape: Shape) {
        if let Some(known) = self.plan.shapes.get_mut(usize::from(fact.0)) {
            *known = shape;
        }
    }

    /// A column of bitmaps; none for a fact of another type.
    pub(super) fn bitmaps(&mut self, fact: FactIx) -> Option<usize> {
        let count = match self.kind(fact)? {
            Kind::Bool(_) | Kind::Text => 1,
            Kind::Choice(values) | Kind::Set(values) => values.len(),
            _ => return None,
        };
        self.read(fact, Shape::Bitmaps(count));
        Some(count)
    }

    /// A column of numbers; none for a fact of another type, or with bounds too far away.
    pub(super) fn numbers(&mut self, fact: FactIx) -> Option<Domain> {
        let domain = Domain::of(self.kind(fact)?)?;
        self.read(fact, Shape::Numbers(domain));
        Some(domain)
    }

    fn among(&mut self, fact: FactIx, mask: u64) -> Flag {
        self.bitmaps(fact);
        self.truth(Step::Among(fact, mask))
    }

    /// A condition, or a question about it where it does not fit columns.
    fn flag(&mut self, cond: &'p Cond) -> Flag {
        self.fitting(cond).unwrap_or_else(|| {
            self.plan_to_ask(cond);
            self.truth(Step::Ask(cond))
        })
    }

    fn fitting(&mut self, cond: &'p Cond) -> Option<Flag> {
        Some(match cond {
            Cond::Const(value) => self.truth(Step::Const(*value)),
            Cond::Not(inner) => {
                let flag = self.flag(inner);
                Flag { turned: !flag.turned, ..flag }
            }
            Cond::And(parts) => {
                let parts = parts.iter().map(|c| self.flag(c)).gather();
                self.truth(Step::And(parts))
            }
            Cond::Or(parts) => {
                let parts = parts.iter().map(|c| self.flag(c)).gather();
                self.truth(Step::Or(parts))
            }
            Cond::Is(Place::Fact(fact)) => match self.derivation(*fact) {
                Some(Derivation::Cond(cond)) => self.flag(cond),
                Some(Derivation::Term(_)) => return None,
                None => self.bits(*fact, Step::Among(*fact, 1))?,
            },
            Cond::Filled(Place::Fact(fact)) => self.bits(*fact, Step::Among(*fact, 1))?,
            Cond::In(Place::Fact(fact), mask) | Cond::Overlaps(Place::Fact(fact), mask) => self.bits(*fact, Step::Among(*fact, *mask))?,
            Cond::SetIs(Place::Fact(fact), mask) => self.bits(*fact, Step::Exactly(*fact, *mask))?,
            Cond::Same(Place::Fact(a), Place::Fact(b), pairs) => {
                self.bitmaps(*a)?;
                self.bits(*b, Step::Same(*a, *b, pairs))?
            }
            Cond::Compare(op, a, b) => {
                let (a, b) = (self.term(a)?, self.term(b)?);
                let (a, b) = self.alike(a, b)?;
                self.truth(Step::Compare(*op, a.figure, b.figure))
            }
            _ => return None,
        })
    }

    fn bits(&mut self, fact: FactIx, step: Step<'p>) -> Option<Flag> {
        self.bitmaps(fact)?;
        Some(self.truth(step))
    }

    /// Notes every fact that a condition reads, those of derived facts and fields included.
    fn plan_to_ask(&mut self, cond: &'p Cond) {
        let mut found = Vec::new();
        cond_places(cond, &mut |place| found.push(place));
        while let Some(place) = found.pop() {
            // Fields are those of the lists, which are noted whole.
            let Place::Fact(fact) = place else { continue };
            if self.plan.asked.contains(&fact) {
                continue;
            }
            self.plan.asked.push(fact);
            let fields = self.kind(fact).map_or(&[][..], |kind| kind.fields());
            for derivation in fields.iter().filter_map(|field| field.derived.as_ref()).chain(self.derivation(fact)) {
                match derivation {
                    Derivation::Cond(cond) => cond_places(cond, &mut |place| found.push(place)),
                    Derivation::Term(term) => term_places(term, &mut |place| found.push(place)),
                }
            }
        }
    }
}
