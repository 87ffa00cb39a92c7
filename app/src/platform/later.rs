//! What is done a while after it was last asked for.

use std::cell::Cell;
use std::rc::Rc;

/// Does something after so many milliseconds.
pub type Timer = fn(u32, Box<dyn FnOnce()>);

/// Waits until nothing more is asked for, but not for ever. While it waits, asking again costs next to nothing: no timer is set anew for a key.
pub struct Later {
    timer: Timer,
    /// Milliseconds without another asking; up to twice as long may pass.
    pause: u32,
    /// After so many pauses it is done in any case.
    most: u32,
    waiting: Cell<bool>,
    again: Cell<bool>,
}

impl Later {
    /// After a pause, and no later than after so many of them.
    pub fn new(timer: Timer, pause: u32, most: u32) -> Rc<Later> {
        Rc::new(Later { timer, pause, most, waiting: Cell::default(), again: Cell::default() })
    }

    /// Asks for it. While it waits, it is done as it was asked for first.
    pub fn ask(self: &Rc<Self>, done: impl FnOnce() + 'static) {
        if self.waiting.replace(true) {
            self.again.set(true);
        } else {
            self.wait(1, Box::new(done));
        }
    }

    fn wait(self: &Rc<Self>, nth: u32, done: Box<dyn FnOnce()>) {
        let own = self.clone();
        let over = move || {
            if own.again.take() && nth < own.most {
                own.wait(nth + 1, done);
            } else {
                own.waiting.set(false);
                done();
            }
        };
        (self.timer)(self.pause, Box::new(over));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use preflight_rules::gather::Gather;
    use std::cell::RefCell;

    /// A timer that was set: its pause and what follows.
    type Set = (u32, Box<dyn FnOnce()>);

    thread_local! {
        static WAITING: RefCell<Vec<Set>> = const { RefCell::new(Vec::new()) };
    }

    fn timer(pause: u32, then: Box<dyn FnOnce()>) {
        WAITING.with_borrow_mut(|waiting| waiting.push((pause, then)));
    }

    /// A pause goes by, and the one timer that was set goes off.
    fn pass() {
        let mut due = WAITING.take();
        assert_eq!(due.iter().map(|(pause, _)| *pause).gather(), [400], "one timer, whatever is asked");
        if let Some((_, then)) = due.pop() {
            then();
        }
    }

    /// After how many pauses it is done when it is asked for in the first so many of them.
    fn pauses(later: &Rc<Later>, asked: u32) -> u32 {
        let done = Rc::new(Cell::new(false));
        for nth in 1.. {
            for _ in 0..if nth <= asked { 7 } else { 0 } {
                let done = done.clone();
                later.ask(move || done.set(true));
            }
            pass();
            if done.get() {
                return nth;
            }
        }
        0
    }

    #[test]
    fn it_is_done_when_nothing_more_is_asked_for_and_at_the_latest_after_so_many_pauses() {
        let later = Later::new(timer, 400, 3);
        // Seven times in the first pause: what came after the first makes it wait for another.
        assert_eq!(pauses(&later, 1), 2);
        assert_eq!(pauses(&later, 2), 3);
        assert_eq!(pauses(&later, 1_000), 3, "however fast it is asked for");
        let once = Rc::new(Cell::new(0));
        let count = once.clone();
        later.ask(move || count.set(count.get() + 1));
        pass();
        assert_eq!(once.get(), 1, "asked for once, it is done after one pause");
        assert!(WAITING.take().is_empty(), "and then nothing waits");
    }

    #[test]
    fn without_a_bound_it_waits_for_a_pause() {
        assert_eq!(pauses(&Later::new(timer, 400, u32::MAX), 50), 51);
    }
}
