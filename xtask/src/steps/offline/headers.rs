//! Reads a `_headers` file: addresses, each with the headers that belong to it. Tests of the site serve it by the same reading.

/// What is sent with the addresses that a pattern fits.
#[derive(Debug, PartialEq, Eq)]
pub struct Rule {
    /// An address from the site's folder on, with one `*` at most for anything.
    pub pattern: String,
    /// Names and values.
    pub fields: Vec<(String, String)>,
}

/// Reads the file.
///
/// # Errors
/// A line that is neither an address, nor a header of one, nor a comment.
pub fn parse(text: &str) -> Result<Vec<Rule>, String> {
    let mut rules: Vec<Rule> = Vec::new();
    for line in text.lines().filter(|line| !line.trim().is_empty() && !line.trim_start().starts_with('#')) {
        match (line.strip_prefix("  "), rules.last_mut()) {
            (None, _) if line.starts_with('/') && line.matches('*').count() < 2 => {
                rules.push(Rule { pattern: line.to_owned(), fields: Vec::new() });
            }
            (Some(field), Some(rule)) => {
                let (name, value) = field.split_once(": ").ok_or_else(|| format!("no header: {line}"))?;
                rule.fields.push((name.to_owned(), value.to_owned()));
            }
            _ => return Err(format!("neither an address nor a header of one: {line}")),
        }
    }
    Ok(rules)
}

/// Everything that is sent with an address.
pub fn of(rules: &[Rule], path: &str) -> Vec<(String, String)> {
    rules.iter().filter(|rule| fits(&rule.pattern, path)).flat_map(|rule| rule.fields.iter().cloned()).collect()
}

/// Whether a file's name changes with its content, so that it can be kept for ever: a sum of its bytes stands at the end. Servers that
/// know expressions say `-[0-9a-f]{10,16}(_bg)?\.[a-z]+$`.
pub fn is_named_by_content(name: &str) -> bool {
    let Some((stem, end)) = name.rsplit_once('.') else { return false };
    let sum = stem.strip_suffix("_bg").unwrap_or(stem).rsplit_once('-').map_or("", |(_, sum)| sum);
    let hex = |c: char| c.is_ascii_digit() || ('a'..='f').contains(&c);
    (10..=16).contains(&sum.len()) && sum.chars().all(hex) && !end.is_empty() && end.chars().all(|c| c.is_ascii_lowercase())
}

/// Whether a pattern fits an address.
pub fn fits(pattern: &str, path: &str) -> bool {
    match pattern.split_once('*') {
        None => pattern == path,
        Some((start, end)) => path.len() >= start.len() + end.len() && path.starts_with(start) && path.ends_with(end),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_with_a_sum_are_told_from_those_that_stay() {
        let by_content = ["boot-9125680f7462ee16.js", "preflight-app-22f40879261bf0_bg.wasm", "icon-192-defc8d04db3c15f6.png"];
        let staying =
            ["sw.js", "index.en.html", "js2021.digital_economy.html", "icon-192.png", "a-9125680F7462ee16.js", "a-9125680f7462ee16"];
        assert!(by_content.iter().all(|name| is_named_by_content(name)));
        assert!(!staying.iter().any(|name| is_named_by_content(name)));
    }

    #[test]
    fn addresses_get_the_headers_of_all_patterns_that_fit() {
        let rules = parse("# all\n/*\n  A: 1; b: 2\n\n/\n  C: 3\n/x-*.js\n  D: 4\n").unwrap();
        let names = |path: &str| -> String { of(&rules, path).into_iter().map(|(name, _)| name).collect() };
        assert_eq!([names("/"), names("/x-1.js"), names("/x-js"), names("/x-.js")], ["AC", "AD", "A", "AD"]);
        assert_eq!(of(&rules, "/y"), [("A".to_owned(), "1; b: 2".to_owned())]);
        for bad in ["  A: 1", "x\n", "/*\n  A\n", "/*a*\n  A: 1"] {
            assert!(parse(bad).is_err(), "{bad}");
        }
    }
}
