//! Reports as JSON for the page, which has no room for a JSON library: byte for byte what `wire` writes, as a test holds.

mod writer;

pub use writer::Json;

use crate::date::Date;
use crate::decimal::normal;
use crate::facts::Facts;
use crate::fixes::{Fixes, Plan};
use crate::gather::Gather;
use crate::policy::{basis, Policy};
use crate::programme::Programme;
use crate::report::{Finding, Report};
use crate::text::{Lang, Text};
use crate::value::Scalar;
use crate::wording::Writer;

/// The version of every shape; it changes when a reader of the old one would be misled.
pub const WIRE: u32 = 1;

/// The version of the engine.
pub const ENGINE: &str = env!("CARGO_PKG_VERSION");

/// One report with what it was made from.
pub struct ReportSource<'a> {
    /// The notice.
    pub programme: &'a Programme,
    /// The facts.
    pub facts: &'a Facts,
    /// What they came to.
    pub report: &'a Report,
    /// The smallest changes that would clear it.
    pub fixes: &'a Fixes,
    /// Policy documents that a basis may be cited from.
    pub policies: &'a [Policy],
}

/// Reports as one JSON document, two blanks a level, with a final line end: what `precheck check --format json` prints.
pub fn reports(as_of: Date, sources: &[ReportSource<'_>]) -> String {
    let mut json = Json::default();
    json.object(|j| {
        j.key("wire").word(&WIRE.to_string());
        j.key("engine").string(ENGINE);
        j.key("as_of").string(&as_of.to_string());
        j.key("programmes").list(|j| {
            for source in sources {
                j.item().object(|j| one(j, source));
            }
        });
    });
    json.finish()
}

fn one(j: &mut Json, source: &ReportSource<'_>) {
    let (programme, report) = (source.programme, source.report);
    let category = report.category.and_then(|i| programme.categories().get(i)).map(|c| c.id.as_str());
    j.key("notice").string(&programme.header().id);
    j.key("edition").string(&programme.header().edition);
    j.key("rules_hash").string(programme.rules_hash());
    j.key("category").maybe(category);
    j.key("outcome").string(report.outcome.id());
    j.key("window").object(|j| {
        j.key("state").string(report.window.state.id());
        days(j, report.window.opens, report.window.closes);
    });
    let writer = Writer::new(programme, source.facts);
    j.key("findings").list(|j| report.findings.iter().for_each(|f| finding(j, programme, &writer, f)));
    j.key("next_facts").strings(&names(programme, &report.next_facts));
    j.key("materials").list(|j| materials(j, source));
    j.key("deadlines").list(|j| deadlines(j, source));
    j.key("routes").list(|j| routes(j, source));
    j.key("fixes").list(|j| source.fixes.plans.iter().for_each(|plan| fix(j, programme, plan)));
    j.key("policy_basis").list(|j| {
        for (relation, policy, area) in category.map(|id| basis(source.policies, programme, id)).into_iter().flatten() {
            j.item().object(|j| {
                j.key("document").string(&policy.id);
                j.key("area").string(&area.id);
                j.key("relation").string(relation.id());
                j.key("title").text(&area.title);
                j.key("source").text(&policy.title);
                j.key("period").text(&policy.period);
            });
        }
    });
}

/// A scalar without unit or separators.
pub(crate) fn plain(scalar: Scalar) -> String {
    match scalar {
        Scalar::Money(d) | Scalar::Percent(d) => normal(d).to_string(),
        Scalar::Int(n) => n.to_string(),
        Scalar::Date(d) => d.to_string(),
        Scalar::Month(m) => m.to_string(),
    }
}

fn days(j: &mut Json, opens: Option<Date>, closes: Option<Date>) {
    j.key("opens").maybe(opens.map(|d| d.to_string()).as_deref());
    j.key("closes").maybe(closes.map(|d| d.to_string()).as_deref());
}

fn names(programme: &Programme, facts: &[crate::fact::FactIx]) -> Vec<String> {
    facts.iter().filter_map(|ix| programme.vocabulary().get(*ix)).map(|d| d.name.clone()).gather()
}

fn full_id(programme: &Programme, clause: &str) -> String {
    format!("{}/{clause}", programme.header().id)
}

/// How far off, in what; the unit only beside a gap.
fn gap(j: &mut Json, gap: Option<Scalar>, unit: impl FnOnce() -> Text) {
    j.key("gap").maybe(gap.map(plain).as_deref());
    j.key("unit").maybe(gap.map(|_| unit().zh).filter(|u| !u.is_empty()).as_deref());
}

fn finding(j: &mut Json, programme: &Programme, writer: &Writer<'_>, f: &Finding) {
    let Some(clause) = programme.clauses().get(f.clause) else { return };
    j.item().object(|j| {
        j.key("clause").string(&programme.clause_id(clause));
        j.key("kind").string(clause.kind.id());
        j.key("verdict").string(f.verdict.id());
        j.key("title").text(&clause.title);
        j.key("explanation").text(&Text { zh: writer.explanation(f, Lang::Zh), en: writer.explanation(f, Lang::En) });
        j.key("needs").strings(&names(programme, &f.needs));
        j.key("remedy");
        match &f.remedy {
            None => j.word("null"),
            Some(remedy) => j.object(|j| {
                for (key, lang) in [("zh", Lang::Zh), ("en", Lang::En)] {
                    j.key(key).string(&writer.remedy(f, lang).unwrap_or_default());
                }
                gap(j, remedy.gap, || writer.gap_unit(f));
                j.key("when").string(remedy.when.id());
            }),
        }
        j.key("ledger").string(clause.ledger.id());
        j.key("text").text(&clause.text);
        j.key("reading").maybe_text(clause.reading.as_ref());
        j.key("not_held").maybe_text(clause.not_held.as_ref());
    });
}

fn materials(j: &mut Json, source: &ReportSource<'_>) {
    for (material, status) in source.programme.materials().iter().zip(&source.report.materials) {
        j.item().object(|j| {
            j.key("id").string(&material.id);
            j.key("status").string(status.id());
            j.key("title").text(&material.title);
            j.key("advisory").word(if material.advisory { "true" } else { "false" });
            j.key("clauses").strings(&material.clauses.iter().map(|c| full_id(source.programme, c)).gather());
            j.key("note").maybe_text(material.note.as_ref());
        });
    }
}

fn deadlines(j: &mut Json, source: &ReportSource<'_>) {
    for deadline in &source.report.deadlines {
        let Some(entry) = source.programme.calendar().get(deadline.entry) else { continue };
        j.item().object(|j| {
            j.key("id").string(&entry.id);
            j.key("clause").string(&full_id(source.programme, &entry.clause));
            j.key("role").string(entry.role.id());
            j.key("state").string(deadline.window.state.id());
            days(j, deadline.window.opens, deadline.window.closes);
            j.key("closes_on").string(entry.closes_on.id());
            j.key("days_left").word(&deadline.days_left.map_or_else(|| "null".to_owned(), |days| days.to_string()));
            j.key("who").text(&entry.who);
            j.key("what").text(&entry.what);
            j.key("to").text(&entry.to);
            j.key("recurs").maybe_text(entry.recurs.as_ref());
        });
    }
}

fn routes(j: &mut Json, source: &ReportSource<'_>) {
    for route in source.report.routes.iter().filter_map(|i| source.programme.routes().get(*i)) {
        j.item().object(|j| {
            j.key("id").string(&route.id);
            j.key("clause").string(&full_id(source.programme, &route.clause));
            j.key("steps").list(|j| route.steps.iter().for_each(|step| j.item().text(step)));
            j.key("note").maybe_text(route.note.as_ref());
        });
    }
}

fn fix(j: &mut Json, programme: &Programme, plan: &Plan) {
    j.item().object(|j| {
        j.key("when").string(plan.when.id());
        let clears = plan.clears.iter().filter_map(|i| programme.clauses().get(*i));
        j.key("clears").strings(&clears.map(|c| programme.clause_id(c)).gather());
        j.key("changes").list(|j| {
            for change in &plan.changes {
                let Some(decl) = programme.vocabulary().get(change.fact) else { continue };
                let any = |lang| change.to.iter().map(|v| crate::wording::shown_value(&decl.kind, v, lang)).gather();
                let to = (!change.to.is_empty()).then(|| Text { zh: any(Lang::Zh).join(" 或 "), en: any(Lang::En).join(" or ") });
                j.item().object(|j| {
                    j.key("fact").string(&decl.name);
                    j.key("label").text(&decl.label);
                    j.key("to").maybe_text(to.as_ref());
                    gap(j, change.gap, || crate::wording::change_unit(&decl.kind));
                    j.key("when").string(change.when.id());
                });
            }
        });
    });
}
