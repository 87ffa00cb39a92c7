//! Pointers to other notices, and the questions that separate neighbours.

use super::fold::Line;
use super::matching::{spans, Hit};
use super::phrase::Span;
use super::ranking::Evidence;
use super::scope::{Mood, Scopes};
use super::{Pointed, Question};
use crate::gather::Gather;
use crate::programme::{Pointer, Programme, Target};
use crate::text::Text;

/// A neighbour counts as close from this part of the best, in percent. Next to the best itself anything that speaks for it counts.
const CLOSE: u32 = 50;
/// So many of the best suggestions are asked about.
const TOP: usize = 3;

/// All that was weighed.
pub struct Weighed<'a> {
    /// One entry a category, over all notices.
    pub evidence: &'a [Evidence],
    /// The hits of each, in the same order.
    pub hits: &'a [Vec<Hit>],
    /// The description as written.
    pub text: &'a str,
    /// The description as folded.
    pub line: &'a Line,
    /// What is denied in it.
    pub scopes: &'a Scopes,
}

impl Weighed<'_> {
    fn of(&self, target: &Target) -> Option<&Evidence> {
        self.evidence.iter().find(|e| e.target == *target)
    }

    fn written(&self, span: Span) -> String {
        self.line.written(self.text, span.start, span.end).to_owned()
    }

    /// A pointer never leads to a notice of another province than the one named.
    fn leads(&self, to: &Target) -> bool {
        self.of(to).is_none_or(|e| !e.elsewhere)
    }

    /// Where the description belongs instead, for the notices given: strongest target first.
    pub fn pointers<'p>(&self, programmes: impl Iterator<Item = &'p Programme>) -> Vec<Pointed> {
        let mut out: Vec<Pointed> = Vec::new();
        let mut asked: Vec<&str> = Vec::new();
        for programme in programmes {
            asked.push(&programme.header().id);
            let id = &programme.header().id;
            programme.pointers().iter().filter_map(|p| self.pointer(id, p)).add_to(&mut out);
            for category in programme.categories() {
                let here = Target { notice: id.clone(), category: category.id.clone() };
                let Some((evidence, hits)) = self.evidence.iter().zip(self.hits).find(|(e, _)| e.target == here) else { continue };
                for hit in hits.iter().filter(|h| h.found.against && evidence.raw > 0) {
                    let Some(exclude) = category.excludes.get(hit.found.group) else { continue };
                    out.extend(exclude.to.iter().map(|to| Pointed {
                        from: Some(here.clone()),
                        to: to.clone(),
                        cue: self.written(hit.found.span),
                        why: exclude.why.clone(),
                    }));
                }
            }
        }
        out.extend(self.at_home(&asked));
        out.retain(|p| self.leads(&p.to));
        crate::order::sort_by_key(&mut out, |p| std::cmp::Reverse(self.of(&p.to).map_or(0, |e| e.raw)));
        let mut seen: Vec<Target> = Vec::new();
        out.retain(|p| {
            !seen.contains(&p.to) && {
                seen.push(p.to.clone());
                true
            }
        });
        out
    }

    /// When the place named is of another province than every notice asked about: the strongest category of that province.
    fn at_home(&self, asked: &[&str]) -> Option<Pointed> {
        let inside = |e: &&Evidence| asked.contains(&e.target.notice.as_str());
        let place = self.evidence.iter().find(inside)?.place.clone()?;
        if !self.evidence.iter().filter(inside).all(|e| e.elsewhere) {
            return None;
        }
        let best = self.evidence.iter().rev().filter(|e| !e.elsewhere && e.net > 0).max_by_key(|e| e.net)?;
        let why = Text::new(
            "该地在另一省，本通知不收；看当地的通知",
            "this place is in another province, which the notice does not take; see the notice there",
        );
        Some(Pointed { from: None, to: best.target.clone(), cue: place, why })
    }

    fn pointer(&self, notice: &str, pointer: &Pointer) -> Option<Pointed> {
        let near = |c: &String| self.evidence.iter().find(|e| e.target.notice == notice && e.target.category == *c && e.raw > 0);
        let from = pointer.when_near.iter().find_map(near);
        if from.is_none() && !pointer.when_near.is_empty() {
            return None;
        }
        let spans = spans(&pointer.cue, self.line);
        let span =
            spans.into_iter().filter(|s| self.scopes.mood(*s) == Mood::Affirmed).min_by_key(|s| (std::cmp::Reverse(s.literal), s.start))?;
        Some(Pointed { from: from.map(|e| e.target.clone()), to: pointer.to.clone(), cue: self.written(span), why: pointer.why.clone() })
    }

    /// The questions between neighbours that both have something for them, one of them among the best suggestions.
    pub fn questions<'p>(&self, programmes: impl Iterator<Item = &'p Programme>, suggested: &[Target]) -> Vec<Question> {
        let best = suggested.first().and_then(|t| self.of(t)).map_or(0, |e| e.raw);
        let leads = |t: &Target| suggested.first() == Some(t);
        let close = |t: &Target, beside: &Target| {
            self.of(t).filter(|e| !e.elsewhere && e.any > 0 && (leads(t) || leads(beside) || e.raw * 100 >= best * CLOSE))
        };
        let mut out: Vec<(u32, Question)> = Vec::new();
        for programme in programmes {
            for (ix, near) in programme.nears().iter().enumerate() {
                let [a, b] = &near.between;
                let (Some(ea), Some(eb)) = (close(a, b), close(b, a)) else { continue };
                let top = suggested.iter().take(TOP).any(|t| t == a || t == b);
                let asked = out.iter().any(|(_, q)| q.between.contains(a) && q.between.contains(b));
                if top && !asked {
                    out.push((ea.any + eb.any, Question { near: (programme.header().id.clone(), ix), between: near.between.clone() }));
                }
            }
        }
        crate::order::sort_by_key(&mut out, |(sum, _)| std::cmp::Reverse(*sum));
        out.into_iter().map(|(_, q)| q).take(TOP).gather()
    }
}

#[cfg(test)]
mod tests;
