//! clauses/*.toml: the clauses in the order of the text.

use super::notice::Cx;
use super::{derivations, facts, Document};
use crate::authoring::diagnostic::{Code, Diagnostic};
use crate::authoring::document::{word, Limit, Sink, Str, Table};
use crate::expr::Cond;
use crate::programme::{Case, Clause, ClauseKind, Ledger, Mend, Template, Verdict};
use std::collections::BTreeSet;

/// Reads the clauses of a notice's clause files; with the ids of all of them, those included that have mistakes.
pub fn read<'d, 't: 'd>(
    documents: impl Iterator<Item = &'d Document<'t>>,
    cx: &Cx<'_>,
    sink: &mut Sink,
) -> (Vec<Clause>, BTreeSet<String>) {
    let mut documents: Vec<_> = documents.collect();
    documents.sort_by_key(|d| d.key);
    let mut out: Vec<Clause> = Vec::new();
    let mut seen = BTreeSet::new();
    for document in documents {
        let root = document.root();
        for table in root.tables(sink, "clause") {
            let id = table.need_str(sink, "id", "the locator in the notice, unique");
            if let Some(id) = &id {
                if !seen.insert(id.text.clone()) {
                    sink.push(
                        Diagnostic::new(Code::Duplicate, id.span.clone(), format!("the clause `{}` stands twice", id.text))
                            .help("clause ids are unique in a notice"),
                    );
                }
            }
            out.extend(clause(table, id, cx, sink));
        }
        root.finish(sink);
    }
    (out, seen)
}

fn kinds() -> Vec<(&'static str, ClauseKind)> {
    ClauseKind::ALL.iter().map(|k| (k.id(), *k)).collect()
}

fn clause(table: Table<'_>, id: Option<Str>, cx: &Cx<'_>, sink: &mut Sink) -> Option<Clause> {
    if !table.has("kind") {
        table.missing(
            sink,
            "kind",
            "hard_check, attestation, material, discretionary, routing, deadline, preference, exclusion, process, benefit or background",
        );
    }
    let kind = table.word(sink, "kind", &kinds());
    let also = table.strs(sink, "also").iter().filter_map(|k| word(sink, "kind", k, &kinds())).collect();
    let ledgers: Vec<_> = Ledger::ALL.iter().map(|l| (l.id(), *l)).collect();
    let ledger = match table.str(sink, "ledger") {
        Some(text) => word(sink, "ledger status", &text, &ledgers),
        None => {
            sink.push(
                Diagnostic::new(Code::NoLedger, table.span.clone(), "the clause does not say who decides it")
                    .help("add `ledger`: machine, attested, experts, bureau or none"),
            );
            None
        }
    };
    let names = table.strs(sink, "categories");
    let categories = cx.category_bits(&names, sink);
    let title = table.need_plain(sink, "title", Limit::TITLE);
    let text = table.need_plain(sink, "text", Limit::PARAGRAPH);
    let reading = table.plain(sink, "reading", Limit::PARAGRAPH);
    let fix = table.plain(sink, "fix", Limit::SENTENCE);
    let not_held = table.plain(sink, "not_held", Limit::SENTENCE);
    let mentioned = table.strs(sink, "about");
    let about = cx.checker.facts(&mentioned, sink);
    let tables = table.tables(sink, "case");
    let last = tables.len().saturating_sub(1);
    let mut cases: Vec<Case> = Vec::new();
    for (i, case_table) in tables.into_iter().enumerate() {
        let span = case_table.span.clone();
        let Some(case) = case(case_table, i == last, cx, sink) else { continue };
        let same = cases.iter().any(|earlier| earlier.if_known.is_empty() && earlier.when == case.when && case.when != Cond::Const(true));
        if same || (case.when == Cond::Const(false)) {
            let why = if same { "an earlier case has the same guard" } else { "its guard is never true" };
            sink.push(
                Diagnostic::new(Code::Unreachable, span, format!("this case can never decide: {why}"))
                    .help("take it away, or correct the guard"),
            );
        }
        cases.push(case);
    }
    consistent(&table, ledger, &cases, sink);
    table.finish(sink);
    Some(Clause { id: id?.text, kind: kind?, also, ledger: ledger?, title, text, reading, fix, not_held, categories, about, cases })
}

fn consistent(table: &Table<'_>, ledger: Option<Ledger>, cases: &[Case], sink: &mut Sink) {
    let decides = |v: &[Verdict]| cases.iter().any(|c| v.contains(&c.verdict));
    let span = table.span_of("ledger");
    if ledger == Some(Ledger::Machine) && cases.is_empty() {
        let message = "the ledger says that the machine decides, but the clause has no case";
        sink.push(Diagnostic::new(Code::Inconsistent, span.clone(), message).help("add cases, or say who decides it"));
    }
    if matches!(ledger, Some(Ledger::Bureau | Ledger::None)) && decides(&[Verdict::Fail]) {
        let message = "the ledger says that this is no condition for the applicant, but a case fails him";
        sink.push(Diagnostic::new(Code::Inconsistent, span, message).help("set `ledger` to machine or attested, or weaken the case"));
    }
}

fn case(table: Table<'_>, last: bool, cx: &Cx<'_>, sink: &mut Sink) -> Option<Case> {
    let guard = table.str(sink, "when");
    let when = match &guard {
        Some(text) => cx.checker.cond(text, sink),
        None => Some(Cond::Const(true)),
    };
    match (&guard, last, &when) {
        (Some(text), true, Some(cond)) if *cond != Cond::Const(true) => {
            let diagnostic =
                Diagnostic::new(Code::NotCovered, text.span.clone(), "the last case has a guard: when it is false nothing decides");
            sink.push(diagnostic.help("add a last case without `when`"));
        }
        (None, false, _) => {
            let diagnostic =
                Diagnostic::new(Code::Unreachable, table.span.clone(), "this case has no guard, so the ones after it can never decide");
            sink.push(diagnostic.help("add `when`, or move it to the end"));
        }
        (Some(text), false, Some(cond)) if derivations::is_constant(cond) => {
            sink.push(
                Diagnostic::new(Code::Unreachable, text.span.clone(), "the guard reads no fact")
                    .help("a case without `when` decides always; it stands last"),
            );
        }
        _ => {}
    }
    let words: Vec<_> = Verdict::ALL.iter().map(|v| (v.id(), *v)).collect();
    if !table.has("verdict") {
        table.missing(sink, "verdict", "pass, fail, fail_fixable, warn, info, todo, attested, not_applicable or need");
    }
    let verdict = table.word(sink, "verdict", &words);
    let say = table.text(sink, "say", Limit::PARAGRAPH).map(|(zh, en)| Template { zh: cx.template(&zh, sink), en: cx.template(&en, sink) });
    let must_say = [Verdict::Fail, Verdict::FailFixable, Verdict::Warn, Verdict::Todo, Verdict::Need];
    if let Some(verdict) = verdict.filter(|v| must_say.contains(v) && say.is_none() && !table.has("say")) {
        let message = format!("the verdict `{}` is not explained", verdict.id());
        sink.push(
            Diagnostic::new(Code::NoSay, table.span.clone(), message).help("add `say` in both languages: what is off and the way out"),
        );
    }
    let gap = table.str(sink, "gap").and_then(|text| cx.checker.term(&text, sink)).map(|(term, _)| term);
    let change = facts::change(&table, sink);
    let known = table.strs(sink, "if_known");
    let if_known = cx.checker.facts(&known, sink);
    let mend = table.has("mend").then(|| table.strs(sink, "mend").iter().filter_map(|text| mend(text, cx, sink)).collect());
    let required = table.strs(sink, "requires");
    let requires = cx.checker.facts(&required, sink);
    let needed = table.strs(sink, "needs");
    let needs = cx.checker.facts(&needed, sink);
    if verdict.is_some() && (verdict == Some(Verdict::Need)) == needed.is_empty() {
        let message = "`needs` goes with the verdict `need`, and the verdict `need` with `needs`";
        sink.push(
            Diagnostic::new(Code::Inconsistent, table.span.clone(), message).help("name the facts that the applicant must still give"),
        );
    }
    table.finish(sink);
    Some(Case { when: when?, verdict: verdict?, say, gap, change, mend, requires, if_known, needs })
}

/// `fact`, or `fact=value` for an enum.
fn mend(text: &Str, cx: &Cx<'_>, sink: &mut Sink) -> Option<Mend> {
    let (name, value) = text.text.split_once('=').map_or((text.text.as_str(), None), |(n, v)| (n.trim(), Some(v.trim())));
    let fact = cx.checker.fact(&text.renamed(name.to_owned()), sink)?;
    let Some(value) = value else { return Some(Mend { fact, to: None }) };
    let to = cx.vocabulary.get(fact).and_then(|d| d.kind.choice(value));
    if to.is_none() {
        sink.push(Diagnostic::new(Code::UnknownValue, text.span.clone(), format!("`{name}` has no value `{value}`")));
    }
    Some(Mend { fact, to: Some(to?) })
}
