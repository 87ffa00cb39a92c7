//! Descriptions as offices and firms write them, and what must be suggested for them. All misses are listed at once.

use preflight_rules::programme::Target;
use preflight_rules::suggest::{suggest, Suggestions};
use preflight_rules::{authoring, Library, Text};
use serde::Deserialize;
use std::path::PathBuf;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Corpus {
    description: Vec<Description>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Description {
    /// As written.
    text: String,
    /// The category that comes first; empty: nothing is suggested.
    best: String,
    /// Only among the categories of this notice.
    notice: Option<String>,
    /// Among the first three.
    #[serde(default)]
    also: Vec<String>,
    /// Not suggested at all.
    #[serde(default)]
    never: Vec<String>,
    /// Pointed to.
    #[serde(default)]
    points_to: Vec<String>,
    /// Not pointed to.
    #[serde(default)]
    never_points_to: Vec<String>,
    /// Near neighbours that are asked about.
    #[serde(default)]
    asks: Vec<[String; 2]>,
}

fn library() -> Library {
    authoring::compile(&authoring::embedded()).library
}

fn corpora() -> Vec<(String, Corpus)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("suggestions");
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()).collect();
    files.sort();
    let read = |file: PathBuf| {
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        let corpus = toml::from_str(&std::fs::read_to_string(&file).unwrap()).unwrap_or_else(|e| panic!("{name}: {e}"));
        (name, corpus)
    };
    files.into_iter().map(read).collect()
}

fn name(target: &Target) -> String {
    format!("{}/{}", target.notice, target.category)
}

/// What is wrong with an answer, one line each.
fn misses(wanted: &Description, got: &Suggestions) -> Vec<String> {
    let ranked: Vec<String> = got.suggestions.iter().map(|s| name(&s.target)).collect();
    let pointed: Vec<String> = got.pointers.iter().map(|p| name(&p.to)).collect();
    let asked = |pair: &[String; 2]| got.questions.iter().any(|q| pair.iter().all(|side| q.between.iter().any(|t| name(t) == *side)));
    let mut out = Vec::new();
    if ranked.first().map_or("", String::as_str) != wanted.best {
        out.push(format!("best: wanted `{}`", wanted.best));
    }
    out.extend(wanted.also.iter().filter(|t| !ranked.iter().take(3).any(|r| r == *t)).map(|t| format!("not among the first three: {t}")));
    out.extend(wanted.never.iter().filter(|t| ranked.contains(t)).map(|t| format!("suggested: {t}")));
    out.extend(wanted.points_to.iter().filter(|t| !pointed.contains(t)).map(|t| format!("not pointed to: {t}")));
    out.extend(wanted.never_points_to.iter().filter(|t| pointed.contains(t)).map(|t| format!("pointed to: {t}")));
    out.extend(wanted.asks.iter().filter(|pair| !asked(pair)).map(|pair| format!("not asked: {} or {}", pair[0], pair[1])));
    out
}

/// The answer in one line, for the list of misses.
fn shown(got: &Suggestions) -> String {
    let one = |s: &preflight_rules::suggest::Suggestion| format!("{} {} {:?} −{}", name(&s.target), s.score, s.cues, s.against.len());
    let suggestions: Vec<String> = got.suggestions.iter().take(5).map(one).collect();
    let pointers: Vec<String> = got.pointers.iter().map(|p| format!("→ {} ({})", name(&p.to), p.cue)).collect();
    format!("    {}\n    {}", suggestions.join("\n    "), pointers.join(" "))
}

#[test]
fn every_description_finds_its_category() {
    let library = library();
    assert!(library.programmes().len() >= 3, "a notice does not compile");
    let (mut count, mut failed, mut list) = (0, 0, String::new());
    for (file, corpus) in corpora() {
        let known =
            |t: &String| library.programmes().iter().any(|p| p.categories().iter().any(|c| format!("{}/{}", p.header().id, c.id) == *t));
        for description in &corpus.description {
            let named =
                description.also.iter().chain(&description.never).chain(&description.points_to).chain(description.asks.iter().flatten());
            let unknown: Vec<&String> = named.chain([&description.best]).filter(|t| !t.is_empty() && !known(t)).collect();
            assert!(unknown.is_empty(), "{file}: no such category: {unknown:?}");
            let got = suggest(&library, &description.text, description.notice.as_deref());
            let misses = misses(description, &got);
            count += 1;
            if !misses.is_empty() {
                failed += 1;
                list += &format!("{file}: {}\n  {}\n{}\n", description.text, misses.join("\n  "), shown(&got));
            }
        }
    }
    assert!(failed == 0, "{failed} of {count} descriptions miss:\n{list}");
}

/// A category's own name, what it says of itself and the names of its parts lead to it.
#[test]
fn the_words_of_a_category_lead_to_it() {
    let library = library();
    let mut list = String::new();
    for programme in library.programmes() {
        let id = programme.header().id.as_str();
        for category in programme.categories() {
            let parts = |lang: fn(&Text) -> &str, between: &str| {
                let names: Vec<&str> =
                    std::iter::once(&category.name).chain(category.directions.iter().map(|d| &d.name)).map(lang).collect();
                names.join(between)
            };
            let descriptions = [
                &category.name.zh,
                &category.name.en,
                &category.who.zh,
                &category.who.en,
                &parts(|t| &t.zh, "、"),
                &parts(|t| &t.en, ", "),
            ];
            for description in descriptions.into_iter().filter(|d| !d.is_empty()) {
                let got = suggest(&library, description, Some(id));
                if got.suggestions.first().map(|s| s.target.category.as_str()) != Some(category.id.as_str()) {
                    list += &format!("{id}/{}: {description}\n{}\n", category.id, shown(&got));
                }
            }
        }
    }
    assert!(list.is_empty(), "{list}");
}

#[test]
fn the_same_description_always_gives_the_same_answer() {
    let library = library();
    for (_, corpus) in corpora() {
        for description in &corpus.description {
            assert_eq!(suggest(&library, &description.text, None), suggest(&library, &description.text, None));
        }
    }
}

#[test]
fn cues_are_written_in_the_description_and_best_comes_first() {
    let library = library();
    for (_, corpus) in corpora() {
        for description in &corpus.description {
            let got = suggest(&library, &description.text, None);
            for suggestion in &got.suggestions {
                assert!(
                    !suggestion.cues.is_empty() && suggestion.cues.iter().all(|c| !c.is_empty() && description.text.contains(c)),
                    "{}",
                    description.text
                );
            }
            assert!(got.suggestions.windows(2).all(|w| w[0].score >= w[1].score), "{}", description.text);
        }
    }
}

/// Words in any order, with stops and brackets anywhere: no panic, and what comes out keeps its form.
#[test]
fn any_text_is_read() {
    const WORDS: &[&str] = &[
        "不涉及",
        "没有",
        "除",
        "外",
        "的",
        "产线",
        "智能工厂",
        "工业互联网平台",
        "（",
        "）",
        "，",
        "、",
        "。",
        "(",
        ")",
        ",",
        " ",
        "-",
        "——",
        "not ",
        "without ",
        "or ",
        "platform ",
        "for ",
        "smart factory",
        "江苏",
        "吉林大学",
        "为",
        "提供",
        "5G",
        "１２",
        "“",
        "”",
        "\n",
        "é",
        "🏭",
        "İ",
        "无",
        "人机",
        "*",
        "",
    ];
    let library = library();
    let mut seed = 7u32;
    for _ in 0..300 {
        let mut text = String::new();
        for _ in 0..14 {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            text += WORDS[(seed >> 16) as usize % WORDS.len()];
        }
        let got = suggest(&library, &text, None);
        assert!(got.suggestions.iter().all(|s| s.score.permille() <= 1000 && s.cues.iter().all(|c| text.contains(c.as_str()))), "{text}");
    }
}

/// The start page suggests from a catalogue; it must say what the whole library would.
#[test]
fn a_catalogue_suggests_what_the_library_does() {
    let library = library();
    let bytes = library.catalogue();
    assert_eq!(bytes, library.catalogue(), "the same library, the same bytes");
    let catalogue = Library::read_catalogue(&bytes).expect("a catalogue");
    let mut asked = 0;
    for description in corpora().iter().flat_map(|(_, corpus)| &corpus.description) {
        for notice in [None, description.notice.as_deref()] {
            let (whole, listed) = (suggest(&library, &description.text, notice), suggest(&catalogue, &description.text, notice));
            assert_eq!(whole, listed, "{}", description.text);
            asked += whole.questions.len();
            // What is shown of a question is there too.
            for question in &whole.questions {
                let near = |l: &Library| l.programme(&question.near.0).and_then(|p| p.nears().get(question.near.1).cloned());
                assert_eq!(near(&library), near(&catalogue));
            }
        }
    }
    assert!(asked > 0, "no description asks a question");
}

#[test]
fn a_catalogue_shows_what_the_library_does_and_judges_nothing() {
    let library = library();
    let bytes = library.catalogue();
    let catalogue = Library::read_catalogue(&bytes).expect("a catalogue");
    assert!(catalogue.has_english() && !catalogue.has_policies() && catalogue.vocabulary().facts().is_empty());
    for (whole, listed) in library.programmes().iter().zip(catalogue.programmes()) {
        let questions = whole.vocabulary().facts().iter().filter(|decl| decl.derived.is_none()).count();
        let extent = (usize::from(whole.extent().clauses), usize::from(whole.extent().questions));
        assert_eq!(extent, (whole.clauses().len(), questions));
        assert_eq!(whole.extent(), listed.extent());
        let (a, b) = (whole.header(), listed.header());
        assert_eq!((&a.id, &a.number, &a.title, &a.short, &a.for_whom), (&b.id, &b.number, &b.title, &b.short, &b.for_whom));
        assert_eq!(whole.categories().len(), listed.categories().len());
        assert!(whole.categories().iter().zip(listed.categories()).all(|(a, b)| (&a.id, &a.name) == (&b.id, &b.name)));
        let windows = |p: &preflight_rules::Programme| {
            let of = p.calendar().iter().filter(|e| e.role == preflight_rules::programme::DateRole::Window);
            of.map(|e| (e.opens, e.closes, e.recurs.is_some(), e.closes_fact.is_some())).collect::<Vec<_>>()
        };
        assert_eq!(windows(whole), windows(listed));
        assert!(listed.clauses().is_empty() && listed.vocabulary().facts().is_empty());
    }
    for cut in [0, 1, 4, bytes.len() / 2, bytes.len() - 1] {
        assert!(Library::read_catalogue(&bytes[..cut]).is_err(), "{cut}");
    }
    let mut longer = bytes;
    longer.push(0);
    assert!(Library::read_catalogue(&longer).is_err());
}
