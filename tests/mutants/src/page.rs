//! The outcome as text and as a page.

use crate::catalogue::Mutant;
use crate::key::Key;
use crate::reasons::Reasons;
use crate::trial::run::Fate;
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// A change with what became of it.
pub struct Tried<'a> {
    /// The change.
    pub mutant: &'a Mutant,
    /// What it is called.
    pub key: &'a Key,
    /// Its fate.
    pub fate: Fate,
}

/// A part of the crate in numbers.
#[derive(Default)]
struct Row {
    all: usize,
    unviable: usize,
    caught: usize,
    long: usize,
    survived: usize,
}

impl Row {
    fn add(&mut self, fate: &Fate) {
        self.all += 1;
        *match fate {
            Fate::Unviable => &mut self.unviable,
            Fate::Caught(_) => &mut self.caught,
            Fate::TooLong => &mut self.long,
            Fate::Survived | Fate::Unreached => &mut self.survived,
        } += 1;
    }

    /// The share of those that compile which was caught, in hundredths of a percent, rounded down.
    fn share(&self) -> usize {
        (self.caught + self.long) * 10_000 / (self.all - self.unviable).max(1)
    }

    fn cells(&self) -> [String; 6] {
        let share = format!("{}.{:02} %", self.share() / 100, self.share() % 100);
        [self.all.to_string(), self.unviable.to_string(), self.caught.to_string(), self.long.to_string(), self.survived.to_string(), share]
    }
}

fn rows(tried: &[Tried<'_>]) -> Vec<(String, Row)> {
    let (mut parts, mut total): (BTreeMap<&str, Row>, Row) = Default::default();
    for one in tried {
        parts.entry(one.mutant.part()).or_default().add(&one.fate);
        total.add(&one.fate);
    }
    let parts = parts.into_iter().map(|(part, row)| (part.to_owned(), row));
    parts.chain([("total".to_owned(), total)]).collect()
}

/// The share that was caught, in hundredths of a percent.
pub fn share(tried: &[Tried<'_>]) -> usize {
    rows(tried).last().map_or(0, |(_, total)| total.share())
}

/// Those that nothing caught.
pub fn survivors<'a, 't>(tried: &'t [Tried<'a>]) -> impl Iterator<Item = &'t Tried<'a>> {
    tried.iter().filter(|t| matches!(t.fate, Fate::Survived | Fate::Unreached))
}

/// What the command prints.
pub fn text(tried: &[Tried<'_>], reasons: &Reasons) -> String {
    let mut out = String::new();
    for one in survivors(tried).filter(|t| reasons.of(t.key).is_none()) {
        let reached = if one.fate == Fate::Unreached { " (no test comes here)" } else { "" };
        let _ = writeln!(out, "{}{reached}", one.mutant.name());
    }
    let _ = writeln!(
        out,
        "{:12} {:>8} {:>9} {:>7} {:>9} {:>9} {:>9}",
        "part", "changes", "unviable", "caught", "too long", "survived", "share"
    );
    for (name, row) in rows(tried) {
        let [all, unviable, caught, long, survived, share] = row.cells();
        let _ = writeln!(out, "{name:12} {all:>8} {unviable:>9} {caught:>7} {long:>9} {survived:>9} {share:>9}");
    }
    out
}

/// The page.
pub fn markdown(tried: &[Tried<'_>], reasons: &Reasons, date: &str, seconds: u64) -> String {
    let mut out = include_str!("page.md").replace("{date}", date).replace("{minutes}", &seconds.div_ceil(60).to_string());
    out.push_str("\n| part | changes | unviable | caught | too long | survived | caught of those that compile |\n");
    out.push_str("| --- | ---: | ---: | ---: | ---: | ---: | ---: |\n");
    for (name, row) in rows(tried) {
        let _ = writeln!(out, "| {name} | {} |", row.cells().join(" | "));
    }
    out.push_str("\n## What survived, and why\n\nFrom `rules/mutants/engine.toml`; an entry that explains nothing is an error.\n\n");
    out.push_str("| where | change | why |\n| --- | --- | --- |\n");
    for one in survivors(tried) {
        let (place, what) = (format!("{}:{}", one.mutant.file, one.mutant.span.start.line), one.mutant.what.replace('|', "\\|"));
        let _ = writeln!(out, "| {place} | {what} | {} |", reasons.of(one.key).unwrap_or("**unexplained**"));
    }
    out
}
