//! How numbers, dates and values are changed: by their smallest step, and to their neighbours.

use crate::authoring::expression::ast::{Ast, Node};
use crate::date::{Date, Month, Span};
use crate::fact::{FactIx, Kind, Vocabulary};
use rust_decimal::Decimal;

/// What literals are of: the facts of a programme, perhaps a list's fields, and the values that names may be.
#[derive(Clone)]
pub struct Figures<'p> {
    /// The facts.
    pub vocabulary: &'p Vocabulary,
    /// The list whose records are asked.
    pub list: Option<FactIx>,
    /// Decimals of money, where it is compared.
    pub places: u32,
    /// The values of the enum or set at hand.
    values: Vec<&'p str>,
}

impl<'p> Figures<'p> {
    /// For an expression that reads money of so many decimals.
    pub fn new(vocabulary: &'p Vocabulary, list: Option<FactIx>, places: u32) -> Figures<'p> {
        Figures { vocabulary, list, places, values: Vec::new() }
    }

    /// The same inside a node: its enum or set gives the values, its list the fields.
    pub fn within(&self, tree: &Ast) -> Figures<'p> {
        let values = match &tree.node {
            Node::Chain(operands, _) => operands.iter().flat_map(|o| self.choices(o)).collect(),
            Node::In(of, ..) | Node::Overlaps(of, _) => self.choices(of),
            _ => Vec::new(),
        };
        let list = match &tree.node {
            Node::Query { list, .. } => self.vocabulary.find(&list.0),
            _ => self.list,
        };
        Figures { vocabulary: self.vocabulary, list, places: self.places, values }
    }

    fn kind(&self, name: &str) -> Option<&'p Kind> {
        let fields = self.list.and_then(|list| self.vocabulary.get(list)).map_or(&[][..], |d| d.kind.fields());
        let field = fields.iter().find(|f| f.name == name).map(|f| &f.kind);
        field.or_else(|| self.vocabulary.find(name).and_then(|ix| self.vocabulary.get(ix)).map(|d| &d.kind))
    }

    fn choices(&self, tree: &Ast) -> Vec<&'p str> {
        let Node::Name(name) = &tree.node else { return Vec::new() };
        self.kind(name).map_or(Vec::new(), |kind| kind.choices().iter().map(|c| c.id.as_str()).collect())
    }

    /// What a literal may be changed to.
    pub fn others(&self, node: &Node) -> Vec<Node> {
        match node {
            Node::Number(digits) => whole(digits).map(Node::Number).collect(),
            Node::Quantity(digits, unit) => self.quantities(digits, unit),
            Node::Date(text) => Date::parse(text).map_or(Vec::new(), |date| days(date).map(|d| Node::Date(d.to_string())).collect()),
            Node::Month(text) => {
                Month::parse(text).map_or(Vec::new(), |month| [month.plus(-1), month.plus(1)].map(|m| Node::Month(m.to_string())).into())
            }
            Node::Name(name) => self.neighbours(name).into_iter().map(|id| Node::Name(id.to_owned())).collect(),
            Node::Set(words) => {
                let mut out = Vec::new();
                for i in 0..words.len() {
                    let mut fewer = words.clone();
                    let (word, range) = fewer.remove(i);
                    let unused = self.values.iter().filter(|v| !words.iter().any(|(w, _)| w == *v));
                    let near = self.place(&word).and_then(|at| unused.min_by_key(|v| self.place(v).map(|p| p.abs_diff(at))));
                    if let Some(other) = near {
                        let mut swapped = fewer.clone();
                        swapped.insert(i, ((*other).to_owned(), range));
                        out.push(Node::Set(swapped));
                    }
                    if !fewer.is_empty() {
                        out.push(Node::Set(fewer));
                    }
                }
                out
            }
            _ => Vec::new(),
        }
    }

    fn place(&self, value: &str) -> Option<usize> {
        self.values.iter().position(|v| *v == value)
    }

    /// The value before and the one after.
    fn neighbours(&self, value: &str) -> Vec<&'p str> {
        let Some(at) = self.place(value) else { return Vec::new() };
        [at.checked_sub(1), at.checked_add(1)].into_iter().flatten().filter_map(|i| self.values.get(i).copied()).collect()
    }

    fn quantities(&self, digits: &str, unit: &str) -> Vec<Node> {
        let with = |digits: String, unit: &str| Node::Quantity(digits, unit.to_owned());
        let others: &[&str] = match unit {
            "万元" => &["元", "亿元"],
            "亿元" => &["元", "万元"],
            "元" => &["万元"],
            "年" => &["个月"],
            "个月" => &["天", "年"],
            "天" => &["个月"],
            _ => &[],
        };
        let mut out: Vec<Node> = others.iter().map(|other| with(digits.to_owned(), other)).collect();
        out.extend(whole(digits).map(|digits| with(digits, unit)));
        let per = match unit {
            "亿元" => Decimal::from(10_000),
            "万元" => Decimal::ONE,
            _ => return out,
        };
        let step = Decimal::new(1, self.places).checked_div(per);
        if let (Ok(amount), Some(step)) = (digits.parse::<Decimal>(), step) {
            let near = [amount.checked_sub(step), amount.checked_add(step)];
            out.extend(near.into_iter().flatten().filter(|n| !n.is_sign_negative()).map(|n| with(n.normalize().to_string(), unit)));
        }
        out
    }
}

fn whole(digits: &str) -> impl Iterator<Item = String> {
    let number = digits.parse::<i64>().ok();
    let near = number.map(|n| [n.checked_sub(1), n.checked_add(1)]);
    near.into_iter().flatten().flatten().filter(|n| *n >= 0).map(|n| n.to_string())
}

/// A day and a month to either side.
pub fn days(date: Date) -> impl Iterator<Item = Date> {
    [Span::Days(-1), Span::Days(1), Span::Months(-1), Span::Months(1)].into_iter().map(move |span| date.shift(span))
}
