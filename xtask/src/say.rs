//! What the program says while it works.

use std::io::{self, Write};
use std::time::Duration;

/// Announces a piece of work.
pub fn heading(text: &str) {
    line(&format!("\n==> {text}"));
}

/// Adds a line to the last heading.
pub fn note(text: &str) {
    line(&format!("    {text}"));
}

/// A reader that has gone away (`| head`) does not stop the work.
fn line(text: &str) {
    let _ = writeln!(io::stdout(), "{text}");
}

/// A duration as people say it.
pub fn duration(time: Duration) -> String {
    match time.as_secs() {
        0 => format!("{} ms", time.as_millis()),
        seconds @ 1..60 => format!("{seconds} s"),
        seconds => format!("{} min {} s", seconds / 60, seconds % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_have_a_fitting_unit() {
        assert_eq!(duration(Duration::from_millis(12)), "12 ms");
        assert_eq!(duration(Duration::from_millis(59_999)), "59 s");
        assert_eq!(duration(Duration::from_secs(185)), "3 min 5 s");
    }
}
