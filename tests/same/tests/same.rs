//! Every case of the corpus comes to the same bytes in the browser as in native code.
#![cfg(target_arch = "wasm32")]

use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// How many differences are shown; the rest are counted.
const SHOWN: usize = 20;

#[wasm_bindgen_test]
fn the_browser_gives_the_same_reports() {
    let compared = preflight_same::compare().expect("a corpus");
    assert!(compared.cases > 500, "only {} cases: run this with `cargo xtask test --only same`, which exports the corpus", compared.cases);
    assert!(compared.refused > 5, "only {} refused inputs", compared.refused);
    let (found, shown) = (compared.differences.len(), compared.differences.iter().take(SHOWN));
    assert!(found == 0, "{found} of {} differ; the first are\n{}", compared.cases, shown.cloned().collect::<Vec<_>>().join("\n"));
}

#[wasm_bindgen_test]
fn the_library_survives_being_stored() {
    let library = preflight_same::library().expect("a library");
    assert_eq!(library.encode(), preflight_same::library().expect("a library").encode());
    assert_eq!(library.programmes().len(), 3);
}
