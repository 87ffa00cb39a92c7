//! Everything that can happen on the page, and what is to be done outside it.

use super::field::Field;
use super::preview::Width;
use super::served::{Answer, Asked};
use preflight_rules::Lang;

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Msg {
    /// A field holds this now.
    Set(Field, String),
    /// A notice is shown, or no longer.
    Notice(String, bool),
    /// The address was changed by somebody else.
    Routed(String),
    /// `embed.json` came, or did not.
    Loader(Option<String>),
    /// An answer of the site came, or none.
    Served(Asked, Option<Answer>),
    /// Nothing has changed for a moment: the preview may follow.
    Settled,
    /// The preview begins anew.
    Again,
    /// The preview is so wide.
    Wide(Width),
    /// The page in the preview heard something.
    Heard(String, String),
    /// Something is to be copied.
    Copy(What),
    /// It was, or could not be.
    Copied(bool),
    /// The keyboard goes somewhere.
    Focus(&'static str),
}

/// Something that can be copied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// The lines.
    Lines,
    /// What the bureau's page must allow.
    Host,
    /// What the checker's server must send.
    Site,
    /// The address of this page with all that is set.
    Address,
}

/// Something to be done outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Show what is set in the address.
    Show(String),
    /// Tell the document its language and title.
    Dress(Lang, &'static str),
    /// Fetch `embed.json`.
    Load,
    /// Ask what the site sends with a file; compiled code has its name from the page.
    Look(Asked, String),
    /// Say so when nothing has changed for a moment.
    SettleSoon,
    /// Put a text on the clipboard.
    Copy(String),
    /// The same for the address of this page.
    CopyAddress,
    /// Put the keyboard on an element.
    Focus(&'static str),
}
