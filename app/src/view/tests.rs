//! Components drawn to text, natively.

use super::components::{Field, Finding, Page};
use super::present::{self, FieldView};
use crate::library::library;
use crate::model::{Draft, Entry, Model, Start};
use preflight_rules::date::Date;
use preflight_rules::fact::Kind;
use preflight_rules::read::Unit;
use preflight_rules::value::Value;
use preflight_rules::{evaluate, Lang};
use std::rc::Rc;
use yew::{BaseComponent, Callback, LocalServerRenderer};

/// Draws a component as it first appears.
fn draw<C: BaseComponent>(props: C::Properties) -> String {
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    let local = tokio::task::LocalSet::new();
    runtime.block_on(local.run_until(LocalServerRenderer::<C>::with_props(props).hydratable(false).render()))
}

fn at(hash: &str) -> Model {
    let today = Date::parse("2021-10-12").expect("a day");
    Model::new(library(), Start { today, hash: hash.into(), stored: None, keeps: true })
}

fn give(model: &mut Model, name: &str, entry: Entry) {
    let fact = library().vocabulary().find(name).expect(name);
    let kind = &library().vocabulary().get(fact).expect(name).kind;
    model.drafts.put(fact, Draft::new(kind, entry));
}

fn field(model: &Model, name: &str) -> FieldView {
    let page = present::page(model);
    let sections = &page.body.as_ref().expect("a notice").sections;
    let id = format!("field-{name}");
    sections.iter().flat_map(|s| &s.fields).find(|f| f.id == id).expect(name).clone()
}

fn draw_field(model: &Model, name: &str) -> String {
    let props = super::components::FieldProps { lang: model.lang, field: field(model, name), send: Callback::noop() };
    draw::<Field>(props)
}

/// Every piece stands in the text.
fn holds(html: &str, pieces: &[&str]) {
    for piece in pieces {
        assert!(html.contains(piece), "{piece} is not in {html}");
    }
}

#[test]
fn each_type_has_its_control() {
    let mut model = at("#/js2021/digital_economy");
    give(&mut model, "total_investment_wan", Entry::Typed { text: "1.2".into(), unit: Unit::Yi });
    let html = draw_field(&model, "total_investment_wan");
    holds(
        &html,
        &[
            "inputmode=\"decimal\"",
            "value=\"1.2\"",
            "= 12,000 万元",
            "field-total_investment_wan-unit",
            "field-total_investment_wan-unknown",
            "for=\"field-total_investment_wan\"",
        ],
    );
    holds(
        &draw_field(&model, "is_cooperative"),
        &[
            "<fieldset",
            "<legend",
            "type=\"radio\"",
            "field-is_cooperative-true",
            "field-is_cooperative-false",
            "field-is_cooperative-unknown",
        ],
    );
    holds(&draw_field(&model, "applicant_province"), &["type=\"radio\"", "field-applicant_province-jiangsu"]);
    holds(
        &draw_field(&model, "newtech_used"),
        &["type=\"checkbox\"", "field-newtech_used-5g", "field-newtech_used-none", "field-newtech_used-unknown"],
    );
    holds(&draw_field(&model, "construction_start_month"), &["type=\"text\"", "2020年6月"]);
    holds(&draw_field(&model, "evidence_benefit"), &["<textarea", "field-evidence_benefit-none"]);
    holds(&draw_field(&model, "unit_declaration_count"), &["inputmode=\"numeric\""]);
    holds(&draw_field(&model, "js2021_category"), &["category-digital_economy", "field-js2021_category-digital_economy", "checked"]);
    holds(&draw_field(&at("#/jl761"), "ai_sub"), &["<select", "field-ai_sub-unknown"]);
    let mut model = at("#/js2023/star");
    holds(&draw_field(&model, "cloud_services"), &["field-cloud_services-add", "field-cloud_services-none"]);
    let fact = library().vocabulary().find("cloud_services").expect("a list");
    model.drafts.add_row(library().vocabulary(), fact);
    holds(
        &draw_field(&model, "cloud_services"),
        &["field-cloud_services-0-service_start", "field-cloud_services-0-remove", "field-cloud_services-0-service_continuous-true"],
    );
}

#[test]
fn every_fact_of_every_notice_has_a_field_in_both_languages() {
    for programme in library().programmes() {
        for lang in Lang::ALL {
            let mut model = at(&format!("#/{}", programme.header().id));
            model.lang = lang;
            let page = present::page(&model);
            let ids: Vec<String> = page.body.iter().flat_map(|b| &b.sections).flat_map(|s| &s.fields).map(|f| f.id.to_string()).collect();
            for decl in programme.vocabulary().facts().iter().filter(|d| d.derived.is_none()) {
                assert_eq!(ids.iter().filter(|id| **id == format!("field-{}", decl.name)).count(), 1, "{}", decl.name);
            }
        }
    }
}

#[test]
fn what_is_malformed_is_said_at_the_field() {
    let mut model = at("#/js2021/digital_economy");
    let fact = library().vocabulary().find("total_investment_wan").expect("a fact");
    give(&mut model, "total_investment_wan", Entry::Typed { text: "<很多>".into(), unit: Unit::Wan });
    model.drafts.settle(library().vocabulary(), crate::model::Slot::fact(fact));
    let html = draw_field(&model, "total_investment_wan");
    holds(&html, &["aria-invalid=\"true\"", "field-total_investment_wan-error", "value=\"&lt;很多&gt;\"", "不是金额"]);
}

#[test]
fn a_finding_says_clause_comparison_and_way_out() {
    let mut model = at("#/js2021/digital_economy");
    give(&mut model, "total_investment_wan", Entry::Typed { text: "12000".into(), unit: Unit::Wan });
    give(&mut model, "civil_works_wan", Entry::Typed { text: "11520".into(), unit: Unit::Wan });
    let page = present::page(&model);
    let verdict = page.body.expect("a notice").verdict.clone();
    let finding = verdict.deciding.iter().find(|f| f.verdict == "fail").expect("a fail").clone();
    let html = draw::<Finding>(super::components::FindingProps { lang: Lang::Zh, finding, forward: true });
    holds(&html, &["data-verdict=\"fail\"", "data-testid=\"finding-js2021/", "苏信息化办〔2021〕5号", "480 万元", "20 万元", "怎么办"]);
}

/// The page says what the rules say, for every clause of every notice, whatever is known.
#[test]
fn the_page_shows_the_report() {
    for programme in library().programmes() {
        for category in programme.categories() {
            let mut model = at(&format!("#/{}/{}", programme.header().id, category.id));
            model.show_all = true;
            for yes in [None, Some(true), Some(false)] {
                for decl in programme.vocabulary().facts() {
                    if let (Kind::Bool(_), None, Some(yes)) = (&decl.kind, &decl.derived, yes) {
                        give(&mut model, &decl.name, Entry::Chosen(Value::Bool(yes)));
                    }
                }
                let html = draw::<Page>(super::components::PageProps { page: Rc::new(present::page(&model)), send: Callback::noop() });
                let facts = model.drafts.answers(library().vocabulary()).bind(library().vocabulary(), programme);
                let report = evaluate(programme, &facts, model.as_of.date());
                holds(&html, &[&format!("data-outcome=\"{}\"", report.outcome.id()), programme.rules_hash()]);
                for (finding, clause) in report.findings.iter().zip(programme.clauses()) {
                    let full = programme.clause_id(clause);
                    let wanted = format!("data-testid=\"finding-{full}\" data-verdict=\"{}\"", finding.verdict.id());
                    assert_eq!(html.matches(&wanted).count(), 1, "{wanted}");
                }
            }
        }
    }
}

#[test]
fn the_start_offers_every_notice() {
    let html = draw::<Page>(super::components::PageProps { page: Rc::new(present::page(&at(""))), send: Callback::noop() });
    holds(&html, &["notice-js2021", "notice-jl761", "notice-js2023", "lang-zh", "lang-en"]);
    assert!(!html.contains("data-outcome"));
}
