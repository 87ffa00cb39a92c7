//! `precheck check`.

use crate::args::{Check, Format};
use crate::paint::Paint;
use crate::{input, today, Done};
use preflight_rules::fixes::{smallest, Fixes};
use preflight_rules::wire::{read_answers, reports, ReportSource, MAX_BYTES};
use preflight_rules::{evaluate, Facts, Lang, Library, Programme, Report};

mod text;

/// Checks a facts file.
pub fn run(library: &Library, options: &Check, colour: bool) -> Done {
    let lang: Lang = options.lang.into();
    let programmes = match chosen(library, &options.notice, options.category.as_deref()) {
        Ok(programmes) => programmes,
        Err(message) => return Done::refused(message),
    };
    let bytes = match input::read(&options.facts, MAX_BYTES) {
        Ok(bytes) => bytes,
        Err(message) => return Done::refused(message),
    };
    let answers = match read_answers(library, &bytes, options.category.as_deref()) {
        Ok(answers) => answers,
        Err(problems) => {
            let lines = problems.iter().map(|p| format!("{}: {}\n", if p.path.is_empty() { "/" } else { &p.path }, p.say.get(lang)));
            return Done::refused(lines.collect());
        }
    };
    let as_of = options.as_of.unwrap_or_else(today::today);
    let judged: Vec<(&Programme, Facts, Report, Fixes)> = programmes
        .into_iter()
        .map(|programme| {
            let facts = answers.bind(library.vocabulary(), programme);
            let report = evaluate(programme, &facts, as_of);
            let fixes = smallest(programme, &facts);
            (programme, facts, report, fixes)
        })
        .collect();
    let sources: Vec<ReportSource<'_>> = judged
        .iter()
        .map(|(programme, facts, report, fixes)| ReportSource { programme, facts, report, fixes, policies: library.policies() })
        .collect();
    Done::ok(match options.format {
        Format::Json => reports(as_of, &sources),
        Format::Text => sources.iter().map(|s| text::report(s, lang, Paint(colour))).collect::<Vec<_>>().join("\n"),
    })
}

fn chosen<'a>(library: &'a Library, notices: &[String], category: Option<&str>) -> Result<Vec<&'a Programme>, String> {
    let known = || library.programmes().iter().map(|p| p.header().id.as_str()).collect::<Vec<_>>().join(", ");
    if let Some(unknown) = notices.iter().find(|n| library.programme(n).is_none()) {
        return Err(format!("--notice {unknown}: 没有这个通知 / no such notice ({})\n", known()));
    }
    let programmes: Vec<&Programme> =
        library.programmes().iter().filter(|p| notices.is_empty() || notices.contains(&p.header().id)).collect();
    if let Some(category) = category {
        if !programmes.iter().any(|p| p.categories().iter().any(|c| c.id == category)) {
            let categories: Vec<&str> = programmes.iter().flat_map(|p| p.categories()).map(|c| c.id.as_str()).collect();
            return Err(format!("--category {category}: 没有这个类别 / no such category ({})\n", categories.join(", ")));
        }
    }
    Ok(programmes)
}
