//! `utlatande report`: pages for people.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use crate::args::ReportOptions;
use crate::fault::Fault;
use crate::find::{self, Found};
use crate::goal::{Goal, Sources, names_folder};
use crate::many::{self, counted};
use crate::mark;
use crate::output::Output;
use crate::page::entity::{Entities, address};
use crate::page::entry::{Entry, mark_copies};
use crate::page::{self, Links};
use crate::pages::Pages;
use crate::relative::{self, encoded};

pub(crate) fn run(options: &ReportOptions) -> Result<bool, Fault> {
    let found = find::find(&options.inputs);
    let sources = Sources::of(&found);
    let path = page_path(&options.output)?;
    let goal = Goal::new(Some(&path), &sources)?;
    goal.ending(&["html"])?;
    match found.is_one_file {
        true => one(found, &path, &goal),
        false => index(found, &path, &goal, &sources),
    }
}

/// Where the page or the index goes: in a folder it is called `index.html`.
fn page_path(output: &Path) -> Result<PathBuf, Fault> {
    if !names_folder(output) {
        return Ok(output.to_owned());
    }
    let path = output.join("index.html");
    if path.exists() && !mark::is_page(&path) {
        return Err(Fault::Usage(format!(
            "{} was not written by this program; to replace it, name it: -o {0}",
            path.display()
        )));
    }
    std::fs::create_dir_all(output).map_err(Fault::writing(output.display()))?;
    Ok(path)
}

/// The page of one document.
fn one(found: Found, path: &Path, goal: &Goal) -> Result<bool, Fault> {
    let mut page = None;
    let done = many::read_all(
        found,
        |file, document| {
            let links = Links {
                index: None,
                source: link_to(path, file),
            };
            page::document(file, &document, &links)
        },
        |made| {
            page = Some(made);
            Ok(())
        },
    )?;
    // What cannot be read makes no page, and leaves that of an earlier run.
    if let Some(page) = &page {
        let mut output = Output::new(goal)?;
        output.write(page.as_bytes())?;
        output.finish(done.is_whole)?;
    }
    let written = page.and_then(|_| goal.written("1 page"));
    done.tell(written.as_deref())
}

/// An index, and a page of each document in a folder beside it.
fn index(found: Found, path: &Path, goal: &Goal, sources: &Sources) -> Result<bool, Fault> {
    if goal.file().is_none() {
        return Err(Fault::Usage(format!(
            "{} takes the page of one file; an index needs a file such as index.html, since its pages \
             go into a folder beside it",
            path.display()
        )));
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
    let mut pages = Pages::new(&folder)?;
    pages.claim(names.all(), sources)?;
    let back = format!("../{}", encoded(&file_name(path)));
    // Now, so that a second run on the same index stops before it has written a page.
    let mut index = Output::new(goal)?;
    pages.begin()?;
    let mut entries = Vec::new();
    let done = many::read_all(
        found,
        |file, document| {
            let name = names.of_input(file);
            let entry = Entry::of(file, encoded(name), &document.report);
            let links = Links {
                index: Some(&back),
                source: link_to(&folder.join(name), file),
            };
            (name, entry, page::document(file, &document, &links))
        },
        |(name, entry, page)| {
            entries.push(entry);
            pages.save(name, &page)
        },
    )?;
    if done.replaces() {
        mark_copies(&mut entries);
        let entities = Entities::of(&entries);
        let files: Vec<String> = entities.files().collect();
        pages.claim(files.iter().map(String::as_str), sources)?;
        pages.begin()?;
        for (file, page) in entities.pages(&back) {
            pages.save(&file, &page)?;
        }
        let folder = encoded(&file_name(&folder));
        index.write(page::index(&folder, &entries, &entities, &done.failures).as_bytes())?;
        index.finish(true)?;
        // After the index that led to them is gone.
        pages.finish()?;
    }
    let pages = counted(done.documents, "page");
    done.tell(Some(&format!("{pages} in {}/", folder.display())))
}

/// The link from a page to the file that it shows; standard input is none.
fn link_to(page: &Path, file: &str) -> Option<String> {
    (file != "-").then(|| relative::link(page, file))?
}

fn file_name(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
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
            let stem = match address::is_reserved(&stem) {
                true => format!("dokument-{stem}"),
                false => stem,
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

    fn all(&self) -> impl Iterator<Item = &str> {
        self.0.values().map(String::as_str)
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
        let inputs = [
            "a/x.txt",
            "b/x.txt",
            "b/X.pdf",
            "x-2.txt",
            "-",
            "å ä.txt",
            "Parti-c.txt",
        ];
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
                "å ä.html",
                "dokument-Parti-c.html"
            ]
        );
        assert_eq!(encoded(of[5]), "%C3%A5%20%C3%A4.html");
    }
}
