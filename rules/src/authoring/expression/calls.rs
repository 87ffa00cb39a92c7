//! Typing of functions and of questions over lists.

use super::ast::{Ast, Node, Word};
use super::typing::{fail, Checked, Reported, ScalarType, Scope, Typed};
use super::Fault;
use crate::authoring::diagnostic::Code;
use crate::expr::{Cond, Term};
use crate::fact::{FieldIx, Kind};
use crate::nearest::nearest;
use std::ops::Range;

impl Scope<'_> {
    pub(super) fn call(&self, name: &str, args: &[Ast], range: &Range<usize>, faults: &mut Vec<Fault>) -> Checked<Typed> {
        match (name, args) {
            ("filled", [arg]) => match self.typed(arg, faults)? {
                Typed::Text(place) => Ok(Typed::Cond(Cond::Filled(place))),
                other => fail(faults, Code::Type, &arg.range, format!("`filled` wants a text, this is {}", other.name())),
            },
            ("given", [arg]) => self.optional(arg, faults).map(|(ix, _)| Typed::Cond(Cond::Given(ix))),
            ("or_else", [arg, other]) => {
                let (optional, other_term) = (self.optional(arg, faults), self.term(other, faults));
                let ((ix, kind), (term, found)) = (optional?, other_term?);
                if kind != found {
                    return fail(faults, Code::Type, range, format!("{} or else {}", kind.name(), found.name()));
                }
                Ok(Typed::Term(Term::OrElse(ix, Box::new(term)), kind))
            }
            ("year", [arg]) => match self.term(arg, faults)? {
                (term, ScalarType::Date | ScalarType::Month) => Ok(Typed::Term(Term::Year(Box::new(term)), ScalarType::Int)),
                (_, other) => fail(faults, Code::Type, &arg.range, format!("`year` wants a date, this is {}", other.name())),
            },
            ("months_inclusive", [a, b]) => match (self.term(a, faults), self.term(b, faults)) {
                (Ok((a, ScalarType::Month)), Ok((b, ScalarType::Month))) => {
                    Ok(Typed::Term(Term::MonthsInclusive(a.into(), b.into()), ScalarType::Int))
                }
                (Ok(_), Ok(_)) => fail(faults, Code::Type, range, "`months_inclusive` wants two months".into()),
                _ => Err(Reported),
            },
            ("size", [arg]) => match self.typed(arg, faults)? {
                Typed::Set(place) => Ok(Typed::Term(Term::Size(place), ScalarType::Int)),
                other => fail(faults, Code::Type, &arg.range, format!("`size` wants a set, this is {}", other.name())),
            },
            ("min" | "max", [_, ..]) => {
                let terms: Vec<_> = args.iter().map(|a| self.term(a, faults)).collect();
                let terms: Vec<_> = terms.into_iter().collect::<Result<_, Reported>>()?;
                let kind = terms.first().map_or(ScalarType::Int, |(_, k)| *k);
                if terms.iter().any(|(_, k)| *k != kind) {
                    return fail(faults, Code::Type, range, format!("`{name}` wants values of one kind"));
                }
                let terms = terms.into_iter().map(|(t, _)| t).collect();
                Ok(Typed::Term(if name == "min" { Term::Min(terms) } else { Term::Max(terms) }, kind))
            }
            ("filled" | "given" | "or_else" | "year" | "months_inclusive" | "size" | "min" | "max", _) => {
                fail(faults, Code::Type, range, format!("`{name}` takes another number of values, not {}", args.len()))
            }
            _ => {
                let known = ["filled", "given", "or_else", "year", "months_inclusive", "size", "min", "max", "sum", "count", "any", "all"];
                let fault = Fault::new(Code::Syntax, range.clone(), format!("there is no function `{name}`"));
                faults.push(match nearest(name, known) {
                    Some(near) => fault.help(format!("did you mean `{near}`?")),
                    None => fault.help(format!("there are: {}", known.join(", "))),
                });
                Err(Reported)
            }
        }
    }

    fn optional(&self, arg: &Ast, faults: &mut Vec<Fault>) -> Checked<(FieldIx, ScalarType)> {
        if let Node::Name(name) = &arg.node {
            if let Some((ix, field)) = self.field(name).filter(|(_, f)| f.optional) {
                let kind = match field.kind {
                    Kind::Date => ScalarType::Date,
                    Kind::Month => ScalarType::Month,
                    Kind::Money { .. } => ScalarType::Money,
                    Kind::Int { .. } => ScalarType::Int,
                    _ => return fail(faults, Code::Type, &arg.range, format!("`{name}` is neither a number nor a date")),
                };
                return Ok((ix, kind));
            }
        }
        faults.push(
            Fault::new(Code::Type, arg.range.clone(), "an optional field of the record is wanted here")
                .help("mark the field `optional = true` when none is an answer"),
        );
        Err(Reported)
    }

    pub(super) fn query(
        &self,
        kind: &str,
        list: &Word,
        value: Option<&Ast>,
        cond: Option<&Ast>,
        range: &Range<usize>,
        faults: &mut Vec<Fault>,
    ) -> Checked<Typed> {
        let Some(ix) = self.vocabulary.find(&list.0) else { return self.unknown_name(&list.0, &list.1, faults) };
        let Some(Kind::Rows(fields)) = self.vocabulary.get(ix).map(|d| &d.kind) else {
            return fail(faults, Code::Type, &list.1, format!("`{}` is no list", list.0));
        };
        let inner = Scope { vocabulary: self.vocabulary, fields: Some(fields) };
        let cond = cond.map_or(Ok(Cond::Const(true)), |c| inner.cond(c, faults));
        let value = value.map(|v| (inner.term(v, faults), v));
        match (kind, cond?, value) {
            ("any", cond, None) => Ok(Typed::Cond(Cond::Any(ix, cond.into()))),
            ("all", cond, None) => Ok(Typed::Cond(Cond::All(ix, cond.into()))),
            ("count", cond, None) => Ok(Typed::Term(Term::Count(ix, cond.into()), ScalarType::Int)),
            ("sum", cond, Some((value, at))) => match value? {
                (term, ScalarType::Money) => Ok(Typed::Term(Term::Sum(ix, term.into(), cond.into()), ScalarType::Money)),
                (_, other) => fail(faults, Code::Type, &at.range, format!("`sum` adds up money, this is {}", other.name())),
            },
            ("sum", ..) => fail(faults, Code::Syntax, range, "`sum` wants what to add up: `sum(list: field where …)`".into()),
            _ => fail(faults, Code::Syntax, range, format!("`{kind}` adds nothing up: leave out the part after `:`")),
        }
    }
}
