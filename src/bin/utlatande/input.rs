//! Finding files, and reading one.

use std::ffi::OsStr;
use std::fs;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use utlatande::Report;
use walkdir::WalkDir;

use crate::args::Inputs;
use crate::pdf::Reader;

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
    /// What could not be looked into.
    pub(crate) failures: Vec<Failure>,
    /// What reads the PDFs among them.
    pub(crate) pdfs: Reader,
    /// PDF files in folders that this program was built without reading.
    pub(crate) left_out: usize,
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
        failures: Vec::new(),
        pdfs: Reader::new(inputs.limits.time()),
        left_out: 0,
    };
    for path in &inputs.paths {
        if path.is_dir() {
            walk(path, &mut found);
        } else {
            found.inputs.push(Input::new(path.clone()));
        }
    }
    found
}

fn walk(folder: &Path, found: &mut Found) {
    let before = found.inputs.len() + found.failures.len() + found.left_out;
    for entry in WalkDir::new(folder).sort_by_file_name() {
        match entry {
            Ok(entry) if entry.file_type().is_dir() => {}
            Ok(entry) => match extension(entry.path()).as_str() {
                "txt" => found.inputs.push(Input::new(entry.into_path())),
                "pdf" if cfg!(feature = "pdf") => found.inputs.push(Input::new(entry.into_path())),
                "pdf" => found.left_out += 1,
                _ => {}
            },
            Err(error) => found.failures.push(Failure {
                file: error.path().unwrap_or(folder).display().to_string(),
                why: format!("cannot look into it: {error}"),
            }),
        }
    }
    if before == found.inputs.len() + found.failures.len() + found.left_out {
        found.failures.push(Failure {
            file: folder.display().to_string(),
            why: "the folder holds no .txt or .pdf file".to_owned(),
        });
    }
}

fn extension(path: &Path) -> String {
    let extension = path.extension().and_then(OsStr::to_str);
    extension.unwrap_or_default().to_ascii_lowercase()
}

impl Input {
    pub(crate) fn new(path: PathBuf) -> Input {
        Input {
            name: path.display().to_string(),
            path,
        }
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
        if self.path.as_os_str() != "-" {
            return fs::read(&self.path);
        }
        let mut bytes = Vec::new();
        io::stdin().lock().read_to_end(&mut bytes)?;
        Ok(bytes)
    }
}
