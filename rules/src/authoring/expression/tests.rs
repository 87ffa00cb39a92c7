//! What expressions mean.

mod faults;

use super::{read, Scope};
use crate::authoring::tests::tiny::{applicant, programme, MORE};
use crate::eval::{Derived, Env};
use crate::truth::Truth;

/// Holds conditions against whether they are true of the applicant.
fn expect(truth: Truth, conditions: &[&str]) {
    let programme = programme(&MORE);
    let facts = applicant(&programme);
    let derived = Derived::compute(&programme, &facts);
    let env = Env::new(&programme, &facts, &derived);
    for condition in conditions {
        let (cond, faults) = read(condition, |ast, faults| Scope::facts(programme.vocabulary()).cond(ast, faults));
        let cond = cond.unwrap_or_else(|| panic!("{condition}: {faults:?}"));
        assert_eq!(env.truth(&cond), truth, "{condition}");
    }
}

#[test]
fn conditions_mean_what_the_language_says() {
    expect(
        Truth::Yes,
        &[
            "people == 5 and people != 6 and 4 < people <= 5",
            "not (people > 5) and not people < 5",
            "people + 1 == 6 and people - 1 == 4 and people * 2 == 10",
            "civil_wan + 50万元 == 150万元 and civil_wan - 50万元 == 50万元",
            "civil_wan == 0.01亿元 and civil_wan == 1000000元",
            "2 * civil_wan == 200万元 and civil_wan * 20% == 20万元 and civil_wan * 0.5 == 50万元",
            "civil_wan / total_investment_wan == 20% and share >= 20% and share < 21%",
            "start - 2021-02-28 == 1 and start == 2021-03-01",
            "start + 1个月 == 2021-04-01 and start - 10天 == 2021-02-19 and start + 1年 == 2022-03-01",
            "since + 1年 == 2022-03 and since - 1个月 == 2021-02 and months_inclusive(2021-01, since) == 3",
            "year(start) == 2021 and year(since) == 2021",
            "max(civil_wan, 150万元) == 150万元 and min(civil_wan, 150万元, 90万元) == 90万元",
            "due == 2021-03-11 and until == 2021-04 and big and four_times == 400万元 and twice == 200万元",
            "tiny_category == park and tiny_category != farm and tiny_category in {park, park}",
            "applicant_province in {jilin} and applicant_province not in {jiangsu}",
            "applicant_province == seat",
            "topics == {water} and topics != {wind} and topics overlaps {water, light} and size(topics) == 1",
            "truthful == true and truthful != false and filled(story)",
            "any(bills where sort == b) and all(bills where paid_wan >= 2万元) and not all(bills where paid_wan >= 3万元)",
            "count(bills) == 2 and count(bills where paid_on < 2021-02-01) == 1",
            "sum(bills: paid_wan) == 5万元 and sum(bills: paid_wan where sort == b) == 3万元",
            "sum(bills: with_civil_wan) == 205万元",
            "any(bills where or_else(ended, 2021-12-31) == 2021-12-31) and any(bills where given(ended))",
            "all(bills where or_else(from, 2021-02) == 2021-02) and any(bills where given(from))",
            "sum(bills: or_else(refund_wan, 5万元)) == 6万元 and any(bills where or_else(heads, 1) == 4)",
        ],
    );
    expect(
        Truth::No,
        &[
            "people != 5",
            "people == 5 and people == 6",
            "truthful == false",
            "truthful != true",
            "topics == {light}",
            "topics == {water, light}",
            "tiny_category not in {park, farm}",
            "applicant_province != seat",
            "true and false",
        ],
    );
}

#[test]
fn as_many_conditions_as_one_likes_may_follow_one_another() {
    let (many, negated) = (vec!["people >= 5"; 70].join(" and "), vec!["not people < 5"; 70].join(" and "));
    expect(Truth::Yes, &[&many, &negated, &format!("({})", vec!["(people >= 5)"; 70].join(" or "))]);
    expect(Truth::Yes, &[&vec!["count(bills) == 2 and max(people, 1) == 5"; 40].join(" and ")]);
}
