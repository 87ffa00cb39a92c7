//! The fourteen rules over the generated records: by hand, and as a notice.

use crate::by_hand::typed;
use crate::json;
use crate::records::{records, Record, RECORDS};
use crate::strings::Texts;
use crate::work::Work;
use preflight_rules::batch::{Plan, Table, Verdicts};
use preflight_rules::date::{Date, Span};
use preflight_rules::fact::FactIx;
use preflight_rules::value::{Scalar, Value};
use preflight_rules::wire::read_answers;
use preflight_rules::{verdicts, Facts, Library, Programme, Refusal, Verdict};
use std::collections::BTreeMap;

const PART: &str = "a";
/// Rules.
pub const RULES: usize = 14;
/// Records that are put into columns together: few enough to stay in the processor's nearest memory.
const PORTION: usize = 800;

static STORED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/fourteen.bin"));

/// The rules as a notice. It stays for the whole run.
pub fn library() -> &'static Library {
    Box::leak(Box::new(Library::decode(STORED).expect("the notice can be read")))
}

/// The facts of a record, as values of their types.
fn facts_by_name(record: &Record) -> [(&'static str, Value); 17] {
    let day = |days: i64| Value::Scalar(Scalar::Date(Date::FIRST.shift(Span::Days(days as i32))));
    let money = |amount: i64| Value::Scalar(Scalar::Money(rust_decimal::Decimal::new(amount, 2)));
    let count = |n: i64| Value::Scalar(Scalar::Int(n));
    [
        ("category", Value::Choice(record.category as u16)),
        ("applicant_kind", Value::Choice(record.applicant as u16)),
        ("province_of_unit", Value::Choice(record.province as u16)),
        ("investment_total", money(record.total)),
        ("investment_civil", money(record.civil)),
        ("construction_start", day(record.start)),
        ("months_to_build", count(record.months)),
        ("as_of", day(record.as_of)),
        ("applications_by_unit", count(record.applications)),
        ("categories_chosen", count(record.categories)),
        ("smart_factory", Value::Bool(record.smart_factory)),
        ("continuation_phase", Value::Bool(record.continuation)),
        ("cooperative", Value::Bool(record.cooperative)),
        ("has_division_of_work", Value::Bool(record.division)),
        ("contractor", Value::Bool(record.contractor)),
        ("has_owner_authorization", Value::Bool(record.authorised)),
        ("has_security_protection", Value::Bool(record.protected)),
    ]
}

fn facts(programme: &Programme, record: &Record) -> Facts {
    let mut facts = Facts::unknown(programme);
    for (name, value) in facts_by_name(record) {
        let fact = programme.vocabulary().find(name).expect("a fact of the notice");
        facts.set(programme, fact, value).expect("a value that suits");
    }
    facts
}

/// The facts of a record in the order of [`facts`], by position in the notice.
type Places = [FactIx; 17];

fn places(programme: &Programme) -> Places {
    let names = facts_by_name(&records()[0]).map(|(name, _)| name);
    names.map(|name| programme.vocabulary().find(name).expect("a fact of the notice"))
}

/// Puts records into columns.
fn fill(table: &mut Table<'_>, places: &Places, records: &[Record]) -> Result<(), Refusal> {
    let [category, applicant, province, total, civil, start, months, as_of, applications, categories, rest @ ..] = *places;
    let [smart_factory, continuation, cooperative, division, contractor, authorised, protected] = rest;
    table.choices(category, records.iter().map(|r| Some(r.category as u16)))?;
    table.choices(applicant, records.iter().map(|r| Some(r.applicant as u16)))?;
    table.choices(province, records.iter().map(|r| Some(r.province as u16)))?;
    table.numbers(total, records.iter().map(|r| Some(r.total)))?;
    table.numbers(civil, records.iter().map(|r| Some(r.civil)))?;
    table.numbers(start, records.iter().map(|r| Some(r.start)))?;
    table.numbers(months, records.iter().map(|r| Some(r.months)))?;
    table.numbers(as_of, records.iter().map(|r| Some(r.as_of)))?;
    table.numbers(applications, records.iter().map(|r| Some(r.applications)))?;
    table.numbers(categories, records.iter().map(|r| Some(r.categories)))?;
    table.choices(smart_factory, records.iter().map(|r| Some(r.smart_factory.into())))?;
    table.choices(continuation, records.iter().map(|r| Some(r.continuation.into())))?;
    table.choices(cooperative, records.iter().map(|r| Some(r.cooperative.into())))?;
    table.choices(division, records.iter().map(|r| Some(r.division.into())))?;
    table.choices(contractor, records.iter().map(|r| Some(r.contractor.into())))?;
    table.choices(authorised, records.iter().map(|r| Some(r.authorised.into())))?;
    table.choices(protected, records.iter().map(|r| Some(r.protected.into())))
}

/// The rules that are met, a bit each.
fn mask(verdicts: &[Verdict]) -> u64 {
    verdicts.iter().enumerate().fold(0, |mask, (i, verdict)| mask | u64::from(*verdict == Verdict::Pass) << i)
}

fn json_mask(library: &Library, programme: &Programme, text: &str) -> u64 {
    let answers = read_answers(library, text.as_bytes(), None).expect("facts that are taken");
    mask(&verdicts(programme, &answers.bind(library.vocabulary(), programme)))
}

/// Everything that the measurements need, made once. It stays for the whole run.
struct Prepared {
    library: &'static Library,
    programme: &'static Programme,
    plan: &'static Plan<'static>,
    records: &'static [Record],
    facts: &'static [Facts],
    texts: &'static [Texts<String>],
    json: &'static [String],
}

fn prepared() -> Prepared {
    let library = library();
    let programme = library.programme("fourteen").expect("the notice");
    let records: &'static [Record] = records().leak();
    let texts: &'static [Texts<String>] = records.iter().map(Texts::of).collect::<Vec<_>>().leak();
    Prepared {
        library,
        programme,
        plan: Box::leak(Box::new(Plan::of(programme))),
        records,
        facts: records.iter().map(|r| facts(programme, r)).collect::<Vec<_>>().leak(),
        texts,
        json: texts.iter().map(|t| serde_json::to_string(t).expect("JSON")).collect::<Vec<_>>().leak(),
    }
}

/// Whether all ways agree on every rule of every record; how the records lie, or the first difference.
pub fn agreement() -> Result<String, String> {
    let p = prepared();
    let mut table = Table::unknown(p.plan, RECORDS);
    fill(&mut table, &places(p.programme), p.records).map_err(|refusal| format!("{refusal:?}"))?;
    let mut masks = Vec::new();
    p.plan.run(&table).masks(&[Verdict::Pass], &mut masks);
    let mut broken = [0usize; RULES];
    for (at, record) in p.records.iter().enumerate() {
        let met = u64::from(typed(record));
        let ways = BTreeMap::from([
            ("texts by hand", u64::from(p.texts[at].met())),
            ("JSON by hand", u64::from(json::by_hand(&p.json[at]))),
            ("one at a time", mask(&verdicts(p.programme, &p.facts[at]))),
            ("JSON", json_mask(p.library, p.programme, &p.json[at])),
            ("table", masks[at]),
        ]);
        if let Some((way, other)) = ways.into_iter().find(|(_, other)| *other != met) {
            return Err(format!("record {at}: {met:014b} by hand, {other:014b} by {way}"));
        }
        broken.iter_mut().enumerate().for_each(|(i, count)| *count += usize::from(met >> i & 1 == 0));
    }
    let exact = p.records.iter().filter(|r| r.total - r.civil == 50_000).count();
    let all = masks.iter().filter(|mask| **mask == (1 << RULES) - 1).count();
    let (least, most) = (broken.iter().min().unwrap_or(&0), broken.iter().max().unwrap_or(&0));
    Ok(format!(
        "{RECORDS} records, {exact} with a net investment of exactly 500.00, {all} meet all {RULES} rules, each rule broken by {least} to {most}; no way differs from another in any rule of any record"
    ))
}

/// What is measured of them.
pub fn works() -> Vec<Work> {
    let Prepared { library, programme, plan, records, facts, texts, json } = prepared();
    let mut filled = Table::unknown(plan, RECORDS);
    let mut empty = Table::unknown(plan, PORTION);
    let places = places(programme);
    fill(&mut filled, &places, records).expect("values that suit");
    let (mut found, mut again) = (Verdicts::default(), Verdicts::default());
    let passes = |found: &Verdicts, masks: &mut Vec<u64>| {
        masks.clear();
        found.masks(&[Verdict::Pass], masks);
        masks.iter().fold(0, |sum: u64, mask| sum.wrapping_add(*mask))
    };
    let (mut masks, mut others) = (Vec::new(), Vec::new());
    let mut turn = 0;
    // The slow ones take a part of the records each time.
    let mut next = move |some: usize| {
        turn = (turn + some) % (RECORDS - some);
        turn
    };
    let mut next_hand = next;
    let mut next_facts = next;
    let mut next_text = next;
    vec![
        Work::new(PART, "by hand, typed facts", RECORDS, move || records.iter().fold(0, |sum, r| sum + u64::from(typed(r)))),
        Work::new(PART, "by hand, texts and floats", PORTION, move || {
            texts[next_hand(PORTION)..][..PORTION].iter().fold(0, |sum, t| sum + u64::from(t.met()))
        }),
        Work::new(PART, "by hand, JSON text", 500, move || {
            json[next(500)..][..500].iter().fold(0, |sum, t| sum + u64::from(json::by_hand(t)))
        }),
        Work::new(PART, "many at once, facts in columns", RECORDS, move || {
            plan.run_into(&filled, &mut found);
            passes(&found, &mut masks)
        }),
        Work::new(PART, "many at once, columns filled from typed facts", RECORDS, move || {
            let mut sum = 0u64;
            for portion in records.chunks(PORTION) {
                fill(&mut empty, &places, portion).expect("values that suit");
                plan.run_into(&empty, &mut again);
                sum = sum.wrapping_add(passes(&again, &mut others));
            }
            sum
        }),
        Work::new(PART, "one at a time, `verdicts`", 500, move || {
            facts[next_facts(500)..][..500].iter().fold(0, |sum, f| sum + mask(&verdicts(programme, f)))
        }),
        Work::new(PART, "JSON text to verdicts", 50, move || {
            json[next_text(50)..][..50].iter().fold(0, |sum, t| sum + json_mask(library, programme, t))
        }),
    ]
}
