//! Whole numbers and credit codes; and of every type of value, that what a form takes is what the fact can hold.

use crate::support::text;
use preflight_rules::fact::Kind;
use preflight_rules::facts::check;
use preflight_rules::read::{half_width, integer, uscc, value, Unit};
use preflight_tests::library;
use std::sync::LazyLock;

/// A fact or field of each type, with the most values where it has any.
static KINDS: LazyLock<Vec<&Kind>> = LazyLock::new(|| {
    let facts = library().vocabulary().facts();
    let mut kinds: Vec<&Kind> = facts.iter().flat_map(|f| f.kind.fields().iter().map(|field| &field.kind).chain([&f.kind])).collect();
    kinds.sort_by_key(|kind| (kind.name(), std::cmp::Reverse(kind.choices().len())));
    kinds.dedup_by_key(|kind| kind.name());
    kinds
});

pub fn run(data: &[u8]) {
    let text = &*text(data);
    let plain = half_width(text);
    assert_eq!(half_width(&plain), plain, "half-width stays half-width");
    if let Ok(n) = integer(text) {
        assert_eq!(integer(&n.to_string()), Ok(n));
        assert!(text.parse().is_ok_and(|parsed: i64| parsed == n) || text.parse::<i64>().is_err());
    }
    code(text);
    for kind in KINDS.iter() {
        match value(kind, text, Unit::default()) {
            Ok(read) => assert!(read.is_none_or(|value| check(kind, &value).is_ok()), "{}", kind.name()),
            Err(malformed) => assert!(!malformed.say.zh.is_empty() && !malformed.say.en.is_empty()),
        }
    }
}

/// A code is read again as the same; with another last character it is none.
fn code(text: &str) {
    let Ok(code) = uscc(text) else { return };
    assert_eq!(uscc(&code.text).as_ref(), Ok(&code));
    assert_eq!((code.text.len(), code.division.len()), (18, 6));
    let other = if code.text.ends_with('0') { "1" } else { "0" };
    assert!(uscc(&format!("{}{other}", &code.text[..17])).is_err());
    let _ = (code.org_type(), code.province(), code.legal_person());
}
