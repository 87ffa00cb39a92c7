//! What was measured, as a table with everything that it depends on.

use crate::visit::{Visit, DOWN, ROUND_TRIP, SLOWER, UP};
use preflight_tests::bench::{Machine, Series, Table};

/// The visits to one page.
#[derive(Default)]
pub struct Row {
    /// The page.
    pub name: String,
    /// When it answered, in the visits in which it was asked: milliseconds since the navigation began.
    pub answers: Vec<f64>,
    /// The visits in which it was left alone: asking is work, answers are painted and move things, and that shall not count.
    pub alone: Vec<Visit>,
}

/// Everything to be told.
pub struct Report {
    /// The pages.
    pub rows: Vec<Row>,
    /// What was not measured, and why.
    pub skipped: Vec<String>,
    /// How often each page was opened.
    pub runs: usize,
    /// The browser with its version.
    pub browser: String,
    /// The machine before the first run.
    pub before: Machine,
    /// The machine after the last.
    pub after: Machine,
}

impl Report {
    /// What the figures depend on, in lines.
    pub fn about(&self) -> Vec<String> {
        let (down, up) = (f64::from(DOWN) / 1e6, f64::from(UP) / 1e6);
        let mut about = vec![
            format!("Day: {}. Browser: {}. Machine: {}.", self.before.day, self.browser, self.before.said()),
            format!("Processor slowed {SLOWER} times; {ROUND_TRIP} ms for each request, {down} Mbit/s down, {up} Mbit/s up."),
            format!("Load average before: {}.", self.before.said_load()),
            format!("Load average after (what was measured is in it): {:.2}.", self.after.load.unwrap_or(f64::NAN)),
            format!("Median of {} runs and range; each run with a browser profile of its own.", self.runs),
        ];
        about.extend(self.skipped.iter().map(|skipped| format!("Not measured: {skipped}.")));
        about
    }

    /// The figures.
    pub fn table(&self) -> Table {
        let mut table = Table::new(&[
            "page",
            "first paint, s",
            "largest paint, s",
            "answers, s",
            "shift",
            "blocked, ms",
            "longest task, ms",
            "requests",
            "kB",
        ]);
        for row in &self.rows {
            let alone = |figure: fn(&Visit) -> f64, decimals| Series::new(row.alone.iter().map(figure)).said(decimals);
            table.row(vec![
                row.name.clone(),
                alone(|visit| visit.paint / 1000.0, 2),
                alone(|visit| visit.largest / 1000.0, 2),
                Series::new(row.answers.iter().map(|answers| answers / 1000.0)).said(2),
                alone(|visit| visit.shift, 3),
                alone(|visit| visit.blocked, 0),
                alone(|visit| visit.longest, 0),
                alone(|visit| visit.requests, 0),
                alone(|visit| visit.bytes / 1000.0, 1),
            ]);
        }
        table
    }

    /// A page of documentation.
    pub fn markdown(&self) -> String {
        let about: String = self.about().iter().map(|line| format!("- {line}\n")).collect();
        format!(
            "# Loading the page\n\n`cargo xtask bench --only load --runs {}`\n\n{about}\n{}\n{NOTES}",
            self.runs,
            self.table().markdown()
        )
    }
}

const NOTES: &str = "\
What the columns are:

- **First paint, largest paint**: first and largest contentful paint, by the browser's own count.
- **Answers**, in visits of their own, with no earlier answers kept: from the beginning of the navigation until something a visitor does is taken by the program and shows. Start page: a word typed into
  the description. Link to a question: an amount typed gives its verdict. Page of a category: the button for large type works. The page is
  asked once in every frame.
- **Shift**: cumulative layout shift.
- **Blocked, longest task**: total blocking time, that is, what tasks after the first paint took beyond 50 ms; the longest task.
- **Requests, kB**: what the page asked for over the line, heads and bodies, packed by brotli (quality 11). What a service worker fetches for later
  is not counted.

The line is the browser's own emulation: a delay for each request and a rate for all. It knows neither the making of connections nor lost
packets, and a service worker's own requests go past it. The preset of this name in developer tools waits 562 ms for each request instead.
";

#[cfg(test)]
mod tests {
    use super::*;

    fn visit(paint: f64) -> Visit {
        Visit { paint, largest: 2.0 * paint, shift: 0.25, blocked: 80.0, longest: 130.0, bytes: 136_000.0, requests: 11.0 }
    }

    fn report() -> Report {
        let machine = Machine { processor: "chip".into(), cores: 2, load: Some(0.1), day: "2026-01-02".into() };
        let row = Row { name: "start".into(), answers: vec![3100.0, 3200.0], alone: vec![visit(1000.0), visit(1500.0)] };
        let skipped = vec!["the second visit: there is no service worker".to_owned()];
        Report { rows: vec![row], skipped, runs: 2, browser: "Browser 1".into(), before: machine.clone(), after: machine }
    }

    #[test]
    fn times_are_told_in_seconds_with_their_range() {
        let text = report().table().text();
        let line = text.lines().nth(1).expect("a row");
        let cells: Vec<&str> = line.split("  ").map(str::trim).filter(|cell| !cell.is_empty()).collect();
        assert_eq!(cells, ["start", "1.25 (1.00–1.50)", "2.50 (2.00–3.00)", "3.15 (3.10–3.20)", "0.250", "80", "130", "11", "136.0"]);
    }

    #[test]
    fn the_page_tells_what_the_figures_depend_on() {
        let page = report().markdown();
        for part in
            ["2026-01-02", "Browser 1", "chip, 2 cores", "--runs 2", "Not measured: the second visit", "| start |", "slowed 4 times"]
        {
            assert!(page.contains(part), "{part} is not in\n{page}");
        }
    }
}
