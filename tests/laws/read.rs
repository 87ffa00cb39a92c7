//! What is shown can be typed in again and means the same; whatever is typed in is read or refused, never a panic.

use crate::support::property;
use preflight_rules::date::{Date, Month, Span};
use preflight_rules::fact::Kind;
use preflight_rules::read::{date, half_width, integer, money, month, value, Unit};
use preflight_rules::value::{Scalar, Value};
use preflight_rules::wording::{number, shown_value};
use preflight_rules::Lang;
use preflight_tests::{library, Misses};
use proptest::prelude::*;
use rust_decimal::Decimal;

fn amount() -> impl Strategy<Value = Decimal> {
    (0i64..1_000_000_000_000, 0u32..=6).prop_map(|(units, places)| Decimal::new(units, places).normalize())
}

/// Text as people and machines mistype it.
fn anything() -> impl Strategy<Value = String> {
    let typical = "[0-9０-９,，.。\\-/年月日号万亿元整￥¥ 一二两三十百千零〇个项%eE+x]{0,24}";
    prop_oneof![typical, any::<String>(), "\\PC{0,200}"]
}

#[test]
fn amounts_shown_are_read_back() {
    property(1_500, &amount(), |wan| {
        for unit in [Unit::Wan, Unit::Yuan, Unit::Yi] {
            prop_assert_eq!(money(&preflight_rules::wording::money(wan, Lang::Zh), unit), Ok(wan), "with its unit");
        }
        prop_assert_eq!(money(&number(wan), Unit::Wan), Ok(wan), "without a unit");
        let yuan = (wan * Decimal::from(10_000)).normalize();
        prop_assert_eq!(money(&number(yuan), Unit::Yuan), Ok(wan), "in yuan");
        Ok(())
    });
}

#[test]
fn every_shown_value_of_every_fact_is_read_back() {
    let mut misses = Misses::new();
    for (ix, decl) in library().vocabulary().iter().filter(|(_, d)| d.derived.is_none()) {
        let Some(programme) = library().programmes().iter().find(|p| p.vocabulary().find(&decl.name).is_some()) else { continue };
        let here = programme.vocabulary().find(&decl.name).unwrap_or(ix);
        for probe in preflight_rules::probe::probes(programme, here, &[]) {
            for lang in Lang::ALL {
                // An empty set shows as “none”, an empty text as “(empty)”: words, not answers.
                let words = matches!(&probe, Value::Set(0) | Value::Text(_));
                // Labels may themselves hold the separators of a list.
                let several = matches!(&probe, Value::Set(bits) if bits.count_ones() > 1);
                if !words && !several {
                    let shown = shown_value(&decl.kind, &probe, lang);
                    misses.unless(
                        value(&decl.kind, &shown, Unit::Wan) == Ok(Some(probe.clone())),
                        format!("{}: `{shown}` is not read as {probe:?}", decl.name),
                    );
                }
            }
        }
    }
    misses.finish("values shown and read back");
}

#[test]
fn dates_months_and_integers_shown_are_read_back() {
    let day = (0i32..109_500).prop_map(|n| Date::FIRST.shift(Span::Days(n)));
    property(1_000, &day, |day| {
        prop_assert_eq!(date(&day.to_string()), Ok(day));
        prop_assert_eq!(date(&format!("{}年{}月{}日", day.year(), day.month(), day.day())), Ok(day));
        let this = Month::new(day.year(), day.month()).expect("a month");
        prop_assert_eq!(month(&this.to_string()), Ok(this));
        prop_assert_eq!(month(&format!("{}年{}月", day.year(), day.month())), Ok(this));
        Ok(())
    });
    let kind = Kind::Int { min: Scalar::Int(i64::MIN), max: Scalar::Int(i64::MAX), unit: Default::default() };
    property(1_000, &any::<i64>(), |n| {
        prop_assert_eq!(integer(&shown_value(&kind, &Value::Scalar(Scalar::Int(n)), Lang::Zh)), Ok(n));
        prop_assert_eq!(integer(&number(Decimal::from(n))), Ok(n));
        Ok(())
    });
}

#[test]
fn nothing_typed_in_panics() {
    let kinds: Vec<Kind> = library().vocabulary().facts().iter().map(|d| d.kind.clone()).collect();
    property(2_000, &(anything(), prop::sample::select(kinds)), |(text, kind)| {
        for unit in [Unit::Yuan, Unit::Wan, Unit::Yi] {
            if let Ok(Some(read)) = value(&kind, &text, unit) {
                prop_assert_eq!(preflight_rules::facts::check(&kind, &read), Ok(()), "`{}` was read as {:?}", text, read);
            }
        }
        let _ = (money(&text, Unit::Wan), date(&text), month(&text), integer(&text), half_width(&text));
        Ok(())
    });
}
