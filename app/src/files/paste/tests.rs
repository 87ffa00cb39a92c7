//! Tables as people paste them.

use super::*;
use crate::library::library;
use preflight_rules::value::Value;

fn list(name: &str) -> &'static FactDecl {
    let vocabulary = library().vocabulary();
    vocabulary.find(name).and_then(|ix| vocabulary.get(ix)).expect(name)
}

fn paste(decl: &FactDecl, lang: Lang, text: &str) -> Pasted {
    super::paste(decl, lang, text, None)
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
    assert!(pasted.header && pasted.bare_amounts == 0);
    assert_eq!(pasted.ignored_columns, ["序号", "付款日期"]);
    assert_eq!(pasted.by_meaning, [("备注".to_owned(), "对应服务".to_owned())]);
    assert_eq!(shown("cloud_payments", &pasted), cells(&[&["!昨天", "5 万元", "急"]]));
    assert!(pasted.rows[0][0].as_ref().is_some_and(|d| d.complaint().is_some()));
    assert_eq!((pasted.unread_cells, pasted.unread.len()), (1, 0));

    let pasted = paste(list("cloud_payments"), Lang::En, "2022-01-01\t5\tx\ty");
    assert!(!pasted.header && pasted.bare_amounts == 1);
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
        assert_eq!(pasted.bare_amounts, 0);
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

#[test]
fn amounts_without_a_unit_are_counted_and_taken_in_the_one_chosen() {
    let read = |text: &str, unit| {
        let pasted = super::paste(list("cloud_payments"), Lang::Zh, text, unit);
        (shown("cloud_payments", &pasted).iter().map(|row| row[1].clone()).collect::<Vec<_>>(), pasted.bare_amounts, pasted.bare_example)
    };
    let mixed = "2022-03-03, 26000\n2022-03-04, 2.6万元\n2022-03-05, 0\n2022-03-06, 3500";
    assert_eq!(read(mixed, None).1, 2);
    assert_eq!(read(mixed, None).2, "26000");
    assert_eq!(read(mixed, Some(Unit::Yuan)).0, ["2.6 万元", "2.6 万元", "0 万元", "0.35 万元"]);
    assert_eq!(read(mixed, Some(Unit::Wan)).0, ["26,000 万元", "2.6 万元", "0 万元", "3500 万元"]);
    for known in ["金额（元）", "价税合计（元）", "实付金额(元)", "支付金额/元"] {
        let (amounts, bare, _) = read(&format!("开票日期\t{known}\n2022-03-03\t26000"), None);
        assert_eq!((amounts, bare), (vec!["2.6 万元".to_owned()], 0), "{known}");
    }
}

#[test]
fn columns_of_invoices_and_statements_are_known_by_what_they_mean() {
    let want = cells(&[&["2022-03-05", "2.6 万元", "云主机"]]);
    let texts = [
        "发票号码\t开票日期\t货物或应税劳务、服务名称\t金额（元）\t税额（元）\t价税合计（元）\n001\t2022-03-05\t云主机\t24528.30\t1471.70\t26000",
        "交易日期\t摘要\t借方发生额(元)\t贷方发生额(元)\t余额(元)\t备注\n2022-03-05\t云主机\t26000\t\t100000\t急",
        "项目名称\t付款时间\t支付金额（万元）\t合同金额（万元）\n云主机\t44625\t2.6\t10",
        "江苏某公司对账单\t\t\n户名：甲\t\t\n交易时间\t交易金额（元）\t用途\n2022-03-05\t26,000\t云主机",
        "Remarks\tInvoice date\tTotal (yuan)\tDescription\nurgent\t2022-03-05\t26000\t云主机",
    ];
    for text in texts {
        let pasted = paste(list("cloud_payments"), Lang::Zh, text);
        assert!(pasted.header && pasted.bare_amounts == 0, "{text}");
        assert_eq!(shown("cloud_payments", &pasted), want, "{text}");
    }
    assert_eq!(paste(list("cloud_payments"), Lang::Zh, texts[3]).above, 2);
    // What a field is called comes before what it may be meant by.
    let rows = rows("factory_spend", "价税合计（万元）\t开票日期\t金额（万元）\t是否有发票\t费用类型\n9\t2022-01-02\t8\t是\t其他");
    assert_eq!(rows[0][..4], ["2022-01-02", "8 万元", "其他", "是"]);
    // Two days are told apart by where they stand; one that could be either is not guessed at.
    let pasted = paste(list("cloud_services"), Lang::Zh, "服务名称\t到期日期\t开通日期\t开票日期\n甲\t2022-09-01\t2022-01-01\t2021-12-01");
    assert_eq!(shown("cloud_services", &pasted)[0][..3], ["甲", "2022-01-01", "2022-09-01"]);
    assert_eq!(pasted.ignored_columns, ["开票日期"]);
}

#[test]
fn what_was_not_paid_is_no_payment() {
    for name in ["合同金额（元）", "账户余额（元）", "应付金额（元）", "贷方发生额（元）", "税额（元）", "单价（元）"]
    {
        let pasted = paste(list("cloud_payments"), Lang::Zh, &format!("付款日期\t{name}\n2022-03-05\t26000"));
        assert_eq!((pasted.ignored_columns.as_slice(), pasted.rows[0][1].is_none()), (&[name.to_owned()][..], true), "{name}");
    }
}

#[test]
fn days_as_spreadsheets_number_them() {
    let day = |text: &str| rows("cloud_payments", &format!("付款日期\t实付金额\n{text}\t5万"))[0][0].clone();
    let cases = [("36526", "2000-01-01"), ("44621", "2022-03-01"), ("44621.5", "2022-03-01"), ("51501", "2040-12-31")];
    for (text, want) in cases {
        assert_eq!(day(text), want);
    }
    for text in ["36525", "51502", "4462", "446210", "44621.x", "-44621"] {
        assert_eq!(day(text), format!("!{text}"));
    }
    // Only where a day is asked for.
    assert_eq!(rows("cloud_payments", "2022-03-01\t44621元\t44621")[0][1..], ["4.4621 万元", "44621"]);
}

#[test]
fn rows_that_add_up_others_are_left_out() {
    let sums = ["合计\t26000元\t", "\t26000元\t小 计", "合计：26,000元\t\t", "合计（大写）\t贰万陆仟元\t", "Total\t26000元\t"];
    for sum in sums {
        let pasted = paste(list("cloud_payments"), Lang::Zh, &format!("2022-03-05\t26000元\t云主机\n{sum}"));
        assert_eq!((pasted.rows.len(), pasted.sums), (1, 1), "{sum}");
    }
    let pasted = paste(list("cloud_payments"), Lang::Zh, "2022-03-05\t26000元\t总计划系统\n2022-03-05\t26000元\t小计算机租用");
    assert_eq!((pasted.rows.len(), pasted.sums), (2, 0));
}
