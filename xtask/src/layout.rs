//! Where things lie in this checkout.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The folders of one checkout. Tools are kept inside it, so that two
/// checkouts on a machine never disturb each other.
#[derive(Clone, Debug)]
pub struct Layout {
    root: PathBuf,
}

impl Layout {
    /// The checkout this program was compiled in.
    pub fn of_this_checkout() -> Result<Self> {
        let package = Path::new(env!("CARGO_MANIFEST_DIR"));
        let root = package.parent().context("xtask has no parent folder")?;
        Ok(Self { root: root.to_path_buf() })
    }

    /// Another checkout.
    pub fn at(root: &Path) -> Self {
        Self { root: root.to_path_buf() }
    }

    /// The workspace root.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// A path below the workspace root.
    pub fn join(&self, path: &str) -> PathBuf {
        self.root.join(path)
    }

    /// Everything the set-up installs.
    pub fn tools(&self) -> PathBuf {
        self.join("target/tools")
    }

    /// The `--root` of `cargo install`.
    pub fn cargo_root(&self) -> PathBuf {
        self.tools().join("cargo")
    }

    /// The `--prefix` of `npm install`.
    pub fn npm_prefix(&self) -> PathBuf {
        self.tools().join("npm")
    }

    /// The toolchain folder put together from Debian's packages.
    pub fn debian_sysroot(&self) -> PathBuf {
        self.tools().join("debian-sysroot")
    }

    /// The target folder of wasm builds. It is apart from `target/`, since they
    /// may need another compiler than native builds, and since a running
    /// `serve` would otherwise hold the lock that native builds wait for.
    pub fn wasm_target(&self) -> PathBuf {
        self.join("target/wasm")
    }

    /// The release build of the site.
    pub fn dist(&self) -> PathBuf {
        self.join("dist")
    }

    /// Where `serve` builds, so that it never replaces a release build.
    pub fn served(&self) -> PathBuf {
        self.join("target/serve")
    }

    /// The native reports that the wasm build is compared with.
    pub fn corpus(&self) -> PathBuf {
        self.join("target/same/corpus.json")
    }

    /// `PATH` with this checkout's tools before the machine's own, and `first`
    /// before both.
    pub fn search_path(&self, first: &[PathBuf]) -> Result<OsString> {
        let tools = [self.cargo_root().join("bin"), self.npm_prefix().join("node_modules/.bin")];
        let inherited = env::var_os("PATH").unwrap_or_default();
        let all = first.iter().cloned().chain(tools);
        env::join_paths(all.chain(env::split_paths(&inherited))).context("this checkout's path cannot stand in PATH")
    }
}
