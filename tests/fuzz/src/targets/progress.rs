//! Progress files: what is taken is the same when written again; any draft comes back to the letter; a file that was damaged is refused
//! or gives what it gave.

use crate::support::{chosen, text};
use preflight_app::files::progress::{read, write, Progress, Section, Sheet};
use preflight_rules::Lang;

pub fn run(data: &[u8]) {
    match chosen(data) {
        (b'<', _) => foreign(&text(data)),
        (how, draft) => ours(how, &draft),
    }
}

/// Any text as a file.
fn foreign(file: &str) {
    let Ok(progress) = read(file) else { return };
    assert_eq!(read(&written(&progress, "")).as_ref(), Ok(&progress));
}

/// A file of our own with any text in it, whole and damaged in one place.
fn ours(how: u8, text: &str) {
    let (notice, draft) = text.split_once('\u{1}').unwrap_or(("js2023", text));
    let progress =
        Progress { notice: notice.to_owned(), edition: "2023".to_owned(), rules_hash: "sha256:0".to_owned(), draft: draft.to_owned() };
    let file = written(&progress, draft);
    assert_eq!(read(&file).as_ref(), Ok(&progress));
    // What a browser or an editor makes of line ends.
    assert_eq!(read(&file.replace('\n', "\r\n")).as_ref(), Ok(&progress));
    // The places are counted from the end: there the answers are.
    let places: Vec<usize> = file.char_indices().rev().map(|(at, _)| at).collect();
    let at = places[draft.len() * usize::from(how) / 256 % places.len()];
    let (before, after) = file.split_at(at);
    let rest = after.chars().next().map_or("", |c| &after[c.len_utf8()..]);
    for damaged in [before.to_owned(), format!("{before}{rest}"), format!("{before}{}{rest}", char::from(how)), format!("{before}0{after}")]
    {
        assert!(read(&damaged).is_err() || read(&damaged).as_ref() == Ok(&progress), "{damaged}");
    }
}

fn written(progress: &Progress, said: &str) -> String {
    let sections = [Section { title: said.to_owned(), answers: vec![(said.to_owned(), said.to_owned())] }];
    write(&Sheet {
        lang: Lang::Zh,
        notice: &progress.notice,
        edition: &progress.edition,
        title: said,
        rules_hash: &progress.rules_hash,
        engine: "0",
        saved: said,
        sections: &sections,
        draft: &progress.draft,
    })
}
