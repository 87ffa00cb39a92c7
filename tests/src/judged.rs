//! A case put before the engine, the way the command line does it.

use crate::{library, Case};
use preflight_rules::date::Date;
use preflight_rules::fixes::{smallest, Fixes};
use preflight_rules::value::Scalar;
use preflight_rules::wire::{read_answers, reports, ReportSource};
use preflight_rules::{derived, evaluate, ClauseKind, Facts, Outcome, Programme, Report, Verdict};

/// The day of cases that name none: the middle of the first notice's window.
pub const AS_OF: &str = "2021-10-12";

/// A case and what the engine made of it.
pub struct Judged {
    /// Its notice.
    pub programme: &'static Programme,
    /// Its facts.
    pub facts: Facts,
    /// The report.
    pub report: Report,
}

/// A derived figure, as a facts file would have it: money in 万元, a count, a day.
pub fn figure(programme: &Programme, facts: &Facts, name: &str) -> Option<String> {
    Some(match derived(programme, facts, programme.vocabulary().find(name)?)? {
        Scalar::Int(n) => n.to_string(),
        Scalar::Money(m) | Scalar::Percent(m) => m.normalize().to_string(),
        Scalar::Date(date) => date.to_string(),
        Scalar::Month(month) => month.to_string(),
    })
}

/// Where a date stands on the day and how its last day is meant, as `upcoming before`; none when it does not concern the applicant.
pub fn date(programme: &Programme, report: &Report, id: &str) -> Option<String> {
    let (at, entry) = programme.calendar().iter().enumerate().find(|(_, e)| e.id == id)?;
    let state = report.deadlines.iter().find(|d| d.entry == at)?.window.state.id();
    Some(format!("{state} {}", entry.closes_on.id()))
}

impl Judged {
    /// Reads the facts file of a case and judges it; the problems, when the file is refused.
    pub fn of(case: &Case) -> Result<Judged, String> {
        let day = case.as_of.as_deref().unwrap_or(AS_OF);
        let as_of = Date::parse(day).ok_or_else(|| format!("`{day}` is no day"))?;
        Judged::of_facts(&case.notice, case.facts.as_bytes(), case.category.as_deref(), as_of)
    }

    /// Reads a facts file and judges it against one notice.
    pub fn of_facts(notice: &str, facts: &[u8], category: Option<&str>, as_of: Date) -> Result<Judged, String> {
        let programme = library().programme(notice).ok_or_else(|| format!("there is no notice `{notice}`"))?;
        let refused = |problems: Vec<preflight_rules::wire::Problem>| {
            problems.iter().map(|p| format!("{} {}", p.path, p.say.zh)).collect::<Vec<_>>().join("; ")
        };
        let answers = read_answers(library(), facts, category).map_err(refused)?;
        let facts = answers.bind(library().vocabulary(), programme);
        let report = evaluate(programme, &facts, as_of);
        Ok(Judged { programme, facts, report })
    }

    /// The verdict on a clause.
    pub fn verdict(&self, clause: &str) -> Option<Verdict> {
        self.position(clause).map(|i| self.report.findings[i].verdict)
    }

    /// The facts a clause needs, by name.
    pub fn needs(&self, clause: &str) -> Vec<&str> {
        let needs = self.position(clause).map_or(&[][..], |i| &self.report.findings[i].needs);
        needs.iter().filter_map(|ix| self.programme.vocabulary().get(*ix)).map(|d| d.name.as_str()).collect()
    }

    /// The clauses that make the outcome, in the order of the text; deadlines never do.
    pub fn deciding(&self) -> Vec<&str> {
        if self.report.outcome == Outcome::Ready {
            return Vec::new();
        }
        let clauses = self.programme.clauses().iter().zip(&self.report.findings).filter(|(c, _)| c.kind != ClauseKind::Deadline);
        clauses.filter(|(_, f)| Outcome::of(f.verdict) == self.report.outcome).map(|(c, _)| c.id.as_str()).collect()
    }

    /// Where a thing to hand in stands.
    pub fn material(&self, id: &str) -> Option<&'static str> {
        let at = self.programme.materials().iter().position(|m| m.id == id)?;
        self.report.materials.get(at).map(|status| status.id())
    }

    /// The ways of filing.
    pub fn routes(&self) -> Vec<&str> {
        self.report.routes.iter().filter_map(|i| self.programme.routes().get(*i)).map(|r| r.id.as_str()).collect()
    }

    /// The JSON report, as `precheck check --format json` prints it.
    pub fn json(&self) -> String {
        let fixes = smallest(self.programme, &self.facts);
        self.json_with(&fixes)
    }

    fn json_with(&self, fixes: &Fixes) -> String {
        reports(
            self.report.as_of,
            &[ReportSource { programme: self.programme, facts: &self.facts, report: &self.report, fixes, policies: library().policies() }],
        )
    }

    fn position(&self, clause: &str) -> Option<usize> {
        self.programme.clauses().iter().position(|c| c.id == clause)
    }
}
