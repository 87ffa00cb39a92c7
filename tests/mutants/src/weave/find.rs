//! Where in the parsed file each change belongs.

use super::edit::{Edit, Kind};
use super::iterators::{returns, Returns};
use crate::catalogue::{Genre, Mutant, Place, Span};
use std::ops::Range;
use syn::spanned::Spanned;
use syn::visit::{self, Visit};
use syn::{Block, Expr, ExprBinary, Signature};

/// The edits that put these changes into a file.
pub fn edits(text: &str, file: &syn::File, mutants: &[&Mutant]) -> Vec<Edit> {
    let lines: Vec<usize> = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
    let located = mutants.iter().map(|m| (*m, bytes(text, &lines, m.span))).collect();
    let mut finder = Finder { text, lines, located, edits: Vec::new() };
    finder.visit_file(file);
    finder.edits
}

fn byte(text: &str, lines: &[usize], place: Place) -> usize {
    let start = lines.get(place.line - 1).copied().unwrap_or(text.len());
    text[start..].char_indices().nth(place.column - 1).map_or(text.len(), |(at, _)| start + at)
}

fn bytes(text: &str, lines: &[usize], span: Span) -> Range<usize> {
    byte(text, lines, span.start)..byte(text, lines, span.end)
}

struct Finder<'a> {
    text: &'a str,
    lines: Vec<usize>,
    located: Vec<(&'a Mutant, Range<usize>)>,
    edits: Vec<Edit>,
}

/// The text is one expression.
fn is_expression(text: &str) -> bool {
    syn::parse_str::<Expr>(text).is_ok()
}

impl<'a> Finder<'a> {
    fn at(&self, genre: Genre, wanted: impl Fn(&Range<usize>) -> bool) -> Vec<(&'a Mutant, Range<usize>)> {
        self.located.iter().filter(|(m, range)| m.genre == genre && wanted(range)).cloned().collect()
    }

    /// The text of an expression with one stretch of it replaced.
    fn replaced(&self, whole: &Range<usize>, part: &Range<usize>, with: &str) -> String {
        format!("{}{with}{}", &self.text[whole.start..part.start], &self.text[part.end..whole.end])
    }

    fn instead(&mut self, range: Range<usize>, others: Vec<(u32, String)>) {
        let others: Vec<_> = others.into_iter().filter(|(_, text)| is_expression(text)).collect();
        if !others.is_empty() {
            self.edits.push(Edit { range, kind: Kind::Instead(others) });
        }
    }

    fn body(&mut self, function: proc_macro2::Span, sig: &Signature, block: &Block) {
        let (whole, body) = (function.byte_range(), block.span().byte_range());
        let own = |m: &Mutant| m.function.is_some_and(|f| byte(self.text, &self.lines, f.end) == whole.end);
        let values: Vec<(u32, String)> = self
            .at(Genre::FnValue, |range| body.start <= range.start && range.end <= body.end)
            .into_iter()
            .filter(|(m, _)| own(m) && is_expression(&m.replacement))
            .map(|(m, _)| (m.id, m.replacement.clone()))
            .collect();
        if values.is_empty() || sig.constness.is_some() {
            return;
        }
        let inside = body.start + 1..body.end - 1;
        let leaves_early = self.text[inside.clone()].contains("return") || self.text[inside.clone()].contains('?');
        match returns(&sig.output) {
            Returns::Named => self.edits.push(Edit { range: inside.start..inside.start, kind: Kind::Return(values) }),
            Returns::Iterator if !leaves_early => {
                // A leaked reference can be written to and is of another type than those that are only read.
                let values = values.into_iter().filter(|(_, value)| !value.contains("leak(")).collect();
                self.edits.push(Edit { range: inside, kind: Kind::Iterator(values) });
            }
            Returns::Iterator | Returns::Other => {}
        }
    }

    /// The operators of a chain without brackets, and what they join.
    fn chain<'e>(&self, binary: &'e ExprBinary, operators: &mut Vec<Range<usize>>, operands: &mut Vec<&'e Expr>) {
        operators.push(binary.op.span().byte_range());
        for side in [binary.left.as_ref(), binary.right.as_ref()] {
            match side {
                Expr::Binary(inner) => self.chain(inner, operators, operands),
                other => operands.push(other),
            }
        }
    }
}

impl<'ast> Visit<'ast> for Finder<'_> {
    // What the compiler works out cannot ask for a switch.
    fn visit_item_const(&mut self, _: &'ast syn::ItemConst) {}
    fn visit_item_static(&mut self, _: &'ast syn::ItemStatic) {}
    fn visit_impl_item_const(&mut self, _: &'ast syn::ImplItemConst) {}
    fn visit_trait_item_const(&mut self, _: &'ast syn::TraitItemConst) {}
    fn visit_type(&mut self, _: &'ast syn::Type) {}
    fn visit_pat(&mut self, _: &'ast syn::Pat) {}
    fn visit_expr_const(&mut self, _: &'ast syn::ExprConst) {}

    fn visit_expr_repeat(&mut self, repeat: &'ast syn::ExprRepeat) {
        self.visit_expr(&repeat.expr);
    }

    fn visit_item_fn(&mut self, item: &'ast syn::ItemFn) {
        self.body(item.span(), &item.sig, &item.block);
        visit::visit_item_fn(self, item);
    }

    fn visit_impl_item_fn(&mut self, item: &'ast syn::ImplItemFn) {
        self.body(item.span(), &item.sig, &item.block);
        visit::visit_impl_item_fn(self, item);
    }

    fn visit_trait_item_fn(&mut self, item: &'ast syn::TraitItemFn) {
        if let Some(block) = &item.default {
            self.body(item.span(), &item.sig, block);
        }
        visit::visit_trait_item_fn(self, item);
    }

    fn visit_expr_binary(&mut self, binary: &'ast ExprBinary) {
        let (mut operators, mut operands) = (Vec::new(), Vec::new());
        self.chain(binary, &mut operators, &mut operands);
        let whole = binary.span().byte_range();
        let found = self.at(Genre::BinaryOperator, |range| operators.contains(range));
        let others = found.iter().map(|(m, range)| (m.id, self.replaced(&whole, range, &m.replacement))).collect();
        self.instead(whole, others);
        operands.into_iter().for_each(|operand| self.visit_expr(operand));
    }

    fn visit_expr_unary(&mut self, unary: &'ast syn::ExprUnary) {
        let (whole, operator) = (unary.span().byte_range(), unary.op.span().byte_range());
        let found = self.at(Genre::UnaryOperator, |range| *range == operator);
        let others = found.iter().map(|(m, range)| (m.id, self.replaced(&whole, range, &m.replacement))).collect();
        self.instead(whole, others);
        visit::visit_expr_unary(self, unary);
    }

    fn visit_expr_struct(&mut self, literal: &'ast syn::ExprStruct) {
        let whole = literal.span().byte_range();
        let fields: Vec<usize> = literal.fields.iter().map(|f| f.span().byte_range().start).collect();
        let found = self.at(Genre::StructField, |range| fields.contains(&range.start));
        let text = self.text;
        let others = found.iter().map(|(m, range)| {
            let rest = &text[range.end..whole.end];
            let comma = rest.len() - rest.trim_start().trim_start_matches(',').len();
            // The span of a field may hold its comma already.
            let end = if rest.trim_start().starts_with(',') { range.end + comma } else { range.end };
            (m.id, self.replaced(&whole, &(range.start..end), ""))
        });
        let others = others.collect();
        self.instead(whole, others);
        visit::visit_expr_struct(self, literal);
    }

    fn visit_arm(&mut self, arm: &'ast syn::Arm) {
        let (whole, pattern) = (arm.span().byte_range(), arm.pat.span().byte_range());
        let gone = self.at(Genre::MatchArm, |range| range.start == whole.start).first().map(|(m, _)| m.id);
        match &arm.guard {
            Some((_, guard)) => {
                let range = guard.span().byte_range();
                let values = self.at(Genre::MatchArmGuard, |r| *r == range);
                let values: Vec<_> = values.into_iter().map(|(m, _)| (m.id, m.replacement.clone())).collect();
                if gone.is_some() || !values.is_empty() {
                    self.edits.push(Edit { range, kind: Kind::Guard(values, gone) });
                }
            }
            None => {
                let after = pattern.end..pattern.end;
                self.edits.extend(gone.map(|id| Edit { range: after, kind: Kind::NoArm(id) }));
            }
        }
        visit::visit_arm(self, arm);
    }
}
