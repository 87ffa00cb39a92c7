//! Journeys through the built site in a real browser, as an applicant would make them: one for each story. What can be tested without
//! a browser is tested in the crates.
//!
//! Environment: `PREFLIGHT_DIST` is the built site; `PREFLIGHT_CHROMIUM` and `PREFLIGHT_CHROMEDRIVER` are the browser and its driver;
//! `PREFLIGHT_AXE` is the script of axe-core.

mod access;
mod applications;
mod blocked;
mod composition;
mod drafts;
mod driver;
mod examples;
mod files;
mod fill;
mod handover;
mod journey;
mod keyboard;
mod language;
mod link;
mod malformed;
mod new_start;
mod page;
mod passes;
mod phone;
mod places;
mod pointed;
mod prerendered;
mod print;
mod progress;
mod rows;
mod site;
mod storage;
mod tabs;
mod unknown;
