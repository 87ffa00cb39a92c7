//! Words: none missing in either language, none raw.

use crate::library::library;
use crate::model::Undone;
use crate::route::Place;
use crate::view::Progress;
use crate::words;
use preflight_rules::Lang;

fn chinese(text: &str) -> bool {
    text.chars().any(|c| ('一'..='鿿').contains(&c))
}

/// Every sentence that holds a number, with such numbers as have a form of their own.
fn sentences(lang: Lang) -> Vec<String> {
    let mut out = Vec::new();
    for n in [0usize, 1, 2, 12] {
        out.extend([
            words::row(n, lang),
            words::remove_row(n, lang),
            words::answered(&Progress { answered: n, needed: 2, ..Progress::default() }, lang),
            words::open_questions(n, n / 2, lang),
        ]);
        out.extend([words::quiet(n, lang), words::every_clause(n, lang), words::clauses(n, lang), words::and_more(n, lang)]);
        out.extend([words::errors(n, lang), words::records(n, lang), words::answers(n, lang), words::offered(n, lang)]);
        out.extend([words::plan(n, n, lang), words::stuck(n, lang), words::draft_number(n as u32, lang)]);
        out.extend([-12i64, -1, 0, 1, 12].map(|days| words::days_left(days, lang)));
        out.push(words::link_lost(n).get(lang).to_owned());
        for progress in [Progress { needed: n, all: 12, ..Progress::default() }, Progress { wrong: n, all: 12, ..Progress::default() }] {
            out.push(words::short_progress(&progress, lang));
            out.push(words::part_status(&progress, lang).0.to_owned());
        }
    }
    out.extend([words::rehearsal("D", lang), words::made_by(lang)]);
    out.extend([words::as_of_year(2021, lang), words::gap("3", lang), words::copy_of("N", lang), words::changing("L", lang)]);
    out.extend([
        words::between("A", "B", lang),
        words::go_to("A", lang),
        words::missing("A", "B.", lang),
        words::paste_columns(&["A", "B"], lang),
        words::rows_shown(30, 60, 300, lang),
        words::bad_cell("A", 2, "B", lang),
        words::more_cells(2, lang),
        words::bare_amounts(2, "26000", lang),
    ]);
    out.push(words::file_other_notice("N").get(lang).to_owned());
    let undone =
        [Undone::Row, Undone::List, Undone::Text, Undone::Answers, Undone::Draft, Undone::Trial, Undone::Paste, Undone::Code, Undone::All];
    out.extend(undone.map(|what| words::undone(what, lang).to_owned()));
    let places = [
        Place::Drafts,
        Place::All(None),
        Place::Change(String::new()),
        Place::Check,
        Place::Result,
        Place::Fixes,
        Place::Compare,
        Place::Pack,
        Place::Print,
    ];
    out.extend(places.iter().map(|place| words::place(place, lang).to_owned()));
    out.extend(library().programmes().iter().map(|p| words::asks(p, lang)));
    out
}

#[test]
fn every_sentence_is_in_the_language_of_the_page() {
    let (zh, en) = (sentences(Lang::Zh), sentences(Lang::En));
    assert_eq!(zh.len(), en.len());
    for (zh, en) in zh.iter().zip(&en) {
        assert_eq!(zh.is_empty(), en.is_empty(), "“{zh}” and “{en}”");
        assert!(zh.chars().all(|c| !c.is_alphabetic()) || chinese(zh), "{zh}");
        assert!(!chinese(en), "{en}");
        assert!(!zh.contains(['{', '}']) && !en.contains(['{', '}']));
    }
}

/// The texts of the rules, as the library prints itself: pairs of the two languages.
#[test]
fn no_text_of_the_rules_is_in_one_language_only() {
    let all = format!("{:?}", library());
    let mut pairs = 0;
    for (at, _) in all.match_indices("Text { zh: ") {
        let pair = &all[at + 11..];
        let (zh, rest) = pair.split_once(", en: ").expect("both languages");
        assert!(zh.starts_with('"'), "{zh}");
        assert_eq!(zh == "\"\"", rest.starts_with("\"\""), "{zh} has no English: {:.60}", rest.chars().take(60).collect::<String>());
        pairs += 1;
    }
    assert!(pairs > 1_000, "{pairs} texts were found");
}

#[test]
fn dates_count_to_what_comes_next_and_only_windows_are_open() {
    let day = |text: &str| preflight_rules::read::date(text).expect("a day");
    let said = |notice: &str, id: &str, as_of: &str| {
        let programme = library().programme(notice).expect("the notice");
        let facts = preflight_rules::facts::Answers::new().bind(library().vocabulary(), programme);
        let report = preflight_rules::evaluate(programme, &facts, day(as_of));
        let found = report.deadlines.iter().find_map(|d| programme.calendar().get(d.entry).filter(|e| e.id == id).map(|e| (e, d)));
        let (entry, deadline) = found.expect("the date");
        let distance = words::distance(day(as_of), entry, deadline, Lang::Zh).unwrap_or_default();
        (words::standing(entry, deadline, Lang::Zh).1, distance, words::window(programme, &report, Lang::Zh))
    };
    let cases = [
        ("js2021", "window", "2021-09-02", "未开始", "距开始 20 天"),
        ("js2021", "window", "2021-10-12", "开放中", "距截止 10 天"),
        ("js2021", "window", "2021-10-22", "开放中", "今天截止"),
        ("js2021", "window", "2021-10-25", "已截止", "截止已过 3 天"),
        ("js2021", "summary", "2021-10-12", "未到", "还有 20 天"),
        ("js2023", "star_system_opens", "2023-02-07", "已过", "已过 1 天"),
        ("js2023", "certificate", "2023-03-30", "未到", "还有 1 天"),
        ("jl761", "first_round", "2021-01-01", "首轮已过", "截止已过 165 天"),
        ("jl761", "monthly", "2021-01-01", "未明", ""),
    ];
    for (notice, id, as_of, state, distance) in cases {
        let (word, far, _) = said(notice, id, as_of);
        assert_eq!((word, far.as_str()), (state, distance), "{notice} {id} {as_of}");
    }
    let (_, _, (tone, word, days)) = said("jl761", "first_round", "2021-01-01");
    assert_eq!((tone, word), ("upcoming", "首轮已过"));
    assert!(days.contains("2020-07-20") && days.contains("每月"), "{days}");
}

#[test]
fn words_to_pick_stand_as_written() {
    let cues: Vec<_> = library().programmes().iter().flat_map(|p| p.categories()).flat_map(|c| &c.cues).collect();
    let shown: Vec<&str> = cues.iter().filter_map(|cue| cue.plain(Lang::Zh)).collect();
    assert!(shown.iter().all(|word| !word.contains('*') && word.chars().count() > 1), "{shown:?}");
    assert!(cues.iter().any(|cue| cue.zh.iter().any(|word| word == "5G专网")), "capitals are kept");
}
