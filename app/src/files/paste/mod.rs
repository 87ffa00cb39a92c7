//! A table pasted into a list: from a spreadsheet, a CSV file or a Markdown text.
//!
//! Nothing pasted is lost without a word: what cannot be read stays in its field as typed, and what no field can take is reported.

mod heading;
mod synonym;
mod table;

use crate::model::{Draft, Entry};
use heading::{Column, Heading};
use preflight_rules::date::{Date, Span};
use preflight_rules::fact::{FactDecl, FieldDecl, FieldIx, Kind};
use preflight_rules::facts::MAX_ROWS;
use preflight_rules::read::{self, half_width, Unit};
use preflight_rules::Lang;

/// A pasted table as records of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pasted {
    /// The records; each has one place for each declared field.
    pub rows: Vec<Vec<Option<Draft>>>,
    /// The columns that no field takes, as their headings call them, or by number.
    pub ignored_columns: Vec<String>,
    /// Cells whose field cannot hold what was written; it was left empty.
    pub unread: Vec<Unread>,
    /// How many cells could not be read: those, and those that stand in their fields as typed.
    pub unread_cells: usize,
    /// The first row named the columns.
    pub header: bool,
    /// Columns that were taken for a field by what they mean: their heading, and the field's label.
    pub by_meaning: Vec<(String, String)>,
    /// Amounts that came without a unit, in their cells and in their heading.
    pub bare_amounts: usize,
    /// The first of them, as written.
    pub bare_example: String,
    /// Rows that add up others; they were left out.
    pub sums: usize,
    /// Rows above the heading; they were left out.
    pub above: usize,
    /// Records beyond the most that a list may have; they were left out.
    pub left_out: usize,
}

/// A cell that its field cannot hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// The record, by position among those pasted.
    pub row: usize,
    /// The field.
    pub field: FieldIx,
    /// What was written.
    pub text: String,
}

/// How far down a heading is looked for: statements have a title above it.
const TITLE_ROWS: usize = 10;

/// Reads a pasted table for a list; nothing for other facts. `lang` is the language in which columns without a heading are named,
/// `unit` what amounts without a unit are in: while nobody has said so, 万元, and they are counted.
pub fn paste(decl: &FactDecl, lang: Lang, text: &str, unit: Option<Unit>) -> Pasted {
    let fields = decl.kind.fields();
    let mut out = Pasted::default();
    let rows = if fields.is_empty() { Vec::new() } else { table::table(text) };
    // A title has few cells, and a figure is no title.
    let title =
        |row: &&Vec<String>| row.iter().filter(|cell| !cell.is_empty()).count() <= 2 && !row.iter().any(|cell| heading::figure(cell));
    let titles = rows.iter().take(TITLE_ROWS).take_while(title).count();
    let heading = rows.iter().take(titles + 1).enumerate().find_map(|(at, row)| heading::named(fields, row).map(|named| (at, named)));
    out.header = heading.is_some();
    let (at, columns) = heading.unwrap_or_else(|| (0, heading::declared(fields)));
    let rows = rows.get(at..).unwrap_or_default();
    out.above = at;
    let records = rows.get(usize::from(out.header)..).unwrap_or_default();
    let sums = |row: &&Vec<String>| heading::is_sum(row);
    out.sums = records.iter().filter(sums).count();

    let width = rows.iter().map(Vec::len).max().unwrap_or(0);
    let mut filled = vec![false; width];
    rows.iter().for_each(|row| filled.iter_mut().zip(row).for_each(|(filled, cell)| *filled |= !cell.is_empty()));
    let strange = |i: usize| columns.get(i).is_none_or(Option::is_none);
    for (i, _) in filled.iter().enumerate().filter(|(i, filled)| **filled && strange(*i)) {
        let name = rows.first().filter(|_| out.header).and_then(|row| row.get(i)).filter(|cell| !cell.is_empty());
        out.ignored_columns.push(name.cloned().unwrap_or_else(|| lang.pick(format!("第 {} 列", i + 1), format!("column {}", i + 1))));
    }
    for (column, cell) in columns.iter().zip(rows.first().filter(|_| out.header).into_iter().flatten()) {
        if let Some(field) = column.as_ref().and_then(|c| fields.get(c.field)).filter(|f| heading::by_meaning(f, cell)) {
            out.by_meaning.push((cell.clone(), field.label.get(lang).to_owned()));
        }
    }
    out.left_out = (records.len() - out.sums).saturating_sub(MAX_ROWS);
    for record in records.iter().filter(|row| !sums(row)).take(MAX_ROWS) {
        let mut row = vec![None; fields.len()];
        for (column, text) in columns.iter().zip(record) {
            let Some((column, field)) = column.as_ref().and_then(|c| fields.get(c.field).map(|f| (c, f))) else { continue };
            if let Some(place) = row.get_mut(column.field) {
                *place = out.cell(field, column, text, unit);
            }
        }
        out.rows.push(row);
    }
    out
}

impl Pasted {
    fn cell(&mut self, field: &FieldDecl, column: &Column, text: &str, unit: Option<Unit>) -> Option<Draft> {
        let bare = half_width(text);
        let none = matches!(bare.to_ascii_lowercase().as_str(), "-" | "--" | "/" | "无" | "none" | "n/a");
        if text.is_empty() || none && field.optional {
            return None;
        }
        let entry = match &field.kind {
            Kind::Bool(_) | Kind::Choice(_) | Kind::Set(_) => match read::value(&field.kind, tick(text), Unit::Wan) {
                Ok(Some(value)) => Entry::Chosen(value),
                _ => {
                    let row = self.rows.len();
                    self.unread.push(Unread { row, field: FieldIx(column.field as u16), text: text.to_owned() });
                    self.unread_cells += 1;
                    return None;
                }
            },
            Kind::Money { .. } => self.amount(text, &column.unit, unit),
            // Spreadsheets copy days with the midnight that they begin with.
            Kind::Date => {
                let text = without_midnight(text);
                Entry::Typed { text: serial(&bare).map_or_else(|| text.to_owned(), |day| day.to_string()), unit: Unit::Wan }
            }
            _ => Entry::Typed { text: text.to_owned(), unit: Unit::Wan },
        };
        let mut draft = Draft::new(&field.kind, entry);
        if draft.malformed().is_some() {
            draft.settle();
            self.unread_cells += 1;
        }
        Some(draft)
    }

    fn amount(&mut self, text: &str, heading: &Heading, unit: Option<Unit>) -> Entry {
        let text = text.to_owned();
        // An amount with its own unit is the same whatever it stands under.
        let own = read::money(&text, Unit::Yuan).ok().zip(read::money(&text, Unit::Yi).ok()).is_some_and(|(a, b)| a == b);
        match heading {
            Heading::Of(unit) => Entry::Typed { text, unit: *unit },
            // With the unit beside it, it says what is wrong with it.
            Heading::Foreign(unit) if !own => Entry::Typed { text: format!("{text} {unit}"), unit: Unit::Wan },
            _ => {
                let own = own || read::money(&text, Unit::Wan).is_err();
                if !own {
                    self.bare_amounts += 1;
                    if self.bare_example.is_empty() {
                        self.bare_example.clone_from(&text);
                    }
                }
                Entry::Typed { text, unit: unit.filter(|_| !own).unwrap_or_default() }
            }
        }
    }
}

/// Ticks and crosses as words.
fn tick(text: &str) -> &str {
    match text {
        "√" | "✓" | "✔" | "☑" | "✅" => "是",
        "×" | "✗" | "✘" | "☒" | "❌" | "x" | "X" => "否",
        _ => text,
    }
}

/// A day as spreadsheets number it, from 2000-01-01 to 2040-12-31; the time after the point is left off.
fn serial(text: &str) -> Option<Date> {
    const FIRST: i32 = 36_526;
    let (day, time) = text.split_once('.').unwrap_or((text, ""));
    let plain = day.len() == 5 && day.bytes().chain(time.bytes()).all(|b| b.is_ascii_digit());
    let number = day.parse::<i32>().ok().filter(|n| plain && (FIRST..=51_501).contains(n))?;
    Date::new(2000, 1, 1).map(|first| first.shift(Span::Days(number - FIRST)))
}

fn without_midnight(text: &str) -> &str {
    match text.split_once(' ') {
        Some((day, time)) if time.contains(':') && time.chars().all(|c| matches!(c, '0' | ':' | '.')) => day,
        _ => text,
    }
}

#[cfg(test)]
mod tests;
