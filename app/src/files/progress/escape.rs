//! Text as HTML, and back.

use crate::files::percent;

/// Text that shows as it is and can be no markup. Characters that HTML cannot hold show as �.
pub fn html(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 8);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\n' | '\t' => out.push(c),
            c if c.is_control() => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
    out
}

/// Text for HTML that comes back to the letter, even if a browser saves the file again.
pub fn exact(text: &str) -> String {
    html(&armoured(text))
}

/// Text of which browsers and editors rewrite nothing: what they do (control characters, blanks at the ends of lines, no-break blanks)
/// is written as `%` and the bytes.
pub fn armoured(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 8);
    let mut chars = text.chars().peekable();
    // The first line end after `<pre>` is no part of its text.
    let mut first = true;
    while let Some(c) = chars.next() {
        let mut last_of_line = || matches!(chars.peek(), None | Some('\n'));
        let risky = match c {
            // A browser that saves the file again leaves `<` bare in attributes.
            '%' | '<' | '\u{a0}' | '\u{feff}' => true,
            '\n' => first,
            '\t' | ' ' => last_of_line(),
            c => c.is_control(),
        };
        first = false;
        if risky {
            c.encode_utf8(&mut [0; 4]).bytes().for_each(|byte| percent::push(&mut out, byte));
        } else {
            out.push(c);
        }
    }
    out
}

/// What [`armoured`] wrote; `None` for anything else.
pub fn unarmoured(text: &str) -> Option<String> {
    let plain = text.replace("\r\n", "\n").replace('\r', "\n");
    percent::decode(plain.strip_prefix('\n').unwrap_or(&plain))
}

/// What [`exact`] wrote; `None` for anything else.
pub fn inexact(text: &str) -> Option<String> {
    unarmoured(&entities(text))
}

/// Text without the character references that are in use; any other stays as it is.
pub fn entities(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        out.push_str(before);
        let found = after.char_indices().take(12).find(|(_, c)| *c == ';').and_then(|(end, _)| Some((reference(&after[..end])?, end)));
        match found {
            Some((c, end)) => {
                out.push(c);
                rest = &after[end + 1..];
            }
            None => {
                out.push('&');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out
}

fn reference(name: &str) -> Option<char> {
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => '\u{a0}',
        _ => {
            let number = name.strip_prefix('#')?;
            let hex = number.strip_prefix(['x', 'X']);
            return char::from_u32(u32::from_str_radix(hex.unwrap_or(number), if hex.is_some() { 16 } else { 10 }).ok()?);
        }
    })
}
