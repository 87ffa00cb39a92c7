//! The shape of the repository: absences that keep the house livable, each with its reason.

mod css;
mod documents;
mod layers;
mod page;
mod rules;
mod source;
mod style;
mod words;
