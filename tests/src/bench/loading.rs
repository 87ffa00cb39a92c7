//! Figures of a page that loads, from what the browser tells of it. Times are milliseconds since the navigation began.

/// Something on the page moved.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shift {
    /// When.
    pub at: f64,
    /// By how much, as the browser scores it: the share of the screen that moved times how far.
    pub score: f64,
}

/// A piece of work that kept the page from answering.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Task {
    /// When it began.
    pub at: f64,
    /// How long it took.
    pub took: f64,
}

/// Work up to this long goes unnoticed.
const UNNOTICED: f64 = 50.0;

/// Cumulative layout shift: the worst window of shifts that follow each other within a second, of five seconds at most
/// (<https://web.dev/articles/cls>). `shifts` are in order of time.
pub fn layout_shift(shifts: &[Shift]) -> f64 {
    let (mut worst, mut window, mut first, mut last) = (0.0_f64, 0.0, f64::NEG_INFINITY, f64::NEG_INFINITY);
    for shift in shifts {
        if shift.at - last > 1000.0 || shift.at - first > 5000.0 {
            (window, first) = (0.0, shift.at);
        }
        window += shift.score;
        last = shift.at;
        worst = worst.max(window);
    }
    worst
}

/// Total blocking time: what tasks that began after the first paint took beyond what goes unnoticed
/// (<https://web.dev/articles/tbt>).
pub fn blocked(tasks: &[Task], first_paint: f64) -> f64 {
    let after = tasks.iter().filter(|task| task.at >= first_paint);
    after.map(|task| (task.took - UNNOTICED).max(0.0)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shifts(list: &[(f64, f64)]) -> Vec<Shift> {
        list.iter().map(|&(at, score)| Shift { at, score }).collect()
    }

    #[test]
    fn shifts_close_together_add_up_and_others_do_not() {
        assert_eq!(layout_shift(&[]), 0.0);
        assert_eq!(layout_shift(&shifts(&[(10.0, 0.25), (900.0, 0.25), (3000.0, 0.125)])), 0.5);
        // A second of rest begins anew.
        assert_eq!(layout_shift(&shifts(&[(0.0, 0.125), (1001.0, 0.25)])), 0.25);
    }

    #[test]
    fn a_window_ends_after_five_seconds() {
        let many: Vec<_> = (0..8).map(|i| (f64::from(i) * 900.0, 0.125)).collect();
        // 0 to 4500 ms are six shifts; the seventh stands at 5400 ms.
        assert_eq!(layout_shift(&shifts(&many)), 0.75);
    }

    #[test]
    fn only_the_long_part_of_tasks_after_the_first_paint_blocks() {
        let tasks = [Task { at: 10.0, took: 500.0 }, Task { at: 100.0, took: 50.0 }, Task { at: 200.0, took: 130.0 }];
        assert_eq!(blocked(&tasks, 90.0), 80.0);
        assert_eq!(blocked(&tasks, 0.0), 530.0);
    }
}
