//! The site around the frame: what it says, gives and knows, always in its own name, and the way out of the frame.

use super::kit::{line as plain, Cx};
use super::pages::answer;
use crate::assessment::Assessment;
use crate::files::share;
use crate::words;
use preflight_html::html;
use preflight_rules::gather::Gather;
use yew::Html;

/// The way to the whole site at the same place, with the answers in the address.
pub fn out(cx: Cx<'_>) -> Html {
    if cx.model.framed.is_none() {
        return Html::default();
    }
    html! { <a class="header__link" href={whole_site(cx)} target="_blank" rel="noopener" data-testid="open-whole">{ cx.say(words::OWN_WINDOW) }</a> }
}

/// The address of the whole site at this place, with the visitor's answers as far as a link holds them.
pub fn whole_site(cx: Cx<'_>) -> String {
    let mut href = format!("./{}", cx.model.route().hash());
    if let Some(answers) = share::write(cx.model.library.vocabulary(), &cx.model.drafts).filter(|answers| !answers.is_empty()) {
        href.push('?');
        href.push_str(&answers);
    }
    href
}

/// Its line above everything.
pub fn line(cx: Cx<'_>) -> Html {
    let said = cx.model.framed.as_ref().and_then(|framed| Some((framed.name(cx.lang), framed.line.as_ref()?)));
    let Some((name, text)) = said else { return Html::default() };
    html! {
        <div class="board">
            <p class="around around--line" data-testid="host-line"><b class="around__by">{ name.to_owned() }{ cx.lang.pick("：", ": ") }</b>{ text.clone() }</p>
        </div>
    }
}

/// What it says of filing, and the facts that it gave and that count here.
pub fn says(cx: Cx<'_>, a: &Assessment<'_>, class: &'static str) -> Html {
    let Some(framed) = &cx.model.framed else { return Html::default() };
    let own = [("host-contact", words::AROUND_CONTACT, &framed.contact), ("host-route", words::AROUND_ROUTE, &framed.route)];
    let own = own.into_iter().filter_map(|(id, word, said)| Some((id.to_owned(), cx.say(word), said.clone()?)));
    let given = framed.given.iter().filter_map(|(fact, _)| {
        let (here, draft) = a.here(*fact).zip(cx.model.given(*fact))?;
        let decl = a.decl(here).filter(|_| !a.is_idle(here))?;
        Some((format!("host-{}", decl.name), decl.label.get(cx.lang), answer(&decl.kind, Some(draft), cx.lang)))
    });
    let rows = own.chain(given).gather();
    if rows.is_empty() {
        return Html::default();
    }
    html! {
        <section class={class} aria-labelledby="host-heading" data-testid="host-says">
            <h2 id="host-heading">{ words::begin(&words::by(framed.name(cx.lang), cx.lang)) }</h2>
            { plain("small muted", cx.say(words::AROUND_HELP)) }
            <dl class="contacts">
                { for rows.into_iter().map(|(id, label, said)| html! { <div key={id.clone()} class="contacts__row"><dt>{ label.to_owned() }</dt><dd data-testid={id}>{ said }</dd></div> }) }
            </dl>
        </section>
    }
}
