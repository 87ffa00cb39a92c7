//! Tables as people paste them.

use super::*;
use crate::library::library;
use preflight_rules::value::Value;

fn list(name: &str) -> &'static FactDecl {
    let vocabulary = library().vocabulary();
    vocabulary.find(name).and_then(|ix| vocabulary.get(ix)).expect(name)
}

/// What the cells are read as: the value in words, `!` and the text for what cannot be read, `-` for nothing.
fn shown(name: &str, pasted: &Pasted) -> Vec<Vec<String>> {
    let one = |(field, cell): (&FieldDecl, &Option<Draft>)| match cell {
        None => "-".to_owned(),
        Some(draft) => match (draft.value(), draft.entry()) {
            (Some(Value::Text(text)), _) => text.to_string(),
            (Some(value), _) => preflight_rules::wording::shown_value(&field.kind, value, Lang::Zh),
            (None, Entry::Typed { text, .. }) => format!("!{text}"),
            (None, _) => "?".to_owned(),
        },
    };
    pasted.rows.iter().map(|row| list(name).kind.fields().iter().zip(row).map(one).collect()).collect()
}

fn rows(name: &str, text: &str) -> Vec<Vec<String>> {
    shown(name, &paste(list(name), Lang::Zh, text))
}

fn cells(rows: &[&[&str]]) -> Vec<Vec<String>> {
    rows.iter().map(|row| row.iter().map(|c| (*c).to_owned()).collect()).collect()
}

#[test]
fn payments_in_every_order() {
    let want = cells(&[&["2022-03-05", "12.5 万元", "云主机"], &["2022-04-01", "3 万元", "云盘"]]);
    let texts = [
        "2022-03-05\t12.5万元\t云主机\r\n2022年4月1日\t30,000元\t云盘\r\n",
        "付款日期\t实付金额（元）\t对应服务\n2022/3/5 0:00\t\"125,000\"\t云主机\n2022/4/1 0:00:00\t¥30,000\t云盘",
        "对应服务,pay_date,\"Amount paid (10,000 yuan)\"\n云主机,2022-03-05,12.5\n云盘,20220401,3\n",
        "| 实付金额 | 付款日期 | 对应服务 |\n|---:|---|---|\n| 12.5 | 2022.3.5 | 云主机 |\n| 3 | 2022.4.1 | 云盘 |",
        "2022-03-05;12,5000元;云主机\n2022-04-01;3万;云盘",
    ];
    for text in &texts[..4] {
        assert_eq!(rows("cloud_payments", text), want, "{text}");
    }
    // A comma in the wrong place is not guessed at.
    assert_eq!(rows("cloud_payments", texts[4])[0][1], "!12,5000元");
}

#[test]
fn words_for_yes_and_no_and_options() {
    let text = "服务名称\t起用日期\t停用日期\t连续使用\n甲\t2020-01-01\t-\t√\n乙\t2020-01-01\t无\t×\n丙\t2020-01-01\t2021-01-01\tTRUE\n无\t2020-01-01\t\t也许";
    let pasted = paste(list("cloud_services"), Lang::Zh, text);
    let kinds: Vec<String> = shown("cloud_services", &pasted).iter().map(|row| row[..4].join("|")).collect();
    assert_eq!(kinds[0], "甲|2020-01-01|-|是");
    assert_eq!(kinds[1], "乙|2020-01-01|-|否");
    assert_eq!(kinds[2], "丙|2020-01-01|2021-01-01|是");
    assert_eq!(kinds[3], "无|2020-01-01|-|-");
    assert_eq!(pasted.unread, [Unread { row: 3, field: FieldIx(3), text: "也许".into() }]);
    assert_eq!(pasted.unread_cells, 1);
    let spend = rows("factory_spend", "2022-01-02\t5\t智能设备/终端购置\n2022-01-02\t5\ttest_consulting");
    assert_eq!((spend[0][2].as_str(), spend[1][2].as_str()), ("智能设备/终端购置", "测试验证和项目咨询"));
}

#[test]
fn what_no_field_takes_is_reported() {
    let pasted = paste(list("cloud_payments"), Lang::Zh, "序号\t付款日期\t实付金额(万元)\t备注\t\t付款日期\n1\t昨天\t5\t急\t\t2022-01-01");
    assert!(pasted.header && !pasted.assumed_unit);
    assert_eq!(pasted.ignored_columns, ["序号", "备注", "付款日期"]);
    assert_eq!(shown("cloud_payments", &pasted), cells(&[&["!昨天", "5 万元", "-"]]));
    assert!(pasted.rows[0][0].as_ref().is_some_and(|d| d.complaint().is_some()));
    assert_eq!((pasted.unread_cells, pasted.unread.len()), (1, 0));

    let pasted = paste(list("cloud_payments"), Lang::En, "2022-01-01\t5\tx\ty");
    assert!(!pasted.header && pasted.assumed_unit);
    assert_eq!(pasted.ignored_columns, ["column 4"]);
}

#[test]
fn a_foreign_unit_is_no_unit_of_ours() {
    for unit in ["千元", "美元", "USD", "thousand yuan"] {
        let text = format!("付款日期\t实付金额（{unit}）\n2022-01-01\t12\n2022-01-02\t12万元");
        let pasted = paste(list("cloud_payments"), Lang::Zh, &text);
        let seen = shown("cloud_payments", &pasted);
        assert!(seen[0][1].starts_with("!12 "), "{unit}: {seen:?}");
        assert_eq!(seen[1][1], "12 万元");
        assert!(!pasted.assumed_unit);
    }
}

#[test]
fn a_row_of_values_is_no_heading() {
    for text in ["金额\t2022-01-01\t5", "2022-01-01\t付款日期\tx", "云主机\t甲\t乙"] {
        assert!(!paste(list("cloud_payments"), Lang::Zh, text).header, "{text}");
    }
    let only = paste(list("cloud_payments"), Lang::Zh, "付款日期\t实付金额");
    assert!(only.header && only.rows.is_empty() && only.ignored_columns.is_empty());
}

#[test]
fn every_label_of_every_list_is_known_again() {
    for decl in library().vocabulary().facts().iter().filter(|d| !d.kind.fields().is_empty()) {
        let given: Vec<(usize, &FieldDecl)> = decl.kind.fields().iter().enumerate().filter(|(_, f)| f.derived.is_none()).collect();
        for name in [|f: &FieldDecl| f.name.clone(), |f: &FieldDecl| f.label.zh.clone(), |f: &FieldDecl| f.label.en.clone()] {
            let row: Vec<String> = given.iter().rev().map(|(_, f)| name(f)).collect();
            let columns = heading::named(decl.kind.fields(), &row).expect("a heading");
            let found: Vec<usize> = columns.iter().flatten().map(|c| c.field).collect();
            assert_eq!(found, given.iter().rev().map(|(i, _)| *i).collect::<Vec<_>>(), "{}: {row:?}", decl.name);
        }
    }
}

#[test]
fn too_many_rows_and_facts_that_are_no_list() {
    let pasted = paste(list("cloud_payments"), Lang::Zh, &"2022-01-01\t5万\t\n".repeat(MAX_ROWS + 7));
    assert_eq!((pasted.rows.len(), pasted.left_out), (MAX_ROWS, 7));
    assert_eq!(paste(list("is_cooperative"), Lang::Zh, "是"), Pasted::default());
}

#[test]
fn cut_anywhere_it_is_read_somehow() {
    let text = "付款日期\t\"实付\"\"金额（元）\"\n2022/3/5 0:00\t\"125,\n000\"\t云主机\t|;,，\"";
    for (i, _) in text.char_indices() {
        for part in [&text[..i], &text[i..]] {
            paste(list("cloud_payments"), Lang::Zh, part);
            paste(list("cloud_payments"), Lang::Zh, &part.replace('\t', ","));
            paste(list("cloud_payments"), Lang::Zh, &part.replace('\t', "|"));
        }
    }
}
