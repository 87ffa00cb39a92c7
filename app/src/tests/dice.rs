//! Chance that falls the same way in every run.

/// A small generator (splitmix64); good enough to pick values.
pub struct Dice(u64);

impl Dice {
    /// Dice of their own for each name, so that one law's throws do not move another's.
    pub fn of(name: &str) -> Dice {
        Dice(name.bytes().fold(0xcbf2_9ce4_8422_2325 ^ seed(), |hash, b| (hash ^ u64::from(b)).wrapping_mul(0x0100_0000_01b3)))
    }

    /// The next number.
    pub fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below `n`; 0 when `n` is 0.
    pub fn below(&mut self, n: usize) -> usize {
        if n == 0 {
            0
        } else {
            (self.roll() % n as u64) as usize
        }
    }

    /// True once in `n` times.
    pub fn one_in(&mut self, n: usize) -> bool {
        self.below(n) == 0
    }

    /// One of some values.
    pub fn pick<'v, T>(&mut self, values: &'v [T]) -> &'v T {
        &values[self.below(values.len())]
    }
}

/// `PREFLIGHT_SEED=7 cargo test …` throws otherwise: for whoever wants to look further than every run does.
pub fn seed() -> u64 {
    std::env::var("PREFLIGHT_SEED").ok().and_then(|text| text.parse().ok()).unwrap_or(0)
}
