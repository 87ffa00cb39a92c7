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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_a_long_file_one_byte_more_than_the_limit_is_read() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("bad/good.txt");
        for limit in [0, 1, 100] {
            assert_eq!(read(&path, limit).map(|bytes| bytes.len()), Ok(limit + 1), "{limit}");
        }
        let whole = std::fs::read(&path).expect("a file");
        assert_eq!(read(&path, whole.len()), Ok(whole));
        assert!(read(Path::new("nowhere/at-all"), 9).is_err_and(|message| message.starts_with("nowhere/at-all: ")));
    }
}
