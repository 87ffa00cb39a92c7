//! How far negations and moods reach.

use super::super::phrase::Phrase;
use super::*;

fn moods(text: &str, phrases: &[&str]) -> Vec<Mood> {
    let line = Line::new(text);
    let spans: Vec<Vec<Span>> = phrases.iter().map(|p| Phrase::new(p).find(&line)).collect();
    let said: Vec<Span> = spans.iter().flatten().copied().collect();
    let scopes = Scopes::new(&line, &said);
    spans.iter().map(|s| scopes.mood(*s.first().unwrap_or_else(|| panic!("{phrases:?} in {text}")))).collect()
}

fn denied(text: &str) {
    assert_eq!(moods(text, &["产线"]), [Mood::Denied], "{text}");
}

fn affirmed(text: &str) {
    assert_eq!(moods(text, &["产线"]), [Mood::Affirmed], "{text}");
}

#[test]
fn denials_reach_over_an_enumeration_to_the_end_of_the_part() {
    for text in [
        "不涉及产线",
        "本项目不涉及车间、产线改造",
        "没有车间和产线",
        "无产线改造",
        "未涉及任何产线建设",
        "非产线类项目",
        "并非产线改造",
        "不属于产线改造",
        "建设平台（不含产线、车间）",
        "不包含智能工厂（含车间）、产线建设及改造等",
        "剔除产线后只报软件",
        "不涉及车间，以及产线改造",
        "不涉及1.5亿元以上产线改造",
        "除产线改造外，其余均申报",
        "除产线以外的信息化内容",
        "不动产线，只上系统",
        "没有自己的产线",
        "不是传统的产线建设",
        "不涉及车间的改造、产线的改造",
        "不含土建：产线和厂房",
        "不涉及改造、产线",
        "不涉及车间，及仓库，以及产线",
        "不涉及只读终端和产线",
        "不涉及不仅限于本厂的产线",
        "没有本单位自己的产线",
        "没有大型的产线",
        "没有现代化的产线",
    ] {
        denied(text);
    }
}

#[test]
fn denials_at_the_end_look_back() {
    for text in [
        "产线改造除外",
        "车间、产线均不涉及",
        "产线不在本次申报范围内",
        "产线没有改动",
        "产线部分已剥离",
        "产线暂不考虑，先建平台",
        "产线不改造",
        "产线不改造、",
        "产线改造与本项目无关，平台先行",
        "本企业建设平台不过产线不改造",
    ] {
        denied(text);
    }
    affirmed("建产线但车间不改造");
}

#[test]
fn denials_end() {
    for text in [
        "不涉及车间，建设产线",
        "不是平台而是产线",
        "没有平台，只有产线",
        "不建平台但建产线",
        "不建平台只建产线",
        "不含车间。产线一条",
        "（不含车间）产线",
        "未完成项目一项；产线两条",
    ] {
        affirmed(text);
    }
}

#[test]
fn a_denial_that_describes_a_noun_ends_before_it() {
    assert_eq!(moods("没有车间的电商", &["车间", "电商"]), [Mood::Denied, Mood::Affirmed]);
    assert_eq!(moods("没有自己车间的电商", &["电商"]), [Mood::Affirmed]);
    assert_eq!(moods("不涉及车间的改造和产线", &["车间", "产线"]), [Mood::Denied, Mood::Denied]);
    assert_eq!(moods("不是单纯的车间的产线", &["车间", "产线"]), [Mood::Denied, Mood::Denied]);
}

#[test]
fn words_that_only_look_like_denials() {
    for text in [
        "无人机产线",
        "无线产线",
        "非遗产线",
        "无纸化产线",
        "不动产登记和产线",
        "未来网络产线",
        "未成年人产线",
        "无锡产线",
        "非常先进的产线",
        "不仅建平台，还建产线",
        "不断改进产线",
        "除平台外，还建产线",
        "消除产线隐患",
        "不是没有产线",
        "有没有产线",
        "解决企业没有智能产线的问题",
        "无尘车间产线",
    ] {
        affirmed(text);
    }
    denied("无人机项目，不涉及产线");
    denied("不涉及产线，用于无人机");
    denied("没有车间，也没有产线");
}

#[test]
fn the_lack_that_a_project_mends_denies_nothing() {
    affirmed("针对县里的企业，没有智能产线的难题");
    denied("目前没有产线问题");
    denied("解决招工难，本期没有产线");
    denied("解决了招工难题。目前没有产线问题");
}

#[test]
fn a_turn_inside_a_phrase_is_none() {
    assert_eq!(moods("不建只身出行平台和产线", &["只身出行平台", "产线"]), [Mood::Denied, Mood::Denied]);
    assert_eq!(moods("不建平台只建产线", &["平台", "产线"]), [Mood::Denied, Mood::Affirmed]);
}

#[test]
fn what_is_excepted_is_denied_unless_more_is_added() {
    for text in ["本项目计划除了产线外，其余申报", "除企业外部的产线外，均申报", "除产线外均申报，还有平台"]
    {
        denied(text);
    }
    for text in ["除产线外还建平台", "除产线外，还建平台", "除了产线，还有平台", "除尘产线外包设计", "拆除产线外墙"]
    {
        affirmed(text);
    }
}

#[test]
fn brackets_are_parts_of_their_own() {
    denied("产线（含车间）不改造");
    denied("不涉及改造（车间，产线）");
    affirmed("产线（车间（旧）不改造）");
    affirmed("不涉及（老旧）车间，建设产线");
    affirmed("不含车间（旧。建设产线");
}

#[test]
fn what_touches_the_end_of_a_denial_is_not_denied() {
    let scopes = Scopes { denied: std::iter::once(3..5).collect(), served: Vec::new() };
    let mood = |start, end| scopes.mood(Span { start, end, literal: end - start });
    assert_eq!([mood(1, 3), mood(2, 4), mood(4, 6), mood(5, 7)], [Mood::Affirmed, Mood::Denied, Mood::Denied, Mood::Affirmed]);
}

#[test]
fn a_negator_inside_a_phrase_belongs_to_the_phrase() {
    assert_eq!(moods("尚未建成的智能工厂", &["尚未建成", "智能工厂"]), [Mood::Affirmed, Mood::Affirmed]);
    assert_eq!(moods("本企业尚未建成的智能工厂", &["尚未建成", "智能工厂"]), [Mood::Affirmed, Mood::Affirmed]);
    assert_eq!(moods("不涉及产线", &["产线", "不涉及"])[0], Mood::Denied, "a phrase that is the negator and no more");
    assert_eq!(moods("推行非现场执法和一网通办", &["一网通办"]), [Mood::Affirmed]);
}

#[test]
fn the_served() {
    assert_eq!(moods("为智能工厂提供排产平台", &["智能工厂", "平台"]), [Mood::Served, Mood::Affirmed]);
    assert_eq!(moods("面向智能工厂的平台", &["智能工厂", "平台"]), [Mood::Served, Mood::Affirmed]);
    assert_eq!(moods("本市某平台面向智能工厂开展服务", &["智能工厂", "平台"]), [Mood::Served, Mood::Affirmed]);
    assert_eq!(moods("成为智能工厂", &["智能工厂"]), [Mood::Affirmed]);
    assert_eq!(moods("以产线改造为主", &["产线"]), [Mood::Affirmed]);
    assert_eq!(moods("a platform for smart factories", &["platform", "smart factory"]), [Mood::Affirmed, Mood::Served]);
}
