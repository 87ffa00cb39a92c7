//! `html!`, in Yew's notation, for small pages.
//!
//! Yew's own macro writes out the making of every element, a kilobyte of code for a few of them. This one writes the elements of a
//! page into one text, the template, and calls a function for each value that the page puts in. What reads templates is
//! `preflight_app::draw`; the two belong together, and the letters of the template are explained there.
//!
//! The notation is the part of Yew's that is used here: elements and fragments, attributes with text or `{value}`, `{attribute}` for
//! `attribute={attribute}`, listeners, `key`, `{ child }`, `{ for children }`, `if` with `else`. No components, no references, no tags
//! by name.

mod node;
mod read;
#[cfg(test)]
mod tests;
mod write;

/// Elements, in Yew's notation, as `yew::Html`.
#[proc_macro]
pub fn html(tokens: proc_macro::TokenStream) -> proc_macro::TokenStream {
    match read::nodes(tokens.into()) {
        Ok(nodes) => write::expression(&nodes).into(),
        Err(error) => error.into_tokens().into(),
    }
}
