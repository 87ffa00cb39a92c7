//! Declarations of facts. A notice names those that it shares with the others instead of declaring them again.

use super::{Column, Reader, Stored, Writer, MOST_FACTS};
use crate::fact::{Derivation, FactDecl, Kind, Vocabulary};

/// Before each fact stands how many shared ones are passed over to come to it, plus one; zero when it is declared here.
impl Stored for Vocabulary {
    fn write(&self, to: &mut Writer) {
        to.number(Column::Shape, self.facts().len() as u64);
        let shared = std::mem::take(&mut to.shared);
        let mut next = 0;
        for decl in self.facts() {
            let over = shared.iter().skip(next).position(|other| other.name == decl.name && apart(other) == apart(decl));
            to.number(Column::Fact, over.map_or(0, |over| over as u64 + 1));
            match over {
                Some(over) => {
                    next += over + 1;
                    derivations(&mut decl.clone()).into_iter().for_each(|d| d.write(to));
                }
                None => decl.write(to),
            }
        }
        to.shared = shared;
    }

    fn read(from: &mut Reader<'_>) -> Vocabulary {
        let shared = std::mem::take(&mut from.shared);
        let mut facts = Vec::new();
        let mut rest = shared.iter();
        // A notice takes its facts from those that are shared: one of its own would be another than the one that answers are given to.
        let [declared, taken] = MOST_FACTS;
        let own = shared.is_empty();
        for _ in 0..from.number(Column::Shape, if own { declared } else { taken }) {
            let over = from.number(Column::Fact, rest.len() as u64) as usize;
            if from.is_damaged() {
                break;
            }
            facts.push(match over.checked_sub(1).and_then(|over| rest.nth(over)) {
                Some(decl) => {
                    let mut decl = decl.clone();
                    derivations(&mut decl).into_iter().for_each(|d| *d = Stored::read(from));
                    decl
                }
                None if own => Stored::read(from),
                None => {
                    from.refuse();
                    break;
                }
            });
        }
        from.shared = shared;
        Vocabulary::new(facts)
    }
}

/// How a fact and its fields are derived. That differs from notice to notice: positions of facts do.
fn derivations(decl: &mut FactDecl) -> Vec<&mut Option<Derivation>> {
    let mut all = vec![&mut decl.derived];
    if let Kind::Rows(fields) = &mut decl.kind {
        all.extend(fields.iter_mut().map(|field| &mut field.derived));
    }
    all
}

/// A declaration without how it is derived.
fn apart(decl: &FactDecl) -> FactDecl {
    let mut decl = decl.clone();
    derivations(&mut decl).into_iter().for_each(|d| *d = None);
    decl
}

impl Stored for Kind {
    fn write(&self, to: &mut Writer) {
        let number = |to: &mut Writer, number| to.number(Column::Shape, number);
        match self {
            Kind::Bool(role) => {
                number(to, 0);
                role.write(to);
            }
            Kind::Int { min, max, unit } => {
                number(to, 1);
                min.write(to);
                max.write(to);
                unit.write(to);
            }
            Kind::Money { min, max, places } => {
                number(to, 2);
                min.write(to);
                max.write(to);
                places.write(to);
            }
            Kind::Percent => number(to, 3),
            Kind::Date => number(to, 4),
            Kind::Month => number(to, 5),
            Kind::Choice(values) => {
                number(to, 6);
                values.write(to);
            }
            Kind::Set(values) => {
                number(to, 7);
                values.write(to);
            }
            Kind::Text => number(to, 8),
            Kind::Rows(fields) => {
                number(to, 9);
                fields.write(to);
            }
        }
    }

    fn read(from: &mut Reader<'_>) -> Kind {
        from.nested(kind)
    }
}

fn kind(from: &mut Reader<'_>) -> Kind {
    match from.number(Column::Shape, 9) {
        0 => Kind::Bool(Stored::read(from)),
        1 => Kind::Int { min: Stored::read(from), max: Stored::read(from), unit: Stored::read(from) },
        2 => Kind::Money { min: Stored::read(from), max: Stored::read(from), places: Stored::read(from) },
        3 => Kind::Percent,
        4 => Kind::Date,
        5 => Kind::Month,
        6 => Kind::Choice(Stored::read(from)),
        7 => Kind::Set(Stored::read(from)),
        8 => Kind::Text,
        _ => Kind::Rows(Stored::read(from)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    #[test]
    fn facts_that_are_cut_off_are_not_made_up() {
        let mut writer = Writer::new();
        writer.number(Column::Shape, 900);
        let bytes = writer.finish(Lang::Zh);
        let mut reader = Reader::new(&bytes, None);
        assert!(Vocabulary::read(&mut reader).facts().is_empty());
        assert!(!reader.finish());
    }
}
