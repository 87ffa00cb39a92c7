//! Amounts: exact, the same in every unit, and the same as a facts file gives.

use crate::support::text;
use preflight_rules::fact::{Kind, Vocabulary};
use preflight_rules::facts::check;
use preflight_rules::read::{half_width, money, value, Unit};
use preflight_rules::value::{Scalar, Value};
use preflight_rules::wire::read_answers;
use preflight_tests::library;
use rust_decimal::Decimal;

/// A fact that holds money.
const FACT: &str = "total_investment_wan";

pub fn run(data: &[u8]) {
    let text = &*text(data);
    let read = [Unit::Yuan, Unit::Wan, Unit::Yi].map(|unit| money(text, unit).ok());
    if let [Some(yuan), Some(wan), Some(yi)] = read {
        let own = yuan == wan && wan == yi;
        // Without a unit of its own it is so many of the unit asked for, to the last digit.
        assert!(own || times(yuan, 10_000) == Some(wan) && times(wan, 10_000) == Some(yi), "{yuan} {wan} {yi}");
    }
    for (amount, unit) in read.into_iter().zip([Unit::Yuan, Unit::Wan, Unit::Yi]) {
        assert_eq!(money(&half_width(text), unit).ok(), amount, "full-width characters change nothing");
        let Some(amount) = amount else { continue };
        let mut words = text.split(['\t', '\n']).filter(|word| !word.trim().is_empty());
        let cells = words.clone().zip(words.by_ref().skip(1));
        let runs_on = |(a, b): (&str, &str)| a.ends_with(|c: char| c.is_ascii_digit()) && b.starts_with(|c: char| c.is_ascii_digit());
        assert!(!cells.into_iter().any(runs_on), "two cells are not one amount");
        let signs = half_width(text).matches('-').count();
        assert!(signs <= 1 && (amount < Decimal::ZERO) <= (signs == 1), "a sign stands before an amount, and nowhere else");
        assert_eq!(amount.normalize().to_string(), amount.to_string(), "no zeros at the end");
        assert_eq!(money(&amount.to_string(), Unit::Wan).ok(), Some(amount), "what was read is read again");
    }
    if let Some(wan) = read[1] {
        let plain = Decimal::from_str_exact(text).ok().filter(|_| text.bytes().all(|b| b.is_ascii_digit() || b"-.".contains(&b)));
        assert!(plain.is_none_or(|plain| plain == wan), "{text} is {wan}");
        as_a_fact(text, wan);
    }
}

fn times(amount: Decimal, n: i64) -> Option<Decimal> {
    amount.checked_mul(Decimal::from(n)).map(|product| product.normalize())
}

/// A form takes an amount exactly when the bounds of the fact allow it, and so does a facts file.
fn as_a_fact(text: &str, wan: Decimal) {
    let kind = kind(library().vocabulary());
    let amount = Value::Scalar(Scalar::Money(wan));
    let fits = check(kind, &amount).is_ok();
    assert_eq!(value(kind, text, Unit::Wan).ok().flatten(), fits.then_some(amount.clone()));
    let file = format!("{{\"{FACT}\": \"{wan}\"}}");
    let answers = read_answers(library(), file.as_bytes(), None).ok();
    assert_eq!(answers.as_ref().and_then(|a| a.get(FACT)), fits.then_some(&amount), "{file}");
}

fn kind(vocabulary: &Vocabulary) -> &Kind {
    let decl = vocabulary.find(FACT).and_then(|ix| vocabulary.get(ix)).expect(FACT);
    &decl.kind
}
