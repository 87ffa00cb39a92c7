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

/// Everything that was read, and what is wrong with how it is written.
#[derive(Default)]
struct Read {
    cases: Vec<Case>,
    flaws: Vec<String>,
}

static READ: LazyLock<Read> = LazyLock::new(|| {
    let mut read = Read::default();
    for programme in library().programmes() {
        let notice = &programme.header().id;
        let folder = rules_dir().join("notices").join(notice).join("cases");
        files_in(&folder, "toml").iter().for_each(|path| read.file(notice, path));
    }
    read
});

/// Every case of every notice, in order of notice, file and place.
pub fn all_cases() -> &'static [Case] {
    &READ.cases
}

/// What is wrong with the case files themselves, whatever their cases come to.
pub fn flaws() -> &'static [String] {
    &READ.flaws
}

impl Read {
    fn file(&mut self, notice: &str, path: &Path) {
        let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let raw =
            std::fs::read_to_string(path).map_err(|e| e.to_string()).and_then(|text| toml::from_str(&text).map_err(|e| e.to_string()));
        let RawFile { base, case } = match raw {
            Ok(raw) => raw,
            Err(error) => return self.flaws.push(format!("{notice}/{file}: {error}")),
        };
        for name in base.keys().filter(|b| !case.iter().any(|c| c.base.as_ref() == Some(b))) {
            self.flaws.push(format!("{notice}/{file}: no case uses the base `{name}`"));
        }
        case.into_iter().for_each(|raw| self.case(notice, &file, &base, raw));
    }

    fn case(&mut self, notice: &str, file: &str, bases: &BTreeMap<String, toml::Table>, raw: RawCase) {
        let mut flaw = |what: String| self.flaws.push(format!("{notice}/{file}: {}: {what}", raw.name));
        let base = raw.base.as_ref().map(|base| (base, bases.get(base)));
        if let Some((base, None)) = base {
            flaw(format!("there is no base `{base}`"));
        }
        let mut facts = base.and_then(|(_, facts)| facts.cloned()).unwrap_or_default();
        for fact in &raw.unset {
            if facts.remove(fact).is_none() {
                flaw(format!("`{fact}` is unset, but the base does not give it"));
            }
        }
        for (fact, value) in raw.facts {
            if raw.unset.contains(&fact) {
                flaw(format!("`{fact}` is both given and unset"));
            }
            facts.insert(fact, value);
        }
        // Tables of a TOML file always make an object.
        let facts = serde_json::to_string_pretty(&facts).unwrap_or_default();
        self.cases.push(Case {
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
        });
    }
}

impl Case {
    /// Where it stands, for messages.
    pub fn place(&self) -> String {
        format!("{}/{}: {}", self.notice, self.file, self.name)
    }
}
