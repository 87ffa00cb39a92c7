//! The notices that the page was built with.

use preflight_rules::Library;
use std::sync::OnceLock;

static LIBRARY: OnceLock<Library> = OnceLock::new();

/// The library, read once. The build wrote the bytes with the same code that reads them; should they ever not fit, the page
/// shows no notice rather than stopping.
pub fn library() -> &'static Library {
    LIBRARY.get_or_init(|| Library::decode(include_bytes!(concat!(env!("OUT_DIR"), "/library.bin"))).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_page_carries_every_notice() {
        let ids: Vec<&str> = super::library().programmes().iter().map(|p| p.header().id.as_str()).collect();
        assert_eq!(ids, ["jl761", "js2021", "js2023"]);
    }
}
