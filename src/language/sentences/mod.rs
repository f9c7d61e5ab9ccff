//! Where a sentence ends, in Swedish.
//!
//! In: one line of the reading text, and the words that the document has in lower case. Out: the ends
//! of its sentences ([`Ends`]), or the one sentence around a place. Nothing here knows what a sentence
//! is about.
//!
//! At each place between two words, the text on both sides decides:
//!
//! | text | ends behind | since |
//! | --- | --- | --- |
//! | `Till t.ex. Boverket. Det` | `Boverket.` | the abbreviation goes on |
//! | `Buss, tåg m.m. Det kostar` | `m.m.` | this one may end a sentence, and `Det` begins one |
//! | `A. Ek kom. Hon` | `kom.` | an initial |
//! | `den 3. Maj` and `3. Att bifalla` | – | an ordinal; the number of a list item |
//! | `Hon kom. 15 svarade.` | `kom.` | a number has no capital |
//! | `i feb. 1971. Hon` | `1971.` | no sentence ends between a month and its year |
//! | `”Vad?” frågar hon. Hon` | `hon.` | the question is inside the sentence |
//! | `sade: ” Kom. ” Hon` | `sade:` and the second `”` | a quote stays with what it quotes |
//! | `Rådet (KPR. Se nedan.) svarar. Sedan` | `svarar.` | in parentheses |
//! | `så här: ”Det är bra.”` | `här:` | a sentence in quotes |
//! | `Hon tvekade … Sedan` | `…` | an ellipsis before a sentence |
//! | `Ny lag om buller Den gäller nu.` | `buller` | a heading that runs in |
//!
//! A sentence never ends behind a word without a stop, unless a heading runs in.
//!
//! | module | what it holds |
//! | --- | --- |
//! | [`ends`] | the iterator of sentence ends |
//! | [`stops`] | full stops |
//! | [`colons`] | colons |
//! | [`quotes`] | quotes with blanks around them |
//! | [`run_in`] | headings that run in |
//! | [`beginnings`] | what may begin a sentence |
//! | [`around`](mod@around) | the sentence around a place |
//! | [`words`] | endings, pronouns, quotes |

mod around;
mod beginnings;
mod colons;
mod ends;
mod quotes;
mod run_in;
mod stops;
mod words;

pub(crate) use around::around;
pub(crate) use beginnings::{capitals, first_words, lower_case_words, names};
pub(crate) use ends::Ends;
pub(crate) use run_in::{in_parentheses, is_heading_before, may_state};

pub(crate) use stops::ends_between;

/// The first sentence of `text`, with its stop but without the blanks behind it. It ends with its line
/// at the latest.
pub(crate) fn first_sentence(text: &str) -> &str {
    plain_sentence(text).unwrap_or_else(|| {
        let end = Ends::new(text, None).next().unwrap_or(0);
        &text[..end]
    })
}

/// The first sentence, where the first stop in it ends the line. Then no rule need decide.
fn plain_sentence(text: &str) -> Option<&str> {
    let stop = memchr::memchr3(b'.', b'!', b'?', text.as_bytes())?;
    let rest = &text[stop + 1..];
    // Only Latin letters: no full stop of another script.
    let is_plain = |&byte: &u8| (b' '..=0xC3).contains(&byte) && byte != 0xC2;
    (text.as_bytes()[..stop].iter().all(is_plain) && (rest.is_empty() || rest.starts_with('\n')))
        .then_some(&text[..=stop])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_ends_with_its_stop() {
        for (text, sentence) in [
            ("Till kontoret. Det svarar.", "Till kontoret."),
            (
                "Till kontoret m.fl. nämnder. Det",
                "Till kontoret m.fl. nämnder.",
            ),
            ("Till t.ex. Boverket. Det", "Till t.ex. Boverket."),
            (
                "Rådet (KPR. Se nedan.) svarar. Sedan",
                "Rådet (KPR. Se nedan.) svarar.",
            ),
            ("Till kontoret\nDet svarar.", "Till kontoret"),
            ("Till rådet (KPR\nDet svarar.", "Till rådet (KPR"),
            ("", ""),
        ] {
            assert_eq!(first_sentence(text), sentence);
        }
    }

    /// The sentences of one line in a document that holds it twice, with bars between them.
    fn parted(line: &str) -> String {
        let words = lower_case_words(line);
        let mut start = 0;
        let parts: Vec<&str> = Ends::new(line, Some(&words))
            .map(|end| line[std::mem::replace(&mut start, end)..end].trim())
            .collect();
        parts.join(" | ")
    }

    #[test]
    fn stops_that_end_a_sentence_and_those_that_do_not() {
        for parted_line in [
            "Se kap. 3. | Där står det",
            "Se kap. Nio i boken",
            "Buss, tåg m.m. | Det kostar",
            "Buss, tåg m.m. | Ekby har",
            "Nämnden m.fl. Ekby stad",
            "Det kom år 2017. | 15 svarade",
            "A. Ek kom. | Hon gick",
            "Av A. I. Ek. | Hon",
            "Vitamin C. | Det är",
            "Den 3. Maj är fri",
            "3. Att bifalla. | 4. Att avslå.",
            "Hon kom. | 15 svarade.",
            "Det är 3.5 procent. | Det räcker",
            "”Vad?” frågar hon. | Hon går",
            "Han sade ”nej.” | Hon gick",
            "(Se ovan. | Där står det.) | Nu",
            "Rådet (som svarade. Se ovan) har",
            "Hon tvekade … | Sedan kom",
            "Vad sade du‽ | Ingenting",
            "Det kostar 5 € Ekby betalar",
            "Han ... kom",
            "Hon kom. 7 | 7. Se boken",
            "Vid Kungl. Hamnen i Ekby",
            "Vid St. Olofs hospital",
            "Av ordf. Ada Ek. | Hon",
            "Av ordf. | Hon är ny",
            "Det är 66 %. | Året",
            "Se 3 §. | Det",
            "Den 14 feb. 1971 i Ekby",
            "Det var i feb. | Sedan",
            "För 25 kr. | 40 procent",
            "För 25 kr. | Ekby",
            "Se bil. 2 nu",
            "Hon kör bil. | Ekby är nära",
            "På Storg. 12 i Ekby",
            "I Göteborg. | 12 kom",
            "Till t. ex. Ekby",
            "Det var 2 m. | De kom",
            "Av A. De Ek. | De",
            "År 1995. | eDok kom",
            "Hon kom . | ” Nej . ” | Han gick",
            "” Kom in ” sade hon",
            "Ekby! | Ekby!",
            "– Kom! | – Nej.",
        ] {
            let line = parted_line.replace(" | ", " ");
            assert_eq!(parted(&line), parted_line);
        }
    }

    #[test]
    fn a_colon_ends_a_sentence_before_one_that_stands_for_itself() {
        for parted_line in [
            "Han frågar: | Är det sant",
            "Hon säger: | ”Det är sant.”",
            "Rubriken: ”Vägar i norr”",
            "Hon säger: | – Kom!",
            "Hon beslutar följande: | Taxan höjs",
            "Det hör till följande: Ekby Hamn och Ekby Energi",
            "Gör så här: | 1. Stanna",
            "Det är klart: Det behövs mer",
            "Två saker: bord och stolar",
        ] {
            let line = parted_line.replace(" | ", " ");
            assert_eq!(parted(&line), parted_line);
        }
    }

    #[test]
    fn a_heading_runs_in_before_a_sentence_and_not_before_a_name() {
        for parted_line in [
            "Ny lag om buller | Den gäller nu",
            "Beredning | Ekby har svarat",
            "Bilagor | 1. Reservationer",
            "Buller i skolor | Skolorna ska mäta sitt buller i skolorna",
            "Buller | Buller är ljud som stör",
            "Vi har planer | Då de är klara, börjar arbetet",
            "Vi läser boken Den ljusnande framtid",
            "Boken Det går an kommer ut",
            "Har du läst Det går an som är bra",
            "Karl I och stod kvar",
            "Ludvig XIV I Ekby var",
            "På bio Det är bra",
            "Färjan till Norr Ekbys brygga går",
            "Svenska Kyrkan har en kyrkan",
            "I tidningen Nyheter står det nyheter",
            "Professor Ada Ek anser att",
            "Vad tror Du om det",
            "Statens Skolor har skolor",
        ] {
            let line = parted_line.replace(" | ", " ");
            assert_eq!(parted(&line), parted_line);
        }
    }
}
