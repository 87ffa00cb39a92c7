//! In the place of every page while a notice file that was to be loaded is not there: what is wrong, who can do what about it.

use crate::library::library;
use crate::model::Fault;
use crate::msg::LibraryMsg;
use crate::view::kit::{button, heading, line, Cx};
use crate::words;
use preflight_html::html;
use preflight_rules::Programme;
use yew::Html;

/// Why there are no notices.
pub fn refused(cx: Cx<'_>, fault: &Fault) -> Html {
    let notice = |p: &Programme| {
        let header = p.header();
        html! { <li key={header.id.clone()}>{ cx.text(&header.title) }{ " · " }{ &header.id }{ " " }{ &header.edition }</li> }
    };
    html! {
        <div class="stack">
            <section class="card" data-testid="library-refused">
                { heading(cx.say(words::LIBRARY_TITLE)) }
                { line("", cx.say(words::LIBRARY_LEAD)) }
                <h2>{ cx.say(words::LIBRARY_WHY) }</h2>
                <p data-testid="library-why">{ cx.text(&fault.say()) }</p>
                <h2>{ cx.say(words::LIBRARY_BUREAU) }</h2>
                <p data-testid="library-mend">{ cx.text(&fault.mend()) }</p>
                <h2>{ cx.say(words::LIBRARY_APPLICANT) }</h2>
                { line("", cx.say(words::LIBRARY_AGAIN_HELP)) }
                <div class="actions">{ button(cx, "button", "library-again".into(), cx.say(words::LIBRARY_AGAIN), LibraryMsg::Again.into()) }</div>
                { line("", cx.say(words::LIBRARY_BUILT_IN_HELP)) }
                <ul>{ for library().programmes().iter().map(notice) }</ul>
                <div class="actions">{ button(cx, "button button--quiet", "library-built-in".into(), cx.say(words::LIBRARY_BUILT_IN), LibraryMsg::BuiltIn.into()) }</div>
            </section>
        </div>
    }
}
