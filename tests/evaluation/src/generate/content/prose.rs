//! Running text: sentences with dates, persons and references in them, and with words that only
//! look like headings, bodies, dates and dissents.

use crate::generate::content::{MONTHS, Writer};
use crate::generate::doc::Style;
use crate::generate::words;
use crate::lists;

impl Writer<'_> {
    /// A paragraph of running text.
    pub(super) fn paragraph(&mut self) {
        self.doc.begin(Style::Paragraph);
        if self.chance(3) {
            let paragraph = self.pick(&lists::PARAGRAPHS);
            self.doc.push_free(paragraph);
            return;
        }
        for i in 0..self.rng.usize(2..7) {
            if i > 0 {
                self.doc.push(" ");
            }
            match self.rng.u8(0..4) {
                0 => self.with_date(),
                1 => self.distraction(),
                _ => self.plain(),
            }
        }
    }

    fn plain(&mut self) {
        let (topic, end) = (self.pick(words::TOPICS), self.pick(words::ENDS));
        let subject = self.pick(&[
            "Förvaltningen",
            "Staden",
            "Kontoret",
            "Utredningen",
            "Det",
            "Motionären",
            "En sådan lösning",
            "Arbetsgruppen",
        ]);
        let verb = self.pick(&[
            "anser att",
            "menar att",
            "konstaterar att",
            "har visat att",
            "innebär att",
            "utgår från att",
        ]);
        // What the surname is in a name of the list is not marked.
        let bare = self.used.last().filter(|name| {
            subject == "En sådan lösning" && !lists::PERSONS.contains(&name.as_str())
        });
        let bare = bare.map(|name| super::surname(name));
        // A particle would be written with a capital here.
        let bare = bare.filter(|name| name.starts_with(char::is_uppercase) && self.chance(3));
        let at = self.doc.push(bare.as_deref().unwrap_or(subject));
        match bare {
            Some(surname) => self.doc.surnames.push((surname, at)),
            None if subject == "Motionären" => self.doc.movers.push(at),
            None => {}
        }
        self.doc
            .push(&format!(" {verb} {topic} bör bli bättre {end}."));
    }

    fn with_date(&mut self) {
        let (topic, end) = (self.pick(words::TOPICS), self.pick(words::ENDS));
        let year = self.rng.u16(1995..2040);
        let month = self.rng.usize(0..12);
        let day = self.day(self.year - 1);
        let years = (year.to_string(), year.to_string());
        match self.rng.u8(0..16) {
            0 => self.dated(
                "Staden har arbetat med frågan sedan ",
                years,
                &format!(" {end}."),
            ),
            1 => {
                let dash = self.pick(&["-", "–", " – "]);
                let span = (
                    format!("{year}{dash}{}", year + 3),
                    format!("{year}/{}", year + 3),
                );
                self.dated("Planen för ", span, &format!(" omfattar {topic}."));
            }
            2 => self.dated("Beslut fattades den ", day, &format!(" {end}.")),
            3 => {
                let when = (MONTHS[month].to_owned(), format!("XXXX-{:02}", month + 1));
                self.dated("Arbetet inleds i ", when, &format!(" {end}."));
            }
            4 => {
                let when = (
                    format!("{} {}", MONTHS[month], self.year),
                    format!("{}-{:02}", self.year, month + 1),
                );
                self.dated("Rapporten lämnades i ", when, ".");
            }
            5 => {
                let when = (
                    format!("{} {}", month + 1, MONTHS[month]),
                    format!("XXXX-{:02}-{:02}", month + 1, month + 1),
                );
                self.dated("Säsongen börjar den ", when, &format!(" {end}."));
            }
            6 => self.dated(
                "Befolkningen väntas växa till år ",
                years,
                &format!(" {end}."),
            ),
            7 => {
                let about = (year.to_string(), format!("{year}~"));
                self.dated("Husen byggdes kring år ", about, ".");
            }
            8 => {
                self.dated("Medel avsattes ", years, " och ");
                let next = (year + 1).to_string();
                self.doc.push_date(&(next.clone(), next), "other");
                self.doc.push(&format!(" för {topic}."));
            }
            9 => self.dated("Reglerna gäller fr.o.m. den ", day, "."),
            10 => {
                let when = |month: usize, day: usize| {
                    (
                        format!("{day} {}", MONTHS[month]),
                        format!("XXXX-{:02}-{day:02}", month + 1),
                    )
                };
                self.dated("Torget stängs mellan den ", when(month, 3), " och den ");
                self.doc.push_date(&when((month + 5) % 12, 28), "other");
                self.doc.push(".");
            }
            11 => self.dated(
                "Frågan togs upp i en skrivelse daterad den ",
                day,
                &format!(" {end}."),
            ),
            12 => {
                let iso = (day.1.clone(), day.1);
                self.dated(
                    "Enligt protokollet från ",
                    iso,
                    &format!(" ska {topic} ses över."),
                );
            }
            13 => self.dated("Under ", years, &format!(" prövas {topic} på nytt.")),
            14 => {
                let when = (MONTHS[month].to_owned(), format!("XXXX-{:02}", month + 1));
                self.dated("I slutet av ", when, &format!(" öppnas {topic} igen."));
            }
            _ => {
                let (from, to) = (3, 17);
                let days = (
                    format!("{from}-{to} {} {}", MONTHS[month], self.year),
                    format!(
                        "{y}-{m:02}-{from:02}/{y}-{m:02}-{to:02}",
                        y = self.year,
                        m = month + 1
                    ),
                );
                self.dated("Samråd hölls den ", days, &format!(" {end}."));
            }
        }
    }

    fn dated(&mut self, before: &str, date: impl Into<(String, String)>, after: &str) {
        self.doc.push(before);
        self.doc.push_date(&date.into(), "other");
        self.doc.push(after);
    }

    fn distraction(&mut self) {
        let (topic, end) = (self.pick(words::TOPICS), self.pick(words::ENDS));
        match self.rng.u8(0..25) {
            0 => {
                let somebody = self.somebody();
                self.doc.push("Frågan väcktes av ");
                self.doc.push_person(&somebody.name, Some(&somebody.party));
                self.doc.push(&format!(" ({}) {end}.", somebody.party));
            }
            1 => {
                let somebody = self.somebody();
                self.doc.push("Motion (2014:37) av ");
                self.doc.push_person(&somebody.name, Some(&somebody.party));
                self.doc
                    .push(&format!(" ({}) behandlade {topic}.", somebody.party));
            }
            2 => {
                self.doc.push("Ärendet (dnr ");
                let dnr = self.diary_number();
                self.doc.push_reference(&dnr, "diary_number");
                self.doc.push(&format!(") rör {topic}."));
            }
            other => {
                let sentence = match other {
                    3 => "Ärendet om skolorna bereds vidare i särskild ordning.".to_owned(),
                    4 => "Kulturdepartementet har remitterat betänkandet till staden.".to_owned(),
                    5 => "Frågan behandlades senast av kommunfullmäktige (utl. 2003:147).".to_owned(),
                    6 => format!("Bakgrund och syfte framgår av stadens regler för {topic}."),
                    7 => format!("Boverket och Solna kommun har liknande regler för {topic}."),
                    8 => "Utredningen (SOU 2016:5) tar upp samma fråga.".to_owned(),
                    9 => format!("Kontoret ser bl.a. att {topic} behöver rustas upp {end}."),
                    10 => "Mot bakgrund av detta lämnas kostnaden, 1 250 000 kronor, utan ändring.".to_owned(),
                    11 => "Priset anges med reservation för ändringar av kostnadsläget i juridisk mening.".to_owned(),
                    12 => "Kommunstyrelsen föreslås ta ställning till frågan vid ett senare tillfälle.".to_owned(),
                    13 => "Fastigheten Kvarnbacken 2:1 och avsnitt 3.6 i planen berörs inte.".to_owned(),
                    14 => format!("Beredning av {topic} sker enligt gängse rutiner (Ds 2010:15)."),
                    15 => "Enligt 4 kap. 9 § socialtjänstlagen (2001:453) ansvarar nämnden för stödet.".to_owned(),
                    16 => format!("I propositionen 2009/10:155 föreslås nya regler för {topic} (dir. 2008:7)."),
                    17 => "Upphandlingen följer direktiv 2014/24/EU och förordning (EG) nr 1370/2007.".to_owned(),
                    18 => "Ärendet prövas enligt PBL, jfr NJA 2015 s. 33 och EU-domstolens mål C-123/17.".to_owned(),
                    19 => "Arbetet bidrar till kommunfullmäktiges mål 1.2 om en trygg stad.".to_owned(),
                    20 => format!("Kontoret arbetar med {topic} genom lokal samverkan mot buller, LSMB, som leds av staden."),
                    21 => "Stödet lämnas av TKS (tidigt kommunalt stöd) och prövas varje termin.".to_owned(),
                    22 => "Den medicinskt ansvariga sjuksköterskan (MAS) följer arbetet enligt plan- och bygglagen (2010:900).".to_owned(),
                    23 => "Målet är att 2.5 procent av ytan, enligt mål 3, ska vara grön (se § 3).".to_owned(),
                    _ => "Avgiften är 2 000 kronor för 2 015 platser, dvs. 12 procent av taxan.".to_owned(),
                };
                self.doc.push(&sentence);
            }
        }
    }
}
