//! What is set, in the fragment of the page's address: `#way=frame&notice=js2023`. A fragment is sent to no server. What a bureau
//! fills in ahead and the headers that it pasted are left out: they are nobody else's business, should the address be passed on.

use super::field::{Field, Values};
use crate::files::percent;

/// Longest fragment that is read, in bytes.
const LIMIT: usize = 16_384;

/// What stays on the page.
const LEFT_OUT: [Field; 2] = [Field::Prefill, Field::Sent];

/// The fragment, without `#`; nothing when nothing is set.
pub fn write(values: &Values) -> String {
    let mut out = String::new();
    for field in Field::ALL.iter().filter(|field| !LEFT_OUT.contains(field) && !values.get(**field).is_empty()) {
        if !out.is_empty() {
            out.push('&');
        }
        out.push_str(field.id());
        out.push('=');
        push(&mut out, values.get(*field));
    }
    out
}

/// What a fragment sets; names that mean nothing and texts that are none are passed over.
pub fn read(fragment: &str) -> Values {
    let mut values = Values::default();
    let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
    if fragment.len() > LIMIT {
        return values;
    }
    for pair in fragment.split('&') {
        let Some((name, text)) = pair.split_once('=') else { continue };
        let field = Field::ALL.iter().find(|field| field.id() == name && !LEFT_OUT.contains(field));
        if let (Some(field), Some(text)) = (field, percent::decode(text)) {
            values.set(*field, text);
        }
    }
    values
}

/// Writes a text so that it can stand as a value in an address, in a query as in a fragment.
pub fn push(out: &mut String, text: &str) {
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'~') {
            out.push(char::from(byte));
        } else {
            percent::push(out, byte);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_set_comes_back() {
        let mut values = Values::default();
        assert_eq!(write(&values), "");
        for (i, field) in Field::ALL.iter().enumerate() {
            values.set(*field, format!("{i} 申报&=#%+\"<\n🌟"));
        }
        let text = write(&values);
        assert!(text.is_ascii() && !text.contains(['"', '<', ' ', '#', '+']));
        let back = read(&format!("#{text}"));
        for field in Field::ALL {
            let kept = if LEFT_OUT.contains(field) { "" } else { values.get(*field) };
            assert_eq!(back.get(*field), kept, "{field:?}");
        }
    }

    #[test]
    fn what_means_nothing_is_passed_over() {
        let values = read("#way=frame&nonsense=1&accent&lang=%zz&prefill=%7B%7D&&=x&notice=js2023");
        assert_eq!((values.get(Field::Way), values.get(Field::Notice)), ("frame", "js2023"));
        assert!([Field::Accent, Field::Lang, Field::Prefill].iter().all(|field| values.get(*field).is_empty()));
        assert_eq!(read(&format!("#line={}", "a".repeat(LIMIT))), Values::default());
    }
}
