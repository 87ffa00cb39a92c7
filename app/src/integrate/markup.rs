//! Elements as text that can be pasted: every attribute in quotes, and escaped.

use preflight_rules::gather::Gather;

/// An element with attributes; without content but for a link's words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Element {
    /// Its name.
    pub name: &'static str,
    /// Names and values, in order; an empty value is an attribute that is there and no more.
    pub attributes: Vec<(String, String)>,
    /// What stands in it.
    pub inside: Vec<Inside>,
}

/// What may stand in an element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inside {
    /// A text.
    Text(String),
    /// An element.
    Element(Element),
}

/// The elements that have no end.
const VOID: [&str; 1] = ["meta"];

impl Element {
    /// Without attributes.
    pub fn new(name: &'static str) -> Element {
        Element { name, ..Element::default() }
    }

    /// With an attribute more.
    pub fn with(mut self, name: impl Into<String>, value: impl Into<String>) -> Element {
        self.attributes.push((name.into(), value.into()));
        self
    }

    /// With something in it.
    pub fn holding(mut self, inside: Inside) -> Element {
        self.inside.push(inside);
        self
    }

    /// As text; with many attributes, each on a line of its own.
    pub fn text(&self) -> String {
        let mut out = String::new();
        self.write(&mut out);
        out
    }

    fn write(&self, out: &mut String) {
        out.push('<');
        out.push_str(self.name);
        let length: usize = self.attributes.iter().map(|(name, value)| name.len() + value.len() + 4).sum();
        let between = if length > 100 && self.attributes.len() > 1 { "\n  " } else { " " };
        for (name, value) in &self.attributes {
            out.push_str(between);
            out.push_str(name);
            if !value.is_empty() {
                out.push_str("=\"");
                escape(out, value);
                out.push('"');
            }
        }
        out.push('>');
        for inside in &self.inside {
            match inside {
                Inside::Text(text) => escape(out, text),
                Inside::Element(element) => element.write(out),
            }
        }
        if !VOID.contains(&self.name) {
            out.push_str("</");
            out.push_str(self.name);
            out.push('>');
        }
    }
}

/// Several elements, one below the other.
pub fn text(elements: &[Element]) -> String {
    elements.iter().map(Element::text).gather().join("\n")
}

/// What cannot stand in quotes or between tags as it is, and the line ends that some content systems break lines at.
fn escape(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' => out.push_str("&#10;"),
            '\r' => out.push_str("&#13;"),
            '\t' => out.push_str("&#9;"),
            '\u{a0}' => out.push_str("&nbsp;"),
            c => out.push(c),
        }
    }
}
