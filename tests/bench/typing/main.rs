//! What typing takes in the built site in Chromium: `bench-typing latency` or `bench-typing memory`. `cargo xtask bench` starts it.
//!
//! Environment: as for `bench-load`.

#[path = "../../journeys/driver.rs"]
mod driver;
#[allow(dead_code)]
#[path = "../load/host.rs"]
mod host;
mod latency;
mod memory;
mod page;

use driver::Driver;
use host::Host;
use latency::Measured;
use preflight_tests::bench::Machine;
use std::path::PathBuf;

fn main() {
    let mut given = std::env::args().skip(1);
    let part = given.next().expect("latency or memory");
    let (mut runs, mut markdown) = (3, None);
    while let (Some(name), Some(value)) = (given.next(), given.next()) {
        match name.as_str() {
            "--runs" => runs = value.parse().ok().filter(|runs| *runs > 0).expect("a number of runs"),
            "--markdown" => markdown = Some(PathBuf::from(value)),
            _ => panic!("{name} is no option"),
        }
    }
    let before = Machine::now();
    let host =
        Host::serve(&PathBuf::from(std::env::var_os("PREFLIGHT_DIST").expect("PREFLIGHT_DIST names the built site"))).expect("a site");
    let driver = Driver::start();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let measured = runtime.block_on(async {
        match part.as_str() {
            "latency" => latency::measure(&driver, &host, runs).await,
            "memory" => memory::measure(&driver, &host, runs).await,
            other => panic!("there is no part {other}"),
        }
    });
    let Measured { about, table, aims } = measured.expect("the site can be measured");
    let lines = [
        format!("Day: {}. Machine: {}. Load average before: {}.", before.day, before.said(), before.said_load()),
        format!("Median of {runs} runs and range. {about}"),
    ];
    println!("\n{}\n\n{}\nAims\n{}", lines.join("\n"), table.text(), aims.join("\n"));
    if let Some(file) = markdown {
        let (title, notes) = match part.as_str() {
            "memory" => ("What the page keeps", include_str!("memory.md")),
            _ => ("From a keystroke to the verdict", include_str!("latency.md")),
        };
        let about: String = lines.iter().map(|line| format!("- {line}\n")).collect();
        let aims: String = aims.iter().map(|aim| format!("- {aim}\n")).collect();
        let table = table.markdown();
        let text = format!("# {title}\n\n`cargo xtask bench --only {part} --runs {runs}`\n\n{about}\n{table}\n## Aims\n\n{aims}{notes}");
        std::fs::write(&file, text).expect("the page can be written");
        println!("written to {}", file.display());
    }
}
