//! Two windows over one browser's storage: whatever the order of edits, writes and news, no edit of either is lost.

use crate::effect::Effect;
use crate::model::{Model, Note, Saved, Shelf};
use crate::msg::{DraftMsg, FormMsg, Msg};
use crate::tests::{at, resumed, send, Dice};
use std::collections::VecDeque;

/// The browser: what it keeps, its windows, and the news on their way to each.
struct Browser {
    kept: Option<String>,
    windows: [Model; 2],
    news: [VecDeque<String>; 2],
    /// What happened, for whoever has to find out.
    log: Vec<String>,
}

impl Browser {
    fn new() -> Browser {
        Browser { kept: None, windows: [at("#/js2021/-/check"), at("#/js2021/-/check")], news: Default::default(), log: Vec::new() }
    }

    fn tell(&mut self, i: usize, msg: impl Into<Msg>) {
        let msg = msg.into();
        self.log.push(format!("{i}: {:.120}", format!("{msg:?}")));
        let mut effects = send(&mut self.windows[i], msg);
        while let Some(effect) = effects.pop() {
            match effect {
                Effect::Write { text, over } => match self.kept.clone().filter(|kept| stamp(kept) != over) {
                    // As `platform::web::storage` does it.
                    Some(kept) => {
                        self.log.push(format!("{i}: the write is refused"));
                        effects.extend(send(&mut self.windows[i], DraftMsg::Refused(kept)));
                    }
                    None => {
                        self.kept = Some(text.clone());
                        self.news[1 - i].push_back(text);
                    }
                },
                Effect::Forget => self.kept = None,
                _ => {}
            }
        }
    }

    fn news(&mut self, i: usize) {
        if let Some(text) = self.news[i].pop_front() {
            self.tell(i, DraftMsg::Elsewhere(text));
        }
    }

    fn decide(&mut self, i: usize, mine: bool) {
        if matches!(self.windows[i].saved, Saved::Elsewhere(_)) {
            self.tell(i, if mine { DraftMsg::KeepMine } else { DraftMsg::TakeTheirs });
        }
    }

    /// Until nothing is on its way and nothing unwritten.
    fn settle(&mut self, dice: &mut Dice) {
        for _ in 0..60 {
            for i in 0..2 {
                while !self.news[i].is_empty() {
                    self.news(i);
                }
                self.decide(i, dice.one_in(2));
                self.tell(i, DraftMsg::Write);
            }
            let quiet = |m: &Model| !m.dirty && m.saved == Saved::Kept;
            if self.windows.iter().all(quiet) && self.news.iter().all(VecDeque::is_empty) {
                return;
            }
        }
        panic!("the windows never agree:\n{}", self.log[self.log.len().saturating_sub(20)..].join("\n"));
    }

    fn holds(&self, word: &str) -> bool {
        self.kept.as_ref().is_some_and(|kept| kept.contains(word))
    }
}

fn stamp(text: &str) -> u64 {
    Shelf::read(text).map_or(0, |s| s.stamp)
}

/// Adds a word to a note of the draft that a window works on, so that every edit can be found again.
fn edit(browser: &mut Browser, i: usize, dice: &mut Dice, words: &mut Vec<String>) {
    let note = *dice.pick(&Note::ALL);
    let word = format!("w{}-{i};", words.len());
    let text = format!("{}{word}", browser.windows[i].drafts.note(note));
    browser.tell(i, FormMsg::Note(note, text));
    words.push(word);
}

fn check(browser: &Browser, words: &[String], seed: usize) {
    for word in words {
        let log = browser.log.join("\n");
        assert!(browser.holds(word), "{word} is lost in run {seed}:\n{log}\nkept:\n{}", browser.kept.clone().unwrap_or_default());
    }
    let shelf = browser.kept.as_deref().and_then(Shelf::read).unwrap_or_default();
    for (i, window) in browser.windows.iter().enumerate() {
        let kept = shelf.get(window.shelf.current).map(|d| d.text.clone());
        // A draft that holds nothing need not be kept.
        let empty = window.drafts.is_empty() && kept.is_none();
        assert!(empty || kept == Some(window.draft_text()), "window {i} shows what is kept, run {seed}:\n{}", browser.log.join("\n"));
    }
}

/// Runs so many games of random moves; `more` makes a move of its own kind.
fn games(name: &str, games: usize, mut more: impl FnMut(&mut Browser, usize, &mut Dice)) {
    let mut dice = Dice::of(name);
    for seed in 0..games {
        let (mut browser, mut words) = (Browser::new(), Vec::new());
        for _ in 0..4 + dice.below(16) {
            let i = dice.below(2);
            match dice.below(9) {
                0..=3 => edit(&mut browser, i, &mut dice, &mut words),
                4 | 5 => browser.tell(i, DraftMsg::Write),
                6 => browser.news(i),
                7 => browser.decide(i, true),
                _ => more(&mut browser, i, &mut dice),
            }
        }
        browser.settle(&mut dice);
        check(&browser, &words, seed);
    }
}

#[test]
fn no_edit_of_one_draft_is_lost_between_two_windows() {
    games("one draft", 200, |browser, i, dice| browser.decide(i, dice.one_in(2)));
}

#[test]
fn no_edit_is_lost_while_drafts_are_opened_and_begun() {
    games("several drafts", 200, |browser, i, dice| {
        let id = 1 + dice.below(4) as u32;
        let msg = match dice.below(5) {
            0 => DraftMsg::New,
            1 | 2 => DraftMsg::Open(id),
            3 => DraftMsg::Copy(id),
            _ => DraftMsg::Name(id, "名".into()),
        };
        browser.tell(i, msg);
    });
}

#[test]
fn a_window_that_only_looks_on_follows_the_other() {
    let mut browser = Browser::new();
    let (mut dice, mut words) = (Dice::of("looking on"), Vec::new());
    for _ in 0..5 {
        edit(&mut browser, 0, &mut dice, &mut words);
        browser.tell(0, DraftMsg::Write);
        browser.news(1);
        assert_eq!(browser.windows[0].drafts, browser.windows[1].drafts);
        assert_eq!((browser.windows[1].dirty, &browser.windows[1].saved), (false, &Saved::Kept));
    }
}

#[test]
fn both_versions_of_a_draft_stay_whichever_is_chosen() {
    for mine in [true, false] {
        let mut browser = Browser::new();
        browser.tell(0, FormMsg::Note(Note::Unit, "ours".into()));
        browser.tell(1, FormMsg::Note(Note::Unit, "theirs".into()));
        browser.tell(1, DraftMsg::Write);
        browser.news(0);
        assert!(matches!(browser.windows[0].saved, Saved::Elsewhere(_)));
        browser.tell(0, DraftMsg::Write);
        assert!(!browser.holds("ours"), "nothing is written until it is decided");
        browser.decide(0, mine);
        assert_eq!(browser.windows[0].drafts.note(Note::Unit), if mine { "ours" } else { "theirs" });
        browser.tell(0, DraftMsg::Write);
        assert!(browser.holds("ours") && browser.holds("theirs"));
        let again = resumed("", browser.kept.clone());
        assert_eq!(again.shelf.drafts.len(), 2);
    }
}

#[test]
fn language_and_look_stay_with_their_window() {
    let mut browser = Browser::new();
    browser.tell(0, crate::msg::ShellMsg::Lang(preflight_rules::Lang::En));
    browser.tell(0, DraftMsg::Write);
    browser.news(1);
    assert_eq!(browser.windows[1].lang(), preflight_rules::Lang::Zh);
}
