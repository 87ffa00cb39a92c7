//! Elements from templates: what `html!` of `preflight-html` is compiled to.
//!
//! Yew's own `html!` writes out how every element is made; that was half of all code. Here a page is a text, read while the elements are
//! made. It stops wherever the page puts in a value, for which the next call gives it. Each line of a template is one thing:
//!
//! | line | |
//! | --- | --- |
//! | `:p` `<p` | an element begins; with attributes, whose names are the next list, or without |
//! | `=small` | the next attribute |
//! | `#body` | the key |
//! | `"Text` | a text |
//! | `?` | a value: attribute, key, listener or child, whatever is called |
//! | `>` `]` | the element ends; with one child at most, or with several |
//! | `(` `)` | a fragment begins, ends |
//!
//! The macro writes no other templates, so nothing here fails; a wrong line would draw less.

mod piece;

pub use piece::{Piece, Value};

use std::rc::Rc;
use std::slice::Iter;
use std::str::Split;
use yew::html::{onblur, onchange, onclick, oninput};
use yew::virtual_dom::{AttributeOrProperty, Attributes, Key, Listener, VList, VTag, VText};
use yew::{AttrValue, Callback, Event, FocusEvent, Html, InputEvent, MouseEvent};

/// Elements that are being made. In a box, so that a call passes one number.
pub struct Draw(Box<State>);

struct State {
    template: Split<'static, char>,
    names: Iter<'static, &'static [&'static str]>,
    /// Those above the element that is being made.
    above: Vec<Open>,
    open: Open,
}

/// An element or fragment that has begun.
#[derive(Default)]
struct Open {
    tag: &'static str,
    names: &'static [&'static str],
    values: Vec<Option<AttributeOrProperty>>,
    key: Option<Key>,
    value: Option<AttrValue>,
    checked: Option<bool>,
    listeners: Vec<Option<Rc<dyn Listener>>>,
    children: Vec<Html>,
}

impl Draw {
    /// Begins, and goes on to the first value. `names`: the names of the attributes, for each element that has some.
    #[inline(never)]
    pub fn new(template: &'static str, names: &'static [&'static [&'static str]]) -> Draw {
        let mut state = State { template: template.split('\n'), names: names.iter(), above: Vec::new(), open: Open::default() };
        state.go_on();
        Draw(Box::new(state))
    }

    /// What was made.
    #[inline(never)]
    pub fn done(self) -> Html {
        let mut children = self.0.open.children;
        children.pop().unwrap_or_default()
    }

    /// A child.
    #[inline(always)]
    pub fn child(self, piece: impl Piece) -> Draw {
        piece.draw(self)
    }

    /// Children.
    #[inline(always)]
    pub fn each<P: Piece>(self, pieces: impl IntoIterator<Item = P>) -> Draw {
        let mut pieces = pieces.into_iter();
        self.all(&mut || pieces.next().map(Piece::html))
    }

    #[inline(never)]
    fn all(self, next: &mut dyn FnMut() -> Option<Html>) -> Draw {
        let mut children = Vec::new();
        while let Some(child) = next() {
            children.push(child);
        }
        self.node(VList::with_children(children, None).into())
    }

    #[inline(never)]
    fn node(mut self, node: Html) -> Draw {
        self.0.open.children.push(node);
        self.0.go_on();
        self
    }

    /// An attribute.
    #[inline(always)]
    pub fn attribute(self, value: impl Value) -> Draw {
        value.draw(self)
    }

    #[inline(never)]
    fn set(mut self, value: Option<AttrValue>) -> Draw {
        self.0.open.values.push(value.map(AttributeOrProperty::Attribute));
        self.0.go_on();
        self
    }

    /// Classes; no attribute without any.
    #[inline(never)]
    pub fn class(self, class: impl AsRef<str>) -> Draw {
        self.classes(class.as_ref())
    }

    #[inline(never)]
    fn classes(self, class: &str) -> Draw {
        let class = class.trim();
        self.set((!class.is_empty()).then(|| text(class)))
    }

    /// An attribute that is there or not.
    #[inline(never)]
    pub fn flag(self, on: bool) -> Draw {
        let name = self.0.open.names.get(self.0.open.values.len()).filter(|_| on);
        self.set(name.map(|name| AttrValue::Static(name)))
    }

    /// The key among siblings.
    #[inline(always)]
    pub fn key(self, key: impl Value) -> Draw {
        self.keyed(key.value())
    }

    #[inline(never)]
    fn keyed(mut self, key: Option<AttrValue>) -> Draw {
        self.0.open.key = key.map(|key| Key::from(&*key));
        self.0.go_on();
        self
    }

    /// The text of a field.
    #[inline(never)]
    pub fn value(mut self, value: impl Value) -> Draw {
        self.0.open.value = value.value();
        self.0.go_on();
        self
    }

    /// Whether a box is checked.
    #[inline(never)]
    pub fn checked(mut self, on: bool) -> Draw {
        self.0.open.checked = Some(on);
        self.0.go_on();
        self
    }

    #[inline(never)]
    fn on(mut self, listener: Rc<dyn Listener>) -> Draw {
        self.0.open.listeners.push(Some(listener));
        self.0.go_on();
        self
    }

    /// When it is pressed.
    #[inline(never)]
    pub fn onclick(self, call: Callback<MouseEvent>) -> Draw {
        self.on(Rc::new(onclick::Wrapper::new(call)))
    }

    /// When something is typed.
    #[inline(never)]
    pub fn oninput(self, call: Callback<InputEvent>) -> Draw {
        self.on(Rc::new(oninput::Wrapper::new(call)))
    }

    /// When something else is chosen.
    #[inline(never)]
    pub fn onchange(self, call: Callback<Event>) -> Draw {
        self.on(Rc::new(onchange::Wrapper::new(call)))
    }

    /// When the keyboard leaves it.
    #[inline(never)]
    pub fn onblur(self, call: Callback<FocusEvent>) -> Draw {
        self.on(Rc::new(onblur::Wrapper::new(call)))
    }
}

impl State {
    /// To the next value, or to the end.
    fn go_on(&mut self) {
        while let Some(line) = self.template.next() {
            let mut rest = line.chars();
            let sign = rest.next();
            let rest = rest.as_str();
            match sign {
                Some(':') => {
                    self.begin(rest);
                    self.open.names = self.names.next().copied().unwrap_or_default();
                }
                Some('<' | '(') => self.begin(rest),
                Some('=') => self.open.values.push(Some(AttributeOrProperty::Attribute(AttrValue::Static(rest)))),
                Some('#') => self.open.key = Some(Key::from(rest)),
                Some('"') => self.open.children.push(VText::new(AttrValue::Static(rest)).into()),
                Some('>') => self.end(false),
                Some(']' | ')') => self.end(true),
                _ => return,
            }
        }
    }

    fn begin(&mut self, tag: &'static str) {
        self.above.push(std::mem::take(&mut self.open));
        self.open.tag = tag;
    }

    /// Ends what has begun. `several`: its children are a list even when there is but one, so that they stay one as they change.
    fn end(&mut self, several: bool) {
        let mut open = std::mem::replace(&mut self.open, self.above.pop().unwrap_or_default());
        let inner: Html = if several { VList::with_children(open.children, None).into() } else { open.children.pop().unwrap_or_default() };
        let made = if open.tag.is_empty() {
            inner
        } else {
            let mut tag = VTag::new(AttrValue::Static(open.tag));
            tag.attributes = Attributes::Dynamic { keys: open.names, values: open.values.into_boxed_slice() };
            tag.key = open.key;
            tag.set_value(open.value);
            if let Some(on) = open.checked {
                tag.set_checked(on);
            }
            if !open.listeners.is_empty() {
                tag.set_listeners(open.listeners.into_boxed_slice());
            }
            if let Some(children) = tag.children_mut() {
                *children = inner;
            }
            tag.into()
        };
        self.open.children.push(made);
    }
}

/// A text that is kept.
#[inline(never)]
fn text(text: &str) -> AttrValue {
    AttrValue::Rc(Rc::from(text))
}
