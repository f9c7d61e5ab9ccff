//! The words that dissents are written in, as the reports have them.

use crate::report::{DissentKind, Outcome};

/// What opens a dissent, and the kind that it is.
pub(super) const KINDS: &[(&str, DissentKind)] = &[
    ("Reservation", DissentKind::Reservation),
    ("Blank reservation", DissentKind::Reservation),
    ("Särskilt uttalande", DissentKind::SpecialStatement),
    ("Ersättaryttrande", DissentKind::DeputyStatement),
];

/// How the opening of a dissent begins that has no words at all.
pub(super) const BLANK: &str = "Blank ";

/// What may stand between the kind and who made it.
pub(super) const BY: &[&str] = &[
    " av ",
    " anfördes av ",
    " anmäldes av ",
    " avgavs av ",
    " gjordes av ",
    " lämnades av ",
    " har anförts av ",
];

/// What says behind the persons that the words stand elsewhere: `…, se Reservationer m.m.`
pub(super) const ELSEWHERE: &str = ", se ";

/// What says behind them that the words follow: `… enligt följande.`
pub(super) const FOLLOWS: &str = " enligt följande";

/// What says that more persons made it than are named.
pub(super) const OTHERS: &[&str] = &["m.fl.", "m fl"];

/// The same with the party behind it: `Ada Ek m.fl. (V)`.
pub(super) const OTHERS_OF_PARTY: &[&str] = &["m.fl. (", "m fl ("];

/// What stands behind somebody who took no part: `Ada Ek (V) deltog inte i beslutet.`
pub(super) const ABSENT: &str = " deltog inte ";

/// What leads from the opening of a dissent to the one that it joins: `Reservation av Ada Ek (S) med
/// hänvisning till …`
pub(super) const REFERS: &str = " med hänvisning till ";

/// The same as a verb: `Ada Ek (V) instämmer i …`
pub(super) const JOINS: &[&str] = &[
    " instämmer i ",
    " instämde i ",
    " ansluter sig till ",
    " anslöt sig till ",
];

/// Whose the joined dissent is where it is the party's own: `med hänvisning till sin reservation`.
pub(super) const OWN: &[&str] = &["sin ", "sitt ", "den ", "det "];

/// What a dissent is called where another one joins it.
pub(super) const NOUNS: &[(&str, DissentKind)] = &[
    ("reservationen", DissentKind::Reservation),
    ("reservationerna", DissentKind::Reservation),
    ("reservation", DissentKind::Reservation),
    ("särskilda uttalandet", DissentKind::SpecialStatement),
    ("särskilda uttalande", DissentKind::SpecialStatement),
    ("ersättaryttrandet", DissentKind::DeputyStatement),
    ("ersättaryttrande", DissentKind::DeputyStatement),
];

/// How those begin. Each noun above must begin with one of these.
pub(super) const NOUN_STEMS: [&str; 3] = ["reservation", "särskilda uttalande", "ersättaryttrande"];

/// What stands before the persons who made the joined dissent: `reservationen av Ada Ek (S)`.
pub(super) const FROM: &[&str] = &["av ", "från "];

/// The parties' names in the genitive, and their letters.
pub(super) const PARTIES: &[(&str, &str)] = &[
    ("Moderaternas", "M"),
    ("Socialdemokraternas", "S"),
    ("Liberalernas", "L"),
    ("Folkpartiets", "FP"),
    ("Folkpartiet liberalernas", "FP"),
    ("Centerpartiets", "C"),
    ("Kristdemokraternas", "KD"),
    ("Vänsterpartiets", "V"),
    ("Miljöpartiets", "MP"),
    ("Sverigedemokraternas", "SD"),
    ("Feministiskt initiativs", "F!"),
];

/// What a demand wants done with the matter, by its verb.
#[rustfmt::skip]
pub(super) const DEMANDS: &[(&str, Outcome)] = &[
    ("delvis bifalla ", Outcome::PartlyApproved),
    ("delvis tillstyrka ", Outcome::PartlyApproved),
    ("delvis godkänna ", Outcome::PartlyApproved),
    ("bifalla ", Outcome::Approved),
    ("bifaller ", Outcome::Approved),
    ("tillstyrka ", Outcome::Approved),
    ("tillstyrker ", Outcome::Approved),
    ("godkänna ", Outcome::Approved),
    ("avslå ", Outcome::Rejected),
    ("avslår ", Outcome::Rejected),
    ("avstyrka ", Outcome::Rejected),
    ("avstyrker ", Outcome::Rejected),
    ("återremittera ", Outcome::RemittedBack),
    ("bordlägga ", Outcome::Tabled),
];

/// Verbs that hold the matter to be something: `anse motionen besvarad`.
pub(super) const HOLDING: &[&str] = &["anse", "förklara"];

/// The matter itself, right behind that verb. An office's proposal on it is another thing: `att avslå
/// förvaltningens förslag`.
pub(super) const MATTERS: &[&str] = &[
    "motionen",
    "motionerna",
    "ärendet",
    "förslaget",
    "promemorian",
    "remissen",
    "skrivelsen",
    "planen",
];

/// Verbs by which a dissent proposes: `Vi föreslår att …`
pub(super) const PROPOSE: &[&str] = &[
    "föreslår",
    "föreslog",
    "förordar",
    "hemställer",
    "yrkar",
    "yrkade",
    "yrkas",
    "föreslås",
];

/// Verbs by which it wants one board to propose to another: `att borgarrådsberedningen föreslår …`
pub(super) const TO_PROPOSE: &[&str] = &["föreslår", "föreslå"];

/// Verbs of those who shall decide: `att kommunstyrelsen beslutar …`
pub(super) const DECIDE: &[&str] = &["beslutar", "besluta", "beslutade", "beslutat"];

/// What leads from the formula to the demands; the longer before the shorter.
pub(super) const FOLLOWING: &[&str] = &[
    "att enligt följande",
    "att följande",
    "enligt följande",
    "följande beslut",
    "följande",
    "att",
];

/// Verbs of saying in the last demand, behind which the words of the dissent begin: `Därutöver vill vi
/// anföra följande.`
#[rustfmt::skip]
pub(super) const SAYING: &[&str] = &[
    "anför", "anföra", "anförs",
    "framför", "framföra", "framförs",
    "framhåller", "framhålla", "framhålls",
    "lämna", "lämnar",
    "påpeka", "påpekar", "påpekas",
    "säga", "säger",
    "tillägga", "tillägger", "tilläggs",
    "understryka", "understryker",
    "uttala", "uttalar", "uttalas",
];

/// Who speaks there, beside parties.
#[rustfmt::skip]
pub(super) const SPEAKERS: &[&str] = &[
    "jag", "man", "nämnden", "kommunstyrelsen", "reservanterna", "stadsdelsnämnden", "undertecknad",
    "undertecknade", "vi",
];

/// What else may stand there.
#[rustfmt::skip]
pub(super) const CLOSING: &[&str] = &[
    "att", "dessutom", "därtill", "därutöver", "får", "följande", "också", "i", "och", "samt", "skäl",
    "som", "till", "utöver", "vidare", "vill", "önskar", "övrigt", "även",
];

/// Verbs of demands about something else than the matter: `att uppmana nämnden att …`
pub(super) const ORDERS: &[&str] = &[
    "anse",
    "anta",
    "begära",
    "fastställa",
    "ge",
    "uppdra",
    "uppmana",
    "utreda",
];

/// Words behind which a clause with `att` belongs to the one before it: `får i uppdrag att …`
#[rustfmt::skip]
pub(super) const GOVERNING: &[&str] = &[
    "begärs", "likt", "möjlighet", "ombeds", "rätt", "skyldighet", "så", "syfte", "uppdrag", "uppdras",
    "uppmanas", "villkor", "än",
];
