//! The changes on trial: which test reaches which change, and which one catches it.

pub mod binaries;
pub mod process;
pub mod reach;
pub mod run;

use serde::{Deserialize, Serialize};
use std::time::Duration;

/// A test binary.
#[derive(Debug)]
pub struct Binary {
    /// Its target's name.
    pub name: String,
    /// The program.
    pub program: std::path::PathBuf,
    /// The folder that its tests run in.
    pub folder: std::path::PathBuf,
}

/// One test.
#[derive(Debug, Deserialize, Serialize)]
pub struct Test {
    /// Which binary holds it.
    pub binary: usize,
    /// Its name in there.
    pub name: String,
    /// How long it takes alone.
    pub time: Duration,
    /// The changes that it asks for, in order.
    pub reaches: Vec<u32>,
}
