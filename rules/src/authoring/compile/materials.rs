//! materials.toml: what to hand in.

use super::notice::{clause_ref, Cx};
use super::Document;
use crate::authoring::document::{Limit, Sink, Table};
use crate::expr::Cond;
use crate::programme::Material;
use std::collections::BTreeSet;

/// Reads the file.
pub fn read(document: &Document<'_>, cx: &Cx<'_>, ids: &BTreeSet<&str>, sink: &mut Sink) -> Vec<Material> {
    let root = document.root();
    let materials = root.tables(sink, "material").into_iter().filter_map(|t| material(t, cx, ids, sink)).collect();
    root.finish(sink);
    materials
}

fn material(table: Table<'_>, cx: &Cx<'_>, ids: &BTreeSet<&str>, sink: &mut Sink) -> Option<Material> {
    let id = table.need_str(sink, "id", "a name for it");
    let title = table.need_plain(sink, "title", Limit::LABEL);
    // Advised things that no fact speaks of are never at hand as far as the tool knows.
    let held = match table.str(sink, "held") {
        Some(text) => cx.checker.cond(&text, sink),
        None => Some(Cond::Const(false)),
    };
    let needed = match table.str(sink, "needed") {
        Some(text) => cx.checker.cond(&text, sink),
        None => Some(Cond::Const(true)),
    };
    let names = table.strs(sink, "categories");
    let categories = cx.category_bits(&names, sink);
    let clauses = table.strs(sink, "clauses");
    clauses.iter().for_each(|c| clause_ref(c, ids, sink));
    let advisory = table.flag(sink, "advisory");
    let note = table.plain(sink, "note", Limit::SENTENCE);
    table.finish(sink);
    Some(Material {
        id: id?.text,
        title,
        held: held?,
        needed: needed?,
        categories,
        clauses: clauses.into_iter().map(|c| c.text).collect(),
        advisory,
        note,
    })
}
