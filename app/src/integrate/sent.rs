//! What a page sends, as somebody pastes it: lines of headers as developer tools and `curl -I` show them, a policy alone, or the tags that
//! stand for headers in the page itself.

use super::policy::{self, Policy};

/// What a page sends, as far as it concerns a frame in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sent {
    /// The policies that are in force.
    pub policies: Vec<Policy>,
    /// Policies that only report.
    pub reporting: usize,
    /// `Cross-Origin-Embedder-Policy`.
    pub embedder: Option<String>,
    /// `X-Frame-Options`.
    pub options: Option<String>,
    /// Lines that say nothing that is known here.
    pub other: usize,
}

impl Sent {
    /// Reads what was pasted.
    pub fn read(text: &str) -> Sent {
        let mut sent = Sent::default();
        for line in joined(text) {
            sent.line(&line);
        }
        sent
    }

    fn line(&mut self, line: &str) {
        if line.starts_with('<') {
            return self.tag(line);
        }
        if policy::is_policy(line) {
            self.policies.append(&mut policy::read(line));
            return;
        }
        if let Some((name, value)) = SETTING.iter().find_map(|set| line.strip_prefix(set)).and_then(|rest| rest.split_once(' ')) {
            return self.header(name, value.trim_end_matches(';').trim_end_matches("always").trim());
        }
        let Some((name, value)) = line.split_once(':') else {
            self.other += 1;
            return;
        };
        self.header(name.trim(), value.trim());
    }

    fn header(&mut self, name: &str, value: &str) {
        match name.to_ascii_lowercase().as_str() {
            "content-security-policy" => self.policies.append(&mut policy::read(unquoted(value))),
            "content-security-policy-report-only" => self.reporting += policy::read(unquoted(value)).len(),
            "cross-origin-embedder-policy" => self.embedder = Some(word(unquoted(value))),
            "x-frame-options" => self.options = Some(word(unquoted(value))),
            _ => self.other += 1,
        }
    }

    /// `<meta http-equiv="Content-Security-Policy" content="…">`.
    fn tag(&mut self, line: &str) {
        let lower = line.to_ascii_lowercase();
        let is_policy =
            ["\"content-security-policy\"", "'content-security-policy'", "=content-security-policy"].iter().any(|n| lower.contains(n));
        let content = lower.find("content=").and_then(|at| line.get(at + 8..)).and_then(quoted);
        match content.filter(|_| lower.starts_with("<meta") && is_policy) {
            Some(content) => {
                let plain = content.replace("&#39;", "'").replace("&apos;", "'").replace("&quot;", "\"").replace("&amp;", "&");
                let mut found = policy::read(&plain);
                found.iter_mut().for_each(|policy| policy.in_page = true);
                self.policies.append(&mut found);
            }
            None => self.other += 1,
        }
    }
}

/// The text in the quotes that it begins with.
fn quoted(text: &str) -> Option<&str> {
    let quote = text.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    text.get(1..)?.split(quote).next()
}

/// What belongs together on one line: a tag, a policy of which each directive has a line, a header that goes on.
fn joined(text: &str) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut apart = true;
    for line in text.lines().map(str::trim) {
        let goes_on = !apart && out.last().is_some_and(|last| is_open_tag(last) || !begins(line, last));
        match out.last_mut().filter(|_| goes_on) {
            Some(last) => {
                last.push(' ');
                last.push_str(line);
            }
            None if !line.is_empty() => out.push(line.to_owned()),
            None => {}
        }
        apart = line.is_empty();
    }
    out
}

/// Whether a line is no part of what stands before it.
fn begins(line: &str, last: &str) -> bool {
    let name = line.split_once(": ").map_or("", |(name, _)| name);
    let is_header = !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    let is_set = SETTING.iter().any(|set| line.starts_with(set));
    line.starts_with('<') || is_header || is_set || (policy::is_policy(line) && !last.ends_with([';', ',']))
}

fn is_open_tag(text: &str) -> bool {
    text.starts_with('<') && !text.contains('>')
}

/// How servers' configurations say that a header is sent.
const SETTING: [&str; 3] = ["add_header ", "Header set ", "Header always set "];

/// A configuration may quote the value.
fn unquoted(value: &str) -> &str {
    value.strip_prefix('"').and_then(|value| value.strip_suffix('"')).unwrap_or(value)
}

/// The value without its parameters.
fn word(value: &str) -> String {
    value.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn policies(text: &str) -> Vec<String> {
        Sent::read(text).policies.iter().map(Policy::text).collect()
    }

    #[test]
    fn headers_are_read_as_they_are_shown() {
        let sent = Sent::read(
            "HTTP/2 200\ncontent-type: text/html\ncontent-security-policy: default-src 'self', frame-src *\n\
             Content-Security-Policy-Report-Only: frame-src 'none'\ncross-origin-embedder-policy: require-corp; report-to=\"a\"\n\
             X-FRAME-OPTIONS: SAMEORIGIN\n",
        );
        let texts: Vec<String> = sent.policies.iter().map(Policy::text).collect();
        assert_eq!(texts, ["default-src 'self'", "frame-src *"]);
        assert_eq!((sent.reporting, sent.embedder.as_deref(), sent.options.as_deref()), (1, Some("require-corp"), Some("sameorigin")));
        assert_eq!(sent.other, 2);
    }

    #[test]
    fn a_policy_alone_is_known_with_a_directive_a_line_or_all_on_one() {
        assert_eq!(policies("default-src 'self'; img-src *"), ["default-src 'self'; img-src *"]);
        assert_eq!(
            policies("default-src 'self';\n  script-src 'self'\n    https://a.cn;\n"),
            ["default-src 'self'; script-src 'self' https://a.cn"]
        );
        assert_eq!(policies("default-src 'self'\nframe-src *"), ["default-src 'self'", "frame-src *"]);
        assert_eq!(policies("default-src 'self';\n\nframe-src *"), ["default-src 'self'", "frame-src *"]);
        assert_eq!(
            policies("Content-Security-Policy: default-src 'self';\n script-src https://a.cn;"),
            ["default-src 'self'; script-src https://a.cn"]
        );
    }

    #[test]
    fn tags_and_configurations_are_read_too() {
        let tag =
            "<meta charset=utf-8>\n<meta\n  http-equiv=\"Content-Security-Policy\"\n  content=\"default-src &#39;self&#39;; frame-src *\">";
        let sent = Sent::read(tag);
        assert_eq!(policies(tag), ["default-src 'self'; frame-src *"]);
        assert!(sent.policies[0].in_page && sent.other == 1);
        assert_eq!(policies("<meta content='frame-src *' http-equiv='content-security-policy'>"), ["frame-src *"]);
        assert_eq!(policies("add_header Content-Security-Policy \"frame-src 'self'\" always;"), ["frame-src 'self'"]);
        assert_eq!(policies("Header always set Content-Security-Policy \"frame-src 'self'; img-src *\""), ["frame-src 'self'; img-src *"]);
    }

    #[test]
    fn what_is_none_of_it_is_counted() {
        assert_eq!(Sent::read(""), Sent::default());
        let sent = Sent::read("hello\n\n<p>frame-src</p>\n\nServer: x");
        assert_eq!((sent.policies.len(), sent.other), (0, 3));
    }
}
