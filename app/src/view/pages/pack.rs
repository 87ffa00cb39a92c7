//! The hand-in pack: dates, materials, route, values to transcribe, policy basis, and what to take away.

use super::answer::answer;
use crate::assessment::Assessment;
use crate::model::{Model, Note};
use crate::msg::{FormMsg, PackKind, PackMsg, ShellMsg};
use crate::names;
use crate::platform::dom;
use crate::questions::asked;
use crate::route::{section_id, Place, SECTIONS};
use crate::view::finding::finding;
use crate::view::kit::{button, heading, line, link, Cx};
use crate::view::{around, consent, pictures};
use crate::words;
use preflight_html::html;
use preflight_rules::fact::Section;
use preflight_rules::gather::Gather;
use preflight_rules::policy::{basis, Relation};
use preflight_rules::programme::{Contact, Material, Route};
use preflight_rules::report::{Deadline, MaterialStatus};
use preflight_rules::value::Value;
use preflight_rules::{read, wording, ClauseKind};
use yew::{Callback, Html, InputEvent};

/// The hand-in pack.
pub fn pack(cx: Cx<'_>, a: &Assessment<'_>) -> Html {
    html! {
        <div class="stack">
            <section class="card">
                { heading(words::place(&Place::Pack, cx.lang)) }
                { line("muted", cx.say(words::PACK_LEAD)) }
                { take_away(cx) }
            </section>
            { consent::wish(cx) }
            { dates(cx, a) }
            { materials(cx, a) }
            { routes(cx, a) }
            { around::says(cx, a, "card") }
            { sheet(cx, a) }
            { policy(cx, a) }
        </div>
    }
}

fn take_away(cx: Cx<'_>) -> Html {
    let built_in = cx.model.source.is_built_in();
    let save = |kind, id: &'static str, word| button(cx, "button button--quiet", id.into(), cx.say(word), PackMsg::Save(kind).into());
    html! {
        <div key="away">
            <div class="actions">
                { link("button", "go-print".into(), cx.to(Place::Print), cx.say(words::PRINT_VIEW)) }
                { save(PackKind::Progress, "save-progress", words::SAVE_PROGRESS) }
                { save(PackKind::Calendar, "save-calendar", words::SAVE_CALENDAR) }
                { save(PackKind::Report, "save-report", words::SAVE_REPORT) }
            </div>
            { line("small muted", cx.say(words::PROGRESS_HELP)) }
            <div class="actions" hidden={!built_in}>{ button(cx, "button button--quiet", "pack-offline".into(), cx.say(words::SAVE_OFFLINE_WITH), PackMsg::SaveOffline(true).into()) }</div>
            { line("small muted", cx.say(if built_in { words::OFFLINE_HELP } else { words::OFFLINE_BUILT_IN })) }
            <details class="more" hidden={cx.model.alone}>
                <summary>{ cx.say(words::SHARE) }</summary>
                { line("small", cx.say(words::SHARE_HELP)) }
                { shared(cx) }
                { button(cx, "button button--quiet", "share".into(), cx.say(words::SHARE_COPY), PackMsg::CopyLink.into()) }
            </details>
        </div>
    }
}

/// The link itself, for browsers that do not let a page copy.
fn shared(cx: Cx<'_>) -> Html {
    match crate::files::share::write(cx.model.library.vocabulary(), &cx.model.drafts) {
        Some(answers) => {
            // From a frame it leads to the whole site.
            let (site, target) = if cx.model.framed.is_some() { ("./", Some("_blank")) } else { ("", None) };
            let href = format!("{site}{}?{answers}", cx.to(Place::Check));
            html! { <p class="small"><a {href} {target} rel="noopener" data-testid="shared">{ cx.say(words::SHARE_LINK) }</a></p> }
        }
        None => line("small", cx.say(words::LINK_TOO_LONG)),
    }
}

fn dates(cx: Cx<'_>, a: &Assessment<'_>) -> Html {
    let (tone, word, days) = words::window(a.programme, &a.report, cx.lang);
    let writer = a.writer();
    let deadlines =
        a.report.findings.iter().zip(a.programme.clauses()).filter(|(_, c)| c.kind == ClauseKind::Deadline && a.contradictions.is_empty());
    html! {
        <section class="card" aria-labelledby="dates-heading">
            <h2 id="dates-heading">{ cx.say(words::DATES) }</h2>
            <p class="window" data-testid="window" data-window={a.report.window.state.id()}>
                { cx.say(words::WINDOW) }{ " " }
                <span class={format!("tag tag--window-{tone}")}>{ word }</span>{ " " }
                <span class="num">{ days }</span>
            </p>
            { line("small muted", cx.say(words::WINDOW_APART)) }
            { as_of(cx) }
            { pictures::windows(a.programme, &a.report, cx.model.as_of.told(), cx.lang) }
            <ol class="dates">{ for a.report.deadlines.iter().filter_map(|d| date(cx, a, d)) }</ol>
            <div class="findings">{ for deadlines.map(|(f, c)| finding(cx, a, &writer, f, c, false)) }</div>
        </section>
    }
}

/// The day that the calendar counts from.
fn as_of(cx: Cx<'_>) -> Html {
    let state = &cx.model.as_of;
    let send = cx.send.clone();
    let oninput = Callback::from(move |e: InputEvent| {
        if let Some(text) = dom::typed(&e) {
            send.emit(ShellMsg::AsOf(text).into());
        }
    });
    let onblur = cx.send.reform(|_| ShellMsg::SettleAsOf.into());
    let wrong = read::date(&state.text)
        .err()
        .filter(|_| state.settled && !state.text.trim().is_empty())
        .map(|m| m.say.get(cx.lang).to_owned())
        .unwrap_or_default();
    let rehearsal = if state.date() == state.today { String::new() } else { words::rehearsal(&state.date().to_string(), cx.lang) };
    html! {
        <div class="field field--plain">
            <label class="field__label" for={names::AS_OF}>{ cx.say(words::AS_OF) }</label>
            <p class="field__help" id="as-of-help">{ cx.say(words::AS_OF_HELP) }</p>
            <div class="box">
                <input class="input input--number" type="text" autocomplete="off" id={names::AS_OF} data-testid={names::AS_OF} value={state.text.clone()} aria-describedby="as-of-help as-of-error" aria-invalid={(!wrong.is_empty()).then_some("true")} {oninput} {onblur} />
            </div>
            <p class="field__error" id="as-of-error">{ wrong }</p>
            <p class="field__echo" data-testid="rehearsal">{ rehearsal }</p>
        </div>
    }
}

fn date(cx: Cx<'_>, a: &Assessment<'_>, deadline: &Deadline) -> Option<Html> {
    let entry = a.programme.calendar().get(deadline.entry)?;
    let left = words::distance(a.report.as_of, entry, deadline, cx.lang).unwrap_or_default();
    let (tone, word) = words::standing(entry, deadline, cx.lang);
    let recurs = entry.recurs.as_ref().map(|t| cx.text(t)).unwrap_or_default();
    Some(html! {
        <li key={entry.id.clone()} class="date">
            <span class="date__when num">{ words::days(entry, deadline, cx.lang) }</span>
            <span class="date__state"><span class={format!("tag tag--window-{tone}")}>{ word }</span>{ " " }<span class="small muted">{ left }</span></span>
            <span class="date__what">{ words::does(entry, cx.lang) }{ " " }<span class="clause">{ &entry.clause }</span></span>
            <span class="date__recurs small muted">{ recurs }</span>
        </li>
    })
}

/// What to hand in, and the texts that are not held.
pub fn materials(cx: Cx<'_>, a: &Assessment<'_>) -> Html {
    let all = a.programme.materials().iter().zip(&a.report.materials);
    let missing = &a.programme.not_held();
    html! {
        <section class="card" aria-labelledby="materials-heading">
            <h2 id="materials-heading">{ cx.say(words::MATERIALS) }</h2>
            <ul class="materials">{ for all.map(|(m, status)| material(cx, m, *status)) }</ul>
            <p class="small">{ link("", "to-documents".into(), cx.to(Place::Ask { section: Section::Documents, screen: 0, at: None }), cx.say(words::MATERIALS_MARK)) }</p>
            <details class="more" hidden={missing.is_empty()}>
                <summary>{ cx.say(words::NOT_HELD) }</summary>
                <ul class="materials">
                    { for missing.iter().enumerate().map(|(i, n)| html! { <li key={i} class="material"><span>{ cx.text(&n.text) }</span><span class="material__note">{ words::missing(n.missing.get(cx.lang), n.handling.get(cx.lang), cx.lang) }</span></li> }) }
                </ul>
            </details>
        </section>
    }
}

fn material(cx: Cx<'_>, material: &Material, status: MaterialStatus) -> Html {
    html! {
        <li key={material.id.clone()} class="material" data-testid={format!("material-{}", material.id)} data-status={status.id()}>
            <span class={format!("tag tag--material-{}", status.id())}>{ wording::material_status(status, cx.lang) }</span>
            <span>
                { cx.text(&material.title) }{ " " }<span class="chip">{ if material.advisory { cx.say(words::ADVISORY) } else { "" } }</span>{ " " }
                <span class="clause">{ material.clauses.join(cx.lang.pick("、", ", ")) }</span>
            </span>
            <span class="material__note">{ material.note.as_ref().map(|t| cx.text(t)).unwrap_or_default() }</span>
        </li>
    }
}

/// Through whom to file, and whom to ask.
pub fn routes(cx: Cx<'_>, a: &Assessment<'_>) -> Html {
    let routes: Vec<&Route> = a.report.routes.iter().filter_map(|i| a.programme.routes().get(*i)).gather();
    let contacts = a.programme.contacts().iter().filter(|c| concerns(a, c.categories));
    let open = routes.len() > 1;
    html! {
        <section class="card" aria-labelledby="routes-heading">
            <h2 id="routes-heading">{ cx.say(words::ROUTES) }</h2>
            { line("small muted", if open { cx.say(words::ROUTES_OPEN) } else { "" }) }
            <div class="routes">{ for routes.iter().map(|r| route(cx, r)) }</div>
            <h3>{ cx.say(words::CONTACTS) }</h3>
            { line("small muted", cx.say(words::CONTACTS_OLD)) }
            <dl class="contacts">{ for contacts.map(|c| contact(cx, c)) }</dl>
        </section>
    }
}

fn route(cx: Cx<'_>, route: &Route) -> Html {
    html! {
        <div key={route.id.clone()} class="route">
            <ol class="route__steps">{ for route.steps.iter().enumerate().map(|(i, step)| html! { <li key={i}>{ cx.text(step) }</li> }) }</ol>
            <p class="small muted">{ route.note.as_ref().map(|t| cx.text(t)).unwrap_or_default() }{ " " }<span class="clause">{ &route.clause }</span></p>
        </div>
    }
}

/// Whether something is for the category chosen, by a bit for each; while none is, everything is.
pub fn concerns(a: &Assessment<'_>, categories: u64) -> bool {
    let Some(Value::Choice(chosen)) = a.facts.get(a.programme.category_fact()) else { return true };
    categories >> chosen & 1 == 1
}

fn contact(cx: Cx<'_>, contact: &Contact) -> Html {
    // Printed addresses are shown, not followed, unless the notice's author vouches for them.
    let value = match contact.link {
        // A frame never leads its own visitor away.
        true => {
            html! { <a href={contact.value.clone()} target={cx.model.framed.is_some().then_some("_blank")} rel="noreferrer noopener">{ &contact.value }</a> }
        }
        false => html! { { &contact.value } },
    };
    html! {
        <div key={contact.id.clone()} class="contacts__row">
            <dt>{ cx.text(&contact.label) }</dt>
            <dd><span class="num">{ value }</span>{ " " }<span class="small muted">{ words::as_of_year(contact.year, cx.lang) }</span></dd>
        </div>
    }
}

/// The values field by field, to be copied into an upload system.
fn sheet(cx: Cx<'_>, a: &Assessment<'_>) -> Html {
    let part = |(section, id): (Section, &'static str)| {
        let rows: Vec<Html> = asked(a.programme, section).into_iter().filter_map(|f| copy_row(cx, a, f)).gather();
        if rows.is_empty() {
            return Html::default();
        }
        html! { <div key={id}><h3>{ wording::section(section, cx.lang) }</h3><dl class="answers">{ for rows }</dl></div> }
    };
    html! {
        <section class="card" aria-labelledby="sheet-heading" data-testid="sheet">
            <h2 id="sheet-heading">{ cx.say(words::SHEET) }</h2>
            { line("small muted", cx.say(words::SHEET_HELP)) }
            { note(cx, Note::Unit, words::UNIT_NAME) }
            { note(cx, Note::Project, words::PROJECT_NAME) }
            { for SECTIONS.iter().map(|s| part((s.0, section_id(s.0)))) }
        </section>
    }
}

fn copy_row(cx: Cx<'_>, a: &Assessment<'_>, fact: preflight_rules::fact::FactIx) -> Option<Html> {
    let (decl, given) = a.decl(fact).zip(a.given(fact))?;
    a.facts.get(fact)?;
    let value = answer(&decl.kind, cx.model.draft(given), cx.lang);
    let by = cx.model.given(given).map(|_| words::by(cx.model.host_name(cx.lang), cx.lang)).unwrap_or_default();
    let label = decl.label.get(cx.lang);
    let copy = cx.press(PackMsg::Copy(value.clone()).into());
    Some(html! {
        <div key={decl.name.clone()} class="answers__row">
            <dt>{ label.to_owned() }</dt>
            <dd class="answers__value">{ value }{ " " }<span class="chip">{ by }</span></dd>
            <dd class="answers__change"><button type="button" class="button button--text" data-testid={format!("copy-{}", decl.name)} onclick={copy}>{ cx.say(words::COPY) }<span class="visually-hidden">{ format!(" {label}") }</span></button></dd>
        </div>
    })
}

/// A note of the applicant's own, for the print and the files.
fn note(cx: Cx<'_>, note: Note, word: words::Word) -> Html {
    let send = cx.send.clone();
    let oninput = Callback::from(move |e: InputEvent| {
        if let Some(text) = dom::typed(&e) {
            send.emit(FormMsg::Note(note, text).into());
        }
    });
    let id = format!("note-{}", note.id().trim_start_matches('@'));
    html! {
        <div key={id.clone()} class="field field--plain">
            <label class="field__label" for={id.clone()}>{ cx.say(word) }{ " " }<span class="chip">{ cx.say(words::OPTIONAL) }</span></label>
            <div class="box box--wide"><input class="input" type="text" autocomplete="off" id={id.clone()} data-testid={id} value={cx.model.drafts.note(note).to_owned()} {oninput} /></div>
        </div>
    }
}

/// Policy documents that may be cited as historical sources.
fn policy(cx: Cx<'_>, a: &Assessment<'_>) -> Html {
    html! {
        <section class="card" aria-labelledby="policy-heading" data-testid="policy">
            <h2 id="policy-heading">{ cx.say(words::POLICY) }</h2>
            { line("small muted", cx.say(words::POLICY_HELP)) }
            { areas(cx, a) }
        </section>
    }
}

fn areas(cx: Cx<'_>, a: &Assessment<'_>) -> Html {
    let loading = cx.model.source.is_built_in() && !cx.model.library.has_policies();
    let category = cx.model.category_of(a.programme);
    let found = category.map(|c| basis(cx.model.library.policies(), a.programme, c)).unwrap_or_default();
    let told = match (loading, category, found.is_empty()) {
        (true, _, _) => policy_pending(cx.model),
        (false, None, _) => words::POLICY_CHOOSE,
        (false, Some(_), true) => words::POLICY_NONE,
        (false, Some(_), false) => {
            return html! { <ul class="materials">{ for found.iter().enumerate().map(|(i, (relation, policy, area))| html! {
                <li key={i} class="material">
                    <span class="tag tag--historical">{ cx.say(words::HISTORICAL) }</span>
                    <span>{ cx.text(&area.title) }{ " " }<span class="chip">{ cx.say(if *relation == Relation::Main { words::POLICY_MAIN } else { words::POLICY_ALSO }) }</span></span>
                    <span class="material__note">{ cx.text(&policy.title) }{ " · " }{ cx.text(&policy.period) }{ area.note.as_ref().map(|t| format!(" {}", t.get(cx.lang))).unwrap_or_default() }</span>
                </li>
            }) }</ul> }
        }
    };
    line("small", cx.say(told))
}

fn policy_pending(model: &Model) -> words::Word {
    if model.loaded.policy_failed {
        words::PART_FAILED
    } else {
        words::LOADING
    }
}
