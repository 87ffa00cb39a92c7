//! The page for those who put the checker on their own site.

mod address;
mod check;
mod field;
mod fragment;
mod lines;
mod markup;
mod policy;
mod protocol;
mod sent;
