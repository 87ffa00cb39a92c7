//! Links: what a fragment gives, a link made of it gives again; what it does not give is named.

use crate::support::text;
use preflight_app::files::share::{read, write, LIMIT};
use preflight_app::library::library;
use preflight_app::model::write_draft;
use preflight_app::route::Route;
use preflight_rules::Lang;

pub fn run(data: &[u8]) {
    let text = &*text(data);
    place(text);
    // What stands behind the place; other texts as they are.
    let text = Route::carried(text).unwrap_or(text);
    let vocabulary = library().vocabulary();
    let shared = read(vocabulary, text);
    if shared.too_long {
        return assert!(text.len() > LIMIT && shared.drafts.is_empty() && shared.unread.is_empty() && shared.unknown_names.is_empty());
    }
    let pairs = text.trim().trim_start_matches(['#', '?']).split('&').filter(|pair| !pair.is_empty()).count();
    let named = shared.unknown_names.len() + shared.unread.len();
    assert!(named <= pairs && (named == pairs) >= shared.drafts.is_empty(), "{named} of {pairs} are named");
    let Some(link) = write(vocabulary, &shared.drafts) else { return };
    assert!(link.is_ascii() && !link.contains(['#', '"', '<', '>', ' ', '\n']), "{link}");
    let again = read(vocabulary, &link);
    assert!(again.unknown_names.is_empty() && again.unread.is_empty() && !again.too_long, "{again:?}");
    let kept = |drafts| write_draft(vocabulary, Lang::Zh, drafts);
    assert_eq!(kept(&again.drafts), kept(&shared.drafts), "the answers come back to the letter");
    assert_eq!(again.drafts.answers(vocabulary), shared.drafts.answers(vocabulary));
    assert_eq!(write(vocabulary, &again.drafts), Some(link));
}

/// The place in a hash: written, it leads to the same place.
fn place(hash: &str) {
    let route = Route::parse(hash);
    let written = route.hash();
    assert!(written.starts_with("#/") && written.is_ascii() && written.len() < 250);
    assert_eq!(Route::parse(&written), route, "{written}");
    let with_answers = format!("{written}?{}", Route::carried(hash).unwrap_or_default());
    assert_eq!(Route::parse(&with_answers), route, "{with_answers}");
}
