//! Names and phrases to draw from; many are made up, so that no closed list can pass.

use fastrand::Rng;

pub(crate) const GIVEN: &[&str] = &[
    "Ada",
    "Bo",
    "Cia",
    "Dag",
    "Elsa",
    "Farid",
    "Gun-Britt",
    "Hasse",
    "Inga",
    "Jamal",
    "Kerstin",
    "Lars-Erik",
    "Mona",
    "Nadja",
    "Ove",
    "Petra",
    "Rolf",
    "Siv",
    "Tore",
    "Ulla",
    "Viktor",
    "Ylva",
    "Zara",
    "Åke",
    "Örjan",
];
pub(crate) const SURNAMES: &[&str] = &[
    "Ek",
    "Lindmark",
    "von Alm",
    "Berg-Dal",
    "Öhrn",
    "Haddad",
    "Nyqvist",
    "Trollgren",
    "af Sand",
    "Wiklund",
    "O'Hara",
    "Åstrand",
    "de la Cruz",
    "Malmros",
    "Zetterholm",
    "Fjellner",
    "Kvarnbäck",
    "Duvemo",
    "Ruiz",
    "Wu",
];
pub(crate) const DISTRICTS: &[&str] = &[
    "Bromma",
    "Farsta",
    "Älvsjö",
    "Hässelby-Vällingby",
    "Spånga-Tensta",
    "Skärholmen",
    "Södermalm",
    "Norrmalm",
    "Östermalm",
    "Enskede-Årsta-Vantör",
    "Skarpnäck",
    "Kista",
    "Ekby",
    "Norra Hamnen",
    "Vedholm",
    "Lillåsa",
    "Tallmo-Kvarnby",
    "Gullbergaby",
    "Stenhagen",
    "Rosenlund",
];
pub(crate) const COMMITTEES: &[&str] = &[
    "kulturnämnden",
    "idrottsnämnden",
    "trafiknämnden",
    "socialnämnden",
    "utbildningsnämnden",
    "äldrenämnden",
    "miljö- och hälsoskyddsnämnden",
    "gatu- och fastighetsnämnden",
    "trafik- och renhållningsnämnden",
    "socialtjänst- och arbetsmarknadsnämnden",
    "stadsbyggnadsnämnden",
    "kyrkogårdsnämnden",
    "hamnnämnden",
    "kvarn- och dammnämnden",
    "färjenämnden",
    "namnberedningsnämnden",
];
pub(crate) const OFFICES: &[&str] = &[
    "stadsledningskontoret",
    "exploateringskontoret",
    "revisionskontoret",
];
/// Name and kind.
pub(crate) const OTHERS: &[(&str, &str)] = &[
    ("kommunstyrelsens pensionärsråd (KPR)", "advisory_council"),
    (
        "kommunstyrelsens råd för funktionshinderfrågor",
        "advisory_council",
    ),
    ("Stockholms Stadshus AB", "company"),
    ("Hamnen i Ekby AB", "company"),
    ("Boverket", "agency"),
    ("Trafikverket", "agency"),
    ("Polismyndigheten", "agency"),
    ("Länsstyrelsen i Stockholms län", "agency"),
    ("Solna kommun", "municipality"),
    ("Ekby kommun", "municipality"),
    ("Region Stockholm", "region"),
    ("Svea hovrätt", "court"),
    ("Södertörns högskola", "university"),
    ("Stockholms universitet", "university"),
    ("Hyresgästföreningen", "association"),
    ("Pensionärernas riksorganisation (PRO)", "association"),
    ("Naturskyddsföreningen i Ekby", "association"),
    ("Lika Unika", "other"),
    ("Företagarna", "other"),
    ("Nordiska museet", "other"),
];
pub(crate) const TITLES: &[&str] = &[
    "Fler laddplatser vid stadens bad",
    "Öppet på biblioteken året om",
    "Ny plan för hamnens lekplatser",
    "Förslag till program för cykling",
    "Bättre belysning i parkerna!",
    "Barnets bästa – en fråga för alla nämnder",
    "Motion om fria museer för unga",
    "Sverigeförhandlingen (rapport 2014:29)",
    "Ny lag om avgifter (Fi2012/4726)",
    "Utbyggnad av spårvägen, etapp 2",
    "Genomförandebeslut för Kvarnbacken 2:1",
    "Betänkandet Vägen vidare (SOU 2016:5)",
    "Ökad trygghet i s.k. gångtunnlar",
    "Mål och riktlinjer för stadens skogar",
    "Minskning av avgiften med 2,5 procent",
    "Ändring av namnet på \"Gamla torget\"",
];
pub(crate) const TOPICS: &[&str] = &[
    "gatubelysningen",
    "cykelvägarna",
    "badplatserna",
    "skolgårdarna",
    "lekplatserna",
    "biblioteken",
    "avfallshanteringen",
    "snöröjningen",
    "uteserveringarna",
    "fritidsgårdarna",
    "hemtjänsten",
    "laddstolparna",
];
pub(crate) const ENDS: &[&str] = &[
    "och att arbetet följs upp varje år",
    "i hela staden",
    "med hänsyn till kostnaden",
    "så att fler kan ta del av den",
    "inom ramen för befintlig verksamhet",
    "utan att andra delar får stå tillbaka",
    "i nära dialog med de boende",
    "vilket ligger i linje med stadens mål 3.6",
    "för personer mellan 15 till 30 år",
    "enligt kommunallagen (2017:725)",
    "till en kostnad av 2 000 kronor per år",
    "i årskurs 4-9",
    "med reservation för ändringar",
];
/// What a body does in its paragraph: verb and the rest; none says where it stands too plainly.
pub(crate) const VERBS: &[&str] = &[
    "anser att",
    "konstaterar att",
    "bedömer att",
    "framhåller att",
    "menar att",
    "påtalar att",
    "lyfter fram att",
    "belyser att",
    "poängterar att",
    "framför att",
    "anför att",
    "vill understryka att",
    "ser att",
];
pub(crate) const SUBHEADINGS: &[&str] = &[
    "Ekonomi",
    "Nuläge och behov",
    "Jämställdhetsanalys",
    "Konsekvenser för barn",
    "Tidplan (ingår ej i uppdraget)",
    "Förutsättningar för genomförandet",
    "Samråd med fastighetsägare",
    "Frågor om skötsel",
    "Framtida behov",
];

pub(crate) fn pick<'a, T: ?Sized>(rng: &mut Rng, from: &[&'a T]) -> &'a T {
    from[rng.usize(0..from.len())]
}

pub(crate) fn upper(text: &str) -> String {
    let mut characters = text.chars();
    match characters.next() {
        Some(first) => first.to_uppercase().chain(characters).collect(),
        None => String::new(),
    }
}

/// References in fixed words, bars around what their span holds; kind and value.
pub(crate) const CITATIONS: &[(&str, &str, &str)] = &[
    ("Motion (|2014:37|)", "motion", "2014:37"),
    ("(utl. |2003:147|)", "utlatande", "2003:147"),
    ("(|SOU 2016:5|)", "sou", "SOU 2016:5"),
    ("(|Ds 2010:15|)", "ds", "Ds 2010:15"),
    ("|kommunallagen (2017:725)|", "law", "SFS 2017:725"),
    ("|plan- och bygglagen (2010:900)|", "law", "SFS 2010:900"),
    (
        "|4 kap. 9 § socialtjänstlagen (2001:453)|",
        "law",
        "4 kap. 9 § SFS 2001:453",
    ),
    ("|propositionen 2009/10:155|", "prop", "prop. 2009/10:155"),
    ("(|dir. 2008:7|)", "dir", "dir. 2008:7"),
    ("direktiv |2014/24/EU|", "eu_act", "2014/24/EU"),
    (
        "förordning |(EG) nr 1370/2007|",
        "eu_act",
        "(EG) nr 1370/2007",
    ),
    ("enligt |PBL|", "law", "PBL"),
    ("jfr |NJA 2015 s. 33|", "case", "NJA 2015 s. 33"),
    ("mål |C-123/17|", "case", "C-123/17"),
    ("fullmäktiges mål |1.2|", "budget_goal", "1.2"),
    ("stadens mål |3.6|", "budget_goal", "3.6"),
];

/// Short forms with their explanations in fixed words.
#[rustfmt::skip]
pub(crate) const EXPLAINED: &[(&str, &str, &str)] = &[
    ("kommunstyrelsens pensionärsråd (KPR)", "KPR", "kommunstyrelsens pensionärsråd"),
    ("Kommunstyrelsens pensionärsråd (KPR)", "KPR", "Kommunstyrelsens pensionärsråd"),
    ("Pensionärernas riksorganisation (PRO)", "PRO", "Pensionärernas riksorganisation"),
    ("lokal samverkan mot buller, LSMB", "LSMB", "lokal samverkan mot buller"),
    ("TKS (tidigt kommunalt stöd)", "TKS", "tidigt kommunalt stöd"),
    ("medicinskt ansvariga sjuksköterskan (MAS)", "MAS", "medicinskt ansvariga sjuksköterskan"),
];
