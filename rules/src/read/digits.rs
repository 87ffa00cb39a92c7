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
    fn full_width_signs_are_read_as_half_width_ones() {
        assert_eq!(half_width("１２，３４５．６　万元"), "12,345.6 万元");
        assert_eq!(half_width("。．，；－—–−\u{a0}～"), "..,;---- ~");
    }
}
