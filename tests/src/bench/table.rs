//! A table, to be read in a terminal or on a page.

/// A table with a head; the first column names the rows.
#[derive(Clone, Debug)]
pub struct Table {
    head: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl Table {
    /// A table without rows.
    pub fn new(head: &[&str]) -> Table {
        Table { head: head.iter().map(|cell| (*cell).to_owned()).collect(), rows: Vec::new() }
    }

    /// Adds a row; cells that it lacks are empty.
    pub fn row(&mut self, mut cells: Vec<String>) {
        cells.resize(self.head.len(), String::new());
        self.rows.push(cells);
    }

    /// In columns: names to the left, figures to the right.
    pub fn text(&self) -> String {
        let widths = self.widths();
        let line = |cells: &[String]| {
            let padded = cells.iter().zip(&widths).enumerate().map(|(i, (cell, &width))| match i {
                0 => format!("{cell:<width$}"),
                _ => format!("{cell:>width$}"),
            });
            format!("{}\n", padded.collect::<Vec<_>>().join("  ").trim_end())
        };
        std::iter::once(&self.head).chain(&self.rows).map(|cells| line(cells)).collect()
    }

    /// In Markdown.
    pub fn markdown(&self) -> String {
        let line =
            |cells: &[String]| format!("| {} |\n", cells.iter().map(|cell| cell.replace('|', "\\|")).collect::<Vec<_>>().join(" | "));
        let rule: Vec<String> = (0..self.head.len()).map(|i| if i == 0 { "---" } else { "---:" }.to_owned()).collect();
        [&self.head, &rule].into_iter().chain(&self.rows).map(|cells| line(cells)).collect()
    }

    fn widths(&self) -> Vec<usize> {
        let width = |i: usize| self.rows.iter().chain([&self.head]).map(|cells| cells[i].chars().count()).max().unwrap_or(0);
        (0..self.head.len()).map(width).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table() -> Table {
        let mut table = Table::new(&["page", "paint, s", "kB"]);
        table.row(vec!["start".into(), "1.30 (1.25–1.50)".into(), "136".into()]);
        table.row(vec!["a|b".into(), "2".into()]);
        table
    }

    #[test]
    fn columns_stand_under_each_other() {
        assert_eq!(
            table().text(),
            "page           paint, s   kB\n\
             start  1.30 (1.25–1.50)  136\n\
             a|b                   2\n"
        );
    }

    #[test]
    fn a_page_gets_the_same_cells() {
        assert_eq!(
            table().markdown(),
            "| page | paint, s | kB |\n| --- | ---: | ---: |\n| start | 1.30 (1.25–1.50) | 136 |\n| a\\|b | 2 |  |\n"
        );
    }
}
