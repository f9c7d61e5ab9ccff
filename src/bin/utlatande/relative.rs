//! Links from a page to a file beside it or elsewhere on the same disk.

use std::path::{Component, Path};

/// The address of `file` in a page that is written to `page`; nothing where no file is there or no
/// relative path leads to it.
pub(crate) fn link(page: &Path, file: &str) -> Option<String> {
    let folder = match page.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let file = Path::new(file).canonicalize().ok()?;
    if !file.is_file() {
        return None;
    }
    between(&folder.canonicalize().ok()?, &file)
}

/// The way from one absolute path to another.
fn between(folder: &Path, file: &Path) -> Option<String> {
    let from: Vec<Component<'_>> = folder.components().collect();
    let to: Vec<Component<'_>> = file.components().collect();
    let shared = from.iter().zip(&to).take_while(|(a, b)| a == b).count();
    // Another drive.
    if shared == 0 {
        return None;
    }
    let mut steps = vec!["..".to_owned(); from.len() - shared];
    for component in &to[shared..] {
        // A name that is no text has no address.
        steps.push(encoded(component.as_os_str().to_str()?));
    }
    Some(steps.join("/"))
}

/// A file name as a part of an address.
pub(crate) fn encoded(name: &str) -> String {
    let mut encoded = String::new();
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    encoded
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn the_way_leads_up_and_down() {
        for (folder, file, expected) in [
            ("/a/pages", "/a/pages/x.txt", "x.txt"),
            ("/a/pages", "/a/docs/1 å.txt", "../docs/1%20%C3%A5.txt"),
            (
                "/a/b/c",
                "/d/javascript:x.txt",
                "../../../d/javascript%3Ax.txt",
            ),
        ] {
            let way = between(Path::new(folder), Path::new(file));
            assert_eq!(way.as_deref(), Some(expected));
        }
    }

    #[test]
    fn what_is_not_there_has_no_link() {
        assert_eq!(link(Path::new("x.html"), "no such file"), None);
        assert_eq!(link(Path::new("x.html"), "."), None);
    }
}
