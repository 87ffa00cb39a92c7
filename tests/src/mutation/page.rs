//! The outcome as text and as a page.

use super::excuses::Excuses;
use super::{Fate, Score};
use std::fmt::Write as _;

/// The fates in the order of the table.
const FATES: [Fate; 5] = [Fate::Caught, Fate::Refused, Fate::Same, Fate::Equivalent, Fate::Survived];

/// A row: cases, mutants, each fate, and the share that was noticed of those that come to something else.
fn row(name: &str, scores: &[&Score]) -> (String, Vec<String>) {
    let sum = |count: &dyn Fn(&Score) -> usize| scores.iter().map(|s| count(s)).sum::<usize>();
    let fates: Vec<usize> = FATES.iter().map(|fate| sum(&|s| s.count(fate))).collect();
    let all = sum(&|s| s.tried.len());
    let (noticed, counted) = (fates[0] + fates[1], all - fates[2] - fates[3]);
    let mut cells = vec![sum(&|s| s.cases).to_string(), all.to_string()];
    cells.extend(fates.iter().map(usize::to_string));
    // Rounded down: 100 is said only when it is all of them.
    cells.push(format!("{:.2} %", (noticed * 10_000 / counted.max(1)) as f64 / 100.0));
    (name.to_owned(), cells)
}

fn rows(scores: &[Score]) -> Vec<(String, Vec<String>)> {
    let mut out: Vec<_> = scores.iter().map(|s| row(&s.notice, &[s])).collect();
    out.push(row("total", &scores.iter().collect::<Vec<_>>()));
    out
}

/// What the command prints: who survived, which excuses are idle, and the table.
pub fn text(scores: &[Score]) -> String {
    let mut out = String::new();
    for score in scores {
        for tried in score.tried.iter().filter(|t| t.fate == Fate::Survived) {
            let _ = writeln!(out, "{}\n    {} {}: {}", tried.mutant.place, score.notice, tried.mutant.at, tried.mutant.what);
            if let Some(facts) = &tried.facts {
                let _ = writeln!(out, "    told apart by {facts}");
            }
        }
        for idle in &score.idle {
            let _ = writeln!(out, "rules/mutants/equivalent.toml: {} {idle}", score.notice);
        }
    }
    let _ = writeln!(
        out,
        "{:8} {:>6} {:>8} {:>7} {:>8} {:>7} {:>7} {:>9} {:>9}",
        "notice", "cases", "changes", "caught", "refused", "same", "excused", "survived", "noticed"
    );
    for (name, cells) in rows(scores) {
        let [cases, all, caught, refused, same, excused, survived, share] = cells.as_slice() else { continue };
        let _ = writeln!(out, "{name:8} {cases:>6} {all:>8} {caught:>7} {refused:>8} {same:>7} {excused:>7} {survived:>9} {share:>9}");
    }
    out
}

/// The page `docs/proof/mutants-notices.md`.
pub fn markdown(scores: &[Score], excuses: &Excuses, date: &str, seconds: u64) -> String {
    let mut out = format!(
        "# Mutation of the notices

Every small change of the rules, made one at a time, must be noticed. Changed are: every figure by its smallest step and by one, every unit, every
comparison, every date by a day and a month, every enum value (dropped, swapped), every `and`, `or`, `not`, `any`, `all`, `+` and `-`, every verdict, the
order and the presence of every case, what a case requires, the categories of every clause; likewise derived facts, relations between facts,
materials, routes and calendar dates. A change is *caught* when a case file beside the notice no longer holds, *refused* when the checker, `lint --deep` or
the test that every case of a clause is reached rejects it, *same* when the analysis of all facts shows that it says the same of everybody whose facts are known, *excused* when
that is shown by a person, below.

`cargo xtask mutate-notices --markdown`, {date}, {seconds} s.

| notice | case files | changes | caught | refused | same | excused | survived | noticed of those that are not the same |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
"
    );
    for (name, cells) in rows(scores) {
        let _ = writeln!(out, "| {name} | {} |", cells.join(" | "));
    }
    out.push_str("\n## Excused changes\n\nFrom `rules/mutants/equivalent.toml`; an entry that excuses nothing is an error.\n\n| notice | where | changes | why |\n| --- | --- | ---: | --- |\n");
    for (notice, at, why, count) in excuses.reasons() {
        let _ = writeln!(out, "| {notice} | {at} | {count} | {why} |");
    }
    out
}
