//! The fourteen rules as a programmer writes them: on typed facts, the fastest that this can reasonably be.

use crate::records::{Applicant, Category, Province, Record, CLOSES, OPENS, YEAR_2020};

/// Which rules are met, a bit each, the first rule lowest. All fourteen are looked at: an applicant wants to know them all.
#[inline]
pub fn typed(r: &Record) -> u16 {
    let rules = [
        r.category != Category::NoneOfThese,
        r.total - r.civil >= 50_000,
        r.start >= YEAR_2020,
        (18..=30).contains(&r.months),
        r.category != Category::DigitalEconomy || !r.smart_factory,
        !matches!(r.applicant, Applicant::Individual | Applicant::Foreign),
        r.province == Province::Jiangsu,
        !r.continuation,
        r.applications <= 1,
        r.categories == 1,
        !r.cooperative || r.division,
        !r.contractor || r.authorised,
        (OPENS..=CLOSES).contains(&r.as_of),
        r.protected,
    ];
    let mut mask = 0;
    for (i, met) in rules.into_iter().enumerate() {
        mask |= u16::from(met) << i;
    }
    mask
}
