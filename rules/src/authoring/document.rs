//! Reading of TOML tables, key by key, each mistake reported where it stands.

use super::diagnostic::{Code, Diagnostic};
use super::source::Span;
use crate::nearest::nearest;
use crate::text::Text;
use std::cell::RefCell;
use toml::de::{DeTable, DeValue};

/// Where mistakes are collected.
pub type Sink = Vec<Diagnostic>;

/// A string of the document, with its place.
#[derive(Clone, Debug)]
pub struct Str {
    /// The text.
    pub text: String,
    /// The whole literal, quotes included.
    pub span: Span,
    /// First byte of the text, when the literal holds it unescaped.
    inner: Option<usize>,
}

impl Str {
    /// The place of a part of the text; the whole literal when it has escapes.
    pub fn part(&self, range: std::ops::Range<usize>) -> Span {
        match self.inner {
            Some(inner) => Span { file: self.span.file, start: inner + range.start, end: inner + range.end },
            None => self.span.clone(),
        }
    }

    /// Another text that stands in the same place.
    pub fn renamed(&self, text: String) -> Str {
        Str { text, span: self.span.clone(), inner: None }
    }

    /// A part of the text, with its place.
    pub fn slice(&self, range: std::ops::Range<usize>) -> Str {
        let span = self.part(range.clone());
        let inner = self.inner.map(|i| i + range.start);
        Str { text: self.text.get(range).unwrap_or_default().to_owned(), span, inner }
    }
}

/// A table being read. Keys that nobody asked for are mistakes, reported by [`Table::finish`].
pub struct Table<'t> {
    file: usize,
    source: &'t str,
    /// Where the table stands.
    pub span: Span,
    entries: &'t DeTable<'t>,
    asked: RefCell<Vec<String>>,
}

impl<'t> Table<'t> {
    /// The root table of a parsed file.
    pub fn root(file: usize, source: &'t str, entries: &'t DeTable<'t>) -> Table<'t> {
        // A character, and not half of one.
        let first = source.chars().next().map_or(0, char::len_utf8);
        Table { file, source, span: Span::new(file, 0..first), entries, asked: RefCell::default() }
    }

    fn child(&self, entries: &'t DeTable<'t>, range: std::ops::Range<usize>) -> Table<'t> {
        Table { file: self.file, source: self.source, span: Span::new(self.file, range), entries, asked: RefCell::default() }
    }

    fn get(&self, key: &str) -> Option<(&'t DeValue<'t>, Span)> {
        self.asked.borrow_mut().push(key.to_owned());
        self.entries.get(key).map(|v| (v.get_ref(), Span::new(self.file, v.span())))
    }

    /// Lets keys pass that nothing can be said of.
    pub fn ignore(&self, keys: &[&str]) {
        self.asked.borrow_mut().extend(keys.iter().map(|k| (*k).to_owned()));
    }

    /// Whether a key is there.
    pub fn has(&self, key: &str) -> bool {
        self.entries.contains_key(key)
    }

    /// The place of a key's value, or of the table.
    pub fn span_of(&self, key: &str) -> Span {
        self.entries.get(key).map_or_else(|| self.span.clone(), |v| Span::new(self.file, v.span()))
    }

    fn wrong(&self, sink: &mut Sink, key: &str, span: Span, wanted: &str, found: &DeValue<'_>) {
        let help = match wanted {
            "a string" | "strings" => "write it in quotes".to_owned(),
            "a string or a whole number" => "write digits, or a string in quotes".to_owned(),
            "true or false" | "a whole number" => "write it without quotes".to_owned(),
            "an array of strings" => format!("write `{key} = [\"…\"]`"),
            "a table" => format!("write `{key} = {{ … }}`"),
            _ => format!("write `{key} = [ {{ … }} ]`, or `[[{key}]]` with a table below it"),
        };
        let message = format!("`{key}` takes {wanted}, not {}", article(found.type_str()));
        sink.push(Diagnostic::new(Code::WrongValue, span, message).help(help));
    }

    /// Reports a missing key.
    pub fn missing(&self, sink: &mut Sink, key: &str, help: &str) {
        sink.push(Diagnostic::new(Code::MissingKey, self.span.clone(), format!("`{key}` is missing")).help(help));
    }

    fn string(&self, text: &str, span: Span) -> Str {
        let raw = self.source.get(span.start..span.end).unwrap_or("");
        let inner = ["'''", "\"\"\"", "'", "\""].iter().find(|q| raw.starts_with(**q)).map(|q| span.start + q.len());
        let inner = inner.filter(|i| self.source.get(*i..*i + text.len()) == Some(text));
        Str { text: text.to_owned(), span, inner }
    }

    /// A string, when given.
    pub fn str(&self, sink: &mut Sink, key: &str) -> Option<Str> {
        let (value, span) = self.get(key)?;
        match value {
            DeValue::String(text) => Some(self.string(text, span)),
            other => {
                self.wrong(sink, key, span, "a string", other);
                None
            }
        }
    }

    /// A string that must be given and not be empty.
    pub fn need_str(&self, sink: &mut Sink, key: &str, help: &str) -> Option<Str> {
        if !self.has(key) {
            self.get(key);
            self.missing(sink, key, help);
            return None;
        }
        let text = self.str(sink, key)?;
        if text.text.trim().is_empty() {
            sink.push(Diagnostic::new(Code::MissingKey, text.span, format!("`{key}` is empty")).help(help));
            return None;
        }
        Some(text)
    }

    /// A yes or no; no when absent.
    pub fn flag(&self, sink: &mut Sink, key: &str) -> bool {
        match self.get(key) {
            Some((DeValue::Boolean(value), _)) => *value,
            Some((other, span)) => {
                self.wrong(sink, key, span, "true or false", other);
                false
            }
            None => false,
        }
    }

    /// A whole number, when given.
    pub fn int(&self, sink: &mut Sink, key: &str) -> Option<i64> {
        let (value, span) = self.get(key)?;
        let number = match value {
            DeValue::Integer(int) => i64::from_str_radix(&int.as_str().replace('_', ""), int.radix()).ok(),
            _ => None,
        };
        if number.is_none() {
            self.wrong(sink, key, span, "a whole number", value);
        }
        number
    }

    /// A string, or a whole number as its digits.
    pub fn str_or_int(&self, sink: &mut Sink, key: &str) -> Option<Str> {
        match self.get(key)? {
            (DeValue::String(text), span) => Some(self.string(text, span)),
            (DeValue::Integer(int), span) => Some(Str { text: int.as_str().to_owned(), span, inner: None }),
            (other, span) => {
                self.wrong(sink, key, span, "a string or a whole number", other);
                None
            }
        }
    }

    /// Strings; none when absent.
    pub fn strs(&self, sink: &mut Sink, key: &str) -> Vec<Str> {
        let Some((value, span)) = self.get(key) else { return Vec::new() };
        let DeValue::Array(items) = value else {
            self.wrong(sink, key, span, "an array of strings", value);
            return Vec::new();
        };
        let mut out = Vec::new();
        for item in items.iter() {
            let span = Span::new(self.file, item.span());
            match item.get_ref() {
                DeValue::String(text) => out.push(self.string(text, span)),
                other => self.wrong(sink, key, span, "strings", other),
            }
        }
        out
    }

    /// A table, when given.
    pub fn table(&self, sink: &mut Sink, key: &str) -> Option<Table<'t>> {
        let (value, span) = self.get(key)?;
        match value {
            DeValue::Table(entries) => Some(self.child(entries, span.start..span.end)),
            other => {
                self.wrong(sink, key, span, "a table", other);
                None
            }
        }
    }

    /// Tables of an array; none when absent.
    pub fn tables(&self, sink: &mut Sink, key: &str) -> Vec<Table<'t>> {
        let Some((value, span)) = self.get(key) else { return Vec::new() };
        let DeValue::Array(items) = value else {
            self.wrong(sink, key, span, "an array of tables", value);
            return Vec::new();
        };
        let mut out = Vec::new();
        for item in items.iter() {
            match item.get_ref() {
                DeValue::Table(entries) => out.push(self.child(entries, item.span())),
                other => self.wrong(sink, key, Span::new(self.file, item.span()), "tables", other),
            }
        }
        out
    }

    /// The keys of a table whose keys are names (`sets = { fact = "value" }`), each with its string.
    pub fn pairs(&self, sink: &mut Sink, key: &str) -> Vec<(Str, Str)> {
        let Some(table) = self.table(sink, key) else { return Vec::new() };
        let mut out = Vec::new();
        for (name, value) in table.entries.iter() {
            let at = Span::new(self.file, name.span());
            match value.get_ref() {
                DeValue::String(text) => out.push((
                    Str { text: name.get_ref().to_string(), span: at, inner: None },
                    self.string(text, Span::new(self.file, value.span())),
                )),
                other => self.wrong(sink, key, Span::new(self.file, value.span()), "strings", other),
            }
        }
        out
    }

    /// A text in both languages, when given; a missing language and one too long are reported.
    pub fn text(&self, sink: &mut Sink, key: &str, limit: Limit) -> Option<(Str, Str)> {
        let table = self.table(sink, key)?;
        let one = |sink: &mut Sink, lang: &str, most: usize| {
            let text = table.str(sink, lang);
            match &text {
                Some(text) if !text.text.trim().is_empty() => {
                    let long = text.text.chars().count();
                    if long > most {
                        let message = format!("`{key}.{lang}` has {long} characters, more than the {most} there is room for");
                        sink.push(
                            Diagnostic::new(Code::TooLong, text.span.clone(), message)
                                .help("say it shorter; details belong in `text` or `help`"),
                        );
                    }
                }
                _ => {
                    let name = if lang == "zh" { "Chinese" } else { "English" };
                    let span = text.as_ref().map_or_else(|| table.span.clone(), |t| t.span.clone());
                    sink.push(
                        Diagnostic::new(Code::MissingLanguage, span, format!("`{key}` has no {name}"))
                            .help(format!("add `{key}.{lang}`; every text stands in both languages")),
                    );
                }
            }
            text
        };
        let (zh, en) = (one(sink, "zh", limit.zh), one(sink, "en", limit.en));
        table.finish(sink);
        zh.zip(en)
    }

    /// A plain text in both languages, when given.
    pub fn plain(&self, sink: &mut Sink, key: &str, limit: Limit) -> Option<Text> {
        self.text(sink, key, limit).map(|(zh, en)| Text::new(zh.text, en.text))
    }

    /// A plain text that must be given.
    pub fn need_plain(&self, sink: &mut Sink, key: &str, limit: Limit) -> Text {
        if !self.has(key) {
            self.get(key);
            self.missing(sink, key, &format!("add `{key} = {{ zh = \"…\", en = \"…\" }}`"));
        }
        self.plain(sink, key, limit).unwrap_or_default()
    }

    /// One word of a closed list, when given.
    pub fn word<T>(&self, sink: &mut Sink, key: &str, words: &[(&str, T)]) -> Option<T>
    where
        T: Copy,
    {
        let text = self.str(sink, key)?;
        word(sink, key, &text, words)
    }

    /// Reports the keys that nobody asked for.
    pub fn finish(self, sink: &mut Sink) {
        let asked = self.asked.into_inner();
        for (name, _) in self.entries.iter() {
            let key: &str = name.get_ref();
            if !asked.iter().any(|a| a == key) {
                let mut diagnostic = Diagnostic::new(Code::UnknownKey, Span::new(self.file, name.span()), format!("unknown key `{key}`"));
                let help = match nearest(key, asked.iter().map(String::as_str)) {
                    Some(near) => format!("did you mean `{near}`?"),
                    None => format!("this table has: {}", asked.join(", ")),
                };
                diagnostic = diagnostic.help(help);
                sink.push(diagnostic);
            }
        }
    }
}

/// One word of a closed list.
pub fn word<T: Copy>(sink: &mut Sink, key: &str, text: &Str, words: &[(&str, T)]) -> Option<T> {
    let found = words.iter().find(|(id, _)| *id == text.text).map(|(_, value)| *value);
    if found.is_none() {
        let help = match nearest(&text.text, words.iter().map(|(id, _)| *id)) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("one of: {}", words.iter().map(|(id, _)| *id).collect::<Vec<_>>().join(", ")),
        };
        sink.push(Diagnostic::new(Code::UnknownWord, text.span.clone(), format!("`{}` is no {key}", text.text)).help(help));
    }
    found
}

/// How many characters a text may have.
#[derive(Clone, Copy, Debug)]
pub struct Limit {
    zh: usize,
    en: usize,
}

impl Limit {
    /// A name in a list or heading.
    pub const TITLE: Limit = Limit { zh: 30, en: 72 };
    /// A label of a field or value.
    pub const LABEL: Limit = Limit { zh: 40, en: 100 };
    /// A sentence or two.
    pub const SENTENCE: Limit = Limit { zh: 220, en: 520 };
    /// A paragraph.
    pub const PARAGRAPH: Limit = Limit { zh: 400, en: 1000 };
}

fn article(name: &str) -> String {
    let article = if name.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" };
    format!("{article} {name}")
}
