//! `precheck suggest`.

use crate::args::{Format, Suggest};
use crate::paint::Paint;
use crate::{input, Done};
use preflight_rules::programme::Target;
use preflight_rules::suggest::{suggest, Suggestions};
use preflight_rules::{wire, Lang, Library};
use std::fmt::Write as _;

/// Longest description that is read: some pages.
const MOST: usize = 64 * 1024;

/// Suggests categories for a description.
pub fn run(library: &Library, options: &Suggest, colour: bool) -> Done {
    let lang: Lang = options.lang.into();
    if let Some(unknown) = options.notice.as_deref().filter(|n| library.programme(n).is_none()) {
        return Done::refused(format!("--notice {unknown}: 没有这个通知 / no such notice\n"));
    }
    let bytes = match input::read(&options.file, MOST) {
        Ok(bytes) => bytes,
        Err(message) => return Done::refused(message),
    };
    if bytes.len() > MOST {
        return Done::refused(
            lang.pick("简介过长，两三句话即可\n", "the description is too long: two or three sentences will do\n").to_owned(),
        );
    }
    let Ok(description) = String::from_utf8(bytes) else {
        return Done::refused(lang.pick("简介不是 UTF-8 编码\n", "the description is not UTF-8\n").to_owned());
    };
    let found = suggest(library, &description, options.notice.as_deref());
    Done::ok(match options.format {
        Format::Json => wire::suggestions(library, &found),
        Format::Text => text(library, &found, lang, Paint(colour)),
    })
}

fn name(library: &Library, target: &Target, lang: Lang) -> String {
    let programme = library.programme(&target.notice);
    let category = programme.and_then(|p| p.categories().iter().find(|c| c.id == target.category));
    match programme.zip(category) {
        Some((p, c)) => format!("{} · {} ({}/{})", p.header().short.get(lang), c.name.get(lang), target.notice, target.category),
        None => format!("{}/{}", target.notice, target.category),
    }
}

fn text(library: &Library, found: &Suggestions, lang: Lang, paint: Paint) -> String {
    let mut out = String::new();
    if found.suggestions.is_empty() {
        out.push_str(lang.pick(
            "没有看出适合的类别；请写明项目做什么、给谁用、投在哪里。\n",
            "No category stands out; say what the project does, for whom and on what.\n",
        ));
    }
    for (i, s) in found.suggestions.iter().enumerate() {
        let _ = writeln!(
            out,
            "{}. {}  {}",
            i + 1,
            paint.bold(&name(library, &s.target, lang)),
            paint.dim(&format!("{:.1}%", f64::from(s.score.permille()) / 10.0))
        );
        let _ = writeln!(out, "   {}{}", lang.pick("依据：", "cues: "), s.cues.join(lang.pick("、", ", ")));
        for (cue, why) in &s.against {
            let _ = writeln!(out, "   {}{cue}: {}", lang.pick("不利：", "against: "), why.get(lang));
        }
    }
    for p in &found.pointers {
        let _ = writeln!(out, "→ {}：{}", name(library, &p.to, lang), p.why.get(lang));
    }
    for q in &found.questions {
        let Some(near) = library.programme(&q.near.0).and_then(|p| p.nears().get(q.near.1)) else { continue };
        let _ = writeln!(out, "? {}", near.question.get(lang));
        for answer in &near.answers {
            let _ = writeln!(out, "   {} → {}", answer.label.get(lang), name(library, &answer.choose, lang));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::args::Language;
    use crate::tiny::library;

    #[test]
    fn suggestions_are_told_with_what_speaks_for_and_against_them() {
        let library = library(&[("categories.toml", "weight = 6", "weight = 1")]);
        let told = |description: &str, lang: Lang| text(&library, &suggest(&library, description, None), lang, Paint(false));
        let expected = "1. Trial 2021 · Farm (tiny/farm)  40.0%
   cues: 农场
2. Trial 2021 · Park (tiny/park)  33.3%
   cues: 园区
   against: 住宅: Housing is not meant.
→ Trial 2021 · Farm (tiny/farm)：Greenhouses are farms.
? Is anything grown?
   yes → Trial 2021 · Farm (tiny/farm)
   no → Trial 2021 · Park (tiny/park)
";
        assert_eq!(told("建设园区信息化平台和农场信息系统，有住宅和大棚。", Lang::En), expected);
        let nothing = "没有看出适合的类别；请写明项目做什么、给谁用、投在哪里。\n";
        assert_eq!(told("一座桥。", Lang::Zh), nothing);
    }

    #[test]
    fn a_description_is_so_long_and_no_longer() {
        let library = library(&[]);
        let path = std::env::temp_dir().join(format!("precheck-description-{}", std::process::id()));
        let of = |length: usize| {
            std::fs::write(&path, "x".repeat(length)).expect("a file");
            let options = Suggest { notice: None, lang: Language::En, format: Format::Text, file: path.clone() };
            run(&library, &options, false)
        };
        let (fits, too_long) = (of(65_536), of(65_537));
        std::fs::remove_file(&path).expect("the file goes");
        assert_eq!((fits.status, fits.err.as_str()), (0, ""));
        assert_eq!((too_long.status, too_long.err.as_str()), (2, "the description is too long: two or three sentences will do\n"));
    }
}
