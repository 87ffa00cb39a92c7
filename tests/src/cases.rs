//! Case files: facts and what they must come to. LANGUAGE.md gives the schema.

use crate::load::{files_in, library, rules_dir};
use preflight_rules::sanity::contradictions;
use preflight_rules::wire::read_answers;
use preflight_rules::{facts::Answers, Facts, Programme};
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
    /// Which case of some clauses decides, counted from 1, and 0 for none: for cases of one verdict that say different things.
    pub says: BTreeMap<String, usize>,
    /// What some derived facts come to, as a facts file would have it.
    pub figures: BTreeMap<String, String>,
    /// Where some things to hand in stand.
    pub materials: BTreeMap<String, String>,
    /// Exactly the ways of filing.
    pub routes: Option<Vec<String>>,
    /// Where some dates stand on the day.
    pub dates: BTreeMap<String, String>,
    /// A realistic whole application.
    pub whole: bool,
}

/// Facts that cannot all be true.
#[derive(Clone, Debug)]
pub struct Contradiction {
    /// The notice beside which it stands.
    pub notice: String,
    /// The file's name and its own, for messages.
    pub name: String,
    /// The facts file it stands for.
    pub facts: String,
    /// Exactly the relations that it breaks.
    pub breaks: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawFile {
    #[serde(default)]
    base: BTreeMap<String, toml::Table>,
    #[serde(default)]
    case: Vec<RawCase>,
    #[serde(default)]
    contradiction: Vec<RawContradiction>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawContradiction {
    name: String,
    facts: toml::Table,
    breaks: Vec<String>,
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
    says: BTreeMap<String, usize>,
    #[serde(default)]
    figures: BTreeMap<String, String>,
    #[serde(default)]
    materials: BTreeMap<String, String>,
    routes: Option<Vec<String>>,
    #[serde(default)]
    dates: BTreeMap<String, String>,
    #[serde(default)]
    whole: bool,
}

/// Everything that was read, and what is wrong with how it is written.
#[derive(Default)]
struct Read {
    cases: Vec<Case>,
    contradictions: Vec<Contradiction>,
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

/// Everything that must be refused as contradicting itself.
pub fn all_contradictions() -> &'static [Contradiction] {
    &READ.contradictions
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
        let RawFile { base, case, contradiction } = match raw {
            Ok(raw) => raw,
            Err(error) => return self.flaws.push(format!("{notice}/{file}: {error}")),
        };
        for name in base.keys().filter(|b| !case.iter().any(|c| c.base.as_ref() == Some(b))) {
            self.flaws.push(format!("{notice}/{file}: no case uses the base `{name}`"));
        }
        case.into_iter().for_each(|raw| self.case(notice, &file, &base, raw));
        self.contradictions.extend(contradiction.into_iter().map(|raw| Contradiction {
            notice: notice.to_owned(),
            name: format!("{file}: {}", raw.name),
            facts: serde_json::to_string_pretty(&raw.facts).unwrap_or_default(),
            breaks: raw.breaks,
        }));
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
            says: raw.says,
            figures: raw.figures,
            materials: raw.materials,
            routes: raw.routes,
            dates: raw.dates,
            whole: raw.whole,
        });
    }
}

impl Contradiction {
    /// Its facts, each taken by itself: together they are refused.
    pub fn bind(&self, programme: &Programme) -> Facts {
        let members: serde_json::Map<String, serde_json::Value> = serde_json::from_str(&self.facts).unwrap_or_default();
        let mut answers = Answers::new();
        for (name, value) in members {
            let one = serde_json::json!({ name: value }).to_string();
            let read = read_answers(library(), one.as_bytes(), None).unwrap_or_default();
            for (name, value) in read.iter() {
                // It was taken once already.
                let _ = answers.set(library().vocabulary(), name, value.clone());
            }
        }
        answers.bind(library().vocabulary(), programme)
    }

    /// The relations of a programme that some facts break, in order of name.
    pub fn broken(&self, programme: &Programme, facts: &Facts) -> Vec<String> {
        let mut found: Vec<String> = contradictions(programme, facts).into_iter().map(|c| c.rule).collect();
        found.sort_unstable();
        found.dedup();
        found
    }
}

impl Case {
    /// Where it stands, for messages.
    pub fn place(&self) -> String {
        format!("{}/{}: {}", self.notice, self.file, self.name)
    }
}
