//! The embed as it is told to those who approve it: every threat names tests that exist, and everything in the definition of the protocol is in the
//! documents.

use crate::source::root;
use preflight_tests::Misses;
use serde_json::Value as Json;
use std::collections::BTreeSet;

fn read(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap_or_else(|e| panic!("{path}: {e}"))
}

fn protocol() -> Json {
    serde_json::from_str(&read("public/embed/protocol.json")).expect("JSON")
}

/// The names of an object.
fn names(value: &Json) -> Vec<String> {
    value.as_object().expect("an object").keys().cloned().collect()
}

/// The rows of the table below a heading, each with its cells.
fn rows(text: &str, heading: &str) -> Vec<Vec<String>> {
    let (_, rest) = text.split_once(&format!("\n## {heading}\n")).unwrap_or_else(|| panic!("no heading {heading}"));
    let lines = rest.lines().take_while(|line| !line.starts_with("## ")).filter(|line| line.starts_with("| "));
    lines.skip(2).map(|line| line.trim_matches('|').split(" | ").map(|cell| cell.trim().to_owned()).collect()).collect()
}

/// What stands between backticks.
fn quoted(text: &str) -> BTreeSet<String> {
    text.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

/// Whether a file of tests has a test of such a name that is run.
fn is_tested(test: &str) -> bool {
    let Some((file, name)) = test.split_once("::") else { return false };
    let text = std::fs::read_to_string(root().join("tests").join(file)).or_else(|_| std::fs::read_to_string(root().join(file)));
    text.is_ok_and(|text| {
        let run = text.split("#[test]\n").skip(1).any(|rest| rest.trim_start().starts_with(&format!("fn {name}()")));
        run && !text.contains("#[ignore")
    })
}

#[test]
fn every_threat_names_tests_that_exist() {
    let mut misses = Misses::new();
    let told = [("docs/threats.md", "威胁"), ("docs/threats.en.md", "Threats")].map(|(guide, heading)| {
        let rows = rows(&read(guide), heading);
        for row in &rows {
            let tests: Vec<String> = row.last().map(|cell| quoted(cell).into_iter().collect()).unwrap_or_default();
            misses.unless(
                row.len() == 4 && row.iter().all(|cell| !cell.is_empty()),
                format!("{guide}: {row:?} has a cell too few or too many"),
            );
            misses.unless(!tests.is_empty(), format!("{guide}: {row:?} names no test"));
            for test in tests.iter().filter(|test| !is_tested(test)) {
                misses.note(format!("{guide}: there is no test {test}"));
            }
        }
        rows.into_iter().map(|row| row.last().cloned().unwrap_or_default()).collect::<Vec<_>>()
    });
    assert!(told[0].len() > 15, "the table is not found");
    misses.unless(told[0] == told[1], "the two languages name other tests".to_owned());
    misses.finish("every threat has its tests, in both languages");
}

#[test]
fn every_journey_of_the_embed_stands_in_the_table_or_in_the_guide() {
    // Those that hold a convenience and no threat.
    let others = ["the_loader_works_wherever", "an_element_is_made", "a_plain_frame_works", "it_fits_at_twice"];
    let table = read("docs/threats.en.md");
    let mut misses = Misses::new();
    for file in crate::source::rust("tests/journeys/embed") {
        let name = file.path.trim_start_matches("tests/").to_owned();
        for test in file.text.split("#[test]\nfn ").skip(1).filter_map(|rest| rest.split_once('(')).map(|(test, _)| test) {
            let known = table.contains(&format!("{name}::{test}")) || others.iter().any(|other| test.starts_with(other));
            misses.unless(known, format!("{name}::{test} is in no row of docs/threats.en.md"));
        }
    }
    misses.finish("what is tested is told");
}

#[test]
fn every_option_message_and_event_is_in_the_documents() {
    let protocol = protocol();
    let mut misses = Misses::new();
    for end in [".md", ".en.md"] {
        let (guide, threats) = (format!("docs/embedding{end}"), format!("docs/threats{end}"));
        let (guided, told) = (read(&guide), read(&threats));
        for option in names(&protocol["options"]) {
            let row = guided
                .lines()
                .any(|line| line.starts_with('|') && line.split(" | ").next().is_some_and(|cell| cell.contains(&format!("`{option}`"))));
            misses.unless(row, format!("{guide}: the option {option}"));
        }
        for (name, message) in protocol["messages"].as_object().expect("messages") {
            let row = told.lines().find(|line| line.starts_with(&format!("| `{name}` |"))).unwrap_or_default();
            let mut fields = names(&message["fields"]);
            fields.extend(message["fields"].as_object().into_iter().flat_map(|all| all.values()).flat_map(
                |field| match field.get("fields") {
                    Some(inner) => names(inner),
                    None => Vec::new(),
                },
            ));
            misses.unless(!row.is_empty() && fields.iter().all(|field| row.contains(&format!("`{field}`"))), format!("{threats}: {name}"));
            // What the host hears is an event, but for what the loader does itself.
            if message["to"] == "host" && name != "scroll" {
                let row = guided.lines().find(|line| line.starts_with(&format!("| `precheck-{name}` |"))).unwrap_or_default();
                misses.unless(
                    !row.is_empty() && fields.iter().all(|field| row.contains(field.as_str())),
                    format!("{guide}: precheck-{name}"),
                );
            }
        }
        for limit in ["bytes", "height"] {
            misses.unless(told.contains(&format!("`{limit}`")), format!("{threats}: {limit}"));
        }
    }
    misses.finish("what the embed may be told and may say is documented");
}

#[test]
fn the_sandbox_and_the_least_height_are_as_the_loader_has_them() {
    let loader = read("public/embed/loader.js") + &read("public/embed/link.js");
    let (_, rest) = loader.split_once("const SANDBOX = \"").expect("the sandbox");
    let sandbox = rest.split('"').next().unwrap_or_default();
    assert!(loader.contains("pixels >= 200 && pixels <= 2000 ? pixels : 480"), "the least height is said elsewhere now");
    for guide in ["docs/embedding.md", "docs/embedding.en.md"] {
        let guide = read(guide);
        assert!(guide.contains(&format!("\nsandbox=\"{sandbox}\"\n")), "{sandbox}");
        assert!(guide.lines().any(|line| line.starts_with("| `min-height` | 200–2000") && line.contains("| 480 |")));
        assert!(sandbox.split(' ').all(|word| guide.contains(&format!("`{word}`"))), "what each is for");
    }
}
