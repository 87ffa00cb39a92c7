//! Expressions: printed and read again they are the same; faults lie inside the text.

use crate::support::text;
use preflight_rules::authoring::expression::{parse, print};

pub fn run(data: &[u8]) {
    let text = &*text(data);
    let (tree, faults) = parse(text);
    for fault in &faults {
        assert!(text.get(fault.range.clone()).is_some(), "{:?} is no part of `{text}`", fault.range);
        assert!(!fault.message.is_empty());
    }
    let printed = print(&tree);
    if faults.is_empty() {
        let (again, faults) = parse(&printed);
        assert!(faults.is_empty(), "`{text}` is printed as `{printed}`: {faults:?}");
        assert_eq!(print(&again), printed);
    }
}
