//! Facts: what is known of one applicant, ready for one programme.

use crate::decimal::normal;
use crate::fact::{FactIx, FieldDecl, Kind, Vocabulary};
use crate::programme::Programme;
use crate::value::{Row, Scalar, Value};

/// Why a value cannot be taken for a fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// No fact has this name.
    UnknownFact,
    /// The fact is computed from others.
    Derived,
    /// The value is not of the fact's type.
    WrongType,
    /// Below or above the bounds.
    OutOfRange,
    /// More decimals than the fact has.
    TooPrecise,
}

/// Answers by fact name, each checked against a vocabulary; the same answers serve every programme.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// In order of name.
    values: Vec<(String, Value)>,
}

/// Most records that a list may have: more than any applicant has, few enough that sums cannot overflow.
pub const MAX_ROWS: usize = 5_000;

impl Answers {
    /// No answers.
    pub fn new() -> Answers {
        Answers::default()
    }

    /// Takes a value for a fact, replacing an earlier one; says why when it cannot.
    pub fn set(&mut self, vocabulary: &Vocabulary, name: &str, value: Value) -> Result<(), Refusal> {
        let decl = vocabulary.find(name).and_then(|ix| vocabulary.get(ix)).ok_or(Refusal::UnknownFact)?;
        if decl.derived.is_some() {
            return Err(Refusal::Derived);
        }
        check(&decl.kind, &value)?;
        match self.place(name) {
            Ok(at) => {
                if let Some((_, known)) = self.values.get_mut(at) {
                    *known = value;
                }
            }
            Err(at) => self.values.insert(at, (name.to_owned(), value)),
        }
        Ok(())
    }

    /// Makes a fact unknown again.
    pub fn unset(&mut self, name: &str) {
        if let Ok(at) = self.place(name) {
            self.values.remove(at);
        }
    }

    /// The value of a fact, when known.
    pub fn get(&self, name: &str) -> Option<&Value> {
        let (_, value) = self.values.get(self.place(name).ok()?)?;
        Some(value)
    }

    /// Every known fact, in order of name.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.values.iter().map(|(name, value)| (name.as_str(), value))
    }

    /// Where a name stands, or where it belongs.
    fn place(&self, name: &str) -> Result<usize, usize> {
        self.values.binary_search_by(|(known, _)| known.as_str().cmp(name))
    }

    /// The facts that a programme reads. `vocabulary` is the one the answers were checked against; a value that the programme
    /// declares otherwise (a local notice with other bounds, say) is left unknown.
    pub fn bind(&self, vocabulary: &Vocabulary, programme: &Programme) -> Facts {
        let mut facts = Facts::unknown(programme);
        for (ix, decl) in programme.vocabulary().iter() {
            let Some(value) = self.get(&decl.name) else { continue };
            let Some(source) = vocabulary.find(&decl.name).and_then(|ix| vocabulary.get(ix)) else { continue };
            if let (Some(value), None) = (translate(&source.kind, &decl.kind, value), &decl.derived) {
                let _ = facts.set(programme, ix, value);
            }
        }
        facts
    }
}

/// The same value under another declaration of the fact; enum and set values go by id.
fn translate(from: &Kind, to: &Kind, value: &Value) -> Option<Value> {
    let by_id = |i: u16| from.choices().get(usize::from(i)).and_then(|c| to.choice(&c.id));
    match value {
        Value::Choice(i) => by_id(*i).map(Value::Choice),
        Value::Set(bits) => {
            (0..64u16).filter(|i| bits >> i & 1 == 1).try_fold(0u64, |set, i| by_id(i).map(|j| set | 1 << j)).map(Value::Set)
        }
        Value::Rows(rows) => rows.iter().map(|row| translate_row(from.fields(), to.fields(), row)).collect::<Option<_>>().map(Value::Rows),
        other => Some(other.clone()),
    }
}

/// A record under another declaration of its list: fields go by name. Two vocabularies declare one list differently already when
/// a derived field reads a fact that stands elsewhere in each.
fn translate_row(from: &[FieldDecl], to: &[FieldDecl], row: &Row) -> Option<Row> {
    let field = |wanted: &FieldDecl| {
        if wanted.derived.is_some() {
            return Some(None);
        }
        let at = from.iter().position(|f| f.name == wanted.name && f.derived.is_none())?;
        match row.get(at)? {
            Some(value) => translate(&from.get(at)?.kind, &wanted.kind, value).map(Some),
            None => Some(None),
        }
    };
    to.iter().map(field).collect()
}

/// Whether a value suits a type with its bounds.
pub fn check(kind: &Kind, value: &Value) -> Result<(), Refusal> {
    let within = |scalar: &Scalar, min: &Scalar, max: &Scalar| match (scalar.order(*min), scalar.order(*max)) {
        (Some(low), Some(high)) if low.is_ge() && high.is_le() => Ok(()),
        (Some(_), Some(_)) => Err(Refusal::OutOfRange),
        _ => Err(Refusal::WrongType),
    };
    match (kind, value) {
        (Kind::Bool(_), Value::Bool(_)) | (Kind::Text, Value::Text(_)) => Ok(()),
        (Kind::Date, Value::Scalar(Scalar::Date(_))) | (Kind::Month, Value::Scalar(Scalar::Month(_))) => Ok(()),
        (Kind::Percent, Value::Scalar(Scalar::Percent(_))) => Ok(()),
        (Kind::Int { min, max, .. }, Value::Scalar(scalar @ Scalar::Int(_))) => within(scalar, min, max),
        (Kind::Money { min, max, places }, Value::Scalar(scalar @ Scalar::Money(amount))) => {
            within(scalar, min, max)?;
            if normal(*amount).scale() > *places {
                Err(Refusal::TooPrecise)
            } else {
                Ok(())
            }
        }
        (Kind::Choice(values), Value::Choice(i)) if usize::from(*i) < values.len() => Ok(()),
        (Kind::Set(values), Value::Set(bits)) if values.len() >= 64 || bits >> values.len() == 0 => Ok(()),
        (Kind::Rows(fields), Value::Rows(rows)) => {
            if rows.len() > MAX_ROWS {
                return Err(Refusal::OutOfRange);
            }
            for row in rows {
                if row.len() != fields.len() {
                    return Err(Refusal::WrongType);
                }
                for (field, value) in fields.iter().zip(row) {
                    match value {
                        Some(_) if field.derived.is_some() => return Err(Refusal::Derived),
                        Some(value) => check(&field.kind, value)?,
                        None => {}
                    }
                }
            }
            Ok(())
        }
        _ => Err(Refusal::WrongType),
    }
}

/// What is known of the facts of one programme; every value suits its declaration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    values: Vec<Option<Value>>,
}

impl Facts {
    /// Nothing is known.
    pub fn unknown(programme: &Programme) -> Facts {
        Facts { values: vec![None; programme.vocabulary().facts().len()] }
    }

    /// Takes a value for a fact; says why when it cannot.
    pub fn set(&mut self, programme: &Programme, ix: FactIx, value: Value) -> Result<(), Refusal> {
        let decl = programme.vocabulary().get(ix).ok_or(Refusal::UnknownFact)?;
        if decl.derived.is_some() {
            return Err(Refusal::Derived);
        }
        check(&decl.kind, &value)?;
        match self.values.get_mut(usize::from(ix.0)) {
            Some(slot) => *slot = Some(value),
            None => return Err(Refusal::UnknownFact),
        }
        Ok(())
    }

    /// Makes a fact unknown.
    pub fn unset(&mut self, ix: FactIx) {
        if let Some(slot) = self.values.get_mut(usize::from(ix.0)) {
            *slot = None;
        }
    }

    /// The value of a fact, when known.
    pub fn get(&self, ix: FactIx) -> Option<&Value> {
        self.values.get(usize::from(ix.0)).and_then(Option::as_ref)
    }

    /// Whether a fact is given.
    pub fn is_known(&self, ix: FactIx) -> bool {
        self.get(ix).is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::Date;
    use crate::fact::Derivation;
    use crate::fixture::{bool, choices, fact, field, int, money, programme};

    fn answers(vocabulary: &Vocabulary, given: &[(&str, Value)]) -> Answers {
        let mut answers = Answers::new();
        given.iter().for_each(|(name, value)| answers.set(vocabulary, name, value.clone()).expect("a value of its type"));
        answers
    }

    #[test]
    fn an_answer_is_taken_replaced_and_taken_back() {
        let vocabulary = Vocabulary::new(vec![fact("b", bool()), fact("a", bool()), fact("c", bool())]);
        let mut answers = answers(&vocabulary, &[("b", Value::Bool(true)), ("a", Value::Bool(false)), ("b", Value::Bool(false))]);
        assert_eq!(answers.iter().collect::<Vec<_>>(), [("a", &Value::Bool(false)), ("b", &Value::Bool(false))]);
        answers.unset("c");
        answers.unset("a");
        assert_eq!((answers.get("a"), answers.get("b")), (None, Some(&Value::Bool(false))));
    }

    #[test]
    fn values_go_to_another_vocabulary_by_their_ids() {
        let mine = vec![fact("one", Kind::Choice(choices(&["a", "b"]))), fact("some", Kind::Set(choices(&["a", "b", "c"])))];
        let theirs = vec![fact("some", Kind::Set(choices(&["c", "b", "a"]))), fact("one", Kind::Choice(choices(&["b"])))];
        let (mine, theirs) = (Vocabulary::new(mine), programme(theirs));
        let bound = |one, some| answers(&mine, &[("one", Value::Choice(one)), ("some", Value::Set(some))]).bind(&mine, &theirs);
        assert_eq!(bound(1, 0b011).values, [Some(Value::Set(0b110)), Some(Value::Choice(0))]);
        assert_eq!(bound(0, 0b111).values, [Some(Value::Set(0b111)), None], "what they do not have is not known");
    }

    #[test]
    fn two_ids_that_are_one_value_there_are_that_value() {
        // A set keeps a value once, however many of ours lead to it.
        let from = Kind::Set(choices(&["a", "a"]));
        assert_eq!(translate(&from, &Kind::Set(choices(&["a"])), &Value::Set(0b11)), Some(Value::Set(0b1)));
    }

    #[test]
    fn a_value_is_of_its_type_and_within_its_bounds() {
        let cents = |text: &str| Value::Scalar(Scalar::Money(text.parse().expect("an amount")));
        let int_of = |n| Value::Scalar(Scalar::Int(n));
        let percent = Value::Scalar(Scalar::Percent(1.into()));
        for (kind, right) in [
            (int(1, 9), vec![int_of(1), int_of(9)]),
            (money(1, 9), vec![cents("1"), cents("9.000"), cents("8.99")]),
            (Kind::Percent, vec![percent.clone()]),
            (Kind::Date, vec![Value::Scalar(Scalar::Date(Date::FIRST))]),
            (Kind::Choice(choices(&["a", "b"])), vec![Value::Choice(0), Value::Choice(1)]),
            (Kind::Set(choices(&["a", "b"])), vec![Value::Set(0), Value::Set(0b11)]),
        ] {
            right.iter().for_each(|value| assert_eq!(check(&kind, value), Ok(()), "{kind:?} {value:?}"));
        }
        for (kind, wrong, refusal) in [
            (int(1, 9), int_of(0), Refusal::OutOfRange),
            (int(1, 9), int_of(10), Refusal::OutOfRange),
            (int(1, 9), cents("5"), Refusal::WrongType),
            (money(1, 9), cents("0.99"), Refusal::OutOfRange),
            (money(1, 9), cents("9.01"), Refusal::OutOfRange),
            (money(1, 9), cents("8.999"), Refusal::TooPrecise),
            (money(1, 9), percent, Refusal::WrongType),
            (Kind::Choice(choices(&["a", "b"])), Value::Choice(2), Refusal::WrongType),
            (Kind::Set(choices(&["a", "b"])), Value::Set(0b100), Refusal::WrongType),
            (Kind::Percent, int_of(1), Refusal::WrongType),
        ] {
            assert_eq!(check(&kind, &wrong), Err(refusal), "{kind:?} {wrong:?}");
        }
        // Bounds of another kind than the value are a mistake of the declaration, and no value is taken.
        let odd = Kind::Int { min: Scalar::Money(0.into()), max: Scalar::Money(9.into()), unit: crate::text::Text::default() };
        assert_eq!(check(&odd, &int_of(5)), Err(Refusal::WrongType));
        let all: Vec<String> = (0..64).map(|i| i.to_string()).collect();
        let all = Kind::Set(choices(&all.iter().map(String::as_str).collect::<Vec<_>>()));
        assert_eq!(check(&all, &Value::Set(u64::MAX)), Ok(()));
    }

    #[test]
    fn a_record_has_all_its_fields_and_none_that_is_computed() {
        let mut computed = field("computed", bool());
        computed.derived = Some(Derivation::Cond(crate::expr::Cond::Const(true)));
        let kind = Kind::Rows(vec![field("given", bool()), computed]);
        let list = |rows: Vec<Row>| check(&kind, &Value::Rows(rows));
        let yes = || Some(Value::Bool(true));
        assert_eq!(list(vec![vec![yes(), None], vec![None, None]]), Ok(()));
        assert_eq!(list(vec![vec![yes()]]), Err(Refusal::WrongType));
        assert_eq!(list(vec![vec![yes(), None, None]]), Err(Refusal::WrongType));
        assert_eq!(list(vec![vec![yes(), yes()]]), Err(Refusal::Derived));
        assert_eq!(list(vec![vec![None, None]; MAX_ROWS]), Ok(()));
        assert_eq!(list(vec![vec![None, None]; MAX_ROWS + 1]), Err(Refusal::OutOfRange));
    }
}
