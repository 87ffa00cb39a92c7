//! Every small change of the notices is noticed by a case file, or excused with a reason.

use preflight_rules::authoring::embedded;
use preflight_tests::mutation::{excuses::Excuses, page, run_all, Fate};
use preflight_tests::rules_dir;

#[test]
fn every_small_change_is_noticed() {
    let excuses = Excuses::read(&rules_dir().join("mutants/equivalent.toml")).expect("the excuses");
    let scores = run_all(&embedded(), &excuses, 2).expect("every change is tried");
    let all: usize = scores.iter().map(|score| score.tried.len()).sum();
    assert!(all > 3_000, "only {all} changes were made");
    let fine = scores.iter().all(|score| score.count(&Fate::Survived) == 0 && score.idle.is_empty());
    assert!(fine, "changes that nothing notices, or excuses that excuse nothing:\n{}", page::text(&scores));
}
