//! Any answers come back from a link; nothing else does without being named.

use super::*;
use crate::library::library;

/// Chance that falls the same way in every run (splitmix64).
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        ((z ^ (z >> 27)) % n as u64) as usize
    }
}

const TEXTS: [&str; 17] = [
    "500",
    "1.2",
    "五百块多",
    "",
    "unsure",
    "nothing",
    "~",
    "~unsure",
    "2022-03-05",
    "2021-02",
    "row",
    "a&b=c#d",
    "100%",
    "汉\n\u{1f600} +",
    "12yi",
    "12wan",
    "\0<>\"[0].x",
];

fn any(kind: &Kind, dice: &mut Dice) -> Option<Entry> {
    if dice.below(6) == 0 {
        return Some(Entry::Unsure);
    }
    let units = [Unit::Yuan, Unit::Wan, Unit::Yi];
    let typed = |dice: &mut Dice, unit| Some(Entry::Typed { text: TEXTS[dice.below(TEXTS.len())].into(), unit });
    match kind {
        Kind::Bool(_) => Some(Entry::Chosen(Value::Bool(dice.below(2) == 0))),
        Kind::Choice(values) => Some(Entry::Chosen(Value::Choice(dice.below(values.len()) as u16))),
        Kind::Set(_) if dice.below(4) == 0 => Some(Entry::Nothing),
        Kind::Set(values) => Some(Entry::Chosen(Value::Set(1 + dice.below((1 << values.len()) - 1) as u64))),
        Kind::Money { .. } => {
            let unit = units[dice.below(3)];
            typed(dice, unit)
        }
        Kind::Text if dice.below(4) == 0 => Some(Entry::Nothing),
        Kind::Int { .. } | Kind::Date | Kind::Month | Kind::Text => typed(dice, Unit::Wan),
        Kind::Percent | Kind::Rows(_) => None,
    }
}

fn put(drafts: &mut Drafts, slot: Slot, entry: Option<Entry>) {
    let vocabulary = library().vocabulary();
    if let Some(entry) = entry {
        drafts.write(vocabulary, slot, Some(entry));
        if drafts.at(slot).and_then(Draft::malformed).is_some() {
            drafts.settle(slot);
        }
    }
}

fn some(dice: &mut Dice) -> Drafts {
    let vocabulary = library().vocabulary();
    let mut drafts = Drafts::default();
    for (fact, decl) in vocabulary.iter().filter(|(_, d)| d.derived.is_none()) {
        if dice.below(3) == 0 {
            continue;
        }
        if decl.kind.fields().is_empty() {
            put(&mut drafts, Slot::fact(fact), any(&decl.kind, dice));
            continue;
        }
        match dice.below(4) {
            0 => put(&mut drafts, Slot::fact(fact), Some(Entry::Nothing)),
            n => {
                for _ in 0..n {
                    let row = drafts.add_row(vocabulary, fact).expect("a list");
                    for (i, field) in decl.kind.fields().iter().enumerate().filter(|(_, f)| f.derived.is_none()) {
                        if dice.below(3) > 0 {
                            put(&mut drafts, Slot::cell(fact, row, FieldIx(i as u16)), any(&field.kind, dice));
                        }
                    }
                }
            }
        }
    }
    drafts
}

#[test]
fn any_answers_are_read_back() {
    let vocabulary = library().vocabulary();
    let mut dice = Dice(7);
    for round in 0..60 {
        let drafts = some(&mut dice);
        let text = write(vocabulary, &drafts).expect("short enough");
        assert!(text.bytes().all(|b| b.is_ascii_graphic() && !matches!(b, b'#' | b'<' | b'>' | b'"' | b'+')), "{text}");
        let found = read(vocabulary, &format!("#{text}"));
        assert!(found.unknown_names.is_empty() && found.unread.is_empty(), "{:?} {:?}", found.unknown_names, found.unread);
        // Keys of records are names for as long as the page lives; the rest is the same.
        assert_eq!(
            crate::model::stored::write(vocabulary, preflight_rules::Lang::Zh, &found.drafts),
            crate::model::stored::write(vocabulary, preflight_rules::Lang::Zh, &drafts),
            "round {round}: {text}"
        );
        assert_eq!(found.drafts.answers(vocabulary), drafts.answers(vocabulary));
        assert_eq!(read(vocabulary, &text.replace('[', "%5B").replace(']', "%5D")), found);
    }
}

#[test]
fn it_reads_as_it_looks() {
    let vocabulary = library().vocabulary();
    let text = "total_investment_wan=1.2yi&civil_works_wan=300&is_cooperative=true&evidence_benefit=%E6%9C%89&cloud_payments[4].pay_date=2022-03-05&cloud_payments[4].pay_service=x";
    let found = read(vocabulary, text);
    assert!(found.unknown_names.is_empty() && found.unread.is_empty());
    let shown = write(vocabulary, &found.drafts).expect("short");
    for part in [
        "total_investment_wan=1.2yi",
        "civil_works_wan=300wan",
        "is_cooperative=true",
        "evidence_benefit=%E6%9C%89",
        "cloud_payments[0].pay_date=2022-03-05",
    ] {
        assert!(shown.split('&').any(|p| p == part), "{part}: {shown}");
    }
}

#[test]
fn what_does_not_fit_is_reported() {
    let vocabulary = library().vocabulary();
    let text = "nobody=1&is_cooperative=maybe&is_cooperative=true&is_cooperative=false&evidence_benefit=%F&cloud_payments=5&cloud_payments[0].x=1\
        &cloud_payments[0]=1&cloud_payments[0].pay_date[=1&is_cooperative[0]=row&invest_excl_civil_wan=3&newtech_used=none_such&%=&=&&evidence_solution=%C3%28";
    let found = read(vocabulary, text);
    assert_eq!(
        found.unread,
        [
            "is_cooperative",
            "is_cooperative",
            "evidence_benefit",
            "cloud_payments",
            "cloud_payments[0]",
            "invest_excl_civil_wan",
            "newtech_used",
            "evidence_solution"
        ]
    );
    assert_eq!(found.unknown_names, ["nobody", "cloud_payments[0].x", "cloud_payments[0].pay_date[", "is_cooperative[0]", "%", ""]);
    assert_eq!(write(vocabulary, &found.drafts).as_deref(), Some("is_cooperative=true"));
}

#[test]
fn damage_and_length_are_survived() {
    let vocabulary = library().vocabulary();
    let text = write(vocabulary, &some(&mut Dice(3))).expect("short");
    for i in 0..text.len() {
        read(vocabulary, &text[i..]);
        read(vocabulary, &text[..i]);
    }
    assert!(read(vocabulary, &"a=1&".repeat(LIMIT)).too_long);
    let many = "cloud_payments[99999999999999999999].pay_date=1&cloud_payments[].pay_date=1&cloud_payments[1].pay_date=1";
    assert_eq!(read(vocabulary, many).unknown_names.len(), 2);
    let slot = Slot::fact(vocabulary.find("evidence_benefit").expect("a fact"));
    let mut drafts = Drafts::default();
    put(&mut drafts, slot, Some(Entry::Typed { text: "汉".repeat(LIMIT), unit: Unit::Wan }));
    assert_eq!(write(vocabulary, &drafts), None);
}
