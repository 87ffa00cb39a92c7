//! The same records as texts and binary fractions, as they come out of a form or a file, with the rules written for those.

use crate::records::Record;
use preflight_rules::date::{Date, Span};
use serde::{Deserialize, Serialize};

/// One application as JSON has it. The names are those of the notice.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Texts<S> {
    category: S,
    applicant_kind: S,
    province_of_unit: S,
    investment_total: f64,
    investment_civil: f64,
    construction_start: S,
    months_to_build: u32,
    as_of: S,
    applications_by_unit: u32,
    categories_chosen: u32,
    smart_factory: bool,
    continuation_phase: bool,
    cooperative: bool,
    has_division_of_work: bool,
    contractor: bool,
    has_owner_authorization: bool,
    has_security_protection: bool,
}

const CATEGORIES: [&str; 6] = ["new_infra", "digital_economy", "smart_society", "digital_governance", "cyber_security", "none_of_these"];
const APPLICANTS: [&str; 6] = ["government", "enterprise", "institution", "association", "individual", "foreign"];
const PROVINCES: [&str; 3] = ["jiangsu", "jilin", "other"];

impl Texts<String> {
    /// A record as texts.
    pub fn of(r: &Record) -> Texts<String> {
        let day = |days: i64| Date::FIRST.shift(Span::Days(days as i32)).to_string();
        Texts {
            category: CATEGORIES[r.category as usize].to_owned(),
            applicant_kind: APPLICANTS[r.applicant as usize].to_owned(),
            province_of_unit: PROVINCES[r.province as usize].to_owned(),
            investment_total: r.total as f64 / 100.0,
            investment_civil: r.civil as f64 / 100.0,
            construction_start: day(r.start),
            months_to_build: r.months as u32,
            as_of: day(r.as_of),
            applications_by_unit: r.applications as u32,
            categories_chosen: r.categories as u32,
            smart_factory: r.smart_factory,
            continuation_phase: r.continuation,
            cooperative: r.cooperative,
            has_division_of_work: r.division,
            contractor: r.contractor,
            has_owner_authorization: r.authorised,
            has_security_protection: r.protected,
        }
    }
}

impl<S: AsRef<str>> Texts<S> {
    /// Which rules are met. Amounts are rounded to whole hundredths first, without which 647 of the peers' records came out wrong.
    pub fn met(&self) -> u16 {
        let cents = |wan: f64| (wan * 100.0).round() as i64;
        let (start, as_of) = (self.construction_start.as_ref(), self.as_of.as_ref());
        let rules = [
            CATEGORIES[..5].contains(&self.category.as_ref()),
            cents(self.investment_total) - cents(self.investment_civil) >= 50_000,
            start >= "2020-01-01",
            (18..=30).contains(&self.months_to_build),
            self.category.as_ref() != "digital_economy" || !self.smart_factory,
            APPLICANTS[..4].contains(&self.applicant_kind.as_ref()),
            self.province_of_unit.as_ref() == "jiangsu",
            !self.continuation_phase,
            self.applications_by_unit <= 1,
            self.categories_chosen == 1,
            !self.cooperative || self.has_division_of_work,
            !self.contractor || self.has_owner_authorization,
            ("2021-09-22"..="2021-10-22").contains(&as_of),
            self.has_security_protection,
        ];
        rules.into_iter().enumerate().fold(0, |mask, (i, met)| mask | u16::from(met) << i)
    }
}
