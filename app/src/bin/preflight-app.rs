//! Starts the page in the element `#app`.

fn main() {
    if let Some(root) = gloo_utils::document().get_element_by_id("app") {
        yew::Renderer::<preflight_app::App>::with_root(root).render();
    }
}
