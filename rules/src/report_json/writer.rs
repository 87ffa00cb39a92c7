//! JSON as text, two blanks a level.

use crate::text::Text;

/// JSON in the making. Every value in an object follows its key, every value in a list [`Json::item`].
#[derive(Default)]
pub struct Json {
    out: String,
    /// Brackets open, each with whether something stands in it.
    open: Vec<bool>,
}

impl Json {
    /// What was written, with a final line end.
    pub fn finish(mut self) -> String {
        self.out.push('\n');
        self.out
    }

    /// Begins a value of a list.
    pub fn item(&mut self) -> &mut Json {
        if let Some(filled) = self.open.last_mut() {
            self.out.push_str(if *filled { ",\n" } else { "\n" });
            *filled = true;
        }
        self.indent();
        self
    }

    /// Begins a value of an object.
    pub fn key(&mut self, name: &str) -> &mut Json {
        self.item().string(name);
        self.out.push_str(": ");
        self
    }

    /// An object.
    pub fn object(&mut self, inside: impl FnOnce(&mut Json)) {
        self.brackets('{', '}', inside);
    }

    /// A list.
    pub fn list(&mut self, inside: impl FnOnce(&mut Json)) {
        self.brackets('[', ']', inside);
    }

    fn brackets(&mut self, start: char, end: char, inside: impl FnOnce(&mut Json)) {
        self.out.push(start);
        self.open.push(false);
        inside(self);
        if self.open.pop() == Some(true) {
            self.out.push('\n');
            self.indent();
        }
        self.out.push(end);
    }

    fn indent(&mut self) {
        self.out.extend(self.open.iter().map(|_| "  "));
    }

    /// A number, `true`, `false` or `null`.
    pub fn word(&mut self, word: &str) {
        self.out.push_str(word);
    }

    /// A string.
    pub fn string(&mut self, text: &str) {
        self.out.push('"');
        for c in text.chars() {
            match c {
                '"' => self.out.push_str("\\\""),
                '\\' => self.out.push_str("\\\\"),
                '\n' => self.out.push_str("\\n"),
                '\r' => self.out.push_str("\\r"),
                '\t' => self.out.push_str("\\t"),
                '\u{8}' => self.out.push_str("\\b"),
                '\u{c}' => self.out.push_str("\\f"),
                '\0'..='\u{1f}' => {
                    self.out.push_str("\\u00");
                    let code = c as u32;
                    self.out.extend([code >> 4, code & 15].iter().filter_map(|d| char::from_digit(*d, 16)));
                }
                c => self.out.push(c),
            }
        }
        self.out.push('"');
    }

    /// A string, or `null`.
    pub fn maybe(&mut self, text: Option<&str>) {
        match text {
            Some(text) => self.string(text),
            None => self.word("null"),
        }
    }

    /// Strings.
    pub fn strings(&mut self, strings: &[String]) {
        self.list(|j| strings.iter().for_each(|s| j.item().string(s)));
    }

    /// A text in both languages.
    pub fn text(&mut self, text: &Text) {
        self.object(|j| {
            j.key("zh").string(&text.zh);
            j.key("en").string(&text.en);
        });
    }

    /// A text in both languages, or `null`.
    pub fn maybe_text(&mut self, text: Option<&Text>) {
        match text {
            Some(text) => self.text(text),
            None => self.word("null"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Json;

    #[test]
    fn every_kind_of_value() {
        let mut json = Json::default();
        json.object(|j| {
            j.key("a").list(|_| {});
            j.key("b").list(|j| {
                j.item().word("1");
                j.item().string("\"\\\n\r\t\u{8}\u{c}\u{1}\u{1f}\u{7f}汉");
            });
            j.key("c").maybe(None);
        });
        let want = "{\n  \"a\": [],\n  \"b\": [\n    1,\n    \"\\\"\\\\\\n\\r\\t\\b\\f\\u0001\\u001f\u{7f}汉\"\n  ],\n  \"c\": null\n}\n";
        assert_eq!(json.finish(), want);
    }
}
