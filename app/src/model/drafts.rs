//! The answers as given, by fact, and a few notes that no rule reads.

use super::{Draft, Entry, Row, Slot};
use preflight_rules::fact::{FactIx, Kind, Vocabulary};
use preflight_rules::value::Value;
use preflight_rules::Answers;

/// The answers as given, by fact of the library's vocabulary.
#[derive(Clone, Debug, Default)]
pub struct Drafts {
    /// In the order of the facts.
    by_fact: Vec<(FactIx, Draft)>,
    next_key: u32,
    notes: [String; Note::ALL.len()],
    /// Lines of a kept draft that these notices know nothing of, each with the fact it answers. Other notices may: they are kept.
    strange: Vec<(String, String)>,
}

/// What was answered and noted; which key the next record will have is nobody's answer.
impl PartialEq for Drafts {
    fn eq(&self, other: &Drafts) -> bool {
        self.by_fact == other.by_fact && self.notes == other.notes && self.strange == other.strange
    }
}

impl Eq for Drafts {}

/// What an applicant may write down beside the answers. No rule reads it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Note {
    /// The unit's name, for the print and the files.
    Unit,
    /// The project's name, likewise.
    Project,
    /// The unified social credit code, as typed (GB 32100-2015).
    Code,
}

impl Note {
    /// Every note.
    pub const ALL: [Note; 3] = [Note::Unit, Note::Project, Note::Code];

    /// The id used in files; no fact has such a name.
    pub fn id(self) -> &'static str {
        match self {
            Note::Unit => "@unit",
            Note::Project => "@project",
            Note::Code => "@code",
        }
    }
}

impl Drafts {
    /// The draft of a fact.
    pub fn get(&self, fact: FactIx) -> Option<&Draft> {
        let at = self.place(fact).ok()?;
        self.by_fact.get(at).map(|(_, draft)| draft)
    }

    /// The value of a fact, when it is known.
    pub fn value(&self, fact: FactIx) -> Option<&Value> {
        self.get(fact)?.value()
    }

    /// Every draft.
    pub fn iter(&self) -> impl Iterator<Item = (FactIx, &Draft)> {
        self.by_fact.iter().map(|(fact, draft)| (*fact, draft))
    }

    /// Keeps a line that answers a fact which is not known here.
    pub fn keep(&mut self, fact: &str, line: &str) {
        self.strange.push((fact.to_owned(), line.to_owned()));
    }

    /// The lines that were kept, but for those on facts that have been answered since.
    pub fn kept<'a>(&'a self, vocabulary: &'a Vocabulary) -> impl Iterator<Item = &'a str> {
        let answered = |name: &str| vocabulary.find(name).is_some_and(|fact| self.get(fact).is_some());
        self.strange.iter().filter(move |(fact, _)| !answered(fact)).map(|(_, line)| line.as_str())
    }

    /// Whether nothing was given.
    pub fn is_empty(&self) -> bool {
        self.by_fact.is_empty() && self.notes.iter().all(String::is_empty) && self.strange.is_empty()
    }

    /// How many facts were answered, “not sure” included.
    pub fn count(&self) -> usize {
        self.by_fact.len()
    }

    /// A note, as typed.
    pub fn note(&self, note: Note) -> &str {
        self.notes.get(note as usize).map_or("", String::as_str)
    }

    /// Replaces a note.
    pub fn set_note(&mut self, note: Note, text: String) {
        if let Some(place) = self.notes.get_mut(note as usize) {
            *place = text;
        }
    }

    /// Where a fact's draft is, or would be.
    fn place(&self, fact: FactIx) -> Result<usize, usize> {
        self.by_fact.binary_search_by_key(&fact, |(own, _)| *own)
    }

    fn take(&mut self, fact: FactIx) -> Option<Draft> {
        let at = self.place(fact).ok()?;
        Some(self.by_fact.remove(at).1)
    }

    fn settle_whole(&mut self, fact: FactIx) {
        if let Ok(at) = self.place(fact) {
            self.by_fact[at].1.settle();
        }
    }

    /// Puts a draft in the place of a fact.
    pub fn put(&mut self, fact: FactIx, draft: Draft) {
        match self.place(fact) {
            Ok(at) => self.by_fact[at].1 = draft,
            Err(at) => self.by_fact.insert(at, (fact, draft)),
        }
    }

    /// Puts a fact back as it is in other drafts.
    pub fn restore(&mut self, fact: FactIx, from: &Drafts) {
        match from.get(fact) {
            Some(draft) => self.put(fact, draft.clone()),
            None => drop(self.take(fact)),
        }
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
        self.change(vocabulary, slot, |kind, before| entry.map(|entry| Draft::new(kind, entry).succeeding(before)));
    }

    /// Takes text that an input method is still composing.
    pub fn compose(&mut self, vocabulary: &Vocabulary, slot: Slot, entry: Entry) {
        self.change(vocabulary, slot, |_, before| Some(Draft::composing(entry, before)));
    }

    fn change(&mut self, vocabulary: &Vocabulary, slot: Slot, make: impl FnOnce(&Kind, Option<&Draft>) -> Option<Draft>) {
        let Some(decl) = vocabulary.get(slot.fact) else { return };
        let Some(cell) = slot.cell else {
            match make(&decl.kind, self.get(slot.fact)) {
                Some(draft) => self.put(slot.fact, draft),
                None => {
                    self.take(slot.fact);
                }
            }
            return;
        };
        let Some(field) = decl.kind.fields().get(usize::from(cell.field.0)) else { return };
        let before = self.at(slot).cloned();
        let draft = make(&field.kind, before.as_ref());
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
                self.settle_whole(slot.fact);
            }
            Some(cell) => {
                let Some(decl) = vocabulary.get(slot.fact) else { return };
                self.change_rows(slot.fact, &decl.kind, |rows| {
                    let cell = rows.iter_mut().find(|row| row.key == cell.row).and_then(|row| row.cells.get_mut(usize::from(cell.field.0)));
                    if let Some(Some(draft)) = cell {
                        draft.settle();
                    }
                });
                self.settle_whole(slot.fact);
            }
        }
    }

    /// Adds an empty record and gives its key.
    pub fn add_row(&mut self, vocabulary: &Vocabulary, fact: FactIx) -> Option<u32> {
        let kind = &vocabulary.get(fact)?.kind;
        let key = self.next_key;
        self.next_key += 1;
        let row = Row { key, cells: vec![None; kind.fields().len()], strange: Vec::new() };
        self.change_rows(fact, kind, |rows| rows.push(row));
        Some(key)
    }

    /// Removes a record. A list without records is unknown again.
    pub fn remove_row(&mut self, vocabulary: &Vocabulary, fact: FactIx, key: u32) {
        let Some(decl) = vocabulary.get(fact) else { return };
        self.change_rows(fact, &decl.kind, |rows| rows.retain(|row| row.key != key));
    }

    /// Adds records made of cells in the order of the declared fields.
    pub fn add_filled(&mut self, vocabulary: &Vocabulary, fact: FactIx, filled: Vec<Vec<Option<Draft>>>) {
        let Some(decl) = vocabulary.get(fact) else { return };
        let first = self.next_key;
        self.next_key += filled.len() as u32;
        let width = decl.kind.fields().len();
        self.change_rows(fact, &decl.kind, |rows| {
            // Rows in which nothing was filled in make room.
            rows.retain(|row| !row.strange.is_empty() || row.cells.iter().flatten().any(|cell| !cell.is_blank()));
            rows.extend((first..).zip(filled).map(|(key, mut cells)| {
                cells.resize(width, None);
                Row { key, cells, strange: Vec::new() }
            }));
        });
    }

    /// Adds records as they were kept, of which any may hold what cannot be read: that was said before.
    pub fn add_rows(&mut self, vocabulary: &Vocabulary, fact: FactIx, mut added: Vec<Row>) {
        let Some(decl) = vocabulary.get(fact).filter(|decl| decl.derived.is_none()) else { return };
        for row in &mut added {
            row.key = self.next_key;
            self.next_key += 1;
        }
        let slips = added.iter().flat_map(|row| &row.cells).flatten().any(|cell| cell.malformed().is_some());
        self.change_rows(fact, &decl.kind, |rows| rows.append(&mut added));
        if slips {
            self.settle_whole(fact);
        }
    }

    fn change_rows(&mut self, fact: FactIx, kind: &Kind, change: impl FnOnce(&mut Vec<Row>)) {
        let before = self.take(fact);
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
