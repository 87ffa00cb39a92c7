//! The control for an answer: which one, and what stands in it.

use crate::model::{Draft, Entry, Slot};
use crate::names;
use crate::view::present::FieldView;
use crate::words;
use preflight_rules::fact::{FactIx, Kind, Role};
use preflight_rules::read::Unit;
use preflight_rules::value::Value;
use preflight_rules::Lang;
use yew::AttrValue;

/// More options than this are a list that unfolds.
const MOST_RADIOS: usize = 8;

/// A control.
#[derive(Clone, Debug, PartialEq)]
pub enum Widget {
    /// One of a few, all in sight.
    Radios(Vec<OptionView>),
    /// Some of several.
    Checks(Vec<OptionView>),
    /// One of many, or one of a few where there is little room.
    Select(Vec<OptionView>),
    /// A line of text.
    Line {
        /// As typed.
        text: AttrValue,
        /// What is typed.
        mode: Mode,
        /// The units of money to choose from; empty for other types.
        units: Vec<UnitView>,
        /// What is counted.
        suffix: AttrValue,
    },
    /// Several lines of text.
    Long {
        /// As typed.
        text: AttrValue,
    },
    /// Records.
    Table(TableView),
}

/// What is typed into a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Words.
    Text,
    /// A whole number.
    Integer,
    /// An amount.
    Money,
    /// A day or a month.
    Day,
}

/// An option.
#[derive(Clone, Debug, PartialEq)]
pub struct OptionView {
    /// The name of its control.
    pub id: AttrValue,
    /// A second name, on the label: categories have one.
    pub outer: Option<AttrValue>,
    /// What people read.
    pub label: AttrValue,
    /// What is explained beneath.
    pub note: AttrValue,
    /// Its position; none for “not sure”.
    pub value: Option<u16>,
    /// It is chosen.
    pub on: bool,
}

/// A unit of money.
#[derive(Clone, Debug, PartialEq)]
pub struct UnitView {
    /// The unit.
    pub unit: Unit,
    /// What people read.
    pub label: AttrValue,
    /// It is chosen.
    pub on: bool,
}

/// Records.
#[derive(Clone, Debug, PartialEq)]
pub struct TableView {
    /// The list.
    pub fact: FactIx,
    /// The name of the button that adds one.
    pub add: AttrValue,
    /// The records.
    pub rows: Vec<RowView>,
}

/// A record.
#[derive(Clone, Debug, PartialEq)]
pub struct RowView {
    /// Its key.
    pub key: u32,
    /// What people read.
    pub label: AttrValue,
    /// The name of the button that removes it.
    pub remove: AttrValue,
    /// What that button says.
    pub remove_label: AttrValue,
    /// Its fields.
    pub cells: Vec<FieldView>,
}

/// The control for a type, with what the draft says in it. `tight`: in a row of others.
pub(super) fn widget(kind: &Kind, draft: Option<&Draft>, id: &str, lang: Lang, tight: bool) -> Widget {
    match kind {
        Kind::Bool(role) if tight => Widget::Select(yes_no(*role, draft, id, lang)),
        Kind::Bool(role) => Widget::Radios(yes_no(*role, draft, id, lang)),
        Kind::Choice(values) if tight || values.len() > MOST_RADIOS => Widget::Select(choices(kind, draft, id, lang)),
        Kind::Choice(_) => Widget::Radios(choices(kind, draft, id, lang)),
        Kind::Set(_) => Widget::Checks(choices(kind, draft, id, lang)),
        Kind::Text if !tight => Widget::Long { text: typed(draft) },
        Kind::Text | Kind::Percent | Kind::Rows(_) => line(draft, Mode::Text, Vec::new(), ""),
        Kind::Int { unit, .. } => line(draft, Mode::Integer, Vec::new(), unit.get(lang)),
        Kind::Money { .. } => line(draft, Mode::Money, units(draft, lang), ""),
        Kind::Date | Kind::Month => line(draft, Mode::Day, Vec::new(), ""),
    }
}

/// The list itself; its rows come from the caller, who knows how to make fields.
pub(super) fn table(fact: FactIx, name: &str, rows: Vec<RowView>) -> Widget {
    Widget::Table(TableView { fact, add: names::add(name).into(), rows })
}

fn line(draft: Option<&Draft>, mode: Mode, units: Vec<UnitView>, suffix: &str) -> Widget {
    Widget::Line { text: typed(draft), mode, units, suffix: suffix.to_owned().into() }
}

fn typed(draft: Option<&Draft>) -> AttrValue {
    match draft.map(Draft::entry) {
        Some(Entry::Typed { text, .. }) => text.clone().into(),
        _ => AttrValue::default(),
    }
}

fn units(draft: Option<&Draft>, lang: Lang) -> Vec<UnitView> {
    let chosen = match draft.map(Draft::entry) {
        Some(Entry::Typed { unit, .. }) => *unit,
        _ => Unit::default(),
    };
    let all = [(Unit::Wan, words::WAN), (Unit::Yuan, words::YUAN), (Unit::Yi, words::YI)];
    all.into_iter().map(|(unit, word)| UnitView { unit, label: word.get(lang).into(), on: unit == chosen }).collect()
}

fn option(id: &str, part: &str, label: &str, value: Option<u16>, on: bool) -> OptionView {
    OptionView { id: names::part(id, part).into(), outer: None, label: label.to_owned().into(), note: AttrValue::default(), value, on }
}

fn unsure(draft: Option<&Draft>, id: &str, lang: Lang) -> OptionView {
    option(id, "unknown", words::UNSURE.get(lang), None, draft.is_some_and(|d| *d.entry() == Entry::Unsure))
}

fn yes_no(role: Role, draft: Option<&Draft>, id: &str, lang: Lang) -> Vec<OptionView> {
    let (yes, no) = match role {
        Role::Plain => (words::YES, words::NO),
        Role::Attestation => (words::DECLARE, words::DECLARE_NOT),
        Role::Document => (words::HELD, words::HELD_NOT),
    };
    let is = |wanted| draft.is_some_and(|d| *d.entry() == Entry::Chosen(Value::Bool(wanted)));
    vec![
        option(id, "true", yes.get(lang), Some(1), is(true)),
        option(id, "false", no.get(lang), Some(0), is(false)),
        unsure(draft, id, lang),
    ]
}

fn choices(kind: &Kind, draft: Option<&Draft>, id: &str, lang: Lang) -> Vec<OptionView> {
    let on = |i: u16| match draft.map(Draft::entry) {
        Some(Entry::Chosen(Value::Choice(chosen))) => *chosen == i,
        Some(Entry::Chosen(Value::Set(bits))) => i < 64 && bits >> i & 1 == 1,
        _ => false,
    };
    let mut options: Vec<OptionView> =
        (0u16..).zip(kind.choices()).map(|(i, c)| option(id, &c.id, c.label.get(lang), Some(i), on(i))).collect();
    if matches!(kind, Kind::Choice(_)) {
        options.push(unsure(draft, id, lang));
    }
    options
}

/// The slot's own control is where its answer is given; used by views that only know the widget.
pub(super) fn has_own_unsure(widget: &Widget) -> bool {
    matches!(widget, Widget::Radios(_) | Widget::Select(_))
}

/// Where the answer of a record's field goes.
pub(super) fn cell_slot(fact: FactIx, row: u32, field: usize) -> Slot {
    Slot::cell(fact, row, preflight_rules::fact::FieldIx(field as u16))
}
