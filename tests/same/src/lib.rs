//! The corpus with the reports that native code made of it, and how this build of the engine compares. The comparison itself is
//! `tests/same.rs`, which runs in a browser.

use preflight_rules::date::Date;
use preflight_rules::fixes::smallest;
use preflight_rules::wire::{read_answers, reports, ReportSource};
use preflight_rules::{evaluate, Library};
use serde::Deserialize;

static LIBRARY: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/library.bin"));
static CASES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/cases.json"));
static LINES: &str = include_str!(concat!(env!("OUT_DIR"), "/lines.txt"));
static REPORTS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/reports.bin"));

/// One input; what native code made of it stands beside it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    notice: String,
    category: Option<String>,
    facts: String,
    as_of: String,
    /// How many lines its report has; none when it was refused.
    report: usize,
    problems: String,
}

/// What a comparison came to.
pub struct Compared {
    /// How many cases were compared.
    pub cases: usize,
    /// How many were refused facts among them.
    pub refused: usize,
    /// How this build differs from native code, a case each.
    pub differences: Vec<String>,
}

/// The library as the page carries it.
pub fn library() -> Result<Library, String> {
    Library::decode(LIBRARY).map_err(|e| format!("the library cannot be read: {e:?}"))
}

/// Evaluates every case of the corpus and compares it with the native report, byte for byte.
pub fn compare() -> Result<Compared, String> {
    let library = library()?;
    let cases: Vec<Case> = serde_json::from_slice(CASES).map_err(|e| format!("the corpus cannot be read: {e}"))?;
    let lines: Vec<&str> = LINES.split('\n').collect();
    let mut numbers = REPORTS.chunks_exact(4).map(|b| b.iter().rev().fold(0usize, |n, byte| n << 8 | usize::from(*byte)));
    let mut compared = Compared { cases: cases.len(), refused: 0, differences: Vec::new() };
    for case in &cases {
        let native: Vec<&str> = numbers.by_ref().take(case.report).map(|n| lines.get(n).copied().unwrap_or("?")).collect();
        compared.refused += usize::from(native.is_empty());
        let native = if native.is_empty() { case.problems.split('\n').collect() } else { native };
        compared.differences.extend(difference(case, &native, &here(&library, case)?));
    }
    Ok(compared)
}

/// What this build makes of a case: its report, or why its facts are refused.
fn here(library: &Library, case: &Case) -> Result<String, String> {
    let programme = library.programme(&case.notice).ok_or_else(|| format!("{}: no such notice", case.name))?;
    let as_of = Date::parse(&case.as_of).ok_or_else(|| format!("{}: no such day", case.name))?;
    let answers = match read_answers(library, case.facts.as_bytes(), case.category.as_deref()) {
        Ok(answers) => answers,
        Err(problems) => return Ok(problems.iter().map(|p| format!("{}: {} | {}\n", p.path, p.say.zh, p.say.en)).collect()),
    };
    let facts = answers.bind(library.vocabulary(), programme);
    let (report, fixes) = (evaluate(programme, &facts, as_of), smallest(programme, &facts));
    Ok(reports(as_of, &[ReportSource { programme, facts: &facts, report: &report, fixes: &fixes, policies: library.policies() }]))
}

/// The first line that differs.
fn difference(case: &Case, native: &[&str], here: &str) -> Option<String> {
    let here: Vec<&str> = here.split('\n').collect();
    if native == here {
        return None;
    }
    let at = native.iter().zip(&here).position(|(a, b)| a != b).unwrap_or_else(|| native.len().min(here.len()));
    let line = |lines: &[&str]| lines.get(at).map_or("(nothing)".to_owned(), |l| l.trim().to_owned());
    Some(format!("{}: line {}\n  native: {}\n  here:   {}", case.name, at + 1, line(native), line(&here)))
}
