//! The cues: words that may say where a speaker stands, each with a sentence that it is read from.
//!
//! A row is `reads(stem, endings, frame, says, denied)`: how the word begins, how it may end, what must
//! stand around it, what it says, and what it says where it is denied. `.behind(…)` names words of which
//! one must stand shortly before it.

use crate::report::Stance::{Abstains, NoObjection, Opposes, Supports, Unstated};
use crate::rules::stance::cue::Frame::{
    Attempt, Attitude, Objection, Outcome, Quality, Reason, Verdict, View, Withheld,
};
use crate::rules::stance::cue::{Cue, reads};

/// The prepositions of which one must stand between the cue and the matter: `positiv till förslaget`.
const TO: &[&str] = &["till"];
const ON: &[&str] = &["på", "till"];
const AGAINST: &[&str] = &["mot", "emot", "på", "för", "i", "kring", "över"];
const BARE: &[&str] = &[];

/// How the words begin for what a body that takes no stand abstains from.
#[rustfmt::skip]
const ANSWERS: &[&str] = &["yttr", "svar", "besvar", "synpunkt", "remiss", "ställning", "kommenter"];

/// One cue a row. Where two of them may be the same word, the first one counts.
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
