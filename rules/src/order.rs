//! Sorting of a few things. The standard library's sorts are made for many; each kind of thing that they sort brings some three
//! kilobytes of code into the page.

/// Puts the smallest key first; what has equal keys stays in its order. Takes quadratic time: for hundreds, not for thousands.
pub fn sort_by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    for end in 1..items.len() {
        let mut at = end;
        while let (Some(before), Some(item)) = (at.checked_sub(1).and_then(|i| items.get(i)), items.get(at)) {
            if key(before) <= key(item) {
                break;
            }
            items.swap(at - 1, at);
            at -= 1;
        }
    }
}

/// The smallest first, each once. For hundreds as well.
pub fn set<T: Ord>(items: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut sorted = Vec::new();
    for item in items {
        if let Err(at) = sorted.binary_search(&item) {
            sorted.insert(at, item);
        }
    }
    sorted
}

#[cfg(test)]
mod tests {
    use super::{set, sort_by_key};

    #[test]
    fn sorts_as_the_standard_library_does() {
        let mut state = 7u32;
        let mut roll = |most: u32| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 16) % most
        };
        for length in 0..60 {
            let mut ours: Vec<(u32, usize)> = (0..length).map(|i| (roll(12), i)).collect();
            let mut theirs = ours.clone();
            sort_by_key(&mut ours, |(key, _)| *key);
            theirs.sort_by_key(|(key, _)| *key);
            assert_eq!(ours, theirs, "equal keys in their order too");
            theirs.dedup_by_key(|(key, _)| *key);
            let keys: Vec<u32> = theirs.into_iter().map(|(key, _)| key).collect();
            assert_eq!(set(ours.into_iter().rev().map(|(key, _)| key)), keys, "each once");
        }
    }
}
