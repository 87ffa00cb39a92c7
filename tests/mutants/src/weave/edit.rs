//! Edits of a text, one inside the other.

use super::Woven;
use std::fmt::Write as _;
use std::ops::Range;

/// An edit of a stretch of the text.
pub struct Edit {
    /// The bytes that it stands for; none where something is put in.
    pub range: Range<usize>,
    /// What is done there.
    pub kind: Kind,
}

/// What an edit does. Numbers are those of changes.
pub enum Kind {
    /// An expression is one of these instead.
    Instead(Vec<(u32, String)>),
    /// A function returns one of these at once.
    Return(Vec<(u32, String)>),
    /// A body that is an iterator is one of these instead.
    Iterator(Vec<(u32, String)>),
    /// A guard is one of these instead; or its arm is not there at all.
    Guard(Vec<(u32, String)>, Option<u32>),
    /// An arm without a guard is not there.
    NoArm(u32),
}

/// Carries out the edits. Edits of the same bytes lie inside each other in the order given.
pub fn apply(text: &str, mut edits: Vec<Edit>, switch: &str) -> Woven {
    // Stable: the outer one of two equals comes first.
    edits.sort_by_key(|e| (e.range.start, std::cmp::Reverse(e.range.end)));
    let mut loom = Loom { text, switch, out: String::with_capacity(text.len() * 3), changes: Vec::new() };
    loom.stretch(0..text.len(), &edits);
    Woven { text: loom.out, changes: loom.changes }
}

struct Loom<'a> {
    text: &'a str,
    switch: &'a str,
    out: String,
    changes: Vec<(u32, Range<usize>)>,
}

impl Loom<'_> {
    fn put(&mut self, text: &str) {
        self.out.push_str(text);
    }

    fn stretch(&mut self, range: Range<usize>, mut edits: &[Edit]) {
        let mut at = range.start;
        while let Some((first, rest)) = edits.split_first() {
            let inside = rest.iter().take_while(|e| e.range.end <= first.range.end && e.range.start < first.range.end).count();
            let (inside, after) = rest.split_at(inside);
            let text = self.text;
            self.put(&text[at..first.range.start]);
            self.edit(first, inside);
            at = first.range.end;
            edits = after;
        }
        let text = self.text;
        self.put(&text[at..range.end]);
    }

    fn change(&mut self, id: u32, text: &str) {
        let start = self.out.len();
        self.put(text);
        self.changes.push((id, start..self.out.len()));
    }

    fn edit(&mut self, edit: &Edit, inside: &[Edit]) {
        let switch = self.switch;
        match &edit.kind {
            Kind::Instead(others) => {
                // The text as it is comes first: the others must be of its type.
                let none: Vec<String> = others.iter().map(|(id, _)| format!("!{switch}::on({id})")).collect();
                let _ = write!(self.out, "(if {} {{ ", none.join(" && "));
                self.stretch(edit.range.clone(), inside);
                for (at, (id, text)) in others.iter().enumerate() {
                    let question = if at + 1 < others.len() { format!("if {switch}::on({id}) ") } else { String::new() };
                    let _ = write!(self.out, " }} else {question}{{ ");
                    self.change(*id, text);
                }
                self.put(" })");
            }
            Kind::Return(values) => {
                for (id, value) in values {
                    let _ = write!(self.out, " if {switch}::on({id}) {{ return ");
                    self.change(*id, value);
                    self.put("; }");
                }
            }
            Kind::Iterator(values) => {
                for (id, value) in values {
                    let _ = write!(self.out, " if {switch}::on({id}) {{ {switch}::Either::This(");
                    self.change(*id, value);
                    let _ = write!(self.out, ") }} else {{ {switch}::Either::That({{");
                }
                self.stretch(edit.range.clone(), inside);
                values.iter().for_each(|_| self.put("}) }"));
            }
            Kind::Guard(values, arm) => {
                if let Some(id) = arm {
                    self.change(*id, &format!("!{switch}::on({id})"));
                    self.put(" && ");
                }
                self.put("(");
                for (id, value) in values {
                    let _ = write!(self.out, "if {switch}::on({id}) {{ ");
                    self.change(*id, value);
                    self.put(" } else ");
                }
                self.put("{ ");
                self.stretch(edit.range.clone(), inside);
                self.put(" })");
            }
            Kind::NoArm(id) => {
                self.put(" if ");
                self.change(*id, &format!("!{switch}::on({id})"));
            }
        }
    }
}
