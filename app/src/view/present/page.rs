//! The whole page.

use super::assessment::Assessment;
use super::pack::{self, PackView};
use super::section::{self, SectionView};
use super::verdict::{self, VerdictView};
use crate::model::Model;
use preflight_rules::{Lang, Programme};
use std::rc::Rc;
use yew::AttrValue;

/// The whole page.
#[derive(Clone, Debug, PartialEq)]
pub struct PageView {
    /// The language.
    pub lang: Lang,
    /// The browser keeps the draft.
    pub kept: bool,
    /// The notices to choose from.
    pub notices: Vec<NoticeView>,
    /// What belongs to the notice chosen.
    pub body: Option<BodyView>,
}

/// A notice to choose.
#[derive(Clone, Debug, PartialEq)]
pub struct NoticeView {
    /// Its id.
    pub id: AttrValue,
    /// Its short name.
    pub short: AttrValue,
    /// Its full name.
    pub title: AttrValue,
    /// For whom it is.
    pub for_whom: AttrValue,
    /// Document number.
    pub number: AttrValue,
    /// How many clauses it has.
    pub clauses: usize,
    /// It is the one chosen.
    pub chosen: bool,
}

/// What belongs to the notice chosen.
#[derive(Clone, Debug, PartialEq)]
pub struct BodyView {
    /// Its full name.
    pub title: AttrValue,
    /// Issuer and document number.
    pub source: AttrValue,
    /// The questions.
    pub sections: Vec<Rc<SectionView>>,
    /// What they lead to.
    pub verdict: Rc<VerdictView>,
    /// Dates, materials, routes.
    pub pack: Rc<PackView>,
    /// The hash of the rules.
    pub rules_hash: AttrValue,
}

/// The page for a state.
pub fn page(model: &Model) -> PageView {
    let notices = model.library.programmes().iter().enumerate().map(|(i, p)| notice(p, model.lang, model.notice == Some(i))).collect();
    let body = Assessment::new(model).map(|assessment| body(&assessment));
    PageView { lang: model.lang, kept: model.kept, notices, body }
}

fn notice(programme: &Programme, lang: Lang, chosen: bool) -> NoticeView {
    let header = programme.header();
    let text = |t: &preflight_rules::Text| AttrValue::from(t.get(lang).to_owned());
    NoticeView {
        id: header.id.clone().into(),
        short: text(&header.short),
        title: text(&header.title),
        for_whom: text(&header.for_whom),
        number: header.number.clone().into(),
        clauses: programme.clauses().len(),
        chosen,
    }
}

fn body(assessment: &Assessment<'_>) -> BodyView {
    let header = assessment.programme.header();
    BodyView {
        title: header.title.get(assessment.lang).to_owned().into(),
        source: format!("{} · {}", header.issuer.get(assessment.lang), header.number).into(),
        sections: section::sections(assessment).into_iter().map(Rc::new).collect(),
        verdict: Rc::new(verdict::verdict(assessment)),
        pack: Rc::new(pack::pack(assessment)),
        rules_hash: assessment.programme.rules_hash().to_owned().into(),
    }
}
