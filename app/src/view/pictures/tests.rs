//! Pictures drawn to text, natively: for every example, and for facts that fall as they may.

use super::comparison::{about_time, sides};
use super::{amounts, meter, timeline, timeline_of, windows};
use crate::library::library;
use preflight_rules::date::{Date, Month};
use preflight_rules::explain::Reason;
use preflight_rules::fact::{FieldDecl, Kind};
use preflight_rules::read::{self, Unit};
use preflight_rules::value::{Scalar, Value};
use preflight_rules::wire::read_answers;
use preflight_rules::{evaluate, Facts, Lang, Programme, Report, Verdict};
use yew::{component, Html, LocalServerRenderer, Properties};

#[derive(Properties, PartialEq)]
struct FrameProps {
    body: Html,
}

#[component]
fn Frame(props: &FrameProps) -> Html {
    props.body.clone()
}

/// A picture as text, with its quotes as they are read.
fn draw(body: Html) -> String {
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    let local = tokio::task::LocalSet::new();
    let html = runtime.block_on(local.run_until(LocalServerRenderer::<Frame>::with_props(FrameProps { body }).hydratable(false).render()));
    html.replace("&quot;", "\"").replace("&#x27;", "'").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}

fn day(text: &str) -> Date {
    Date::parse(text).expect(text)
}

/// The examples, each against the notice that its name begins with.
fn examples() -> Vec<(String, &'static Programme, Facts)> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../rules/examples");
    let mut out = Vec::new();
    for file in std::fs::read_dir(folder).expect("examples") {
        let path = file.expect("a file").path();
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        if name.ends_with(".json") {
            let programme = library().programmes().iter().find(|p| name.starts_with(&p.header().id)).expect("a notice");
            let answers = read_answers(library(), &std::fs::read(&path).expect("an example"), None).expect("facts");
            out.push((name, programme, answers.bind(library().vocabulary(), programme)));
        }
    }
    assert!(out.len() >= 26, "the examples are not found");
    out.sort_by(|a, b| a.0.cmp(&b.0));
    out
}

fn facts_of(programme: &Programme, given: &[(&str, &str)]) -> Facts {
    let mut facts = Facts::unknown(programme);
    for (name, text) in given {
        let fact = programme.vocabulary().find(name).expect(name);
        let kind = &programme.vocabulary().get(fact).expect(name).kind;
        let value = match kind.choice(text) {
            Some(choice) => Value::Choice(choice),
            None => read::value(kind, text, Unit::Wan).expect(text).expect(text),
        };
        facts.set(programme, fact, value).expect(name);
    }
    facts
}

fn notice(id: &str) -> &'static Programme {
    library().programmes().iter().find(|p| p.header().id == id).expect(id)
}

/// Every place and length lies on the drawing, and every picture has its sentence.
fn sound(html: &str, context: &str) {
    for bad in ["NaN", "inf%", "=\"-", "aria-label=\"\"", "<p class=\"picture__name\"></p>", " %\""] {
        assert!(!html.contains(bad), "{context}: {bad} in {html}");
    }
    for attribute in html.split("=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
        if let Some(number) = attribute.strip_suffix('%') {
            let number: f64 = number.parse().unwrap_or_else(|_| panic!("{context}: {attribute}"));
            assert!((0.0..=100.0).contains(&number), "{context}: {attribute}");
        }
    }
    assert_eq!(html.matches("role=\"img\"").count(), html.matches("aria-label=\"").count(), "{context}");
    let seen =
        html.split("<svg").skip(1).filter(|svg| !svg.split('>').next().is_some_and(|tag| tag.contains("aria-hidden=\"true\""))).count();
    assert_eq!(seen, 0, "{context}: every drawing is for the eye only");
}

/// Draws everything there is to draw, and holds it against the report.
fn check(context: &str, programme: &Programme, facts: &Facts, report: &Report) {
    for lang in Lang::ALL {
        let calendar = draw(windows(programme, report, Some(report.as_of), lang));
        sound(&calendar, context);
        for deadline in &report.deadlines {
            let entry = &programme.calendar()[deadline.entry];
            assert!(calendar.matches(entry.what.get(lang)).count() >= 2, "{context}: {} in sight and in the sentence", entry.id);
        }
        let known: Vec<&str> = programme
            .vocabulary()
            .iter()
            .filter(|(ix, d)| matches!(d.kind, Kind::Date | Kind::Month) && facts.is_known(*ix))
            .map(|(_, d)| d.label.get(lang))
            .collect();
        let whole = timeline(programme, facts, report, lang);
        assert_eq!(whole.is_some(), !known.is_empty(), "{context}");
        sound(&draw(whole.unwrap_or_default()), context);
        for finding in report.findings.iter().filter(|f| f.verdict != Verdict::NotApplicable) {
            let compared: Vec<&Reason> = finding.reasons.iter().filter(|r| sides(r).is_some()).collect();
            let clause = &programme.clauses()[finding.clause].id;
            let context = format!("{context} {clause}");
            let figures = amounts(programme, finding, lang);
            let held = compared.iter().any(|r| !about_time(r));
            // Nothing to draw beside a threshold of 0.
            let nothing = |r: &&Reason| matches!(sides(r), Some((own, _, bound)) if !super::scale::positive(super::scale::greater(own.value, bound.value)));
            assert!(figures.is_some() == held || compared.iter().all(nothing), "{context}: {compared:?}");
            let html = draw(figures.unwrap_or_default());
            sound(&html, &context);
            let label = |ix| programme.vocabulary().get(ix).expect("a fact").label.get(lang);
            for (own, ..) in compared.iter().filter(|r| !about_time(r) && !nothing(r)).filter_map(|r| sides(r)) {
                own.parts
                    .iter()
                    .take(usize::from(own.from.is_none()))
                    .for_each(|(ix, _)| assert!(html.contains(label(*ix)), "{context}: {}", label(*ix)));
            }
            let times = timeline_of(programme, facts, finding, lang);
            assert_eq!(times.is_some(), compared.iter().any(|r| about_time(r)), "{context}: {compared:?}");
            sound(&draw(times.unwrap_or_default()), &context);
        }
    }
}

#[test]
fn every_example_is_drawn_in_both_languages() {
    for (name, programme, facts) in examples() {
        for as_of in ["2020-07-20", "2021-10-12", "2030-01-01"] {
            check(&name, programme, &facts, &evaluate(programme, &facts, day(as_of)));
        }
    }
}

/// splitmix64: chance that falls the same way in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) % n.max(1) as u64) as usize
    }

    fn year(&mut self) -> i32 {
        let near = self.below(4) > 0;
        if near {
            2016 + self.below(9) as i32
        } else {
            1900 + self.below(300) as i32
        }
    }

    fn value(&mut self, kind: &Kind) -> Value {
        match kind {
            Kind::Bool(_) => Value::Bool(self.below(2) == 0),
            Kind::Int { min: Scalar::Int(min), max: Scalar::Int(max), .. } => {
                let spread = (max - min).min(if self.below(8) == 0 { i64::MAX } else { 4 });
                Value::Scalar(Scalar::Int(min + self.below(spread as usize + 1) as i64))
            }
            Kind::Money { min, max, .. } => {
                let texts = ["0", "480", "499.9999", "500", "2000", "11520", "0.0001"];
                match self.below(texts.len() + 2) {
                    0 => Value::Scalar(*min),
                    1 => Value::Scalar(*max),
                    i => read::value(kind, texts[i - 2], Unit::Wan).ok().flatten().unwrap_or(Value::Scalar(*max)),
                }
            }
            Kind::Date => {
                Value::Scalar(Scalar::Date(Date::new(self.year(), 1 + self.below(12) as u32, 1 + self.below(28) as u32).expect("a day")))
            }
            Kind::Month => Value::Scalar(Scalar::Month(Month::new(self.year(), 1 + self.below(12) as u32).expect("a month"))),
            Kind::Choice(values) => Value::Choice(self.below(values.len()) as u16),
            Kind::Set(values) => Value::Set((0..values.len()).filter(|_| self.below(3) == 0).fold(0, |set, i| set | 1 << i)),
            Kind::Rows(fields) => Value::Rows((0..self.below(4)).map(|_| fields.iter().map(|f| self.cell(f)).collect()).collect()),
            _ => Value::Text("某项".into()),
        }
    }

    fn cell(&mut self, field: &FieldDecl) -> Option<Value> {
        (field.derived.is_none() && self.below(8) > 0).then(|| self.value(&field.kind))
    }
}

#[test]
fn whatever_is_given_something_sound_is_drawn() {
    let mut dice = Dice(7);
    for programme in library().programmes() {
        for round in 0..40 {
            let mut facts = Facts::unknown(programme);
            for (ix, decl) in programme.vocabulary().iter() {
                if decl.derived.is_none() && dice.below(5) > 0 {
                    let value = dice.value(&decl.kind);
                    facts.set(programme, ix, value).unwrap_or_else(|e| panic!("{}: {e:?}", decl.name));
                }
            }
            let as_of = Date::new(dice.year(), 6, 15).expect("a day");
            check(&format!("{} round {round}", programme.header().id), programme, &facts, &evaluate(programme, &facts, as_of));
        }
    }
}

/// The one finding with this verdict that has a picture of amounts.
fn amounts_of(programme: &Programme, given: &[(&str, &str)], verdict: Verdict) -> String {
    let facts = facts_of(programme, given);
    let report = evaluate(programme, &facts, day("2021-10-12"));
    let drawn = report.findings.iter().filter(|f| f.verdict == verdict).find_map(|f| amounts(programme, f, Lang::Zh));
    draw(drawn.expect("a picture"))
}

fn holds(html: &str, pieces: &[&str]) {
    for piece in pieces {
        assert!(html.contains(piece), "{piece} is not in {html}");
    }
}

#[test]
fn amounts_480_of_500() {
    let given = [("js2021_category", "digital_economy"), ("total_investment_wan", "12000"), ("civil_works_wan", "11520")];
    let html = amounts_of(notice("js2021"), &given, Verdict::Fail);
    // 500 stands at nine tenths of the width, 480 at 480/500 of that; civil works are 96 % of the whole.
    holds(
        &html,
        &[
            "x1=\"86.4%\" x2=\"90.0%\"",
            "width=\"86.4%\"",
            "x=\"90.0%\"",
            "width=\"96.0%\"",
            "480 万元",
            "差 20 万元",
            "11,520 万元",
            "不计入",
        ],
    );
    holds(&html, &["picture--fail", "低于 500 万元，差 20 万元。"]);
}

#[test]
fn amounts_exactly_on_the_line() {
    let given = [("js2021_category", "digital_economy"), ("total_investment_wan", "500"), ("civil_works_wan", "0")];
    let html = amounts_of(notice("js2021"), &given, Verdict::Pass);
    holds(&html, &["width=\"90.0%\"", "正好相等"]);
    assert!(!html.contains("strip__hatch--gap"), "no gap where there is none: {html}");
}

#[test]
fn shares_of_a_whole() {
    let given = [("jl761_category", "big_data_centre"), ("total_investment_wan", "1000"), ("bigdata_part_investment_wan", "400")];
    let html = amounts_of(notice("jl761"), &given, Verdict::Fail);
    holds(&html, &["width=\"40.0%\"", "x1=\"40.0%\" x2=\"50.0%\"", "50% = 500 万元", "差 100 万元", "40%"]);
    let given = [("jl761_category", "big_data_centre"), ("total_investment_wan", "1000"), ("bigdata_part_investment_wan", "0")];
    holds(&amounts_of(notice("jl761"), &given, Verdict::Fail), &["50% = 500 万元", "x1=\"0.0%\" x2=\"50.0%\"", "差 500 万元"]);
}

#[test]
fn counts_are_cells() {
    let html = amounts_of(notice("js2023"), &[("js2023_category", "factory"), ("factory_basic_aspects_met", "2")], Verdict::Fail);
    assert_eq!((html.matches("strip__block--own").count(), html.matches("strip__block--lacking").count()), (2, 1));
    holds(&html, &["差 1 个方面"]);
}

#[test]
fn a_period_with_its_limits() {
    let programme = notice("js2021");
    let given = [
        ("js2021_category", "digital_economy"),
        ("construction_start_month", "2019-11"),
        ("construction_end_month", "2022-12"),
        ("planned_submission_date", "2021-10-12"),
    ];
    let facts = facts_of(programme, &given);
    let report = evaluate(programme, &facts, day("2021-10-12"));
    let html = draw(timeline(programme, &facts, &report, Lang::Zh).expect("dates"));
    holds(
        &html,
        &[
            "2019-11 至 2022-12，38 个月",
            "早于 2020-01，相差 2 个月",
            "长于 36 个月",
            "申报窗口：2021-09-22 至 2021-10-22",
            "strip__line--guide",
        ],
    );
    assert_eq!(html.matches("picture__row").count(), 3);
    // The day of submission is a mark on its own row and a guide on the two others; a third is the key's.
    assert_eq!((html.matches("strip__line--point").count(), html.matches("strip__line--guide").count()), (1, 3));
    assert!(!html.contains("图外"), "every day is on the drawing: {html}");
}

#[test]
fn a_day_off_the_drawing_has_an_arrow_and_is_said() {
    let programme = notice("js2021");
    let given = [("construction_start_month", "2020-06"), ("construction_end_month", "2021-12"), ("planned_submission_date", "2099-10-12")];
    let facts = facts_of(programme, &given);
    let report = evaluate(programme, &facts, day("2021-10-12"));
    let html = draw(timeline(programme, &facts, &report, Lang::En).expect("dates"));
    holds(&html, &["▸", "an arrow points to a day off the drawing", "2099-10-12"]);
    let html = draw(windows(programme, &evaluate(programme, &facts, day("1999-01-01")), Some(day("1999-01-01")), Lang::En));
    holds(&html, &["◂", "not yet open", "counted from 1999-01-01"]);
    assert!(!html.contains("strip__line--halo"), "today is not drawn where it is not: {html}");
}

#[test]
fn an_anniversary_is_reached() {
    let programme = notice("js2023");
    let given = [("js2023_category", "platform"), ("applicant_registration_date", "2022-06-30"), ("planned_submission_date", "2023-02-20")];
    let facts = facts_of(programme, &given);
    let report = evaluate(programme, &facts, day("2023-02-20"));
    let drawn: Vec<String> = report.findings.iter().filter_map(|f| timeline_of(programme, &facts, f, Lang::Zh)).map(draw).collect();
    assert!(drawn.iter().any(|html| html.contains("+ 1 年 = 2023-06-30") && html.contains("strip__hatch--reach")), "{drawn:?}");
}

#[test]
fn windows_say_what_the_text_leaves_open() {
    let programme = notice("jl761");
    let report = evaluate(programme, &Facts::unknown(programme), day("2020-07-10"));
    let html = draw(windows(programme, &report, Some(report.as_of), Lang::Zh));
    holds(&html, &["起始日文中未给", "距截止 10 天", "strip__hatch--far", "以此日为今天 2020-07-10", "strip__line--today"]);
}

#[test]
fn the_meter_fills_its_width() {
    let html = draw(meter(&[("pass", "✓", "符合", 14), ("fail", "✕", "不符", 1), ("need", "?", "待补充", 0)]));
    holds(&html, &["x=\"0.0%\" width=\"92.9%\"", "x=\"93.3%\" width=\"6.3%\"", "符合", "14"]);
    assert_eq!(html.matches("<rect").count(), 2);
    sound(&html, "meter");
    sound(&draw(meter(&[])), "no counts");
}
