//! The operators of a content stream, one after the other.
//!
//! Nothing ends the reading of a stream but its end: a byte that begins nothing is left out and counted, an
//! operator that nobody knows is passed over.

/// What stands before an operator.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Operand {
    Number(f64),
    Name(Vec<u8>),
    Text(Vec<u8>),
    Array(Vec<Operand>),
    /// Names and what they stand for, alternating.
    Dictionary(Vec<Operand>),
}

impl Operand {
    pub(crate) fn number(&self) -> Option<f64> {
        match self {
            Operand::Number(number) => Some(*number),
            _ => None,
        }
    }

    pub(crate) fn name(&self) -> Option<&[u8]> {
        match self {
            Operand::Name(name) => Some(name),
            _ => None,
        }
    }

    pub(crate) fn text(&self) -> Option<&[u8]> {
        match self {
            Operand::Text(text) => Some(text),
            _ => None,
        }
    }

    /// What the name `key` stands for in a dictionary.
    pub(crate) fn entry(&self, key: &[u8]) -> Option<&Operand> {
        let Operand::Dictionary(entries) = self else {
            return None;
        };
        let mut pairs = entries.chunks_exact(2);
        pairs.find_map(|pair| (pair[0].name() == Some(key)).then_some(&pair[1]))
    }
}

/// The operators that place and show text, and those that tell what the codes of a font mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Operator {
    SaveState,
    RestoreState,
    Transform,
    BeginText,
    CharacterSpacing,
    WordSpacing,
    Scaling,
    Leading,
    Font,
    Rise,
    Move,
    MoveAndLead,
    Matrix,
    NextLine,
    Show,
    ShowPieces,
    NextLineShow,
    NextLineSpacedShow,
    Draw,
    Paint,
    BeginMarked,
    BeginMarkedWith,
    EndMarked,
    EndCodes,
    EndRanges,
    /// One that shows no text.
    Other,
}

impl Operator {
    fn of(word: &[u8]) -> Operator {
        match word {
            b"q" => Operator::SaveState,
            b"Q" => Operator::RestoreState,
            b"cm" => Operator::Transform,
            b"BT" => Operator::BeginText,
            b"Tc" => Operator::CharacterSpacing,
            b"Tw" => Operator::WordSpacing,
            b"Tz" => Operator::Scaling,
            b"TL" => Operator::Leading,
            b"Tf" => Operator::Font,
            b"Ts" => Operator::Rise,
            b"Td" => Operator::Move,
            b"TD" => Operator::MoveAndLead,
            b"Tm" => Operator::Matrix,
            b"T*" => Operator::NextLine,
            b"Tj" => Operator::Show,
            b"TJ" => Operator::ShowPieces,
            b"'" => Operator::NextLineShow,
            b"\"" => Operator::NextLineSpacedShow,
            b"Do" => Operator::Draw,
            b"f" | b"F" | b"f*" | b"B" | b"B*" | b"b" | b"b*" | b"S" | b"s" | b"sh" => {
                Operator::Paint
            }
            b"BMC" => Operator::BeginMarked,
            b"BDC" => Operator::BeginMarkedWith,
            b"EMC" => Operator::EndMarked,
            b"endbfchar" => Operator::EndCodes,
            b"endbfrange" => Operator::EndRanges,
            _ => Operator::Other,
        }
    }
}

/// Operands that are kept: a hundred ranges of codes have three each.
const OPERANDS: usize = 1_024;

/// How deep arrays and dictionaries stand in one another. Deeper brackets are left out.
const DEPTH: usize = 8;

/// What one array holds at most. What follows is left out, and counted.
const ENTRIES: usize = 100_000;

/// The bytes behind a picture's `EI` that must be text.
const BEHIND_PICTURE: usize = 16;

/// A place in a content stream.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Place {
    at: usize,
    /// Bytes that were left out, since they begin nothing.
    pub(crate) lost: usize,
    /// Whether a picture stands in the stream itself.
    pub(crate) has_picture: bool,
}

impl Place {
    /// Reads up to the next operator, and puts what stands before it into `operands`.
    pub(crate) fn next(&mut self, data: &[u8], operands: &mut Vec<Operand>) -> Option<Operator> {
        operands.clear();
        loop {
            self.skip_blanks(data);
            match *data.get(self.at)? {
                b'(' | b'<' | b'[' | b'/' | b'+' | b'-' | b'.' | b'0'..=b'9' => {
                    if let Some(operand) = self.operand(data, DEPTH)
                        && operands.len() < OPERANDS
                    {
                        operands.push(operand);
                    }
                }
                b')' | b'>' | b']' | b'{' | b'}' => {
                    self.at += 1;
                    self.lost += 1;
                }
                _ => match self.word(data) {
                    b"true" | b"false" | b"null" => {}
                    b"BI" => {
                        self.has_picture = true;
                        self.skip_picture(data);
                    }
                    word => return Some(Operator::of(word)),
                },
            }
        }
    }

    fn skip_blanks(&mut self, data: &[u8]) {
        while let Some(&byte) = data.get(self.at) {
            match byte {
                b'%' => {
                    let line = &data[self.at..];
                    let end = memchr::memchr2(b'\n', b'\r', line);
                    self.at += end.unwrap_or(line.len());
                }
                _ if is_blank(byte) => self.at += 1,
                _ => break,
            }
        }
    }

    /// The regular characters from here on.
    fn word<'d>(&mut self, data: &'d [u8]) -> &'d [u8] {
        let rest = &data[self.at..];
        let length = rest.iter().position(|&byte| !is_regular(byte));
        let word = &rest[..length.unwrap_or(rest.len())];
        self.at += word.len();
        word
    }

    /// Reads one operand, and moves on in any case.
    fn operand(&mut self, data: &[u8], depth: usize) -> Option<Operand> {
        match data[self.at] {
            b'(' => Some(Operand::Text(self.literal(data))),
            b'<' if data.get(self.at + 1) == Some(&b'<') => {
                self.at += 2;
                let entries = self.entries(data, b'>', depth)?;
                self.at += usize::from(data.get(self.at) == Some(&b'>'));
                Some(Operand::Dictionary(entries))
            }
            b'<' => Some(Operand::Text(self.hexadecimal(data))),
            b'[' => {
                self.at += 1;
                self.entries(data, b']', depth).map(Operand::Array)
            }
            b'/' => {
                self.at += 1;
                Some(Operand::Name(unescaped(self.word(data))))
            }
            _ => Some(Operand::Number(number(self.word(data)))),
        }
    }

    /// What stands before the bracket `close`; `None` where the brackets are too deep.
    fn entries(&mut self, data: &[u8], close: u8, depth: usize) -> Option<Vec<Operand>> {
        let depth = depth.checked_sub(1)?;
        let mut entries = Vec::new();
        loop {
            self.skip_blanks(data);
            let Some(&byte) = data.get(self.at) else {
                return Some(entries);
            };
            match byte {
                _ if byte == close => {
                    self.at += 1;
                    return Some(entries);
                }
                b'(' | b'<' | b'[' | b'/' | b'+' | b'-' | b'.' | b'0'..=b'9' => {
                    let from = self.at;
                    let operand = self.operand(data, depth);
                    if entries.len() < ENTRIES {
                        entries.extend(operand);
                    } else {
                        self.lost += self.at - from;
                    }
                }
                b')' | b'>' | b']' | b'{' | b'}' => {
                    self.at += 1;
                    self.lost += 1;
                }
                // An operator in brackets: the closing one is missing.
                _ if close == b']' && Operator::of(self.clone().word(data)) != Operator::Other => {
                    return Some(entries);
                }
                _ => {
                    self.word(data);
                }
            }
        }
    }

    /// A string in parentheses.
    fn literal(&mut self, data: &[u8]) -> Vec<u8> {
        let mut text = Vec::new();
        let mut open = 0;
        while let Some(&byte) = data.get(self.at) {
            self.at += 1;
            match byte {
                b'(' => {
                    open += 1;
                    if open > 1 {
                        text.push(byte);
                    }
                }
                b')' => {
                    open -= 1;
                    if open == 0 {
                        break;
                    }
                    text.push(byte);
                }
                b'\\' => self.escape(data, &mut text),
                b'\r' => {
                    self.at += usize::from(data.get(self.at) == Some(&b'\n'));
                    text.push(b'\n');
                }
                _ => text.push(byte),
            }
        }
        text
    }

    /// What stands behind a backslash.
    fn escape(&mut self, data: &[u8], text: &mut Vec<u8>) {
        let Some(&byte) = data.get(self.at) else {
            return;
        };
        self.at += 1;
        match byte {
            b'n' => text.push(b'\n'),
            b'r' => text.push(b'\r'),
            b't' => text.push(b'\t'),
            b'b' => text.push(8),
            b'f' => text.push(12),
            b'\n' => {}
            b'\r' => self.at += usize::from(data.get(self.at) == Some(&b'\n')),
            b'0'..=b'7' => {
                let mut value = byte - b'0';
                for _ in 0..2 {
                    let Some(digit @ b'0'..=b'7') = data.get(self.at) else {
                        break;
                    };
                    value = value.wrapping_mul(8).wrapping_add(digit - b'0');
                    self.at += 1;
                }
                text.push(value);
            }
            _ => text.push(byte),
        }
    }

    /// A string in hexadecimal digits.
    fn hexadecimal(&mut self, data: &[u8]) -> Vec<u8> {
        self.at += 1;
        let rest = &data[self.at..];
        let length = memchr::memchr(b'>', rest).unwrap_or(rest.len());
        self.at += (length + 1).min(rest.len());
        let mut digits = rest[..length]
            .iter()
            .filter_map(|&byte| char::from(byte).to_digit(16));
        let mut text = Vec::with_capacity(length / 2);
        while let Some(high) = digits.next() {
            text.extend(u8::try_from(high << 4 | digits.next().unwrap_or(0)));
        }
        text
    }

    /// Passes over a picture that stands in the stream: its dictionary up to `ID`, then its bytes up to an
    /// `EI` that text follows.
    fn skip_picture(&mut self, data: &[u8]) {
        let rest = &data[self.at..];
        let Some(id) = memchr::memmem::find(rest, b"ID") else {
            return;
        };
        let bytes = &rest[id + 2..];
        let end = memchr::memmem::find_iter(bytes, b"EI").find(|&at| {
            let behind = &bytes[at + 2..];
            let behind = &behind[..behind.len().min(BEHIND_PICTURE)];
            bytes[..at].last().is_none_or(|&byte| is_blank(byte))
                && behind.first().is_none_or(|&byte| !is_regular(byte))
                && behind
                    .iter()
                    .all(|&byte| (b' '..0x7F).contains(&byte) || is_blank(byte) && byte != 0)
        });
        self.at += id + 2 + end.map_or(0, |end| end + 2);
        if end.is_none() {
            self.lost += bytes.len();
            self.at = data.len();
        }
    }
}

fn is_blank(byte: u8) -> bool {
    matches!(byte, b'\0' | b'\t' | b'\n' | b'\x0C' | b'\r' | b' ')
}

fn is_regular(byte: u8) -> bool {
    !is_blank(byte) && !b"()<>[]{}/%".contains(&byte)
}

/// A number as careless producers write it too: `--5`, `1.2.3`, `5-3`.
fn number(word: &[u8]) -> f64 {
    let digits = word.iter().position(|byte| !matches!(byte, b'+' | b'-'));
    let digits = digits.unwrap_or(word.len());
    let is_negative = word[..digits].contains(&b'-');
    let (mut value, mut unit) = (0.0, None);
    for byte in &word[digits..] {
        match (byte, unit) {
            (b'0'..=b'9', None) => value = value * 10.0 + f64::from(byte - b'0'),
            (b'0'..=b'9', Some(place)) => {
                value += f64::from(byte - b'0') * place;
                unit = Some(place / 10.0);
            }
            (b'.', None) => unit = Some(0.1),
            _ => break,
        }
    }
    if is_negative { -value } else { value }
}

/// A name with its `#20` read.
fn unescaped(word: &[u8]) -> Vec<u8> {
    let mut name = Vec::with_capacity(word.len());
    let mut rest = word;
    while let [first, behind @ ..] = rest {
        let digit = |at: usize| behind.get(at).and_then(|&it| char::from(it).to_digit(16));
        match (first, digit(0), digit(1)) {
            (b'#', Some(high), Some(low)) => {
                name.extend(u8::try_from(high << 4 | low));
                rest = &behind[2..];
            }
            _ => {
                name.push(*first);
                rest = behind;
            }
        }
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The strings that a stream shows, and the bytes that were lost.
    fn shown(data: &[u8]) -> (Vec<String>, usize) {
        let (mut place, mut operands, mut found) = (Place::default(), Vec::new(), Vec::new());
        while let Some(operator) = place.next(data, &mut operands) {
            if operator == Operator::Show
                && let Some(text) = operands.last().and_then(Operand::text)
            {
                found.push(String::from_utf8_lossy(text).into_owned());
            }
        }
        (found, place.lost)
    }

    #[test]
    fn strings_are_read() {
        let data = br"(a\(b\)(c)\101\n) Tj <41 4> Tj (x\
y) Tj";
        assert_eq!(shown(data).0, ["a(b)(c)A\n", "A@", "xy"]);
    }

    #[test]
    fn nothing_ends_the_reading() {
        let data = b"(a) Tj 1.2.3 w ) (b) Tj ]] >> xyz (c) [ (d) w (e) Tj";
        let (found, lost) = shown(data);
        assert_eq!(found, ["a", "b"]);
        assert_eq!(lost, 5);
    }

    #[test]
    fn pictures_are_passed_over() {
        let data = b"(a) Tj BI /W 2 /H 2 ID \x00EI \xFF EI\x01 (x) Tj\nEI Q (b) Tj";
        assert_eq!(shown(data), (vec!["a".to_owned(), "b".to_owned()], 0));
    }

    #[test]
    fn deep_brackets_are_left_out() {
        let deep = ["[".repeat(10_000), "]".repeat(10_000)].concat();
        let data = format!("(a) Tj {deep} TJ (b) Tj");
        assert_eq!(shown(data.as_bytes()).0, ["a", "b"]);
    }

    #[test]
    fn numbers_are_read_as_others_read_them() {
        for (word, value) in [
            ("--5", -5.0),
            ("1.25", 1.25),
            ("5-3", 5.0),
            (".5.2", 0.5),
            ("-", 0.0),
        ] {
            assert!((number(word.as_bytes()) - value).abs() < 1e-9, "{word}");
        }
    }
}
