//! Reports as JSON. The same input gives the same bytes.

use super::{plain, ReportSource, WireSentence, WireText, ENGINE, WIRE};
use crate::date::Date;
use crate::policy::basis;
use crate::programme::Programme;
use crate::report::Finding;
use crate::text::Lang;
use crate::wording::Writer;
use serde::Serialize;

#[derive(Serialize)]
struct Whole<'a> {
    wire: u32,
    engine: &'a str,
    as_of: String,
    programmes: Vec<One<'a>>,
}

#[derive(Serialize)]
struct One<'a> {
    notice: &'a str,
    edition: &'a str,
    rules_hash: &'a str,
    category: Option<&'a str>,
    outcome: &'a str,
    window: Window,
    findings: Vec<WireFinding<'a>>,
    next_facts: Vec<&'a str>,
    materials: Vec<Material<'a>>,
    deadlines: Vec<Deadline<'a>>,
    routes: Vec<Route<'a>>,
    fixes: Vec<Fix<'a>>,
    policy_basis: Vec<Basis<'a>>,
}

/// A historical source that may be cited; it never touches a verdict.
#[derive(Serialize)]
struct Basis<'a> {
    document: &'a str,
    area: &'a str,
    relation: &'a str,
    title: WireText<'a>,
    source: WireText<'a>,
    period: WireText<'a>,
}

#[derive(Serialize)]
struct Window {
    state: &'static str,
    opens: Option<String>,
    closes: Option<String>,
}

#[derive(Serialize)]
struct WireFinding<'a> {
    clause: String,
    kind: &'a str,
    verdict: &'a str,
    title: WireText<'a>,
    explanation: WireSentence,
    needs: Vec<&'a str>,
    remedy: Option<Remedy<'a>>,
    ledger: &'a str,
    text: WireText<'a>,
    reading: Option<WireText<'a>>,
    not_held: Option<WireText<'a>>,
}

#[derive(Serialize)]
struct Remedy<'a> {
    zh: String,
    en: String,
    gap: Option<String>,
    unit: Option<String>,
    when: &'a str,
}

#[derive(Serialize)]
struct Material<'a> {
    id: &'a str,
    status: &'a str,
    title: WireText<'a>,
    advisory: bool,
    clauses: Vec<String>,
    note: Option<WireText<'a>>,
}

#[derive(Serialize)]
struct Deadline<'a> {
    id: &'a str,
    clause: String,
    role: &'a str,
    state: &'a str,
    opens: Option<String>,
    closes: Option<String>,
    closes_on: &'a str,
    days_left: Option<i64>,
    who: WireText<'a>,
    what: WireText<'a>,
    to: WireText<'a>,
    recurs: Option<WireText<'a>>,
}

#[derive(Serialize)]
struct Route<'a> {
    id: &'a str,
    clause: String,
    steps: Vec<WireText<'a>>,
    note: Option<WireText<'a>>,
}

#[derive(Serialize)]
struct Fix<'a> {
    when: &'a str,
    clears: Vec<String>,
    changes: Vec<Change<'a>>,
}

#[derive(Serialize)]
struct Change<'a> {
    fact: &'a str,
    label: WireText<'a>,
    to: Option<WireSentence>,
    gap: Option<String>,
    unit: Option<String>,
    when: &'a str,
}

/// Reports as one JSON document, two blanks a level, with a final line end.
pub fn reports(as_of: Date, sources: &[ReportSource<'_>]) -> String {
    let whole = Whole { wire: WIRE, engine: ENGINE, as_of: as_of.to_string(), programmes: sources.iter().map(one).collect() };
    // Strings, numbers and lists cannot fail to be written.
    let mut text = serde_json::to_string_pretty(&whole).unwrap_or_default();
    text.push('\n');
    text
}

fn one<'a>(source: &ReportSource<'a>) -> One<'a> {
    let (programme, report) = (source.programme, source.report);
    let writer = Writer::new(programme, source.facts);
    let day = |d: Option<Date>| d.map(|d| d.to_string());
    let id = |clause: &str| format!("{}/{clause}", programme.header().id);
    One {
        notice: &programme.header().id,
        edition: &programme.header().edition,
        rules_hash: programme.rules_hash(),
        category: report.category.and_then(|i| programme.categories().get(i)).map(|c| c.id.as_str()),
        outcome: report.outcome.id(),
        window: Window { state: report.window.state.id(), opens: day(report.window.opens), closes: day(report.window.closes) },
        findings: report.findings.iter().filter_map(|f| finding(programme, &writer, f)).collect(),
        next_facts: report.next_facts.iter().filter_map(|ix| programme.vocabulary().get(*ix)).map(|d| d.name.as_str()).collect(),
        materials: programme
            .materials()
            .iter()
            .zip(&report.materials)
            .map(|(m, status)| Material {
                id: &m.id,
                status: status.id(),
                title: (&m.title).into(),
                advisory: m.advisory,
                clauses: m.clauses.iter().map(|c| id(c)).collect(),
                note: m.note.as_ref().map(Into::into),
            })
            .collect(),
        deadlines: report
            .deadlines
            .iter()
            .filter_map(|d| programme.calendar().get(d.entry).map(|e| (d, e)))
            .map(|(d, e)| Deadline {
                id: &e.id,
                clause: id(&e.clause),
                role: e.role.id(),
                state: d.window.state.id(),
                opens: day(d.window.opens),
                closes: day(d.window.closes),
                closes_on: e.closes_on.id(),
                days_left: d.days_left,
                who: (&e.who).into(),
                what: (&e.what).into(),
                to: (&e.to).into(),
                recurs: e.recurs.as_ref().map(Into::into),
            })
            .collect(),
        routes: report
            .routes
            .iter()
            .filter_map(|i| programme.routes().get(*i))
            .map(|r| Route {
                id: &r.id,
                clause: id(&r.clause),
                steps: r.steps.iter().map(Into::into).collect(),
                note: r.note.as_ref().map(Into::into),
            })
            .collect(),
        fixes: source.fixes.plans.iter().map(|plan| fix(programme, plan)).collect(),
        policy_basis: policy_basis(source),
    }
}

fn policy_basis<'a>(source: &ReportSource<'a>) -> Vec<Basis<'a>> {
    let Some(category) = source.report.category.and_then(|i| source.programme.categories().get(i)) else { return Vec::new() };
    let found = basis(source.policies, source.programme, &category.id).into_iter();
    found
        .map(|(relation, policy, area)| Basis {
            document: &policy.id,
            area: &area.id,
            relation: relation.id(),
            title: (&area.title).into(),
            source: (&policy.title).into(),
            period: (&policy.period).into(),
        })
        .collect()
}

fn finding<'a>(programme: &'a Programme, writer: &Writer<'_>, f: &Finding) -> Option<WireFinding<'a>> {
    let clause = programme.clauses().get(f.clause)?;
    let both = |write: &dyn Fn(Lang) -> String| WireSentence { zh: write(Lang::Zh), en: write(Lang::En) };
    let remedy = f.remedy.as_ref().map(|r| Remedy {
        zh: writer.remedy(f, Lang::Zh).unwrap_or_default(),
        en: writer.remedy(f, Lang::En).unwrap_or_default(),
        gap: r.gap.map(plain),
        unit: r.gap.map(|_| writer.gap_unit(f).zh).filter(|u| !u.is_empty()),
        when: r.when.id(),
    });
    Some(WireFinding {
        clause: programme.clause_id(clause),
        kind: clause.kind.id(),
        verdict: f.verdict.id(),
        title: (&clause.title).into(),
        explanation: both(&|lang| writer.explanation(f, lang)),
        needs: f.needs.iter().filter_map(|ix| programme.vocabulary().get(*ix)).map(|d| d.name.as_str()).collect(),
        remedy,
        ledger: clause.ledger.id(),
        text: (&clause.text).into(),
        reading: clause.reading.as_ref().map(Into::into),
        not_held: clause.not_held.as_ref().map(Into::into),
    })
}

fn fix<'a>(programme: &'a Programme, plan: &crate::fixes::Plan) -> Fix<'a> {
    let changes = plan.changes.iter().filter_map(|c| {
        let decl = programme.vocabulary().get(c.fact)?;
        let any = |lang| c.to.iter().map(|v| crate::wording::shown_value(&decl.kind, v, lang)).collect::<Vec<_>>();
        let to = (!c.to.is_empty()).then(|| WireSentence { zh: any(Lang::Zh).join(" 或 "), en: any(Lang::En).join(" or ") });
        let unit = c.gap.map(|_| crate::wording::change_unit(&decl.kind).zh).filter(|u| !u.is_empty());
        Some(Change { fact: &decl.name, label: (&decl.label).into(), to, gap: c.gap.map(plain), unit, when: c.when.id() })
    });
    let clears = plan.clears.iter().filter_map(|i| programme.clauses().get(*i)).map(|c| programme.clause_id(c)).collect();
    Fix { when: plan.when.id(), clears, changes: changes.collect() }
}
