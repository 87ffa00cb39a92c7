//! The first row of a pasted table: whether it names the columns, and which field and unit each stands for.

use super::synonym;
use preflight_rules::fact::{FieldDecl, Kind};
use preflight_rules::gather::Gather;
use preflight_rules::read::{half_width, Unit};

/// What a column is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// The field, by position in the declaration.
    pub field: usize,
    /// The unit that its heading gives.
    pub unit: Heading,
}

/// The unit in a heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Heading {
    /// None is given.
    Silent,
    /// One of ours.
    Of(Unit),
    /// Another one; amounts below it cannot be taken as they stand.
    Foreign(String),
}

/// The columns in the declared order, as far as they are filled in by people.
pub fn declared(fields: &[FieldDecl]) -> Vec<Option<Column>> {
    let given = fields.iter().enumerate().filter(|(_, f)| f.derived.is_none());
    given.map(|(field, _)| Some(Column { field, unit: Heading::Silent })).gather()
}

/// The columns that a row of headings names, `None` for those that are no field; `None` when the row is no such row. Where several
/// columns could be a field, the one that is called like it is, or else the one whose name tells most.
pub fn named(fields: &[FieldDecl], row: &[String]) -> Option<Vec<Option<Column>>> {
    let cells: Vec<(String, String, Option<Heading>)> =
        row.iter().map(|cell| (plain(cell), parts(cell))).map(|(w, (n, u))| (w, n, u)).gather();
    let mut likely: Vec<(u8, usize, usize)> = Vec::new();
    for (i, field) in fields.iter().enumerate().filter(|(_, f)| f.derived.is_none()) {
        let own = own(field);
        let score = |whole: &str, name: &str| if is(&own, whole, name) { synonym::OWN } else { synonym::likeness(fields, field, name) };
        let named = cells.iter().enumerate().filter(|(_, (whole, _, _))| !whole.is_empty());
        named.map(|(at, (whole, name, _))| (score(whole, name), i, at)).filter(|(score, _, _)| *score > 0).add_to(&mut likely);
    }
    let mut columns: Vec<Option<Column>> = vec![None; row.len()];
    // The likeliest first; among equals the first field, and of that the first column. Without sorting: a row may have any length.
    let mut taken = vec![false; fields.len()];
    for score in (1..=synonym::OWN).rev() {
        for (field, (decl, taken)) in fields.iter().zip(&mut taken).enumerate().filter(|(_, (_, taken))| !**taken) {
            let free = |(s, f, at): &&(u8, usize, usize)| *s == score && *f == field && columns.get(*at).is_some_and(Option::is_none);
            let Some((_, _, at)) = likely.iter().find(free) else { continue };
            if let (Some(column), Some((_, _, unit))) = (columns.get_mut(*at), cells.get(*at)) {
                let money = matches!(decl.kind, Kind::Money { .. });
                *column = Some(Column { field, unit: unit.clone().filter(|_| money).unwrap_or(Heading::Silent) });
                *taken = true;
            }
        }
    }
    // A figure or a date is no heading, so it makes the row a record, whatever else it holds.
    let strange = row.iter().zip(&columns).any(|(cell, column)| column.is_none() && figure(cell));
    (!strange && columns.iter().any(Option::is_some)).then_some(columns)
}

/// Whether a cell begins with a digit.
pub fn figure(cell: &str) -> bool {
    cell.chars().next().is_some_and(|c| half_width(&c.to_string()).starts_with(|c: char| c.is_ascii_digit()))
}

/// Whether a column is called otherwise than its field and was taken for it by what it means.
pub fn by_meaning(field: &FieldDecl, cell: &str) -> bool {
    !is(&own(field), &plain(cell), &parts(cell).0)
}

/// A row that adds up others: one of its cells says so.
pub fn is_sum(row: &[String]) -> bool {
    const WORDS: [&str; 11] =
        ["合计", "小计", "总计", "共计", "累计", "本页合计", "本页小计", "本月合计", "total", "subtotal", "grandtotal"];
    row.iter().any(|cell| {
        let text = plain(cell);
        let rest = WORDS.iter().filter_map(|word| text.strip_prefix(word)).min_by_key(|rest| rest.len());
        // Its figure may stand in the same cell, or a remark: `合计：26,000元`, `合计（大写）`.
        rest.is_some_and(|rest| rest.starts_with('(') || rest.chars().all(|c| c.is_ascii_digit() || ".,-¥￥元万亿".contains(c)))
    })
}

fn plain(text: &str) -> String {
    half_width(text).chars().filter(|c| !c.is_whitespace() && !matches!(c, '*' | '_' | ':' | '"')).map(|c| c.to_ascii_lowercase()).spell()
}

/// What a field is called: each name whole, and without a unit.
fn own(field: &FieldDecl) -> Vec<(String, String)> {
    [&field.name, &field.label.zh, &field.label.en].into_iter().map(|name| (plain(name), parts(name).0)).gather()
}

fn is(own: &[(String, String)], whole: &str, name: &str) -> bool {
    // A label may itself hold brackets.
    own.iter().any(|(own, bare)| own == whole || *own == name || *bare == name && !name.is_empty())
}

/// A heading without its unit, and the unit: `金额（万元）`, `金额/元`, `Amount (yuan)`.
fn parts(cell: &str) -> (String, Option<Heading>) {
    let text = plain(cell);
    let (name, rest) = text.split_once(['(', '[', '/', ',']).unwrap_or((&text, ""));
    let unit = rest.trim_end_matches([')', ']']);
    // Beside a remark, as in `金额（含税，元）`; but `10,000 yuan` is one.
    (name.to_owned(), ours(unit).or_else(|| unit.split([',', ';', '、', '(']).find_map(ours)).map(Heading::Of).or_else(|| foreign(unit)))
}

fn ours(unit: &str) -> Option<Unit> {
    match unit.trim_start_matches("单位").trim_start_matches("unit").trim_start_matches("in") {
        "元" | "人民币元" | "人民币" | "yuan" | "rmb" | "cny" | "¥" | "￥" => Some(Unit::Yuan),
        "万元" | "万" | "人民币万元" | "萬元" | "wan" | "万yuan" | "10,000yuan" | "10000yuan" => Some(Unit::Wan),
        "亿元" | "亿" | "億元" | "yi" | "100millionyuan" => Some(Unit::Yi),
        _ => None,
    }
}

/// Thousands, another currency: a word about money that is not ours. Other remarks (with tax, or without) say nothing of units.
fn foreign(unit: &str) -> Option<Heading> {
    let word = ["usd", "eur", "hkd", "$", "€", "000", "million", "thousand"].iter().any(|word| unit.contains(word));
    (word || unit.ends_with(['元', '千', '百'])).then(|| Heading::Foreign(unit.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_of_headings() {
        let cases = [
            ("金额（元）", "金额", Some(Heading::Of(Unit::Yuan))),
            ("实付金额/万元", "实付金额", Some(Heading::Of(Unit::Wan))),
            ("Amount (yuan)", "amount", Some(Heading::Of(Unit::Yuan))),
            ("* 金额［单位：亿元］", "金额", Some(Heading::Of(Unit::Yi))),
            ("金额(千元)", "金额", Some(Heading::Foreign("千元".into()))),
            ("金额（USD）", "金额", Some(Heading::Foreign("usd".into()))),
            ("金额（含税）", "金额", None),
            ("金额（含税，元）", "金额", Some(Heading::Of(Unit::Yuan))),
            ("Amount (10,000 yuan)", "amount", Some(Heading::Of(Unit::Wan))),
            ("Amount (1,000 yuan)", "amount", Some(Heading::Foreign("1,000yuan".into()))),
            ("金额", "金额", None),
        ];
        for (cell, name, unit) in cases {
            assert_eq!(parts(cell), (name.to_owned(), unit), "{cell}");
        }
    }
}
