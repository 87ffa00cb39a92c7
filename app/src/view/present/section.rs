//! A part of the task list with its questions.

use super::assessment::Assessment;
use super::field::{self, FieldView, Status};
use crate::names;
use crate::words;
use preflight_rules::expr::{Place, Term};
use preflight_rules::fact::{FactDecl, FactIx, Kind, Section};
use preflight_rules::programme::{Piece, Template};
use preflight_rules::wording::{self, Writer};
use yew::AttrValue;

/// A part of the task list.
#[derive(Clone, Debug, PartialEq)]
pub struct SectionView {
    /// Its name as an element.
    pub id: AttrValue,
    /// Its heading.
    pub title: AttrValue,
    /// How many questions are answered.
    pub progress: AttrValue,
    /// The same where there is little room.
    pub short: AttrValue,
    /// How many are needed, when any are.
    pub needed: Option<AttrValue>,
    /// The questions.
    pub fields: Vec<FieldView>,
    /// What follows from them.
    pub computed: Vec<ComputedView>,
}

/// A computed fact.
#[derive(Clone, Debug, PartialEq)]
pub struct ComputedView {
    /// Its name.
    pub label: AttrValue,
    /// Its value, as known.
    pub value: AttrValue,
}

/// In the order of asking.
const ORDER: [Section; 8] = [
    Section::Category,
    Section::Unit,
    Section::Project,
    Section::Investment,
    Section::Schedule,
    Section::Cooperation,
    Section::Specifics,
    Section::Documents,
];

/// The parts that have questions.
pub(super) fn sections(a: &Assessment<'_>) -> Vec<SectionView> {
    ORDER.into_iter().enumerate().filter_map(|(i, part)| section(a, i, part)).collect()
}

fn section(a: &Assessment<'_>, position: usize, part: Section) -> Option<SectionView> {
    let facts: Vec<(FactIx, &FactDecl)> = a.programme.vocabulary().iter().filter(|(_, d)| d.section == part).collect();
    let fields: Vec<FieldView> = facts.iter().filter(|(_, d)| d.derived.is_none()).filter_map(|(ix, d)| field::field(a, *ix, d)).collect();
    if fields.is_empty() {
        return None;
    }
    let writer = Writer::new(a.programme, &a.facts);
    let computed = facts
        .iter()
        .filter(|(_, d)| d.derived.is_some() && !matches!(d.kind, Kind::Bool(_)))
        .map(|(ix, d)| computed(a, &writer, *ix, d))
        .collect();
    let asked = fields.iter().filter(|f| f.status != Status::Optional);
    let done = asked.clone().filter(|f| f.status == Status::Answered).count();
    let needed = fields.iter().filter(|f| f.status == Status::Needed).count();
    Some(SectionView {
        id: names::section(position).into(),
        title: wording::section(part, a.lang).into(),
        short: format!("{done}/{}", asked.clone().count()).into(),
        progress: words::answered(done, asked.count(), a.lang).into(),
        needed: (needed > 0).then(|| words::needed(needed, a.lang).into()),
        fields,
        computed,
    })
}

/// The sentence maker prints a derived fact as it would within a sentence.
fn computed(a: &Assessment<'_>, writer: &Writer<'_>, ix: FactIx, decl: &FactDecl) -> ComputedView {
    let piece = vec![Piece::Term(Term::Of(Place::Fact(ix)))];
    let template = Template { zh: piece.clone(), en: piece };
    ComputedView { label: decl.label.get(a.lang).to_owned().into(), value: writer.fill(&template, a.lang).into() }
}
