//! Which change is on: the one whose number stands in the environment. Put into the copy of the rules; no part of the product.

use std::fs::{File, OpenOptions};
use std::io::Write;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::Mutex;

/// Not looked up yet.
const UNREAD: u32 = u32::MAX;
/// None is on; those that are asked for are written down.
const NOTING: u32 = u32::MAX - 1;
/// More than there are changes.
const MOST: usize = 1 << 14;

static CHOSEN: AtomicU32 = AtomicU32::new(UNREAD);
static ASKED: [AtomicBool; MOST] = [const { AtomicBool::new(false) }; MOST];
static NOTES: Mutex<Option<File>> = Mutex::new(None);

/// Whether this change is on.
#[inline]
pub fn on(id: u32) -> bool {
    let chosen = CHOSEN.load(Ordering::Relaxed);
    chosen == id || chosen >= NOTING && slow(id)
}

#[cold]
#[inline(never)]
fn slow(id: u32) -> bool {
    if CHOSEN.load(Ordering::Relaxed) == UNREAD {
        let number = std::env::var("PREFLIGHT_MUTANT").ok().and_then(|text| text.parse().ok());
        let notes = std::env::var_os("PREFLIGHT_MUTANT_NOTES");
        let notes = notes.and_then(|path| OpenOptions::new().create(true).append(true).open(path).ok());
        let chosen = if notes.is_some() { NOTING } else { number.unwrap_or(0) };
        if let (Some(file), Ok(mut place)) = (notes, NOTES.lock()) {
            *place = Some(file);
        }
        CHOSEN.store(chosen, Ordering::SeqCst);
        return on(id);
    }
    if ASKED.get(id as usize).is_some_and(|asked| !asked.load(Ordering::Relaxed) && !asked.swap(true, Ordering::Relaxed)) {
        if let Ok(mut place) = NOTES.lock() {
            let _ = place.as_mut().map(|file| file.write_all(format!("{id}\n").as_bytes()));
        }
    }
    false
}

/// One of two iterators of the same items.
#[derive(Clone, Debug)]
pub enum Either<A, B> {
    /// The one.
    This(A),
    /// The other.
    That(B),
}

impl<A: Iterator, B: Iterator<Item = A::Item>> Iterator for Either<A, B> {
    type Item = A::Item;

    fn next(&mut self) -> Option<A::Item> {
        match self {
            Either::This(it) => it.next(),
            Either::That(it) => it.next(),
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        match self {
            Either::This(it) => it.size_hint(),
            Either::That(it) => it.size_hint(),
        }
    }
}

impl<A: DoubleEndedIterator, B: DoubleEndedIterator<Item = A::Item>> DoubleEndedIterator for Either<A, B> {
    fn next_back(&mut self) -> Option<A::Item> {
        match self {
            Either::This(it) => it.next_back(),
            Either::That(it) => it.next_back(),
        }
    }
}

impl<A: ExactSizeIterator, B: ExactSizeIterator<Item = A::Item>> ExactSizeIterator for Either<A, B> {}
