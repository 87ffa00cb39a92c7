//! The whole page.

use super::bar::Bar;
use super::dates::Dates;
use super::footer::Footer;
use super::header::Header;
use super::materials::Materials;
use super::notices::Notices;
use super::parts::Parts;
use super::routes::Routes;
use super::{press, Section, Verdict};
use crate::msg::{Msg, ShellMsg};
use crate::view::present::{BodyView, PageView};
use crate::words;
use preflight_rules::Lang;
use std::rc::Rc;
use yew::{component, html, Callback, Html, Properties};

/// What the page shows and where its messages go.
#[derive(Properties, PartialEq)]
pub struct PageProps {
    /// What the page shows.
    pub page: Rc<PageView>,
    /// Where its messages go.
    pub send: Callback<Msg>,
}

/// The whole page.
#[component]
pub fn Page(props: &PageProps) -> Html {
    let (page, send, lang) = (&props.page, &props.send, props.page.lang);
    html! {
        <div>
            <button key="skip" class="skip" onclick={press(send, ShellMsg::Focus("questions".into()))}>{ words::SKIP.get(lang) }</button>
            <Header key="header" {lang} kept={page.kept} send={send} />
            <main key="main" class="main">
                <Notices key="notices" {lang} notices={page.notices.clone()} start={page.body.is_none()} send={send} />
                <div key="body">
                    if let Some(body) = &page.body {
                        { work(body, lang, send) }
                    }
                </div>
            </main>
            <Footer key="footer" {lang} rules_hash={page.body.as_ref().map(|b| b.rules_hash.clone())} send={send} />
            <div key="bar">
                if let Some(body) = &page.body {
                    <Bar {lang} verdict={body.verdict.clone()} send={send} />
                }
            </div>
        </div>
    }
}

fn work(body: &BodyView, lang: Lang, send: &Callback<Msg>) -> Html {
    html! {
        <div class="columns">
            <Parts key="parts" {lang} sections={body.sections.clone()} send={send} />
            <div key="questions" id="questions" class="questions" tabindex="-1">
                <div key="heading" class="heading">
                    <p class="muted small">{ &body.source }</p>
                    <h1>{ &body.title }</h1>
                </div>
                { for body.sections.iter().map(|section| html! { <Section key={section.id.to_string()} {lang} section={section.clone()} send={send} /> }) }
            </div>
            <aside key="verdict" class="outcome-column" aria-label={words::RESULT.get(lang)}>
                <Verdict key="verdict" {lang} verdict={body.verdict.clone()} send={send} />
                <Dates key="dates" {lang} pack={body.pack.clone()} send={send} />
                <Materials key="materials" {lang} pack={body.pack.clone()} />
                <Routes key="routes" {lang} pack={body.pack.clone()} />
            </aside>
        </div>
    }
}
