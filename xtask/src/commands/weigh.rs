//! `weigh`: what each crate takes of the application's compiled code.

use anyhow::Result;

use crate::layout::Layout;
use crate::process::Run;
use crate::say;
use crate::tools::{set_up, PAGE};

/// The application, which has everything that the start page has.
const BIN: &str = "preflight-app";

/// Builds the application as it is shipped, but with the names of its functions, and has them counted.
pub fn run(layout: &Layout) -> Result<()> {
    let kit = set_up(layout, PAGE)?;
    let made = layout.join("target/weigh");
    kit.wasm_cargo()?
        .args(["build", "-p", "preflight-app", "--bin", BIN, "--release", "--no-default-features"])
        .args(["--target", "wasm32-unknown-unknown"])
        .run()?;
    let module = layout.wasm_target().join("wasm32-unknown-unknown/release").join(format!("{BIN}.wasm"));
    kit.tool("wasm-bindgen")?.args(["--target", "web", "--no-typescript", "--keep-debug", "--out-dir"]).arg(&made).arg(&module).run()?;
    let small = made.join("named.wasm");
    // `-g` keeps the names and changes nothing else.
    kit.tool("wasm-opt")?.args(["-Oz", "--low-memory-unused", "-g", "-o"]).arg(&small).arg(made.join(format!("{BIN}_bg.wasm"))).run()?;
    say::heading("what each crate takes, in bytes before packing");
    kit.host_cargo().args(["run", "--quiet", "-p", "preflight-tests", "--bin", "weigh", "--"]).arg(&small).run()
}
