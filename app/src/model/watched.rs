//! What the site around the frame was told without asking anybody, so that nothing is told twice.

/// What was told last.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Watched {
    /// Whom.
    pub host: String,
    /// The page.
    pub step: Option<(&'static str, usize, usize)>,
    /// The check that is complete: notice by position, and draft.
    pub finished: Option<(usize, u32)>,
}
