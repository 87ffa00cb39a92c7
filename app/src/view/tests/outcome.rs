//! What the pages show is what the rules say.

use super::{page, Drawn};
use crate::library::library;
use crate::model::{Entry, Model};
use crate::msg::{FormMsg, ShellMsg};
use crate::tests::{at, categories, drafts, give, send, slot, text, Dice};
use preflight_rules::fact::Kind;
use preflight_rules::read::Unit;
use preflight_rules::value::Value;
use preflight_rules::{evaluate, sanity::contradictions, Facts, Programme, Report};

/// The report on the model's answers, by the rules alone.
fn judged(model: &Model, programme: &Programme) -> (Facts, Report) {
    let facts = model.drafts.answers(library().vocabulary()).bind(library().vocabulary(), programme);
    let report = evaluate(programme, &facts, model.as_of.date());
    (facts, report)
}

/// Every clause of a report stands once on the page, with its verdict.
fn shows(page: &Drawn, programme: &Programme, report: &Report) {
    for (finding, clause) in report.findings.iter().zip(programme.clauses()) {
        let id = format!("finding-{}", programme.clause_id(clause));
        assert_eq!(page.named(&id).get("data-verdict"), Some(finding.verdict.id()), "{id}");
    }
}

/// Pages of every category with nothing, only yes and only no answered.
fn answered() -> Vec<Model> {
    let mut out = Vec::new();
    for category in categories() {
        for yes in [None, Some(true), Some(false)] {
            let mut model = at(&format!("{category}/result"));
            let programme = model.programme().expect("a notice");
            for decl in programme.vocabulary().facts() {
                if let (Kind::Bool(_), None, Some(yes)) = (&decl.kind, &decl.derived, yes) {
                    give(&mut model.drafts, &decl.name, Entry::Chosen(Value::Bool(yes)));
                }
            }
            out.push(model);
        }
    }
    out
}

#[test]
fn the_result_shows_the_report_on_every_clause() {
    for model in answered() {
        let programme = model.programme().expect("a notice");
        let (_, report) = judged(&model, programme);
        let page = page(&model);
        assert_eq!(page.named("outcome").get("data-outcome"), Some(report.outcome.id()));
        assert_eq!(page.named(&format!("rules-{}", programme.header().id)).text, programme.rules_hash());
        shows(&page, programme, &report);
        let asked: Vec<&str> = report.next_facts.iter().filter_map(|f| programme.vocabulary().get(*f)).map(|d| d.name.as_str()).collect();
        assert!(asked.iter().all(|name| page.has(&format!("next-{name}"))), "{asked:?}");
        assert_eq!(
            page.tags.iter().filter(|t| t.get("data-testid").is_some_and(|id| id.starts_with("next-") && id != "next-facts")).count(),
            asked.len()
        );
    }
}

#[test]
fn the_result_shows_the_report_on_any_answers() {
    let mut dice = Dice::of("any report");
    let (mut shown, mut clashing) = (0, 0);
    for category in categories().iter().cycle().take(60) {
        let mut model = at(&format!("{category}/result"));
        let fact = model.category_fact_of(model.programme().expect("a notice")).expect("a category");
        let category = model.drafts.get(fact).cloned().expect("chosen");
        model.drafts = drafts::drafts(&mut dice);
        model.drafts.put(fact, category);
        let programme = model.programme().expect("a notice");
        let (facts, report) = judged(&model, programme);
        let page = page(&model);
        if contradictions(programme, &facts).is_empty() {
            assert_eq!(page.named("outcome").get("data-outcome"), Some(report.outcome.id()));
            shows(&page, programme, &report);
            shown += 1;
        } else {
            assert_eq!(page.named("outcome").get("data-outcome"), Some("contradiction"));
            assert!(!page.html.contains("data-verdict"), "no verdict on contradictory figures");
            clashing += 1;
        }
    }
    assert!(shown > 10, "{shown} shown, {clashing} contradictory");
}

#[test]
fn the_panel_shows_the_outcome_beside_the_questions() {
    for mut model in answered() {
        model.place = crate::route::Place::Check;
        model.show_all = true;
        let programme = model.programme().expect("a notice");
        let (_, report) = judged(&model, programme);
        let page = page(&model);
        assert_eq!(page.named("outcome").get("data-outcome"), Some(report.outcome.id()));
        for (finding, clause) in report.findings.iter().zip(programme.clauses()) {
            let there = page.has(&format!("finding-{}", programme.clause_id(clause)));
            assert_eq!(there, clause.kind != preflight_rules::ClauseKind::Deadline, "{}", finding.verdict.id());
        }
    }
}

#[test]
fn a_filter_shows_one_verdict_and_the_order_of_the_text_is_kept() {
    for mut model in answered().into_iter().step_by(3) {
        let programme = model.programme().expect("a notice");
        let (_, report) = judged(&model, programme);
        for verdict in preflight_rules::Verdict::BY_URGENCY {
            send(&mut model, ShellMsg::Only(Some(verdict)));
            let wanted = report.findings.iter().filter(|f| f.verdict == verdict).count();
            let page = page(&model);
            assert_eq!(page.tags.iter().filter(|t| t.get("data-verdict").is_some()).count(), wanted);
        }
        send(&mut model, ShellMsg::Only(None));
        send(&mut model, ShellMsg::ByText(true));
        let page = page(&model);
        let ids: Vec<&str> = page.tags.iter().filter(|t| t.get("data-verdict").is_some()).filter_map(|t| t.get("id")).collect();
        let wanted: Vec<String> = programme.clauses().iter().map(|c| format!("finding-{}", programme.clause_id(c))).collect();
        assert_eq!(ids, wanted);
    }
}

#[test]
fn a_finding_says_clause_comparison_and_way_out() {
    let mut model = at("#/js2021/digital_economy/result");
    give(&mut model.drafts, "total_investment_wan", text("12000", Unit::Wan));
    give(&mut model.drafts, "civil_works_wan", text("11520", Unit::Wan));
    send(&mut model, ShellMsg::Only(Some(preflight_rules::Verdict::Fail)));
    let folded = page(&model);
    let finding = folded.tags.iter().find(|t| t.get("data-verdict") == Some("fail")).expect("a fail");
    assert!(["480 万元", "20 万元"].iter().all(|piece| finding.text.contains(piece)), "{}", finding.text);
    assert_eq!(finding.get("open"), None);
    let clause = finding.get("id").and_then(|id| id.strip_prefix("finding-")).expect("a clause").to_owned();
    send(&mut model, ShellMsg::Open(clause.clone()));
    let opened = page(&model);
    let finding = opened.named(&format!("finding-{clause}"));
    assert!(finding.get("open").is_some());
    for piece in ["苏信息化办〔2021〕5号", "480 万元", "20 万元", "怎么办", "条款（本工具转述）"] {
        assert!(finding.text.contains(piece), "{piece} is not in {}", finding.text);
    }
    send(&mut model, ShellMsg::Open(clause));
    assert_eq!(page(&model).html, folded.html, "folded again");
}

#[test]
fn ways_out_are_those_of_the_rules_and_a_trial_shows_what_it_would_come_to() {
    let mut model = at("#/js2021/digital_economy/fixes");
    give(&mut model.drafts, "total_investment_wan", text("12000", Unit::Wan));
    give(&mut model.drafts, "civil_works_wan", text("11520", Unit::Wan));
    let programme = model.programme().expect("a notice");
    let (facts, report) = judged(&model, programme);
    let plans = preflight_rules::fixes::smallest(programme, &facts).plans;
    let drawn = page(&model);
    assert!(!plans.is_empty());
    for (i, plan) in plans.iter().enumerate() {
        let card = drawn.named(&format!("plan-{i}"));
        let names = plan.changes.iter().filter_map(|c| programme.vocabulary().get(c.fact)).map(|d| d.label.zh.as_str());
        names.for_each(|name| assert!(card.text.contains(name), "{name}"));
    }
    let vocabulary = library().vocabulary();
    let given = |c: &preflight_rules::fixes::Change| {
        (vocabulary.find(&programme.vocabulary().get(c.fact).expect("a fact").name).expect("a fact"), c.to[0].clone())
    };
    let changes: Vec<_> = plans[0].changes.iter().map(given).collect();
    send(&mut model, ShellMsg::Try(changes.clone()));
    let trial = page(&model);
    assert_eq!(trial.named("outcome").get("data-outcome"), Some(report.outcome.id()), "the answers are as they were");
    let mut after = model.clone();
    send(&mut after, ShellMsg::TakeTrial);
    let (_, then) = judged(&after, programme);
    assert_eq!(trial.named("trial").get("data-outcome"), Some(then.outcome.id()));
    assert_eq!(super::sound::wrong(&trial), Vec::<String>::new());
}

#[test]
fn the_task_list_counts_what_is_answered_and_what_is_wrong() {
    let mut model = at("#/js2021/digital_economy");
    let status = |model: &Model| page(model).named("part-investment-status").get("class").unwrap_or_default().to_owned();
    assert!(status(&model).contains("tag--need"));
    send(&mut model, FormMsg::Type(slot("total_investment_wan"), "很多".into()));
    assert!(status(&model).contains("tag--fail"));
}
