//! The words around a cue that decide what it says. The cues themselves stand in `cues.rs`, the words
//! for who speaks in `voice/words.rs`.

use crate::language::words::WordSet;
use crate::rules::stance::beginnings::Beginnings;

// Whether it is said, and by whom.

/// Verbs and nouns that say what should be or how something is judged: `anser att motionen bör avslås`.
#[rustfmt::skip]
pub(super) static PROPOSES: WordSet = WordSet::new(&[
    "angeläget", "anledning", "anser", "befogat", "beredd", "beslutade", "beslutar", "bedömer",
    "bedömning", "bedömningen", "bör", "finner", "förespråkar", "förordar", "förslag",
    "förutsättningar", "föreslå", "föreslår", "föreslås", "hemställa", "hemställer", "inställning",
    "kan", "lämpligt", "menar", "mening", "motiverat", "möjligt", "rekommenderar", "rimligt", "ser",
    "skäl", "slutsats", "slutsatsen", "ståndpunkt", "tillstyrker", "tycker", "uppfattning",
    "uppfattningen", "vill", "värdefullt", "yrkar", "åsikt", "ändamålsenligt", "önskvärt",
]);

/// What makes a proposal of a verb: `motionen bör avslås`.
#[rustfmt::skip]
pub(super) const MODALS: &[&str] = &[
    "behöver", "borde", "bör", "kan", "måste", "ska", "skall", "skulle", "vill",
];

/// What is done with `bifall` and `avslag` to propose them: `föreslår avslag på motionen`.
pub(super) const MOVES: &[&str] = &["förordar", "föreslår", "tillstyrker", "yrkar"];

/// Subjects that name nobody, so that the speaker judges: `Bedömningen är att …`
#[rustfmt::skip]
pub(super) const NOBODY: &[&str] = &["det", "bedömningen", "slutsatsen", "uppfattningen"];

/// Prepositions that may stand between a verb and the subject behind it.
pub(super) const SETTINGS: &[&str] = &["vid", "utifrån", "enligt"];

/// How the words begin behind which `för att` gives a reason; behind others it gives an aim.
pub(super) const REASONS: &[&str] = &["anledning", "behov", "förutsättning", "skäl"];

// What denies it.

/// How words begin that deny, for a quick look.
#[rustfmt::skip]
pub(super) static DENIALS: Beginnings = Beginnings::new(&[
    "inte", "ing", "ej", "icke", "utan", "sakna", "varken", "Varken", "Ing", "Inte",
]);

/// Words that deny what the clause behind their `att` says: `har svårt att`, `saknas skäl att`.
#[rustfmt::skip]
pub(super) const DENYING: &[&str] = &[
    "felaktigt", "olämpligt", "omotiverat", "omöjligt", "onödigt", "orimligt", "saknar", "saknas",
    "svårligen", "svårt",
];

/// What denies a reason: `förutsättningar saknas`.
pub(super) const LACKS: &[&str] = &["saknas", "saknar"];

// What limits it.

/// Words that limit what is said to a part.
pub(super) const PARTS: &[&str] = &["delvis", "dels", "förutom", "undantag", "undantaget"];

/// Words that limit a noun of the next list to a part of the matter: `i vissa delar`.
pub(super) const SOME: &[&str] = &["vissa", "viss", "några"];

/// What is limited so.
pub(super) const SHARES: &[&str] = &["avseenden", "del", "delar", "mån"];

/// What says within nine words that it holds only if something else does: `under förutsättning att`.
pub(super) const CONDITIONS: &[&str] = &["förutsättning", "förutsatt", "villkor", "förbehåll"];

/// What makes a denied proposal no more than a delay: `bör inte införas förrän …`
pub(super) const AWAITED: &[&str] = &["utan", "innan", "förrän", "före", "först"];

// What it is about.

/// Nouns for the matter, in the definite; compounds end with them.
#[rustfmt::skip]
pub(super) const MATTERS: &[&str] = &[
    "ansökan", "betänkandet", "förslaget", "förslagen", "hemställan", "idén", "initiativet",
    "motionen", "motionerna", "promemorian", "remissen", "skrivelsen", "skrivelserna",
];

/// What a matter may consist of: it is the matter where an attitude is held to it.
#[rustfmt::skip]
pub(super) const CONTENTS: &[&str] = &[
    "bestämmelserna", "föreskrifterna", "inriktningen", "planen", "policyn", "programmet",
    "rapporten", "reformen", "riktlinjerna", "satsningen", "strategin", "taxan", "taxorna",
    "utredningen", "ändringarna", "ändringen", "åtgärden", "åtgärderna",
];

/// How all of the above begin. In compounds they are too rare to be looked for.
#[rustfmt::skip]
pub(super) static BEGINNINGS: Beginnings = Beginnings::new(&[
    "Försl", "Motion", "ansök", "bestäm", "betänk", "föresk", "försl", "hemst", "idé", "initiativ",
    "inrikt", "motion", "plan", "policy", "program", "promem", "rapport", "reform", "remi",
    "riktlinj", "satsning", "skrivelse", "strategi", "tax", "utredning", "ändring", "åtgärd",
]);

/// Nouns for the matter without an article, behind a genitive: `utredningens förslag`.
pub(super) const BARE_MATTERS: &[&str] = &["förslag", "inriktning", "motion", "plan"];

/// What shows before a noun for the matter that it is another one: `ett förslag`.
pub(super) const INDEFINITE: &[&str] = &["ett", "en", "liknande", "något", "nytt"];

/// What may stand for the matter: `avstyrker den därför`.
pub(super) const PRONOUNS: &[&str] = &["det", "detta", "den", "dessa", "denna", "dem"];

/// What the matter does behind `som`: `det som motionen föreslår`.
pub(super) const PROPOSED: &[&str] = &["föreslagits", "föreslår", "föreslås", "remitterats"];

/// What stands behind `i` in a phrase that limits nothing: `tillstyrker i huvudsak förslaget`.
#[rustfmt::skip]
pub(super) const MANNERS: &[&str] = &[
    "allt", "dagsläget", "dess", "grunden", "huvudsak", "nuläget", "princip", "sak", "sin",
    "stort", "väsentligt", "övrigt",
];

/// How an adjective or a participle ends before a noun: `föreslagna`, `remitterade`.
#[rustfmt::skip]
pub(super) const ADJECTIVES: &[&str] = &[
    "nya", "ade", "iga", "lagda", "ända", "sta", "sna", "nde", "agna",
];

/// How the words begin that say that a matter comes to nothing.
pub(super) const ENDS: &[&str] = &["avsl", "bordl", "besvar", "återremi", "avskriv"];

// What belongs to one kind of cue.

/// What shows before a denied objection that something else is meant: `inga ytterligare synpunkter`,
/// `har inte fått synpunkter`.
#[rustfmt::skip]
pub(super) const OTHER_OBJECTIONS: &[&str] = &[
    "andra", "att", "fått", "inkommit", "kommit", "lämnat", "ytterligare",
];

/// What a reason does where nobody is said to see it: `Det finns inget behov av …`
pub(super) const EXISTS: &[&str] = &["finnas", "finns", "föreligger", "saknas"];

/// How the words begin behind a reason that make its denial something else than no: `finns inget skäl
/// att invända`.
#[rustfmt::skip]
pub(super) const NO_MATTER: &[&str] = &[
    "anta", "bedöma", "befara", "besvara", "erinra", "invänd", "kommenter", "misstänk", "oro",
    "synpunkt", "tro", "tvivla", "undanta", "utred", "yttra",
];

/// What leads from the matter to how it is judged: `förslaget är bra`.
pub(super) const COPULAS: &[&str] = &["är", "vore", "bedöms"];

/// What the matter is called behind a judgement: `det är ett bra förslag`.
pub(super) const IDEAS: &[&str] = &["förslag", "initiativ", "idé"];

/// How the words begin for what is not shared: `delar inte motionärens uppfattning`.
#[rustfmt::skip]
pub(super) const VIEWS: &[&str] = &[
    "bedömning", "förslag", "inställning", "mening", "slutsats", "uppfattning", "åsikt",
];

/// What shows that no answer at all is given: `yttrar sig inte i sak`.
pub(super) const WHOLE: &[&str] = &["frågan", "sak", "sakfrågan", "ärendet"];

/// What stands before that of which a body says nothing: `yttrar sig inte över kapitel 4`.
pub(super) const ABOUT: &[&str] = &["över", "om", "till", "kring", "i"];
