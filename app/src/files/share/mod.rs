//! Answers in the fragment of a link, by name: `total_investment_wan=1.2yi&is_cooperative=true&cloud_services[0].pay_date=2022-03-05`.
//!
//! A fragment is not sent to any server. Whatever does not fit is left out and reported.

use crate::files::percent;
use crate::model::{Draft, Drafts, Entry, Slot};
use preflight_rules::fact::{FactIx, FieldIx, Kind, Vocabulary};
use preflight_rules::facts::MAX_ROWS;
use preflight_rules::gather::Gather;
use preflight_rules::read::Unit;
use preflight_rules::value::Value;

/// Longest fragment that is written or read, in bytes.
pub const LIMIT: usize = 65_536;

/// Said, and still unknown.
const UNSURE: &str = "unsure";
/// Known, and empty.
const NOTHING: &str = "nothing";
/// A record in which nothing is filled in.
const ROW: &str = "row";
/// Stands before text and ids that are spelled like these words, or begin with it.
const TYPED: char = '~';

/// The units of money as they end an amount.
const UNITS: [(&str, Unit); 3] = [("yuan", Unit::Yuan), ("wan", Unit::Wan), ("yi", Unit::Yi)];

/// What a fragment says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shared {
    /// The answers.
    pub drafts: Drafts,
    /// Names that are no fact or field.
    pub unknown_names: Vec<String>,
    /// Names of facts and fields whose value is none, or that are given twice.
    pub unread: Vec<String>,
    /// It was too long; nothing of it was read.
    pub too_long: bool,
}

/// The answers as a fragment, without `#`; `None` when there are too many for a link.
pub fn write(vocabulary: &Vocabulary, drafts: &Drafts) -> Option<String> {
    let mut out = String::new();
    for (fact, draft) in drafts.iter() {
        let Some(decl) = vocabulary.get(fact) else { continue };
        let Entry::Rows(rows) = draft.entry() else {
            pair(&mut out, &decl.name, &said(&decl.kind, draft.entry()));
            continue;
        };
        for (i, row) in rows.iter().enumerate() {
            let given = || decl.kind.fields().iter().zip(&row.cells).filter_map(|(f, c)| c.as_ref().map(|c| (f, c)));
            if given().next().is_none() {
                pair(&mut out, &format!("{}[{i}]", decl.name), ROW);
            }
            for (field, cell) in given() {
                pair(&mut out, &format!("{}[{i}].{}", decl.name, field.name), &said(&field.kind, cell.entry()));
            }
        }
    }
    (out.len() <= LIMIT).then_some(out)
}

fn pair(out: &mut String, name: &str, value: &str) {
    if !out.is_empty() {
        out.push('&');
    }
    out.push_str(name);
    out.push('=');
    for byte in value.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~' | b',' | b':' | b'/') {
            out.push(char::from(byte));
        } else {
            percent::push(out, byte);
        }
    }
}

fn said(kind: &Kind, entry: &Entry) -> String {
    let id = |i: usize| kind.choices().get(i).map_or("", |c| c.id.as_str());
    match entry {
        Entry::Nothing | Entry::Chosen(Value::Set(0)) => NOTHING.to_owned(),
        Entry::Typed { text, unit } => {
            let unit = UNITS.iter().find(|(_, u)| u == unit && matches!(kind, Kind::Money { .. })).map_or("", |(name, _)| name);
            marked(text) + unit
        }
        Entry::Chosen(Value::Bool(value)) => value.to_string(),
        Entry::Chosen(Value::Choice(i)) => marked(id(usize::from(*i))),
        Entry::Chosen(Value::Set(bits)) => {
            let ids: Vec<&str> = (0..kind.choices().len().min(64)).filter(|i| bits >> i & 1 == 1).map(id).gather();
            ids.join(",")
        }
        Entry::Unsure | Entry::Chosen(_) | Entry::Rows(_) => UNSURE.to_owned(),
    }
}

/// Text that is not taken for one of the words; an option may be called `unsure` too.
fn marked(text: &str) -> String {
    let alike = text == UNSURE || text == NOTHING || text.starts_with(TYPED);
    format!("{}{text}", if alike { "~" } else { "" })
}

/// Reads a fragment, with or without `#`.
pub fn read(vocabulary: &Vocabulary, text: &str) -> Shared {
    let mut out = Shared { too_long: text.len() > LIMIT, ..Shared::default() };
    // The records of each list so far: the number in the link and the key here.
    let mut records: Vec<(FactIx, usize, u32)> = Vec::new();
    let pairs = if out.too_long { "" } else { text.trim().trim_start_matches(['#', '?']) };
    for (name, value) in pairs.split('&').filter(|p| !p.is_empty()).map(|p| p.split_once('=').unwrap_or((p, ""))) {
        // Some programs that pass links on rewrite the brackets.
        let name = percent::decode(name).unwrap_or_else(|| name.to_owned());
        let Some(place) = place(vocabulary, &name) else {
            out.unknown_names.push(name);
            continue;
        };
        let done = percent::decode(value).and_then(|said| out.take(vocabulary, place, &said, &mut records));
        if done.is_none() {
            out.unread.push(name);
        }
    }
    out
}

/// A fact; in a list, the number of the record and the field, or none for the record itself.
type Place = (FactIx, Option<(usize, Option<FieldIx>)>);

fn place(vocabulary: &Vocabulary, name: &str) -> Option<Place> {
    let Some((list, rest)) = name.split_once('[') else { return vocabulary.find(name).map(|fact| (fact, None)) };
    let fact = vocabulary.find(list)?;
    let (number, field) = rest.split_once(']')?;
    let number = number.bytes().all(|b| b.is_ascii_digit()).then(|| number.parse().ok()).flatten()?;
    let fields = vocabulary.get(fact)?.kind.fields();
    if fields.is_empty() {
        return None;
    }
    let field = match field.strip_prefix('.') {
        Some(field) => Some(FieldIx(fields.iter().position(|f| f.name == field)? as u16)),
        None if field.is_empty() => None,
        None => return None,
    };
    Some((fact, Some((number, field))))
}

impl Shared {
    /// Takes what is said at a place; `None` when that is nothing that can stand there.
    fn take(&mut self, vocabulary: &Vocabulary, place: Place, said: &str, records: &mut Vec<(FactIx, usize, u32)>) -> Option<()> {
        let (fact, within) = place;
        let decl = vocabulary.get(fact).filter(|d| d.derived.is_none())?;
        let Some((number, field)) = within else {
            return self.put(vocabulary, Slot::fact(fact), &decl.kind, said);
        };
        let field = match field {
            Some(ix) => Some((ix, decl.kind.fields().get(usize::from(ix.0)).filter(|f| f.derived.is_none())?)),
            None if said == ROW => None,
            None => return None,
        };
        // What cannot stand there makes no record either.
        if field.is_some_and(|(_, f)| entry(&f.kind, said).is_none()) {
            return None;
        }
        let known = records.iter().find(|(list, n, _)| *list == fact && *n == number).map(|(_, _, key)| *key);
        let key = match known {
            Some(key) => key,
            None => {
                // Records stand where the list was not answered otherwise, and not without end.
                let other = self.drafts.get(fact).is_some_and(|d| !matches!(d.entry(), Entry::Rows(_)));
                if other || records.len() >= MAX_ROWS {
                    return None;
                }
                let key = self.drafts.add_row(vocabulary, fact)?;
                records.push((fact, number, key));
                key
            }
        };
        match field {
            Some((ix, field)) => self.put(vocabulary, Slot::cell(fact, key, ix), &field.kind, said),
            None => Some(()),
        }
    }

    fn put(&mut self, vocabulary: &Vocabulary, slot: Slot, kind: &Kind, said: &str) -> Option<()> {
        if self.drafts.at(slot).is_some() {
            return None;
        }
        self.drafts.write(vocabulary, slot, Some(entry(kind, said)?));
        // Whoever made the link has left the field.
        if self.drafts.at(slot).and_then(Draft::malformed).is_some() {
            self.drafts.settle(slot);
        }
        Some(())
    }
}

fn entry(kind: &Kind, said: &str) -> Option<Entry> {
    match (said, kind) {
        (UNSURE, _) => return Some(Entry::Unsure),
        (NOTHING, Kind::Text | Kind::Set(_) | Kind::Rows(_)) => return Some(Entry::Nothing),
        _ => {}
    }
    let text = said.strip_prefix(TYPED).unwrap_or(said);
    let typed = |text: &str, unit| Some(Entry::Typed { text: text.to_owned(), unit });
    match kind {
        Kind::Bool(_) => said.parse().ok().map(|value| Entry::Chosen(Value::Bool(value))),
        Kind::Choice(_) => kind.choice(text).map(|i| Entry::Chosen(Value::Choice(i))),
        Kind::Set(_) => {
            let bit = |id: &str| kind.choice(id).filter(|i| *i < 64).map(|i| 1u64 << i);
            let bits = said.split(',').try_fold(0u64, |bits, id| bit(id).map(|bit| bits | bit))?;
            Some(Entry::Chosen(Value::Set(bits)))
        }
        Kind::Money { .. } => {
            let found = UNITS.iter().find_map(|(name, unit)| text.strip_suffix(name).map(|text| (text, *unit)));
            // An amount without a unit, written by hand, is in 万元 as everywhere.
            let (text, unit) = found.unwrap_or((text, Unit::Wan));
            typed(text, unit)
        }
        Kind::Int { .. } | Kind::Date | Kind::Month | Kind::Text => typed(text, Unit::Wan),
        Kind::Percent | Kind::Rows(_) => None,
    }
}

#[cfg(test)]
mod tests;
