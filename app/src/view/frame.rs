//! Around every page: name, language, look, drafts; messages; what the page is not.

use super::kept::Name;
use super::kit::{button, line, link, short, Cx};
use crate::assessment::Assessment;
use crate::model::{Look, OfferFrom, Saved, Source};
use crate::msg::{DraftMsg, PackMsg, ShellMsg};
use crate::names;
use crate::route::{Place, Route};
use crate::words;
use preflight_html::html;
use preflight_rules::gather::Gather;
use preflight_rules::{wording, Lang, Programme};
use yew::Html;

/// Name, where answers stay, drafts, look, language; in a frame also the way out of it.
pub fn header(cx: Cx<'_>, out: Html) -> Html {
    let switch = |to: Lang, id: &'static str, label: &'static str| {
        let pressed = if cx.lang == to { "true" } else { "false" };
        html! {
            <button type="button" class="switch__button" lang={to.tag()} data-testid={id} aria-pressed={pressed} onclick={cx.press(ShellMsg::Lang(to).into())}>{ label }</button>
        }
    };
    let large = cx.model.shelf.look == Look::Large;
    let look = if large { Look::Standard } else { Look::Large };
    let kept = match cx.model.saved {
        _ if cx.model.as_of.told().is_none() => words::LOCAL,
        Saved::Kept if cx.model.drafts.is_empty() => words::LOCAL,
        Saved::Kept if cx.model.dirty => words::SAVING,
        Saved::Kept => words::SAVED,
        Saved::Nowhere => words::NOT_KEPT,
        Saved::Elsewhere(_) => words::NOT_SAVED_NOW,
    };
    // Without notices there is nowhere to go.
    let drafts = match cx.model.source {
        Source::Refused { .. } => Html::default(),
        _ => link("header__link", "drafts".into(), Route { place: Place::Drafts, ..Route::default() }.hash(), cx.say(words::DRAFTS)),
    };
    // Whoever would open the page anew looks here first.
    let unkept = (cx.model.saved != Saved::Kept).then_some("true");
    html! {
        <header class="header">
            <button type="button" class="skip" onclick={cx.press(ShellMsg::Focus("main".into()).into())}>{ cx.say(words::SKIP) }</button>
            <div class="header__inner">
                <a class="header__brand" href="#/" data-testid="home">
                    <svg class="header__mark" width="22" height="22" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true">
                        <path d="M6 3h9l4 4v14H6z" /><path d="M9 13l3 3 5-6" />
                    </svg>
                    { cx.say(words::BRAND) }
                </a>
                <span class="header__note" data-testid="kept" data-unkept={unkept}>{ cx.say(kept) }</span>
                <nav class="header__tools" aria-label={cx.say(words::TOOLS)}>
                    { out }
                    { drafts }
                    <button type="button" class="header__link" data-testid="look" aria-pressed={if large { "true" } else { "false" }} onclick={cx.press(ShellMsg::Look(look).into())}>{ cx.say(words::LARGE) }</button>
                    <div class="switch" role="group" aria-label={cx.say(words::LANGUAGE)}>
                        { switch(Lang::Zh, "lang-zh", "中文") }
                        { switch(Lang::En, "lang-en", "English") }
                    </div>
                </nav>
            </div>
        </header>
    }
}

/// Messages that want an answer, or can be taken back.
pub fn board(cx: Cx<'_>) -> Html {
    html! {
        <div class="board">
            <div key="offer">{ offer(cx) }</div>
            <div key="clash">{ clash(cx) }</div>
            <div key="toasts" class="toasts">
                <div key="undo" role="status">{ undo(cx) }</div>
                <div key="said" role="status">{ said(cx) }</div>
            </div>
        </div>
    }
}

fn offer(cx: Cx<'_>) -> Html {
    let Some(offer) = &cx.model.offer else { return Html::default() };
    let (title, help) = match offer.from {
        OfferFrom::Link => (words::OFFER_LINK, words::OFFER_LINK_HELP),
        OfferFrom::File => (words::OFFER_FILE, words::OFFER_FILE_HELP),
        OfferFrom::Inside => (words::OFFER_INSIDE, words::OFFER_INSIDE_HELP),
    };
    html! {
        <section class="notice-box" id={names::OFFER} tabindex="-1" aria-labelledby="offer-title" data-testid={names::OFFER}>
            <h2 id="offer-title">{ cx.say(title) }</h2>
            <p>{ words::offered(offer.count(), cx.lang) }{ " " }{ cx.say(help) }</p>
            { for offer.minds.iter().map(|mind| line("notice-box__mind", cx.text(mind))) }
            <div class="actions">
                { button(cx, "button", "offer-take".into(), cx.say(words::TAKE), DraftMsg::TakeOffer.into()) }
                { button(cx, "button button--quiet", "offer-drop".into(), cx.say(words::LEAVE), DraftMsg::DropOffer.into()) }
            </div>
        </section>
    }
}

fn clash(cx: Cx<'_>) -> Html {
    let Saved::Elsewhere(_) = cx.model.saved else { return Html::default() };
    html! {
        <section class="notice-box" role="alert" data-testid="clash">
            <h2>{ cx.say(words::CLASH) }</h2>
            <p>{ cx.say(words::CLASH_HELP) }</p>
            <div class="actions">
                { button(cx, "button", "keep-mine".into(), cx.say(words::KEEP_MINE), DraftMsg::KeepMine.into()) }
                { button(cx, "button button--quiet", "take-theirs".into(), cx.say(words::TAKE_THEIRS), DraftMsg::TakeTheirs.into()) }
            </div>
        </section>
    }
}

fn undo(cx: Cx<'_>) -> Html {
    let Some(undo) = &cx.model.undo else { return Html::default() };
    html! {
        <div class="toast" data-testid="toast">
            <span>{ words::undone(undo.what, cx.lang) }</span>
            { button(cx, "button button--text", "undo".into(), cx.say(words::UNDO), ShellMsg::Undo.into()) }
        </div>
    }
}

fn said(cx: Cx<'_>) -> Html {
    let Some(text) = &cx.model.notice_board else { return Html::default() };
    html! {
        <div class="toast" id={names::BOARD} tabindex="-1" data-testid={names::BOARD}>
            <span>{ cx.text(text) }</span>
            { button(cx, "button button--text", "board-read".into(), cx.say(words::CLOSE), ShellMsg::Read.into()) }
        </div>
    }
}

/// What the page is not, which rules it carries, and the way to wipe it.
pub fn footer(cx: Cx<'_>) -> Html {
    let sum = if let Source::Local(sum) = &cx.model.source { sum.clone() } else { String::new() };
    let notices: Vec<&str> = cx.model.shown().map(|p| p.header().id.as_str()).gather();
    let seen = (sum, cx.model.source.is_built_in(), cx.model.framed.is_some(), cx.model.alone, notices);
    cx.keep(Name::Foot, "foot", seen, |_| foot(cx))
}

/// Draws it; what it reads of the state is what it is kept by.
fn foot(cx: Cx<'_>) -> Html {
    html! {
        <footer class="footer">
            <p>{ cx.say(words::DISCLAIMER) }</p>
            { about(cx) }
            { versions(cx) }
            { offline(cx) }
            <details class="more">
                <summary>{ cx.say(words::CLEAR) }</summary>
                <p class="small muted">{ cx.say(words::CLEAR_HELP) }</p>
                <div class="actions">
                    { button(cx, "button button--quiet", "start-over".into(), cx.say(words::START_OVER), DraftMsg::StartOver.into()) }
                    { button(cx, "button button--quiet", "forget-all".into(), cx.say(words::FORGET_ALL), DraftMsg::ForgetAll.into()) }
                </div>
            </details>
        </footer>
    }
}

/// The one file that holds everything. It holds the built-in notices: beside others it would answer by rules that nobody meant.
fn offline(cx: Cx<'_>) -> Html {
    let built_in = cx.model.source.is_built_in();
    html! {
        <details class="more" hidden={cx.model.framed.is_some()}>
            <summary>{ cx.say(words::SAVE_OFFLINE) }</summary>
            { line("small muted", cx.say(if built_in { words::OFFLINE_HELP } else { words::OFFLINE_BUILT_IN })) }
            <div class="actions" hidden={!built_in}>
                { button(cx, "button button--quiet", "save-offline".into(), cx.say(words::SAVE_OFFLINE), PackMsg::SaveOffline(false).into()) }
                { button(cx, "button button--quiet", "save-offline-with".into(), cx.say(words::SAVE_OFFLINE_WITH), PackMsg::SaveOffline(true).into()) }
            </div>
        </details>
    }
}

/// Leads to what becomes of what is filled in, and to how another site shows the checker: in windows of their own, what is not kept
/// stays here. The one file has no neighbours.
pub fn about(cx: Cx<'_>) -> Html {
    let page = cx.lang.pick("./privacy.html", "./privacy.en.html");
    let integrate = cx.lang.pick("./integrate.html", "./integrate.html#ui=en");
    html! {
        <p class="small" hidden={cx.model.alone}>
            <a href={page} target="_blank" rel="noopener" data-testid="privacy">{ cx.say(words::PRIVACY) }</a>
            <span hidden={cx.model.framed.is_some()}>{ " · " }<a href={integrate} target="_blank" rel="noopener" data-testid="integrate">{ cx.say(words::INTEGRATE) }</a></span>
        </p>
    }
}

/// Which program and which rules this is, so that an office can say which copy it holds.
pub fn versions(cx: Cx<'_>) -> Html {
    let notice = |p: &Programme| {
        html! {
            <li key={p.header().id.clone()}>{ cx.text(&p.header().title) }{ " · " }{ &p.header().id }{ " " }{ &p.header().edition }{ " " }<code data-testid={format!("rules-{}", p.header().id)}>{ p.rules_hash().to_owned() }</code></li>
        }
    };
    let mut brief = String::new();
    let sum = if let Source::Local(sum) = &cx.model.source { sum.as_str() } else { "" };
    if !sum.is_empty() {
        brief.push_str(" · ");
        brief.push_str(cx.say(words::LOCAL_NOTICES));
        brief.push(' ');
        brief.push_str(&short(sum));
    }
    for p in cx.model.shown() {
        brief.push_str(" · ");
        brief.push_str(&p.header().id);
        brief.push(' ');
        brief.push_str(p.rules_hash().get(7..15).unwrap_or_default());
    }
    html! {
        <details class="more">
            <summary data-testid="versions">{ cx.say(words::VERSIONS) }{ " " }{ env!("CARGO_PKG_VERSION") }{ brief }</summary>
            <p class="small muted" hidden={sum.is_empty()}>{ cx.say(words::LOCAL_NOTICES) }{ " " }<code data-testid="library-sum">{ sum }</code></p>
            <ul class="small muted">{ for cx.model.shown().map(notice) }</ul>
        </details>
    }
}

/// On a small screen: the outcome in a bar, and the way to it.
pub fn bar(cx: Cx<'_>, a: &Assessment<'_>) -> Html {
    if matches!(cx.model.place, Place::Result | Place::Print | Place::Drafts) {
        return Html::default();
    }
    let class = format!("bar__headline bar__headline--{}", a.outcome());
    let counts = a.counts().into_iter().take(2).filter(|_| a.contradictions.is_empty());
    html! {
        <div class="bar" hidden={cx.model.sheet}>
            <span class="bar__text">
                <b {class}>{ a.headline() }</b>
                { for counts.map(|(verdict, n)| html! { <span key={verdict.id()} class="small muted">{ " " }{ wording::verdict(verdict, cx.lang) }{ " " }{ n }</span> }) }
            </span>
            { button(cx, "button", names::BAR.into(), cx.say(words::SEE), ShellMsg::Sheet(true).into()) }
        </div>
    }
}
