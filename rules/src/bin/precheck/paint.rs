//! Colour, when standard output is a terminal.

use preflight_rules::{Outcome, Verdict};

/// Paints text or leaves it as it is.
#[derive(Clone, Copy)]
pub struct Paint(pub bool);

impl Paint {
    fn with(self, code: &str, text: &str) -> String {
        if self.0 {
            format!("\u{1b}[{code}m{text}\u{1b}[0m")
        } else {
            text.to_owned()
        }
    }

    /// Strong.
    pub fn bold(self, text: &str) -> String {
        self.with("1", text)
    }

    /// Quiet.
    pub fn dim(self, text: &str) -> String {
        self.with("2", text)
    }

    /// In the colour of a verdict.
    pub fn verdict(self, verdict: Verdict, text: &str) -> String {
        let code = match verdict {
            Verdict::Pass => "32",
            Verdict::Fail => "31;1",
            Verdict::FailFixable | Verdict::Todo | Verdict::Warn => "33",
            Verdict::Need => "34;1",
            Verdict::Attested => "35",
            Verdict::Info | Verdict::NotApplicable => "2",
        };
        self.with(code, text)
    }

    /// In the colour of an outcome.
    pub fn outcome(self, outcome: Outcome, text: &str) -> String {
        let code = match outcome {
            Outcome::Ready => "32;1",
            Outcome::Fixable => "33;1",
            Outcome::Incomplete => "34;1",
            Outcome::Blocked => "31;1",
        };
        self.with(code, text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_painted_where_somebody_looks_and_left_alone_elsewhere() {
        let painted = |paint: Paint| {
            let (verdict, outcome) = (paint.verdict(Verdict::Fail, "c"), paint.outcome(Outcome::Ready, "d"));
            [paint.bold("a"), paint.dim("b"), verdict, outcome]
        };
        assert_eq!(painted(Paint(false)), ["a", "b", "c", "d"]);
        let colours = ["\u{1b}[1ma\u{1b}[0m", "\u{1b}[2mb\u{1b}[0m", "\u{1b}[31;1mc\u{1b}[0m", "\u{1b}[32;1md\u{1b}[0m"];
        assert_eq!(painted(Paint(true)), colours);
    }
}
