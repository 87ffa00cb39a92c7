//! `precheck lint PATH...`: checks notice folders.

use crate::args::Lint;
use crate::{folders, Done};
use preflight_rules::authoring::{compile, deep, embedded, render, Severity};

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
    let own = folders::load(&options.paths, &mut sources)?;
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
