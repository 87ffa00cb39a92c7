//! The targets by name.

mod dates;
mod draft;
mod embed;
mod expression;
mod facts;
mod library;
mod link;
mod money;
mod notice;
mod numbers;
mod one_file;
mod paste;
mod policy;
mod progress;
mod shelf;
mod suggest;

/// A reader with the law that must hold of it.
#[derive(Clone, Copy, Debug)]
pub struct Target {
    /// Its name: that of its file, of its folder in the corpus, and on the command line.
    pub name: &'static str,
    /// What is read, for people.
    pub reads: &'static str,
    /// Holds the law against some bytes; panics where it does not hold.
    pub run: fn(&[u8]),
    /// The most bytes that are tried.
    pub most: usize,
}

macro_rules! targets {
    ($($name:ident $most:literal $reads:literal;)+) => {
        /// All of them.
        pub const TARGETS: &[Target] = &[$(Target { name: stringify!($name), reads: $reads, run: $name::run, most: $most },)+];
    };
}

targets! {
    money 96 "amounts of money as typed";
    dates 64 "dates and months as typed";
    numbers 96 "whole numbers, credit codes, and every type of value as typed";
    facts 4096 "facts files (JSON)";
    link 2048 "answers in the fragment of a link, and the place in it";
    draft 4096 "drafts as a browser keeps them";
    shelf 4096 "all drafts of a browser, and the page that opens on them";
    progress 8192 "progress files";
    paste 2048 "pasted tables";
    one_file 2048 "answers inside the one file that holds everything";
    notice 6144 "notice folders (TOML)";
    expression 512 "expressions of notices";
    library 16384 "compiled notice files";
    suggest 1024 "descriptions of projects";
    embed 1024 "options of the page around a frame, and what it is told";
    policy 1024 "content security policies, addresses, and the fragment of the integrators' page";
}

/// A target by name.
pub fn find(name: &str) -> Option<&'static Target> {
    TARGETS.iter().find(|target| target.name == name)
}
