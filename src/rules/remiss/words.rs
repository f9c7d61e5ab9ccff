//! The words around the names in a list of consulted bodies, as the reports have them. To correct a list,
//! add or remove a line.

/// How the word ends that names an office as asked, since it prepared the matter: `har beretts av`.
pub(super) const PREPARED: &str = "beretts";

/// What stands between that word and the offices.
pub(super) const PREPARED_BY: &[&str] = &[" av ", " inom ", " hos "];

/// What stands there where bodies were asked: `har beretts tillfälle att yttra sig`.
pub(super) const CHANCES: &[&str] = &[" tillfälle", " möjlighet"];

/// Words that send out, be it to be answered or not.
#[rustfmt::skip]
pub(super) const SENT: &[&str] = &[
    "sänts", "sändes", "skickats", "skickades", "översänts", "översändes", "utsänts", "utsändes",
];

/// What makes of such a word that a matter goes back to who had it: `återremitteras`.
pub(super) const BACK: &str = "åter";

/// What says in the same sentence that it is to be answered.
#[rustfmt::skip]
pub(super) const CONSULTS: &[&str] = &[
    "remiss", "Remiss", "yttra", "synpunkt", "för svar", "att besvara", "för besvarande",
];

/// Who sends out for the city itself: `Kommunstyrelsen har remitterat ärendet till …`
#[rustfmt::skip]
pub(super) const OWN: &[&str] = &[
    "Kommunstyrelsen", "Kommunfullmäktige", "Borgarråd", "Stadsledningskontoret", "Rotel",
    "Finansroteln", "Föredragande borgarrådet",
];

/// What stands between the bodies and the matter: `Nämnden har fått ärendet på remiss`.
pub(super) const GOT: &[&str] = &[" har fått ", " fick ", " har erhållit ", " erhöll "];

/// What leads from the word that sends out to the bodies.
pub(super) const TO: &[&str] = &["till", "hos"];

/// What may stand between the word that sends out and `till`, beside times and purposes.
pub(super) const SENT_HOW: &[&str] = &["ut", "vidare", "internt", "åter", "även", "också", "dels"];

/// What comes in: `Yttrande har även inkommit från …`
#[rustfmt::skip]
pub(super) const ANSWERS: &[&str] = &[
    "Yttranden", "Yttrande", "Synpunkter", "Remissyttranden", "Remissvar", "Svar",
];

/// What says that it was asked for, before `från`: `Yttranden har inhämtats från …`
pub(super) const ASKED: &[&str] = &["inhämtats", "begärts", "infordrats"];

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
    ", liksom ",
    ", ",
    "; ",
    " och, ",
    " samt, ",
    " och ",
    " samt ",
    " respektive ",
    " liksom ",
    " resp. ",
    " eller ",
];

/// What may stand before a body's name and is none of it.
#[rustfmt::skip]
pub(super) const LEADING: &[&str] = &[
    "till ", "från ", "hos ", "av ",
    "även ", "också ", "dels ", "därefter ", "slutligen ", "vidare ",
    "dessutom ", "likaså ", "nämligen ", "däribland ", "de båda ", "de två ", "de tre ", "de fyra ",
    "såväl ", "både ", "varken ", "ingen av ", "vare sig ",
    "bland annat ", "bland andra ", "bl.a. ", "bl. a. ", "bl a ", "t.ex. ", "exempelvis ",
];

/// Those of them that begin a new group of names: `stadsdelsnämnderna Ekby och Norrdal samt till …`
pub(super) const REGROUPS: &[&str] = &["till ", "från ", "hos ", "av "];

/// What the name behind `såväl` is joined to the next with.
pub(super) const PAIRED: &[&str] = &[" som också ", " som även ", " som till ", " som "];

/// Those of them that say that others were asked as well.
pub(super) const AMONG_OTHERS: &[&str] = &[
    "bland annat",
    "bland andra",
    "bl.a.",
    "bl. a.",
    "bl a",
    "däribland",
];

/// What says behind a name that it is not the last one.
pub(super) const AND_OTHERS: &[&str] = &["m.fl", "m. fl", "m fl", "med flera", "m.m", "osv", "etc"];

/// What begins a clause about the body before it: `Bolaget AB, som har underremitterat …`
#[rustfmt::skip]
pub(super) const CLAUSES: &[&str] = &[
    "som", "där", "dit", "vars", "vilka", "vilken", "vilket", "att", "då", "när", "eftersom",
    "innan", "medan", "sedan", "men", "varav", "varefter", "varpå", "varvid",
];

/// Who a name may go on with `som` behind: `Vi som bor här`.
pub(super) const NAMED_BY_CLAUSE: &[&str] = &["Vi", "Ni", "Alla", "Barn", "Män", "Folk", "Unga"];

/// What no name goes on with: behind it stands when, how or without whom.
#[rustfmt::skip]
pub(super) const OUTSIDE: &[&str] = &[
    "senast", "inför", "enligt", "genom", "via", "samtidigt", "tillsammans", "tidigare",
    "utom", "förutom", "inklusive", "exklusive", "undantaget", "inte", "ej", "dock", "vardera",
    "enbart", "endast", "jämte", "trots",
];

/// Seasons, in the definite as they stand before a year or alone.
pub(super) const SEASONS: &[&str] = &["våren", "sommaren", "hösten", "vintern"];

/// What tells a time or a circumstance behind a preposition: `i slutet av februari`, `på remiss`. Months,
/// seasons, and numbers tell one too.
#[rustfmt::skip]
pub(super) const CIRCUMSTANCES: &[(&str, &[&str])] = &[
    ("i", &[
        "början", "mitten", "slutet", "samband", "samråd", "samarbete", "syfte", "enlighet", "två",
        "tre", "omgångar", "år", "god", "första", "sista", "form", "höstas", "våras", "somras",
    ]),
    ("på", &["remiss", "samråd", "nytt", "grund", "begäran", "uppdrag", "sedvanligt"]),
    ("vid", &["årsskiftet", "halvårsskiftet", "månadsskiftet", "två", "flera", "olika"]),
    ("inom", &[
        "ramen", "loppet", "en", "två", "tre", "fyra", "utsatt", "angiven", "föreskriven", "remisstiden",
    ]),
    ("efter", &["den", "det", "begäran", "önskemål", "samråd", "beslut", "årsskiftet"]),
    ("före", &["den", "årsskiftet"]),
    ("mellan", &["den"]),
    ("från", &["den", "och"]),
    ("fram", &["till"]),
    ("till", &[
        "den", "och", "följd", "yttrande", "stöd", "dess", "utgången", "slutet", "mitten", "början",
        "och med",
    ]),
    ("under", &[
        "den", "en", "ett", "hela", "år", "året", "tiden", "perioden", "remisstiden", "sommarmånaderna",
        "arbetet", "beredningen", "flera", "förra", "föregående",
    ]),
    ("utan", &["svarstid", "remisstid", "angiven", "angivet", "särskild", "fast", "bestämd", "sista"]),
    ("kring", &["årsskiftet"]),
    ("omkring", &["den"]),
    ("av", &["vilka", "vilken", "vilket"]),
];

/// What `med` is followed by where it says how to answer: `med svarstid den 3 maj`.
#[rustfmt::skip]
pub(super) const TERMS: &[&str] = &[
    "svar", "remisstid", "tidsfrist", "tid", "frist", "sista", "begäran", "anhållan", "önskemål",
    "önskan", "möjlighet", "uppmaning", "krav", "förfrågan", "inbjudan", "anledning", "hänvisning",
    "sikte", "stöd", "undantag", "kort", "en", "ett", "den",
];

/// What a matter is sent out for: `för yttrande`, `för kännedom`.
#[rustfmt::skip]
pub(super) const PURPOSES: &[&str] = &[
    "att", "yttrande", "yttranden", "synpunkt", "synpunkter", "kännedom", "besvarande", "beredning",
    "remiss", "remissbehandling", "remissyttrande", "remissvar", "ställningstagande", "svar",
    "granskning", "samråd", "åtgärd", "åtgärder", "handläggning", "beaktande", "utlåtande", "påseende",
    "kommentar", "kommentarer", "beslut", "underremiss", "underremittering", "vidare", "eventuellt",
    "eventuella", "eget", "inhämtande", "avgivande",
];

/// What may follow a purpose that is no name's word: `för yttrande över förslaget`.
pub(super) const BEHIND_PURPOSE: &[&str] = &["till", "hos", "av", "över", "om", "i", "med", "på"];

/// Behind the definite name of an office these begin what is none of it: `kontoret med svar i maj`.
#[rustfmt::skip]
pub(super) const BEHIND_DEFINITE: &[&str] = &[
    "med", "på", "under", "efter", "till", "mot", "utan", "kring", "från", "hos", "över",
];

/// The first word of those that are asked without being named: `de berörda nämnderna`, `den som
/// vill`.
#[rustfmt::skip]
pub(super) const UNNAMED: &[&str] = &[
    "den", "det", "de", "dem", "alla", "andra", "övriga", "flera", "några", "vissa", "olika", "en",
    "ett", "berörda", "ytterligare", "följande", "landets", "allmänheten", "nedanstående", "resterande",
];

/// The first word of a group that is named as one: `samtliga stadsdelsnämnder`.
pub(super) const GROUPS: &[&str] = &["samtliga"];

/// The plural that several districts share: as it stands before them, as it stands behind them, and the
/// noun that each of them has by itself.
#[rustfmt::skip]
pub(super) const SHARED: &[(&str, &str, &str)] = &[
    ("stadsdelsnämnderna", "stadsdelsnämnder", "stadsdelsnämnd"),
    ("stadsdelsförvaltningarna", "stadsdelsförvaltningar", "stadsdelsförvaltning"),
    ("kommunerna", "kommuner", "kommun"),
];

/// What may stand between that plural and the districts: `stadsdelsnämnderna för Ekby och Norrdal`.
pub(super) const OF: &[&str] = &["för ", "i ", "inom "];

/// The city itself. It does not consult itself, so a list that names it may be somebody else's.
pub(super) const CITY: &[&str] = &["Staden", "Stockholms stad", "Stockholms kommun", "Kommunen"];

/// How the words begin for papers that the city is asked about by others.
#[rustfmt::skip]
pub(super) const PAPERS_OF_OTHERS: &[&str] = &[
    "betänkande", "delbetänkande", "slutbetänkande", "promemori", "utredning", "lagrådsremiss", "lagförslag",
    "departement", "regering", "rapport", "föreskrift", "direktiv",
];

/// Nouns in -en and -et that are no definite form: `språk och folkminnen`, `hälsa och säkerhet`.
pub(super) const INDEFINITE: &[&str] = &[
    "het", "itet", "minnen", "ämnen", "vatten", "tecken", "områden", "ärenden", "boenden", "yrken",
];

/// Endings of nouns in the definite.
pub(super) const DEFINITE: &[&str] = &["en", "et", "rna", "an", "erna", "ena"];

/// Endings of nouns in the indefinite plural, as in `Sveriges Kommuner och Regioner`.
pub(super) const PLURAL: &[&str] = &["er", "or", "ar"];

/// How the first word of a name ends where another name may stand behind it: `Riksförbundet Hav och
/// Kust`.
#[rustfmt::skip]
pub(super) const HEADS: &[&str] = &[
    "förbundet", "föreningen", "stiftelsen", "sällskapet", "samfundet", "institutet", "organisationen",
    "nätverket", "rörelsen", "centrumet", "centrum", "kooperativet", "klubben", "kampanjen", "aktionen",
    "initiativet", "gruppen", "alliansen", "förening", "förbund", "stiftelse", "nätverk", "akademin",
    "akademien", "museet", "skolan",
];
