//! `precheck compile PATH... -o FILE`: notice folders as one file that a page loads in place of its built-in notices.

use crate::args::Compile;
use crate::{folders, inspect, Done};
use preflight_rules::authoring::{compile, embedded, render, Diagnostic, Severity, Sources};
use preflight_rules::{local, Library};
use std::io::Write;
use std::path::Path;

/// Compiles folders, as strictly as `lint`, and writes the file.
pub fn run(options: &Compile, colour: bool) -> Done {
    let mut sources = embedded();
    let own = match folders::load(&options.paths, &mut sources) {
        Ok(own) => own,
        Err(error) => return Done::refused(format!("{error}\n")),
    };
    sources.sort();
    let ids = notices(&sources, |path| own.iter().any(|o| o == path));
    if ids.is_empty() {
        return Done::refused("没有通知文件夹可编译 / there is no notice folder to compile\n".to_owned());
    }
    let (library, told) = match compiled(sources, &own, &ids, options.with_built_in, colour) {
        Ok(compiled) => compiled,
        Err(told) => return Done { out: String::new(), err: told, status: 1 },
    };
    let bytes = local::write(&library);
    // What is written is what a page would take.
    let read = match local::read(&bytes) {
        Ok(read) => read,
        Err(refusal) => return Done::refused(told + &inspect::refused(&options.output, &refusal)),
    };
    match replace(&options.output, &bytes) {
        Ok(()) => Done { out: inspect::told(&options.output, bytes.len(), &read), err: told, status: 0 },
        Err(error) => Done::refused(format!("{}: {error}\n", options.output.display())),
    }
}

/// The library to be written with what there is to mind, or the mistakes.
fn compiled(sources: Sources, own: &[String], ids: &[String], with_built_in: bool, colour: bool) -> Result<(Library, String), String> {
    // Beside the built-in notices, so that categories of theirs that are named are known.
    let whole = compile(&sources);
    let concerns = |d: &Diagnostic| sources.files().get(d.span.file).is_some_and(|f| own.contains(&f.path));
    let found: Vec<_> = whole.diagnostics.iter().filter(|d| concerns(d)).cloned().collect();
    let told = render(&sources, &found, colour);
    if found.iter().any(|d| d.code.severity() == Severity::Error) {
        return Err(told);
    }
    let built = |library: &Library, id: &String| library.programme(id).is_some();
    if with_built_in {
        let all = notices(&sources, |_| true);
        // A vocabulary of its own may lack what the built-in notices need.
        return if all.iter().all(|id| built(&whole.library, id)) {
            Ok((whole.library, told))
        } else {
            Err(render(&sources, &whole.diagnostics, colour))
        };
    }
    let mut alone = sources.clone();
    notices(&sources, |_| true).iter().filter(|id| !ids.contains(id)).for_each(|id| alone.remove(&format!("notices/{id}/")));
    alone.remove("policy/");
    let compiled = compile(&alone);
    if !ids.iter().all(|id| built(&compiled.library, id)) {
        return Err(render(&alone, &compiled.diagnostics, colour));
    }
    Ok((compiled.library.with_policies_of(&whole.library), told))
}

/// The ids of the notices of which some file is wanted.
fn notices(sources: &Sources, wanted: impl Fn(&String) -> bool) -> Vec<String> {
    let of = sources.files().iter().filter(|f| wanted(&f.path)).filter_map(|f| f.key.strip_prefix("notices/")?.split('/').next());
    let mut ids: Vec<String> = of.map(str::to_owned).collect();
    ids.sort();
    ids.dedup();
    ids
}

/// Writes beside the place and moves there, so that a page never meets half a file.
fn replace(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let name = path.file_name().ok_or_else(|| std::io::Error::other("a file name is wanted"))?.to_string_lossy().into_owned();
    let beside = path.with_file_name(format!(".{name}.{}", std::process::id()));
    let write = || {
        let mut file = std::fs::File::create_new(&beside)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        std::fs::rename(&beside, path)
    };
    write().inspect_err(|_| drop(std::fs::remove_file(&beside)))
}
