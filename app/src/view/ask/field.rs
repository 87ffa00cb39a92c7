//! A question: label, help, control, and what is to be said about the answer.

use super::super::kept::Name;
use super::super::kit::{Cx, Voice};
use super::control::{control, has_own_unsure, Control};
use super::{given, table, why};
use crate::assessment::Assessment;
use crate::model::{Draft, Entry, Slot};
use crate::msg::FormMsg;
use crate::names;
use crate::platform::dom;
use crate::words;
use preflight_html::html;
use preflight_rules::fact::{FactDecl, FactIx, Kind};
use preflight_rules::gather::Gather;
use preflight_rules::read::Unit;
use preflight_rules::wording::{hundred_millions, shown_value};
use preflight_rules::{Lang, Programme, Verdict};
use yew::{AttrValue, Callback, Event, Html};

/// How much an answer matters now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Answered.
    Answered,
    /// Answered, but it changes nothing now: it is kept, and marked.
    Idle,
    /// A clause cannot be settled without it.
    Needed,
    /// It can only add a reminder.
    Optional,
    /// It cannot change anything now.
    Quiet,
}

/// How much the answer to a fact of the notice matters now.
pub fn status(a: &Assessment<'_>, ix: FactIx) -> Status {
    let if_known = a.decl(ix).is_some_and(|d| d.if_known);
    match (a.facts.is_known(ix), if_known, a.report.next_facts.contains(&ix)) {
        (true, false, _) if a.is_idle(ix) => Status::Idle,
        (true, _, _) => Status::Answered,
        (false, _, true) => Status::Needed,
        (false, true, false) => Status::Optional,
        (false, false, false) => Status::Quiet,
    }
}

/// What a control and its notes are told.
pub struct Frame<'a> {
    /// Where the answer goes.
    pub slot: Slot,
    /// The name of the control.
    pub id: String,
    /// The question.
    pub label: &'a str,
    /// How to answer it.
    pub help: AttrValue,
    /// The element elsewhere that says how; empty when it is said here.
    pub hint: String,
    /// Its type.
    pub kind: &'a Kind,
    /// What was given.
    pub draft: Option<&'a Draft>,
    /// It stands in a row of others.
    pub tight: bool,
    /// What other answers it contradicts.
    pub clash: String,
}

impl Frame<'_> {
    /// What is wrong with what was typed, once it may be said.
    pub fn error(&self, lang: Lang) -> AttrValue {
        self.draft.and_then(Draft::complaint).map_or_else(AttrValue::default, |m| m.say.get(lang).to_owned().into())
    }

    /// The elements that say more about it.
    pub fn described(&self, lang: Lang) -> String {
        let echo = !echo(self.kind, self.draft, lang).is_empty();
        let parts =
            [("help", !self.help.is_empty()), ("echo", echo), ("error", !self.error(lang).is_empty()), ("clash", !self.clash.is_empty())];
        let own = parts.iter().filter(|(_, there)| *there).map(|(part, _)| names::part(&self.id, part));
        let ids: Vec<String> = Some(self.hint.clone()).filter(|id| !id.is_empty()).into_iter().chain(own).gather();
        ids.join(" ")
    }

    /// Whether something is wrong with it.
    pub fn invalid(&self, lang: Lang) -> Option<&'static str> {
        (!self.error(lang).is_empty()).then_some("true")
    }
}

/// What stands still about a question while its notice is looked at.
struct Question<'a> {
    programme: &'a Programme,
    decl: &'a FactDecl,
    /// The answers' name for it.
    fact: FactIx,
    kind: &'a Kind,
    /// Its options are the categories of the notice.
    categories: bool,
    /// The clauses that use it, by position.
    used_by: &'a [usize],
}

/// What the rest of the state makes of a question, beside what was answered.
#[derive(PartialEq)]
struct Asked {
    status: Status,
    clash: String,
    /// What the site around has answered, where the visitor's own answer counts.
    offered: String,
    /// What the clauses that use it come to, when that is looked at.
    why: Option<Vec<Verdict>>,
}

/// The question for a fact of the notice.
pub fn field(cx: Cx<'_>, a: &Assessment<'_>, ix: FactIx) -> Html {
    let Some((decl, fact)) = a.decl(ix).zip(a.given(ix)) else { return Html::default() };
    // Answers are read by the library's declaration, which is the one to draw the control from.
    let Some(kind) = a.vocabulary().get(fact).map(|d| &d.kind) else { return Html::default() };
    let categories = ix == a.programme.category_fact();
    let still = Question { programme: a.programme, decl, fact, kind, categories, used_by: a.used_by(ix) };
    let asked = Asked {
        status: status(a, ix),
        clash: clashes(cx, a, ix, fact),
        offered: given::offered(cx, fact, kind),
        why: why::told(cx, a, &decl.name, ix),
    };
    if let Some(draft) = cx.model.given(fact) {
        let why = why::why(cx.voice, a.programme, &decl.name, still.used_by, asked.why.as_deref());
        return given::given(cx, &still.frame(cx.voice, cx.model.drafts.get(fact), asked.clash), draft, why);
    }
    let draft = cx.model.drafts.get(fact);
    if let Kind::Rows(fields) = kind {
        // Its records are kept one by one.
        let table = Control::Group(table::table(cx, a, ix, fact, decl, fields));
        return question(cx.voice, &still, draft, &asked, Some(table));
    }
    let seen = (draft.cloned(), asked);
    let drawn = |(draft, asked): &(Option<Draft>, Asked)| question(cx.voice, &still, draft.as_ref(), asked, None);
    cx.keep(Name::Question(ix), names::fact(&decl.name), seen, drawn)
}

impl Question<'_> {
    fn frame<'f>(&'f self, cx: Voice<'_>, draft: Option<&'f Draft>, clash: String) -> Frame<'f> {
        Frame {
            slot: Slot::fact(self.fact),
            id: names::fact(&self.decl.name),
            label: self.decl.label.get(cx.lang),
            help: help(self.decl.help.get(cx.lang), self.kind, cx.lang),
            hint: String::new(),
            kind: self.kind,
            draft,
            tight: false,
            clash,
        }
    }
}

/// Draws a question; `table`: its control, where that is a list of records.
fn question(cx: Voice<'_>, still: &Question<'_>, draft: Option<&Draft>, asked: &Asked, table: Option<Control>) -> Html {
    let frame = still.frame(cx, draft, asked.clash.clone());
    let tone = match asked.status {
        Status::Needed => " field--needed",
        Status::Quiet | Status::Idle => " field--quiet",
        Status::Answered | Status::Optional => "",
    };
    let clash = if frame.clash.is_empty() { "" } else { " field--clash" };
    let class = format!("field{tone}{clash}");
    let chip_class = if asked.status == Status::Needed { "chip chip--need" } else { "chip" };
    let chip = match asked.status {
        Status::Answered => "",
        Status::Needed => cx.say(words::NEEDED),
        Status::Optional => cx.say(words::OPTIONAL),
        Status::Quiet => cx.say(words::QUIET),
        Status::Idle => cx.say(words::IDLE),
    };
    let label = html! { <>{ frame.label.to_owned() }{ " " }<span class={chip_class}>{ chip }</span></> };
    let control = table.unwrap_or_else(|| control(cx, &frame, still.categories.then_some(still.programme)));
    let why = why::why(cx, still.programme, &still.decl.name, still.used_by, asked.why.as_deref());
    let inner = html! { <>{ parts(cx, &frame, &control) }{ given::instead(cx, &frame, &asked.offered) }{ why }</> };
    labelled(cx, &frame, class, label, control.is_group(), inner)
}

/// A question within a record.
pub fn cell(cx: Voice<'_>, frame: &Frame<'_>, optional: bool) -> Html {
    let chip = if optional { cx.say(words::OPTIONAL) } else { "" };
    let label = html! { <>{ frame.label.to_owned() }{ " " }<span class="chip">{ chip }</span></> };
    let control = control(cx, frame, None);
    let inner = parts(cx, frame, &control);
    labelled(cx, frame, "field".to_owned(), label, control.is_group(), inner)
}

fn labelled(cx: Voice<'_>, frame: &Frame<'_>, class: String, label: Html, group: bool, inner: Html) -> Html {
    let key = frame.slot.cell.map_or_else(|| frame.id.clone(), |c| c.field.0.to_string());
    let id = frame.id.clone();
    if group {
        let described = frame.described(cx.lang);
        return html! {
            <fieldset {key} {class} id={id.clone()} data-testid={id} aria-describedby={described}>
                <legend class="field__label">{ label }</legend>
                <div>{ inner }</div>
            </fieldset>
        };
    }
    html! {
        <div {key} {class}>
            <label class="field__label" for={id}>{ label }</label>
            <div>{ inner }</div>
        </div>
    }
}

/// Help, control and notes, in a fixed number of elements.
fn parts(cx: Voice<'_>, frame: &Frame<'_>, control: &Control) -> Html {
    html! {
        <div>
            { note(frame, "help", "field__help", frame.help.clone()) }
            <div class="field__control">{ control.html() }</div>
            { note(frame, "echo", "field__echo", echo(frame.kind, frame.draft, cx.lang).into()) }
            { note(frame, "error", "field__error", frame.error(cx.lang)) }
            { note(frame, "clash", "field__error", frame.clash.clone().into()) }
            <div class="field__also">{ also(cx, frame) }</div>
        </div>
    }
}

fn note(frame: &Frame<'_>, part: &'static str, class: &'static str, text: AttrValue) -> Html {
    html! { <p {class} id={names::part(&frame.id, part)}>{ text }</p> }
}

/// “Nothing to state” and “not sure”, where the control has no such option itself.
fn also(cx: Voice<'_>, frame: &Frame<'_>) -> Html {
    let slot = frame.slot;
    let word = match frame.kind {
        Kind::Text => Some(words::NOTHING_TEXT),
        Kind::Set(_) => Some(words::NOTHING_SET),
        Kind::Rows(_) => Some(words::NOTHING_LIST),
        _ => None,
    };
    let nothing = word.filter(|_| !frame.tight).map(|word| {
        let change = cx.send.reform(move |e: Event| FormMsg::Nothing(slot, dom::is_on(&e)).into());
        tick(names::part(&frame.id, "none"), cx.say(word), is(frame.draft, &Entry::Nothing), change)
    });
    let unsure = (!has_own_unsure(frame.kind) && !frame.tight).then(|| {
        let change = cx.send.reform(move |e: Event| FormMsg::Unsure(slot, dom::is_on(&e)).into());
        tick(names::part(&frame.id, "unknown"), cx.say(words::UNSURE), is(frame.draft, &Entry::Unsure), change)
    });
    html! { <>{ nothing.unwrap_or_default() }{ unsure.unwrap_or_default() }</> }
}

/// What was given is just this.
pub fn is(draft: Option<&Draft>, entry: &Entry) -> bool {
    draft.is_some_and(|d| d.entry() == entry)
}

fn tick(id: String, label: &'static str, on: bool, onchange: Callback<Event>) -> Html {
    html! {
        <label class={if on { "option option--also option--on" } else { "option option--also" }}>
            <input type="checkbox" id={id.clone()} data-testid={id} checked={on} {onchange} />
            <span>{ label }</span>
        </label>
    }
}

/// The author's words, then how the type is written.
pub fn help(authored: &str, kind: &Kind, lang: Lang) -> AttrValue {
    let form = match kind {
        Kind::Date => words::DAY_FORM.get(lang),
        Kind::Month => words::MONTH_FORM.get(lang),
        _ => return authored.to_owned().into(),
    };
    lang.pick(format!("{authored}（{form}）"), format!("{authored} ({form})")).into()
}

/// Amounts, numbers and days are said back as understood, unless they stand there just so, unit and all.
pub fn echo(kind: &Kind, draft: Option<&Draft>, lang: Lang) -> String {
    let (Some(Entry::Typed { text, unit }), Some(value)) = (draft.map(Draft::entry), draft.and_then(Draft::value)) else {
        return String::new();
    };
    let shown = match kind {
        Kind::Money { .. } | Kind::Date | Kind::Month | Kind::Int { .. } => shown_value(kind, value, lang),
        _ => return String::new(),
    };
    let plain = *unit == Unit::Wan && shown == format!("{} 万元", text.trim());
    // Yuan typed where 万元 are asked for catch the eye in 亿元; English words say it already.
    if let (Some(yi), Lang::Zh) = (hundred_millions(value), lang) {
        return if plain { words::echo(&yi) } else { words::echo(&format!("{shown} = {yi}")) };
    }
    if plain || shown == text.trim() || matches!(kind, Kind::Int { .. }) && text.trim().bytes().all(|b| b.is_ascii_digit()) {
        return String::new();
    }
    words::echo(&shown)
}

/// What the answer contradicts; not while it is being typed.
fn clashes(cx: Cx<'_>, a: &Assessment<'_>, ix: FactIx, fact: FactIx) -> String {
    if a.contradictions.is_empty() || cx.model.typing == Some(Slot::fact(fact)) {
        return String::new();
    }
    let writer = a.writer();
    let here = a.contradictions.iter().filter(|c| c.fact == ix && c.record.is_none());
    here.map(|c| writer.contradiction(c).get(cx.lang).to_owned()).gather().join(" ")
}
