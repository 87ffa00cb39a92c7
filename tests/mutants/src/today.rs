//! The day, for the page.

use chrono::{DateTime, Utc};
use std::time::SystemTime;

/// Today by the clock, in universal time.
pub fn today() -> String {
    DateTime::<Utc>::from(SystemTime::now()).date_naive().to_string()
}
