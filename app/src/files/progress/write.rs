//! Writing the progress file.

use super::escape::{exact, html};
use super::{checksum, ELEMENT, FORMAT, MARK};
use preflight_rules::Lang;
use std::fmt::Write as _;

/// Questions with their answers, as people read them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Its heading.
    pub title: String,
    /// Each question with its answer.
    pub answers: Vec<(String, String)>,
}

/// What goes into the file.
#[derive(Clone, Copy, Debug)]
pub struct Sheet<'a> {
    /// The language that the file is read in.
    pub lang: Lang,
    /// The id of the notice.
    pub notice: &'a str,
    /// Its edition.
    pub edition: &'a str,
    /// Its title.
    pub title: &'a str,
    /// The hash of its rules.
    pub rules_hash: &'a str,
    /// The version of the product.
    pub engine: &'a str,
    /// The day it is saved on, as people read it.
    pub saved: &'a str,
    /// The answers for people.
    pub sections: &'a [Section],
    /// The answers for the page, as `model::stored` writes them.
    pub draft: &'a str,
}

const STYLE: &str = "body{font:16px/1.6 sans-serif;max-width:48rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b}\
h1{font-size:1.4rem}h2{font-size:1.1rem;margin-top:2rem}table{border-collapse:collapse;width:100%}\
th,td{border-bottom:1px solid #ccc;padding:.4rem;text-align:left;vertical-align:top;white-space:pre-wrap;overflow-wrap:anywhere}\
th{width:45%;font-weight:400;color:#444}";

/// The file as one HTML page.
pub fn write(sheet: &Sheet<'_>) -> String {
    let pick = |zh, en| sheet.lang.pick(zh, en);
    let heading = pick("申报预检 填报进度", "Preflight: answers so far");
    let title = html(sheet.title);
    let mut out = String::new();
    let _ = write!(
        out,
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <meta name=\"application-name\" content=\"{MARK}\">\n<meta name=\"viewport\" content=\"width=device-width\">\n\
         <title>{heading} · {title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<h1>{heading}</h1>\n<p>{title}</p>\n",
        sheet.lang.tag()
    );
    let _ = writeln!(
        out,
        "<p>{}</p>\n<p>{} {} · {} {} · {} {}</p>",
        pick(
            "这是保存下来的填报内容，可直接阅读和打印。要接着填，请在申报预检页面选择“打开进度文件”，再选中本文件；本文件不含程序，也不会联网。",
            "These are your answers as saved, to read or print. To go on, choose “Open a progress file” on the Preflight page and pick this file. \
             It holds no program and connects to nothing.",
        ),
        pick("保存于", "Saved"),
        html(sheet.saved),
        pick("通知版本", "notice edition"),
        html(sheet.edition),
        pick("程序版本", "version"),
        html(sheet.engine),
    );
    for section in sheet.sections {
        let _ = writeln!(out, "<h2>{}</h2>\n<table>", html(&section.title));
        for (question, answer) in &section.answers {
            let _ = writeln!(out, "<tr><th scope=\"row\">{}</th><td>{}</td></tr>", html(question), html(answer));
        }
        out.push_str("</table>\n");
    }
    let sum = checksum([sheet.notice, sheet.edition, sheet.rules_hash, sheet.draft]);
    let _ = write!(
        out,
        "<pre hidden id=\"{ELEMENT}\" data-format=\"{FORMAT}\" data-notice=\"{}\" data-edition=\"{}\" data-rules=\"{}\" data-sum=\"{sum}\">{}</pre>\n\
         </body>\n</html>\n",
        exact(sheet.notice),
        exact(sheet.edition),
        exact(sheet.rules_hash),
        exact(sheet.draft)
    );
    out
}
