//! Which changes are made of a tiny notice: their place, their words, how many there are, and what the notice is with them.

mod guards;

use super::{all, refused, Change, Mutant};
use crate::authoring::tests::tiny::{assembled, Edit};
use crate::date::Date;
use crate::programme::{ClosesOn, Programme, Verdict};

/// The tiny notice with these edits, and its changes.
fn changed(edits: &[Edit<'_>]) -> (Programme, Vec<Mutant>) {
    let (sources, compiled) = assembled(edits);
    let [programme] = compiled.library.programmes() else { panic!("{:?}", compiled.diagnostics) };
    (programme.clone(), all(&sources, programme))
}

/// A change in words, with a `×` where the checker would refuse it.
fn told(mutant: &Mutant) -> String {
    format!("{}{}", mutant.what, if mutant.change.is_none() { " ×" } else { "" })
}

/// The changes of one thing in words.
fn of(mutants: &[Mutant], at: &str) -> Vec<String> {
    mutants.iter().filter(|m| m.at == at).map(told).collect()
}

/// The places and names of the changes, one line for those that follow one another.
fn places(mutants: &[Mutant]) -> Vec<String> {
    let mut out: Vec<String> = mutants.iter().map(|m| format!("{} {}", m.place.trim_start_matches("notices/tiny/"), m.at)).collect();
    out.dedup();
    out
}

#[test]
fn everything_that_can_be_wrong_is_changed_where_it_stands() {
    let (_, mutants) = changed(&[]);
    let expected = [
        "notice.toml:21 route all",
        "facts.toml:25 fact net_wan",
        "facts.toml:96 relation S1",
        "clauses/1.toml:10 一1 case 1",
        "clauses/1.toml:9 一1 case 1",
        "clauses/1.toml:13 一1 case 2",
        "clauses/1.toml:22 一2 categories",
        "clauses/1.toml:27 一2 case 1",
        "clauses/1.toml:26 一2 case 1",
        "clauses/1.toml:30 一2 case 2",
        "clauses/1.toml:42 一3 case 1",
        "clauses/1.toml:41 一3 case 1",
        "clauses/1.toml:46 一3 case 2",
        "clauses/1.toml:45 一3 case 2",
        "clauses/1.toml:50 一3 case 3",
        "calendar.toml:2 date window",
        "materials.toml:4 material statement held",
    ];
    assert_eq!(places(&mutants), expected);
    assert_eq!(of(&mutants, "route all"), ["applicant_province == jiangsu → applicant_province != jiangsu", "jiangsu → jilin"]);
    assert_eq!(of(&mutants, "fact net_wan"), ["total_investment_wan - civil_wan → total_investment_wan + civil_wan"]);
    assert_eq!(of(&mutants, "material statement held"), ["filled(story) → not (filled(story))"]);
    let relation: Vec<String> =
        ["<", ">", ">="].map(|op| format!("civil_wan <= total_investment_wan → civil_wan {op} total_investment_wan")).into();
    assert_eq!(of(&mutants, "relation S1"), relation);
}

#[test]
fn of_two_with_one_name_each_is_changed() {
    let second = "[[sanity]]\nid = \"S0\"\nat = \"people\"\nholds = 'people >= 1'\nsay = { zh = \"无人\", en = \"None\" }\n\n[[sanity]]\nid = \"S1\"";
    let (_, mutants) = changed(&[
        ("facts.toml", "[[sanity]]\nid = \"S1\"", second),
        ("notice.toml", "[[route]]", "[[route]]\nid = \"none\"\nclause = \"末\"\nsteps = []\n\n[[route]]"),
        ("materials.toml", "[[material]]", "[[material]]\nid = \"list\"\ntitle = { zh = \"单\", en = \"List\" }\nneeded = 'people >= 1'\n\n[[material]]"),
        ("calendar.toml", "[[entry]]", "[[entry]]\nid = \"talk\"\nclause = \"末\"\nrole = \"bureau\"\nwho = { zh = \"办\", en = \"Office\" }\nwhat = { zh = \"会\", en = \"Talk\" }\nto = { zh = \"人\", en = \"All\" }\n\n[[entry]]"),
    ]);
    let at = |at: &str| mutants.iter().filter(|m| m.at == at).map(|m| m.change.clone()).collect::<Vec<_>>();
    assert!(matches!(at("relation S0").as_slice(), [Some(Change::Holds(0, _)), ..]));
    assert!(matches!(at("relation S1").as_slice(), [Some(Change::Holds(1, _)), ..]));
    assert!(matches!(at("route all").as_slice(), [Some(Change::Route(1, _)), Some(Change::Route(1, _))]));
    assert!(matches!(at("material list needed").as_slice(), [Some(Change::Needed(0, _)), ..]));
    assert!(matches!(at("material statement held").as_slice(), [Some(Change::Held(1, _))]));
    assert!(matches!(at("date window").as_slice(), [Some(Change::Entry(1, _)), ..]));
    assert!(at("date talk").is_empty(), "a day that nobody set is not moved");
}

#[test]
fn a_date_moves_by_a_day_and_a_month_and_never_behind_the_opening() {
    let (programme, mutants) = changed(&[("calendar.toml", "opens = \"2021-03-01\"", "opens = \"2021-03-30\"")]);
    let expected = [
        "opens 2021-03-29",
        "opens 2021-03-31",
        "opens 2021-02-28",
        "opens 2021-04-30 ×",
        "closes 2021-03-30",
        "closes 2021-04-01",
        "closes 2021-02-28 ×",
        "closes 2021-04-30",
        "closes_on before",
        "closes_on after",
    ];
    assert_eq!(of(&mutants, "date window"), expected);
    let own = &programme.calendar()[0];
    let entries: Vec<_> = mutants.iter().filter_map(|m| if let Some(Change::Entry(0, e)) = &m.change { Some(e) } else { None }).collect();
    assert_eq!((entries[0].opens, entries[0].closes, entries[0].closes_on), (Date::new(2021, 3, 29), own.closes, own.closes_on));
    assert_eq!((entries[3].opens, entries[3].closes, entries[3].closes_on), (own.opens, Date::new(2021, 3, 30), own.closes_on));
    assert_eq!((entries[7].opens, entries[7].closes, entries[7].closes_on), (own.opens, own.closes, ClosesOn::After));
}

#[test]
fn a_clause_loses_and_gains_categories_but_never_all() {
    let (_, mutants) = changed(&[]);
    assert_eq!(of(&mutants, "一2 categories"), ["without park ×", "with farm"]);
    assert!(mutants.iter().any(|m| m.what == "with farm" && m.change == Some(Change::Scope(1, 0b11))));
    let (_, mutants) = changed(&[("1.toml", "categories = [\"park\"]", "categories = [\"park\", \"farm\"]")]);
    let scopes: Vec<_> = mutants.iter().filter(|m| m.at == "一2 categories").map(|m| (m.what.as_str(), m.change.clone())).collect();
    assert_eq!(scopes, [("without park", Some(Change::Scope(1, 0b10))), ("without farm", Some(Change::Scope(1, 0b01)))]);
}

#[test]
fn a_case_is_taken_for_others_moved_and_removed_but_something_always_decides() {
    let (programme, mutants) = changed(&[]);
    let case = |at: &str| of(&mutants, at).into_iter().skip_while(|w| !w.starts_with("verdict")).collect::<Vec<_>>();
    assert_eq!(case("一3 case 1"), ["verdict attested → pass", "verdict attested → warn", "removed", "after the next"]);
    assert_eq!(case("一3 case 2"), ["verdict warn → pass", "verdict warn → fail", "verdict warn → info", "removed", "after the next ×"]);
    assert_eq!(case("一3 case 3"), ["verdict fail → fail_fixable", "verdict fail → warn", "verdict fail → pass", "removed ×"]);
    let verdicts = |at: &str, what: &str| {
        let found = mutants.iter().find(|m| m.at == at && m.what == what).and_then(|m| m.change.clone());
        let Some(Change::Cases(clause, cases)) = found else { panic!("{at}: {what}") };
        (clause, cases.iter().map(|c| c.verdict).collect::<Vec<_>>())
    };
    assert_eq!(verdicts("一3 case 1", "removed"), (2, vec![Verdict::Warn, Verdict::Fail]));
    assert_eq!(verdicts("一3 case 1", "after the next"), (2, vec![Verdict::Warn, Verdict::Attested, Verdict::Fail]));
    assert_eq!(programme.clauses()[2].cases.len(), 3);
}

#[test]
fn each_fact_that_a_case_names_may_be_missing_but_not_the_last_that_is_needed() {
    let (programme, mutants) = changed(&[
        (
            "1.toml",
            "when = 'truthful and filled(story)'",
            "when = 'truthful and filled(story)'\nrequires = [\"people\"]\nif_known = [\"start\", \"topics\"]",
        ),
        ("1.toml", "verdict = \"warn\"\nsay = { zh = \"请核对。\"", "verdict = \"need\"\nneeds = [\"people\"]\nsay = { zh = \"请核对。\""),
        (
            "1.toml",
            "verdict = \"fail\"\nsay = { zh = \"未声明。\"",
            "verdict = \"need\"\nneeds = [\"people\", \"start\"]\nsay = { zh = \"未声明。\"",
        ),
    ]);
    let named = |at: &str| of(&mutants, at).into_iter().filter(|w| w.contains(" without ")).collect::<Vec<_>>();
    assert_eq!(named("一3 case 1"), ["requires without people", "if_known without start", "if_known without topics"]);
    assert_eq!(named("一3 case 3"), ["needs without people", "needs without start"]);
    assert_eq!(named("一2 case 2"), ["needs without people ×"]);
    let found = mutants.iter().find(|m| m.what == "if_known without start").and_then(|m| m.change.clone());
    let Some(Change::Cases(2, cases)) = found else { panic!("{found:?}") };
    assert_eq!((cases[0].if_known.clone(), cases[0].requires.len()), (vec![programme.vocabulary().find("topics").unwrap()], 1));
}

#[test]
fn a_change_is_made_and_taken_back_and_knows_its_clause() {
    let (programme, mutants) = changed(&[]);
    let mut worked_on = programme.clone();
    for mutant in &mutants {
        let Some(mut change) = mutant.change.clone() else { continue };
        let clause = programme.clauses().iter().position(|c| mutant.at.starts_with(&format!("{} c", c.id)));
        assert_eq!(change.clause(), clause, "{}", mutant.at);
        change.swap(&mut worked_on);
        assert_ne!(worked_on, programme, "{}: {}", mutant.at, mutant.what);
        change.swap(&mut worked_on);
        assert_eq!(worked_on, programme, "{}: {}", mutant.at, mutant.what);
    }
}

#[test]
fn a_change_that_the_analysis_refuses_leaves_a_case_that_is_never_first() {
    let (mut programme, mutants) = changed(&[]);
    assert!(!refused(&programme, 2) && !refused(&programme, 9));
    let whole = mutants.iter().find(|m| m.at == "一1 case 1" && m.what == "verdict pass → warn").and_then(|m| m.change.clone());
    let Some(Change::Verdict(0, 0, _)) = whole else { panic!("{whole:?}") };
    // Its guard put the other way round: nobody comes to the first case any more.
    Change::Guard(0, 0, crate::expr::Cond::Const(false)).swap(&mut programme);
    assert!(refused(&programme, 0) && !refused(&programme, 1));
}
