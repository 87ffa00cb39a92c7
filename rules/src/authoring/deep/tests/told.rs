//! What authors are told by the analysis of the tiny notice with something changed.

use crate::authoring::deep::examine;
use crate::authoring::tests::tiny::{assembled, Edit};

/// The diagnostics of these codes: line, message, advice.
fn told(edits: &[Edit<'_>], codes: &[&str]) -> Vec<String> {
    let (sources, compiled) = assembled(edits);
    assert!(compiled.is_clean(), "{:?}", compiled.diagnostics);
    let found = examine(&sources, &compiled.library, |notice| notice == "tiny");
    assert!(examine(&sources, &compiled.library, |_| false).is_empty(), "a notice that is not asked for");
    let one = |d: &crate::authoring::Diagnostic| {
        let file = sources.files()[d.span.file].key.rsplit('/').next().unwrap_or_default();
        format!("{} {file}:{} {} ({})", d.code.id(), sources.position(&d.span).0, d.message, d.help.as_deref().unwrap_or_default())
    };
    found.iter().filter(|d| codes.is_empty() || codes.contains(&d.code.id())).map(one).collect()
}

const GUARD: &str = "when = 'topics overlaps {water, light} and people >= 5 and start >= 2021-01-01'";

const NOTHING: [&str; 0] = [];

/// What the analysis says of the tiny notice as it is.
const ORDER: &str = "N0506 1.toml:45 this case and case 1 can hold at once, and only their order makes it `attested` and not `warn` \
(for example bills = [paid_on 2021-06-15 paid_wan 1.0001万元], story = \"有\", truthful = true)";

/// The tiny notice with another guard, and perhaps more, before the case of its second clause.
fn guarded(guard: &str, codes: &[&str]) -> Vec<String> {
    told(&[("1.toml", GUARD, guard)], codes)
}

#[test]
fn the_tiny_notice_has_one_order_that_decides() {
    assert_eq!(told(&[], &[]), [ORDER]);
}

#[test]
fn figures_are_looked_at_wherever_they_stand_in_a_guard() {
    let people = |text: &str, how: &str| {
        let help = "for example people = 0; `people` goes from 0 to 1000; correct the figure or the bounds";
        vec![format!("W0504 1.toml:27 `{text}` {how} holds within the bounds of its facts ({help})")]
    };
    let with = |cond: &str| guarded(&format!("when = 'topics overlaps {{water, light}} and start >= 2021-01-01 and {cond}'"), &["W0504"]);
    assert_eq!(with("people > 1000"), people("people > 1000", "never"));
    assert_eq!(with("not people > 1000"), people("people > 1000", "never"));
    assert_eq!(with("5 <= people <= 1000"), people("people <= 1000", "always"));
    assert_eq!(with("(people >= 5 or false)"), NOTHING, "a constant is no figure");
    assert_eq!(with("people >= 5 and tiny_category in {park, farm}"), NOTHING, "nor is that the category is one's own");
    let bills = |cond: &str, text: &str, how: &str, example: &str| {
        let found = told(&[("1.toml", "any(bills where paid_wan > 1万元 and not given(ended))", cond)], &["W0504"]);
        let told = format!(
            "W0504 1.toml:46 `{text}` {how} holds within the bounds of its facts (for example {example}; correct the figure or the bounds)"
        );
        assert_eq!(found, [told], "{cond}");
    };
    let bill = "bills = [paid_on 2021-06-15 paid_wan 0万元]";
    bills("any(bills where paid_wan >= 0万元 and not given(ended))", "paid_wan >= 0万元", "always", bill);
    bills("all(bills where paid_wan < 0万元 or given(ended))", "paid_wan < 0万元", "never", bill);
    bills("count(bills where paid_wan < 0万元) >= 1", "count(bills where paid_wan < 0万元) >= 1", "never", "bills = []");
}

#[test]
fn a_clause_of_one_verdict_is_told_when_it_asks_something_of_the_applicant() {
    let pass = ("1.toml", "verdict = \"warn\"\nsay = { zh = \"请核对。\"", "verdict = \"pass\"\nsay = { zh = \"请核对。\"");
    let always = "W0503 1.toml:19 the clause comes to `pass` whatever the facts are \
(for example tiny_category = park, people = 5, start = 2021-06-15, topics = {water})";
    assert_eq!(told(&[pass], &["W0503"]), [always]);
    assert_eq!(told(&[pass], &["N0506"]), [ORDER], "cases of one verdict may stand in any order");
    let experts = ("1.toml", "ledger = \"machine\"\ncategories", "ledger = \"experts\"\ncategories");
    assert_eq!(told(&[pass, experts], &["W0503"]), NOTHING, "others decide");
    let requires = format!("{GUARD}\nrequires = [\"story\"]");
    assert_eq!(told(&[pass, ("1.toml", GUARD, &requires)], &["W0503"]), NOTHING, "something is to be told");
}

#[test]
fn order_is_told_of_cases_that_decide_and_not_of_whom_a_clause_does_not_concern() {
    let taken = "when = 'people >= 5'\nverdict = \"info\"\n\n[[clause.case]]\nwhen = 'people >= 6 and topics overlaps {water, light} and start >= 2021-01-01'";
    let never = "E0502 1.toml:30 this case is never the first to hold: an earlier one always takes what it could decide \
(for example tiny_category = park, people = 6, start = 2021-06-15, topics = {water}: its guard holds, and case 1 decides)";
    assert_eq!(guarded(taken, &["E0502", "N0506"]), [never, &ORDER.replace(":45", ":49")]);
    let others = format!("when = 'people < 7'\nverdict = \"not_applicable\"\n\n[[clause.case]]\nwhen = 'people > 3 and start >= 2021-06-01'\nverdict = \"pass\"\n\n[[clause.case]]\n{GUARD}");
    assert_eq!(guarded(&others, &["N0506"]), [ORDER.replace(":45", ":53")]);
}

#[test]
fn a_question_matters_when_a_thing_to_hand_in_a_date_or_a_gap_depends_on_it() {
    let codes = ["W0505", "N0507"];
    let (no_people, no_start) = (GUARD.replace(" and people >= 5", ""), GUARD.replace(" and start >= 2021-01-01", ""));
    let material = ("materials.toml", "held = 'filled(story)'", "held = 'filled(story)'\nneeded = 'people >= 1'");
    assert_eq!(told(&[("1.toml", GUARD, &no_people), material], &codes), NOTHING);
    let date = ("calendar.toml", "closes_on", "opens_fact = \"start\"\ncloses_on");
    assert_eq!(told(&[("1.toml", GUARD, &no_start), date], &codes), NOTHING);
    assert_eq!(guarded(&format!("{no_start}\nrequires = [\"start\"]"), &codes), NOTHING);
    let need =
        ("1.toml", "verdict = \"warn\"\nsay = { zh = \"请核对。\"", "verdict = \"need\"\nneeds = [\"start\"]\nsay = { zh = \"请核对。\"");
    assert_eq!(told(&[("1.toml", GUARD, &no_start), need], &codes), NOTHING);
    let about = ("1.toml", "kind = \"background\"", "kind = \"background\"\nabout = [\"start\"]");
    let nothing = "W0505 facts.toml:39 nothing in `tiny` depends on the answer to `start` (for example start = 2021-06-14 and 2022-01-02 come to the same)";
    assert_eq!(told(&[("1.toml", GUARD, &no_start), about], &codes), [nothing]);
    // Whoever tells the number of people is informed of something, whatever the number is.
    let known = format!("when = 'people >= 0'\nif_known = [\"people\"]\nverdict = \"info\"\n\n[[clause.case]]\n{no_people}");
    assert!(!guarded(&known, &codes).iter().any(|told| told.contains("`people`")));
    assert_eq!(guarded(&known, &["E0502"]), NOTHING, "the cases after it decide where the number is not told");
}

#[test]
fn what_only_the_unmodelled_could_make_true_decides_nothing() {
    let case = "when = 'civil_wan / total_investment_wan < 50% and start >= 2021-01-01 and civil_wan / total_investment_wan >= 50%'";
    let found = guarded(
        &format!("{case}\nverdict = \"info\"\n\n[[clause.case]]\n{}", GUARD.replace(" and start >= 2021-01-01", "")),
        &["N0507", "N0508"],
    );
    let words = "N0507 facts.toml:39 no verdict of `tiny` depends on the answer to `start`, only what is said";
    let open = "N0508 1.toml:26 whether case 1 of this clause ever decides is beyond this analysis";
    assert!(found.len() == 2 && found[0].starts_with(words) && found[1].starts_with(open), "{found:?}");
}

#[test]
fn with_something_unknown_an_earlier_case_of_the_same_verdict_may_stay_open() {
    let known = "when = 'start >= 2021-01-01 or start < 2021-01-01'\nif_known = [\"start\"]\nverdict = \"info\"\n\n[[clause.case]]\n";
    let two = |first: &str| {
        format!("{known}when = 'start >= 2021-06-01'\nverdict = \"{first}\"\n\n[[clause.case]]\nwhen = 'people >= 5 and topics overlaps {{water, light}}'")
    };
    let lines = |first: &str| {
        let found = guarded(&two(first), &["E0502", "N0508"]);
        found.iter().map(|told| told.split(" this").next().unwrap_or_default().to_owned()).collect::<Vec<_>>()
    };
    // Without the day the second case cannot hold and stays open; the third decides where it says the same, and the last never.
    assert_eq!(lines("pass"), ["E0502 1.toml:31", "E0502 1.toml:39"]);
    assert_eq!(lines("info"), ["E0502 1.toml:31", "E0502 1.toml:35", "E0502 1.toml:39"]);
}
