//! What speaks for a category, and by how much.

use super::super::matching::{find, speaking, tests::category};
use super::super::phrase::Span;
use super::super::scope::Scopes;
use super::*;

/// What a text says of a category, of a notice whose place in it is this.
fn placed(category: &Category, text: &str, place: Place) -> Evidence {
    let line = Line::new(text);
    let found = find(category, &line);
    let said: Vec<Span> = found.iter().map(|f| f.span).collect();
    let hits = speaking(&found, &Scopes::new(&line, &said));
    weigh(Target { notice: "n".into(), category: "c".into() }, category, &hits, place, text, &line)
}

fn evidence(category: &Category, text: &str) -> Evidence {
    placed(category, text, Place::Open)
}

#[test]
fn one_strong_cue_suffices_and_a_weak_one_does_not() {
    let c = category(&[("电商", 5), ("企业", 1)], &[]);
    assert!(evidence(&c, "电商").net > 0);
    assert_eq!(evidence(&c, "企业").net, 0);
    assert_eq!(evidence(&c, "").net, 0);
    let net = |weight: u8, text: &str| {
        let mut c = category(&[("电商", weight)], &[]);
        c.cues[0].zh.extend(["网购".into(), "养老院".into()]);
        evidence(&c, text).net
    };
    assert_eq!([net(1, "电商"), net(1, "电商和网购"), net(2, "电商")], [0, 0, 8]);
    assert_eq!([net(5, "养老院"), net(6, "养老院")], [0, 24], "more is wanted of what does not sound like informatisation");
}

#[test]
fn an_errand_is_no_project() {
    let c = category(&[("宽带", 5), ("报修", 5), ("社区", 5)], &[]);
    assert_eq!(evidence(&c, "宽带坏了怎么报修").net, 0);
    assert_eq!(evidence(&c, "宽带报修").net, 40);
    assert_eq!(evidence(&c, "宽带坏了，社区平台一键报修").net, 60, "unless much speaks for it");
}

#[test]
fn more_phrases_of_a_group_count_less_and_repetition_nothing() {
    let mut c = category(&[("电商", 4)], &[]);
    c.cues[0].zh.extend(["网购".into(), "直播".into(), "团购".into()]);
    let net = |text: &str| evidence(&c, text).net;
    assert_eq!(["电商", "电商和网购", "电商、网购、直播", "电商、网购、直播、团购"].map(net), [16, 24, 28, 28]);
    assert_eq!(net("电商，电商"), 16);
    c.cues[0].zh = vec!["工业互联网".into(), "互联网平台".into(), "平台".into()];
    let net = |text: &str| evidence(&c, text).net;
    assert_eq!([net("工业互联网平台"), net("平台工业互联网")], [16, 24], "words that two phrases share count once");
}

#[test]
fn what_is_served_counts_half_unless_it_is_also_built() {
    let c = category(&[("电商", 4)], &[]);
    assert_eq!(evidence(&c, "为电商提供系统").net, 8);
    assert_eq!(evidence(&c, "为电商提供系统，自建电商").net, 16);
}

#[test]
fn exclusions_take_away_and_decisive_ones_push_out() {
    let c = category(&[("电商", 5), ("平台", 4)], &[("旧", 2), ("产线", 6)]);
    assert_eq!(evidence(&c, "旧电商").net, 12);
    assert_eq!(evidence(&c, "电商产线").net, 0);
    let both = evidence(&c, "电商平台产线");
    assert_eq!((both.raw, both.net), (36, 6));
}

#[test]
fn the_own_province_speaks_for_a_category_and_another_against_it() {
    let c = category(&[("电商", 5), ("商城", 1)], &[("产线", 6)]);
    let place = Span { start: 0, end: 2, literal: 2 };
    let own = placed(&c, "无锡电商", Place::Own(place));
    assert_eq!((own.net, own.elsewhere, own.cues), (28, false, vec!["电商".to_owned(), "无锡".to_owned()]));
    assert_eq!(placed(&c, "无锡商城", Place::Own(place)).net, 0, "a place makes no suggestion of what is too little");
    assert_eq!(placed(&c, "无锡电商产线", Place::Own(place)).net, 0, "nor of what is excluded");
    let other = placed(&c, "无锡电商", Place::Other(place));
    let against: Vec<&str> = other.against.iter().map(|(written, _)| written.as_str()).collect();
    assert_eq!((other.net, other.elsewhere, other.place.as_deref(), against), (5, true, Some("无锡"), vec!["无锡"]));
}

#[test]
fn words_of_two_groups_are_told_once() {
    assert_eq!(evidence(&category(&[("电商", 5), ("电商", 2), ("平台", 1)], &[]), "电商平台").cues, ["电商", "平台"]);
}

#[test]
fn short_latin_words_are_signs_of_informatisation_only_as_words() {
    for text in ["an app for farmers", "AI", "云", "networks", "PLC改造", "渗透测试服务", "zero-trust product"] {
        assert!(within(&Line::new(text), AMBIT), "{text}");
    }
    for text in ["happy people", "repair of a chair", "养老院买床位", "公安局招聘", "idle wafers"] {
        assert!(!within(&Line::new(text), AMBIT), "{text}");
    }
}

#[test]
fn a_score_grows_towards_one() {
    assert_eq!([0, 24, 72].map(score), [Score(0), Score(500), Score(750)]);
}

#[test]
fn best_first_and_ties_in_order() {
    let of = |id: &str, net: u32| Evidence {
        target: Target { notice: "n".into(), category: id.into() },
        raw: net,
        any: net,
        net,
        elsewhere: false,
        place: None,
        cues: Vec::new(),
        against: Vec::new(),
    };
    let ranked = rank(&[of("a", 20), of("b", 40), of("c", 20), of("d", 2), of("e", 0)], |_| true);
    assert_eq!(ranked.iter().map(|s| s.target.category.as_str()).collect::<Vec<_>>(), ["b", "a", "c"]);
    assert!(rank(&[of("e", 0)], |_| true).is_empty(), "nothing speaks for it");
    assert_eq!(rank(&[of("a", 20), of("b", 40)], |e| e.net < 30).len(), 1);
    assert!(ranked[0].score > ranked[1].score && ranked[0].score < Score(1000));
}
