//! The rules by name: what sets each off, an example, and where it comes from.
//!
//! The table below is the one place in which a rule is described. The documentation of [`Rule`] is
//! made from it, and so is what `explain` prints.

use crate::report::word::{LaterWord, words};

macro_rules! rules {
    ($($family:literal { $($name:ident $id:literal: $trigger:literal, $example:literal;)+ })+) => {
        words! {
            /// The rule that read a fact; its stable id stands in the JSON as `rule`.
            ///
            /// An id is the family's name, which is the module that holds the rule, and the rule's own. Ids
            /// keep their meaning; new ones may come.
            ///
            /// ```
            /// use utlatande::Rule;
            ///
            /// let report = utlatande::extract("PM 2003 RVII (Dnr 242/01)\n\nNämnden möttes den 3 maj 2011.\n");
            /// let rule = &report.dates[0].rule;
            /// assert_eq!(*rule, Rule::DatesDay);
            /// assert_eq!(rule.to_string(), "dates.day");
            /// assert_eq!(rule.example(), "den 3 maj 2011");
            /// ```
            pub enum Rule {
                $($(
                    #[doc = concat!("`", $id, "`: ", $trigger, ", as in *", $example, "*.")]
                    ///
                    #[doc = concat!("From ", $family, ".")]
                    $name = $id,
                )+)+
            }
        }

        impl Rule {
            /// What sets the rule off, and what must stand around it; empty for a rule of a later version.
            #[must_use]
            pub const fn trigger(&self) -> &'static str {
                match self { $($(Rule::$name => $trigger,)+)+ Rule::Later(_) => "" }
            }

            /// Words that it reads.
            #[must_use]
            pub const fn example(&self) -> &'static str {
                match self { $($(Rule::$name => $example,)+)+ Rule::Later(_) => "" }
            }

            /// Where it comes from: a norm, or the usage of so many years.
            #[must_use]
            pub const fn source(&self) -> &'static str {
                match self { $($(Rule::$name => $family,)+)+ Rule::Later(_) => "" }
            }
        }
    };
}

rules! {
    "how reports and memoranda have opened, 2003 to 2024" {
        HeaderTitle "header.title":
            "the blocks between the header line and the first section that are no initiative",
            "Mera ljus i parkerna";
        HeaderDiaryNumber "header.diary_number":
            "a register's number in the parenthesis of the header line",
            "Utlåtande 2007:135 RI (Dnr 123-45/2005)";
        HeaderInitiative "header.initiative":
            "a line under the title that begins with a noun for an initiative and its preposition",
            "Motion (2016:5) av Ada Ek (V)";
        HeaderSender "header.sender":
            "what stands behind the preposition of an initiative and names no person",
            "Remiss från Norrdals tingsrätt";
        HeaderMover "header.mover":
            "a name behind the `av` of an initiative, without a party",
            "Motion (2016:5) av Ada Ek";
    }
    "the custom of writing a member's party behind the name" {
        PeopleParty "people.party":
            "a party's letters in parentheses, and the name before them",
            "Ada Ek och Bo von Alm (båda MP)";
    }
    "the line that names who presents a matter, 2003 to 2024" {
        PeopleRapporteur "people.rapporteur":
            "`Föredragande borgarrådet` or `borgarråden` at the beginning of a block, and the names behind it",
            "Föredragande borgarrådet Ada Ek anför följande.";
    }
    "the names under place and date, 2003 to 2024" {
        PeopleSigner "people.signer":
            "a block of nothing but names behind place and date, the role beside or above",
            "ADA EK";
    }
    "no norm: the same name in one document is one person" {
        PeopleRegister "people.register":
            "all mentions of one name, capitals aside, put together",
            "Ada Ek (V) … Ada Ek";
    }
    "the Swedish Language Council's rules for writing dates; values as in ISO 8601-2 (EDTF)" {
        DatesDay "dates.day":
            "a month's name with a day before it",
            "den 3 maj 2011";
        DatesMonth "dates.month":
            "a month's name without a day",
            "i juni 2021";
        DatesRange "dates.range":
            "two days or months with a dash or `till` between them",
            "den 3–17 maj 2011";
        DatesNumeric "dates.numeric":
            "a day and a month in digits behind `den`, `senast` or a weekday",
            "den 15/2";
        DatesNumericYear "dates.numeric_year":
            "a year behind a day and a month in digits",
            "möten 15/2 2021";
        DatesIso "dates.iso":
            "year, month and day in digits",
            "2021-06-17";
        DatesYear "dates.year":
            "four digits from 1900 to 2099 that count nothing and number nothing; from 1500 on behind `år`",
            "kring år 2000";
        DatesYears "dates.years":
            "two years with a dash between them, or a school year",
            "2018–2021";
        DatesDecade "dates.decade":
            "a decade or a century by `-talet`",
            "på 1960-talet";
        DatesPeriod "dates.period":
            "a quarter or a week before its year",
            "kvartal 2 2018";
    }
    "how the city's register and the council number their papers" {
        ReferencesDiaryNumber "references.diary_number":
            "`dnr` or a register's letters, and a number with a slash",
            "dnr KS 2021/407";
        ReferencesMotion "references.motion":
            "year and number in parentheses behind `motion`, or behind its movers",
            "motion (2016:5)";
        ReferencesLetter "references.letter":
            "year and number in parentheses behind `skrivelse`",
            "skrivelse (2016:5)";
        ReferencesUtlatande "references.utlatande":
            "`utl.` or `utlåtande` before year and number",
            "(utl. 2003:147)";
    }
    "how government and parliament number their papers" {
        ReferencesSou "references.sou": "`SOU` before year and number", "SOU 2020:46";
        ReferencesDs "references.ds": "`Ds` before year and number", "Ds 2019:2";
        ReferencesDir "references.dir": "`dir.` before year and number", "dir. 2019:3";
        ReferencesProp "references.prop":
            "`prop.` or `proposition` before the year of parliament and a number",
            "prop. 2009/10:155";
        ReferencesBet "references.bet":
            "`bet.` before the year of parliament, letters and a number",
            "bet. 2016/17:KU10";
        ReferencesRskr "references.rskr":
            "`rskr.` before the year of parliament and a number",
            "rskr. 2016/17:88";
    }
    "how statutes are cited; numbers of Svensk författningssamling (SFS)" {
        ReferencesLaw "references.law":
            "a statute's name before year and number in parentheses, or `SFS` before them",
            "kommunallagen (2017:725)";
        ReferencesSection "references.section":
            "`§` or `kap.` with numbers, and a statute's name, letters or `samma lag` before or behind them",
            "4 kap. 9 § socialtjänstlagen (2001:453)";
        ReferencesStatute "references.statute":
            "the letters that stand for a statute",
            "PBL";
    }
    "how the European Union numbers its acts" {
        ReferencesEuAct "references.eu_act":
            "year and number with the letters of the Union before or behind",
            "direktiv 2014/24/EU";
    }
    "how courts number and publish their cases" {
        ReferencesCase "references.case":
            "`mål` before letters, a number and a year",
            "mål nr M 1234-19";
        ReferencesYearbook "references.yearbook":
            "the letters of a court's yearbook before a year and a page or number",
            "NJA 2015 s. 33";
    }
    "how the city's budget numbers goals and indicators" {
        ReferencesBudgetGoal "references.budget_goal":
            "`mål` or `indikator` before numbers with full stops between them",
            "mål 1.2";
    }
    "how a text introduces a short form" {
        AbbreviationsBehind "abbreviations.behind":
            "letters in parentheses that the words before hold in their order",
            "lokala brukarrådet (LBR)";
        AbbreviationsBefore "abbreviations.before":
            "words in parentheses that hold the letters before in their order",
            "LBR (lokala brukarrådet)";
        AbbreviationsComma "abbreviations.comma":
            "letters between commas that the words before hold in their order",
            "lokala brukarrådet, LBR, som";
    }
    "the formulas of the executive board and its vice mayors, 2003 to 2024" {
        DecisionsProposal "decisions.proposal":
            "a block that begins with a board's name, `föreslår`, and who is to decide",
            "Kommunstyrelsen föreslår att kommunfullmäktige beslutar följande.";
        DecisionsOwn "decisions.own":
            "a block that begins with a board's name and `beslutar`",
            "Kommunstyrelsen beslutar för egen del följande.";
        DecisionsClosing "decisions.closing":
            "a board's position that ends with a proposal",
            "Kommunstyrelsen delar beredningens uppfattning och föreslår att kommunfullmäktige beslutar följande.";
        DecisionsPoint "decisions.point":
            "a block behind the opening formula, numbered or alone",
            "1. Motionen avslås.";
        DecisionsEndorsement "decisions.endorsement":
            "a block that begins with a board's name and a verb of agreement",
            "Borgarrådsberedningen tillstyrker föredragande borgarrådets förslag.";
    }
    "how a report tells whom it asked, 2003 to 2024" {
        RemissSent "remiss.sent":
            "`remitterats till` and its like, and the names up to the end of the sentence",
            "Ärendet har remitterats till hamnnämnden och Ekby kommun.";
        RemissPrepared "remiss.prepared":
            "`har beretts av`, and the offices up to the end of the sentence",
            "Ärendet har beretts av stadsledningskontoret.";
        RemissContributed "remiss.contributed":
            "`inkommit från` or `lämnats av` behind a list of bodies that were asked",
            "Yttrande har även inkommit från Ekby kommun.";
        RemissSummary "remiss.summary":
            "paragraphs of the short part that begin with a consulted body's name",
            "Hamnnämnden avstyrker motionen.";
    }
    "how the answers are put together, 2003 to 2024" {
        AnswersSection "answers.section":
            "the section that a consulted body's name heads, and all in it",
            "Hamnnämnden";
        AnswersDecision "answers.decision":
            "a block that begins with a body's name and its decision at a meeting",
            "Hamnnämnden beslutade vid sitt sammanträde den 3 maj 2011 följande.";
        AnswersReport "answers.report":
            "a sentence that names an office, its report and the report's date",
            "Hamnkontorets tjänsteutlåtande daterat den 2 maj 2023 har i huvudsak följande lydelse.";
    }
    "the words with which boards, offices and associations answer; what is denied, granted or somebody else's by grammar" {
        StanceVerdict "stance.verdict":
            "`tillstyrker`, `avstyrker` and the like of the speaker's own",
            "Nämnden avstyrker motionen.";
        StanceOutcome "stance.outcome":
            "what is to become of the matter, as a proposal or with a modal verb",
            "Nämnden anser att motionen bör avslås.";
        StanceAttitude "stance.attitude":
            "an attitude, with the matter as its object",
            "Förvaltningen ställer sig positiv till förslaget.";
        StanceObjection "stance.objection":
            "an objection that is denied",
            "Bolaget har inget att erinra mot förslaget.";
        StanceView "stance.view":
            "somebody else's view that is not shared",
            "Kontoret delar inte motionärens uppfattning.";
        StanceAttempt "stance.attempt":
            "what the matter would bring about, with a modal verb or denied",
            "Nämnden anser inte att förslaget bör genomföras.";
        StanceReason "stance.reason":
            "a need or a reason that is denied",
            "Kontoret ser inget behov av den föreslagna taxan.";
        StanceQuality "stance.quality":
            "what the matter is judged to be",
            "Förslaget är väl avvägt.";
        StanceWithheld "stance.withheld":
            "a stand that is expressly not taken",
            "Nämnden avstår från att ta ställning till förslaget.";
        StanceSilence "stance.silence":
            "a sentence that says that a consulted body gives no opinion",
            "Hamnnämnden har avstått från yttrande.";
    }
    "how dissents are recorded, 2003 to 2024" {
        DissentsOpening "dissents.opening":
            "a block that begins with a kind of dissent and the persons who made it",
            "Reservation anfördes av Ada Ek (V) enligt följande.";
        DissentsNote "dissents.note":
            "the same in an answer, with a word on where the dissent itself stands",
            "Reservation av Ada Ek (V), se Reservationer m.m.";
        DissentsDemand "dissents.demand":
            "points behind the opening, up to the one that leads on to the words",
            "att bifalla motionen";
        DissentsWords "dissents.words":
            "the paragraphs behind the demands",
            "Vi vill ha mera ljus.";
    }
    "place, date and names at the end of the report proper, 2003 to 2024" {
        SignatureLine "signature.line":
            "a block of a place and a date and no more",
            "Stockholm den 3 maj 2011";
    }
    "the list at the end of the report proper" {
        AttachmentsEntry "attachments.entry":
            "a block under the heading `Bilaga` or `Bilagor`",
            "1. Karta över hamnen";
    }
    "the form of the documents, 2003 to 2024" {
        SectionsHeader "sections.header":
            "what stands before the first other section",
            "PM 2003 RVII (Dnr 242/01)";
        SectionsHeading "sections.heading":
            "a line of its own that is a heading of the genre",
            "Föredragande borgarrådets synpunkter";
        SectionsSubheading "sections.subheading":
            "a short line of its own that is no sentence",
            "Belysning i parker";
        SectionsBody "sections.body":
            "a consulted body's name on a line of its own, behind the report proper",
            "Hamnnämnden";
        SectionsFormula "sections.formula":
            "a formula that begins a section without a heading: a proposal, a board's position, a signature, a dissent",
            "Kommunstyrelsen föreslår att kommunfullmäktige beslutar följande.";
    }
}
