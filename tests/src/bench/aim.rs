//! What was aimed at, and by how much it is missed.

/// Met, or by how many hundredths of the aim a figure lies above it.
pub fn at_most(figure: f64, aim: f64) -> String {
    match figure <= aim {
        true => "met".to_owned(),
        false if figure.is_nan() => "not measured".to_owned(),
        false if figure >= aim * 3.0 => format!("missed: {:.1} times the aim", figure / aim),
        // Above by less than a hundredth is above.
        false => format!("missed by {:.0} %", ((figure / aim - 1.0) * 100.0).max(1.0)),
    }
}

/// The same for a figure that is to lie above.
pub fn more_than(figure: f64, aim: f64) -> String {
    match figure > aim {
        true => "met".to_owned(),
        false if figure.is_nan() => "not measured".to_owned(),
        false => format!("missed by {:.0} %", ((1.0 - figure / aim) * 100.0).max(1.0)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_aim_is_met_or_missed_by_so_much() {
        assert_eq!(
            [50.0, 50.1, 72.6, 150.0, 873.0].map(|ms| at_most(ms, 50.0)),
            ["met", "missed by 1 %", "missed by 45 %", "missed: 3.0 times the aim", "missed: 17.5 times the aim"]
        );
        assert_eq!([1.01, 1.0, 0.36].map(|times| more_than(times, 1.0)), ["met", "missed by 1 %", "missed by 64 %"]);
        assert_eq!([at_most(f64::NAN, 1.0), more_than(f64::NAN, 1.0)], ["not measured"; 2]);
    }
}
