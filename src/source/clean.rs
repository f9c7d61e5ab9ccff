//! Characters that hide the words: what PDF tools, fonts and other systems leave in a text.
//!
//! | in the input | read as |
//! | --- | --- |
//! | `a` and a combining ring (NFD) | `å` |
//! | no-break space, thin space, tab … | a blank |
//! | `ﬁ` and the other Latin ligatures | `fi` |
//! | hyphens of other kinds (U+2010, U+2011), minus (U+2212) | `-` |
//! | soft hyphen inside a line, zero-width characters, control characters | nothing |
//! | `trafikoch renhållningsnämnden` | `trafik- och renhållningsnämnden`: no Swedish word ends so |
//! | `Malma- Älvhem` | `Malma-Älvhem`: a blank too many before a capital |
//!
//! Nearly every text is clean, and is used as it is: a look for the few bytes that such characters
//! begin with tells it. Only a text with one of them is copied, together with the way back.

use std::ops;

use memchr::{memchr2_iter, memchr3_iter, memmem};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::language::window;
use crate::report::{Diagnostic, Span};

/// A text that was cleaned, and the way back to the input.
#[derive(Debug)]
pub(crate) struct Cleaned {
    pub(crate) text: String,
    pub(crate) origin: Origin,
}

/// Where each stretch of a cleaned text comes from.
#[derive(Debug, Default)]
pub(crate) struct Origin {
    stretches: Vec<Stretch>,
}

/// A stretch of the cleaned text, up to the next one.
#[derive(Clone, Copy, Debug)]
struct Stretch {
    at: usize,
    source: Range,
    /// Whether the bytes are the input's own.
    verbatim: bool,
}

#[derive(Clone, Copy, Debug)]
struct Range {
    start: usize,
    end: usize,
}

impl Origin {
    fn stretch(&self, at: usize) -> Option<&Stretch> {
        let behind = self.stretches.partition_point(|stretch| stretch.at <= at);
        self.stretches.get(behind.checked_sub(1)?)
    }

    /// Where the byte at `at` begins in the input.
    pub(crate) fn start(&self, at: usize) -> usize {
        match self.stretch(at) {
            Some(stretch) if stretch.verbatim => stretch.source.start + (at - stretch.at),
            Some(stretch) => stretch.source.start,
            None => at,
        }
    }

    /// Where the input's bytes end that stand for those up to `end`.
    pub(crate) fn end(&self, end: usize) -> usize {
        let Some(last) = end.checked_sub(1) else {
            return 0;
        };
        match self.stretch(last) {
            Some(stretch) if stretch.verbatim => stretch.source.start + (end - stretch.at),
            Some(stretch) => stretch.source.end,
            None => end,
        }
    }

    /// The span in the input.
    pub(crate) fn span(&self, span: Span) -> Option<Span> {
        Span::new(self.start(span.start()), self.end(span.end()))
    }
}

/// What a character is read as.
enum Reading {
    Itself,
    Blank,
    Nothing,
    Hyphen,
    Letters(&'static str),
}

fn reading(character: char) -> Reading {
    match character {
        // Line ends are the next stage's.
        '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Reading::Itself,
        '\u{ad}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2064}'
        | '\u{feff}' => Reading::Nothing,
        '\u{2010}' | '\u{2011}' | '\u{2212}' => Reading::Hyphen,
        '\u{fb00}' => Reading::Letters("ff"),
        '\u{fb01}' => Reading::Letters("fi"),
        '\u{fb02}' => Reading::Letters("fl"),
        '\u{fb03}' => Reading::Letters("ffi"),
        '\u{fb04}' => Reading::Letters("ffl"),
        '\u{fb05}' | '\u{fb06}' => Reading::Letters("st"),
        ' ' => Reading::Itself,
        _ if character.is_whitespace() => Reading::Blank,
        _ if character.is_control() => Reading::Nothing,
        _ => Reading::Itself,
    }
}

/// The text cleaned; `None` where it is clean.
pub(crate) fn clean(text: &str, rare: Rare) -> Option<Cleaned> {
    if rare.is_clean() {
        return None;
    }
    let mut cleaner = Cleaner {
        text,
        out: String::with_capacity(text.len()),
        origin: Origin::default(),
        copied: 0,
    };
    cleaner.run();
    Some(Cleaned {
        text: cleaner.out,
        origin: cleaner.origin,
    })
}

/// What is wrong with the text itself: characters lost, characters that no text has, for which nobody
/// looks in a clean one.
pub(crate) fn damage(text: &str, rare: Rare) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut lost = memmem::find_iter(text.as_bytes(), "\u{fffd}");
    if rare.lost
        && let Some(first) = lost.next()
    {
        let span = Span::new(first, first + '\u{fffd}'.len_utf8());
        found.extend(span.map(|span| Diagnostic::lost_characters(1 + lost.count(), span)));
    }
    let is_control = |byte: u8| byte == 0x7F || (byte < 0x20 && !matches!(byte, b'\t'..=b'\r'));
    if !rare.is_clean()
        && any(text.as_bytes(), is_control)
        && let Some(first) = text.bytes().position(is_control)
    {
        let controls = text.bytes().filter(|&byte| is_control(byte)).count();
        let span = Span::new(first, first + 1);
        found.extend(span.map(|span| Diagnostic::control_characters(controls, span)));
    }
    found
}

/// What a text holds that has to be looked for, for those who need not look for it where there is none.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Rare {
    /// Line ends that are ASCII, but no line feeds.
    pub(crate) ascii_line_ends: bool,
    /// Line ends that are not ASCII.
    pub(crate) other_line_ends: bool,
    /// Soft hyphens.
    pub(crate) soft_hyphens: bool,
    /// U+FFFD, which stands for a character that was lost.
    lost: bool,
    /// Something that is read as something else.
    is_unclean: bool,
}

/// Bytes that are looked at together, without an early way out: so the compiler compares many at a
/// time.
const STRETCH: usize = 4096;

impl Rare {
    /// Looks for the bytes that such things begin with, and closer where one stands.
    pub(crate) fn of(text: &str) -> Rare {
        let mark = text.len() - without_mark(text).len();
        let mut rare = Rare::default();
        for near in window::cached(text.len()) {
            rare.add_characters(text, near.start.max(mark)..near.end);
            for stretch in text.as_bytes()[near.clone()].chunks(STRETCH) {
                rare.add_bytes(stretch);
            }
            rare.is_unclean = rare.is_unclean
                || lost_hyphens(text, near.clone()).any(|_| true)
                || doubled_blanks(text, near).any(|_| true);
        }
        rare
    }

    fn is_clean(self) -> bool {
        !self.is_unclean
    }

    /// Adds what begins there as few characters do that are not rare.
    fn add_characters(&mut self, text: &str, near: ops::Range<usize>) {
        let bytes = &text.as_bytes()[near.clone()];
        for at in memchr3_iter(0xC2, 0xE2, 0xEF, bytes).chain(memchr2_iter(0xE1, 0xE3, bytes)) {
            match text[near.start + at..].chars().next() {
                Some('\u{85}' | '\u{2028}' | '\u{2029}') => self.other_line_ends = true,
                Some('\u{fffd}') => self.lost = true,
                Some(character) => {
                    self.soft_hyphens |= character == '\u{ad}';
                    self.is_unclean |= !matches!(reading(character), Reading::Itself);
                }
                None => {}
            }
        }
    }

    /// Adds what one byte tells.
    fn add_bytes(&mut self, stretch: &[u8]) {
        let begins_mark = |byte: u8| byte | 1 == 0xCD;
        let is_control = |byte: u8| ((byte < 0x20) & (byte != b'\n')) | (byte == 0x7F);
        let ends_line = |byte: u8| byte.wrapping_sub(b'\n') < 4;
        // Hardly any stretch holds one.
        if any(stretch, |byte| is_control(byte) | begins_mark(byte)) {
            self.ascii_line_ends |= any(stretch, |byte| ends_line(byte) & (byte != b'\n'));
            self.is_unclean |= any(stretch, |byte| {
                (is_control(byte) & !ends_line(byte)) | begins_mark(byte)
            });
        }
    }
}

/// Whether a byte is such, where hardly ever one is; all are looked at.
fn any(stretch: &[u8], is_such: impl Fn(u8) -> bool) -> bool {
    stretch.iter().fold(false, |any, &byte| any | is_such(byte))
}

/// The places in `near` of `och` grown together with the first half of a compound.
fn lost_hyphens(text: &str, near: ops::Range<usize>) -> impl Iterator<Item = usize> {
    grown_together(text.as_bytes(), near).filter(|&at| {
        let stem = window::last(&text[..at], LONGEST_STEM);
        let start = stem
            .char_indices()
            .rev()
            .take_while(|(_, character)| character.is_lowercase())
            .last();
        start.is_some_and(|(start, _)| {
            // The window may begin inside a longer word.
            let begins = start > 0 || stem.len() == at;
            let whole =
                begins && !stem[..start].ends_with(|c: char| c.is_alphanumeric() || c == '-');
            // "dock" and "och" alone are no compounds.
            whole && stem[start..].chars().count() >= 3
        })
    })
}

/// The places of `och ` in those stretches where one may stand behind something else than a blank:
/// hardly another word ends with `h`.
fn grown_together(bytes: &[u8], near: ops::Range<usize>) -> impl Iterator<Item = usize> {
    near.step_by(STRETCH).flat_map(move |from| {
        // With what stands before the first place and inside the last.
        let stretch = &bytes[from..bytes.len().min(from + STRETCH + "och ".len())];
        let holds = stretch.windows(5).fold(false, |any, five| {
            any | ((five[3] == b'h') & (five[4] == b' ') & (five[0] > b' '))
        });
        let places = holds.then(|| memmem::find_iter(&stretch[1..], "och "));
        places.into_iter().flatten().map(move |at| from + 1 + at)
    })
}

/// The longest first half of a compound, in bytes.
const LONGEST_STEM: usize = 40;

/// The places of blanks behind the hyphen of a name: `Malma- Älvhem`; the hyphen stands in `near`.
fn doubled_blanks(text: &str, near: ops::Range<usize>) -> impl Iterator<Item = usize> {
    let from = near.start;
    // With the blank behind a hyphen at the end.
    let bytes = &text.as_bytes()[from..text.len().min(near.end + 1)];
    memmem::find_iter(bytes, "- ").filter_map(move |at| {
        let at = from + at;
        let word = window::last(&text[..at], LONGEST_STEM)
            .rsplit(|c: char| !c.is_alphabetic())
            .next()
            .unwrap_or("");
        let names = word.chars().nth(1).is_some_and(char::is_lowercase)
            && word.starts_with(char::is_uppercase)
            && text[at + 2..].starts_with(char::is_uppercase);
        names.then_some(at + 1)
    })
}

struct Cleaner<'t> {
    text: &'t str,
    out: String,
    origin: Origin,
    /// Up to where the input is copied or replaced.
    copied: usize,
}

impl Cleaner<'_> {
    fn run(&mut self) {
        let text = self.text;
        let mut hyphens = lost_hyphens(text, 0..text.len()).peekable();
        let mut blanks = doubled_blanks(text, 0..text.len()).peekable();
        let mark = text.len() - without_mark(text).len();
        let mut characters = text.char_indices().peekable();
        while let Some((at, character)) = characters.next() {
            let end = at + character.len_utf8();
            if hyphens.next_if_eq(&at).is_some() {
                self.replace(at, at, "- ");
            }
            if blanks.next_if_eq(&at).is_some() {
                self.replace(at, end, "");
                continue;
            }
            if characters
                .peek()
                .is_some_and(|&(_, next)| is_combining_mark(next))
            {
                let mut marked = end;
                while let Some((_, mark)) = characters.next_if(|&(_, next)| is_combining_mark(next))
                {
                    marked += mark.len_utf8();
                }
                let composed: String = text[at..marked].nfc().collect();
                if composed != text[at..marked] {
                    self.replace(at, marked, &composed);
                }
                continue;
            }
            match reading(character) {
                Reading::Itself => {}
                // The mark at the beginning is no line's.
                _ if at < mark => {}
                Reading::Blank => self.replace(at, end, " "),
                // At a line's end it says that the word goes on.
                Reading::Nothing if character == '\u{ad}' && ends_line(&text[end..]) => {}
                Reading::Nothing => self.replace(at, end, ""),
                Reading::Hyphen => self.replace(at, end, "-"),
                Reading::Letters(letters) => self.replace(at, end, letters),
            }
        }
        self.copy(text.len());
    }

    /// Copies the input up to `end`.
    fn copy(&mut self, end: usize) {
        if self.copied < end {
            self.origin.stretches.push(Stretch {
                at: self.out.len(),
                source: Range {
                    start: self.copied,
                    end,
                },
                verbatim: true,
            });
            self.out.push_str(&self.text[self.copied..end]);
            self.copied = end;
        }
    }

    fn replace(&mut self, start: usize, end: usize, by: &str) {
        self.copy(start);
        if !by.is_empty() {
            self.origin.stretches.push(Stretch {
                at: self.out.len(),
                source: Range { start, end },
                verbatim: false,
            });
            self.out.push_str(by);
        }
        self.copied = end;
    }
}

/// Whether nothing but blanks stands before the next line end.
fn ends_line(rest: &str) -> bool {
    rest.trim_start_matches([' ', '\t', '\u{a0}', '\u{ad}'])
        .chars()
        .next()
        .is_none_or(|c| {
            matches!(
                c,
                '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}'
            )
        })
}

/// The text behind the byte order mark that it may begin with.
pub(crate) fn without_mark(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cleaned(text: &str) -> String {
        clean(text, Rare::of(text)).map_or_else(|| text.to_owned(), |cleaned| cleaned.text)
    }

    #[test]
    fn what_hides_the_words_is_taken_away() {
        for (text, expected) in [
            ("A\u{30a}sa O\u{308}gren", "Åsa Ögren"),
            ("en\u{a0}dag\u{2009}till\t§\u{202f}3", "en dag till § 3"),
            ("ﬁnns ﬂera eﬀekter", "finns flera effekter"),
            ("stads\u{ad}del och \u{200b}natt\0", "stadsdel och natt"),
            ("stads\u{ad}\ndel", "stads\u{ad}\ndel"),
            ("Malma\u{2011}Älvhem", "Malma-Älvhem"),
            (
                "Malma- Älvhem stadsdelsnämnd",
                "Malma-Älvhem stadsdelsnämnd",
            ),
            ("trafikoch parknämnden", "trafik- och parknämnden"),
            (
                "en trygghetsoch säkerhetsplan",
                "en trygghets- och säkerhetsplan",
            ),
        ] {
            assert_eq!(cleaned(text), expected);
        }
    }

    #[test]
    fn a_clean_text_is_not_copied() {
        for text in [
            "",
            "Åsa och Östen – ”vi” § 3 ´så´ …\r\n\u{c}sida 2",
            "trafik- och parknämnden, dock och Roch och Malma-Älvhem - Ett",
            "3- Ett",
        ] {
            assert!(clean(text, Rare::of(text)).is_none(), "{text:?}");
        }
    }

    #[test]
    fn what_is_rare_is_seen_across_the_places_where_the_next_bytes_are_fetched() {
        for odd in [
            "trafikoch parkn",
            "Malma- Älvhem",
            "A\u{30a}",
            "\u{a0}",
            "\u{ad}",
            "a\0",
        ] {
            for before in 0..=odd.len() {
                let text = [&" ".repeat(window::CACHED - before), odd].concat();
                assert!(!Rare::of(&text).is_clean(), "{odd:?} {before}");
            }
        }
        for before in 0..4 {
            let text = [
                &" ".repeat(window::CACHED - before),
                "a\r\n\u{2028}\u{fffd}",
            ]
            .concat();
            let rare = Rare::of(&text);
            assert!(rare.ascii_line_ends && rare.other_line_ends && rare.lost && rare.is_clean());
        }
    }

    #[test]
    fn every_place_is_found_again() {
        let text = "Ett\u{a0}A\u{30a}r ﬁnns trafikoch parknämnden";
        let Cleaned { text: out, origin } = clean(text, Rare::of(text)).expect("it is not clean");
        for (word, source) in [
            ("Ett", "Ett"),
            ("År", "A\u{30a}r"),
            ("finns", "ﬁnns"),
            ("trafik- och", "trafikoch"),
            ("parknämnden", "parknämnden"),
        ] {
            let at = out.find(word).expect("the word");
            let range = origin.start(at)..origin.end(at + word.len());
            assert_eq!(&text[range], source);
        }
    }
}
