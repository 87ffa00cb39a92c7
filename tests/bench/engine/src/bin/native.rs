//! Measures natively and writes the figures as JSON: `bench-engine-native RUNS [PART OF A NAME]`. With a
//! name only such work is done: for looking at it with a profiler.

use preflight_bench_engine::work::Work;
use preflight_bench_engine::{fourteen, works};
use preflight_rules::authoring;
use serde_json::json;
use std::process::ExitCode;

/// Milliseconds for each measurement of each run.
const TIME: f64 = 250.0;

fn main() -> ExitCode {
    let runs: usize = std::env::args().nth(1).and_then(|runs| runs.parse().ok()).unwrap_or(3);
    let named = std::env::args().nth(2).unwrap_or_default();
    let agreement = match fourteen::agreement() {
        Ok(agreement) => agreement,
        Err(difference) => {
            eprintln!("{difference}");
            return ExitCode::FAILURE;
        }
    };
    let mut all = works();
    all.push(Work::new("d", "checking and compiling the notices from their files", 1, || {
        authoring::compile(&authoring::embedded()).library.programmes().len() as u64
    }));
    all.retain(|work| work.name.contains(&named));
    let mut figures = vec![Vec::new(); all.len()];
    for run in 0..runs {
        for (work, figures) in all.iter_mut().zip(&mut figures) {
            figures.push(work.measure(TIME));
            eprintln!("native, run {} of {runs}: {}: {:.1} ns", run + 1, work.name, figures[run]);
        }
    }
    let works = all.iter().zip(figures).map(|(work, figures)| json!({ "part": work.part, "name": work.name, "ns": figures }));
    println!("{}", json!({ "agreement": agreement, "works": works.collect::<Vec<_>>() }));
    ExitCode::SUCCESS
}
