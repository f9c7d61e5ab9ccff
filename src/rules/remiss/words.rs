//! The words around the names in a list of consulted bodies, as the reports have them.

/// How the word ends that names an office as asked, since it prepared the matter: `har beretts av`.
pub(super) const PREPARED: &str = "beretts";

/// What stands between that word and the offices.
pub(super) const PREPARED_BY: &str = " av ";

/// What may stand between the word that sends out and the bodies.
pub(super) const TO: &[&str] = &[
    " till ",
    " för yttrande till ",
    " för synpunkter till ",
    " för remiss till ",
    " för beredning till ",
    " ut till ",
];

/// What comes in: `Yttrande har även inkommit från …`
pub(super) const ANSWERS: &[&str] = &["Yttrande", "Synpunkter", "Svar", "Remissvar"];

/// What says there that it came from somebody who may not have been asked before.
pub(super) const ALSO: &[&str] = &[
    " har även ",
    " har också ",
    " har dessutom ",
    " har därutöver ",
];

/// What says within three words before it that something was not sent out.
pub(super) const DENIALS: &[&str] = &["inte", "ej"];

/// What parts one body from the next; those with a comma before those without.
pub(super) const JOINTS: &[&str] = &[
    ", och ",
    ", samt ",
    ", respektive ",
    ", ",
    " och ",
    " samt ",
    " respektive ",
    " resp. ",
];

/// What may stand before a body's name and is none of it.
pub(super) const LEADING: &[&str] = &["till ", "även ", "från ", "hos ", "dels ", "av "];

/// What begins a clause about the body before it: `Bolaget AB, som har underremitterat …`
pub(super) const RELATIVES: &[&str] = &["som ", "där ", "vilken ", "vilka ", "vilket "];

/// The first word of those that are asked without being named: `de berörda nämnderna`, `den som
/// vill`.
#[rustfmt::skip]
pub(super) const UNNAMED: &[&str] = &[
    "den", "det", "de", "dem", "alla", "andra", "övriga", "flera", "några", "vissa", "olika", "en",
    "ett", "berörda",
];

/// The plural that several districts share: as it stands before them, as it stands behind them, and the
/// noun that each of them has by itself.
#[rustfmt::skip]
pub(super) const SHARED: &[(&str, &str, &str)] = &[
    ("stadsdelsnämnderna", "stadsdelsnämnder", "stadsdelsnämnd"),
    ("stadsdelsförvaltningarna", "stadsdelsförvaltningar", "stadsdelsförvaltning"),
];

/// What may stand between that plural and the districts: `stadsdelsnämnderna för Ekby och Norrdal`.
pub(super) const OF: &[&str] = &["för ", "i ", "inom "];
