//! Notices and policy documents, field by field.

use super::{Column, Reader, Stored, Writer};
use crate::expr::Op;
use crate::fact::{Change, Choice, FactDecl, FieldDecl, Role, Section};
use crate::policy::{Area, Policy, PolicyClause};
use crate::programme::{
    Case, Category, Clause, ClauseKind, ClosesOn, Contact, Cue, DateRole, Direction, Entry, Exclude, Extent, Header, Ledger, Material,
    Mend, Near, NearAnswer, NotHeld, Pointer, Programme, Route, Sanity, Target, Verdict,
};
use crate::text::Lang;

/// Structs as their fields, one after another. A field that is forgotten does not compile.
macro_rules! fields {
    ($($name:ident { $($field:ident),+ })+) => {$(
        impl Stored for $name {
            fn write(&self, to: &mut Writer) {
                let $name { $($field),+ } = self;
                $($field.write(to);)+
            }
            fn read(from: &mut Reader<'_>) -> $name {
                $name { $($field: Stored::read(from)),+ }
            }
        }
    )+};
}

fields! {
    Choice { id, label }
    FieldDecl { name, label, help, kind, optional, derived }
    FactDecl { name, label, help, kind, section, change, if_known, derived }
    Header { id, edition, number, title, short, issuer, issued, for_whom, province }
    Contact { id, label, value, year, clause, categories, link }
    Route { id, when, steps, note, clause }
    NotHeld { text, clauses, missing, handling }
    Sanity { id, at, field, holds, say }
    Programme {
        header, rules_hash, extent, vocabulary, derived_order, category_fact, categories, clauses, calendar, materials, contacts, routes, not_held,
        sanity, nears, pointers
    }
    Extent { clauses, questions }
    Case { when, verdict, say, gap, change, mend, requires, if_known, needs }
    Mend { fact, to }
    Clause { id, kind, also, ledger, title, text, reading, fix, not_held, categories, about, cases }
    Material { id, title, held, needed, categories, clauses, advisory, note }
    Entry { id, clause, role, categories, opens, closes, closes_on, opens_fact, closes_fact, recurs, who, what, to }
    Direction { id, name }
    Exclude { cue, why, to }
    Target { notice, category }
    Category { id, name, who, directions, sets, cues, excludes }
    Near { between, question, answers }
    NearAnswer { label, choose }
    Pointer { cue, to, when_near, why }
    Policy { id, title, period, province, notice, areas, clauses }
    Area { id, title, category, also, elsewhere, note }
    PolicyClause { id, kind, text, area, note }
}

/// One of several, by its position. One that is forgotten does not compile.
macro_rules! one_of {
    ($($name:ident { $first:ident $(, $other:ident)* })+) => {$(
        impl Stored for $name {
            fn write(&self, to: &mut Writer) {
                to.number(Column::Shape, match self {
                    $name::$first => $name::$first as u64,
                    $($name::$other => $name::$other as u64,)*
                });
            }
            fn read(from: &mut Reader<'_>) -> $name {
                const ALL: &[$name] = &[$name::$first $(, $name::$other)*];
                let one = from.number(Column::Shape, ALL.len() as u64 - 1);
                ALL.get(one as usize).copied().unwrap_or($name::$first)
            }
        }
    )+};
}

one_of! {
    ClauseKind { HardCheck, Attestation, Material, Discretionary, Routing, Deadline, Preference, Exclusion, Process, Benefit, Background }
    Ledger { Machine, Attested, Experts, Bureau, None }
    Verdict { Pass, Fail, FailFixable, Warn, Need, NotApplicable, Info, Todo, Attested }
    Change { BeforeDeadline, NextRound, Never }
    DateRole { Window, Bureau, Milestone }
    ClosesOn { Inclusive, Before, After }
    Role { Plain, Attestation, Document }
    Section { Category, Unit, Project, Investment, Schedule, Cooperation, Specifics, Documents }
    Op { Eq, Ne, Lt, Le, Gt, Ge }
}

/// The phrases of each language; those of an absent one do not speak.
impl Stored for Cue {
    fn write(&self, to: &mut Writer) {
        phrases(to, Lang::Zh, &self.zh);
        phrases(to, Lang::En, &self.en);
        self.weight.write(to);
    }
    fn read(from: &mut Reader<'_>) -> Cue {
        from.speak(Lang::Zh);
        let zh = from.list(u64::MAX);
        from.speak(Lang::En);
        let en = from.list(u64::MAX);
        from.speak(Lang::Zh);
        Cue { zh, en, weight: Stored::read(from) }
    }
}

fn phrases(to: &mut Writer, lang: Lang, phrases: &[String]) {
    to.speak(lang);
    to.list(phrases);
    to.speak(Lang::Zh);
}
