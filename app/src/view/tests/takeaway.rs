//! What is taken away: the comparison, the pack, the printout.

use super::page;
use crate::library::library;
use crate::model::Note;
use crate::msg::{FormMsg, ShellMsg};
use crate::tests::{at, categories, drafts, give, send, text, Dice};
use preflight_rules::read::Unit;
use preflight_rules::sanity::contradictions;
use preflight_rules::value::Value;
use preflight_rules::{evaluate, Lang};

#[test]
fn the_comparison_has_every_category_with_the_outcome_of_the_rules() {
    let mut dice = Dice::of("comparison");
    for _ in 0..6 {
        let mut model = at("#/js2021/digital_economy/compare");
        model.drafts = drafts::drafts(&mut dice);
        let page = page(&model);
        let vocabulary = library().vocabulary();
        for programme in library().programmes() {
            for category in programme.categories() {
                let mut answers = model.drafts.answers(vocabulary);
                let decl = programme.vocabulary().get(programme.category_fact()).expect("a category");
                let given = vocabulary.find(&decl.name).and_then(|f| vocabulary.get(f)).expect("a category");
                answers.set(vocabulary, &decl.name, Value::Choice(given.kind.choice(&category.id).expect("an option"))).expect("a value");
                let facts = answers.bind(vocabulary, programme);
                let outcome = match contradictions(programme, &facts).is_empty() {
                    true => evaluate(programme, &facts, model.as_of.date()).outcome.id(),
                    false => "contradiction",
                };
                let row = page.named(&format!("compare-{}-{}", programme.header().id, category.id));
                assert_eq!(row.get("data-outcome"), Some(outcome), "{}", category.id);
            }
        }
    }
}

#[test]
fn the_pack_shows_every_material_with_its_status() {
    for category in categories() {
        let model = at(&format!("{category}/pack"));
        let a = crate::assessment::Assessment::new(&model).expect("a notice");
        let page = page(&model);
        assert_eq!(a.programme.materials().len(), a.report.materials.len());
        for (material, status) in a.programme.materials().iter().zip(&a.report.materials) {
            let row = page.named(&format!("material-{}", material.id));
            assert_eq!(row.get("data-status"), Some(status.id()));
            assert!(row.text.contains(&material.title.zh));
        }
        assert_eq!(page.named("window").get("data-window"), Some(a.report.window.state.id()));
        for name in ["save-progress", "save-calendar", "save-report", "share", "go-print", "as-of", "policy", "sheet"] {
            assert!(page.has(name), "{name}");
        }
    }
}

#[test]
fn the_sheet_has_what_is_known_and_nothing_else() {
    let mut dice = Dice::of("sheet");
    for category in categories() {
        let mut model = at(&format!("{category}/pack"));
        model.drafts = drafts::drafts(&mut dice);
        let a = crate::assessment::Assessment::new(&model).expect("a notice");
        let page = page(&model);
        for (ix, decl) in a.programme.vocabulary().iter().filter(|(_, d)| d.derived.is_none()) {
            assert_eq!(page.has(&format!("copy-{}", decl.name)), a.facts.is_known(ix), "{}", decl.name);
        }
    }
}

#[test]
fn a_rehearsal_says_that_it_is_one() {
    let mut model = at("#/js2021/digital_economy/pack");
    assert_eq!(page(&model).named("rehearsal").text, "");
    send(&mut model, ShellMsg::AsOf("2021-10-23".into()));
    assert!(page(&model).named("rehearsal").text.contains("2021-10-23"));
    send(&mut model, ShellMsg::AsOf("10月".into()));
    assert_eq!(page(&model).named("as-of").get("aria-invalid"), None);
    send(&mut model, ShellMsg::SettleAsOf);
    let page = page(&model);
    assert_eq!((page.named("as-of").get("aria-invalid"), page.named("as-of").get("value")), (Some("true"), Some("10月")));
    assert!(page.id("as-of-error").is_some_and(|t| t.text.contains("10月")));
}

#[test]
fn the_printout_has_every_clause_every_value_and_the_names() {
    for category in categories() {
        for lang in Lang::ALL {
            let mut model = at(&format!("{category}/print"));
            send(&mut model, ShellMsg::Lang(lang));
            send(&mut model, FormMsg::Note(Note::Unit, "某某<单位>".into()));
            give(&mut model.drafts, "total_investment_wan", text("12000", Unit::Wan));
            let a = crate::assessment::Assessment::new(&model).expect("a notice");
            let page = page(&model);
            let paper = &page.named("paper").text;
            for (finding, clause) in a.report.findings.iter().zip(a.programme.clauses()) {
                let row =
                    page.tags.iter().find(|t| t.name == "tr" && t.text.starts_with(&clause.id) && t.text.contains(clause.title.get(lang)));
                let verdict = preflight_rules::wording::verdict(finding.verdict, lang);
                assert!(row.is_some_and(|r| r.text.contains(verdict)), "{}", clause.id);
            }
            let has_amount = a.programme.vocabulary().find("total_investment_wan").is_some();
            assert!(!has_amount || paper.contains(lang.pick("12,000 万元", "120 million yuan")), "the value");
            assert!(paper.contains("某某<单位>") && paper.contains(a.programme.rules_hash()) && paper.contains("2021-10-12"));
            assert!(a.programme.materials().iter().all(|m| paper.contains(m.title.get(lang))));
        }
    }
}
