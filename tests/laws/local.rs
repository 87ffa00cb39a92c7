//! Notice files whose content somebody changed and whose sum is right: refused, or as harmless as one that was compiled.

use crate::support::Dice;
use crate::total::everything;
use preflight_rules::date::Date;
use preflight_rules::local::{self, Refusal};
use preflight_rules::probe::probes;
use preflight_rules::suggest::suggest;
use preflight_rules::Facts;
use preflight_tests::library;
use std::time::{Duration, Instant};

/// The content with its parts belonging together again: English and policies carry the fingerprint of the first part.
fn mended(content: &mut [u8]) {
    let length = |at: usize| u32::from_le_bytes(content[at..at + 4].try_into().expect("four bytes")) as usize;
    let first = 5..5 + length(1);
    let english = first.end + 4;
    let policy = english + length(first.end);
    let mix = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
    let mark = content[first].iter().fold(0xcbf2_9ce4_8422_2325u64, mix).to_le_bytes();
    for part in [english, policy] {
        content[part + 1..part + 9].copy_from_slice(&mark);
    }
}

#[test]
fn contents_that_were_changed_are_refused_or_harmless() {
    let whole = local::write(library())[local::HEAD..].to_vec();
    assert!(local::read(&local::seal(&whole)).is_ok(), "the file is put together as it is");
    let first = u32::from_le_bytes(whole[1..5].try_into().expect("four bytes")) as usize;
    let mut dice = Dice::of("changed contents");
    let (mut taken, mut refused) = (0, 0);
    for round in 0..600 {
        let mut content = whole.clone();
        for _ in 0..1 + round % 3 {
            // Structure lies at the beginning, after the alphabet.
            let at = if dice.one_in(2) { 2_000 + dice.below(12_000) } else { 5 + dice.below(first) };
            content[at] = if dice.one_in(2) { dice.below(32) as u8 } else { dice.roll() as u8 };
        }
        mended(&mut content);
        match local::read(&local::seal(&content)) {
            Err(why) => {
                assert!(matches!(why, Refusal::Contents(_)), "round {round}: {why:?}");
                refused += 1;
            }
            Ok(read) => {
                taken += 1;
                if taken % 12 == 0 {
                    use_it(&read.library, round);
                }
            }
        }
    }
    assert!(taken > 40 && refused > 40, "{taken} taken, {refused} refused");
}

/// What a page does with it, in bounded time.
fn use_it(library: &preflight_rules::Library, round: usize) {
    let start = Instant::now();
    let _ = suggest(library, "为中小纺织企业建设工业互联网平台，用人工智能做质量检测", None);
    for programme in library.programmes() {
        let mut facts = Facts::unknown(programme);
        let _ = everything(programme, &facts, Date::FIRST);
        for (ix, _) in programme.vocabulary().iter() {
            for value in probes(programme, ix, &[]).into_iter().take(1) {
                let _ = facts.set(programme, ix, value);
            }
        }
        let _ = everything(programme, &facts, Date::LAST);
    }
    assert!(start.elapsed() < Duration::from_secs(60), "round {round} takes {:?}", start.elapsed());
}
