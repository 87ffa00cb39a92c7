//! The laws of the rules: what holds of every notice, every applicant and every day.

mod alike;
mod answers;
mod batch;
mod boundaries;
mod cautious;
mod damaged;
mod echo;
mod exact;
mod idle;
mod language;
mod local;
mod monotone;
mod needs;
mod oracle;
mod outcome;
mod parts;
mod read;
mod remedy;
mod support;
mod syntax;
mod total;
