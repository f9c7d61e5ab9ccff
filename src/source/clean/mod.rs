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
//! Nearly every text is clean, and is used as it is: a search for the few bytes that such characters
//! begin with shows that ([`Rare`]). Only a text with one of them is copied, together with the way back
//! ([`Origin`]).

mod characters;
mod origin;
mod rare;
mod slips;

pub(crate) use characters::without_mark;
pub(crate) use origin::Origin;
pub(crate) use rare::Rare;

use memchr::memmem;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::report::{Diagnostic, Span};
use characters::{ReadAs, ends_line, read_as};
use rare::any;
use slips::{begins_name, blanks_behind_hyphens, ends_in_name, ends_in_stem, grown_together};

/// A text that was cleaned, and the way back to the input.
#[derive(Debug)]
pub(crate) struct Cleaned {
    pub(crate) text: String,
    pub(crate) origin: Origin,
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

/// What is damaged in the text itself: characters that were lost, and control characters. A clean text
/// is not searched for those.
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

struct Cleaner<'t> {
    text: &'t str,
    out: String,
    origin: Origin,
    /// The input up to here is copied or replaced.
    copied: usize,
}

impl Cleaner<'_> {
    fn run(&mut self) {
        let text = self.text;
        let mut grown_together = grown_together(text.as_bytes(), 0..text.len()).peekable();
        let mut blanks = blanks_behind_hyphens(text, 0..text.len()).peekable();
        let mark = text.len() - without_mark(text).len();
        let mut characters = text.char_indices().peekable();
        while let Some((at, character)) = characters.next() {
            let end = at + character.len_utf8();
            // The words before a slip are read as they come out, composed.
            if grown_together.next_if_eq(&at).is_some() && ends_in_stem(self.up_to(at)) {
                self.replace(at, at, "- ");
            }
            if blanks.next_if_eq(&at).is_some()
                && begins_name(&text[end..])
                && ends_in_name(self.up_to(at))
            {
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
            match read_as(character) {
                ReadAs::Itself => {}
                // The mark at the beginning is no line's.
                _ if at < mark => {}
                ReadAs::Blank => self.replace(at, end, " "),
                // At a line's end it says that the word goes on.
                ReadAs::Nothing if character == '\u{ad}' && ends_line(&text[end..]) => {}
                ReadAs::Nothing => self.replace(at, end, ""),
                ReadAs::Hyphen => self.replace(at, end, "-"),
                ReadAs::Letters(letters) => self.replace(at, end, letters),
            }
        }
        self.copy(text.len());
    }

    /// What the input up to `end` comes out as.
    fn up_to(&mut self, end: usize) -> &str {
        self.copy(end);
        &self.out
    }

    /// Copies the input up to `end`.
    fn copy(&mut self, end: usize) {
        if self.copied < end {
            self.origin.push(self.out.len(), self.copied..end, true);
            self.out.push_str(&self.text[self.copied..end]);
            self.copied = end;
        }
    }

    fn replace(&mut self, start: usize, end: usize, by: &str) {
        self.copy(start);
        if !by.is_empty() {
            self.origin.push(self.out.len(), start..end, false);
            self.out.push_str(by);
        }
        self.copied = end;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::window;

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
            ("A\u{30a}sa- O\u{308}rn", "Åsa-Örn"),
            ("ga\u{30a}rdsoch parknämnden", "gårds- och parknämnden"),
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
