//! Reading of files and standard input.

use std::io::Read;
use std::path::Path;

/// The bytes of a file, or of standard input for `-`, up to a limit: one byte more is read, so that the reader can tell.
pub fn read(path: &Path, limit: usize) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    let most = limit as u64 + 1;
    let read = if path.as_os_str() == "-" {
        std::io::stdin().lock().take(most).read_to_end(&mut bytes)
    } else {
        std::fs::File::open(path).and_then(|file| file.take(most).read_to_end(&mut bytes))
    };
    read.map(|_| bytes).map_err(|error| format!("{}: {error}\n", path.display()))
}
