//! The tools that builds and tests need: what they are, and their set-up.

mod apt;
mod axe;
mod binaryen;
mod browser;
mod cargo_deny;
mod cargo_install;
mod cargo_mutants;
mod components;
mod crates;
mod esbuild;
mod firefox;
mod gap;
mod kit;
mod lock;
mod lock_file;
mod npm;
mod paths;
mod program;
mod set_up;
mod trunk;
mod version;
mod wasm;
mod wasm_bindgen;

pub use kit::Kit;
pub use set_up::set_up;

/// Something that must be in place before a step can run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// `cargo fmt` and `cargo clippy` for native code.
    Lints,
    /// The sources of every crate in `Cargo.lock`.
    Crates,
    /// A compiler for wasm32 with its standard library and lints.
    Wasm,
    /// wasm-bindgen and its test runner.
    WasmBindgen,
    /// Trunk.
    Trunk,
    /// wasm-opt.
    WasmOpt,
    /// What puts the site's scripts together.
    Esbuild,
    /// What looks at licences, sources and advisories of crates.
    Deny,
    /// What lists the small changes of the engine.
    Mutants,
    /// A browser, its driver, and a font with Chinese characters.
    Browser,
    /// Firefox and its driver.
    Firefox,
    /// What looks for barriers in pages.
    Axe,
}

/// What it takes to build the page.
pub const PAGE: &[Need] = &[Need::Crates, Need::Wasm, Need::WasmBindgen, Need::Trunk, Need::WasmOpt, Need::Esbuild];
