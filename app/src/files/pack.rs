//! The files of the hand-in pack, from the state of the page: name, type and content of each.

use super::{ics, progress, report_json};
use crate::assessment::Assessment;
use crate::model::{Model, Note};
use crate::questions::asked;
use crate::route::SECTIONS;
use crate::view::answer;
use crate::words;
use preflight_rules::gather::Gather;
use preflight_rules::{wording, Programme};

/// A file: name, type, content.
pub type File = (String, &'static str, String);

/// The progress file.
pub fn progress(model: &Model) -> Option<File> {
    let a = Assessment::new(model)?;
    let id = &a.programme.header().id;
    Some((name(model, id, "html"), "text/html;charset=utf-8", sheet(model, Some(a.programme), &sections(&a, false))))
}

/// The progress file of a program that failed: whatever notice it was at, and with what people read only if that is `readable`.
pub fn rescue(model: &Model, readable: bool) -> String {
    let sections = readable.then(|| Assessment::new(model)).flatten().map(|a| sections(&a, false)).unwrap_or_default();
    sheet(model, model.programme().or_else(|| model.library.programmes().first()), &sections)
}

fn sheet(model: &Model, programme: Option<&Programme>, sections: &[progress::Section]) -> String {
    let lang = model.lang();
    progress::write(&progress::Sheet {
        lang,
        notice: programme.map_or("", |p| &p.header().id),
        edition: programme.map_or("", |p| &p.header().edition),
        title: programme.map_or("", |p| p.header().title.get(lang)),
        rules_hash: programme.map_or("", |p| p.rules_hash()),
        engine: env!("CARGO_PKG_VERSION"),
        saved: &model.as_of.today.to_string(),
        sections,
        draft: &model.draft_text(),
    })
}

/// Questions with their answers, for people; with what the site around the frame gives, marked as such, or without.
pub fn sections(a: &Assessment<'_>, given: bool) -> Vec<progress::Section> {
    let mut sections = Vec::new();
    for (section, _) in SECTIONS {
        let mut answers = Vec::new();
        for fact in asked(a.programme, section) {
            let Some((decl, slot)) = a.decl(fact).zip(a.given(fact)) else { continue };
            let mut said = answer(&decl.kind, a.model.drafts.get(slot), a.lang);
            if let Some(draft) = a.model.given(slot).filter(|_| given) {
                said = words::given(a.model.host_name(a.lang), &answer(&decl.kind, Some(draft), a.lang), a.lang);
            }
            if !said.is_empty() {
                answers.push((decl.label.get(a.lang).to_owned(), said));
            }
        }
        if !answers.is_empty() {
            sections.push(progress::Section { title: wording::section(section, a.lang).to_owned(), answers });
        }
    }
    sections
}

/// The name of the one file that holds everything.
pub fn offline_name(model: &Model, with_answers: bool) -> String {
    match with_answers {
        true => name(model, "answers", "html"),
        false => "precheck.html".to_owned(),
    }
}

/// The calendar of the dates that concern the applicant, as far as the text gives days.
pub fn calendar(model: &Model) -> Option<File> {
    let a = Assessment::new(model)?;
    let header = a.programme.header();
    let mut events = Vec::new();
    for deadline in &a.report.deadlines {
        let Some(entry) = a.programme.calendar().get(deadline.entry) else { continue };
        let (Some(last), summary) = (deadline.window.closes.or(deadline.window.opens), words::does(entry, a.lang)) else { continue };
        // Only the last day asks for something; a window of weeks across a calendar hides the rest of it.
        events.push(ics::Event {
            uid: format!("{}-{}-{last}@preflight", header.id, entry.id),
            summary: format!("{} {summary}", header.short.get(a.lang)),
            description: format!("{} {}", header.number, entry.clause),
            first: last,
            last,
        });
    }
    Some((name(model, &header.id, "ics"), "text/calendar;charset=utf-8", ics::write(model.as_of.today, &events)))
}

/// The report as JSON, as the command line gives it. In both languages: the English texts must be there.
pub fn report(model: &Model) -> Option<File> {
    let programme = model.programme()?;
    let text = report_json::write(model.library, &model.answers(), &[programme], model.as_of.date());
    Some((name(model, &programme.header().id, "json"), "application/json", text))
}

/// A name for a file: notice, project or date.
fn name(model: &Model, notice: &str, kind: &str) -> String {
    let project: String = model.drafts.note(Note::Project).chars().filter(|c| c.is_alphanumeric()).take(20).spell();
    let day = model.as_of.today;
    if project.is_empty() {
        format!("preflight-{notice}-{day}.{kind}")
    } else {
        format!("preflight-{notice}-{project}-{day}.{kind}")
    }
}
