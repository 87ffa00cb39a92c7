//! Policies to paste.

use super::{copied, part, Field, Ui, What};
use crate::view::kit::line;
use crate::words::integrate as words;
use preflight_html::html;
use yew::Html;

/// What the bureau's page must allow, and what the checker's site should send.
pub fn policies(ui: Ui<'_>) -> Html {
    let sent = ui.model.sent();
    let told = if sent.policies.is_empty() {
        words::HOST_POLICY_BARE
    } else if ui.model.allowing() == sent.policies {
        words::HOST_POLICY_SAME
    } else {
        words::HOST_POLICY_MERGED
    };
    let named = if ui.model.values.said(Field::Hosts).is_empty() { words::SITE_POLICY_BARE } else { words::SITE_POLICY_HELP };
    let inside = html! {
        <div>
            <h3>{ ui.say(words::HOST_POLICY) }</h3>
            { line("small muted", ui.say(told)) }
            { copied(ui, What::Host, "host-policy", ui.say(words::HOST_POLICY), words::host_lines(ui.model)) }
            <h3 class="part__next">{ ui.say(words::SITE_POLICY) }</h3>
            { line("small muted", ui.say(named)) }
            { copied(ui, What::Site, "site-policy", ui.say(words::SITE_POLICY), words::site_lines(ui.model)) }
        </div>
    };
    part("part-policy", ui.say(words::PART_POLICY), inside)
}
