//! Sentences with something in them, in both languages.

use super::terms;
use crate::files::paste::Pasted;
use crate::model::Undone;
use crate::route::Place;
use crate::view::Progress;
use preflight_rules::gather::Gather;
use preflight_rules::programme::{Entry, Extent};
use preflight_rules::read::{self, Unit};
use preflight_rules::value::Scalar;
use preflight_rules::{wording, Lang, Programme, Text};

/// The name of a page.
pub fn place(place: &Place, lang: Lang) -> &'static str {
    match place {
        Place::Home => "",
        Place::Drafts => terms::DRAFTS.get(lang),
        Place::Ask { section, .. } => preflight_rules::wording::section(*section, lang),
        Place::All(_) => terms::ALL_QUESTIONS.get(lang),
        Place::Change(_) => terms::CHANGE.get(lang),
        Place::Check => lang.pick("核对回答", "Check answers"),
        Place::Result => lang.pick("结论与条款清单", "Result and every clause"),
        Place::Fixes => lang.pick("怎么改", "What to fix"),
        Place::Compare => lang.pick("各类对照", "Compare categories"),
        Place::Pack => lang.pick("申报材料包", "Hand-in pack"),
        Place::Print => lang.pick("打印件", "Printout"),
    }
}

/// The record at a position, counted from one.
pub fn row(position: usize, lang: Lang) -> String {
    lang.pick(format!("第 {} 行", position + 1), format!("Row {}", position + 1))
}

/// Removes the record at a position.
pub fn remove_row(position: usize, lang: Lang) -> String {
    lang.pick(format!("删除第 {} 行", position + 1), format!("Remove row {}", position + 1))
}

/// Which records of a long list are shown: after how many, up to which, of how many.
pub fn rows_shown(after: usize, upto: usize, count: usize, lang: Lang) -> String {
    let first = after + 1;
    lang.pick(format!("第 {first}–{upto} 行，共 {count} 行"), format!("Rows {first} to {upto} of {count}"))
}

/// Where in a list something cannot be read, before what is wrong with it.
pub fn bad_cell(list: &str, row: usize, field: &str, lang: Lang) -> String {
    lang.pick(format!("{list}第 {} 行“{field}”：", row + 1), format!("{list}, row {}, “{field}”: ", row + 1))
}

/// Cells that cannot be read beyond those that are named.
pub fn more_cells(count: usize, lang: Lang) -> String {
    match count {
        0 => String::new(),
        n => lang.pick(format!("另有 {n} 格不能识别，在表中标红"), format!("Further cells marked in the list: {n}")),
    }
}

/// Adds a record.
pub fn add_row(lang: Lang) -> &'static str {
    lang.pick("+ 添加一行", "+ Add a row")
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

/// How many of the questions of a part that matter are answered.
pub fn answered(progress: &Progress, lang: Lang) -> String {
    let (done, all) = (progress.answered, progress.answered + progress.needed);
    lang.pick(format!("已答 {done}/{all}"), format!("{done} of {all} answered"))
}

/// The same where there is little room: what is wrong, what is needed, or what is done.
pub fn short_progress(progress: &Progress, lang: Lang) -> String {
    let open = progress.needed - progress.unsure;
    match (progress.wrong, open, progress.unsure) {
        (0, 0, 0) if progress.answered == 0 => String::new(),
        (0, 0, 0) => format!("✓ {}", progress.answered),
        (0, 0, n) => lang.pick(format!("不清楚 {n}"), format!("{n} not sure")),
        (0, n, _) => lang.pick(format!("待答 {n}"), format!("{n} needed")),
        (n, _, _) => lang.pick(format!("{n} 处有误"), format!("{n} to mend")),
    }
}

/// The status of a part, with the verdict whose colour it has.
pub fn part_status(progress: &Progress, lang: Lang) -> (&'static str, &'static str) {
    let said = progress.answered + progress.unsure;
    match (progress.wrong, progress.needed - progress.unsure, said) {
        (1.., _, _) => (lang.pick("有问题", "There is a problem"), "fail"),
        (_, 1.., 0) => (lang.pick("未开始", "Not started"), "need"),
        (_, 1.., _) => (lang.pick("进行中", "In progress"), "need"),
        (_, 0, 0) => (lang.pick("目前不用答", "Nothing to answer now"), "info"),
        _ if progress.unsure > 0 => (lang.pick("有不清楚的", "Not sure of some"), "warn"),
        _ => (lang.pick("已完成", "Completed"), "pass"),
    }
}

/// The year that a contact was valid in.
pub fn as_of_year(year: u16, lang: Lang) -> String {
    lang.pick(format!("{year} 年"), format!("of {year}"))
}

/// How many questions still matter, and how many of them are said not to be known.
pub fn open_questions(count: usize, unsure: usize, lang: Lang) -> String {
    let said = match (count, lang) {
        (0, Lang::Zh) => return "会影响结论的都已回答".to_owned(),
        (0, Lang::En) => return "Everything that can change the result is answered".to_owned(),
        (n, Lang::Zh) => format!("还有 {n} 项会影响结论"),
        (1, Lang::En) => "1 open question can change the result".to_owned(),
        (n, Lang::En) => format!("{n} open questions can change the result"),
    };
    match (unsure, lang) {
        (0, _) => said,
        (n, Lang::Zh) => format!("{said}（其中不清楚 {n} 项）"),
        (n, Lang::En) => format!("{said} ({n} of them not sure)"),
    }
}

/// Doubtful clauses beside an outcome that finds no conflict.
pub fn doubtful(count: usize, lang: Lang) -> String {
    match (count, lang) {
        (n, Lang::Zh) => format!("有 {n} 条有疑，请逐条看"),
        (1, Lang::En) => "1 clause is doubtful; look at it".to_owned(),
        (n, Lang::En) => format!("{n} clauses are doubtful; look at them"),
    }
}

/// The first letter as a sentence begins: words of the rules begin small in English.
pub fn begin(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) if first.is_ascii_lowercase() => first.to_ascii_uppercase().to_string() + letters.as_str(),
        _ => text.to_owned(),
    }
}

/// Questions folded away.
pub fn quiet(count: usize, lang: Lang) -> String {
    lang.pick(format!("目前不影响结论的问题（{count}）"), format!("Questions without effect for now ({count})"))
}

/// Every clause of a notice.
pub fn every_clause(count: usize, lang: Lang) -> String {
    lang.pick(format!("全部 {count} 条"), format!("All {count} clauses"))
}

/// Some clauses, behind a headline.
pub fn clauses(count: usize, lang: Lang) -> String {
    lang.pick(format!("（{count} 条）"), format!(" ({count} clauses)"))
}

/// How many there are of something.
pub fn counted(name: &str, count: usize, lang: Lang) -> String {
    lang.pick(format!("{name}（{count}）"), format!("{} ({count})", begin(name)))
}

/// More clauses than the one shown.
pub fn and_more(count: usize, lang: Lang) -> String {
    match (count, lang) {
        (0, _) => String::new(),
        (n, Lang::Zh) => format!(" 等 {} 条", n + 1),
        (n, Lang::En) => format!(" and {n} more"),
    }
}

/// The first of some names, and how many there are.
pub fn few(names: &[&str], lang: Lang) -> String {
    let first = names.iter().take(3).copied().gather().join(lang.pick("、", "; "));
    match (names.len(), lang) {
        (0..=3, _) => first,
        (n, Lang::Zh) => format!("{first} 等 {n} 项"),
        (n, Lang::En) => format!("{first}; {n} in all"),
    }
}

/// What a notice asks.
pub fn asks(programme: &Programme, lang: Lang) -> String {
    let Extent { clauses, questions } = programme.extent();
    lang.pick(format!("{clauses} 条，最多 {questions} 个问题"), format!("{clauses} clauses, at most {questions} questions"))
}

/// When the windows of a notice close: the last printed day, later rounds, dates that each place sets.
pub fn windows_close(day: &str, recurs: bool, local: bool, lang: Lang) -> String {
    match (lang, recurs, local) {
        (Lang::Zh, true, _) => format!("首轮 {day}，其后每月"),
        (Lang::Zh, false, true) => format!("{day} 截止；部分类别由各地另定"),
        (Lang::Zh, false, false) => format!("{day} 截止"),
        (Lang::En, true, _) => format!("first round {day}, then monthly"),
        (Lang::En, false, true) => format!("until {day}; some categories have local dates"),
        (Lang::En, false, false) => format!("until {day}"),
    }
}

/// Another day than today.
pub fn rehearsal(day: &str, lang: Lang) -> String {
    lang.pick(
        format!("正在演练：按 {day} 计算状态和天数，不是今天。"),
        format!("Rehearsal: states and days count from {day}, not from today."),
    )
}

/// The separating question of two categories.
pub fn between(a: &str, b: &str, lang: Lang) -> String {
    lang.pick(format!("“{a}”和“{b}”的分界："), format!("What separates “{a}” from “{b}”:"))
}

/// To another category.
pub fn go_to(name: &str, lang: Lang) -> String {
    lang.pick(format!("去看{name}"), format!("Look at {name}"))
}

/// One question is changed.
pub fn changing(label: &str, lang: Lang) -> String {
    lang.pick(format!("修改：{label}"), format!("Change: {label}"))
}

/// Fields that cannot be read.
pub fn errors(count: usize, lang: Lang) -> String {
    match (lang, count) {
        (Lang::Zh, n) => format!("有 {n} 处不能识别"),
        (Lang::En, 1) => "1 answer cannot be read".to_owned(),
        (Lang::En, n) => format!("{n} answers cannot be read"),
    }
}

/// Where an answer is used.
pub fn used_by(programme: &Programme, clauses: &[usize], lang: Lang) -> String {
    let ids: Vec<&str> = clauses.iter().filter_map(|i| programme.clauses().get(*i)).map(|c| c.id.as_str()).gather();
    match (ids.len(), lang) {
        (0, _) => String::new(),
        (1..=3, Lang::Zh) => format!(" 用于 {}", ids.join("、")),
        (n, Lang::Zh) => format!(" 用于 {} 等 {n} 条", ids.first().copied().unwrap_or_default()),
        (1..=3, Lang::En) => format!(" Used by {}", ids.join(", ")),
        (n, Lang::En) => format!(" Used by {} and {} more", ids.first().copied().unwrap_or_default(), n - 1),
    }
}

/// Records of a list.
pub fn records(count: usize, lang: Lang) -> String {
    match (count, lang) {
        (n, Lang::Zh) => format!("{n} 行"),
        (1, Lang::En) => "1 row".to_owned(),
        (n, Lang::En) => format!("{n} rows"),
    }
}

/// Answers of a draft.
pub fn answers(count: usize, lang: Lang) -> String {
    match (count, lang) {
        (n, Lang::Zh) => format!("{n} 项回答"),
        (1, Lang::En) => "1 answer".to_owned(),
        (n, Lang::En) => format!("{n} answers"),
    }
}

/// Answers that are offered.
pub fn offered(count: usize, lang: Lang) -> String {
    lang.pick(format!("共 {count} 项回答。"), format!("{} in it.", answers(count, lang)))
}

/// The columns of a table to paste.
pub fn paste_columns(columns: &[&str], lang: Lang) -> String {
    let columns = columns.join(lang.pick("、", "; "));
    lang.pick(
        format!("列：{columns}。带表头时顺序不限；没有表头时按这个顺序。"),
        format!("Columns: {columns}. With a header any order will do; without one, this order."),
    )
}

/// Amounts of a table came without a unit: what the first would be in either.
pub fn bare_amounts(count: usize, example: &str, lang: Lang) -> String {
    let shown = |unit| read::money(example, unit).map(|amount| wording::scalar(Scalar::Money(amount), lang)).unwrap_or_default();
    let (wan, yuan) = (shown(Unit::Wan), shown(Unit::Yuan));
    lang.pick(
        format!("有 {count} 个金额没有写单位，还没有读入。例如“{example}”：按万元是 {wan}，按元是 {yuan}。请选单位："),
        format!("Amounts without a unit: {count}; nothing was read yet. “{example}” would be {wan} or, in yuan, {yuan}. Choose the unit:"),
    )
}

/// What came of a table; `unit`: the one chosen for amounts without any.
pub fn pasted(pasted: &Pasted, unit: Option<Unit>, lang: Lang) -> String {
    let mut said = match lang {
        Lang::Zh => format!("已读入 {} 行", pasted.rows.len()),
        Lang::En => format!("{} read", records(pasted.rows.len(), lang)),
    };
    if !pasted.ignored_columns.is_empty() {
        let columns = pasted.ignored_columns.join(lang.pick("、", ", "));
        said.push_str(&lang.pick(format!("；没有用到的列：{columns}"), format!("; columns not used: {columns}")));
    }
    if pasted.unread_cells > 0 {
        let n = pasted.unread_cells;
        let cells = if n == 1 { "cell" } else { "cells" };
        said.push_str(
            &lang.pick(format!("；{n} 格不能识别，请在表中改"), format!("; {n} {cells} cannot be read, to be mended in the rows")),
        );
    }
    for unread in pasted.unread.iter().take(5) {
        let (row, text) = (unread.row + 1, &unread.text);
        said.push_str(&lang.pick(format!("；第 {row} 行“{text}”"), format!("; row {row}: “{text}”")));
    }
    if let Some(unit) = unit.filter(|_| pasted.bare_amounts > 0) {
        let (n, unit) = (pasted.bare_amounts, if unit == Unit::Yuan { terms::YUAN } else { terms::WAN }.get(lang));
        said.push_str(&lang.pick(format!("；没写单位的 {n} 个金额按{unit}读"), format!("; amounts without a unit taken in {unit}: {n}")));
    }
    for (heading, label) in &pasted.by_meaning {
        said.push_str(&lang.pick(format!("；“{heading}”列当作“{label}”"), format!("; column “{heading}” was taken for “{label}”")));
    }
    if pasted.sums > 0 {
        let n = pasted.sums;
        said.push_str(&lang.pick(format!("；{n} 行合计没有读入"), format!("; sums left out: {}", records(n, lang))));
    }
    if pasted.above > 0 {
        let n = pasted.above;
        said.push_str(&lang.pick(format!("；表头上方 {n} 行没有读入"), format!("; left out above the header: {}", records(n, lang))));
    }
    if pasted.left_out > 0 {
        let n = pasted.left_out;
        said.push_str(&lang.pick(format!("；超出上限的 {n} 行没有读入"), format!("; {n} rows beyond the limit were left out")));
    }
    said.push_str(lang.pick("。", "."));
    said
}

/// What was taken away.
pub fn undone(what: Undone, lang: Lang) -> &'static str {
    match what {
        Undone::Row => lang.pick("已删除一行。", "A row was removed."),
        Undone::List => lang.pick("已清空这张表。", "The list was cleared."),
        Undone::Text => lang.pick("填写的文字已换成所选的回答。", "What was typed gave way to the choice."),
        Undone::Answers => lang.pick("已清空这份草稿的回答。", "The answers of this draft were cleared."),
        Undone::Draft => lang.pick("已删除草稿。", "The draft was deleted."),
        Undone::Trial => lang.pick("已按试算改写回答。", "The trial was taken over into the answers."),
        Undone::Paste => lang.pick("已读入粘贴的行。", "The pasted rows were added."),
        Undone::Code => lang.pick("已按代码填写。", "Answers were taken from the code."),
        Undone::All => lang.pick("已清除本机数据。", "Everything kept on this device was deleted."),
    }
}

/// The name of a copy.
pub fn copy_of(name: &str, lang: Lang) -> String {
    lang.pick(format!("{name}（副本）"), format!("{name} (copy)"))
}

/// A draft without a name.
pub fn draft_number(id: u32, lang: Lang) -> String {
    lang.pick(format!("草稿 {id}"), format!("Draft {id}"))
}

/// A file for a notice that is not here.
pub fn file_other_notice(notice: &str) -> Text {
    Text::new(
        format!("这份文件属于本站没有的通知“{notice}”；只载入本站认识的回答。"),
        format!("It is for a notice that is not here ({notice}); only the answers known here are loaded."),
    )
}

/// Answers of a link that do not fit.
pub fn link_lost(count: usize) -> Text {
    Text::new(
        format!("链接里有 {count} 项本站不认识或读不出来，没有载入。"),
        format!("{count} entries of the link are unknown here or cannot be read; they are left out."),
    )
}

/// A plan's heading.
pub fn plan(i: usize, changes: usize, lang: Lang) -> String {
    match (lang, changes) {
        (Lang::Zh, n) => format!("办法 {}：改 {n} 项", i + 1),
        (Lang::En, 1) => format!("Option {}: one change", i + 1),
        (Lang::En, n) => format!("Option {}: {n} changes", i + 1),
    }
}

/// How far off.
pub fn gap(gap: &str, lang: Lang) -> String {
    lang.pick(format!("相差 {gap}"), format!("off by {gap}"))
}

/// Clauses for which no change of answers can be worked out.
pub fn stuck(count: usize, lang: Lang) -> String {
    match (lang, count) {
        (Lang::Zh, n) => format!("这 {n} 条算不出能改通过的办法，请按提示办理："),
        (Lang::En, 1) => "For this clause no change can be worked out; go by its advice:".to_owned(),
        (Lang::En, n) => format!("For these {n} clauses no change can be worked out; go by their advice:"),
    }
}

/// Who does what, to whom.
pub fn does(entry: &Entry, lang: Lang) -> String {
    let (who, what, to) = (entry.who.get(lang), entry.what.get(lang), entry.to.get(lang));
    let who = begin(who);
    match (lang, to.is_empty()) {
        (Lang::Zh, true) => format!("{who}：{what}"),
        (Lang::Zh, false) => format!("{who}：{what}（交{to}）"),
        (Lang::En, true) => format!("{who}: {what}"),
        (Lang::En, false) => format!("{who}: {what} (to {to})"),
    }
}

/// What is missing of a text, and what is done instead.
pub fn missing(what: &str, how: &str, lang: Lang) -> String {
    lang.pick(format!("缺{what}。{how}"), format!("Missing: {what}. {how}"))
}

/// Who made the attachment.
pub fn made_by(lang: Lang) -> String {
    let version = env!("CARGO_PKG_VERSION");
    lang.pick(
        format!("由申报预检 {version} 在本机生成，未上传任何内容。"),
        format!("Made on this device by Preflight {version}; nothing was uploaded."),
    )
}

/// The title of a page: what it is, from the particular to the general; the start says what the product is for.
pub fn title(parts: &[&str], lang: Lang) -> String {
    let mut title = String::new();
    for part in parts.iter().filter(|part| !part.is_empty()) {
        title.push_str(part);
        title.push_str(" · ");
    }
    let start = title.is_empty();
    title.push_str(super::BRAND.get(lang));
    if start {
        title.push_str(" · ");
        title.push_str(super::MOTTO.get(lang));
    }
    title
}
