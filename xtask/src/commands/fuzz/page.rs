//! `docs/proof/fuzz.md`: its figures, from the list of turns. What was found is told there by people.

use std::fs;

use anyhow::{Context, Result};

use super::place::Place;
use super::turn::Turn;
use crate::layout::Layout;

/// The page.
const PAGE: &str = "docs/proof/fuzz.md";
/// Its table begins after this line, and ends with an empty one.
const HEAD: &str = "| target | minutes | inputs tried | edges reached | inputs in its corpus |\n| --- | ---: | ---: | ---: | ---: |\n";

/// Writes the figures of all turns so far into the page.
pub fn write(layout: &Layout, place: &Place) -> Result<()> {
    let path = layout.join(PAGE);
    let page = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    let turns: Vec<Turn> = fs::read_to_string(place.turns()).unwrap_or_default().lines().filter_map(Turn::of_line).collect();
    let (before, rest) = page.split_once(HEAD).with_context(|| format!("{PAGE} has no table"))?;
    let after = rest.split_once("\n\n").map_or("", |(_, after)| after);
    let rows: String = place.chosen(&[])?.iter().map(|(name, _)| row(name, &turns)).collect();
    fs::write(&path, format!("{before}{HEAD}{rows}\n{after}")).with_context(|| format!("cannot write {}", path.display()))
}

fn row(name: &str, turns: &[Turn]) -> String {
    let own = || turns.iter().filter(|turn| turn.target == name);
    let (seconds, runs) = own().fold((0, 0), |(s, r), turn| (s + turn.seconds, r + turn.runs));
    let edges = own().map(|turn| turn.edges).max().unwrap_or(0);
    let inputs = own().next_back().map_or(0, |turn| turn.inputs);
    format!("| `{name}` | {} | {runs} | {edges} | {inputs} |\n", seconds / 60)
}

#[cfg(test)]
mod tests {
    use super::{row, Turn};

    #[test]
    fn turns_add_up() {
        let turns: Vec<Turn> =
            ["money 60 100 7 3 0", "dates 60 1 1 1 0", "money 90 50 6 4 1"].iter().filter_map(|line| Turn::of_line(line)).collect();
        assert_eq!(row("money", &turns), "| `money` | 2 | 150 | 7 | 4 |\n");
        assert_eq!(row("none", &turns), "| `none` | 0 | 0 | 0 | 0 |\n");
    }
}
