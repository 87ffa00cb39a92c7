//! The state of a program, and what happens to it: at once, whenever the page may be drawn.
//!
//! Yew runs messages of components later, and puts off what follows a drawing when the drawing took long: on a slow machine the page may be
//! gone by then, and with it the last word that was typed; or the visitor elsewhere, and an address that came then would call them back. So
//! the state changes when something happens, what must not be lost or late is done in the same breath, and the component is only asked to
//! draw.

use crate::effect::Effect;
use crate::model::Model;
use crate::msg::Msg;
use crate::platform::Listening;
use std::cell::{Cell, OnceCell, Ref, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;
use yew::Callback;

/// What makes a program of a state.
pub struct Program {
    /// From a message to the new state and things to be done.
    pub update: fn(&mut Model, Msg) -> Vec<Effect>,
    /// Does them.
    pub perform: fn(Effect, &Callback<Msg>),
    /// Hears what happens outside the page's elements.
    pub listen: fn(Callback<Msg>) -> Listening,
    /// After such a message another program has the window: this one hears no more of it.
    pub leaves: fn(&Msg) -> bool,
}

/// The state of a program.
pub struct Store {
    program: Program,
    model: RefCell<Model>,
    send: OnceCell<Callback<Msg>>,
    listening: RefCell<Option<Listening>>,
    /// What happened while something else was being done.
    next: RefCell<VecDeque<Msg>>,
    busy: Cell<bool>,
    /// What waits until what it points at is on the page.
    waiting: RefCell<Vec<Effect>>,
}

impl Store {
    /// Begins with a state and what is to be done first; `draw` asks for the page to be drawn.
    pub fn begin(program: Program, model: Model, effects: Vec<Effect>, draw: Callback<()>) -> Rc<Store> {
        let store = Rc::new(Store {
            model: RefCell::new(model),
            send: OnceCell::new(),
            listening: RefCell::default(),
            next: RefCell::default(),
            busy: Cell::default(),
            waiting: RefCell::default(),
            program,
        });
        let own = store.clone();
        let send = store.send.get_or_init(|| {
            Callback::from(move |msg| {
                own.take(msg);
                draw.emit(());
            })
        });
        store.perform(effects, send);
        let listening = (store.program.listen)(send.clone());
        *store.listening.borrow_mut() = Some(listening);
        store
    }

    /// The state.
    pub fn model(&self) -> Ref<'_, Model> {
        self.model.borrow()
    }

    /// Where messages go.
    pub fn send(&self) -> Callback<Msg> {
        self.send.get().cloned().unwrap_or_default()
    }

    /// The page was drawn: does what waited for that.
    pub fn drawn(&self) {
        let send = self.send();
        for effect in self.waiting.take() {
            (self.program.perform)(effect, &send);
        }
    }

    fn take(&self, msg: Msg) {
        self.next.borrow_mut().push_back(msg);
        // What comes of a message while it is being done is done after it.
        if self.busy.replace(true) {
            return;
        }
        let send = self.send();
        while let Some(msg) = self.following() {
            if (self.program.leaves)(&msg) {
                self.listening.take();
            }
            let effects = (self.program.update)(&mut self.model.borrow_mut(), msg);
            self.perform(effects, &send);
        }
        self.busy.set(false);
    }

    /// Does what is urgent; the rest waits for the drawing.
    fn perform(&self, effects: Vec<Effect>, send: &Callback<Msg>) {
        for effect in effects {
            match effect.is_urgent() {
                true => (self.program.perform)(effect, send),
                false => self.waiting.borrow_mut().push(effect),
            }
        }
    }

    fn following(&self) -> Option<Msg> {
        self.next.borrow_mut().pop_front()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Saved;
    use crate::msg::{DraftMsg, FormMsg, ShellMsg};
    use crate::names;
    use crate::platform;
    use crate::tests::{at, slot};
    use crate::update::update;

    thread_local! {
        static DONE: RefCell<Vec<Effect>> = const { RefCell::new(Vec::new()) };
    }

    /// Notes what is done; the first write is refused as by a full disk.
    fn perform(effect: Effect, send: &Callback<Msg>) {
        if matches!(effect, Effect::Write { .. }) {
            send.emit(DraftMsg::NotKept.into());
        }
        DONE.with_borrow_mut(|done| done.push(effect));
    }

    fn store(draw: Callback<()>) -> Rc<Store> {
        let listen = platform::listen;
        let program =
            Program { update, perform, listen, leaves: |msg| matches!(msg, Msg::Shell(ShellMsg::Routed(hash)) if hash == "#/drafts") };
        Store::begin(program, at("#/js2021/-/all"), vec![here(), Effect::Focus(names::HEADING.to_owned())], draw)
    }

    /// Where the state of these tests begins.
    fn here() -> Effect {
        Effect::Navigate { hash: "#/js2021/-/all".into(), push: false }
    }

    /// What was done since it was last asked.
    fn done() -> Vec<Effect> {
        DONE.take()
    }

    #[test]
    fn what_is_typed_is_in_the_state_and_written_without_a_drawing() {
        let drawings = Rc::new(Cell::new(0));
        let counted = drawings.clone();
        let store = store(Callback::from(move |()| counted.set(counted.get() + 1)));
        let slot = slot("total_investment_wan");
        store.send().emit(FormMsg::Type(slot, "607".into()).into());
        assert!(store.model().drafts.at(slot).is_some_and(|draft| draft.value().is_some()));
        assert_eq!(drawings.get(), 1, "it is asked for");
        assert_eq!(done(), [here()], "the reminder to write waits");
        store.send().emit(DraftMsg::Write.into());
        assert!(matches!(done().as_slice(), [Effect::Write { text, .. }] if text.contains("607")), "the write does not");
        assert_eq!(store.model().saved, Saved::Nowhere, "what came of it is taken in after it");
        store.drawn();
        assert!(done().contains(&Effect::WriteSoon));
    }

    #[test]
    fn the_address_moves_with_the_state_and_not_with_the_drawing() {
        let store = store(Callback::noop());
        assert_eq!(done(), [here()], "also before anything was ever drawn");
        store.send().emit(ShellMsg::Choose { notice: "jl761".into(), category: "digital_gov_infra".into() }.into());
        assert_eq!(done(), [Effect::Navigate { hash: "#/jl761/digital_gov_infra".into(), push: true }]);
        store.drawn();
        let late = done();
        assert!(late.contains(&Effect::Focus(names::HEADING.to_owned())), "{late:?}");
        assert!(!late.iter().any(|effect| matches!(effect, Effect::Navigate { .. })), "who goes on meanwhile is not called back: {late:?}");
    }

    #[test]
    fn who_leaves_hears_no_more() {
        let store = store(Callback::noop());
        store.send().emit(ShellMsg::Routed("#/js2021".into()).into());
        assert!(store.listening.borrow().is_some());
        store.send().emit(ShellMsg::Routed("#/drafts".into()).into());
        assert!(store.listening.borrow().is_none());
    }
}
