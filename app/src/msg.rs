//! Everything that can happen, by area.

use crate::model::Slot;
use crate::route::Route;
use preflight_rules::fact::FactIx;
use preflight_rules::read::Unit;
use preflight_rules::Lang;

/// Something happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Msg {
    /// In a field.
    Form(FormMsg),
    /// Around the fields.
    Shell(ShellMsg),
}

/// Something happened in a field. Options go by position, a yes being 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FormMsg {
    /// Text was typed: exactly as it stands in the field.
    Type(Slot, String),
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
}

/// Something happened around the fields.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ShellMsg {
    /// A notice was chosen, by id.
    Notice(String),
    /// The address bar says so.
    Routed(Route),
    /// A language was chosen.
    Lang(Lang),
    /// A day to count from was typed.
    AsOf(String),
    /// The field of the day was left.
    SettleAsOf,
    /// Every clause shall be shown, or only those that decide.
    ShowAll(bool),
    /// The keyboard shall go to an element.
    Focus(String),
    /// Every answer shall be dropped.
    StartOver,
    /// The browser keeps nothing; answers live as long as the page.
    NotKept,
}

impl From<FormMsg> for Msg {
    fn from(msg: FormMsg) -> Msg {
        Msg::Form(msg)
    }
}

impl From<ShellMsg> for Msg {
    fn from(msg: ShellMsg) -> Msg {
        Msg::Shell(msg)
    }
}
