//! What is said of the site around the frame. Its name goes first: nothing of this is the notice's.

use super::Word;
use preflight_rules::Lang;

/// The way out of the frame.
pub const OWN_WINDOW: Word = Word { zh: "在新窗口打开", en: "Open in a window of its own" };
/// The visitor answers what the site gives.
pub const USE_MINE: Word = Word { zh: "改用我填的", en: "Use mine instead" };
/// The visitor leaves it to the site again.
pub const USE_GIVEN: Word = Word { zh: "改用它", en: "Use that" };
/// What the site says is not the notice.
pub const AROUND_HELP: Word = Word {
    zh: "以下由展示本页的网站提供，不是通知原文。",
    en: "This comes from the site that shows this page; it is not part of the notice.",
};
/// Whom to ask there.
pub const AROUND_CONTACT: Word = Word { zh: "联系", en: "Contact" };
/// Through whom to recommend.
pub const AROUND_ROUTE: Word = Word { zh: "推荐途径", en: "Recommending route" };

/// Who says something.
pub fn by(host: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh if host.is_ascii() => format!("由 {host} 提供"),
        Lang::Zh => format!("由{host}提供"),
        Lang::En => format!("given by {host}"),
    }
}

/// What the site gives as an answer.
pub fn given(host: &str, value: &str, lang: Lang) -> String {
    let (by, colon) = (by(host, lang), lang.pick("：", ": "));
    super::begin(&by) + colon + value
}

/// An answer of which the site is the source.
pub fn sourced(value: &str, host: &str, lang: Lang) -> String {
    let by = by(host, lang);
    lang.pick(format!("{value}（{by}）"), format!("{value} ({by})"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_the_site_is_there_in_both_languages() {
        assert_eq!(given("a.cn", "2023-02-06", Lang::Zh), "由 a.cn 提供：2023-02-06");
        assert_eq!(given("a.cn", "2023-02-06", Lang::En), "Given by a.cn: 2023-02-06");
        assert_eq!(by("本页所在网站", Lang::Zh), "由本页所在网站提供");
        assert_eq!(sourced("2023-02-06", "a.cn", Lang::Zh), "2023-02-06（由 a.cn 提供）");
    }
}
