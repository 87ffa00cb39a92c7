//! The figures as tables, with everything that they depend on.

use crate::rows::{Native, Row};
use crate::wasm::{Build, Wasm};
use preflight_tests::bench::{aim, Machine, Series, Table};

/// Everything to be told.
pub struct Report {
    /// Native figures.
    pub native: Native,
    /// Figures of Chromium.
    pub wasm: Wasm,
    /// How often everything was measured.
    pub runs: usize,
    /// The machine before the first run in Chromium.
    pub before: Machine,
    /// The machine after the last.
    pub after: Machine,
}

/// Records per second of the fastest engine that the same rules were put to, on another machine; see the notes.
const FASTEST_PEER: f64 = 5_119_757.0;

/// Records per second by hand, with typed facts, on that machine: so much faster or slower is this one.
const BY_HAND_THERE: f64 = 159_862_116.0;

/// The ways to judge many records that the aims are about.
const WAYS: [&str; 3] = ["facts in columns", "columns filled", "one at a time"];

/// The builds for wasm, in the order of their figures.
const BUILDS: [&str; 2] = ["wasm", "wasm, small"];

/// What each part of the tables is about.
const PARTS: [(&str, &str); 4] = [
    ("a", "Fourteen rules over 20,000 records"),
    ("b", "The notices: verdicts, reports, sentences"),
    ("c", "JSON in, JSON out"),
    ("d", "Getting the notices"),
];

impl Report {
    /// What the figures depend on, in lines.
    fn about(&self) -> Vec<String> {
        let sizes: Vec<String> = self.wasm.builds.iter().map(|build| format!("{:.0} kB", build.bytes as f64 / 1000.0)).collect();
        vec![
            format!("Day: {}. Browser: {}. Machine: {}.", self.before.day, self.wasm.browser, self.before.said()),
            format!("Load average before: {}.", self.before.said_load()),
            format!("Load average after (what was measured is in it): {:.2}.", self.after.load.unwrap_or(f64::NAN)),
            format!(
                "{} runs: median and range. In each, short slices of work for 250 ms; its figure is that of the slice which one in ten is faster than.",
                self.runs
            ),
            format!("Agreement, checked before anything was timed, natively and in wasm: {}.", self.native.agreement),
            format!(
                "Native and “wasm” are built for speed (profile `speed`: opt-level 3); “wasm, small” as what is shipped (opt-level z, \
                 wasm-opt -Oz). With the notices they are {}.",
                sizes.join(" and ")
            ),
        ]
    }

    /// All tables, each with its title.
    fn tables(&self) -> Vec<(&'static str, Table)> {
        let mut tables: Vec<(&str, Table)> = PARTS.iter().map(|(part, title)| (*title, self.table(part))).collect();
        tables.push(("First report from cold", self.cold()));
        tables
    }

    fn table(&self, part: &str) -> Table {
        let by_hand = self.native.works.first().map_or(f64::NAN, |row| median(&row.ns));
        let first = if part == "a" { ["records/s, native", "ns", "× by hand"].as_slice() } else { ["native, µs"].as_slice() };
        let unit = if part == "a" { "ns" } else { "µs" };
        let rest = [format!("wasm, {unit}"), "× native".to_owned(), format!("wasm, small, {unit}"), "× native".to_owned()];
        let head: Vec<&str> = ["what"].into_iter().chain(first.iter().copied()).chain(rest.iter().map(String::as_str)).collect();
        let mut table = Table::new(&head);
        for (at, row) in self.native.works.iter().enumerate().filter(|(_, row)| row.part == part) {
            let (divisor, decimals) = if part == "a" { (1.0, 1) } else { (1e3, 2) };
            let said = |ns: &[f64]| Series::new(ns.iter().map(|ns| ns / divisor)).said(decimals);
            let mut cells = vec![row.name.clone()];
            if part == "a" {
                cells.push(thousands(1e9 / median(&row.ns)));
                cells.push(said(&row.ns));
                cells.push(format!("{:.1}", median(&row.ns) / by_hand));
            } else {
                cells.push(said(&row.ns));
            }
            for build in &self.wasm.builds {
                let ns = build.ns.get(at).map_or(&[][..], Vec::as_slice);
                cells.push(said(ns));
                cells.push(ratio(ns, row));
            }
            table.row(cells);
        }
        table
    }

    fn cold(&self) -> Table {
        let mut table = Table::new(&["from cold in Chromium, nothing slowed, ms", "until it stands", "from then to the first report"]);
        let said = |found: &[f64]| Series::new(found.iter().copied()).said(1);
        let named = |build: &Build, name: &str| format!("{name}: {:.0} kB of wasm", build.bytes as f64 / 1000.0);
        for (build, name) in self.wasm.builds.iter().zip(["rules alone, for speed", "rules alone, small"]) {
            table.row(vec![named(build, name), said(&build.stands), said(&build.reports)]);
        }
        if !self.wasm.site.is_empty() {
            let row =
                ["the site: from the navigation to a typed amount judged on screen".to_owned(), said(&self.wasm.site), "–".to_owned()];
            table.row(row.to_vec());
        }
        table
    }

    /// What was aimed at and what came of it.
    fn aims(&self) -> Vec<String> {
        let find = |name: &str| self.native.works.iter().position(|row| row.name.contains(name));
        let native = |name: &str| find(name).map_or(f64::NAN, |at| median(&self.native.works[at].ns));
        let wasm = |build: usize, name: &str| {
            let ns = find(name).and_then(|at| self.wasm.builds.get(build)?.ns.get(at));
            ns.map_or(f64::NAN, |ns| median(ns))
        };
        let by_hand = native("by hand, typed");
        let mut aims = Vec::new();
        for name in WAYS {
            let ratio = native(name) / by_hand;
            aims.push(format!(
                "Within 5 times by hand on typed facts, natively, “{name}”: {ratio:.1} times, {}.",
                aim::at_most(ratio, 5.0)
            ));
        }
        for (build, called) in BUILDS.into_iter().enumerate() {
            for name in WAYS {
                let ratio = wasm(build, name) / native(name);
                aims.push(format!("“{called}” within twice native, “{name}”: {ratio:.1} times, {}.", aim::at_most(ratio, 2.0)));
            }
        }
        // As fast as it would be here, were it slower or faster by as much as what is written by hand.
        let peer = FASTEST_PEER * (1e9 / by_hand) / BY_HAND_THERE;
        for name in WAYS {
            let times = |ns: f64| {
                let times = 1e9 / ns / peer;
                format!("{times:.1} times as fast, {}", aim::more_than(times, 1.0))
            };
            aims.push(format!(
                "Ahead of the fastest engine below (ajv, taken as faster here by as much as by hand is), “{name}”: natively {}; “wasm” {}; “wasm, small” {}.",
                times(native(name)),
                times(wasm(0, name)),
                times(wasm(1, name))
            ));
        }
        aims
    }

    /// For a terminal.
    pub fn text(&self) -> String {
        let tables = self.tables().into_iter().map(|(title, table)| format!("\n{title}\n{}", table.text()));
        format!("{}\n{}\nAims\n{}\n", self.about().join("\n"), tables.collect::<String>(), self.aims().join("\n"))
    }

    /// A page of documentation.
    pub fn markdown(&self) -> String {
        let about: String = self.about().iter().map(|line| format!("- {line}\n")).collect();
        let tables = self.tables().into_iter().map(|(title, table)| format!("\n## {title}\n\n{}", table.markdown()));
        let command = format!("`cargo xtask bench --only engine --runs {}`", self.runs);
        let aims: String = self.aims().iter().map(|line| format!("- {line}\n")).collect();
        let tables: String = tables.collect();
        format!("# Evaluating the rules\n\n{command}\n\n{about}{tables}\n## Aims\n\n{aims}\n{}", include_str!("notes.md"))
    }
}

fn median(ns: &[f64]) -> f64 {
    Series::new(ns.iter().copied()).median().unwrap_or(f64::NAN)
}

fn ratio(ns: &[f64], native: &Row) -> String {
    match median(ns) / median(&native.ns) {
        ratio if ratio.is_finite() => format!("{ratio:.1}"),
        _ => "–".to_owned(),
    }
}

/// A whole number with its thousands apart.
fn thousands(number: f64) -> String {
    let digits = format!("{number:.0}");
    let groups: Vec<&str> = digits.as_bytes().rchunks(3).rev().map(|group| std::str::from_utf8(group).unwrap_or_default()).collect();
    groups.join(",")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn report() -> Report {
        let row = |part: &str, name: &str, ns: f64| Row { part: part.into(), name: name.into(), ns: vec![ns, ns] };
        let works = vec![row("a", "by hand", 4.0), row("a", "columns", 10.0), row("b", "notice", 2_000.0), row("d", "compiled", 9e6)];
        let build = Build { ns: vec![vec![8.0], vec![15.0], vec![6_000.0]], stands: vec![30.0], reports: vec![4.0], bytes: 400_000 };
        let machine = Machine { processor: "chip".into(), cores: 2, load: Some(0.1), day: "2026-01-02".into() };
        let wasm = Wasm { builds: vec![build.clone(), build], site: vec![500.0], browser: "Browser 1".into() };
        Report { native: Native { agreement: "all alike".into(), works }, wasm, runs: 2, before: machine.clone(), after: machine }
    }

    #[test]
    fn figures_stand_beside_those_by_hand_and_native() {
        let page = report().markdown();
        for line in [
            "| columns | 100,000,000 | 10.0 | 2.5 | 15.0 | 1.5 | 15.0 | 1.5 |",
            "| notice | 2.00 | 6.00 | 3.0 | 6.00 | 3.0 |",
            "| compiled | 9000.00 | – | – | – | – |",
            "| rules alone, small: 400 kB of wasm | 30.0 | 4.0 |",
        ] {
            assert!(page.contains(line), "{line} is not in\n{page}");
        }
    }

    #[test]
    fn thousands_stand_apart() {
        assert_eq!([7.0, 1234.0, 96_000_000.4].map(thousands), ["7", "1,234", "96,000,000"]);
    }
}
