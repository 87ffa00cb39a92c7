//! Kleene's three-valued logic.

/// What is known of a condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Truth {
    /// It holds whatever the unknown facts are.
    Yes,
    /// It does not hold whatever the unknown facts are.
    No,
    /// It depends on facts that are not known.
    Unknown,
}

impl Truth {
    /// Conjunction: a single `No` decides.
    pub fn and(self, other: Truth) -> Truth {
        match (self, other) {
            (Truth::No, _) | (_, Truth::No) => Truth::No,
            (Truth::Yes, Truth::Yes) => Truth::Yes,
            _ => Truth::Unknown,
        }
    }

    /// Disjunction: a single `Yes` decides.
    pub fn or(self, other: Truth) -> Truth {
        !((!self).and(!other))
    }
}

impl std::ops::Not for Truth {
    type Output = Truth;

    fn not(self) -> Truth {
        match self {
            Truth::Yes => Truth::No,
            Truth::No => Truth::Yes,
            Truth::Unknown => Truth::Unknown,
        }
    }
}

impl From<bool> for Truth {
    fn from(value: bool) -> Truth {
        if value {
            Truth::Yes
        } else {
            Truth::No
        }
    }
}

impl From<Option<bool>> for Truth {
    fn from(value: Option<bool>) -> Truth {
        value.map_or(Truth::Unknown, Truth::from)
    }
}

#[cfg(test)]
mod tests {
    use super::Truth::{self, No, Unknown, Yes};

    #[test]
    fn the_whole_tables() {
        let and = [(Yes, Yes, Yes), (Yes, No, No), (Yes, Unknown, Unknown), (No, No, No), (No, Unknown, No), (Unknown, Unknown, Unknown)];
        for (a, b, expected) in and {
            assert_eq!((a.and(b), b.and(a)), (expected, expected), "{a:?} and {b:?}");
            assert_eq!((!a).or(!b), !expected, "de Morgan for {a:?}, {b:?}");
        }
        assert_eq!(Truth::from(None::<bool>), Unknown);
    }
}
