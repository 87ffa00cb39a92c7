//! The stored form, in parts: what every visitor needs, the English texts, the policy documents.

use super::sound::is_sound;
use super::Library;
use crate::fact::Vocabulary;
use crate::policy::Policy;
use crate::stored::{Reader, Stored, Writer};
use crate::text::Lang;

/// The version of the stored form; a library of another version is refused.
pub(crate) const FORMAT: u8 = 3;

/// Most notices of a library. Each may copy the shared declarations, so that damage must not make thousands of them.
pub(super) const MOST_NOTICES: u64 = 32;

/// Why stored bytes are no library.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecodeError {
    /// Written by another version of the product.
    Version,
    /// Damaged, or a part of another library.
    Damaged,
}

/// A stored library.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parts {
    /// The vocabulary and the notices, in Chinese: enough to work.
    pub first: Vec<u8>,
    /// The English texts of the first part.
    pub english: Vec<u8>,
    /// The policy documents, in both languages.
    pub policy: Vec<u8>,
}

impl Library {
    /// The stored form. The same library always gives the same bytes.
    pub fn parts(&self) -> Parts {
        let mut notices = Writer::new();
        self.vocabulary.write(&mut notices);
        notices.share(self.vocabulary.facts());
        self.programmes.write(&mut notices);
        let mut policies = Writer::new();
        self.policies.write(&mut policies);
        let mut first = vec![FORMAT];
        first.extend(notices.finish(Lang::Zh));
        let with_first = |sources: Vec<Vec<u8>>| {
            let mut bytes = vec![FORMAT];
            bytes.extend(fingerprint(&first));
            sources.into_iter().for_each(|source| bytes.extend(source));
            bytes
        };
        let english = with_first(vec![notices.finish(Lang::En)]);
        let zh = policies.finish(Lang::Zh);
        let policy = with_first(vec![(zh.len() as u32).to_le_bytes().into(), zh, policies.finish(Lang::En)]);
        Parts { first, english, policy }
    }

    /// The stored form as one, for [`Library::decode`].
    pub fn encode(&self) -> Vec<u8> {
        let Parts { first, english, policy } = self.parts();
        let mut bytes = vec![FORMAT];
        for part in [&first, &english] {
            bytes.extend((part.len() as u32).to_le_bytes());
            bytes.extend(part);
        }
        bytes.extend(policy);
        bytes
    }

    /// Reads back what [`Library::encode`] wrote.
    pub fn decode(bytes: &[u8]) -> Result<Library, DecodeError> {
        let (first, rest) = part(versioned(bytes)?)?;
        let (english, policy) = part(rest)?;
        Library::read(first, Some(english))?.with_policies(first, policy)
    }

    /// Reads [`Parts::first`], with [`Parts::english`] when it is there; without policy documents.
    pub fn read(first: &[u8], english: Option<&[u8]>) -> Result<Library, DecodeError> {
        let english = match english {
            Some(bytes) => Some(belonging(bytes, first)?),
            None => None,
        };
        let mut reader = Reader::new(versioned(first)?, english);
        let vocabulary = Vocabulary::read(&mut reader);
        reader.share(vocabulary.facts());
        let library = Library { vocabulary, programmes: reader.list(MOST_NOTICES), policies: Vec::new() };
        if reader.finish() && is_sound(&library) {
            Ok(library)
        } else {
            Err(DecodeError::Damaged)
        }
    }

    /// The same library with the texts of [`Parts::english`], which was made together with `first`.
    pub fn with_english(&self, first: &[u8], english: &[u8]) -> Result<Library, DecodeError> {
        let library = Library::read(first, Some(english))?;
        Ok(Library { policies: self.policies.clone(), ..library })
    }

    /// The same library with the documents of [`Parts::policy`], which was made together with `first`.
    pub fn with_policies(self, first: &[u8], policy: &[u8]) -> Result<Library, DecodeError> {
        let (zh, en) = part(belonging(policy, first)?)?;
        let mut reader = Reader::new(zh, Some(en));
        let policies = Vec::<Policy>::read(&mut reader);
        if reader.finish() {
            Ok(Library { policies, ..self })
        } else {
            Err(DecodeError::Damaged)
        }
    }
}

pub(super) fn versioned(bytes: &[u8]) -> Result<&[u8], DecodeError> {
    match bytes.split_first() {
        Some((&FORMAT, rest)) => Ok(rest),
        Some(_) => Err(DecodeError::Version),
        None => Err(DecodeError::Damaged),
    }
}

/// What follows the fingerprint, which must be that of `first`.
fn belonging<'a>(bytes: &'a [u8], first: &[u8]) -> Result<&'a [u8], DecodeError> {
    versioned(bytes)?.strip_prefix(&fingerprint(first)).ok_or(DecodeError::Damaged)
}

/// A part that follows its length, and what follows the part.
pub(super) fn part(bytes: &[u8]) -> Result<(&[u8], &[u8]), DecodeError> {
    let (length, rest) = bytes.split_first_chunk::<4>().ok_or(DecodeError::Damaged)?;
    rest.split_at_checked(u32::from_le_bytes(*length) as usize).ok_or(DecodeError::Damaged)
}

/// Tells libraries apart (FNV-1a, 64 bits). It guards against mixing two builds, not against an enemy.
fn fingerprint(bytes: &[u8]) -> [u8; 8] {
    let mix = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, mix).to_le_bytes()
}
