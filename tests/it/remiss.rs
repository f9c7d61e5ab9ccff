//! Lists of consulted bodies, drawn from real names.

use std::collections::BTreeSet;
use std::fs;

use utlatande::extract;

/// A small generator of numbers, so that every run draws the same lists.
struct Draw(u64);

impl Draw {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("31 bits") % most
    }
}

fn names() -> Vec<String> {
    let text = fs::read_to_string("fixtures/words/remissinstanser.txt").expect("a fixture");
    let names = text.lines().filter(|line| !line.starts_with('#'));
    names.map(str::to_owned).collect()
}

/// Of the names in lists of every length so many must be found, and so many of those found must be right.
const LEAST: f64 = 0.99;

#[test]
fn lists_of_real_names_are_read() {
    let names = names();
    assert!(names.len() >= 200);
    let mut draw = Draw(16);
    let (mut found, mut right, mut asked) = (0, 0, 0);
    let mut wrong = BTreeSet::new();
    for len in [2, 3, 5, 8, 13, 21, 34, 55, 80] {
        for last in [" och ", " samt ", ", samt "] {
            let mut left = names.clone();
            let drawn: Vec<String> = (0..len)
                .map(|_| left.swap_remove(draw.below(left.len())))
                .collect();
            let (end, others) = drawn.split_last().expect("more than one");
            let list = [&others.join(", "), last, end].concat();
            let text = format!("Beredning\n\nÄrendet har remitterats till {list}.\n");
            let read: BTreeSet<String> = extract(&text)
                .referral
                .into_iter()
                .map(|body| body.name)
                .collect();
            let drawn: BTreeSet<String> = drawn.into_iter().collect();
            asked += drawn.len();
            found += read.len();
            right += drawn.intersection(&read).count();
            wrong.extend(drawn.symmetric_difference(&read).cloned());
        }
    }
    let share = |of: usize| {
        f64::from(u32::try_from(right).unwrap()) / f64::from(u32::try_from(of).unwrap())
    };
    assert!(share(asked) >= LEAST && share(found) >= LEAST, "{wrong:#?}");
}
