//! The tree of an expression, as written: names are strings here, and only here.

use std::ops::Range;

/// A node with its place.
#[derive(Clone, Debug)]
pub struct Ast {
    /// What it is.
    pub node: Node,
    /// Where it stands in the expression's text.
    pub range: Range<usize>,
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
