//! The tree of an expression, as written: names are strings here, and only here.

use std::ops::Range;

/// A node with its place.
#[derive(Clone, Debug)]
pub struct Ast {
    /// What it is.
    pub node: Node,
    /// Where it stands in the expression's text.
    pub range: Range<usize>,
    /// How many nodes lie on the longest way down, this one counted.
    pub height: usize,
}

/// A bare word with its place.
pub type Word = (String, Range<usize>);

/// What a node is.
#[derive(Clone, Debug)]
pub enum Node {
    /// `a or b or …`.
    Or(Vec<Ast>),
    /// `a and b and …`.
    And(Vec<Ast>),
    /// `not a`.
    Not(Box<Ast>),
    /// `a < b <= c`: operands and the operators between them.
    Chain(Vec<Ast>, Vec<&'static str>),
    /// `x in {…}`, `x not in {…}`.
    In(Box<Ast>, Box<Ast>, bool),
    /// `s overlaps {…}`.
    Overlaps(Box<Ast>, Box<Ast>),
    /// `a + b` and the like.
    Binary(&'static str, Box<Ast>, Box<Ast>),
    /// A bare number.
    Number(String),
    /// A number with a unit.
    Quantity(String, String),
    /// A date.
    Date(String),
    /// A month.
    Month(String),
    /// A fact, field or enum value.
    Name(String),
    /// `{a, b}`.
    Set(Vec<Word>),
    /// `f(a, b)`.
    Call(String, Vec<Ast>),
    /// `sum(list: value where cond)` and the like.
    Query {
        /// `sum count any all`.
        kind: String,
        /// The list.
        list: Word,
        /// What is summed.
        value: Option<Box<Ast>>,
        /// Over which records.
        cond: Option<Box<Ast>>,
    },
    /// `true` or `false`.
    Bool(bool),
    /// Something that could not be read; reported already.
    Broken,
}

impl Node {
    /// The height of its highest part; 0 when it has none.
    pub fn parts_height(&self) -> usize {
        let highest = |parts: &[Ast]| parts.iter().map(|p| p.height).max().unwrap_or(0);
        match self {
            Node::Or(parts) | Node::And(parts) | Node::Chain(parts, _) | Node::Call(_, parts) => highest(parts),
            Node::Not(part) => part.height,
            Node::In(a, b, _) | Node::Overlaps(a, b) | Node::Binary(_, a, b) => a.height.max(b.height),
            Node::Query { value, cond, .. } => value.iter().chain(cond).map(|p| p.height).max().unwrap_or(0),
            Node::Number(_)
            | Node::Quantity(..)
            | Node::Date(_)
            | Node::Month(_)
            | Node::Name(_)
            | Node::Set(_)
            | Node::Bool(_)
            | Node::Broken => 0,
        }
    }
}
