//! What a copy of the page says that a browser saved, where the program does not run: what the copy is, the result, the answers.

use super::pack::sections;
use crate::assessment::Assessment;
use crate::model::{Model, Saved, Source};
use crate::words;
use preflight_rules::wording;

/// A line of the copy: the element it stands in, and its text.
pub type Line = (&'static str, String);

/// What a copy says and holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snapshot {
    /// What it says, from the top.
    pub lines: Vec<Line>,
    /// Result and answers are in it, so that nothing else of the page need be shown.
    pub full: bool,
    /// The shelf that a file with everything opens on again: the draft worked on, and all drafts where the browser keeps none.
    pub shelf: String,
}

/// The copy of the page as it is.
pub fn make(model: &mut Model) -> Snapshot {
    model.shelve();
    let shelf = if model.saved == Saved::Nowhere { model.shelf.write() } else { model.shelf.only_current().write() };
    let lang = model.lang();
    let mut lines = vec![("h1", words::COPY_TITLE.get(lang).to_owned()), ("p", words::COPY_LEAD.get(lang).to_owned())];
    let full = !model.drafts.is_empty();
    if let Some(a) = Assessment::new(model).filter(|_| full) {
        report(&mut lines, &a);
    }
    Snapshot { lines, full, shelf }
}

fn report(lines: &mut Vec<Line>, a: &Assessment<'_>) {
    let header = a.programme.header();
    lines.push(("h2", header.title.get(a.lang).to_owned()));
    lines.push(("p", a.summary()));
    lines.push(("p", words::DISCLAIMER.get(a.lang).to_owned()));
    for section in sections(a, true) {
        lines.push(("h2", section.title));
        for (question, answer) in section.answers {
            lines.push(("h3", question));
            lines.push(("p", answer));
        }
    }
    if a.contradictions.is_empty() {
        lines.push(("h2", words::PAPER_CLAUSES.get(a.lang).to_owned()));
        let writer = a.writer();
        for (finding, clause) in a.report.findings.iter().zip(a.programme.clauses()) {
            let verdict = wording::verdict(finding.verdict, a.lang);
            lines.push(("h3", format!("{} {} · {verdict}", clause.id, clause.title.get(a.lang))));
            lines.push(("p", writer.explanation(finding, a.lang)));
        }
    }
    lines.push(("p", format!("{} {}", words::RULES.get(a.lang), a.programme.rules_hash())));
    if let Source::Local(sum) = &a.model.source {
        lines.push(("p", format!("{} {sum}", words::LOCAL_NOTICES.get(a.lang))));
    }
}

#[cfg(test)]
mod tests {
    use super::make;
    use crate::model::{Saved, Shelf};
    use crate::msg::{DraftMsg, FormMsg, ShellMsg};
    use crate::tests::{at, send, slot};
    use preflight_rules::Lang;

    #[test]
    fn a_copy_has_the_answers_and_the_verdicts() {
        for (lang, verdict, title) in [(Lang::Zh, "480 万元", "副本"), (Lang::En, "4.8 million yuan", "copy")] {
            let mut model = at("#/js2021/digital_economy/investment");
            send(&mut model, ShellMsg::Lang(lang));
            send(&mut model, FormMsg::Type(slot("total_investment_wan"), "480".into()));
            let snapshot = make(&mut model);
            let text: Vec<&str> = snapshot.lines.iter().map(|(_, text)| text.as_str()).collect();
            let text = text.join("\n");
            assert!(snapshot.full && text.contains(verdict) && text.contains(title) && text.contains("二.4a"), "{text}");
            assert!(Shelf::read(&snapshot.shelf).is_some_and(|shelf| shelf.drafts[0].text.contains("480")));
        }
    }

    #[test]
    fn without_answers_the_page_itself_stays() {
        let snapshot = make(&mut at("#/js2021/digital_economy"));
        // The category is an answer.
        assert!(snapshot.full);
        let snapshot = make(&mut at("#/js2021"));
        assert!(!snapshot.full && snapshot.lines.len() == 2);
    }

    #[test]
    fn other_drafts_stay_at_home_unless_there_is_none() {
        let mut model = at("#/js2021/digital_economy/investment");
        send(&mut model, FormMsg::Type(slot("total_investment_wan"), "480".into()));
        send(&mut model, DraftMsg::New);
        send(&mut model, ShellMsg::Routed("#/jl761/ai/unit".into()));
        let count = |text: &str| Shelf::read(text).map_or(0, |shelf| shelf.drafts.len());
        assert_eq!(count(&make(&mut model).shelf), 1);
        model.saved = Saved::Nowhere;
        assert_eq!(count(&make(&mut model).shelf), 2);
    }
}
