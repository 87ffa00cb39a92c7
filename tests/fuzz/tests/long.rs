//! What is long takes as long as it is: readers of what others may send take time in proportion.

use preflight_fuzz::{find, seeds};
use std::time::{Duration, Instant};

/// Bytes of an input. Ten seconds are many times what they take; in quadratic time each takes minutes.
const LONG: usize = 120_000;
/// Servers send no header that is longer.
const LONG_HEADER: usize = 30_000;
const MOST: Duration = Duration::from_secs(10);

/// A target, what it begins with, what is repeated (with a number for `#`), and what it ends with.
const REPEATED: [(&str, &str, &str, &str); 31] = [
    ("money", "", "1", ""),
    ("money", "", "一", ""),
    ("money", "1", ",111", ""),
    ("dates", "", "-1", ""),
    ("numbers", "", "一", ""),
    ("numbers", "", "、a", ""),
    ("facts", "{", "\"a#\":1,", "\"z\":1}"),
    ("facts", "{\"cloud_services\":[{", "\"a#\":1,", "\"b\":1}]}"),
    ("facts", "{\"a\":", "[", ""),
    ("draft", "preflight-draft 1\n", "city_#\twan 3\n", ""),
    ("draft", "preflight-draft 1\ncloud_services[0]\trow\n", "cloud_services[0].x#\ttext a\n", ""),
    ("draft", "preflight-draft 1\n@unit\ttext ", "\\n", "\n"),
    ("shelf", "preflight-shelf 1\n=== 1\t#/\tx\npreflight-draft 1\n", "city_#\twan 3\n", ""),
    ("shelf", "preflight-shelf 1\n", "=== #\t#/\tx\n", ""),
    ("progress", "", "<pre ", ""),
    ("progress", "<pre ", "a#=b ", ">"),
    ("progress", "", "<pre a=\"", ""),
    ("progress", "<pre id=\"preflight-draft\" data-format=\"1\" data-notice=\"", "&amp", "\">"),
    ("progress", "<pre ", "=", ""),
    ("paste", "\u{2}", "a#\tb\tc\n", ""),
    ("paste", "\u{2}", "\"a\t", ""),
    ("paste", "\u{2}", "\"\"\t\"a\"b\t", ""),
    ("paste", "\u{2}", "金额#\t", "\n1"),
    ("paste", "\u{2}", "|a#", ""),
    ("paste", "\u{2}", "a,", ""),
    ("one_file", "", "<meta name=\"preflight:answers\" content=\"", ""),
    ("embed", "x\nnotice\t", "js2023 ", ""),
    ("embed", "x\n", "contact\tjs2023\n", ""),
    ("policy", "https://a.cn/\n", "d# x;", ""),
    ("policy", "https://a.cn/\nscript-src ", "https://b#.cn ", ""),
    ("policy", "https://a.cn", "/a", "\nscript-src https://a.cn/"),
];

fn long((target, head, piece, tail): (&str, &str, &str, &str)) -> Vec<u8> {
    let mut out = head.to_owned();
    let mut n = 0;
    while out.len() < if target == "policy" { LONG_HEADER } else { LONG } {
        out.push_str(&piece.replace('#', &n.to_string()));
        n += 1;
    }
    (out + tail).into_bytes()
}

#[test]
fn time_is_in_proportion_to_length() {
    for repeated in REPEATED {
        let target = find(repeated.0).expect("a target");
        // What is made once is made before.
        seeds(target.name).iter().take(1).for_each(|seed| (target.run)(seed));
        let input = long(repeated);
        let start = Instant::now();
        (target.run)(&input);
        let took = start.elapsed();
        assert!(took < MOST, "{}: {:?} many times over takes {took:?}", target.name, repeated.2);
        eprintln!("{} {:?} {took:?}", target.name, repeated.2);
    }
}
