//! What goes with an application: dates, materials, ways of filing, numbers to call, texts that are not held.

use super::assessment::Assessment;
use super::finding::{finding, FindingView};
use crate::words;
use preflight_rules::programme::Contact;
use preflight_rules::read;
use preflight_rules::report::{Deadline, Window};
use preflight_rules::wording::{self, Writer};
use preflight_rules::{ClauseKind, Text};
use std::rc::Rc;
use yew::AttrValue;

/// What goes with an application.
#[derive(Clone, Debug, PartialEq)]
pub struct PackView {
    /// The day of the calendar.
    pub as_of: AsOfView,
    /// The applicant's window.
    pub window: WindowView,
    /// The dates.
    pub dates: Vec<DateView>,
    /// What the clauses on dates come to.
    pub deadlines: Vec<Rc<FindingView>>,
    /// What to hand in.
    pub materials: Vec<MaterialView>,
    /// Ways of filing that may be the applicant's.
    pub routes: Vec<RouteView>,
    /// Numbers and addresses.
    pub contacts: Vec<ContactView>,
    /// Texts that are not held.
    pub not_held: Vec<NotHeldView>,
}

/// The day of the calendar.
#[derive(Clone, Debug, PartialEq)]
pub struct AsOfView {
    /// As typed.
    pub text: AttrValue,
    /// What is wrong with it.
    pub error: AttrValue,
}

/// A window.
#[derive(Clone, Debug, PartialEq)]
pub struct WindowView {
    /// The state's id.
    pub state: &'static str,
    /// The state in words.
    pub word: &'static str,
    /// First and last day, as far as known.
    pub span: AttrValue,
}

/// A date.
#[derive(Clone, Debug, PartialEq)]
pub struct DateView {
    /// Its key.
    pub id: AttrValue,
    /// Where it stands.
    pub window: WindowView,
    /// How far off its last day is.
    pub left: AttrValue,
    /// Who does what.
    pub what: AttrValue,
    /// What follows at dates that the text does not give.
    pub recurs: AttrValue,
    /// The clause.
    pub clause: AttrValue,
}

/// A thing to hand in.
#[derive(Clone, Debug, PartialEq)]
pub struct MaterialView {
    /// Its key.
    pub id: AttrValue,
    /// Its name.
    pub title: AttrValue,
    /// The status's id.
    pub status: &'static str,
    /// The status in words.
    pub word: &'static str,
    /// Not named in the text; we advise it.
    pub advisory: bool,
    /// What to mind.
    pub note: AttrValue,
    /// The clauses that ask for it.
    pub clauses: AttrValue,
}

/// A way of filing.
#[derive(Clone, Debug, PartialEq)]
pub struct RouteView {
    /// Its key.
    pub id: AttrValue,
    /// From the applicant upwards.
    pub steps: Vec<AttrValue>,
    /// What to mind.
    pub note: AttrValue,
    /// The clause.
    pub clause: AttrValue,
}

/// A number or an address.
#[derive(Clone, Debug, PartialEq)]
pub struct ContactView {
    /// Its key.
    pub id: AttrValue,
    /// What it is for.
    pub label: AttrValue,
    /// The number or address.
    pub value: AttrValue,
    /// The year it is of.
    pub year: AttrValue,
    /// Whether it may be a link.
    pub link: bool,
}

/// A text that is not held.
#[derive(Clone, Debug, PartialEq)]
pub struct NotHeldView {
    /// Its name.
    pub text: AttrValue,
    /// What is missing, and what is done instead.
    pub handling: AttrValue,
}

/// What goes with an application.
pub(super) fn pack(a: &Assessment<'_>) -> PackView {
    let writer = Writer::new(a.programme, &a.facts);
    let (programme, report) = (a.programme, &a.report);
    let deadlines =
        report.findings.iter().zip(programme.clauses()).filter(|(_, c)| c.kind == ClauseKind::Deadline && a.contradictions.is_empty());
    PackView {
        as_of: as_of(a),
        window: window(a, &report.window),
        dates: report.deadlines.iter().filter_map(|d| date(a, d)).collect(),
        deadlines: deadlines.map(|(f, c)| Rc::new(finding(a, &writer, c, f))).collect(),
        materials: materials(a),
        routes: report.routes.iter().filter_map(|i| programme.routes().get(*i)).map(|r| route(a, r)).collect(),
        contacts: programme.contacts().iter().filter(|c| concerns(a, c)).map(|c| contact(a, c)).collect(),
        not_held: programme.not_held().iter().map(|n| not_held(a, n)).collect(),
    }
}

fn text(a: &Assessment<'_>, text: &Text) -> AttrValue {
    text.get(a.lang).to_owned().into()
}

fn maybe(a: &Assessment<'_>, t: &Option<Text>) -> AttrValue {
    t.as_ref().map_or_else(AttrValue::default, |t| text(a, t))
}

fn as_of(a: &Assessment<'_>) -> AsOfView {
    let state = &a.model.as_of;
    let wrong = read::date(&state.text).err().filter(|_| state.settled);
    AsOfView { text: state.text.clone().into(), error: wrong.map_or_else(AttrValue::default, |m| m.say.get(a.lang).to_owned().into()) }
}

fn window(a: &Assessment<'_>, window: &Window) -> WindowView {
    let (from, until) = (words::FROM.get(a.lang), words::UNTIL.get(a.lang));
    let span = match (window.opens, window.closes) {
        (Some(opens), Some(closes)) if opens == closes => opens.to_string(),
        (Some(opens), Some(closes)) => format!("{opens} {} {closes}", words::THROUGH.get(a.lang)),
        (Some(opens), None) => format!("{from} {opens}"),
        (None, Some(closes)) => format!("{until} {closes}"),
        (None, None) => words::NO_DATE.get(a.lang).to_owned(),
    };
    WindowView { state: window.state.id(), word: wording::window_state(window.state, a.lang), span: span.into() }
}

fn date(a: &Assessment<'_>, deadline: &Deadline) -> Option<DateView> {
    let entry = a.programme.calendar().get(deadline.entry)?;
    let to = match (entry.to.is_empty(), entry.to.get(a.lang)) {
        (true, _) => String::new(),
        (false, to) => a.lang.pick(format!("（{}{to}）", words::TO.get(a.lang)), format!(" ({} {to})", words::TO.get(a.lang))),
    };
    let colon = a.lang.pick("：", ": ");
    Some(DateView {
        id: entry.id.clone().into(),
        window: window(a, &deadline.window),
        left: deadline.days_left.map_or_else(AttrValue::default, |days| words::days_left(days, a.lang).into()),
        what: format!("{}{colon}{}{to}", entry.who.get(a.lang), entry.what.get(a.lang)).into(),
        recurs: maybe(a, &entry.recurs),
        clause: entry.clause.clone().into(),
    })
}

fn materials(a: &Assessment<'_>) -> Vec<MaterialView> {
    let all = a.programme.materials().iter().zip(&a.report.materials);
    all.map(|(material, status)| MaterialView {
        id: material.id.clone().into(),
        title: text(a, &material.title),
        status: status.id(),
        word: wording::material_status(*status, a.lang),
        advisory: material.advisory,
        note: maybe(a, &material.note),
        clauses: material.clauses.join(a.lang.pick("、", ", ")).into(),
    })
    .collect()
}

fn route(a: &Assessment<'_>, route: &preflight_rules::programme::Route) -> RouteView {
    RouteView {
        id: route.id.clone().into(),
        steps: route.steps.iter().map(|s| text(a, s)).collect(),
        note: maybe(a, &route.note),
        clause: route.clause.clone().into(),
    }
}

/// Whether a contact is for the category chosen; while none is, all are shown.
fn concerns(a: &Assessment<'_>, contact: &Contact) -> bool {
    let chosen = match a.facts.get(a.programme.category_fact()) {
        Some(preflight_rules::value::Value::Choice(i)) => *i,
        _ => return true,
    };
    contact.categories >> chosen & 1 == 1
}

fn contact(a: &Assessment<'_>, contact: &Contact) -> ContactView {
    ContactView {
        id: contact.id.clone().into(),
        label: text(a, &contact.label),
        value: contact.value.clone().into(),
        year: words::as_of_year(contact.year, a.lang).into(),
        link: contact.link,
    }
}

fn not_held(a: &Assessment<'_>, missing: &preflight_rules::programme::NotHeld) -> NotHeldView {
    let (what, how) = (missing.missing.get(a.lang), missing.handling.get(a.lang));
    let handling = a.lang.pick(format!("缺{what}。{how}"), format!("Missing: {what}. {how}"));
    NotHeldView { text: text(a, &missing.text), handling: handling.into() }
}
