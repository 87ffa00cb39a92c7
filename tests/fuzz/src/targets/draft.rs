//! Kept drafts: what is read is written and read again as the same, and a link gives the same answers.

use crate::support::text;
use preflight_app::files::share;
use preflight_app::library::library;
use preflight_app::model::{read_draft, write_draft, Note};

pub fn run(data: &[u8]) {
    let text = &*text(data);
    let vocabulary = library().vocabulary();
    let Some((lang, drafts)) = read_draft(vocabulary, text) else { return };
    let written = write_draft(vocabulary, lang, &drafts);
    let Some((lang_again, again)) = read_draft(vocabulary, &written) else { panic!("{written} is no draft") };
    assert_eq!(lang_again, lang);
    assert_eq!(write_draft(vocabulary, lang, &again), written, "answers come back to the letter");
    let answers = drafts.answers(vocabulary);
    assert_eq!(again.answers(vocabulary), answers);
    assert_eq!((again.count(), again.is_empty()), (drafts.count(), drafts.is_empty()));
    for note in Note::ALL {
        assert_eq!(again.note(note), drafts.note(note));
    }
    if let Some(link) = share::write(vocabulary, &drafts) {
        let shared = share::read(vocabulary, &link);
        assert!(shared.unread.is_empty() && shared.unknown_names.is_empty(), "{shared:?}");
        assert_eq!(shared.drafts.answers(vocabulary), answers, "{link}");
    }
}
