//! What the site around the frame chose is shown, and what it cannot have is told by name.

use crate::msg::{FrameMsg, ShellMsg};
use crate::route::Place;
use crate::tests::framed::{begun, configured, told, HOST};
use crate::tests::protocol::Message;
use crate::tests::{at, send};
use crate::update::begin;
use preflight_rules::Lang;

/// The problems told: option, and why.
pub fn problems(config: &str) -> Vec<(String, String)> {
    let (_, effects) = begun(config, "", None);
    let text = |message: &Message, field: &str| message.text(field).expect(field).to_owned();
    let all = told(&effects).into_iter().map(Message::read).filter(|m| m.text("type") == Some("problem"));
    all.map(|m| (text(&m, "option"), text(&m, "why"))).collect()
}

fn shown(config: &str) -> Vec<&'static str> {
    configured(config, "").shown().map(|p| p.header().id.as_str()).collect()
}

#[test]
fn the_notices_chosen_are_shown_and_no_others() {
    assert_eq!(shown("notice\tjs2023 js2021\n"), ["js2021", "js2023"]);
    assert_eq!(shown("notice\tjs2023 nothing js2023\n"), ["js2023"]);
    assert_eq!(shown("notice\tnothing\n"), ["jl761", "js2021", "js2023"], "none is left: all");
    assert_eq!(shown(""), ["jl761", "js2021", "js2023"]);
    assert_eq!(
        problems("notice\tjs2023 nothing\n"),
        [("notice".to_owned(), "no notice nothing; there are jl761, js2021, js2023".to_owned())]
    );
    assert_eq!(problems("notice\tjs2023 js2021\n"), []);
}

#[test]
fn one_notice_is_the_start() {
    let mut model = configured("notice\tjs2023\n", "");
    assert_eq!(model.route().hash(), "#/js2023/-");
    for (hash, there) in
        [("#/", "#/js2023/-"), ("#/js2021/-/check", "#/js2023/-"), ("#/drafts", "#/drafts"), ("#/js2023/-/all", "#/js2023/-/all")]
    {
        send(&mut model, ShellMsg::Routed(hash.into()));
        assert_eq!(model.route().hash(), there, "{hash}");
    }
    let mut two = configured("notice\tjs2023 js2021\n", "");
    assert_eq!(two.route().hash(), "#/");
    send(&mut two, ShellMsg::Routed("#/jl761/ai/check".into()));
    assert_eq!(two.route().hash(), "#/", "a notice that is not shown is not there");
}

#[test]
fn a_category_opens_and_a_choice_made_since_stays() {
    assert_eq!(configured("notice\tjs2023\ncategory\tstar\n", "").route().hash(), "#/js2023/star");
    assert_eq!(configured("category\tai\n", "#/").route().hash(), "#/jl761/ai");
    assert_eq!(
        configured("category\tai\n", "#/js2021/-/check").route().hash(),
        "#/js2021/-/check",
        "an address that says more is followed"
    );
    assert_eq!(problems("notice\tjs2023\ncategory\tai\n").first().map(|(option, _)| option.as_str()), Some("category"));
    assert_eq!(configured("notice\tjs2023\ncategory\tai\n", "").route().hash(), "#/js2023/-");

    let mut model = at("#/js2023/platform");
    model.shelve();
    let (later, _) = begun("notice\tjs2023\ncategory\tstar\n", "", Some(model.shelf.write()));
    assert_eq!(later.route().hash(), "#/js2023/platform");
}

#[test]
fn the_language_is_the_sites_until_the_visitor_chooses() {
    let mut model = configured("lang\ten\n", "");
    assert_eq!(model.lang(), Lang::En);
    model.shelve();
    let unchosen = Some(model.shelf.write());
    assert_eq!(begun("lang\tzh\n", "", unchosen).0.lang(), Lang::Zh, "nobody chose: the site may change its mind");
    send(&mut model, ShellMsg::Lang(Lang::Zh));
    model.shelve();
    assert_eq!(begun("lang\ten\n", "", Some(model.shelf.write())).0.lang(), Lang::Zh);
}

#[test]
fn problems_are_told_again_to_a_site_that_speaks_later() {
    let mut model = configured("notice\tnothing\ncategory\tnothing\n", "");
    model.framed.as_mut().expect("a frame").host.clear();
    assert_eq!(told(&send(&mut model, FrameMsg::Host(HOST.into()))).iter().filter(|text| text.contains("problem")).count(), 2);
    assert_eq!(told(&send(&mut model, FrameMsg::Host(HOST.into()))).iter().filter(|text| text.contains("problem")).count(), 0, "once");
}

#[test]
fn without_a_frame_nothing_is_told() {
    let mut model = at("#/js2023/star");
    assert_eq!(told(&begin(&mut model)), Vec::<&str>::new());
    assert_eq!((model.shown().count(), model.place), (3, Place::Home));
}
