//! Journeys through the built site in a real browser, as an applicant would make them: one for each story. What can be tested without
//! a browser is tested in the crates.
//!
//! Environment: `PREFLIGHT_DIST` is the built site; `PREFLIGHT_CHROMIUM` and `PREFLIGHT_CHROMEDRIVER` are the browser and its driver;
//! `PREFLIGHT_FIREFOX` and `PREFLIGHT_GECKODRIVER` likewise; `PREFLIGHT_AXE` is the script of axe-core.

mod access;
mod applications;
mod blocked;
mod composition;
mod drafts;
mod driver;
mod embed;
mod examples;
mod faults;
mod files;
mod fill;
mod firefox;
mod gecko;
mod handover;
#[path = "../../xtask/src/steps/offline/headers.rs"]
mod headers;
mod host;
mod hosted;
mod integrate;
mod journey;
mod keyboard;
mod language;
mod link;
mod malformed;
mod network;
mod new_start;
mod next;
mod offline;
mod one_file;
mod page;
mod passes;
mod phone;
mod places;
mod pointed;
mod prerendered;
mod print;
mod privacy;
mod progress;
mod recovery;
mod rows;
mod site;
mod storage;
mod tabs;
mod takeover;
mod unknown;
mod update;
#[path = "../../xtask/src/steps/offline/worker.rs"]
mod worker;
