//! Templates and mistakes.

use super::{read, write};
use proc_macro2::TokenStream;

fn compiled(text: &str) -> String {
    let tokens: TokenStream = text.parse().expect("tokens");
    match read::nodes(tokens) {
        Ok(nodes) => write::expression(&nodes).to_string(),
        Err(error) => error.told,
    }
}

#[test]
fn a_page_is_a_template_and_its_values() {
    let page = compiled(r#"<p key="a" class={look} id="b" hidden={no}>{ "Text" }{ value }{ for list }</p>"#);
    let template = r##"":p\n#a\n=b\n?\n?\n\"Text\n?\n?\n]""##;
    assert!(page.contains(template), "{page}");
    assert!(page.contains(r#"& [& ["id" , "hidden" , "class"]]"#), "{page}");
    assert!(page.ends_with(". flag ({ no }) . class ({ look }) . child ({ value }) . each ({ list }) . done ()"), "{page}");
}

#[test]
fn fields_have_values_of_their_own_and_others_have_attributes() {
    assert!(
        compiled("<input value={text} {oninput} />").contains(r#""<input\n?\n?\n>" , & []) . value ({ text }) . oninput ({ oninput })"#)
    );
    assert!(compiled("<option value={id} selected={on}>{ name }</option>").contains(r#""value" , "selected""#));
}

#[test]
fn conditions_and_lone_values_need_no_template() {
    assert_eq!(compiled("if a { { b } } else if let Some(c) = d { { c } }").matches("Draw :: new").count(), 1);
    assert!(!compiled("{ value }").contains("Draw"));
    assert_eq!(compiled(""), ":: yew :: Html :: default ()");
}

#[test]
fn mistakes_are_told() {
    for (text, told) in [
        ("<p>", "something is missing after this"),
        ("<p></b>", "`</p>` was expected"),
        ("</p>", "this closes nothing"),
        ("<p class=small></p>", "a text or `{value}` was expected"),
        ("<input></input>", "`input` has no content: end it with `/>`"),
        ("text", "an element, `{ value }` or `if` was expected"),
    ] {
        assert_eq!(compiled(text), told, "{text}");
    }
}
