//! The unified social credit code (统一社会信用代码, GB 32100-2015), which says who registered a unit, as what, and where.

use super::digits::half_width;
use super::Malformed;
use crate::gather::Gather;

/// The characters that a code is written in, each at its value. I, O, Z, S and V are left out for looking like others.
const ALPHABET: &[u8; 31] = b"0123456789ABCDEFGHJKLMNPQRTUWXY";

/// Characters of a code, the check character included.
const LENGTH: usize = 18;

/// A code whose check character is right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Uscc {
    /// The eighteen characters, upper case, without blanks.
    pub text: String,
    /// The first: the authority that registered the unit (1 establishment, 5 civil affairs, 9 market regulation, Y others).
    pub authority: char,
    /// The second: what it was registered as, to be read together with the first.
    pub category: char,
    /// The third to the eighth: the division of that authority (GB/T 2260).
    pub division: String,
}

/// Reads a code; full-width characters, blanks, hyphens and small letters are understood.
pub fn uscc(text: &str) -> Result<Uscc, Malformed> {
    let skipped = |c: &char| c.is_whitespace() || matches!(c, '-' | '_' | '\u{200b}' | '\u{feff}');
    let plain: Vec<char> = half_width(text).chars().filter(|c| !skipped(c)).map(|c| c.to_ascii_uppercase()).gather();
    if plain.len() != LENGTH {
        let n = plain.len();
        return Err(Malformed::new(
            format!("统一社会信用代码应为 {LENGTH} 位，现有 {n} 位"),
            format!("a unified social credit code has {LENGTH} characters; this has {n}"),
        ));
    }
    let mut values = Vec::with_capacity(LENGTH);
    for (i, c) in plain.iter().enumerate() {
        let value = ALPHABET.iter().position(|a| char::from(*a) == *c).ok_or_else(|| foreign(i, *c))?;
        if (2..8).contains(&i) && value > 9 {
            return Err(Malformed::new(
                format!("第 {} 位是“{c}”，而第 3 至 8 位（行政区划）只能是数字", i + 1),
                format!("character {} is `{c}`, but the 3rd to 8th (the division) are digits", i + 1),
            ));
        }
        values.push(value);
    }
    let check = check_character(&values);
    if plain.last() != Some(&check) {
        return Err(Malformed::new(
            format!("校验位不对：如果前 17 位无误，最后一位应为“{check}”。请逐位核对"),
            format!("the check character is wrong: if the first 17 are right, the last must be `{check}`; compare each"),
        ));
    }
    let at = |i: usize| plain.get(i).copied().unwrap_or('0');
    Ok(Uscc {
        authority: at(0),
        category: at(1),
        division: plain.iter().skip(2).take(6).copied().spell(),
        text: plain.into_iter().collect(),
    })
}

fn foreign(i: usize, c: char) -> Malformed {
    let (place, meant) = (
        i + 1,
        match c {
            'I' => "1",
            'O' => "0",
            'Z' => "2",
            'S' => "5",
            'V' => "U / Y",
            _ => "",
        },
    );
    if meant.is_empty() {
        return Malformed::new(format!("第 {place} 位“{c}”不能用在代码里"), format!("character {place}, `{c}`, cannot stand in a code"));
    }
    Malformed::new(
        format!("第 {place} 位是“{c}”；代码里没有 I、O、Z、S、V，可能是 {meant}"),
        format!("character {place} is `{c}`; codes have no I, O, Z, S or V; perhaps it is {meant}"),
    )
}

/// The check character over the first seventeen values: weights are powers of 3, modulo 31, as in GB/T 17710.
fn check_character(values: &[usize]) -> char {
    let (sum, _) = values.iter().take(LENGTH - 1).fold((0, 1), |(sum, weight), value| (sum + value * weight, weight * 3 % 31));
    ALPHABET.get((31 - sum % 31) % 31).map_or('0', |a| char::from(*a))
}

impl Uscc {
    /// The id of the fact `applicant_org_type` that the code speaks for; `None` where it does not settle it. A partnership is
    /// registered as an enterprise (91) too, and the question counts it among the others: what this gives is to be confirmed.
    pub fn org_type(&self) -> Option<&'static str> {
        match (self.authority, self.category) {
            ('1', '1') => Some("gov_admin"),
            ('1', '2') => Some("public_institution"),
            ('5', '1') => Some("social_org"),
            ('9', '1') => Some("enterprise"),
            // Private non-enterprise units, foundations, sole traders, cooperatives, and what no other authority registers.
            ('5', '2' | '3') | ('9', '2' | '3') | ('Y', _) => Some("other"),
            // Mass organisations (13), law firms (31), trade unions (81) and the like: the question does not name them.
            _ => None,
        }
    }

    /// The id of the fact `applicant_province` that the division speaks for; `None` for national authorities (100000) and unknown
    /// divisions. A unit keeps its code when it moves: what this gives is to be confirmed.
    pub fn province(&self) -> Option<&'static str> {
        let prefix: u8 = self.division.get(..2)?.parse().ok()?;
        match prefix {
            32 => Some("jiangsu"),
            22 => Some("jilin"),
            11..=15 | 21..=23 | 31..=37 | 41..=46 | 50..=54 | 61..=65 => Some("other"),
            _ => None,
        }
    }

    /// Whether such a unit is a legal person. Only that a sole trader is none follows from a code: branches and partnerships share
    /// theirs with companies, internal bodies with institutions.
    pub fn legal_person(&self) -> Option<bool> {
        (self.authority == '9' && self.category == '2').then_some(false)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A code made of a beginning and a number.
    fn made(start: &str, mut number: u64) -> String {
        let mut values: Vec<usize> = start.bytes().map(|b| ALPHABET.iter().position(|a| *a == b).unwrap()).collect();
        while values.len() < LENGTH - 1 {
            values.push((number % 31) as usize);
            number /= 31;
        }
        let check = check_character(&values);
        values.iter().map(|v| char::from(ALPHABET[*v])).chain([check]).collect()
    }

    fn some() -> impl Iterator<Item = String> {
        let starts = ["91320500", "12220100", "51100000", "92320100", "Y1110000", "52310000"];
        starts.into_iter().flat_map(|s| (0..40u64).map(move |i| made(s, i.wrapping_mul(0x9e37_79b9_7f4a_7c15))))
    }

    #[test]
    fn the_check_character_is_the_one_of_the_standard() {
        // Weights as the standard tabulates them, and a sum done by hand: 9·1 + 1·3 + 3·9 + 2·27 = 93 = 3·31, so the check is 0.
        let weights: Vec<usize> = (0..17).scan(1, |w, _| Some(std::mem::replace(w, *w * 3 % 31))).collect();
        assert_eq!(weights, [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]);
        assert!(uscc("913200000000000000").is_ok());
        // The example that is printed with the standard: its sum is 28 modulo 31, so the check is 3.
        assert!(uscc("91350100M000100Y43").is_ok());
        assert!(uscc("913200000000000001").unwrap_err().say.zh.contains("应为“0”"));
    }

    #[test]
    fn every_dress_of_a_code() {
        let code = made("91320500", 0xDEAD_BEEF);
        let wide: String = code.chars().map(|c| char::from_u32(c as u32 + 0xfee0).unwrap()).collect();
        let spaced = format!(" {}-{} {} ", &code[..2], &code[2..8], &code[8..]);
        for text in [code.clone(), wide, spaced, code.to_lowercase()] {
            let read = uscc(&text).unwrap_or_else(|e| panic!("{text}: {}", e.say.zh));
            assert_eq!((read.text, read.authority, read.category, read.division.as_str()), (code.clone(), '9', '1', "320500"));
        }
    }

    #[test]
    fn one_wrong_character_or_two_changed_places_are_always_noticed() {
        for code in some() {
            assert_eq!(uscc(&code).map(|u| u.text), Ok(code.clone()));
            let chars: Vec<char> = code.chars().collect();
            for i in 0..LENGTH {
                for other in ALPHABET.iter().map(|a| char::from(*a)).filter(|c| *c != chars[i]) {
                    let mut wrong = chars.clone();
                    wrong[i] = other;
                    assert!(uscc(&wrong.iter().collect::<String>()).is_err(), "{code}: {i} as {other}");
                }
                if i + 1 < LENGTH && chars[i] != chars[i + 1] {
                    let mut wrong = chars.clone();
                    wrong.swap(i, i + 1);
                    // 3 and 28·3 = 84 = 22 modulo 31 differ, and so does every neighbouring pair of weights.
                    assert!(uscc(&wrong.iter().collect::<String>()).is_err(), "{code}: {i} changed places");
                }
            }
        }
    }

    #[test]
    fn what_is_no_code_says_what_is_wrong() {
        let code = made("91320500", 7);
        let cases = [
            ("", "现有 0 位"),
            (&code[..17], "现有 17 位"),
            ("9132050000000000O0", "第 17 位是“O”；代码里没有 I、O、Z、S、V，可能是 0"),
            ("I13205000000000000", "第 1 位是“I”；代码里没有 I、O、Z、S、V，可能是 1"),
            ("9132050000000000Z0", "可能是 2"),
            ("9132050000000000S0", "可能是 5"),
            ("9132050000000000V0", "可能是 U / Y"),
            ("91320500000000汉000", "第 15 位“汉”"),
            ("91A205000000000000", "第 3 位是“A”"),
        ];
        for (text, say) in cases {
            let refused = uscc(text).unwrap_err().say;
            assert!(refused.zh.contains(say), "{text}: {}", refused.zh);
            assert!(!refused.en.is_empty());
        }
    }

    #[test]
    fn what_a_code_speaks_for() {
        let of = |start: &str| uscc(&made(start, 99)).unwrap();
        let cases = [
            ("91320500", Some("enterprise"), Some("jiangsu"), None),
            ("92220100", Some("other"), Some("jilin"), Some(false)),
            ("11100000", Some("gov_admin"), None, None),
            ("12310000", Some("public_institution"), Some("other"), None),
            ("13100000", None, None, None),
            ("51440000", Some("social_org"), Some("other"), None),
            ("53110000", Some("other"), Some("other"), None),
            ("31320000", None, Some("jiangsu"), None),
            ("91000000", Some("enterprise"), None, None),
            ("91990000", Some("enterprise"), None, None),
        ];
        for (start, org, province, legal) in cases {
            let code = of(start);
            assert_eq!((code.org_type(), code.province(), code.legal_person()), (org, province, legal), "{start}");
        }
    }
}
