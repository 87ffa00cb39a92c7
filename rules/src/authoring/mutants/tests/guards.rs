//! The changes of guards, in words.

use super::{changed, of};
use crate::authoring::tests::tiny::MORE;

/// The changes of a guard, which stands for the first of the tiny notice; those of its case are left out.
fn of_guard(guard: &str) -> Vec<String> {
    let mut edits = MORE.to_vec();
    edits.push(("1.toml", "net_wan >= 100万元", guard));
    let (_, mutants) = changed(&edits);
    of(&mutants, "一1 case 1").into_iter().take_while(|what| !what.starts_with("verdict ")).collect()
}

/// Holds the changes of guards against what is expected, a line each.
fn expect(guards: &[(&str, &str)]) {
    for (guard, expected) in guards {
        let expected: Vec<&str> = expected.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        assert_eq!(of_guard(guard), expected, "{guard}");
    }
}

#[test]
fn numbers_move_by_one_and_never_below_nothing_and_comparisons_to_their_neighbours() {
    expect(&[
        (
            "people >= 0",
            "
            people >= 0 → people > 0
            people >= 0 → people < 0
            people >= 0 → people <= 0
            0 → 1
            ",
        ),
        (
            "people < 5",
            "
            people < 5 → people <= 5
            people < 5 → people >= 5
            people < 5 → people > 5
            5 → 4
            5 → 6
            ",
        ),
    ]);
}

#[test]
fn conditions_are_joined_otherwise_left_out_and_negated() {
    expect(&[
        (
            "people <= 5 and truthful",
            "
            (people <= 5) and truthful → (people <= 5) or truthful
            (people <= 5) and truthful → truthful
            (people <= 5) and truthful → people <= 5
            (people <= 5) and truthful → (people <= 5) and (not truthful)
            people <= 5 → people < 5
            people <= 5 → people > 5
            people <= 5 → people >= 5
            5 → 4
            5 → 6
            people <= 5 and truthful → not (people <= 5 and truthful)
            ",
        ),
        (
            "people == 5 or truthful or filled(story)",
            "
            (people == 5) or truthful or filled(story) → (people == 5) and truthful and filled(story)
            (people == 5) or truthful or filled(story) → truthful or filled(story)
            (people == 5) or truthful or filled(story) → (people == 5) or filled(story)
            (people == 5) or truthful or filled(story) → (people == 5) or (not truthful) or filled(story)
            (people == 5) or truthful or filled(story) → (people == 5) or truthful
            (people == 5) or truthful or filled(story) → (people == 5) or truthful or (not filled(story))
            people == 5 → people != 5
            5 → 4
            5 → 6
            people == 5 or truthful or filled(story) → not (people == 5 or truthful or filled(story))
            ",
        ),
        (
            "people > 5 and size(topics) > 5 and count(bills) > 5",
            "
            (people > 5) and (size(topics) > 5) and (count(bills) > 5) → (people > 5) or (size(topics) > 5) or (count(bills) > 5)
            (people > 5) and (size(topics) > 5) and (count(bills) > 5) → (size(topics) > 5) and (count(bills) > 5)
            (people > 5) and (size(topics) > 5) and (count(bills) > 5) → (people > 5) and (count(bills) > 5)
            (people > 5) and (size(topics) > 5) and (count(bills) > 5) → (people > 5) and (size(topics) > 5)
            people > 5 → people >= 5
            people > 5 → people <= 5
            people > 5 → people < 5
            5 → 4
            5 → 6
            size(topics) > 5 → size(topics) >= 5
            size(topics) > 5 → size(topics) <= 5
            size(topics) > 5 → size(topics) < 5
            5 → 4 #2
            5 → 6 #2
            count(bills) > 5 → count(bills) >= 5
            count(bills) > 5 → count(bills) <= 5
            count(bills) > 5 → count(bills) < 5
            5 → 4 #3
            5 → 6 #3
            people > 5 and size(topics) > 5 and count(bills) > 5 → not (people > 5 and size(topics) > 5 and count(bills) > 5)
            ",
        ),
    ]);
}

#[test]
fn money_moves_by_its_smallest_step_and_to_other_units() {
    expect(&[
        (
            "cost_wan >= 100万元",
            "
            cost_wan >= 100万元 → cost_wan > 100万元
            cost_wan >= 100万元 → cost_wan < 100万元
            cost_wan >= 100万元 → cost_wan <= 100万元
            100万元 → 100元
            100万元 → 100亿元
            100万元 → 99万元
            100万元 → 101万元
            100万元 → 99.99万元
            100万元 → 100.01万元
            ",
        ),
        (
            "civil_wan >= 0.5亿元",
            "
            civil_wan >= 0.5亿元 → civil_wan > 0.5亿元
            civil_wan >= 0.5亿元 → civil_wan < 0.5亿元
            civil_wan >= 0.5亿元 → civil_wan <= 0.5亿元
            0.5亿元 → 0.5元
            0.5亿元 → 0.5万元
            0.5亿元 → 0.49999999亿元
            0.5亿元 → 0.50000001亿元
            ",
        ),
        (
            "total_investment_wan > 7元",
            "
            total_investment_wan > 7元 → total_investment_wan >= 7元
            total_investment_wan > 7元 → total_investment_wan <= 7元
            total_investment_wan > 7元 → total_investment_wan < 7元
            7元 → 7万元
            7元 → 6元
            7元 → 8元
            ",
        ),
    ]);
}

#[test]
fn days_and_months_move_by_one_and_spans_to_other_units() {
    expect(&[
        (
            "start + 3个月 - 10天 <= 2021-03-31",
            "
            ((start + 3个月) - 10天) <= 2021-03-31 → ((start + 3个月) - 10天) < 2021-03-31
            ((start + 3个月) - 10天) <= 2021-03-31 → ((start + 3个月) - 10天) > 2021-03-31
            ((start + 3个月) - 10天) <= 2021-03-31 → ((start + 3个月) - 10天) >= 2021-03-31
            (start + 3个月) - 10天 → (start + 3个月) + 10天
            start + 3个月 → start - 3个月
            3个月 → 3天
            3个月 → 3年
            3个月 → 2个月
            3个月 → 4个月
            10天 → 10个月
            10天 → 9天
            10天 → 11天
            2021-03-31 → 2021-03-30
            2021-03-31 → 2021-04-01
            2021-03-31 → 2021-02-28
            2021-03-31 → 2021-04-30
            ",
        ),
        (
            "start + 1年 < 2020-02-29",
            "
            (start + 1年) < 2020-02-29 → (start + 1年) <= 2020-02-29
            (start + 1年) < 2020-02-29 → (start + 1年) >= 2020-02-29
            (start + 1年) < 2020-02-29 → (start + 1年) > 2020-02-29
            start + 1年 → start - 1年
            1年 → 1个月
            1年 → 0年
            1年 → 2年
            2020-02-29 → 2020-02-28
            2020-02-29 → 2020-03-01
            2020-02-29 → 2020-01-29
            2020-02-29 → 2020-03-29
            ",
        ),
        (
            "since > 2021-01",
            "
            since > 2021-01 → since >= 2021-01
            since > 2021-01 → since <= 2021-01
            since > 2021-01 → since < 2021-01
            2021-01 → 2020-12
            2021-01 → 2021-02
            ",
        ),
    ]);
}

#[test]
fn values_become_their_neighbours_and_sets_lose_and_exchange_one() {
    expect(&[
        (
            "not people > 5",
            "
            not (people > 5) → people > 5
            people > 5 → people >= 5
            people > 5 → people <= 5
            people > 5 → people < 5
            5 → 4
            5 → 6
            ",
        ),
        (
            "tiny_category == farm",
            "
            tiny_category == farm → tiny_category != farm
            farm → park
            farm → none_of_these
            ",
        ),
        (
            "tiny_category in {park}",
            "
            tiny_category in {park} → tiny_category not in {park}
            {park} → {farm}
            ",
        ),
        (
            "topics overlaps {water, wind}",
            "
            {water, wind} → {light, wind}
            {water, wind} → {wind}
            {water, wind} → {water, light}
            {water, wind} → {water}
            topics overlaps {water, wind} → not (topics overlaps {water, wind})
            ",
        ),
        (
            "not truthful",
            "
            not truthful → truthful
            ",
        ),
    ]);
}

#[test]
fn questions_over_records_are_asked_otherwise_and_their_fields_have_values() {
    expect(&[
        (
            "any(bills where sort == b and not given(ended))",
            "
            any(bills where (sort == b) and (not given(ended))) → all(bills where (sort == b) and (not given(ended)))
            any(bills where (sort == b) and (not given(ended))) → any(bills where not ((sort == b) and (not given(ended))))
            (sort == b) and (not given(ended)) → (sort == b) or (not given(ended))
            (sort == b) and (not given(ended)) → not given(ended)
            (sort == b) and (not given(ended)) → sort == b
            sort == b → sort != b
            b → a
            b → c
            not given(ended) → given(ended)
            any(bills where sort == b and not given(ended)) → not (any(bills where sort == b and not given(ended)))
            ",
        ),
        (
            "all(bills where sort in {a, b})",
            "
            all(bills where sort in {a, b}) → any(bills where sort in {a, b})
            all(bills where sort in {a, b}) → all(bills where not (sort in {a, b}))
            {a, b} → {c, b}
            {a, b} → {b}
            {a, b} → {a, c}
            {a, b} → {a}
            all(bills where sort in {a, b}) → not (all(bills where sort in {a, b}))
            ",
        ),
    ]);
}

#[test]
fn the_greater_of_two_becomes_the_smaller_and_sums_differences() {
    expect(&[(
        "max(civil_wan, 5万元) >= min(cost_wan, 2万元 + civil_wan)",
        "
            max(civil_wan, 5万元) >= min(cost_wan, 2万元 + civil_wan) → max(civil_wan, 5万元) > min(cost_wan, 2万元 + civil_wan)
            max(civil_wan, 5万元) >= min(cost_wan, 2万元 + civil_wan) → max(civil_wan, 5万元) < min(cost_wan, 2万元 + civil_wan)
            max(civil_wan, 5万元) >= min(cost_wan, 2万元 + civil_wan) → max(civil_wan, 5万元) <= min(cost_wan, 2万元 + civil_wan)
            max(civil_wan, 5万元) → min(civil_wan, 5万元)
            5万元 → 5元
            5万元 → 5亿元
            5万元 → 4万元
            5万元 → 6万元
            5万元 → 4.9999万元
            5万元 → 5.0001万元
            min(cost_wan, 2万元 + civil_wan) → max(cost_wan, 2万元 + civil_wan)
            2万元 + civil_wan → 2万元 - civil_wan
            2万元 → 2元
            2万元 → 2亿元
            2万元 → 1万元
            2万元 → 3万元
            2万元 → 1.9999万元
            2万元 → 2.0001万元
            ",
    )]);
}
