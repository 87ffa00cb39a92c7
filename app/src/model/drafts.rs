//! The answers as given, by fact.

use super::{Draft, Entry, Row, Slot};
use preflight_rules::fact::{FactIx, Kind, Vocabulary};
use preflight_rules::value::Value;
use preflight_rules::Answers;
use std::collections::BTreeMap;

/// The answers as given, by fact of the library's vocabulary.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Drafts {
    by_fact: BTreeMap<FactIx, Draft>,
    next_key: u32,
}

impl Drafts {
    /// The draft of a fact.
    pub fn get(&self, fact: FactIx) -> Option<&Draft> {
        self.by_fact.get(&fact)
    }

    /// The value of a fact, when it is known.
    pub fn value(&self, fact: FactIx) -> Option<&Value> {
        self.get(fact)?.value()
    }

    /// Every draft.
    pub fn iter(&self) -> impl Iterator<Item = (FactIx, &Draft)> {
        self.by_fact.iter().map(|(fact, draft)| (*fact, draft))
    }

    /// Whether nothing was given.
    pub fn is_empty(&self) -> bool {
        self.by_fact.is_empty()
    }

    /// Puts a draft in the place of a fact.
    pub fn put(&mut self, fact: FactIx, draft: Draft) {
        self.by_fact.insert(fact, draft);
    }

    /// The draft at a slot.
    pub fn at(&self, slot: Slot) -> Option<&Draft> {
        let draft = self.get(slot.fact)?;
        let Some(cell) = slot.cell else { return Some(draft) };
        let Entry::Rows(rows) = draft.entry() else { return None };
        rows.iter().find(|row| row.key == cell.row)?.cells.get(usize::from(cell.field.0))?.as_ref()
    }

    /// Replaces the entry at a slot; `None` takes the answer back.
    pub fn write(&mut self, vocabulary: &Vocabulary, slot: Slot, entry: Option<Entry>) {
        let Some(decl) = vocabulary.get(slot.fact) else { return };
        let Some(cell) = slot.cell else {
            match entry {
                Some(entry) => {
                    let draft = Draft::new(&decl.kind, entry).succeeding(self.get(slot.fact));
                    self.put(slot.fact, draft);
                }
                None => {
                    self.by_fact.remove(&slot.fact);
                }
            }
            return;
        };
        let Some(field) = decl.kind.fields().get(usize::from(cell.field.0)) else { return };
        let before = self.at(slot).cloned();
        let draft = entry.map(|entry| Draft::new(&field.kind, entry).succeeding(before.as_ref()));
        self.change_rows(slot.fact, &decl.kind, |rows| {
            let place = rows.iter_mut().find(|row| row.key == cell.row).and_then(|row| row.cells.get_mut(usize::from(cell.field.0)));
            if let Some(place) = place {
                *place = draft;
            }
        });
    }

    /// The field at a slot was left.
    pub fn settle(&mut self, vocabulary: &Vocabulary, slot: Slot) {
        match slot.cell {
            None => {
                if let Some(draft) = self.by_fact.get_mut(&slot.fact) {
                    draft.settle();
                }
            }
            Some(cell) => {
                let Some(decl) = vocabulary.get(slot.fact) else { return };
                self.change_rows(slot.fact, &decl.kind, |rows| {
                    let cell = rows.iter_mut().find(|row| row.key == cell.row).and_then(|row| row.cells.get_mut(usize::from(cell.field.0)));
                    if let Some(Some(draft)) = cell {
                        draft.settle();
                    }
                });
                if let Some(draft) = self.by_fact.get_mut(&slot.fact) {
                    draft.settle();
                }
            }
        }
    }

    /// Adds an empty record and gives its key.
    pub fn add_row(&mut self, vocabulary: &Vocabulary, fact: FactIx) -> Option<u32> {
        let kind = &vocabulary.get(fact)?.kind;
        let key = self.next_key;
        self.next_key += 1;
        let row = Row { key, cells: vec![None; kind.fields().len()] };
        self.change_rows(fact, kind, |rows| rows.push(row));
        Some(key)
    }

    /// Removes a record. A list without records is unknown again.
    pub fn remove_row(&mut self, vocabulary: &Vocabulary, fact: FactIx, key: u32) {
        let Some(decl) = vocabulary.get(fact) else { return };
        self.change_rows(fact, &decl.kind, |rows| rows.retain(|row| row.key != key));
    }

    fn change_rows(&mut self, fact: FactIx, kind: &Kind, change: impl FnOnce(&mut Vec<Row>)) {
        let before = self.by_fact.remove(&fact);
        let mut rows = match before.as_ref().map(Draft::entry) {
            Some(Entry::Rows(rows)) => rows.clone(),
            _ => Vec::new(),
        };
        change(&mut rows);
        if !rows.is_empty() {
            self.put(fact, Draft::new(kind, Entry::Rows(rows)).succeeding(before.as_ref()));
        }
    }

    /// What is known, ready for any notice.
    pub fn answers(&self, vocabulary: &Vocabulary) -> Answers {
        let mut answers = Answers::new();
        for (fact, draft) in self.iter() {
            if let (Some(decl), Some(value)) = (vocabulary.get(fact), draft.value()) {
                // A value was checked against the same declaration when it was read.
                let _ = answers.set(vocabulary, &decl.name, value.clone());
            }
        }
        answers
    }
}
