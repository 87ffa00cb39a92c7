//! What is left of the answers when the program itself fails. `public/boot/recovery.js` hears of the failure and asks here: the failed
//! program is not run any further, but what it remembered can still be read.

use crate::files::pack;
use crate::model::{Drafts, Model, Start};
use preflight_rules::date::Date;
use preflight_rules::{Lang, Library};
use std::cell::RefCell;
use wasm_bindgen::prelude::Closure;

thread_local! {
    /// The answers as they were after the last message.
    static LAST: RefCell<Option<Answers>> = const { RefCell::new(None) };
}

/// What a progress file is made of.
struct Answers {
    library: &'static Library,
    notice: Option<usize>,
    lang: Lang,
    today: Date,
    drafts: Drafts,
}

/// Remembers the answers after a message.
pub fn remember(model: &Model) {
    let (notice, lang) = (model.notice, model.lang());
    LAST.with_borrow_mut(|last| match last {
        Some(last) if last.drafts == model.drafts && (last.notice, last.lang) == (notice, lang) => {}
        _ => *last = Some(Answers { library: model.library, notice, lang, today: model.as_of.today, drafts: model.drafts.clone() }),
    });
}

/// Has the page ask for the answers by `window.preflightAnswers(readable)`, as long as the page lives.
pub fn offer() {
    let ask = Closure::<dyn Fn(bool) -> Option<String>>::new(answers);
    let _ = js_sys::Reflect::set(&gloo_utils::window(), &"preflightAnswers".into(), ask.as_ref());
    ask.forget();
}

/// The answers as a progress file; nothing when there are none. `readable`: with questions and answers for people in it, for which the
/// notice is judged again; should that be what failed, ask without.
fn answers(readable: bool) -> Option<String> {
    LAST.with(|last| {
        let last = last.try_borrow().ok()?;
        let last = last.as_ref().filter(|last| !last.drafts.is_empty())?;
        let mut model = Model::blank(last.library, &Start::at(last.today, ""));
        (model.notice, model.shelf.lang, model.drafts) = (last.notice, last.lang, last.drafts.clone());
        Some(pack::rescue(&model, readable))
    })
}
