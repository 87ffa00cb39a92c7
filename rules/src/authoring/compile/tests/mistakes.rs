//! What is told of mistakes.

use crate::authoring::tests::tiny::{told, Edit};

/// Holds what is told of the tiny notice with some edits against what is expected, a line each.
fn expect(edits: &[Edit<'_>], expected: &[&str]) {
    assert_eq!(told(edits), expected, "{edits:?}");
}

/// Declarations before that of the fact `story`.
fn before_story(declarations: &str) -> String {
    format!("{declarations}\n[[fact]]\nname = \"story\"")
}

/// The declaration of a derived fact.
fn derived(name: &str, kind: &str, from: &str) -> String {
    let label = "label = { zh = \"另\", en = \"Other\" }";
    format!("[[fact]]\nname = \"{name}\"\ntype = \"{kind}\"\nsection = \"unit\"\n{label}\nderived = '{from}'\n\n")
}

const STORY: &str = "[[fact]]\nname = \"story\"";

/// That a clause is about a fact, which is used so.
fn about(fact: &str) -> String {
    format!("kind = \"background\"\nabout = [\"{fact}\"]")
}

#[test]
fn a_value_of_another_type_is_told_with_how_it_is_written() {
    expect(
        &[("facts.toml", "min = 0", "min = true")],
        &["E0104 facts.toml:58 `min` takes a string or a whole number, not a boolean (write digits, or a string in quotes)"],
    );
    expect(
        &[("facts.toml", "{ zh = \"土建\", en = \"Civil works\" }", "\"Civil works\"")],
        &["E0104 facts.toml:17 `label` takes a table, not a string (write `label = { … }`)"],
    );
    expect(
        &[("calendar.toml", "closes_on", "closes_fact = \"people\"\ncloses_on")],
        &["E0205 calendar.toml:7 `people` is no date (name a fact of the type `date`)"],
    );
}

#[test]
fn a_text_has_one_character_more_than_there_is_room_for() {
    let help = "(say it shorter; details belong in `text` or `help`)";
    for (lang, old, letter, most) in [("zh", "试验 2021", "字", 30), ("en", "Trial 2021", "x", 72)] {
        let message =
            format!("E0108 notice.toml:5 `short.{lang}` has {} characters, more than the {most} there is room for {help}", most + 1);
        expect(&[("notice.toml", old, &letter.repeat(most + 1))], &[&message]);
    }
}

#[test]
fn an_unused_fact_is_told_beside_other_mistakes_unless_it_is_named_somewhere() {
    let spare = before_story(
        "[[fact]]\nname = \"spare\"\ntype = \"bool\"\nsection = \"unit\"\nlabel = { zh = \"备\", en = \"Spare\" }\nchange = \"never\"\n",
    );
    let unused = "E0308 facts.toml:46 nothing uses the fact `spare` (use it in a case, name it in a clause's `about`, or take it away)";
    let named = format!("# spare stands here\n{spare}");
    let year = ("notice.toml", "year = 2021", "year = \"2021\"");
    let wrong = "E0104 notice.toml:16 `year` takes a whole number, not a string (write it without quotes)";
    expect(&[("facts.toml", STORY, &spare)], &[unused]);
    expect(&[("facts.toml", STORY, &named)], &[&unused.replace(":46", ":47")]);
    expect(&[("facts.toml", STORY, &spare), year], &[wrong, unused]);
    expect(&[("facts.toml", STORY, &named), year], &[wrong]);
    let silent = "W0401 categories.toml:21 this can never speak: it has no phrase (add `zh` or `en`)";
    let cue = ("categories.toml", "zh = [\"农场\"]", "zh = []");
    expect(&[("facts.toml", STORY, &named), cue], &[&unused.replace(":46", ":47"), silent]);
}

#[test]
fn what_is_derived_is_of_the_type_that_is_declared() {
    for (kind, from) in [
        ("integer", "civil_wan"),
        ("date", "people"),
        ("month", "start"),
        ("percent", "civil_wan"),
        ("bool", "people"),
        ("money", "truthful"),
        ("text", "people"),
    ] {
        let message =
            format!("E0205 facts.toml:50 the derivation is not of the declared type `{kind}` (correct the expression, or the `type`)");
        let fact = before_story(&derived("other", kind, from));
        expect(&[("facts.toml", STORY, &fact), ("1.toml", "kind = \"background\"", &about("other"))], &[&message]);
    }
    let asked = before_story(&derived("other", "percent", "").replace("derived = ''", "change = \"never\""));
    expect(
        &[("facts.toml", STORY, &asked), ("1.toml", "kind = \"background\"", &about("other"))],
        &["E0205 facts.toml:47 a percentage is always derived (ask for the amounts and compare by multiplication)"],
    );
}

#[test]
fn a_circle_is_told_once_and_not_of_what_only_leads_into_it() {
    let facts = [("a", "b + 1"), ("b", "c + 1"), ("c", "b + people")].map(|(name, from)| derived(name, "integer", from)).concat();
    expect(
        &[("facts.toml", STORY, &before_story(&facts)), ("1.toml", "kind = \"background\"", &about("a"))],
        &["E0304 facts.toml:57 `b` is derived from itself, through `c` (break the circle: one of them must be given)"],
    );
}

#[test]
fn clauses_that_are_named_are_there() {
    expect(
        &[
            ("notice.toml", "year = 2021\nclause = \"末\"", "year = 2021\nclause = \"九\""),
            ("notice.toml", "clauses = [\"末\"]", "clauses = [\"八\"]"),
            ("notice.toml", "clause = \"末\"\n\n[[not_held]]", "clause = \"七\"\n\n[[not_held]]"),
        ],
        &[
            "E0302 notice.toml:17 there is no clause `九` (clause ids stand in clauses/*.toml)",
            "E0302 notice.toml:23 there is no clause `七` (clause ids stand in clauses/*.toml)",
            "E0302 notice.toml:27 there is no clause `八` (clause ids stand in clauses/*.toml)",
        ],
    );
}

#[test]
fn a_case_that_can_never_decide_is_told_wherever_it_stands() {
    let help = "(correct the guards, or take the case away)";
    let never = |line: u32| {
        format!("E0305 1.toml:{line} this case can never decide: no answers of those whom the clause concerns meet its guard {help}")
    };
    expect(&[("1.toml", "net_wan >= 100万元", "people >= 5 and people < 5")], &[&never(9)]);
    // The clause concerns parks alone.
    let farms = "when = 'tiny_category == farm and people >= 5'\nverdict = \"info\"\n\n[[clause.case]]\nwhen = 'topics overlaps";
    expect(&[("1.toml", "when = 'topics overlaps", farms)], &[&never(26)]);
    let taken = "when = 'people > 5'\nverdict = \"info\"\n\n[[clause.case]]\nwhen = 'people > 6'\nverdict = \"pass\"\n\n[[clause.case]]\nwhen = 'topics overlaps";
    let message = format!("E0305 1.toml:30 this case can never decide: the ones before it take every situation it could be in {help}");
    expect(&[("1.toml", "when = 'topics overlaps", taken)], &[&message]);
    // What nothing meets is not blamed on those before it.
    expect(&[("1.toml", "when = 'topics overlaps", &taken.replace("people > 6", "people >= 5 and people < 5"))], &[&never(30)]);
    let found = told(&[("1.toml", "when = 'truthful and filled(story)'", "when = '5 >= 1'")]);
    let constant = "E0305 1.toml:42 the guard reads no fact (a case without `when` decides always; it stands last)";
    assert!(found.iter().any(|told| told == constant), "{found:?}");
}

#[test]
fn a_policy_document_names_what_there_is_and_its_clauses_once() {
    let unknown = |line: u32| format!("E0303 plan.toml:{line} there is no category `tiny/parks` (write NOTICE/CATEGORY)");
    expect(&[("plan.toml", "elsewhere = [\"tiny/park\"]", "elsewhere = [\"tiny/parks\"]")], &[&unknown(11)]);
    expect(&[("plan.toml", "category = \"park\"", "category = \"parks\"")], &[&unknown(10)]);
    let again = "area = \"P1\"\n\n[[clause]]\nid = \"一\"\nkind = \"background\"\ntext = { zh = \"修路。\", en = \"Build roads.\" }";
    expect(
        &[("plan.toml", "area = \"P1\"", again)],
        &["E0301 plan.toml:19 the clause `一` stands twice (clause ids are unique in a document)"],
    );
}

#[test]
fn the_field_of_a_relation_and_the_end_of_a_brace_are_there() {
    let at = "at = \"civil_wan\"\nholds = 'civil_wan <= total_investment_wan'";
    let each = "each = \"bills\"\nat = \"paid\"\nholds = 'paid_wan <= total_investment_wan'";
    expect(&[("facts.toml", at, each)], &["E0202 facts.toml:96 `bills` has no field `paid` (name a field of the list)"]);
    let edits = [("1.toml", "净投资 {net_wan}，不足100万元。", "净 {net_wan")];
    expect(&edits, &["E0201 1.toml:15 `{` is not closed (write `{{` for a brace)"]);
    let found = crate::authoring::compile(&crate::authoring::tests::tiny::sources(&edits));
    let span = &found.diagnostics[0].span;
    assert_eq!(span.end - span.start, 1, "the brace alone is marked");
}
