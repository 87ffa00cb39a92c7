//! Compiled notice files with a right sum, whatever is in them: refused, or harmless. What compares days with money, which nobody compiled,
//! is unknown for ever and needs nothing; it is never a pass.

use crate::columns::together;
use crate::support::everything;
use preflight_rules::date::Date;
use preflight_rules::local::{self, Refusal};
use preflight_rules::probe::probes;
use preflight_rules::suggest::suggest;
use preflight_rules::Facts;

pub fn run(data: &[u8]) {
    // As it came: the sum is hardly ever right.
    let _ = local::read(data);
    let library = match local::read(&local::seal(&together(data))) {
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

#[cfg(test)]
mod tests {
    use super::{local, together};
    use crate::seeds;

    #[test]
    fn the_search_begins_with_what_is_taken() {
        assert!(seeds("library").iter().all(|seed| local::read(&local::seal(&together(seed))).is_ok()));
    }
}
