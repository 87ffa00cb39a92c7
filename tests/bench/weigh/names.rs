//! Whose a function is, by its name.

/// The crates of the standard library, which count as one.
const STANDARD: [&str; 8] =
    ["core", "alloc", "std", "hashbrown", "compiler_builtins", "dlmalloc", "panic_abort", "rustc_std_workspace_core"];

/// What the standard library and the compiler bring is called so.
const STD: &str = "std";

/// The crate that a function is counted to.
pub fn owner(symbol: &str) -> String {
    let name = format!("{:#}", rustc_demangle::demangle(symbol));
    let found = of(&name);
    if STANDARD.contains(&found) || !name.contains("::") {
        STD.to_owned()
    } else {
        found.to_owned()
    }
}

fn of(name: &str) -> &str {
    let Some(inner) = name.strip_prefix('<') else { return first(name) };
    let inner = &inner[..closing(inner)];
    match at_top(inner, " as ") {
        Some(at) => {
            let own = first(&inner[..at]);
            if is_plain(own) {
                first(&inner[at + 4..])
            } else {
                own
            }
        }
        None => first(inner),
    }
}

/// The crate of a type or path, whatever stands around it.
fn first(text: &str) -> &str {
    let mut text = text.trim_start();
    while let Some(rest) =
        ["&", "*const ", "*mut ", "mut ", "dyn ", "(", "[", "<", "for", "impl "].iter().find_map(|mark| text.strip_prefix(mark))
    {
        text = rest.trim_start();
    }
    let end = text.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(text.len());
    if text[end..].starts_with("::") {
        &text[..end]
    } else {
        STD
    }
}

fn is_plain(name: &str) -> bool {
    STANDARD.contains(&name)
}

/// Where the bracket closes that was opened before this text.
fn closing(text: &str) -> usize {
    let mut depth = 1;
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        match c {
            '<' => depth += 1,
            // The arrow of a function is no bracket.
            '>' if before != '-' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return at;
        }
        before = c;
    }
    text.len()
}

/// Where a word stands outside of all brackets.
fn at_top(text: &str, word: &str) -> Option<usize> {
    let closed = |before: &str| {
        let count = |c: char| before.matches(c).count();
        count('<') == count('>') - before.matches("->").count() && count('(') == count(')')
    };
    text.match_indices(word).map(|(at, _)| at).find(|at| closed(&text[..*at]))
}

#[cfg(test)]
mod tests {
    use super::owner;

    #[test]
    fn functions_are_counted_to_crates() {
        for (name, wanted) in [
            ("yew::html::component::lifecycle::run", "yew"),
            ("<preflight_app::msg::Msg as core::clone::Clone>::clone", "preflight_app"),
            ("<alloc::vec::Vec<T> as yew::html::IntoPropValue<U>>::into", "yew"),
            ("<&mut W as core::fmt::Write>::write_str", "std"),
            ("<(dyn core::ops::function::Fn<()> -> i32 as gloo::A)>::f", "std"),
            ("core::ptr::drop_in_place<yew::virtual_dom::VNode>", "std"),
            ("<preflight_rules::value::Value>::parse", "preflight_rules"),
            ("_ZN15preflight_rules4eval5scale17h0123456789abcdefE", "preflight_rules"),
            ("memcpy", "std"),
        ] {
            assert_eq!(owner(name), wanted, "{name}");
        }
    }
}
