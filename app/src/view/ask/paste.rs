//! A table that is being pasted into a list, and what came of it.

use super::super::kit::{button, Cx};
use crate::model::{Pasting, Stage};
use crate::msg::FormMsg;
use crate::names;
use crate::platform::dom;
use crate::words;
use preflight_html::html;
use preflight_rules::fact::{FactIx, FieldDecl};
use preflight_rules::gather::Gather;
use preflight_rules::read::Unit;
use yew::{Callback, Html, InputEvent};

/// What was read into the list, until something changes.
pub fn told(cx: Cx<'_>, fact: FactIx) -> String {
    let read = cx.model.pasting.as_ref().filter(|p| p.fact == fact && p.stage == Stage::Read);
    read.map(|p| p.told.clone()).unwrap_or_default()
}

/// The box for a table, while there is one for this list.
pub fn pasting(cx: Cx<'_>, fact: FactIx, fields: &[FieldDecl]) -> Html {
    let mine = |p: &&Pasting| p.fact == fact && p.stage != Stage::Read;
    let Some(pasting) = cx.model.pasting.as_ref().filter(mine) else { return Html::default() };
    let send = cx.send.clone();
    let oninput = Callback::from(move |e: InputEvent| {
        if let Some(text) = dom::typed(&e) {
            send.emit(FormMsg::PasteText(text).into());
        }
    });
    let columns: Vec<&str> = fields.iter().filter(|f| f.derived.is_none()).map(|f| f.label.get(cx.lang)).gather();
    html! {
        <div class="paste">
            <label class="field__label" for={names::PASTE}>{ cx.say(words::PASTE_LABEL) }</label>
            <p class="field__help" id="paste-help">{ words::paste_columns(&columns, cx.lang) }</p>
            <textarea class="input input--long" rows="5" id={names::PASTE} data-testid={names::PASTE} aria-describedby="paste-help paste-told" value={pasting.text.clone()} {oninput} />
            <p class={if pasting.stage == Stage::Unit { "paste__ask" } else { "field__error" }} id="paste-told">{ pasting.told.clone() }</p>
            <div key="unit" class="actions" id={names::PASTE_UNIT} role="group" tabindex="-1" aria-labelledby="paste-told" hidden={pasting.stage != Stage::Unit}>
                { button(cx, "button", "paste-unit-wan".into(), cx.say(words::WAN), FormMsg::PasteUnit(Unit::Wan).into()) }
                { button(cx, "button", "paste-unit-yuan".into(), cx.say(words::YUAN), FormMsg::PasteUnit(Unit::Yuan).into()) }
            </div>
            <div key="read" class="actions">
                // The choice of a unit reads it.
                if pasting.stage == Stage::Boxed {
                    { button(cx, "button", "paste-read".into(), cx.say(words::PASTE_READ), FormMsg::PasteRead.into()) }
                }
                { button(cx, "button button--text", "paste-close".into(), cx.say(words::LEAVE), FormMsg::PasteClose.into()) }
            </div>
        </div>
    }
}
