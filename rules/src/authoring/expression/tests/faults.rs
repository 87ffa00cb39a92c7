//! What is said of expressions that mean nothing.

use super::{programme, MORE};
use crate::authoring::expression::{read, Fault, Scope};

/// What is said of an expression: code, the part of it, what is wrong, what to do.
fn faults(text: &str) -> Vec<String> {
    let programme = programme(&MORE);
    let (cond, faults) = read(text, |ast, faults| Scope::facts(programme.vocabulary()).cond(ast, faults));
    assert_eq!(cond.is_none(), !faults.is_empty(), "{text}");
    let one = |f: &Fault| {
        let part = text.get(f.range.clone()).expect("a part of it");
        format!("{} [{part}] {} ({})", f.code.id(), f.message, f.help.as_deref().unwrap_or_default())
    };
    faults.iter().map(one).collect()
}

/// Holds what is said of expressions against what is expected, a line each.
fn expect(expressions: &[(&str, &str)]) {
    for (text, expected) in expressions {
        let expected: Vec<&str> = expected.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        assert_eq!(faults(text), expected, "{text}");
    }
}

#[test]
fn what_cannot_be_read_is_told_with_what_to_write_instead() {
    expect(&[
        (
            "people ≥ 5",
            "
            E0201 [≥] `≥` has no meaning here (write `>=`)
            ",
        ),
        (
            "people ≤ 5",
            "
            E0201 [≤] `≤` has no meaning here (write `<=`)
            ",
        ),
        (
            "people ≠ 5",
            "
            E0201 [≠] `≠` has no meaning here (write `!=`)
            ",
        ),
        (
            "（people > 5）",
            "
            E0201 [（] `（` has no meaning here (write half-width brackets)
            E0201 [）] `）` has no meaning here (write half-width brackets)
            ",
        ),
        (
            "tiny_category in {park， farm}",
            "
            E0201 [，] `，` has no meaning here (write a half-width comma)
            E0201 [farm] `}` expected (close what was opened before)
            ",
        ),
        (
            "story == 'x'",
            "
            E0201 ['] `'` has no meaning here (there are no strings in expressions: enum values stand bare, a text is tested by `filled(…)`)
            E0201 ['] `'` has no meaning here (there are no strings in expressions: enum values stand bare, a text is tested by `filled(…)`)
            ",
        ),
        (
            "people not truthful",
            "
            E0201 [not] the expression should end here (join conditions with `and` or `or`)
            ",
        ),
        (
            "and truthful",
            "
            E0201 [and] `and` stands where a value should ()
            ",
        ),
        (
            "people >= where",
            "
            E0201 [where] `where` stands where a value should ()
            ",
        ),
        (
            "civil_wan >= 99999999999999999999999999999999999万元",
            "
            E0201 [99999999999999999999999999999999999万元] `99999999999999999999999999999999999` is too large (LANGUAGE.md lists the forms of expressions)
            ",
        ),
        (
            "sum(bills) > 1万元",
            "
            E0201 [sum(bills)] `sum` wants what to add up: `sum(list: field where …)` (LANGUAGE.md lists the forms of expressions)
            ",
        ),
        (
            "count(bills: paid_wan) > 1",
            "
            E0201 [count(bills: paid_wan)] `count` adds nothing up: leave out the part after `:` (LANGUAGE.md lists the forms of expressions)
            ",
        ),
    ]);
}

#[test]
fn what_does_not_fit_together_is_told_with_its_place() {
    expect(&[
        (
            "year(start, start) == 1",
            "
            E0205 [year(start, start)] `year` takes another number of values, not 2 (LANGUAGE.md lists the forms of expressions)
            ",
        ),
        (
            "filled() and max() == 1",
            "
            E0205 [filled()] `filled` takes another number of values, not 0 (LANGUAGE.md lists the forms of expressions)
            E0205 [max()] `max` takes another number of values, not 0 (LANGUAGE.md lists the forms of expressions)
            ",
        ),
        (
            "months_inclusive(start, since) == 1",
            "
            E0205 [months_inclusive(start, since)] `months_inclusive` wants two months (LANGUAGE.md lists the forms of expressions)
            ",
        ),
        (
            "min(people, civil_wan) == 1",
            "
            E0205 [min(people, civil_wan)] `min` wants values of one kind (LANGUAGE.md lists the forms of expressions)
            ",
        ),
        (
            "any(bills where or_else(ended, 5) == 2021-01-01)",
            "
            E0205 [or_else(ended, 5)] a date or else a number (LANGUAGE.md lists the forms of expressions)
            ",
        ),
        (
            "any(bills where or_else(note, 5) == 5)",
            "
            E0205 [note] `note` is neither a number nor a date (LANGUAGE.md lists the forms of expressions)
            ",
        ),
        (
            "any(bills where given(paid_on))",
            "
            E0205 [paid_on] an optional field of the record is wanted here (mark the field `optional = true` when none is an answer)
            ",
        ),
        (
            "any(bills where ended > 2021-01-01)",
            "
            E0205 [ended] `ended` may be none (write `or_else(ended, …)` or `given(ended)`)
            ",
        ),
        (
            "size(story) == 1",
            "
            E0205 [story] `size` wants a set, this is a text (LANGUAGE.md lists the forms of expressions)
            ",
        ),
        (
            "year(people) == 1",
            "
            E0205 [people] `year` wants a date, this is a number (LANGUAGE.md lists the forms of expressions)
            ",
        ),
        (
            "topics < {water}",
            "
            E0205 [topics < {water}] a set cannot be compared with `<` (LANGUAGE.md lists the forms of expressions)
            ",
        ),
        (
            "truthful < true",
            "
            E0205 [truthful < true] a condition cannot be compared with `<` (LANGUAGE.md lists the forms of expressions)
            ",
        ),
        (
            "truthful == big",
            "
            E0205 [truthful == big] two conditions are not compared (LANGUAGE.md lists the forms of expressions)
            ",
        ),
        (
            "tiny_category < park",
            "
            E0205 [tiny_category < park] an enum cannot be compared with `<` (LANGUAGE.md lists the forms of expressions)
            ",
        ),
        (
            "tiny_category == 5",
            "
            E0205 [5] a value of the enum is wanted here (LANGUAGE.md lists the forms of expressions)
            ",
        ),
        (
            "bills == 1",
            "
            E0205 [bills == 1] a list cannot be compared with `==` (LANGUAGE.md lists the forms of expressions)
            ",
        ),
        (
            "bills",
            "
            E0205 [bills] a condition is wanted, this is a list (compare it with something)
            ",
        ),
        (
            "people == 5.5",
            "
            E0205 [5.5] a number, money or date is wanted, this is a number with a fraction (LANGUAGE.md lists the forms of expressions)
            ",
        ),
        (
            "people == 99999999999999999999",
            "
            E0201 [99999999999999999999] `99999999999999999999` is too large (LANGUAGE.md lists the forms of expressions)
            ",
        ),
        (
            "start + 1.5年 > 2021-01-01",
            "
            E0204 [1.5年] `1.5年` cannot be: spans are whole, figures of a sensible size (units: 万元, 亿元, 元, %, 年, 个月, 天)
            ",
        ),
        (
            "start > 2021-02-30 and since > 2021-13",
            "
            E0206 [2021-02-30] there is no day `2021-02-30` (write a day that exists as `2021-09-22`, a month as `2021-09`)
            E0206 [2021-13] there is no month `2021-13` (write a day that exists as `2021-09-22`, a month as `2021-09`)
            ",
        ),
        (
            "civil_wan + people > 5万元",
            "
            E0205 [civil_wan + people] `+` does not go between money and a number (see the table of expressions in LANGUAGE.md)
            ",
        ),
        (
            "start + start > 2021-01-01",
            "
            E0205 [start + start] `+` does not go between a date and a date (see the table of expressions in LANGUAGE.md)
            ",
        ),
        (
            "start - since > 5",
            "
            E0205 [start - since] `-` does not go between a date and a month (see the table of expressions in LANGUAGE.md)
            ",
        ),
        (
            "since - since > 5",
            "
            E0205 [since - since] `-` does not go between a month and a month (see the table of expressions in LANGUAGE.md)
            ",
        ),
        (
            "people * 5.5 > 1",
            "
            E0205 [people * 5.5] `*` does not go between a number and a number with a fraction (see the table of expressions in LANGUAGE.md)
            ",
        ),
        (
            "civil_wan > 5",
            "
            E0204 [5] money is compared with the bare number `5` (write its unit: `5万元`)
            ",
        ),
        (
            "civil_wan > people",
            "
            E0204 [civil_wan > people] money is compared with a number (money goes with money: `500万元`)
            ",
        ),
        (
            "start > since",
            "
            E0205 [start > since] a date is compared with a month (both sides must be of one kind)
            ",
        ),
        (
            "topics in {water}",
            "
            E0205 [topics] a set is not one of some values (use `overlaps`)
            ",
        ),
        (
            "people in {park}",
            "
            E0205 [people] `in` wants an enum, this is a number (LANGUAGE.md lists the forms of expressions)
            ",
        ),
        (
            "people overlaps {park}",
            "
            E0205 [people] `overlaps` wants a set, this is a number (LANGUAGE.md lists the forms of expressions)
            ",
        ),
        (
            "tiny_category overlaps {park}",
            "
            E0205 [tiny_category] `overlaps` wants a set, this is an enum (LANGUAGE.md lists the forms of expressions)
            ",
        ),
        (
            "topics overlaps water",
            "
            E0205 [water] values in braces are wanted here: `{a, b}` (LANGUAGE.md lists the forms of expressions)
            ",
        ),
        (
            "topics overlaps {sun}",
            "
            E0203 [sun] there is no value `sun` (one of: water, wind, light)
            ",
        ),
        (
            "tiny_category == fram",
            "
            E0203 [fram] there is no value `fram` (did you mean `farm`?)
            ",
        ),
        (
            "sum(bills: sort) > 1万元",
            "
            E0205 [sort] a number, money or date is wanted, this is an enum (LANGUAGE.md lists the forms of expressions)
            ",
        ),
        (
            "sum(bills: heads) > 1万元",
            "
            E0205 [heads] `heads` may be none (write `or_else(heads, …)` or `given(heads)`)
            ",
        ),
        (
            "any(story where truthful)",
            "
            E0205 [story] `story` is no list (LANGUAGE.md lists the forms of expressions)
            ",
        ),
        (
            "peoples > 5 and fill(story)",
            "
            E0202 [peoples] there is no fact `peoples` (did you mean `people`?)
            E0201 [fill(story)] there is no function `fill` (did you mean `filled`?)
            ",
        ),
        (
            "{water} == topics",
            "
            E0205 [{water}] a set of values stands only after `in`, `overlaps`, `==` and `!=` (LANGUAGE.md lists the forms of expressions)
            ",
        ),
        (
            "story == story",
            "
            E0205 [story == story] texts are not compared (`filled(text)` tests whether something is written)
            ",
        ),
    ]);
}

#[test]
fn expressions_are_nested_so_deeply_and_no_deeper() {
    let nested = |n: usize| format!("{}people >= 5{}", "(".repeat(n), ")".repeat(n));
    let sum = |n: usize| format!("{} >= 5", vec!["people"; n].join(" + "));
    let negated = |n: usize| format!("{}truthful", "not ".repeat(n));
    for fine in [nested(64), sum(39), negated(39)] {
        assert_eq!(faults(&fine), [""; 0], "{fine}");
    }
    let deep = "the expression is nested too deeply (move a part into a derived fact)";
    for (long, part) in [(nested(65), "people"), (sum(40), ""), (negated(40), ""), (sum(41), ">="), (negated(65), "truthful")] {
        let told = faults(&long);
        assert_eq!(told, [format!("E0201 [{part}] {deep}")], "{long}");
    }
}
