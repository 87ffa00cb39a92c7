//! Whether the site around the frame is told the outcome: asked each time, and answered by the visitor.

use super::Model;
use crate::assessment::Assessment;
use crate::files::told::{self, Outcomes};
use crate::route::Place;
use preflight_rules::gather::Gather;

/// The question whether the outcome may be told, and how it was answered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Consent {
    /// What is asked now; the dialog is open.
    pub asked: Option<Asked>,
    /// How it was answered last, by notice.
    pub answers: Vec<(String, Answer)>,
}

/// A question that waits for its answer. What stands in it does not change under the eyes of who reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The origin that would be told.
    pub host: String,
    /// The id of the notice.
    pub notice: String,
    /// The page it was asked on.
    pub place: Place,
    /// With the outcome of every category, not only of the one chosen.
    pub others: bool,
    /// The message, as it is shown and would be sent.
    pub text: String,
}

/// How it was answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// With no: this origin was told nothing but that.
    Refused(String),
    /// With yes.
    Sent(Sent),
    /// With yes, but the browser or the page's guard kept it from going.
    Kept(String),
}

/// What was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sent {
    /// To whom.
    pub host: String,
    /// With every category.
    pub others: bool,
    /// The message.
    pub text: String,
    /// When, as people read it; empty until it is known to have gone.
    pub at: String,
}

impl Model {
    /// The origin that may be told the outcome after a yes: the site asked for it, has an address, and there is an outcome to tell.
    pub fn may_tell(&self) -> Option<&str> {
        let framed = self.framed.as_ref().filter(|framed| framed.report)?;
        let has_address = !matches!(framed.host.as_str(), "" | "null");
        let chosen = self.programme().and_then(|programme| self.category_of(programme)).is_some();
        (has_address && chosen && matches!(self.place, Place::Result | Place::Pack)).then_some(framed.host.as_str())
    }

    /// The message that tells the outcome of the category chosen, or of every category of the notice by the same answers.
    pub fn outcome_text(&self, others: bool) -> Option<String> {
        let programme = self.programme()?;
        let chosen = self.category_of(programme)?;
        let header = programme.header();
        let wanted = programme.categories().iter().filter(|category| others || category.id == chosen);
        let outcome = |id: &str| Some(Assessment::of_category(self, programme, id)?.outcome());
        Some(told::result(&Outcomes {
            notice: &header.id,
            edition: &header.edition,
            rules: programme.rules_hash(),
            by_category: wanted.filter_map(|category| Some((category.id.as_str(), outcome(&category.id)?))).gather(),
        }))
    }

    /// How the question was answered last for the notice that is shown.
    pub fn answer_to(&self) -> Option<&Answer> {
        let notice = &self.programme()?.header().id;
        self.consent.answers.iter().find(|(id, _)| id == notice).map(|(_, answer)| answer)
    }
}

impl Consent {
    /// Notes an answer in the place of an earlier one.
    pub fn note(&mut self, notice: String, answer: Answer) {
        self.answers.retain(|(id, _)| *id != notice);
        self.answers.push((notice, answer));
    }
}
