//! What the analysis says, held against the engine.

mod lowered;
