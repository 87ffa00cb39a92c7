//! The one file: answers in it are text, whatever they are, and give way to others without a trace.

use crate::support::text;
use preflight_app::files::one_file::{with_answers, MARK};
use preflight_app::files::progress::{armoured, exact, unarmoured};

pub fn run(data: &[u8]) {
    let text = &*text(data);
    assert_eq!(unarmoured(&armoured(text)).as_deref(), Some(text));
    // Browsers make one line end of two characters, and drop the first of an element.
    assert_eq!(unarmoured(&format!("\n{}", armoured(text)).replace('\n', "\r\n")).as_deref(), Some(text));
    assert!(!exact(text).contains(['<', '>', '"', '\'', '\0', '\r']));
    let page = format!("<html>{MARK}\"><script>run()</script></html>");
    let full = with_answers(&page, Some(text)).expect("the file");
    for sign in ['<', '>', '"'] {
        assert_eq!(full.matches(sign).count(), page.matches(sign).count(), "{sign}");
    }
    assert_eq!(with_answers(&full, None).as_deref(), Some(page.as_str()));
    // Any page, ours or not.
    if let Some(other) = with_answers(text, Some("甲")) {
        assert_eq!(with_answers(&other, Some("甲")), Some(other.clone()));
        assert_eq!(with_answers(&other, None), with_answers(text, None));
    }
}
