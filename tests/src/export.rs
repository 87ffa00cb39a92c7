//! What the page's own build of the engine is held against: facts and the reports that native code makes of them.

use crate::judged::AS_OF;
use crate::load::files_in;
use crate::{all_cases, library, Judged};
use preflight_rules::wire::{read_answers, Problem};
use serde::{Deserialize, Serialize};
use std::path::Path;

/// One input and what native code made of it. Exactly one of `report` and `problems` is filled.
#[derive(Serialize, Deserialize)]
pub struct Exported {
    /// Where it comes from, for messages.
    pub name: String,
    /// The notice.
    pub notice: String,
    /// Like `--category`.
    pub category: Option<String>,
    /// The facts file.
    pub facts: String,
    /// The day of the calendar.
    pub as_of: String,
    /// The JSON report; empty for input that is refused.
    pub report: String,
    /// The problems, one a line; empty for input that is taken.
    pub problems: String,
}

/// Every case of every notice, then every refused input, each in order.
pub fn exported() -> Result<Vec<Exported>, String> {
    let mut out = Vec::new();
    for case in all_cases() {
        let judged = Judged::of(case).map_err(|problems| format!("{}: {problems}", case.place()))?;
        out.push(Exported {
            name: case.place(),
            notice: case.notice.clone(),
            category: case.category.clone(),
            facts: case.facts.clone(),
            as_of: case.as_of.clone().unwrap_or_else(|| AS_OF.to_owned()),
            report: judged.json(),
            problems: String::new(),
        });
    }
    let refused = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus/refused");
    for path in files_in(&refused, "json") {
        let name = format!("refused/{}", path.file_name().unwrap_or_default().to_string_lossy());
        let facts = std::fs::read_to_string(&path).map_err(|e| format!("{name}: {e}"))?;
        let problems = match read_answers(library(), facts.as_bytes(), None) {
            Ok(_) => return Err(format!("{name}: is taken, and should be refused")),
            Err(problems) => lines(&problems),
        };
        let (notice, as_of) = ("js2021".to_owned(), AS_OF.to_owned());
        out.push(Exported { name, notice, category: None, facts, as_of, report: String::new(), problems });
    }
    Ok(out)
}

/// Problems, one a line, with both languages.
fn lines(problems: &[Problem]) -> String {
    problems.iter().map(|p| format!("{}: {} | {}\n", p.path, p.say.zh, p.say.en)).collect()
}
