//! A drawn page as it serves while nothing runs: its links lead to files, and the other language is a page of its own.

use super::{Problem, Spot};
use lol_html::html_content::Element;
use lol_html::{element, rewrite_str, RewriteStrSettings};
use preflight_rules::Lang;

/// Makes a drawn page serve by itself. Names that tests find elements by are left out: they are the running application's.
pub fn still(drawn: &str, spot: &Spot<'_>, lang: Lang) -> Result<String, Problem> {
    let settings = RewriteStrSettings::new()
        .append_element_content_handler(element!("a[href^='#/']", |link| {
            let hash = link.get_attribute("href").unwrap_or_default();
            Ok(link.set_attribute("href", &spot.link(&hash, lang))?)
        }))
        .append_element_content_handler(element!("button[lang]", |button| other(button, spot)))
        .append_element_content_handler(element!("[data-testid]", |any| {
            any.remove_attribute("data-testid");
            Ok(())
        }));
    Ok(rewrite_str(drawn, settings)?)
}

/// A button of the language switch becomes a link to the page in that language.
fn other(button: &mut Element<'_, '_>, spot: &Spot<'_>) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    let tag = button.get_attribute("lang").unwrap_or_default();
    let Some(lang) = Lang::ALL.into_iter().find(|lang| lang.tag() == tag) else { return Ok(()) };
    let here = button.get_attribute("aria-pressed").as_deref() == Some("true");
    button.set_tag_name("a")?;
    button.remove_attribute("type");
    button.remove_attribute("aria-pressed");
    button.set_attribute("href", &format!("./{}", spot.file(lang)))?;
    button.set_attribute("hreflang", &tag)?;
    if here {
        button.set_attribute("aria-current", "true")?;
    }
    Ok(())
}
