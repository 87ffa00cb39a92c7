//! inventory.toml: the clause ids of the specification, so that none is ever lost.

use super::Document;
use crate::authoring::diagnostic::{Code, Diagnostic};
use crate::authoring::document::Sink;
use crate::nearest::nearest;
use std::collections::BTreeSet;

/// Every id of the inventory has a clause, and every clause stands in the inventory.
pub fn check(document: &Document<'_>, ids: &BTreeSet<&str>, sink: &mut Sink) {
    let root = document.root();
    let listed = root.strs(sink, "ids");
    let span = root.span_of("ids");
    root.finish(sink);
    if ids.is_empty() {
        return;
    }
    for id in &listed {
        if !ids.contains(id.text.as_str()) {
            let diagnostic =
                Diagnostic::new(Code::MissingClause, id.span.clone(), format!("the clause `{}` of the inventory is not encoded", id.text));
            sink.push(diagnostic.help("add it to clauses/*.toml with its ledger status, be it only `none`"));
        }
    }
    for id in ids.iter().filter(|id| !listed.iter().any(|l| l.text == **id)) {
        let diagnostic = Diagnostic::new(Code::UnknownClause, span.clone(), format!("the clause `{id}` stands in no inventory"));
        sink.push(match nearest(id, listed.iter().map(|l| l.text.as_str())) {
            Some(near) => diagnostic.help(format!("did you mean `{near}`?")),
            None => diagnostic.help("add it to `ids`"),
        });
    }
}
