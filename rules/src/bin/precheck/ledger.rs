//! `precheck ledger`.

use crate::args::{Format, Ledger};
use crate::Done;
use preflight_rules::wire::{ledger, ledger_json};
use preflight_rules::{wording, Lang, Library};
use std::fmt::Write as _;

/// Prints every clause of a document and who decides it.
pub fn run(library: &Library, options: &Ledger) -> Done {
    let lang: Lang = options.lang.into();
    let Some(entries) = ledger(library, &options.document) else {
        let notices = library.programmes().iter().map(|p| p.header().id.as_str());
        let known: Vec<&str> = notices.chain(library.policies().iter().map(|p| p.id.as_str())).collect();
        return Done::refused(format!("{}: 没有这份文件 / no such document ({})\n", options.document, known.join(", ")));
    };
    if options.format == Format::Json {
        return Done::ok(ledger_json(&options.document, &entries));
    }
    let mut out = String::new();
    for entry in &entries {
        let (kind, status) = (wording::clause_kind(entry.kind, lang), wording::ledger(entry.ledger, lang));
        let _ = writeln!(out, "{}\t{}\t{}\t{status}\t{kind}\t{}", entry.clause, entry.ledger.id(), entry.kind.id(), entry.title.get(lang));
    }
    Done::ok(out)
}
