//! What goes out: files, links, paper; and parts of the page that come later.

use crate::effect::Effect;
use crate::files;
use crate::library::{self, Part};
use crate::model::Model;
use crate::msg::{PackKind, PackMsg};
use crate::words;

/// Takes a message about what goes out.
pub fn update(model: &mut Model, msg: PackMsg) -> Vec<Effect> {
    match msg {
        PackMsg::Save(kind) => save(model, kind),
        PackMsg::Copy(text) => vec![Effect::Copy(text)],
        PackMsg::CopyLink => {
            let answers = files::share::write(model.library.vocabulary(), &model.drafts);
            vec![Effect::CopyLink(format!("{}?{answers}", model.route().hash()))]
        }
        PackMsg::Print => vec![Effect::Print],
        PackMsg::Copied(done) => {
            model.notice_board = Some(if done { words::COPIED } else { words::COPY_FAILED }.text());
            Vec::new()
        }
        PackMsg::Came(part, bytes) => {
            match bytes.and_then(|bytes| library::with(model.library, part, &bytes)) {
                Some(library) => model.library = library,
                None => {
                    match part {
                        Part::English => model.loaded.english_failed = true,
                        Part::Policy => model.loaded.policy_failed = true,
                    }
                    model.notice_board = Some(words::PART_FAILED.text());
                }
            }
            Vec::new()
        }
    }
}

fn save(model: &mut Model, kind: PackKind) -> Vec<Effect> {
    let made = match kind {
        PackKind::Progress => files::pack::progress(model),
        PackKind::Calendar => files::pack::calendar(model),
        PackKind::Report => files::pack::report(model),
    };
    match made {
        Some((name, mime, text)) => vec![Effect::Download { name, mime, text }],
        None => Vec::new(),
    }
}
