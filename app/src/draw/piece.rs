//! What a page may put among elements and in attributes.

use super::{text, Draw};
use yew::virtual_dom::{VList, VText};
use yew::{AttrValue, Html};

/// Something that can be a child.
pub trait Piece: Sized {
    /// As an element, a text or several.
    fn html(self) -> Html;

    /// The next child of what is drawn.
    #[inline(always)]
    fn draw(self, draw: Draw) -> Draw {
        draw.node(self.html())
    }
}

impl Piece for Html {
    #[inline(always)]
    fn html(self) -> Html {
        self
    }
}

impl Piece for Vec<Html> {
    fn html(self) -> Html {
        VList::with_children(self, None).into()
    }
}

impl Piece for AttrValue {
    #[inline(never)]
    fn html(self) -> Html {
        VText::new(self).into()
    }

    #[inline(never)]
    fn draw(self, draw: Draw) -> Draw {
        draw.node(VText::new(self).into())
    }
}

impl Piece for &AttrValue {
    fn html(self) -> Html {
        self.clone().html()
    }
}

impl Piece for &str {
    #[inline(never)]
    fn html(self) -> Html {
        text(self).html()
    }

    #[inline(never)]
    fn draw(self, draw: Draw) -> Draw {
        draw.node(self.html())
    }
}

impl Piece for String {
    #[inline(never)]
    fn html(self) -> Html {
        self.as_str().html()
    }

    #[inline(never)]
    fn draw(self, draw: Draw) -> Draw {
        draw.node(self.html())
    }
}

impl Piece for &String {
    fn html(self) -> Html {
        self.as_str().html()
    }
}

impl<P: Piece> Piece for Option<P> {
    fn html(self) -> Html {
        self.map(Piece::html).unwrap_or_default()
    }
}

impl Piece for usize {
    #[inline(never)]
    fn html(self) -> Html {
        self.to_string().html()
    }
}

/// Something that can be the value of an attribute.
pub trait Value: Sized {
    /// As a text; none leaves the attribute out.
    fn value(self) -> Option<AttrValue>;

    /// The next attribute of what is drawn.
    #[inline(always)]
    fn draw(self, draw: Draw) -> Draw {
        draw.set(self.value())
    }
}

impl Value for AttrValue {
    #[inline(always)]
    fn value(self) -> Option<AttrValue> {
        Some(self)
    }
}

impl Value for &str {
    #[inline(never)]
    fn value(self) -> Option<AttrValue> {
        Some(text(self))
    }

    #[inline(never)]
    fn draw(self, draw: Draw) -> Draw {
        draw.set(self.value())
    }
}

impl Value for String {
    #[inline(never)]
    fn value(self) -> Option<AttrValue> {
        self.as_str().value()
    }

    #[inline(never)]
    fn draw(self, draw: Draw) -> Draw {
        draw.set(self.value())
    }
}

impl Value for &String {
    fn value(self) -> Option<AttrValue> {
        self.as_str().value()
    }
}

impl Value for usize {
    #[inline(never)]
    fn value(self) -> Option<AttrValue> {
        self.to_string().value()
    }
}

impl Value for u32 {
    fn value(self) -> Option<AttrValue> {
        (self as usize).value()
    }
}

impl<V: Value> Value for Option<V> {
    fn value(self) -> Option<AttrValue> {
        self.and_then(Value::value)
    }
}
