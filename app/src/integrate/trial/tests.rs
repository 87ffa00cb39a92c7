//! Pages and sites of every kind, and whether the checker can be shown.

use super::*;
use crate::integrate::policy::Wanted;
use crate::integrate::sent::Sent;
use crate::integrate::served::{Answer as Sends, Known, Served};

const FRAME: &str = "https://check.example.cn/pre/embed.htm";

fn at(text: &str) -> Address {
    Address::read(text).unwrap()
}

fn sends(headers: &[(&str, &str)]) -> Known {
    let headers = headers.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    Known::Is(Sends { status: 200, headers })
}

/// A site that is as it should be, with the policy of its page.
fn site(ancestors: &str) -> Served {
    let policy = format!("default-src 'none'; frame-ancestors {ancestors}");
    let page = [
        ("content-type", "text/html; charset=utf-8"),
        ("content-security-policy", policy.as_str()),
        ("cross-origin-resource-policy", "cross-origin"),
        ("cross-origin-embedder-policy", "require-corp"),
    ];
    let script =
        [("content-type", "text/javascript; charset=utf-8"), ("access-control-allow-origin", "*"), ("x-content-type-options", "nosniff")];
    let code = [("content-type", "application/wasm"), ("access-control-allow-origin", "*")];
    Served { page: sends(&page), loader: sends(&script), code: sends(&code) }
}

/// A trial with parts that tests change.
struct Try {
    hosts: Vec<Address>,
    sent: Sent,
    whole: bool,
    frame: Address,
    nameless: bool,
    library_unknown: bool,
    served: Option<Served>,
    sum: bool,
}

fn page(host: &str, sent: &str) -> Try {
    let hosts = host.split_whitespace().map(at).collect();
    let (frame, served) = (at(FRAME), Some(site("*")));
    Try { hosts, sent: Sent::read(sent), whole: true, frame, nameless: false, library_unknown: false, served, sum: true }
}

impl Try {
    fn run(&self) -> (Voice, Vec<Why>) {
        let script = self.frame.file("embed-v1-0123456789abcdef.js");
        let sum = self.sum.then(|| "sha384-AAAA".to_owned());
        let wanted = Wanted { script: Some((script, sum)), frame: Some(self.frame.clone()), connection: None };
        tried(&Trial {
            hosts: &self.hosts,
            sent: &self.sent,
            whole: self.whole,
            wanted: &wanted,
            library_unknown: self.library_unknown,
            frame: &self.frame,
            nameless: self.nameless,
            served: self.served.as_ref(),
        })
    }

    fn answer(&self) -> Voice {
        self.run().0
    }

    fn says(&self, voice: Voice, why: &Why) {
        let (answer, reasons) = self.run();
        assert_eq!(answer, voice, "{reasons:?}");
        assert!(reasons.contains(why), "{reasons:?}");
    }
}

const HOST: &str = "https://www.example.gov.cn/tzgg/1.html";

#[test]
fn a_page_without_a_policy_can_when_that_is_all() {
    page(HOST, "").says(Voice::Yes, &Why::NoPolicy);
    let part = Try { whole: false, ..page(HOST, "") };
    part.says(Voice::Unknown, &Why::NotSaid);
    // A policy that allows it is no proof that there is no other.
    let part = Try { whole: false, ..page(HOST, "default-src https:") };
    part.says(Voice::Unknown, &Why::NotSaid);
    // One that forbids it is.
    let part = Try { whole: false, ..page(HOST, "default-src 'self'") };
    assert_eq!(part.answer(), Voice::No);
}

#[test]
fn every_policy_must_allow_it() {
    page(HOST, "script-src 'self' https://check.example.cn").says(Voice::Yes, &Why::Says(1, Act::Frame, Answer::Silent));
    page(HOST, "default-src 'self'; script-src 'self' https://check.example.cn")
        .says(Voice::No, &Why::Says(1, Act::Frame, Answer::Blocked("default-src")));
    page(HOST, "Content-Security-Policy: default-src https:, frame-src 'self'")
        .says(Voice::No, &Why::Says(2, Act::Frame, Answer::Blocked("frame-src")));
    page(HOST, "Content-Security-Policy-Report-Only: default-src 'none'").says(Voice::Yes, &Why::Reporting(1));
    page(HOST, "script-src 'nonce-a'").says(Voice::No, &Why::Says(1, Act::Script, Answer::Nonce("script-src")));
    page(HOST, "script-src 'strict-dynamic' 'sha384-AAAA'").says(Voice::Yes, &Why::Says(1, Act::Script, Answer::Sum("script-src")));
}

#[test]
fn what_depends_on_the_page_is_unknown_without_it() {
    page("", "").says(Voice::Unknown, &Why::NoHost);
    page("", "default-src 'self'").says(Voice::Unknown, &Why::Says(1, Act::Frame, Answer::Unknown("default-src")));
    let library = Try { library_unknown: true, ..page("", "connect-src 'self'") };
    library.says(Voice::Unknown, &Why::Says(1, Act::Library, Answer::Unknown("connect-src")));
}

#[test]
fn a_secure_page_shows_nothing_insecure() {
    let insecure = |host: &str, sent: &str| Try { frame: at("http://check.example.cn/embed.htm"), ..page(host, sent) };
    insecure(HOST, "").says(Voice::No, &Why::Mixed("https://www.example.gov.cn".into()));
    insecure(HOST, "upgrade-insecure-requests").says(Voice::Unknown, &Why::Upgraded("https://www.example.gov.cn".into()));
    assert_eq!(insecure("http://www.example.gov.cn/", "").answer(), Voice::Yes);
    let local = Try { frame: at("http://127.0.0.1:8080/embed.htm"), ..page(HOST, "") };
    assert_eq!(local.answer(), Voice::Yes);
}

#[test]
fn sandboxed_and_isolated_pages() {
    page(HOST, "sandbox").says(Voice::No, &Why::Unscripted);
    // `*` names everybody but them.
    page(HOST, "sandbox allow-scripts").says(Voice::No, &Why::RefusesNameless);
    let mut open = site("*");
    open.page = sends(&[("content-type", "text/html"), ("content-security-policy", "default-src 'none'")]);
    Try { served: Some(open), ..page(HOST, "sandbox allow-scripts") }.says(Voice::Yes, &Why::Nameless);
    assert!(!page(HOST, "sandbox Allow-Scripts allow-same-origin").run().1.contains(&Why::Nameless));
    let isolated = |served: Option<Served>| Try { served, ..page(HOST, "Cross-Origin-Embedder-Policy: require-corp") };
    isolated(Some(site("*"))).says(Voice::Yes, &Why::Isolated(Fit::Fits));
    isolated(None).says(Voice::Unknown, &Why::Isolated(Fit::Unknown));
    let mut lacks = site("*");
    lacks.page = sends(&[("content-type", "text/html"), ("cross-origin-resource-policy", "cross-origin")]);
    isolated(Some(lacks.clone())).says(Voice::No, &Why::Isolated(Fit::LacksEmbedder));
    lacks.page = sends(&[("content-type", "text/html"), ("cross-origin-embedder-policy", "credentialless")]);
    isolated(Some(lacks)).says(Voice::No, &Why::Isolated(Fit::LacksResource));
    assert_eq!(page(HOST, "Cross-Origin-Embedder-Policy: unsafe-none").answer(), Voice::Yes);
    page(HOST, "X-Frame-Options: DENY").says(Voice::Yes, &Why::OwnOptions);
}

#[test]
fn the_checkers_site_says_who_may_show_it() {
    let shown = |ancestors: &str| Try { served: Some(site(ancestors)), ..page(HOST, "") };
    shown("'self' https://www.example.gov.cn").says(Voice::Yes, &Why::Lets("https://www.example.gov.cn".into()));
    shown("'self'").says(Voice::No, &Why::Refuses("https://www.example.gov.cn".into(), "'self'".into()));
    let two =
        Try { served: Some(site("https://www.example.gov.cn")), ..page("https://www.example.gov.cn/ https://oa.example.gov.cn/", "") };
    two.says(Voice::No, &Why::Refuses("https://oa.example.gov.cn".into(), "https://www.example.gov.cn".into()));
    let older = |value: &str, host: &str| {
        let mut served = site("*");
        served.page = sends(&[("content-type", "text/html"), ("x-frame-options", value)]);
        Try { served: Some(served), ..page(host, "") }
    };
    older("DENY", HOST).says(Voice::No, &Why::Options("https://www.example.gov.cn".into(), "DENY".into()));
    older("SAMEORIGIN", HOST).says(Voice::No, &Why::Options("https://www.example.gov.cn".into(), "SAMEORIGIN".into()));
    assert_eq!(older("SAMEORIGIN", "https://check.example.cn/host.html").answer(), Voice::Yes);
    // Where there is a policy the older header does not count.
    let mut both = site("*");
    if let Known::Is(page) = &mut both.page {
        page.headers.push(("x-frame-options".into(), "DENY".into()));
    }
    assert_eq!(Try { served: Some(both), ..page(HOST, "") }.answer(), Voice::Yes);
}

#[test]
fn what_is_not_there_or_cannot_be_looked_at() {
    Try { served: None, ..page(HOST, "") }.says(Voice::Unknown, &Why::Elsewhere);
    Try { served: Some(Served::default()), ..page(HOST, "") }.says(Voice::Unknown, &Why::Waiting);
    let lost = Served { page: Known::Lost, ..site("*") };
    Try { served: Some(lost), ..page(HOST, "") }.says(Voice::No, &Why::Missing("embed.htm".into()));
    let absent = Served { loader: Known::Is(Sends { status: 404, ..Sends::default() }), ..site("*") };
    Try { served: Some(absent), ..page(HOST, "") }.says(Voice::No, &Why::Missing("embed-v1-0123456789abcdef.js".into()));
}

#[test]
fn types_and_sharing() {
    let with = |change: &dyn Fn(&mut Served)| {
        let mut served = site("*");
        change(&mut served);
        Try { served: Some(served), ..page(HOST, "") }
    };
    with(&|s| s.page = sends(&[("content-type", "application/octet-stream")]))
        .says(Voice::No, &Why::Type("application/octet-stream".into()));
    let script = [("content-type", "text/plain"), ("x-content-type-options", "nosniff"), ("access-control-allow-origin", "*")];
    with(&|s| s.loader = sends(&script)).says(Voice::No, &Why::ScriptType("text/plain".into()));
    assert_eq!(with(&|s| s.loader = sends(&[("content-type", "text/plain"), ("access-control-allow-origin", "*")])).answer(), Voice::Yes);
    let alone = with(&|s| s.loader = sends(&[("content-type", "text/javascript")]));
    alone.says(Voice::Unknown, &Why::NoSharing);
    assert_eq!(Try { sum: false, ..alone }.answer(), Voice::Yes, "without a sum it is not needed");
    with(&|s| s.code = sends(&[("content-type", "text/plain")])).says(Voice::Yes, &Why::CodeType("text/plain".into()));
    let alone = with(&|s| s.code = sends(&[("content-type", "application/wasm")]));
    assert_eq!(alone.answer(), Voice::Yes);
    Try { nameless: true, ..alone }.says(Voice::Unknown, &Why::NoSharingInside);
}

#[test]
fn what_stands_in_the_way_comes_first() {
    let (_, reasons) = page("", "default-src 'none'; sandbox allow-scripts").run();
    let voices: Vec<u8> = reasons.iter().map(|why| why.voice() as u8).collect();
    assert!(voices.is_sorted(), "{reasons:?}");
    assert!(voices.len() > 3 && voices[0] == Voice::No as u8);
}

/// What Chromium does with each of these, tried with the loader and the frame on one port of this machine and the page on another.
#[test]
fn policies_mean_here_what_they_mean_in_a_browser() {
    for (policy, shown) in [
        ("default-src 'self'", false),
        ("default-src 'self'; script-src http://127.0.0.1:8080; frame-src http://127.0.0.1:8080", true),
        ("default-src http://127.0.0.1:8080", true),
        ("default-src http:", true),
        ("script-src http://127.0.0.1:8080/embed; frame-src *", false),
        ("script-src http://127.0.0.1:8080/embed-v1-0123456789abcdef.js; frame-src http://127.0.0.1:8080/embed.htm", true),
        ("script-src http://127.0.0.1:8080/; frame-src 127.0.0.1:8080", true),
        ("script-src 127.0.0.1:*; frame-src 127.0.0.1", false),
        ("script-src 127.0.0.1; frame-src *", false),
        ("script-src 'sha384-AAAA'; frame-src *", true),
        ("script-src 'strict-dynamic' http://127.0.0.1:8080; frame-src *", false),
        ("script-src 'strict-dynamic' 'sha384-AAAA'; frame-src *", true),
        ("script-src 'nonce-abc'; frame-src *", false),
        ("script-src http://127.0.0.1:8080; child-src 'none'", false),
        ("script-src http://127.0.0.1:8080; child-src 'none'; frame-src http://127.0.0.1:8080", true),
        ("script-src 'none'; script-src-elem http://127.0.0.1:8080", true),
        ("script-src *, frame-src 'self'", false),
        ("sandbox allow-scripts; script-src http://127.0.0.1:8080", true),
        ("sandbox; script-src http://127.0.0.1:8080", false),
        ("script-src *:8080; frame-src *:*", true),
        ("script-src HTTP://127.0.0.1:8080; frame-src HTTP:", true),
    ] {
        let mut served = site("*");
        served.page = sends(&[("content-type", "text/html"), ("content-security-policy", "default-src 'none'")]);
        let frame = at("http://127.0.0.1:8080/embed.htm");
        let found = Try { frame, served: Some(served), ..page("http://localhost:9090/", policy) }.answer();
        assert_eq!(found, if shown { Voice::Yes } else { Voice::No }, "{policy}");
    }
}
