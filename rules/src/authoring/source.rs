//! Source files and positions in them.

use std::ops::Range;

/// A file as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceFile {
    /// Its place in the house: `vocabulary/X.toml`, `notices/NAME/…`, `policy/X.toml`.
    pub key: String,
    /// Path as people know it, with `/`.
    pub path: String,
    /// Text.
    pub text: String,
}

/// All files of one compilation, in the order added.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    files: Vec<SourceFile>,
}

/// A stretch of a source file, in bytes.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// The file, by position in [`Sources`].
    pub file: usize,
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// A stretch of a file.
    pub fn new(file: usize, range: Range<usize>) -> Span {
        Span { file, start: range.start, end: range.end }
    }
}

impl Sources {
    /// Adds a file that lies where it belongs.
    pub fn add(&mut self, key: &str, text: impl Into<String>) {
        self.add_at(key, key, text);
    }

    /// Adds a file from elsewhere, to be taken as if it lay at `key`. A file already there is replaced.
    pub fn add_at(&mut self, key: &str, path: &str, text: impl Into<String>) {
        let file = SourceFile { key: key.to_owned(), path: path.to_owned(), text: text.into() };
        match self.files.iter_mut().find(|f| f.key == key) {
            Some(old) => *old = file,
            None => self.files.push(file),
        }
    }

    /// Takes away every file whose key begins so.
    pub fn remove(&mut self, prefix: &str) {
        self.files.retain(|f| !f.key.starts_with(prefix));
    }

    /// Puts the files in the order of their places, as they are when they are built in: questions are asked in the order of files.
    pub fn sort(&mut self) {
        self.files.sort_by(|a, b| a.key.split('/').cmp(b.key.split('/')));
    }

    /// The files, in the order added.
    pub fn files(&self) -> &[SourceFile] {
        &self.files
    }

    /// Line and column (both from 1, the column in characters) of a byte of a file.
    pub fn position(&self, span: &Span) -> (usize, usize) {
        let Some(file) = self.files.get(span.file) else { return (1, 1) };
        let before = file.text.get(..span.start).unwrap_or(&file.text);
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap_or("").chars().count() + 1;
        (line, column)
    }
}
