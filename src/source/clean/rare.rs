//! The rare characters of a text.

use std::ops::Range;

use memchr::{memchr2_iter, memchr3_iter};

use crate::language::window;
use crate::source::clean::characters::{ReadAs, read_as, without_mark};
use crate::source::clean::slips::{STRETCH, any_slip};

/// Which rare characters a text holds. Where there are none, nobody need search for them.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Rare {
    /// Line ends that are ASCII, but no line feeds.
    pub(crate) ascii_line_ends: bool,
    /// Line ends that are not ASCII.
    pub(crate) other_line_ends: bool,
    /// Soft hyphens.
    pub(crate) soft_hyphens: bool,
    /// U+FFFD, which stands for a character that was lost.
    pub(super) lost: bool,
    /// Something that is read as something else.
    is_unclean: bool,
}

impl Rare {
    /// Searches `text` for the bytes that rare characters begin with, and reads the characters there.
    pub(crate) fn of(text: &str) -> Rare {
        let mark = text.len() - without_mark(text).len();
        let mut rare = Rare::default();
        for near in window::cached(text.len()) {
            rare.add_characters(text, near.start.max(mark)..near.end);
            for stretch in text.as_bytes()[near.clone()].chunks(STRETCH) {
                rare.add_bytes(stretch);
            }
            rare.is_unclean = rare.is_unclean || any_slip(text, near);
        }
        rare
    }

    /// Whether the text is used as it is.
    pub(super) fn is_clean(self) -> bool {
        !self.is_unclean
    }

    /// Adds the characters that begin with a byte that few others begin with.
    fn add_characters(&mut self, text: &str, near: Range<usize>) {
        let bytes = &text.as_bytes()[near.clone()];
        for at in memchr3_iter(0xC2, 0xE2, 0xEF, bytes).chain(memchr2_iter(0xE1, 0xE3, bytes)) {
            match text[near.start + at..].chars().next() {
                Some('\u{85}' | '\u{2028}' | '\u{2029}') => self.other_line_ends = true,
                Some('\u{fffd}') => self.lost = true,
                Some(character) => {
                    self.soft_hyphens |= character == '\u{ad}';
                    self.is_unclean |= !matches!(read_as(character), ReadAs::Itself);
                }
                None => {}
            }
        }
    }

    /// Adds the characters that one byte gives away.
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

/// Whether any byte is such. All bytes are compared, without an early exit: that is fast where hardly
/// any is.
pub(super) fn any(stretch: &[u8], is_such: impl Fn(u8) -> bool) -> bool {
    stretch.iter().fold(false, |any, &byte| any | is_such(byte))
}
