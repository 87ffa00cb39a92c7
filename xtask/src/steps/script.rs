//! The scripts of the site, each with what it imports in one small file.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::process::Run;
use crate::tools::Kit;

/// How a script is loaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// As a module.
    Module,
    /// As a script of the oldest kind, for any browser.
    Plain,
    /// As one script that leaves no names behind, for browsers that have what the compiled code needs.
    Alone,
}

/// The text of `public/NAME` with everything that it imports, without what only its readers need.
pub fn small(kit: &Kit, name: &str, form: Form) -> Result<String> {
    small_file(kit, &kit.layout().join("public").join(name), form)
}

/// The same where an import of a name means a file.
pub fn small_with(kit: &Kit, name: &str, form: Form, imports: &[(&str, &Path)]) -> Result<String> {
    bundled(kit, &kit.layout().join("public").join(name), form, imports)
}

/// The same for any file.
pub fn small_file(kit: &Kit, file: &Path, form: Form) -> Result<String> {
    bundled(kit, file, form, &[])
}

fn bundled(kit: &Kit, file: &Path, form: Form, imports: &[(&str, &Path)]) -> Result<String> {
    let made = kit.layout().join("target/scripts").join(file.file_name().context("a script has a name")?);
    let mut esbuild = kit.tool("esbuild")?;
    esbuild.arg(file).arg(format!("--outfile={}", made.display()));
    esbuild.args(["--bundle", "--minify", "--charset=utf8", "--legal-comments=none", "--log-level=warning"]);
    esbuild.args(match form {
        // What the compiled code needs of a browser is newer than this.
        Form::Module => ["--format=esm", "--target=es2020"],
        Form::Plain => ["--format=iife", "--target=es5"],
        Form::Alone => ["--format=iife", "--target=es2020"],
    });
    esbuild.args(imports.iter().map(|(name, file)| format!("--alias:{name}={}", file.display())));
    esbuild.run()?;
    fs::read_to_string(&made).with_context(|| format!("cannot read {}", made.display()))
}
