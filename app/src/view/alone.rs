//! The start page as a program of its own: the same header and start as in the whole application, and nothing that needs answers.

use super::frame;
use super::kit::{line, Cx, Told};
use super::pages;
use crate::model::Model;
use crate::msg::Msg;
use crate::words;
use preflight_html::html;
use yew::{Callback, Html};

/// The start page alone.
pub fn alone(model: &Model, send: &Callback<Msg>) -> Html {
    let told = Told::new(model, send);
    let cx = Cx(&told);
    html! {
        <div>
            <div key="head">{ frame::header(cx, Html::default()) }</div>
            <main key="body" class="main" id="main" tabindex="-1">{ pages::start(cx) }</main>
            <footer key="foot" class="footer">
                { line("", cx.say(words::DISCLAIMER)) }
                { frame::about(cx) }
                { frame::versions(cx) }
                <p class="small"><a href="./precheck.html" download="precheck.html" data-testid="save-offline">{ cx.say(words::SAVE_OFFLINE) }</a>{ " " }<span class="muted">{ cx.say(words::OFFLINE_HELP) }</span></p>
            </footer>
        </div>
    }
}
