//! Digits in all the ways they are typed.

use crate::gather::Gather;

/// Full-width letters, digits, signs and blanks as half-width ones.
pub fn half_width(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\u{3000}' | '\u{a0}' => ' ',
            '。' | '．' => '.',
            '，' => ',',
            '；' => ';',
            '－' | '—' | '–' | '−' => '-',
            '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
            _ => c,
        })
        .spell()
}

/// A number without the blanks in it. Between digits a blank parts thousands and nothing else: two numbers are not one. `None` where it
/// does not, as with the cells of a table.
pub fn joined(text: &str) -> Option<String> {
    let mut out = String::new();
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if !c.is_whitespace() {
            out.push(c);
            continue;
        }
        let mut plain = !c.is_control();
        while chars.peek().is_some_and(|c| c.is_whitespace()) {
            (plain, _) = (false, chars.next());
        }
        let between = out.ends_with(|c: char| c.is_ascii_digit()) && chars.peek().is_some_and(char::is_ascii_digit);
        let follow = chars.clone().take_while(char::is_ascii_digit).count();
        if between && !(plain && follow == 3) {
            return None;
        }
    }
    Some(out)
}

/// Whether commas in a whole number part thousands.
pub fn is_grouped(whole: &str) -> bool {
    let mut groups = whole.split(',');
    let first = groups.next().map_or(0, str::len);
    let mut others = groups.map(str::len).peekable();
    others.peek().is_none() || ((1..=3).contains(&first) && others.all(|length| length == 3))
}

/// The value of a Chinese numeral below ten thousand times a hundred million: `五百万`, `一亿两千万`, `三千零五十`, `二〇二一`.
/// Formal digits (壹贰叁…) count too. `None` when the text is no such numeral.
pub fn chinese_numeral(text: &str) -> Option<u64> {
    if text.is_empty() {
        return None;
    }
    let digits: Option<Vec<u64>> = text.chars().map(digit).collect();
    if let Some(digits) = digits {
        // Digit by digit, as in 二〇二一.
        return digits.iter().try_fold(0u64, |n, d| n.checked_mul(10)?.checked_add(*d));
    }
    let (mut total, mut section, mut pending) = (0u64, 0u64, None);
    let mut largest = u64::MAX;
    for c in text.chars() {
        if let Some(d) = digit(c) {
            if pending.is_some_and(|p| p != 0) {
                return None;
            }
            pending = Some(d);
        } else if let Some(unit) = small_unit(c) {
            section = section.checked_add(pending.take().unwrap_or(1).checked_mul(unit)?)?;
        } else if let Some(unit) = large_unit(c) {
            if unit >= largest {
                return None;
            }
            largest = unit;
            section = section.checked_add(pending.take().unwrap_or(0))?;
            total = total.checked_add(section.checked_mul(unit)?)?;
            section = 0;
        } else {
            return None;
        }
    }
    total.checked_add(section)?.checked_add(pending.unwrap_or(0))
}

fn digit(c: char) -> Option<u64> {
    const DIGITS: [&str; 10] = ["〇零○", "一壹", "二贰两", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖"];
    DIGITS.iter().position(|forms| forms.contains(c)).map(|d| d as u64)
}

/// What 十, 百 or 千 stands for.
pub fn small_unit(c: char) -> Option<u64> {
    match c {
        '十' | '拾' => Some(10),
        '百' | '佰' => Some(100),
        '千' | '仟' => Some(1000),
        _ => None,
    }
}

fn large_unit(c: char) -> Option<u64> {
    match c {
        '万' | '萬' => Some(10_000),
        '亿' | '億' => Some(100_000_000),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numerals() {
        let cases = [
            ("五百万", 5_000_000),
            ("一亿两千万", 120_000_000),
            ("三千零五十", 3050),
            ("十五", 15),
            ("二十", 20),
            ("二〇二一", 2021),
            ("壹仟贰佰", 1200),
            ("零", 0),
            ("一百零三万", 1_030_000),
        ];
        for (text, value) in cases {
            assert_eq!(chinese_numeral(text), Some(value), "{text}");
        }
        for bad in ["", "五百万元", "万亿亿", "一二百", "abc"] {
            assert_eq!(chinese_numeral(bad), None, "{bad}");
        }
    }

    #[test]
    fn blanks_part_thousands_and_no_numbers() {
        for (text, plain) in
            [("1 200 000 元", "1200000元"), (" 4.8 million yuan ", "4.8millionyuan"), ("480 520", "480520"), ("3  个", "3个")]
        {
            assert_eq!(joined(text).as_deref(), Some(plain), "{text}");
        }
        for text in ["480\t520", "1\n200", "5 00", "12 0000", "100 10 100", "1  200"] {
            assert_eq!(joined(text), None, "{text}");
        }
        assert!(["1,200", "12", "123,456,789"].into_iter().all(is_grouped));
        assert!(!["3,5", "1234,567", ",123", "1,2,3", "1,"].into_iter().any(is_grouped));
    }

    #[test]
    fn full_width_signs_are_read_as_half_width_ones() {
        assert_eq!(half_width("１２，３４５．６　万元"), "12,345.6 万元");
        assert_eq!(half_width("。．，；－—–−\u{a0}～"), "..,;---- ~");
    }
}
