//! Where a sentence ends, in Swedish.
//!
//! Unicode's sentence boundaries (UAX 29) know stops, quotes behind them and that no sentence
//! begins in lower case. Swedish needs more. Each place between two words is asked once, and
//! what stands on both sides of it decides:
//!
//! | text | ends behind | since |
//! | --- | --- | --- |
//! | `Till t.ex. Boverket. Det` | `Boverket.` | the abbreviation goes on |
//! | `Buss, tåg m.m. Det kostar` | `m.m.` | this one may end a sentence, and `Det` begins one |
//! | `A. Ek kom. Hon` | `kom.` | an initial |
//! | `den 3. Maj` and `3. Att bifalla` | – | an ordinal; the number of a list item |
//! | `Hon kom. 15 svarade.` | `kom.` | Unicode waits for a capital |
//! | `”Vad?” frågar hon. Hon` | `hon.` | the question is inside the sentence |
//! | `Rådet (KPR. Se nedan.) svarar. Sedan` | `svarar.` | in parentheses |
//! | `följande: Det är bra.` | `följande:` | a main clause behind a colon |
//! | `Hon tvekade … Sedan` | `…` | an ellipsis before a sentence |
//! | `Ny lag om buller Den gäller nu.` | `buller` | a heading that runs in |
//!
//! A **heading runs in** where a stretch without a finite verb is followed, without any stop, by a
//! word in upper case that is no name and has its finite verb soon after. A word is no name if it
//! belongs to those that only join sentences ([`crate::language::grammar::starts_sentence`]), or if the same document
//! writes it in lower case elsewhere.

use std::collections::HashSet;
use std::iter::Peekable;
use std::ops::Range;

use unicode_segmentation::{USentenceBoundIndices, UnicodeSegmentation};

use crate::language::grammar::{
    MONTHS, capitalized, ends_open, has_main_verb, is_definite, is_finite_verb, leads_on,
    starts_sentence, starts_upper,
};
use crate::language::headings::is_heading;
use crate::language::items::marker;
use crate::language::window;

/// Abbreviations that may stand last, without their last stop. Those with a stop inside belong
/// here unless [`leads_on`] knows them.
#[rustfmt::skip]
const MAYBE_LAST: &[&str] = &[
    "alt", "anm", "d:o", "dyl", "etc", "fl", "forts", "kr", "max", "mdkr", "mdr", "milj", "min", "mkr",
    "mnkr", "obs", "osv", "st", "tkr", "tom", "tr",
];

/// Endings of common nouns that no surname has.
#[rustfmt::skip]
const NOUNS: &[&str] = &[
    "arna", "erna", "orna", "heten", "heterna", "ingen", "ionen", "kontoret", "nämnden", "skapet",
    "styrelsen", "verket",
];

/// Quotes and brackets that close behind a stop.
const CLOSERS: &[char] = &['”', '"', '’', '\'', '»', '«', ')', ']', '´', '“'];
/// Quotes, brackets and dashes that open before a word.
const OPENERS: &[char] = &[
    '”', '"', '“', '’', '‘', '\'', '»', '«', '(', '[', '´', '-', '–', '—', ' ',
];

/// Pronouns that a letter to the reader writes in upper case anywhere.
const POLITE: &[&str] = &[
    "Du", "Dig", "Din", "Ditt", "Dina", "Ni", "Er", "Ert", "Era", "Eder",
];

/// Words in a heading that runs in, at most.
const HEADING: usize = 14;
/// Bytes of a sentence that are looked at for its verb.
const NEAR: usize = 160;
/// Bytes in parentheses, at most: behind that they were never closed.
const PARENTHESIS: usize = 600;

/// Where the sentence that begins `text` ends: behind its stop, the blanks behind that outside.
/// It ends with its line, closed or not.
pub(crate) fn first_sentence(text: &str) -> &str {
    plain_sentence(text).unwrap_or_else(|| {
        let end = Ends::new(text, None).next().unwrap_or(0);
        &text[..end]
    })
}

/// The first sentence, where nothing that may end one stands before the end of its line: then no
/// boundary need be looked for.
fn plain_sentence(text: &str) -> Option<&str> {
    let stop = memchr::memchr3(b'.', b'!', b'?', text.as_bytes())?;
    let rest = &text[stop + 1..];
    // Only Latin letters, so that no other script's full stop is among them.
    let is_plain = |&byte: &u8| (b' '..=0xC3).contains(&byte) && byte != 0xC2;
    (text.as_bytes()[..stop].iter().all(is_plain) && (rest.is_empty() || rest.starts_with('\n')))
        .then_some(&text[..=stop])
}

/// How far on each side a sentence is looked for, in bytes.
const SENTENCE: usize = 700;

/// The sentence of the line `text` in which the byte at `at` stands, as a range in `text`; nothing
/// where it is longer than anybody would read.
///
/// It looks back for a place where a sentence surely begins and goes on from there.
pub(crate) fn around(text: &str, at: usize) -> Option<Range<usize>> {
    let before = window::last(&text[..at], SENTENCE);
    let from = at - before.len();
    let sure = memchr::memrchr3_iter(b'.', b'?', b'!', before.as_bytes()).find(|&stop| {
        let next = before[stop + 1..].strip_prefix(' ');
        next.is_some_and(|_| is_sure_end(&before[..=stop], &text[from + stop + 2..]))
    });
    let start = match sure {
        Some(stop) => from + stop + ". ".len(),
        None if from == 0 => 0,
        None => return None,
    };
    let near = window::first(&text[start..], at - start + SENTENCE);
    let mut ends = Ends::new(near, None);
    let (mut begin, mut end) = (0, 0);
    if let Some(sure) = plain_end(near) {
        end = sure;
    }
    while end <= at - start {
        begin = end;
        end = ends.next()?;
    }
    let is_whole = end < near.len() || start + near.len() == text.len();
    let sentence = &near[begin..end];
    begin += sentence.len() - sentence.trim_start().len();
    begin += item_number(&near[begin..end]);
    is_whole.then_some(start + begin..start + end)
}

/// Where the sentence ends that `text` begins with, if its first stop is a sure end, so that the
/// rules need not be asked.
fn plain_end(text: &str) -> Option<usize> {
    let is_stop = |&at: &usize| text.as_bytes()[at].is_ascii() || text[at..].starts_with('…');
    let stop = may_stop(text.as_bytes()).find(is_stop)?;
    let end = stop + 1;
    let is_end = text[stop..].starts_with('.')
        && match text[end..].strip_prefix(' ') {
            Some(next) => is_sure_end(&text[..end], next),
            None => end == text.len(),
        };
    is_end.then_some(end)
}

/// Where a stop, a colon or a bracket stands in a text, and what begins as an ellipsis does: dashes and
/// quotes too.
fn may_stop(text: &[u8]) -> impl Iterator<Item = usize> {
    let may = |byte: u8| matches!(byte, b'.' | b'?' | b'!' | b':' | b'(' | b')' | 0xE2);
    // All of a few words, without an early way out: so the compiler compares many at a time.
    let holds = move |near: &[u8]| near.iter().fold(false, |any, &byte| any | may(byte));
    text.chunks(32)
        .enumerate()
        .filter(move |(_, near)| holds(near))
        .flat_map(move |(i, near)| {
            let places = near.iter().enumerate().filter(move |(_, byte)| may(**byte));
            places.map(move |(at, _)| 32 * i + at)
        })
}

/// Whether a sentence ends with `before`, whatever else stands there: behind a long word in lower
/// case, its stop, and before a capital.
fn is_sure_end(before: &str, next: &str) -> bool {
    if !matches!(before.as_bytes().last(), Some(b'.' | b'?' | b'!')) {
        return false;
    }
    let sentence = &before[..before.len() - 1];
    let word = window::last(sentence, 5);
    starts_upper(next)
        && word.len() == 5
        && word
            .chars()
            .all(|letter| letter.is_alphabetic() && letter.is_lowercase())
        && !leads_on(sentence.rsplit(' ').next().unwrap_or(sentence))
}

/// The length of the number or bullet of a list item that `sentence` begins with. A dash may begin
/// speech, so it stays.
pub(crate) fn item_number(sentence: &str) -> usize {
    let item = sentence.trim_start();
    let Some(marker) = marker(item) else {
        return 0;
    };
    let number = item.starts_with(|c: char| c.is_ascii_digit());
    let stops = item
        .split(' ')
        .next()
        .is_some_and(|number| number.ends_with(['.', ')']));
    if (number && stops) || !(number || item.starts_with(['-', '–'])) {
        sentence.len() - item.len() + marker.len
    } else {
        0
    }
}

/// Every word of `text` that is written in lower case: a word that is not always a name.
pub(crate) fn lower_case_words(text: &str) -> HashSet<&str> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.starts_with(char::is_lowercase))
        .collect()
}

/// The ends of the sentences in one line.
pub(crate) struct Ends<'t> {
    text: &'t str,
    /// Where the open sentence begins.
    start: usize,
    /// Where the next word is looked for.
    at: usize,
    bounds: Peekable<USentenceBoundIndices<'t>>,
    /// Where the parentheses that are open were opened.
    open: Vec<usize>,
    /// The document's words in lower case; where there are none, no heading runs in.
    words: Option<&'t HashSet<&'t str>>,
}

impl<'t> Ends<'t> {
    pub(crate) fn new(text: &'t str, words: Option<&'t HashSet<&'t str>>) -> Ends<'t> {
        Ends {
            text,
            start: text.len() - text.trim_start().len(),
            at: text.len() - text.trim_start().len(),
            bounds: text.split_sentence_bound_indices().peekable(),
            open: Vec::new(),
            words,
        }
    }

    /// Whether Unicode lets a sentence begin at `next`, where a word begins, behind the stop before `end`.
    fn is_bound(&mut self, end: usize, next: usize) -> bool {
        // Behind a stop and a blank a letter alone decides, and nothing more need be looked at.
        if self.text[..end].ends_with('.') && self.text[end..next] == *" " {
            match self.text.as_bytes()[next] {
                b'A'..=b'Z' => return true,
                b'a'..=b'z' => return false,
                _ => {}
            }
        }
        while self.bounds.next_if(|&(at, _)| at < next).is_some() {}
        self.bounds.peek().is_some_and(|&(at, _)| at == next)
    }

    /// Notes the parentheses in the word at `at..end`. The one that the sentence begins with holds
    /// sentences.
    fn note_parentheses(&mut self, end: usize) {
        for (i, byte) in self.text[self.at..end].bytes().enumerate() {
            match byte {
                b'(' if self.at + i > self.start => self.open.push(self.at + i),
                b')' => drop(self.open.pop()),
                _ => {}
            }
        }
    }

    /// Whether the place behind `end` lies in parentheses.
    fn is_inside(&mut self, end: usize) -> bool {
        if self
            .open
            .first()
            .is_some_and(|open| end - open > PARENTHESIS)
        {
            self.open.clear();
        }
        !self.open.is_empty()
    }

    /// Whether the sentence ends at `end`, before the word at `next`.
    fn ends(&mut self, end: usize, next: usize) -> bool {
        // Behind a word without a stop only a heading that runs in ends.
        if self.words.is_none() && self.text.as_bytes()[end - 1].is_ascii_alphanumeric() {
            return false;
        }
        let (before, at, next) = (&self.text[self.start..end], next, &self.text[next..]);
        let bare = before.trim_end_matches(CLOSERS);
        let ends = match bare.chars().next_back() {
            Some('.') => {
                let is_bound = self.is_bound(end, at) || is_spoken(next);
                ends_with_stop(before, bare, next, is_bound, self.words)
            }
            Some('?' | '!') => !next
                .trim_start_matches(OPENERS)
                .starts_with(char::is_lowercase),
            Some('…') => starts_upper(next),
            Some(':') => self.words.is_some_and(|words| is_clause(next, words)),
            Some(last) if last.is_alphanumeric() => self
                .words
                .is_some_and(|words| is_before_note(before, next) || runs_in(before, next, words)),
            _ => false,
        };
        ends && !self.is_inside(end)
    }
}

impl Iterator for Ends<'_> {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        while self.at < self.text.len() {
            let rest = &self.text[self.at..];
            let end = self.at + rest.find(char::is_whitespace).unwrap_or(rest.len());
            self.note_parentheses(end);
            let blank = &self.text[end..];
            let next = end + (blank.len() - blank.trim_start().len());
            self.at = next;
            let line_ends = self.text[end..next].contains('\n') || next == self.text.len();
            if line_ends || self.ends(end, next) {
                self.start = next;
                self.open.clear();
                return Some(end);
            }
        }
        None
    }
}

/// Whether the full stop at the end of `bare`, which is `before` without what closes behind the stop, ends a
/// sentence.
fn ends_with_stop(
    before: &str,
    bare: &str,
    next: &str,
    is_bound: bool,
    words: Option<&HashSet<&str>>,
) -> bool {
    let word = bare.rsplit(char::is_whitespace).next().unwrap_or(bare);
    let word = word.trim_start_matches(OPENERS).trim_end_matches('.');
    let is_number = word
        .bytes()
        .all(|byte| byte.is_ascii_digit() || byte == b'.');
    if note_mark(next).is_some() {
        return false;
    }
    // "7. För": what stands so far is the number of an item. "... fadern" is none.
    if bare.len() == before.len() && is_item_number(before) {
        return false;
    }
    // A year may stand last before a number, `3.` hardly.
    if is_number && (1..4).contains(&word.len()) {
        return is_bound && !MONTHS.contains(&first_word(next).to_lowercase().as_str());
    }
    if bare.len() == before.len() && !bare.ends_with("..") {
        if leads_on(word) {
            return false;
        }
        let mut letters = word.chars();
        let letter = letters.next().filter(|_| letters.next().is_none());
        let initial = letter.is_some_and(char::is_uppercase)
            || word.rsplit(['.', '-']).next().is_some_and(|last| {
                last.len() < word.len() && last.chars().count() == 1 && starts_upper(last)
            });
        if initial || letter.is_some() {
            let goes_on = next.starts_with("De ") || is_initial(next);
            return is_bound && begins_sentence(next, words) && !goes_on;
        }
        if is_abbreviation(word) {
            // No name follows these: with its verb behind it, it begins a sentence.
            let second = next.split(' ').nth(1).is_some_and(is_finite_verb);
            let begins = begins_sentence(next, words) || (starts_upper(next) && second);
            return is_bound && (begins || is_spoken(next));
        }
    }
    // Unicode passes over digits to see whether a lower-case letter follows.
    is_bound || (next.starts_with(|c: char| c.is_ascii_digit()) && word.chars().count() > 1)
}

/// Whether `word`, whose last stop is gone, is an abbreviation that may end a sentence: `m.m`.
fn is_abbreviation(word: &str) -> bool {
    let short = |part: &str| {
        !part.is_empty() && part.chars().count() <= 3 && part.chars().all(char::is_alphabetic)
    };
    MAYBE_LAST.contains(&word) || (word.contains('.') && word.split('.').all(short))
}

/// Whether `text` is `7.`, `3.1.`, `IV.` or `b.` and no more.
fn is_item_number(text: &str) -> bool {
    let number = text.trim_end_matches('.');
    let digits = number
        .bytes()
        .all(|byte| byte.is_ascii_digit() || byte == b'.');
    let roman = number
        .bytes()
        .all(|byte| matches!(byte, b'I' | b'V' | b'X'));
    !number.is_empty() && number.len() <= 6 && (digits || roman || number.len() == 1)
}

/// Whether `before` ends with the mark of the note that `next` is.
fn is_before_note(before: &str, next: &str) -> bool {
    let mark = before.rsplit(' ').next().unwrap_or(before);
    mark.len() <= 3
        && mark.bytes().all(|byte| byte.is_ascii_digit())
        && before[..before.len() - mark.len()]
            .trim_end()
            .trim_end_matches(CLOSERS)
            .ends_with('.')
        && next
            .strip_prefix(mark)
            .is_some_and(|note| note.starts_with(". "))
}

/// Whether `next` begins with a dash and a sentence: to Unicode a dash goes on.
fn is_spoken(next: &str) -> bool {
    next.strip_prefix(['-', '–', '—'])
        .and_then(|next| next.strip_prefix(' '))
        .is_some_and(starts_upper)
}

/// Whether `next` begins with an initial: `I. Ek`.
fn is_initial(next: &str) -> bool {
    let mut characters = next.chars();
    characters.next().is_some_and(char::is_uppercase) && characters.next() == Some('.')
}

/// The mark of a note behind a sentence, where the note follows: `7` in `7 7. Se`.
fn note_mark(next: &str) -> Option<&str> {
    let (mark, rest) = next.split_once(' ')?;
    let is_number = mark.len() <= 3 && mark.bytes().all(|byte| byte.is_ascii_digit());
    let note = rest.strip_prefix(mark)?;
    (is_number && note.starts_with(". ")).then_some(mark)
}

/// Whether `next` begins with a word that begins sentences: one that is no name.
fn begins_sentence(next: &str, words: Option<&HashSet<&str>>) -> bool {
    let word = first_word(next.trim_start_matches(OPENERS));
    starts_sentence(word) || (starts_upper(word) && is_common(word, words))
}

/// Whether the document writes `word` in lower case elsewhere.
fn is_common(word: &str, words: Option<&HashSet<&str>>) -> bool {
    words.is_some_and(|words| words.contains(word.to_lowercase().as_str()))
}

/// Whether `next` begins with the number of an item of a list.
fn begins_item(next: &str) -> bool {
    marker(next).is_some_and(|marker| marker.number.is_some())
}

/// Whether a main clause of its own, or an item of a list, stands behind a colon.
fn is_clause(next: &str, words: &HashSet<&str>) -> bool {
    if begins_item(next) {
        return true;
    }
    let clause = clause(next);
    let bare = next.trim_start_matches(OPENERS);
    let quoted = bare.len() < next.len();
    let word = first_word(bare);
    starts_upper(bare)
        && (quoted || starts_sentence(word) || is_common(word, Some(words)))
        && (has_main_verb(clause) || is_finite_verb(&word.to_lowercase()))
}

/// Whether `before` is a heading that has no stop, and a sentence begins with `next`.
fn runs_in(before: &str, next: &str, words: &HashSet<&str>) -> bool {
    if is_heading(before) {
        return begins_item(next) || starts_upper(next);
    }
    if !next.starts_with(char::is_uppercase) || ends_open(window::last(before, NEAR)) {
        return false;
    }
    let word = first_word(next);
    let last = before.rsplit(' ').next().unwrap_or(before);
    // No heading ends with a word that only joins others, or with the number of an item.
    let is_number = last.bytes().all(|byte| byte.is_ascii_digit());
    if is_number || POLITE.contains(&word) || starts_sentence(&capitalized(last)) {
        return false;
    }
    let clause = clause(next);
    let states = has_main_verb(before);
    if starts_sentence(word) {
        return (!states || has_main_verb(clause)) && holds_verb(clause);
    }
    let is_long = before.split(' ').take(HEADING + 1).count() > HEADING;
    if states || is_long || !has_main_verb(clause) {
        return false;
    }
    // "Taxor Taxorna", "Buller Buller": the heading's word again.
    if word.len() > 4 && word.to_lowercase() == last.to_lowercase() {
        return true;
    }
    // "Svenska Kyrkan", "Statens Skolor", "Bo Berg": names have their own capitals.
    let may_be_name = if last.len() < before.len() {
        // "tidningen Allmänheten", "partiet Centern": a name behind what it is the name of.
        last.starts_with(char::is_uppercase) || is_definite(last)
    } else {
        let second = clause.split(' ').nth(1).unwrap_or("");
        !(is_definite(word) && is_finite_verb(second))
    };
    !may_be_name
        && !last.ends_with(['s', 'a', 'e'])
        && word.chars().count() > 4
        && (is_common(word, Some(words)) || NOUNS.iter().any(|noun| word.ends_with(noun)))
}

/// The beginning of `next` up to its first stop.
fn clause(next: &str) -> &str {
    let near = window::first(next, NEAR);
    let end = near.find(['.', '?', '!', ':', ';']).unwrap_or(near.len());
    &near[..end]
}

/// Whether a word in `clause` is a finite verb or looks like one: `mäter`, `mätte`, not `mätande`.
fn holds_verb(clause: &str) -> bool {
    clause.split(' ').any(|word| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        let ends = word.ends_with('r') || word.ends_with("de") || word.ends_with("te");
        let looks = word.len() > 3 && ends && !word.ends_with("nde");
        is_finite_verb(word) || (looks && word.starts_with(char::is_lowercase))
    })
}

fn first_word(text: &str) -> &str {
    let word = text.split(char::is_whitespace).next().unwrap_or("");
    word.trim_end_matches(|c: char| !c.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_ends_with_its_stop() {
        for (text, sentence) in [
            ("Till kontoret. Det svarar.", "Till kontoret."),
            (
                "Till kontoret m.fl. nämnder. Det",
                "Till kontoret m.fl. nämnder.",
            ),
            ("Till t.ex. Boverket. Det", "Till t.ex. Boverket."),
            (
                "Rådet (KPR. Se nedan.) svarar. Sedan",
                "Rådet (KPR. Se nedan.) svarar.",
            ),
            ("Till kontoret\nDet svarar.", "Till kontoret"),
            ("Till rådet (KPR\nDet svarar.", "Till rådet (KPR"),
            ("", ""),
        ] {
            assert_eq!(first_sentence(text), sentence);
        }
    }

    #[test]
    fn the_sentence_around_a_place_is_the_one_that_the_iterator_gives() {
        let text = "Nämnden svarade. Enligt t.ex. Boverket behövs kap. 3. Det räcker (se ovan). \
                    Vad? Nämnden avstyrker bl.a. Ekbys förslag. A. Ek kom.";
        let mut start = 0;
        for end in Ends::new(text, None) {
            let begin = start + text[start..end].len() - text[start..end].trim_start().len();
            for at in (begin..end).filter(|&at| text.is_char_boundary(at)) {
                assert_eq!(around(text, at), Some(begin..end));
            }
            start = end;
        }
        assert_eq!(start, text.len());
        let long = "och så vidare ".repeat(100);
        assert_eq!(around(&long, 600), None);
    }

    /// The sentences of one line in a document that holds it twice, with bars between them.
    fn parted(line: &str) -> String {
        let words = lower_case_words(line);
        let mut start = 0;
        let parts: Vec<&str> = Ends::new(line, Some(&words))
            .map(|end| line[std::mem::replace(&mut start, end)..end].trim())
            .collect();
        parts.join(" | ")
    }

    #[test]
    fn stops_that_end_a_sentence_and_those_that_do_not() {
        for parted_line in [
            "Se kap. 3. | Där står det",
            "Se kap. Nio i boken",
            "Buss, tåg m.m. | Det kostar",
            "Buss, tåg m.m. | Ekby har",
            "Nämnden m.fl. Ekby stad",
            "Det kom år 2017. | 15 svarade",
            "A. Ek kom. | Hon gick",
            "Av A. I. Ek. | Hon",
            "Vitamin C. | Det är",
            "Den 3. Maj är fri",
            "3. Att bifalla. | 4. Att avslå.",
            "Hon kom. | 15 svarade.",
            "Det är 3.5 procent. | Det räcker",
            "”Vad?” frågar hon. | Hon går",
            "Han sade ”nej.” | Hon gick",
            "(Se ovan. | Där står det.) | Nu",
            "Rådet (som svarade. Se ovan) har",
            "Hon tvekade … | Sedan kom",
            "Han ... kom",
            "Hon kom. 7 | 7. Se boken",
            "Han frågar: | Är det sant",
            "Två saker: bord och stolar",
            "– Kom! | – Nej.",
        ] {
            let line = parted_line.replace(" | ", " ");
            assert_eq!(parted(&line), parted_line);
        }
    }

    #[test]
    fn a_heading_runs_in_before_a_sentence_and_not_before_a_name() {
        for parted_line in [
            "Ny lag om buller | Den gäller nu",
            "Beredning | Ekby har svarat",
            "Bilagor | 1. Reservationer",
            "Buller i skolor | Skolorna ska mäta sitt buller i skolorna",
            "Buller | Buller är ljud som stör",
            "Vi läser boken Den ljusnande framtid",
            "Svenska Kyrkan har en kyrkan",
            "I tidningen Nyheter står det nyheter",
            "Professor Ada Ek anser att",
            "Vad tror Du om det",
            "Statens Skolor har skolor",
        ] {
            let line = parted_line.replace(" | ", " ");
            assert_eq!(parted(&line), parted_line);
        }
    }
}
