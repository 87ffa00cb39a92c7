//! The options of the embed and what they may be, as `public/embed/protocol.json` says: what this page takes is what the checker takes.

use crate::files::told::is_odd;
use preflight_rules::date::Date;
use preflight_rules::gather::Gather;
use serde_json::Value;
use std::sync::OnceLock;

/// What an option may be.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// Some ids.
    Ids(usize),
    /// An id.
    Id,
    /// One of these.
    One(Vec<String>),
    /// `#rgb` or `#rrggbb`.
    Color,
    /// A whole number from, to.
    Number(i64, i64),
    /// A day.
    Date,
    /// A text of so many UTF-16 units at most.
    Text(usize),
    /// The flat name of a file.
    File,
}

/// Why a text is not what an option may be.
#[derive(Clone, Debug, PartialEq)]
pub enum Fault {
    /// Not an id.
    Id,
    /// More than so many.
    Many(usize),
    /// None of the words that there are.
    One,
    /// No colour.
    Color,
    /// No whole number from, to.
    Number(i64, i64),
    /// No day.
    Date,
    /// Longer than so many characters.
    Long(usize),
    /// It holds characters that control a device.
    Control,
    /// Not the name of a file.
    File,
}

static OPTIONS: OnceLock<Vec<(String, Kind)>> = OnceLock::new();

/// Every option with what it may be.
pub fn options() -> &'static [(String, Kind)] {
    OPTIONS.get_or_init(|| read(include_str!("../../../public/embed/protocol.json")).unwrap_or_default())
}

/// What an option may be; nothing when the frame knows no such option.
pub fn kind(option: &str) -> Option<&'static Kind> {
    options().iter().find(|(name, _)| name == option).map(|(_, kind)| kind)
}

fn read(text: &str) -> Option<Vec<(String, Kind)>> {
    let protocol: Value = serde_json::from_str(text).ok()?;
    let mut out = Vec::new();
    for (name, said) in protocol.get("options")?.as_object()? {
        out.push((name.clone(), one(said)?));
    }
    Some(out)
}

fn one(said: &Value) -> Option<Kind> {
    let whole = |name: &str| said.get(name)?.as_i64();
    let count = |name: &str| usize::try_from(whole(name)?).ok();
    Some(match said.get("is")?.as_str()? {
        "id" => Kind::Id,
        "ids" => Kind::Ids(count("most")?),
        "one" => Kind::One(said.get("of")?.as_array()?.iter().filter_map(Value::as_str).map(str::to_owned).gather()),
        "color" => Kind::Color,
        "number" => Kind::Number(whole("least")?, whole("most")?),
        "date" => Kind::Date,
        "text" => Kind::Text(count("most")?),
        "file" => Kind::File,
        _ => return None,
    })
}

impl Kind {
    /// Whether a text is such a thing.
    ///
    /// # Errors
    /// Why it is not.
    pub fn check(&self, text: &str) -> Result<(), Fault> {
        let or = |is: bool, fault: Fault| if is { Ok(()) } else { Err(fault) };
        match self {
            Kind::Id => or(is_id(text), Fault::Id),
            Kind::Ids(most) => {
                let ids = text.split_whitespace().gather();
                or(ids.iter().all(|id| is_id(id)), Fault::Id)?;
                or(ids.len() <= *most, Fault::Many(*most))
            }
            Kind::One(words) => or(words.iter().any(|word| word == text), Fault::One),
            Kind::Color => or(is_color(text), Fault::Color),
            Kind::Number(least, most) => {
                let number = text.parse::<i64>().ok().filter(|_| text.bytes().all(|b| b.is_ascii_digit()));
                or(number.is_some_and(|n| (*least..=*most).contains(&n)), Fault::Number(*least, *most))
            }
            Kind::Date => or(text.len() == 10 && Date::parse(text).is_some(), Fault::Date),
            Kind::Text(most) => {
                or(!text.chars().any(is_odd), Fault::Control)?;
                or(text.encode_utf16().count() <= *most, Fault::Long(*most))
            }
            Kind::File => or(is_file(text), Fault::File),
        }
    }
}

fn is_id(text: &str) -> bool {
    (1..=64).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'))
}

fn is_color(text: &str) -> bool {
    text.strip_prefix('#').is_some_and(|digits| matches!(digits.len(), 3 | 6) && digits.bytes().all(|b| b.is_ascii_hexdigit()))
}

fn is_file(text: &str) -> bool {
    let known = text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.'));
    (1..=100).contains(&text.len()) && !text.starts_with('.') && known
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::integrate::field::Field;

    #[test]
    fn the_definition_is_read_whole_and_every_option_can_be_set() {
        let text = include_str!("../../../public/embed/protocol.json");
        let said: Value = serde_json::from_str(text).unwrap();
        assert_eq!(options().len(), said["options"].as_object().unwrap().len());
        for (name, _) in options() {
            assert!(Field::ALL.iter().any(|field| field.id() == name), "the page has no field for {name}");
        }
        assert_eq!(kind("radius"), Some(&Kind::Number(0, 24)));
        assert_eq!(kind("way"), None);
        assert!(read("{}").is_none() && read(r#"{"options":{"a":{"is":"else"}}}"#).is_none());
    }

    #[test]
    fn texts_are_held_against_it() {
        let check = |option: &str, text: &str| kind(option).unwrap().check(text);
        for (option, good) in [
            ("notice", "js2023 js2021"),
            ("category", "star"),
            ("lang", "en"),
            ("accent", "#A61e1e"),
            ("accent", "#abc"),
            ("radius", "0"),
            ("radius", "24"),
            ("star-local-open", "2024-02-29"),
            ("line", "<b>“一行”&</b> 🌟"),
            ("library", "a-1.notices"),
        ] {
            assert_eq!(check(option, good), Ok(()), "{option} {good}");
        }
        for (option, bad, fault) in [
            ("notice", "js2023 ../x", Fault::Id),
            ("notice", &"a ".repeat(21), Fault::Many(20)),
            ("category", "星", Fault::Id),
            ("category", &"a".repeat(65), Fault::Id),
            ("lang", "de", Fault::One),
            ("accent", "a61e1e", Fault::Color),
            ("accent", "#a61e", Fault::Color),
            ("accent", "red", Fault::Color),
            ("radius", "25", Fault::Number(0, 24)),
            ("radius", "-1", Fault::Number(0, 24)),
            ("radius", "+1", Fault::Number(0, 24)),
            ("font-size", "16px", Fault::Number(14, 24)),
            ("star-local-close", "2023-02-29", Fault::Date),
            ("star-local-close", "2023/02/28", Fault::Date),
            ("contact", &"字".repeat(201), Fault::Long(200)),
            ("contact", &"🌟".repeat(101), Fault::Long(200)),
            ("contact", "a\u{7}b", Fault::Control),
            ("line", "a\u{202e}b", Fault::Control),
            ("library", "../a", Fault::File),
            ("library", ".a", Fault::File),
            ("library", "a/b", Fault::File),
        ] {
            assert_eq!(check(option, bad), Err(fault), "{option} {bad}");
        }
    }
}
