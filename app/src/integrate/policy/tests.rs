//! Policies: as CSP Level 3 and browsers read them.

use super::*;
use crate::integrate::address::Address;

const LOADER: &str = "https://check.example.cn/pre/embed-v1-0123456789abcdef.js";
const SUM: &str = "sha384-oqVuAfXRKap7fdgcCY5uykM6+R9GqQ8K/uxy9rx7HNQlGYl1kPzQho1wx4JwY8wC";

fn at(text: &str) -> Address {
    Address::read(text).unwrap()
}

fn only(text: &str) -> Policy {
    read(text).into_iter().next().unwrap_or_default()
}

fn list(text: &str) -> Vec<String> {
    text.split_whitespace().map(str::to_owned).collect()
}

fn allowed(sources: &str, url: &str) -> Match {
    source::allows(&list(sources), &at(url), Some(&at("https://www.example.gov.cn/x.html")))
}

#[test]
fn directives_are_read_once_and_in_any_case() {
    let policy = only(" Script-SRC 'self'  https://a.cn ;; ; script-src *; FRAME-src 'none';");
    assert_eq!(policy.get("script-src"), Some(&list("'self' https://a.cn")[..]));
    assert_eq!(policy.get("frame-src"), Some(&list("'none'")[..]));
    assert_eq!(policy.text(), "script-src 'self' https://a.cn; frame-src 'none'");
    assert_eq!(read("default-src 'self', frame-src *;, ,").len(), 2);
    assert!(read("").is_empty() && read(" ; ,").is_empty());
}

/// `%` with nothing behind it is a character like any other, and hides nothing of what is beside it.
#[test]
fn paths_are_compared_piece_by_piece() {
    let fits = |source: &str, url: &str| source::allows(&list(source), &at(url), None) == Match::Yes;
    assert!(fits("https://a.cn/%E7%94%B3/", "https://a.cn/申/100%"));
    assert!(fits("https://a.cn/申%", "https://a.cn/%E7%94%B3%") && fits("https://a.cn/x%FF", "https://a.cn/x%ff"));
    assert!(!fits("https://a.cn/x%2Fy/", "https://a.cn/x/y/z") && !fits("https://a.cn/x/", "https://a.cn/x"));
    assert!(
        fits("https://a.cn/x/", "https://a.cn/x/")
            && !fits("https://a.cn/x", "https://a.cn/x/y")
            && !fits("https://a.cn/x", "https://a.cn/xy")
    );
}

#[test]
fn policies_are_known_by_their_directives() {
    assert!(is_policy("default-src 'self'") && is_policy("Frame-Ancestors *") && is_policy("upgrade-insecure-requests;"));
    assert!(!is_policy("hello world") && !is_policy("X-Frame-Options: DENY") && !is_policy(""));
}

#[test]
fn sources_allow_what_they_name() {
    let yes = [
        "*",
        "https:",
        "http:",
        "HTTPS:",
        "check.example.cn",
        "CHECK.example.CN",
        "*.example.cn",
        "*.cn",
        "https://check.example.cn",
        "http://check.example.cn",
        "http://check.example.cn:80",
        "https://check.example.cn:443",
        "https://check.example.cn:*",
        "https://*:443",
        "https://check.example.cn/",
        "https://check.example.cn/pre/",
        "check.example.cn/pre/embed-v1-0123456789abcdef.js",
        "https://check.example.cn/pr%65/",
        "'none' https://check.example.cn",
        "https://a.cn check.example.cn",
        // Odd, and the standard's.
        "wss://check.example.cn",
    ];
    for sources in yes {
        assert_eq!(allowed(sources, LOADER), Match::Yes, "{sources}");
    }
    let no = [
        "",
        "'none'",
        "'self'",
        "'unsafe-inline'",
        "'unsafe-eval'",
        "'nonce-abc'",
        "data:",
        "blob:",
        "ftp:",
        "example.cn",
        "*.check.example.cn",
        "*check.example.cn",
        "https://check.example.cn:8443",
        "https://check.example.cn:80",
        "http://check.example.cn:8080",
        "https://check.example.cn/pre",
        "https://check.example.cn/other/",
        "https://check.example.cn/PRE/",
        "check.example.cn/pre/embed.js",
        "https://check.example.cn/pre/?x",
        "ftp://check.example.cn",
        "self",
        "https//check.example.cn",
    ];
    for sources in no {
        assert_eq!(allowed(sources, LOADER), Match::No, "{sources}");
    }
}

#[test]
fn ports_and_schemes_count() {
    let url = "http://10.1.2.3:8080/embed.htm";
    let of = |sources: &str| source::allows(&list(sources), &at(url), Some(&at("http://oa.example.cn/")));
    for sources in ["10.1.2.3:8080", "http://10.1.2.3:8080", "http://10.1.2.3:*", "http:", "*", "*:8080"] {
        assert_eq!(of(sources), Match::Yes, "{sources}");
    }
    for sources in ["10.1.2.3", "https://10.1.2.3:8080", "https:", "10.1.2.3:80", "*.2.3:8081"] {
        assert_eq!(of(sources), Match::No, "{sources}");
    }
}

#[test]
fn the_pages_own_address_counts() {
    let own = |page: &str, url: &str| source::allows(&list("'self'"), &at(url), Some(&at(page)));
    assert_eq!(own("https://a.cn/x", "https://a.cn/y"), Match::Yes);
    assert_eq!(own("http://a.cn/", "https://a.cn/"), Match::Yes, "made secure");
    assert_eq!(own("https://a.cn/", "http://a.cn/"), Match::No);
    assert_eq!(own("http://a.cn:8080/", "http://a.cn/"), Match::No);
    assert_eq!(own("https://a.cn/", "https://b.a.cn/"), Match::No);
    // Without a scheme a source means that of the page.
    let bare = |page: &str, url: &str| source::allows(&list("b.cn"), &at(url), Some(&at(page)));
    assert_eq!(bare("http://a.cn/", "http://b.cn/"), Match::Yes);
    assert_eq!(bare("http://a.cn/", "https://b.cn/"), Match::Yes);
    assert_eq!(bare("https://a.cn/", "http://b.cn/"), Match::No);
}

#[test]
fn without_the_pages_address_what_depends_on_it_is_unknown() {
    let of = |sources: &str, url: &str| source::allows(&list(sources), &at(url), None);
    assert_eq!(of("'self'", LOADER), Match::Unknown);
    assert_eq!(of("'self' check.example.cn", LOADER), Match::Yes);
    assert_eq!(of("b.cn", "http://b.cn/"), Match::Unknown);
    assert_eq!(of("b.cn", "http://c.cn/"), Match::No);
    assert_eq!(of("b.cn", "http://b.cn:81/"), Match::No);
    assert_eq!(of("http://b.cn", "http://b.cn/"), Match::Yes);
}

fn script_in(policy: &str, sum: Option<&str>) -> Answer {
    script(&only(policy), &at(LOADER), sum, Some(&at("https://www.example.gov.cn/")))
}

#[test]
fn the_nearest_directive_decides_over_scripts() {
    assert_eq!(script_in("img-src *", None), Answer::Silent);
    assert_eq!(script_in("default-src *", None), Answer::Address("default-src"));
    assert_eq!(script_in("default-src *; script-src 'self'", None), Answer::Blocked("script-src"));
    assert_eq!(script_in("script-src 'none'; script-src-elem https:", None), Answer::Address("script-src-elem"));
    assert_eq!(script_in("script-src https:; script-src-elem", None), Answer::Blocked("script-src-elem"), "empty is none");
    assert_eq!(script_in("script-src-attr 'none'; default-src https:", None), Answer::Address("default-src"));
}

#[test]
fn nonces_sums_and_strict_dynamic() {
    assert_eq!(script_in("script-src 'nonce-r4nd0m'", None), Answer::Nonce("script-src"));
    assert_eq!(script_in("script-src 'nonce-r4nd0m' https:", None), Answer::Address("script-src"));
    let sum = format!("script-src 'self' '{SUM}'");
    assert_eq!(script_in(&sum, Some(SUM)), Answer::Sum("script-src"));
    assert_eq!(script_in(&sum, None), Answer::Blocked("script-src"), "the tag does not tell its sum");
    let other = format!("script-src '{}'", SUM.replace('+', "-").replace('/', "_"));
    assert_eq!(script_in(&other, Some(SUM)), Answer::Sum("script-src"), "the other alphabet");
    assert_eq!(script_in(&sum, Some(&format!("{SUM} sha256-AAAA"))), Answer::Blocked("script-src"), "every sum must be there");
    assert_eq!(script_in("script-src 'strict-dynamic' https:", None), Answer::Strict("script-src"), "addresses do not count");
    assert_eq!(script_in("script-src 'strict-dynamic' 'nonce-a' https:", None), Answer::Strict("script-src"));
    assert_eq!(script_in(&format!("script-src 'strict-dynamic' '{SUM}'"), Some(SUM)), Answer::Sum("script-src"));
    assert_eq!(script_in("script-src 'STRICT-dynamic' *", None), Answer::Strict("script-src"));
}

#[test]
fn frames_and_connections() {
    let url = at("https://check.example.cn/pre/embed.htm");
    let page = at("https://www.example.gov.cn/");
    let of = |policy: &str| frame(&only(policy), &url, Some(&page));
    assert_eq!(of("script-src 'self'"), Answer::Silent);
    assert_eq!(of("default-src 'self'"), Answer::Blocked("default-src"));
    assert_eq!(of("default-src 'self'; child-src https:"), Answer::Address("child-src"));
    assert_eq!(of("child-src https:; frame-src 'none'"), Answer::Blocked("frame-src"));
    assert_eq!(of("frame-src https://check.example.cn/pre/embed.htm"), Answer::Address("frame-src"));
    assert_eq!(frame(&only("frame-src 'self'"), &url, None), Answer::Unknown("frame-src"));
    let library = at("https://www.example.gov.cn/a.notices");
    assert_eq!(connection(&only("default-src 'self'"), &library, Some(&page)), Answer::Address("default-src"));
    assert_eq!(connection(&only("connect-src https://b.cn"), &library, Some(&page)), Answer::Blocked("connect-src"));
}

fn wanted(sum: Option<&str>) -> Wanted {
    Wanted {
        script: Some((at(LOADER), sum.map(str::to_owned))),
        frame: Some(at("https://check.example.cn/pre/embed.htm")),
        connection: None,
    }
}

fn merge(policy: &str, sum: Option<&str>) -> String {
    merged(&only(policy), &wanted(sum), Some(&at("https://www.example.gov.cn/"))).text()
}

#[test]
fn only_what_is_missing_is_added() {
    assert_eq!(
        merge("default-src 'self'; img-src *", None),
        "default-src 'self'; img-src *; script-src 'self' https://check.example.cn/pre/; frame-src 'self' https://check.example.cn/pre/"
    );
    assert_eq!(
        merge("default-src 'none'; script-src 'self'; frame-src 'none'", None),
        "default-src 'none'; script-src 'self' https://check.example.cn/pre/; frame-src https://check.example.cn/pre/"
    );
    for enough in ["img-src 'self'", "default-src https:", "script-src check.example.cn; frame-src *"] {
        assert_eq!(merge(enough, None), enough);
    }
    assert_eq!(
        merge("script-src https:; child-src 'self'", None),
        "script-src https:; child-src 'self'; frame-src 'self' https://check.example.cn/pre/"
    );
    assert_eq!(merge("script-src-elem 'self'; frame-src *", None), "script-src-elem 'self' https://check.example.cn/pre/; frame-src *");
}

#[test]
fn beside_strict_dynamic_the_sum_is_added() {
    assert_eq!(
        merge("script-src 'strict-dynamic' 'nonce-a'; frame-src *", Some(SUM)),
        format!("script-src 'strict-dynamic' 'nonce-a' '{SUM}'; frame-src *")
    );
    // Without a sum nothing helps but the nonce on the tag.
    assert_eq!(merge("script-src 'strict-dynamic'; frame-src *", None), "script-src 'strict-dynamic'; frame-src *");
}

#[test]
fn what_was_merged_allows_everything() {
    let page = at("https://www.example.gov.cn/");
    let policies = [
        "default-src 'none'",
        "default-src 'self'; script-src 'self' 'nonce-x'",
        "script-src 'strict-dynamic' 'nonce-x'; child-src 'none'",
        "script-src-elem 'none'; frame-src 'self'",
        "default-src 'self'; connect-src 'none'; style-src 'unsafe-inline'",
    ];
    for text in policies {
        let wanted = Wanted { connection: Some(at("https://www.example.gov.cn/a.notices")), ..wanted(Some(SUM)) };
        let made = merged(&only(text), &wanted, Some(&page));
        let (url, sum) = wanted.script.clone().unwrap();
        assert!(matches!(script(&made, &url, sum.as_deref(), Some(&page)), Answer::Address(_) | Answer::Sum(_)), "{text}");
        let (f, c) = (wanted.frame.clone().unwrap(), wanted.connection.clone().unwrap());
        assert!(matches!(frame(&made, &f, Some(&page)), Answer::Address(_) | Answer::Silent), "{text}");
        assert!(matches!(connection(&made, &c, Some(&page)), Answer::Address(_) | Answer::Silent), "{text}");
        assert_eq!(merged(&made, &wanted, Some(&page)), made, "once is enough");
    }
}

#[test]
fn the_checker_names_who_may_show_it() {
    let pages = [at("https://www.example.gov.cn/a"), at("http://oa.example.cn:8080/"), at("https://www.example.gov.cn/b")];
    assert_eq!(ancestors(None, &pages).text(), "frame-ancestors 'self' https://www.example.gov.cn http://oa.example.cn:8080");
    let now = only("default-src 'none'; frame-ancestors 'self'; base-uri 'none'");
    assert_eq!(
        ancestors(Some(&now), &pages[..1]).text(),
        "default-src 'none'; frame-ancestors 'self' https://www.example.gov.cn; base-uri 'none'"
    );
    let own = at("https://check.example.cn/pre/embed.htm");
    for (named, page, found) in [
        ("*", "https://www.example.gov.cn/", Match::Yes),
        ("'self' https://www.example.gov.cn", "https://www.example.gov.cn/deep/page.html", Match::Yes),
        ("'self'", "https://www.example.gov.cn/", Match::No),
        ("'self'", "https://check.example.cn/host.html", Match::Yes),
        ("'none'", "https://check.example.cn/", Match::No),
        ("*.example.gov.cn", "https://www.example.gov.cn/", Match::Yes),
        ("www.example.gov.cn", "http://www.example.gov.cn/", Match::No),
    ] {
        assert_eq!(ancestor(&list(named), &at(page), &own), found, "{named} {page}");
    }
}
