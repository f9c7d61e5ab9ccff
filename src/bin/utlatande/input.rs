//! Finding files, and reading one.

use std::ffi::OsStr;
use std::fs;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use utlatande::Report;
use walkdir::{DirEntry, WalkDir};

use crate::args::Inputs;
use crate::identity::Identity;
use crate::mark;
use crate::pdf::Reader;

/// Bytes of the largest file that is read.
const LARGEST: u64 = 1 << 30;

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
    pub(crate) why: String,
}

/// What the arguments name.
#[derive(Debug)]
pub(crate) struct Found {
    /// In the order of the arguments; what is in a folder in the order of the names.
    pub(crate) inputs: Vec<Input>,
    /// Whether the arguments name one file, and no folder.
    pub(crate) is_one_file: bool,
    /// What could not be looked into.
    pub(crate) failures: Vec<Failure>,
    /// What reads the PDFs among them.
    pub(crate) pdfs: Reader,
    pub(crate) left_out: LeftOut,
}

/// What was seen in folders and not read, which is no failure.
#[derive(Debug, Default)]
pub(crate) struct LeftOut {
    /// PDF files that this program was built without reading.
    pub(crate) pdfs: usize,
    /// Links that lead out of a folder, pipes, sockets and devices.
    pub(crate) entries: Vec<Failure>,
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

/// Files as they are, folders walked.
pub(crate) fn find(inputs: &Inputs) -> Found {
    let mut found = Found {
        inputs: Vec::new(),
        is_one_file: matches!(inputs.paths.as_slice(), [one] if !one.is_dir()),
        failures: Vec::new(),
        pdfs: Reader::new(inputs.limits.time()),
        left_out: LeftOut::default(),
    };
    for path in &inputs.paths {
        if path.is_dir() {
            walk(path, inputs.follow, &mut found);
        } else {
            found.inputs.push(Input::new(path.clone()));
        }
    }
    found
}

fn walk(folder: &Path, follow: bool, found: &mut Found) {
    let before = found.count();
    let root = fs::canonicalize(folder).ok();
    for entry in WalkDir::new(folder)
        .follow_links(follow)
        .sort_by_file_name()
        .into_iter()
        .filter_entry(|entry| entry.depth() == 0 || !is_apart(entry))
    {
        match entry {
            Ok(entry) if entry.file_type().is_dir() => {}
            Ok(entry) => found.add(&entry, root.as_deref()),
            Err(error) => found.failures.push(Failure {
                file: shown(error.path().unwrap_or(folder)),
                why: format!("cannot look into it: {error}"),
            }),
        }
    }
    if before == found.count() {
        found.failures.push(Failure {
            file: shown(folder),
            why: "the folder holds no .txt or .pdf file".to_owned(),
        });
    }
}

/// Whether an entry of a folder is hidden, or a folder of pages that this program wrote.
fn is_apart(entry: &DirEntry) -> bool {
    let is_hidden = entry.file_name().as_encoded_bytes().starts_with(b".");
    is_hidden || mark::is_in(entry.path())
}

impl Found {
    fn count(&self) -> usize {
        let left_out = self.left_out.pdfs + self.left_out.entries.len();
        self.inputs.len() + self.failures.len() + left_out
    }

    /// Adds what stands in a folder and is no folder itself.
    fn add(&mut self, entry: &DirEntry, root: Option<&Path>) {
        let path = entry.path();
        let is_document = match extension(path).as_str() {
            "txt" => true,
            "pdf" if cfg!(feature = "pdf") => true,
            "pdf" => {
                self.left_out.pdfs += 1;
                return;
            }
            _ => false,
        };
        let target = fs::metadata(path);
        let is_folder = target.as_ref().is_ok_and(fs::Metadata::is_dir);
        let is_file = target.as_ref().map_or(true, fs::Metadata::is_file);
        if !is_document && !is_folder {
            return;
        }
        let why = if entry.file_type().is_symlink() && leads_out(path, root) {
            "a link that leads out of the folder; --follow reads it"
        } else if is_folder {
            // A link to a folder that is walked anyway.
            return;
        } else if is_file {
            // Or a link to nothing, which is told when it is read.
            self.inputs.push(Input::new(path.to_owned()));
            return;
        } else {
            "no regular file but a pipe, a socket or a device"
        };
        self.left_out.entries.push(Failure {
            file: shown(path),
            why: why.to_owned(),
        });
    }
}

/// Whether a link ends outside `root`. One that leads nowhere does not.
fn leads_out(link: &Path, root: Option<&Path>) -> bool {
    let target = fs::canonicalize(link);
    target.is_ok_and(|target| root.is_none_or(|root| !target.starts_with(root)))
}

/// A path as text; no two are the same. Bytes that are no UTF-8 are written `\xFF`, and a backslash
/// that would look like such a byte `\x5C`.
#[cfg(unix)]
fn shown(path: &Path) -> String {
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
fn shown(path: &Path) -> String {
    path.display().to_string()
}

fn extension(path: &Path) -> String {
    let extension = path.extension().and_then(OsStr::to_str);
    extension.unwrap_or_default().to_ascii_lowercase()
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

    /// Reads the file and the document in it; else a sentence on what is wrong and what to do.
    pub(crate) fn read(&self, pdfs: &Reader) -> Result<Document, String> {
        let bytes = self.bytes().map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => "there is no such file".to_owned(),
            _ => format!("cannot read: {error}"),
        })?;
        let size = bytes.len() as u64;
        if Reader::is_pdf(&bytes) {
            let report = pdfs.read(bytes)?;
            let text = report.text.clone().unwrap_or_default();
            return Ok(Document { text, report, size });
        }
        let read = utlatande::extract_bytes(&bytes).map_err(|error| error.to_string())?;
        Ok(Document {
            text: read.text.into_owned(),
            report: read.report,
            size,
        })
    }

    fn bytes(&self) -> io::Result<Vec<u8>> {
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

#[cfg(all(test, unix))]
mod tests {
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
