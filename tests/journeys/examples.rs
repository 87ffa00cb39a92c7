//! The example applications, and what the rules say of them natively.

use preflight_rules::date::Date;
use preflight_rules::{authoring, evaluate, wire, Answers, Library, Programme, Report};
use serde::Deserialize;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// An example application.
#[derive(Clone, Debug, Deserialize)]
pub struct Example {
    file: String,
    /// The notice it is for.
    pub notice: String,
    /// The category it is for.
    pub category: String,
}

#[derive(Deserialize)]
struct Examples {
    example: Vec<Example>,
}

/// The library, compiled once.
pub fn library() -> &'static Library {
    static LIBRARY: OnceLock<Library> = OnceLock::new();
    LIBRARY.get_or_init(|| authoring::compile(&authoring::embedded()).library)
}

/// The examples of a notice.
pub fn of_notice(notice: &str) -> Vec<Example> {
    every().into_iter().filter(|e| e.notice == notice).collect()
}

fn every() -> Vec<Example> {
    let text = std::fs::read_to_string(folder().join("expected.toml")).expect("the list of examples");
    let all: Examples = toml::from_str(&text).expect("a list of examples");
    all.example
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../rules/examples")
}

impl Example {
    /// The example in a file.
    pub fn named(file: &str) -> Example {
        every().into_iter().find(|e| e.file == file).expect("an example")
    }

    /// The answers it gives.
    pub fn answers(&self) -> Answers {
        let bytes = std::fs::read(folder().join(&self.file)).expect("an example");
        wire::read_answers(library(), &bytes, None).expect("an example without mistakes")
    }

    /// The notice.
    pub fn programme(&self) -> &'static Programme {
        library().programme(&self.notice).expect("a notice")
    }

    /// What the rules say of it. The day moves no verdict.
    pub fn report(&self) -> Report {
        let facts = self.answers().bind(library().vocabulary(), self.programme());
        evaluate(self.programme(), &facts, Date::new(2021, 10, 12).expect("a day"))
    }
}
