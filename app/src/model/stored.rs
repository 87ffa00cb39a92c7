//! The draft as text, for the browser to keep. By ids and names, so that a later build with more facts still reads it. What other
//! notices know and these do not is kept as it is and written back; what is no answer at all is left out, and no damage does more than
//! that.
//!
//! ```text
//! preflight-draft 1
//! lang<TAB>zh
//! total_investment_wan<TAB>yi 1.2
//! cloud_services[0].service_name<TAB>text 云主机
//! ```

use super::{Draft, Drafts, Entry, Note, Row};
use preflight_rules::fact::{FactIx, Kind, Vocabulary};
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
                for strange in &row.strange {
                    let _ = writeln!(out, "{}[{i}].{strange}", decl.name);
                }
            }
        } else {
            let _ = writeln!(out, "{}\t{}", decl.name, entry(&decl.kind, draft.entry()));
        }
    }
    for line in drafts.kept(vocabulary) {
        let _ = writeln!(out, "{line}");
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
    // The list whose records come one after the other, and the position that the last of them stood at. A list is read once it is
    // whole: that takes as long as it has records.
    let mut open: Option<(FactIx, &str, Vec<Row>)> = None;
    for line in lines {
        // Written by nobody here: what was typed has its own escaped. Lines that are kept would lose one at a time.
        let line = line.trim_end_matches('\r');
        let Some((key, said)) = line.split_once('\t') else { continue };
        if key == "lang" {
            lang = if said == "en" { Lang::En } else { Lang::Zh };
            continue;
        }
        if let Some(note) = Note::ALL.into_iter().find(|note| note.id() == key) {
            drafts.set_note(note, unescape(said.strip_prefix("text ").unwrap_or_default()));
            continue;
        }
        let Some((name, rest)) = key.split_once('[') else {
            let taken = vocabulary.find(key).is_some_and(|fact| put(vocabulary, &mut drafts, fact, said));
            if !taken && is_answer(key, said) {
                drafts.keep(key, line);
            }
            continue;
        };
        let list = vocabulary.find(name).filter(|ix| vocabulary.get(*ix).is_some_and(|d| !d.kind.fields().is_empty()));
        let Some((position, field)) = rest.split_once(']').filter(|(n, _)| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit())) else {
            continue;
        };
        let Some((fact, decl)) = list.and_then(|fact| Some((fact, vocabulary.get(fact)?))) else {
            if is_answer(name, said) {
                drafts.keep(name, line);
            }
            continue;
        };
        let at = &key[..name.len() + 1 + position.len()];
        if said == "row" && field.is_empty() {
            let mut rows = match open.take() {
                Some((list, _, rows)) if list == fact => rows,
                other => {
                    close(vocabulary, &mut drafts, other);
                    Vec::new()
                }
            };
            rows.push(Row { key: 0, cells: vec![None; decl.kind.fields().len()], strange: Vec::new() });
            open = Some((fact, at, rows));
            continue;
        }
        let Some(name) = field.strip_prefix('.') else { continue };
        let Some(row) = open.as_mut().filter(|(_, place, _)| *place == at).and_then(|(_, _, rows)| rows.last_mut()) else { continue };
        let field = decl.kind.fields().iter().zip(&mut row.cells).find(|(field, _)| field.name == name);
        match field.and_then(|(field, place)| Some((place, given(&field.kind, said)?))) {
            Some((place, draft)) => *place = Some(draft),
            None if is_answer(name, said) => row.strange.push(format!("{name}\t{said}")),
            None => {}
        }
    }
    close(vocabulary, &mut drafts, open);
    Some((lang, drafts))
}

/// Reads a list whose records are all there.
fn close(vocabulary: &Vocabulary, drafts: &mut Drafts, list: Option<(FactIx, &str, Vec<Row>)>) {
    if let Some((fact, _, rows)) = list {
        drafts.add_rows(vocabulary, fact, rows);
    }
}

/// What was said, read; it was left once, in an earlier visit.
fn given(kind: &Kind, said: &str) -> Option<Draft> {
    let mut draft = Draft::new(kind, parse(kind, said)?);
    if draft.malformed().is_some() {
        draft.settle();
    }
    Some(draft)
}

/// Whether a line is one that [`write`] may have written for other notices.
fn is_answer(name: &str, said: &str) -> bool {
    let word = said.split(' ').next().unwrap_or_default();
    let name = name.strip_prefix('@').unwrap_or(name);
    let named = !name.is_empty() && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_');
    named && matches!(word, "unsure" | "nothing" | "yuan" | "wan" | "yi" | "text" | "is" | "row")
}

/// Takes what was said of a fact; whether it could be.
fn put(vocabulary: &Vocabulary, drafts: &mut Drafts, fact: FactIx, said: &str) -> bool {
    let decl = vocabulary.get(fact).filter(|d| d.derived.is_none());
    match decl.and_then(|decl| given(&decl.kind, said)) {
        Some(draft) => drafts.put(fact, draft),
        None => return false,
    }
    true
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
            // With a value that is not known here it would be another set.
            let bit = |id: &str| kind.choice(id).filter(|i| *i < 64).map(|i| 1u64 << i);
            rest.split(',').try_fold(0u64, |bits, id| Some(bits | bit(id)?)).map(|bits| Entry::Chosen(Value::Set(bits)))
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
    use crate::model::Slot;
    use preflight_rules::fact::FieldIx;

    fn sample() -> Drafts {
        let vocabulary = library().vocabulary();
        let mut drafts = Drafts::default();
        let slot = |name: &str| Slot::fact(vocabulary.find(name).expect(name));
        let typed = |text: &str, unit| Some(Entry::Typed { text: text.into(), unit });
        drafts.write(vocabulary, slot("total_investment_wan"), typed("1.2", Unit::Yi));
        drafts.write(vocabulary, slot("civil_works_wan"), typed("五百块多", Unit::Wan));
        drafts.settle(slot("civil_works_wan"));
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

    /// Answers to facts, values and fields that other notices have.
    const STRANGE: &str = "city_subsidy_wan\tyi 1.2
city_category\tis robots
js2021_category\tis of_another_edition
newtech_used\tis ai,quantum
invest_excl_civil_wan\twan 3
city_sites[0]\trow
city_sites[0].site_name\ttext 一\\n二
@city\ttext 南京
";

    #[test]
    fn what_other_notices_know_stays_in_the_draft() {
        let vocabulary = library().vocabulary();
        let cells = "cloud_services[0]\trow\ncloud_services[0].service_name\ttext 云主机\ncloud_services[0].city_code\ttext 9\n";
        let text = format!("{HEAD}\nlang\tzh\nunit_count_x\tno answer\natt_truthful\tis true\n{cells}{STRANGE}");
        let (lang, mut drafts) = read(vocabulary, &text).expect("own text");
        assert_eq!(drafts.count(), 2, "what is known here");
        assert!(!drafts.is_empty());
        let (_, only) = read(vocabulary, &format!("{HEAD}\n{STRANGE}")).expect("own text");
        assert!(only.count() == 0 && !only.is_empty(), "a draft for other notices is not empty");
        let written = write(vocabulary, lang, &drafts);
        assert!(written.ends_with(STRANGE) && written.contains("cloud_services[0].city_code\ttext 9\n"), "{written}");
        assert!(!written.contains("unit_count_x"), "what is no answer is not kept");
        assert_eq!(read(vocabulary, &written), Some((lang, drafts.clone())));
        assert_eq!(
            read(&Vocabulary::default(), &written).map(|(lang, all)| write(&Vocabulary::default(), lang, &all).len()),
            Some(written.len())
        );

        // Records before it come and go; what is answered anew is answered anew.
        let list = vocabulary.find("cloud_services").expect("a list");
        drafts.add_row(vocabulary, list);
        let first = match drafts.get(list).map(Draft::entry) {
            Some(Entry::Rows(rows)) => rows[0].key,
            _ => panic!("records"),
        };
        drafts.write(vocabulary, Slot::fact(vocabulary.find("js2021_category").expect("a fact")), Some(Entry::Chosen(Value::Choice(0))));
        let written = write(vocabulary, lang, &drafts);
        assert!(!written.contains("of_another_edition") && written.contains("city_category\tis robots"), "{written}");
        drafts.remove_row(vocabulary, list, first);
        assert!(!write(vocabulary, lang, &drafts).contains("city_code"));
    }

    #[test]
    fn line_ends_of_other_systems_are_no_answer() {
        let vocabulary = library().vocabulary();
        let (lang, drafts) = read(vocabulary, &format!("{HEAD}\natt_truthful\tis true\r\r\ncity_x\twan 7\r\r\r\n")).expect("a draft");
        let written = write(vocabulary, lang, &drafts);
        assert_eq!(written, format!("{HEAD}\nlang\tzh\natt_truthful\tis true\ncity_x\twan 7\n"));
    }

    #[test]
    fn a_list_as_long_as_lists_may_be_is_read_at_once() {
        let vocabulary = library().vocabulary();
        let mut text = format!("{HEAD}\nlang\tzh\n");
        for i in 0..5_000 {
            text.push_str(&format!("cloud_services[{i}]\trow\ncloud_services[{i}].service_name\ttext {i}\n"));
        }
        // Record by record it would be longer by three orders of magnitude.
        let start = std::time::Instant::now();
        let (_, drafts) = read(vocabulary, &text).expect("a draft");
        assert!(start.elapsed().as_secs() < 10, "{:?}", start.elapsed());
        assert_eq!(write(vocabulary, Lang::Zh, &drafts), text);
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
            assert!(found.is_some_and(|(_, drafts)| drafts.count() == 0), "{odd}");
            assert_eq!(read(vocabulary, odd), None);
        }
    }
}
