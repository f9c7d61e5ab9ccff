//! Documents of the genre, mutated by whole lines and paragraphs.

use arbitrary::{Arbitrary, Result, Unstructured};
use evaluation::generate::{generate, generate_one_line};
use evaluation::laws::assert_laws;

/// Changes to one document, at most.
const CHANGES: usize = 12;

/// A change to a document; places are shares of its pieces.
#[derive(Arbitrary, Debug)]
enum Change<'b> {
    /// Pieces of the other document go between two of this one.
    Splice {
        from: u16,
        pieces: u8,
        at: u16,
    },
    /// A piece of the other document stands instead of one.
    Substitute {
        from: u16,
        at: u16,
    },
    /// Any words stand instead of one.
    Write {
        at: u16,
        words: &'b str,
    },
    Remove {
        at: u16,
        pieces: u8,
    },
    Repeat {
        at: u16,
        pieces: u8,
        to: u16,
    },
    /// The rest is that of the other document.
    Cross {
        from: u16,
        at: u16,
    },
}

/// A document that the generator draws, changed by what stands in another one: it keeps every law.
///
/// # Panics
///
/// When it does not.
pub fn structured(bytes: &[u8]) {
    let mut bytes = Unstructured::new(bytes);
    // Bytes that are too few for it make no document.
    if let Ok(text) = document(&mut bytes) {
        assert_laws(&text);
    }
}

fn document(bytes: &mut Unstructured<'_>) -> Result<String> {
    let (own, other) = (drawn(bytes)?, drawn(bytes)?);
    // Paragraphs, or lines.
    let part = if bytes.arbitrary()? { "\n\n" } else { "\n" };
    let other: Vec<&str> = other.split_inclusive(part).collect();
    let mut pieces: Vec<&str> = own.split_inclusive(part).collect();
    for _ in 0..bytes.int_in_range(0..=CHANGES)? {
        if bytes.is_empty() {
            break;
        }
        change(&mut pieces, &other, &bytes.arbitrary()?);
    }
    Ok(pieces.concat())
}

/// The document of a seed. Few seeds, so that the same documents come again with other changes.
fn drawn(bytes: &mut Unstructured<'_>) -> Result<String> {
    let seed = u64::from(bytes.arbitrary::<u16>()?);
    let one_line = bytes.ratio(1, 8)?;
    let made = if one_line {
        generate_one_line(seed)
    } else {
        generate(seed)
    };
    Ok(made.text)
}

fn change<'t>(pieces: &mut Vec<&'t str>, other: &[&'t str], change: &Change<'t>) {
    let place = |share: u16, count: usize| usize::from(share) * count / (usize::from(u16::MAX) + 1);
    let count = pieces.len();
    let behind = |at: usize, pieces: u8, count: usize| count.min(at + usize::from(pieces % 32));
    match *change {
        Change::Splice {
            from,
            pieces: more,
            at,
        } => {
            let (from, at) = (place(from, other.len()), place(at, count));
            let taken = &other[from..behind(from, more, other.len())];
            pieces.splice(at..at, taken.iter().copied());
        }
        Change::Substitute { from, at } => {
            let (from, at) = (place(from, other.len()), place(at, count));
            if let (Some(old), Some(new)) = (pieces.get_mut(at), other.get(from)) {
                *old = new;
            }
        }
        Change::Write { at, words } => {
            if let Some(old) = pieces.get_mut(place(at, count)) {
                *old = words;
            }
        }
        Change::Remove { at, pieces: fewer } => {
            let at = place(at, count);
            pieces.drain(at..behind(at, fewer, count));
        }
        Change::Repeat {
            at,
            pieces: more,
            to,
        } => {
            let at = place(at, count);
            let taken = pieces[at..behind(at, more, count)].to_vec();
            let to = place(to, count);
            pieces.splice(to..to, taken);
        }
        Change::Cross { from, at } => {
            pieces.truncate(place(at, count));
            pieces.extend(&other[place(from, other.len())..]);
        }
    }
}
