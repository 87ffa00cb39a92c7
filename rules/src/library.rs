//! Everything the product knows: the vocabulary, the notices and the policy documents, as one value that can be stored.

use crate::fact::Vocabulary;
use crate::policy::Policy;
use crate::programme::Programme;
use crate::sound::is_sound;
use serde::{Deserialize, Serialize};

/// The checked vocabulary, notices and policy documents.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Library {
    pub(crate) vocabulary: Vocabulary,
    pub(crate) programmes: Vec<Programme>,
    pub(crate) policies: Vec<Policy>,
}

/// The version of the stored form; a library of another version is refused.
const FORMAT: u8 = 1;

/// Why stored bytes are no library.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecodeError {
    /// Written by another version of the product.
    Version,
    /// Damaged.
    Damaged,
}

impl Library {
    /// Every fact that may be given, over all notices.
    pub fn vocabulary(&self) -> &Vocabulary {
        &self.vocabulary
    }

    /// The notices, in order of id.
    pub fn programmes(&self) -> &[Programme] {
        &self.programmes
    }

    /// A notice by id.
    pub fn programme(&self, id: &str) -> Option<&Programme> {
        self.programmes.iter().find(|p| p.header.id == id)
    }

    /// The policy documents.
    pub fn policies(&self) -> &[Policy] {
        &self.policies
    }

    /// The stored form, for [`Library::decode`]. The same library always gives the same bytes.
    pub fn encode(&self) -> Vec<u8> {
        let mut bytes = vec![FORMAT];
        bytes.extend(postcard::to_stdvec(self).unwrap_or_default());
        bytes
    }

    /// Reads back what [`Library::encode`] wrote.
    pub fn decode(bytes: &[u8]) -> Result<Library, DecodeError> {
        let (version, rest) = bytes.split_first().ok_or(DecodeError::Damaged)?;
        if *version != FORMAT {
            return Err(DecodeError::Version);
        }
        let library = postcard::from_bytes(rest).map_err(|_| DecodeError::Damaged)?;
        if is_sound(&library) {
            Ok(library)
        } else {
            Err(DecodeError::Damaged)
        }
    }
}
