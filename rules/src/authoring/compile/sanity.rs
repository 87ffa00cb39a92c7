//! Sanity rules: relations that no true answers break.

use super::template::template;
use super::{Checker, Document};
use crate::authoring::diagnostic::{Code, Diagnostic};
use crate::authoring::document::{Limit, Sink, Table};
use crate::authoring::expression::{self, Scope};
use crate::fact::Vocabulary;
use crate::programme::{Sanity, Template};

/// The sanity rules of the shared vocabulary and of one notice. A rule that reads facts which the programme does not have is left out.
pub fn sanity(documents: &[Document<'_>], notice: &str, vocabulary: &Vocabulary, full: bool, sink: &mut Sink) -> Vec<Sanity> {
    let mut out: Vec<Sanity> = Vec::new();
    for document in documents {
        let own = document.within(notice) == Some("facts.toml");
        if !own && !document.key.starts_with("vocabulary/") {
            continue;
        }
        for table in document.root().tables(sink, "sanity") {
            let mut mistakes = Sink::new();
            let rule = one_sanity(table, vocabulary, &mut mistakes);
            // In the pruned vocabulary a missing fact is no mistake: the rule simply does not concern this programme.
            if full {
                sink.extend(mistakes);
            }
            out.extend(rule);
        }
    }
    out
}

fn one_sanity(table: Table<'_>, vocabulary: &Vocabulary, sink: &mut Sink) -> Option<Sanity> {
    let checker = Checker::new(vocabulary);
    let id = table.need_str(sink, "id", "the id that errors name");
    let each = table.str(sink, "each");
    let at = table.need_str(sink, "at", "the fact that the error is reported at");
    let holds = table.need_str(sink, "holds", "what must not be false");
    if !table.has("say") {
        table.missing(sink, "say", "what is wrong and what to look at, in both languages");
    }
    let fields = each.as_ref().and_then(|e| vocabulary.find(&e.text)).and_then(|ix| vocabulary.get(ix)).map(|d| d.kind.fields());
    let scope = Scope { vocabulary, fields };
    let say = table
        .text(sink, "say", Limit::SENTENCE)
        .map(|(zh, en)| Template { zh: template(&zh, scope, &checker, sink), en: template(&en, scope, &checker, sink) });
    let say = say.unwrap_or_default();
    table.finish(sink);
    let (id, at, holds) = (id?.text, at?, holds?);
    let Some(each) = each else {
        let (at, holds) = (checker.fact(&at, sink), checker.cond(&holds, sink));
        return Some(Sanity { id, at: at?, field: None, holds: holds?, say });
    };
    let list = checker.fact(&each, sink)?;
    let fields = vocabulary.get(list).map_or(&[][..], |d| d.kind.fields());
    let field = fields.iter().position(|f| f.name == at.text);
    if field.is_none() {
        sink.push(
            Diagnostic::new(Code::UnknownFact, at.span.clone(), format!("`{}` has no field `{}`", each.text, at.text))
                .help("name a field of the list"),
        );
    }
    let (cond, faults) = expression::read(&holds.text, |ast, faults| Scope { vocabulary, fields: Some(fields) }.cond(ast, faults));
    checker.report(&holds, faults, sink);
    Some(Sanity { id, at: list, field: Some(crate::fact::FieldIx(field? as u16)), holds: cond?, say })
}
