//! The facts that a clause reads, with values that its guards tell apart.

use super::Dice;
use preflight_rules::expr::Cond;
use preflight_rules::fact::{FactIx, FieldDecl};
use preflight_rules::probe::{base_facts, probes, probes_of};
use preflight_rules::value::{Row, Value};
use preflight_rules::{Clause, Facts, Programme};
use preflight_tests::library;

/// How many lists of records are tried for a list fact.
pub const LISTS: usize = 60;

/// A clause with every fact that it reads.
pub struct Inputs {
    /// Its notice.
    pub programme: &'static Programme,
    /// Its position.
    pub index: usize,
    /// The facts and their values.
    pub domains: Vec<(FactIx, Vec<Value>)>,
}

/// Every clause of every notice.
pub fn every_clause() -> Vec<Inputs> {
    library().programmes().iter().flat_map(|p| (0..p.clauses().len()).map(|i| Inputs::of(p, i))).collect()
}

impl Inputs {
    /// The facts that a clause reads: in its guards, in `requires` and `if_known`, and its scope.
    pub fn of(programme: &'static Programme, index: usize) -> Inputs {
        let clause = &programme.clauses()[index];
        let guards: Vec<&Cond> = clause.cases.iter().map(|c| &c.when).collect();
        let mut facts = Vec::new();
        if clause.categories != u64::MAX {
            facts.push(programme.category_fact());
        }
        guards.iter().for_each(|guard| base_facts(programme, guard, &mut facts));
        facts.extend(clause.cases.iter().flat_map(|c| c.requires.iter().chain(&c.if_known).chain(&c.needs)));
        facts.sort_unstable();
        facts.dedup();
        let domains = facts.into_iter().map(|ix| (ix, values(programme, ix, &guards, LISTS))).collect();
        Inputs { programme, index, domains }
    }

    /// The clause.
    pub fn clause(&self) -> &'static Clause {
        &self.programme.clauses()[self.index]
    }

    /// Its full id.
    pub fn id(&self) -> String {
        self.programme.clause_id(self.clause())
    }

    /// How many combinations of all its values there are.
    pub fn size(&self) -> usize {
        self.domains.iter().fold(1usize, |n, (_, values)| n.saturating_mul(values.len()))
    }

    /// The combination of this number, every fact known.
    pub fn combination(&self, mut number: usize) -> Facts {
        let mut facts = Facts::unknown(self.programme);
        for (ix, values) in &self.domains {
            set(self.programme, &mut facts, *ix, &values[number % values.len()]);
            number /= values.len();
        }
        facts
    }

    /// All combinations when there are at most `most`, otherwise `most` that chance picks.
    pub fn combinations(&self, most: usize, dice: &mut Dice) -> Vec<Facts> {
        if self.size() <= most {
            return (0..self.size()).map(|n| self.combination(n)).collect();
        }
        (0..most).map(|_| self.any(dice)).collect()
    }

    /// A combination that chance picks.
    pub fn any(&self, dice: &mut Dice) -> Facts {
        let mut facts = Facts::unknown(self.programme);
        for (ix, values) in &self.domains {
            set(self.programme, &mut facts, *ix, dice.pick(values));
        }
        facts
    }
}

/// Whether facts contradict each other: then they are refused as a mistake of input, and no verdict is given.
pub fn contradictory(programme: &Programme, facts: &Facts) -> bool {
    !preflight_rules::sanity::contradictions(programme, facts).is_empty()
}

/// Gives a value that the declaration allows; a refusal is a mistake of the test.
pub fn set(programme: &Programme, facts: &mut Facts, ix: FactIx, value: &Value) {
    let name = &programme.vocabulary().get(ix).expect("a declared fact").name;
    facts.set(programme, ix, value.clone()).unwrap_or_else(|e| panic!("{name}: {value:?}: {e:?}"));
}

/// Values of a fact that some guards tell apart; for a list, so many lists of records with such values.
pub fn values(programme: &Programme, ix: FactIx, guards: &[&Cond], lists: usize) -> Vec<Value> {
    let kind = &programme.vocabulary().get(ix).expect("a declared fact").kind;
    if kind.fields().is_empty() {
        return probes(programme, ix, guards);
    }
    let mut dice = Dice::of("lists");
    let records = Records::of(programme, kind.fields(), guards);
    let mut out = vec![Value::Rows(Vec::new())];
    out.extend((1..lists).map(|i| Value::Rows((0..1 + i % 3).map(|_| records.any(&mut dice)).collect())));
    out
}

/// Records of a list, with values for each field that some guards tell apart.
pub struct Records<'a>(Vec<(&'a FieldDecl, Vec<Value>)>);

impl<'a> Records<'a> {
    /// For the fields of a list.
    pub fn of(programme: &Programme, fields: &'a [FieldDecl], guards: &[&Cond]) -> Records<'a> {
        Records(fields.iter().map(|field| (field, probes_of(programme, &field.kind, guards))).collect())
    }

    /// A whole record: every field given, the optional ones now and then.
    pub fn any(&self, dice: &mut Dice) -> Row {
        let mut value = |(field, values): &(&FieldDecl, Vec<Value>)| {
            let absent = field.derived.is_some() || field.optional && dice.one_in(3);
            (!absent).then(|| dice.pick(values).clone())
        };
        self.0.iter().map(&mut value).collect()
    }
}
