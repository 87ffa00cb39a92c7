//! The page without a page: messages in, state and effects out.

mod answers;
mod chance;
mod code;
mod drafts;
mod library;
mod offers;
mod parts;
mod paste;
mod records;
mod routes;
mod screens;
mod trial;
mod undo;
mod windows;
