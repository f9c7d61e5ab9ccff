//! What tells the pages that this program wrote from other files: words in each page, and a file that marks a
//! folder of them and lists them.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, ErrorKind, Read as _};
use std::path::{Component, Path};

pub(crate) const NAME: &str = ".utlatande-pages";

/// The first line; each further one is a name as a JSON string.
const HEADER: &str =
    "Pages that utlatande wrote in this folder; it replaces and removes no others.";

pub(crate) fn is_in(folder: &Path) -> bool {
    folder.join(NAME).is_file()
}

/// Whether a file says that this program wrote it.
pub(crate) fn is_page(path: &Path) -> bool {
    /// What the templates of all pages say, near the beginning.
    const GENERATOR: &str = r#"<meta name="generator" content="utlatande">"#;
    const HEAD: u64 = 1024;

    let mut head = Vec::new();
    let is_file = path.symlink_metadata().is_ok_and(|of| of.is_file());
    is_file
        && File::open(path).is_ok_and(|file| file.take(HEAD).read_to_end(&mut head).is_ok())
        && String::from_utf8_lossy(&head).contains(GENERATOR)
}

/// The names that the mark of a folder lists; nothing where there is no mark.
pub(crate) fn names(folder: &Path) -> io::Result<Option<BTreeSet<String>>> {
    let text = match fs::read(folder.join(NAME)) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        read => read?,
    };
    let mut lines = text.split(|&byte| byte == b'\n');
    if lines.next() != Some(HEADER.as_bytes()) {
        return Ok(None);
    }
    let names = lines.filter_map(|line| serde_json::from_slice(line).ok());
    Ok(Some(names.filter(|name: &String| stays_in(name)).collect()))
}

/// Whether a name leads to no other folder: a mark may come from anywhere.
fn stays_in(name: &str) -> bool {
    let mut parts = Path::new(name).components();
    matches!(
        (parts.next(), parts.next()),
        (Some(Component::Normal(_)), None)
    )
}

/// The content of a mark.
pub(crate) fn text<'n>(names: impl IntoIterator<Item = &'n str>) -> String {
    names.into_iter().fold(format!("{HEADER}\n"), |text, name| {
        format!("{text}{}\n", serde_json::Value::from(name))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_leads_out_of_the_folder() {
        assert!(stays_in("å b.html") && stays_in(".html"));
        for name in ["", ".", "..", "../a.html", "/a.html", "a/b.html"] {
            assert!(!stays_in(name), "{name}");
        }
    }
}
