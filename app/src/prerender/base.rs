//! Where the site will be, when that is known: whole addresses, and what only those who list sites read.

use super::{File, Problem, Spot};
use preflight_rules::Lang;

/// The address of the folder that the site lies in; ends in `/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Base(String);

impl Base {
    /// Reads `https://host/folder/`. What comes behind a folder (a file, a query) is refused, and so is what cannot stand in one.
    pub fn read(text: &str) -> Result<Base, Problem> {
        let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
        let plain = |c: char| c.is_ascii_alphanumeric() || "-._~%:/[]@!$()*+,;=".contains(c);
        match rest {
            Some(rest) if !rest.is_empty() && !rest.starts_with('/') && !text.ends_with(".html") && text.chars().all(plain) => {
                Ok(Base(if text.ends_with('/') { text.to_owned() } else { format!("{text}/") }))
            }
            _ => Err(Problem::Base(text.to_owned())),
        }
    }

    /// The whole address of a page. The start is the folder itself.
    pub fn of(&self, spot: &Spot<'_>, lang: Lang) -> String {
        match (spot.notice, lang) {
            (None, Lang::Zh) => self.0.clone(),
            _ => format!("{}{}", self.0, spot.file(lang)),
        }
    }

    /// Every page, each with the same page in the other language.
    pub fn sitemap(&self, spots: &[Spot<'_>]) -> File {
        let mut text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
                        xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n"
            .to_owned();
        for (spot, lang) in spots.iter().flat_map(|spot| Lang::ALL.map(|lang| (spot, lang))) {
            text.push_str(&format!("<url><loc>{}</loc>", self.of(spot, lang)));
            for (tag, lang) in ALTERNATES {
                text.push_str(&format!("<xhtml:link rel=\"alternate\" hreflang=\"{tag}\" href=\"{}\"/>", self.of(spot, lang)));
            }
            text.push_str("</url>\n");
        }
        text.push_str("</urlset>\n");
        File { name: "sitemap.xml".to_owned(), text }
    }

    /// Everything may be read. It counts only at the root of a host, and does no harm elsewhere.
    pub fn robots(&self) -> File {
        File { name: "robots.txt".to_owned(), text: format!("User-agent: *\nAllow: /\n\nSitemap: {}sitemap.xml\n", self.0) }
    }
}

/// The languages of every page as `hreflang` has them; who reads neither is shown the Chinese, which is the original.
pub const ALTERNATES: [(&str, Lang); 3] = [("zh-CN", Lang::Zh), ("en", Lang::En), ("x-default", Lang::Zh)];
