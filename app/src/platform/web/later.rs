//! What is done a while after it was last asked for.

use gloo_timers::callback::Timeout;
use std::cell::Cell;
use std::rc::Rc;

/// Waits until nothing more is asked for, but not for ever. While it waits, asking again costs next to nothing: no timer is set anew for a key.
pub struct Later {
    /// Milliseconds without another asking; up to twice as long may pass.
    pause: u32,
    /// After so many pauses it is done in any case.
    most: u32,
    waiting: Cell<bool>,
    again: Cell<bool>,
}

impl Later {
    /// After a pause, and no later than after so many of them.
    pub fn new(pause: u32, most: u32) -> Rc<Later> {
        Rc::new(Later { pause, most, waiting: Cell::default(), again: Cell::default() })
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
        Timeout::new(self.pause, over).forget();
    }
}
