//! Whether a page can show the checker, reason by reason. What cannot be known is unknown, and never a yes.

mod host;
mod site;

use super::address::Address;
use super::policy::Answer;

/// How a reason speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Voice {
    /// It stands in the way.
    No,
    /// It may stand in the way.
    Unknown,
    /// It does not.
    Yes,
    /// Good to know, and decides nothing.
    Note,
}

impl Voice {
    /// Its name.
    pub fn id(self) -> &'static str {
        match self {
            Voice::No => "no",
            Voice::Unknown => "unknown",
            Voice::Yes => "yes",
            Voice::Note => "note",
        }
    }
}

/// What a page does that a policy speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Running the loader.
    Script,
    /// Showing the frame.
    Frame,
    /// Fetching the file of notices.
    Library,
}

/// A reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// No page of the bureau is named.
    NoHost,
    /// Nothing was pasted, or only a part.
    NotSaid,
    /// No policy is in the way.
    NoPolicy,
    /// A policy, by its position from one, and what it says.
    Says(usize, Act, Answer),
    /// The page is secure and the checker is not.
    Mixed(String),
    /// The same, but a policy has the browser ask securely; whether that is answered is not known.
    Upgraded(String),
    /// The page is in a sandbox without scripts.
    Unscripted,
    /// The page is in a sandbox without an origin: an outcome is never sent there.
    Nameless,
    /// Policies that only report.
    Reporting(usize),
    /// `X-Frame-Options` of the page: it speaks of who shows the page.
    OwnOptions,
    /// The page is isolated: is the checker's page made for that?
    Isolated(Fit),
    /// The checker is at another address than this page: it cannot be looked at from here.
    Elsewhere,
    /// An answer has not come yet.
    Waiting,
    /// A file is not there.
    Missing(String),
    /// The checker's page is not sent as a page.
    Type(String),
    /// The checker lets this page show it.
    Lets(String),
    /// It does not: the directive says so.
    Refuses(String, String),
    /// It names who may show it, which no page without an origin is.
    RefusesNameless,
    /// It does not, by the older header.
    Options(String, String),
    /// A script with a sum needs `Access-Control-Allow-Origin`.
    NoSharing,
    /// So do the files of a frame in a sandbox.
    NoSharingInside,
    /// The loader is not sent as a script, and the browser is told not to guess.
    ScriptType(String),
    /// Compiled code comes under another type.
    CodeType(String),
}

/// Whether the checker's page can be in an isolated page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// It says what is needed.
    Fits,
    /// It lacks `Cross-Origin-Embedder-Policy`.
    LacksEmbedder,
    /// It lacks `Cross-Origin-Resource-Policy: cross-origin`.
    LacksResource,
    /// It cannot be looked at.
    Unknown,
}

impl Why {
    /// How it speaks.
    pub fn voice(&self) -> Voice {
        match self {
            Why::Says(_, _, answer) => match answer {
                Answer::Silent | Answer::Address(_) | Answer::Sum(_) => Voice::Yes,
                Answer::Blocked(_) | Answer::Nonce(_) | Answer::Strict(_) => Voice::No,
                Answer::Unknown(_) => Voice::Unknown,
            },
            Why::Isolated(Fit::Fits) | Why::NoPolicy | Why::Lets(_) => Voice::Yes,
            Why::Isolated(Fit::LacksEmbedder | Fit::LacksResource) => Voice::No,
            Why::Mixed(_)
            | Why::Unscripted
            | Why::Missing(_)
            | Why::Type(_)
            | Why::Refuses(..)
            | Why::RefusesNameless
            | Why::Options(..)
            | Why::ScriptType(_) => Voice::No,
            Why::NoHost | Why::NotSaid | Why::Upgraded(_) | Why::Isolated(Fit::Unknown) => Voice::Unknown,
            Why::Elsewhere | Why::Waiting | Why::NoSharing | Why::NoSharingInside => Voice::Unknown,
            Why::Nameless | Why::Reporting(_) | Why::OwnOptions | Why::CodeType(_) => Voice::Note,
        }
    }
}

/// What is tried.
#[derive(Clone, Debug)]
pub struct Trial<'a> {
    /// The pages that show the checker.
    pub hosts: &'a [Address],
    /// What such a page sends.
    pub sent: &'a super::sent::Sent,
    /// Whether that is all that it sends; what is not pasted is then not sent.
    pub whole: bool,
    /// What the checker needs of it.
    pub wanted: &'a super::policy::Wanted,
    /// The file of notices lies with a page whose address is not known.
    pub library_unknown: bool,
    /// The checker's page.
    pub frame: &'a Address,
    /// Whether the frame is in a sandbox without an origin.
    pub nameless: bool,
    /// What the checker's site sends; nothing when it is another than this.
    pub served: Option<&'a super::served::Served>,
}

/// The answer, and its reasons: what stands in the way first.
pub fn tried(trial: &Trial<'_>) -> (Voice, Vec<Why>) {
    let mut reasons = Vec::new();
    host::look(trial, &mut reasons);
    site::look(trial, &mut reasons);
    let has = |voice: Voice| reasons.iter().any(|why: &Why| why.voice() == voice);
    let answer = [Voice::No, Voice::Unknown].into_iter().find(|voice| has(*voice)).unwrap_or(Voice::Yes);
    preflight_rules::order::sort_by_key(&mut reasons, |why| why.voice() as u8);
    (answer, reasons)
}

#[cfg(test)]
mod tests;
