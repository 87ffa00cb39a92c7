//! Journeys through the built site in a real browser, as an applicant would make them. Few on purpose: what can be tested without
//! a browser is tested in the crates.
//!
//! Environment: `PREFLIGHT_DIST` is the built site; `PREFLIGHT_CHROMIUM` and `PREFLIGHT_CHROMEDRIVER` are the browser and its driver.

mod applications;
mod composition;
mod driver;
mod examples;
mod fill;
mod handover;
mod journey;
mod keyboard;
mod language;
mod malformed;
mod page;
mod resume;
mod rows;
mod site;
