//! Changes of clauses: their guards, verdicts, order, scope, and what their cases ask for.

use super::{Change, Nursery};
use crate::authoring::compile::Document;
use crate::authoring::document::Sink;
use crate::expr::Cond;
use crate::programme::{Case, Verdict};

/// What a verdict may be taken for.
fn others(verdict: Verdict) -> &'static [Verdict] {
    match verdict {
        Verdict::Pass => &[Verdict::Warn, Verdict::Fail],
        Verdict::Fail => &[Verdict::FailFixable, Verdict::Warn, Verdict::Pass],
        Verdict::FailFixable => &[Verdict::Fail, Verdict::Todo, Verdict::Warn],
        Verdict::Warn => &[Verdict::Pass, Verdict::Fail, Verdict::Info],
        Verdict::Info => &[Verdict::Pass, Verdict::Warn],
        Verdict::Todo => &[Verdict::FailFixable, Verdict::Pass],
        Verdict::Attested => &[Verdict::Pass, Verdict::Warn],
        Verdict::NotApplicable => &[Verdict::Pass, Verdict::Info],
        Verdict::Need => &[Verdict::Warn],
    }
}

impl Nursery<'_> {
    /// The changes of every clause in a file.
    pub fn clauses(&mut self, document: &Document<'_>) {
        let mut ignored = Sink::new();
        if document.notice().is_none() {
            return;
        }
        for table in document.root().tables(&mut ignored, "clause") {
            let Some(id) = table.str(&mut ignored, "id") else { continue };
            let Some(at) = self.programme.clauses().iter().position(|c| c.id == id.text) else { continue };
            self.scope(at, &id.text, &table.span_of("categories"));
            let tables = table.tables(&mut ignored, "case");
            for (case, table) in tables.iter().enumerate() {
                let name = format!("{} case {}", id.text, case + 1);
                if let Some(guard) = table.str(&mut ignored, "when") {
                    self.conditions(&guard, None, &name, |cond| Change::Guard(at, case, cond));
                }
                let place = self.place(&table.span);
                self.case(at, case, &name, &place);
            }
        }
    }

    fn scope(&mut self, at: usize, id: &str, span: &crate::authoring::source::Span) {
        let programme = self.programme;
        let Some(clause) = programme.clauses().get(at).filter(|c| c.categories != u64::MAX) else { return };
        let choices = programme.vocabulary().get(programme.category_fact()).map_or(&[][..], |d| d.kind.choices());
        for (i, choice) in choices.iter().enumerate().filter(|(_, c)| c.id != "none_of_these") {
            let bits = clause.categories ^ 1u64 << i;
            let verb = if clause.categories >> i & 1 == 1 { "without" } else { "with" };
            // Without any category the key means all of them.
            let change = (bits != 0).then_some(Change::Scope(at, bits));
            let place = self.place(span);
            self.push(place, &format!("{id} categories"), format!("{verb} {}", choice.id), change);
        }
    }

    fn case(&mut self, at: usize, case: usize, name: &str, place: &str) {
        let programme = self.programme;
        let Some(clause) = programme.clauses().get(at) else { return };
        let Some(own) = clause.cases.get(case) else { return };
        for verdict in others(own.verdict) {
            let change = Change::Verdict(at, case, *verdict);
            self.push(place.to_owned(), name, format!("verdict {} → {}", own.verdict.id(), verdict.id()), Some(change));
        }
        let last = case + 1 == clause.cases.len();
        let mut without = clause.cases.clone();
        without.remove(case);
        self.push(place.to_owned(), name, "removed".to_owned(), (!last).then_some(Change::Cases(at, without)));
        if let Some(next) = clause.cases.get(case + 1) {
            let mut swapped = clause.cases.clone();
            swapped.swap(case, case + 1);
            let whole = next.when == Cond::Const(true);
            self.push(place.to_owned(), name, "after the next".to_owned(), (!whole).then_some(Change::Cases(at, swapped)));
        }
        for (key, pick) in LISTS {
            for i in 0..pick(&mut own.clone()).len() {
                let mut cases = clause.cases.clone();
                let Some(list) = cases.get_mut(case).map(pick) else { continue };
                let fact = list.remove(i);
                let named = programme.vocabulary().get(fact).map_or("?", |d| d.name.as_str());
                // `need` goes with `needs`, and neither without the other.
                let refused = key == "needs" && list.is_empty();
                self.push(place.to_owned(), name, format!("{key} without {named}"), (!refused).then_some(Change::Cases(at, cases)));
            }
        }
    }
}

/// A list of facts that a case names.
type Pick = fn(&mut Case) -> &mut Vec<crate::fact::FactIx>;

const LISTS: [(&str, Pick); 3] = [("requires", |c| &mut c.requires), ("if_known", |c| &mut c.if_known), ("needs", |c| &mut c.needs)];
