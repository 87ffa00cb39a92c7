//! What goes out: files, links, paper; and parts of the page that come later.

use super::{dress, missing};
use crate::effect::Effect;
use crate::files;
use crate::library::{self, Part};
use crate::model::Model;
use crate::msg::{PackKind, PackMsg};
use crate::route::Place;
use crate::words;
use preflight_rules::gather::Gather;

/// Takes a message about what goes out.
pub fn update(model: &mut Model, msg: PackMsg) -> Vec<Effect> {
    match msg {
        PackMsg::Save(kind) => save(model, kind),
        PackMsg::Copy(text) => vec![Effect::Copy(text)],
        PackMsg::CopyLink => {
            let Some(answers) = files::share::write(model.library.vocabulary(), &model.drafts) else {
                model.notice_board = Some(words::LINK_TOO_LONG.text());
                return Vec::new();
            };
            // The link opens on the answers, wherever it was made.
            vec![Effect::CopyLink(format!("{}?{answers}", model.route_to(Place::Check).hash()))]
        }
        PackMsg::Print => vec![Effect::Print],
        // The offline file answers by the notices that are built in.
        PackMsg::SaveOffline(_) if !model.source.is_built_in() => Vec::new(),
        PackMsg::SaveOffline(with_answers) => {
            model.shelve();
            let inside = with_answers.then(|| model.shelf.only_current().write());
            vec![Effect::SaveOffline { name: files::pack::offline_name(model, with_answers), inside }]
        }
        PackMsg::OfflineFailed => {
            model.notice_board = Some(words::OFFLINE_FAILED.text());
            Vec::new()
        }
        PackMsg::Copied(done) => {
            model.notice_board = Some(if done { words::COPIED } else { words::COPY_FAILED }.text());
            Vec::new()
        }
        // It was asked for before another library took the place of the one it belongs to.
        PackMsg::Came(..) if !model.source.is_built_in() => Vec::new(),
        PackMsg::Came(part, bytes) => {
            match bytes.and_then(|bytes| library::with(model.library, part, &bytes)) {
                Some(library) => {
                    model.library = library;
                    if let Some(kind) = model.pending.take() {
                        return save(model, kind);
                    }
                    // Parts come one at a time; the title may be in them.
                    return std::iter::once(dress(model)).chain(missing(model)).gather();
                }
                None => {
                    model.pending = None;
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
    let parted = model.source.is_built_in();
    if kind == PackKind::Report && parted && !(model.library.has_english() && model.library.has_policies()) {
        // The report is in both languages and names the policy basis: what is missing comes first.
        let part = if model.library.has_english() { Part::Policy } else { Part::English };
        model.pending = Some(kind);
        return vec![Effect::Load(part)];
    }
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
