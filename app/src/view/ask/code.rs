//! The unified social credit code: checked as typed, and what it proposes, for the applicant to accept.

use super::super::kit::{button, Cx};
use crate::model::Note;
use crate::msg::FormMsg;
use crate::platform::dom;
use crate::update::proposals;
use crate::words;
use preflight_html::html;
use preflight_rules::read;
use preflight_rules::wording::shown_value;
use yew::{Callback, FocusEvent, Html, InputEvent};

/// The field of the code.
pub fn code(cx: Cx<'_>) -> Html {
    let text = cx.model.drafts.note(Note::Code);
    let send = cx.send.clone();
    let oninput = Callback::from(move |e: InputEvent| {
        if let Some(text) = dom::typed(&e) {
            send.emit(FormMsg::Note(Note::Code, text).into());
        }
    });
    let onblur = cx.send.reform(|_: FocusEvent| FormMsg::CodeLeft.into());
    // Eighteen characters are a whole code; a shorter one is still being typed.
    let whole = text.chars().filter(|c| !c.is_whitespace()).count() >= 18 || cx.model.code_left && !text.trim().is_empty();
    let read = read::uscc(text);
    let (told, wrong) = match (&read, whole) {
        (Ok(_), _) => (cx.say(words::CODE_GOOD).to_owned(), false),
        (Err(why), true) => (why.say.get(cx.lang).to_owned(), true),
        (Err(_), false) => (String::new(), false),
    };
    let proposals = proposals(cx.model);
    let vocabulary = cx.model.library.vocabulary();
    let one = |(fact, value): &(preflight_rules::fact::FactIx, preflight_rules::value::Value)| {
        let decl = vocabulary.get(*fact)?;
        Some(
            html! { <li key={decl.name.clone()}>{ cx.text(&decl.label) }{ cx.lang.pick("：", ": ") }<b>{ shown_value(&decl.kind, value, cx.lang) }</b></li> },
        )
    };
    html! {
        <div class="field field--plain">
            <label class="field__label" for="code">{ cx.say(words::CODE) }{ " " }<span class="chip">{ cx.say(words::OPTIONAL) }</span></label>
            <p class="field__help" id="code-help">{ cx.say(words::CODE_HELP) }</p>
            <div class="box">
                <input class="input input--number" type="text" autocomplete="off" spellcheck="false" id="code" data-testid="code" value={text.to_owned()} aria-describedby="code-help code-told" aria-invalid={wrong.then_some("true")} {oninput} {onblur} />
            </div>
            <p class={if wrong { "field__error" } else { "field__echo" }} id="code-told">{ told }</p>
            <div key="proposals">
                if !proposals.is_empty() {
                    <div class="remedy">
                        <p>{ cx.say(words::CODE_PROPOSES) }</p>
                        <ul>{ for proposals.iter().filter_map(one) }</ul>
                        { button(cx, "button button--quiet", "code-accept".into(), cx.say(words::CODE_ACCEPT), FormMsg::AcceptCode.into()) }
                    </div>
                }
            </div>
        </div>
    }
}
