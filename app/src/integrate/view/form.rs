//! What can be chosen.

use super::super::accent::{worn, Scheme};
use super::super::{Newest, Way};
use super::control::{color, option, radios, select, text, Choice};
use super::{part, Field, Msg, Ui};
use crate::view::kit::line;
use crate::words::integrate as words;
use preflight_html::html;
use preflight_rules::gather::Gather;
use preflight_rules::Lang;
use yew::Html;

/// The form, in parts.
pub fn form(ui: Ui<'_>) -> Html {
    html! {
        <>
            { part("part-way", ui.say(words::PART_WAY), way(ui)) }
            { part("part-content", ui.say(words::PART_CONTENT), content(ui)) }
            { part("part-look", ui.say(words::PART_LOOK), look(ui)) }
            { part("part-local", ui.say(words::PART_LOCAL), local(ui)) }
            { part("part-more", ui.say(words::PART_MORE), more(ui)) }
        </>
    }
}

fn way(ui: Ui<'_>) -> Html {
    let ways = [
        (Way::Script.id(), ui.say(words::WAY_SCRIPT), ui.say(words::WAY_SCRIPT_NOTE)),
        (Way::Element.id(), ui.say(words::WAY_ELEMENT), ui.say(words::WAY_ELEMENT_NOTE)),
        (Way::Frame.id(), ui.say(words::WAY_FRAME), ui.say(words::WAY_FRAME_NOTE)),
    ];
    let loaders = [
        ("", ui.say(words::VERSIONED), ui.say(words::VERSIONED_NOTE)),
        ("floating", ui.say(words::FLOATING), ui.say(words::FLOATING_NOTE)),
    ];
    let sealed = ui.model.values.get(Field::Loader) != "floating" && ui.model.values.way() != Way::Frame;
    let told = match &ui.model.loader {
        _ if !sealed => "",
        Newest::Waiting if ui.model.here.is_some() => ui.say(words::LOADER_WAITING),
        Newest::Is(_) if ui.model.is_here() => "",
        Newest::Is(_) => ui.say(words::LOADER_ELSEWHERE),
        _ => ui.say(words::LOADER_LOST),
    };
    let loader = if ui.model.values.way() == Way::Frame { Html::default() } else { radios(ui, Field::Loader, &loaders) };
    html! {
        <div class="fields">
            { radios(ui, Field::Way, &ways) }
            <div key="loader">{ loader }{ line("small muted", told) }</div>
            { text(ui, Field::Checker, 1) }
        </div>
    }
}

fn content(ui: Ui<'_>) -> Html {
    let programmes = crate::start::catalogue().programmes();
    let chosen = ui.model.values.notices();
    let boxes = programmes.iter().map(|p| {
        let id = p.header().id.clone();
        let on = chosen.contains(&id.as_str());
        let name = p.header().short.get(ui.lang);
        option(ui, "notice", format!("notice-{id}"), "checkbox", name, "", on, move |on| Msg::Notice(id.clone(), on))
    });
    let mut categories: Vec<Choice<'_>> = vec![("", ui.say(words::AS_IT_IS), "")];
    for programme in programmes.iter().filter(|p| chosen.is_empty() || chosen.contains(&p.header().id.as_str())) {
        for category in programme.categories() {
            let is_new = !categories.iter().any(|(id, ..)| *id == category.id);
            if is_new {
                categories.push((category.id.as_str(), category.name.get(ui.lang), ""));
            }
        }
    }
    let now = ui.model.values.get(Field::Category);
    // What an address brought stays, and is said to be wrong.
    if !categories.iter().any(|(id, ..)| *id == now) {
        categories.push((now, now, ""));
    }
    let langs = [("", ui.say(words::AS_IT_IS), ""), ("zh", "中文", ""), ("en", "English", "")];
    html! {
        <div class="fields">
            <fieldset key="notice" class="field field--plain">
                <legend class="field__label">{ words::field(Field::Notice, ui.lang).0 }</legend>
                <div><p class="field__help">{ ui.say(words::NOTICE_ALL) }</p>
                <div class="options field__control">{ for boxes.gather() }</div></div>
            </fieldset>
            { select(ui, Field::Category, &categories) }
            { radios(ui, Field::Lang, &langs) }
        </div>
    }
}

fn look(ui: Ui<'_>) -> Html {
    let schemes = [
        ("", ui.say(words::AS_IT_IS), ""),
        ("light", ui.say(words::LIGHT), ""),
        ("dark", ui.say(words::DARK), ""),
        ("auto", ui.say(words::AUTO), ""),
    ];
    html! {
        <div class="fields">
            { color(ui, Field::Accent, contrast(ui)) }
            { radios(ui, Field::Scheme, &schemes) }
            <div key="sizes" class="fields fields--side">
                { text(ui, Field::Radius, 1) }
                { text(ui, Field::FontSize, 1) }
                { text(ui, Field::MinHeight, 1) }
            </div>
            { text(ui, Field::Title, 1) }
        </div>
    }
}

/// How the accent fares in the schemes that will be seen.
fn contrast(ui: Ui<'_>) -> Html {
    let accent = ui.model.values.said(Field::Accent);
    let seen = |scheme: &Scheme| match ui.model.values.get(Field::Scheme) {
        "light" => *scheme == Scheme::Light,
        "dark" => *scheme == Scheme::Dark,
        _ => true,
    };
    let rows = Scheme::ALL.into_iter().filter(seen).filter_map(|scheme| {
        let found = worn(accent, scheme)?;
        let class = if found.enough { "contrast contrast--enough" } else { "contrast contrast--short" };
        let (id, shade) = (format!("contrast-{scheme:?}").to_lowercase(), found.shade.clone());
        Some(html! {
            <li key={id.clone()} {class} data-testid={id} data-shade={shade.clone()}>
                <svg class="contrast__shade" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true"><rect width="16" height="16" rx="3" fill={shade} /></svg>
                <span>{ words::accent(scheme, &found, ui.lang) }</span>
            </li>
        })
    });
    html! { <ul class="contrasts" aria-live="polite">{ for rows.gather() }</ul> }
}

fn local(ui: Ui<'_>) -> Html {
    html! {
        <div class="fields">
            { text(ui, Field::Line, 2) }
            { text(ui, Field::Contact, 1) }
            { text(ui, Field::Route, 1) }
            <div key="star" class="fields fields--side">
                { text(ui, Field::StarOpen, 1) }
                { text(ui, Field::StarClose, 1) }
            </div>
        </div>
    }
}

fn more(ui: Ui<'_>) -> Html {
    let reports = [("", ui.say(words::REPORT_NONE), ""), ("result", ui.say(words::REPORT_RESULT), "")];
    let sandboxes =
        [("", ui.say(words::SANDBOX_OFF), ""), ("keep", ui.say(words::SANDBOX_KEEP), ""), ("on", ui.say(words::SANDBOX_ON), "")];
    html! {
        <details class="more" open={ui.model.unfolded}>
            <summary data-testid="more">{ more_words(ui.lang) }</summary>
            <div class="fields">
                { radios(ui, Field::Report, &reports) }
                { text(ui, Field::Prefill, 4) }
                { radios(ui, Field::Sandbox, &sandboxes) }
                { text(ui, Field::Slot, 1) }
                { text(ui, Field::Library, 1) }
            </div>
        </details>
    }
}

fn more_words(lang: Lang) -> &'static str {
    lang.pick(
        "回传、预填、沙箱、草稿位置、本单位的通知文件",
        "Report, facts filled in ahead, sandbox, place of drafts, your own notice file",
    )
}
