//! Words to pick for those who would rather not write: what speaks most for each category.

use crate::msg::ShellMsg;
use crate::view::kit::{line, Cx};
use crate::words;
use preflight_html::html;
use preflight_rules::gather::Gather;
use preflight_rules::programme::{Category, Cue};
use preflight_rules::Lang;
use yew::Html;

/// Words shown for a category.
const MOST: usize = 4;

/// Words to pick, category by category.
pub fn cues(cx: Cx<'_>) -> Html {
    let categories = cx.model.shown().flat_map(|p| p.categories().iter().map(move |c| (p.header().id.as_str(), c)));
    html! {
        <details class="more" data-testid="cues">
            <summary>{ cx.say(words::PICK_CUES) }</summary>
            { line("small muted", cx.say(words::PICK_CUES_HELP)) }
            <ul class="cues">{ for categories.map(|(notice, category)| group(cx, notice, category)) }</ul>
        </details>
    }
}

fn group(cx: Cx<'_>, notice: &str, category: &Category) -> Html {
    let mut words: Vec<(u8, &str)> = category.cues.iter().filter_map(|cue| Some((cue.weight, first(cue, cx.lang)?))).gather();
    preflight_rules::order::sort_by_key(&mut words, |(weight, _)| u8::MAX - *weight);
    let chips: Vec<Html> = words.iter().take(MOST).map(|(_, word)| chip(cx, word)).gather();
    html! {
        <li key={format!("{notice}-{}", category.id)} class="cues__group">
            <span class="small muted">{ cx.text(&category.name) }</span>
            { for chips }
        </li>
    }
}

fn first(cue: &Cue, lang: Lang) -> Option<&str> {
    cue.plain(lang).or_else(|| cue.plain(Lang::Zh))
}

/// A word; pressed while the description holds it.
fn chip(cx: Cx<'_>, word: &str) -> Html {
    let on = cx.model.shelf.picked(word);
    let msg = ShellMsg::Cue(word.to_owned());
    html! { <button key={word.to_owned()} type="button" class="filter" aria-pressed={if on { "true" } else { "false" }} onclick={cx.press(msg.into())}>{ word.to_owned() }</button> }
}
