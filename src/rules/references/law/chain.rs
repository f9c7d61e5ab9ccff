//! Chains of chapters and sections: `2 kap. 3 § första stycket, 4 och 7 §§ samt 5 kap. 1 §`.

use super::numerals::{Between, add, between, joined, numbers};
use super::subdivisions::subdivisions;
use super::words::{BETWEEN_SECTIONS, CHAPTER, LEADS, NOT_SECTIONS, TOKENS};
use crate::language::grammar::lowercase;
use crate::language::window;
use crate::source::reading::At;

/// Sections of one chapter, or a chapter as a whole.
#[derive(Debug)]
pub(super) struct Part {
    pub(super) chapter: Option<String>,
    /// The numbers of the sections; none where the whole chapter is meant.
    pub(super) sections: Vec<String>,
    /// Where it stands, subdivisions included.
    pub(super) at: At,
}

impl Part {
    /// Normal form: `2 kap. 3 och 4 §`, `2 kap.`, `3 §`.
    pub(super) fn value(&self) -> String {
        let sections = joined(&self.sections);
        match &self.chapter {
            None => format!("{sections} §"),
            Some(chapter) if sections.is_empty() => format!("{chapter} kap."),
            Some(chapter) => format!("{chapter} kap. {sections} §"),
        }
    }
}

/// Bytes before the first sign or `kap.` that may hold its numbers.
const NUMBERS: usize = 60;

/// The chain whose first sign, or the word for its first chapter, stands at `mark`. It begins at
/// `done` at the earliest.
pub(super) fn chain(text: &str, mark: usize, done: usize) -> Option<Vec<Part>> {
    let mut starts = starts(text, mark).filter(|&start| start >= done);
    starts.find_map(|start| {
        let group = group(&text[start..]).filter(|group| start + group.len > mark)?;
        Some(parts(text, start, group))
    })
}

/// The chain that begins with the sign at `sign`: `§ 12`, `§§ 3–5`.
pub(super) fn sign_first(text: &str, sign: usize) -> Option<Vec<Part>> {
    let numbers_at = sign + signs(&text[sign..])?;
    let rest = text[numbers_at..].strip_prefix(' ')?;
    let numbers_at = text.len() - rest.len();
    let numbers = numbers(rest)?;
    let end = numbers_at + numbers.len();
    let end = end + subdivisions(&text[end..]);
    Some(vec![Part {
        chapter: None,
        sections: numbers.items,
        at: sign..end,
    }])
}

/// Where the numbers before `mark` may begin, the first place first.
fn starts(text: &str, mark: usize) -> impl Iterator<Item = usize> {
    let near = window::last(&text[..mark], NUMBERS);
    let base = mark - near.len();
    let mut first = near.trim_end_matches(' ').len();
    for token in near[..first].rsplit([' ', '\n']) {
        if !is_token(token) {
            break;
        }
        first = near[..first].trim_end_matches(' ').len() - token.len();
        if near[..first].ends_with('\n') {
            break;
        }
    }
    // "punkt 3, 4 §": the first number is another's.
    let word = near[..first]
        .trim_end_matches(' ')
        .rsplit([' ', '('])
        .next();
    let others = word.is_some_and(|word| NOT_SECTIONS.contains(&lowercase(word).as_str()));
    let is_start = move |at: &usize| {
        let digit = near[*at..].starts_with(|c: char| c.is_ascii_digit());
        digit && (*at == 0 || near[..*at].ends_with([' ', '(', '\n', '–', '-', '"', '”', '/']))
    };
    (first..near.len())
        .filter(|&at| near.is_char_boundary(at))
        .filter(is_start)
        .skip(usize::from(others))
        .map(move |at| base + at)
}

/// Whether a word between blanks may stand among the numbers.
fn is_token(word: &str) -> bool {
    let bare = word.trim_end_matches(',');
    let digits = bare.bytes().take_while(u8::is_ascii_digit).count();
    let number = (1..=3).contains(&digits) && !word.ends_with('.');
    // "a", "a–f"
    let mut letters = bare.split(['-', '–']);
    let letter = letters.all(|part| part.len() == 1 && part.as_bytes()[0].is_ascii_lowercase());
    number || letter || TOKENS.contains(&word) || CHAPTER.contains(&word)
}

/// What one chain link names.
struct Group {
    chapter: Option<String>,
    sections: Vec<String>,
    len: usize,
}

/// `3 §`, `2 kap. 3 och 4 §§`, `2 kap. § 3`, `2 kap.` at the beginning of `text`.
fn group(text: &str) -> Option<Group> {
    let first = numbers(text)?;
    let len = first.len();
    if let Some(signs) = signs(&text[len..]) {
        return Some(Group {
            chapter: None,
            sections: first.items,
            len: len + signs,
        });
    }
    let len = len + chapter_word(&text[len..])?;
    let chapter = Some(joined(&first.items));
    let rest = &text[len..];
    let sections = rest.strip_prefix(' ').and_then(|rest| {
        let lead = ["§ ", "§§ "]
            .into_iter()
            .find(|lead| rest.starts_with(lead));
        let at = lead.map_or(0, str::len);
        let second = numbers(&rest[at..])?;
        let end = at + second.len();
        let behind = lead.map_or_else(|| signs(&rest[end..]), |_| Some(0))?;
        Some((second.items, 1 + end + behind))
    });
    let (sections, more) = sections.unwrap_or_default();
    Some(Group {
        chapter,
        sections,
        len: len + more,
    })
}

/// The links of the chain that begins at `start` with `first`.
fn parts(text: &str, start: usize, first: Group) -> Vec<Part> {
    let end = end_of(text, start, &first);
    let mut last = Part {
        chapter: first.chapter,
        sections: first.sections,
        at: start..end,
    };
    let mut parts = Vec::new();
    while let Some((between, len)) = between_sections(&text[last.at.end..])
        && let start = last.at.end + len
        && let Some(group) = group(&text[start..])
    {
        let end = end_of(text, start, &group);
        let same_chapter = group.chapter.is_none() || group.chapter == last.chapter;
        if same_chapter && !last.sections.is_empty() && !group.sections.is_empty() {
            // A range goes on with the first number.
            let mut between = between;
            for section in group.sections {
                add(&mut last.sections, between, section);
                between = Between::List;
            }
            last.at.end = end;
        } else {
            let next = Part {
                chapter: group.chapter,
                sections: group.sections,
                at: start..end,
            };
            parts.push(std::mem::replace(&mut last, next));
        }
    }
    parts.push(last);
    parts
}

/// Where the group at `start` ends, with the subdivisions behind it.
fn end_of(text: &str, start: usize, group: &Group) -> usize {
    let end = start + group.len;
    match group.sections.is_empty() {
        true => end,
        false => end + subdivisions(&text[end..]),
    }
}

/// What stands between two sections at the beginning of `text`, and its length with the preposition
/// behind it.
fn between_sections(text: &str) -> Option<(Between, usize)> {
    let joined = BETWEEN_SECTIONS
        .iter()
        .find(|words| text.starts_with(**words))
        .map(|words| (Between::List, words.len()));
    let (between, len) = joined.or_else(|| between(text))?;
    let rest = &text[len..];
    let lead = LEADS.iter().find(|lead| rest.starts_with(**lead));
    Some((between, len + lead.map_or(0, |lead| lead.len())))
}

/// The length of `§` or `§§`, with a blank before it.
fn signs(text: &str) -> Option<usize> {
    let rest = text.strip_prefix(' ').unwrap_or(text);
    let behind = rest.strip_prefix('§')?;
    let behind = behind.strip_prefix('§').unwrap_or(behind);
    Some(text.len() - behind.len())
}

/// The length of ` kap.`.
fn chapter_word(text: &str) -> Option<usize> {
    let rest = text.strip_prefix(' ')?;
    let word = CHAPTER.iter().find(|word| rest.starts_with(**word))?;
    let whole = !rest[word.len()..].starts_with(char::is_alphanumeric);
    whole.then_some(1 + word.len())
}
