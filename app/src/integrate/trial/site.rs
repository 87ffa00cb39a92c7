//! What the checker's own site says.

use super::host::is_nameless;
use super::{Trial, Why};
use crate::integrate::policy::{self, Match};
use crate::integrate::served::{Answer, Known, Served};

/// Adds the reasons.
pub fn look(trial: &Trial<'_>, out: &mut Vec<Why>) {
    let Some(served) = trial.served else {
        out.push(Why::Elsewhere);
        return;
    };
    if let Some(page) = there(&served.page, "embed.htm", out) {
        as_page(page, out);
        shown(trial, page, out);
    }
    if trial.nameless {
        inside(served, out);
    }
    if let Some((url, sum)) = &trial.wanted.script {
        let name = url.path.rsplit('/').next().unwrap_or_default();
        if let Some(loader) = there(&served.loader, name, out) {
            as_script(loader, sum.is_some(), out);
        }
    }
    if let Known::Is(code) = &served.code {
        let kind = code.word("content-type").unwrap_or_default();
        if code.status == 200 && kind != "application/wasm" {
            // The site tells the browser itself what it is.
            out.push(Why::CodeType(kind));
        }
    }
}

fn there<'a>(known: &'a Known, name: &str, out: &mut Vec<Why>) -> Option<&'a Answer> {
    match known {
        Known::Is(answer) if answer.status == 200 => return Some(answer),
        Known::Waiting => {
            if !out.contains(&Why::Waiting) {
                out.push(Why::Waiting);
            }
        }
        _ => out.push(Why::Missing(name.to_owned())),
    }
    None
}

fn as_page(page: &Answer, out: &mut Vec<Why>) {
    let kind = page.word("content-type").unwrap_or_default();
    if kind != "text/html" && kind != "application/xhtml+xml" {
        out.push(Why::Type(kind));
    }
}

/// Who may show the checker's page: what `frame-ancestors` says, in every policy; where none says anything, the older header.
fn shown(trial: &Trial<'_>, page: &Answer, out: &mut Vec<Why>) {
    let policies = page.policies();
    let named: Vec<_> = policies.iter().filter_map(|policy| policy.get("frame-ancestors")).collect();
    let everyone = |list: &&[String]| list.iter().any(|source| source == "*");
    // A page without an origin is in no list, not even in `*`.
    if !named.is_empty() && trial.sent.policies.iter().any(is_nameless) {
        out.push(Why::RefusesNameless);
    }
    if trial.hosts.is_empty() {
        // Without a page it is unknown (and said to be), unless anybody may.
        if named.iter().all(everyone) && (!named.is_empty() || page.get("x-frame-options").is_none()) {
            out.push(Why::Lets("*".to_owned()));
        }
        return;
    }
    for host in trial.hosts {
        let origin = host.origin();
        let refused = named.iter().find(|list| policy::ancestor(list, host, trial.frame) != Match::Yes);
        let options = page.word("x-frame-options").filter(|_| named.is_empty());
        match (refused, options.as_deref()) {
            (Some(list), _) => out.push(Why::Refuses(origin, list.join(" "))),
            (None, Some("deny")) => out.push(Why::Options(origin, "DENY".to_owned())),
            (None, Some("sameorigin")) if !host.is_same_origin(trial.frame) => out.push(Why::Options(origin, "SAMEORIGIN".to_owned())),
            _ => out.push(Why::Lets(origin)),
        }
    }
}

/// What is fetched inside a frame without an origin is fetched from nowhere: the server must allow that.
fn inside(served: &Served, out: &mut Vec<Why>) {
    let shared = matches!(&served.code, Known::Is(code) if code.get("access-control-allow-origin").is_some());
    if !shared {
        out.push(Why::NoSharingInside);
    }
}

fn as_script(loader: &Answer, with_sum: bool, out: &mut Vec<Why>) {
    let kind = loader.word("content-type").unwrap_or_default();
    let guesses = loader.word("x-content-type-options").as_deref() != Some("nosniff");
    let is_script = ["text/javascript", "application/javascript", "application/x-javascript", "text/ecmascript"].contains(&kind.as_str());
    if !is_script && !guesses {
        out.push(Why::ScriptType(kind));
    }
    // It may be sent to other sites only: this page is of the same one, and so cannot know.
    if with_sum && loader.get("access-control-allow-origin").is_none() {
        out.push(Why::NoSharing);
    }
}
