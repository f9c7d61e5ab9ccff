//! The abbreviations of Swedish print, and what a sentence does behind each.
//!
//! They come from the reports and from newspapers, encyclopedias and translations. What is not here
//! is judged by its form: see [`last`](super::last).

/// Where a sentence may end with an abbreviation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Last {
    /// Nowhere: a name, a number or a noun follows.
    Never,
    /// Before a word that is never a name, such as `Han`. Elsewhere a name follows.
    Title,
    /// Before a word that begins a sentence.
    Maybe,
    /// Before anything but a number. It is a word too: `bil. 2`, `en bil. Sedan`.
    Word,
    /// Before any capital and any number: no name follows.
    Any,
}

use Last::{Any, Maybe, Never, Title, Word};

/// The abbreviations without their last stop; in lower case, unless the capital matters.
#[rustfmt::skip]
pub(super) const ABBREVIATIONS: &[(&str, Last)] = &[
    // What leads on to something.
    ("ang", Never),     // angående
    ("bl.a", Never),    // bland annat, bland andra
    ("c:a", Never),     // cirka
    ("ca", Never),      // cirka
    ("d.v.s", Never),   // det vill säga
    ("dvs", Never),     // det vill säga
    ("enl", Never),     // enligt
    ("ev", Never),      // eventuellt
    ("exkl", Never),    // exklusive
    ("f.d", Never),     // före detta
    ("fr.a", Never),    // framför allt
    ("fr.o.m", Never),  // från och med
    ("i.e", Never),     // id est
    ("inkl", Never),    // inklusive
    ("jfr", Never),     // jämför
    ("jmf", Never),     // jämför
    ("m.a.o", Never),   // med andra ord
    ("p.g.a", Never),   // på grund av
    ("pga", Never),     // på grund av
    ("resp", Never),    // respektive
    ("s.k", Never),     // så kallad
    ("t.ex", Never),    // till exempel
    ("t.o.m", Never),   // till och med
    ("t.v", Never),     // till vänster; tills vidare
    ("u.a", Never),     // utan anmärkning
    ("vs", Never),      // versus
    ("alt", Maybe),     // alternativt
    ("anm", Maybe),     // anmärkning
    ("d:o", Maybe),     // dito
    ("ex", Maybe),      // exempel; exemplar
    ("forts", Maybe),   // fortsättning
    ("max", Maybe),     // maximum
    ("min", Maybe),     // minimum; minuter
    ("obs", Maybe),     // observera
    ("tom", Maybe),     // till och med
    ("tr", Maybe),      // tryckt; trappor

    // What ends a list, and eras.
    ("fl", Maybe),      // m. fl.
    ("m.fl", Maybe),    // med flera
    ("dyl", Any),       // o. dyl.
    ("e.d", Any),       // eller dylikt
    ("e.dyl", Any),     // eller dylikt
    ("etc", Any),       // et cetera
    ("m.m", Any),       // med mera
    ("mm", Any),        // med mera; millimeter
    ("o.d", Any),       // och dylikt
    ("o.dyl", Any),     // och dylikt
    ("o.s.v", Any),     // och så vidare
    ("osv", Any),       // och så vidare
    ("e.kr", Any),      // efter Kristus
    ("f.kr", Any),      // före Kristus

    // What is cited.
    ("avd", Never),     // avdelning
    ("avs", Never),     // avsnitt
    ("bd", Never),      // band
    ("bet", Never),     // betänkande
    ("dir", Never),     // direktiv; direktör
    ("dnr", Never),     // diarienummer
    ("kap", Never),     // kapitel
    ("kl", Never),      // klockan
    ("kv", Never),      // kvarteret
    ("mom", Never),     // moment
    ("nr", Never),      // nummer
    ("p", Never),       // punkt
    ("prop", Never),    // proposition
    ("s", Never),       // sida
    ("sid", Never),     // sida
    ("tel", Never),     // telefon
    ("tfn", Never),     // telefon
    ("utg", Never),     // utgåva; utgiven
    ("utl", Never),     // utlåtande
    ("ed", Maybe),      // edition; en ed
    ("st", Maybe),      // stycken
    ("art", Word),      // artikel; en art
    ("bil", Word),      // bilaga; en bil
    ("fig", Word),      // figur
    ("no", Word),       // nummer
    ("par", Word),      // paragraf; ett par
    ("pkt", Word),      // punkt
    ("ref", Word),      // referat
    ("sp", Word),       // spalt
    ("tab", Word),      // tabell
    ("vol", Word),      // volym
    ("åk", Word),       // årskurs

    // Titles, and first names cut short.
    ("adj", Never),     // adjungerad
    ("adv", Never),     // advokat
    ("bitr", Never),    // biträdande
    ("ch", Never),      // chef
    ("chr", Never),     // Christian
    ("dipl", Never),    // diplomerad
    ("doc", Never),     // docent
    ("dr", Never),      // doktor
    ("fr", Never),      // fru
    ("frk", Never),     // fröken
    ("hr", Never),      // herr
    ("ing", Never),     // ingenjör
    ("joh", Never),     // Johan
    ("jur", Never),     // juris
    ("kand", Never),    // kandidat
    ("kapt", Never),    // kapten
    ("kgl", Never),     // kunglig
    ("kungl", Never),   // kunglig
    ("leg", Never),     // legitimerad
    ("lic", Never),     // licentiat
    ("mag", Never),     // magister
    ("mr", Never),      // mister
    ("mrs", Never),     // missis
    ("ms", Never),      // miss
    ("prof", Never),    // professor
    ("s:t", Never),     // sankt
    ("s:ta", Never),    // sankta
    ("St", Never),      // Sankt; Stora
    ("Sta", Never),     // Sankta
    ("tekn", Never),    // teknologie
    ("th", Never),      // Theodor
    ("wilh", Never),    // Wilhelm
    ("em", Title),      // emeritus; eftermiddag
    ("fil", Title),     // filosofie; en fil
    ("förf", Title),    // författaren
    ("gen", Title),     // general; en gen
    ("ordf", Title),    // ordförande
    ("red", Title),     // redaktör
    ("sekr", Title),    // sekreterare
    ("co", Maybe),      // company
    ("corp", Maybe),    // corporation
    ("inc", Maybe),     // incorporated
    ("jr", Maybe),      // junior
    ("ltd", Maybe),     // limited
    ("sr", Maybe),      // senior

    // Months and days of the week.
    ("jan", Maybe),
    ("feb", Maybe),
    ("febr", Maybe),
    ("apr", Maybe),
    ("aug", Maybe),
    ("sep", Maybe),
    ("sept", Maybe),
    ("okt", Maybe),
    ("nov", Maybe),
    ("dec", Maybe),
    ("mån", Maybe),
    ("tis", Maybe),
    ("ons", Maybe),
    ("tors", Maybe),
    ("fre", Maybe),
    ("lör", Maybe),
    ("sön", Maybe),

    // Money and measures.
    ("kr", Any),        // kronor
    ("mdkr", Any),      // miljarder kronor
    ("mdr", Any),       // miljarder
    ("milj", Any),      // miljoner
    ("mkr", Any),       // miljoner kronor
    ("mnkr", Any),      // miljoner kronor
    ("tkr", Any),       // tusen kronor
    ("cm", Any),
    ("dl", Any),
    ("dm", Any),
    ("g", Any),
    ("ha", Any),        // hektar
    ("hg", Any),
    ("kg", Any),
    ("km", Any),
    ("kvm", Any),       // kvadratmeter
    ("l", Any),
    ("m", Any),
    ("mg", Any),
    ("ml", Any),
];
