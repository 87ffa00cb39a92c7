//! Everything that can happen, by area.

use crate::library::Part;
use crate::model::{Look, Note, Slot};
use preflight_rules::fact::FactIx;
use preflight_rules::read::Unit;
use preflight_rules::value::Value;
use preflight_rules::{Lang, Verdict};

/// Something happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Msg {
    /// In a field.
    Form(FormMsg),
    /// Around the fields.
    Shell(ShellMsg),
    /// With a draft.
    Draft(DraftMsg),
    /// With what goes out: files, links, paper.
    Pack(PackMsg),
    /// With the site around the frame.
    Frame(FrameMsg),
    /// About telling that site the outcome.
    Consent(ConsentMsg),
    /// With the notice file that was to be loaded.
    Library(LibraryMsg),
}

/// Something happened in a field. Options go by position, a yes being 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FormMsg {
    /// Text was typed: exactly as it stands in the field.
    Type(Slot, String),
    /// The same while an input method is still composing it.
    Compose(Slot, String),
    /// The field was left; what is wrong with it may now be said.
    Settle(Slot),
    /// A unit of money was chosen.
    Unit(Slot, Unit),
    /// One of several was chosen.
    Pick(Slot, u16),
    /// One of many was ticked or not.
    Tick(Slot, u16, bool),
    /// “Not sure” was ticked or not.
    Unsure(Slot, bool),
    /// “Nothing to state” or “none of these” was ticked or not.
    Nothing(Slot, bool),
    /// An answer was taken back.
    Clear(Slot),
    /// A record was added to a list.
    AddRow(FactIx),
    /// The record with this key was removed from a list.
    RemoveRow(FactIx, u32),
    /// The page of a list with the record at this position shall be shown, and the keyboard go to an element.
    ShowRow(FactIx, usize, String),
    /// A table shall be pasted into a list.
    PasteOpen(FactIx),
    /// The table as it stands in its box.
    PasteText(String),
    /// It shall be read.
    PasteRead,
    /// It shall be read, with amounts without a unit in this one.
    PasteUnit(Unit),
    /// It shall not.
    PasteClose,
    /// A note was typed.
    Note(Note, String),
    /// The field of the code was left.
    CodeLeft,
    /// What the code proposes shall be answered so.
    AcceptCode,
}

/// Something happened with the notice file that was to be loaded and could not be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LibraryMsg {
    /// It shall be tried again.
    Again,
    /// The built-in notices shall be used in its place.
    BuiltIn,
}

/// Something happened around the fields.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ShellMsg {
    /// The address bar says so.
    Routed(String),
    /// A language was chosen.
    Lang(Lang),
    /// A look was chosen.
    Look(Look),
    /// The project was described.
    Describe(String),
    /// A word was picked, or put back.
    Cue(String),
    /// Suggestions are asked for.
    Suggest,
    /// The description was made longer by an answer to a separating question, or a suggestion was followed.
    Choose {
        /// The notice's id.
        notice: String,
        /// The category's id.
        category: String,
    },
    /// The screen of questions is done.
    Continue,
    /// A day to count from was typed.
    AsOf(String),
    /// The field of the day was left.
    SettleAsOf,
    /// Every clause shall be shown beside the questions, or only those that decide.
    ShowAll(bool),
    /// Only clauses with a verdict shall be listed.
    Only(Option<Verdict>),
    /// Clauses shall be listed in the order of the text.
    ByText(bool),
    /// A clause shall be opened or folded, by full id.
    Open(String),
    /// Changes shall be tried out: facts of the library's vocabulary with values.
    Try(Vec<(FactIx, Value)>),
    /// What is tried shall become the answers.
    TakeTrial,
    /// What is tried shall be forgotten.
    DropTrial,
    /// What was taken away last shall come back.
    Undo,
    /// The result shall lie over the questions, or not.
    Sheet(bool),
    /// The keyboard shall go to an element.
    Focus(String),
    /// What the notice board says was read.
    Read,
}

/// Something happened with a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DraftMsg {
    /// A new one is begun.
    New,
    /// Another is worked on.
    Open(u32),
    /// One is named.
    Name(u32, String),
    /// One is copied.
    Copy(u32),
    /// One is removed.
    Remove(u32),
    /// Every answer of the present one is dropped.
    StartOver,
    /// Everything kept in this browser is dropped.
    ForgetAll,
    /// It is time to write.
    Write,
    /// It is time for a readable copy in the page.
    Snapshot,
    /// The browser keeps nothing; answers live as long as the page.
    NotKept,
    /// Another window wrote: its shelf as text.
    Elsewhere(String),
    /// Another window had written when this one was about to: its shelf as text. Nothing was written.
    Refused(String),
    /// Of two versions of a draft this window's stays; the other's becomes a copy.
    KeepMine,
    /// Of two versions of a draft the other window's stays; this one's becomes a copy.
    TakeTheirs,
    /// What could not be read is saved as it was.
    SaveAside,
    /// A file was chosen: its text, or nothing when it cannot be read as text.
    File(Option<String>),
    /// What was offered is taken, as a new draft.
    TakeOffer,
    /// What was offered is not taken.
    DropOffer,
}

/// Something goes out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PackKind {
    /// The progress file.
    Progress,
    /// The calendar.
    Calendar,
    /// The report as JSON.
    Report,
}

/// Something happened with what goes out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PackMsg {
    /// A file shall be saved.
    Save(PackKind),
    /// A text shall be copied.
    Copy(String),
    /// A link with the answers shall be copied.
    CopyLink,
    /// The page shall be printed.
    Print,
    /// The one file that holds everything shall be saved, with the answers or without.
    SaveOffline(bool),
    /// It could not be had.
    OfflineFailed,
    /// Whether the copy was made.
    Copied(bool),
    /// A part that was asked for came, or did not.
    Came(Part, Option<Vec<u8>>),
}

/// Something happened with the site around the frame.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FrameMsg {
    /// It has spoken: its origin.
    Host(String),
    /// The visitor answers a fact that it gives.
    Mine(FactIx),
    /// The visitor leaves a fact to what it gives.
    Given(FactIx),
}

/// Something happened about telling the site around the frame the outcome.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ConsentMsg {
    /// The visitor wants to see what would be sent.
    Ask,
    /// With every category of the notice, or with the one chosen.
    Others(bool),
    /// Yes, this once.
    Agree,
    /// No.
    Refuse,
    /// It went at this time, or did not.
    Went(Option<String>),
}

macro_rules! of {
    ($($kind:ident($msg:ident),)+) => {
        $(impl From<$msg> for Msg {
            fn from(msg: $msg) -> Msg {
                Msg::$kind(msg)
            }
        })+
    };
}

of! { Form(FormMsg), Shell(ShellMsg), Draft(DraftMsg), Pack(PackMsg), Frame(FrameMsg), Consent(ConsentMsg), Library(LibraryMsg), }
