//! Measurements of one thing.

/// What several runs gave, in one unit.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Series(Vec<f64>);

impl Series {
    /// What some runs gave; what is no number is left out.
    pub fn new(found: impl IntoIterator<Item = f64>) -> Series {
        let mut sorted: Vec<f64> = found.into_iter().filter(|value| value.is_finite()).collect();
        sorted.sort_by(f64::total_cmp);
        Series(sorted)
    }

    /// The middle one; between the middle two when there is no middle one.
    pub fn median(&self) -> Option<f64> {
        let half = self.0.len() / 2;
        let upper = *self.0.get(half)?;
        Some(if self.0.len() % 2 == 1 { upper } else { (self.0[half - 1] + upper) / 2.0 })
    }

    /// The greatest.
    pub fn most(&self) -> Option<f64> {
        self.0.last().copied()
    }

    /// The median and in brackets the range, with so many decimals: `1.32 (1.28–1.50)`. The range is left out where all runs gave
    /// the same, everything where there was no run.
    pub fn said(&self, decimals: usize) -> String {
        // The sum of nothing is a negative zero.
        let say = |value: f64| format!("{:.decimals$}", value + 0.0);
        let (Some(median), Some(least), Some(most)) = (self.median(), self.0.first(), self.most()) else { return "–".to_owned() };
        let (median, least, most) = (say(median), say(*least), say(most));
        if least == most {
            median
        } else {
            format!("{median} ({least}–{most})")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_in_the_middle() {
        assert_eq!(Series::new([]).median(), None);
        assert_eq!(Series::new([3.0]).median(), Some(3.0));
        assert_eq!(Series::new([9.0, 1.0, 2.0]).median(), Some(2.0));
        assert_eq!(Series::new([4.0, 1.0, 2.0, 100.0]).median(), Some(3.0));
    }

    #[test]
    fn what_was_not_measured_does_not_count() {
        let series = Series::new([f64::NAN, 2.0, f64::INFINITY]);
        assert_eq!((series.median(), series.most()), (Some(2.0), Some(2.0)));
        assert_eq!(Series::new([f64::NAN]).said(1), "–");
    }

    #[test]
    fn the_range_is_said_where_there_is_one() {
        assert_eq!(Series::new([1.5, 1.25, 1.3]).said(2), "1.30 (1.25–1.50)");
        assert_eq!(Series::new([10.0, 10.4]).said(0), "10");
    }
}
