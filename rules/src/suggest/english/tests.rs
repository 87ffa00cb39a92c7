//! How far English denials reach, and what follows “for”.

use super::super::fold::Line;
use super::super::phrase::{Phrase, Span};
use super::super::scope::{Mood, Scopes};

fn moods(text: &str, phrases: &[&str]) -> Vec<Mood> {
    let line = Line::new(text);
    let spans: Vec<Vec<Span>> = phrases.iter().map(|p| Phrase::new(p).find(&line)).collect();
    let said: Vec<Span> = spans.iter().flatten().copied().collect();
    let scopes = Scopes::new(&line, &said);
    spans.iter().map(|s| scopes.mood(*s.first().unwrap_or_else(|| panic!("{phrases:?} in {text}")))).collect()
}

fn denied(text: &str) {
    assert_eq!(moods(text, &["production line"]), [Mood::Denied], "{text}");
}

fn affirmed(text: &str) {
    assert_eq!(moods(text, &["production line"]), [Mood::Affirmed], "{text}");
}

#[test]
fn denials() {
    for text in [
        "A platform without any production line.",
        "It does not involve production lines",
        "No factory, production line or workshop is rebuilt",
        "excluding production-line work",
        "The production line is not included, we build a platform",
        "We don't touch the production line",
        "everything except the production line",
    ] {
        denied(text);
    }
}

#[test]
fn ends_of_denials() {
    for text in [
        "No workshop, but a production line",
        "Not only a platform but a production line",
        "Without a workshop, we build a production line",
        "not a workshop and we build a production line",
        "a non-profit production line",
    ] {
        affirmed(text);
    }
}

#[test]
fn a_denial_is_read_after_another_and_after_words_that_only_look_so() {
    denied("The workshop is not included, no production line either");
    denied("We are a non-profit firm without a production line");
}

#[test]
fn a_denial_that_opens_its_clause_looks_ahead() {
    denied("Not included: production lines");
    denied("A platform (excluded: the production line)");
    affirmed("Outside the scope: robots. We build a production line");
}

#[test]
fn a_denial_reaches_over_all_that_or_joins() {
    assert_eq!(moods("without a factory or a production line", &["factory", "production line"]), [Mood::Denied; 2]);
    denied("without workshops (old and new), production lines or robots");
    denied("no robots, large old steam engines, workshops or production lines");
}

#[test]
fn a_clause_after_a_comma_is_no_item_of_the_denied() {
    for text in [
        "No workshop is touched, small farms rent machines online, by phone or on a production line",
        "Without a workshop, small farms use AI. A production line or a mill is built",
        "Without a workshop, we use AI, a production line or a mill",
        "Without a workshop, our farms use AI, a production line or a mill",
        "Without a workshop, we build a production line or a mill",
    ] {
        affirmed(text);
    }
}

#[test]
fn what_follows_for_is_served_until_a_new_part_begins() {
    let (affirmed, served) = (Mood::Affirmed, Mood::Served);
    assert_eq!(moods("AI for factories", &["AI", "factory"]), [affirmed, served]);
    assert_eq!(moods("a platform run by/for factories", &["platform", "factory"]), [affirmed, served]);
    assert_eq!(moods("a platform (in the cloud) for factories", &["platform", "factory"]), [affirmed, served]);
    assert_eq!(moods("a platform for factories with robots", &["platform", "factory", "robot"]), [affirmed, served, affirmed]);
    assert_eq!(moods("a platform for factories, robots included", &["platform", "robot"]), [affirmed, affirmed]);
}

#[test]
fn for_inside_a_phrase_serves_nothing() {
    let phrases = ["platform", "software for factories", "factory"];
    assert_eq!(moods("a platform and software for factories", &phrases), [Mood::Affirmed; 3]);
}
