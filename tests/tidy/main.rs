//! The shape of the repository: absences that keep the house livable, each with its reason.

mod css;
mod dependencies;
mod documents;
#[path = "../../xtask/src/steps/offline/headers.rs"]
mod headers;
mod hosting;
mod layers;
mod page;
mod rules;
mod source;
mod style;
mod threats;
mod words;
