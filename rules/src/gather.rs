//! Collecting in little code. `collect` writes an iterator out twice and guesses how long it will be; where the iterator filters or
//! joins others, that is most of the code. Here the list grows as things come.

/// Iterators that can be gathered.
pub trait Gather: Iterator + Sized {
    /// Everything, in order.
    fn gather(self) -> Vec<Self::Item> {
        let mut list = Vec::new();
        for item in self {
            list.push(item);
        }
        list
    }
}

impl<I: Iterator> Gather for I {}
