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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tiny::library;

    #[test]
    fn facts_stand_under_their_sections_each_with_what_there_is_to_say_of_it() {
        let help = "label = { zh = \"人数\", en = \"People\" }";
        let library = library(&[("facts.toml", help, &format!("{help}\nhelp = {{ zh = \"全职\", en = \"Full-time\" }}"))]);
        let expected = "
# Programme and category
tiny_category  (enum)  Category
    - park  Park
    - farm  Farm
    - none_of_these  none

# Applicant
applicant_province  (enum)  Province of registration
    - jiangsu  Jiangsu
    - jilin  Jilin
people  (integer)  People
    Full-time

# Investment
total_investment_wan  (money)  Total investment
civil_wan  (money)  Civil works
net_wan  (money, computed)  Net investment
bills  (list)  Bills
    .paid_on  (date)  Date
    .paid_wan  (money)  Amount
    .ended  (date, may be absent)  End
";
        let told = text(library.vocabulary().facts(), Lang::En);
        assert!(told.starts_with(expected), "{told}");
    }
}
