//! The page, drawn to text and read as a visitor's browser would.

use super::super::served::Answer as Sends;
use super::super::{begin, update, Asked, Effect, Field, Found, Model, Msg, What, Width};
use crate::prerender::draw;
use crate::view::tests::{sound, Drawn};
use preflight_rules::Lang;
use yew::Callback;

fn model(fragment: &str) -> Model {
    let mut model = Model::new(&Found { address: "https://check.example.cn/pre/integrate.html".into(), fragment: fragment.into() });
    let json = r#"{"loader":"embed-v1-0123456789abcdef.js","integrity":"sha384-AAAA","protocol":1}"#;
    update(&mut model, Msg::Loader(Some(json.into())));
    model
}

fn page(model: &Model) -> Drawn {
    Drawn::read(draw(super::whole(model, &Callback::noop())))
}

fn set(model: &mut Model, field: Field, text: &str) -> Vec<Effect> {
    update(model, Msg::Set(field, text.to_owned()))
}

/// States that show everything there is.
fn states() -> Vec<Model> {
    let nowhere = Model::new(&Found::default());
    let lost = {
        let mut model = model("");
        update(&mut model, Msg::Loader(None));
        model
    };
    let mut full = model("#way=element&notice=js2023&category=nonsense&accent=%23ffd400&radius=99&star-local-open=2024-02-02&star-local-close=2024-01-01&sandbox=on&report=result&library=/a.notices&checker=https://other.example.cn/&hosts=https://a.cn%20b.cn");
    set(&mut full, Field::Prefill, "{\"nonsense\": 1}");
    set(
        &mut full,
        Field::Sent,
        "default-src 'self'; sandbox allow-scripts\nCross-Origin-Embedder-Policy: require-corp\nX-Frame-Options: DENY",
    );
    update(&mut full, Msg::Heard("precheck-ready".into(), "{\"version\":\"1\"}".into()));
    update(&mut full, Msg::Wide(Width::Phone));
    update(&mut full, Msg::Copy(What::Lines));
    update(&mut full, Msg::Copied(false));
    let mut answered = model("#way=frame&whole=on&hosts=https://a.cn/");
    let headers = vec![("content-type".to_owned(), "text/html".to_owned()), ("x-frame-options".to_owned(), "DENY".to_owned())];
    update(&mut answered, Msg::Served(Asked::Page, Some(Sends { status: 200, headers })));
    vec![Model::default(), nowhere, lost, model(""), full, answered]
}

#[test]
fn every_state_is_sound_in_both_languages() {
    for mut model in states() {
        for (code, lang) in [("", Lang::Zh), ("en", Lang::En)] {
            set(&mut model, Field::Ui, code);
            let drawn = page(&model);
            let mut wrong = sound::wrong(&drawn);
            // What is pasted and copied is code, and no raw key.
            wrong.retain(|what| !what.starts_with("a raw key"));
            assert_eq!(wrong, Vec::<String>::new());
            if lang == Lang::En {
                let chinese = |text: &String| text.chars().any(|c| ('一'..='鿿').contains(&c));
                let left: Vec<_> =
                    drawn.texts.iter().filter(|text| chinese(text) && !text.contains("中文") && !text.contains("申报预检")).collect();
                assert!(left.is_empty(), "{left:?}");
            }
        }
    }
}

fn text_of<'a>(page: &'a Drawn, id: &str) -> &'a str {
    page.tags.iter().find(|tag| tag.get("data-testid") == Some(id)).map(|tag| tag.text.as_str()).unwrap_or_else(|| panic!("no {id}"))
}

#[test]
fn what_is_chosen_is_in_the_lines_and_in_the_address() {
    let mut model = model("");
    update(&mut model, Msg::Notice("js2023".into(), true));
    update(&mut model, Msg::Notice("js2021".into(), true));
    let effects = update(&mut model, Msg::Notice("js2023".into(), false));
    assert_eq!(effects, [Effect::Show("notice=js2021".into()), Effect::SettleSoon]);
    set(&mut model, Field::Accent, "#a61e1e");
    let drawn = page(&model);
    let lines = text_of(&drawn, "lines");
    assert!(lines.contains("data-notice=\"js2021\"") && lines.contains("data-accent=\"#a61e1e\""), "{lines}");
    assert!(
        lines.contains("https://check.example.cn/pre/embed-v1-0123456789abcdef.js") && lines.contains("integrity=\"sha384-AAAA\""),
        "{lines}"
    );
    assert!(text_of(&drawn, "contrast-dark").contains("AA"));
    // Whoever opens the address has the same.
    let again = model_of(&effects_address(&mut model));
    assert_eq!(again.values, model.values);
}

fn effects_address(model: &mut Model) -> String {
    let now = model.values.get(Field::Radius).to_owned();
    match set(model, Field::Radius, &now).into_iter().next() {
        Some(Effect::Show(fragment)) => fragment,
        other => panic!("{other:?}"),
    }
}

fn model_of(fragment: &str) -> Model {
    model(&format!("#{fragment}"))
}

#[test]
fn the_newest_loader_has_no_sum() {
    let mut model = model("");
    assert_eq!(set(&mut model, Field::Loader, "floating").last(), Some(&Effect::Look(Asked::Loader, "embed.js".into())));
    let drawn = page(&model);
    let lines = text_of(&drawn, "lines");
    assert!(lines.contains("/pre/embed.js\"") && !lines.contains("integrity"), "{lines}");
}

#[test]
fn a_policy_that_was_pasted_is_shown_changed_and_then_allows_it() {
    let mut model = model("#hosts=https://www.example.gov.cn/&whole=on");
    let headers = |pairs: &[(&str, &str)]| {
        let headers = pairs.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned())).collect();
        Some(Sends { status: 200, headers })
    };
    update(&mut model, Msg::Served(Asked::Page, headers(&[("content-type", "text/html")])));
    let script = [("content-type", "text/javascript"), ("access-control-allow-origin", "*")];
    update(&mut model, Msg::Served(Asked::Loader, headers(&script)));
    update(&mut model, Msg::Served(Asked::Code, headers(&[("content-type", "application/wasm")])));
    set(&mut model, Field::Sent, "default-src 'self'");
    let answer = |model: &Model| {
        let drawn = page(model);
        let tag = drawn.tags.iter().find(|tag| tag.get("data-testid") == Some("answer")).and_then(|tag| tag.get("data-answer"));
        (tag.map(str::to_owned).unwrap_or_default(), text_of(&drawn, "host-policy").to_owned())
    };
    let (no, policy) = answer(&model);
    assert_eq!(no, "no");
    set(&mut model, Field::Sent, &policy);
    assert_eq!(answer(&model), ("yes".to_owned(), policy));
    set(&mut model, Field::Whole, "");
    assert_eq!(answer(&model).0, "unknown");
}

#[test]
fn the_preview_follows_when_nothing_changes_any_more() {
    let mut model = model("");
    let turn = |model: &Model| model.shown.as_ref().map(|shown| shown.turn);
    assert_eq!(turn(&model), Some(1), "it waits for the sum, and begins then");
    update(&mut model, Msg::Settled);
    assert_eq!(turn(&model), Some(1), "nothing has changed");
    set(&mut model, Field::Line, "一行");
    update(&mut model, Msg::Heard("precheck-ready".into(), "{}".into()));
    update(&mut model, Msg::Settled);
    assert_eq!((turn(&model), model.log.len()), (Some(2), 0));
    update(&mut model, Msg::Again);
    assert_eq!(turn(&model), Some(3));
    assert!(begin(&Model::new(&Found::default())).len() == 1, "on no site there is nothing to ask");
}

#[test]
fn another_address_brings_its_own_and_leaves_what_no_address_holds() {
    let mut model = model("#way=frame&line=a");
    set(&mut model, Field::Prefill, "{}");
    set(&mut model, Field::Sent, "frame-src *");
    update(&mut model, Msg::Routed("#way=element".into()));
    let get = |field| model.values.get(field);
    assert_eq!([get(Field::Way), get(Field::Line), get(Field::Prefill), get(Field::Sent)], ["element", "", "{}", "frame-src *"]);
}
