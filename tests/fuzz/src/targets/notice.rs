//! Notice folders: every mistake has its place; what has none can be stored, read back and evaluated.

use crate::support::{everything, text};
use preflight_rules::authoring::{assemble, compile, render, Severity, Sources};
use preflight_rules::date::Date;
use preflight_rules::{local, Facts, Verdict};
use preflight_tests::bad::good;
use std::sync::LazyLock;

/// A whole notice without a mistake, of which a text gives some files anew.
static GOOD: LazyLock<Vec<(String, String)>> = LazyLock::new(good);

pub fn run(data: &[u8]) {
    let text = &*text(data);
    let mut sources = Sources::default();
    GOOD.iter().for_each(|(key, text)| sources.add(key, text.as_str()));
    for part in text.split("=== file ").skip(1) {
        let (key, body) = part.split_once('\n').unwrap_or((part, ""));
        sources.add(key.trim_end(), body);
    }
    let compiled = compile(&sources);
    for diagnostic in &compiled.diagnostics {
        let file = sources.files().get(diagnostic.span.file).expect("a file");
        assert!(file.text.get(diagnostic.span.start..diagnostic.span.end).is_some(), "{diagnostic:?} is no place of {}", file.key);
        assert!(!diagnostic.message.is_empty() && diagnostic.help.as_ref().is_none_or(|help| !help.is_empty()));
        assert!(sources.position(&diagnostic.span) >= (1, 1));
    }
    let told = render(&sources, &compiled.diagnostics, false);
    assert!(compiled.diagnostics.iter().all(|d| told.contains(d.code.id())));
    let clean = compiled.diagnostics.iter().all(|d| d.code.severity() != Severity::Error);
    assert_eq!(clean, compiled.is_clean());
    if !clean {
        return;
    }
    assert_eq!(assemble(&sources).library, compiled.library, "what was checked is put together the same");
    let file = local::write(&compiled.library);
    let read = local::read(&file).unwrap_or_else(|refusal| panic!("a notice without mistakes is refused: {refusal:?}"));
    assert_eq!(read.library, compiled.library);
    for programme in compiled.library.programmes() {
        let report = everything(programme, &Facts::unknown(programme), Date::FIRST);
        // Where types are right, whatever is needed has a name.
        assert!(report.findings.iter().all(|finding| finding.verdict != Verdict::Need || !finding.needs.is_empty()));
    }
}
