//! What a field says back parses to itself: however a value was typed, its echo typed in its place is read as the same value.

use crate::support::property;
use preflight_rules::fact::Kind;
use preflight_rules::read::{value, Unit};
use preflight_rules::value::Value;
use preflight_rules::wording::shown_value;
use preflight_rules::Lang;
use preflight_tests::library;
use proptest::prelude::*;

const UNITS: [Unit; 3] = [Unit::Yuan, Unit::Wan, Unit::Yi];

/// A number below a hundred million in Chinese: 三千零五十, 十二, 两万.
fn chinese(n: u64) -> String {
    const DIGITS: [&str; 10] = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    if n >= 10_000 {
        let (high, low) = (n / 10_000, n % 10_000);
        let gap = if low > 0 && low < 1_000 { "零" } else { "" };
        let low = if low == 0 { String::new() } else { chinese(low) };
        return format!("{}万{gap}{low}", chinese(high));
    }
    let mut out = String::new();
    let mut gap = false;
    for (unit, name) in [(1_000, "千"), (100, "百"), (10, "十"), (1, "")] {
        let digit = n / unit % 10;
        if digit == 0 {
            gap = !out.is_empty();
            continue;
        }
        if gap && !n.is_multiple_of(unit * 10) {
            out.push('零');
        }
        gap = false;
        out.push_str(DIGITS[digit as usize]);
        out.push_str(name);
    }
    if out.is_empty() {
        "零".to_owned()
    } else {
        out
    }
}

fn formal(text: &str) -> String {
    let pairs = "零零一壹二贰三叁四肆五伍六陆七柒八捌九玖十拾百佰千仟万萬";
    let chars: Vec<char> = pairs.chars().collect();
    text.chars().map(|c| chars.chunks(2).find(|p| p[0] == c).map_or(c, |p| p[1])).collect()
}

fn wide(text: &str) -> String {
    text.chars().map(|c| if ('!'..='~').contains(&c) { char::from_u32(c as u32 + 0xfee0).unwrap_or(c) } else { c }).collect()
}

fn grouped(n: u64) -> String {
    let plain = n.to_string();
    let mut out = String::new();
    for (i, digit) in plain.chars().enumerate() {
        if i > 0 && (plain.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// A whole number in every dress.
fn number() -> impl Strategy<Value = String> {
    (prop_oneof![0u64..100, 0u64..100_000, 0u64..99_999_999], 0usize..7, 0u32..10_000).prop_map(|(n, dress, fraction)| match dress {
        0 => n.to_string(),
        1 => grouped(n),
        2 => chinese(n),
        3 => formal(&chinese(n)),
        4 => wide(&n.to_string()),
        5 => wide(&grouped(n)),
        _ => format!("{n}.{fraction}"),
    })
}

/// Blanks as people leave them.
fn blank() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec!["", "", "", " ", "\u{3000}", "\u{a0} "])
}

fn money() -> impl Strategy<Value = String> {
    let before = prop::sample::select(vec!["", "", "", "¥", "￥", "人民币"]);
    let units = vec!["", "", "元", "块", "万", "万元", "萬元", "亿", "亿元", "億元", "元整", "万元整", " yuan", " million yuan"];
    let one = (blank(), before, number(), blank(), prop::sample::select(units), blank());
    let two = (0u64..9_999, 0u64..10_000, prop::bool::ANY).prop_map(|(yi, wan, plain)| match plain {
        true => format!("{yi}亿{wan}万元"),
        false => format!("{}亿{}万", chinese(yi), chinese(wan)),
    });
    prop_oneof![6 => one.prop_map(|(a, b, c, d, e, f)| format!("{a}{b}{c}{d}{e}{f}")), 1 => two]
}

fn day() -> impl Strategy<Value = String> {
    (1990u64..2060, 1u64..13, 1u64..29, 0usize..9).prop_map(|(y, m, d, dress)| match dress {
        0 => format!("{y}-{m:02}-{d:02}"),
        1 => format!("{y}/{m}/{d}"),
        2 => format!("{y}.{m}.{d}"),
        3 => format!("{y}{m:02}{d:02}"),
        4 => format!("{y}年{m}月{d}日"),
        5 => format!(" {y} 年 {m} 月 {d} 号"),
        6 => wide(&format!("{y}-{m}-{d}")),
        7 => format!(
            "{}年{}月{}日",
            y.to_string().chars().map(|c| chinese(u64::from(c as u32 - 48))).collect::<String>(),
            chinese(m),
            chinese(d)
        ),
        _ => format!("{y}—{m}—{d}"),
    })
}

fn month() -> impl Strategy<Value = String> {
    (1990u64..2060, 1u64..13, 0usize..6).prop_map(|(y, m, dress)| match dress {
        0 => format!("{y}-{m:02}"),
        1 => format!("{y}/{m}"),
        2 => format!("{y}{m:02}"),
        3 => format!("{y}年{m}月"),
        4 => wide(&format!("{y}.{m}")),
        _ => format!("{}年{}月", y.to_string().chars().map(|c| chinese(u64::from(c as u32 - 48))).collect::<String>(), chinese(m)),
    })
}

/// The facts and fields of a type.
fn kinds(wanted: fn(&Kind) -> bool) -> Vec<Kind> {
    let fields = library().vocabulary().facts().iter().flat_map(|d| d.kind.fields()).map(|f| &f.kind);
    let all = library().vocabulary().facts().iter().map(|d| &d.kind).chain(fields);
    all.filter(|k| wanted(k)).cloned().collect()
}

/// Reads texts, and what is shown of them again; all but a few of the texts must be readable for the law to say something.
#[track_caller]
fn law(kinds: Vec<Kind>, texts: impl Strategy<Value = String>) {
    let (read, tried) = (std::cell::Cell::new(0u32), std::cell::Cell::new(0u32));
    property(3_000, &(texts, prop::sample::select(kinds), prop::sample::select(UNITS.to_vec())), |(text, kind, unit)| {
        tried.set(tried.get() + 1);
        let Ok(Some(first)) = value(&kind, &text, unit) else { return Ok(()) };
        read.set(read.get() + 1);
        for lang in Lang::ALL {
            let shown = shown_value(&kind, &first, lang);
            // The echo says its unit, so that whatever unit stands beside the field does not matter.
            let again: Vec<_> = UNITS.iter().map(|unit| value(&kind, &shown, *unit)).collect();
            prop_assert!(
                again.iter().all(|a| *a == Ok(Some(first.clone()))),
                "`{}` shows as `{}`, which is read as {:?}",
                text,
                shown,
                again
            );
        }
        Ok(())
    });
    assert!(read.get() * 3 > tried.get(), "{} of {} texts were read", read.get(), tried.get());
}

#[test]
fn the_echo_of_an_amount_parses_to_itself() {
    law(kinds(|k| matches!(k, Kind::Money { .. })), money());
}

#[test]
fn the_echo_of_a_day_parses_to_itself() {
    law(kinds(|k| matches!(k, Kind::Date)), day());
}

#[test]
fn the_echo_of_a_month_parses_to_itself() {
    law(kinds(|k| matches!(k, Kind::Month)), month());
}

#[test]
fn the_echo_of_a_number_parses_to_itself() {
    let kinds = kinds(|k| matches!(k, Kind::Int { .. }));
    let units: Vec<String> =
        kinds.iter().filter_map(|k| if let Kind::Int { unit, .. } = k { Some(unit.zh.clone()) } else { None }).collect();
    let small = prop_oneof![
        (0u64..40).prop_map(|n| n.to_string()),
        (0u64..40).prop_map(chinese),
        (0u64..40).prop_map(|n| wide(&n.to_string())),
        number()
    ];
    let texts = (small, blank(), prop_oneof![3 => Just(String::new()), 1 => prop::sample::select(units)]);
    law(kinds, texts.prop_map(|(n, blank, unit)| format!("{n}{blank}{unit}")));
}

#[test]
fn every_dress_of_a_number_is_the_same_number() {
    let amounts = kinds(|k| matches!(k, Kind::Money { .. }));
    property(1_000, &(0u64..99_999_999, prop::sample::select(amounts)), |(n, kind)| {
        let dresses = [n.to_string(), grouped(n), chinese(n), formal(&chinese(n)), wide(&n.to_string()), wide(&grouped(n))];
        let read: Vec<Option<Value>> = dresses.iter().map(|d| value(&kind, &format!("{d}元"), Unit::Yi).ok().flatten()).collect();
        prop_assert!(read.windows(2).all(|two| two[0] == two[1]), "{:?} are read as {:?}", dresses, read);
        Ok(())
    });
}
