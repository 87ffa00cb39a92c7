//! Diagnostics as people read them: the line, a mark under the place, what to do.

use super::diagnostic::{Diagnostic, Severity};
use super::source::Sources;
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

/// Renders diagnostics in order, with colour when asked.
pub fn render(sources: &Sources, diagnostics: &[Diagnostic], colour: bool) -> String {
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    let mut out = String::new();
    for diagnostic in diagnostics {
        let level = match diagnostic.code.severity() {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
            Severity::Note => Level::NOTE,
        };
        let title = level.primary_title(diagnostic.message.as_str()).id(diagnostic.code.id());
        let mut group = match sources.files().get(diagnostic.span.file) {
            Some(file) if !file.text.is_empty() => {
                let end = diagnostic.span.end.min(file.text.len());
                let start = diagnostic.span.start.min(end);
                let place = AnnotationKind::Primary.span(start..end);
                title.element(Snippet::source(file.text.as_str()).path(file.path.as_str()).annotation(place))
            }
            Some(file) => title.element(annotate_snippets::Origin::path(file.path.as_str())),
            None => Group::with_title(title),
        };
        if let Some(help) = &diagnostic.help {
            group = group.element(Level::HELP.message(help.as_str()));
        }
        out.push_str(&renderer.render(&[group]));
        out.push_str("\n\n");
    }
    out
}
