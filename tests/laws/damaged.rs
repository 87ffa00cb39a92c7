//! Stored libraries, however damaged, are refused or can be evaluated; never a panic, never an endless recursion.

use crate::support::{property, Dice};
use crate::total::everything;
use preflight_rules::date::Date;
use preflight_rules::{Facts, Library};
use preflight_tests::library;
use proptest::prelude::*;

#[test]
fn what_was_stored_is_read_back() {
    let bytes = library().encode();
    assert_eq!(Library::decode(&bytes).as_ref(), Ok(library()));
    assert_eq!(bytes, library().encode(), "the same library, the same bytes");
}

#[test]
fn arbitrary_bytes_are_refused_or_read() {
    let bytes = prop::collection::vec(any::<u8>(), 0..400).prop_map(|mut bytes| {
        // Half of them pass for the right version.
        if bytes.len() % 2 == 0 && !bytes.is_empty() {
            bytes[0] = 1;
        }
        bytes
    });
    property(4_000, &bytes, |bytes| {
        if let Ok(library) = Library::decode(&bytes) {
            use_it(&library)?;
        }
        Ok(())
    });
}

#[test]
fn endless_nesting_is_refused() {
    let whole = library().encode();
    // A byte repeated is a chain of the same node, whichever node it names.
    for byte in 0..24u8 {
        for at in [1, 200, whole.len() / 3, whole.len() / 2] {
            let mut bytes = whole.get(..at).unwrap_or(&whole).to_vec();
            bytes.resize(at + 300_000, byte);
            let _ = Library::decode(&bytes);
        }
    }
}

#[test]
fn mutated_libraries_that_are_still_read_can_be_used() {
    let whole = library().encode();
    let mut dice = Dice::of("mutations");
    let mut read = 0;
    for round in 0..1_500 {
        let mut bytes = whole.clone();
        for _ in 0..1 + round % 3 {
            let at = 1 + dice.below(bytes.len() - 1);
            bytes[at] = if dice.one_in(2) { dice.below(32) as u8 } else { dice.roll() as u8 };
        }
        if let Ok(library) = Library::decode(&bytes) {
            read += 1;
            if read % 16 == 0 {
                use_it(&library).unwrap_or_else(|e| panic!("round {round}: {e}"));
            }
        }
    }
    assert!(read > 100, "only {read} mutated libraries were still read");
}

/// Evaluates every notice with nothing known and with every fact at some value.
fn use_it(library: &Library) -> Result<(), TestCaseError> {
    for programme in library.programmes() {
        let mut facts = Facts::unknown(programme);
        let _ = preflight_rules::evaluate(programme, &facts, Date::FIRST);
        for (ix, _) in programme.vocabulary().iter() {
            for value in preflight_rules::probe::probes(programme, ix, &[]).into_iter().take(1) {
                let _ = facts.set(programme, ix, value);
            }
        }
        let _ = everything(programme, &facts, Date::LAST);
    }
    Ok(())
}
