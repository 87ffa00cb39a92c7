//! `precheck lint PATH...`: checks notice folders.

use crate::args::Lint;
use crate::Done;
use preflight_rules::authoring::{compile, deep, embedded, render, Severity, Sources};
use std::path::Path;

/// Checks folders and says how it went.
pub fn run(options: &Lint, colour: bool) -> Done {
    match lint(options, colour) {
        Ok(found) => {
            let notes = if options.deep { format!(", {} notes", found.notes) } else { String::new() };
            let summary = format!("{} errors, {} warnings{notes}\n", found.errors, found.warnings);
            Done {
                out: if found.errors == 0 { summary.clone() } else { String::new() },
                err: if found.errors == 0 { found.text } else { found.text + &summary },
                status: u8::from(found.errors > 0),
            }
        }
        Err(error) => Done::refused(format!("{error}\n")),
    }
}

/// What a lint came to.
struct Linted {
    /// The mistakes as people read them.
    text: String,
    /// How many errors there are.
    errors: usize,
    /// How many warnings there are.
    warnings: usize,
    /// How many things are worth knowing.
    notes: usize,
}

/// Checks each path: a notice folder, a vocabulary or policy folder or file, or a folder that holds `notices/` and `vocabulary/`.
/// What a path does not bring along is taken from the built-in sources; only mistakes in the paths themselves are reported.
fn lint(options: &Lint, colour: bool) -> std::io::Result<Linted> {
    let mut sources = embedded();
    let mut own = Vec::new();
    for path in &options.paths {
        let before = own.len();
        load(path, &mut sources, &mut own).map_err(|e| std::io::Error::other(format!("{}: {e}", path.display())))?;
        if own.len() == before {
            return Err(std::io::Error::other(format!("{}: 这里没有 .toml 文件 / there is no .toml file here", path.display())));
        }
    }
    let compiled = compile(&sources);
    let concerns = |file: usize| sources.files().get(file).is_some_and(|f| own.contains(&f.path));
    let mut found: Vec<_> = compiled.diagnostics.into_iter().filter(|d| concerns(d.span.file)).collect();
    if options.deep {
        let given =
            |notice: &str| sources.files().iter().any(|f| own.contains(&f.path) && f.key.starts_with(&format!("notices/{notice}/")));
        found.extend(deep::examine(&sources, &compiled.library, given).into_iter().filter(|d| concerns(d.span.file)));
    }
    let count = |severity| found.iter().filter(|d| d.code.severity() == severity).count();
    let (errors, warnings, notes) = (count(Severity::Error), count(Severity::Warning), count(Severity::Note));
    Ok(Linted { text: render(&sources, &found, colour), errors, warnings, notes })
}

fn load(path: &Path, sources: &mut Sources, own: &mut Vec<String>) -> std::io::Result<()> {
    let full = path.canonicalize()?;
    let name = full.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    if full.is_file() {
        let parent = full.parent().and_then(Path::file_name).map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
        return add(&full, path, &format!("{parent}/{name}"), sources, own);
    }
    if full.join("notices").is_dir() {
        for part in ["vocabulary", "policy"].iter().filter(|p| full.join(p).is_dir()) {
            load(&path.join(part), sources, own)?;
        }
        let mut notices: Vec<_> = std::fs::read_dir(full.join("notices"))?.collect::<Result<Vec<_>, _>>()?;
        notices.sort_by_key(std::fs::DirEntry::file_name);
        for notice in notices.iter().filter(|n| n.path().is_dir()) {
            load(&path.join("notices").join(notice.file_name()), sources, own)?;
        }
        return Ok(());
    }
    let prefix = if name == "vocabulary" || name == "policy" { format!("{name}/") } else { format!("notices/{name}/") };
    sources.remove(&prefix);
    // A notice folder brings the vocabulary that lies beside it.
    if let Some(house) = full.parent().and_then(Path::parent).filter(|_| prefix.starts_with("notices/")) {
        if house.join("vocabulary").is_dir() && full.parent().and_then(Path::file_name).is_some_and(|n| n == "notices") {
            sources.remove("vocabulary/");
            walk(&house.join("vocabulary"), &house.join("vocabulary"), "vocabulary/", sources, &mut Vec::new())?;
        }
    }
    walk(&full, path, &prefix, sources, own)
}

fn walk(folder: &Path, shown: &Path, prefix: &str, sources: &mut Sources, own: &mut Vec<String>) -> std::io::Result<()> {
    let mut entries: Vec<_> = std::fs::read_dir(folder)?.collect::<Result<Vec<_>, _>>()?;
    entries.sort_by_key(std::fs::DirEntry::file_name);
    for entry in entries {
        let (path, name) = (entry.path(), entry.file_name().to_string_lossy().into_owned());
        if path.is_dir() {
            if name != "cases" {
                walk(&path, &shown.join(&name), &format!("{prefix}{name}/"), sources, own)?;
            }
        } else if name.ends_with(".toml") {
            add(&path, &shown.join(&name), &format!("{prefix}{name}"), sources, own)?;
        }
    }
    Ok(())
}

fn add(path: &Path, shown: &Path, key: &str, sources: &mut Sources, own: &mut Vec<String>) -> std::io::Result<()> {
    let bytes = std::fs::read(path)?;
    let shown = shown.to_string_lossy().replace('\\', "/");
    sources.add_at(key, &shown, String::from_utf8_lossy(&bytes));
    own.push(shown);
    Ok(())
}
