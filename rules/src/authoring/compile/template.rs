//! Texts with expressions in braces.

use super::notice::Cx;
use super::Checker;
use crate::authoring::diagnostic::{Code, Diagnostic};
use crate::authoring::document::{Sink, Str};
use crate::authoring::expression::{read, Scope, Typed};
use crate::expr::{Cond, Place};
use crate::programme::Piece;

/// The pieces of a text.
pub fn template(text: &Str, scope: Scope<'_>, checker: &Checker<'_>, sink: &mut Sink) -> Vec<Piece> {
    let mut out = Vec::new();
    let mut words = String::new();
    let mut at = 0;
    while let Some(rest) = text.text.get(at..).filter(|r| !r.is_empty()) {
        if rest.starts_with("{{") || rest.starts_with("}}") {
            words.push_str(rest.get(..1).unwrap_or_default());
            at += 2;
        } else if rest.starts_with('{') {
            let Some(end) = rest.find('}') else {
                sink.push(Diagnostic::new(Code::Syntax, text.part(at..at + 1), "`{` is not closed").help("write `{{` for a brace"));
                break;
            };
            if !words.is_empty() {
                out.push(Piece::Lit(std::mem::take(&mut words)));
            }
            out.extend(piece(&text.slice(at + 1..at + end), scope, checker, sink));
            at += end + 1;
        } else {
            let next = rest.find(['{', '}']).filter(|n| *n > 0).unwrap_or(if rest.starts_with('}') { 1 } else { rest.len() });
            words.push_str(rest.get(..next).unwrap_or_default());
            at += next;
        }
    }
    if !words.is_empty() {
        out.push(Piece::Lit(words));
    }
    out
}

impl Cx<'_> {
    /// The pieces of a text about facts.
    pub fn template(&self, text: &Str, sink: &mut Sink) -> Vec<Piece> {
        template(text, Scope::facts(self.vocabulary), &self.checker, sink)
    }
}

fn piece(text: &Str, scope: Scope<'_>, checker: &Checker<'_>, sink: &mut Sink) -> Option<Piece> {
    let (typed, faults) = read(&text.text, |ast, faults| scope.typed(ast, faults));
    checker.report(text, faults, sink);
    match typed? {
        Typed::Term(term, _) => {
            crate::expr::term_facts(&term, &mut |ix| checker.note(ix));
            Some(Piece::Term(term))
        }
        Typed::Choice(place) | Typed::Set(place) | Typed::Text(place) | Typed::Cond(Cond::Is(place)) => {
            if let Place::Fact(ix) = place {
                checker.note(ix);
            }
            Some(Piece::Shown(place))
        }
        _ => {
            sink.push(
                Diagnostic::new(Code::Type, text.span.clone(), "this cannot be shown in a sentence")
                    .help("show a fact, a number, money or a date"),
            );
            None
        }
    }
}
