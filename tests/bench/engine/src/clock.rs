//! Time for measuring, natively and in a browser.

/// Milliseconds since some moment.
#[cfg(not(target_arch = "wasm32"))]
pub fn now() -> f64 {
    use std::sync::LazyLock;
    use std::time::Instant;
    static BEGIN: LazyLock<Instant> = LazyLock::new(Instant::now);
    BEGIN.elapsed().as_secs_f64() * 1e3
}

/// Milliseconds since the navigation began; browsers round them to a tenth or less.
#[cfg(target_arch = "wasm32")]
pub fn now() -> f64 {
    crate::browser::now()
}
