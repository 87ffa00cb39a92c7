//! What `update` wants done outside the model, as data. `platform` does it.

use crate::files::snapshot::Snapshot;
use crate::library::Part;
use crate::model::Look;
use preflight_rules::Lang;

/// What the start page leaves for the application.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Handed {
    /// The text of a file that was chosen, or that it cannot be read.
    File(Option<String>),
    /// The shelf as text, where the browser keeps nothing.
    Shelf(String),
}

/// Something to be done outside the model.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Ask again in a moment whether to write: keys come faster than a disk likes.
    WriteSoon,
    /// Keep a shelf for the next visit, unless what is kept is not what we last saw.
    Write {
        /// The shelf as text.
        text: String,
        /// The stamp of what should be there.
        over: u64,
    },
    /// Drop what was kept.
    Forget,
    /// Show a route in the address bar; `push` adds a step to go back from.
    Navigate {
        /// Where the page stands.
        hash: String,
        /// Whether “back” returns to where it stood.
        push: bool,
    },
    /// Go to an address, so that whoever listens to it hears of it.
    Go(String),
    /// Leave something for the application that is to come, on the page itself.
    Hand(Handed),
    /// Tell the document its language, look and title.
    Dress {
        /// The language.
        lang: Lang,
        /// The look.
        look: Look,
        /// The title.
        title: String,
    },
    /// Bring an element into view and put the keyboard there.
    Focus(String),
    /// Hand a file to the visitor.
    Download {
        /// Its name.
        name: String,
        /// Its type.
        mime: &'static str,
        /// What is in it.
        text: String,
    },
    /// Hand the one file that holds everything to the visitor.
    SaveOffline {
        /// Its name.
        name: String,
        /// The shelf that it shall open on.
        inside: Option<String>,
    },
    /// Ask again in a while for a snapshot: it is for who saves the page, and nobody else waits for it.
    SnapshotSoon,
    /// Lay a readable copy of the state into the page, for when a browser saves it.
    Snapshot(Snapshot),
    /// Put a text on the clipboard.
    Copy(String),
    /// The same for a hash, as a whole address.
    CopyLink(String),
    /// Open the page anew.
    Reload,
    /// Open the print dialog.
    Print,
    /// Tell the site around the frame: a message of `public/embed/protocol.json`, as JSON, without its envelope.
    Tell(String),
    /// The same for an outcome that the visitor agreed to tell; whether it went comes back.
    TellOutcome(String),
    /// Show a dialog above everything, with the keyboard in it.
    Modal(&'static str),
    /// Fetch a part that came apart from the page.
    Load(Part),
}

impl Effect {
    /// It is done at once, and points at nothing that is drawn. Were the page gone before it is drawn again, something would be lost; and an
    /// address that came after the drawing would take back where the visitor has gone meanwhile.
    pub fn is_urgent(&self) -> bool {
        matches!(
            self,
            Effect::Write { .. } | Effect::Forget | Effect::Navigate { .. } | Effect::Go(_) | Effect::Hand(_) | Effect::Snapshot(_)
        )
    }
}
