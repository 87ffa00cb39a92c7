//! Pages drawn to text.
