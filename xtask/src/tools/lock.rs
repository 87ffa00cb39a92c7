//! One set-up at a time in a checkout.

use std::fs::{self, File, TryLockError};

use anyhow::{Context, Result};

use crate::layout::Layout;
use crate::say;

/// Holds the tools folder until it is dropped; waits for another run.
pub fn take(layout: &Layout) -> Result<File> {
    let folder = layout.tools();
    fs::create_dir_all(&folder).with_context(|| format!("cannot create {}", folder.display()))?;
    let path = folder.join(".lock");
    let file = File::create(&path).with_context(|| format!("cannot open {}", path.display()))?;
    match file.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => {
            say::note("another xtask is setting up this checkout: waiting for it");
            file.lock().context("the tools folder cannot be locked")?;
        }
        Err(TryLockError::Error(error)) => {
            return Err(error).context("the tools folder cannot be locked");
        }
    }
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lock_is_given_back_when_dropped() {
        let path = std::env::temp_dir().join(format!("xtask-lock-{}", std::process::id()));
        let first = File::create(&path).unwrap();
        first.lock().unwrap();
        let second = File::open(&path).unwrap();
        assert!(matches!(second.try_lock(), Err(TryLockError::WouldBlock)));
        drop(first);
        assert!(second.try_lock().is_ok());
        fs::remove_file(&path).unwrap();
    }
}
