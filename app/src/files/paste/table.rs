//! Pasted text as rows of cells: tabs as spreadsheets copy, commas or semicolons, or pipes.

use preflight_rules::gather::Gather;

/// Longest text that is read, in bytes; what follows is left out.
const LIMIT: usize = 4_000_000;

/// The rows that hold anything, each cell trimmed.
pub fn table(text: &str) -> Vec<Vec<String>> {
    let mut end = text.len().min(LIMIT);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let text = text[..end].trim_start_matches('\u{feff}');
    let mut rows = if text.contains('\t') {
        split(text, '\t')
    } else if piped(text) {
        pipes(text)
    } else {
        // Full-width ones only where there are none of the others: they are punctuation within a cell otherwise.
        let found = [';', ',', '；', '，'].into_iter().find(|c| every_line(text, *c));
        split(text, found.unwrap_or(if text.contains(',') { ',' } else { '\t' }))
    };
    rows.retain(|row| row.iter().any(|cell| !cell.is_empty()));
    rows
}

fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty())
}

fn every_line(text: &str, delimiter: char) -> bool {
    // A quoted cell may run over lines, so such a text is judged by its first.
    let most = if text.contains('"') { 1 } else { usize::MAX };
    lines(text).next().is_some() && lines(text).take(most).all(|line| line.contains(delimiter))
}

fn piped(text: &str) -> bool {
    lines(text).next().is_some() && lines(text).all(|line| line.contains('|'))
}

fn pipes(text: &str) -> Vec<Vec<String>> {
    let row = |line: &str| -> Vec<String> {
        let line = line.strip_prefix('|').unwrap_or(line);
        // A pipe within a cell is written `\|`.
        let line = line.strip_suffix('|').unwrap_or(line).replace("\\|", "\u{0}");
        line.split('|').map(|cell| cell.trim().replace('\u{0}', "|")).gather()
    };
    let rule = |cell: &String| cell.contains('-') && cell.chars().all(|c| matches!(c, '-' | ':' | ' '));
    lines(text).map(row).filter(|cells| !cells.iter().all(rule)).gather()
}

/// Cells between delimiters; a cell in quotes may hold delimiters and line ends, and doubled quotes for one.
fn split(text: &str, delimiter: char) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut rest) = (Vec::new(), Vec::new(), text);
    // Once a quote was found that never closes, the quotes are part of what was written.
    let mut quotes = true;
    loop {
        let blanks = rest.len() - rest.trim_start_matches(' ').len();
        let quoted = rest[blanks..].strip_prefix('"').filter(|_| quotes).map(|inner| quoted(inner, delimiter));
        let (cell, after) = match quoted {
            Some(Quoted::Closed(cell, after)) => (cell, after),
            other => {
                quotes &= !matches!(other, Some(Quoted::Open));
                let end = rest.find([delimiter, '\n', '\r']).unwrap_or(rest.len());
                (rest[..end].to_owned(), &rest[end..])
            }
        };
        row.push(cell.trim().to_owned());
        let next = after.chars().next();
        match next {
            Some(c) if c == delimiter => rest = &after[c.len_utf8()..],
            Some(_) => {
                rows.push(std::mem::take(&mut row));
                rest = after.strip_prefix("\r\n").unwrap_or(&after[1..]);
            }
            None => {
                rows.push(row);
                return rows;
            }
        }
    }
}

enum Quoted<'t> {
    /// The cell, and what follows it.
    Closed(String, &'t str),
    /// A quote that was not meant so: something other than the next cell follows its end.
    Not,
    /// It never ends.
    Open,
}

fn quoted(inner: &str, delimiter: char) -> Quoted<'_> {
    let (mut cell, mut rest) = (String::new(), inner);
    while let Some((part, after)) = rest.split_once('"') {
        cell.push_str(part);
        if let Some(more) = after.strip_prefix('"') {
            cell.push('"');
            rest = more;
            continue;
        }
        let after = after.trim_start_matches(' ');
        return match after.chars().next() {
            None | Some('\n' | '\r') => Quoted::Closed(cell, after),
            Some(c) if c == delimiter => Quoted::Closed(cell, after),
            Some(_) => Quoted::Not,
        };
    }
    Quoted::Open
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is(text: &str, rows: &[&[&str]]) {
        let rows: Vec<Vec<String>> = rows.iter().map(|row| row.iter().map(|c| (*c).to_owned()).collect()).collect();
        assert_eq!(table(text), rows, "{text:?}");
    }

    #[test]
    fn every_kind_of_table() {
        is("a\tb\r\n c \t\r\n\r\n\t\n", &[&["a", "b"], &["c", ""]]);
        is("\u{feff}a,b\n1,2", &[&["a", "b"], &["1", "2"]]);
        is("a;1,5\nb;2,5\n", &[&["a", "1,5"], &["b", "2,5"]]);
        is("云主机，是\n云盘，否", &[&["云主机", "是"], &["云盘", "否"]]);
        is("| a | b\\|c |\n|---|:-:|\n| 1 | |", &[&["a", "b|c"], &["1", ""]]);
        is("a | b\n--- | ---\n1 | 2", &[&["a", "b"], &["1", "2"]]);
        is("只有一格", &[&["只有一格"]]);
        is("甲，乙 and 丙", &[&["甲", "乙 and 丙"]]);
        is("", &[]);
        is(" \n\t\n", &[]);
    }

    #[test]
    fn quotes_as_spreadsheets_write_them() {
        is("\"一\n二\"\tx\n\"say \"\"hi\"\"\"\ty", &[&["一\n二", "x"], &["say \"hi\"", "y"]]);
        is("\"a,b\",c\n", &[&["a,b", "c"]]);
        // Copied as they stand, without being quoted.
        is("\"云\"平台\tx\n5\" 屏\ty", &[&["\"云\"平台", "x"], &["5\" 屏", "y"]]);
        is("\"never\tclosed\nb\t\"c\"", &[&["\"never", "closed"], &["b", "c"]]);
        is("a\t\"never closed\nb\tc", &[&["a", "\"never closed"], &["b", "c"]]);
    }
}
