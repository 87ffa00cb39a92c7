//! Collecting in little code. `collect` writes an iterator out twice and guesses how long it will be; where the iterator filters or
//! joins others, that is most of the code. Here the list grows as things come.

/// Iterators that can be gathered.
pub trait Gather: Iterator + Sized {
    /// Everything, in order.
    fn gather(self) -> Vec<Self::Item> {
        let mut list = Vec::new();
        self.add_to(&mut list);
        list
    }

    /// Everything, in order, at the end of a list.
    fn add_to(self, list: &mut Vec<Self::Item>) {
        for item in self {
            list.push(item);
        }
    }

    /// Characters, as a text.
    fn spell(self) -> String
    where
        Self: Iterator<Item = char>,
    {
        let mut text = String::new();
        for c in self {
            text.push(c);
        }
        text
    }
}

impl<I: Iterator> Gather for I {}

#[cfg(test)]
mod tests {
    use super::Gather;

    #[test]
    fn gathers_everything_in_order() {
        let mut odd = (0..9).filter(|n| n % 2 == 1).gather();
        [11, 13].into_iter().add_to(&mut odd);
        assert_eq!(odd, [1, 3, 5, 7, 11, 13]);
        assert_eq!("a-b".chars().filter(|c| *c != '-').spell(), "ab");
    }
}
