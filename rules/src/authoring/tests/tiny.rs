//! The tiny good notice of the bad corpus with something changed, for unit tests.

use crate::authoring::{assemble, compile, Compiled, Diagnostic, Sources};
use crate::date::{Date, Month};
use crate::facts::Facts;
use crate::programme::Programme;
use crate::value::{Scalar, Value};

/// A text in a file, and what stands there instead.
pub type Edit<'a> = (&'a str, &'a str, &'a str);

/// More facts, so that every kind of value is spoken of: topics, months, money of other decimals, shares, sorts of bills, and facts that
/// are derived from one another, the later from the earlier and the other way round.
pub const MORE: [Edit<'_>; 5] = [
    ("facts.toml", "{ id = \"light\",", "{ id = \"wind\", zh = \"风\", en = \"Wind\" },\n  { id = \"light\","),
    (
        "facts.toml",
        "[[fact]]\nname = \"story\"",
        r#"
[[fact]]
name = "since"
type = "month"
section = "unit"
label = { zh = "起", en = "Since" }
change = "never"

[[fact]]
name = "cost_wan"
type = "money"
places = 2
section = "unit"
label = { zh = "费", en = "Cost" }
change = "never"

[[fact]]
name = "seat"
type = "enum"
section = "unit"
label = { zh = "驻地", en = "Seat" }
values = [ { id = "jilin", zh = "吉林", en = "Jilin" }, { id = "jiangsu", zh = "江苏", en = "Jiangsu" } ]
change = "never"

[[fact]]
name = "share"
type = "percent"
section = "unit"
label = { zh = "比", en = "Share" }
derived = 'civil_wan / total_investment_wan'

[[fact]]
name = "due"
type = "date"
section = "unit"
label = { zh = "限", en = "Due" }
derived = 'start + 10天'

[[fact]]
name = "until"
type = "month"
section = "unit"
label = { zh = "止", en = "Until" }
derived = 'since + 1个月'

[[fact]]
name = "big"
type = "bool"
section = "unit"
label = { zh = "大", en = "Big" }
derived = 'civil_wan >= 50万元'

[[fact]]
name = "four_times"
type = "money"
section = "unit"
label = { zh = "四倍", en = "Four times" }
derived = 'twice + twice'

[[fact]]
name = "twice"
type = "money"
section = "unit"
label = { zh = "两倍", en = "Twice" }
derived = 'civil_wan * 2'

[[fact]]
name = "story""#,
    ),
    (
        "facts.toml",
        "  [[fact.field]]\n  name = \"ended\"",
        r#"
  [[fact.field]]
  name = "sort"
  type = "enum"
  label = { zh = "种", en = "Sort" }
  values = [ { id = "a", zh = "甲", en = "A" }, { id = "b", zh = "乙", en = "B" }, { id = "c", zh = "丙", en = "C" } ]

  [[fact.field]]
  name = "from"
  type = "month"
  label = { zh = "自", en = "From" }
  optional = true

  [[fact.field]]
  name = "refund_wan"
  type = "money"
  label = { zh = "退", en = "Refund" }
  optional = true

  [[fact.field]]
  name = "heads"
  type = "integer"
  label = { zh = "人", en = "Heads" }
  optional = true

  [[fact.field]]
  name = "note"
  type = "text"
  label = { zh = "注", en = "Note" }
  optional = true

  [[fact.field]]
  name = "with_civil_wan"
  type = "money"
  derived = 'paid_wan + civil_wan'

  [[fact.field]]
  name = "ended""#,
    ),
    ("shared.toml", "places = 4", "places = 0"),
    (
        "1.toml",
        "kind = \"background\"",
        "kind = \"background\"\nabout = [\"since\", \"cost_wan\", \"seat\", \"share\", \"due\", \"until\", \"big\", \"four_times\", \"twice\"]",
    ),
];

/// Its files with these edits; what is replaced stands in its file once.
pub fn sources(edits: &[Edit<'_>]) -> Sources {
    let mut sources = Sources::default();
    for part in include_str!("../../../bad/good.txt").split("\n=== file ").skip(1) {
        let (key, body) = part.split_once('\n').expect("a path, then the file");
        let mut text = body.to_owned();
        for (_, old, new) in edits.iter().filter(|(file, ..)| key.ends_with(file)) {
            assert_eq!(text.matches(old).count(), 1, "`{old}` in {key}");
            text = text.replacen(old, new, 1);
        }
        sources.add(key, text);
    }
    sources
}

/// What is made of it, without trying out all situations.
pub fn assembled(edits: &[Edit<'_>]) -> (Sources, Compiled) {
    let sources = sources(edits);
    let compiled = assemble(&sources);
    (sources, compiled)
}

/// The notice that is made of it.
pub fn programme(edits: &[Edit<'_>]) -> Programme {
    let (_, compiled) = assembled(edits);
    compiled.library.programme("tiny").unwrap_or_else(|| panic!("{:?}", compiled.diagnostics)).clone()
}

/// What the checker says of it, in order: code, file, line, what is wrong, what to do.
pub fn told(edits: &[Edit<'_>]) -> Vec<String> {
    let sources = sources(edits);
    let one = |d: &Diagnostic| {
        let file = sources.files()[d.span.file].key.rsplit('/').next().unwrap_or_default();
        format!("{} {file}:{} {} ({})", d.code.id(), sources.position(&d.span).0, d.message, d.help.as_deref().unwrap_or_default())
    };
    compile(&sources).diagnostics.iter().map(one).collect()
}

/// A day as a value.
pub fn day(year: i32, month: u32, day: u32) -> Value {
    Value::Scalar(Scalar::Date(Date::new(year, month, day).expect("a day")))
}

/// Money in 万元 as a value.
pub fn wan(n: i64) -> Value {
    Value::Scalar(Scalar::Money(n.into()))
}

/// An applicant who has answered everything of [`MORE`]: 500 万元 in all, 100 of them civil works, two bills.
pub fn applicant(programme: &Programme) -> Facts {
    let month = |y, m| Value::Scalar(Scalar::Month(Month::new(y, m).expect("a month")));
    let first =
        vec![Some(day(2021, 1, 5)), Some(wan(2)), Some(Value::Choice(0)), Some(month(2021, 2)), Some(wan(1)), None, None, None, None];
    let heads = Some(Value::Scalar(Scalar::Int(4)));
    let ended = Some(day(2021, 6, 1));
    let second = vec![Some(day(2021, 2, 5)), Some(wan(3)), Some(Value::Choice(1)), None, None, heads, None, None, ended];
    let mut facts = Facts::unknown(programme);
    for (name, value) in [
        ("total_investment_wan", wan(500)),
        ("civil_wan", wan(100)),
        ("cost_wan", wan(7)),
        ("applicant_province", Value::Choice(1)),
        ("seat", Value::Choice(0)),
        ("tiny_category", Value::Choice(0)),
        ("topics", Value::Set(0b001)),
        ("people", Value::Scalar(Scalar::Int(5))),
        ("start", day(2021, 3, 1)),
        ("since", month(2021, 3)),
        ("story", Value::Text("有".into())),
        ("truthful", Value::Bool(true)),
        ("bills", Value::Rows(vec![first, second])),
    ] {
        let ix = programme.vocabulary().find(name).expect(name);
        assert_eq!(facts.set(programme, ix, value), Ok(()), "{name}");
    }
    facts
}
