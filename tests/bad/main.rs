//! The bad corpus `rules/bad`: tiny notices with mistakes, and what the checker says of each. `PREFLIGHT_BLESS=1` rewrites what is
//! expected, for a person to read before it is kept.

mod corpus;
mod page;
