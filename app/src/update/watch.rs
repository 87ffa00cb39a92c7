//! What the site around the frame hears unasked: which page is shown, and that the check is complete. Neither an answer nor an outcome.

use super::consent;
use crate::assessment::Assessment;
use crate::effect::Effect;
use crate::files::told;
use crate::model::{Draft, Model, Watched};
use crate::questions::{screen_of, screens};
use crate::route::{section_id, Place, PAGES};

/// After every message. `quiet`: in the middle of a word, nothing is complete.
pub fn watch(model: &mut Model, quiet: bool, effects: &mut Vec<Effect>) {
    let Some(framed) = &model.framed else { return };
    if model.watched.host != framed.host {
        // Whoever comes in the place of another was told nothing yet.
        let host = framed.host.clone();
        let before = std::mem::take(&mut model.watched);
        model.watched = if before.host.is_empty() { Watched { host, ..before } } else { Watched { host, ..Watched::default() } };
    }
    consent::hold(model, effects);
    let step = step(model);
    if step.is_some() && step != model.watched.step {
        model.watched.step = step;
        effects.extend(step.map(|(section, n, of)| Effect::Tell(told::step(section, n, of))));
    }
    if !quiet && model.typing.is_none() {
        finish(model, effects);
    }
}

/// The page that is shown: its id, its number among the pages of the notice, and how many these are. They are counted in their order
/// on the way through, by the notice alone: its start, its screens of questions, and the pages after them. The list of drafts is no
/// part of that way.
fn step(model: &Model) -> Option<(&'static str, usize, usize)> {
    let Some(programme) = model.programme() else {
        return (model.place == Place::Home).then_some(("start", 1, 1));
    };
    let screens = screens(programme);
    let (section, n) = match &model.place {
        Place::Home => ("start", 1),
        Place::Drafts => return None,
        // All questions begin where the first does.
        Place::All(_) => ("all", 2),
        Place::Ask { section, screen, .. } => {
            (section_id(*section), 2 + screens.iter().position(|s| s.section == *section && s.number == *screen)?)
        }
        // A question by itself is on the screen that it belongs to.
        Place::Change(fact) => {
            let screen = screen_of(&screens, programme.vocabulary().find(fact)?)?;
            (section_id(screen.section), 2 + screens.iter().position(|s| s == screen)?)
        }
        page => {
            let at = PAGES.iter().position(|(known, _)| known == page)?;
            (PAGES.get(at)?.1, 2 + screens.len() + at)
        }
    };
    Some((section, n, 1 + screens.len() + PAGES.len()))
}

/// Says that the check is complete, once until it is not.
fn finish(model: &mut Model, effects: &mut Vec<Effect>) {
    let Some(complete) = Assessment::new(model).map(|a| is_complete(&a)) else { return };
    let now = model.notice.filter(|_| complete).map(|notice| (notice, model.shelf.current));
    if now.is_some() && now != model.watched.finished {
        effects.push(Effect::Tell(told::finished()));
    }
    model.watched.finished = now;
}

/// Nothing is needed, nothing contradicts, everything can be read.
fn is_complete(a: &Assessment<'_>) -> bool {
    let unreadable = |draft: &Draft| draft.malformed().is_some();
    let mut given = a.programme.vocabulary().iter().filter_map(|(fact, _)| a.model.drafts.get(a.given(fact)?));
    a.report.next_facts.is_empty() && a.contradictions.is_empty() && !given.any(unreadable)
}
