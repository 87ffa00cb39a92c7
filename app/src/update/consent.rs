//! The outcome goes to the site around the frame after a yes in the dialog that shows it, and never else.

use crate::effect::Effect;
use crate::files::told;
use crate::model::{Answer, Asked, Model, Sent};
use crate::msg::ConsentMsg;
use crate::names;
use preflight_rules::gather::Gather;

/// Takes a message about telling the outcome.
pub fn update(model: &mut Model, msg: ConsentMsg) -> Vec<Effect> {
    match msg {
        ConsentMsg::Ask => ask(model).into_iter().gather(),
        ConsentMsg::Others(others) => {
            let text = model.outcome_text(others);
            if let Some((asked, text)) = model.consent.asked.as_mut().zip(text) {
                (asked.others, asked.text) = (others, text);
            }
            Vec::new()
        }
        ConsentMsg::Agree => agree(model),
        ConsentMsg::Refuse => refuse(model),
        ConsentMsg::Went(at) => {
            went(model, at);
            Vec::new()
        }
    }
}

/// Closes the dialog, as refused, when what it asks for is there no more: another page, another notice, another site.
pub fn hold(model: &mut Model, effects: &mut Vec<Effect>) {
    let Some(asked) = &model.consent.asked else { return };
    let same_notice = model.programme().is_some_and(|programme| programme.header().id == asked.notice);
    if !(same_notice && model.place == asked.place && model.may_tell() == Some(asked.host.as_str())) {
        effects.extend(close(model));
    }
}

fn ask(model: &mut Model) -> Option<Effect> {
    let host = model.may_tell()?.to_owned();
    let notice = model.programme()?.header().id.clone();
    let text = model.outcome_text(false)?;
    model.consent.asked = Some(Asked { host, notice, place: model.place.clone(), others: false, text });
    Some(Effect::Modal(names::CONSENT))
}

fn agree(model: &mut Model) -> Vec<Effect> {
    let Some(Asked { host, notice, others, text, .. }) = model.consent.asked.take() else { return Vec::new() };
    model.consent.note(notice, Answer::Sent(Sent { host, others, text: text.clone(), at: String::new() }));
    vec![Effect::TellOutcome(text), Effect::Focus(names::CONSENT_ASK.to_owned())]
}

fn refuse(model: &mut Model) -> Vec<Effect> {
    let Some(told) = close(model) else { return Vec::new() };
    vec![told, Effect::Focus(names::CONSENT_ASK.to_owned())]
}

/// Answers with no.
fn close(model: &mut Model) -> Option<Effect> {
    let asked = model.consent.asked.take()?;
    model.consent.note(asked.notice, Answer::Refused(asked.host));
    Some(Effect::Tell(told::refused()))
}

/// The browser says that the last one went, and when; or that it did not.
fn went(model: &mut Model, at: Option<String>) {
    for (_, answer) in &mut model.consent.answers {
        if let Answer::Sent(sent) = answer {
            if sent.at.is_empty() {
                match &at {
                    Some(at) => sent.at.clone_from(at),
                    None => *answer = Answer::Kept(std::mem::take(&mut sent.host)),
                }
            }
        }
    }
}
