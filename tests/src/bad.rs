//! The bad corpus: files that each change the good notice, with what the checker must say.

use crate::load::{files_in, rules_dir};
use preflight_rules::authoring::{compile, deep, Diagnostic, Severity, Sources};
use std::fmt::Write as _;
use std::path::PathBuf;

const EXPECTED: &str = "=== expected\n";

/// A file of the bad corpus.
pub struct Case {
    /// Where it lies.
    pub path: PathBuf,
    /// The file's name without its extension.
    pub name: String,
    /// Everything up to what is expected.
    head: String,
    /// What the checker must say.
    pub expected: String,
}

/// Files by place in the house.
pub type Files = Vec<(String, String)>;

/// Everything but the good notice, with the sources it stands for.
pub fn corpus() -> Vec<(Case, Result<Sources, String>)> {
    let folder = rules_dir().join("bad");
    let good = good();
    let cases = files_in(&folder, "txt").into_iter().map(Case::read).filter(|c| c.name != "good");
    cases.map(|case| (case.sources(&good), case)).map(|(sources, case)| (case, sources)).collect()
}

/// A whole tiny notice without a mistake.
pub fn good() -> Files {
    let case = Case::read(rules_dir().join("bad/good.txt"));
    let sources = case.sources(&Vec::new()).expect("the good notice");
    sources.files().iter().map(|f| (f.key.clone(), f.text.clone())).collect()
}

impl Case {
    /// Reads a file.
    pub fn read(path: PathBuf) -> Case {
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let text = std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{name}: {e}"));
        let (head, expected) = text.split_once(EXPECTED).map_or((text.clone(), String::new()), |(h, e)| (h.to_owned(), e.to_owned()));
        Case { path, name, head, expected }
    }

    /// The sources that it stands for, on the ground of the good notice; what cannot be applied, when something cannot.
    pub fn sources(&self, good: &Files) -> Result<Sources, String> {
        let mut files = good.clone();
        for part in self.head.split("\n=== ").skip(1) {
            let (title, body) = part.split_once('\n').unwrap_or((part, ""));
            let (verb, path) = title.split_once(' ').ok_or_else(|| format!("`{title}` names no file"))?;
            let at = files.iter().position(|(key, _)| key == path);
            match (verb, at) {
                ("file", Some(at)) => files[at].1 = body.to_owned(),
                ("file", None) => files.push((path.to_owned(), body.to_owned())),
                ("remove", Some(at)) => drop(files.remove(at)),
                ("edit", Some(at)) => files[at].1 = edited(&files[at].1, body)?,
                _ => return Err(format!("`{title}` cannot be done")),
            }
        }
        let mut sources = Sources::default();
        files.into_iter().for_each(|(key, text)| sources.add(&key, text));
        Ok(sources)
    }

    /// Writes what is expected into the file.
    pub fn bless(&self, told: &str) {
        std::fs::write(&self.path, format!("{}{EXPECTED}{told}", self.head)).unwrap_or_else(|e| panic!("{}: {e}", self.name));
    }
}

/// Every `- old` of an edit replaced by the `+ new` after it.
fn edited(text: &str, edits: &str) -> Result<String, String> {
    let mut text = text.to_owned();
    let (mut old, mut new) = (Vec::new(), Vec::new());
    let mut lines = edits.lines().filter(|l| !l.is_empty()).peekable();
    while let Some(line) = lines.next() {
        match line.split_at_checked(2) {
            Some(("- ", rest)) => old.push(rest),
            Some(("+ ", rest)) => new.push(rest),
            _ => return Err(format!("`{line}` is neither `- old` nor `+ new`")),
        }
        let ends = lines.peek().is_none_or(|next| next.starts_with("- ") && line.starts_with("+ "));
        if ends {
            let wanted = old.join("\n");
            if text.matches(&wanted).count() != 1 {
                return Err(format!("`{wanted}` stands {} times in the file", text.matches(&wanted).count()));
            }
            text = text.replacen(&wanted, &new.join("\n"), 1);
            old.clear();
            new.clear();
        }
    }
    Ok(text)
}

/// What the checker says of some sources.
pub fn diagnostics(sources: &Sources) -> Vec<Diagnostic> {
    compile(sources).diagnostics
}

impl Case {
    /// What the checker says of the sources; for a code of `lint --deep` with what that says. Notes are not counted among mistakes, so
    /// only those of the file's own code are kept.
    pub fn diagnostics(&self, sources: &Sources) -> Vec<Diagnostic> {
        let compiled = compile(sources);
        let mut found = compiled.diagnostics;
        if self.name.get(1..3) == Some("05") {
            found.extend(deep::examine(sources, &compiled.library, |_| true));
            found.retain(|d| d.code.severity() != Severity::Note || self.name.starts_with(d.code.id()));
        }
        found
    }
}

/// Diagnostics as the corpus keeps them: code, place and message on a line, then the advice.
pub fn told(sources: &Sources, diagnostics: &[Diagnostic]) -> String {
    let mut out = String::new();
    for d in diagnostics {
        let (line, column) = sources.position(&d.span);
        let path = sources.files().get(d.span.file).map_or("?", |f| f.path.as_str());
        let _ = writeln!(out, "{} {path}:{line}:{column}: {}", d.code.id(), d.message);
        if let Some(help) = &d.help {
            let _ = writeln!(out, "    help: {help}");
        }
    }
    out
}
