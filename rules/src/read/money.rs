//! Amounts of money.

use super::digits::{chinese_numeral, half_width};
use super::Malformed;
use rust_decimal::Decimal;

/// A unit of money.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Unit {
    /// Yuan.
    Yuan,
    /// 10,000 yuan: the unit of the notices.
    #[default]
    Wan,
    /// 100 million yuan.
    Yi,
}

impl Unit {
    /// How many of it make one 万元, as a fraction: multiply by the first, divide by the second.
    fn per_wan(self) -> (Decimal, Decimal) {
        match self {
            Unit::Yuan => (Decimal::ONE, Decimal::from(10_000)),
            Unit::Wan => (Decimal::ONE, Decimal::ONE),
            Unit::Yi => (Decimal::from(10_000), Decimal::ONE),
        }
    }
}

/// Reads an amount and gives it in 万元, exactly: `500`, `５００万元`, `1.2亿`, `3,000,000元`, `五百万元`, `1亿2000万`,
/// `4.8 million yuan`. Without a unit it is taken in `unit`.
pub fn money(text: &str, unit: Unit) -> Result<Decimal, Malformed> {
    let plain: String = half_width(text).chars().filter(|c| !c.is_whitespace()).collect();
    let plain = plain.trim_start_matches(['¥', '￥']).trim_start_matches("人民币").trim_end_matches('整');
    let wrong = || {
        let zh = format!("“{text}”不是金额。可以写 500、1.2亿、3000000元 或 五百万元");
        Malformed::new(zh, format!("`{text}` is no amount; write for instance 500, 1.2亿 or 3000000元"))
    };
    if let Some((yi, wan)) = plain.split_once('亿').filter(|(yi, wan)| !yi.is_empty() && wan.contains('万')) {
        // 1亿2000万: two parts.
        let rest = wan.strip_suffix('元').unwrap_or(wan).strip_suffix('万').ok_or_else(wrong)?;
        let (yi, rest) = (amount(yi).ok_or_else(wrong)?, amount(rest).ok_or_else(wrong)?);
        let whole = yi.checked_mul(Decimal::from(10_000)).and_then(|y| y.checked_add(rest));
        return whole.map(|w| w.normalize()).ok_or_else(wrong);
    }
    let (digits, (times, over)) = english(plain).unwrap_or_else(|| {
        let (digits, unit) = split_unit(plain, unit);
        (digits, unit.per_wan())
    });
    let number = amount(digits).ok_or_else(wrong)?;
    number.checked_mul(times).and_then(|n| n.checked_div(over)).map(|n| n.normalize()).ok_or_else(wrong)
}

/// An amount as English pages show it, in yuan or so many of them: the number, and what makes it 万元.
fn english(text: &str) -> Option<(&str, (Decimal, Decimal))> {
    const SCALES: [(&str, u32); 3] = [("million", 100), ("billion", 100_000), ("trillion", 100_000_000)];
    let number = text.strip_suffix("yuan")?;
    let scaled = SCALES.iter().find_map(|(name, wan)| number.strip_suffix(name).map(|n| (n, (Decimal::from(*wan), Decimal::ONE))));
    Some(scaled.unwrap_or((number, Unit::Yuan.per_wan())))
}

fn split_unit(text: &str, default: Unit) -> (&str, Unit) {
    const UNITS: [(&str, Unit); 8] = [
        ("万元", Unit::Wan),
        ("萬元", Unit::Wan),
        ("亿元", Unit::Yi),
        ("億元", Unit::Yi),
        ("元", Unit::Yuan),
        ("块", Unit::Yuan),
        ("万", Unit::Wan),
        ("亿", Unit::Yi),
    ];
    match UNITS.iter().find_map(|(name, unit)| text.strip_suffix(name).map(|rest| (rest, *unit))) {
        Some(found) => found,
        None => (text, default),
    }
}

/// A number in digits (with separators in their places) or a Chinese numeral.
fn amount(text: &str) -> Option<Decimal> {
    let (whole, fraction) = text.split_once('.').map_or((text, None), |(whole, fraction)| (whole, Some(fraction)));
    let groups: Vec<&str> = whole.strip_prefix('-').unwrap_or(whole).split(',').collect();
    let grouped =
        groups.len() == 1 || groups.iter().skip(1).all(|g| g.len() == 3) && groups.first().is_some_and(|g| (1..=3).contains(&g.len()));
    let all_digits = |t: &str| !t.is_empty() && t.bytes().all(|b| b.is_ascii_digit());
    if grouped && groups.iter().all(|g| all_digits(g)) && fraction.is_none_or(all_digits) {
        return exact(whole, fraction.unwrap_or_default());
    }
    chinese_numeral(text).map(Decimal::from)
}

/// Digits before and after the point as an exact number; `None` when there are more than it holds.
fn exact(whole: &str, fraction: &str) -> Option<Decimal> {
    let digit = |n: i128, c: char| n.checked_mul(10)?.checked_add(i128::from(c.to_digit(10)?));
    let digits = whole.chars().filter(char::is_ascii_digit).chain(fraction.chars()).try_fold(0, digit)?;
    let signed = if whole.starts_with('-') { -digits } else { digits };
    Decimal::try_from_i128_with_scale(signed, u32::try_from(fraction.len()).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_in_every_dress() {
        let cases = [
            ("500", "500"),
            ("５００万元", "500"),
            ("1.2亿", "12000"),
            ("3,000,000元", "300"),
            ("五百万元", "500"),
            ("一亿两千万元", "12000"),
            ("1亿2000万", "12000"),
            ("512.04", "512.04"),
            ("1元", "0.0001"),
            ("￥5,120,400", "5120400"),
            ("0", "0"),
            ("-12.50", "-12.5"),
            ("79228162514264337593543950335", "79228162514264337593543950335"),
            ("人民币五百万元整", "500"),
            ("4.8 million yuan", "480"),
            ("1.2 billion yuan", "120000"),
            ("5,000 yuan", "0.5"),
        ];
        for (text, wan) in cases {
            assert_eq!(money(text, Unit::Wan), Ok(wan.parse().unwrap()), "{text}");
        }
        assert_eq!(money("5,120,400", Unit::Yuan), Ok("512.04".parse().unwrap()));
    }

    #[test]
    fn what_is_no_amount_is_refused() {
        for bad in [
            "",
            "abc",
            "5..0",
            "5,00",
            "1,2345",
            "500美元x",
            "1.2.3",
            "--5",
            "亿",
            "79228162514264337593543950336",
            "0.00000000000000000000000000001",
        ] {
            assert!(money(bad, Unit::Wan).is_err(), "{bad}");
        }
    }
}
