//! A notice that says everything the language can say, for laws about the language rather than about the notices there are.

use preflight_rules::authoring::{assemble, Severity, Sources};
use preflight_rules::Library;
use preflight_tests::bad;
use std::fmt::Write as _;

/// Facts of every type; two of each that can be compared with each other.
const FACTS: &str = r#"
[[fact]]
name = "a_wan"
type = "money"
min = "0"
max = "400"
places = 2

[[fact]]
name = "b_wan"
type = "money"
min = "-30"
max = "400"
places = 4

[[fact]]
name = "net_wan"
type = "money"
derived = 'a_wan - b_wan'

[[fact]]
name = "n"
type = "integer"
unit = { zh = "个", en = "units" }
min = -9
max = 40

[[fact]]
name = "k"
type = "integer"
unit = { zh = "个", en = "units" }
min = 0
max = 40

[[fact]]
name = "wide"
type = "integer"
unit = { zh = "个", en = "units" }
min = -1152921504606846976
max = 1152921504606846976

[[fact]]
name = "up"
type = "integer"
unit = { zh = "个", en = "units" }
min = 0
max = 1152921504606846976

[[fact]]
name = "down"
type = "integer"
unit = { zh = "个", en = "units" }
min = -1152921504606846976
max = 0

[[fact]]
name = "d"
type = "date"

[[fact]]
name = "e"
type = "date"

[[fact]]
name = "m"
type = "month"

[[fact]]
name = "o"
type = "month"

[[fact]]
name = "p"
type = "enum"
values = [ { id = "east", zh = "东", en = "East" }, { id = "west", zh = "西", en = "West" }, { id = "north", zh = "北", en = "North" } ]

[[fact]]
name = "q"
type = "enum"
values = [ { id = "north", zh = "北", en = "North" }, { id = "east", zh = "东", en = "East" }, { id = "south", zh = "南", en = "South" } ]

[[fact]]
name = "s"
type = "set"
values = [ { id = "x", zh = "甲", en = "X" }, { id = "y", zh = "乙", en = "Y" }, { id = "z", zh = "丙", en = "Z" } ]

[[fact]]
name = "t"
type = "text"

[[fact]]
name = "flag"
type = "bool"

[[fact]]
name = "both"
type = "bool"
derived = 'flag and n > 3'

[[fact]]
name = "bills"
type = "list"

  [[fact.field]]
  name = "paid_wan"
  type = "money"
  label = { zh = "金额", en = "Amount" }

  [[fact.field]]
  name = "ended"
  type = "date"
  label = { zh = "停用", en = "Ended" }
  optional = true

  [[fact.field]]
  name = "late"
  type = "bool"
  label = { zh = "晚", en = "Late" }
  derived = 'or_else(ended, d) > e'
"#;

/// Conditions that columns hold: every operator, on every type that has it.
pub const IN_COLUMNS: [&str; 54] = [
    "a_wan == b_wan",
    "a_wan != 10万元",
    "a_wan < b_wan",
    "a_wan <= 12.34万元",
    "b_wan > 0.5万元",
    "b_wan >= a_wan",
    "2万元 <= b_wan <= 20万元",
    "a_wan + b_wan >= 30万元",
    "a_wan - b_wan < 5.5万元",
    "b_wan - a_wan > 0万元 - 2.5万元",
    "net_wan > 3万元",
    "net_wan + a_wan == 10万元",
    "a_wan * 3 > b_wan + 2万元",
    "b_wan * 3 <= a_wan",
    "a_wan * 12.5% <= b_wan",
    "b_wan * 50% >= 5万元",
    "a_wan * 50% == b_wan * 25%",
    "a_wan * 0.4 > 2万元",
    "min(a_wan, b_wan, 20万元) == 10万元",
    "max(a_wan, b_wan) > 12.34万元",
    "n == k",
    "n != 5",
    "n + k >= 7",
    "n - k < 3",
    "k - n <= 0",
    "n * 4 == 20",
    "n * 2 > k",
    "min(n, k) >= 4",
    "max(n, k, 3) <= 5",
    "d == e",
    "d != e",
    "d <= 2021-03-01",
    "d + 1年 > e",
    "d + 1个月 <= e",
    "d - 45天 < e",
    "d - e > 30",
    "(d - e) * 2 <= 60",
    "d - 1年 <= e",
    "year(d) == 2021",
    "year(m) >= 2021",
    "year(e) - year(d) > 0",
    "m == o",
    "m + 3个月 >= o",
    "m - 2个月 < o",
    "m <= 2021-01",
    "months_inclusive(m, o) <= 24",
    "months_inclusive(o, m) + n > 2",
    "size(s) >= 2",
    "s == {x, y}",
    "s != {z}",
    "s overlaps {x, z}",
    "p == q",
    "p in {east, north} and not (p != q)",
    "filled(t) or both or flag and q not in {south}",
];

/// Conditions that are asked record by record: shares, and what is over records.
pub const ASKED: [&str; 12] = [
    "a_wan / b_wan >= 50%",
    "net_wan / a_wan < 25%",
    "any(bills where paid_wan > a_wan and flag)",
    "sum(bills: paid_wan where p == east or both) >= 10万元",
    "count(bills where paid_wan >= 2万元) >= n",
    "all(bills where s overlaps {x} or d > e)",
    "count(bills) > 2",
    "sum(bills: paid_wan) >= 10万元",
    "any(bills where given(ended))",
    "all(bills where not given(ended) or or_else(ended, e) >= d)",
    "count(bills where late) <= 1",
    "sum(bills: paid_wan where late or or_else(ended, e) == e) < 9万元",
];

/// Conditions on whole numbers of up to 2^60 either way, with how many are asked record by record: columns hold figures up to 2^61.
pub const WIDE: [(&str, usize); 20] = [
    ("wide + wide > 5", 0),
    ("wide + wide + wide > 5", 1),
    ("wide - wide > 5", 0),
    ("wide - wide - wide > 5", 1),
    ("up + up > 5", 0),
    ("up + up + up > 5", 1),
    ("up - up - up > 5", 0),
    ("up - up - up - up > 5", 1),
    ("down + down > 5", 0),
    ("down + down + down > 5", 1),
    ("down - down - down > 5", 0),
    ("down - down - down - down > 5", 1),
    ("down - up > 5", 0),
    ("down - up - up > 5", 1),
    ("up + down + up + down > 5", 0),
    ("wide * 2 > 5", 0),
    ("wide * 3 > 5", 1),
    ("min(wide, 3) + up + up > 5", 1),
    ("min(up, down) + min(up, 3) + up > 5", 0),
    ("max(wide, 3) + max(up, down) > 5", 0),
];

/// A notice with a clause for each condition: it passes when the condition holds, and warns when it does not.
pub fn notice(conditions: &[&str]) -> Library {
    let mut facts = String::new();
    for fact in FACTS.split("[[fact]]\n").skip(1) {
        let change = if fact.contains("\nderived") { "" } else { "change = \"never\"\n" };
        let _ = write!(facts, "[[fact]]\nsection = \"unit\"\nlabel = {{ zh = \"某项\", en = \"Something\" }}\n{change}{fact}");
    }
    let category = "[[fact]]\nname = \"tiny_category\"\ntype = \"enum\"\nsection = \"category\"\nchange = \"never\"\nlabel = { zh = \"类别\", en = \"Category\" }\nvalues = [ { id = \"park\", zh = \"园区\", en = \"Park\" }, { id = \"farm\", zh = \"农场\", en = \"Farm\" } ]\n";
    facts.push_str(category);
    let (mut clauses, mut ids) = (String::new(), Vec::new());
    for (at, when) in conditions.iter().enumerate() {
        let id = format!("条{at}");
        // Every third is for one category alone.
        let categories = if at % 3 == 2 { "categories = [\"park\"]\n" } else { "" };
        let _ = write!(
            clauses,
            "[[clause]]\nid = \"{id}\"\nkind = \"hard_check\"\nledger = \"machine\"\n{categories}title = {{ zh = \"某条\", en = \"A clause\" }}\ntext = {{ zh = \"某条。\", en = \"A clause.\" }}\n\n[[clause.case]]\nwhen = '{when}'\nverdict = \"pass\"\n\n[[clause.case]]\nverdict = \"warn\"\nsay = {{ zh = \"不然。\", en = \"Otherwise.\" }}\n\n"
        );
        ids.push(id);
    }
    // A notice uses every fact that it declares.
    let about: Vec<&str> = FACTS.lines().filter_map(|line| line.strip_prefix("name = ")).collect();
    let _ = write!(
        clauses,
        "[[clause]]\nid = \"末\"\nkind = \"background\"\nledger = \"none\"\ntitle = {{ zh = \"落款\", en = \"Signature\" }}\ntext = {{ zh = \"某办。\", en = \"The office.\" }}\nabout = [{}]\n\n",
        about.join(", ")
    );
    ids.push("末".to_owned());
    let mut sources = Sources::default();
    for (key, text) in bad::good() {
        let text = match key.as_str() {
            "notices/tiny/facts.toml" => facts.clone(),
            "notices/tiny/clauses/1.toml" => clauses.clone(),
            "notices/tiny/inventory.toml" => format!("ids = {ids:?}\n"),
            "notices/tiny/materials.toml" => String::new(),
            "notices/tiny/notice.toml" => text.split("[[contact]]").next().unwrap_or_default().to_owned(),
            "vocabulary/shared.toml" => String::new(),
            _ => text,
        };
        sources.add(&key, text);
    }
    let compiled = assemble(&sources);
    let errors: Vec<_> = compiled.diagnostics.iter().filter(|d| d.code.severity() == Severity::Error).map(|d| &d.message).collect();
    assert!(errors.is_empty(), "{conditions:?}: {errors:#?}");
    compiled.library
}
