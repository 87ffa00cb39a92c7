//! Words and short sentences, both languages side by side.

use super::super::Word;
use crate::integrate::accent::{told, Scheme, Worn, AA};
use crate::integrate::Field;
use preflight_rules::Lang;

macro_rules! words {
    ($($(#[$meta:meta])* $name:ident: $zh:literal, $en:literal;)+) => {
        $($(#[$meta])* pub const $name: Word = Word { zh: $zh, en: $en };)+

        #[cfg(test)]
        const EVERY: &[(&str, Word)] = &[$((stringify!($name), $name),)+];
    };
}

words! {
    /// The page.
    TITLE: "把预检放到本单位网站", "Put the checker on your own site";
    /// What it is for.
    LEAD: "选好选项，复制几行代码，粘贴到网页里；同一页上可以预览、得到安全策略，并自测能否显示。这里填的内容都不会发送出去。",
        "Choose options, copy a few lines, paste them into your page. Preview, security policies and a self-test are on this page. Nothing entered here is sent anywhere.";
    /// The way back.
    CHECKER: "打开预检", "Open the checker";
    /// A part.
    PART_WAY: "怎么放", "How it is placed";
    /// A part.
    PART_CONTENT: "显示什么", "What is shown";
    /// A part.
    PART_LOOK: "外观", "Looks";
    /// A part.
    PART_LOCAL: "本单位的说明", "What your bureau adds";
    /// A part.
    PART_MORE: "更多选项", "More options";
    /// A part.
    PART_LINES: "要粘贴的代码", "Lines to paste";
    /// A part.
    PART_PREVIEW: "预览", "Preview";
    /// A part.
    PART_POLICY: "安全策略", "Security policies";
    /// A part.
    PART_TRIAL: "自测：本单位网页能否显示预检", "Self-test: can your page show the checker?";
    /// A way.
    WAY_SCRIPT: "一行脚本", "One script tag";
    /// What it is.
    WAY_SCRIPT_NOTE: "最简单，高度自动", "Simplest; adjusts its height";
    /// A way.
    WAY_ELEMENT: "自定义元素", "Custom element";
    /// What it is.
    WAY_ELEMENT_NOTE: "适合组件化网站，高度自动", "For component sites; adjusts its height";
    /// A way.
    WAY_FRAME: "内嵌框架 iframe", "Plain iframe";
    /// What it is.
    WAY_FRAME_NOTE: "内容系统会去掉脚本时用，在框内滚动", "Where scripts are stripped; scrolls inside";
    /// A choice.
    VERSIONED: "固定版本，带校验值", "This version, with its checksum";
    /// What it is.
    VERSIONED_NOTE: "浏览器只运行这一版；更新时要换代码", "Browsers run this version only; paste anew to update";
    /// A choice.
    FLOATING: "总用最新版", "Always the newest";
    /// What it is.
    FLOATING_NOTE: "不必换代码，没有校验值", "Nothing to paste anew; no checksum";
    /// The sum has not come.
    LOADER_WAITING: "正在读取本版校验值…", "Reading this version's checksum…";
    /// The sum cannot be had.
    LOADER_LOST: "读不到本站的 embed.json，下面的代码用最新版，没有校验值。", "This site's embed.json cannot be read: the lines use the newest version, without a checksum.";
    /// The checker is elsewhere.
    LOADER_ELSEWHERE: "校验值是本站这一版的。只有上面的地址装的是同一版，才能使用。", "The checksum is of the version on this site. It only works if the address above has the same version.";
    /// Nothing said.
    AS_IT_IS: "不指定", "Not set";
    /// All of them.
    NOTICE_ALL: "一个都不选，就显示全部通知。", "Choose none to show every notice.";
    /// Light.
    LIGHT: "浅色", "Light";
    /// Dark.
    DARK: "深色", "Dark";
    /// As the visitor has it.
    AUTO: "随访客的系统", "As the visitor's system has it";
    /// A choice.
    REPORT_NONE: "不回传", "Nothing is reported";
    /// A choice.
    REPORT_RESULT: "申请人同意后回传各类结论", "The outcomes, once the applicant agrees";
    /// A choice.
    SANDBOX_OFF: "不用", "None";
    /// A choice.
    SANDBOX_ON: "最小沙箱（不在本机保存回答）", "Minimal sandbox (answers are not kept on the device)";
    /// A choice.
    SANDBOX_KEEP: "沙箱，允许保存回答", "Sandbox that may keep answers";
    /// Where the checker is cannot be told.
    NO_BASE: "先填预检网站的地址，才能写出代码。", "Give the checker's address first.";
    /// How to paste.
    LINES_HELP: "粘贴到网页源代码里要显示预检的位置。填错的选项不写进代码。", "Paste into the source of your page where the checker shall be. Options with mistakes are left out.";
    /// A plain frame can be helped.
    FRAME_HELP: "框架不知道内容有多高，在框内滚动；若网站允许脚本，改用“一行脚本”。", "A plain frame cannot know its height and scrolls inside. If scripts are allowed, use one script tag.";
    /// Copies.
    COPY: "复制", "Copy";
    /// Copies the address.
    COPY_ADDRESS: "复制本页地址（含以上选项）", "Copy this page's address with all options";
    /// It was copied.
    COPIED: "已复制", "Copied";
    /// It was not.
    NOT_COPIED: "浏览器不允许复制，请手工选中。", "The browser does not allow it: select the text and copy it.";
    /// What the preview is.
    PREVIEW_HELP: "下面是另一来源的一张示例网页，用的就是上面的代码。它没有自己的来源，因此里面的预检不保存回答，也不会回传结论。",
        "Below is a sample page of another origin with the lines from above. It has no origin of its own, so the checker in it keeps nothing and never reports an outcome.";
    /// Why a file is not in it.
    PREVIEW_LIBRARY: "本单位的通知文件在本单位网站上，预览取不到，所以不在其中。", "Your own notice file lies on your site and cannot be fetched from here: the preview goes without it.";
    /// Begins anew.
    PREVIEW_AGAIN: "重新载入", "Reload";
    /// The frame's title.
    PREVIEW_TITLE: "示例网页", "Sample page";
    /// There is none.
    PREVIEW_NONE: "本页不是从网站打开的，没有预览。", "This page was not opened from a site: there is no preview.";
    /// How wide it is.
    WIDTH: "宽度", "Width";
    /// A width.
    FULL: "全宽", "Full";
    /// The log.
    LOG: "网页收到的事件", "Events the page received";
    /// Nothing yet.
    LOG_EMPTY: "还没有。", "None yet.";
    /// A plain frame tells nothing.
    LOG_FRAME: "内嵌框架不发事件。", "A plain iframe reports no events.";
    /// Why there is never an outcome.
    LOG_NEVER: "precheck-result 不会出现在这里：示例网页没有来源，结论不发给没有名字的网页。", "A precheck-result never appears here: the sample page has no origin, and outcomes are not sent to a page without a name.";
    /// The first policy.
    HOST_POLICY: "本单位网页的策略", "The policy of your page";
    /// Nothing was pasted.
    HOST_POLICY_BARE: "本单位网页若发送 Content-Security-Policy，要允许这些；把现有的策略粘贴到自测里，这里就给出改好的全文。",
        "If your page sends a Content-Security-Policy, it must allow these. Paste the present one into the self-test, and the changed one is shown here.";
    /// Something was.
    HOST_POLICY_MERGED: "以下是粘贴的策略改好后的全文，只加了缺的来源。", "The policy you pasted, with only what was missing.";
    /// Nothing has to change.
    HOST_POLICY_SAME: "粘贴的策略不用改。", "The policy you pasted needs no change.";
    /// The second.
    SITE_POLICY: "预检网站的响应头", "The headers of the checker's site";
    /// What it is for.
    SITE_POLICY_HELP: "embed.htm 再发送这一条策略，就只有填写的网页能显示它。", "With this policy sent with embed.htm as well, only the pages you named can show it.";
    /// The same, but nothing is named.
    SITE_POLICY_BARE: "在自测里填本单位网页的地址，这里就只允许它们显示 embed.htm。", "Give your pages' addresses in the self-test, and only they may show embed.htm.";
    /// The self-test's reasons.
    REASONS: "理由", "Reasons";
    /// That is all.
    WHOLE: "以上就是全部：没有粘贴的，网页就没有发送", "This is all of it: what is not pasted is not sent";
    /// Several can be on.
    CONTRAST: "对比度", "Contrast";
    /// The language of the page.
    LANGUAGE: "语言", "Language";
    /// The jump over the header.
    SKIP: "跳到正文", "Skip to the content";
}

/// The name of a field and what is to be known of it.
pub fn field(field: Field, lang: Lang) -> (&'static str, &'static str) {
    let (zh, en) = match field {
        Field::Ui => (("本页语言", ""), ("Language of this page", "")),
        Field::Way => (("放进网页的方式", ""), ("Way", "")),
        Field::Checker => {
            (("预检网站的地址", "不填就是本站。"), ("The checker's address", "This site, unless you give another."))
        }
        Field::Loader => (("脚本版本", ""), ("Version of the script", "")),
        Field::Notice => (("通知", ""), ("Notices", "")),
        Field::Category => (("类别", "打开时直接进入这一类。"), ("Category", "It opens on this category.")),
        Field::Lang => (("语言", ""), ("Language", "")),
        Field::Scheme => (("明暗", ""), ("Light or dark", "")),
        Field::Accent => (("强调色", "按钮和链接的颜色，如 #a61e1e。"), ("Accent", "The colour of buttons and links, for instance #a61e1e.")),
        Field::Radius => (("圆角", "0–24 像素。"), ("Corners", "0 to 24 px.")),
        Field::FontSize => (("字号", "14–24 像素。"), ("Letters", "14 to 24 px.")),
        Field::MinHeight => (("最小高度", "200–2000 像素。"), ("Least height", "200 to 2000 px.")),
        Field::Title => (("框架标题", "读屏软件读给看不见的人听。"), ("Title of the frame", "What screen readers call it.")),
        Field::StarOpen => (
            ("星级申报开始日", "如 2023-03-01。"),
            ("First day for star levels", "Such as 2023-03-01."),
        ),
        Field::StarClose => (("星级申报截止日", "如 2023-05-31。"), ("Last day for star levels", "Such as 2023-05-31.")),
        Field::Contact => (("联系方式", "最多 200 字。"), ("Contact", "200 characters at most.")),
        Field::Route => (("推荐途径", "如“由区工信局初审后推荐”，最多 200 字。"), ("Recommending route", "200 characters at most.")),
        Field::Line => (("提示语", "显示在最上面，最多 300 字。"), ("Notice line", "Shown above everything, 300 characters at most.")),
        Field::Report => (("回传", "从不回传申请人的回答。"), ("Report", "Answers are never reported.")),
        Field::Prefill => (
            ("预填的事实", "JSON 对象，如 {\"total_investment_wan\": \"480\"}。申请人可以不采用；它在地址的 # 后面，不发给服务器，也不写进本页地址。"),
            (
                "Facts filled in ahead",
                "A JSON object, for instance {\"total_investment_wan\": \"480\"}. The applicant may decline them. They stand behind #, so no server sees them, and this page's address leaves them out.",
            ),
        ),
        Field::Slot => (("草稿位置", "同一网站有几处预检时用来分开，字母、数字、- 和 _。"), ("Place of drafts", "Keeps several checkers on one site apart: letters, digits, - and _.")),
        Field::Sandbox => (("沙箱", ""), ("Sandbox", "")),
        Field::Library => (
            ("本单位的通知文件", "用 precheck 做出的 .notices 文件。脚本和元素：它在本单位网站上的地址；内嵌框架：embed.htm 旁边的文件名。"),
            (
                "Your own notice file",
                "A .notices file made with precheck. Script and element: its address on your site; plain iframe: its name beside embed.htm.",
            ),
        ),
        Field::Hosts => (("本单位网页的地址", "一行一个，如 https://www.example.gov.cn/tzgg/1.html。"), ("Addresses of your pages", "One a line, for instance https://www.example.gov.cn/news/1.html.")),
        Field::Sent => (
            ("本单位网页发送的响应头或策略", "从浏览器开发者工具、curl -I 或服务器配置里复制：Content-Security-Policy、Cross-Origin-Embedder-Policy；网页里有 <meta> 策略的也粘贴。只在本页分析。"),
            (
                "Headers or policy that your page sends",
                "Copy them from the browser's developer tools, curl -I or the server's configuration: Content-Security-Policy, Cross-Origin-Embedder-Policy; and <meta> policies if the page has some. Read on this page alone.",
            ),
        ),
        Field::Whole => (("完整", ""), ("Complete", "")),
    };
    lang.pick(zh, en)
}

/// How an accent fares in a scheme.
pub fn accent(scheme: Scheme, found: &Worn, lang: Lang) -> String {
    let name = match scheme {
        Scheme::Light => LIGHT,
        Scheme::Dark => DARK,
    }
    .get(lang);
    let (ratio, shade, now) = (told(found.contrast), &found.shade, told(found.worn));
    if found.enough {
        lang.pick(format!("{name}：对比度 {ratio}，达到 AA（{AA}）"), format!("{name}: contrast {ratio}, meets AA ({AA})"))
    } else {
        lang.pick(
            format!("{name}：对比度 {ratio}，不到 AA 要求的 {AA}；改用相近的 {shade}（{now}）"),
            format!("{name}: contrast {ratio}, less than the {AA} of AA; the nearest shade {shade} ({now}) is used instead"),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chinese(text: &str) -> bool {
        text.chars().any(|c| ('一'..='鿿').contains(&c))
    }

    #[test]
    fn every_word_is_there_in_both_languages() {
        for (name, word) in EVERY {
            let (zh, en) = (word.get(Lang::Zh), word.get(Lang::En));
            assert!(chinese(zh) && !chinese(en) && en.starts_with(|c: char| c.is_ascii()), "{name}");
        }
        for one in Field::ALL {
            let ((zh, zh_help), (en, en_help)) = (field(*one, Lang::Zh), field(*one, Lang::En));
            assert!(chinese(zh) && !chinese(en) && zh_help.is_empty() == en_help.is_empty() && !chinese(en_help), "{one:?}");
        }
    }
}
