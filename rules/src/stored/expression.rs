//! Conditions and terms.

use super::{Column, Reader, Stored, Writer};
use crate::date::Span;
use crate::expr::{Cond, Factor, Place, Term};
use crate::fact::{Derivation, FactIx, FieldIx};
use crate::value::Scalar;

/// Enums whose variants hold values: a number for the variant, then the values. The first variant is what damaged bytes read as, so
/// it must not hold another of its kind. A variant that is forgotten does not compile.
macro_rules! variants {
    ($($name:ident $read:ident { $($number:literal $variant:ident ( $($part:ident),+ ),)+ })+) => {$(
        impl Stored for $name {
            fn write(&self, to: &mut Writer) {
                match self {
                    $($name::$variant($($part),+) => {
                        to.number(Column::Shape, $number);
                        $($part.write(to);)+
                    })+
                }
            }
            fn read(from: &mut Reader<'_>) -> $name {
                from.nested($read)
            }
        }

        fn $read(from: &mut Reader<'_>) -> $name {
            loop {
                match from.number(Column::Shape, u64::MAX) {
                    $($number => {
                        $(let $part = Stored::read(from);)+
                        return $name::$variant($($part),+);
                    })+
                    // Then the next number is zero.
                    _ => from.refuse(),
                }
            }
        }
    )+};
}

variants! {
    Cond cond {
        0 Const(holds),
        1 Is(place),
        2 Not(inner),
        3 And(parts),
        4 Or(parts),
        5 Compare(op, a, b),
        6 In(place, values),
        7 Same(a, b, pairs),
        8 Overlaps(place, values),
        9 SetIs(place, values),
        10 Filled(place),
        11 Given(field),
        12 Any(list, inner),
        13 All(list, inner),
    }
    Term term {
        0 Lit(value),
        1 Of(place),
        2 Add(a, b),
        3 Sub(a, b),
        4 Times(a, factor),
        5 Ratio(a, b),
        6 Shift(a, span),
        7 Min(terms),
        8 Max(terms),
        9 Year(a),
        10 MonthsInclusive(a, b),
        11 Size(place),
        12 Count(list, inner),
        13 Sum(list, a, inner),
        14 OrElse(field, a),
    }
    Derivation derivation {
        0 Cond(cond),
        1 Term(term),
    }
    Span span {
        0 Months(n),
        1 Days(n),
    }
}

impl Stored for FactIx {
    fn write(&self, to: &mut Writer) {
        to.number(Column::Fact, self.0.into());
    }
    fn read(from: &mut Reader<'_>) -> FactIx {
        FactIx(from.number(Column::Fact, u16::MAX.into()) as u16)
    }
}

impl Stored for FieldIx {
    fn write(&self, to: &mut Writer) {
        to.number(Column::Fact, self.0.into());
    }
    fn read(from: &mut Reader<'_>) -> FieldIx {
        FieldIx(from.number(Column::Fact, u16::MAX.into()) as u16)
    }
}

/// Facts and fields in one number, the kind in its lowest bit.
impl Stored for Place {
    fn write(&self, to: &mut Writer) {
        to.number(
            Column::Fact,
            match self {
                Place::Fact(fact) => u64::from(fact.0) << 1,
                Place::Field(field) => u64::from(field.0) << 1 | 1,
            },
        );
    }
    fn read(from: &mut Reader<'_>) -> Place {
        let place = from.number(Column::Fact, u64::from(u16::MAX) << 1 | 1);
        let ix = (place >> 1) as u16;
        if place & 1 == 0 {
            Place::Fact(FactIx(ix))
        } else {
            Place::Field(FieldIx(ix))
        }
    }
}

impl Stored for Factor {
    fn write(&self, to: &mut Writer) {
        self.0.write(to);
    }
    fn read(from: &mut Reader<'_>) -> Factor {
        Factor(Scalar::read(from))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    #[test]
    fn every_place_is_read_back() {
        for ix in [0, 1, 127, 128, 40_000, u16::MAX] {
            for place in [Place::Fact(FactIx(ix)), Place::Field(FieldIx(ix))] {
                let mut writer = Writer::new();
                place.write(&mut writer);
                let bytes = writer.finish(Lang::Zh);
                let mut reader = Reader::new(&bytes, None);
                assert_eq!((Place::read(&mut reader), reader.finish()), (place, true));
            }
        }
    }
}
