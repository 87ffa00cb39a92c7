//! What the pictures say in words of their own; names of facts and dates come from the notices.

use preflight_rules::explain::Bound;
use preflight_rules::expr::Op;
use preflight_rules::value::Scalar;
use preflight_rules::{Lang, Text};

/// How a figure stands to another, with it: `低于 500 万元`.
pub fn stands(op: Op, to: &str, lang: Lang) -> String {
    let (zh, en) = match op {
        Op::Lt => ("低于", "below"),
        Op::Le => ("不超过", "not above"),
        Op::Gt => ("高于", "above"),
        Op::Ge => ("不低于", "not below"),
        Op::Eq => ("等于", "equal to"),
        Op::Ne => ("不等于", "not equal to"),
    };
    format!("{} {to}", lang.pick(zh, en))
}

/// How a day or month stands to another, with it: `早于 2020-01`.
pub fn stands_in_time(op: Op, to: &str, lang: Lang) -> String {
    let (zh, en) = match op {
        Op::Lt => ("早于", "before"),
        Op::Le => ("不晚于", "not after"),
        Op::Gt => ("晚于", "after"),
        Op::Ge => ("不早于", "not before"),
        Op::Eq => ("就是", "the same as"),
        Op::Ne => ("不是", "other than"),
    };
    format!("{} {to}", lang.pick(zh, en))
}

/// How long something is against a length: `短于 18 个月`.
pub fn stands_in_length(op: Op, to: &str, lang: Lang) -> String {
    let (zh, en) = match op {
        Op::Lt => ("短于", "shorter than"),
        Op::Le => ("不长于", "no longer than"),
        Op::Gt => ("长于", "longer than"),
        Op::Ge => ("不短于", "no shorter than"),
        Op::Eq => ("等于", "equal to"),
        Op::Ne => ("不等于", "not equal to"),
    };
    format!("{} {to}", lang.pick(zh, en))
}

/// How far one figure is from another; `below` the other or beyond it.
pub fn off(gap: &str, below: bool, lang: Lang) -> String {
    match (below, lang) {
        (true, Lang::Zh) => format!("差 {gap}"),
        (false, Lang::Zh) => format!("超出 {gap}"),
        (true, Lang::En) => format!("short by {gap}"),
        (false, Lang::En) => format!("beyond it by {gap}"),
    }
}

/// How far a day is from another.
pub fn apart(gap: &str, lang: Lang) -> String {
    lang.pick(format!("相差 {gap}"), format!("{gap} apart"))
}

/// Exactly on the line.
pub fn exactly(lang: Lang) -> &'static str {
    lang.pick("正好相等", "exactly equal")
}

/// A figure of which only one end is known.
pub fn bounded(figure: String, bound: Bound, lang: Lang) -> String {
    match bound {
        Bound::Exactly => figure,
        Bound::AtLeast => lang.pick(format!("至少 {figure}"), format!("at least {figure}")),
        Bound::AtMost => lang.pick(format!("至多 {figure}"), format!("at most {figure}")),
    }
}

/// What is held against a threshold.
pub fn counted(lang: Lang) -> &'static str {
    lang.pick("计入", "counted")
}

/// What is left out of it.
pub fn not_counted(lang: Lang) -> &'static str {
    lang.pick("不计入", "not counted")
}

/// The rest of a whole.
pub fn the_rest(lang: Lang) -> &'static str {
    lang.pick("其余", "the rest")
}

/// A figure that the notice gives.
pub fn in_the_notice(lang: Lang) -> &'static str {
    lang.pick("通知界限", "limit of the notice")
}

/// The applicant's window.
pub fn window(lang: Lang) -> &'static str {
    lang.pick("申报窗口", "Application window")
}

/// The day that counts as today.
pub fn as_of(lang: Lang) -> &'static str {
    lang.pick("以此日为今天", "counted from")
}

/// Nothing says when it begins.
pub fn no_beginning(lang: Lang) -> &'static str {
    lang.pick("起始日文中未给", "no first day in the text")
}

/// Nothing says when it ends.
pub fn no_end(lang: Lang) -> &'static str {
    lang.pick("截止日文中未给", "no last day in the text")
}

/// Beyond the stretch that is drawn.
pub fn off_the_edge(lang: Lang) -> &'static str {
    lang.pick("箭头所指在图外", "an arrow points to a day off the drawing")
}

/// From one to another.
pub fn span(from: &str, to: &str, lang: Lang) -> String {
    lang.pick(format!("{from} 至 {to}"), format!("{from} to {to}"))
}

/// So many months or years later.
pub fn later(months: i32, lang: Lang) -> String {
    let unit = if months % 12 == 0 { Text::new("年", "years") } else { Text::new("个月", "months") };
    let n = if months % 12 == 0 { months / 12 } else { months };
    format!("+ {}", preflight_rules::wording::gap(Scalar::Int(n.into()), &unit, lang))
}

/// Clauses of a sentence.
pub fn joined(parts: &[String], lang: Lang) -> String {
    parts.join(lang.pick("，", ", "))
}

/// Sentences of a paragraph.
pub fn sentences(parts: &[String], lang: Lang) -> String {
    let mut out = parts.join(lang.pick("。", ". "));
    out.push_str(lang.pick("。", "."));
    out
}

/// A name and what it comes to.
pub fn named(name: &str, what: &str, lang: Lang) -> String {
    lang.pick(format!("{name}：{what}"), format!("{name}: {what}"))
}
