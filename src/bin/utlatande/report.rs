//! `utlatande report`: pages for people.

use std::cell::RefCell;
use std::collections::HashMap;
use std::path::{Path, PathBuf};

use crate::args::ReportOptions;
use crate::fault::Fault;
use crate::output::Output;
use crate::page::{self, Entry};
use crate::{input, many};

pub(crate) fn run(options: &ReportOptions) -> Result<bool, Fault> {
    let found = input::find(&options.inputs);
    let path = &options.output;
    let is_one_file = matches!(options.inputs.paths.as_slice(), [one] if !one.is_dir());
    if is_one_file {
        return many::read_all(
            found,
            |file, document| page::document(file, &document, None),
            |page| save(path, &page),
            |_| Ok(()),
        );
    }
    let folder = path.with_extension("");
    if folder == *path {
        return Err(Fault::Usage(format!(
            "{} needs an ending such as .html: the pages go into a folder that is called as it is \
             without",
            path.display()
        )));
    }
    let names = Names::of(found.inputs.iter().map(|input| input.name.as_str()));
    std::fs::create_dir_all(&folder).map_err(Fault::writing(folder.display()))?;
    let back = format!("../{}", encoded(&file_name(path)));
    // Now, so that a second run on the same index stops before it has written a page.
    let mut index = Output::new(Some(path))?;
    let entries = RefCell::new(Vec::new());
    many::read_all(
        found,
        |file, document| {
            let page = page::document(file, &document, Some(&back));
            (Entry::new(file, &document.report), page)
        },
        |(mut entry, page)| {
            let name = names.of_input(&entry.file);
            save(&folder.join(name), &page)?;
            entry.href = format!("{}/{}", encoded(&file_name(&folder)), encoded(name));
            entries.borrow_mut().push(entry);
            Ok(())
        },
        |failures| {
            index.write(page::index(&entries.borrow(), failures).as_bytes())?;
            index.finish()
        },
    )
}

fn save(path: &Path, page: &str) -> Result<(), Fault> {
    let mut output = Output::new(Some(path))?;
    output.write(page.as_bytes())?;
    output.finish()
}

fn file_name(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

/// A file name as a part of an address.
fn encoded(name: &str) -> String {
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

/// A file for the page of each input, no two the same.
#[derive(Debug)]
struct Names(HashMap<String, String>);

impl Names {
    fn of<'n>(inputs: impl Iterator<Item = &'n str>) -> Names {
        let mut names = HashMap::new();
        // Some file systems do not tell A from a.
        let mut taken: HashMap<String, usize> = HashMap::new();
        for input in inputs {
            if names.contains_key(input) {
                continue;
            }
            let stem = match PathBuf::from(input).file_stem() {
                Some(stem) if input != "-" => stem.to_string_lossy().into_owned(),
                _ => "stdin".to_owned(),
            };
            let mut name = format!("{stem}.html");
            while taken.contains_key(&name.to_lowercase()) {
                let count = taken.entry(stem.to_lowercase()).or_insert(1);
                *count += 1;
                name = format!("{stem}-{count}.html");
            }
            taken.insert(name.to_lowercase(), 0);
            names.insert(input.to_owned(), name);
        }
        Names(names)
    }

    fn of_input(&self, input: &str) -> &str {
        self.0.get(input).map_or("stdin.html", String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_pages_have_one_name() {
        let inputs = ["a/x.txt", "b/x.txt", "b/X.pdf", "x-2.txt", "-", "å ä.txt"];
        let names = Names::of(inputs.into_iter());
        let of: Vec<&str> = inputs.iter().map(|input| names.of_input(input)).collect();
        assert_eq!(
            of,
            [
                "x.html",
                "x-2.html",
                "X-3.html",
                "x-2-2.html",
                "stdin.html",
                "å ä.html"
            ]
        );
        assert_eq!(encoded(of[5]), "%C3%A5%20%C3%A4.html");
    }
}
