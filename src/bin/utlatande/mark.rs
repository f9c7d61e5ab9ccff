//! The file that marks a folder as one of pages that this program wrote, and lists them.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Component, Path};

pub(crate) const NAME: &str = ".utlatande-pages";

/// The first line; each further one is a name as a JSON string.
const HEADER: &str =
    "Pages that utlatande wrote in this folder; it replaces and removes no others.";

pub(crate) fn is_in(folder: &Path) -> bool {
    folder.join(NAME).is_file()
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
