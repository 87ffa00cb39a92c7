//! Generated applications for the fourteen rules: seventeen facts each, boundary-heavy on purpose. The same in every run.

/// How many.
pub const RECORDS: usize = 20_000;

/// Days from 1900-01-01 to 2020-01-01.
pub const YEAR_2020: i64 = 43_829;
/// Days from 1900-01-01 to the first day of the window, 2021-09-22.
pub const OPENS: i64 = YEAR_2020 + 630;
/// Days from 1900-01-01 to the last day of the window, 2021-10-22.
pub const CLOSES: i64 = OPENS + 30;

/// Categories, in the order of the notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Category {
    /// New information infrastructure.
    NewInfra,
    /// Digital economy.
    DigitalEconomy,
    /// Smart society.
    SmartSociety,
    /// Digital governance.
    DigitalGovernance,
    /// Cyber security.
    CyberSecurity,
    /// None of them.
    NoneOfThese,
}

/// Kinds of applicants, in the order of the notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Applicant {
    /// A department.
    Government,
    /// A company.
    Enterprise,
    /// A public institution.
    Institution,
    /// An association.
    Association,
    /// A person.
    Individual,
    /// A foreign body.
    Foreign,
}

/// Provinces, in the order of the notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Province {
    /// Jiangsu.
    Jiangsu,
    /// Jilin.
    Jilin,
    /// Another.
    Other,
}

/// One application with typed facts: amounts in hundredths of 万元, days since 1900-01-01.
#[derive(Clone, Copy, Debug)]
pub struct Record {
    /// The category.
    pub category: Category,
    /// Who applies.
    pub applicant: Applicant,
    /// Where the applicant is.
    pub province: Province,
    /// Total investment.
    pub total: i64,
    /// Civil works in it.
    pub civil: i64,
    /// Start of construction.
    pub start: i64,
    /// Months to build.
    pub months: i64,
    /// The day of filing.
    pub as_of: i64,
    /// Applications of the unit.
    pub applications: i64,
    /// Categories chosen.
    pub categories: i64,
    /// A smart factory.
    pub smart_factory: bool,
    /// A later phase of something.
    pub continuation: bool,
    /// Built with partners.
    pub cooperative: bool,
    /// Division of work stated.
    pub division: bool,
    /// Filed by the contractor.
    pub contractor: bool,
    /// Authorised by the owner.
    pub authorised: bool,
    /// Security protection in place.
    pub protected: bool,
}

/// mulberry32, the generator of the records that the peers were measured with.
struct Mulberry(u32);

impl Mulberry {
    fn roll(&mut self) -> u32 {
        self.0 = self.0.wrapping_add(0x6d2b_79f5);
        let mut t = (self.0 ^ (self.0 >> 15)).wrapping_mul(self.0 | 1);
        t ^= t.wrapping_add((t ^ (t >> 7)).wrapping_mul(t | 61));
        t ^ (t >> 14)
    }

    fn below(&mut self, n: u32) -> u32 {
        self.roll() % n
    }

    fn between(&mut self, least: i64, most: i64) -> i64 {
        least + i64::from(self.below((most - least + 1) as u32))
    }

    /// True so many times in a hundred.
    fn percent(&mut self, n: u32) -> bool {
        self.below(100) < n
    }

    fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(from.len() as u32) as usize]
    }
}

/// The records. Three in ten have a net investment of exactly 500.00; every rule is broken by some hundreds to some thousands.
pub fn records() -> Vec<Record> {
    let mut dice = Mulberry(20_210_922);
    (0..RECORDS).map(|_| record(&mut dice)).collect()
}

fn record(dice: &mut Mulberry) -> Record {
    use Category::{CyberSecurity, DigitalEconomy, DigitalGovernance, NewInfra, NoneOfThese, SmartSociety};
    let civil = dice.between(1, 3_000);
    // Exactly on the threshold, a step beside it, or anywhere.
    let net = match dice.below(10) {
        0..=2 => 50_000,
        3 => 50_000 + dice.between(-2, 2),
        4..=8 => dice.between(50_000, 900_000),
        _ => dice.between(0, 60_000),
    };
    let near = |dice: &mut Mulberry, day: i64, one_in: u32| if dice.below(one_in) == 0 { day + dice.between(-2, 1) } else { day };
    Record {
        category: if dice.percent(4) {
            NoneOfThese
        } else {
            dice.pick(&[NewInfra, DigitalEconomy, SmartSociety, DigitalGovernance, CyberSecurity])
        },
        applicant: if dice.percent(6) {
            dice.pick(&[Applicant::Individual, Applicant::Foreign])
        } else {
            dice.pick(&[Applicant::Government, Applicant::Enterprise, Applicant::Institution, Applicant::Association])
        },
        province: if dice.percent(5) { dice.pick(&[Province::Jilin, Province::Other]) } else { Province::Jiangsu },
        total: net + civil,
        civil,
        start: if dice.percent(90) { YEAR_2020 + dice.between(0, 600) } else { near(dice, YEAR_2020, 1) },
        months: if dice.percent(80) { dice.between(18, 30) } else { dice.pick(&[17, 18, 30, 31, 12, 36]) },
        as_of: if dice.percent(90) { dice.between(OPENS, CLOSES) } else { dice.pick(&[OPENS - 1, OPENS, CLOSES, CLOSES + 1]) },
        applications: if dice.percent(94) { 1 } else { dice.between(0, 3) },
        categories: if dice.percent(95) { 1 } else { dice.between(0, 3) },
        smart_factory: dice.percent(20),
        continuation: dice.percent(5),
        cooperative: dice.percent(50),
        division: dice.percent(90),
        contractor: dice.percent(40),
        authorised: dice.percent(88),
        protected: dice.percent(95),
    }
}
