//! Which lines belong together.

use std::cell::LazyCell;

use crate::language::grammar::{
    MONTHS, ends_open, ends_sentence, has_main_verb, starts_sentence, starts_upper,
};
use crate::language::items::{Marker, counts_on, marker};
use crate::language::sentences::ends_between;
use crate::language::window;
use crate::source::blocks::shapes::{Shape, names};
use crate::source::column::Column;
use crate::source::lines::Line;

/// A heading has at most so many lines.
const HEADING_LINES: usize = 3;

/// The block that is being joined.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Open<'t> {
    /// Where it begins in the reading text.
    pub(super) start: usize,
    /// Lines so far.
    pub(super) lines: usize,
    /// Whether it begins with a number or a bullet.
    pub(super) item: bool,
    /// Number of the last list item.
    pub(super) last_number: Option<&'t str>,
    /// Whether the block before is a paragraph.
    pub(super) after_paragraph: bool,
}

/// The lines of the document, each with those around it.
pub(super) struct Lines<'t, 'l> {
    pub(super) text: &'t str,
    pub(super) contents: Vec<&'t str>,
    pub(super) lines: &'l [Line],
    pub(super) column: &'l Column,
    pub(super) is_heading: fn(&str) -> bool,
}

impl<'t> Lines<'t, '_> {
    pub(super) fn content(&self, i: usize) -> &'t str {
        self.contents[i]
    }

    /// The block that begins with line `i`, behind the block `before`, at `start` in the reading text.
    pub(super) fn begin(&self, i: usize, before: &Open<'t>, start: usize) -> Open<'t> {
        let marker = marker(self.content(i)).filter(|marker| self.counts(i, marker, before));
        Open {
            start,
            item: marker.is_some(),
            last_number: match marker {
                Some(marker) => marker.number.or(before.last_number),
                None => before.last_number,
            },
            ..*before
        }
    }

    /// Whether the number of `marker`, which line `i` begins with, counts on from the last item or starts anew.
    /// In a copy that lost digits any number with a stop may follow on a finished item.
    fn counts(&self, i: usize, marker: &Marker<'_>, before: &Open<'_>) -> bool {
        let follows = || before.item && i > 0 && ends_sentence(self.content(i - 1));
        marker.number.is_none_or(|number| {
            counts_on(None, number)
                || counts_on(before.last_number, number)
                || (marker.stops && follows())
        })
    }

    /// Whether the line break behind line `i` was made on purpose; `None` where nothing shows it.
    fn forced(&self, i: usize) -> Option<bool> {
        let next = &self.lines[i + 1];
        if !next.form_feed && next.blank_before > self.column.usual_gap {
            return Some(true);
        }
        self.column.forced(self.text, &self.lines[i], next)
    }

    /// Whether line `i` may have been broken off because it was full, in a document with few lines.
    fn may_be_full(&self, i: usize) -> bool {
        self.column
            .may_be_full(self.text, &self.lines[i], &self.lines[i + 1])
    }

    /// Whether the block that is open, `so_far`, ends with line `i`; there is a next line.
    pub(super) fn ends_block(&self, i: usize, open: &Open<'_>, so_far: &str) -> bool {
        let (line, next) = (self.content(i), self.content(i + 1));
        let closed = ends_sentence(line);
        // Both are costly: one measures the line, the other reads every word.
        let forced = LazyCell::new(|| self.forced(i));
        let states = || has_main_verb(so_far);
        // `Förslaget` / `från Ekby` is a title over two lines.
        let is_alone = || {
            !next.starts_with(char::is_lowercase) || next.starts_with("att ") || has_letter(next)
        };
        if (self.is_heading)(next) || (open.lines == 1 && (self.is_heading)(line) && is_alone()) {
            // `, se Reservationer m.m.` names a heading, whatever the lines measure.
            let left_open = ends_open(line) && (*forced != Some(true) || line.ends_with(" se"));
            return !left_open && (closed || open.item || *forced != Some(false) || !states());
        }
        let is_item = marker(next).is_some_and(|marker| self.counts(i + 1, &marker, open));
        if is_item && !cuts_date(line, next) {
            return closed || open.item || (*forced != Some(false) && !ends_open(line));
        }
        if begins_demand(so_far, line, next, || *forced == Some(true)) && *forced != Some(false) {
            return true;
        }
        let continues = (next.starts_with(char::is_lowercase) && !has_letter(next))
            || next.starts_with(['%', ')', ','])
            || parts_number(line, next)
            || (next.starts_with('(') && (!closed || line.ends_with("m.fl.")));
        // "Lyndon B." / "Johnson": a stop that ends no sentence ends no paragraph.
        let ends = || !closed || ends_between(line, next);
        let leads_on = || ends_open(line) || cuts_date(line, next);
        // Behind a full line only a heading may begin or end, and that is cheaper to see.
        if !continues && *forced == Some(false) {
            let is_heading = match closed {
                true => self.is_free_heading(i + 1),
                false => self.is_full_heading(i, open),
            };
            return is_heading && !leads_on() && ends();
        }
        if continues || leads_on() {
            // A blank line between two sentences counts even where the second is badly written.
            return closed && !self.column.is_known() && *forced == Some(true);
        }
        match *forced {
            Some(_) => closed || open.item || starts_sentence(first_word(next)) || !states(),
            None if !ends() => false,
            None if line.ends_with('.') => true,
            None => (closed || !states()) && !self.may_be_full(i),
        }
    }

    /// Whether line `i`, which begins where a sentence has ended on a full line, names something
    /// and is broken off on purpose.
    fn is_free_heading(&self, i: usize) -> bool {
        let line = self.content(i);
        i + 1 < self.lines.len()
            && starts_upper(self.content(i + 1))
            && self.forced(i) == Some(true)
            && names(line)
    }

    /// Whether line `i`, alone in its block and full, is a heading as wide as the column: it
    /// follows a finished paragraph, names something, and what follows begins with a capital.
    fn is_full_heading(&self, i: usize, open: &Open<'_>) -> bool {
        open.lines == 1
            && open.after_paragraph
            && !open.item
            && starts_upper(self.content(i + 1))
            && names(self.content(i))
    }

    /// The shape of the block that is open, whose text is `block`.
    pub(super) fn shape(&self, open: &Open<'_>, block: &str) -> Shape {
        if open.item {
            Shape::Item
        } else if (self.is_heading)(block) || (open.lines <= HEADING_LINES && names(block)) {
            Shape::Heading
        } else {
            Shape::Paragraph
        }
    }
}

/// Whether the line `next` is a point in lower case, behind `so_far`, which introduces such points or is
/// one: `att bifalla motionen,` and then `att därutöver anföra följande.` The last line so far is `line`; where
/// it `is_ended` on purpose, a point needs no stop.
fn begins_demand(so_far: &str, line: &str, next: &str, is_ended: impl Fn() -> bool) -> bool {
    let Some(demand) = next.strip_prefix("att ") else {
        return false;
    };
    let introduces = || {
        let words = so_far.trim_end_matches(['.', ':']);
        let last = window::pieces_back(words).next();
        matches!(last, Some("besluta" | "beslutar" | "följande"))
    };
    let follows = || {
        let line = line.trim_end_matches(" samt").trim_end_matches(" och");
        line.ends_with([',', '.', ';']) || demand.starts_with("därutöver ") || is_ended()
    };
    introduces() || (so_far.starts_with("att ") && follows())
}

/// Whether the line begins with a letter as a point has it: `a) bygga en brygga, b) …`
fn has_letter(line: &str) -> bool {
    line.as_bytes().get(1) == Some(&b')') && line.starts_with(|c: char| c.is_ascii_lowercase())
}

/// Whether a date goes on over the line's end: `2018` / `– 2021`, `19 mars` / `2012`.
fn cuts_date(line: &str, next: &str) -> bool {
    if !next.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '-' | '–' | ' ')) {
        return false;
    }
    let year = |text: &str| {
        let digits = text.bytes().take_while(u8::is_ascii_digit).count();
        digits == 4 && (text.starts_with("19") || text.starts_with("20"))
    };
    let range = next.trim_start_matches(['-', '–', ' ']);
    let last = line.rsplit(' ').next().unwrap_or(line);
    (range.len() < next.len() && year(range) && year(last))
        || (year(next) && MONTHS.contains(&last))
}

/// Whether a section's number stands before its sign: `16` / `§ skollagen`. `§ 18` is a point of its own.
fn parts_number(line: &str, next: &str) -> bool {
    if !next.starts_with('§') {
        return false;
    }
    let behind = next.trim_start_matches('§');
    let is_numbered = behind
        .trim_start()
        .starts_with(|c: char| c.is_ascii_digit());
    !is_numbered && line.ends_with(|c: char| c.is_ascii_digit())
}

fn first_word(line: &str) -> &str {
    line.split_whitespace().next().unwrap_or("")
}
