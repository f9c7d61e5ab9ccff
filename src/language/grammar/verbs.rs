//! Finite verbs, by form and by ending.
//!
//! A word that is in neither list is not taken for a finite verb. So a verb that reports use and
//! that is read as a noun belongs here.

use crate::language::words::WordSet;

/// Finite verbs of the reports of 2003 to 2023 that no ending in [`FINITE_ENDINGS`] gives away. Many
/// have an ending (-ar, -er) that nouns in the plural share.
#[rustfmt::skip]
pub(super) static FINITE_VERBS: WordSet = WordSet::new(&[
    "accepterar", "anför", "anges", "anhåller", "anser", "anses", "ansvarar", "ansåg", "antas",
    "antogs", "använde", "använder", "används", "arbetar", "arbetat", "avsattes", "avser",
    "avslutades", "avslutas", "avslår", "avslås", "avstyrker", "avstår",
    "bedrivs", "bedömer", "befinner", "begränsar", "behandlas", "behöver", "behövs", "belyser",
    "bereds", "beror", "beräknar", "berör", "berörs", "beskriver", "beslutade", "beslutar",
    "beslutas", "beslöt", "bestod", "består", "besvarar", "besvaras", "betonar", "betraktar",
    "betyder", "bevarar", "bidrar", "bifaller", "bildar", "blev", "blir", "bor", "borde", "bryter",
    "byggdes", "bygger", "byggs", "bör", "börjar",
    "delar", "deltar", "deltog", "drabbar", "drar", "drev", "driver", "drivs", "drog",
    "efterfrågar", "efterlyser", "erbjuder", "erbjuds", "erinrar",
    "fann", "fanns", "fastslår", "fastställs", "fattar", "fattas", "fick", "finansieras", "finner",
    "finns", "fortsätter", "framför", "framgår", "framhåller", "framkommer", "framställs", "frågar",
    "främjar", "fungerar", "får", "föds", "följer", "föll", "föredrar", "förekommer", "föreligger",
    "föreslog", "föreslår", "föreslås", "förordar", "förslår", "förtjänar", "förutsätter",
    "gav", "gavs", "genomförs", "ger", "ges", "gick", "gjorde", "gjordes", "godkändes", "godkänner",
    "går", "gällde", "gäller", "gör", "görs",
    "hade", "handlar", "hanterar", "har", "hemställer", "heter", "hette", "hittar", "hjälper",
    "hoppas", "håller", "hålls", "händer", "hänvisar", "hölls", "hör", "hörs",
    "ifrågasätter", "ingick", "ingår", "inkom", "inkommer", "inledde", "inleds", "innebar",
    "innebär", "innefattar", "innehåller", "innehöll", "instämmer", "intar",
    "jämför", "jämförde",
    "kallas", "kan", "klarar", "kom", "kommer", "konstaterar", "krävde", "kräver", "krävs", "kunde",
    "kvarstår", "känner",
    "lades", "ledde", "leder", "lever", "ligger", "lyder", "lyfter", "låg", "låter", "lägger",
    "läggs", "lämnar", "lämnas", "lät", "löser",
    "medför", "medger", "medverkar", "menar", "minskar", "motsvarar", "mottog", "måste",
    "möjliggör", "möter",
    "noterar", "nämner",
    "omfattar", "omfattas", "omges",
    "passar", "pekar", "planeras", "poängterar", "prioriterar", "prövar", "prövas", "påbörjades",
    "påbörjas", "pågick", "pågår", "påpekar", "påtalar", "påverkar", "påverkas",
    "redovisar", "redovisas", "regleras", "rekommenderar", "remitteras", "räcker", "rör",
    "saknar", "saknas", "samordnar", "satsar", "ser", "ska", "skall", "skapar", "skedde", "sker",
    "skickar", "skrev", "skriver", "skulle", "skyddar", "slutar", "slår", "spelar", "startade",
    "startar", "stod", "styr", "styrdes", "står", "ställer", "stämde", "stämmer", "stänger",
    "stängs", "stärker", "stöder", "stödjer", "svarar", "syftar", "syns", "såg", "säger", "sägs",
    "sätter", "sätts", "söker",
    "tar", "tas", "tillhör", "tillkom", "tillstyrker", "tillåter", "tillämpar", "tjänar", "tog",
    "togs", "tror", "tvingas", "tycker", "tycks", "tyder", "täcker",
    "understryker", "uppger", "uppgick", "uppkommer", "upplever", "uppnås", "upprättas",
    "uppskattar", "uppstår", "utbildar", "utgår", "utgör", "utlöste", "utredde", "utreds",
    "uttalar",
    "var", "verkar", "vill", "ville", "visar", "vore", "väcks", "väcktes", "väljer", "välkomnar",
    "välkomnas", "vänder", "väntas", "växer",
    "yrkar", "yttrar",
    "åligger", "återkommer", "återremitterar", "återstår",
    "ägde", "är",
    "ökar", "öppnar", "öppnas", "överlämnar", "överlämnas",
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
