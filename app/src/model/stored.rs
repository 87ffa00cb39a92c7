//! The draft as text, for the browser to keep. By ids and names, so that a later build with more facts still reads it; whatever does
//! not fit is left out, and no damage does more than that.
//!
//! ```text
//! preflight-draft 1
//! lang<TAB>zh
//! total_investment_wan<TAB>yi 1.2
//! cloud_services[0].service_name<TAB>text 云主机
//! ```

use super::{Draft, Drafts, Entry, Note, Slot};
use preflight_rules::fact::{FieldIx, Kind, Vocabulary};
use preflight_rules::gather::Gather;
use preflight_rules::read::Unit;
use preflight_rules::value::Value;
use preflight_rules::Lang;
use std::fmt::Write as _;

const HEAD: &str = "preflight-draft 1";

/// Longest text that is read: more than any applicant writes.
const LIMIT: usize = 2_000_000;

/// The draft as text.
pub fn write(vocabulary: &Vocabulary, lang: Lang, drafts: &Drafts) -> String {
    let mut out = format!("{HEAD}\nlang\t{}\n", lang.pick("zh", "en"));
    for note in Note::ALL {
        if !drafts.note(note).is_empty() {
            let _ = writeln!(out, "{}\ttext {}", note.id(), escape(drafts.note(note)));
        }
    }
    for (fact, draft) in drafts.iter() {
        let Some(decl) = vocabulary.get(fact) else { continue };
        if let Entry::Rows(rows) = draft.entry() {
            for (i, row) in rows.iter().enumerate() {
                // The record itself, in case nothing is filled in.
                let _ = writeln!(out, "{}[{i}]\trow", decl.name);
                for (field, cell) in decl.kind.fields().iter().zip(&row.cells) {
                    if let Some(cell) = cell {
                        let _ = writeln!(out, "{}[{i}].{}\t{}", decl.name, field.name, entry(&field.kind, cell.entry()));
                    }
                }
            }
        } else {
            let _ = writeln!(out, "{}\t{}", decl.name, entry(&decl.kind, draft.entry()));
        }
    }
    out
}

fn entry(kind: &Kind, entry: &Entry) -> String {
    let id = |i: usize| kind.choices().get(i).map_or("", |c| c.id.as_str());
    match entry {
        Entry::Unsure => "unsure".to_owned(),
        Entry::Nothing => "nothing".to_owned(),
        Entry::Typed { text, unit } => {
            let unit = match (kind, unit) {
                (Kind::Money { .. }, Unit::Yuan) => "yuan",
                (Kind::Money { .. }, Unit::Wan) => "wan",
                (Kind::Money { .. }, Unit::Yi) => "yi",
                _ => "text",
            };
            format!("{unit} {}", escape(text))
        }
        Entry::Chosen(Value::Bool(value)) => format!("is {value}"),
        Entry::Chosen(Value::Choice(i)) => format!("is {}", id(usize::from(*i))),
        Entry::Chosen(Value::Set(bits)) => {
            let ids: Vec<&str> = (0..kind.choices().len().min(64)).filter(|i| bits >> i & 1 == 1).map(id).gather();
            format!("is {}", ids.join(","))
        }
        Entry::Chosen(_) | Entry::Rows(_) => "unsure".to_owned(),
    }
}

/// Reads what [`write`] wrote; `None` for anything else.
pub fn read(vocabulary: &Vocabulary, text: &str) -> Option<(Lang, Drafts)> {
    let mut lines = (text.len() <= LIMIT).then(|| text.lines())?;
    if lines.next() != Some(HEAD) {
        return None;
    }
    let mut lang = Lang::default();
    let mut drafts = Drafts::default();
    // The list and position that the last record stood at, with its key.
    let mut open: Option<(&str, u32)> = None;
    for (key, said) in lines.filter_map(|line| line.split_once('\t')) {
        if key == "lang" {
            lang = if said == "en" { Lang::En } else { Lang::Zh };
            continue;
        }
        if let Some(note) = Note::ALL.into_iter().find(|note| note.id() == key) {
            drafts.set_note(note, unescape(said.strip_prefix("text ").unwrap_or_default()));
            continue;
        }
        let Some((name, rest)) = key.split_once('[') else {
            if let Some(fact) = vocabulary.find(key) {
                put(vocabulary, &mut drafts, Slot::fact(fact), said);
            }
            continue;
        };
        let Some(fact) = vocabulary.find(name).filter(|ix| vocabulary.get(*ix).is_some_and(|d| !d.kind.fields().is_empty())) else {
            continue;
        };
        let Some((position, field)) = rest.split_once(']').filter(|(n, _)| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit())) else {
            continue;
        };
        let at = &key[..name.len() + 1 + position.len()];
        if said == "row" && field.is_empty() {
            open = drafts.add_row(vocabulary, fact).map(|key| (at, key));
            continue;
        }
        let field = field.strip_prefix('.').and_then(|field| vocabulary.get(fact)?.kind.fields().iter().position(|f| f.name == field));
        if let (Some((_, row)), Some(field)) = (open.filter(|(place, _)| *place == at), field) {
            put(vocabulary, &mut drafts, Slot::cell(fact, row, FieldIx(field as u16)), said);
        }
    }
    Some((lang, drafts))
}

fn put(vocabulary: &Vocabulary, drafts: &mut Drafts, slot: Slot, said: &str) {
    let decl = vocabulary.get(slot.fact);
    let kind = decl.and_then(|d| slot.cell.map_or(Some(&d.kind), |cell| d.kind.fields().get(usize::from(cell.field.0)).map(|f| &f.kind)));
    let derived = decl.is_some_and(|d| d.derived.is_some());
    if let Some(entry) = kind.filter(|_| !derived).and_then(|kind| parse(kind, said)) {
        drafts.write(vocabulary, slot, Some(entry));
        // It was left once, in an earlier visit.
        if drafts.at(slot).and_then(Draft::malformed).is_some() {
            drafts.settle(vocabulary, slot);
        }
    }
}

fn parse(kind: &Kind, said: &str) -> Option<Entry> {
    let (word, rest) = said.split_once(' ').unwrap_or((said, ""));
    let typed = |unit| Some(Entry::Typed { text: unescape(rest), unit });
    match (word, kind) {
        ("unsure", _) => Some(Entry::Unsure),
        ("nothing", Kind::Text | Kind::Set(_) | Kind::Rows(_)) => Some(Entry::Nothing),
        ("yuan", Kind::Money { .. }) => typed(Unit::Yuan),
        ("yi", Kind::Money { .. }) => typed(Unit::Yi),
        ("wan", Kind::Money { .. }) | ("text", Kind::Int { .. } | Kind::Date | Kind::Month | Kind::Text) => typed(Unit::Wan),
        ("is", Kind::Bool(_)) => rest.parse().ok().map(|value| Entry::Chosen(Value::Bool(value))),
        ("is", Kind::Choice(_)) => kind.choice(rest).map(|i| Entry::Chosen(Value::Choice(i))),
        ("is", Kind::Set(_)) => {
            let bits = rest.split(',').filter_map(|id| kind.choice(id)).filter(|i| *i < 64).fold(0u64, |bits, i| bits | 1 << i);
            (bits != 0).then_some(Entry::Chosen(Value::Set(bits)))
        }
        _ => None,
    }
}

/// One line of it.
pub(super) fn escape(text: &str) -> String {
    text.replace('\\', "\\\\").replace('\n', "\\n").replace('\r', "\\r")
}

/// What [`escape`] made one line of.
pub(super) fn unescape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        match (c, if c == '\\' { chars.next() } else { None }) {
            (_, Some('n')) => out.push('\n'),
            (_, Some('r')) => out.push('\r'),
            (_, Some(other)) => out.push(other),
            (c, None) => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library::library;

    fn sample() -> Drafts {
        let vocabulary = library().vocabulary();
        let mut drafts = Drafts::default();
        let slot = |name: &str| Slot::fact(vocabulary.find(name).expect(name));
        let typed = |text: &str, unit| Some(Entry::Typed { text: text.into(), unit });
        drafts.write(vocabulary, slot("total_investment_wan"), typed("1.2", Unit::Yi));
        drafts.write(vocabulary, slot("civil_works_wan"), typed("五百块多", Unit::Wan));
        drafts.settle(vocabulary, slot("civil_works_wan"));
        drafts.write(vocabulary, slot("evidence_benefit"), typed("一\\n行\n二行\t", Unit::Wan));
        drafts.write(vocabulary, slot("evidence_solution"), Some(Entry::Nothing));
        drafts.write(vocabulary, slot("newtech_used"), Some(Entry::Chosen(Value::Set(0b101))));
        drafts.write(vocabulary, slot("applicant_province"), Some(Entry::Chosen(Value::Choice(1))));
        drafts.write(vocabulary, slot("att_truthful"), Some(Entry::Chosen(Value::Bool(true))));
        drafts.write(vocabulary, slot("is_cooperative"), Some(Entry::Unsure));
        let list = slot("cloud_services").fact;
        drafts.set_note(super::Note::Project, "一\t二\n三".into());
        for name in ["云主机", "云盘"] {
            let row = drafts.add_row(vocabulary, list).expect("a list");
            drafts.write(vocabulary, Slot::cell(list, row, FieldIx(0)), typed(name, Unit::Wan));
        }
        drafts
    }

    #[test]
    fn what_was_written_is_read_back() {
        let vocabulary = library().vocabulary();
        let text = write(vocabulary, Lang::En, &sample());
        let (lang, drafts) = read(vocabulary, &text).expect("own text");
        assert_eq!(lang, Lang::En);
        assert_eq!(drafts, sample());
        assert_eq!(write(vocabulary, lang, &drafts), text);
    }

    #[test]
    fn damage_is_survived() {
        let vocabulary = library().vocabulary();
        let text = write(vocabulary, Lang::Zh, &sample());
        for cut in (0..text.len()).filter(|i| text.is_char_boundary(*i)) {
            let _ = read(vocabulary, &text[..cut]);
            let _ = read(vocabulary, &format!("{HEAD}\n{}", &text[cut..]));
        }
        for odd in [
            "",
            "preflight-draft 2\nlang\ten",
            "cloud_services[\trow",
            "cloud_services]\trow",
            "att_truthful[0]\trow",
            "invest_excl_civil_wan\twan 3",
        ] {
            let found = read(vocabulary, &format!("{HEAD}\n{odd}\n"));
            assert!(found.is_some_and(|(_, drafts)| drafts.is_empty()), "{odd}");
            assert_eq!(read(vocabulary, odd), None);
        }
    }
}
