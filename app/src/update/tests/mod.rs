//! The page without a page: messages in, state and effects out.

mod answers;
mod chance;
mod code;
mod consent;
mod drafts;
mod given;
mod library;
mod offers;
mod options;
mod parts;
mod paste;
mod records;
mod routes;
mod screens;
mod trial;
mod undo;
mod watch;
mod windows;
