//! The words that decisions and proposals are written in, as the reports have them.

use crate::report::Outcome;

/// Who proposes or decides at the head of a document.
pub(super) const BOARDS: &[&str] = &["Kommunstyrelsen", "Borgarrådsberedningen"];

/// Who shall decide, behind `föreslår att`.
pub(super) const DECIDERS: &[&str] = &["kommunfullmäktige", "kommunstyrelsen"];

/// What those shall do: `föreslår kommunfullmäktige besluta`.
pub(super) const DECIDE: &[&str] = &["beslutar ", "besluta ", "att besluta "];

/// What leads from the formula to its points; the longer before the shorter.
pub(super) const LEADS: &[&str] = &["att följande", "följande", "att"];

/// What a board says of a proposal that is not its own, right behind its name.
pub(super) const POSITIONS: &[&str] = &[
    "tillstyrker ",
    "avstyrker ",
    "delar ",
    "biträder ",
    "instämmer i ",
    "ansluter sig ",
    "föreslår enligt ",
];

/// How the line begins that says who presents the matter.
pub(super) const RAPPORTEUR: &[&str] = &[
    "Föredragande borgarrådet ",
    "Föredragande borgarråden ",
    "Föredragande borgarråd ",
];

/// How a note begins that says that something is left out here: `(bifogas ej)`.
pub(super) const OMISSIONS: &[&str] = &["(bifogas ", "(Bifogas "];

/// Words for the matter as a whole, as the subject of what happens to it: beginnings, so that
/// `motion` reads `motionen` too.
pub(super) const MATTERS: &[&str] = &[
    "motion",
    "skrivelse",
    "ärende",
    "förslag",
    "hemställan",
    "framställan",
    "medborgarförslag",
    "yttrande",
    "rekommendation",
];

/// What happens to the matter, in the passive: `Motionen bifalls.` The second column is whether the
/// word may be an infinitive, as in `ska avslås`.
#[rustfmt::skip]
pub(super) const PASSIVES: &[(&str, bool, Outcome)] = &[
    ("besvaras", true, Outcome::Answered),
    ("bifalls", false, Outcome::Approved),
    ("bifalles", false, Outcome::Approved),
    ("bifallas", true, Outcome::Approved),
    ("tillstyrks", false, Outcome::Approved),
    ("tillstyrkes", false, Outcome::Approved),
    ("tillstyrkas", true, Outcome::Approved),
    ("godkänns", false, Outcome::Approved),
    ("godkännes", false, Outcome::Approved),
    ("avslås", true, Outcome::Rejected),
    ("avstyrks", false, Outcome::Rejected),
    ("avstyrkes", false, Outcome::Rejected),
    ("avstyrkas", true, Outcome::Rejected),
    ("antas", true, Outcome::Adopted),
    ("antages", false, Outcome::Adopted),
    ("fastställs", false, Outcome::Adopted),
    ("fastställes", false, Outcome::Adopted),
    ("återremitteras", true, Outcome::RemittedBack),
    ("bordläggs", false, Outcome::Tabled),
    ("bordlägges", false, Outcome::Tabled),
];

/// The same in the active, as the first verb of a point: `att bifalla motionen`.
#[rustfmt::skip]
pub(super) const INFINITIVES: &[(&str, Outcome)] = &[
    ("besvara", Outcome::Answered),
    ("bifalla", Outcome::Approved),
    ("tillstyrka", Outcome::Approved),
    ("godkänna", Outcome::Approved),
    ("avslå", Outcome::Rejected),
    ("avstyrka", Outcome::Rejected),
    ("anta", Outcome::Adopted),
    ("fastställa", Outcome::Adopted),
    ("återremittera", Outcome::RemittedBack),
    ("bordlägga", Outcome::Tabled),
];

/// What the matter is held to be, behind one of [`HELD`]: `Motionen anses därmed vara besvarad.`
#[rustfmt::skip]
pub(super) const PARTICIPLES: &[(&str, Outcome)] = &[
    ("besvarad", Outcome::Answered),
    ("besvarat", Outcome::Answered),
    ("besvarade", Outcome::Answered),
    ("bifallen", Outcome::Approved),
    ("bifallet", Outcome::Approved),
    ("bifallna", Outcome::Approved),
    ("avslagen", Outcome::Rejected),
    ("avslaget", Outcome::Rejected),
    ("avslagna", Outcome::Rejected),
];

/// Verbs that say what the matter is held to be.
pub(super) const HELD: &[&str] = &["anses", "anse", "förklaras", "förklara", "betraktas", "är"];

/// What is done with a paper that is the answer to a referral: `Som svar på remissen hänvisas till …`
#[rustfmt::skip]
pub(super) const ANSWERING: &[&str] = &[
    "anförs", "avges", "avlämnas", "hänvisas", "insänds", "lämnas", "sänds", "åberopas", "överlämnas",
    "översänds",
];

/// What stands before `svar på` where that is done.
pub(super) const AS: &[&str] = &["som", "såsom", "till"];

/// Verbs behind which those above are infinitives.
pub(super) const MODALS: &[&str] = &["bör", "får", "kan", "må", "måste", "ska", "skall", "torde"];

/// Words right behind the verb that show a routine or a later act of somebody else, and no outcome:
/// `Taxan fastställs årligen`, `Planen antas av nämnden`.
#[rustfmt::skip]
pub(super) const LATER: &[&str] = &[
    "av", "därefter", "framöver", "fortsättningsvis", "löpande", "normalt", "senare", "senast",
    "slutligt", "varje", "vanligen", "årligen",
];

/// Infinitives behind `antas` that make it a guess: `Kostnaden antas öka`.
#[rustfmt::skip]
pub(super) const GUESSED: &[&str] = &[
    "behöva", "bli", "få", "ge", "ha", "innebära", "komma", "kosta", "kunna", "leda", "medföra",
    "minska", "uppgå", "vara", "öka",
];

/// What says that it happens in part only.
pub(super) const PARTLY: &str = "delvis";

/// Prepositions that may stand behind it, so that it belongs to the verb: `bifalls delvis enligt …`
pub(super) const BEHIND_PARTLY: &[&str] = &[
    "av", "efter", "enligt", "genom", "i", "med", "på", "så", "utifrån",
];
