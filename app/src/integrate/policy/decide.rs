//! What a policy says of the three things that the checker asks of a page: a script, a frame, a connection.

use super::source::{allows, Match};
use super::{Policy, CONNECT, FRAME, SCRIPT};
use crate::integrate::address::Address;

/// What a policy says. With the directive that decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// It does not speak of such things.
    Silent,
    /// The address is allowed.
    Address(&'static str),
    /// The sum of the script is allowed, whatever its address.
    Sum(&'static str),
    /// It is not allowed.
    Blocked(&'static str),
    /// It is not allowed, but a tag with the nonce of the policy would be.
    Nonce(&'static str),
    /// Addresses do not count (`'strict-dynamic'`): only a nonce or a sum would do.
    Strict(&'static str),
    /// It depends on the address of the page.
    Unknown(&'static str),
}

impl Answer {
    fn of(found: Match, by: &'static str) -> Answer {
        match found {
            Match::Yes => Answer::Address(by),
            Match::No => Answer::Blocked(by),
            Match::Unknown => Answer::Unknown(by),
        }
    }
}

/// Of a script with an address, that stands in the page, with its sum if the tag tells it: “script-src pre-request check”.
pub fn script(policy: &Policy, url: &Address, sum: Option<&str>, page: Option<&Address>) -> Answer {
    let Some((by, list)) = policy.first(&SCRIPT) else { return Answer::Silent };
    if sum.is_some_and(|sum| holds_every(list, sum)) {
        return Answer::Sum(by);
    }
    let nonce = list.iter().any(|source| source.to_ascii_lowercase().starts_with("'nonce-"));
    if list.iter().any(|source| source.eq_ignore_ascii_case("'strict-dynamic'")) {
        return Answer::Strict(by);
    }
    match allows(list, url, page) {
        Match::No if nonce => Answer::Nonce(by),
        found => Answer::of(found, by),
    }
}

/// Whether every sum of a tag stands in a list.
fn holds_every(list: &[String], sums: &str) -> bool {
    let mut sums = sums.split_ascii_whitespace().peekable();
    let there = |sum: &str| list.iter().any(|source| source.strip_prefix('\'').is_some_and(|s| same_sum(s.trim_end_matches('\''), sum)));
    sums.peek().is_some() && sums.all(there)
}

/// Two alphabets are in use for sums.
fn same_sum(one: &str, other: &str) -> bool {
    let plain = |text: &str| text.replace('-', "+").replace('_', "/");
    let parts = |text: &str| text.split_once('-').map(|(kind, sum)| (kind.to_ascii_lowercase(), plain(sum)));
    parts(one).is_some_and(|one| Some(one) == parts(other))
}

/// Of a frame with an address.
pub fn frame(policy: &Policy, url: &Address, page: Option<&Address>) -> Answer {
    policy.first(&FRAME).map_or(Answer::Silent, |(by, list)| Answer::of(allows(list, url, page), by))
}

/// Of something that a script fetches.
pub fn connection(policy: &Policy, url: &Address, page: Option<&Address>) -> Answer {
    policy.first(&CONNECT).map_or(Answer::Silent, |(by, list)| Answer::of(allows(list, url, page), by))
}
