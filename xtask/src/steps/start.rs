//! The start page as a program of its own: built, and laid beside the whole application.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::later::fingerprint;
use super::script::{self, Form};
use crate::process::Run;
use crate::tools::Kit;

/// The program.
const BIN: &str = "preflight-start";

/// A program of the site: its script, its compiled code, and how many bytes that has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Program {
    /// The script's file.
    pub script: String,
    /// The compiled code's file.
    pub wasm: String,
    /// Bytes of compiled code, as they are when they have come.
    pub size: u64,
}

/// Builds the start page and lays it beside the application.
pub fn add(kit: &Kit, dist: &Path) -> Result<Program> {
    let (glue, wasm) = compiled(kit, BIN, &[])?;
    let script = script::small_file(kit, &glue, Form::Module)?;
    Ok(Program {
        size: wasm.len() as u64,
        script: lay(dist, "preflight-start-", ".js", script.as_bytes())?,
        wasm: lay(dist, "preflight-start-", "_bg.wasm", &wasm)?,
    })
}

/// Builds a program of the application's crate; gives the script that starts it, and its compiled code.
pub fn compiled(kit: &Kit, bin: &str, features: &[&str]) -> Result<(PathBuf, Vec<u8>)> {
    let made = kit.layout().join("target/start");
    kit.wasm_cargo()?
        .args(["build", "-p", "preflight-app", "--bin", bin, "--release", "--no-default-features"])
        .args(features.iter().flat_map(|feature| ["--features", feature]))
        .args(["--target", "wasm32-unknown-unknown"])
        .run()?;
    let module = kit.layout().wasm_target().join("wasm32-unknown-unknown/release").join(format!("{bin}.wasm"));
    kit.tool("wasm-bindgen")?
        .args(["--target", "web", "--no-typescript", "--remove-name-section", "--remove-producers-section"])
        .args(["--out-name", bin, "--out-dir"])
        .arg(&made)
        .arg(&module)
        .run()?;
    let small = made.join(format!("{bin}-small.wasm"));
    // The lowest kilobyte is the end of the stack, where no value lies: offsets may be put together. As Trunk does by `index.html`.
    kit.tool("wasm-opt")?.args(["-Oz", "--low-memory-unused", "-o"]).arg(&small).arg(made.join(format!("{bin}_bg.wasm"))).run()?;
    let wasm = fs::read(&small).with_context(|| format!("cannot read {}", small.display()))?;
    Ok((made.join(format!("{bin}.js")), wasm))
}

/// Writes a file of the site under a name that changes with its content; gives the name.
pub fn lay(dist: &Path, begin: &str, end: &str, bytes: &[u8]) -> Result<String> {
    let name = format!("{begin}{:016x}{end}", fingerprint(bytes));
    fs::write(dist.join(&name), bytes).with_context(|| format!("cannot write {name}"))?;
    Ok(name)
}
