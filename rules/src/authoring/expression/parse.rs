//! The parser: tokens to a tree, by precedence. It never panics and always gives a tree.

use super::ast::{Ast, Node, Word};
use super::token::{tokens, Token};
use super::Fault;
use crate::authoring::diagnostic::Code;
use std::ops::Range;

/// Deepest nesting of brackets that is read; deeper is reported.
const DEPTH: usize = 64;
/// Highest tree that is built: a long chain of `+` is a high tree without any bracket. Everything that walks trees relies on it.
const HEIGHT: usize = 40;

/// Reads an expression; the tree is whole only when there are no faults.
pub fn parse(text: &str) -> (Ast, Vec<Fault>) {
    let (tokens, faults) = tokens(text);
    let mut parser = Parser { tokens, at: 0, faults, end: text.len(), depth: 0, stopped: false };
    if parser.tokens.is_empty() && parser.faults.is_empty() {
        parser.fault(0..text.len(), "the expression is empty", Some("write a condition, or leave the key out"));
    }
    let ast = parser.or();
    if let Some((_, range)) = parser.tokens.get(parser.at).cloned() {
        if parser.faults.is_empty() {
            parser.fault(range, "the expression should end here", Some("join conditions with `and` or `or`"));
        }
    }
    (ast, parser.faults)
}

struct Parser {
    tokens: Vec<(Token, Range<usize>)>,
    at: usize,
    faults: Vec<Fault>,
    end: usize,
    depth: usize,
    /// Whether the rest was passed over; what is open then stays so.
    stopped: bool,
}

impl Parser {
    fn fault(&mut self, range: Range<usize>, message: &str, help: Option<&str>) {
        let fault = Fault::new(Code::Syntax, range, message);
        self.faults.push(match help {
            Some(help) => fault.help(help),
            None => fault,
        });
    }

    fn peek(&self) -> Option<&Token> {
        self.tokens.get(self.at).map(|(t, _)| t)
    }

    fn here(&self) -> Range<usize> {
        self.tokens.get(self.at).map_or(self.end..self.end, |(_, r)| r.clone())
    }

    fn symbol(&mut self, symbol: &str) -> bool {
        let found = matches!(self.peek(), Some(Token::Symbol(s)) if *s == symbol);
        self.at += usize::from(found);
        found
    }

    fn keyword(&mut self, word: &str) -> bool {
        let found = matches!(self.peek(), Some(Token::Name(n)) if n == word);
        self.at += usize::from(found);
        found
    }

    fn close(&mut self, symbol: &str) {
        if !self.symbol(symbol) && !self.stopped {
            let here = self.here();
            self.fault(here, &format!("`{symbol}` expected"), Some("close what was opened before"));
        }
    }

    fn joined(&mut self, word: &str, part: fn(&mut Parser) -> Ast, join: fn(Vec<Ast>) -> Node) -> Ast {
        let first = part(self);
        let mut parts = vec![first];
        while self.keyword(word) {
            parts.push(part(self));
        }
        if parts.len() == 1 {
            return parts.swap_remove(0);
        }
        let range = parts.first().map_or(0, |p| p.range.start)..parts.last().map_or(0, |p| p.range.end);
        self.grown(join(parts), range)
    }

    fn or(&mut self) -> Ast {
        self.joined("or", Parser::and, Node::Or)
    }

    fn and(&mut self) -> Ast {
        self.joined("and", Parser::not, Node::And)
    }

    fn not(&mut self) -> Ast {
        let start = self.here().start;
        if self.keyword("not") {
            if self.too_deep() {
                return self.broken();
            }
            let inner = self.not();
            self.depth -= 1;
            let range = start..inner.range.end;
            return self.grown(Node::Not(Box::new(inner)), range);
        }
        self.comparison()
    }

    fn comparison(&mut self) -> Ast {
        let first = self.sum();
        let start = first.range.start;
        let negated = match (self.peek(), self.tokens.get(self.at + 1)) {
            (Some(Token::Name(a)), Some((Token::Name(b), _))) if a == "not" && b == "in" => {
                self.at += 1;
                true
            }
            _ => false,
        };
        if self.keyword("in") {
            let set = self.sum();
            let range = start..set.range.end;
            return self.grown(Node::In(Box::new(first), Box::new(set), negated), range);
        }
        if self.keyword("overlaps") {
            let set = self.sum();
            let range = start..set.range.end;
            return self.grown(Node::Overlaps(Box::new(first), Box::new(set)), range);
        }
        let (mut operands, mut operators) = (vec![first], Vec::new());
        while let Some(Token::Symbol(op @ ("==" | "!=" | "<" | "<=" | ">" | ">="))) = self.peek().cloned() {
            self.at += 1;
            operators.push(op);
            operands.push(self.sum());
        }
        if operators.is_empty() {
            return operands.swap_remove(0);
        }
        let range = start..operands.last().map_or(start, |o| o.range.end);
        self.grown(Node::Chain(operands, operators), range)
    }

    fn binary(&mut self, symbols: &[&'static str], part: fn(&mut Parser) -> Ast) -> Ast {
        let mut left = part(self);
        while let Some(op) = symbols.iter().find(|s| matches!(self.peek(), Some(Token::Symbol(t)) if t == *s)) {
            self.at += 1;
            let right = part(self);
            let range = left.range.start..right.range.end;
            left = self.grown(Node::Binary(op, Box::new(left), Box::new(right)), range);
        }
        left
    }

    fn sum(&mut self) -> Ast {
        self.binary(&["+", "-"], Parser::product)
    }

    fn product(&mut self) -> Ast {
        self.binary(&["*", "/"], Parser::primary)
    }

    fn too_deep(&mut self) -> bool {
        self.depth += 1;
        let too_deep = self.depth > DEPTH;
        if too_deep {
            self.stop_nesting();
        }
        too_deep
    }

    fn stop_nesting(&mut self) {
        let here = self.here();
        if self.faults.is_empty() {
            self.fault(here, "the expression is nested too deeply", Some("move a part into a derived fact"));
        }
        self.at = self.tokens.len();
        self.stopped = true;
    }

    /// A node on top of its parts.
    fn grown(&mut self, node: Node, range: Range<usize>) -> Ast {
        let height = 1 + node.parts_height();
        if height > HEIGHT {
            self.stop_nesting();
            return self.broken();
        }
        Ast { node, range, height }
    }

    fn broken(&mut self) -> Ast {
        Ast { node: Node::Broken, range: self.here(), height: 1 }
    }

    fn primary(&mut self) -> Ast {
        let range = self.here();
        let Some(token) = self.peek().cloned() else {
            if self.faults.is_empty() {
                self.fault(range.clone(), "something is missing at the end", Some("finish the expression"));
            }
            return self.broken();
        };
        self.at += 1;
        let node = match token {
            Token::Number(digits) => Node::Number(digits),
            Token::Quantity(digits, unit) => Node::Quantity(digits, unit),
            Token::Date(text) => Node::Date(text),
            Token::Month(text) => Node::Month(text),
            Token::Symbol("(") => return self.bracket(),
            Token::Symbol("{") => self.set(),
            Token::Name(name) => match name.as_str() {
                "true" => Node::Bool(true),
                "false" => Node::Bool(false),
                "sum" | "count" | "any" | "all" if self.symbol("(") => self.query(name),
                "and" | "or" | "not" | "in" | "where" | "overlaps" => {
                    self.fault(range.clone(), &format!("`{name}` stands where a value should"), None);
                    Node::Broken
                }
                _ if self.symbol("(") => self.call(name),
                _ => Node::Name(name),
            },
            Token::Symbol(symbol) => {
                self.fault(range.clone(), &format!("`{symbol}` stands where a value should"), None);
                Node::Broken
            }
        };
        let end = self.at.checked_sub(1).and_then(|i| self.tokens.get(i)).map_or(range.end, |(_, r)| r.end);
        self.grown(node, range.start..end.max(range.end))
    }

    fn bracket(&mut self) -> Ast {
        if self.too_deep() {
            return self.broken();
        }
        let inner = self.or();
        self.depth = self.depth.saturating_sub(1);
        self.close(")");
        inner
    }

    fn word(&mut self) -> Option<Word> {
        let range = self.here();
        match self.peek().cloned() {
            Some(Token::Name(name)) => {
                self.at += 1;
                Some((name, range))
            }
            _ => {
                self.fault(range, "a name expected", None);
                None
            }
        }
    }

    fn set(&mut self) -> Node {
        let mut words = Vec::new();
        if self.symbol("}") {
            return Node::Set(words);
        }
        while let Some(word) = self.word() {
            words.push(word);
            if !self.symbol(",") {
                break;
            }
        }
        self.close("}");
        Node::Set(words)
    }

    fn query(&mut self, kind: String) -> Node {
        let Some(list) = self.word() else { return Node::Broken };
        if self.too_deep() {
            return Node::Broken;
        }
        let value = self.symbol(":").then(|| Box::new(self.sum()));
        let cond = self.keyword("where").then(|| Box::new(self.or()));
        self.depth = self.depth.saturating_sub(1);
        self.close(")");
        Node::Query { kind, list, value, cond }
    }

    fn call(&mut self, name: String) -> Node {
        let mut args = Vec::new();
        if self.symbol(")") {
            return Node::Call(name, args);
        }
        if self.too_deep() {
            return Node::Broken;
        }
        loop {
            args.push(self.or());
            if !self.symbol(",") {
                break;
            }
        }
        self.depth = self.depth.saturating_sub(1);
        self.close(")");
        Node::Call(name, args)
    }
}
