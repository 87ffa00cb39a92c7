//! Policies as lines to paste.

use crate::integrate::{Model, Policy};

/// What the bureau's page must allow: the policies that were pasted, with what is missing; without one, the directives that are needed.
pub fn host_lines(model: &Model) -> String {
    let mut out = String::new();
    let policies = model.allowing();
    for policy in &policies {
        line(&mut out, &as_sent(policy));
    }
    let Some(wanted) = model.wanted().filter(|_| policies.is_empty()) else { return out };
    if let Some((url, _)) = &wanted.script {
        line(&mut out, &format!("script-src {}", url.folder().text()));
    }
    if let Some(url) = &wanted.frame {
        line(&mut out, &format!("frame-src {}", url.folder().text()));
    }
    if let Some(url) = &wanted.connection {
        line(&mut out, &format!("connect-src {}", url.text()));
    }
    out
}

/// What the checker's server should send with `embed.htm`.
pub fn site_lines(model: &Model) -> String {
    as_sent(&model.ancestors())
}

fn as_sent(policy: &Policy) -> String {
    let text = policy.text();
    if policy.in_page {
        format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{text}\">")
    } else {
        format!("Content-Security-Policy: {text}")
    }
}

fn line(out: &mut String, text: &str) {
    if !out.is_empty() {
        out.push('\n');
    }
    out.push_str(text);
}
