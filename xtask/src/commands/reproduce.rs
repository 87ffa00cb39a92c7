//! `reproduce`: the site built twice from scratch, in folders of different names, is the same byte for byte.

use anyhow::Result;

use crate::layout::Layout;
use crate::say;
use crate::steps::reproduce::{compare, Checkout};
use crate::tools::{set_up, PAGE};

/// Builds twice, compares, and prints the sum of every file.
pub fn run(layout: &Layout) -> Result<()> {
    // The tools are shared; everything else is made anew.
    let kit = set_up(layout, PAGE)?;
    let first = Checkout::make(&kit, "reproduce-a")?;
    first.build()?;
    let second = Checkout::make(&kit, "reproduce-b/in-a/deeper-folder")?;
    second.build()?;
    let sums = compare(&first.dist(), &second.dist())?;
    say::heading("SHA-256 of every file, in both");
    for (name, sum) in &sums {
        println!("{sum}  {name}");
    }
    say::note(&format!("{} files, all the same", sums.len()));
    Ok(())
}
