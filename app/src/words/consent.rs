//! What is said about telling the site around the frame the outcome, with the name of that site in it.

use preflight_rules::Lang;

/// An origin as people know it: without the scheme that goes without saying.
fn site(host: &str) -> &str {
    host.strip_prefix("https://").unwrap_or(host)
}

fn around(before: &str, host: &str, after: &str) -> String {
    let mut out = before.to_owned();
    out.push_str(site(host));
    out.push_str(after);
    out
}

/// It would like to be told.
pub fn wish(host: &str, lang: Lang) -> String {
    let before = lang.pick("", "The site that this page is on, ");
    around(before, host, lang.pick("（本页所在网站）希望得到本次预检的结论", ", would like to be told the outcome of this check"))
}

/// It was not told.
pub fn not_told(host: &str, lang: Lang) -> String {
    let before = lang.pick("您选择了不发送，没有把结论告诉 ", "You chose not to send it. The outcome was not told to ");
    around(before, host, lang.pick("。", "."))
}

/// It was to be told, and was not.
pub fn kept_back(host: &str, lang: Lang) -> String {
    let before = lang.pick("没有发出去：浏览器没有让它送到 ", "It was not sent: the browser did not let it go to ");
    around(before, host, lang.pick("。可以再试一次。", ". You can try again."))
}

/// It was told, at a time of day.
pub fn told(host: &str, at: &str, lang: Lang) -> String {
    let mut before = at.to_owned();
    before.push_str(lang.pick(" 已把结论发给 ", ": the outcome was sent to "));
    around(&before, host, lang.pick("（北京时间）。", " (time of Beijing)."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_site_is_named_by_its_whole_origin_unless_it_is_as_usual() {
        assert_eq!(wish("https://gxt.example.gov.cn", Lang::Zh), "gxt.example.gov.cn（本页所在网站）希望得到本次预检的结论");
        assert!(wish("http://127.0.0.1:8080", Lang::En).contains("http://127.0.0.1:8080,"));
        assert_eq!(told("https://a.cn", "2026-11-21 18:40", Lang::Zh), "2026-11-21 18:40 已把结论发给 a.cn（北京时间）。");
        for (zh, en) in
            [(not_told("https://a.cn", Lang::Zh), not_told("https://a.cn", Lang::En)), (kept_back("x", Lang::Zh), kept_back("x", Lang::En))]
        {
            assert!(zh.contains(['。']) && en.is_ascii());
        }
    }
}
