//! The machine that a benchmark runs on, as it says itself.

use chrono::{DateTime, Utc};
use std::time::SystemTime;

/// What figures depend on besides the code.
#[derive(Clone, Debug)]
pub struct Machine {
    /// The processor's name.
    pub processor: String,
    /// How many things it does at once.
    pub cores: usize,
    /// How many it was doing or had waiting in the last minute, where the system tells.
    pub load: Option<f64>,
    /// The day by the machine's clock, in UTC.
    pub day: String,
}

impl Machine {
    /// The machine as it is now.
    pub fn now() -> Machine {
        let read = |path: &str| std::fs::read_to_string(path).unwrap_or_default();
        Machine {
            processor: processor(&read("/proc/cpuinfo")).unwrap_or("a processor that does not say its name").to_owned(),
            cores: std::thread::available_parallelism().map_or(1, usize::from),
            load: load(&read("/proc/loadavg")),
            day: DateTime::<Utc>::from(SystemTime::now()).date_naive().to_string(),
        }
    }

    /// In a line.
    pub fn said(&self) -> String {
        format!("{}, {} cores", self.processor, self.cores)
    }

    /// How busy it is with other things, with a warning where that makes figures too high.
    pub fn said_load(&self) -> String {
        let Some(load) = self.load else { return "not told by this system".to_owned() };
        let busy = load > self.cores as f64 / 4.0;
        format!("{load:.2}{}", if busy { ": other work runs on this machine, so these figures are too high and scatter" } else { "" })
    }
}

fn processor(cpuinfo: &str) -> Option<&str> {
    let line = cpuinfo.lines().find(|line| line.starts_with("model name"))?;
    Some(line.split_once(':')?.1.trim())
}

fn load(loadavg: &str) -> Option<f64> {
    loadavg.split_whitespace().next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_system_tells_is_read() {
        assert_eq!(processor("processor\t: 0\nmodel name\t: Some Chip @ 2 GHz\n"), Some("Some Chip @ 2 GHz"));
        assert_eq!(processor(""), None);
        assert_eq!(load("0.51 0.40 0.30 1/99 7\n"), Some(0.51));
        assert_eq!(load(""), None);
    }

    #[test]
    fn a_busy_machine_is_said_to_be_busy() {
        let mut machine = Machine { processor: "chip".into(), cores: 2, load: Some(0.2), day: "2026-01-01".into() };
        assert_eq!(machine.said_load(), "0.20");
        machine.load = Some(1.4);
        assert!(machine.said_load().contains("too high"));
        machine.load = None;
        assert!(machine.said_load().contains("not told"));
    }
}
