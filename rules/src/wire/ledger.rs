//! The clause ledger: every clause of a document and who decides it.

use super::{WireText, WIRE};
use crate::library::Library;
use crate::text::Text;
use serde::Serialize;

/// A line of the ledger.
pub struct LedgerEntry<'a> {
    /// Full id.
    pub clause: String,
    /// What it is.
    pub kind: crate::ClauseKind,
    /// Who decides it.
    pub ledger: crate::Ledger,
    /// Its short name.
    pub title: &'a Text,
    /// What it says.
    pub text: &'a Text,
}

/// Every clause of a notice or policy document, in the order of the text; `None` when there is no such document.
pub fn ledger<'a>(library: &'a Library, document: &str) -> Option<Vec<LedgerEntry<'a>>> {
    if let Some(programme) = library.programme(document) {
        let entry = |c: &'a crate::Clause| LedgerEntry {
            clause: programme.clause_id(c),
            kind: c.kind,
            ledger: c.ledger,
            title: &c.title,
            text: &c.text,
        };
        return Some(programme.clauses().iter().map(entry).collect());
    }
    let policy = library.policies().iter().find(|p| p.id == document)?;
    // A policy document sets no condition for an applicant: none of its clauses is decided by anybody here.
    let entry = |c: &'a crate::policy::PolicyClause| LedgerEntry {
        clause: format!("{}/{}", policy.id, c.id),
        kind: c.kind,
        ledger: crate::Ledger::None,
        title: &c.text,
        text: &c.text,
    };
    Some(policy.clauses.iter().map(entry).collect())
}

#[derive(Serialize)]
struct Whole<'a> {
    wire: u32,
    document: &'a str,
    clauses: Vec<Line<'a>>,
}

#[derive(Serialize)]
struct Line<'a> {
    clause: &'a str,
    kind: &'a str,
    status: &'a str,
    title: WireText<'a>,
    text: WireText<'a>,
}

/// A ledger as JSON.
pub fn ledger_json(document: &str, entries: &[LedgerEntry<'_>]) -> String {
    let line = |e| -> Line<'_> {
        let e: &LedgerEntry<'_> = e;
        Line { clause: &e.clause, kind: e.kind.id(), status: e.ledger.id(), title: e.title.into(), text: e.text.into() }
    };
    let mut text =
        serde_json::to_string_pretty(&Whole { wire: WIRE, document, clauses: entries.iter().map(line).collect() }).unwrap_or_default();
    text.push('\n');
    text
}
