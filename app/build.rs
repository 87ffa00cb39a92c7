//! Compiles the notices into the bytes that the page carries; a notice with mistakes fails the build.

use preflight_rules::authoring;
use std::path::PathBuf;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    let sources = authoring::embedded();
    let compiled = authoring::compile(&sources);
    if !compiled.is_clean() {
        eprintln!("{}", authoring::render(&sources, &compiled.diagnostics, false));
        return Err("the notices have mistakes; `cargo xtask notices` shows them".into());
    }
    std::fs::write(PathBuf::from(std::env::var("OUT_DIR")?).join("library.bin"), compiled.library.encode())?;
    Ok(())
}
