//! What people type, by type of fact.

use super::*;
use crate::fact::Choice;
use crate::fixture::{bool, int, money as money_kind};
use crate::text::Lang;
use crate::value::Scalar;

fn two() -> Vec<Choice> {
    [("a", "甲类", "Class A"), ("b", "乙，丙类", "class B, C")]
        .map(|(id, zh, en)| Choice { id: id.to_owned(), label: Text::new(zh, en) })
        .to_vec()
}

fn read(kind: &Kind, text: &str) -> Option<Value> {
    value(kind, text, Unit::Wan).unwrap_or_else(|m| panic!("{text}: {}", m.say.zh))
}

fn refusal(kind: &Kind, text: &str) -> [String; 2] {
    let say = value(kind, text, Unit::Wan).expect_err(text).say;
    Lang::ALL.map(|lang| say.get(lang).to_owned())
}

#[test]
fn values_of_a_set_are_read_by_id_and_label_one_or_several() {
    let set = Kind::Set(two());
    for (text, bits) in
        [("a", 0b01), ("a,b", 0b11), ("甲类、b", 0b11), ("b；b", 0b10), ("乙，丙类", 0b10), ("class a", 0b01), ("a  b", 0b11)]
    {
        assert_eq!(read(&set, text), Some(Value::Set(bits)), "{text}");
    }
    assert_eq!(read(&set, " "), None);
    assert_eq!(refusal(&set, "a,x"), ["“x”不在可选项中：甲类、乙，丙类", "`x` is none of: Class A, class B, C"]);
    assert_eq!(read(&Kind::Choice(two()), "CLASS B, C"), Some(Value::Choice(1)));
}

#[test]
fn a_whole_number_may_be_followed_by_what_is_counted() {
    let people = Kind::Int { min: Scalar::Int(0), max: Scalar::Int(9), unit: Text::new("人", "people") };
    let entries = Kind::Int { min: Scalar::Int(0), max: Scalar::Int(9), unit: Text::new("次", "entries") };
    for (kind, text) in [(&people, "3 人"), (&people, "3people"), (&people, "３"), (&entries, "3 entry"), (&entries, "3 entries")] {
        assert_eq!(read(kind, text), Some(Value::Scalar(Scalar::Int(3))), "{text}");
    }
    assert!(value(&int(0, 9), "3 人", Unit::Wan).is_err(), "nothing in particular is counted");
}

#[test]
fn old_characters_for_units_mean_the_same() {
    for (text, wan) in [
        ("五百萬", 500),
        ("500萬", 500),
        ("3千萬", 3_000),
        ("五百萬元", 500),
        ("2億", 20_000),
        ("二億", 20_000),
        ("2億元", 20_000),
        ("1億2000萬", 12_000),
        ("一億二千萬元", 12_000),
    ] {
        assert_eq!(money(text, Unit::Wan).map_err(|m| m.say.zh), Ok(wan.into()), "{text}");
    }
}

#[test]
fn yes_and_no_are_read_and_nothing_else() {
    for (text, is) in [("是", true), ("Y", true), ("1", true), ("否", false), ("没有", false), ("FALSE", false)] {
        assert_eq!(read(&bool(), text), Some(Value::Bool(is)), "{text}");
    }
    assert_eq!(refusal(&bool(), "也许"), ["请填“是”或“否”", "write yes or no"]);
}

#[test]
fn a_refusal_names_the_bounds() {
    assert_eq!(refusal(&int(1, 9), "10"), ["超出范围，应在 1 到 9 之间", "out of range: it must be from 1 to 9"]);
    let money = money_kind(0, 100);
    assert_eq!(
        refusal(&money, "101"),
        ["超出范围，应在 0 万元 到 100 万元 之间", "out of range: it must be from 0 yuan to 1 million yuan"]
    );
    assert_eq!(refusal(&money, "0.001"), ["小数位过多，万元最多 2 位小数", "too many decimals: at most 2 in units of 10,000 yuan"]);
    assert_eq!(refusal(&Kind::Percent, "3"), ["这一项不能直接填写", "this cannot be typed in"]);
    let rows = refused(&Kind::Rows(Vec::new()), Refusal::OutOfRange).say;
    assert_eq!([rows.zh, rows.en], ["行数过多，最多 5000 行", "too many rows: at most 5000"]);
    let other = refused(&Kind::Date, Refusal::OutOfRange).say;
    assert_eq!([other.zh, other.en], ["超出范围", "out of range"]);
    let wrong = refused(&Kind::Text, Refusal::WrongType).say;
    assert_eq!([wrong.zh, wrong.en], ["类型不对，应为文字", "wrong type: a text is wanted"]);
}
