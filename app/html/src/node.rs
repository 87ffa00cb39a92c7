//! What stands between the braces of `html!`.

use proc_macro2::{Span, TokenStream};
use quote::quote_spanned;

/// An element, a text, or something that is computed.
#[derive(Debug)]
pub enum Node {
    /// `<p class="small">…</p>`
    Element(Element),
    /// `<>…</>`
    Fragment(Vec<Node>),
    /// `{ "text" }`
    Text(String),
    /// `{ value }`
    Child(TokenStream),
    /// `{ for values }`
    Each(TokenStream),
    /// `if condition { … } else if … { … } else { … }`: conditions with what follows them; the last may have none.
    If(Vec<(Option<TokenStream>, Vec<Node>)>),
}

/// An element.
#[derive(Debug)]
pub struct Element {
    /// Its tag.
    pub name: String,
    /// In the order written.
    pub attributes: Vec<Attribute>,
    /// What is in it.
    pub children: Vec<Node>,
}

/// An attribute, a listener or a key.
#[derive(Debug)]
pub struct Attribute {
    /// Its name, with hyphens.
    pub name: String,
    /// Its value.
    pub value: Value,
}

/// The value of an attribute.
#[derive(Debug)]
pub enum Value {
    /// Known here.
    Fixed(String),
    /// Computed each time.
    Given(TokenStream),
}

/// What is wrong, and where.
#[derive(Debug)]
pub struct Error {
    /// Where.
    pub at: Span,
    /// What.
    pub told: String,
}

impl Error {
    /// An error.
    pub fn new(at: Span, told: impl Into<String>) -> Error {
        Error { at, told: told.into() }
    }

    /// As the compiler shall say it.
    pub fn into_tokens(self) -> TokenStream {
        let Error { at, told } = self;
        quote_spanned! { at => ::core::compile_error!(#told) }
    }
}
