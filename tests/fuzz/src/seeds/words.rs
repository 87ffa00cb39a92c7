//! Words that mean something to some reader; the search puts them in where it likes.

use preflight_tests::library;
use std::collections::BTreeSet;
use std::fmt::Write as _;

/// Words of readers that are no names of the notices.
const PLAIN: [&str; 75] = [
    "万元",
    "亿",
    "千",
    "元",
    "整",
    "人民币",
    "million yuan",
    "年",
    "月",
    "日",
    "两",
    "零",
    "。",
    "，",
    "（",
    "）",
    "\u{3000}",
    "\u{a0}",
    "\u{feff}",
    "unsure",
    "nothing",
    "text ",
    "wan ",
    "yi ",
    "yuan ",
    "is ",
    "\trow",
    "[0].",
    "=== 2\t#/",
    "preflight-draft 1\n",
    "preflight-shelf 1\n",
    "@project",
    "lang\ten",
    "~",
    "&",
    "%E4%BA%BF",
    "#/js2021/-/unit-2?",
    "合计",
    "金额（元）",
    "\r\n",
    "\"",
    "\\|",
    "2022-03-05",
    "44621",
    "√",
    "null",
    "true",
    "\\u0000",
    "1e3",
    "-0",
    "<pre id=\"preflight-draft\" data-format=\"1\"",
    "</pre>",
    "&#x27;",
    "&amp;",
    "=== file ",
    "[[clause]]",
    "[[clause.case]]",
    "when = '",
    "verdict = \"fail\"",
    "say = { zh = \"",
    "and ",
    "not ",
    "sum(",
    " where ",
    " overlaps ",
    "star-local-open\t",
    "contact\t",
    "script-src",
    "'strict-dynamic'",
    "'none'",
    "https://",
    "default-src",
    "frame-ancestors",
    "*",
    "不",
];

/// A dictionary as libFuzzer reads it.
pub fn dictionary() -> String {
    let vocabulary = library().vocabulary();
    let mut words: BTreeSet<String> = PLAIN.iter().map(|word| (*word).to_owned()).collect();
    for decl in vocabulary.facts() {
        words.insert(decl.name.clone());
        let fields = decl.kind.fields();
        words.extend(fields.iter().map(|field| field.name.clone()));
        let kinds = fields.iter().map(|field| &field.kind).chain([&decl.kind]);
        words.extend(kinds.flat_map(|kind| kind.choices()).map(|choice| choice.id.clone()));
    }
    let mut out = String::new();
    for word in words {
        out.push('"');
        for byte in word.bytes() {
            if byte.is_ascii_alphanumeric() || byte == b' ' || byte == b'_' {
                out.push(char::from(byte));
            } else {
                let _ = write!(out, "\\x{byte:02X}");
            }
        }
        out.push_str("\"\n");
    }
    out
}
