//! Every target over its seeds and over what the search found before.

use preflight_fuzz::{corpus, seeds, Target, SCRIPTS, TARGETS};

/// Fewest seeds of a target: with less it would hold by having nothing to hold of.
const FEWEST: usize = 8;

/// Tries an input; says which when its law does not hold.
fn fails(target: &Target, input: &[u8]) -> bool {
    let failed = std::panic::catch_unwind(|| (target.run)(input)).is_err();
    if failed {
        eprintln!("{} fails on: {}", target.name, corpus::line(input));
    }
    failed
}

#[test]
fn every_law_holds_of_the_seeds_and_of_what_was_found() {
    let mut failed = 0;
    for target in TARGETS {
        let inputs: Vec<Vec<u8>> = seeds(target.name).into_iter().chain(corpus::kept(target.name)).collect();
        assert!(inputs.len() >= FEWEST, "{} has {} seeds", target.name, inputs.len());
        failed += inputs.iter().filter(|input| fails(target, input)).count();
    }
    assert_eq!(failed, 0, "inputs of which a law does not hold");
}

#[test]
fn nothing_breaks_a_law_by_being_empty_or_cut() {
    let mut failed = 0;
    for target in TARGETS {
        failed += usize::from(fails(target, b""));
        for seed in seeds(target.name).iter().step_by(5) {
            failed +=
                [seed.len() / 3, seed.len() / 2, seed.len().saturating_sub(1)].iter().filter(|at| fails(target, &seed[..**at])).count();
        }
    }
    assert_eq!(failed, 0, "inputs of which a law does not hold");
}

#[test]
fn what_is_kept_is_small_and_of_a_target() {
    let folder = corpus::path("any").parent().map(std::fs::read_dir).expect("a folder").expect("the corpus");
    let mut bytes = 0;
    for file in folder {
        let path = file.expect("a file").path();
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        assert!(name == SCRIPTS || preflight_fuzz::find(&name).is_some(), "{name} is no target");
        bytes += std::fs::metadata(&path).expect("a file").len();
    }
    assert!(bytes < 200_000, "{bytes} bytes");
}
