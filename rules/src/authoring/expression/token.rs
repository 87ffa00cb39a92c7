//! Tokens.

use super::Fault;
use crate::authoring::diagnostic::Code;
use std::ops::Range;

/// A token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Token {
    /// A name or an enum value (which may begin with a digit: `5g`).
    Name(String),
    /// Digits, perhaps with a fraction.
    Number(String),
    /// A number with a unit: `万元 亿元 元 % 年 个月 天`.
    Quantity(String, String),
    /// `YYYY-MM-DD`.
    Date(String),
    /// `YYYY-MM`.
    Month(String),
    /// An operator, bracket or separator.
    Symbol(&'static str),
}

const SYMBOLS: [&str; 17] = ["==", "!=", "<=", ">=", "<", ">", "+", "-", "*", "/", "(", ")", "{", "}", ",", ":", "="];
const UNITS: [&str; 7] = ["万元", "亿元", "元", "%", "年", "个月", "天"];

/// Splits an expression into tokens; characters that begin none are reported and passed over.
pub fn tokens(text: &str) -> (Vec<(Token, Range<usize>)>, Vec<Fault>) {
    let (mut out, mut faults) = (Vec::new(), Vec::new());
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|r| !r.is_empty()) {
        let first = rest.chars().next().unwrap_or(' ');
        if first.is_whitespace() {
            at += first.len_utf8();
            continue;
        }
        let (token, length) = if first.is_ascii_digit() {
            number(rest)
        } else if first.is_ascii_alphabetic() || first == '_' {
            let length = name_length(rest);
            (Some(Token::Name(rest.get(..length).unwrap_or_default().to_owned())), length)
        } else if let Some(symbol) = SYMBOLS.iter().find(|s| rest.starts_with(**s)) {
            (Some(Token::Symbol(symbol)), symbol.len())
        } else {
            (None, first.len_utf8())
        };
        let range = at..at + length;
        match token {
            Some(Token::Symbol("=")) => faults.push(Fault::new(Code::Syntax, range.clone(), "`=` compares nothing").help("write `==`")),
            Some(token) => out.push((token, range.clone())),
            None => faults.push(stray(first, range.clone())),
        }
        at = range.end;
    }
    (out, faults)
}

fn stray(found: char, range: Range<usize>) -> Fault {
    let fault = Fault::new(Code::Syntax, range, format!("`{found}` has no meaning here"));
    match found {
        '"' | '\'' => fault.help("there are no strings in expressions: enum values stand bare, a text is tested by `filled(…)`"),
        '≥' => fault.help("write `>=`"),
        '≤' => fault.help("write `<=`"),
        '≠' => fault.help("write `!=`"),
        '（' | '）' => fault.help("write half-width brackets"),
        '，' => fault.help("write a half-width comma"),
        _ => fault,
    }
}

fn name_length(text: &str) -> usize {
    text.bytes().take_while(|b| b.is_ascii_alphanumeric() || *b == b'_').count()
}

fn shape(text: &str, pattern: &str) -> bool {
    text.len() >= pattern.len() && text.bytes().zip(pattern.bytes()).all(|(t, p)| if p == b'0' { t.is_ascii_digit() } else { t == p })
}

fn number(rest: &str) -> (Option<Token>, usize) {
    let followed = |n: usize| rest.as_bytes().get(n).is_some_and(|b| b.is_ascii_digit() || *b == b'-');
    if shape(rest, "0000-00-00") && !followed(10) {
        return (Some(Token::Date(rest.get(..10).unwrap_or_default().to_owned())), 10);
    }
    if shape(rest, "0000-00") && !followed(7) {
        return (Some(Token::Month(rest.get(..7).unwrap_or_default().to_owned())), 7);
    }
    let whole = rest.bytes().take_while(u8::is_ascii_digit).count();
    let fraction = match rest.as_bytes().get(whole) {
        Some(b'.') => rest.bytes().skip(whole + 1).take_while(u8::is_ascii_digit).count(),
        _ => 0,
    };
    let length = if fraction > 0 { whole + 1 + fraction } else { whole };
    let digits = rest.get(..length).unwrap_or_default().to_owned();
    let after = rest.get(length..).unwrap_or_default();
    if let Some(unit) = UNITS.iter().find(|u| after.starts_with(**u)) {
        return (Some(Token::Quantity(digits, (*unit).to_owned())), length + unit.len());
    }
    // `5g`: an enum value that begins with a digit.
    if fraction == 0 && after.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_') {
        let length = name_length(rest);
        return (Some(Token::Name(rest.get(..length).unwrap_or_default().to_owned())), length);
    }
    (Some(Token::Number(digits)), length)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_months_quantities_and_values_that_begin_with_a_digit() {
        let kinds = |text: &str| tokens(text).0.into_iter().map(|(t, _)| t).collect::<Vec<_>>();
        assert_eq!(kinds("2020-01 2021-09-22"), [Token::Month("2020-01".into()), Token::Date("2021-09-22".into())]);
        assert_eq!(kinds("0.5亿元"), [Token::Quantity("0.5".into(), "亿元".into())]);
        assert_eq!(kinds("{5g, ipv6}").len(), 5);
        assert_eq!(kinds("12.25万元"), [Token::Quantity("12.25".into(), "万元".into())]);
        let number = |digits: &str| Token::Number(digits.into());
        let minus = Token::Symbol("-");
        assert_eq!(kinds("2021-091"), [number("2021"), minus.clone(), number("091")], "no month");
        assert_eq!(kinds("2021-09-221"), [number("2021"), minus.clone(), number("09"), minus.clone(), number("221")], "no day");
        assert_eq!(kinds("2021-09-2"), [number("2021"), minus.clone(), number("09"), minus, number("2")], "neither");
        assert_eq!(
            kinds("3个月+1天"),
            [Token::Quantity("3".into(), "个月".into()), Token::Symbol("+"), Token::Quantity("1".into(), "天".into())]
        );
    }

    #[test]
    fn every_stray_character_is_reported() {
        let (_, faults) = tokens("a ≥ 5 and b = 3");
        assert_eq!(faults.len(), 2);
        assert!(faults.iter().all(|f| f.help.is_some()));
    }
}
