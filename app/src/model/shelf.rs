//! The drafts of this browser: the one worked on and the others, with what the visitor chose about the page. Kept as one text under
//! one key of the browser's storage, by ids and names, so that a later build still reads it.
//!
//! ```text
//! preflight-shelf 1
//! stamp<TAB>17
//! look<TAB>large
//! lang<TAB>zh
//! current<TAB>2
//! described<TAB>为中小纺织企业建设工业互联网平台
//! === 1 9ae16a3b2f90404f<TAB>#/js2021/digital_economy<TAB>纺织平台
//! preflight-draft 1
//! …
//! ```

use super::stored;
use crate::files::fnv;
use preflight_rules::gather::Gather;
use preflight_rules::Lang;
use std::fmt::Write as _;

const HEAD: &str = "preflight-shelf 1";
const MARK: &str = "=== ";

/// Longest text that is read: more than any applicant writes.
const LIMIT: usize = 8_000_000;

/// Most drafts that are read: beyond [`MOST_DRAFTS`] there are copies that keep what two windows did.
const MOST_READ: usize = 2_000;

/// Most drafts that one begins or copies.
pub const MOST_DRAFTS: usize = 50;

/// A draft that is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// Its number, which stays.
    pub id: u32,
    /// The name given to it; empty: none yet.
    pub name: String,
    /// Where it was last looked at, as a hash.
    pub hash: String,
    /// The answers, as `stored` writes them.
    pub text: String,
    /// The mark of the answers that came inside a saved page and that this draft went on from; 0: it did not.
    pub from: u64,
}

impl Kept {
    /// The answers, without the lines that say how they were written.
    pub fn answers(&self) -> &str {
        self.text.splitn(3, '\n').nth(2).unwrap_or_default()
    }

    /// What tells these answers from others.
    pub fn mark(&self) -> u64 {
        fnv(self.answers().bytes())
    }
}

/// How the page looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Look {
    /// As designed.
    #[default]
    Standard,
    /// 长辈模式: large type, high contrast.
    Large,
}

impl Look {
    /// The id used in files and on the document.
    pub fn id(self) -> &'static str {
        match self {
            Look::Standard => "standard",
            Look::Large => "large",
        }
    }
}

/// The drafts of this browser.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shelf {
    /// Counts the times it was written, so that one tab notices another.
    pub stamp: u64,
    /// The number of the draft worked on.
    pub current: u32,
    /// Every draft; the text of the one worked on is as of the last writing.
    pub drafts: Vec<Kept>,
    /// The language.
    pub lang: Lang,
    /// The visitor chose it.
    pub lang_chosen: bool,
    /// The look.
    pub look: Look,
    /// The description of the project, as typed at the start.
    pub described: String,
}

impl Shelf {
    /// A shelf with one empty draft.
    pub fn new() -> Shelf {
        Shelf { current: 1, drafts: vec![Kept { id: 1, ..Kept::default() }], ..Shelf::default() }
    }

    /// The visitor chooses the language.
    pub fn speak(&mut self, lang: Lang) {
        self.lang = lang;
        self.lang_chosen = true;
    }

    /// A draft by number.
    pub fn get(&self, id: u32) -> Option<&Kept> {
        self.drafts.iter().find(|d| d.id == id)
    }

    /// A draft by number.
    pub fn get_mut(&mut self, id: u32) -> Option<&mut Kept> {
        self.drafts.iter_mut().find(|d| d.id == id)
    }

    /// Adds a draft and gives its number.
    pub fn add(&mut self, name: String, hash: String, text: String) -> u32 {
        let id = self.drafts.iter().map(|d| d.id).max().unwrap_or(0).saturating_add(1);
        self.drafts.push(Kept { id, name, hash, text, from: 0 });
        id
    }

    /// The same with no draft but the one worked on.
    pub fn only_current(&self) -> Shelf {
        let drafts = self.get(self.current).cloned().into_iter().gather();
        Shelf { drafts, ..self.clone() }
    }

    /// Whether a word stands in the description by itself.
    pub fn picked(&self, word: &str) -> bool {
        self.described.split(self.lang.pick("、", ", ")).any(|part| part == word)
    }

    /// A word joins the description of the project, or leaves it.
    pub fn pick(&mut self, word: &str) {
        let joint = self.lang.pick("、", ", ");
        if self.picked(word) {
            let kept: Vec<&str> = self.described.split(joint).filter(|part| *part != word).gather();
            self.described = kept.join(joint);
        } else {
            if !self.described.is_empty() {
                self.described.push_str(joint);
            }
            self.described.push_str(word);
        }
    }

    /// The text to keep.
    pub fn write(&self) -> String {
        let lang = self.lang.pick("zh", "en");
        let mut out = format!("{HEAD}\nstamp\t{}\nlook\t{}\nlang\t{lang}\ncurrent\t{}\n", self.stamp, self.look.id(), self.current);
        if self.lang_chosen {
            out.push_str("chosen\tlang\n");
        }
        if !self.described.is_empty() {
            let _ = writeln!(out, "described\t{}", stored::escape(&self.described));
        }
        for draft in &self.drafts {
            let from = if draft.from == 0 { String::new() } else { format!(" {:016x}", draft.from) };
            let _ = writeln!(out, "{MARK}{}{from}\t{}\t{}", draft.id, draft.hash, stored::escape(&draft.name));
            out.push_str(&draft.text);
            if !draft.text.is_empty() && !draft.text.ends_with('\n') {
                out.push('\n');
            }
        }
        out
    }

    /// Whether a text says that it is a shelf of this form. Another form gets another key in the browser's storage.
    pub fn is(text: &str) -> bool {
        text.starts_with(HEAD)
    }

    /// Reads what [`Shelf::write`] wrote; `None` for anything else. Damage costs no more than what is damaged.
    pub fn read(text: &str) -> Option<Shelf> {
        let rest = (text.len() <= LIMIT).then(|| text.strip_prefix(HEAD))??;
        let mut shelf = Shelf::default();
        let mut text_of: Option<Kept> = None;
        for line in rest.split_inclusive('\n') {
            let bare = line.trim_end_matches(['\n', '\r']);
            if let Some(head) = bare.strip_prefix(MARK) {
                shelf.drafts.extend(text_of.take());
                let mut parts = head.splitn(3, '\t');
                let (id, from) = parts.next().map_or(("", ""), |first| first.split_once(' ').unwrap_or((first, "")));
                let id = id.parse().ok().filter(|id| shelf.get(*id).is_none());
                let from = u64::from_str_radix(from, 16).unwrap_or(0);
                let hash = parts.next().unwrap_or_default().to_owned();
                let name = stored::unescape(parts.next().unwrap_or_default());
                text_of = id.filter(|_| shelf.drafts.len() < MOST_READ).map(|id| Kept { id, name, hash, text: String::new(), from });
            } else if let Some(draft) = &mut text_of {
                draft.text.push_str(bare);
                draft.text.push('\n');
            } else {
                match bare.split_once('\t') {
                    Some(("stamp", n)) => shelf.stamp = n.parse().unwrap_or(0),
                    Some(("current", n)) => shelf.current = n.parse().unwrap_or(0),
                    Some(("lang", "en")) => shelf.lang = Lang::En,
                    Some(("chosen", "lang")) => shelf.lang_chosen = true,
                    Some(("look", "large")) => shelf.look = Look::Large,
                    Some(("described", text)) => shelf.described = stored::unescape(text),
                    _ => {}
                }
            }
        }
        shelf.drafts.extend(text_of);
        if shelf.get(shelf.current).is_none() {
            shelf.current = shelf.drafts.first()?.id;
        }
        Some(shelf)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample() -> Shelf {
        let described = "一个平台\t和\\n\r\n=== 2\t#/\t二".into();
        let mut shelf = Shelf { stamp: 7, lang: Lang::En, lang_chosen: true, look: Look::Large, described, ..Shelf::new() };
        shelf.drafts[0].text = "preflight-draft 1\nlang\tzh\natt_truthful\tis true\n".into();
        shelf.drafts[0].from = 0x12ab;
        let id = shelf.add("二\n=== 3\t纺织".into(), "#/js2021/-/check".into(), "preflight-draft 1\n".into());
        shelf.current = id;
        shelf
    }

    #[test]
    fn what_was_written_is_read_back() {
        assert_eq!(Shelf::read(&sample().write()), Some(sample()));
        assert_eq!(Shelf::read(&Shelf::new().write()), Some(Shelf::new()), "a draft of which nothing was kept yet");
    }

    #[test]
    fn damage_costs_no_more_than_what_is_damaged() {
        let text = sample().write();
        for cut in (0..text.len()).filter(|i| text.is_char_boundary(*i)) {
            let _ = Shelf::read(&text[..cut]);
            if let Some(shelf) = Shelf::read(&format!("{HEAD}\n{}", &text[cut..])) {
                assert!(shelf.get(shelf.current).is_some());
            }
        }
        for odd in ["", HEAD, "preflight-shelf 2\n=== 1\t\t\n", "preflight-shelf 1\n=== x\t\t\n"] {
            assert_eq!(Shelf::read(odd), None, "{odd}");
        }
        let twice = "preflight-shelf 1\ncurrent\t9\n=== 1\t#/\ta\nx\n=== 1\t#/\tb\ny\n";
        let shelf = Shelf::read(twice).expect("a shelf");
        assert_eq!((shelf.drafts.len(), shelf.current, shelf.drafts[0].text.as_str()), (1, 1, "x\n"));
    }
}
