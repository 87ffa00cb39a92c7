//! A question: its words, its control, and what is to be said about the answer.

use super::assessment::Assessment;
use super::cell;
use super::widget::{has_own_unsure, table, widget, OptionView, Widget};
use crate::model::{Draft, Entry, Slot};
use crate::names;
use crate::words;
use preflight_rules::fact::{FactDecl, FactIx, Kind};
use preflight_rules::programme::Programme;
use preflight_rules::read::Unit;
use preflight_rules::wording::{shown_value, Writer};
use preflight_rules::Lang;
use yew::AttrValue;

/// How much an answer matters now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Answered.
    Answered,
    /// A clause cannot be settled without it.
    Needed,
    /// It can only add a reminder.
    Optional,
    /// It cannot change anything now.
    Quiet,
}

/// A question.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldView {
    /// Where the answer goes.
    pub slot: Slot,
    /// The name of its control.
    pub id: AttrValue,
    /// The question.
    pub label: AttrValue,
    /// How to answer it.
    pub help: AttrValue,
    /// Its control.
    pub widget: Widget,
    /// “Not sure” beside the control, and whether it is ticked; none when the control has that option itself.
    pub unsure: Option<bool>,
    /// The choice of a known empty answer, and whether it is ticked.
    pub nothing: Option<(AttrValue, bool)>,
    /// How much it matters now.
    pub status: Status,
    /// The same in words, when there is something to say.
    pub chip: AttrValue,
    /// The value as understood.
    pub echo: AttrValue,
    /// What is wrong with what was typed.
    pub error: AttrValue,
    /// What other answers it contradicts.
    pub clashes: Vec<AttrValue>,
}

/// The question for a fact of the notice.
pub(super) fn field(a: &Assessment<'_>, ix: FactIx, decl: &FactDecl) -> Option<FieldView> {
    let fact = a.given(ix)?;
    // Answers are read by the library's declaration, which is the one to draw the control from.
    let kind = &a.vocabulary().get(fact)?.kind;
    let draft = a.model.drafts.get(fact);
    let id = names::fact(&decl.name);
    let mut control = match kind {
        Kind::Rows(fields) => table(fact, &decl.name, cell::rows(a, ix, fact, &decl.name, fields, draft)),
        _ => widget(kind, draft, &id, a.lang, false),
    };
    if ix == a.programme.category_fact() {
        name_categories(&mut control, kind, a.programme, a.lang);
    }
    let status = status(a, ix, decl);
    Some(FieldView {
        slot: Slot::fact(fact),
        label: decl.label.get(a.lang).to_owned().into(),
        help: help(decl.help.get(a.lang), kind, a.lang),
        unsure: (!has_own_unsure(&control)).then(|| is(draft, &Entry::Unsure)),
        nothing: nothing(kind, draft, a.lang),
        widget: control,
        status,
        chip: chip(status, a.lang).into(),
        echo: echo(kind, draft, a.lang),
        error: complaint(draft, a.lang),
        clashes: clashes(a, ix),
        id: id.into(),
    })
}

pub(super) fn is(draft: Option<&Draft>, entry: &Entry) -> bool {
    draft.is_some_and(|d| d.entry() == entry)
}

fn status(a: &Assessment<'_>, ix: FactIx, decl: &FactDecl) -> Status {
    match (a.facts.is_known(ix), decl.if_known, a.report.next_facts.contains(&ix)) {
        (true, _, _) => Status::Answered,
        (false, _, true) => Status::Needed,
        (false, true, false) => Status::Optional,
        (false, false, false) => Status::Quiet,
    }
}

fn chip(status: Status, lang: Lang) -> &'static str {
    match status {
        Status::Answered => "",
        Status::Needed => words::NEEDED.get(lang),
        Status::Optional => words::OPTIONAL.get(lang),
        Status::Quiet => words::QUIET.get(lang),
    }
}

/// The author's words, then how the type is written.
pub(super) fn help(authored: &str, kind: &Kind, lang: Lang) -> AttrValue {
    let form = match kind {
        Kind::Date => words::DAY_FORM.get(lang),
        Kind::Month => words::MONTH_FORM.get(lang),
        _ => return authored.to_owned().into(),
    };
    lang.pick(format!("{authored}（{form}）"), format!("{authored} ({form})")).into()
}

fn nothing(kind: &Kind, draft: Option<&Draft>, lang: Lang) -> Option<(AttrValue, bool)> {
    let word = match kind {
        Kind::Text => words::NOTHING_TEXT,
        Kind::Set(_) => words::NOTHING_SET,
        Kind::Rows(_) => words::NOTHING_LIST,
        _ => return None,
    };
    Some((word.get(lang).into(), is(draft, &Entry::Nothing)))
}

/// Amounts, numbers and days are said back as understood, unless they stand there just so, unit and all.
pub(super) fn echo(kind: &Kind, draft: Option<&Draft>, lang: Lang) -> AttrValue {
    let (Some(Entry::Typed { text, unit }), Some(value)) = (draft.map(Draft::entry), draft.and_then(Draft::value)) else {
        return AttrValue::default();
    };
    let shown = match kind {
        Kind::Money { .. } | Kind::Date | Kind::Month | Kind::Int { .. } => shown_value(kind, value, lang),
        _ => return AttrValue::default(),
    };
    let plain = *unit == Unit::Wan && shown == format!("{} 万元", text.trim());
    if plain || shown == text.trim() || matches!(kind, Kind::Int { .. }) && text.trim().bytes().all(|b| b.is_ascii_digit()) {
        return AttrValue::default();
    }
    words::echo(&shown).into()
}

pub(super) fn complaint(draft: Option<&Draft>, lang: Lang) -> AttrValue {
    draft.and_then(Draft::complaint).map_or_else(AttrValue::default, |m| m.say.get(lang).to_owned().into())
}

fn clashes(a: &Assessment<'_>, ix: FactIx) -> Vec<AttrValue> {
    let writer = Writer::new(a.programme, &a.facts);
    let here = a.contradictions.iter().filter(|c| c.fact == ix && c.record.is_none());
    here.map(|c| writer.contradiction(c).get(a.lang).to_owned().into()).collect()
}

/// Categories have a name of their own and say for whom they are.
fn name_categories(control: &mut Widget, kind: &Kind, programme: &Programme, lang: Lang) {
    let (Widget::Radios(options) | Widget::Select(options)) = control else { return };
    let name = |option: &mut OptionView| {
        let id = &kind.choices().get(usize::from(option.value?))?.id;
        option.outer = Some(names::category(id).into());
        let category = programme.categories().iter().find(|c| c.id == *id)?;
        option.note = category.who.get(lang).to_owned().into();
        Some(())
    };
    for option in options {
        name(option);
    }
}
