//! Compiles the notices, and the fourteen rules as one more, as the page's own build does.

use preflight_rules::authoring;
use std::error::Error;
use std::path::{Path, PathBuf};

const FOURTEEN: &str = "notices/fourteen";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed={FOURTEEN}");
    let out = PathBuf::from(std::env::var("OUT_DIR")?);
    let mut sources = authoring::embedded();
    write(&sources, &out.join("library.bin"))?;
    sources.remove("notices/");
    sources.remove("policy/");
    add(Path::new(FOURTEEN), &mut sources)?;
    write(&sources, &out.join("fourteen.bin"))
}

fn add(folder: &Path, sources: &mut authoring::Sources) -> Result<(), Box<dyn Error>> {
    let mut entries = std::fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>, std::io::Error>>()?;
    entries.sort();
    for path in entries {
        match path.is_dir() {
            true => add(&path, sources)?,
            false => sources.add(&path.to_string_lossy().replace('\\', "/"), std::fs::read_to_string(&path)?),
        }
    }
    Ok(())
}

fn write(sources: &authoring::Sources, file: &Path) -> Result<(), Box<dyn Error>> {
    let compiled = authoring::assemble(sources);
    // What is never used here is a mistake in a notice, and none in a measurement.
    if compiled.library.programmes().is_empty() {
        eprintln!("{}", authoring::render(sources, &compiled.diagnostics, false));
        return Err("the notices have mistakes".into());
    }
    std::fs::write(file, compiled.library.encode())?;
    Ok(())
}
