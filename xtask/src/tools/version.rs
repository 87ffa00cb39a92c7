//! Reading version numbers from what programs print.

/// The numbers of the first version in a text: `[0, 22, 1]` for
/// `trunk 0.22.1`. Lists compare as versions do.
pub fn numbers(text: &str) -> Option<Vec<u64>> {
    let word = text.split_whitespace().find(|word| word.starts_with(|c: char| c.is_ascii_digit()))?;
    let core = word.split(|c: char| !c.is_ascii_digit() && c != '.').next()?;
    core.split('.').map(|part| part.parse().ok()).collect()
}

/// Whether a program's own words name this version; `pinned` may leave out
/// the last numbers.
pub fn is(text: &str, pinned: &str) -> bool {
    match (numbers(text), numbers(pinned)) {
        (Some(found), Some(pinned)) => found.starts_with(&pinned),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_found_in_all_the_ways_programs_print_them() {
        assert_eq!(numbers("trunk 0.22.1"), Some(vec![0, 22, 1]));
        assert_eq!(numbers("rustc 1.97.0-nightly (abc 2026-01-02)"), Some(vec![1, 97, 0]));
        assert_eq!(numbers("wasm-opt version 132 (version_132)"), Some(vec![132]));
        assert_eq!(numbers("Chromium 156.0.8078.73 built on Debian"), Some(vec![156, 0, 8078, 73]));
        assert_eq!(numbers("Mozilla Firefox 153.7.0esr"), Some(vec![153, 7, 0]));
        assert_eq!(numbers("no version here"), None);
    }

    #[test]
    fn a_pin_may_be_shorter_than_the_version() {
        assert!(is("Chromium 156.0.8078.73", "156"));
        assert!(is("wasm-bindgen 0.2.130", "0.2.130"));
        assert!(!is("wasm-bindgen 0.2.13", "0.2.130"));
        assert!(!is("broken", "1"));
    }

    #[test]
    fn lists_compare_as_versions() {
        assert!(numbers("1.96.0") > numbers("1.95.9"));
        assert!(numbers("1.100") > numbers("1.95"));
    }
}
