//! What is sent, and what is taken, at the edges.

use super::answers::{read_answers, MAX_BYTES};
use super::vocabulary::vocabulary;
use crate::expr::Cond;
use crate::fact::{Derivation, FactDecl, FieldDecl, Kind, Role, Vocabulary};
use crate::fixture::{bool, category, choices, fact, field, int, money, programme};
use crate::value::{Scalar, Value};
use crate::{Answers, Library};
use serde_json::{json, Value as Json};

fn dictionary(facts: &[FactDecl]) -> Json {
    serde_json::from_str(&vocabulary(facts.iter())).expect("JSON")
}

#[test]
fn a_fact_is_told_with_its_bounds_its_role_and_who_gives_it() {
    let mut derived = fact("d", bool());
    derived.derived = Some(Derivation::Cond(Cond::Const(true)));
    let aside = FactDecl { if_known: true, ..fact("a", Kind::Bool(Role::Attestation)) };
    let optional = FieldDecl { optional: true, ..field("o", bool()) };
    let rows = fact("r", Kind::Rows(vec![optional, field("f", int(1, 5))]));
    let all = dictionary(&[fact("n", int(-3, 9)), fact("m", money(0, 90)), aside, fact("h", Kind::Bool(Role::Document)), derived, rows]);
    let facts = all["facts"].as_array().expect("facts");
    let of = |key: &str| facts.iter().map(|f| f[key].clone()).collect::<Vec<_>>();
    assert_eq!(of("min"), [json!("-3"), json!("0"), Json::Null, Json::Null, Json::Null, Json::Null]);
    assert_eq!(of("max")[..2], [json!("9"), json!("90")]);
    assert_eq!(of("places")[..2], [Json::Null, json!(2)]);
    assert_eq!(of("role")[2..5], [json!("attestation"), json!("document"), Json::Null]);
    assert_eq!(of("derived"), [false, false, false, false, true, false].map(Json::from));
    assert_eq!(of("if_known"), [false, false, true, false, false, false].map(Json::from));
    assert_eq!(of("change")[3..5], [json!("before_deadline"), Json::Null]);
    let fields: Vec<Json> =
        ["name", "optional", "derived", "max"].map(|key| json!([facts[5]["fields"][0][key], facts[5]["fields"][1][key]])).to_vec();
    assert_eq!(fields, [json!(["o", "f"]), json!([true, false]), json!([false, false]), json!([null, "5"])]);
}

fn library() -> Library {
    let facts = vec![fact("m", money(0, 900)), fact("s", Kind::Set(choices(&["a", "b"]))), fact("p", bool())];
    Library { vocabulary: Vocabulary::new(facts), ..Library::default() }
}

fn read(text: &str) -> Result<Answers, String> {
    read_answers(&library(), text.as_bytes(), None)
        .map_err(|problems| problems.into_iter().map(|p| p.say.en).collect::<Vec<_>>().join("; "))
}

#[test]
fn the_category_asked_for_is_set_in_every_notice_that_has_it_and_in_no_other() {
    let named = |name: &str, categories: &[&str]| {
        let mut notice = programme(vec![fact(name, Kind::Choice(choices(&["shop", "plant"])))]);
        notice.categories = categories.iter().map(|id| category(id)).collect();
        notice
    };
    let programmes = vec![named("one", &["shop"]), named("both", &["plant", "shop"]), named("other", &["plant"])];
    let facts = programmes.iter().flat_map(|p| p.vocabulary().facts().to_vec()).collect();
    let library = Library { vocabulary: Vocabulary::new(facts), programmes, ..Library::default() };
    let answers = read_answers(&library, b"{\"both\": \"plant\"}", Some("shop")).expect("answers");
    let shop = Some(&Value::Choice(0));
    assert_eq!([answers.get("one"), answers.get("both"), answers.get("other")], [shop, shop, None]);
}

#[test]
fn a_file_is_as_large_as_may_be_and_no_larger() {
    let padded = |bytes: usize| format!("{{{}}}", " ".repeat(bytes - 2));
    assert!(read(&padded(MAX_BYTES)).is_ok());
    assert_eq!(read(&padded(MAX_BYTES + 1)), Err("the file is larger than 4 MB: no facts file is".to_owned()));
    assert_eq!(MAX_BYTES, 4 << 20);
}

#[test]
fn what_is_no_object_and_what_is_no_json_are_told_apart() {
    for other in ["[1]", "3", "\"text\"", "null", "[1"] {
        assert!(read(other).expect_err(other).starts_with("a JSON object is wanted"), "{other}");
    }
    assert_eq!(read(" \n"), Err("the file is empty".to_owned()));
    assert!(read("{\"p\": tru}").expect_err("broken").starts_with("not valid JSON (line 1, column"));
}

#[test]
fn amounts_in_quotes_are_plain_and_a_value_named_twice_is_there_once() {
    let amount = |text: &str| read(&format!("{{\"m\": {text}}}")).map(|answers| answers.get("m").cloned());
    assert_eq!(amount("\"480.5\""), Ok(Some(Value::Scalar(Scalar::Money("480.5".parse().expect("a number"))))));
    assert_eq!(amount("4.8e2"), Ok(Some(Value::Scalar(Scalar::Money(480.into())))), "a number of JSON may have an exponent");
    assert!(amount("\"4.8e2\"").is_err(), "one in quotes may not");
    assert_eq!(read("{\"s\": [\"a\", \"a\", \"b\"]}").map(|answers| answers.get("s").cloned()), Ok(Some(Value::Set(0b11))));
}
