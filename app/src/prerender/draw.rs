//! Elements as text.

use std::cell::OnceCell;
use yew::{html, Component, Context, Html, LocalServerRenderer, Properties};

/// Shows what a plain function drew.
struct Frame;

#[derive(Properties, PartialEq)]
struct Shown {
    html: Html,
}

impl Component for Frame {
    type Message = ();
    type Properties = Shown;

    fn create(_ctx: &Context<Self>) -> Frame {
        Frame
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        html! { <>{ ctx.props().html.clone() }</> }
    }
}

thread_local! {
    static RUNTIME: OnceCell<tokio::runtime::Runtime> = const { OnceCell::new() };
}

/// Elements as text, without the marks by which an application would take over single elements: it draws the page anew.
pub fn draw(html: Html) -> String {
    RUNTIME.with(|runtime| {
        // A runtime of this thread alone asks the system for nothing that could fail.
        let runtime = runtime.get_or_init(|| tokio::runtime::Builder::new_current_thread().build().expect("a runtime"));
        let drawn = LocalServerRenderer::<Frame>::with_props(Shown { html }).hydratable(false).render();
        tokio::task::LocalSet::new().block_on(runtime, drawn)
    })
}
