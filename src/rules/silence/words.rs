//! The words that say that no answer came. To correct a list, add or remove a line.

/// What a verb says about an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sense {
    /// To answer, with no word for an answer behind it: `svara`.
    Answer,
    /// To give an answer, which is named: `lämna`.
    Give,
    /// Not to do something: `avstå`.
    Abstain,
    /// To have somebody else do something: `låta`.
    Let,
    /// To fail to do something: `underlåta`.
    Fail,
    /// To choose to do something: `besluta`.
    Choose,
    /// To let know: `meddela`.
    Tell,
    /// To want to, or to be able to: `vilja`.
    Want,
    /// To have had the time to: `hinna`.
    Manage,
}

/// A verb: infinitive, present, preterite, supine, and what it says. What follows a verb of two words
/// (`komma in`) stands in [`PARTICLES`].
#[rustfmt::skip]
pub(super) const VERBS: &[([&str; 4], Sense)] = &[
    (["svara", "svarar", "svarade", "svarat"], Sense::Answer),
    (["yttra", "yttrar", "yttrade", "yttrat"], Sense::Answer),
    (["höras", "hörs", "hördes", "hörts"], Sense::Answer),
    (["höra", "hör", "hörde", "hört"], Sense::Answer),
    (["återkomma", "återkommer", "återkom", "återkommit"], Sense::Answer),
    (["reagera", "reagerar", "reagerade", "reagerat"], Sense::Answer),
    (["hörsamma", "hörsammar", "hörsammade", "hörsammat"], Sense::Give),
    (["besvara", "besvarar", "besvarade", "besvarat"], Sense::Give),
    (["inkomma", "inkommer", "inkom", "inkommit"], Sense::Give),
    (["komma", "kommer", "kom", "kommit"], Sense::Give),
    (["lämna", "lämnar", "lämnade", "lämnat"], Sense::Give),
    (["inlämna", "inlämnar", "inlämnade", "inlämnat"], Sense::Give),
    (["avlämna", "avlämnar", "avlämnade", "avlämnat"], Sense::Give),
    (["avge", "avger", "avgav", "avgett"], Sense::Give),
    (["avgiva", "avgiver", "avgav", "avgivit"], Sense::Give),
    (["ge", "ger", "gav", "gett"], Sense::Give),
    (["inge", "inger", "ingav", "ingivit"], Sense::Give),
    (["skicka", "skickar", "skickade", "skickat"], Sense::Give),
    (["sända", "sänder", "sände", "sänt"], Sense::Give),
    (["insända", "insänder", "insände", "insänt"], Sense::Give),
    (["överlämna", "överlämnar", "överlämnade", "överlämnat"], Sense::Give),
    (["redovisa", "redovisar", "redovisade", "redovisat"], Sense::Give),
    (["framföra", "framför", "framförde", "framfört"], Sense::Give),
    (["delta", "deltar", "deltog", "deltagit"], Sense::Give),
    (["medverka", "medverkar", "medverkade", "medverkat"], Sense::Give),
    (["kommentera", "kommenterar", "kommenterade", "kommenterat"], Sense::Give),
    (["avstå", "avstår", "avstod", "avstått"], Sense::Abstain),
    (["avböja", "avböjer", "avböjde", "avböjt"], Sense::Abstain),
    (["undanbe", "undanber", "undanbad", "undanbett"], Sense::Abstain),
    (["avsäga", "avsäger", "avsade", "avsagt"], Sense::Abstain),
    (["tacka", "tackar", "tackade", "tackat"], Sense::Abstain),
    (["låta", "låter", "lät", "låtit"], Sense::Abstain),
    (["låta", "låter", "lät", "låtit"], Sense::Let),
    (["överlåta", "överlåter", "överlät", "överlåtit"], Sense::Let),
    (["överlämna", "överlämnar", "överlämnade", "överlämnat"], Sense::Let),
    (["uppdra", "uppdrar", "uppdrog", "uppdragit"], Sense::Let),
    (["ge", "ger", "gav", "gett"], Sense::Let),
    (["underlåta", "underlåter", "underlät", "underlåtit"], Sense::Fail),
    (["försumma", "försummar", "försummade", "försummat"], Sense::Fail),
    (["välja", "väljer", "valde", "valt"], Sense::Choose),
    (["besluta", "beslutar", "beslutade", "beslutat"], Sense::Choose),
    (["besluta", "beslutar", "beslöt", "beslutit"], Sense::Choose),
    (["bestämma", "bestämmer", "bestämde", "bestämt"], Sense::Choose),
    (["föredra", "föredrar", "föredrog", "föredragit"], Sense::Choose),
    (["be", "ber", "bad", "bett"], Sense::Choose),
    (["begära", "begär", "begärde", "begärt"], Sense::Choose),
    (["anhålla", "anhåller", "anhöll", "anhållit"], Sense::Choose),
    (["meddela", "meddelar", "meddelade", "meddelat"], Sense::Tell),
    (["uppge", "uppger", "uppgav", "uppgett"], Sense::Tell),
    (["uppge", "uppger", "uppgav", "uppgivit"], Sense::Tell),
    (["svara", "svarar", "svarade", "svarat"], Sense::Tell),
    (["säga", "säger", "sade", "sagt"], Sense::Tell),
    (["skriva", "skriver", "skrev", "skrivit"], Sense::Tell),
    (["återkomma", "återkommer", "återkom", "återkommit"], Sense::Tell),
    (["lämna", "lämnar", "lämnade", "lämnat"], Sense::Tell),
    (["ge", "ger", "gav", "gett"], Sense::Tell),
    (["låta", "låter", "lät", "låtit"], Sense::Tell),
    (["informera", "informerar", "informerade", "informerat"], Sense::Tell),
    (["anmäla", "anmäler", "anmälde", "anmält"], Sense::Tell),
    (["förklara", "förklarar", "förklarade", "förklarat"], Sense::Tell),
    (["underrätta", "underrättar", "underrättade", "underrättat"], Sense::Tell),
    (["vilja", "vill", "ville", "velat"], Sense::Want),
    (["önska", "önskar", "önskade", "önskat"], Sense::Want),
    (["avse", "avser", "avsåg", "avsett"], Sense::Want),
    (["ämna", "ämnar", "ämnade", "ämnat"], Sense::Want),
    (["tänka", "tänker", "tänkte", "tänkt"], Sense::Want),
    (["kunna", "kan", "kunde", "kunnat"], Sense::Want),
    (["ska", "ska", "skulle", "ska"], Sense::Want),
    (["skola", "skall", "skulle", "skolat"], Sense::Want),
    (["komma", "kommer", "kommer", "kommer"], Sense::Want),
    (["se", "ser", "såg", "sett"], Sense::Want),
    (["anse", "anser", "ansåg", "ansett"], Sense::Want),
    (["vara", "är", "var", "varit"], Sense::Want),
    (["finna", "finner", "fann", "funnit"], Sense::Want),
    (["hinna", "hinner", "hann", "hunnit"], Sense::Manage),
    (["ha", "har", "hade", "haft"], Sense::Manage),
];

/// Verbs among these that say nothing alone: `ser inga skäl att`, `är förhindrad att`.
pub(super) const BARE: &[&str] = &["se", "finna", "ha", "vara", "anse"];

/// Infinitives that stand between such a verb and the one of answering: `anser sig inte kunna svara`.
pub(super) const MODALS: &[&str] = &["kunna", "vilja", "behöva", "hinna", "få", "böra"];

/// Who cannot answer: `ser sig förhindrad att yttra sig`.
pub(super) const PREVENTED: &[&str] = &["förhindrad", "förhindrat", "förhindrade"];

/// How a matter is left without an answer: `lämnade remissen obesvarad`, `utan eget yttrande`.
pub(super) const UNANSWERED: &[&str] = &["obesvarad", "obesvarat"];

/// The word that a verb must have behind it, within a word or two, to say what it does above.
#[rustfmt::skip]
pub(super) const PARTICLES: &[(&str, &str)] = &[
    ("yttra", "sig"),
    ("höras", "av"),
    ("höra", "sig"),
    ("komma", "in"),
    ("skicka", "in"),
    ("sända", "in"),
    ("tacka", "nej"),
    ("låta", "bli"),
];

/// Verbs whose object may be the matter: `besvara remissen`, `delta i remissen`.
pub(super) const OF_MATTER: &[&str] = &["besvara", "kommentera", "delta", "medverka", "hörsamma"];

/// Verbs that make another one perfect.
pub(super) const HAVE: &[&str] = &["har", "hade"];

/// How a verb in the passive ends a sentence about an answer: `inget svar har inkommit från …`
#[rustfmt::skip]
pub(super) const CAME: &[&str] = &[
    "inkommit", "inkom", "kommit", "kom", "erhållits", "erhölls", "mottagits", "mottogs", "lämnats",
    "lämnades", "avgetts", "avgivits", "avgavs", "getts", "gavs", "finns", "fanns", "föreligger", "besvarats", "besvarades",
    "förelåg", "registrerats",
];

/// The passive of letting know, behind `från`: `Från nämnden har meddelats att man avstår`.
pub(super) const TOLD: &[&str] = &[
    "meddelats",
    "meddelades",
    "uppgetts",
    "uppgivits",
    "uppgavs",
];

/// What joins a body to the one before, between commas: `Nämnden har, liksom kontoret, avstått`.
pub(super) const LIKE: &[&str] = &["liksom ", "i likhet med "];

/// Verbs that say that an answer did not come.
pub(super) const MISSING: &[&str] = &[
    "saknas",
    "saknades",
    "uteblev",
    "uteblir",
    "uteblivit",
    "dröjer",
    "fattas",
];

/// Words for an answer.
#[rustfmt::skip]
pub(super) const ANSWERS: &[&str] = &[
    "svar", "svaret", "svaren", "remissvar", "remissvaret", "remissvaren",
    "yttrande", "yttrandet", "yttranden", "yttrandena", "remissyttrande", "remissyttranden",
    "utlåtande", "utlåtandet", "utlåtanden", "synpunkt", "synpunkter", "synpunkterna",
];

/// How a word begins for what is answered: the matter and the question about it.
#[rustfmt::skip]
pub(super) const MATTERS: &[&str] = &[
    "remiss", "ärende", "motion", "skrivelse", "förslag", "förfrågan", "utskick", "betänkande",
    "promemoria", "hemställan", "begäran", "påminnelse", "utredning", "underlag", "initiativ",
    "densamma",
];

/// Words behind which stands what an answer is about, and behind which it must be the matter itself:
/// `att yttra sig om avgiften` is a part of it.
#[rustfmt::skip]
pub(super) const ABOUT: &[&str] = &[
    "på", "om", "över", "kring", "angående", "gällande", "avseende", "beträffande", "rörande", "för",
    "mot", "upp", "ja", "nej", "att",
];

/// What may stand behind `i` there, beside the matter: `i tid`, `i frågan`.
pub(super) const IN: &[&str] = &[
    "tid",
    "dag",
    "frågan",
    "sak",
    "sakfrågan",
    "dagsläget",
    "nuläget",
    "skrivande",
    "detta",
    "stället",
];

/// Who stands for the body in what it lets know: `har meddelat att man avstår`.
#[rustfmt::skip]
pub(super) const PRONOUNS: &[&str] = &["man", "den", "det", "de", "dem", "vi", "dess"];

/// The passive of giving an answer: `att inget yttrande kommer att avges`.
pub(super) const GIVEN: &[&str] = &["lämnas", "avges", "ges", "inkomma", "komma", "avlämnas"];

/// Why nobody answers: `ser inget skäl att yttra sig`, `har inte haft möjlighet att svara`.
#[rustfmt::skip]
pub(super) const REASONS: &[&str] = &[
    "skäl", "anledning", "behov", "möjlighet", "möjligheter", "möjligt", "tid", "tillfälle", "resurser", "avsikt",
];

/// How an answer is called that the office of a board gives in its stead: such a beginning, and one of
/// the words for an answer behind it.
#[rustfmt::skip]
pub(super) const OFFICES: &[&str] = &["kontors", "förvaltnings", "tjänstemanna", "kansli"];

/// What those beginnings also make up: `har svarat på tjänstemannanivå`.
pub(super) const LEVEL: &str = "nivå";

/// What an office says that it does for its board: `i nämndens ställe`, `för nämndens räkning`.
pub(super) const STEAD: &[&str] = &["ställe", "räkning", "vägnar"];

/// Who answers in a board's stead behind `genom`: `har svarat genom sin förvaltning`.
#[rustfmt::skip]
pub(super) const BY_OFFICE: &[&str] = &[
    "sin förvaltning", "sitt kontor", "sitt kansli", "sina tjänstemän",
];

/// What names those that are left out: `alla utom Ekby kommun har svarat`.
#[rustfmt::skip]
pub(super) const EXCEPT: &[&str] = &[
    "utom ", "förutom ", "undantaget ", "med undantag för ", "med undantag av ", "bortsett från ",
    "frånsett ",
];

/// What says that all but some answered.
pub(super) const ALL: &[&str] = &["alla", "samtliga"];

/// How the words begin of which one stands in each sentence that says that no answer came. All others
/// are passed over.
#[rustfmt::skip]
pub(super) const CUES: &[&str] = &[
    "inte", "ej", "icke", "avst", "avböj", "avsagt", "nej", "inget", "inga", "ingen", "Inget", "Inga",
    "Ingen", "varken", "Varken", "saknas", "utebl", "kontor", "Kontor", "förvaltning",
    "Förvaltning", "tjänstem", "kansli", "underl", "försumma", "undanb", "genom", "låt", "obesvara", "förhindra", "Inte", "Ej", "Vare", "åt",
    "ställe", "räkning", "vägnar", "avstå", "utan", "lät", "utom",
    "undantag", "bortsett", "frånsett", "förutom", "Avst", "Avböj",
];

/// Words in front of a sentence whose subject stands behind the verb, beside those that begin a sentence
/// anyway: `Däremot har nämnden inte svarat`.
#[rustfmt::skip]
pub(super) const FRONTED: &[&str] = &[
    "däremot", "hittills", "slutligen", "likaså", "dock", "tyvärr", "emellertid",
];
