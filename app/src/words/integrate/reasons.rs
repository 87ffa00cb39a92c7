//! The self-test's answer, its reasons, and how each is mended.

use crate::integrate::{Act, Answer, Fit, Voice, Why};
use preflight_rules::Lang;

/// The answer.
pub fn answer(voice: Voice, lang: Lang) -> &'static str {
    match voice {
        Voice::No => lang.pick("不能显示", "No: your page cannot show it"),
        Voice::Unknown => lang.pick("还不能确定", "Not known yet"),
        Voice::Yes | Voice::Note => lang.pick("可以显示", "Yes: your page can show it"),
    }
}

/// How a reason speaks, in a word.
pub fn voice(voice: Voice, lang: Lang) -> &'static str {
    match voice {
        Voice::No => lang.pick("不行", "no"),
        Voice::Unknown => lang.pick("未知", "unknown"),
        Voice::Yes => lang.pick("可以", "yes"),
        Voice::Note => lang.pick("说明", "note"),
    }
}

/// A reason.
pub fn why(why: &Why, lang: Lang) -> String {
    let fixed = |zh: &str, en: &str| lang.pick(zh, en).to_owned();
    match why {
        Why::NoHost => fixed("没有填本单位网页的地址。", "No address of your pages is given."),
        Why::NotSaid => fixed("不知道网页还发送什么。", "It is not known what else your page sends."),
        Why::NoPolicy => fixed("网页没有内容安全策略，不妨碍。", "Your page has no content security policy: nothing is in the way."),
        Why::Says(number, act, answer) => says(*number, *act, *answer, lang),
        Why::Mixed(host) => lang.pick(
            format!("{host} 是 https，预检网站是 http：浏览器不显示。"),
            format!("{host} is https and the checker is http: browsers do not show it."),
        ),
        Why::Upgraded(host) => lang.pick(
            format!("{host} 的策略让浏览器改用 https 访问预检网站，那里能否打开不知道。"),
            format!("The policy of {host} has browsers ask the checker over https; whether that is answered is not known."),
        ),
        Why::Unscripted => fixed(
            "策略里的 sandbox 没有 allow-scripts，网页里什么脚本都不运行。",
            "The policy's sandbox lacks allow-scripts: nothing runs in the page.",
        ),
        Why::Nameless => fixed(
            "策略里的 sandbox 没有 allow-same-origin：网页没有来源，结论不会回传给它。",
            "The policy's sandbox lacks allow-same-origin: the page has no origin, and outcomes are never reported to it.",
        ),
        Why::Reporting(1) => fixed("有一条只报告、不拦截的策略，不算。", "One policy only reports and blocks nothing: it does not count."),
        Why::Reporting(n) => lang.pick(
            format!("有 {n} 条只报告、不拦截的策略，不算。"),
            format!("{n} policies only report and block nothing: they do not count."),
        ),
        Why::OwnOptions => fixed(
            "网页自己的 X-Frame-Options 只管别人能否显示它，与预检无关。",
            "Your page's own X-Frame-Options is about who may show your page: it changes nothing here.",
        ),
        Why::Isolated(fit) => isolated(*fit, lang),
        Why::Elsewhere => {
            fixed("预检网站不在本站，从这里看不到它的响应头。", "The checker is not on this site: its headers cannot be seen from here.")
        }
        Why::Waiting => fixed("正在查看本站的响应头…", "Looking at this site's headers…"),
        Why::Missing(file) => {
            lang.pick(format!("本站没有 {file}，或者读不到。"), format!("This site has no {file}, or it cannot be read."))
        }
        Why::Type(kind) => lang.pick(
            format!("本站把 embed.htm 作为“{kind}”发送，浏览器不当网页显示。"),
            format!("This site sends embed.htm as “{kind}”, which browsers do not show as a page."),
        ),
        Why::Lets(host) if host == "*" => fixed("预检网站允许任何网页显示它。", "The checker's site lets any page show it."),
        Why::Lets(host) => lang.pick(format!("预检网站允许 {host} 显示它。"), format!("The checker's site lets {host} show it.")),
        Why::Refuses(host, list) => lang.pick(
            format!("预检网站只允许 {list} 显示它，没有 {host}。"),
            format!("The checker's site lets only {list} show it, and not {host}."),
        ),
        Why::RefusesNameless => fixed(
            "策略里的 sandbox 没有 allow-same-origin，网页没有来源；预检网站的 frame-ancestors 名单（哪怕是 *）不包括这样的网页。",
            "The policy's sandbox lacks allow-same-origin, so the page has no origin; the frame-ancestors of the checker's site, even *, leave such pages out.",
        ),
        Why::Options(host, value) => lang.pick(
            format!("预检网站发送 X-Frame-Options: {value}，{host} 不能显示它。"),
            format!("The checker's site sends X-Frame-Options: {value}: {host} cannot show it."),
        ),
        Why::NoSharing => fixed(
            "脚本带校验值，服务器要允许跨源读取；从本站看不到它对别的网站是否允许。",
            "The script has a checksum, so the server must share it with other origins; whether it does cannot be seen from here.",
        ),
        Why::NoSharingInside => fixed(
            "沙箱里的框架没有来源，服务器要允许跨源读取程序文件；从本站看不到是否允许。",
            "A sandboxed frame has no origin, so the server must share the program's files; whether it does cannot be seen from here.",
        ),
        Why::ScriptType(kind) => lang.pick(
            format!("本站把脚本作为“{kind}”发送，又不许浏览器猜类型，脚本不运行。"),
            format!("This site sends the script as “{kind}” and forbids guessing: it does not run."),
        ),
        Why::CodeType(kind) => lang.pick(
            format!("本站把 .wasm 作为“{kind}”发送；能用，程序自己说明类型。"),
            format!("This site sends .wasm as “{kind}”; that works, the program says the type itself."),
        ),
    }
}

fn says(number: usize, act: Act, answer: Answer, lang: Lang) -> String {
    let (zh, en) = match act {
        Act::Script => ("预检脚本", "the checker's script"),
        Act::Frame => ("预检框架", "the checker's frame"),
        Act::Library => ("通知文件", "the notice file"),
    };
    let what = lang.pick(zh, en);
    match answer {
        Answer::Silent => lang.pick(format!("策略 {number} 没有限制{what}。"), format!("Policy {number} says nothing against {what}.")),
        Answer::Address(by) => lang.pick(format!("策略 {number} 的 {by} 允许{what}。"), format!("{by} of policy {number} allows {what}.")),
        Answer::Sum(by) => lang.pick(
            format!("策略 {number} 的 {by} 里有{what}的校验值，允许。"),
            format!("{by} of policy {number} has the checksum of {what}: allowed."),
        ),
        Answer::Blocked(by) => {
            lang.pick(format!("策略 {number} 的 {by} 不允许{what}。"), format!("{by} of policy {number} does not allow {what}."))
        }
        Answer::Nonce(by) => lang.pick(
            format!("策略 {number} 的 {by} 只允许带 nonce 的脚本，代码里没有。"),
            format!("{by} of policy {number} allows scripts with its nonce; the lines have none."),
        ),
        Answer::Strict(by) => lang.pick(
            format!("策略 {number} 的 {by} 有 'strict-dynamic'：不看地址，只看 nonce 或校验值。"),
            format!("{by} of policy {number} has 'strict-dynamic': addresses do not count, only a nonce or a checksum."),
        ),
        Answer::Unknown(by) => lang.pick(
            format!("策略 {number} 的 {by} 是否允许{what}，要看网页的地址。"),
            format!("Whether {by} of policy {number} allows {what} depends on the address of your page."),
        ),
    }
}

fn isolated(fit: Fit, lang: Lang) -> String {
    match fit {
        Fit::Fits => lang.pick(
            "网页是跨源隔离的，预检网站的响应头与之相符。",
            "Your page is cross-origin isolated, and the checker's headers fit that.",
        ),
        Fit::LacksEmbedder => lang.pick(
            "网页是跨源隔离的，而 embed.htm 没有 Cross-Origin-Embedder-Policy。",
            "Your page is cross-origin isolated, and embed.htm has no Cross-Origin-Embedder-Policy.",
        ),
        Fit::LacksResource => lang.pick(
            "网页是跨源隔离的，而 embed.htm 没有 Cross-Origin-Resource-Policy: cross-origin。",
            "Your page is cross-origin isolated, and embed.htm has no Cross-Origin-Resource-Policy: cross-origin.",
        ),
        Fit::Unknown => lang.pick(
            "网页是跨源隔离的；预检网站的响应头看不到。",
            "Your page is cross-origin isolated; the checker's headers cannot be seen.",
        ),
    }
    .to_owned()
}

/// How it is mended; empty when there is nothing to mend.
pub fn mend(why: &Why, lang: Lang) -> &'static str {
    let (zh, en) = match why {
        Why::NoHost => ("在上面填地址。", "Give it above."),
        Why::NotSaid => ("粘贴全部响应头后，勾选“以上就是全部”。", "Paste all headers, then tick “This is all of it”."),
        Why::Says(_, _, Answer::Blocked(_)) => ("改用“本单位网页的策略”一栏里的策略。", "Use the policy under “The policy of your page”."),
        Why::Says(_, _, Answer::Nonce(_)) => {
            ("给代码里的 script 加上网站生成的 nonce，或改用“本单位网页的策略”里的策略。", "Put your site's nonce on the script tag, or use the policy under “The policy of your page”.")
        }
        Why::Says(_, _, Answer::Strict(_)) => (
            "给代码里的 script 加上网站生成的 nonce；或用固定版本，把校验值加进策略（见“本单位网页的策略”）。",
            "Put your site's nonce on the script tag; or use this version and add its checksum to the policy (see “The policy of your page”).",
        ),
        Why::Says(_, _, Answer::Unknown(_)) => ("在上面填网页的地址。", "Give the address of your page above."),
        Why::Mixed(_) => ("预检网站要用 https。", "Serve the checker over https."),
        Why::Upgraded(_) => ("用 https 打开预检网站试一试，并把地址改成 https。", "Open the checker over https, and give that address."),
        Why::Unscripted => ("策略的 sandbox 里加 allow-scripts，或去掉 sandbox。", "Add allow-scripts to the policy's sandbox, or drop it."),
        Why::Isolated(Fit::LacksEmbedder | Fit::LacksResource) => (
            "让预检网站为 embed.htm 发送 Cross-Origin-Embedder-Policy: require-corp 和 Cross-Origin-Resource-Policy: cross-origin。",
            "Have the checker's site send Cross-Origin-Embedder-Policy: require-corp and Cross-Origin-Resource-Policy: cross-origin with embed.htm.",
        ),
        Why::Isolated(Fit::Unknown) | Why::Elsewhere => ("到预检网站自己的这一页上再测。", "Test again on this page at the checker's own address."),
        Why::Missing(_) => ("整个站点的文件都要上传；联网后刷新本页再测。", "Upload every file of the site; reload this page when the network is back."),
        Why::Type(_) => ("让服务器把 .htm 作为 text/html 发送。", "Have the server send .htm as text/html."),
        Why::Refuses(..) | Why::Options(..) => ("改用“预检网站的响应头”一栏里的响应头。", "Send the header under “The headers of the checker's site”."),
        Why::RefusesNameless => ("策略的 sandbox 里加 allow-same-origin。", "Add allow-same-origin to the policy's sandbox."),
        Why::NoSharing => ("让预检网站为脚本发送 Access-Control-Allow-Origin: *。", "Have the checker's site send Access-Control-Allow-Origin: * with the script."),
        Why::NoSharingInside => ("让预检网站为程序文件发送 Access-Control-Allow-Origin: *。", "Have the checker's site send Access-Control-Allow-Origin: * with the program's files."),
        Why::ScriptType(_) => ("让服务器把 .js 作为 text/javascript 发送。", "Have the server send .js as text/javascript."),
        Why::NoPolicy | Why::Says(..) | Why::Nameless | Why::Reporting(_) | Why::OwnOptions | Why::Isolated(Fit::Fits) => ("", ""),
        Why::Waiting | Why::Lets(_) | Why::CodeType(_) => ("", ""),
    };
    lang.pick(zh, en)
}
