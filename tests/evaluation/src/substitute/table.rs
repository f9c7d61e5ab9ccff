//! How many trials hold, by slot and form.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::substitute::layouts::FORMS;
use crate::substitute::slots::Kind;
use crate::substitute::trial::Trial;

/// Tried and held.
type Count = (usize, usize);

/// The counts of many trials.
#[derive(Clone, Debug, Default)]
pub struct Table {
    cells: BTreeMap<(Kind, &'static str), Count>,
    /// Those of them whose form holds with the document's own words.
    sound: BTreeMap<Kind, Count>,
}

impl Table {
    /// Counts the trials.
    #[must_use]
    pub fn of<'t>(trials: impl IntoIterator<Item = &'t Trial>) -> Table {
        let mut table = Table::default();
        for trial in trials {
            let holds = trial.difference.is_none();
            let count = |(tried, held): &mut Count| {
                *tried += 1;
                *held += usize::from(holds);
            };
            count(table.cells.entry((trial.kind, trial.form)).or_default());
            if trial.form_holds {
                count(table.sound.entry(trial.kind).or_default());
            }
        }
        table
    }

    /// The share that holds of a slot's trials.
    #[must_use]
    pub fn share(&self, kind: Kind) -> f64 {
        let cells = self.cells.iter().filter(|((it, _), _)| *it == kind);
        share(sum(cells.map(|(_, count)| *count)))
    }

    /// The table, in Markdown.
    #[must_use]
    pub fn markdown(&self) -> String {
        let mut out = String::from("| slot |");
        for (form, _) in FORMS {
            write!(out, " {form} |").expect("a string");
        }
        out.push_str(" all | where the form holds |\n| --- |");
        out.push_str(&" --: |".repeat(FORMS.len() + 2));
        out.push('\n');
        for kind in Kind::ALL {
            let cell = |form| self.cells.get(&(kind, form)).copied().unwrap_or_default();
            write!(out, "| {} |", kind.name()).expect("a string");
            for (form, _) in FORMS {
                write!(out, " {} |", ratio(cell(form))).expect("a string");
            }
            let all = sum(FORMS.iter().map(|(form, _)| cell(form)));
            let sound = self.sound.get(&kind).copied().unwrap_or_default();
            writeln!(out, " {} | {} |", ratio(all), ratio(sound)).expect("a string");
        }
        let all = sum(self.cells.values().copied());
        writeln!(
            out,
            "\n{} of {} trials hold ({:.4}).",
            all.1,
            all.0,
            share(all)
        )
        .expect("a string");
        out
    }
}

fn sum(counts: impl Iterator<Item = Count>) -> Count {
    counts.fold((0, 0), |sum, it| (sum.0 + it.0, sum.1 + it.1))
}

fn ratio((tried, held): Count) -> String {
    format!("{held}/{tried}")
}

#[allow(clippy::cast_precision_loss)]
fn share((tried, held): Count) -> f64 {
    if tried == 0 {
        1.0
    } else {
        held as f64 / tried as f64
    }
}
