//! Case files: facts and what they must come to. LANGUAGE.md gives the schema.

use crate::load::{files_in, library, rules_dir};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::LazyLock;

/// One case of one notice.
#[derive(Clone, Debug)]
pub struct Case {
    /// The notice.
    pub notice: String,
    /// The file's name, for messages.
    pub file: String,
    /// Unique in the notice.
    pub name: String,
    /// The facts file it stands for.
    pub facts: String,
    /// Like `--category`.
    pub category: Option<String>,
    /// The day of the calendar, when one is given.
    pub as_of: Option<String>,
    /// The overall result.
    pub outcome: String,
    /// The clauses that make it.
    pub deciding: Vec<String>,
    /// Further clauses and their verdicts.
    pub verdicts: BTreeMap<String, String>,
    /// Exact needs of some clauses.
    pub needs: BTreeMap<String, Vec<String>>,
    /// A realistic whole application.
    pub whole: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawFile {
    #[serde(default)]
    base: BTreeMap<String, toml::Table>,
    #[serde(default)]
    case: Vec<RawCase>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawCase {
    name: String,
    base: Option<String>,
    category: Option<String>,
    #[serde(default)]
    facts: toml::Table,
    #[serde(default)]
    unset: Vec<String>,
    as_of: Option<String>,
    outcome: String,
    deciding: Vec<String>,
    #[serde(default)]
    verdicts: BTreeMap<String, String>,
    #[serde(default)]
    needs: BTreeMap<String, Vec<String>>,
    #[serde(default)]
    whole: bool,
}

static CASES: LazyLock<Vec<Case>> = LazyLock::new(|| library().programmes().iter().flat_map(|p| of_notice(&p.header().id)).collect());

/// Every case of every notice, in order of notice, file and place.
pub fn all_cases() -> &'static [Case] {
    &CASES
}

fn of_notice(notice: &str) -> Vec<Case> {
    let folder = rules_dir().join("notices").join(notice).join("cases");
    files_in(&folder, "toml").iter().flat_map(|path| read(notice, path)).collect()
}

/// The cases of one file; stops the run when the file is not as LANGUAGE.md says.
fn read(notice: &str, path: &Path) -> Vec<Case> {
    let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let text = std::fs::read_to_string(path).unwrap_or_else(|e| panic!("{notice}/{file}: {e}"));
    let RawFile { base, case } = toml::from_str(&text).unwrap_or_else(|e| panic!("{notice}/{file}: {e}"));
    let unused: Vec<_> = base.keys().filter(|b| !case.iter().any(|c| c.base.as_ref() == Some(b))).collect();
    assert!(unused.is_empty(), "{notice}/{file}: no case uses the base {unused:?}");
    case.into_iter().map(|raw| one(notice, &file, &base, raw)).collect()
}

fn one(notice: &str, file: &str, bases: &BTreeMap<String, toml::Table>, raw: RawCase) -> Case {
    let name = &raw.name;
    let mut facts = match &raw.base {
        Some(base) => bases.get(base).cloned().unwrap_or_else(|| panic!("{notice}/{file}: {name}: there is no base `{base}`")),
        None => toml::Table::new(),
    };
    for fact in &raw.unset {
        assert!(facts.remove(fact).is_some(), "{notice}/{file}: {name}: `{fact}` is unset, but the base does not give it");
    }
    for (fact, value) in raw.facts {
        assert!(!raw.unset.contains(&fact), "{notice}/{file}: {name}: `{fact}` is both given and unset");
        assert_ne!(facts.get(&fact), Some(&value), "{notice}/{file}: {name}: `{fact}` is given as the base gives it");
        facts.insert(fact, value);
    }
    let facts = serde_json::to_string_pretty(&facts).unwrap_or_else(|e| panic!("{notice}/{file}: {name}: {e}"));
    Case {
        notice: notice.to_owned(),
        file: file.to_owned(),
        facts,
        name: raw.name,
        category: raw.category,
        as_of: raw.as_of,
        outcome: raw.outcome,
        deciding: raw.deciding,
        verdicts: raw.verdicts,
        needs: raw.needs,
        whole: raw.whole,
    }
}

impl Case {
    /// Where it stands, for messages.
    pub fn place(&self) -> String {
        format!("{}/{}: {}", self.notice, self.file, self.name)
    }
}
