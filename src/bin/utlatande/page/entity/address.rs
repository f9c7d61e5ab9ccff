//! The file of the page of a body, a person or a party.
//!
//! It is made from the name alone, so that the page of a document can link to it before any other
//! document is read. It lies in the folder of the documents' pages.

use sha2::{Digest as _, Sha256};

use crate::page::anchor::slug;

/// What has a page of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Kind {
    Body,
    Person,
    Party,
}

/// Letters and digits of a name that stand in its address.
const LONGEST: usize = 60;

/// What tells names apart whose letters in the address are the same. It has no capitals, since some file
/// systems do not tell A from a, and none of 0, 1, i, l and o, which a reader confuses.
const DIGITS: &[u8; 31] = b"23456789abcdefghjkmnpqrstuvwxyz";

impl Kind {
    const ALL: [Kind; 3] = [Kind::Body, Kind::Person, Kind::Party];

    const fn prefix(self) -> &'static str {
        match self {
            Kind::Body => "instans-",
            Kind::Person => "person-",
            Kind::Party => "parti-",
        }
    }

    /// The file, and the link from any page in its folder: `instans-socialnamnden-pwwe2a.html`. The same name
    /// has the same address in every run, and other names, though they differ only by case or accents, have
    /// others.
    pub(crate) fn address(self, name: &str) -> String {
        let prefix = self.prefix();
        let code = code(name);
        match letters(name) {
            none if none.is_empty() => format!("{prefix}{code}.html"),
            letters => format!("{prefix}{letters}-{code}.html"),
        }
    }
}

/// Whether the page of a document may not be called so, since a body, a person or a party might.
pub(crate) fn is_reserved(file: &str) -> bool {
    let file = file.to_lowercase();
    Kind::ALL.iter().any(|kind| file.starts_with(kind.prefix()))
}

/// The letters and digits of a name, as many as an address holds.
fn letters(name: &str) -> String {
    let mut letters = slug(name);
    // It is ASCII.
    letters.truncate(LONGEST);
    letters.truncate(letters.trim_end_matches('-').len());
    letters
}

fn code(name: &str) -> String {
    let hash = Sha256::digest(name.as_bytes());
    let digit = |byte: &u8| char::from(DIGITS[usize::from(*byte) % DIGITS.len()]);
    hash.iter().take(6).map(digit).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn the_name_can_be_read_in_the_address() {
        let of = |name| Kind::Body.address(name);
        assert!(of("Socialnämnden").starts_with("instans-socialnamnden-"));
        assert!(
            of("Ekby-Älvdal stadsdelsnämnd").starts_with("instans-ekby-alvdal-stadsdelsnamnd-")
        );
        assert!(of("  «Ekby» & Co.  ").starts_with("instans-ekby-co-"));
        assert!(Kind::Party.address("C").starts_with("parti-c-"));
        // What links lead to must never change.
        assert_eq!(of("Socialnämnden"), "instans-socialnamnden-pwwe2a.html");
    }

    #[test]
    fn every_name_has_an_address_of_its_own() {
        let long = "å".repeat(5000);
        let names = [
            "Ekby",
            "ekby",
            "EKBY",
            "Ékby",
            "Ekby ",
            "Ek by",
            "Ek-by",
            "",
            "/",
            "\\",
            "..",
            "日本",
            "北京",
            "<script>",
            &long,
            &long[2..],
        ];
        let kinds = Kind::ALL.iter();
        let addresses: HashSet<String> = kinds
            .flat_map(|kind| names.map(|name| kind.address(name)))
            .inspect(|address| assert!(is_reserved(address)))
            .collect();
        assert_eq!(addresses.len(), 3 * names.len());
        for address in addresses {
            let plain = |byte: u8| {
                byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-.".contains(&byte)
            };
            assert!(
                address.len() < 90 && address.bytes().all(plain),
                "{address}"
            );
        }
    }

    #[test]
    fn no_page_of_a_document_takes_such_a_place() {
        assert!(is_reserved("Person-Ek.html") && is_reserved("parti-c.txt"));
        assert!(!is_reserved("instanser.html") && !is_reserved("personer"));
    }
}
