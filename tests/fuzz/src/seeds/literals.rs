//! Texts between quotes in a source file.

/// Every string of a text in Rust or TOML, with its escapes read; raw strings and strings over several lines are passed over.
pub fn literals(source: &str) -> Vec<String> {
    let mut found = Vec::new();
    for line in source.lines().filter(|line| !line.trim_start().starts_with("//") && !line.contains("r#")) {
        let mut chars = line.chars();
        while chars.by_ref().any(|c| c == '"') {
            let mut text = String::new();
            let closed = loop {
                match chars.next() {
                    None => break false,
                    Some('"') => break true,
                    Some('\\') => text.extend(escaped(&mut chars)),
                    Some(c) => text.push(c),
                }
            };
            if closed && !text.is_empty() {
                found.push(text);
            }
        }
    }
    found
}

/// What stands behind a backslash.
fn escaped(chars: &mut std::str::Chars<'_>) -> Option<char> {
    match chars.next()? {
        'n' => Some('\n'),
        't' => Some('\t'),
        'r' => Some('\r'),
        '0' => Some('\0'),
        'u' => {
            let digits: String = chars.by_ref().skip(1).take_while(|c| *c != '}').collect();
            char::from_u32(u32::from_str_radix(&digits, 16).ok()?)
        }
        other => Some(other),
    }
}

#[cfg(test)]
mod tests {
    use super::literals;

    #[test]
    fn what_stands_between_quotes() {
        assert_eq!(literals("f(\"a\\tb\", \"\\u{6c49}\\\"\", \"\");\n// \"no\"\n\"open"), ["a\tb", "汉\""]);
    }
}
