//! Reading one file.

use std::fs;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};
use utlatande::Report;
use utlatande::tables::{Cell, Source, Table};

use crate::args::Limits;
use crate::fault::Fault;
use crate::identity::Identity;
use crate::pdf::Reader;
use crate::text::visible;
use crate::why::Why;

/// Bytes of the largest file that is read.
const LARGEST: u64 = 1 << 30;

/// What stands for other characters in a path that was given.
pub(crate) const WILDCARDS: [char; 3] = ['*', '?', '['];

/// One document to read.
#[derive(Debug)]
pub(crate) struct Input {
    /// What to call it: the path as it was given or found; `-` for standard input.
    pub(crate) name: String,
    path: PathBuf,
}

/// A file that could not be read, and why.
#[derive(Debug)]
pub(crate) struct Failure {
    pub(crate) file: String,
    pub(crate) why: Why,
}

/// A document that was read.
#[derive(Debug)]
pub(crate) struct Document {
    /// What the report's spans point into.
    pub(crate) text: String,
    pub(crate) report: Report,
    /// The size of the file.
    pub(crate) size: u64,
}

impl Document {
    /// The document in the bytes of a file.
    pub(crate) fn of(bytes: Vec<u8>, pdfs: &Reader) -> Result<Document, Why> {
        let size = bytes.len() as u64;
        if Reader::is_pdf(&bytes) {
            let report = pdfs.read(bytes)?;
            let text = report.text.clone().unwrap_or_default();
            return Ok(Document { text, report, size });
        }
        let read = utlatande::extract_bytes(&bytes)?;
        Ok(Document {
            text: read.text.into_owned(),
            report: read.report,
            size,
        })
    }
}

/// What is made of the tables of the document in the bytes of a file.
pub(crate) fn with_source<T>(
    name: &str,
    bytes: Vec<u8>,
    pdfs: &Reader,
    make: impl FnOnce(&Source<'_>) -> T,
) -> Result<T, Why> {
    if Reader::is_pdf(&bytes) {
        let Document { text, report, .. } = Document::of(bytes, pdfs)?;
        return Ok(make(&Source::new(name, &text, &report)));
    }
    Ok(make(&Source::read_file(name, &bytes)?))
}

/// A document's rows of each table, which outlive it.
pub(crate) fn rows(source: &Source<'_>, tables: &[Table]) -> Vec<Vec<Vec<Cell<'static>>>> {
    let owned = |row: Vec<Cell<'_>>| row.into_iter().map(Cell::into_owned).collect();
    let rows = |table: &Table| table.rows(source).into_iter().map(owned).collect();
    tables.iter().map(rows).collect()
}

/// A path as text; no two are the same. Bytes that are no UTF-8 are written `\xFF`, and a backslash
/// that would look like such a byte `\x5C`.
#[cfg(unix)]
pub(crate) fn shown(path: &Path) -> String {
    use std::os::unix::ffi::OsStrExt as _;

    let mut shown = String::new();
    for chunk in path.as_os_str().as_bytes().utf8_chunks() {
        shown.push_str(&chunk.valid().replace(r"\x", r"\x5Cx"));
        for byte in chunk.invalid() {
            shown.push_str(&format!(r"\x{byte:02X}"));
        }
    }
    shown
}

#[cfg(not(unix))]
pub(crate) fn shown(path: &Path) -> String {
    path.display().to_string()
}

impl Input {
    pub(crate) fn new(path: PathBuf) -> Input {
        Input {
            name: shown(&path),
            path,
        }
    }

    /// Which file it is, where it is one that could be written.
    pub(crate) fn identity(&self) -> Option<Identity> {
        match self.is_stdin() {
            true => Identity::of_stdin(),
            false => Identity::of(&self.path),
        }
    }

    fn is_stdin(&self) -> bool {
        self.path.as_os_str() == "-"
    }

    /// The size of the file, where that is known before it is read.
    pub(crate) fn size(&self) -> Option<u64> {
        let of = fs::metadata(&self.path).ok()?;
        of.is_file().then_some(of.len())
    }

    /// Reads the only document of a run.
    pub(crate) fn read_alone(&self, limits: Limits) -> Result<Document, Fault> {
        self.read(&Reader::new(limits.time())).map_err(|why| {
            Fault::Failed(format!("{}: {}", visible(&self.name), visible(&why.words)))
        })
    }

    /// Reads the file and the document in it.
    pub(crate) fn read(&self, pdfs: &Reader) -> Result<Document, Why> {
        Document::of(self.bytes()?, pdfs)
    }

    /// The bytes of the file.
    pub(crate) fn bytes(&self) -> Result<Vec<u8>, Why> {
        self.fetched().map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => self.missing().into(),
            _ => format!("cannot read: {error}").into(),
        })
    }

    /// What to say where there is no such file.
    fn missing(&self) -> String {
        let scheme = self.name.split_once("://").map(|(scheme, _)| scheme);
        let is_url = scheme.is_some_and(|scheme| scheme.bytes().all(|b| b.is_ascii_alphabetic()));
        if is_url {
            "this program fetches nothing: save the document, and name the file".to_owned()
        } else if self.name.contains(WILDCARDS) {
            "there is no such file, and no file that matches".to_owned()
        } else {
            "there is no such file".to_owned()
        }
    }

    fn fetched(&self) -> io::Result<Vec<u8>> {
        let too_large = || Err(io::Error::other("it is larger than 1 GiB"));
        if self.size().is_some_and(|size| size > LARGEST) {
            return too_large();
        }
        let mut bytes = Vec::new();
        let most = LARGEST + 1;
        if self.is_stdin() {
            io::stdin().lock().take(most).read_to_end(&mut bytes)?;
        } else {
            fs::File::open(&self.path)?
                .take(most)
                .read_to_end(&mut bytes)?;
        }
        // What has no size, such as a pipe, may have no end either.
        if bytes.len() as u64 > LARGEST {
            return too_large();
        }
        Ok(bytes)
    }
}

/// SHA-256 of the bytes of a file.
pub(crate) fn hash(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(all(test, unix))]
mod tests {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt as _;

    use super::*;

    #[test]
    fn every_name_is_shown_as_another() {
        let of = |bytes| shown(Path::new(OsStr::from_bytes(bytes)));
        assert_eq!(of("å b.txt".as_bytes()), "å b.txt");
        assert_eq!(of(br"a\b"), r"a\b");
        assert_eq!(of(b"a\xff"), r"a\xFF");
        assert_eq!(of(b"a\xfe"), r"a\xFE");
        assert_eq!(of(br"a\xFF"), r"a\x5CxFF");
    }
}
