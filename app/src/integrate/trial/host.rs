//! What the bureau's page says.

use super::{Act, Fit, Trial, Why};
use crate::integrate::policy::{self, Policy};
use crate::integrate::served::Known;

/// Adds the reasons.
pub fn look(trial: &Trial<'_>, out: &mut Vec<Why>) {
    let sent = trial.sent;
    if trial.hosts.is_empty() {
        out.push(Why::NoHost);
    }
    mixed(trial, out);
    for (i, policy) in sent.policies.iter().enumerate() {
        one(trial, i + 1, policy, out);
    }
    match (sent.policies.is_empty(), trial.whole) {
        (true, true) => out.push(Why::NoPolicy),
        // A policy that was not pasted may be in the way.
        (_, false) => out.push(Why::NotSaid),
        (false, true) => {}
    }
    isolation(trial, out);
    if sent.reporting > 0 {
        out.push(Why::Reporting(sent.reporting));
    }
    if sent.options.is_some() {
        out.push(Why::OwnOptions);
    }
}

/// A secure page shows nothing that is not, but from this very machine.
fn mixed(trial: &Trial<'_>, out: &mut Vec<Why>) {
    if trial.frame.scheme == "https" || trial.frame.is_this_machine() {
        return;
    }
    let upgrades = trial.sent.policies.iter().any(|policy| policy.get("upgrade-insecure-requests").is_some());
    for host in trial.hosts.iter().filter(|host| host.scheme == "https") {
        out.push(if upgrades { Why::Upgraded(host.origin()) } else { Why::Mixed(host.origin()) });
    }
}

/// What a policy says of each thing that the checker needs, in each of the pages.
fn one(trial: &Trial<'_>, number: usize, policy: &Policy, out: &mut Vec<Why>) {
    let mut pages: Vec<_> = trial.hosts.iter().map(Some).collect();
    if pages.is_empty() {
        pages.push(None);
    }
    for page in pages {
        let mut says = |act, answer| {
            let why = Why::Says(number, act, answer);
            if !out.contains(&why) {
                out.push(why);
            }
        };
        if let Some((url, sum)) = &trial.wanted.script {
            says(Act::Script, policy::script(policy, url, sum.as_deref(), page));
        }
        if let Some(url) = &trial.wanted.frame {
            says(Act::Frame, policy::frame(policy, url, page));
        }
        match &trial.wanted.connection {
            Some(url) => says(Act::Library, policy::connection(policy, url, page)),
            None if trial.library_unknown => match policy.first(&policy::CONNECT) {
                Some((by, _)) => says(Act::Library, policy::Answer::Unknown(by)),
                None => says(Act::Library, policy::Answer::Silent),
            },
            None => {}
        }
    }
    if sandbox(policy).is_some_and(|allowed| !allows(allowed, "allow-scripts")) {
        out.push(Why::Unscripted);
    } else if is_nameless(policy) {
        out.push(Why::Nameless);
    }
}

/// The sandbox that a policy puts its page into; in a page itself it means nothing.
fn sandbox(policy: &Policy) -> Option<&[String]> {
    policy.get("sandbox").filter(|_| !policy.in_page)
}

fn allows(allowed: &[String], word: &str) -> bool {
    allowed.iter().any(|own| own.eq_ignore_ascii_case(word))
}

/// Whether a policy takes its page's origin away.
pub fn is_nameless(policy: &Policy) -> bool {
    sandbox(policy).is_some_and(|allowed| !allows(allowed, "allow-same-origin"))
}

/// An isolated page shows only pages that say that they may be in one.
fn isolation(trial: &Trial<'_>, out: &mut Vec<Why>) {
    let isolated = trial.sent.embedder.as_deref().is_some_and(|value| ["require-corp", "credentialless"].contains(&value));
    if isolated {
        out.push(Why::Isolated(fit(trial)));
    }
}

fn fit(trial: &Trial<'_>) -> Fit {
    let Some(Known::Is(page)) = trial.served.map(|served| &served.page) else { return Fit::Unknown };
    let own = page.word("cross-origin-embedder-policy");
    if !own.is_some_and(|own| own == "require-corp" || own == "credentialless") {
        Fit::LacksEmbedder
    } else if page.word("cross-origin-resource-policy").as_deref() != Some("cross-origin") {
        Fit::LacksResource
    } else {
        Fit::Fits
    }
}
