//! Numbers, texts, days, and what is made of several.

use super::{zagzig, zigzag, Column, Reader, Stored, Writer};
use crate::date::{Date, Month, Span};
use crate::programme::{Piece, Template};
use crate::text::{Lang, Text};
use crate::value::Scalar;
use rust_decimal::Decimal;

/// Most decimals that an exact number has.
const MOST_SCALE: u64 = 28;

impl Stored for bool {
    fn write(&self, to: &mut Writer) {
        to.number(Column::Shape, u64::from(*self));
    }
    fn read(from: &mut Reader<'_>) -> bool {
        from.number(Column::Shape, 1) == 1
    }
}

/// Unsigned numbers, as they are.
macro_rules! unsigned {
    ($($number:ident)+) => {$(
        impl Stored for $number {
            fn write(&self, to: &mut Writer) {
                to.number(Column::Number, u64::from(*self));
            }
            fn read(from: &mut Reader<'_>) -> $number {
                from.number(Column::Number, u64::from($number::MAX)) as $number
            }
        }
    )+};
}
unsigned!(u8 u16 u32 u64);

impl Stored for i64 {
    fn write(&self, to: &mut Writer) {
        to.number(Column::Number, zigzag(*self));
    }
    fn read(from: &mut Reader<'_>) -> i64 {
        zagzig(from.number(Column::Number, u64::MAX))
    }
}

impl Stored for i32 {
    fn write(&self, to: &mut Writer) {
        i64::from(*self).write(to);
    }
    fn read(from: &mut Reader<'_>) -> i32 {
        i32::try_from(i64::read(from)).unwrap_or_else(|_| {
            from.refuse();
            0
        })
    }
}

/// Exact, in whole numbers: no binary fraction ever touches it.
impl Stored for Decimal {
    fn write(&self, to: &mut Writer) {
        let digits = self.mantissa().unsigned_abs();
        to.number(Column::Number, u64::from(self.scale()) << 1 | u64::from(self.is_sign_negative()));
        to.number(Column::Number, digits as u64);
        to.number(Column::Number, (digits >> 64) as u64);
    }
    fn read(from: &mut Reader<'_>) -> Decimal {
        let scale = from.number(Column::Number, MOST_SCALE << 1 | 1);
        let low = from.number(Column::Number, u64::MAX);
        let high = from.number(Column::Number, u64::from(u32::MAX));
        Decimal::from_parts(low as u32, (low >> 32) as u32, high as u32, scale & 1 == 1, (scale >> 1) as u32)
    }
}

/// Days since 1900-01-01, which cannot name a day that does not exist.
impl Stored for Date {
    fn write(&self, to: &mut Writer) {
        to.number(Column::Number, Date::FIRST.days_until(*self).unsigned_abs());
    }
    fn read(from: &mut Reader<'_>) -> Date {
        let last = Date::FIRST.days_until(Date::LAST).unsigned_abs();
        Date::FIRST.shift(Span::Days(from.number(Column::Number, last) as i32))
    }
}

/// Months since January 1900.
impl Stored for Month {
    fn write(&self, to: &mut Writer) {
        to.number(Column::Number, ((self.year() - 1900) as u64) * 12 + u64::from(self.month()) - 1);
    }
    fn read(from: &mut Reader<'_>) -> Month {
        Month::FIRST.plus(from.number(Column::Number, 12 * 300 - 1) as i64)
    }
}

/// An id; texts for people are a [`Text`] or stand in a [`Template`].
impl Stored for String {
    fn write(&self, to: &mut Writer) {
        to.text(Column::Id, self);
    }
    fn read(from: &mut Reader<'_>) -> String {
        from.text(Column::Id)
    }
}

impl Stored for Text {
    fn write(&self, to: &mut Writer) {
        to.text(Column::Text, &self.zh);
        to.speak(Lang::En);
        to.text(Column::Text, &self.en);
        to.speak(Lang::Zh);
    }
    fn read(from: &mut Reader<'_>) -> Text {
        let zh = from.text(Column::Text);
        from.speak(Lang::En);
        let en = from.text(Column::Text);
        from.speak(Lang::Zh);
        Text { zh, en }
    }
}

impl Stored for Template {
    fn write(&self, to: &mut Writer) {
        to.list(&self.zh);
        to.speak(Lang::En);
        to.list(&self.en);
        to.speak(Lang::Zh);
    }
    fn read(from: &mut Reader<'_>) -> Template {
        let zh = from.list(u64::MAX);
        from.speak(Lang::En);
        let en = from.list(u64::MAX);
        from.speak(Lang::Zh);
        Template { zh, en }
    }
}

impl Stored for Piece {
    fn write(&self, to: &mut Writer) {
        match self {
            Piece::Lit(words) => {
                to.number(Column::Shape, 0);
                to.text(Column::Text, words);
            }
            Piece::Term(term) => {
                to.number(Column::Shape, 1);
                term.write(to);
            }
            Piece::Shown(place) => {
                to.number(Column::Shape, 2);
                place.write(to);
            }
        }
    }
    fn read(from: &mut Reader<'_>) -> Piece {
        match from.number(Column::Shape, 2) {
            0 => Piece::Lit(from.text(Column::Text)),
            1 => Piece::Term(Stored::read(from)),
            _ => Piece::Shown(Stored::read(from)),
        }
    }
}

impl Stored for Scalar {
    fn write(&self, to: &mut Writer) {
        match self {
            Scalar::Int(n) => tagged(to, 0, n),
            Scalar::Money(n) => tagged(to, 1, n),
            Scalar::Percent(n) => tagged(to, 2, n),
            Scalar::Date(day) => tagged(to, 3, day),
            Scalar::Month(month) => tagged(to, 4, month),
        }
    }
    fn read(from: &mut Reader<'_>) -> Scalar {
        match from.number(Column::Shape, 4) {
            0 => Scalar::Int(Stored::read(from)),
            1 => Scalar::Money(Stored::read(from)),
            2 => Scalar::Percent(Stored::read(from)),
            3 => Scalar::Date(Stored::read(from)),
            _ => Scalar::Month(Stored::read(from)),
        }
    }
}

fn tagged(to: &mut Writer, tag: u64, value: &impl Stored) {
    to.number(Column::Shape, tag);
    value.write(to);
}

impl<T: Stored> Stored for Vec<T> {
    fn write(&self, to: &mut Writer) {
        to.list(self);
    }
    fn read(from: &mut Reader<'_>) -> Vec<T> {
        from.list(u64::MAX)
    }
}

impl<T: Stored> Stored for Option<T> {
    fn write(&self, to: &mut Writer) {
        self.is_some().write(to);
        if let Some(value) = self {
            value.write(to);
        }
    }
    fn read(from: &mut Reader<'_>) -> Option<T> {
        bool::read(from).then(|| T::read(from))
    }
}

impl<T: Stored> Stored for Box<T> {
    fn write(&self, to: &mut Writer) {
        (**self).write(to);
    }
    fn read(from: &mut Reader<'_>) -> Box<T> {
        Box::new(T::read(from))
    }
}

impl<A: Stored, B: Stored> Stored for (A, B) {
    fn write(&self, to: &mut Writer) {
        self.0.write(to);
        self.1.write(to);
    }
    fn read(from: &mut Reader<'_>) -> (A, B) {
        (A::read(from), B::read(from))
    }
}

impl<T: Stored> Stored for [T; 2] {
    fn write(&self, to: &mut Writer) {
        self.iter().for_each(|value| value.write(to));
    }
    fn read(from: &mut Reader<'_>) -> [T; 2] {
        [T::read(from), T::read(from)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_back<T: Stored>(value: &T) -> (T, bool) {
        let mut writer = Writer::new();
        value.write(&mut writer);
        let bytes = writer.finish(Lang::Zh);
        let mut reader = Reader::new(&bytes, None);
        (T::read(&mut reader), reader.finish())
    }

    #[test]
    fn figures_and_dates_are_read_back_to_the_ends_of_their_types() {
        for text in ["0", "-0.0001", "480.50", "79228162514264337593543950335", "-7.9228162514264337593543950335"] {
            let number: Decimal = text.parse().expect("a number");
            let (read, whole) = read_back(&number);
            assert_eq!((read.to_string(), whole), (text.to_owned(), true));
        }
        for month in [Month::FIRST, Month::new(2021, 12).expect("a month"), Month::new(2199, 12).expect("a month")] {
            assert_eq!(read_back(&month), (month, true));
        }
        for date in [Date::FIRST, Date::LAST] {
            assert_eq!(read_back(&date), (date, true));
        }
        for number in [i64::MIN, -1, 0, 1, i64::MAX] {
            assert_eq!(read_back(&number), (number, true));
        }
        for number in [i32::MIN, i32::MAX] {
            assert_eq!(read_back(&number), (number, true));
        }
    }

    #[test]
    fn a_figure_beyond_its_type_is_damage() {
        for number in [i64::from(i32::MIN) - 1, i64::from(i32::MAX) + 1] {
            let mut writer = Writer::new();
            number.write(&mut writer);
            let bytes = writer.finish(Lang::Zh);
            let mut reader = Reader::new(&bytes, None);
            assert_eq!((i32::read(&mut reader), reader.finish()), (0, false));
        }
    }
}
