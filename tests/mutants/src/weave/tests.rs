//! What weaving makes of small sources.

use super::weave;
use crate::catalogue::{Genre, Mutant, Place, Span};

/// A change of the first place in the text where `was` stands.
fn mutant(id: u32, text: &str, genre: Genre, was: &str, replacement: &str) -> Mutant {
    let place = |at: usize| {
        let before = &text[..at];
        let line = before.rsplit('\n').next().unwrap_or_default();
        Place { line: before.matches('\n').count() + 1, column: line.chars().count() + 1 }
    };
    let start = text.find(was).expect("it stands there");
    let span = Span { start: place(start), end: place(start + was.len()) };
    let function = Span { start: place(0), end: place(text.trim_end().len()) };
    Mutant { id, file: String::new(), genre, replacement: replacement.to_owned(), what: String::new(), span, function: Some(function) }
}

fn woven(text: &str, mutants: &[Mutant]) -> String {
    let woven = weave(text, &mutants.iter().collect::<Vec<_>>(), "m").expect("a file that parses");
    for (id, range) in &woven.changes {
        assert!(!woven.text[range.clone()].is_empty(), "{id}");
    }
    syn::parse_file(&woven.text).expect("the outcome parses");
    woven.text
}

#[test]
fn an_operator_is_replaced_in_its_whole_chain() {
    // As text, so that `a + b * c` comes to `a - b * c` and to `a + b + c`; what stands before it is wider than a byte.
    let text = "fn f() -> u8 { g(\"项目\", a + b * c) }\n";
    let changes = [mutant(1, text, Genre::BinaryOperator, "+", "-"), mutant(2, text, Genre::BinaryOperator, "*", "+")];
    let out = woven(text, &changes);
    assert_eq!(
        out,
        "fn f() -> u8 { g(\"项目\", (if !m::on(1) && !m::on(2) { a + b * c } else if m::on(1) { a - b * c } else { a + b + c })) }\n"
    );
}

#[test]
fn changes_inside_of_changes_are_kept_apart() {
    let text = "fn f() -> bool { !(a == b) }\n";
    let all = [
        mutant(1, text, Genre::FnValue, "!(a == b)", "true"),
        mutant(2, text, Genre::UnaryOperator, "!", ""),
        mutant(3, text, Genre::BinaryOperator, "==", "!="),
    ];
    let out = woven(text, &all);
    let inner = "(if !m::on(3) { a == b } else { a != b })";
    assert_eq!(out, format!("fn f() -> bool {{ if m::on(1) {{ return true; }} (if !m::on(2) {{ !({inner}) }} else {{ (a == b) }}) }}\n"));
}

#[test]
fn an_arm_goes_and_its_guard_is_always_or_never_so() {
    let text = "fn f() -> u8 { match x { A if b => 1, C => 2, _ => 3 } }\n";
    let all = [
        mutant(1, text, Genre::MatchArm, "A if b => 1", ""),
        mutant(2, text, Genre::MatchArmGuard, "b", "true"),
        mutant(3, text, Genre::MatchArm, "C => 2", ""),
    ];
    let out = woven(text, &all);
    assert_eq!(out, "fn f() -> u8 { match x { A if !m::on(1) && (if m::on(2) { true } else { b }) => 1, C if !m::on(3) => 2, _ => 3 } }\n");
}

#[test]
fn a_field_is_left_to_the_rest() {
    let text = "fn f() -> S { S { a: 1, b: 2, ..s } }\n";
    let out = woven(text, &[mutant(1, text, Genre::StructField, "a: 1", "")]);
    assert_eq!(out, "fn f() -> S { (if !m::on(1) { S { a: 1, b: 2, ..s } } else { S {  b: 2, ..s } }) }\n");
}

#[test]
fn some_iterator_is_either_of_two() {
    let text = "fn f() -> impl Iterator<Item = u8> { g() }\n";
    let out = woven(text, &[mutant(1, text, Genre::FnValue, "g()", "::std::iter::empty()")]);
    assert_eq!(
        out,
        "fn f() -> impl Iterator<Item = u8> { if m::on(1) { m::Either::This(::std::iter::empty()) } else { m::Either::That({ g() }) }}\n"
    );
}

#[test]
fn what_the_compiler_works_out_is_left_alone() {
    let text = "const N: usize = 2 * 3;\n";
    let change = mutant(1, text, Genre::BinaryOperator, "*", "+");
    let woven = weave(text, &[&change], "m").expect("a file");
    assert!(woven.ids().is_empty() && woven.text == text);
}
