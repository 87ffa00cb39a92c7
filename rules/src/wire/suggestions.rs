//! Suggestions as JSON.

use super::{WireText, WIRE};
use crate::library::Library;
use crate::suggest::Suggestions;
use serde::Serialize;
use serde_json::Number;

#[derive(Serialize)]
struct Whole<'a> {
    wire: u32,
    suggestions: Vec<Suggestion<'a>>,
    pointers: Vec<Pointer<'a>>,
    questions: Vec<Question<'a>>,
}

#[derive(Serialize)]
struct Suggestion<'a> {
    notice: &'a str,
    category: &'a str,
    score: Number,
    cues: &'a [String],
    against: Vec<Against<'a>>,
}

#[derive(Serialize)]
struct Against<'a> {
    cue: &'a str,
    why: WireText<'a>,
}

#[derive(Serialize)]
struct Pointer<'a> {
    notice: &'a str,
    category: &'a str,
    why: WireText<'a>,
    cue: &'a str,
}

#[derive(Serialize)]
struct Question<'a> {
    between: [String; 2],
    question: WireText<'a>,
    answers: Vec<Answer<'a>>,
}

#[derive(Serialize)]
struct Answer<'a> {
    label: WireText<'a>,
    choose: String,
}

/// Suggestions as one JSON document, with a final line end.
pub fn suggestions(library: &Library, found: &Suggestions) -> String {
    let target = |t: &crate::programme::Target| format!("{}/{}", t.notice, t.category);
    let whole = Whole {
        wire: WIRE,
        suggestions: found
            .suggestions
            .iter()
            .map(|s| Suggestion {
                notice: &s.target.notice,
                category: &s.target.category,
                score: score(s.score.permille()),
                cues: &s.cues,
                against: s.against.iter().map(|(cue, why)| Against { cue, why: why.into() }).collect(),
            })
            .collect(),
        pointers: found
            .pointers
            .iter()
            .map(|p| Pointer { notice: &p.to.notice, category: &p.to.category, why: (&p.why).into(), cue: &p.cue })
            .collect(),
        questions: found
            .questions
            .iter()
            .filter_map(|q| library.programme(&q.near.0).and_then(|p| p.nears().get(q.near.1)))
            .map(|near| Question {
                between: [target(&near.between[0]), target(&near.between[1])],
                question: (&near.question).into(),
                answers: near.answers.iter().map(|a| Answer { label: (&a.label).into(), choose: target(&a.choose) }).collect(),
            })
            .collect(),
    };
    let mut text = serde_json::to_string_pretty(&whole).unwrap_or_default();
    text.push('\n');
    text
}

/// A score as a decimal of at most three places, exactly.
fn score(permille: u16) -> Number {
    let text = match permille {
        1000.. => "1".to_owned(),
        n => format!("0.{n:03}"),
    };
    text.parse().unwrap_or_else(|_| Number::from(0))
}
