//! From tree to typed condition or term: names resolved, types and units checked, every mistake reported.

use super::ast::{Ast, Node};
use super::literals::{date, number, quantity};
use super::Fault;
use crate::authoring::diagnostic::Code;
use crate::date::{Month, Span};
use crate::expr::{Cond, Factor, Op, Place, Term};
use crate::fact::{Choice, FactIx, FieldDecl, FieldIx, Kind, Vocabulary};
use crate::nearest::nearest;
use crate::value::Scalar;
use rust_decimal::Decimal;
use std::ops::Range;

/// The kinds of scalars.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScalarType {
    /// Whole numbers.
    Int,
    /// Money in 万元.
    Money,
    /// Shares.
    Percent,
    /// Days.
    Date,
    /// Months.
    Month,
}

impl ScalarType {
    /// The name that messages use.
    pub fn name(self) -> &'static str {
        match self {
            ScalarType::Int => "a number",
            ScalarType::Money => "money",
            ScalarType::Percent => "a percentage",
            ScalarType::Date => "a date",
            ScalarType::Month => "a month",
        }
    }
}

/// What an expression turned out to be.
#[derive(Clone, Debug)]
pub enum Typed {
    /// A condition.
    Cond(Cond),
    /// A scalar.
    Term(Term, ScalarType),
    /// An enum.
    Choice(Place),
    /// A set.
    Set(Place),
    /// A text.
    Text(Place),
    /// A list.
    Rows(FactIx),
    /// A length of time.
    Span(Span),
    /// A number with a fraction, only good as a factor.
    Fraction(Decimal),
}

/// The names that an expression may use.
#[derive(Clone, Copy)]
pub struct Scope<'a> {
    /// Facts.
    pub vocabulary: &'a Vocabulary,
    /// Fields of the record at hand.
    pub fields: Option<&'a [FieldDecl]>,
}

/// The mistakes that kept something from being typed have been reported.
#[derive(Clone, Copy, Debug)]
pub struct Reported;

/// Something typed, unless mistakes kept it from being so.
pub(super) type Checked<T> = Result<T, Reported>;

impl<'a> Scope<'a> {
    /// Facts alone.
    pub fn facts(vocabulary: &'a Vocabulary) -> Scope<'a> {
        Scope { vocabulary, fields: None }
    }

    /// The expression as a condition.
    pub fn cond(&self, ast: &Ast, faults: &mut Vec<Fault>) -> Checked<Cond> {
        match self.typed(ast, faults)? {
            Typed::Cond(cond) => Ok(cond),
            other => {
                faults.push(
                    Fault::new(Code::Type, ast.range.clone(), format!("a condition is wanted, this is {}", other.name()))
                        .help("compare it with something"),
                );
                Err(Reported)
            }
        }
    }

    /// The expression as a scalar.
    pub fn term(&self, ast: &Ast, faults: &mut Vec<Fault>) -> Checked<(Term, ScalarType)> {
        match self.typed(ast, faults)? {
            Typed::Term(term, kind) => Ok((term, kind)),
            other => {
                let message = format!("a number, money or date is wanted, this is {}", other.name());
                faults.push(Fault::new(Code::Type, ast.range.clone(), message).help("LANGUAGE.md lists the forms of expressions"));
                Err(Reported)
            }
        }
    }

    /// The expression as whatever it is.
    pub fn typed(&self, ast: &Ast, faults: &mut Vec<Fault>) -> Checked<Typed> {
        match &ast.node {
            Node::Bool(value) => Ok(Typed::Cond(Cond::Const(*value))),
            Node::Or(parts) => self.parts(parts, faults).map(|parts| Typed::Cond(Cond::Or(parts))),
            Node::And(parts) => self.parts(parts, faults).map(|parts| Typed::Cond(Cond::And(parts))),
            Node::Not(part) => self.cond(part, faults).map(|c| Typed::Cond(Cond::Not(Box::new(c)))),
            Node::Chain(operands, operators) => self.chain(operands, operators, faults),
            Node::In(of, set, negated) => self.member(of, set, *negated, faults),
            Node::Overlaps(of, set) => self.overlaps(of, set, faults),
            Node::Binary(op, a, b) => self.binary(op, a, b, &ast.range, faults),
            Node::Number(digits) => number(digits, &ast.range, faults),
            Node::Quantity(digits, unit) => quantity(digits, unit, &ast.range, faults),
            Node::Date(text) => date(text, &ast.range, faults).map(|d| Typed::Term(Term::Lit(Scalar::Date(d)), ScalarType::Date)),
            Node::Month(text) => match Month::parse(text) {
                Some(month) => Ok(Typed::Term(Term::Lit(Scalar::Month(month)), ScalarType::Month)),
                None => fail(faults, Code::BadDate, &ast.range, format!("there is no month `{text}`")),
            },
            Node::Name(name) => self.name(name, &ast.range, faults),
            Node::Set(_) => {
                fail(faults, Code::Type, &ast.range, "a set of values stands only after `in`, `overlaps`, `==` and `!=`".into())
            }
            Node::Call(name, args) => self.call(name, args, &ast.range, faults),
            Node::Query { kind, list, value, cond } => self.query(kind, list, value.as_deref(), cond.as_deref(), &ast.range, faults),
            Node::Broken => Err(Reported),
        }
    }

    /// All parts, so that the mistakes of each are found.
    fn parts(&self, parts: &[Ast], faults: &mut Vec<Fault>) -> Checked<Vec<Cond>> {
        let checked: Vec<Checked<Cond>> = parts.iter().map(|p| self.cond(p, faults)).collect();
        checked.into_iter().collect()
    }

    pub(super) fn kind_of(&self, place: Place) -> Option<&'a Kind> {
        match place {
            Place::Fact(ix) => self.vocabulary.get(ix).map(|d| &d.kind),
            Place::Field(ix) => self.fields?.get(usize::from(ix.0)).map(|d| &d.kind),
        }
    }

    pub(super) fn field(&self, name: &str) -> Option<(FieldIx, &'a FieldDecl)> {
        let fields = self.fields?;
        let i = fields.iter().position(|f| f.name == name)?;
        Some((FieldIx(i as u16), fields.get(i)?))
    }

    fn place(&self, name: &str) -> Option<Place> {
        match self.field(name) {
            Some((ix, _)) => Some(Place::Field(ix)),
            None => self.vocabulary.find(name).map(Place::Fact),
        }
    }

    pub(super) fn name(&self, name: &str, range: &Range<usize>, faults: &mut Vec<Fault>) -> Checked<Typed> {
        if let Some((_, field)) = self.field(name) {
            if field.optional {
                faults.push(
                    Fault::new(Code::Type, range.clone(), format!("`{name}` may be none"))
                        .help(format!("write `or_else({name}, …)` or `given({name})`")),
                );
                return Err(Reported);
            }
        }
        let Some(place) = self.place(name) else { return self.unknown_name(name, range, faults) };
        let scalar = |kind| Ok(Typed::Term(Term::Of(place), kind));
        match (self.kind_of(place), place) {
            (Some(Kind::Bool(_)), _) => Ok(Typed::Cond(Cond::Is(place))),
            (Some(Kind::Int { .. }), _) => scalar(ScalarType::Int),
            (Some(Kind::Money { .. }), _) => scalar(ScalarType::Money),
            (Some(Kind::Percent), _) => scalar(ScalarType::Percent),
            (Some(Kind::Date), _) => scalar(ScalarType::Date),
            (Some(Kind::Month), _) => scalar(ScalarType::Month),
            (Some(Kind::Choice(_)), _) => Ok(Typed::Choice(place)),
            (Some(Kind::Set(_)), _) => Ok(Typed::Set(place)),
            (Some(Kind::Text), _) => Ok(Typed::Text(place)),
            (Some(Kind::Rows(_)), Place::Fact(ix)) => Ok(Typed::Rows(ix)),
            _ => fail(faults, Code::Type, range, format!("`{name}` cannot stand here")),
        }
    }

    pub(super) fn unknown_name<T>(&self, name: &str, range: &Range<usize>, faults: &mut Vec<Fault>) -> Checked<T> {
        let names = self.vocabulary.facts().iter().map(|f| f.name.as_str());
        let fields = self.fields.unwrap_or_default().iter().map(|f| f.name.as_str());
        let fault = Fault::new(Code::UnknownFact, range.clone(), format!("there is no fact `{name}`"));
        faults.push(match nearest(name, names.chain(fields)) {
            Some(near) => fault.help(format!("did you mean `{near}`?")),
            None => fault.help("declare it in facts.toml, or in the vocabulary when notices share it"),
        });
        Err(Reported)
    }

    fn chain(&self, operands: &[Ast], operators: &[&'static str], faults: &mut Vec<Fault>) -> Checked<Typed> {
        let mut conds = Vec::new();
        let mut ok = true;
        for ((a, b), op) in operands.iter().zip(operands.iter().skip(1)).zip(operators) {
            match self.compare(a, op, b, faults) {
                Ok(cond) => conds.push(cond),
                Err(Reported) => ok = false,
            }
        }
        match (ok, conds.len()) {
            (true, 1) => Ok(Typed::Cond(conds.swap_remove(0))),
            (true, _) => Ok(Typed::Cond(Cond::And(conds))),
            (false, _) => Err(Reported),
        }
    }

    fn compare(&self, a: &Ast, op: &str, b: &Ast, faults: &mut Vec<Fault>) -> Checked<Cond> {
        let left = self.typed(a, faults)?;
        let range = a.range.start..b.range.end;
        let negate = |cond: Cond| if op == "!=" { Cond::Not(Box::new(cond)) } else { cond };
        let equality = op == "==" || op == "!=";
        match left {
            Typed::Choice(place) if equality => self.equals_choice(place, b, faults).map(negate),
            Typed::Set(place) if equality => {
                let mask = self.mask(place, b, faults)?;
                Ok(negate(Cond::SetIs(place, mask)))
            }
            Typed::Cond(cond) if equality => {
                let other = self.cond(b, faults)?;
                match other {
                    Cond::Const(true) => Ok(negate(cond)),
                    Cond::Const(false) => Ok(negate(Cond::Not(Box::new(cond)))),
                    _ => fail(faults, Code::Type, &range, "two conditions are not compared".into()),
                }
            }
            Typed::Term(left, kind) => {
                let (right, other) = self.term(b, faults)?;
                if kind != other {
                    return self.units(kind, other, &range, b, faults);
                }
                operator(op).map(|op| Cond::Compare(op, left, right)).ok_or(Reported)
            }
            Typed::Text(_) => {
                faults.push(
                    Fault::new(Code::Type, range, "texts are not compared").help("`filled(text)` tests whether something is written"),
                );
                Err(Reported)
            }
            other => fail(faults, Code::Type, &range, format!("{} cannot be compared with `{op}`", other.name())),
        }
    }

    fn units(&self, left: ScalarType, right: ScalarType, range: &Range<usize>, b: &Ast, faults: &mut Vec<Fault>) -> Checked<Cond> {
        let fault = match (left, right, &b.node) {
            (ScalarType::Money, ScalarType::Int, Node::Number(digits)) => {
                Fault::new(Code::Unit, b.range.clone(), format!("money is compared with the bare number `{digits}`"))
                    .help(format!("write its unit: `{digits}万元`"))
            }
            (ScalarType::Money, _, _) | (_, ScalarType::Money, _) => {
                Fault::new(Code::Unit, range.clone(), format!("{} is compared with {}", left.name(), right.name()))
                    .help("money goes with money: `500万元`")
            }
            _ => Fault::new(Code::Type, range.clone(), format!("{} is compared with {}", left.name(), right.name()))
                .help("both sides must be of one kind"),
        };
        faults.push(fault);
        Err(Reported)
    }

    fn equals_choice(&self, place: Place, b: &Ast, faults: &mut Vec<Fault>) -> Checked<Cond> {
        let choices = self.kind_of(place).map_or(&[][..], Kind::choices);
        let Node::Name(name) = &b.node else { return fail(faults, Code::Type, &b.range, "a value of the enum is wanted here".into()) };
        if let Some(bit) = position(choices, name) {
            return Ok(Cond::In(place, 1 << bit));
        }
        match self.place(name).map(|other| (other, self.kind_of(other))) {
            Some((other, Some(Kind::Choice(theirs)))) => {
                let pairs = choices.iter().enumerate().filter_map(|(i, c)| position(theirs, &c.id).map(|j| (i as u16, j as u16)));
                Ok(Cond::Same(place, other, pairs.collect()))
            }
            _ => unknown_value(choices, name, &b.range, faults),
        }
    }

    /// The bits of a set literal, as values of the enum or set at `place`.
    fn mask(&self, place: Place, set: &Ast, faults: &mut Vec<Fault>) -> Checked<u64> {
        let choices = self.kind_of(place).map_or(&[][..], Kind::choices);
        let Node::Set(words) = &set.node else {
            return fail(faults, Code::Type, &set.range, "values in braces are wanted here: `{a, b}`".into());
        };
        let mut mask = Ok(0u64);
        for (word, range) in words {
            match position(choices, word) {
                Some(bit) => mask = mask.map(|m| m | 1 << bit),
                None => mask = unknown_value(choices, word, range, faults),
            }
        }
        mask
    }

    fn member(&self, of: &Ast, set: &Ast, negated: bool, faults: &mut Vec<Fault>) -> Checked<Typed> {
        match self.typed(of, faults)? {
            Typed::Choice(place) => {
                let cond = Cond::In(place, self.mask(place, set, faults)?);
                Ok(Typed::Cond(if negated { Cond::Not(Box::new(cond)) } else { cond }))
            }
            Typed::Set(_) => {
                faults.push(Fault::new(Code::Type, of.range.clone(), "a set is not one of some values").help("use `overlaps`"));
                Err(Reported)
            }
            other => fail(faults, Code::Type, &of.range, format!("`in` wants an enum, this is {}", other.name())),
        }
    }

    fn overlaps(&self, of: &Ast, set: &Ast, faults: &mut Vec<Fault>) -> Checked<Typed> {
        match self.typed(of, faults)? {
            Typed::Set(place) => Ok(Typed::Cond(Cond::Overlaps(place, self.mask(place, set, faults)?))),
            other => fail(faults, Code::Type, &of.range, format!("`overlaps` wants a set, this is {}", other.name())),
        }
    }

    fn binary(&self, op: &str, a: &Ast, b: &Ast, range: &Range<usize>, faults: &mut Vec<Fault>) -> Checked<Typed> {
        let (left, right) = (self.typed(a, faults), self.typed(b, faults));
        use ScalarType::{Date, Int, Money, Month, Percent};
        use Typed::{Fraction, Span as Length, Term as T};
        let (left, right) = (left?, right?);
        let names = (left.name(), right.name());
        match (op, left, right) {
            ("+", T(a, k), T(b, l)) if k == l && matches!(k, Int | Money) => Ok(T(Term::Add(a.into(), b.into()), k)),
            ("-", T(a, k), T(b, l)) if k == l && matches!(k, Int | Money) => Ok(T(Term::Sub(a.into(), b.into()), k)),
            ("-", T(a, Date), T(b, Date)) => Ok(T(Term::Sub(a.into(), b.into()), Int)),
            ("+", T(a, k @ (Date | Month)), Length(span)) => Ok(T(Term::Shift(a.into(), span), k)),
            ("-", T(a, k @ (Date | Month)), Length(span)) => Ok(T(Term::Shift(a.into(), span.negated()), k)),
            ("*", T(a, k @ (Money | Int)), T(Term::Lit(n @ Scalar::Int(_)), Int)) => Ok(T(Term::Times(a.into(), Factor(n)), k)),
            ("*", T(Term::Lit(n @ Scalar::Int(_)), Int), T(a, k @ Money)) => Ok(T(Term::Times(a.into(), Factor(n)), k)),
            ("*", T(a, Money), T(Term::Lit(p @ Scalar::Percent(_)), Percent)) => Ok(T(Term::Times(a.into(), Factor(p)), Money)),
            ("*", T(a, Money), Fraction(d)) => Ok(T(Term::Times(a.into(), Factor(Scalar::Percent(d))), Money)),
            ("/", T(a, Money), T(b, Money)) => Ok(T(Term::Ratio(a.into(), b.into()), Percent)),
            _ => {
                let fault = Fault::new(Code::Type, range.clone(), format!("`{op}` does not go between {} and {}", names.0, names.1));
                faults.push(fault.help("see the table of expressions in LANGUAGE.md"));
                Err(Reported)
            }
        }
    }
}

impl Typed {
    pub(super) fn name(&self) -> &'static str {
        match self {
            Typed::Cond(_) => "a condition",
            Typed::Term(_, kind) => kind.name(),
            Typed::Choice(_) => "an enum",
            Typed::Set(_) => "a set",
            Typed::Text(_) => "a text",
            Typed::Rows(_) => "a list",
            Typed::Span(_) => "a length of time",
            Typed::Fraction(_) => "a number with a fraction",
        }
    }
}

/// Reports one mistake.
pub(super) fn fail<T>(faults: &mut Vec<Fault>, code: Code, range: &Range<usize>, message: String) -> Checked<T> {
    let help = match code {
        Code::BadDate => "write a day that exists as `2021-09-22`, a month as `2021-09`",
        Code::Unit => "units: 万元, 亿元, 元, %, 年, 个月, 天",
        _ => "LANGUAGE.md lists the forms of expressions",
    };
    faults.push(Fault::new(code, range.clone(), message).help(help));
    Err(Reported)
}

fn position(choices: &[Choice], id: &str) -> Option<usize> {
    choices.iter().position(|c| c.id == id)
}

fn unknown_value<T>(choices: &[Choice], name: &str, range: &Range<usize>, faults: &mut Vec<Fault>) -> Checked<T> {
    let fault = Fault::new(Code::UnknownValue, range.clone(), format!("there is no value `{name}`"));
    faults.push(match nearest(name, choices.iter().map(|c| c.id.as_str())) {
        Some(near) => fault.help(format!("did you mean `{near}`?")),
        None => fault.help(format!("one of: {}", choices.iter().map(|c| c.id.as_str()).collect::<Vec<_>>().join(", "))),
    });
    Err(Reported)
}

fn operator(op: &str) -> Option<Op> {
    match op {
        "==" => Some(Op::Eq),
        "!=" => Some(Op::Ne),
        "<" => Some(Op::Lt),
        "<=" => Some(Op::Le),
        ">" => Some(Op::Gt),
        ">=" => Some(Op::Ge),
        _ => None,
    }
}
