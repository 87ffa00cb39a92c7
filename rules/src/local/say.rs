//! Why a file is not taken, and what the bureau that made it should do, in words.

use super::{Limit, Refusal, VERSION};
use crate::text::Text;

/// A sentence in both languages; what is particular follows it.
type Words = (&'static str, &'static str);

impl Refusal {
    /// What is wrong.
    pub fn say(&self) -> Text {
        let (words, particular) = match self {
            Refusal::NotSuch => (("这不是本程序的通知文件。", "This is no notice file of this program."), String::new()),
            Refusal::Version { has } => (
                ("通知文件的格式版本不合：文件 / 本程序", "The notice file has another format: file / this program"),
                format!(" {has} / {VERSION}"),
            ),
            Refusal::Damaged => (
                (
                    "通知文件与自带的 SHA-256 校验值不符：传输中损坏，或被改动过。",
                    "The notice file does not fit its own SHA-256: damaged, or changed.",
                ),
                String::new(),
            ),
            Refusal::Truncated => (("通知文件不完整，只有开头一部分。", "The notice file is cut off."), String::new()),
            Refusal::TooLarge => {
                (("通知文件太大：最多 4000000 字节。", "The notice file is too large: 4000000 bytes at most."), String::new())
            }
            Refusal::Contents(breach) => (breach.limit.words(), breach.at.clone()),
        };
        joined(words, &particular)
    }

    /// What the bureau that serves the file should do.
    pub fn mend(&self) -> Text {
        let version = if matches!(self, Refusal::Version { .. }) { env!("CARGO_PKG_VERSION") } else { "" };
        let words = match self {
            Refusal::NotSuch => {
                ("核对文件地址：应指向 precheck compile 生成的文件。", "Check the address: it should lead to what `precheck compile` made.")
            }
            Refusal::Version { .. } => {
                ("用同一版本的程序重新编译：precheck compile，版本 ", "Compile it anew with `precheck compile` of this version: ")
            }
            Refusal::Damaged | Refusal::Truncated => (
                "重新上传，并与编译时显示的 SHA-256 对照；服务器不能改动文件。",
                "Upload it again and compare its SHA-256; the server must not change the file.",
            ),
            Refusal::TooLarge => ("分成几个文件，每个少放几份通知。", "Make several files, with fewer notices in each."),
            Refusal::Contents(_) => (
                "用 precheck compile 重新编译；来历不明的文件不要用。",
                "Compile it anew with `precheck compile`; do not use a file of unknown origin.",
            ),
        };
        joined(words, version)
    }
}

fn joined((zh, en): Words, particular: &str) -> Text {
    Text { zh: [zh, particular].concat(), en: [en, particular].concat() }
}

impl Limit {
    fn words(self) -> Words {
        match self {
            Limit::Structure => (
                "通知文件的内容不合规：结构不成立，或文字、列表过长。",
                "Not allowed in a notice file: its structure, or a text or list without end. ",
            ),
            Limit::Number => {
                ("通知文件的内容不合规：没有通知，或条目太多。", "Not allowed in a notice file: no notice, or too much of something. ")
            }
            Limit::Name => {
                ("通知文件的内容不合规：编号不合规或重复。", "Not allowed in a notice file: an id that is none, or is there twice. ")
            }
            Limit::Link => ("通知文件的内容不合规：链接不是网页地址。", "Not allowed in a notice file: a link that leads to no web page. "),
            Limit::Date => ("通知文件的内容不合规：截止早于开始。", "Not allowed in a notice file: a window that ends before it opens. "),
            Limit::Phrase => ("通知文件的内容不合规：提示词过长或过多。", "Not allowed in a notice file: phrases too long or too many. "),
            Limit::Expression => (
                "通知文件的内容不合规：条件引用了没有的事实，或计算量过大。",
                "Not allowed in a notice file: a condition about no fact, or one that takes too long. ",
            ),
        }
    }
}
