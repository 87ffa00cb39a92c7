//! Values as people read them.

use crate::decimal::{normal, product, quotient};
use crate::fact::Kind;
use crate::gather::Gather;
use crate::text::{Lang, Text};
use crate::value::{Scalar, Value};
use rust_decimal::Decimal;

/// A scalar with its unit: `480 万元`, `4.8 million yuan`, `2021-09-22`.
pub fn scalar(scalar: Scalar, lang: Lang) -> String {
    match scalar {
        Scalar::Int(n) => number(n.into()),
        Scalar::Money(amount) => money(amount, lang),
        Scalar::Percent(share) => percent(share, lang),
        Scalar::Date(date) => date.to_string(),
        Scalar::Month(month) => month.to_string(),
    }
}

/// An amount in 万元 as the language counts: 万元 in Chinese, yuan or millions of yuan in English; always exact.
pub fn money(wan: Decimal, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("{} 万元", number(wan)),
        Lang::En => {
            let scales = [(Decimal::from(100_000_000), "trillion"), (Decimal::from(100_000), "billion"), (Decimal::ONE_HUNDRED, "million")];
            for (scale, name) in scales {
                let scaled = normal(quotient(wan, scale).unwrap_or(wan));
                if scaled.abs() >= Decimal::ONE && scaled.scale() <= 4 {
                    return format!("{} {name} yuan", number(scaled));
                }
            }
            format!("{} yuan", number(product(wan, Decimal::from(10_000)).unwrap_or(wan)))
        }
    }
}

/// An amount of 1 亿元 and more in 亿元, exactly; none for less and for what is no amount.
pub fn hundred_millions(value: &Value) -> Option<String> {
    let Value::Scalar(Scalar::Money(wan)) = value else { return None };
    let yi = quotient(*wan, Decimal::from(10_000)).filter(|yi| *yi >= Decimal::ONE)?;
    Some(format!("{} 亿元", number(yi)))
}

/// A number without needless zeros, with separators every three digits from 10,000 up.
pub fn number(value: Decimal) -> String {
    let plain = normal(value).to_string();
    let (sign, digits) = plain.strip_prefix('-').map_or(("", plain.as_str()), |d| ("-", d));
    let (whole, fraction) = digits.split_once('.').map_or((digits, None), |(w, f)| (w, Some(f)));
    let mut grouped = String::new();
    for (i, digit) in whole.chars().enumerate() {
        if whole.len() > 4 && i > 0 && (whole.len() - i).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    match fraction {
        Some(fraction) => format!("{sign}{grouped}.{fraction}"),
        None => format!("{sign}{grouped}"),
    }
}

/// A share in percent, to two decimals, marked when that rounds; more decimals when rounding would make a whole number of what is none
/// (49.99999% must never read 50%).
fn percent(share: Decimal, lang: Lang) -> String {
    let exact = normal(product(share, Decimal::ONE_HUNDRED).unwrap_or(share));
    let rounded = (2..=10).map(|places| normal(exact.round_dp(places))).find(|r| r.scale() > 0 || *r == exact).unwrap_or(exact);
    let mark = if exact == rounded { "" } else { lang.pick("约 ", "about ") };
    format!("{mark}{rounded}%")
}

/// A count with its unit; in English one of something is singular.
pub fn counted(n: i64, unit: &Text, lang: Lang) -> String {
    match (lang, n) {
        (Lang::En, 1) => format!("1 {}", singular(unit.get(lang))),
        _ => format!("{} {}", number(n.into()), unit.get(lang)),
    }
}

/// One of an English plural.
pub fn singular(plural: &str) -> String {
    match plural.strip_suffix("ies") {
        Some(stem) => format!("{stem}y"),
        None => plural.strip_suffix('s').unwrap_or(plural).to_owned(),
    }
}

/// A fact's value with its labels and unit.
pub fn value(kind: &Kind, value: &Value, lang: Lang) -> String {
    let labels = |keep: &dyn Fn(usize) -> bool| {
        let chosen: Vec<&str> = kind.choices().iter().enumerate().filter(|(i, _)| keep(*i)).map(|(_, c)| c.label.get(lang)).gather();
        if chosen.is_empty() {
            lang.pick("无", "none").to_owned()
        } else {
            chosen.join(lang.pick("、", ", "))
        }
    };
    match (kind, value) {
        (_, Value::Bool(true)) => lang.pick("是", "yes").to_owned(),
        (_, Value::Bool(false)) => lang.pick("否", "no").to_owned(),
        (Kind::Int { unit, .. }, Value::Scalar(Scalar::Int(n))) if !unit.is_empty() => counted(*n, unit, lang),
        (_, Value::Scalar(s)) => scalar(*s, lang),
        (_, Value::Choice(chosen)) => labels(&|i| i == usize::from(*chosen)),
        (_, Value::Set(bits)) => labels(&|i| i < 64 && bits >> i & 1 == 1),
        (_, Value::Text(text)) if text.trim().is_empty() => lang.pick("（空）", "(empty)").to_owned(),
        // It comes from a stranger and stands in a sentence: no line ends, nothing that a terminal obeys.
        (_, Value::Text(text)) => text.chars().map(|c| if c.is_control() { ' ' } else { c }).spell(),
        (_, Value::Rows(rows)) => counted(rows.len() as i64, &Text::new("条", "rows"), lang),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_is_exact_in_both_languages() {
        let d = |t: &str| t.parse::<Decimal>().unwrap();
        let cases = [
            ("480", "480 万元", "4.8 million yuan"),
            ("499.9999", "499.9999 万元", "4,999,999 yuan"),
            ("12000.00", "12,000 万元", "120 million yuan"),
            ("0.0001", "0.0001 万元", "1 yuan"),
            ("0", "0 万元", "0 yuan"),
            ("-20", "-20 万元", "-200,000 yuan"),
        ];
        for (wan, zh, en) in cases {
            assert_eq!((money(d(wan), Lang::Zh), money(d(wan), Lang::En)), (zh.to_owned(), en.to_owned()));
        }
        let yi = |wan| hundred_millions(&Value::Scalar(Scalar::Money(d(wan))));
        assert_eq!((yi("9999.9999"), yi("10000").as_deref(), yi("12000000").as_deref()), (None, Some("1 亿元"), Some("1200 亿元")));
        assert_eq!(money(d("900000"), Lang::En), "9 billion yuan");
        assert_eq!(percent(d("0.5"), Lang::Zh), "50%");
        assert_eq!(percent(Decimal::ONE / Decimal::from(3), Lang::Zh), "约 33.33%");
        assert_eq!(percent(d("0.49999999"), Lang::En), "49.999999%");
    }
}
