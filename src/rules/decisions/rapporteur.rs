//! The line that says who presents the matter: `Föredragande borgarrådet Ada Ek anför följande.`

use crate::language::window;
use crate::rules::decisions::words::RAPPORTEUR;
use crate::rules::people;
use crate::source::reading::At;

/// Three names of six words are shorter, in bytes.
const LONGEST_RAPPORTEUR: usize = 400;

/// Who is named in a line that begins as the rapporteur's does.
pub(crate) fn persons(text: &str) -> Option<&str> {
    RAPPORTEUR
        .iter()
        .find_map(|opening| window::behind(text, opening))
}

/// Whether `text` begins with the rapporteur's line.
pub(crate) fn opens_rapporteur(text: &str) -> bool {
    persons(text)
        .and_then(|names| names.split(' ').next())
        .is_some_and(people::is_name_word)
}

/// Whether all of `text` is the rapporteur's line in the form that ends with a verb.
pub(crate) fn is_whole_rapporteur(text: &str) -> bool {
    text.ends_with(" anför följande.") && rapporteurs(text).is_some()
}

/// Whether `text` is the beginning of such a line, up to the middle of a name: `Föredragande borgarrådet A.`
pub(crate) fn cuts_rapporteur(text: &str) -> bool {
    let names = persons(text).filter(|_| text.len() <= LONGEST_RAPPORTEUR);
    names.is_some_and(|names| {
        !names.is_empty() && names.split(' ').all(people::is_name_word) && !people::is_name(names)
    })
}

/// The names in a line that says who presents the matter; ranges in `text`.
pub(crate) fn rapporteurs(text: &str) -> Option<Vec<At>> {
    let names = persons(text).filter(|_| text.len() <= LONGEST_RAPPORTEUR)?;
    let base = text.len() - names.len();
    let names = names
        .split(" anför")
        .next()
        .unwrap_or(names)
        .trim_end_matches('.');
    let names = people::name_list(names)?;
    Some(
        names
            .into_iter()
            .map(|name| base + name.start..base + name.end)
            .collect(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_may_be_cut_behind_an_initial() {
        assert!(cuts_rapporteur("Föredragande borgarrådet A."));
        assert!(!cuts_rapporteur("Föredragande borgarrådet A. Ek"));
        assert!(!cuts_rapporteur("Föredragande borgarrådet Ada Ek anför"));
    }

    #[test]
    fn the_rapporteurs_line_and_not_the_phrase() {
        let names = |text: &str| {
            rapporteurs(text).map(|names| {
                names
                    .into_iter()
                    .map(|at| text[at].to_owned())
                    .collect::<Vec<_>>()
            })
        };
        assert_eq!(
            names("Föredragande borgarrådet Ada Ek"),
            Some(vec!["Ada Ek".to_owned()])
        );
        assert_eq!(
            names("Föredragande borgarråden Ada Ek och Bo Alm anför följande."),
            Some(vec!["Ada Ek".to_owned(), "Bo Alm".to_owned()])
        );
        assert_eq!(names("Föredragande borgarrådets synpunkter"), None);
        assert_eq!(names("föredragande borgarrådet anfört"), None);
    }
}
