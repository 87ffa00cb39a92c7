//! The lines in a page of another origin, and what that page hears.

use super::super::lines::SANDBOX;
use super::super::{Heard, Shown, Way, Width};
use super::{part, Field, Msg, Ui};
use crate::view::kit::line;
use crate::words::integrate as words;
use preflight_html::html;
use preflight_rules::gather::Gather;
use yew::Html;

/// The preview with its log.
pub fn preview(ui: Ui<'_>) -> Html {
    let inside = match &ui.model.shown {
        None => line("muted", ui.say(if ui.model.here.is_some() { words::LOADER_WAITING } else { words::PREVIEW_NONE })),
        Some(shown) => html! {
            <div>
                { line("small muted", ui.say(words::PREVIEW_HELP)) }
                { line("small muted", if library_is_left_out(ui) { ui.say(words::PREVIEW_LIBRARY) } else { "" }) }
                { tools(ui) }
                <div class="preview">
                    <div class="preview__room" tabindex="0" role="group" aria-label={ui.say(words::PREVIEW_TITLE)}>{ page(ui, shown) }</div>
                    { log(ui) }
                </div>
            </div>
        },
    };
    part("part-preview", ui.say(words::PART_PREVIEW), inside)
}

fn library_is_left_out(ui: Ui<'_>) -> bool {
    ui.model.values.way() != Way::Frame && !ui.model.values.said(Field::Library).is_empty()
}

fn tools(ui: Ui<'_>) -> Html {
    let widths = Width::ALL.into_iter().map(|width| {
        let pressed = if ui.model.width == width { "true" } else { "false" };
        let label = if width == Width::Full { ui.say(words::FULL) } else { width.id() };
        html! {
            <button type="button" key={width.id()} class="filter" aria-pressed={pressed} data-testid={format!("width-{}", width.id())} onclick={ui.press(Msg::Wide(width))}>{ label }</button>
        }
    });
    html! {
        <div class="filters" role="group" aria-label={ui.say(words::WIDTH)}>
            { for widths.gather() }
            <button type="button" key="again" class="filter filter--order" data-testid="preview-again" onclick={ui.press(Msg::Again)}>{ ui.say(words::PREVIEW_AGAIN) }</button>
        </div>
    }
}

/// The page without an origin: its sandbox is what a frame of the checker has, and the frame in it has the same.
fn page(ui: Ui<'_>, shown: &Shown) -> Html {
    let class = format!("preview__page preview__page--{}", ui.model.width.id());
    html! {
        <iframe key={shown.turn.to_string()} {class} id="preview" data-testid="preview" title={ui.say(words::PREVIEW_TITLE)} sandbox={SANDBOX} src={format!("./preview.html#{}", shown.told)}></iframe>
    }
}

fn log(ui: Ui<'_>) -> Html {
    let rows = ui.model.log.iter().map(|heard| {
        let Heard { name, detail, times } = heard;
        let often = if *times > 1 { format!(" ×{times}") } else { String::new() };
        html! { <li class="log__row"><b>{ name.clone() }{ often }</b>{ " " }<code>{ detail.clone() }</code></li> }
    });
    let none = if ui.model.values.way() == Way::Frame { words::LOG_FRAME } else { words::LOG_EMPTY };
    let never = if ui.model.values.get(Field::Report) == "result" { ui.say(words::LOG_NEVER) } else { "" };
    html! {
        <div class="log">
            <h3>{ ui.say(words::LOG) }</h3>
            { line("small muted", if ui.model.log.is_empty() { ui.say(none) } else { "" }) }
            { line("small muted", never) }
            <div class="log__rows" tabindex="0" role="log" aria-label={ui.say(words::LOG)} data-testid="log"><ol>{ for rows.gather() }</ol></div>
        </div>
    }
}
