//! Through whom to file, and whom to call.

use crate::view::present::{ContactView, PackView, RouteView};
use crate::words;
use preflight_rules::Lang;
use std::rc::Rc;
use yew::{component, html, Html, Properties};

/// Properties of [`Routes`].
#[derive(Properties, PartialEq)]
pub struct RoutesProps {
    /// The language.
    pub lang: Lang,
    /// What goes with an application.
    pub pack: Rc<PackView>,
}

/// Through whom to file, and whom to call.
#[component]
pub fn Routes(props: &RoutesProps) -> Html {
    let (pack, lang) = (&props.pack, props.lang);
    html! {
        <section class="card" aria-labelledby="routes-heading">
            <h2 id="routes-heading">{ words::ROUTES.get(lang) }</h2>
            <p class="small muted" hidden={pack.routes.len() < 2}>{ words::ROUTES_OPEN.get(lang) }</p>
            <div class="routes">{ for pack.routes.iter().map(route) }</div>
            <details class="more">
                <summary>{ words::CONTACTS.get(lang) }</summary>
                <p class="small muted">{ words::CONTACTS_OLD.get(lang) }</p>
                <dl class="contacts">{ for pack.contacts.iter().map(contact) }</dl>
            </details>
        </section>
    }
}

fn route(route: &RouteView) -> Html {
    html! {
        <div key={route.id.to_string()} class="route">
            <ol class="route__steps">{ for route.steps.iter().map(|step| html! { <li key={step.to_string()}>{ step }</li> }) }</ol>
            <p class="small muted">{ &route.note }{ " " }<span class="clause">{ &route.clause }</span></p>
        </div>
    }
}

fn contact(contact: &ContactView) -> Html {
    // Printed addresses are shown, not followed, unless the notice's author vouches for them.
    let value = match contact.link {
        true => html! { <a href={contact.value.clone()} rel="noreferrer noopener">{ &contact.value }</a> },
        false => html! { { &contact.value } },
    };
    html! {
        <div key={contact.id.to_string()} class="contacts__row">
            <dt>{ &contact.label }</dt>
            <dd><span class="num">{ value }</span>{ " " }<span class="small muted">{ &contact.year }</span></dd>
        </div>
    }
}
