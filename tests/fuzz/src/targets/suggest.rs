//! Descriptions: categories that exist, the best first, with words that stand in the text.

use crate::support::text;
use preflight_rules::programme::Target;
use preflight_rules::suggest::suggest;
use preflight_rules::wire::suggestions;
use preflight_tests::library;

pub fn run(data: &[u8]) {
    let text = &*text(data);
    let library = library();
    let exists = |t: &Target| library.programme(&t.notice).is_some_and(|p| p.categories().iter().any(|c| c.id == t.category));
    for notice in [None, Some("js2023")] {
        let found = suggest(library, text, notice);
        assert!(found.suggestions.is_sorted_by(|a, b| a.score >= b.score), "{found:?}");
        for suggestion in &found.suggestions {
            assert!(exists(&suggestion.target) && notice.is_none_or(|n| suggestion.target.notice == n));
            assert!(suggestion.score.permille() <= 1000 && !suggestion.cues.is_empty());
            let words = suggestion.cues.iter().chain(suggestion.against.iter().map(|(word, _)| word));
            words.for_each(|word| assert!(is_of(text, word), "“{word}” does not stand there"));
        }
        assert!(found.pointers.iter().all(|p| exists(&p.to) && is_of(text, &p.cue)));
        assert!(found.questions.iter().all(|q| q.between.iter().all(exists)));
        let json = suggestions(library, &found);
        assert!(serde_json::from_str::<serde_json::Value>(&json).is_ok(), "{json}");
    }
}

/// Whether words stand in a text as written, with gaps where the phrase has them.
fn is_of(text: &str, words: &str) -> bool {
    let mut rest = text;
    !words.is_empty()
        && words.split('…').all(|part| match rest.split_once(part) {
            Some((_, after)) => {
                rest = after;
                true
            }
            None => false,
        })
}
