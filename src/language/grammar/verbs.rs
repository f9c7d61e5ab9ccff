//! Finite verbs, by form and by ending.
//!
//! A word that is in neither list is not taken for a finite verb. So a verb that reports use and
//! that is read as a noun belongs here.

use crate::language::words::WordSet;

/// Finite verbs of the reports of 2003 to 2023 that no ending in [`FINITE_ENDINGS`] gives away. Many
/// have an ending (-ar, -er) that nouns in the plural share.
#[rustfmt::skip]
pub(super) static FINITE_VERBS: WordSet = WordSet::new(&[
    "accepterar", "anför", "anförs", "anges", "anhåller", "anmäls", "anser", "anses", "anslås",
    "ansvarar", "ansåg", "antar", "antas", "antogs", "använde", "använder", "används", "arbetar",
    "arbetat", "avförs", "avges", "avsattes", "avser", "avskrivs", "avslog", "avslutades",
    "avslutas", "avslår", "avslås", "avstyrker", "avstyrks", "avstår", "avsätts", "avvecklas",
    "bedrivs", "bedömer", "befinner", "begränsar", "behandlas", "behöver", "behövs", "belyser",
    "bereds", "beror", "beräknar", "berör", "berörs", "beskriver", "beslutade", "beslutar",
    "beslutas", "beslöt", "bestod", "består", "besvarar", "besvaras", "betonar", "betraktar",
    "betyder", "bevarar", "bidrar", "bifaller", "bifalles", "bifalls", "bildar", "biläggs", "blev",
    "blir", "bor", "borde", "bordläggs", "bryter", "byggdes", "bygger", "byggs", "byts", "bör", "börjar",
    "delar", "deltar", "deltog", "drabbar", "drar", "drev", "driver", "drivs", "drog",
    "efterfrågar", "efterlyser", "erbjuder", "erbjuds", "erinrar", "ersätts",
    "fann", "fanns", "fastslår", "fastställes", "fastställs", "fattar", "fattas", "fick",
    "finansieras", "finner", "finns", "fortsätter", "framför", "framförs", "framgår", "framhåller",
    "framkommer", "framställs", "frågar", "främjar", "fungerar", "får", "föds", "följer", "föll",
    "föranleder", "föredrar", "förekommer", "föreligger", "föreslog", "föreslår", "föreslås",
    "förordar", "förordnas", "förs", "förslår", "förtjänar", "förutsätter",
    "gav", "gavs", "genomförs", "ger", "ges", "gick", "gjorde", "gjordes", "godkändes", "godkänner",
    "godkänns", "går", "gällde", "gäller", "gör", "görs",
    "hade", "handlar", "hanterar", "har", "hemställer", "heter", "hette", "hittar", "hjälper",
    "hoppas", "håller", "hålls", "händer", "hänvisar", "höjer", "höjs", "hölls", "hör", "hörs",
    "ifrågasätter", "införs", "ingick", "ingår", "inkom", "inkommer", "inledde", "inleds",
    "innebar", "innebär", "innefattar", "innehåller", "innehöll", "instämmer", "insänds", "intar",
    "jämför", "jämförde",
    "kallas", "kan", "klarar", "kom", "kommer", "konstaterar", "krävde", "kräver", "krävs", "kunde",
    "kvarstår", "känner", "köps",
    "lades", "ledde", "leder", "lever", "ligger", "lyder", "lyfter", "låg", "låter", "lägger",
    "läggs", "lämnar", "lämnas", "lät", "löper", "löser",
    "medför", "medger", "medges", "medverkar", "menar", "minskar", "motsvarar", "mottog", "måste",
    "möjliggör", "möter",
    "noterar", "nämner",
    "omfattar", "omfattas", "omges",
    "passar", "pekar", "planeras", "poängterar", "prioriterar", "prövar", "prövas", "påbörjades",
    "påbörjas", "pågick", "pågår", "påpekar", "påtalar", "påverkar", "påverkas",
    "redovisar", "redovisas", "regleras", "rekommenderar", "remitteras", "räcker", "rör",
    "saknar", "saknas", "samordnar", "satsar", "ser", "ska", "skall", "skapar", "skedde", "sker",
    "skickar", "skrev", "skriver", "skulle", "skyddar", "slutar", "slår", "spelar", "startade",
    "startar", "stod", "styr", "styrdes", "står", "ställer", "ställs", "stämde", "stämmer",
    "stänger", "stängs", "stärker", "stöder", "stödjer", "svarar", "syftar", "syns", "såg", "säger",
    "sägs", "säljs", "sänds", "sänks", "sätter", "sätts", "söker",
    "tar", "tas", "tecknas", "tillhör", "tillkom", "tillstyrker", "tillstyrks", "tillsätts",
    "tillåter", "tillämpar", "tjänar", "tog", "togs", "tror", "träder", "tvingas", "tycker",
    "tycks", "tyder", "täcker", "täcks",
    "understryker", "uppdrar", "uppdras", "uppger", "uppgick", "upphävs", "upphör", "uppkommer",
    "upplever", "uppmanas", "uppnås", "upprättas", "uppskattar", "uppstår", "utbildar", "utgår",
    "utgör", "utlöste", "utredde", "utreds", "utser", "utses", "uttalar",
    "var", "verkar", "verkställs", "vidhåller", "vill", "ville", "visar", "vore", "väcks",
    "väcktes", "väljer", "väljs", "välkomnar", "välkomnas", "vänder", "väntas", "växer",
    "yrkar", "yttrar",
    "åligger", "åläggs", "återkommer", "återremitterar", "återstår",
    "ägde", "är",
    "ökar", "öppnar", "öppnas", "överförs", "överlämnar", "överlämnas", "översänds",
]);

/// Endings that hardly any word but a finite verb has. Those in -ar and -er alone are not among
/// them: nouns in the plural have them too.
#[rustfmt::skip]
pub(super) const FINITE_ENDINGS: &[&str] = &[
    // The past tense: `beslutade`, `byggde`, `tänkte`.
    "ade", "gde", "kte",
    // Its passive: `beslutades`, `byggdes`, `sattes`.
    "ades", "gdes", "ktes", "ldes", "ndes", "ptes", "rdes", "ttes",
    // Verbs in -era, active and passive: `prioriterar`, `prioriteras`.
    "erar", "eras",
    // Short verbs with a prefix: `framgår`, `förutsätter`, `redovisar`.
    "går", "håller", "kommer", "slår", "står", "ställer", "sätter", "söker", "visar",
];
