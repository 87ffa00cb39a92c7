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
    /// Its fate; none while it is not tried.
    pub fate: Option<Fate>,
}

/// A part of the crate in numbers.
#[derive(Default)]
struct Row {
    all: usize,
    unviable: usize,
    caught: usize,
    long: usize,
    survived: usize,
    open: usize,
}

impl Row {
    fn add(&mut self, fate: Option<&Fate>) {
        self.all += 1;
        *match fate {
            None => &mut self.open,
            Some(Fate::Unviable) => &mut self.unviable,
            Some(Fate::Caught(_)) => &mut self.caught,
            Some(Fate::TooLong) => &mut self.long,
            Some(Fate::Survived | Fate::Unreached) => &mut self.survived,
        } += 1;
    }

    /// The share of those tried that compile which was caught, in hundredths of a percent, rounded down.
    fn share(&self) -> usize {
        (self.caught + self.long) * 10_000 / (self.all - self.unviable - self.open).max(1)
    }

    fn cells(&self) -> [String; 7] {
        // Where nothing was tried there is no share.
        let tried = self.all > self.unviable + self.open;
        let share = if tried { format!("{}.{:02} %", self.share() / 100, self.share() % 100) } else { "–".to_owned() };
        let numbers = [self.all, self.unviable, self.caught, self.long, self.survived, self.open].map(|n| n.to_string());
        let [all, unviable, caught, long, survived, open] = numbers;
        [all, unviable, caught, long, survived, open, share]
    }
}

fn rows(tried: &[Tried<'_>]) -> Vec<(String, Row)> {
    let (mut parts, mut total): (BTreeMap<&str, Row>, Row) = Default::default();
    for one in tried {
        parts.entry(one.mutant.part()).or_default().add(one.fate.as_ref());
        total.add(one.fate.as_ref());
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
    tried.iter().filter(|t| t.fate.as_ref().is_some_and(Fate::is_survival))
}

/// What the command prints.
pub fn text(tried: &[Tried<'_>], reasons: &Reasons) -> String {
    let mut out = String::new();
    for one in survivors(tried).filter(|t| reasons.of(t.key).is_none()) {
        let reached = if one.fate == Some(Fate::Unreached) { " (no test comes here)" } else { "" };
        let _ = writeln!(out, "{}{reached}", one.mutant.name());
    }
    let heads = ["changes", "unviable", "caught", "too long", "survived", "not yet", "share"].map(str::to_owned);
    let rows = rows(tried).into_iter().map(|(name, row)| (name, row.cells()));
    for (name, cells) in [("part".to_owned(), heads)].into_iter().chain(rows) {
        let cells: String = cells.iter().map(|cell| format!(" {cell:>9}")).collect();
        let _ = writeln!(out, "{name:12}{cells}");
    }
    out
}

/// The page.
pub fn markdown(tried: &[Tried<'_>], reasons: &Reasons, date: &str) -> String {
    let mut out = include_str!("page.md").replace("{date}", date);
    out.push_str("\n| part | changes | unviable | caught | too long | survived | not yet tried | caught of those tried that compile |\n");
    out.push_str("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n");
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
