//! What is wrong with a field, in words.

use crate::integrate::address::Fault as Address;
use crate::integrate::protocol::Fault;
use crate::integrate::Wrong;
use preflight_rules::Lang;

/// What is wrong, and what would be right.
pub fn wrong(wrong: &Wrong, lang: Lang) -> String {
    match wrong {
        Wrong::Not(fault) => not(fault, lang),
        Wrong::Address(fault) => address(*fault, lang).to_owned(),
        Wrong::Addresses(word, fault) => {
            lang.pick(format!("“{word}”：{}", address(*fault, lang)), format!("“{word}”: {}", address(*fault, lang)))
        }
        Wrong::Json(line, column) => lang.pick(
            format!("不是 JSON：第 {line} 行第 {column} 个字符处读不下去。"),
            format!("This is not JSON: reading stopped at line {line}, column {column}."),
        ),
        Wrong::NoObject => lang.pick("要写成一个对象：{\"名称\": 值}。", "Write one object: {\"name\": value}.").to_owned(),
        Wrong::Facts(names) => {
            let names = names.join(lang.pick("、", ", "));
            lang.pick(
                format!("这些通知没有这样的事实，预检会忽略：{names}"),
                format!("These notices have no such facts; the checker ignores them: {names}"),
            )
        }
        Wrong::Heavy(most) => {
            lang.pick(format!("太长了：地址里最多放 {most} 字节。"), format!("Too long: an address holds {most} bytes at most."))
        }
        Wrong::Library => lang
            .pick(
                "写成 https:// 开头的地址，或本单位网站上的路径，如 /files/a.notices。",
                "Give an address that begins with https://, or a path on your site such as /files/a.notices.",
            )
            .to_owned(),
        Wrong::Order => lang.pick("截止日早于开始日。", "The last day lies before the first.").to_owned(),
        Wrong::Category => lang.pick("所选的通知里没有这一类。", "The notices you chose have no such category.").to_owned(),
    }
}

fn not(fault: &Fault, lang: Lang) -> String {
    let fixed = |zh: &str, en: &str| lang.pick(zh, en).to_owned();
    match fault {
        Fault::Id => fixed("只能用字母、数字、- 和 _，最多 64 个。", "Letters, digits, - and _ only, 64 at most."),
        Fault::Many(most) => lang.pick(format!("最多 {most} 个。"), format!("{most} at most.")),
        Fault::One => fixed("没有这个选项。", "There is no such choice."),
        Fault::Color => fixed("写成 #rrggbb，如 #a61e1e。", "Write it as #rrggbb, for instance #a61e1e."),
        Fault::Number(least, most) => {
            lang.pick(format!("写一个 {least} 到 {most} 的整数。"), format!("A whole number from {least} to {most}."))
        }
        Fault::Date => fixed("写成 2023-03-01 这样的日期。", "A day such as 2023-03-01."),
        Fault::Long(most) => lang.pick(format!("最多 {most} 字。"), format!("{most} characters at most.")),
        Fault::Control => fixed("里面有换行等控制字符。", "It holds line breaks or other control characters."),
        Fault::File => fixed("写文件名，如 a.notices；不带路径。", "The name of a file, such as a.notices, without a folder."),
    }
}

fn address(fault: Address, lang: Lang) -> &'static str {
    match fault {
        Address::Scheme => lang.pick("地址要以 https:// 或 http:// 开头。", "An address begins with https:// or http://."),
        Address::Host => lang.pick("域名不对。", "The host's name is not right."),
        Address::NotAscii => lang.pick(
            "中文域名请写成 xn-- 开头的形式：安全策略只认这种写法。",
            "Write the host's name in its xn-- form: policies know no other.",
        ),
        Address::Port => lang.pick("端口不对。", "The port is not right."),
    }
}
