//! Nodes to a template and the calls that fill it.

use crate::node::{Attribute, Element, Node, Value};
use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use quote::quote;

/// Attributes that are there or not.
const FLAGS: [&str; 7] = ["disabled", "hidden", "multiple", "open", "readonly", "required", "selected"];

/// The expression that makes the nodes.
pub fn expression(nodes: &[Node]) -> TokenStream {
    let mut page = Page::default();
    match nodes {
        [] => return quote! { ::yew::Html::default() },
        [Node::Child(value)] => {
            let value = whole(value);
            return quote! { crate::draw::Piece::html(#value) };
        }
        [one] => page.node(one),
        many => page.fragment(many),
    }
    let Page { template, names, calls } = page;
    // What ends the last line begins none.
    let template = template.trim_end_matches('\n');
    quote! { crate::draw::Draw::new(#template, &[#(&[#(#names),*]),*])#(#calls)*.done() }
}

/// A template that grows.
#[derive(Default)]
struct Page {
    template: String,
    /// Of each element that has some: the names of its attributes.
    names: Vec<Vec<String>>,
    calls: Vec<TokenStream>,
}

impl Page {
    fn line(&mut self, sign: char, text: &str) {
        self.template.push(sign);
        // A line of the template is one thing; within texts for people a break is a space.
        self.template.push_str(&text.replace('\n', " "));
        self.template.push('\n');
    }

    fn call(&mut self, name: &str, value: &TokenStream) {
        self.line('?', "");
        let (name, value) = (Ident::new(name, Span::call_site()), whole(value));
        self.calls.push(quote! { .#name(#value) });
    }

    fn node(&mut self, node: &Node) {
        match node {
            Node::Element(element) => self.element(element),
            Node::Fragment(nodes) => self.fragment(nodes),
            Node::Text(text) => self.line('"', text),
            Node::Child(value) => self.call("child", value),
            Node::Each(values) => self.call("each", values),
            Node::If(branches) => self.call("child", &conditional(branches)),
        }
    }

    fn fragment(&mut self, nodes: &[Node]) {
        self.line('(', "");
        for node in nodes {
            self.node(node);
        }
        self.line(')', "");
    }

    fn element(&mut self, element: &Element) {
        let Element { name, attributes, children } = element;
        let input = ["input", "textarea"].contains(&name.as_str());
        let (own, mut plain): (Vec<&Attribute>, Vec<&Attribute>) = attributes.iter().filter(|a| !is_nothing(a)).partition(|a| {
            let name = a.name.as_str();
            name == "key" || name.starts_with("on") || input && (name == "value" || name == "checked")
        });
        // The order in which Yew's macro writes them.
        plain.sort_by_key(|a| match a.name.as_str() {
            "value" => 1,
            "class" => 3,
            name if FLAGS.contains(&name) => 2,
            _ => 0,
        });
        self.line(if plain.is_empty() { '<' } else { ':' }, name);
        if !plain.is_empty() {
            self.names.push(plain.iter().map(|a| a.name.clone()).collect());
        }
        for attribute in own {
            match &attribute.value {
                Value::Fixed(text) if attribute.name == "key" => self.line('#', text),
                Value::Fixed(text) => self.call(&attribute.name, &quote! { #text }),
                Value::Given(value) => self.call(&attribute.name, value),
            }
        }
        for attribute in plain {
            match &attribute.value {
                Value::Fixed(text) => self.line('=', text),
                Value::Given(value) if FLAGS.contains(&attribute.name.as_str()) => self.call("flag", value),
                Value::Given(value) if attribute.name == "class" => self.call("class", value),
                Value::Given(value) => self.call("attribute", value),
            }
        }
        for child in children {
            self.node(child);
        }
        self.line(if children.len() > 1 { ']' } else { '>' }, "");
    }
}

/// Yew leaves out what has no class.
fn is_nothing(attribute: &Attribute) -> bool {
    attribute.name == "class" && matches!(&attribute.value, Value::Fixed(text) if text.is_empty())
}

fn conditional(branches: &[(Option<TokenStream>, Vec<Node>)]) -> TokenStream {
    let Some(((condition, then), rest)) = branches.split_first() else { return quote! { ::yew::Html::default() } };
    let then = expression(then);
    match condition {
        Some(condition) => {
            let rest = conditional(rest);
            quote! { if #condition { #then } else { #rest } }
        }
        None => then,
    }
}

/// A value as one expression, be it several statements.
fn whole(value: &TokenStream) -> TokenTree {
    let mut group = Group::new(Delimiter::Brace, value.clone());
    group.set_span(Span::mixed_site());
    group.into()
}
