//! The known name that a mistyped one probably means.

/// The nearest of some names, when it is near enough to be worth saying.
pub fn nearest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let limit = 0.80;
    let scored = known.into_iter().map(|k| (strsim::jaro_winkler(name, k), k)).filter(|(score, _)| *score >= limit);
    scored.max_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, k)| k)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn a_slip_finds_its_name_and_nonsense_finds_none() {
        let known = ["total_investment_wan", "civil_works_wan"];
        assert_eq!(nearest("total_investment", known), Some("total_investment_wan"));
        assert_eq!(nearest("totl_investment_wan", known), Some("total_investment_wan"));
        assert_eq!(nearest("xyz", known), None);
    }
}
