//! The self-test.

use super::super::{Voice, Why};
use super::control::{option, text};
use super::{part, Field, Msg, Ui};
use crate::view::kit::line;
use crate::words::integrate as words;
use preflight_html::html;
use preflight_rules::gather::Gather;
use yew::Html;

/// What is asked, the answer, its reasons.
pub fn trial(ui: Ui<'_>) -> Html {
    let whole = ui.model.values.get(Field::Whole) == "on";
    let found = match ui.model.tried() {
        None => line("field__error", ui.say(words::NO_BASE)),
        Some((answer, reasons)) => outcome(ui, answer, &reasons),
    };
    let inside = html! {
        <div>
            <div class="fields">
                { text(ui, Field::Hosts, 2) }
                { text(ui, Field::Sent, 6) }
                { option(ui, "whole", "whole".into(), "checkbox", ui.say(words::WHOLE), "", whole, |on| Msg::Set(Field::Whole, if on { "on".into() } else { String::new() })) }
            </div>
            { found }
        </div>
    };
    part("part-trial", ui.say(words::PART_TRIAL), inside)
}

fn outcome(ui: Ui<'_>, answer: Voice, reasons: &[Why]) -> Html {
    let class = match answer {
        Voice::No => "outcome outcome--blocked",
        Voice::Unknown => "outcome",
        Voice::Yes | Voice::Note => "outcome outcome--ready",
    };
    let rows = reasons.iter().map(|why| {
        let voice = why.voice();
        html! {
            <li class="reason" data-voice={voice.id()}>
                <span class={tag(voice)}><span aria-hidden="true">{ sign(voice) }</span>{ " " }{ words::voice(voice, ui.lang) }</span>
                <div><p>{ words::why(why, ui.lang) }</p>{ line("small muted", words::mend(why, ui.lang)) }</div>
            </li>
        }
    });
    html! {
        <div class="trial__found">
            <div {class} role="status" data-testid="answer" data-answer={answer.id()}><b class="outcome__headline">{ words::answer(answer, ui.lang) }</b></div>
            <h3 class="part__next">{ ui.say(words::REASONS) }</h3>
            <ul class="reasons" data-testid="reasons">{ for rows.gather() }</ul>
        </div>
    }
}

fn tag(voice: Voice) -> &'static str {
    match voice {
        Voice::No => "tag tag--fail",
        Voice::Unknown => "tag tag--need",
        Voice::Yes => "tag tag--pass",
        Voice::Note => "tag",
    }
}

/// A sign beside the word, so that colour is never alone.
fn sign(voice: Voice) -> &'static str {
    match voice {
        Voice::No => "✕",
        Voice::Unknown => "?",
        Voice::Yes => "✓",
        Voice::Note => "i",
    }
}
