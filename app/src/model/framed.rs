//! The page in a frame of another site: what that site configured, and who it is. `public/embed/protocol.json` says which options
//! there are; `public/embed/frame.js` has checked their spelling, and hands them over as lines `name<tab>value`. Whether what they name is
//! there is checked in `model/options.rs`.

use super::Draft;
use crate::route::Route;
use preflight_rules::fact::FactIx;
use preflight_rules::gather::Gather;
use preflight_rules::Lang;

/// What the site around the frame wants.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Framed {
    /// Its origin once it has spoken (`https://gxt.example.gov.cn`, or `null` where it has no address); empty before.
    pub host: String,
    /// The notices shown, by id; all when empty.
    pub notices: Vec<String>,
    /// The category that is opened, by id.
    pub category: Option<String>,
    /// The language.
    pub lang: Option<Lang>,
    /// Facts that the site knows for its visitors, by name, as text: `star_local_open`, `star_local_close`.
    pub facts: Vec<(&'static str, String)>,
    /// Whom to ask there.
    pub contact: Option<String>,
    /// Through whom to recommend.
    pub route: Option<String>,
    /// A line above everything.
    pub line: Option<String>,
    /// Whether it would like to be told the outcome. It is told when the applicant agrees, each time anew.
    pub report: bool,
    /// Where the page opens, when the options say so.
    pub opening: Option<Route>,
    /// The facts that count as given, of the library's vocabulary.
    pub given: Vec<(FactIx, Draft)>,
    /// Those of them that the visitor answers instead.
    pub own: Vec<FactIx>,
    /// The options that cannot be followed: name, and why.
    pub problems: Vec<(&'static str, String)>,
}

/// Options that are facts of the notices.
pub const FACTS: [(&str, &str); 2] = [("star-local-open", "star_local_open"), ("star-local-close", "star_local_close")];

impl Framed {
    /// Reads the lines. What is not known here is for others.
    pub fn read(config: &str, host: &str) -> Framed {
        let mut framed = Framed { host: host.to_owned(), ..Framed::default() };
        for (name, value) in config.lines().filter_map(|line| line.split_once('\t')) {
            let text = || Some(value.to_owned());
            match name {
                "notice" => framed.notices = value.split(' ').map(str::to_owned).gather(),
                "category" => framed.category = text(),
                "lang" => framed.lang = [Lang::Zh, Lang::En].into_iter().find(|lang| lang.tag().split('-').next() == Some(value)),
                "contact" => framed.contact = text(),
                "route" => framed.route = text(),
                "line" => framed.line = text(),
                "report" => framed.report = value == "result",
                _ => {
                    if let Some((_, fact)) = FACTS.iter().find(|(option, _)| *option == name) {
                        framed.facts.push((fact, value.to_owned()));
                    }
                }
            }
        }
        framed
    }

    /// The name of the site, for its visitors: the host of its origin, once that is known.
    pub fn name(&self, lang: Lang) -> &str {
        let host = self.host.split_once("://").map_or("", |(_, host)| host);
        let bare = host.rsplit_once(':').filter(|(_, port)| !port.is_empty() && port.bytes().all(|b| b.is_ascii_digit()));
        match bare.map_or(host, |(name, _)| name) {
            "" => lang.pick("本页所在网站", "the site that shows this"),
            name => name,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_are_read_by_name_and_others_left() {
        let config = "notice\tjs2023 js2021\nlang\ten\nstar-local-open\t2023-02-06\nline\t县工信局 · 预检\nreport\tresult\naccent\t#a00\n";
        let framed = Framed::read(config, "https://gxt.example.gov.cn");
        assert_eq!(framed.notices, ["js2023", "js2021"]);
        assert_eq!((framed.lang, framed.report), (Some(Lang::En), true));
        assert_eq!(framed.facts, [("star_local_open", "2023-02-06".to_owned())]);
        assert_eq!(framed.line.as_deref(), Some("县工信局 · 预检"));
        assert_eq!(Framed::read("", ""), Framed::default());
    }

    #[test]
    fn a_site_is_named_by_its_host_once_that_is_known() {
        let name = |host: &str| Framed::read("", host).name(Lang::Zh).to_owned();
        assert_eq!(name("https://gxt.example.gov.cn"), "gxt.example.gov.cn");
        assert_eq!(name("http://127.0.0.1:8443"), "127.0.0.1");
        assert_eq!(name("http://[::1]"), "[::1]");
        for unknown in ["", "null", "https://"] {
            assert_eq!(name(unknown), "本页所在网站", "{unknown}");
        }
    }
}
