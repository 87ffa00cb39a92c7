//! A report as text for people.

use crate::paint::Paint;
use preflight_rules::date::Date;
use preflight_rules::fact::FactIx;
use preflight_rules::programme::{ClosesOn, DateRole};
use preflight_rules::report::{Deadline, MaterialStatus, WindowState};
use preflight_rules::wire::ReportSource;
use preflight_rules::wording::{self, Writer};
use preflight_rules::{Finding, Lang, Verdict};
use std::fmt::Write as _;

#[cfg(test)]
mod tests;

/// The report of one notice.
pub fn report(source: &ReportSource<'_>, lang: Lang, paint: Paint) -> String {
    let mut out = String::new();
    let header = source.programme.header();
    let category = source
        .report
        .category
        .and_then(|i| source.programme.categories().get(i))
        .map_or_else(|| lang.pick("类别未定", "category not chosen").to_owned(), |c| c.name.get(lang).to_owned());
    let _ = writeln!(out, "{}", paint.bold(&format!("{} · {category}", header.title.get(lang))));
    let _ = writeln!(out, "{}", paint.dim(&format!("{}  {}", header.number, source.programme.rules_hash())));
    let outcome = wording::outcome(source.report.outcome, lang);
    let _ = writeln!(out, "{}{}", lang.pick("总评：", "Overall: "), paint.outcome(source.report.outcome, outcome));
    let counts: Vec<String> = Verdict::BY_URGENCY.iter().filter_map(|v| count(source, *v, lang)).collect();
    let _ = writeln!(out, "{}", counts.join(lang.pick("，", ", ")));
    let _ = writeln!(out, "{}\n", window(source, lang));
    let writer = Writer::new(source.programme, source.facts);
    for verdict in Verdict::BY_URGENCY {
        // What does not concern the project is counted, not listed; JSON and `ledger` hold it all.
        let listed = source.report.findings.iter().filter(|f| f.verdict == verdict && verdict != Verdict::NotApplicable);
        for finding in listed {
            out.push_str(&self::finding(source, &writer, finding, lang, paint));
        }
    }
    out.push_str(&fixes(source, lang, paint));
    out.push_str(&next(source, lang, paint));
    out.push_str(&materials(source, lang, paint));
    out.push_str(&calendar(source, lang, paint));
    out.push_str(&policy_basis(source, lang, paint));
    out
}

fn count(source: &ReportSource<'_>, verdict: Verdict, lang: Lang) -> Option<String> {
    let n = source.report.findings.iter().filter(|f| f.verdict == verdict).count();
    (n > 0).then(|| format!("{} {n}", wording::verdict(verdict, lang)))
}

fn window(source: &ReportSource<'_>, lang: Lang) -> String {
    let window = source.report.window;
    let state = wording::window_state(window.state, lang);
    let as_of = source.report.as_of;
    let dates = match (window.opens, window.closes) {
        (Some(opens), Some(closes)) => lang.pick(format!("{opens} 至 {closes}"), format!("{opens} to {closes}")),
        (Some(opens), None) => lang.pick(format!("{opens} 起，截止日未定"), format!("from {opens}, no closing day given")),
        (None, Some(closes)) => lang.pick(format!("至 {closes}，开始日未定"), format!("until {closes}, no opening day given")),
        (None, None) => lang.pick("日期未定", "no dates given").to_owned(),
    };
    lang.pick(
        format!("申报窗口：{dates}；按 {as_of} 计：{state}（与资格分开，不入总评）"),
        format!("Window: {dates}; as of {as_of}: {state} (apart from eligibility, not in the overall result)"),
    )
}

fn finding(source: &ReportSource<'_>, writer: &Writer<'_>, finding: &Finding, lang: Lang, paint: Paint) -> String {
    let Some(clause) = source.programme.clauses().get(finding.clause) else { return String::new() };
    let mut out = String::new();
    let tag = paint.verdict(finding.verdict, &format!("[{}]", wording::verdict(finding.verdict, lang)));
    let _ = writeln!(out, "{tag} {} {}", source.programme.clause_id(clause), clause.title.get(lang));
    let _ = writeln!(out, "    {}", writer.explanation(finding, lang));
    if let (Some(reading), true) = (&clause.reading, matches!(finding.verdict, Verdict::Fail | Verdict::Warn | Verdict::FailFixable)) {
        let _ = writeln!(out, "    {}{}", lang.pick("本工具读法：", "Our reading: "), reading.get(lang));
    }
    if let Some(remedy) = writer.remedy(finding, lang) {
        let when = finding.remedy.as_ref().map_or("", |r| wording::change(r.when, lang));
        let _ = writeln!(out, "    → {remedy} [{when}]");
    }
    out
}

fn heading(text: &str, paint: Paint) -> String {
    format!("\n{}\n", paint.bold(text))
}

fn fixes(source: &ReportSource<'_>, lang: Lang, paint: Paint) -> String {
    let fixes = source.fixes;
    if fixes.plans.is_empty() && fixes.stuck.is_empty() {
        return String::new();
    }
    // A plan that rests on what cannot change is no way out; the clauses that hold it up are named instead.
    let ways: Vec<_> = fixes.plans.iter().filter(|p| p.when != preflight_rules::fact::Change::Never).collect();
    if ways.is_empty() {
        let blocking =
            if fixes.stuck.is_empty() { fixes.plans.first().map(|p| p.clears.clone()).unwrap_or_default() } else { fixes.stuck.clone() };
        let names = blocking.iter().filter_map(|i| source.programme.clauses().get(*i)).map(|c| format!("{} {}", c.id, c.title.get(lang)));
        let names: Vec<String> = names.collect();
        let text = lang.pick("改动所填内容无法消除：", "No change of the facts clears: ");
        return format!("{}  {text}{}\n", heading(lang.pick("最少改动", "Smallest changes"), paint), names.join(lang.pick("；", "; ")));
    }
    let mut out = heading(lang.pick("最少改动（任选其一）", "Smallest changes (any one of these)"), paint);
    for plan in ways {
        let changes: Vec<String> = plan.changes.iter().map(|c| change(source, c, lang)).collect();
        let _ = writeln!(out, "  · {} [{}]", changes.join(lang.pick("；", "; ")), wording::change(plan.when, lang));
    }
    out
}

fn change(source: &ReportSource<'_>, change: &preflight_rules::fixes::Change, lang: Lang) -> String {
    let Some(decl) = source.programme.vocabulary().get(change.fact) else { return String::new() };
    let label = decl.label.get(lang);
    match change.to.as_slice() {
        values @ [_, ..] => {
            let any: Vec<String> = values.iter().map(|to| wording::shown_value(&decl.kind, to, lang)).collect();
            format!("{label} → {}", any.join(lang.pick(" 或 ", " or ")))
        }
        [] => {
            let gap = change.gap.map(|g| wording::scalar(g, lang));
            let by = gap.map_or(String::new(), |g| lang.pick(format!("（{g}）"), format!(" ({g})")));
            lang.pick(format!("{label}：补充记录{by}"), format!("{label}: add a record{by}"))
        }
    }
}

fn next(source: &ReportSource<'_>, lang: Lang, paint: Paint) -> String {
    let facts = &source.report.next_facts;
    if facts.is_empty() {
        return String::new();
    }
    let mut out = heading(lang.pick("接下来请补充", "Facts to give next"), paint);
    for decl in facts.iter().filter_map(|ix: &FactIx| source.programme.vocabulary().get(*ix)) {
        let _ = writeln!(out, "  · {} ({}, {})", decl.label.get(lang), decl.name, decl.kind.name());
    }
    out
}

fn materials(source: &ReportSource<'_>, lang: Lang, paint: Paint) -> String {
    let mut out = heading(lang.pick("材料", "Materials"), paint);
    let needed = source.programme.materials().iter().zip(&source.report.materials).filter(|(_, s)| **s != MaterialStatus::NotNeeded);
    for (material, status) in needed {
        let advice = if material.advisory { lang.pick("（建议，正文未列）", " (advised, not in the text)") } else { "" };
        let _ = writeln!(out, "  [{}] {}{advice}", wording::material_status(*status, lang), material.title.get(lang));
    }
    out
}

fn policy_basis(source: &ReportSource<'_>, lang: Lang, paint: Paint) -> String {
    let Some(category) = source.report.category.and_then(|i| source.programme.categories().get(i)) else { return String::new() };
    let found = preflight_rules::policy::basis(source.policies, source.programme, &category.id);
    if found.is_empty() {
        return String::new();
    }
    let title =
        lang.pick("历史政策渊源（均已届满，只供写政策依据时参考）", "Historical policy sources (all expired; only to cite a basis)");
    let mut out = heading(title, paint);
    for (_, policy, area) in found {
        let _ = writeln!(out, "  · {} {} — {}", area.id, area.title.get(lang), policy.title.get(lang));
    }
    out
}

fn calendar(source: &ReportSource<'_>, lang: Lang, paint: Paint) -> String {
    let mut out = heading(lang.pick("日历", "Calendar"), paint);
    for deadline in &source.report.deadlines {
        let Some(entry) = source.programme.calendar().get(deadline.entry) else { continue };
        let _ = writeln!(
            out,
            "  {}  {}{}{}{}{}",
            dates(deadline, entry.closes_on, lang),
            entry.who.get(lang),
            lang.pick("：", ": "),
            entry.what.get(lang),
            if entry.to.get(lang) == "—" { String::new() } else { format!(" → {}", entry.to.get(lang)) },
            left(entry.role, deadline, source.report.as_of, lang)
        );
        if let Some(recurs) = &entry.recurs {
            let _ = writeln!(out, "      {}", recurs.get(lang));
        }
    }
    out
}

fn dates(deadline: &Deadline, closes_on: ClosesOn, lang: Lang) -> String {
    let last = |day: preflight_rules::date::Date| match closes_on {
        ClosesOn::Inclusive => day.to_string(),
        ClosesOn::Before => lang.pick(format!("{day} 前"), format!("before {day}")),
        ClosesOn::After => lang.pick(format!("{day} 之后"), format!("after {day}")),
    };
    match (deadline.window.opens, deadline.window.closes) {
        (Some(opens), Some(closes)) if opens != closes => format!("{opens} – {}", last(closes)),
        (_, Some(closes)) => last(closes),
        (Some(opens), None) => lang.pick(format!("{opens} 起"), format!("from {opens}")),
        (None, None) => lang.pick("日期未定", "no date given").to_owned(),
    }
}

fn left(role: DateRole, deadline: &Deadline, as_of: Date, lang: Lang) -> String {
    if let Some(opens) = deadline.window.opens.filter(|opens| as_of < *opens) {
        let days = as_of.days_until(opens);
        return lang.pick(format!("（距开始 {days} 天）"), format!(" (begins in {days} {})", if days == 1 { "day" } else { "days" }));
    }
    match deadline.days_left {
        _ if deadline.window.state == WindowState::Closed => {
            let word = wording::date_state(role, deadline.window.state, lang);
            lang.pick(format!("（{word}）"), format!(" ({word})"))
        }
        Some(0) => lang.pick("（就在当日）", " (this very day)").to_owned(),
        Some(1) => lang.pick("（还有 1 天）", " (1 day left)").to_owned(),
        Some(days @ 2..) => lang.pick(format!("（还有 {days} 天）"), format!(" ({days} days left)")),
        _ => String::new(),
    }
}
