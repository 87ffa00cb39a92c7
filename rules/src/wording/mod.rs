//! Sentences, in Chinese and English, from the structure of a report. No HTML.

mod gap;
mod labels;
mod reason;
#[cfg(test)]
mod tests;
mod value;

pub use gap::{change_unit, gap, gap_unit};
pub use labels::{change, clause_kind, date_state, ledger, material_status, outcome, section, verdict, window_state};
pub use reason::reason;
pub use value::{hundred_millions, money, number, scalar, singular, value as shown_value};

use crate::eval::{Derived, Env};
use crate::expr::Term;
use crate::facts::Facts;
use crate::gather::Gather;
use crate::programme::{Piece, Programme, Template, Verdict};
use crate::report::Finding;
use crate::sanity::Contradiction;
use crate::text::{Lang, Text};
use crate::value::Value;

/// Writes the sentences of one report.
pub struct Writer<'a> {
    programme: &'a Programme,
    facts: &'a Facts,
    derived: Derived,
}

impl<'a> Writer<'a> {
    /// For the facts that the report was made from.
    pub fn new(programme: &'a Programme, facts: &'a Facts) -> Writer<'a> {
        Writer { programme, facts, derived: Derived::compute(programme, facts) }
    }

    fn env(&self) -> Env<'_> {
        Env::new(self.programme, self.facts, &self.derived)
    }

    /// Why a finding is as it is: the author's sentence with the applicant's figures, then what was compared.
    pub fn explanation(&self, finding: &Finding, lang: Lang) -> String {
        let mut parts: Vec<String> = Vec::new();
        let clause = self.programme.clauses().get(finding.clause);
        let said = clause.zip(finding.case).and_then(|(clause, case)| clause.cases.get(case)).and_then(|case| case.say.as_ref());
        parts.extend(said.map(|say| self.fill(say, lang)));
        if finding.verdict == Verdict::Need {
            parts.push(self.needs(finding, lang));
        }
        let out_of_scope = finding.verdict == Verdict::NotApplicable && finding.case.is_none();
        if out_of_scope {
            parts.extend(clause.map(|c| self.scope(c.categories, lang)));
        } else if said.is_none() && finding.reasons.is_empty() && finding.verdict != Verdict::Need {
            parts.extend(clause.map(|c| c.text.get(lang).to_owned()));
        }
        let compared = self.reasons(finding, lang);
        if !compared.is_empty() && !out_of_scope {
            parts.push(lang.pick(format!("（{compared}）"), format!("({compared})")));
        }
        parts.join(lang.pick("", " "))
    }

    /// Which categories a clause is about, and which was chosen.
    fn scope(&self, bits: u64, lang: Lang) -> String {
        let decl = self.programme.vocabulary().get(self.programme.category_fact());
        let about = decl.map_or(String::new(), |d| shown_value(&d.kind, &Value::Set(bits), lang));
        let chosen = self.facts.get(self.programme.category_fact()).zip(decl).map_or(String::new(), |(v, d)| shown_value(&d.kind, v, lang));
        lang.pick(
            format!("本条只适用于：{about}；所选为{chosen}。"),
            format!("This clause is about {about} only; the category chosen is {chosen}."),
        )
    }

    /// What was compared with what, joined.
    pub fn reasons(&self, finding: &Finding, lang: Lang) -> String {
        let mut told = Vec::new();
        let mut reasons: Vec<String> = Vec::new();
        for one in &finding.reasons {
            // Two guards may look at one fact; it is told once.
            let sentence = reason(self.programme, one, &mut told, lang);
            if !reasons.contains(&sentence) {
                reasons.push(sentence);
            }
        }
        reasons.join(lang.pick("；", "; "))
    }

    /// Which facts are missing.
    pub fn needs(&self, finding: &Finding, lang: Lang) -> String {
        let labels: Vec<&str> =
            finding.needs.iter().filter_map(|ix| self.programme.vocabulary().get(*ix)).map(|d| d.label.get(lang)).gather();
        match lang {
            Lang::Zh => format!("尚缺：{}。", labels.join("、")),
            Lang::En => format!("Still missing: {}.", labels.join("; ")),
        }
    }

    /// What to do about a finding: the author's advice, then the gap.
    pub fn remedy(&self, finding: &Finding, lang: Lang) -> Option<String> {
        let remedy = finding.remedy.as_ref()?;
        let clause = self.programme.clauses().get(finding.clause)?;
        let fix = clause.fix.as_ref()?.get(lang).to_owned();
        let gap = remedy.gap.map(|by| gap(by, &self.gap_unit(finding), lang));
        Some(match (gap, lang) {
            (Some(gap), Lang::Zh) => format!("{fix}（相差 {gap}）"),
            (Some(gap), Lang::En) => format!("{fix} (off by {gap})"),
            (None, _) => fix,
        })
    }

    /// What the gap of a finding's remedy is counted in.
    pub fn gap_unit(&self, finding: &Finding) -> Text {
        let clause = self.programme.clauses().get(finding.clause);
        let term = clause.zip(finding.case).and_then(|(clause, case)| clause.cases.get(case)).and_then(|case| case.gap.as_ref());
        term.map_or_else(Text::default, |term| gap_unit(self.programme, term))
    }

    /// A text with the facts' values in it.
    pub fn fill(&self, template: &Template, lang: Lang) -> String {
        fill(&self.env(), template, lang)
    }

    /// What is wrong with contradictory figures.
    pub fn contradiction(&self, contradiction: &Contradiction) -> Text {
        let Some(rule) = self.programme.sanity().iter().find(|r| r.id == contradiction.rule) else { return Text::default() };
        let env = self.env();
        let row = contradiction.record.and_then(|(i, _)| env.rows(contradiction.fact).and_then(|rows| rows.get(i)));
        let env = row.map_or(env, |row| env.with_row(contradiction.fact, row));
        Text::new(fill(&env, &rule.say, Lang::Zh), fill(&env, &rule.say, Lang::En))
    }
}

fn fill(env: &Env<'_>, template: &Template, lang: Lang) -> String {
    let unknown = || lang.pick("（未填）", "(not given)").to_owned();
    let mut out = String::new();
    for piece in template.get(lang) {
        match piece {
            Piece::Lit(words) => out.push_str(words),
            Piece::Term(term) => {
                // A count that is a fact carries the fact's unit; a computed one stands bare.
                let kind = if let Term::Of(place) = term { env.kind_of(*place) } else { None };
                let text = env
                    .range(term)
                    .known()
                    .map_or_else(unknown, |s| kind.map_or_else(|| scalar(s, lang), |k| shown_value(k, &Value::Scalar(s), lang)));
                out.push_str(&text);
            }
            Piece::Shown(place) => {
                let text = env.value(*place).zip(env.kind_of(*place)).map_or_else(unknown, |(v, kind)| shown_value(kind, v, lang));
                out.push_str(&text);
            }
        }
    }
    lang.pick(close_up(&out), out)
}

/// Chinese without the blanks that a figure's unit leaves before the next character: `500 万元 的` reads `500 万元的`.
fn close_up(text: &str) -> String {
    let wide = |c: char| ('\u{3000}'..='\u{9fff}').contains(&c) || ('\u{ff00}'..='\u{ffef}').contains(&c);
    let chars: Vec<char> = text.chars().gather();
    let keep = |(i, c): (usize, &char)| {
        let before = i.checked_sub(1).and_then(|i| chars.get(i)).copied().unwrap_or(' ');
        let after = chars.get(i + 1).copied().unwrap_or(' ');
        (*c != ' ' || !wide(before) || !wide(after)).then_some(*c)
    };
    chars.iter().enumerate().filter_map(keep).spell()
}
