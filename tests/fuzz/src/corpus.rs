//! What the search found and is tried in every run: `corpus/TARGET.txt`, an input a line, its odd bytes as `\n`, `\t`, `\\` and `\xNN`.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

/// The file of a target.
pub fn path(target: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus").join(format!("{target}.txt"))
}

/// The inputs that are kept for a target; none where there is no file.
pub fn kept(target: &str) -> Vec<Vec<u8>> {
    let text = std::fs::read_to_string(path(target)).unwrap_or_default();
    text.lines().filter(|line| !line.is_empty()).map(bytes).collect()
}

/// Bytes as a line: what people can read stays as it is.
pub fn line(bytes: &[u8]) -> String {
    let mut out = String::new();
    for chunk in bytes.utf8_chunks() {
        for c in chunk.valid().chars() {
            match c {
                '\\' => out.push_str("\\\\"),
                '\n' => out.push_str("\\n"),
                '\t' => out.push_str("\\t"),
                // Blanks other than the plain one cannot be told apart, and some end a line or turn it round.
                c if c != ' '
                    && (c.is_control()
                        || c.is_whitespace()
                        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{206f}' | '\u{feff}')) =>
                {
                    c.encode_utf8(&mut [0; 4]).bytes().for_each(|byte| hex(&mut out, byte));
                }
                c => out.push(c),
            }
        }
        chunk.invalid().iter().for_each(|byte| hex(&mut out, *byte));
    }
    // A blank at the end is easily lost.
    match out.strip_suffix(' ') {
        Some(rest) => format!("{rest}\\x20"),
        None => out,
    }
}

fn hex(out: &mut String, byte: u8) {
    let _ = write!(out, "\\x{byte:02x}");
}

/// What [`line`] wrote.
pub fn bytes(line: &str) -> Vec<u8> {
    let mut out = Vec::new();
    let mut rest = line;
    while let Some((before, after)) = rest.split_once('\\') {
        out.extend(before.as_bytes());
        let (byte, length) = match after.as_bytes() {
            [b'n', ..] => (b'\n', 1),
            [b't', ..] => (b'\t', 1),
            [b'x', ..] => (after.get(1..3).and_then(|hex| u8::from_str_radix(hex, 16).ok()).unwrap_or(b'?'), 3),
            _ => (b'\\', 1),
        };
        out.push(byte);
        rest = after.get(length..).unwrap_or_default();
    }
    out.extend(rest.as_bytes());
    out
}

#[cfg(test)]
mod tests {
    use super::{bytes, line};

    #[test]
    fn any_bytes_are_a_line() {
        let all: Vec<u8> = (0..=255).collect();
        for input in [&all[..], "汉\u{2028}\u{a0}\n\t\\x41 ".as_bytes(), b" ", b"", b"\\"] {
            let line = line(input);
            assert!(line.lines().count() <= 1 && line.trim_end() == line);
            assert_eq!(bytes(&line), input, "{line}");
        }
    }
}
