//! Amounts of money.

use super::digits::{chinese_numeral, half_width, is_grouped, joined, small_unit};
use super::Malformed;
use crate::decimal::{difference, normal, product, quotient, sum};
use crate::gather::Gather;
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
/// `3千万`, `4.8 million yuan`. Without a unit it is taken in `unit`.
pub fn money(text: &str, unit: Unit) -> Result<Decimal, Malformed> {
    let plain: String = joined(&half_width(text)).unwrap_or_default().chars().map(simplified).spell();
    let plain = plain.trim_start_matches(['¥', '￥']).trim_start_matches("人民币").trim_end_matches('整');
    let wrong = || {
        let zh = format!("“{text}”不是金额。可以写 500、1.2亿、3000000元 或 五百万元");
        Malformed::new(zh, format!("`{text}` is no amount; write for instance 500, 1.2亿 or 3000000元"))
    };
    if let Some((yi, wan)) = plain.split_once('亿').filter(|(yi, wan)| !yi.is_empty() && wan.contains('万')) {
        // 1亿2000万: two parts.
        let rest = wan.strip_suffix('元').unwrap_or(wan).strip_suffix('万').ok_or_else(wrong)?;
        // Two amounts and a sign between them are a range, or a slip.
        if plain.contains('-') {
            return Err(wrong());
        }
        let (yi, rest) = (amount_of_large(yi).ok_or_else(wrong)?, amount_of_large(rest).ok_or_else(wrong)?);
        let yi = product(yi, Decimal::from(10_000)).ok_or_else(wrong)?;
        // What has no room is not left off.
        return sum(yi, rest).filter(|whole| difference(*whole, yi) == Some(rest)).map(normal).ok_or_else(wrong);
    }
    if let Some(other) = unclear(text, plain) {
        return Err(other);
    }
    let (digits, (times, over)) = english(plain).unwrap_or_else(|| {
        let (digits, unit) = split_unit(plain, unit);
        (digits, unit.per_wan())
    });
    let large = digits.len() < plain.len() && plain.trim_end_matches('元').ends_with(['万', '亿']);
    let number = if large { amount_of_large(digits) } else { amount(digits) }.ok_or_else(wrong)?;
    let number = product(number, times).ok_or_else(wrong)?;
    quotient(number, over).filter(|wan| product(*wan, over) == Some(number)).map(normal).ok_or_else(wrong)
}

/// The older form of a unit is the unit: what follows tells 五百萬 from 五百 by it.
fn simplified(c: char) -> char {
    match c {
        '萬' => '万',
        '億' => '亿',
        _ => c,
    }
}

/// Why an amount is none that a threshold can be held against: it is about so much, or what follows its 亿 or 万 may count two ways.
fn unclear(text: &str, plain: &str) -> Option<Malformed> {
    const ABOUT: [&str; 12] = ["多", "余", "几", "数", "约", "近", "左右", "上下", "以上", "以内", "以下", "不到"];
    if ABOUT.iter().any(|about| plain.contains(about)) {
        let zh = format!("“{text}”是约数，不能对照条件；请填确切金额，例如 520万元");
        return Some(Malformed::new(zh, format!("`{text}` is about so much; write the exact amount, for instance 520万元")));
    }
    let (head, tail) = plain.split_at(plain.rfind(['万', '亿'])?);
    let rest: Vec<char> = tail.chars().skip(1).filter(|c| !matches!(c, '元' | '块')).gather();
    // 三百万零五百元 and 三百万五千元 leave no question: the one names the gap, the other has none.
    let thousands = tail.starts_with('万') && rest.get(1).copied().and_then(small_unit) == Some(1000);
    let told = plain.ends_with(['元', '块']) && !head.is_empty() && (thousands || matches!(rest.first(), Some('零' | '〇')));
    (!rest.is_empty() && !told).then(|| {
        let zh = format!("“{text}”的尾数有两种读法；请写成 1.2亿、1亿2000万 或 100002000元 这样");
        Malformed::new(zh, format!("the end of `{text}` can be read in two ways; write for instance 1.2亿, 1亿2000万 or 100002000元"))
    })
}

/// An amount as English pages show it, in yuan or so many of them: the number, and what makes it 万元.
fn english(text: &str) -> Option<(&str, (Decimal, Decimal))> {
    const SCALES: [(&str, u32); 3] = [("million", 100), ("billion", 100_000), ("trillion", 100_000_000)];
    let number = text.strip_suffix("yuan")?;
    let scaled = SCALES.iter().find_map(|(name, wan)| number.strip_suffix(name).map(|n| (n, (Decimal::from(*wan), Decimal::ONE))));
    Some(scaled.unwrap_or((number, Unit::Yuan.per_wan())))
}

fn split_unit(text: &str, default: Unit) -> (&str, Unit) {
    const UNITS: [(&str, Unit); 6] =
        [("万元", Unit::Wan), ("亿元", Unit::Yi), ("元", Unit::Yuan), ("块", Unit::Yuan), ("万", Unit::Wan), ("亿", Unit::Yi)];
    match UNITS.iter().find_map(|(name, unit)| text.strip_suffix(name).map(|rest| (rest, *unit))) {
        Some(found) => found,
        None => (text, default),
    }
}

/// A number in digits (with separators in their places) or a Chinese numeral.
fn amount(text: &str) -> Option<Decimal> {
    let (whole, fraction) = text.split_once('.').map_or((text, None), |(whole, fraction)| (whole, Some(fraction)));
    let bare = whole.strip_prefix('-').unwrap_or(whole);
    let all_digits = |t: &str| !t.is_empty() && t.bytes().all(|b| b.is_ascii_digit());
    if is_grouped(bare) && bare.split(',').all(all_digits) && fraction.is_none_or(all_digits) {
        return exact(whole, fraction.unwrap_or_default());
    }
    chinese_numeral(text).map(Decimal::from)
}

/// What stands before 万 or 亿: an amount, or so many tens, hundreds or thousands in plain digits, as 1.2千 of 1.2千万. Without 万
/// or 亿 behind it, 3千 is left unread: it may be meant in yuan or in 万元.
fn amount_of_large(text: &str) -> Option<Decimal> {
    let scaled = || {
        let last = text.chars().next_back()?;
        let number = text.strip_suffix(last).filter(|n| n.starts_with(|c: char| c.is_ascii_digit()))?;
        product(amount(number)?, small_unit(last)?.into())
    };
    amount(text).or_else(scaled)
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
            ("3千万", "3000"),
            ("3千万元", "3000"),
            ("1.2千万", "1200"),
            ("12百万元", "1200"),
            ("1亿3千万", "13000"),
            ("三百万零五百元", "300.05"),
            ("三百万五千元", "300.5"),
            ("一亿零两千元", "10000.2"),
            ("4.8 million yuan", "480"),
            ("1.2 billion yuan", "120000"),
            ("5,000 yuan", "0.5"),
            ("1 200 000元", "120"),
        ];
        for (text, wan) in cases {
            assert_eq!(money(text, Unit::Wan), Ok(wan.parse().unwrap()), "{text}");
        }
        assert_eq!(money("5,120,400", Unit::Yuan), Ok("512.04".parse().unwrap()));
    }

    #[test]
    fn an_amount_that_is_unclear_is_refused_with_the_reason() {
        for about in ["五百多万", "500余万元", "约500万", "3000万以上", "几百万", "近2亿元"] {
            assert!(money(about, Unit::Wan).unwrap_err().say.zh.contains("约数"), "{about}");
        }
        for two_ways in ["一亿两千", "一亿零两千", "一亿两千元", "1亿2000", "三万五", "3万5"] {
            assert!(money(two_ways, Unit::Wan).unwrap_err().say.zh.contains("两种读法"), "{two_ways}");
        }
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
            "3千",
            "12千元",
            "3千千万",
            "1.2.3",
            "--5",
            "亿",
            "79228162514264337593543950336",
            "0.00000000000000000000000000001",
            // Exact in yuan, but not in units of 10,000: nothing is rounded off.
            "0.0000000000000000000000001元",
            "1亿0.0000000000000000000000001万",
            // Two cells of a table are not one amount.
            "480\t520",
            "5 00",
            // A range is no difference.
            "1亿-2000万",
            "-1亿2000万",
        ] {
            assert!(money(bad, Unit::Wan).is_err(), "{bad}");
        }
    }
}
