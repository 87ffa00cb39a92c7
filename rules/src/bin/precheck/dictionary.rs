//! `precheck facts`.

use crate::args::{Facts, Format};
use crate::Done;
use preflight_rules::fact::{FactDecl, Kind};
use preflight_rules::{wire, wording, Lang, Library};
use std::fmt::Write as _;

/// Prints the fact dictionary.
pub fn run(library: &Library, options: &Facts) -> Done {
    let vocabulary = match options.notice.as_deref() {
        None => library.vocabulary(),
        Some(id) => match library.programme(id) {
            Some(programme) => programme.vocabulary(),
            None => return Done::refused(format!("--notice {id}: 没有这个通知 / no such notice\n")),
        },
    };
    Done::ok(match options.format {
        Format::Json => wire::vocabulary(vocabulary.facts().iter()),
        Format::Text => text(vocabulary.facts(), options.lang.into()),
    })
}

fn text(facts: &[FactDecl], lang: Lang) -> String {
    let mut out = String::new();
    let mut section = None;
    for decl in facts {
        if section.replace(decl.section) != Some(decl.section) {
            let _ = writeln!(out, "\n# {}", wording::section(decl.section, lang));
        }
        let derived = if decl.derived.is_some() { lang.pick("，自动计算", ", computed") } else { "" };
        let _ = writeln!(out, "{}  ({}{derived})  {}", decl.name, decl.kind.name(), decl.label.get(lang));
        if !decl.help.is_empty() {
            let _ = writeln!(out, "    {}", decl.help.get(lang));
        }
        for choice in decl.kind.choices() {
            let _ = writeln!(out, "    - {}  {}", choice.id, choice.label.get(lang));
        }
        if let Kind::Rows(fields) = &decl.kind {
            for field in fields.iter().filter(|f| f.derived.is_none()) {
                let optional = if field.optional { lang.pick("，可空", ", may be absent") } else { "" };
                let _ = writeln!(out, "    .{}  ({}{optional})  {}", field.name, field.kind.name(), field.label.get(lang));
                for choice in field.kind.choices() {
                    let _ = writeln!(out, "        - {}  {}", choice.id, choice.label.get(lang));
                }
            }
        }
    }
    out
}
