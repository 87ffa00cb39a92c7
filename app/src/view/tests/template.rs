//! Our `html!` draws what Yew's own draws.

use crate::prerender::draw;
use yew::{Callback, Html};

macro_rules! both {
    ($($tokens:tt)*) => {
        assert_eq!(draw(preflight_html::html! { $($tokens)* }), draw(yew::html! { $($tokens)* }))
    };
}

#[test]
fn elements_attributes_and_texts() {
    let (class, id, nothing, name) = ("small muted ", "a-1".to_owned(), None::<&str>, String::from("<&\""));
    both! { <p class="small" id={id.clone()} data-testid={id.clone()}>{ "Text" }{ " " }<b>{ name.clone() }</b></p> };
    both! { <p {class} aria-label={nothing} hidden={true}>{ class }</p> };
    both! { <p class="" hidden={class.is_empty()} lang="en">{ nothing.unwrap_or_default() }</p> };
    both! { <svg viewBox="0 0 1 1"><line x1={name.clone()} /></svg> };
    both! { <><br /><a href={name.clone()}>{ Html::default() }</a></> };
}

#[test]
fn fields() {
    let (text, on) = ("1 < 2".to_owned(), true);
    both! { <input type="text" value={text.clone()} disabled={on} oninput={Callback::noop()} /> };
    both! { <input type="checkbox" checked={on} onchange={Callback::noop()} /> };
    both! { <textarea class="input" value={text.clone()} /> };
    both! { <select><option key="a" value="a" selected={on}>{ &text }</option></select> };
}

#[test]
fn lists_and_conditions() {
    let names = ["a", "b", "c"];
    both! { <ul>{ for names.iter().map(|n| yew::html! { <li key={*n}>{ *n }</li> }) }</ul> };
    for count in 0..3 {
        both! { <div>if count == 0 { <p>{ count }</p> } else if count == 1 { { "one" } }</div> };
    }
}
