//! The corpus: every case file of every notice, and what holds of the corpus as a whole.

mod bytes;
mod cover;
mod deep;
mod deletion;
mod examples;
mod expected;
mod ledger;
mod mutants;
mod shape;
