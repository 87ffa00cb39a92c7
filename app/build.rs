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
    let out = PathBuf::from(std::env::var("OUT_DIR")?);
    let parts = compiled.library.parts();
    std::fs::write(out.join("library.bin"), parts.first)?;
    std::fs::write(out.join("en.bin"), parts.english)?;
    std::fs::write(out.join("policy.bin"), parts.policy)?;
    std::fs::write(out.join("start.bin"), compiled.library.catalogue())?;
    // Which facts a notice knows, for the page that checks what is filled in ahead: a notice a line, its facts behind it.
    let mut facts = String::new();
    for programme in compiled.library.programmes() {
        facts.push_str(&programme.header().id);
        for fact in programme.vocabulary().facts() {
            facts.push(' ');
            facts.push_str(&fact.name);
        }
        facts.push('\n');
    }
    std::fs::write(out.join("facts.txt"), facts)?;
    Ok(())
}
