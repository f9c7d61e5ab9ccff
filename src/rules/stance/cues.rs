//! The cues: words that may say where a speaker stands, each with a sentence that it is read from.

use Frame::{Attempt, Attitude, Objection, Outcome, Quality, Reason, Verdict, View, Withheld};
use Stance::{Abstains, NoObjection, Opposes, Supports, Unstated};

use super::Strength;
use crate::report::{Rule, Stance};

/// What must stand around a cue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Frame {
    /// A word that only ever judges a matter: any object, or none.
    Verdict,
    /// The matter must be its object, behind a preposition where there is one.
    Attitude(&'static [&'static str]),
    /// What is to become of the matter: only as a proposal, or with a modal verb.
    Outcome,
    /// The same of what it would bring about: the matter must be named beside it.
    Attempt,
    /// Says something only where it is denied.
    Objection(&'static [&'static str]),
    /// A reason to do it, denied.
    Reason(&'static [&'static str]),
    /// What the matter is judged to be.
    Quality,
    /// Somebody else's view, where it is not shared.
    View,
    /// No stand is taken: what is abstained from, or (`true`) not done.
    Withheld(&'static [&'static str], bool),
}

/// A cue: how its word begins, the endings that it may have, the words of which one must stand
/// shortly before it, if any, what must stand around it, what it says, and what it says where it is denied.
#[derive(Debug)]
pub(super) struct Cue {
    pub(super) stem: &'static str,
    endings: &'static [&'static str],
    pub(super) behind: &'static [&'static str],
    pub(super) frame: Frame,
    pub(super) says: Stance,
    pub(super) denied: Stance,
}

impl Cue {
    /// Whether it says something only where it is denied.
    pub(super) fn needs_denial(&self) -> bool {
        self.says == Unstated
    }

    /// The rule by its name.
    pub(super) fn rule(&self) -> Rule {
        match self.frame {
            Verdict => Rule::StanceVerdict,
            Attitude(_) => Rule::StanceAttitude,
            Outcome => Rule::StanceOutcome,
            Attempt => Rule::StanceAttempt,
            Objection(_) => Rule::StanceObjection,
            Reason(_) => Rule::StanceReason,
            Quality => Rule::StanceQuality,
            View => Rule::StanceView,
            Withheld(..) => Rule::StanceWithheld,
        }
    }

    /// How plain it is what it says.
    pub(super) fn strength(&self) -> Strength {
        match self.frame {
            Verdict | Outcome => Strength::Formal,
            Attempt | Reason(_) | Quality => Strength::Judged,
            Attitude(_) | Objection(_) | View | Withheld(..) => Strength::Held,
        }
    }
}

const fn reads(
    stem: &'static str,
    endings: &'static [&'static str],
    frame: Frame,
    says: Stance,
    denied: Stance,
) -> Cue {
    Cue {
        stem,
        endings,
        behind: &[],
        frame,
        says,
        denied,
    }
}

impl Cue {
    const fn behind(self, words: &'static [&'static str]) -> Cue {
        Cue {
            behind: words,
            ..self
        }
    }
}

const TO: &[&str] = &["till"];
const ON: &[&str] = &["på", "till"];
const AGAINST: &[&str] = &["mot", "emot", "på", "för", "i", "kring", "över"];
const BARE: &[&str] = &[];
#[rustfmt::skip]
const ANSWERS: &[&str] = &["yttr", "svar", "besvar", "synpunkt", "remiss", "ställning", "kommenter"];

#[rustfmt::skip]
pub(super) const CUES: &[Cue] = &[
    // "Kontoret tillstyrker förslaget." "Förslaget tillstyrks."
    reads("tillstyrk", &["er", "a", "s", "an"], Verdict, Supports, Opposes),
    // "Nämnden avstyrker motionen med hänvisning till kostnaden."
    reads("avstyrk", &["er", "a", "s", "an"], Verdict, Opposes, Unstated),
    // "Nämnden ställer sig positiv till förslaget." "Verket är positivt till promemorian."
    reads("positiv", &["", "t", "a"], Attitude(ON), Supports, Opposes),
    // "Förvaltningen är negativ till förslaget."
    reads("negativ", &["", "t", "a"], Attitude(ON), Opposes, Unstated),
    // "Föreningen är kritisk till förslaget."
    reads("kritisk", &["", "t", "a"], Attitude(TO), Opposes, Unstated),
    // "Rådet ställer sig avvisande till motionen."
    reads("avvisande", &[""], Attitude(TO), Opposes, Unstated),
    // "Förvaltningen ställer sig inte bakom motionärens förslag."
    reads("bakom", &[""], Attitude(BARE), Supports, Opposes)
        .behind(&["ställer", "ställa", "står", "stå"]),
    // "Föreningen stödjer motionen fullt ut."
    reads("stöd", &["er", "jer", "ja"], Attitude(BARE), Supports, Opposes),
    // "Bolaget biträder förslaget."
    reads("biträd", &["er", "a"], Attitude(BARE), Supports, Opposes),
    // "Verket ansluter sig till förslaget."
    reads("anslut", &["er", "a"], Attitude(TO), Supports, Opposes),
    // "Verket välkomnar promemorian."
    reads("välkomna", &["r", ""], Attitude(BARE), Supports, Unstated),
    // "Kommunen godtar förslaget."
    reads("godta", &["r", "", "ga"], Attitude(BARE), NoObjection, Opposes),
    // "Föreningen kan inte acceptera förslaget."
    reads("acceptera", &["r", ""], Attitude(BARE), NoObjection, Opposes),
    // "Föreningen instämmer i motionärens förslag."
    reads("instämm", &["er", "a"], Attitude(&["i", "med"]), Supports, Opposes),
    // "Kontoret förordar förslaget."
    reads("förorda", &["r", ""], Attitude(BARE), Supports, Opposes),
    // "Företagarna motsätter sig förslaget."
    reads("motsätt", &["er", "a"], Attitude(BARE), Opposes, NoObjection),
    // "Handelskammaren avvisar förslaget."
    reads("avvisa", &["r", ""], Attitude(BARE), Opposes, Unstated),
    // "Förbundet tar avstånd från förslaget."
    reads("avstånd", &[""], Attitude(&["från"]), Opposes, Unstated).behind(&["tar", "ta"]),
    // "Nämnden avråder från att förslaget genomförs."
    reads("avråd", &["er", "a"], Attitude(&["från"]), Opposes, Unstated),
    // "Rådet säger nej till förslaget."
    reads("nej", &[""], Attitude(TO), Opposes, Unstated).behind(&["säger", "säga"]),
    // "Nämnden anser att motionen bör bifallas." "… föreslår att fullmäktige bifaller motionen."
    reads("bifall", &["a", "as", "s", "er", ""], Outcome, Supports, Opposes),
    // "Nämnden föreslår att motionen avslås." "… föreslår avslag på motionen."
    reads("avsl", &["ås", "å", "år", "ag"], Outcome, Opposes, Unstated),
    // "Nämnden anser inte att förslaget bör genomföras."
    reads("genomför", &["as", "a", "s"], Attempt, Supports, Opposes),
    // "Staden ska inte införa det som motionen föreslår."
    reads("inför", &["as", "a", "s"], Attempt, Supports, Opposes),
    reads("inrätta", &["s", ""], Attempt, Supports, Opposes),
    // "Staden ska inte vara försöksort", where the title has the word.
    reads("vara", &[""], Attempt, Unstated, Opposes),
    reads("bli", &[""], Attempt, Unstated, Opposes),
    // "Nämnden har inget att erinra mot förslaget." "… lämnar förslaget utan erinran."
    reads("erinr", &["a", "an", "ingar"], Objection(AGAINST), Unstated, NoObjection),
    // "Kontoret har ingenting att invända."
    reads("invänd", &["a", "ning", "ningar"], Objection(AGAINST), Unstated, NoObjection),
    // "Myndigheten har inga synpunkter på förslaget."
    reads("synpunkt", &["er"], Objection(AGAINST), Unstated, NoObjection),
    // "Bolaget ser inga hinder mot att förslaget genomförs."
    reads("hinder", &[""], Objection(AGAINST), Unstated, NoObjection),
    // "Rådet har inget emot förslaget."
    reads("emot", &[""], Objection(BARE), Unstated, NoObjection).behind(&["har"]),
    // "Förvaltningen ser inget behov av en handlingsplan."
    reads("behov", &["", "et"], Reason(&["av", "att", "för"]), Unstated, Opposes),
    // "Det finns inte skäl att bifalla motionen."
    reads("skäl", &["", "en"], Reason(&["att", "till", "för"]), Unstated, Opposes),
    // "Kontoret ser ingen anledning att ändra nuvarande ordning."
    reads("anledning", &["", "ar"], Reason(&["att", "till"]), Unstated, Opposes),
    // "Det saknas förutsättningar för att införa modellen."
    reads("förutsättning", &["ar", "arna"], Reason(&["att", "för"]), Unstated, Opposes),
    // "Nämnden anser att motionerna är väl avvägda." "… att förslaget inte är genomförbart."
    reads("avväg", &["d", "t", "da"], Quality, Supports, Opposes),
    reads("bra", &[""], Quality, Supports, Opposes),
    reads("angeläg", &["et", "en", "na"], Quality, Supports, Opposes),
    reads("lämplig", &["t", "", "a"], Quality, Supports, Opposes),
    reads("rimlig", &["t", "", "a"], Quality, Supports, Opposes),
    reads("ändamålsenlig", &["t", "", "a"], Quality, Supports, Opposes),
    reads("motivera", &["t", "d", "de"], Quality, Supports, Opposes),
    reads("genomförbar", &["t", "", "a"], Quality, Supports, Opposes),
    // "Nämnden delar inte motionärens uppfattning att en ombudsman behövs."
    reads("dela", &["r", ""], View, Unstated, Opposes),
    // "Rådet avstår från att yttra sig."
    reads("avst", &["år", "ått", "å"], Withheld(ANSWERS, false), Abstains, Unstated),
    reads("avböj", &["er", "t"], Withheld(ANSWERS, false), Abstains, Unstated),
    // "Föreningen har valt att inte yttra sig." "Kontoret tar inte ställning till förslaget."
    reads("yttra", &["r", ""], Withheld(&["sig"], true), Unstated, Abstains),
    reads("ställning", &[""], Withheld(BARE, true), Unstated, Abstains)
        .behind(&["tar", "tagit", "ta"]),
];

/// By the slot of a word's first three bytes: a bit for each cue that may begin so. Hardly another word
/// has one.
static BY_BEGINNING: [u128; SLOTS] = {
    assert!(CUES.len() <= u128::BITS as usize);
    let mut cues = [0; SLOTS];
    let mut i = 0;
    while i < CUES.len() {
        cues[slot(CUES[i].stem.as_bytes())] |= 1 << i;
        i += 1;
    }
    cues
};

const SLOTS: usize = 256;

const fn slot(word: &[u8]) -> usize {
    (word[0] as usize * 37 + word[1] as usize * 11 + word[2] as usize * 149) % SLOTS
}

/// The cue that a word, in lower case, is.
pub(super) fn cue(word: &str) -> Option<&'static Cue> {
    let mut cues = BY_BEGINNING[slot(word.as_bytes().get(..3)?)];
    while cues != 0 {
        let cue = &CUES[cues.trailing_zeros() as usize];
        let ending = word.strip_prefix(cue.stem);
        if ending.is_some_and(|ending| cue.endings.contains(&ending)) {
            return Some(cue);
        }
        cues &= cues - 1;
    }
    None
}

/// How every cue begins, for the one scan.
pub(crate) fn stems() -> impl Iterator<Item = &'static str> {
    CUES.iter().map(|cue| cue.stem)
}
