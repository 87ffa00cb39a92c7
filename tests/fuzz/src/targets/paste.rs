//! Pasted tables: within bounds; and what was read, copied out as a spreadsheet copies and pasted again, is the same.

use crate::support::chosen;
use preflight_app::files::paste::{paste, Pasted};
use preflight_app::library::library;
use preflight_app::model::{Draft, Entry};
use preflight_rules::fact::{FactDecl, FieldDecl, Kind};
use preflight_rules::facts::MAX_ROWS;
use preflight_rules::read::Unit;
use preflight_rules::value::Value;
use preflight_rules::Lang;

const UNITS: [Option<Unit>; 4] = [None, Some(Unit::Yuan), Some(Unit::Wan), Some(Unit::Yi)];

pub fn run(data: &[u8]) {
    let (how, text) = chosen(data);
    let text = &*text;
    let lists: Vec<&FactDecl> =
        library().vocabulary().facts().iter().filter(|d| !d.kind.fields().is_empty() && d.derived.is_none()).collect();
    let list = lists[usize::from(how >> 2) % lists.len()];
    let unit = UNITS[usize::from(how & 3)];
    let pasted = paste(list, Lang::Zh, text, unit);
    within_bounds(list, &pasted, text);
    assert_eq!(paste(list, Lang::En, text, unit).rows, pasted.rows, "the language changes no record");
    again(list, &pasted);
}

fn within_bounds(list: &FactDecl, pasted: &Pasted, text: &str) {
    let fields = list.kind.fields().len();
    assert!(pasted.rows.len() <= MAX_ROWS && pasted.rows.iter().all(|row| row.len() == fields));
    assert!(pasted.unread.iter().all(|cell| cell.row < pasted.rows.len() && !cell.text.is_empty()));
    let slips = pasted.rows.iter().flatten().flatten().filter(|cell| cell.malformed().is_some()).count();
    assert_eq!(pasted.unread_cells, slips + pasted.unread.len(), "what cannot be read is counted");
    assert!(pasted.rows.len() + pasted.sums + pasted.above + pasted.left_out <= text.lines().count() + text.matches('\r').count());
}

/// Copied out with the names of the fields above, the same comes in.
fn again(list: &FactDecl, pasted: &Pasted) {
    let fields = list.kind.fields();
    let given = || fields.iter().enumerate().filter(|(_, field)| field.derived.is_none());
    let line = |cells: Vec<String>| cells.join("\t");
    let mut lines = vec![line(given().map(|(_, field)| field.name.clone()).collect())];
    let mut wanted = Vec::new();
    for row in &pasted.rows {
        let cells: Option<Vec<String>> = given().map(|(i, field)| copied(field, row[i].as_ref())).collect();
        // Blank lines are no records, and amounts in other units have no name for them here.
        if let Some(cells) = cells.filter(|cells| cells.iter().any(|cell| !cell.is_empty())) {
            lines.push(line(cells));
            wanted.push(row.clone());
        }
    }
    let found = paste(list, Lang::Zh, &lines.join("\n"), None);
    assert!(found.header, "{lines:?}");
    assert_eq!(found.rows, wanted, "{lines:?}");
}

/// A cell as a spreadsheet copies it.
fn copied(field: &FieldDecl, cell: Option<&Draft>) -> Option<String> {
    let text = match cell.map(Draft::entry) {
        None => String::new(),
        Some(Entry::Typed { text, unit }) => {
            if matches!(field.kind, Kind::Money { .. }) && *unit != Unit::Wan {
                return None;
            }
            text.clone()
        }
        Some(Entry::Chosen(Value::Bool(is))) => if *is { "√" } else { "否" }.to_owned(),
        Some(Entry::Chosen(Value::Choice(i))) => field.kind.choices()[usize::from(*i)].id.clone(),
        Some(_) => return None,
    };
    Some(if text.contains(['"', '\t', '\n', '\r']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text })
}
