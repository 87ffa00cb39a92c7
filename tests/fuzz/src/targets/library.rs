//! Compiled notice files with a right sum, whatever is in them: refused, or as harmless as one that was compiled.

use crate::support::everything;
use preflight_rules::date::Date;
use preflight_rules::local::{self, Refusal};
use preflight_rules::probe::probes;
use preflight_rules::suggest::suggest;
use preflight_rules::Facts;

pub fn run(data: &[u8]) {
    // As it came: the sum is hardly ever right.
    let _ = local::read(data);
    let mut content = data.to_vec();
    let _ = mended(&mut content);
    let library = match local::read(&local::seal(&content)) {
        Ok(read) => read.library,
        Err(refusal) => return assert!(matches!(refusal, Refusal::Contents(_)), "{refusal:?}"),
    };
    let again = local::read(&local::write(&library)).expect("what was taken is taken again");
    assert_eq!(again.library, library);
    let _ = suggest(&library, "为中小纺织企业建设工业互联网平台，用人工智能做质量检测", None);
    for programme in library.programmes() {
        let mut facts = Facts::unknown(programme);
        everything(programme, &facts, Date::FIRST);
        for (ix, _) in programme.vocabulary().iter() {
            for value in probes(programme, ix, &[]).into_iter().take(1) {
                let _ = facts.set(programme, ix, value);
            }
        }
        everything(programme, &facts, Date::LAST);
    }
}

/// The parts belong together again: English and policies carry the fingerprint of the first part.
fn mended(content: &mut [u8]) -> Option<()> {
    let length = |content: &[u8], at: usize| Some(u32::from_le_bytes(content.get(at..at + 4)?.try_into().ok()?) as usize);
    let first = 5..5usize.checked_add(length(content, 1)?)?;
    let english = first.end + 4;
    let policy = english + length(content, first.end)? + 4;
    let mix = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
    let mark = content.get(first)?.iter().fold(0xcbf2_9ce4_8422_2325u64, mix).to_le_bytes();
    for part in [english, policy] {
        content.get_mut(part + 1..part + 9)?.copy_from_slice(&mark);
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::{local, mended};
    use crate::seeds;

    #[test]
    fn mending_leaves_what_is_whole_as_it_is() {
        for seed in seeds("library") {
            let mut content = seed.clone();
            assert_eq!(mended(&mut content), Some(()));
            assert!(content == seed && local::read(&local::seal(&content)).is_ok());
        }
    }
}
