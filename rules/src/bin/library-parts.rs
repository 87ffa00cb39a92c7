//! Writes the stored parts of the library into a folder: `first.bin`, `english.bin`, `policy.bin`. The page's build lays those that
//! are loaded later beside the page.

use preflight_rules::authoring;
use std::error::Error;
use std::path::PathBuf;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(std::env::args_os().nth(1).ok_or("usage: library-parts FOLDER")?);
    let sources = authoring::embedded();
    let compiled = authoring::compile(&sources);
    if !compiled.is_clean() {
        eprintln!("{}", authoring::render(&sources, &compiled.diagnostics, false));
        return Err("the notices have mistakes".into());
    }
    std::fs::create_dir_all(&folder)?;
    let parts = compiled.library.parts();
    for (name, bytes) in [("first.bin", parts.first), ("english.bin", parts.english), ("policy.bin", parts.policy)] {
        std::fs::write(folder.join(name), bytes)?;
    }
    Ok(())
}
