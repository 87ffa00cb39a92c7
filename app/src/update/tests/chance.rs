//! Whatever happens in whatever order, the page stands.

use crate::assessment::Assessment;
use crate::effect::Effect;
use crate::model::{read_draft, write_draft, Model, Shelf, MOST_DRAFTS};
use crate::msg::{DraftMsg, Msg};
use crate::tests::{at, categories, drafts, messages, send, Dice};

/// What holds of every state; `clockwork`: nobody did anything.
fn sound(model: &Model, effects: &[Effect], clockwork: bool) {
    assert!(model.shelf.get(model.shelf.current).is_some(), "the draft worked on is on the shelf");
    assert!(model.shelf.drafts.len() <= 2 * MOST_DRAFTS);
    assert!(model.notice.is_none_or(|n| n < model.library.programmes().len()));
    assert!(!model.dirty || clockwork || effects.contains(&Effect::WriteSoon), "what changed is written soon");
    assert!(!clockwork || !effects.contains(&Effect::WriteSoon), "the clock does not wind itself up");
    // Messages that no control sends may say what no text can; what a text says, it says for good.
    let again = |text: &str| {
        let (lang, drafts) = read_draft(model.library.vocabulary(), text).expect("own text");
        write_draft(model.library.vocabulary(), lang, &drafts)
    };
    let kept = again(&model.draft_text());
    assert_eq!(again(&kept), kept);
    if let Some(a) = Assessment::new(model) {
        assert_eq!(a.report.findings.len(), a.programme.clauses().len());
        assert!(!a.summary().is_empty());
    }
    for effect in effects {
        if let Effect::Write { text, over } = effect {
            let shelf = Shelf::read(text).expect("own shelf");
            assert_eq!((shelf.stamp, shelf.current), (over + 1, model.shelf.current));
        }
    }
}

fn walk(name: &str, steps: usize, mut next: impl FnMut(&mut Dice, &Model) -> Msg) {
    let mut dice = Dice::of(name);
    for category in categories() {
        let mut model = at(&category);
        model.drafts = drafts::drafts(&mut dice);
        let mut last: Vec<String> = Vec::new();
        for _ in 0..steps {
            let msg = next(&mut dice, &model);
            last.push(format!("{msg:?}").chars().take(200).collect());
            let held = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
                let clockwork = matches!(msg, Msg::Draft(DraftMsg::Write | DraftMsg::Snapshot));
                let effects = send(&mut model, msg);
                sound(&model, &effects, clockwork);
            }));
            let from = last.len().saturating_sub(8);
            assert!(held.is_ok(), "{name}, after\n{}", last[from..].join("\n"));
        }
    }
}

#[test]
fn any_messages_in_any_order_leave_a_sound_page() {
    walk("any messages", 100, messages::any);
}

#[test]
fn any_messages_of_fields_leave_a_sound_page() {
    walk("field messages", 40, |dice, model| messages::form(dice, model).into());
}

#[test]
fn any_messages_of_drafts_leave_a_sound_page() {
    walk(
        "draft messages",
        120,
        |dice, model| {
            if dice.one_in(3) {
                messages::form(dice, model).into()
            } else {
                messages::draft(dice, model).into()
            }
        },
    );
}
