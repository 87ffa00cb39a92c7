//! The notices themselves: verdicts, reports, sentences, JSON.

use crate::json::report;
use crate::work::Work;
use preflight_rules::batch::{Plan, Table, Verdicts};
use preflight_rules::date::Date;
use preflight_rules::wire::read_answers;
use preflight_rules::wording::Writer;
use preflight_rules::{evaluate, verdicts, Facts, Lang, Library, Programme};

static STORED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/library.bin"));

/// An application to each notice, as complete as one gets.
const COMPLETE: [(&str, &str); 3] = [
    ("js2021", include_str!("../../../../rules/examples/js2021-digital-economy-textile-platform.json")),
    ("jl761", include_str!("../../../../rules/examples/jl761-industrial-internet-auto-parts.json")),
    ("js2023", include_str!("../../../../rules/examples/js2023-star-electronics.json")),
];

/// Records of a table.
const MANY: usize = 640;

/// The notices, read as the page reads them.
pub fn library() -> Library {
    Library::decode(STORED).expect("the notices can be read")
}

fn day() -> Date {
    Date::parse("2021-10-12").expect("a day")
}

/// The facts of an application; half of them, every second in order of name, when it is not to be complete.
fn facts(library: &Library, programme: &Programme, text: &str, complete: bool) -> Facts {
    let mut answers = read_answers(library, text.as_bytes(), None).expect("an example");
    if !complete {
        let names: Vec<String> = answers.iter().map(|(name, _)| name.to_owned()).collect();
        names.iter().skip(1).step_by(2).for_each(|name| answers.unset(name));
    }
    answers.bind(library.vocabulary(), programme)
}

/// Everything that is said of a report in Chinese.
fn sentences(programme: &Programme, facts: &Facts) -> u64 {
    let report = evaluate(programme, facts, day());
    let writer = Writer::new(programme, facts);
    report.findings.iter().map(|finding| writer.explanation(finding, Lang::Zh).len() as u64).sum()
}

/// A first report from nothing: the notices are read, an application is judged.
pub fn first_report() -> u64 {
    let library = library();
    let (notice, text) = COMPLETE[0];
    let programme = library.programme(notice).expect("a notice");
    sentences(programme, &facts(&library, programme, text, true))
}

/// What is measured of them.
pub fn works() -> Vec<Work> {
    let library: &'static Library = Box::leak(Box::new(library()));
    let mut works = Vec::new();
    for (notice, text) in COMPLETE {
        let programme = library.programme(notice).expect("a notice");
        let plan: &'static Plan<'static> = Box::leak(Box::new(Plan::of(programme)));
        for complete in [true, false] {
            let name = |what: &str| format!("{notice}, {} facts: {what}", if complete { "complete" } else { "half of the" });
            let facts: &'static Facts = Box::leak(Box::new(facts(library, programme, text, complete)));
            let table = Table::of(plan, &vec![facts.clone(); MANY]);
            let mut found = Verdicts::default();
            works.push(Work::new("b", name("verdicts"), 1, move || verdicts(programme, facts).len() as u64));
            works.push(Work::new("b", name("report with reasons"), 1, move || evaluate(programme, facts, day()).findings.len() as u64));
            works.push(Work::new("b", name("report in Chinese sentences"), 1, move || sentences(programme, facts)));
            works.push(Work::new("b", name("verdicts, 640 records at once"), MANY, move || {
                plan.run_into(&table, &mut found);
                found.records() as u64
            }));
        }
        let in_and_out = move || report(library, programme, text, day()).len() as u64;
        works.push(Work::new("c", format!("{notice}: JSON facts to JSON report, fixes searched, both languages"), 1, in_and_out));
    }
    let all: Vec<(&Programme, &'static Facts)> = library
        .programmes()
        .iter()
        .map(|programme| {
            let (_, text) = COMPLETE.iter().find(|(notice, _)| *notice == programme.header().id).expect("an example");
            (programme, &*Box::leak(Box::new(facts(library, programme, text, true))))
        })
        .collect();
    let every = move || all.iter().map(|(programme, facts)| evaluate(programme, facts, day()).findings.len() as u64).sum();
    works.push(Work::new("b", "all three notices, complete facts: reports with reasons", 1, every));
    works
        .push(Work::new("d", "reading the stored notices (what the page does)", 1, || crate::notices::library().programmes().len() as u64));
    works
}
