//! Where three-valued logic asks for more than it must. Each entry says why and shows it; one that is no longer needed fails the laws.

use crate::support::{Completions, Dice, Inputs};
use preflight_rules::date::Date;
use preflight_rules::fact::FactIx;
use preflight_rules::{Facts, Verdict};
use preflight_tests::judged::AS_OF;
use preflight_tests::{library, Judged};

/// A clause that can be `need` though every completion of the facts comes to the same.
pub struct Cautious {
    /// The clause, with its notice.
    pub clause: &'static str,
    /// The facts it then asks for in vain.
    pub asks: &'static [&'static str],
    /// Facts that show it.
    facts: &'static str,
    /// Why it is let be.
    pub why: &'static str,
}

/// All of them.
pub const CAUTIOUS: &[Cautious] = &[
    Cautious {
        clause: "js2023/三(三)1c",
        asks: &["planned_submission_date"],
        facts: r#"{ "js2023_category": "factory", "factory_spend": [
            { "item_date": "2017-01-20", "item_amount_wan": "0.000001", "item_kind": "other", "item_has_invoice": false },
            { "item_date": "2025-12-30", "item_amount_wan": "1999.999999", "item_kind": "test_consulting", "item_has_invoice": true } ] }"#,
        why: "no three years hold both lines, so the sum stays short whatever the day; lines are bounded one by one",
    },
    Cautious {
        clause: "js2023/三(四)2c",
        asks: &["planned_submission_date"],
        facts: r#"{ "js2023_category": "star", "cloud_services": [
            { "service_name": "a", "service_start": "2021-10-01", "service_continuous": true, "service_in_use_at_submission": true },
            { "service_name": "b", "service_start": "2021-10-02", "service_end": "2023-02-28", "service_continuous": true, "service_in_use_at_submission": false } ] }"#,
        why: "whenever the second service has run for long enough the first, which began earlier, has too; rows are not compared",
    },
];

/// Comparisons whose two sides are never decided by different cases: the clause, a part of the comparison and why.
pub const SILENT: &[(&str, &str, &str)] = &[];

impl Cautious {
    /// What it shows: the clause with what it reads, and the facts.
    fn shown(&self) -> (Inputs, Facts) {
        let (notice, clause) = self.clause.split_once('/').expect("notice/clause");
        let day = Date::parse(AS_OF).expect("a day");
        let judged = Judged::of_facts(notice, self.facts.as_bytes(), None, day).unwrap_or_else(|e| panic!("{}: {e}", self.clause));
        let index =
            judged.programme.clauses().iter().position(|c| c.id == clause).unwrap_or_else(|| panic!("{}: no such clause", self.clause));
        (Inputs::of(judged.programme, index), judged.facts)
    }
}

#[test]
fn every_exception_is_needed() {
    for exception in CAUTIOUS {
        let (inputs, facts) = exception.shown();
        let (verdict, needs) = preflight_rules::judge_clause(inputs.programme, &facts, inputs.index).expect("a clause");
        let mut completions = Completions::many(&inputs, &facts, &mut Dice::of("exceptions"));
        let agreed = completions.agreed();
        let here = format!("{} ({})", exception.clause, exception.why);
        assert!(
            verdict == Verdict::Need && agreed != Verdict::Need,
            "{here}: {verdict:?}, and the completions {agreed:?}: take it off the list"
        );
        for name in exception.asks {
            let ix: FactIx = inputs.programme.vocabulary().find(name).unwrap_or_else(|| panic!("{here}: no fact {name}"));
            assert!(needs.contains(&ix) && !completions.matters(ix), "{here}: {name} is not asked for in vain: take it off the list");
        }
    }
    assert!(library().programmes().len() >= 3, "the notices are not found");
}
