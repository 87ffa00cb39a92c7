//! Whole numbers.

use super::digits::{chinese_numeral, half_width, is_grouped, joined};
use super::Malformed;

/// Reads a whole number: `1,200`, `１２`, `十五`.
pub fn integer(text: &str) -> Result<i64, Malformed> {
    let read = || {
        let plain = joined(&half_width(text))?;
        let plain = plain.strip_suffix(['个', '项', '家', '月']).unwrap_or(&plain);
        let whole = plain.trim_start_matches(['-', '+']);
        let digits = Some(plain.replace(',', "")).filter(|_| is_grouped(whole)).and_then(|digits| digits.parse().ok());
        digits.or_else(|| chinese_numeral(plain).and_then(|n| i64::try_from(n).ok()))
    };
    read().ok_or_else(|| Malformed::new(format!("“{text}”不是整数，例如 3"), format!("`{text}` is no whole number; write for instance 3")))
}

#[cfg(test)]
mod tests {
    use super::integer;

    #[test]
    fn whole_numbers_only() {
        for (text, value) in [("3", 3), ("１，２００", 1200), ("十五", 15), ("-1", -1), ("3 个", 3)] {
            assert_eq!(integer(text), Ok(value));
        }
        for bad in ["3,5", "12,00", "480\t520", "3.5", "三个半", "x", "", "99999999999999999999"] {
            assert!(integer(bad).is_err(), "{bad}");
        }
    }
}
