//! A drawn page: its tags and the text between them.

use crate::model::Model;
use crate::prerender::draw;
use crate::view::whole;
use yew::Callback;

/// The whole page of a state.
pub fn page(model: &Model) -> Drawn {
    Drawn::read(draw(whole(model, &Callback::noop(), None)))
}

/// The start page of a state, as the program of its own shows it.
pub fn alone(model: &Model) -> Drawn {
    Drawn::read(draw(crate::view::alone(model, &Callback::noop())))
}

/// A tag with its attributes.
#[derive(Debug)]
pub struct Tag {
    /// Its name.
    pub name: String,
    attributes: Vec<(String, String)>,
    /// The text within it, further elements included.
    pub text: String,
}

impl Tag {
    /// An attribute, as it was meant.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }
}

/// A page that was drawn.
pub struct Drawn {
    /// As text.
    pub html: String,
    /// Its elements, in order.
    pub tags: Vec<Tag>,
    /// What stands between the tags, for people to read.
    pub texts: Vec<String>,
}

/// Elements without an end.
const EMPTY: [&str; 4] = ["input", "br", "meta", "link"];

impl Drawn {
    /// Reads what the renderer wrote: every attribute in quotes, every element closed.
    pub fn read(html: String) -> Drawn {
        let (mut tags, mut texts, mut open): (Vec<Tag>, Vec<String>, Vec<usize>) = Default::default();
        let mut rest = html.as_str();
        while let Some((text, after)) = rest.split_once('<') {
            let text = plain(text);
            open.iter().for_each(|i| tags[*i].text.push_str(&text));
            if !text.trim().is_empty() {
                texts.push(text);
            }
            let end = end_of_tag(after);
            let (tag, after) = (&after[..end], &after[end + 1..]);
            rest = after;
            if let Some(name) = tag.strip_prefix('/') {
                let was = open.pop().map(|i| tags[i].name.clone());
                assert_eq!(was.as_deref(), Some(name), "elements are closed in order");
                continue;
            }
            let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
            let name = name.trim_end_matches('/').to_owned();
            if !EMPTY.contains(&name.as_str()) && !tag.ends_with('/') {
                open.push(tags.len());
            }
            tags.push(Tag { name, attributes: attributes_of(attributes), text: String::new() });
        }
        assert!(open.is_empty(), "every element is closed");
        Drawn { html, tags, texts }
    }

    /// The element with an id.
    pub fn id(&self, id: &str) -> Option<&Tag> {
        self.tags.iter().find(|t| t.get("id") == Some(id))
    }

    /// The elements with such an attribute.
    pub fn with<'d>(&'d self, name: &'d str, value: &'d str) -> impl Iterator<Item = &'d Tag> {
        self.tags.iter().filter(move |t| t.get(name) == Some(value))
    }

    /// The element that tests find by this name.
    #[track_caller]
    pub fn named(&self, name: &str) -> &Tag {
        let mut found = self.tags.iter().filter(|t| t.get("data-testid") == Some(name));
        let first = found.next().unwrap_or_else(|| panic!("no {name} in {}", self.html));
        assert!(found.next().is_none(), "{name} is there twice");
        first
    }

    /// Whether there is such an element.
    pub fn has(&self, name: &str) -> bool {
        self.with("data-testid", name).next().is_some()
    }

    /// All the text, for people to read.
    pub fn text(&self) -> String {
        self.texts.concat()
    }

    /// Every piece stands in the markup.
    #[track_caller]
    pub fn holds(&self, pieces: &[&str]) {
        for piece in pieces {
            assert!(self.html.contains(piece), "{piece} is not in {}", self.html);
        }
    }
}

/// Where a tag ends: a `>` outside of quotes.
fn end_of_tag(text: &str) -> usize {
    let mut quoted = false;
    let end = text.bytes().position(|b| {
        quoted ^= b == b'"';
        b == b'>' && !quoted
    });
    end.expect("the end of a tag")
}

fn attributes_of(text: &str) -> Vec<(String, String)> {
    let mut out = Vec::new();
    let mut rest = text.trim_start();
    while !rest.is_empty() && rest != "/" {
        let (name, after) = match rest.find([' ', '=']) {
            Some(at) => rest.split_at(at),
            None => (rest, ""),
        };
        match after.strip_prefix("=\"").and_then(|value| value.split_once('"')) {
            Some((value, after)) => {
                out.push((name.to_owned(), plain(value)));
                rest = after.trim_start();
            }
            None => {
                out.push((name.to_owned(), String::new()));
                rest = after.trim_start();
            }
        }
    }
    out
}

fn plain(text: &str) -> String {
    let known = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#x27;", "'"), ("&#39;", "'"), ("&#x2F;", "/"), ("&amp;", "&")];
    known.iter().fold(text.to_owned(), |text, (from, to)| text.replace(from, to))
}
