//! What people type, read per type: the same rules for the page and for pasted tables.
//!
//! Reading refuses only what is malformed and never judges eligibility. Full-width digits, thousands separators, Chinese numerals
//! and units are understood.

mod day;
mod digits;
mod money;
mod number;
#[cfg(test)]
mod tests;
mod uscc;

pub use day::{date, month};
pub use digits::half_width;
pub use money::{money, Unit};
pub use number::integer;
pub use uscc::{uscc, Uscc};

use crate::fact::Kind;
use crate::facts::{check, Refusal};
use crate::gather::Gather;
use crate::text::Text;
use crate::value::{Scalar, Value};

/// Why a text cannot be read, and what to write instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Malformed {
    /// In words.
    pub say: Text,
}

impl Malformed {
    /// From the two languages.
    pub fn new(zh: impl Into<String>, en: impl Into<String>) -> Malformed {
        Malformed { say: Text::new(zh, en) }
    }
}

/// Reads a value of a type. An empty text is no value (`None`), but for a text fact it is the value “nothing was written”.
/// Money without a unit is taken in `unit`. Lists are read field by field, not here.
pub fn value(kind: &Kind, text: &str, unit: Unit) -> Result<Option<Value>, Malformed> {
    if let Kind::Text = kind {
        return Ok(Some(Value::Text(text.into())));
    }
    let plain = half_width(text);
    let plain = plain.trim();
    if plain.is_empty() {
        return Ok(None);
    }
    let value = match kind {
        Kind::Bool(_) => Value::Bool(yes_or_no(plain)?),
        Kind::Int { unit, .. } => Value::Scalar(Scalar::Int(integer(without_unit(plain, unit))?)),
        Kind::Money { .. } => Value::Scalar(Scalar::Money(money(plain, unit)?)),
        Kind::Date => Value::Scalar(Scalar::Date(date(plain)?)),
        Kind::Month => Value::Scalar(Scalar::Month(month(plain)?)),
        Kind::Choice(_) => Value::Choice(one_of(kind, plain)?),
        Kind::Set(_) => {
            // A label may itself hold blanks or commas.
            let whole = one_of(kind, plain).map(|i| 1u64 << i);
            let parts = plain.split([',', '、', ';', ' ']).filter(|p| !p.is_empty());
            Value::Set(whole.or_else(|_| parts.map(|p| one_of(kind, p)).try_fold(0u64, |set, i| i.map(|i| set | 1 << i)))?)
        }
        Kind::Percent | Kind::Rows(_) | Kind::Text => return Err(Malformed::new("这一项不能直接填写", "this cannot be typed in")),
    };
    match check(kind, &value) {
        Ok(()) => Ok(Some(value)),
        Err(refusal) => Err(refused(kind, refusal)),
    }
}

/// A refusal in words, with the bounds.
pub fn refused(kind: &Kind, refusal: Refusal) -> Malformed {
    let bounds = |zh: &str, en: &str| match kind {
        Kind::Int { min, max, .. } | Kind::Money { min, max, .. } => {
            let show = |s: &Scalar, lang| crate::wording::scalar(*s, lang);
            use crate::text::Lang::{En, Zh};
            Malformed::new(
                format!("{zh}，应在 {} 到 {} 之间", show(min, Zh), show(max, Zh)),
                format!("{en}: it must be from {} to {}", show(min, En), show(max, En)),
            )
        }
        Kind::Rows(_) => Malformed::new(
            format!("行数过多，最多 {} 行", crate::facts::MAX_ROWS),
            format!("too many rows: at most {}", crate::facts::MAX_ROWS),
        ),
        _ => Malformed::new(zh, en),
    };
    match refusal {
        Refusal::OutOfRange => bounds("超出范围", "out of range"),
        Refusal::TooPrecise => {
            let places = if let Kind::Money { places, .. } = kind { *places } else { 0 };
            Malformed::new(
                format!("小数位过多，万元最多 {places} 位小数"),
                format!("too many decimals: at most {places} in units of 10,000 yuan"),
            )
        }
        Refusal::Derived => Malformed::new("这一项由其他填写内容算出，不用填写", "this is computed from other facts and is not given"),
        Refusal::UnknownFact => Malformed::new("没有这一项", "there is no such fact"),
        Refusal::WrongType => {
            Malformed::new(format!("类型不对，应为{}", type_name(kind).zh), format!("wrong type: {} is wanted", type_name(kind).en))
        }
    }
}

/// What a type takes, in words.
pub fn type_name(kind: &Kind) -> Text {
    match kind {
        Kind::Bool(_) => Text::new("是或否（true / false）", "true or false"),
        Kind::Int { .. } => Text::new("整数", "a whole number"),
        Kind::Money { .. } => Text::new("以万元计的金额（数字或十进制字符串）", "an amount in 10,000 yuan (number or decimal string)"),
        Kind::Percent => Text::new("百分比", "a percentage"),
        Kind::Date => Text::new("日期“YYYY-MM-DD”", "a date \"YYYY-MM-DD\""),
        Kind::Month => Text::new("年月“YYYY-MM”", "a month \"YYYY-MM\""),
        Kind::Choice(_) => Text::new("所列值之一", "one of the listed values"),
        Kind::Set(_) => Text::new("所列值的数组", "an array of the listed values"),
        Kind::Text => Text::new("文字", "a text"),
        Kind::Rows(_) => Text::new("记录的数组", "an array of records"),
    }
}

/// A whole number may be followed by what is counted.
fn without_unit<'t>(text: &'t str, unit: &Text) -> &'t str {
    let units = [unit.zh.clone(), unit.en.clone(), crate::wording::singular(&unit.en)];
    let stripped = units.iter().filter(|u| !u.is_empty()).find_map(|u| text.strip_suffix(u.as_str()));
    stripped.map_or(text, str::trim_end)
}

fn yes_or_no(text: &str) -> Result<bool, Malformed> {
    match text.to_ascii_lowercase().as_str() {
        "是" | "有" | "对" | "yes" | "y" | "true" | "1" => Ok(true),
        "否" | "无" | "没有" | "不是" | "no" | "n" | "false" | "0" => Ok(false),
        _ => Err(Malformed::new("请填“是”或“否”", "write yes or no")),
    }
}

/// A declared value by id or label.
fn one_of(kind: &Kind, text: &str) -> Result<u16, Malformed> {
    let labelled = |label: &Text| half_width(&label.zh) == text || half_width(&label.en).eq_ignore_ascii_case(text);
    let by_label = || kind.choices().iter().position(|c| labelled(&c.label)).map(|i| i as u16);
    kind.choice(text).or_else(by_label).ok_or_else(|| {
        let names = |lang| kind.choices().iter().map(|c| c.label.get(lang)).gather();
        Malformed::new(
            format!("“{text}”不在可选项中：{}", names(crate::Lang::Zh).join("、")),
            format!("`{text}` is none of: {}", names(crate::Lang::En).join(", ")),
        )
    })
}
