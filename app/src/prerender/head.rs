//! The head of a page, for those who list, share and translate pages; and what stands there for a browser that runs nothing.

use super::base::{Base, ALTERNATES};
use super::{data, Spot};
use crate::words;
use preflight_rules::Lang;

/// What a page says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// Its language.
    pub lang: Lang,
    /// Where the application stands on it.
    pub route: String,
    /// Its title, plain.
    pub title: String,
    /// Everything else of the head, as markup.
    pub rest: String,
    /// What is shown while scripts are off, as markup.
    pub unscripted: String,
    /// Where the one file is that works without a network.
    pub offline: String,
}

/// The one file that works without a network.
const OFFLINE: &str = "precheck.html";

/// The head of a page. Addresses are whole when it is known where the site will be; a search engine passes over others.
pub fn head(spot: &Spot<'_>, lang: Lang, base: Option<&Base>) -> Head {
    let (title, description) = (title(spot, lang), description(spot, lang));
    let address = |lang| base.map_or_else(|| format!("./{}", spot.file(lang)), |base| base.of(spot, lang));
    let mut rest = meta("name", "description", &description);
    for (tag, lang) in ALTERNATES.into_iter().filter(|_| base.is_some()) {
        rest.push_str(&format!("<link rel=\"alternate\" hreflang=\"{tag}\" href=\"{}\">", escaped(&address(lang))));
    }
    let said = [
        ("og:title", title.as_str()),
        ("og:description", &description),
        ("og:type", "website"),
        ("og:site_name", words::BRAND.get(lang)),
        ("og:locale", lang.pick("zh_CN", "en_US")),
        ("og:locale:alternate", lang.pick("en_US", "zh_CN")),
    ];
    rest.extend(said.map(|(name, content)| meta("property", name, content)));
    if base.is_some() {
        let own = address(lang);
        rest.push_str(&format!("<link rel=\"canonical\" href=\"{}\">", escaped(&own)));
        rest.push_str(&meta("property", "og:url", &own));
    }
    rest.push_str(&data::script(spot, lang, &title, &description, base));
    let offline = base.map_or_else(|| format!("./{OFFLINE}"), |base| base.file(OFFLINE));
    Head { lang, route: spot.hash(), title, rest, unscripted: unscripted(spot, lang), offline }
}

fn title(spot: &Spot<'_>, lang: Lang) -> String {
    let brand = words::BRAND.get(lang);
    let Some(notice) = spot.notice else { return words::title(&[], lang) };
    let what = lang.pick("申报条件、材料和时间", "conditions, materials, dates");
    let category = spot.category.map(|c| format!("{} · ", c.name.get(lang))).unwrap_or_default();
    format!("{category}{}{}{what} · {brand}", notice.header().short.get(lang), lang.pick("：", ": "))
}

fn description(spot: &Spot<'_>, lang: Lang) -> String {
    match (spot.notice, spot.category) {
        (None, _) => words::LEAD.get(lang).to_owned(),
        (Some(notice), None) => notice.header().for_whom.get(lang).to_owned(),
        (Some(_), Some(category)) => {
            format!("{}{}{}", category.name.get(lang), lang.pick("：", ": "), category.who.get(lang))
        }
    }
}

/// What a reader without scripts is told. The offline file needs them as well, and says so itself.
fn unscripted(spot: &Spot<'_>, lang: Lang) -> String {
    let here = match (spot.notice.is_some(), lang) {
        (true, Lang::Zh) => "下面的条件、时间、材料和条款清单都可以看。",
        (true, Lang::En) => "The conditions, dates, materials and clauses below can be read all the same.",
        (false, Lang::Zh) => "下面每份通知的条件、时间、材料和条款清单都可以看。",
        (false, Lang::En) => "The conditions, dates, materials and clauses of every notice below can be read all the same.",
    };
    let (before, link, after) = lang.pick(
        (
            "逐条核对要在浏览器里计算，需要启用 JavaScript，并且浏览器支持 WebAssembly。没有网络的电脑可以用",
            "离线版（一个文件）",
            "，它同样需要这两样。",
        ),
        (
            "Checking clause by clause is done in the browser: it needs JavaScript switched on and a browser with WebAssembly. For computers without a network there is the ",
            "offline version in one file",
            ", which needs both as well.",
        ),
    );
    let title = lang.pick("JavaScript 没有启用", "JavaScript is off");
    format!(
        "<noscript><div class=\"board\"><div class=\"notice-box\"><p><b>{title}</b></p><p>{here}{}{before}<a href=\"./precheck.html\">{link}</a>{after}</p></div></div></noscript>",
        lang.pick("", " ")
    )
}

fn meta(kind: &str, name: &str, content: &str) -> String {
    format!("<meta {kind}=\"{name}\" content=\"{}\">", escaped(content))
}

/// Text within double quotes.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
}
