//! What unit tests of the front end are made of.

pub mod tiny;
