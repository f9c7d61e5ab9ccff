//! The widths of glyphs, in thousandths of an em. Source: Adobe Core 14 font metrics.

/// Widths of the glyphs 0x20 to 0x7E of Times-Roman.
#[rustfmt::skip]
pub(super) const TIMES: [u16; 95] = [
    250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, // space to /
    500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, // 0 to ?
    921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722, // @ to O
    556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500, // P to _
    333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, // ` to o
    500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,      // p to ~
];

/// The same of Helvetica, whose widths Arial shares.
#[rustfmt::skip]
pub(super) const HELVETICA: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,  // space to /
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,  // 0 to ?
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, // @ to O
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,  // P to _
    333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,  // ` to o
    556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,       // p to ~
];

/// The same two widths of characters beyond ASCII: the byte that a character is known by, its width in
/// Times, its width in Helvetica.
///
/// Letters are known by their second byte, all other characters by their first.
#[rustfmt::skip]
pub(super) const BEYOND_ASCII: [(u8, u16, u16); 9] = [
    (0xA4, 444, 556), // ä
    (0xA5, 444, 556), // å
    (0xA9, 444, 556), // é
    (0xB6, 500, 556), // ö
    (0x84, 722, 667), // Ä
    (0x85, 722, 667), // Å
    (0x96, 722, 778), // Ö
    (0xC2, 300, 333), // no-break space, §, ´
    (0xE2, 500, 556), // – ” ’ …
];

/// The width of every character in a monospaced font.
pub(super) const MONOSPACED: u16 = 600;
