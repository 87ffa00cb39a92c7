//! The tools in place, as commands that are ready to be given arguments.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use super::axe;
use super::browser::Browser;
use super::firefox::Firefox;
use super::paths;
use super::program::find_in;
use super::wasm::Toolchain;
use super::Need;
use crate::layout::Layout;
use crate::process::{command, host_cargo};

/// What the set-up found or installed.
#[derive(Clone, Debug)]
pub struct Kit {
    layout: Layout,
    needs: Vec<Need>,
    wasm: Option<Toolchain>,
    browser: Option<Browser>,
    firefox: Option<Firefox>,
    base_url: Option<String>,
}

impl Kit {
    /// Only the set-up makes a kit.
    pub(super) fn new(layout: Layout, needs: &[Need], wasm: Option<Toolchain>, browser: Option<Browser>, firefox: Option<Firefox>) -> Self {
        Self { layout, needs: needs.to_vec(), wasm, browser, firefox, base_url: None }
    }

    /// The same, for a site of which the address is known.
    pub fn for_address(self, base_url: Option<&str>) -> Self {
        Self { base_url: base_url.map(str::to_owned), ..self }
    }

    /// The same tools for another checkout.
    pub fn in_checkout(&self, layout: Layout) -> Self {
        Self { layout, ..self.clone() }
    }

    /// Where the site will be, when that is known.
    pub fn base_url(&self) -> Option<&str> {
        self.base_url.as_deref()
    }

    /// The folders of the checkout.
    pub fn layout(&self) -> &Layout {
        &self.layout
    }

    /// The user's own cargo, for native builds.
    pub fn host_cargo(&self) -> Command {
        self.prepared(host_cargo())
    }

    /// The cargo that builds for wasm32.
    pub fn wasm_cargo(&self) -> Result<Command> {
        self.for_wasm(self.wasm()?.cargo())
    }

    /// `cargo clippy` for wasm32.
    pub fn wasm_clippy(&self) -> Result<Command> {
        self.for_wasm(self.wasm()?.clippy())
    }

    /// Trunk, which starts the cargo that builds for wasm32.
    pub fn trunk(&self, subcommand: &str) -> Result<Command> {
        let path = find_in(&self.layout.search_path(&[])?, "trunk").context("no Trunk")?;
        let mut trunk = self.for_wasm(command(path))?;
        // The set-up has brought everything; Trunk shall not look for more.
        trunk.args([subcommand, "--offline", "--skip-version-check"]);
        Ok(trunk)
    }

    /// Another of the tools that builds of the page need.
    pub fn tool(&self, name: &str) -> Result<Command> {
        let search_path = self.layout.search_path(&[])?;
        let path = find_in(&search_path, name).with_context(|| format!("no {name}"))?;
        let mut tool = self.prepared(command(path));
        tool.env("PATH", search_path);
        Ok(tool)
    }

    /// The browser to test in.
    pub fn browser(&self) -> Result<&Browser> {
        self.browser.as_ref().context("no need for a browser named")
    }

    /// The second browser to test in.
    pub fn firefox(&self) -> Result<&Firefox> {
        self.firefox.as_ref().context("no need for Firefox named")
    }

    /// The script of axe-core.
    pub fn axe(&self) -> PathBuf {
        axe::script(&self.layout)
    }

    fn wasm(&self) -> Result<&Toolchain> {
        self.wasm.as_ref().context("no need for wasm named")
    }

    fn for_wasm(&self, command: Command) -> Result<Command> {
        let mut command = self.prepared(command);
        self.wasm()?.apply(&self.layout, &mut command)?;
        command.env("CARGO_TARGET_DIR", self.layout.wasm_target());
        paths::remap(self.layout.root(), &mut command);
        Ok(command)
    }

    fn prepared(&self, mut command: Command) -> Command {
        command.current_dir(self.layout.root());
        if self.needs.contains(&Need::Crates) {
            command.env("CARGO_NET_OFFLINE", "true");
        }
        command
    }
}
