//! What servers are told, in every place where it is told; the manifest and its icons.

use crate::headers;
use crate::source::root;
use preflight_tests::Misses;
use std::collections::BTreeSet;

/// The guides, one for each language.
const GUIDES: [&str; 2] = ["docs/hosting.md", "docs/hosting.en.md"];

fn read(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap_or_else(|e| panic!("{path}: {e}"))
}

fn rules() -> Vec<headers::Rule> {
    headers::parse(&read("public/_headers")).expect("headers")
}

/// The block of a guide in a language of its own.
fn block<'a>(guide: &'a str, language: &str) -> &'a str {
    let (_, rest) = guide.split_once(&format!("```{language}\n")).unwrap_or_else(|| panic!("no block for {language}"));
    rest.split_once("\n```").map_or(rest, |(block, _)| block)
}

/// What is sent with every address.
fn everywhere() -> BTreeSet<(String, String)> {
    let rules = rules();
    rules.into_iter().filter(|rule| rule.pattern == "/*").flat_map(|rule| rule.fields).collect()
}

#[test]
fn nginx_sends_what_the_headers_file_says() {
    for guide in GUIDES {
        let guide = read(guide);
        let lines = block(&guide, "nginx").lines().filter_map(|line| line.trim().strip_prefix("add_header ")?.strip_suffix(';'));
        let (mut sent, mut by_name) = (BTreeSet::new(), BTreeSet::new());
        for (name, value) in lines.filter_map(|line| line.split_once(' ')) {
            match value.strip_suffix(" always") {
                Some(value) if !value.starts_with('$') => sent.insert((name.to_owned(), value.trim_matches('"').to_owned())),
                _ => by_name.insert((name.to_owned(), value.to_owned())),
            };
        }
        assert_eq!(sent, everywhere());
        // What depends on the name of a file, by the expressions of its maps; not with a failure, which would be kept for a year.
        let maps = [
            ("Cache-Control", "$preflight_cache"),
            ("Content-Disposition", "$preflight_save"),
            ("Content-Security-Policy", "$preflight_frames always"),
            ("Cross-Origin-Embedder-Policy", "$preflight_isolated always"),
        ];
        assert_eq!(by_name, maps.map(|(name, map)| (name.to_owned(), map.to_owned())).into());
    }
}

#[test]
fn every_server_is_told_the_same() {
    let mut misses = Misses::new();
    let kept = headers::of(&rules(), "/boot-9125680f7462ee16.js");
    let kept = kept.iter().find(|(name, _)| name == "Cache-Control").map(|(_, value)| value.as_str()).expect("a year");
    for guide in GUIDES {
        let text = read(guide);
        for server in ["nginx", "apache", "xml", "caddy"] {
            let block = block(&text, server);
            for (name, value) in everywhere() {
                misses.unless(block.contains(&name) && block.contains(&value), format!("{guide}: {server}: {name} is not as in _headers"));
            }
            misses.unless(block.contains("attachment"), format!("{guide}: {server}: the single file"));
            let framed = ["frame-ancestors 'self'", "Cross-Origin-Embedder-Policy", "require-corp"];
            misses.unless(framed.iter().all(|part| block.contains(part)), format!("{guide}: {server}: who may frame what"));
            misses.unless(block.contains("application/wasm") || server == "caddy", format!("{guide}: {server}: the type of wasm"));
            // The one without expressions keeps nothing unasked.
            let by_name = block.contains(r"-[0-9a-f]{10,16}(_bg)?\.[a-z]+$") && block.contains(kept) && block.contains("no-cache");
            misses.unless(by_name || block.contains("DisableCache"), format!("{guide}: {server}: how long files are kept"));
        }
        for (name, value) in everywhere() {
            misses.unless(text.contains(&format!("| `{name}` | `{value}` |")), format!("{guide}: the table: {name}"));
        }
    }
    misses.finish("the guides and public/_headers say the same");
}

#[test]
fn the_policy_lets_nothing_inline_run() {
    let all = everywhere();
    let (_, policy) = all.iter().find(|(name, _)| name == "Content-Security-Policy").expect("a policy");
    assert!(policy.starts_with("default-src 'none'; "));
    let loose = ["'unsafe-inline'", "'unsafe-eval'", "'unsafe-hashes'", "*", "http:", "https:", "data:", "blob:"];
    let found: Vec<_> = policy.split([' ', ';']).filter(|word| loose.contains(word)).collect();
    assert!(found.is_empty(), "{found:?}");
    assert!(policy.contains("script-src 'self' 'wasm-unsafe-eval';") && policy.contains("frame-src 'self';"));
}

#[test]
fn pages_are_framed_by_this_site_and_the_frames_page_by_anybody() {
    let rules = rules();
    let told = |name: &str, header: &str| -> Vec<String> {
        headers::of(&rules, &format!("/{name}")).into_iter().filter(|(of, _)| of == header).map(|(_, value)| value).collect()
    };
    let ancestors = |name: &str| -> Vec<String> {
        told(name, "Content-Security-Policy").into_iter().filter(|policy| policy.contains("frame-ancestors")).collect()
    };
    for page in ["", "index.html", "index.en.html", "js2021.digital_economy.html", "precheck.html"] {
        assert_eq!(ancestors(page), ["frame-ancestors 'self'"], "{page}");
    }
    // Of several policies all hold: a second one would shut others out, and `*` those without an origin.
    assert_eq!(ancestors("embed.htm"), [""; 0]);
    assert_eq!(told("embed.htm", "Cross-Origin-Embedder-Policy"), ["require-corp"]);
    // Every page has the first policy too. Files are read by sandboxed frames, which have no origin, and by isolated hosts.
    for name in ["", "embed.htm", "embed.js", "frame-0123456789abcdef.js", "preflight-app-22f40879261bf0_bg.wasm", "local.notices", "sw.js"]
    {
        assert_eq!(
            told(name, "Content-Security-Policy").iter().filter(|policy| policy.starts_with("default-src 'none'; ")).count(),
            1,
            "{name}"
        );
        assert_eq!(told(name, "Access-Control-Allow-Origin"), ["*"], "{name}");
        assert_eq!(told(name, "Cross-Origin-Resource-Policy"), ["cross-origin"], "{name}");
    }
}

#[test]
fn files_are_kept_for_ever_when_their_names_change_with_their_content() {
    let rules = rules();
    let hashed = [
        "base-7480b7f75d597360.css",
        "preflight-app-22f40879261bf0_bg.wasm",
        "policy-9cbb898de9c62da5.bin",
        "icon-c3e92a1c341937ef.svg",
        "embed-v1-2851900b95c6104b.js",
        "frame-df0038e43c4b0a31.js",
    ];
    let named = [
        "",
        "index.html",
        "index.en.html",
        "js2021.digital_economy.html",
        "sw.js",
        "manifest.webmanifest",
        "precheck.html.sha256",
        "embed.htm",
        "embed.js",
        "embed.json",
        "local-1.notices",
    ];
    for name in hashed.into_iter().chain(named) {
        let told = headers::of(&rules, &format!("/{name}"));
        let kept: Vec<_> = told.iter().filter(|(header, _)| header == "Cache-Control").collect();
        assert_eq!(kept.len(), 1, "{name}");
        assert_eq!(kept[0].1.contains("immutable"), headers::is_named_by_content(name), "{name}");
    }
}

#[test]
fn icons_are_as_large_as_the_manifest_says() {
    let manifest: serde_json::Value = serde_json::from_str(&read("public/manifest.webmanifest")).expect("JSON");
    let mut sizes = BTreeSet::new();
    for icon in manifest["icons"].as_array().expect("icons") {
        let text = |name: &str| icon[name].as_str().unwrap_or_default().to_owned();
        let bytes = std::fs::read(root().join("public/icons").join(text("src"))).expect("an icon");
        if text("type") == "image/png" {
            assert_eq!(size(&bytes), text("sizes"), "{}", text("src"));
        } else {
            assert!(String::from_utf8_lossy(&bytes).starts_with("<svg xmlns=") && text("sizes") == "any");
        }
        sizes.insert(format!("{} {}", text("sizes"), text("purpose")));
    }
    assert!(["192x192 ", "512x512 ", "512x512 maskable", "any "].iter().all(|size| sizes.contains(*size)), "{sizes:?}");
    assert_eq!(size(&std::fs::read(root().join("public/icons/icon-180.png")).expect("an icon")), "180x180");
    // Relative, so that it holds in every folder; and no `id`, which would be the same in all of them.
    assert_eq!((&manifest["start_url"], &manifest["scope"], manifest.get("id")), (&"./".into(), &"./".into(), None));
}

/// Width and height in the head of a PNG.
fn size(png: &[u8]) -> String {
    assert!(png.starts_with(b"\x89PNG\r\n\x1a\n") && &png[12..16] == b"IHDR");
    let number = |at: usize| u32::from_be_bytes([png[at], png[at + 1], png[at + 2], png[at + 3]]);
    format!("{}x{}", number(16), number(20))
}

#[test]
fn publishers_are_told_of_the_statement_that_they_make() {
    for (guide, page) in GUIDES.into_iter().zip(["privacy.html", "privacy.en.html"]) {
        assert!(read(guide).contains(page), "{guide} does not say that the site makes a statement on privacy in the publisher's name");
    }
}
