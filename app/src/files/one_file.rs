//! Putting answers into the one file that holds everything.

use super::progress::exact;

/// What stands before the answers in that file; the build writes it so.
pub const MARK: &str = "<meta name=\"preflight:answers\" content=\"";

/// The title of that file; the build writes it so.
pub const TITLE: &str = "申报预检（离线版）";

/// The file with a shelf inside, in the place of any that was there; `None` when this is no such file.
pub fn with_answers(page: &str, shelf: Option<&str>) -> Option<String> {
    let (before, rest) = page.split_once(MARK)?;
    let (_, after) = rest.split_once('"')?;
    let inside = shelf.map(exact).unwrap_or_default();
    let mut out = String::with_capacity(page.len() + inside.len());
    for part in [before, MARK, &inside, "\"", after] {
        out.push_str(part);
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::progress::{entities, unarmoured};

    const PAGE: &str = "<html><meta name=\"preflight:answers\" content=\"\"><script>run()</script></html>";

    /// What a browser hands out as the attribute.
    fn inside(page: &str) -> String {
        let rest = page.split_once(MARK).expect("the mark").1;
        unarmoured(&entities(rest.split_once('"').expect("an end").0)).expect("a text")
    }

    #[test]
    fn no_answer_is_markup() {
        let long = "很长".repeat(170_000);
        let hostile = [
            "</script><script>alert(1)</script>",
            "<!--",
            "]]>",
            "\" onload=\"x",
            "'",
            "&quot;&amp;",
            "\u{2028}\u{2029}\0\r\n\t \n",
            &long,
        ];
        for text in hostile {
            let page = with_answers(PAGE, Some(text)).expect("the file");
            assert_eq!(inside(&page), text);
            assert_eq!(page.matches('<').count(), PAGE.matches('<').count(), "{text:.20}");
            assert_eq!(page.matches('"').count(), PAGE.matches('"').count(), "{text:.20}");
            // Saved again, with others or with none.
            assert_eq!(with_answers(&page, Some("b")), with_answers(PAGE, Some("b")));
            assert_eq!(with_answers(&page, None).as_deref(), Some(PAGE));
        }
    }

    #[test]
    fn another_page_is_refused() {
        assert_eq!(with_answers("<!doctype html><title>404</title>", Some("a")), None);
        assert_eq!(with_answers(MARK, Some("a")), None);
    }
}
