//! Embeds the vocabulary, notices and policy documents, so that adding a notice folder needs no Rust.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let root = PathBuf::from(std::env::var("CARGO_MANIFEST_DIR")?);
    let mut files = Vec::new();
    for folder in ["vocabulary", "notices", "policy"] {
        println!("cargo::rerun-if-changed={folder}");
        collect(&root.join(folder), &mut files)?;
    }
    files.sort();
    let mut code = String::from("/// Every embedded source: its place in the house and its text.\nstatic EMBEDDED: &[(&str, &str)] = &[\n");
    for file in &files {
        let key = file.strip_prefix(&root)?.to_string_lossy().replace('\\', "/");
        // Cases are read by the tests alone.
        if !key.contains("/cases/") {
            // By the package's folder, which the compiler asks for: a checkout may be moved with all that was built.
            let place = format!("/{key}");
            writeln!(code, "    ({key:?}, include_str!(concat!(env!(\"CARGO_MANIFEST_DIR\"), {place:?}))),")?;
        }
    }
    code.push_str("];\n");
    std::fs::write(PathBuf::from(std::env::var("OUT_DIR")?).join("embedded.rs"), code)?;
    Ok(())
}

fn collect(folder: &Path, out: &mut Vec<PathBuf>) -> std::io::Result<()> {
    if !folder.is_dir() {
        return Ok(());
    }
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, out)?;
        } else if path.extension().is_some_and(|e| e == "toml") {
            out.push(path);
        }
    }
    Ok(())
}
