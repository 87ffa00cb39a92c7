//! Changes of derived facts, of relations between facts, of materials, routes and dates.

use super::literals::days;
use super::{Change, Nursery};
use crate::authoring::compile::Document;
use crate::authoring::document::{Sink, Str, Table};
use crate::fact::{Derivation, FactIx, FieldIx};
use crate::programme::{ClosesOn, Entry};

impl Nursery<'_> {
    /// The changes of everything but clauses in a file.
    pub fn rest(&mut self, document: &Document<'_>) {
        let mut ignored = Sink::new();
        let root = document.root();
        for table in root.tables(&mut ignored, "fact") {
            self.fact(&table, &mut ignored);
        }
        for table in root.tables(&mut ignored, "sanity") {
            let (Some(id), Some(holds)) = (table.str(&mut ignored, "id"), table.str(&mut ignored, "holds")) else { continue };
            let list = table.str(&mut ignored, "each").and_then(|name| self.programme.vocabulary().find(&name.text));
            if let Some(at) = self.programme.sanity().iter().position(|s| s.id == id.text) {
                self.conditions(&holds, list, &format!("relation {}", id.text), |cond| Change::Holds(at, cond));
            }
        }
        for table in root.tables(&mut ignored, "material") {
            let Some(id) = table.str(&mut ignored, "id") else { continue };
            let Some(at) = self.programme.materials().iter().position(|m| m.id == id.text) else { continue };
            if let Some(held) = table.str(&mut ignored, "held") {
                self.conditions(&held, None, &format!("material {} held", id.text), |cond| Change::Held(at, cond));
            }
            if let Some(needed) = table.str(&mut ignored, "needed") {
                self.conditions(&needed, None, &format!("material {} needed", id.text), |cond| Change::Needed(at, cond));
            }
        }
        for table in root.tables(&mut ignored, "route") {
            let (Some(id), Some(when)) = (table.str(&mut ignored, "id"), table.str(&mut ignored, "when")) else { continue };
            if let Some(at) = self.programme.routes().iter().position(|r| r.id == id.text) {
                self.conditions(&when, None, &format!("route {}", id.text), |cond| Change::Route(at, cond));
            }
        }
        for table in root.tables(&mut ignored, "entry") {
            let Some(id) = table.str(&mut ignored, "id") else { continue };
            if let Some(at) = self.programme.calendar().iter().position(|e| e.id == id.text) {
                self.entry(at, &id);
            }
        }
    }

    fn fact(&mut self, table: &Table<'_>, ignored: &mut Sink) {
        let Some(name) = table.str(ignored, "name") else { return };
        let Some(ix) = self.programme.vocabulary().find(&name.text) else { return };
        if let Some(text) = table.str(ignored, "derived") {
            self.derived(&text, ix, None, &format!("fact {}", name.text));
        }
        for (i, field) in table.tables(ignored, "field").iter().enumerate() {
            let (Some(own), Some(text)) = (field.str(ignored, "name"), field.str(ignored, "derived")) else { continue };
            self.derived(&text, ix, Some(FieldIx(i as u16)), &format!("field {}.{}", name.text, own.text));
        }
    }

    fn derived(&mut self, text: &Str, ix: FactIx, field: Option<FieldIx>, at: &str) {
        let list = field.map(|_| ix);
        self.conditions(text, list, at, |cond| Change::Derived(ix, field, Some(Derivation::Cond(cond))));
        self.terms(text, list, at, |term| Change::Derived(ix, field, Some(Derivation::Term(term))));
    }

    fn entry(&mut self, at: usize, id: &Str) {
        let programme = self.programme;
        let Some(own) = programme.calendar().get(at) else { return };
        let (place, name) = (self.place(&id.span), format!("date {}", id.text));
        let mut push = |what: String, entry: Entry| {
            // The checker refuses a window that closes before it opens.
            let refused = entry.opens.zip(entry.closes).is_some_and(|(opens, closes)| closes < opens);
            self.push(place.clone(), &name, what, (!refused).then(|| Change::Entry(at, Box::new(entry))));
        };
        for other in own.opens.into_iter().flat_map(days) {
            push(format!("opens {other}"), Entry { opens: Some(other), ..own.clone() });
        }
        for other in own.closes.into_iter().flat_map(days) {
            push(format!("closes {other}"), Entry { closes: Some(other), ..own.clone() });
        }
        for other in
            [ClosesOn::Inclusive, ClosesOn::Before, ClosesOn::After].into_iter().filter(|o| own.closes.is_some() && *o != own.closes_on)
        {
            push(format!("closes_on {}", other.id()), Entry { closes_on: other, ..own.clone() });
        }
    }
}
