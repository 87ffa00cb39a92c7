//! Where descriptions are led, and what is asked of them.

use super::super::matching::tests::category;
use super::super::{suggest, Suggestions};
use super::*;
use crate::fixture::programme;
use crate::library::Library;
use crate::programme::{Category, Cue, Near};
use std::slice::from_ref;

fn to(place: &str) -> Target {
    let (notice, category) = place.split_once('/').expect("notice/category");
    Target { notice: notice.to_owned(), category: category.to_owned() }
}

/// A category with one cue; `excludes` are phrases that lead elsewhere.
fn of(id: &str, cue: &str, weight: u8, excludes: &[(&str, &str)]) -> Category {
    let phrases: Vec<(&str, u8)> = excludes.iter().map(|(phrase, _)| (*phrase, 6)).collect();
    let mut category = Category { id: id.to_owned(), ..category(&[(cue, weight)], &phrases) };
    category.excludes.iter_mut().zip(excludes).for_each(|(exclude, (_, place))| exclude.to = vec![to(place)]);
    category
}

fn notice(id: &str, province: &str, categories: Vec<Category>) -> Programme {
    let mut programme = programme(Vec::new());
    programme.header.id = id.to_owned();
    programme.header.province = province.to_owned();
    programme.categories = categories;
    programme
}

fn pointer(phrases: &[&str], place: &str, when_near: &[&str]) -> Pointer {
    let cue = Cue { zh: phrases.iter().map(|p| (*p).to_owned()).collect(), en: Vec::new(), weight: 3 };
    Pointer { cue, to: to(place), when_near: when_near.iter().map(|c| (*c).to_owned()).collect(), why: Text::new("因", "why") }
}

fn near(a: &str, b: &str) -> Near {
    Near { between: [to(a), to(b)], question: Text::default(), answers: Vec::new() }
}

fn asked(programmes: &[Programme], text: &str, notice: Option<&str>) -> Suggestions {
    suggest(&Library { programmes: programmes.to_vec(), ..Library::default() }, text, notice)
}

/// Where it leads: from, to and the words.
fn ways(programmes: &[Programme], text: &str, notice: Option<&str>) -> Vec<String> {
    let place = |t: &Target| format!("{}/{}", t.notice, t.category);
    let way = |p: &Pointed| format!("{} {} {}", p.from.as_ref().map_or("-".to_owned(), place), place(&p.to), p.cue);
    asked(programmes, text, notice).pointers.iter().map(way).collect()
}

/// Between which categories it asks.
fn questions(programmes: &[Programme], text: &str) -> Vec<[String; 2]> {
    asked(programmes, text, None).questions.into_iter().map(|q| q.between.map(|t| t.category)).collect()
}

#[test]
fn an_exclusion_leads_to_where_its_words_belong() {
    let js = notice("js", "jiangsu", vec![of("shop", "电商", 5, &[("产线", "js/plant")]), of("show", "直播", 5, &[])]);
    assert_eq!(ways(from_ref(&js), "电商和 产 线改造", None), ["js/shop js/plant 产 线"], "with the words as they were written");
    assert!(ways(&[js], "产线改造", None).is_empty(), "only from a category that something speaks for");
}

#[test]
fn the_same_place_is_pointed_to_once() {
    let shop = of("shop", "电商", 5, &[("产线", "js/plant"), ("车间", "js/plant")]);
    let show = of("show", "直播", 5, &[("产线", "js/plant")]);
    assert_eq!(ways(&[notice("js", "jiangsu", vec![shop, show])], "电商、直播、产线、车间", None), ["js/shop js/plant 产线"]);
}

#[test]
fn a_pointer_of_a_category_waits_until_something_speaks_for_it() {
    let mut js = notice("js", "jiangsu", vec![of("shop", "电商", 5, &[]), of("show", "直播", 5, &[])]);
    js.pointers = vec![pointer(&["基站"], "jl/telecom", &["shop"])];
    let both = [js, notice("jl", "jilin", vec![of("shop", "机房", 5, &[])])];
    assert_eq!(ways(&both, "电商和基站", None), ["js/shop jl/telecom 基站"]);
    for text in ["基站", "直播和基站", "机房和基站", "电商，不建基站"] {
        assert!(ways(&both, text, None).is_empty(), "{text}");
    }
}

#[test]
fn a_pointer_that_waits_for_nothing_tells_its_longest_words() {
    let mut js = notice("js", "jiangsu", vec![of("shop", "电商", 5, &[])]);
    js.pointers = vec![pointer(&["基站", "5G基站"], "jl/telecom", &[])];
    assert_eq!(ways(&[js], "先建基站，再建5G基站", None), ["- jl/telecom 5G基站"]);
}

#[test]
fn what_a_notice_is_asked_stays_with_it_and_never_leads_to_another_province() {
    let mut js = notice("js", "jiangsu", vec![of("shop", "电商", 5, &[])]);
    js.pointers = vec![pointer(&["基站"], "jl/mast", &[])];
    let both = [js, notice("jl", "jilin", vec![of("mast", "基站", 5, &[])])];
    let suggested = |notice: &str| asked(&both, "电商和基站", Some(notice)).suggestions.into_iter().map(|s| s.target).collect::<Vec<_>>();
    assert_eq!([suggested("js"), suggested("jl")], [[to("js/shop")], [to("jl/mast")]]);
    assert_eq!(ways(&both, "电商和基站", None), ["- jl/mast 基站"]);
    assert!(ways(&both, "无锡，电商和基站", None).is_empty(), "the place named is not of that province");
}

#[test]
fn what_stands_in_another_province_is_led_to_its_strongest_category_there() {
    let js = notice("js", "jiangsu", vec![of("shop", "电商", 60, &[])]);
    let both = [js, notice("jl", "jilin", vec![of("room", "机房", 4, &[]), of("mast", "基站", 5, &[])])];
    assert_eq!(ways(&both, "长春，机房、基站和电商", Some("js")), ["- jl/mast 长春"]);
    assert!(ways(&both, "长春，电商", Some("js")).is_empty(), "nothing speaks for a category there");
    assert!(ways(&both, "机房、基站和电商", Some("js")).is_empty(), "no place is named");
}

#[test]
fn neighbours_are_told_apart_by_a_question() {
    let weak = vec![of("shop", "电商", 8, &[]), of("show", "直播", 1, &[]), of("pay", "支付", 4, &[]), of("room", "机房", 3, &[])];
    let mut js = notice("js", "jiangsu", weak);
    js.nears = vec![near("js/shop", "js/show")];
    assert_eq!(questions(from_ref(&js), "电商和直播"), [["shop", "show"]], "next to the best whatever speaks for it counts");
    assert!(questions(from_ref(&js), "电商和支付").is_empty(), "nothing speaks for one of them");

    js.nears = vec![near("js/pay", "js/room")];
    assert!(questions(from_ref(&js), "电商、支付、机房").is_empty(), "one has less than half of the best");
    js.categories[3] = of("room", "机房", 4, &[]);
    assert_eq!(questions(from_ref(&js), "电商、支付、机房"), [["pay", "room"]], "both have half of it");

    js.nears = vec![near("js/shop", "js/show"), near("js/room", "js/shop"), near("js/shop", "js/room"), near("js/pay", "js/room")];
    let all = questions(&[js], "电商、直播、支付、机房");
    assert_eq!(all, [["room", "shop"], ["shop", "show"], ["pay", "room"]], "the weightiest first, each once");
}

#[test]
fn what_is_not_near_the_top_or_in_another_province_is_not_asked_about() {
    let five = ["电商", "直播", "支付", "机房", "基站"].iter().zip("abcde".chars());
    let mut js = notice("js", "jiangsu", five.map(|(cue, id)| of(&id.to_string(), cue, 5, &[])).collect());
    js.nears = vec![near("js/d", "js/e")];
    assert!(questions(from_ref(&js), "电商、直播、支付、机房、基站").is_empty());
    assert_eq!(questions(from_ref(&js), "直播、支付、机房、基站"), [["d", "e"]], "one is the third");

    js.nears = vec![near("js/a", "jl/room")];
    let both = [js, notice("jl", "jilin", vec![of("room", "算力", 5, &[])])];
    assert_eq!(questions(&both, "电商和算力"), [["a", "room"]]);
    assert!(questions(&both, "长春，电商和算力").is_empty());
}
