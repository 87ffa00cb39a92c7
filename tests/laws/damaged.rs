//! Stored libraries, however damaged, are refused or can be evaluated; never a panic, never an endless recursion.

use crate::support::{property, Dice};
use crate::total::everything;
use preflight_rules::date::Date;
use preflight_rules::{DecodeError, Facts, Library};
use preflight_tests::library;
use proptest::prelude::*;

/// The version that libraries are stored in.
const FORMAT: u8 = 3;

/// The column of structure; before it stands the alphabet.
const SHAPE: usize = 1;

#[test]
fn what_was_stored_is_read_back() {
    let bytes = library().encode();
    assert_eq!(bytes[0], FORMAT);
    assert_eq!(Library::decode(&bytes).as_ref(), Ok(library()));
    assert_eq!(bytes, library().encode(), "the same library, the same bytes");
    let mut newer = bytes;
    newer[0] += 1;
    assert_eq!(Library::decode(&newer), Err(DecodeError::Version));
}

#[test]
fn arbitrary_bytes_are_refused_or_read() {
    let bytes = prop::collection::vec(any::<u8>(), 0..400).prop_map(|mut bytes| {
        // Half of them pass for the right version.
        if bytes.len() % 2 == 0 && !bytes.is_empty() {
            bytes[0] = FORMAT;
        }
        bytes
    });
    property(4_000, &bytes, |bytes| {
        let _ = Library::decode(&bytes);
        if let Ok(library) = Library::read(&bytes, None) {
            use_it(&library)?;
        }
        Ok(())
    });
}

/// Columns of any content: only what the bytes say can be wrong with them.
#[test]
fn arbitrary_columns_are_refused_or_read() {
    let low = prop_oneof![3 => 0u8..20, 1 => any::<u8>()];
    let columns = prop::collection::vec(prop::collection::vec(low, 0..60), columns_of(&library().parts().first).len());
    property(4_000, &columns, |columns| {
        if let Ok(library) = Library::read(&source(&columns), None) {
            use_it(&library)?;
        }
        Ok(())
    });
    let mut nothing = vec![Vec::new(); columns_of(&library().parts().first).len()];
    nothing[SHAPE] = vec![0, 0];
    assert_eq!(Library::read(&source(&nothing), None), Ok(Library::default()), "no facts, no notices");
    nothing[SHAPE + 1].push(0);
    assert_eq!(Library::read(&source(&nothing), None), Err(DecodeError::Damaged), "a byte too many");
}

#[test]
fn endless_nesting_is_refused() {
    let first = library().parts().first;
    let whole = columns_of(&first);
    // A number repeated is a chain of the same node, whichever node it names.
    for byte in 0..24u8 {
        for at in [0, 200, whole[SHAPE].len() / 3, whole[SHAPE].len() / 2] {
            let mut columns = whole.clone();
            columns[SHAPE].truncate(at);
            columns.iter_mut().skip(SHAPE).for_each(|column| column.resize(column.len() + 300_000, byte));
            assert_eq!(Library::read(&source(&columns), None), Err(DecodeError::Damaged), "{byte} from {at}");
        }
    }
}

#[test]
fn mutated_libraries_that_are_still_read_can_be_used() {
    let parts = library().parts();
    let whole = columns_of(&parts.first);
    let mut dice = Dice::of("mutations");
    let mut read = 0;
    for round in 0..900 {
        let mut columns = whole.clone();
        for _ in 0..1 + round % 3 {
            // Structure as often as texts, though it is much smaller.
            let column = dice.below(columns.len());
            let at = dice.below(columns[column].len());
            columns[column][at] = if dice.one_in(2) { dice.below(32) as u8 } else { dice.roll() as u8 };
        }
        let first = source(&columns);
        if round % 32 == 0 && first != parts.first {
            assert_eq!(Library::read(&first, Some(&parts.english)), Err(DecodeError::Damaged), "English of another library");
        }
        if let Ok(library) = Library::read(&first, None) {
            read += 1;
            if read % 16 == 0 {
                use_it(&library).unwrap_or_else(|e| panic!("round {round}: {e}"));
            }
        }
    }
    assert!(read > 100, "only {read} mutated libraries were still read");
}

#[test]
fn mutated_english_and_policies_too() {
    let parts = library().parts();
    let first = Library::read(&parts.first, None).expect("the first part");
    let mut dice = Dice::of("later parts");
    let mut read = 0;
    for round in 0..200 {
        let (mut english, mut policy) = (parts.english.clone(), parts.policy.clone());
        for bytes in [&mut english, &mut policy] {
            let at = if round % 3 == 0 { dice.below(40) } else { dice.below(bytes.len()) };
            bytes[at] = if dice.one_in(2) { bytes[at] ^ 1 } else { dice.roll() as u8 };
            let same = bytes == &parts.english || bytes == &parts.policy;
            bytes.truncate(bytes.len() - usize::from(same));
        }
        let _ = first.clone().with_policies(&parts.first, &policy);
        if let Ok(library) = first.with_english(&parts.first, &english) {
            read += 1;
            assert_eq!(library.programmes().len(), 3);
            if read % 16 == 0 {
                use_it(&library).unwrap_or_else(|e| panic!("round {round}: {e}"));
            }
        }
    }
    assert!(read > 50, "only {read} mutated texts were still read");
}

/// The alphabet and the columns of a first part: each follows its length.
fn columns_of(first: &[u8]) -> Vec<Vec<u8>> {
    let mut rest = &first[1..];
    let mut columns = Vec::new();
    while let Some((length, after)) = rest.split_first_chunk::<4>() {
        let (column, after) = after.split_at(u32::from_le_bytes(*length) as usize);
        columns.push(column.to_vec());
        rest = after;
    }
    columns
}

/// A first part of these columns.
fn source(columns: &[Vec<u8>]) -> Vec<u8> {
    let mut bytes = vec![FORMAT];
    for column in columns {
        bytes.extend((column.len() as u32).to_le_bytes());
        bytes.extend(column);
    }
    bytes
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
