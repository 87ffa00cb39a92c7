//! A library as one who has not opened a notice needs it: which notices there are, when, for whom, and what descriptions they know.
//!
//! It is a [`Library`] without questions, clauses and materials, so that whatever shows or suggests notices works on it as on the
//! whole; nothing can be judged with it. Its stored form is apart from that of whole notices: reading it brings no code for
//! conditions, figures or facts.

use super::parts::{part, versioned, FORMAT, MOST_NOTICES};
use super::{DecodeError, Library};
use crate::fact::{FactIx, Vocabulary};
use crate::gather::Gather;
use crate::programme::{Category, DateRole, Entry, Header, Programme};
use crate::stored::{Reader, Stored, Writer};
use crate::text::{Lang, Text};

impl Library {
    /// The stored catalogue, in both languages. The same library always gives the same bytes.
    pub fn catalogue(&self) -> Vec<u8> {
        let mut notices = Writer::new();
        let listed: Vec<Listed> = self.programmes.iter().map(|programme| Listed(pared(programme))).gather();
        listed.write(&mut notices);
        let zh = notices.finish(Lang::Zh);
        let mut bytes = vec![FORMAT];
        bytes.extend((zh.len() as u32).to_le_bytes());
        bytes.extend(zh);
        bytes.extend(notices.finish(Lang::En));
        bytes
    }

    /// Reads what [`Library::catalogue`] gave: the same suggestions and the same cards, and no notice that could be judged.
    pub fn read_catalogue(bytes: &[u8]) -> Result<Library, DecodeError> {
        let (zh, en) = part(versioned(bytes)?)?;
        let mut reader = Reader::new(zh, Some(en));
        let listed: Vec<Listed> = reader.list(MOST_NOTICES);
        if reader.finish() {
            let programmes = listed.into_iter().map(|Listed(programme)| programme).gather();
            Ok(Library { programmes, ..Library::default() })
        } else {
            Err(DecodeError::Damaged)
        }
    }
}

/// A notice of which nothing is stored but what a catalogue shows.
struct Listed(Programme);

impl Stored for Listed {
    fn write(&self, to: &mut Writer) {
        self.0.header.write(to);
        self.0.rules_hash.write(to);
        self.0.extent.write(to);
        self.0.categories.write(to);
        self.0.calendar.write(to);
        self.0.nears.write(to);
        self.0.pointers.write(to);
    }

    fn read(from: &mut Reader<'_>) -> Listed {
        Listed(Programme {
            header: Stored::read(from),
            rules_hash: Stored::read(from),
            extent: Stored::read(from),
            categories: Stored::read(from),
            calendar: Stored::read(from),
            nears: Stored::read(from),
            pointers: Stored::read(from),
            ..blank()
        })
    }
}

/// A notice without what a catalogue does not show.
fn pared(of: &Programme) -> Programme {
    let Programme { header, rules_hash, categories, calendar, nears, pointers, extent, .. } = of.clone();
    let window = |entry: Entry| Entry {
        id: String::new(),
        clause: String::new(),
        categories: 0,
        // That there is such a day and such a round is shown; which fact and which words tell of it is not.
        opens_fact: entry.opens_fact.map(|_| FactIx::default()),
        closes_fact: entry.closes_fact.map(|_| FactIx::default()),
        recurs: entry.recurs.map(|_| Text::default()),
        who: Text::default(),
        what: Text::default(),
        to: Text::default(),
        ..entry
    };
    let category = |category: Category| Category { who: Text::default(), directions: Vec::new(), sets: Vec::new(), ..category };
    Programme {
        header: Header { issuer: Text::default(), issued: None, ..header },
        rules_hash,
        categories: categories.into_iter().map(category).gather(),
        calendar: calendar.into_iter().filter(|entry| entry.role == DateRole::Window).map(window).gather(),
        nears,
        pointers,
        extent,
        ..blank()
    }
}

/// A notice that says nothing.
pub(crate) fn blank() -> Programme {
    Programme {
        header: Header::default(),
        rules_hash: String::new(),
        extent: Default::default(),
        vocabulary: Vocabulary::default(),
        derived_order: Vec::new(),
        category_fact: FactIx::default(),
        categories: Vec::new(),
        clauses: Vec::new(),
        calendar: Vec::new(),
        materials: Vec::new(),
        contacts: Vec::new(),
        routes: Vec::new(),
        not_held: Vec::new(),
        sanity: Vec::new(),
        nears: Vec::new(),
        pointers: Vec::new(),
    }
}

#[cfg(all(test, feature = "authoring"))]
mod tests;
