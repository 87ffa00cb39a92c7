//! What columns of invoice exports and bank statements are called: by the kind of the field that they can only be.

use preflight_rules::fact::{FieldDecl, Kind};

/// The likeness of a column that is called like its field.
pub const OWN: u8 = 9;

/// Amounts that are not what was paid or invoiced: never taken for it.
const OTHER_AMOUNTS: [&str; 12] = ["合同", "应付", "应收", "未付", "预算", "余额", "单价", "贷方", "收入", "存入", "balance", "contract"];

/// Amounts by how much their names tell, the fullest first.
const AMOUNTS: [&[&str]; 4] = [
    &["实付", "实际支付", "价税合计", "amountpaid", "totalwithtax"],
    &["支付金额", "付款金额", "付款额", "支付额", "支出", "借方", "含税金额", "交易金额", "发生额", "paid", "debit"],
    &["金额", "amount", "total"],
    &["不含税", "未税", "税前", "withouttax"],
];

/// Texts likewise.
const TEXTS: [&[&str]; 4] = [
    &["服务名称", "service", "服务内容", "项目名称", "产品名称", "商品名称", "货物或应税劳务", "货物或应税劳务、服务名称"],
    &["名称", "内容", "品名", "项目", "item", "description", "name"],
    &["摘要", "用途", "附言", "说明", "purpose"],
    &["备注", "remark", "remarks", "note", "notes"],
];

/// Days likewise: of payment before of invoice before any.
const DAYS: [&[&str]; 3] = [
    &["付款日期", "支付日期", "发票日期", "开票日期", "datepaid", "paymentdate", "invoicedate"],
    &["交易日期", "交易时间", "付款时间", "支付时间", "开票时间", "transactiondate"],
    &["日期", "时间", "date"],
];

/// How likely a column of this name, without its unit, is the field: 0 is not at all.
pub fn likeness(fields: &[FieldDecl], field: &FieldDecl, name: &str) -> u8 {
    let alike = |f: &&FieldDecl| f.derived.is_none() && std::mem::discriminant(&f.kind) == std::mem::discriminant(&field.kind);
    let only = fields.iter().filter(alike).count() == 1;
    match &field.kind {
        // Yes or no is asked as “是否……”.
        Kind::Bool(_) => name.strip_prefix("是否").filter(|rest| !rest.is_empty() && field.label.zh.ends_with(rest)).map_or(0, |_| 5),
        Kind::Date if only => rank(&DAYS, |word| name.ends_with(word)),
        Kind::Date => match ends(name) {
            Some(end) if field.name.ends_with(end) => 5,
            _ => 0,
        },
        Kind::Money { .. } if only && !OTHER_AMOUNTS.iter().any(|word| name.contains(word)) => {
            // The poorest names hold those of the others.
            match AMOUNTS.last().is_some_and(|last| last.iter().any(|word| name.contains(word))) {
                true => 1,
                false => rank(&AMOUNTS, |word| name.contains(word)),
            }
        }
        Kind::Text if only => rank(&TEXTS, |word| name == *word),
        Kind::Choice(_) if only && matches!(name, "类别" | "费用类型" | "费用种类" | "费用分类" | "category" | "kind") => 5,
        _ => 0,
    }
}

fn rank(words: &[&[&str]], fits: impl Fn(&&str) -> bool) -> u8 {
    words.iter().position(|group| group.iter().any(&fits)).map_or(0, |at| 6u8.saturating_sub(at as u8))
}

/// Of two days, which one: where it begins or where it ends.
fn ends(name: &str) -> Option<&'static str> {
    let day = ["日期", "时间", "日", "date"].iter().any(|word| name.ends_with(word));
    let holds = |words: &[&str]| day && words.iter().any(|word| name.contains(word));
    if holds(&["停", "结束", "终止", "截止", "到期", "end"]) {
        return Some("end");
    }
    holds(&["起", "开始", "开通", "启用", "start"]).then_some("start")
}
