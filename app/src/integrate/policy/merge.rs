//! The policy that a page has, with what the checker needs; nothing else in it changes.

use super::{connection, frame, script, Answer, Policy, CONNECT, FRAME, SCRIPT};
use crate::integrate::address::Address;
use preflight_rules::gather::Gather;

/// What the checker needs of a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// The loader, where there is one, with its sum if the tag tells it.
    pub script: Option<(Address, Option<String>)>,
    /// The checker's page.
    pub frame: Option<Address>,
    /// A file that the loader fetches.
    pub connection: Option<Address>,
}

/// The policy with what is missing.
pub fn merged(policy: &Policy, wanted: &Wanted, page: Option<&Address>) -> Policy {
    let mut out = policy.clone();
    if let Some((url, sum)) = &wanted.script {
        match (script(policy, url, sum.as_deref(), page), sum) {
            // Addresses do not count beside 'strict-dynamic'; the sum does.
            (Answer::Strict(_), Some(sum)) => add(&mut out, &SCRIPT, format!("'{sum}'")),
            (Answer::Blocked(_) | Answer::Unknown(_) | Answer::Nonce(_), _) => add(&mut out, &SCRIPT, url.folder().text()),
            _ => {}
        }
    }
    if let Some(url) = &wanted.frame {
        if matches!(frame(policy, url, page), Answer::Blocked(_) | Answer::Unknown(_)) {
            add(&mut out, &FRAME, url.folder().text());
        }
    }
    if let Some(url) = &wanted.connection {
        if matches!(connection(policy, url, page), Answer::Blocked(_) | Answer::Unknown(_)) {
            add(&mut out, &CONNECT, url.text());
        }
    }
    out
}

/// Adds a source where it is decided. What falls back on `default-src` gets a directive of its own, so that nothing else is allowed
/// more than before.
fn add(policy: &mut Policy, chain: &[&str], source: String) {
    let Some((by, list)) = policy.first(chain) else { return };
    let mut list = list.to_vec();
    list.retain(|word| !word.eq_ignore_ascii_case("'none'"));
    list.push(source);
    // Not `script-src-elem` nor `child-src`: the plain name is what people look for.
    let own = if by == "default-src" || by == "child-src" { chain.iter().find(|name| **name != "script-src-elem") } else { Some(&by) };
    if let Some(own) = own {
        policy.set(own, list);
    }
}

/// The policy of the checker's page with these pages, beside its own, allowed to show it. Without a policy: one that says only this.
pub fn ancestors(policy: Option<&Policy>, pages: &[Address]) -> Policy {
    let mut out = policy.cloned().unwrap_or_default();
    let mut list = vec!["'self'".to_owned()];
    for origin in pages.iter().map(Address::origin).gather() {
        if !list.contains(&origin) {
            list.push(origin);
        }
    }
    out.set("frame-ancestors", list);
    out
}
