//! The report of the tiny notice, word for word.

use super::report;
use crate::paint::Paint;
use crate::tiny::library;
use preflight_rules::date::Date;
use preflight_rules::fixes::smallest;
use preflight_rules::wire::{read_answers, ReportSource};
use preflight_rules::{evaluate, Lang};

type Edit<'a> = (&'a str, &'a str, &'a str);

/// The report on these facts on a day, of the tiny notice with these edits.
fn told(edits: &[Edit<'_>], facts: &str, as_of: &str, lang: Lang) -> String {
    let library = library(edits);
    let programme = &library.programmes()[0];
    let answers = read_answers(&library, facts.as_bytes(), None).unwrap_or_else(|problems| panic!("{problems:?}"));
    let facts = answers.bind(library.vocabulary(), programme);
    let judged = evaluate(programme, &facts, Date::parse(as_of).expect("a day"));
    let fixes = smallest(programme, &facts);
    let source = ReportSource { programme, facts: &facts, report: &judged, fixes: &fixes, policies: library.policies() };
    report(&source, lang, Paint(false)).replace(programme.rules_hash(), "HASH")
}

/// A park that invests too little.
const WANTING: &str = r#"{ "tiny_category": "park", "applicant_province": "jiangsu", "total_investment_wan": "120", "civil_wan": "50",
"topics": ["water"], "people": 4, "start": "2021-03-01", "story": "有", "truthful": true, "bills": [] }"#;

#[test]
fn what_fails_comes_first_with_the_ways_out() {
    let expected = "试验工程 · 园区
试〔2021〕1号  HASH
总评：有硬性不符
不符 1，有疑 1，已声明 1，提示 1
申报窗口：2021-03-01 至 2021-03-31；按 2021-03-31 计：开放中（与资格分开，不入总评）

[不符] tiny/一1 净投资
    净投资 70 万元，不足100万元。（净投资 70 万元〔项目总投资 120 万元，土建 50 万元〕 < 100 万元）
    → 扩大规模。（相差 30 万元） [截止前可改]
[有疑] tiny/一2 内容和人数
    请核对。（人数 4 人 < 5）
[已声明] tiny/一3 属实
    （属实：是；说明：已写）
[提示] tiny/末 落款
    试验办。

最少改动（任选其一）
  · 项目总投资 → 150 万元 [截止前可改]
  · 土建 → 20 万元 [截止前可改]

材料
  [已备] 说明

日历
  2021-03-01 – 2021-03-31  申报单位：申报 → 试验办（就在当日）

历史政策渊源（均已届满，只供写政策依据时参考）
  · P1 园区 — 规划
";
    assert_eq!(told(&[], WANTING, "2021-03-31", Lang::Zh), expected);
}

#[test]
fn what_is_missing_is_asked_for_and_what_does_not_concern_the_applicant_is_only_counted() {
    let expected = "Trial programme · Farm
试〔2021〕1号  HASH
Overall: facts missing
facts missing 2, note 1, not applicable 1
Window: 2021-03-01 to 2021-03-31; as of 2021-03-30: open (apart from eligibility, not in the overall result)

[facts missing] tiny/一1 Net investment
    Still missing: Total investment; Civil works.
[facts missing] tiny/一3 Truthful
    Still missing: Bills; Statement; True.
[note] tiny/末 Signature
    The office.

Facts to give next
  · Total investment (total_investment_wan, money)
  · Civil works (civil_wan, money)
  · Bills (bills, list)
  · Statement (story, text)
  · True (truthful, bool)

Materials

Calendar
  2021-03-01 – 2021-03-31  applicant: application → office (1 day left)
";
    let needed = ("materials.toml", "held = 'filled(story)'", "held = 'filled(story)'\nneeded = 'people > 100'");
    let facts = r#"{ "tiny_category": "farm", "people": 7 }"#;
    assert_eq!(told(&[needed], facts, "2021-03-30", Lang::En), expected);
    assert!(told(&[], facts, "2021-03-30", Lang::En).contains("\nMaterials\n  [to prepare] Statement\n"));
}

#[test]
fn what_no_change_clears_is_named_and_where_nothing_fails_no_change_is_spoken_of() {
    let works = "label = { zh = \"土建\", en = \"Civil works\" }\nchange = \"";
    let never = [
        ("facts.toml", &*format!("{works}before_deadline\""), &*format!("{works}never\"")),
        ("shared.toml", "change = \"before_deadline\"", "change = \"never\""),
    ];
    let stuck = told(&never, WANTING, "2021-03-30", Lang::En);
    assert!(stuck.contains("\nSmallest changes\n  No change of the facts clears: 一1 Net investment\n\nMaterials\n"), "{stuck}");
    let fine = told(&[], &WANTING.replace("\"120\"", "\"1000\"").replace("4,", "5,"), "2021-03-30", Lang::En);
    assert!(fine.contains("\nOverall: no conflict found\nmet 2, declared 1, note 1\n"), "{fine}");
    assert!(fine.contains("\n    The office.\n\nMaterials\n") && !fine.contains("Smallest"), "{fine}");
}

/// The line of the window in the calendar of the report, in English.
fn line(edits: &[Edit<'_>], as_of: &str) -> String {
    let report = told(edits, r#"{ "tiny_category": "park" }"#, as_of, Lang::En);
    let line = report.lines().find(|line| line.contains("applicant: application")).unwrap_or_else(|| panic!("{report}"));
    line.trim().to_owned()
}

#[test]
fn a_window_is_told_with_its_days_and_how_far_off_they_are() {
    for (as_of, left) in [
        ("2021-02-19", " (begins in 10 days)"),
        ("2021-02-28", " (begins in 1 day)"),
        ("2021-03-01", " (30 days left)"),
        ("2021-03-29", " (2 days left)"),
        ("2021-03-30", " (1 day left)"),
        ("2021-03-31", " (this very day)"),
        ("2021-04-01", " (closed)"),
    ] {
        assert_eq!(line(&[], as_of), format!("2021-03-01 – 2021-03-31  applicant: application → office{left}"), "{as_of}");
    }
    let opens = "opens = \"2021-03-01\"";
    let closes = "closes = \"2021-03-31\"\ncloses_on = \"inclusive\"";
    let dates = |edits: &[Edit<'_>]| line(edits, "2021-03-10").split("  ").next().unwrap_or_default().to_owned();
    assert_eq!(dates(&[("calendar.toml", opens, "opens = \"2021-03-31\"")]), "2021-03-31");
    assert_eq!(dates(&[("calendar.toml", &*format!("{opens}\n"), "")]), "2021-03-31");
    assert_eq!(dates(&[("calendar.toml", &*format!("{closes}\n"), "")]), "from 2021-03-01");
    assert_eq!(dates(&[("calendar.toml", &*format!("{opens}\n{closes}\n"), "")]), "no date given");
    assert_eq!(dates(&[("calendar.toml", "inclusive", "before")]), "2021-03-01 – before 2021-03-31");
    assert_eq!(line(&[("calendar.toml", &*format!("{closes}\n"), "")], "2021-03-10"), "from 2021-03-01  applicant: application → office");
}
