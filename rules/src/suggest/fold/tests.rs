//! Descriptions made comparable.

use super::*;

fn folded(text: &str) -> String {
    Line::new(text).chars().iter().map(|f| f.ch).collect()
}

#[test]
fn width_case_blanks_and_quotes() {
    assert_eq!(folded("５Ｇ ＋“工业 互联网”平台"), "5g+工业互联网平台");
    assert_eq!(folded("  Smart   Factory,  e-commerce "), "smart factory,e commerce");
    assert_eq!(folded("MES 系统，NB-IoT 网络"), "mes系统,nb iot网络");
    assert_eq!(folded("Smart\tfactory\u{a0}with\u{3000}MES"), "smart factory with mes", "blanks of tables and of Chinese are blanks");
}

#[test]
fn stops() {
    assert_eq!(folded("投资1,200.5万元。平台：甲/乙——丙（丁）"), "投资1200·5万元.平台:甲、乙,丙(丁)");
    assert_eq!(folded("Done. Next!"), "done.next.");
    assert_eq!(folded("平台v2. Next"), "平台v2.next");
    assert_eq!(folded("苏州—无锡"), "苏州无锡", "a single dash is no stop");
    assert_eq!(folded("平台———产线"), "平台,产线", "a long one is one stop");
}

#[test]
fn a_comma_beside_a_number_parts_unless_thousands_follow() {
    assert_eq!(folded("购置设备12，不含产线"), "购置设备12,不含产线");
    assert_eq!(folded("2020-2021，5G基站1,200座"), "2020 2021,5g基站1200座");
    assert_eq!(folded("产线，200万元"), "产线,200万元");
    assert_eq!(folded("2020-2021，500座"), "2020 2021,500座", "a year has no thousands behind it");
    assert_eq!(folded("1,234,567元，12,345"), "1234567元,12345");
}

#[test]
fn what_was_written_comes_back() {
    let text = "建设“工业 互联网”平台";
    let line = Line::new(text);
    assert_eq!(line.written(text, 2, 7), "工业 互联网");
    assert_eq!(line.written(text, 50, 60), "");
}

#[test]
fn whole_words() {
    let line = Line::new("nothing without cost");
    assert!(!line.has_word(0, "no"));
    assert!(line.has_word(8, "without"));
}

#[test]
fn a_letter_is_told_apart_from_a_thousand_others_before_phrases_are_looked_for() {
    let line = Line::new("平");
    let held = ('\u{4e00}'..='\u{51ff}').filter(|c| line.may_hold(&c.to_string())).count();
    assert_eq!(held, 1);
    assert!(line.may_hold("平") && !line.may_hold("平台"));
    assert!(Line::new("two smart factories").may_hold("Smart factory"), "a final y may stand as ies");
}
