//! Sentences that say that a consulted body gave no answer.
//!
//! ```text
//! silence := bodies group                             -- see `group`
//!          | ("varken" body "eller" body | "ingen av" bodies) group
//!          | front have bodies group                  -- `Däremot har nämnden inte svarat`
//!          | not? verb … have bodies             -- `Avstått från yttrande har nämnden`
//!          | none? answer … came none? "från" bodies  -- `Inget svar har kommit från nämnden`
//!          | "från" bodies came … none? answer        -- `Från nämnden har inget svar kommit`
//!          | "från" bodies told "att" who? (none | abstain)
//!          | body's answer missing                    -- `Nämndens svar har uteblivit`
//!          | "alla … utom" bodies answered
//!          | "för" body have office answered          -- its office answered in its stead
//! ```
//!
//! The same words about the answer of an office (*kontorsyttrande*) that are not denied say that it
//! answered in its board's stead. Several may stand in one sentence, with `och` or `medan` between them.
//!
//! | text | status |
//! | --- | --- |
//! | `Kulturnämnden har avstått från yttrande.` | abstained |
//! | `Kulturnämnden har valt att inte svara på remissen.` | abstained |
//! | `Avstått från yttrande har Kulturnämnden och KPR.` | abstained |
//! | `KPR och Ekby kommun har inte inkommit med svar.` | no answer |
//! | `Från Ekby kommun har inget yttrande inkommit.` | no answer |
//! | `Kulturnämnden har svarat med ett kontorsyttrande.` | its office answered |
//! | `Kulturnämnden har inte byggt lekplatsen.` | running text |
//! | `Avstått från att bygga har Kulturnämnden.` | running text |
//! | `Kulturnämnden avstår från att yttra sig om avgiften.` | running text: it answers all else |

mod frames;
mod group;
mod words;

use crate::language::abbreviations::leads_on;
use crate::language::clauses::{self, Word};
use crate::language::sentences::first_sentence;
use crate::language::window;
use crate::source::reading::At;
use frames::Spoken;
use words::{CUES, HAVE, LIKE};

pub(crate) use frames::Silence;

/// Bytes in a sentence about bodies that gave no answer, at most: two dozen names.
const LONGEST: usize = 900;

/// Bytes in the longest abbreviation that a sentence may end with.
const SHORT: usize = 5;

/// Bytes in the longest one behind which a sentence always goes on: `fr.o.m.`
const LONGEST_LEAD: usize = 7;

/// Words between two commas behind the verb, at most: `trots upprepade påminnelser`.
const LONGEST_INSERTED: usize = 6;

/// The same, where they name bodies.
const LONGEST_ALIKE: usize = 16;

/// What the sentence at the beginning of `text` says about bodies that gave no answer, and its length.
pub(crate) fn silences(text: &str) -> Option<(Vec<Silence>, usize)> {
    let near = window::first(text, LONGEST);
    if !may_tell(near) {
        return None;
    }
    let sentence = first_sentence(near);
    let mut words = clauses::words(sentence);
    let alike = drop_inserted(sentence, &mut words);
    let spoken = Spoken {
        sentence,
        words: &words,
    };
    let one = match words.first()?.lower.as_ref() {
        "från" => spoken.of_whom(),
        _ => spoken
            .in_the_stead()
            .or_else(|| spoken.all_but())
            .or_else(|| spoken.following())
            .or_else(|| spoken.came_not())
            .or_else(|| spoken.inverted())
            .or_else(|| spoken.participle_first()),
    };
    let mut found = one.map_or_else(|| spoken.of_each(), |silence| vec![silence]);
    // What is said of the one holds for the other.
    let status = found.first().map(|silence| silence.status);
    found.extend(
        alike
            .zip(status)
            .map(|(subject, status)| Silence { subject, status }),
    );
    (!found.is_empty()).then_some((found, sentence.len()))
}

/// Takes out what stands between two commas behind the verb: `har, trots påminnelse, inte svarat`. Where it
/// names bodies of which the same is said, gives their place: `har, liksom kontoret, inte svarat`.
fn drop_inserted(sentence: &str, words: &mut Vec<Word<'_>>) -> Option<At> {
    let is_have = |word: &Word<'_>| word.stops && HAVE.contains(&word.lower.as_ref());
    let verb = words.iter().position(is_have)?;
    let from = words.get(verb + 1)?.start;
    let like = LIKE
        .iter()
        .find(|like| sentence[from..].starts_with(**like));
    let longest = if like.is_some() {
        LONGEST_ALIKE
    } else {
        LONGEST_INSERTED
    };
    let mut inside = verb + 1..words.len().min(verb + 1 + longest);
    let last = inside.find(|&i| words[i].stops)?;
    let end = words[last].start + words[last].text.len();
    words.drain(verb + 1..=last);
    words[verb].stops = false;
    like.map(|like| from + like.len()..end)
}

/// Whether the sentence at the beginning of `text` holds a word that one of these sentences has.
fn may_tell(text: &str) -> bool {
    let mut closed = false;
    for word in window::pieces(text) {
        if closed && word.starts_with(char::is_uppercase) {
            return false;
        }
        if may_be_cue(word) && CUES.iter().any(|cue| window::behind(word, cue).is_some()) {
            return true;
        }
        // `m.fl.` ends no sentence, nor does `Kungl.`
        closed = word.len() > SHORT
            && word.ends_with('.')
            && (word.len() > LONGEST_LEAD || !leads_on(word.trim_end_matches('.')));
    }
    false
}

/// Whether a cue may begin with the first bytes of `word`, by [`BEHIND`].
fn may_be_cue(word: &str) -> bool {
    let Some((&first, rest)) = word.as_bytes().split_first() else {
        return false;
    };
    let may_follow = |(bytes, byte): (&u64, &u8)| bytes >> (byte % 64) & 1 == 1;
    BEHIND[first as usize].iter().zip(rest).all(may_follow)
}

/// For each byte that a cue begins with, what its second and its third byte may be: the bits of those
/// bytes modulo 64.
static BEHIND: [[u64; 2]; 256] = {
    let mut behind = [[0; 2]; 256];
    let mut i = 0;
    while i < CUES.len() {
        let cue = CUES[i].as_bytes();
        let [second, third] = &mut behind[cue[0] as usize];
        *second |= 1 << (cue[1] % 64);
        *third |= if cue.len() > 2 {
            1 << (cue[2] % 64)
        } else {
            u64::MAX
        };
        i += 1;
    }
    behind
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::ReferralStatus;

    /// What is said of whom.
    fn read(text: &str) -> Vec<(&str, ReferralStatus)> {
        let found = silences(text).map_or_else(Vec::new, |(found, _)| found);
        found
            .into_iter()
            .map(|it| (&text[it.subject], it.status))
            .collect()
    }

    #[test]
    fn abstaining_is_said_in_many_ways() {
        for group in [
            "har avstått från yttrande",
            "avstår från att svara på remissen då frågan",
            "avstod från att lämna synpunkter",
            "avböjer att yttra sig",
            "har avböjt möjligheten att yttra sig",
            "har valt att inte svara på remissen",
            "har valt att avstå från yttrande",
            "valde att inte besvara remissen",
            "har beslutat att inte avge något yttrande",
            "beslutade vid sitt sammanträde den 3 maj 2016 att avstå från att yttra sig",
            "har beslutat avstå från yttrande",
            "har meddelat att nämnden avstår från att yttra sig",
            "meddelar att man inte avser att yttra sig i ärendet",
            "har meddelat att den inte har möjlighet att svara",
            "har meddelat att inget yttrande kommer att lämnas",
            "har svarat att nämnden avstår från att yttra sig",
            "vill inte yttra sig",
            "kommer inte att svara",
            "ser inget skäl att yttra sig",
            "har tackat nej till att svara",
            "önskar avstå från att yttra sig",
            "har bett att få avstå från att svara",
            "ser sig förhindrad att yttra sig",
            "anser sig inte kunna svara på remissen",
            "finner ingen anledning att yttra sig",
            "har lämnat besked om att den inte kommer att yttra sig",
            "har låtit meddela att den avstår",
            "har med hänvisning till sin höga arbetsbelastning avstått från att yttra sig",
            "yttrar sig inte över förslaget",
            "har avstått",
            "har förklarat sig inte vilja svara",
        ] {
            let text = format!("Kulturnämnden {group}.");
            let expected = [("Kulturnämnden", ReferralStatus::Abstained)];
            assert_eq!(read(&text), expected, "{text}");
        }
    }

    #[test]
    fn that_no_answer_came_is_said_in_many_ways() {
        for group in [
            "har inte inkommit med svar",
            "har ej kommit in med något svar",
            "inkom inte med svar",
            "har inte svarat",
            "har ännu inte svarat på remissen",
            "svarade inte inom remisstiden",
            "har inte yttrat sig",
            "har ej besvarat remissen",
            "lämnade inget yttrande",
            "har inte hörts av",
            "har varken svarat eller hört av sig",
            "har inte haft möjlighet att yttra sig",
            "har inte hunnit svara",
            "har underlåtit att svara",
            "har lämnat remissen obesvarad",
            "har inte återkommit",
        ] {
            let text = format!("KPR och Ekby kommun {group}.");
            let expected = [("KPR och Ekby kommun", ReferralStatus::NoAnswer)];
            assert_eq!(read(&text), expected, "{text}");
        }
    }

    #[test]
    fn an_office_may_answer_in_its_boards_stead() {
        for group in [
            "har inkommit med ett kontorsyttrande",
            "har svarat med ett förvaltningsyttrande",
            "har besvarat remissen genom ett kontorsyttrande",
            "lämnade kontorsyttrande",
            "har svarat genom sin förvaltning",
            "har överlåtit åt kulturförvaltningen att svara",
            "har svarat på tjänstemannanivå",
        ] {
            let text = format!("Kulturnämnden {group}.");
            let expected = [("Kulturnämnden", ReferralStatus::OfficeAnswered)];
            assert_eq!(read(&text), expected, "{text}");
        }
    }

    #[test]
    fn the_bodies_may_stand_elsewhere() {
        use ReferralStatus::{Abstained, NoAnswer, OfficeAnswered};
        for (text, expected) in [
            ("Inget svar har kommit från KPR.", &[("KPR", NoAnswer)][..]),
            (
                "Svar från KPR och PRO saknas.",
                &[("KPR och PRO", NoAnswer)],
            ),
            (
                "Något yttrande har inte inkommit från KPR.",
                &[("KPR", NoAnswer)],
            ),
            (
                "Från KPR har inget yttrande inkommit.",
                &[("KPR", NoAnswer)],
            ),
            ("Från KPR saknas svar.", &[("KPR", NoAnswer)]),
            (
                "Ett kontorsyttrande har inkommit från KPR.",
                &[("KPR", OfficeAnswered)],
            ),
            (
                "Varken KPR eller PRO har svarat.",
                &[("Varken KPR eller PRO", NoAnswer)],
            ),
            ("Däremot har KPR inte svarat.", &[("KPR", NoAnswer)]),
            (
                "Av dessa avstod KPR från att yttra sig.",
                &[("KPR", Abstained)],
            ),
            (
                "Avstått från yttrande har KPR, PRO och Ekby kommun.",
                &[("KPR, PRO och Ekby kommun", Abstained)],
            ),
            ("Avböjt att yttra sig har KPR.", &[("KPR", Abstained)]),
            (
                "Inte inkommit med svar har KPR och PRO.",
                &[("KPR och PRO", NoAnswer)],
            ),
            ("Ej svarat på remissen hade KPR.", &[("KPR", NoAnswer)]),
            ("KPRs svar har uteblivit.", &[("KPRs", NoAnswer)]),
            (
                "Rådet (KPR) har, trots påminnelse, inte svarat.",
                &[("Rådet (KPR)", NoAnswer)],
            ),
            (
                "Trots påminnelse har inget svar inkommit från KPR.",
                &[("KPR", NoAnswer)],
            ),
            (
                "Följande har inte svarat: KPR och PRO.",
                &[("KPR och PRO", NoAnswer)],
            ),
            ("Inte heller KPR har svarat.", &[("KPR", NoAnswer)]),
            (
                "Ej heller KPR har kommit in med svar.",
                &[("KPR", NoAnswer)],
            ),
            (
                "Vare sig KPR eller PRO har svarat.",
                &[("Vare sig KPR eller PRO", NoAnswer)],
            ),
            (
                "Från KPR har meddelats att den avstår från att yttra sig.",
                &[("KPR", Abstained)],
            ),
            (
                "KPR har, liksom Ekby kommun, avböjt att svara.",
                &[("KPR", Abstained), ("Ekby kommun", Abstained)],
            ),
            (
                "Samtliga nämnder har dock inte svarat.",
                &[("Samtliga nämnder", NoAnswer)],
            ),
            (
                "Svar har inkommit från alla utom KPR.",
                &[("KPR", NoAnswer)],
            ),
            (
                "Kontoret har svarat i nämndens ställe.",
                &[("Kontoret", OfficeAnswered)],
            ),
            ("Remissen har inte besvarats av KPR.", &[("KPR", NoAnswer)]),
            (
                "Samtliga instanser utom KPR har svarat.",
                &[("KPR", NoAnswer)],
            ),
            (
                "Alla har svarat med undantag för KPR och PRO.",
                &[("KPR och PRO", NoAnswer)],
            ),
            ("För KPR har kontoret svarat.", &[("KPR", OfficeAnswered)]),
            (
                "KPR lät kulturkontoret besvara remissen.",
                &[("KPR", OfficeAnswered)],
            ),
            (
                "KPR uppgav sig inte ha för avsikt att yttra sig.",
                &[("KPR", Abstained)],
            ),
            (
                "KPR har avstått från yttrande och PRO har inte svarat.",
                &[("KPR", Abstained), ("PRO", NoAnswer)],
            ),
            (
                "KPR avböjer att yttra sig, medan PRO inte har svarat.",
                &[("KPR", Abstained), ("PRO", NoAnswer)],
            ),
        ] {
            assert_eq!(read(text), expected, "{text}");
        }
    }

    #[test]
    fn who_is_silent_about_something_else_has_answered() {
        for text in [
            "Kulturnämnden har inte lämnat lokalerna.",
            "Kulturnämnden avstår från att ta ut en avgift.",
            "Kulturnämnden avstår från att yttra sig om avgiften.",
            "Kulturnämnden avstår från att yttra sig i frågan om avgiften.",
            "Kulturnämnden har beslutat att avstå från att höja avgiften.",
            "Kulturnämnden har inte svarat på frågan.",
            "Kulturnämnden har svarat att den inte har något att invända.",
            "Kulturnämnden har meddelat att Ekby kommun inte har svarat.",
            "Kulturnämnden har inga synpunkter på förslaget.",
            "Kulturnämnden avstår inte från att yttra sig.",
            "Kulturnämnden har inte bara svarat utan även räknat.",
            "Kulturnämnden har inte valt att svara.",
            "Kulturnämnden har inkommit med svar.",
            "Från Ekby kommun har inget vatten kommit.",
            "Inget svar är rätt enligt Ekby kommun.",
            "Alla utom Ekby kommun har lämnat lokalerna.",
            "För Ekby kommun har kontoret räknat på kostnaden.",
            "KPR lät kontoret räkna på kostnaden.",
            "KPR ger kontoret i uppdrag att räkna på kostnaden.",
            "KPR anser sig inte kunna betala.",
            "KPR är inte berörd av förslaget.",
            "KPR lämnar förslaget utan erinran.",
            "KPR vill avstå från att bygga.",
            "Avstått från att bygga har KPR.",
            "Svarat på remissen har KPR.",
            "Inte svarat på frågan om avgiften har KPR.",
            "KPR har förklarat sig inte vilja betala.",
            "Från KPR har meddelats att den avstår från att bygga.",
            "KPR har, liksom Ekby kommun, lämnat svar.",
            "Vare sig KPR eller PRO har lämnat lokalerna.",
        ] {
            assert_eq!(read(text), [], "{text}");
        }
    }
}
