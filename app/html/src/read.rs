//! Tokens to nodes.

use crate::node::{Attribute, Element, Error, Node, Value};
use proc_macro2::token_stream::IntoIter;
use proc_macro2::{Delimiter, Group, Span, TokenStream, TokenTree};
use std::iter::Peekable;

/// The tags that have no content.
const VOID: [&str; 5] = ["br", "hr", "img", "input", "textarea"];

/// Everything between the braces of the macro.
pub fn nodes(tokens: TokenStream) -> Result<Vec<Node>, Error> {
    let mut reader = Reader { tokens: tokens.into_iter().peekable(), at: Span::call_site() };
    let nodes = reader.nodes()?;
    match reader.tokens.next() {
        None => Ok(nodes),
        Some(_) => Err(reader.error("this closes nothing")),
    }
}

struct Reader {
    tokens: Peekable<IntoIter>,
    /// Where the last token was.
    at: Span,
}

impl Reader {
    fn error(&self, told: impl Into<String>) -> Error {
        Error::new(self.at, told)
    }

    fn next(&mut self) -> Result<TokenTree, Error> {
        let token = self.tokens.next().ok_or_else(|| self.error("something is missing after this"))?;
        self.at = token.span();
        Ok(token)
    }

    fn is(&mut self, sign: char) -> bool {
        matches!(self.tokens.peek(), Some(TokenTree::Punct(p)) if p.as_char() == sign)
    }

    fn is_word(&mut self, word: &str) -> bool {
        matches!(self.tokens.peek(), Some(TokenTree::Ident(i)) if i == word)
    }

    fn skip(&mut self, sign: char) -> Result<(), Error> {
        let found = self.is(sign);
        self.next()?;
        if found {
            Ok(())
        } else {
            Err(self.error(format!("`{sign}` was expected")))
        }
    }

    /// Up to the end, or to a closing tag, of which the `<` is taken.
    fn nodes(&mut self) -> Result<Vec<Node>, Error> {
        let mut nodes = Vec::new();
        while self.tokens.peek().is_some() {
            if self.is_word("if") {
                nodes.push(self.condition()?);
                continue;
            }
            match self.next()? {
                TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => nodes.push(value(&group)),
                TokenTree::Punct(p) if p.as_char() == '<' => {
                    if self.is('/') {
                        break;
                    }
                    nodes.push(self.element()?);
                }
                _ => return Err(self.error("an element, `{ value }` or `if` was expected")),
            }
        }
        Ok(nodes)
    }

    fn element(&mut self) -> Result<Node, Error> {
        if self.is('>') {
            self.skip('>')?;
            let nodes = self.nodes()?;
            self.closing("")?;
            return Ok(Node::Fragment(nodes));
        }
        let name = self.name()?;
        let mut attributes = Vec::new();
        while !self.is('>') && !self.is('/') {
            attributes.push(self.attribute()?);
        }
        if self.is('/') {
            self.skip('/')?;
            self.skip('>')?;
            return Ok(Node::Element(Element { name, attributes, children: Vec::new() }));
        }
        self.skip('>')?;
        if VOID.contains(&name.as_str()) {
            return Err(self.error(format!("`{name}` has no content: end it with `/>`")));
        }
        let children = self.nodes()?;
        self.closing(&name)?;
        Ok(Node::Element(Element { name, attributes, children }))
    }

    /// The rest of a closing tag.
    fn closing(&mut self, name: &str) -> Result<(), Error> {
        self.skip('/')?;
        let found = if self.is('>') { String::new() } else { self.name()? };
        if found != name {
            return Err(self.error(format!("`</{name}>` was expected")));
        }
        self.skip('>')
    }

    /// Words joined by hyphens.
    fn name(&mut self) -> Result<String, Error> {
        let mut name = String::new();
        loop {
            match self.next()? {
                TokenTree::Ident(word) => name.push_str(&word.to_string()),
                _ => return Err(self.error("a name was expected")),
            }
            if !self.is('-') {
                return Ok(name);
            }
            self.skip('-')?;
            name.push('-');
        }
    }

    fn attribute(&mut self) -> Result<Attribute, Error> {
        if let Some(TokenTree::Group(group)) = self.tokens.peek() {
            let (name, value) = (group.stream().to_string(), Value::Given(group.stream()));
            self.next()?;
            return Ok(Attribute { name, value });
        }
        let name = self.name()?;
        self.skip('=')?;
        let value = match self.next()? {
            TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => Value::Given(group.stream()),
            token => Value::Fixed(literal(&token).ok_or_else(|| self.error("a text or `{value}` was expected"))?),
        };
        Ok(Attribute { name, value })
    }

    fn condition(&mut self) -> Result<Node, Error> {
        let mut branches = Vec::new();
        loop {
            self.next()?;
            let mut condition = Vec::new();
            let then = loop {
                match self.next()? {
                    TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => break group,
                    token => condition.push(token),
                }
            };
            branches.push((Some(condition.into_iter().collect()), nodes(then.stream())?));
            if !self.is_word("else") {
                return Ok(Node::If(branches));
            }
            self.next()?;
            if self.is_word("if") {
                continue;
            }
            let TokenTree::Group(last) = self.next()? else { return Err(self.error("`{` was expected")) };
            branches.push((None, nodes(last.stream())?));
            return Ok(Node::If(branches));
        }
    }
}

/// What stands in braces among elements.
fn value(group: &Group) -> Node {
    let tokens: Vec<TokenTree> = group.stream().into_iter().collect();
    match &tokens[..] {
        [TokenTree::Ident(word), rest @ ..] if word == "for" => Node::Each(rest.iter().cloned().collect()),
        [one] => match literal(one) {
            Some(text) => Node::Text(text),
            None => Node::Child(group.stream()),
        },
        _ => Node::Child(group.stream()),
    }
}

/// A text in quotes without escapes.
fn literal(token: &TokenTree) -> Option<String> {
    let TokenTree::Literal(literal) = token else { return None };
    let text = literal.to_string();
    let inner = text.strip_prefix('"')?.strip_suffix('"')?;
    (!inner.contains('\\')).then(|| inner.to_owned())
}
