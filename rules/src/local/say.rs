//! Why a file is not taken, and what the bureau that made it should do, in words.

use super::{Limit, Refusal, MOST_BYTES, VERSION};
use crate::text::Text;

/// The version of the program.
const PROGRAM: &str = env!("CARGO_PKG_VERSION");

impl Refusal {
    /// What is wrong.
    pub fn say(&self) -> Text {
        match self {
            Refusal::NotSuch => Text::new("这不是本程序的通知文件。", "This is no notice file of this program."),
            Refusal::Version { has } => Text::new(
                format!("通知文件是第 {has} 版格式，本程序要第 {VERSION} 版。"),
                format!("The notice file has format {has}; this program wants format {VERSION}."),
            ),
            Refusal::Damaged => Text::new(
                "通知文件的内容与其中的 SHA-256 校验值不符：传输中损坏，或被改动过。",
                "The notice file does not fit its own SHA-256: it was damaged on the way, or changed.",
            ),
            Refusal::Truncated => Text::new("通知文件不完整，只有前面一部分。", "The notice file is cut off: only its beginning is there."),
            Refusal::TooLarge => Text::new(
                format!("通知文件太大：最多 {MOST_BYTES} 字节。"),
                format!("The notice file is too large: {MOST_BYTES} bytes at most."),
            ),
            Refusal::Contents(breach) => {
                let (zh, en) = breach.limit.words();
                let at = if breach.at.is_empty() { String::new() } else { format!(" ({})", breach.at) };
                Text::new(
                    format!("通知文件的内容超出允许的范围：{zh}{at}。"),
                    format!("What is in the notice file is not allowed: {en}{at}."),
                )
            }
        }
    }

    /// What the bureau that serves the file should do.
    pub fn mend(&self) -> Text {
        match self {
            Refusal::NotSuch => Text::new(
                "请核对文件地址：它应当指向 precheck compile 生成的文件，而不是网页或通知文件夹里的文件。",
                "Check the address: it should lead to the file that `precheck compile` made, not to a page or to a file of the notice folder.",
            ),
            Refusal::Version { .. } => Text::new(
                format!("请用与本站同一版本的 precheck（{PROGRAM}）重新编译：precheck compile 通知文件夹 -o 文件。"),
                format!("Compile it anew with the precheck of this site's version ({PROGRAM}): precheck compile FOLDER -o FILE."),
            ),
            Refusal::Damaged | Refusal::Truncated => Text::new(
                "请重新上传，并用 sha256sum 与编译时显示的校验值对照；服务器不能改动该文件的内容。",
                "Upload it again and compare `sha256sum` with what was printed when it was compiled; the server must not change the file.",
            ),
            Refusal::TooLarge => {
                Text::new("请分成几个文件，每个文件少放几个通知。", "Make several files of it, with fewer notices in each.")
            }
            Refusal::Contents(_) => Text::new(
                "请用 precheck compile 从通知文件夹重新编译；来历不明的文件不要使用。",
                "Compile it anew from the notice folder with `precheck compile`; do not use a file of unknown origin.",
            ),
        }
    }
}

impl Limit {
    fn words(self) -> (&'static str, &'static str) {
        match self {
            Limit::Structure => ("结构不成立，或文字、列表过长", "its structure, or a text or list that is too long"),
            Limit::Number => ("没有通知，或条目太多", "no notice in it, or too much of something"),
            Limit::Name => ("编号不合规或重复", "an id that is none, or is there twice"),
            Limit::Link => ("链接不是网页地址", "a link that leads to no web page"),
            Limit::Date => ("截止早于开始", "a window that ends before it opens"),
            Limit::Phrase => ("提示词过长或过多", "phrases that are too long or too many"),
            Limit::Expression => {
                ("条件引用了没有的事实，或计算量过大", "a condition about a fact that is not there, or that takes too long")
            }
        }
    }
}
