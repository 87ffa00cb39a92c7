//! The command line `precheck`, run as anybody would run it: its contract, and what it does with bad input.

mod bounds;
mod calendar;
mod check;
mod compile;
mod contradictions;
mod documents;
mod hostile;
mod house;
mod lint;
mod refused;
mod run;
mod shape;
mod suggest;
