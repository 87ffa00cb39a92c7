//! What the analysis says, held against the engine, against trying everything out, and against what authors should be told.

mod compared;
mod lowered;
mod solved;
mod told;
