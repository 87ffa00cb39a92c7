//! Dates and months.

use super::digits::{chinese_numeral, half_width};
use super::Malformed;
use crate::date::{Date, Month};
use crate::gather::Gather;

/// Reads a date: `2021-09-22`, `2021年9月22日`, `2021/9/22`, `2021.9.22`, `20210922`, `二〇二一年九月二十二日`.
pub fn date(text: &str) -> Result<Date, Malformed> {
    let found = match parts(text).as_slice() {
        [year, month, day] => Date::new(*year as i32, *month, *day),
        [packed] if *packed >= 10_000_101 => Date::new((packed / 10_000) as i32, packed / 100 % 100, packed % 100),
        _ => None,
    };
    found.ok_or_else(|| {
        Malformed::new(
            format!("“{text}”不是有效日期，例如 2021-09-22 或 2021年9月22日"),
            format!("`{text}` is no date; write for instance 2021-09-22"),
        )
    })
}

/// Reads a month: `2020-01`, `2020年1月`, `202001`, `2020/1`; of a whole date, its month.
pub fn month(text: &str) -> Result<Month, Malformed> {
    let found = match parts(text).as_slice() {
        [year, month] => Month::new(*year as i32, *month),
        [_, _, _] => date(text).ok().and_then(|d| Month::new(d.year(), d.month())),
        [packed] if *packed >= 10_000_101 => date(text).ok().and_then(|d| Month::new(d.year(), d.month())),
        [packed] if (190_001..=219_912).contains(packed) => Month::new((packed / 100) as i32, packed % 100),
        _ => None,
    };
    found.ok_or_else(|| {
        Malformed::new(
            format!("“{text}”不是有效年月，例如 2020-01 或 2020年1月"),
            format!("`{text}` is no month; write for instance 2020-01"),
        )
    })
}

/// The numbers between separators; empty when something else stands there.
fn parts(text: &str) -> Vec<u32> {
    let plain: String = half_width(text).chars().filter(|c| !c.is_whitespace()).spell();
    let plain = plain.trim_end_matches(['日', '号', '月', '.', '/', '-']);
    let parts =
        plain.split(['-', '/', '.', '年', '月']).map(|p| p.parse().ok().or_else(|| chinese_numeral(p).and_then(|n| u32::try_from(n).ok())));
    parts.collect::<Option<Vec<u32>>>().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_and_months_in_every_dress() {
        for text in [
            "2021-09-22",
            "2021年9月22日",
            "2021/9/22",
            "2021.09.22",
            "20210922",
            "２０２１－０９－２２",
            "二〇二一年九月二十二日",
            "2021年 9月 22号",
        ] {
            assert_eq!(date(text).map(|d| d.to_string()), Ok("2021-09-22".to_owned()), "{text}");
        }
        for text in ["2020-01", "2020年1月", "202001", "2020/1", "二〇二〇年一月", "2020-01-01", "2020年1月31日", "20200115"] {
            assert_eq!(month(text).map(|m| m.to_string()), Ok("2020-01".to_owned()), "{text}");
        }
        for bad in ["", "2021-02-30", "9月22日", "2021", "20211301", "昨天"] {
            assert!(date(bad).is_err(), "{bad}");
        }
        for bad in ["", "2020-13", "2020", "1月", "2020-02-30", "20201301"] {
            assert!(month(bad).is_err(), "{bad}");
        }
    }
}
