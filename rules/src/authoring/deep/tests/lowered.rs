//! Formulas against the engine: of facts that are known one by one a formula says what the engine says of the condition.

use crate::authoring::deep::formula::Formula;
use crate::authoring::deep::linear::Linear;
use crate::authoring::deep::solve::{find, Found};
use crate::authoring::deep::world::{whole, Asked, Spot, World};
use crate::authoring::expression::{read, Scope};
use crate::authoring::tests::tiny::{applicant, programme, MORE};
use crate::eval::{Derived, Env};
use crate::expr::Cond;
use crate::fact::{FactIx, FieldIx, Kind};
use crate::facts::Facts;
use crate::probe::base_facts;
use crate::programme::Programme;
use crate::truth::Truth;
use crate::value::Value;
use std::collections::BTreeSet;

/// That a spot has a value.
fn is(world: &mut World<'_>, spot: Spot, value: &Value) -> Formula {
    match value {
        Value::Bool(value) => world.among(spot, Asked::Value, 1 << u64::from(*value)),
        Value::Choice(i) => world.among(spot, Asked::Value, 1 << i),
        Value::Text(text) => world.among(spot, Asked::Written, 1 << u64::from(!text.is_empty())),
        Value::Set(bits) => {
            let Some(Kind::Set(choices)) = world.kind(spot) else { panic!("no set") };
            let all = (0..choices.len() as u16).map(|i| world.among(spot, Asked::Has(i), 1 << (bits >> i & 1)));
            Formula::and(all.collect::<Vec<_>>())
        }
        Value::Scalar(scalar) => {
            let gap = world.scalar(spot).expect("a number").plus(&Linear::number(whole(*scalar).expect("a number")), -1).expect("small");
            let below = Linear::default().plus(&gap, -1).expect("small");
            Formula::and([Formula::at_least_zero(gap), Formula::at_least_zero(below)])
        }
        Value::Rows(rows) => {
            let Spot::Fact(list) = spot else { panic!("no list") };
            let mut all = vec![world.among(spot, Asked::Rows, 1 << rows.len())];
            for (at, row) in rows.iter().enumerate() {
                for (i, field) in row.iter().enumerate() {
                    let spot = Spot::Field(list, at, FieldIx(i as u16));
                    let Some(Kind::Rows(fields)) = world.kind(Spot::Fact(list)) else { panic!("no list") };
                    if fields[i].optional {
                        all.push(world.among(spot, Asked::Given, 1 << u64::from(field.is_some())));
                    }
                    all.extend(field.as_ref().map(|value| is(world, spot, value)));
                }
            }
            Formula::and(all)
        }
    }
}

/// A condition with the facts that it rests on.
fn lower(programme: &Programme, text: &str) -> (Cond, Vec<FactIx>) {
    let (cond, faults) = read(text, |ast, faults| Scope::facts(programme.vocabulary()).cond(ast, faults));
    let cond = cond.unwrap_or_else(|| panic!("{text}: {faults:?}"));
    let mut base = Vec::new();
    base_facts(programme, &cond, &mut base);
    (cond, base)
}

fn truth(programme: &Programme, facts: &Facts, cond: &Cond) -> Truth {
    let derived = Derived::compute(programme, facts);
    Env::new(programme, facts, &derived).truth(cond)
}

/// What the formulas of a condition come to with these facts, and whether they say so exactly. What is found are the facts themselves.
fn formal(programme: &Programme, facts: &Facts, cond: &Cond, base: &[FactIx]) -> (bool, bool, bool) {
    let unknown: BTreeSet<FactIx> = base.iter().copied().filter(|ix| !facts.is_known(*ix)).collect();
    let mut world = World::new(programme, unknown);
    let mut given = Vec::new();
    for ix in base {
        let value = facts.get(*ix).cloned();
        given.extend(value.map(|value| is(&mut world, Spot::Fact(*ix), &value)));
    }
    let sides = world.cond(cond, None);
    let holds = |formula: Formula| {
        let all = Formula::and(given.iter().cloned().chain([formula]));
        let found = find(&world, &all, &mut |values| Some(world.facts(values, base)));
        if let Found::Yes(found) = &found {
            base.iter().for_each(|ix| assert_eq!(found.get(*ix), facts.get(*ix), "{cond:?}"));
        }
        assert!(!matches!(found, Found::Open), "{cond:?}");
        !found.is_never()
    };
    (holds(sides.yes), holds(sides.no), world.exact)
}

/// Terms, each with figures about what it comes to of the applicant or may come to at all.
const FIGURES: [(&str, &[&str]); 41] = [
    ("people", &["4", "5", "6", "0", "1000", "1001"]),
    ("people + 1", &["0", "1", "2"]),
    ("people + people - 3", &["6", "7", "8", "0"]),
    ("people * 3", &["14", "15", "16", "3000", "3001"]),
    ("civil_wan", &["99.9999万元", "100万元", "100.0001万元", "0万元"]),
    ("civil_wan * 20%", &["19.9999万元", "20万元", "20.0001万元", "0万元"]),
    ("civil_wan * 0.5", &["49.9999万元", "50万元", "50.0001万元"]),
    ("cost_wan", &["6.99万元", "7万元", "7.01万元", "0万元"]),
    ("total_investment_wan", &["0万元", "499万元", "500万元", "501万元", "10000亿元", "100000001万元"]),
    ("net_wan", &["399.9999万元", "400万元", "400.0001万元", "500万元", "500.0001万元"]),
    ("net_wan + 100万元", &["0万元", "0.0001万元", "499.9999万元"]),
    ("four_times - cost_wan", &["392.99万元", "393万元", "393.01万元"]),
    ("start", &["2021-02-28", "2021-03-01", "2021-03-02"]),
    ("start - 2021-02-28", &["0", "1", "2"]),
    ("start - 10天", &["2021-02-18", "2021-02-19", "2021-02-20"]),
    ("start + 1个月", &["2021-03-31", "2021-04-01", "2021-04-02"]),
    ("start - 3个月", &["2020-11-30", "2020-12-01", "2020-12-02"]),
    ("start + 1年", &["2022-02-28", "2022-03-01", "2022-03-02"]),
    ("due", &["2021-03-10", "2021-03-11", "2021-03-12"]),
    ("since", &["2021-02", "2021-03", "2021-04"]),
    ("since + 1年", &["2022-02", "2022-03", "2022-04"]),
    ("until - 2个月", &["2021-01", "2021-02", "2021-03"]),
    ("months_inclusive(2021-01, since)", &["2", "3", "4"]),
    ("year(start)", &["2020", "2021", "2022"]),
    ("year(start + 11个月)", &["2021", "2022", "2023"]),
    ("year(since)", &["2020", "2021", "2022"]),
    ("year(since - 3个月)", &["2019", "2020", "2021"]),
    ("year(min(since, 2020-12))", &["2019", "2020", "2021"]),
    ("year(max(2022-01, since))", &["2021", "2022", "2023"]),
    ("max(civil_wan, 150万元)", &["149.9999万元", "150万元", "150.0001万元"]),
    ("max(cost_wan, civil_wan, 90万元)", &["99.9999万元", "100万元", "100.0001万元"]),
    ("min(civil_wan, 150万元, 90万元)", &["89.9999万元", "90万元", "90.0001万元"]),
    ("min(civil_wan, cost_wan)", &["6.9999万元", "7万元", "7.0001万元"]),
    ("size(topics)", &["0", "1", "2", "3", "4"]),
    ("count(bills)", &["0", "1", "2", "3"]),
    ("count(bills where paid_wan >= 3万元)", &["0", "1", "2"]),
    ("sum(bills: paid_wan)", &["4.9999万元", "5万元", "5.0001万元"]),
    ("sum(bills: paid_wan where sort == b)", &["2.9999万元", "3万元", "3.0001万元"]),
    ("sum(bills: paid_wan where paid_wan < civil_wan)", &["4.9999万元", "5万元", "5.0001万元"]),
    ("sum(bills: with_civil_wan)", &["204.9999万元", "205万元", "205.0001万元"]),
    ("sum(bills: or_else(refund_wan, 5万元))", &["5.9999万元", "6万元", "6.0001万元"]),
];

/// Conditions that compare no figures.
const OTHERS: [&str; 28] = [
    "max(people, 1) + 1 > max(people, 9)",
    "tiny_category not in {park, farm, none_of_these}",
    "start + 1个月 - start == 31",
    "start + 1个月 - start == 31 and start >= 2021-02-25 and start <= 2021-06-10",
    "start + 1个月 - start == 31 and start >= 2021-02-10 and start <= 2021-06-03",
    "start + 1个月 - start == 31 and start >= 2021-02-10 and start <= 2021-04-25",
    "truthful",
    "not truthful",
    "truthful == false or big",
    "filled(story) and not big",
    "applicant_province == seat",
    "applicant_province != seat",
    "applicant_province in {jilin}",
    "seat == jiangsu or tiny_category in {farm, none_of_these}",
    "topics == {water}",
    "topics == {water, light}",
    "topics != {wind}",
    "topics overlaps {water, light}",
    "topics overlaps {wind, light}",
    "any(bills where sort == b)",
    "any(bills where sort == c)",
    "all(bills where paid_wan >= 2万元)",
    "all(bills where paid_wan >= 3万元)",
    "any(bills where given(ended) and ended_before)",
    "any(bills where or_else(ended, 2021-12-31) == 2021-06-01)",
    "all(bills where or_else(from, 2021-02) == 2021-02)",
    "any(bills where or_else(heads, 1) == 4 and not given(refund_wan))",
    "any(bills where paid_wan > civil_wan) or all(bills where paid_wan < cost_wan)",
];

/// Every condition that is tried.
fn conditions() -> Vec<String> {
    let mut out: Vec<String> = OTHERS.map(|c| c.replace("ended_before", "paid_on < 2021-06-01")).into();
    for (term, figures) in FIGURES {
        for op in ["<", "<=", "==", "!=", ">=", ">"] {
            out.extend(figures.iter().map(|figure| format!("{term} {op} {figure}")));
        }
    }
    out.extend(["2 > size(topics)", "1 >= size(topics)", "2 < size(topics)", "1 <= size(topics)", "1 == size(topics)"].map(str::to_owned));
    out
}

#[test]
fn of_known_facts_a_formula_says_what_the_engine_says_and_of_unknown_ones_no_less() {
    let programme = programme(&MORE);
    let mut loose = BTreeSet::new();
    for text in conditions() {
        let (cond, base) = lower(&programme, &text);
        let whole = applicant(&programme);
        let said = formal(&programme, &whole, &cond, &base);
        let engine = truth(&programme, &whole, &cond);
        assert_eq!(said, (engine == Truth::Yes, engine == Truth::No, true), "{text}");
        for ix in &base {
            let mut fewer = whole.clone();
            fewer.unset(*ix);
            let (yes, no, exact) = formal(&programme, &fewer, &cond, &base);
            let engine = truth(&programme, &fewer, &cond);
            if exact {
                assert_eq!((yes, no), (engine == Truth::Yes, engine == Truth::No), "{text} without {ix:?}");
            } else {
                assert!((yes || engine != Truth::Yes) && (no || engine != Truth::No), "{text} without {ix:?}: {engine:?} {yes} {no}");
                loose.insert(text.split_once(['<', '=', '!', '>']).map_or(text.clone(), |(term, _)| term.trim().to_owned()));
            }
        }
    }
    // What is unknown can make such a term go several ways, and the formula has each at its best.
    let ways = [
        "count(bills where paid_wan",
        "count(bills)",
        "max(civil_wan, 150万元)",
        "max(cost_wan, civil_wan, 90万元)",
        "max(people, 1) + 1",
        "min(civil_wan, 150万元, 90万元)",
        "min(civil_wan, cost_wan)",
        "sum(bills: or_else(refund_wan, 5万元))",
        "sum(bills: paid_wan where paid_wan",
        "sum(bills: paid_wan where sort",
        "sum(bills: paid_wan)",
        "sum(bills: with_civil_wan)",
        "year(max(2022-01, since))",
        "year(min(since, 2020-12))",
    ];
    assert_eq!(loose.iter().map(String::as_str).collect::<Vec<_>>(), ways);
}

#[test]
fn what_a_condition_can_be_true_of_is_found_and_what_it_cannot_is_known_to_be_nothing() {
    let programme = programme(&MORE);
    let mut nobody = Vec::new();
    for text in conditions() {
        let (cond, base) = lower(&programme, &text);
        let mut world = World::new(&programme, BTreeSet::new());
        let sides = world.cond(&cond, None);
        for (side, wanted) in [(sides.yes, Truth::Yes), (sides.no, Truth::No)] {
            let found = find(&world, &side, &mut |values| {
                let facts = world.facts(values, &base);
                (truth(&programme, &facts, &cond) == wanted).then_some(())
            });
            match found {
                Found::Yes(()) => {}
                Found::Never => nobody.push(format!("{text}: {}", wanted == Truth::Yes)),
                Found::Open => panic!("{text}: {wanted:?} is left open"),
            }
        }
    }
    assert_eq!(nobody, include_str!("nobody.txt").lines().collect::<Vec<_>>());
}

/// The sides of a condition of which no fact is unknown, and whether they are exact.
fn exact(programme: &Programme, text: &str) -> bool {
    let (cond, _) = lower(programme, text);
    let mut world = World::new(programme, BTreeSet::new());
    world.cond(&cond, None);
    world.exact
}

#[test]
fn so_many_ways_are_followed_and_no_more() {
    let programme = programme(&MORE);
    let way = "max(people, 1)";
    let sum = |n: usize| vec![way; n].join(" + ");
    let most = |n: usize| format!("max({}) >= 5", (0..n).map(|i| format!("people * {i}")).collect::<Vec<_>>().join(", "));
    assert!(exact(&programme, &format!("{} >= 5", sum(6))));
    assert!(!exact(&programme, &format!("{} >= 5", sum(7))));
    assert!(!exact(&programme, &format!("({}) + ({}) >= 5", sum(4), sum(3))));
    assert!(exact(&programme, &most(7)) && !exact(&programme, &most(8)));
    assert!(!exact(&programme, "share >= 20%"), "shares are not modelled");
}

#[test]
fn a_few_of_a_large_set_are_counted_and_many_are_not() {
    let values = |n: usize| (0..n).map(|i| format!("{{ id = \"v{i}\", zh = \"值{i}\", en = \"v{i}\" }}, ")).collect::<String>();
    let with = |n: usize| {
        let water = "{ id = \"water\",";
        crate::authoring::tests::tiny::programme(&[("facts.toml", water, &format!("{}{water}", values(n - 2)))])
    };
    let (ten, eleven) = (with(10), with(11));
    assert!(exact(&ten, "size(topics) >= 3") && exact(&eleven, "size(topics) >= 2") && exact(&eleven, "size(topics) >= 12"));
    assert!(!exact(&eleven, "size(topics) >= 3") && !exact(&with(20), "size(topics) == 4"));
    // What is not counted is nowhere taken for the same.
    let (cond, _) = lower(&eleven, "size(topics) >= 3 and not size(topics) >= 4");
    let mut world = World::new(&eleven, BTreeSet::new());
    let sides = world.cond(&cond, None);
    assert!(matches!(find(&world, &sides.yes, &mut |_| Some(())), Found::Yes(())));
}

#[test]
fn money_goes_by_its_smallest_step_from_the_first_within_its_bounds() {
    let bounds = |places: u32, min: &str, max: &str| {
        let edit = format!("name = \"civil_wan\"\nplaces = {places}\nmin = \"{min}\"\nmax = \"{max}\"");
        let programme = crate::authoring::tests::tiny::programme(&[("facts.toml", "name = \"civil_wan\"", &edit)]);
        let civil = programme.vocabulary().find("civil_wan").expect("a fact");
        let mut world = World::new(&programme, BTreeSet::new());
        world.scalar(Spot::Fact(civil)).expect("money");
        (world.variables[0].bounds, world.variables[0].natural)
    };
    assert_eq!(bounds(1, "0.05", "9.99"), ((1, 99), 1));
    assert_eq!(bounds(0, "-2.5", "7"), ((-2, 7), -2));
    assert_eq!(bounds(2, "3", "4"), ((300, 400), 300));
}

#[test]
fn of_what_is_left_of_a_window_its_ends_and_its_middle_are_tried() {
    let programme = programme(&MORE);
    let open = |month: u32| {
        let windows = (1..=28).flat_map(|from| (1..=30).map(move |to| (from, to)));
        let left_open = windows.filter(|(from, to)| {
            let text = format!("start + 1个月 - start == 31 and start >= 2021-02-{from:02} and start <= 2021-{month:02}-{to:02}");
            let (cond, base) = lower(&programme, &text);
            let mut world = World::new(&programme, BTreeSet::new());
            let sides = world.cond(&cond, None);
            let found =
                find(&world, &sides.yes, &mut |values| (truth(&programme, &world.facts(values, &base), &cond) == Truth::Yes).then_some(()));
            assert!(!found.is_never(), "{text}: every day of March but the last will do");
            matches!(found, Found::Open)
        });
        left_open.count()
    };
    // Of 840 each; all are found where what is left is mostly March.
    let left = (open(4), open(6), open(9));
    assert!(left.0 == 0 && left.1 <= 432 && left.2 <= 279, "{left:?}");
}

#[test]
fn facts_are_told_as_people_write_them() {
    let programme = programme(&MORE);
    let named: Vec<FactIx> = programme.vocabulary().iter().filter(|(_, d)| d.derived.is_none()).map(|(ix, _)| ix).collect();
    let mut facts = applicant(&programme);
    facts.unset(programme.vocabulary().find("truthful").expect("a fact"));
    let expected = "tiny_category = park, applicant_province = jilin, since = 2021-03, cost_wan = 7万元, seat = jilin, people = 5, \
total_investment_wan = 500万元, civil_wan = 100万元, bills = [paid_on 2021-01-05 paid_wan 2万元 sort a from 2021-02 refund_wan 1万元; \
paid_on 2021-02-05 paid_wan 3万元 sort b heads 4 ended 2021-06-01], start = 2021-03-01, topics = {water}, story = \"有\", truthful unknown";
    assert_eq!(crate::authoring::deep::example::told(&programme, &facts, &named), expected);
    assert_eq!(crate::authoring::deep::example::told(&programme, &facts, &[]), "any facts");
    let topics = programme.vocabulary().find("topics").expect("a fact");
    assert_eq!(facts.set(&programme, topics, Value::Set(0b110)), Ok(()));
    assert_eq!(crate::authoring::deep::example::told(&programme, &facts, &[topics]), "topics = {wind, light}");
}
