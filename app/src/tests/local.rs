//! A bureau's notice file: js2023 as a city would change it, compiled anew.

use super::today;
use crate::model::{Fault, Model, Start};
use preflight_rules::authoring::{compile, embedded, render};
use preflight_rules::local;
use std::sync::OnceLock;

/// The title that the city gave it.
pub const TITLE: &str = "2023年度某市工业互联网示范工程项目";

/// A fact that only the city asks for, in the place of one that only the province does.
pub const FACT: &str = "att_city_rd";
pub const BUILT_IN_FACT: &str = "att_upgrade_rd";

/// The file.
pub fn file() -> &'static [u8] {
    static FILE: OnceLock<Vec<u8>> = OnceLock::new();
    FILE.get_or_init(|| {
        let mut sources = embedded();
        ["notices/jl761/", "notices/js2021/", "policy/"].iter().for_each(|other| sources.remove(other));
        for file in sources.clone().files() {
            let text = file.text.replace("2023年度江苏省工业互联网示范工程项目", TITLE).replace(BUILT_IN_FACT, FACT);
            sources.add(&file.key, text);
        }
        let compiled = compile(&sources);
        let [notice] = compiled.library.programmes() else { panic!("{}", render(&sources, &compiled.diagnostics, false)) };
        assert_eq!(notice.header().title.zh, TITLE);
        local::write(&compiled.library)
    })
}

/// A page at an address that was to load a file, with what an earlier visit left.
pub fn opened(hash: &str, library: Result<Vec<u8>, Fault>, stored: Option<String>) -> Model {
    Model::new(crate::library::library(), Start { library: Some(library), stored, ..Start::at(today(), hash) })
}

/// The same with the city's file.
pub fn city(hash: &str, stored: Option<String>) -> Model {
    opened(hash, Ok(file().to_vec()), stored)
}
