//! Compiles the notices and packs the native reports for the wasm build: 80 MB of JSON become a list of different lines, and for
//! each report the numbers of its lines. Without `PREFLIGHT_SAME_CORPUS` the corpus is empty, so that the package builds anyway.

use preflight_rules::authoring;
use serde_json::{json, Value as Json};
use std::collections::HashMap;
use std::error::Error;
use std::path::{Path, PathBuf};

const CORPUS: &str = "PREFLIGHT_SAME_CORPUS";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-env-changed={CORPUS}");
    let out = PathBuf::from(std::env::var("OUT_DIR")?);
    library(&out)?;
    let exported = match std::env::var_os(CORPUS) {
        Some(path) => {
            println!("cargo::rerun-if-changed={}", Path::new(&path).display());
            serde_json::from_slice(&std::fs::read(path)?)?
        }
        None => Vec::new(),
    };
    pack(exported, &out)
}

fn library(out: &Path) -> Result<(), Box<dyn Error>> {
    let sources = authoring::embedded();
    let compiled = authoring::compile(&sources);
    if !compiled.is_clean() {
        eprintln!("{}", authoring::render(&sources, &compiled.diagnostics, false));
        return Err("the notices have mistakes".into());
    }
    std::fs::write(out.join("library.bin"), compiled.library.encode())?;
    Ok(())
}

fn pack(mut exported: Vec<Json>, out: &Path) -> Result<(), Box<dyn Error>> {
    let mut lines: Vec<String> = Vec::new();
    let mut numbers: HashMap<String, u32> = HashMap::new();
    let mut reports: Vec<u8> = Vec::new();
    for case in &mut exported {
        let report = case["report"].take();
        let report = report.as_str().ok_or("a case without a report")?;
        let mut count = 0u32;
        // Not `lines()`: a final line end, or a `\r`, is a difference too.
        for line in report.split('\n').filter(|_| !report.is_empty()) {
            let next = u32::try_from(lines.len())?;
            let number = *numbers.entry(line.to_owned()).or_insert_with(|| {
                lines.push(line.to_owned());
                next
            });
            reports.extend(number.to_le_bytes());
            count += 1;
        }
        case["report"] = json!(count);
    }
    std::fs::write(out.join("cases.json"), serde_json::to_vec(&exported)?)?;
    std::fs::write(out.join("lines.txt"), lines.join("\n"))?;
    std::fs::write(out.join("reports.bin"), reports)?;
    Ok(())
}
