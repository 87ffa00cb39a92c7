//! What the page itself says, both languages side by side. What notices say comes from the rules.

use preflight_rules::Lang;

/// Words in both languages.
#[derive(Clone, Copy, Debug)]
pub struct Word {
    zh: &'static str,
    en: &'static str,
}

impl Word {
    /// In a language.
    pub fn get(self, lang: Lang) -> &'static str {
        lang.pick(self.zh, self.en)
    }
}

macro_rules! words {
    ($($(#[$meta:meta])* $name:ident: $zh:literal, $en:literal;)+) => {
        $($(#[$meta])* pub const $name: Word = Word { zh: $zh, en: $en };)+

        #[cfg(test)]
        const ALL: &[(&str, Word)] = &[$((stringify!($name), $name),)+];
    };
}

words! {
    /// The product.
    BRAND: "申报预检", "Preflight";
    /// What it does.
    MOTTO: "先对照，再申报", "Check first, then apply";
    /// How.
    LEAD: "选一份通知，填写已知的情况，逐条看哪些条件已经对上、哪些还差、差多少。不清楚的可以留空。", "Choose a notice, give what you know, and see clause by clause what is met, what is missing and by how much. What you do not know may stay empty.";
    /// Where answers stay.
    LOCAL: "内容只在本机，不上传", "Stays on this device";
    /// Where answers stay when the browser keeps nothing.
    NOT_KEPT: "浏览器不保存内容，关闭页面即丢失", "Your browser keeps nothing: answers are lost when the page closes";
    /// Name of the language switch.
    LANGUAGE: "语言", "Language";
    /// To the fields.
    SKIP: "跳到填写区", "Skip to the questions";
    /// The choice of a notice.
    NOTICES: "通知", "Notices";
    /// Counts of clauses.
    CLAUSES: "条", "clauses";
    /// The parts of the form.
    PARTS: "填写进度", "Progress";
    /// Chosen.
    CHOSEN: "已选", "chosen";
    /// Yes.
    YES: "是", "Yes";
    /// No.
    NO: "否", "No";
    /// An attestation given.
    DECLARE: "声明属实", "I declare it";
    /// An attestation not given.
    DECLARE_NOT: "不能声明", "I cannot declare it";
    /// A document at hand.
    HELD: "已备", "At hand";
    /// A document not at hand.
    HELD_NOT: "未备", "Not at hand";
    /// Unknown.
    UNSURE: "不清楚", "Not sure";
    /// Nothing selected.
    SELECT: "请选择", "Please select";
    /// Known empty text.
    NOTHING_TEXT: "没有可写的", "Nothing to state";
    /// Known empty set.
    NOTHING_SET: "都没有", "None of these";
    /// Known empty list.
    NOTHING_LIST: "没有", "There are none";
    /// Adds a record.
    ADD: "添加一行", "Add a row";
    /// Removes a record.
    REMOVE: "删除这一行", "Remove this row";
    /// The unit of an amount.
    UNIT: "单位", "Unit";
    /// A unit.
    WAN: "万元", "10,000 yuan";
    /// A unit.
    YUAN: "元", "yuan";
    /// A unit.
    YI: "亿元", "100 million yuan";
    /// A fact that a clause still needs.
    NEEDED: "待答", "needed";
    /// A fact that only adds a reminder.
    OPTIONAL: "可不填", "optional";
    /// A fact that cannot change anything now.
    QUIET: "目前不影响结论", "no effect for now";
    /// A computed fact.
    COMPUTED: "自动计算", "computed";
    /// How a day is written.
    DAY_FORM: "如 2021-09-22、20210922、2021年9月22日", "For instance 2021-09-22";
    /// How a month is written.
    MONTH_FORM: "如 2020-06、2020年6月", "For instance 2020-06";
    /// The verdict.
    RESULT: "核对结果", "Result";
    /// What the result rests on.
    SO_FAR: "按目前的回答", "On the answers so far";
    /// Contradictory figures instead of an outcome.
    CONTRADICTORY: "填写的内容相互矛盾", "The figures contradict each other";
    /// What to do about it.
    CONTRADICTORY_HELP: "改正下列矛盾后才有结论。", "There is a result once these are mended.";
    /// Unreadable fields.
    UNREADABLE: "项不能识别，按未填处理", "not readable, counted as not given";
    /// Facts to give next.
    NEXT: "还要知道", "Still to be known";
    /// The clauses that decide.
    DECIDING: "要看的条款", "Clauses to look at";
    /// No clause decides against.
    DECIDING_NONE: "没有不符、待补或有疑的条款。", "No clause is unmet, open or doubtful.";
    /// The other clauses.
    REST: "其余条款", "The other clauses";
    /// Shows all.
    SHOW_ALL: "看全部条款", "Show every clause";
    /// Hides the rest.
    SHOW_FEW: "只看要看的条款", "Show only those to look at";
    /// Where the clauses on dates are.
    DEADLINES_APART: "期限条款列在“时间”里。", "Clauses on dates stand under Dates.";
    /// The clause in our words.
    CLAUSE: "条款（本工具转述）", "The clause, in our words";
    /// Why the verdict is as it is.
    WHY: "核对", "Compared";
    /// Our reading.
    READING: "本工具读法", "Reading of this tool";
    /// The way out.
    REMEDY: "怎么办", "What to do";
    /// When.
    WHEN: "何时能改", "When";
    /// Texts that are not held.
    NOT_HELD: "本工具没有的文本", "Texts not held here";
    /// Windows and dates.
    DATES: "时间", "Dates";
    /// The applicant's window.
    WINDOW: "申报窗口", "Application window";
    /// Why it is apart.
    WINDOW_APART: "时间窗口单独列出，不影响上面的条件结论。", "The window stands apart: it never changes the result above.";
    /// The day of the calendar.
    AS_OF: "以哪一天为今天", "Count from";
    /// Why one would change it.
    AS_OF_HELP: "默认今天（北京时间）。改成别的日子可以演练，只影响这里的状态和天数。", "Today in Beijing unless changed. Another day rehearses: only the states and days here follow.";
    /// Materials.
    MATERIALS: "申报材料", "Materials";
    /// Our advice.
    ADVISORY: "建议", "advised";
    /// Routes.
    ROUTES: "申报渠道", "How to file";
    /// Several are possible.
    ROUTES_OPEN: "取决于尚未填写的情况，可能是以下之一：", "Depends on what is not yet given; one of these:";
    /// Contacts.
    CONTACTS: "联系方式", "Contacts";
    /// They may be out of date.
    CONTACTS_OLD: "来自通知原文，注明年份；现在可能已变。", "As printed in the notice, with its year; they may have changed.";
    /// Drops every answer.
    START_OVER: "清空全部回答", "Clear every answer";
    /// Asks again.
    START_OVER_SURE: "确认清空，不能恢复", "Clear now; this cannot be undone";
    /// The hash of the rules.
    RULES: "规则版本", "Rules";
    /// What the tool is not.
    DISCLAIMER: "本页只对照通知文字，不代表主管部门意见，最终以原文和主管部门解释为准。", "This page compares with the text of the notice; it does not speak for any authority. The original text prevails.";
    /// Goes to the result on small screens.
    SEE: "看结果", "See the result";
    /// No date in the text.
    NO_DATE: "文中未给日期", "no date in the text";
    /// From.
    FROM: "自", "from";
    /// Until.
    UNTIL: "至", "until";
    /// From the first day to the last.
    THROUGH: "至", "to";
    /// To whom.
    TO: "交", "to";
}

/// The record at a position, counted from one.
pub fn row(position: usize, lang: Lang) -> String {
    lang.pick(format!("第 {} 行", position + 1), format!("Row {}", position + 1))
}

/// Removes the record at a position.
pub fn remove_row(position: usize, lang: Lang) -> String {
    lang.pick(format!("删除第 {} 行", position + 1), format!("Remove row {}", position + 1))
}

/// An amount as it was understood.
pub fn echo(amount: &str) -> String {
    format!("= {amount}")
}

/// Days to or since a day.
pub fn days_left(days: i64, lang: Lang) -> String {
    match (lang, days) {
        (Lang::Zh, 0) => "就是今天".to_owned(),
        (Lang::Zh, n) if n > 0 => format!("还有 {n} 天"),
        (Lang::Zh, n) => format!("已过 {} 天", -n),
        (Lang::En, 0) => "today".to_owned(),
        (Lang::En, 1) => "1 day left".to_owned(),
        (Lang::En, n) if n > 0 => format!("{n} days left"),
        (Lang::En, -1) => "1 day ago".to_owned(),
        (Lang::En, n) => format!("{} days ago", -n),
    }
}

/// How many of the questions of a part are answered.
pub fn answered(done: usize, all: usize, lang: Lang) -> String {
    lang.pick(format!("已答 {done}/{all}"), format!("{done} of {all} answered"))
}

/// How many are needed.
pub fn needed(count: usize, lang: Lang) -> String {
    lang.pick(format!("待答 {count}"), format!("{count} needed"))
}

/// The year that a contact was valid in.
pub fn as_of_year(year: u16, lang: Lang) -> String {
    lang.pick(format!("{year} 年"), format!("of {year}"))
}

#[cfg(test)]
mod tests {
    use super::ALL;

    #[test]
    fn every_word_is_there_in_both_languages() {
        for (name, word) in ALL {
            assert!(!word.zh.is_empty() && !word.en.is_empty(), "{name}");
            assert!(word.en.is_ascii() && !word.zh.is_ascii(), "{name}");
        }
    }
}
