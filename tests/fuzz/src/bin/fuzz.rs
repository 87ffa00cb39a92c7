//! libFuzzer over the target that `PREFLIGHT_FUZZ` names. One program for all of them: it is linked once.

#![no_main]

use libfuzzer_sys::fuzz_target;
use preflight_fuzz::Target;
use std::sync::LazyLock;

static TARGET: LazyLock<&Target> = LazyLock::new(|| {
    let name = std::env::var("PREFLIGHT_FUZZ").unwrap_or_default();
    preflight_fuzz::find(&name).unwrap_or_else(|| panic!("PREFLIGHT_FUZZ={name}: there is no such target"))
});

fuzz_target!(|data: &[u8]| (TARGET.run)(data));
