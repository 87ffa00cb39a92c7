//! One answer as given, and what it is read as.
//!
//! The text typed is kept as it stands: rewriting it would break input methods and move the cursor. What it is read as lives beside it.

use preflight_rules::fact::Kind;
use preflight_rules::facts::check;
use preflight_rules::gather::Gather;
use preflight_rules::read::{self, Malformed, Unit};
use preflight_rules::value::Value;

/// An answer as given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry {
    /// “Not sure”: said, and still unknown.
    Unsure,
    /// “Nothing to state”, “none of these”, “no records”: known, and empty.
    Nothing,
    /// A yes or no, an option, some options.
    Chosen(Value),
    /// Text, in a unit if it is money.
    Typed {
        /// As it stands in the field.
        text: String,
        /// The unit chosen beside it.
        unit: Unit,
    },
    /// Records.
    Rows(Vec<Row>),
}

/// A record as given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its name as long as the page lives.
    pub key: u32,
    /// One for each declared field.
    pub cells: Vec<Option<Draft>>,
    /// What it says in fields that these notices do not have, as it was kept.
    pub strange: Vec<String>,
}

/// An answer as given, and what it is read as.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    entry: Entry,
    read: Result<Option<Value>, Malformed>,
    settled: bool,
}

impl Draft {
    /// Reads an entry as a value of a type.
    pub fn new(kind: &Kind, entry: Entry) -> Draft {
        let read = read_entry(kind, &entry);
        Draft { entry, read, settled: false }
    }

    /// Takes text that an input method is still composing: it stands in the field and is not read yet, so the value stays what it was.
    pub fn composing(entry: Entry, before: Option<&Draft>) -> Draft {
        let read = before.map_or_else(|| Ok(None), |b| b.read.clone());
        let settled = before.is_some_and(|b| b.settled);
        Draft { entry, read, settled }
    }

    /// As given.
    pub fn entry(&self) -> &Entry {
        &self.entry
    }

    /// The value, when there is one. What cannot be read is unknown.
    pub fn value(&self) -> Option<&Value> {
        self.read.as_ref().ok().and_then(Option::as_ref)
    }

    /// What is wrong, whether or not it may be said yet.
    pub fn malformed(&self) -> Option<&Malformed> {
        self.read.as_ref().err()
    }

    /// What is wrong, once the field was left: nobody is corrected in the middle of a word.
    pub fn complaint(&self) -> Option<&Malformed> {
        self.malformed().filter(|_| self.settled)
    }

    /// The field was left.
    pub fn settle(&mut self) {
        self.settled = true;
    }

    /// Keeps a complaint on screen while it is being mended, and forgets that the field was left once it is.
    pub fn succeeding(mut self, before: Option<&Draft>) -> Draft {
        self.settled = self.read.is_err() && before.is_some_and(|b| b.complaint().is_some());
        self
    }

    /// Nothing was given.
    pub fn is_blank(&self) -> bool {
        match &self.entry {
            Entry::Unsure => true,
            Entry::Typed { text, .. } => text.trim().is_empty(),
            _ => false,
        }
    }
}

fn read_entry(kind: &Kind, entry: &Entry) -> Result<Option<Value>, Malformed> {
    match entry {
        Entry::Unsure => Ok(None),
        Entry::Nothing => Ok(match kind {
            Kind::Text => Some(Value::Text("".into())),
            Kind::Set(_) => Some(Value::Set(0)),
            Kind::Rows(_) => Some(Value::Rows(Vec::new())),
            _ => None,
        }),
        Entry::Chosen(value) => Ok(check(kind, value).is_ok().then(|| value.clone())),
        // Blanks alone say nothing; that there is nothing to state is said by its own choice.
        Entry::Typed { text, .. } if text.trim().is_empty() => Ok(None),
        Entry::Typed { text, unit } => read::value(kind, text, *unit),
        Entry::Rows(rows) => read_rows(kind, rows),
    }
}

/// A record in which nothing was filled in is no record. One cell that cannot be read leaves the whole list unknown: an absent
/// optional cell means “none”, which a slip of the pen does not.
fn read_rows(kind: &Kind, rows: &[Row]) -> Result<Option<Value>, Malformed> {
    let bad = rows.iter().flat_map(|row| &row.cells).flatten().filter(|cell| cell.malformed().is_some()).count();
    if bad > 0 {
        let en =
            if bad == 1 { "1 cell cannot be read; until it is".to_owned() } else { format!("{bad} cells cannot be read; until they are") };
        return Err(Malformed::new(
            format!("有 {bad} 格不能识别，改好之前整张表按未填处理"),
            en + " mended the whole list counts as not given",
        ));
    }
    let mut values = Vec::new();
    for row in rows {
        if row.cells.iter().flatten().any(|cell| !cell.is_blank()) {
            values.push(row.cells.iter().map(|cell| cell.as_ref().and_then(|c| c.value().cloned())).gather());
        }
    }
    if values.is_empty() {
        return Ok(None);
    }
    let value = Value::Rows(values);
    match check(kind, &value) {
        Ok(()) => Ok(Some(value)),
        Err(refusal) => Err(read::refused(kind, refusal)),
    }
}
